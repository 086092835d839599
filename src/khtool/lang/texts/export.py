"""Texts of exports: `khtool export` and what the columns of its tables hold."""

from typing import Final

TEXTS: Final[dict[str, tuple[str, str]]] = {
    "help.export": (
        "xuất nhiệm vụ, thời hạn, kết quả kiểm tra thành bảng dữ liệu",
        "write tasks, deadlines and findings as tables of data",
    ),
    "help.export.examples": (
        "khtool export -o out/ --format parquet\n"
        "khtool export plans/ -o out/ --format csv --today 2026-11-22\n"
        "khtool export -o out/ --format parquet --shard 3/16",
        "khtool export -o out/ --format parquet\n"
        "khtool export plans/ -o out/ --format csv --today 2026-11-22\n"
        "khtool export -o out/ --format parquet --shard 3/16",
    ),
    "help.export.output": (
        "thư mục nhận các bảng; chỉ những tệp khtool đã ghi ở lần trước mới bị thay, bị xóa",
        "the folder of the tables; only files that khtool wrote before are replaced or deleted",
    ),
    "help.export.format": (
        "jsonl (mặc định), csv, hoặc parquet (cần phần “parquet” của khtool)",
        "jsonl (the default), csv, or parquet (needs khtool's extra “parquet”)",
    ),
    "help.export.shard": (
        "chỉ làm phần của máy thứ 3 trong 16 máy; gộp các phần lại được đúng kết quả của một máy",
        "do the share of the third of 16 machines only; all shares together are what one makes",
    ),
    "metavar.shard": ("3/16", "3/16"),
    "export.shard": (
        "--shard nhận số thứ tự và số máy, như 3/16, nhiều nhất {most} máy; không nhận “{value}”",
        "--shard takes a number and how many there are, as 3/16, {most} at most; not “{value}”",
    ),
    "export.stdin": (
        "không xuất được từ đầu vào chuẩn: mỗi dòng của bảng phải ghi đường dẫn của kế hoạch",
        "standard input cannot be exported: each row names the path of its plan",
    ),
    "export.no_parquet": (
        "xuất parquet cần thư viện pyarrow: chạy “pip install pyarrow”, hoặc chọn "
        "--format jsonl, csv",
        "parquet needs pyarrow: run “pip install pyarrow”, or choose --format jsonl, csv",
    ),
    "export.foreign": (
        "“{path}” có “{name}” không do “khtool export” ghi: chọn thư mục khác, hoặc thư mục trống",
        "“{path}” has “{name}”, which “khtool export” did not write: choose another folder, or an "
        "empty one",
    ),
    "export.written": (
        "{path}: {tasks} nhiệm vụ, {deadlines} thời hạn, {findings} điểm kiểm tra của {plans} kế "
        "hoạch; {files} tệp, {changed} tệp mới hoặc có thay đổi",
        "{path}: {tasks} tasks, {deadlines} deadlines, {findings} findings of {plans} plans; "
        "{files} files, {changed} new or changed",
    ),
    "export.unsound": (
        "{count} tệp có lỗi nên chỉ xuất kết quả kiểm tra, không xuất nhiệm vụ, thời hạn: chạy "
        "“khtool check” để xem",
        "of {count} files with errors only the findings are exported: run “khtool check” to see "
        "them",
    ),
    "export.column.issuer": (
        "cơ quan ban hành, viết liền không dấu (tên thư mục); trống nếu tệp có lỗi không cho biết",
        "the issuer in plain letters (name of the folder); empty where a file with errors does "
        "not say",
    ),
    "export.column.year": (
        "năm của kế hoạch (tên thư mục); trống nếu tệp có lỗi không cho biết",
        "the plan's year (name of the folder); empty where a file with errors does not say",
    ),
    "export.column.plan": (
        "đường dẫn tệp kế hoạch, tính từ thư mục có khtool.toml",
        "path of the plan file, from the folder of khtool.toml",
    ),
    "export.column.issuer_name": ("tên cơ quan ban hành", "name of the issuer"),
    "export.column.parent": (
        "cơ quan chủ quản ghi trên văn bản; trống nếu không có",
        "the superior body on the document; empty where there is none",
    ),
    "export.column.place": ("địa danh ghi trên văn bản", "place on the document"),
    "export.column.document": (
        "số và ký hiệu; chưa có số thì bắt đầu bằng “/”",
        "number and symbol; begins with “/” while there is no number",
    ),
    "export.column.subject": ("trích yếu của kế hoạch", "what the plan is about"),
    "export.column.issued": (
        "ngày ban hành; trống nếu chưa ban hành",
        "day of issue; empty while there is none",
    ),
    "export.column.begins": (
        "ngày kế hoạch bắt đầu: ngày ban hành, chưa ban hành thì ngày đầu năm kế hoạch",
        "first day of the plan: that of issue, else the first of its year",
    ),
    "export.column.closed": (
        "ngày kế hoạch kết thúc theo “closed”; trống nếu chưa kết thúc",
        "day on which the plan was closed; empty while it runs",
    ),
    "export.column.as_of": (
        "ngày của số liệu: hôm nay, hoặc ngày ghi ở --today",
        "the day that the numbers hold for: today, or that of --today",
    ),
    "export.column.line": ("dòng trong tệp kế hoạch, từ 1", "line in the plan file, from 1"),
    "export.column.task": ("id của nhiệm vụ trong kế hoạch", "id of the task in its plan"),
    "export.column.task_number": ("số thứ tự in trong văn bản", "its number in the document"),
    "export.column.title": ("tên nhiệm vụ", "name of the task"),
    "export.column.section": ("phần của kế hoạch có nhiệm vụ", "part of the plan that it is in"),
    "export.column.above": (
        "id của những nhiệm vụ mà nhiệm vụ này là một phần",
        "ids of the tasks that it is part of",
    ),
    "export.column.lead": ("các cơ quan chủ trì", "leading agencies"),
    "export.column.support": ("các cơ quan phối hợp", "supporting agencies"),
    "export.column.output": ("sản phẩm, kết quả phải có", "what is to come of it"),
    "export.column.standing": (
        "cả nhiệm vụ ra sao, như khtool report: done, done_late, in_time, overdue, undated, "
        "dropped",
        "how the task as a whole stands: done, done_late, in_time, overdue, undated, dropped, as "
        "khtool report has it",
    ),
    "export.column.come_due": (
        "đã đến hạn: hạn cuối đã tới, hoặc có hạn trước đó bị trễ",
        "whether its last day has come, or an earlier one was missed",
    ),
    "export.column.last_day": (
        "hạn cuối trong các thời hạn chưa bị thôi; trống nếu không có ngày",
        "the last day of its deadlines but those dropped; empty where there is no day",
    ),
    "export.column.deadlines": ("số thời hạn (số dòng ở bảng deadlines)", "how many deadlines"),
    "export.column.wording": ("thời hạn nguyên văn", "the deadline as worded"),
    "export.column.label": (
        "tên phân biệt các thời hạn của một nhiệm vụ; trống nếu không có",
        "what tells several deadlines of a task apart; empty where there is nothing",
    ),
    "export.column.kind": (
        "loại thời hạn, như khtool when",
        "kind of deadline, as khtool when has it",
    ),
    "export.column.original_due": (
        "ngày cuối trước khi gia hạn; trống nếu lời văn không có ngày",
        "last day before extensions; empty where the wording gives none",
    ),
    "export.column.due": (
        "ngày cuối hiện nay; trống nếu lời văn không có ngày",
        "last day now; empty where the wording gives none",
    ),
    "export.column.extensions": ("số lần gia hạn", "how often it was extended"),
    "export.column.last_working_day": (
        "ngày làm việc cuối cùng không muộn hơn ngày cuối",
        "last working day not after the last day",
    ),
    "export.column.on_holiday": (
        "ngày cuối là ngày nghỉ lễ",
        "whether the last day is a public holiday",
    ),
    "export.column.waits_for": ("những việc mà thời hạn chờ", "events that the deadline waits for"),
    "export.column.state": (
        "tình trạng: overdue, due (trong 7 ngày), upcoming, done, done_late, dropped, undated",
        "state: overdue, due (within 7 days), upcoming, done, done_late, dropped, undated",
    ),
    "export.column.days": (
        "số ngày còn lại, âm là đã quá hạn",
        "days left, negative when overdue",
    ),
    "export.column.progress": (
        "đã ghi nhận: not_started, in_progress, done, dropped",
        "what was recorded: not_started, in_progress, done, dropped",
    ),
    "export.column.recorded_on": (
        "ngày xong, ngày thôi, hoặc ngày ghi tiến độ mới nhất",
        "day on which it was done, dropped or last heard of",
    ),
    "export.column.results": ("kết quả đã ghi", "results recorded"),
    "export.column.note": (
        "ghi chú mới nhất, hoặc lý do thôi",
        "newest note, or why it was dropped",
    ),
    "export.column.reported": ("các cơ quan đã báo cáo", "agencies that have reported"),
    "export.column.missing": ("các cơ quan chưa báo cáo", "agencies that have not"),
    "export.column.sound": (
        "tệp dùng được; nếu không, kế hoạch này không có ở hai bảng kia",
        "whether the file can be used; else the plan is not in the other tables",
    ),
    "export.column.code": ("mã quy tắc", "code of the rule"),
    "export.column.severity": ("mức: error, warning, note", "severity: error, warning, note"),
    "export.column.col": ("cột trong dòng, từ 1", "column in the line, from 1"),
    "export.column.end_line": ("dòng của chỗ kết thúc", "line where it ends"),
    "export.column.end_col": ("cột ngay sau chỗ kết thúc", "column just after its end"),
    "export.column.message": (
        "nội dung, bằng ngôn ngữ của --lang",
        "what was found, in the language of --lang",
    ),
    "export.column.help": ("cách sửa; trống nếu không có gợi ý", "what to write; may be empty"),
}
