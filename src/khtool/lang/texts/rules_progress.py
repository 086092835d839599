"""Texts of the rules about progress: results, drops, extensions (KH7xx)."""

from typing import Final

TEXTS: Final[dict[str, tuple[str, str]]] = {
    "progress.names": ("{names}", "{names}"),
    "progress.names.more": ("{names}, …", "{names}, …"),
    "KH701.issued": (
        "kết quả ghi ngày {day}, trước ngày ban hành kế hoạch {issued}",
        "a result of {day}, before the plan was issued on {issued}",
    ),
    "KH701.event": (
        "kết quả ghi ngày {day}, trước khi {event} ({date})",
        "a result of {day}, before “{event}” ({date})",
    ),
    "KH701.period": (
        "kết quả ghi ngày {day}, trước ngày bắt đầu {date}",
        "a result of {day}, before the work begins on {date}",
    ),
    "KH701.help": (
        "kiểm tra lại ngày, nhất là năm",
        "check the day, above all its year",
    ),
    "KH701.summary": ("kết quả trước khi việc bắt đầu", "result before the work could start"),
    "KH701.finds": (
        "Kết quả (`done`) ghi ngày trước ngày ban hành kế hoạch, trước ngày của sự kiện mà hạn "
        "tính từ đó, hoặc trước ngày đầu của khoảng thời gian (“từ ngày … đến ngày …”). Một tháng, "
        "một quý ghi trọn (“Quý IV/2026”) thì làm sớm hơn cũng được.",
        "A result (`done`) of a day before the plan was issued, before the event that its deadline "
        "is counted from, or before a period begins (“từ ngày … đến ngày …”). A whole month or "
        "quarter (“Quý IV/2026”) may be finished early.",
    ),
    "KH701.why": (
        "Thường là ghi nhầm năm; việc chưa làm bị tính là xong.",
        "Mostly a wrong year; work that is not done counts as done.",
    ),
    "KH702": ("ngày {day} chưa đến", "{day} has not come yet"),
    "KH702.help": (
        "ghi ngày việc đã xảy ra; việc chưa xong thì chưa ghi done",
        "write the day on which it happened; what is not done yet has no done",
    ),
    "KH702.summary": ("ghi nhận ở một ngày chưa đến", "record of a day to come"),
    "KH702.finds": (
        "`done`, `noted` hoặc `dropped` sau hôm nay. Hôm nay là ngày ở `--today`, biến "
        "KHTOOL_TODAY hoặc đồng hồ.",
        "`done`, `noted` or `dropped` later than today, which is that of `--today`, KHTOOL_TODAY "
        "or the clock.",
    ),
    "KH702.why": (
        "Chỉ điều đã xảy ra mới ghi nhận được.",
        "Only what has happened can be recorded.",
    ),
    "KH703": (
        "“{name}” không phải hạn nào của nhiệm vụ này",
        "“{name}” is no deadline of this task",
    ),
    "KH703.help": (
        "ghi một trong các hạn: {names}; hoặc kỳ có ngày đó (2026-11, 2026-Q4)",
        "write one of its deadlines: {names}; or the period of that day (2026-11, 2026-Q4)",
    ),
    "KH703.none.help": (
        "nhiệm vụ này không có hạn nào gọi được bằng for: bỏ for, hoặc thêm label cho hạn ở due",
        "no deadline of this task can be named: drop for, or give the deadline in due a label",
    ),
    "KH703.summary": ("ghi nhận cho hạn không có", "record for a deadline that is not there"),
    "KH703.finds": (
        "`for` không phải ngày, kỳ hay nhãn (`label`) của hạn nào trong nhiệm vụ: sai ngày, kỳ báo "
        "cáo không có.",
        "A `for` that is no day, period or `label` of any deadline of the task: a wrong day, a "
        "round that does not exist.",
    ),
    "KH703.why": (
        "Kết quả không được tính cho hạn nào, việc đã làm vẫn bị báo quá hạn.",
        "The result counts for nothing, and work that is done is reported as overdue.",
    ),
    "KH704": (
        "kết quả không ghi cho hạn nào trong {count} hạn; đang tính cho {name}",
        "the result says for none of {count} deadlines; it is counted for {name}",
    ),
    "KH704.none": (
        "kết quả không ghi cho hạn nào trong {count} hạn, và không tính được cho hạn nào",
        "the result says for none of {count} deadlines, and can be counted for none",
    ),
    "KH704.help": ("thêm for, một trong: {names}", "add for, one of: {names}"),
    "KH704.label.help": (
        "thêm label cho từng hạn ở due, rồi ghi for bằng nhãn đó",
        "give each deadline in due a label and name it by for",
    ),
    "KH704.summary": ("kết quả không ghi cho hạn nào", "result without its deadline"),
    "KH704.finds": (
        "Kết quả không có `for` ở nhiệm vụ có nhiều hạn. khtool tính cho hạn sớm nhất chưa xong.",
        "A result without `for` of a task with several deadlines. It is counted for the earliest "
        "open one.",
    ),
    "KH704.why": (
        "Tính nhầm hạn thì một việc chưa làm bị coi là xong.",
        "Counted for the wrong one, it makes work that is not done look done.",
    ),
    "KH705": (
        "“{name}” không chủ trì nhiệm vụ này",
        "“{name}” does not lead this task",
    ),
    "KH705.help": ("ghi một trong: {names}", "write one of: {names}"),
    "KH705.summary": ("kết quả của cơ quan không chủ trì", "result by somebody who does not lead"),
    "KH705.finds": (
        "`by` không phải cơ quan chủ trì, cũng không phải thành viên (`members`) của nhóm chủ trì. "
        "Nhóm không khai báo thành viên thì tên nào cũng được.",
        "A `by` that is neither a lead nor one of the `members` of a group that leads. A group "
        "without declared members takes any name.",
    ),
    "KH705.why": (
        "Cơ quan chủ trì vẫn bị coi là chưa báo cáo.",
        "The lead is still waited for.",
    ),
    "KH706": (
        "đã có kết quả cho hạn này ở dòng {line}",
        "there is a result for this deadline in line {line}",
    ),
    "KH706.help": (
        "ghi for của kỳ khác, by của cơ quan khác, hoặc bỏ bớt một kết quả",
        "name another round by for, another agency by by, or remove one of them",
    ),
    "KH706.summary": ("một hạn có hai kết quả", "two results for one deadline"),
    "KH706.finds": (
        "Hai kết quả của cùng một cơ quan cho cùng một hạn.",
        "Two results of one agency for one deadline.",
    ),
    "KH706.why": (
        "Một trong hai là của kỳ khác; kỳ đó vẫn bị báo quá hạn.",
        "One of them belongs to another round, which is still reported as overdue.",
    ),
    "KH707": (
        "đã ghi là xong nhưng còn {count} phần chưa xong: {names}",
        "recorded as done while {count} parts are not: {names}",
    ),
    "KH707.help": (
        "ghi kết quả ở từng phần; nhiệm vụ tự xong khi mọi phần đã xong",
        "record the results of the parts; the task is done when they all are",
    ),
    "KH707.summary": ("xong khi các phần chưa xong", "done while parts are open"),
    "KH707.finds": (
        "Nhiệm vụ có kết quả cho mọi hạn của nó, trong khi bước hoặc điểm của nó còn hạn chưa có "
        "kết quả. Không xét phần làm thường xuyên hoặc chưa có ngày.",
        "A task with results for all its deadlines, of which a step or a point has a deadline "
        "without one. Parts that go on all the time or have no day yet are not looked at.",
    ),
    "KH707.why": (
        "Báo cáo tiến độ nói hai điều trái nhau về một việc.",
        "The progress report says two things about the same work.",
    ),
    "KH708": ("thôi thực hiện mà không ghi lý do", "dropped without a reason"),
    "KH708.help": (
        "thêm reason, và decision nếu có văn bản cho thôi",
        "add reason, and decision where a document says so",
    ),
    "KH708.summary": ("thôi thực hiện không lý do", "drop without reason"),
    "KH708.finds": (
        "`dropped` không có `reason`.",
        "A `dropped` without `reason`.",
    ),
    "KH708.why": (
        "Việc đã giao chỉ thôi khi cấp giao đồng ý; người đọc báo cáo sẽ hỏi vì sao.",
        "What was assigned is dropped only by who assigned it; readers will ask why.",
    ),
    "KH709": (
        "gia hạn đến {date} không có văn bản cho phép",
        "extended to {date} by no document",
    ),
    "KH709.help": (
        "thêm decision, ví dụ: decision: Công văn số 1234/UBND-NC ngày 15/6/2026",
        "add decision, for example: decision: Công văn số 1234/UBND-NC ngày 15/6/2026",
    ),
    "KH709.summary": ("gia hạn không có văn bản", "extension without a decision"),
    "KH709.finds": (
        "`extensions` có mục không ghi `decision`.",
        "An entry of `extensions` without `decision`.",
    ),
    "KH709.why": (
        "Chỉ cơ quan ban hành kế hoạch mới được dời hạn đã giao, và bằng văn bản.",
        "Only who issued the plan may put off what it asks for, and in writing.",
    ),
    "KH710": (
        "gia hạn từ {old} đến {date} không lùi hạn",
        "an extension from {old} to {date} puts nothing off",
    ),
    "KH710.help": (
        "kiểm tra lại from và to: to phải sau from",
        "check from and to: to must lie behind from",
    ),
    "KH710.summary": ("gia hạn không muộn hơn hạn cũ", "extension that is not later"),
    "KH710.finds": (
        "`to` trùng hoặc trước `from`.",
        "A `to` that is the same day as `from`, or an earlier one.",
    ),
    "KH710.why": (
        "Ghi nhầm ngày; việc bị tính quá hạn sớm hơn.",
        "A slip in a day; the work is reported as overdue all the sooner.",
    ),
    "KH711": (
        "{date} không phải ngày cuối của hạn nào",
        "{date} is the last day of no deadline",
    ),
    "KH711.help": (
        "from là ngày cuối hiện nay của hạn, một trong: {days}",
        "from is the last day of a deadline as it stands, one of: {days}",
    ),
    "KH711.none.help": (
        "không hạn nào của nhiệm vụ này có ngày: bỏ mục gia hạn",
        "no deadline of this task has a day: remove the extension",
    ),
    "KH711.summary": ("gia hạn cho hạn không có", "extension of no deadline"),
    "KH711.finds": (
        "`from` không phải ngày cuối của hạn nào trong nhiệm vụ, tính cả các lần gia hạn ghi trước "
        "nó. “Trước ngày 25/11” có ngày cuối là 24/11.",
        "A `from` that is the last day of no deadline of the task, after the extensions above it. "
        "The last day of “trước ngày 25/11” is 24/11.",
    ),
    "KH711.why": (
        "Hạn không được dời, việc đã gia hạn vẫn bị báo quá hạn.",
        "Nothing is moved, and work that was put off is reported as overdue.",
    ),
    "KH712": (
        "hạn của kế hoạch đã ban hành bị sửa: “{old}” thành “{new}”",
        "a deadline of an issued plan was changed: “{old}” to “{new}”",
    ),
    "KH712.help": (
        "giữ nguyên lời văn “{old}” và ghi gia hạn ở extensions, kèm văn bản cho phép",
        "keep the words “{old}” and record the extension under extensions, with its document",
    ),
    "KH712.summary": ("sửa hạn đã ban hành", "issued deadline changed"),
    "KH712.finds": (
        "Lời văn của hạn nói khác so với bản ở `--changed-since` mà khi đó kế hoạch đã ban hành "
        "(`issued`), và không có gia hạn nào dẫn đến ngày mới. Sửa chính tả, ngày không đổi thì "
        "thôi. Chỉ chạy với `--changed-since`.",
        "Words of a deadline that mean something else than at `--changed-since`, where the plan "
        "had been `issued` by then, and no extension that leads to the new day. Mended spelling "
        "with the same days is let be. Runs only with `--changed-since`.",
    ),
    "KH712.why": (
        "Tệp phải đúng với văn bản đã ký; hạn chỉ dời bằng quyết định, và hạn gốc còn lại để so.",
        "The file must say what was signed; a deadline is moved by a decision, and the first one "
        "stays to be compared with.",
    ),
}
