"""Texts of the help pages: what commands, arguments and options are for."""

from typing import Final

TEXTS: Final[dict[str, tuple[str, str]]] = {
    "help.khtool": (
        "khtool – kế hoạch của cơ quan nhà nước dưới dạng tệp: kiểm tra, xem việc đến hạn, xuất "
        "văn bản",
        "khtool – plans of public offices as files: check them, see what is due, render documents",
    ),
    "help.khtool.examples": (
        "khtool init ke-hoach\nkhtool due --week\nkhtool check plans/",
        "khtool init ke-hoach\nkhtool due --week\nkhtool check plans/",
    ),
    "help.more": (
        "Thêm --help sau một lệnh để xem ví dụ và tùy chọn; --lang en cho tiếng Anh; "
        "--version cho số phiên bản.",
        "Add --help after a command for examples and options; --lang vi for Vietnamese; "
        "--version for the version.",
    ),
    "help.command.short": ("LỆNH", "COMMAND"),
    "help.group.begin": ("Bắt đầu:", "Begin:"),
    "help.group.follow": ("Theo dõi:", "Follow:"),
    "help.group.record": ("Ghi nhận:", "Record:"),
    "help.group.issue": ("Văn bản:", "Documents:"),
    "help.group.check": ("Soát tệp kế hoạch:", "Look over plan files:"),
    "help.group.look": ("Tra cứu:", "Look up:"),
    "help.examples": ("Ví dụ:", "Examples:"),
    "help.usage": ("Cách dùng: {usage}", "Usage: {usage}"),
    "help.options": ("Tùy chọn:", "Options:"),
    "help.options.short": ("[TÙY CHỌN]", "[OPTIONS]"),
    "help.arguments": ("Tham số:", "Arguments:"),
    "help.help": ("xem trang này", "show this page"),
    "help.lang": (
        "ngôn ngữ của thông báo (hoặc KHTOOL_LANG)",
        "language of messages (or KHTOOL_LANG)",
    ),
    "help.color": ("màu: auto, always, never (NO_COLOR tắt màu)", "colour (NO_COLOR turns it off)"),
    "help.quiet": ("chỉ in kết quả, không in thông báo", "print results only, no notices"),
    "help.verbose": (
        "in thêm lời văn gốc của từng hạn, không cắt bớt tên việc",
        "print the plan's own words too, and whole titles",
    ),
    "help.debug": (
        "khi khtool hỏng, in đầy đủ dấu vết",
        "when khtool itself fails, show the trace",
    ),
    "help.today": (
        "coi ngày này là hôm nay (hoặc KHTOOL_TODAY)",
        "take this day for today (or KHTOOL_TODAY)",
    ),
    "help.paths": (
        "tệp, thư mục, mẫu tên (*.yaml) hoặc - cho đầu vào chuẩn; mặc định: plans/",
        "files, folders, globs (*.yaml) or - for standard input; default: plans/",
    ),
    "help.plans": (
        "tệp kế hoạch, tên kế hoạch trong kho, thư mục hoặc mẫu tên (*.yaml)",
        "plan files, names of plans of the repo, folders or globs (*.yaml)",
    ),
    "help.check": ("tìm mọi lỗi trong các tệp kế hoạch", "find all problems of plan files"),
    "help.check.examples": (
        "khtool check plans/\nkhtool check plans/2026/ke-hoach.yaml --fix",
        "khtool check plans/\nkhtool check plans/2026/ke-hoach.yaml --fix",
    ),
    "help.check.format": (
        "text, json, github, gitlab, sarif, junit; trong GitHub Actions mặc định là github",
        "text, json, github, gitlab, sarif, junit; github by default in GitHub Actions",
    ),
    "help.check.output": (
        "full: kèm dòng sai; concise: mỗi lỗi một dòng (mặc định khi không phải terminal)",
        "full: with the line; concise: one line a finding (the default in a pipe)",
    ),
    "help.check.select": (
        "chỉ những quy tắc này, ví dụ KH3,KH401",
        "only these rules, e.g. KH3,KH401",
    ),
    "help.check.ignore": ("bỏ những quy tắc này", "leave these rules out"),
    "help.check.baseline": (
        "không báo lại những điểm đã ghi nhận trong tệp này",
        "do not report what this baseline has",
    ),
    "help.check.write_baseline": (
        "ghi nhận mọi điểm hiện có, để lần sau chỉ báo điểm mới",
        "record all findings, so that later runs show only new ones",
    ),
    "help.check.statistics": ("đếm theo quy tắc", "count by rule"),
    "help.check.explain": ("in thêm giải thích của từng quy tắc", "explain each rule found"),
    "help.rule": ("giải thích một quy tắc kiểm tra", "explain a rule"),
    "help.rule.examples": (
        "khtool rule KH301\nkhtool rule --all",
        "khtool rule KH301\nkhtool rule --all",
    ),
    "help.rule.codes": ("mã quy tắc; để trống thì liệt kê tất cả", "codes; none lists all rules"),
    "help.rule.all": ("giải thích mọi quy tắc", "explain every rule"),
    "help.check.fail": (
        "mức làm lệnh báo lỗi (mã 1): error, warning hoặc note; mặc định: error",
        "which level fails the command (exit 1): error, warning or note; default: error",
    ),
    "help.due": ("liệt kê việc quá hạn và việc đến hạn", "list what is overdue and comes due"),
    "help.due.examples": (
        'khtool due --week\nkhtool due --month 2026-12 --agency "so tu phap" plans/\n'
        "khtool due --format ics --split-by agency -o lich/",
        'khtool due --week\nkhtool due --month 2026-12 --agency "so tu phap" plans/\n'
        "khtool due --format ics --split-by agency -o calendars/",
    ),
    "help.due.week": (
        "bảy ngày kể từ hôm nay (mặc định), hoặc tuần đã nêu",
        "the seven days from today (the default), or the week named",
    ),
    "help.due.month": (
        "một tháng kể từ hôm nay, hoặc tháng đã nêu",
        "a month from today, or the month named",
    ),
    "help.due.quarter": (
        "ba tháng kể từ hôm nay, hoặc quý đã nêu",
        "three months from today, or the quarter named",
    ),
    "help.due.days": ("N ngày kể từ hôm nay", "N days from today"),
    "help.due.from": ("từ ngày này", "from this day on"),
    "help.due.to": ("đến hết ngày này", "up to and including this day"),
    "help.due.overdue": ("chỉ những việc quá hạn", "only what is overdue"),
    "help.due.all": ("mọi việc, kể cả đã xong", "everything, done or not"),
    "help.due.undated": ("thêm các việc không có ngày", "also what has no day"),
    "help.due.closed": ("thêm các kế hoạch đã kết thúc", "also plans that have ended"),
    "help.due.agency": (
        "việc cơ quan này chủ trì hoặc phối hợp; không cần dấu, chữ hoa, đủ tên",
        "what this agency leads or supports; marks, case and the full name do not matter",
    ),
    "help.due.lead": ("việc cơ quan này chủ trì", "what this agency leads"),
    "help.due.support": ("việc cơ quan này phối hợp", "what this agency supports"),
    "help.due.plan": ("kế hoạch có tên chứa chữ này", "plans whose name holds this"),
    "help.due.status": (
        "overdue, due, upcoming, done, done_late, dropped, undated, not_started, in_progress; "
        "cách nhau bằng dấu phẩy",
        "overdue, due, upcoming, done, done_late, dropped, undated, not_started, in_progress; "
        "separated by commas",
    ),
    "help.due.grep": ("việc có tên hoặc hạn chứa chữ này", "titles or wordings that hold this"),
    "help.due.format": (
        "table, json, csv, md, html hoặc ics; ics không kèm khoảng ngày thì gồm mọi hạn chưa xong",
        "table, json, csv, md, html or ics; ics without a stretch of days holds all open deadlines",
    ),
    "help.due.fail_on": ("mã thoát 1 khi có việc quá hạn", "exit 1 when something is overdue"),
    "help.when": ("cho biết một thời hạn được hiểu thế nào", "tell how a deadline is understood"),
    "help.when.examples": (
        'khtool when "trước ngày 25/11/2026"\nkhtool when - --issued 2026-01-05 < han.txt',
        'khtool when "trước ngày 25/11/2026"\nkhtool when - --issued 2026-01-05 < han.txt',
    ),
    "help.when.texts": (
        "lời văn của thời hạn; - đọc mỗi dòng một thời hạn từ đầu vào chuẩn",
        "the wording; - reads one a line from standard input",
    ),
    "help.when.issued": (
        "ngày ban hành kế hoạch: cho biết năm và mốc bắt đầu",
        "the plan's day of issue: gives the year and the beginning",
    ),
    "help.when.until": (
        "ngày cuối để tính các kỳ (mặc định: 31/12 năm ban hành)",
        "last day for recurring rounds (default: 31 December of the year of issue)",
    ),
    "help.when.format": ("text hoặc json", "text or json"),
    "help.cal": (
        "in ngày nghỉ và ngày làm bù của Việt Nam",
        "print Vietnam's public holidays and make-up days",
    ),
    "help.cal.examples": (
        "khtool cal 2026\nkhtool cal 2026-11",
        "khtool cal 2026\nkhtool cal 2026-11",
    ),
    "help.cal.period": ("năm (2026) hoặc tháng (2026-11)", "a year (2026) or a month (2026-11)"),
    "help.render": (
        "xuất văn bản theo Nghị định 30/2020/NĐ-CP",
        "render the official document (Nghị định 30/2020/NĐ-CP)",
    ),
    "help.render.examples": (
        "khtool render plans/ -o out/ --format docx,html\n"
        'khtool render plans/ --template cong-van-don-doc --agency "Sở Tư pháp"',
        "khtool render plans/ -o out/ --format docx,html\n"
        'khtool render plans/ --template cong-van-don-doc --agency "Sở Tư pháp"',
    ),
    "help.render.output": (
        "tệp (một văn bản), thư mục, hoặc - cho đầu ra chuẩn",
        "a file (one document), a folder, or - for standard output",
    ),
    "help.render.format": (
        "docx (mặc định), pdf, html, md; nhiều dạng cách nhau bằng dấu phẩy",
        "docx (default), pdf, html, md; several separated by commas",
    ),
    "help.render.template": (
        "mẫu: ke-hoach (mặc định), cong-van-don-doc, bao-cao-tien-do, mẫu riêng hoặc tệp .docx; "
        "xem khtool templates",
        "ke-hoach (default), cong-van-don-doc, bao-cao-tien-do, one of your own or a .docx file; "
        "see khtool templates",
    ),
    "help.render.agency": (
        "công văn đôn đốc: cơ quan nhận; không cần dấu, chữ hoa",
        "reminder letter: the agency it goes to; marks and case do not matter",
    ),
    "help.render.unit": (
        "công văn đôn đốc: chữ viết tắt đơn vị soạn thảo trong ký hiệu (NC)",
        "reminder letter: the drafting unit in the symbol (NC)",
    ),
    "help.render.days": (
        "công văn đôn đốc: tính cả việc đến hạn trong N ngày kể từ hôm nay (mặc định: 7)",
        "reminder letter: also what comes due in N days from today (default: 7)",
    ),
    "help.render.watch": (
        "xuất lại mỗi khi kế hoạch hoặc mẫu thay đổi, đến khi nhấn Ctrl-C",
        "render again whenever a plan or template changes, until Ctrl-C",
    ),
    "help.render.context": (
        "in (JSON) các tên và giá trị mà mẫu dùng được, không xuất văn bản",
        "print (JSON) the names and values that templates may use; write nothing",
    ),
    "help.templates": (
        "xem các mẫu văn bản, hoặc chép một mẫu ra để sửa",
        "show the document templates, or copy one out to change it",
    ),
    "help.templates.examples": (
        "khtool templates list\nkhtool templates copy cong-van-don-doc",
        "khtool templates list\nkhtool templates copy cong-van-don-doc",
    ),
    "help.templates.action": (
        "list (mặc định): các mẫu; copy: chép một mẫu ra",
        "list (default): the templates; copy: copy one out",
    ),
    "help.templates.name": ("tên mẫu cần chép", "the template to copy"),
    "help.templates.output": (
        "thư mục nhận mẫu (mặc định: thư mục templates của kho kế hoạch)",
        "the folder to copy to (default: the templates folder of the repo)",
    ),
    "help.templates.force": ("ghi đè tệp đã có", "overwrite files that exist"),
    "help.show": (
        "xem một kế hoạch dạng cây, kèm hạn và trạng thái",
        "show a plan as a tree with deadlines and states",
    ),
    "help.show.examples": (
        "khtool show plans/2026/ke-hoach.yaml\n"
        "khtool show plans/2026/ke-hoach.yaml --today 2026-11-22",
        "khtool show plans/2026/ke-hoach.yaml\n"
        "khtool show plans/2026/ke-hoach.yaml --today 2026-11-22",
    ),
    "help.init": (
        "lập kho kế hoạch, có sẵn thiết lập, CI và một kế hoạch mẫu",
        "start a plans repo with settings, CI and a first plan",
    ),
    "help.init.examples": (
        'khtool init .\nkhtool init ke-hoach --issuer "Sở Tài chính" --symbol KH-STC',
        'khtool init .\nkhtool init our-plans --issuer "Sở Tài chính" --symbol KH-STC',
    ),
    "help.init.folder": (
        "thư mục của kho; mặc định là thư mục hiện tại",
        "the repo's folder; default: the current one",
    ),
    "help.init.force": (
        "ghi đè cả những tệp đã có",
        "overwrite files that are there already",
    ),
    "help.new": ("bắt đầu một tệp kế hoạch", "start a plan file"),
    "help.new.examples": (
        'khtool new "Công tác pháp chế năm 2027"\n'
        'khtool new "Công tác pháp chế" --issuer "Sở Tư pháp" --year 2027',
        'khtool new "Công tác pháp chế năm 2027"\n'
        'khtool new "Công tác pháp chế" --issuer "Sở Tư pháp" --year 2027',
    ),
    "help.new.title": ("tên kế hoạch (trích yếu)", "the plan's title"),
    "help.new.issuer": ("cơ quan ban hành", "who issues it"),
    "help.new.place": ("địa danh", "the place before the date"),
    "help.new.symbol": ("ký hiệu, ví dụ KH-STP", "the symbol, e.g. KH-STP"),
    "help.new.year": (
        "năm của kế hoạch; mặc định: năm ghi trong tên, nếu không thì năm nay",
        "the plan's year; default: the one in its title, else this one",
    ),
    "help.new.output": (
        "tệp hoặc thư mục; mặc định: cạnh kế hoạch mới nhất",
        "file or folder; default: beside the newest plan",
    ),
}
