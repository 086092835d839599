"""Texts of the commands that record what came of a task: done, extend, note, drop."""

from typing import Final

TEXTS: Final[dict[str, tuple[str, str]]] = {
    "edit.locked": (
        "{path} đang được một lệnh khtool khác ghi; tệp được để nguyên, hãy chạy lại sau",
        "{path} is being written by another khtool; it is left alone, run again later",
    ),
    "record.stdin": (
        "lệnh này ghi vào tệp kế hoạch nên không nhận “-”: nêu tên tệp",
        "this command writes to the plan file and does not take “-”: name the file",
    ),
    "record.folder": (
        "“{path}” là một thư mục: nêu một tệp kế hoạch",
        "“{path}” is a folder: name one plan file",
    ),
    "record.no_plan": (
        "không có kế hoạch nào tên “{name}”; các kế hoạch của kho:{plans}",
        "there is no plan “{name}”; the plans of the repo:{plans}",
    ),
    "record.no_plan.near": (
        "không có kế hoạch nào tên “{name}”; có phải:{plans}",
        "there is no plan “{name}”; did you mean:{plans}",
    ),
    "record.plans": (
        "có nhiều kế hoạch tên “{name}”, hãy nêu đường dẫn:{plans}",
        "several plans are called “{name}”, give the path:{plans}",
    ),
    "record.unknown": (
        "trong {path} không có nhiệm vụ “{name}”; “khtool show {path}” liệt kê tất cả",
        "there is no task “{name}” in {path}; “khtool show {path}” lists all",
    ),
    "record.unknown.near": (
        "trong {path} không có nhiệm vụ “{name}”; có phải:{tasks}",
        "there is no task “{name}” in {path}; did you mean:{tasks}",
    ),
    "record.ambiguous": (
        "“{name}” trong {path} có thể là nhiều việc, hãy dùng mã riêng của một việc:{tasks}",
        "“{name}” may be several tasks in {path}, use an id of only one:{tasks}",
    ),
    "record.no_place": (
        "{path}, dòng {line}: cách viết YAML ở đây không cho phép ghi thêm hay bớt mà không sửa "
        "chỗ khác; tệp được để nguyên, hãy sửa bằng tay (mỗi khóa một dòng)",
        "{path}, line {line}: the YAML here is written so that a record cannot be put in or taken "
        "out without changing more; the file is left alone, edit it by hand (one key a line)",
    ),
    "record.repeated": (
        "{path}, dòng {line}: phần này được dùng ở nhiều chỗ (dấu & và *), ghi vào đây sẽ đổi cả "
        "các chỗ kia; tệp được để nguyên, hãy chép riêng ra trước",
        "{path}, line {line}: this part is used in several places (& and *), and a record here "
        "would change them all; the file is left alone, write it out first",
    ),
    "record.empty": (
        "{option} để trống: ghi nội dung trong ngoặc kép sau {option}",
        "{option} is empty: write the text in quotes behind {option}",
    ),
    "record.not_text": (
        "{option} có ký tự không phải Unicode (UTF-8)",
        "{option} has characters that are no Unicode (UTF-8)",
    ),
    "record.missing": (
        "thiếu {option}; thêm --help vào sau lệnh để xem ví dụ",
        "{option} is missing; add --help after the command for examples",
    ),
    "record.future": (
        "ngày {day} chưa đến (hôm nay là {today}): chỉ ghi việc đã xảy ra",
        "{day} is still to come (today is {today}): only what has happened is recorded",
    ),
    "record.no_deadline": (
        "{task}: việc này không có thời hạn nên không dùng {option}",
        "{task}: this task has no deadline, leave out {option}",
    ),
    "record.no_such": (
        "{task}: không có hạn nào là “{value}”; {option} nhận:{deadlines}",
        "{task}: no deadline is “{value}”; {option} takes:{deadlines}",
    ),
    "record.which": (
        "{task}: có nhiều hạn, hãy chọn một:{deadlines}",
        "{task}: there are several deadlines, choose one:{deadlines}",
    ),
    "record.unnamed": (
        "{task}: chưa phân biệt được kết quả này với các hạn khác của việc; dùng --for, hoặc ghi "
        "“label” cho từng hạn trong tệp",
        "{task}: this record cannot be told from those of its other deadlines; use --for, or give "
        "each deadline a “label” in the file",
    ),
    "record.not_lead": (
        "{task}: “{name}” không chủ trì việc này; chủ trì là: {leads}",
        "{task}: “{name}” does not lead this task; its leads are: {leads}",
    ),
    "record.already_by": (
        "{task}: đã có kết quả của {name}; muốn ghi lại, chạy với --undo trước",
        "{task}: {name} has reported already; to record anew, run with --undo first",
    ),
    "record.already_done": (
        "{task}: đã ghi là xong ngày {day}; muốn ghi lại, chạy “khtool done … --undo” trước",
        "{task}: recorded as done on {day}; to record anew, run “khtool done … --undo” first",
    ),
    "record.already_dropped": (
        "{task}: đã ghi là thôi thực hiện từ ngày {day}; nếu làm tiếp, chạy “khtool drop … --undo” "
        "trước",
        "{task}: recorded as dropped on {day}; if it goes on, run “khtool drop … --undo” first",
    ),
    "record.no_day": (
        "{task}: hạn của việc này không có ngày nên không gia hạn được; ghi tiến độ bằng khtool "
        "note",
        "{task}: this task has no deadline with a day to move; tell how far it is with khtool note",
    ),
    "record.not_later": (
        "{task}: ngày mới {to} không sau hạn hiện nay {due}: --to phải là một ngày sau đó",
        "{task}: the new day {to} is not after the deadline {due}: --to takes a later one",
    ),
    "record.nothing_to_undo": (
        "{task}: không có gì đã ghi để bỏ; xem những gì đã ghi bằng khtool show",
        "{task}: nothing was recorded that could be taken out; khtool show tells what was",
    ),
    "record.no_wording": ("không ghi thời hạn", "without a deadline"),
    "record.day_of": ("{day} ({label})", "{day} ({label})"),
    "record.did": ("đã ghi", "recorded"),
    "record.would": ("sẽ ghi", "would record"),
    "record.did.undo": ("đã bỏ", "took out"),
    "record.would.undo": ("sẽ bỏ", "would take out"),
    "record.twins": (
        "trong {path} có nhiều việc cùng mã “{id}”, hãy sửa cho khác nhau trước:{tasks}",
        "several tasks in {path} have the id “{id}”, give each its own first:{tasks}",
    ),
    "record.parts": (
        "{task}: việc này không được giao riêng, hãy ghi vào từng phần của nó:{tasks}",
        "{task}: this task was not assigned as such, record its parts:{tasks}",
    ),
    "record.done": ("{did}: {task}: xong ngày {day}", "{did}: {task}: done on {day}"),
    "record.done.early": (
        "  hạn {deadline}: trước hạn {days} ngày",
        "  due {deadline}: {days} days early",
    ),
    "record.done.on_day": (
        "  hạn {deadline}: đúng ngày cuối của hạn",
        "  due {deadline}: on the last day in time",
    ),
    "record.done.late": (
        "  hạn {deadline}: muộn {days} ngày",
        "  due {deadline}: {days} days late",
    ),
    "record.done.undated": (
        "  hạn “{deadline}”: không có ngày nên không tính sớm, muộn",
        "  due “{deadline}”: no day, so neither early nor late",
    ),
    "record.missing_reports": (
        "  chưa xong: còn chờ kết quả của {names}",
        "  not finished: still waiting for {names}",
    ),
    "record.noted": (
        "{did}: {task}: đang thực hiện (ngày {day})",
        "{did}: {task}: under way ({day})",
    ),
    "record.dropped": (
        "{did}: {task}: thôi thực hiện từ ngày {day}",
        "{did}: {task}: dropped on {day}",
    ),
    "record.extended": (
        "{did}: {task}: hạn {start} lùi đến {to} (thêm {days} ngày; hạn gốc {original}; "
        "việc này có {count} lần gia hạn)",
        "{did}: {task}: {start} moved to {to} ({days} days more; originally {original}; "
        "extensions of the task: {count})",
    ),
    "record.undone.done": (
        "{did} kết quả ngày {day}: {task}",
        "{did} the result of {day}: {task}",
    ),
    "record.undone.noted": (
        "{did} ghi chú ngày {day}: {task}",
        "{did} the note of {day}: {task}",
    ),
    "record.undone.dropped": (
        "{did} việc thôi thực hiện ghi ngày {day}: {task}",
        "{did} the drop of {day}: {task}",
    ),
    "record.undone.extended": (
        "{did} gia hạn đến {day}: {task}",
        "{did} the extension to {day}: {task}",
    ),
    "record.left": ("  còn mở: hạn {deadlines}", "  still open: due {deadlines}"),
    "record.left.many": (
        "  còn mở: {count} hạn, sớm nhất trong danh sách là {first}",
        "  still open: {count} deadlines, the first is {first}",
    ),
    "record.left.nothing": (
        "  việc này không còn hạn nào mở",
        "  nothing of this task is open",
    ),
    "record.left.none_assigned": (
        "  việc này không có thời hạn riêng",
        "  this work has no deadline of its own",
    ),
    "record.dry": ("mới xem thử, chưa ghi gì vào {path}", "only shown, nothing written to {path}"),
    "record.no_decision": (
        "chưa ghi văn bản cho phép gia hạn (--decision): khtool check sẽ nhắc",
        "no decision was named for the extension (--decision): khtool check will ask for it",
    ),
    "record.moved_too": (
        "việc này có nhiều hạn cùng ngày {days}: tất cả đều được lùi",
        "several deadlines of this task fall on {days}: all of them are moved",
    ),
    "record.before_issue": (
        "ngày {day} trước ngày ban hành kế hoạch ({issued}): hãy xem lại",
        "{day} lies before the plan was issued ({issued}): look at it again",
    ),
    "help.record.plan": (
        "tệp kế hoạch, hoặc tên của một kế hoạch trong kho",
        "the plan file, or the name of a plan of the repo",
    ),
    "help.record.task": (
        "mã của nhiệm vụ, bước, điểm (bao-cao, bao-cao/1), hoặc số in trong văn bản (II.4.a, PL.6)",
        "the id of a task, step or point (bao-cao, bao-cao/1), or its number (II.4.a, PL.6)",
    ),
    "help.record.for": (
        "hạn nào, khi việc có nhiều hạn: ngày (2026-11-24), kỳ (2026-Q1) hoặc nhãn",
        "which deadline, of several: its day (2026-11-24), period (2026-Q1) or label",
    ),
    "help.record.diff": (
        "in những gì sẽ đổi trong tệp, không ghi",
        "print what would change in the file, write nothing",
    ),
    "help.record.dry_run": (
        "chỉ nói sẽ ghi gì, không ghi",
        "only tell what would be recorded, write nothing",
    ),
    "help.done": (
        "ghi kết quả của một nhiệm vụ vào tệp kế hoạch",
        "record the result of a task in the plan file",
    ),
    "help.done.examples": (
        'khtool done ke-hoach II.3 --result "Báo cáo số 412/BC-STP"\n'
        "khtool done ke-hoach II.3 --undo",
        'khtool done ke-hoach II.3 --result "Báo cáo số 412/BC-STP"\n'
        "khtool done ke-hoach II.3 --undo",
    ),
    "help.done.on": ("ngày có kết quả; không ghi: hôm nay", "the day of the result, else today"),
    "help.done.result": (
        "kết quả là gì: “Báo cáo số 412/BC-STP”",
        "what the result is, as a rule the document with its number",
    ),
    "help.done.by": (
        "của cơ quan nào, khi nhiều cơ quan chủ trì; không ghi: của tất cả",
        "whose result, of several leads; else of all",
    ),
    "help.done.note": ("ghi chú", "a note"),
    "help.done.undo": (
        "bỏ kết quả ghi sau cùng (của hạn nêu ở --for)",
        "take out the result recorded last (of the deadline in --for)",
    ),
    "help.extend": (
        "ghi việc gia hạn; thời hạn gốc giữ nguyên",
        "record that a deadline was moved; the original stays",
    ),
    "help.extend.examples": (
        'khtool extend ke-hoach II.3 --to 2027-02-10 --reason "Chờ số liệu"\n'
        "khtool extend ke-hoach II.3 --undo",
        'khtool extend ke-hoach II.3 --to 2027-02-10 --reason "Chờ số liệu"\n'
        "khtool extend ke-hoach II.3 --undo",
    ),
    "help.extend.to": ("hạn mới, sau hạn hiện nay", "the new day, later than the one in force"),
    "help.extend.from": (
        "hạn nào, khi việc có nhiều hạn: ngày, kỳ (2026-Q1) hoặc nhãn",
        "which deadline, of several: its day, period (2026-Q1) or label",
    ),
    "help.extend.reason": ("vì sao (bắt buộc)", "why (must be given)"),
    "help.extend.decision": (
        "văn bản cho phép gia hạn",
        "the document that allows it",
    ),
    "help.extend.undo": (
        "bỏ lần gia hạn ghi sau cùng (của hạn nêu ở --from)",
        "take out the extension recorded last (of the deadline in --from)",
    ),
    "help.note": (
        "ghi tiến độ của một nhiệm vụ đang thực hiện",
        "record how far a task is",
    ),
    "help.note.examples": (
        'khtool note ke-hoach II.3 "Đã lấy ý kiến các sở"\nkhtool note ke-hoach II.3 --undo',
        'khtool note ke-hoach II.3 "Đã lấy ý kiến các sở"\nkhtool note ke-hoach II.3 --undo',
    ),
    "help.note.text": ("tiến độ, một câu", "how far it is, in a sentence"),
    "help.note.on": ("ngày ghi nhận; không ghi: hôm nay", "the day of the note, else today"),
    "help.note.undo": ("bỏ ghi chú ghi sau cùng", "take out the note recorded last"),
    "help.drop": (
        "ghi rằng một nhiệm vụ thôi không thực hiện nữa",
        "record that a task is no longer to be done",
    ),
    "help.drop.examples": (
        'khtool drop ke-hoach II.3 --reason "Bộ thôi yêu cầu báo cáo"\n'
        "khtool drop ke-hoach II.3 --undo",
        'khtool drop ke-hoach II.3 --reason "Bộ thôi yêu cầu báo cáo"\n'
        "khtool drop ke-hoach II.3 --undo",
    ),
    "help.drop.reason": ("vì sao (bắt buộc)", "why (must be given)"),
    "help.drop.decision": ("văn bản cho phép", "the document that allows it"),
    "help.drop.on": ("từ ngày nào; không ghi: hôm nay", "since which day, else today"),
    "help.drop.undo": (
        "bỏ lần ghi thôi thực hiện sau cùng",
        "take out the drop recorded last",
    ),
    "metavar.which": ("KẾ_HOẠCH", "PLAN"),
    "metavar.task": ("NHIỆM_VỤ", "TASK"),
    "metavar.text": ("CHỮ", "TEXT"),
    "metavar.deadline": ("HẠN", "DEADLINE"),
    "metavar.day": ("NGÀY", "DATE"),
    "metavar.result": ("CHỮ", "TEXT"),
    "metavar.note": ("CHỮ", "TEXT"),
    "metavar.reason": ("CHỮ", "TEXT"),
    "metavar.decision": ("VĂN_BẢN", "DOCUMENT"),
}
