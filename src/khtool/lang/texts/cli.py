"""Texts of the command line: what is wrong with how a command was called, and notices."""

from typing import Final

TEXTS: Final[dict[str, tuple[str, str]]] = {
    "plain": ("{text}", "{text}"),
    "fault": (
        "lỗi của chính khtool: {reason}; chạy lại với --debug để xem chi tiết và báo cho nhóm "
        "phát triển",
        "a fault of khtool's own: {reason}; run again with --debug for details and report it",
    ),
    "system": (
        "hệ thống không cho đọc hoặc ghi {where}: {reason}",
        "the system does not let {where} be read or written: {reason}",
    ),
    "stdout": ("đầu ra chuẩn", "standard output"),
    "usage": ("lệnh viết sai: {reason}", "wrong usage: {reason}"),
    "command.unknown": ("không có lệnh “{name}”; {help}", "there is no command “{name}”; {help}"),
    "command.close": ("ý bạn là “{close}”?", "did you mean “{close}”?"),
    "command.help": (
        "chạy “khtool --help” để xem các lệnh",
        "run “khtool --help” for the commands",
    ),
    "option.unknown": (
        "không có tùy chọn {option}; thêm --help vào sau lệnh để xem các tùy chọn",
        "there is no option {option}; add --help after the command for the options",
    ),
    "option.close": (
        "không có tùy chọn {option}; ý bạn là {close}?",
        "there is no option {option}; did you mean {close}?",
    ),
    "option.value": (
        "tùy chọn {option} cần một giá trị; thêm --help vào sau lệnh để xem ví dụ",
        "the option {option} needs a value; add --help after the command for examples",
    ),
    "option.lang": (
        "không có ngôn ngữ “{value}”: viết vi hoặc en",
        "there is no language “{value}”: write vi or en",
    ),
    "option.color": (
        "--color nhận auto, always hoặc never, không nhận “{value}”",
        "--color takes auto, always or never, not “{value}”",
    ),
    "option.date": (
        "{option} phải là một ngày có thật, viết 2026-11-22 hoặc 22/11/2026, không phải “{value}”",
        "{option} must be a real day, written 2026-11-22 or 22/11/2026, not “{value}”",
    ),
    "option.format": (
        "không có định dạng “{value}”: chọn {known}",
        "there is no format “{value}”: choose {known}",
    ),
    "option.choice": (
        "{option} nhận {known}, không nhận “{value}”",
        "{option} takes {known}, not “{value}”",
    ),
    "option.code": (
        "{option}: không có quy tắc nào bắt đầu bằng “{value}”; “khtool rule” liệt kê tất cả",
        "{option}: no rule begins with “{value}”; “khtool rule” lists all",
    ),
    "option.fail_on": (
        "--fail-on chỉ nhận overdue, không nhận “{value}”",
        "--fail-on takes only overdue, not “{value}”",
    ),
    "option.week": (
        "--week nhận một tuần như 2026-W48, không nhận “{value}”",
        "--week takes a week such as 2026-W48, not “{value}”",
    ),
    "option.month": (
        "--month nhận một tháng như 2026-12, không nhận “{value}”",
        "--month takes a month such as 2026-12, not “{value}”",
    ),
    "option.quarter": (
        "--quarter nhận một quý như 2026-Q4, không nhận “{value}”",
        "--quarter takes a quarter such as 2026-Q4, not “{value}”",
    ),
    "option.days": (
        "--days nhận số ngày từ 1 đến 36500, không nhận “{value}”",
        "--days takes a number of days from 1 to 36500, not “{value}”",
    ),
    "option.order": (
        "--to ({last}) đứng trước --from ({first})",
        "--to ({last}) lies before --from ({first})",
    ),
    "option.until": (
        "--until ({until}) đứng trước ngày ban hành ({issued})",
        "--until ({until}) lies before the day of issue ({issued})",
    ),
    "option.exclusive": (
        "không dùng {first} cùng với {second}: chọn một",
        "{first} and {second} exclude each other: choose one",
    ),
    "option.status": (
        "không có trạng thái “{value}”: chọn {known}",
        "there is no state “{value}”: choose {known}",
    ),
    "option.period": (
        "viết một năm (2026) hoặc một tháng (2026-11), không phải “{value}”",
        "write a year (2026) or a month (2026-11), not “{value}”",
    ),
    "shell.unknown": (
        "không có shell “{value}”: chọn {known}",
        "there is no shell “{value}”: choose {known}",
    ),
    "shell.not_found": (
        "không rõ đang dùng shell nào: ghi tên sau tùy chọn ({known})",
        "it is not clear which shell this is: name it behind the option ({known})",
    ),
    "shell.absent": (
        "máy này không có {shell}: chọn shell khác, hoặc cài {shell} trước",
        "this machine has no {shell}: choose another shell, or install {shell} first",
    ),
    "path.unwritable": ("không ghi được “{path}”: {reason}", "cannot write “{path}”: {reason}"),
    "shell.installed": (
        "đã ghi phần gợi ý lệnh cho {shell} vào {path}; mở cửa sổ dòng lệnh mới để dùng",
        "completion for {shell} was written to {path}; open a new terminal to use it",
    ),
    "argument.missing": (
        "thiếu {name}; thêm --help vào sau lệnh để xem ví dụ",
        "{name} is missing; add --help after the command for examples",
    ),
    "path.missing": (
        "không có “{path}”: xem lại tên, và thư mục đang đứng, vì đường dẫn tính từ đó",
        "“{path}” does not exist: look at the name, and at the current folder, where paths begin",
    ),
    "path.no_plans": (
        "trong “{path}” không có tệp kế hoạch nào (.yaml): vào thư mục của kho kế hoạch, hoặc "
        "lập kho mới bằng “khtool init”",
        "there is no plan file (.yaml) in “{path}”: go to the folder of the plans, or set up one "
        "with “khtool init”",
    ),
    "path.unreadable": ("không đọc được “{path}”: {reason}", "cannot read “{path}”: {reason}"),
    "plan.unsound": (
        "“{path}” có lỗi nên chưa dùng được: chạy “khtool check {path}” để xem",
        "“{path}” has errors: run “khtool check {path}” to see them",
    ),
    "config.unreadable": (
        "không đọc được {path}: {reason}; “khtool init” ở một thư mục trống cho một tệp mẫu",
        "cannot read {path}: {reason}; “khtool init” in an empty folder gives one to compare with",
    ),
    "config.unknown": (
        "{path}: không có thiết lập “{name}”; “khtool init” ở một thư mục trống cho một tệp có đủ "
        "các thiết lập",
        "{path}: there is no setting “{name}”; “khtool init” in an empty folder gives a file with "
        "all of them",
    ),
    "config.value": (
        "{path}: “{name}” không hợp lệ: {reason}",
        "{path}: “{name}” is not valid: {reason}",
    ),
    "render.written": ("đã ghi {path}", "wrote {path}"),
    "render.stdout": (
        "“-o -” chỉ dùng cho một văn bản; ghi nhiều văn bản vào một thư mục: -o out/",
        "“-o -” takes one document; write several to a folder: -o out/",
    ),
    "render.folder": (
        "“{path}” là một tệp; nhiều văn bản cần một thư mục: -o out/",
        "“{path}” is a file; several documents need a folder: -o out/",
    ),
    "render.clash": (
        "{first} và {second} cùng ghi vào {path}: dùng -o với thư mục khác nhau",
        "{first} and {second} would both be written to {path}: use -o with different folders",
    ),
    "help.no_cache": (
        "đọc lại mọi tệp, không dùng những gì đã đọc lần trước",
        "read every file again, whatever was read before",
    ),
    "read.progress": ("Đang đọc kế hoạch", "Reading plans"),
    "render.progress": ("Đang xuất", "Rendering"),
    "render.watching": (
        "đang theo dõi; nhấn Ctrl-C để dừng",
        "watching for changes; press Ctrl-C to stop",
    ),
    "render.changed": ("có thay đổi: {path}", "changed: {path}"),
    "render.onto_template": (
        "{path} chính là tệp mẫu: chọn -o nơi khác",
        "{path} is the template itself: choose another place with -o",
    ),
    "render.unwritable": (
        "không ghi được {path}: {reason}; nếu tệp đang mở thì đóng lại, hoặc chọn nơi khác bằng -o",
        "cannot write {path}: {reason}; close the file if it is open, or choose another place "
        "with -o",
    ),
    "init.written": ("đã ghi      {path}", "wrote       {path}"),
    "init.kept": ("giữ nguyên  {path}", "left alone  {path}"),
    "init.no_folder": (
        "“{path}” là một tệp: nêu tên một thư mục, mới hoặc đã có",
        "“{path}” is a file: name a folder, a new one or one that is there",
    ),
    "init.git": (
        "“{path}” chưa là kho git; chỉ cần khi dùng CI, khtool diff, khtool log: chạy “git init” "
        "ở đó",
        "“{path}” is no git repository; for CI, khtool diff and khtool log run “git init” there",
    ),
    "init.next": (
        'tiếp theo: cd "{path}", rồi khtool new "Tên kế hoạch" và khtool check',
        'next: cd "{path}", then khtool new "Title of the plan" and khtool check',
    ),
    "new.exists": (
        "đã có “{path}”, không ghi đè: chọn tên khác bằng -o",
        "“{path}” exists and is not overwritten: choose another name with -o",
    ),
    "new.missing": (
        "chưa biết {option}: kho chưa có kế hoạch nào để lấy theo, hãy ghi {option} …",
        "{option} is not known: the repo has no plan to take it from; write {option} …",
    ),
    "new.year": (
        "--year nhận một năm từ 1945 đến 2199, không nhận “{value}”",
        "--year takes a year from 1945 to 2199, not “{value}”",
    ),
    "new.suffix": (
        "tệp kế hoạch phải có đuôi .yaml: “{path}”",
        "a plan file must end in .yaml: “{path}”",
    ),
    "new.taken": ("phần chưa nêu lấy theo {path}", "what was not given is taken from {path}"),
    "new.next": (
        "điền nội dung vào {path}, rồi chạy: khtool check {path}",
        "fill in {path}, then run: khtool check {path}",
    ),
    "new.ask.title": ("Tên kế hoạch:", "Title of the plan:"),
    "new.ask.issuer": ("Cơ quan ban hành:", "Issued by:"),
    "new.ask.place": ("Địa danh:", "Place:"),
    "new.ask.symbol": ("Ký hiệu (ví dụ KH-STP):", "Symbol (e.g. KH-STP):"),
}
