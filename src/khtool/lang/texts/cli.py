"""Texts of the command line: help pages and what is wrong with how a command was called."""

from typing import Final

TEXTS: Final[dict[str, tuple[str, str]]] = {
    "plain": ("{text}", "{text}"),
    "fault": (
        "lỗi của chính khtool: {reason}; chạy lại với --debug để xem chi tiết và báo cho nhóm "
        "phát triển",
        "a fault of khtool's own: {reason}; run again with --debug for details and report it",
    ),
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
    "option.value": ("tùy chọn {option} cần một giá trị", "the option {option} needs a value"),
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
    "argument.missing": ("thiếu {name}; xem --help", "{name} is missing; see --help"),
    "path.missing": ("không có “{path}”", "“{path}” does not exist"),
    "path.no_plans": (
        "trong “{path}” không có tệp kế hoạch nào (.yaml)",
        "there is no plan file (.yaml) in “{path}”",
    ),
    "path.unreadable": ("không đọc được “{path}”: {reason}", "cannot read “{path}”: {reason}"),
    "plan.unsound": (
        "“{path}” có lỗi nên chưa dùng được: chạy “khtool check {path}” để xem",
        "“{path}” has errors: run “khtool check {path}” to see them",
    ),
    "config.unreadable": ("không đọc được {path}: {reason}", "cannot read {path}: {reason}"),
    "config.unknown": (
        "{path}: không có thiết lập “{name}”",
        "{path}: there is no setting “{name}”",
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
    "render.unwritable": ("không ghi được {path}: {reason}", "cannot write {path}: {reason}"),
    "metavar.paths": ("[ĐƯỜNG DẪN]...", "[PATH]..."),
    "metavar.plans": ("KẾ_HOẠCH...", "PLAN..."),
    "metavar.texts": ("CHỮ...", "TEXT..."),
    "metavar.period": ("[NĂM|THÁNG]", "[YEAR|MONTH]"),
    "metavar.fmt": ("DẠNG", "FORMAT"),
    "metavar.fail_level": ("MỨC", "LEVEL"),
    "metavar.fail_on": ("overdue", "overdue"),
    "metavar.today": ("NGÀY", "DATE"),
    "metavar.issued": ("NGÀY", "DATE"),
    "metavar.until": ("NGÀY", "DATE"),
    "metavar.first": ("NGÀY", "DATE"),
    "metavar.last": ("NGÀY", "DATE"),
    "metavar.week": ("[2026-W48]", "[2026-W48]"),
    "metavar.month": ("[2026-12]", "[2026-12]"),
    "metavar.quarter": ("[2026-Q4]", "[2026-Q4]"),
    "metavar.days": ("N", "N"),
    "metavar.agency": ("TÊN", "NAME"),
    "metavar.lead": ("TÊN", "NAME"),
    "metavar.support": ("TÊN", "NAME"),
    "metavar.plan": ("TÊN", "NAME"),
    "metavar.status": ("TRẠNG_THÁI", "STATE"),
    "metavar.grep": ("CHỮ", "TEXT"),
    "metavar.template": ("MẪU", "TEMPLATE"),
    "metavar.unit": ("ĐƠN_VỊ", "UNIT"),
    "metavar.action": ("[list|copy]", "[list|copy]"),
    "metavar.name": ("[MẪU]", "[TEMPLATE]"),
    "metavar.output": ("TỆP|THƯ_MỤC", "FILE|FOLDER"),
    "help.khtool": (
        "khtool – kế hoạch của cơ quan nhà nước dưới dạng tệp: kiểm tra, xem việc đến hạn, xuất "
        "văn bản",
        "khtool – plans of public offices as files: check them, see what is due, render documents",
    ),
    "help.khtool.examples": (
        "khtool due --week\nkhtool check plans/\nkhtool render plans/ke-hoach.yaml",
        "khtool due --week\nkhtool check plans/\nkhtool render plans/ke-hoach.yaml",
    ),
    "help.more": (
        "Thêm --help sau một lệnh để xem ví dụ và tùy chọn; --lang en cho tiếng Anh; "
        "--version cho số phiên bản.",
        "Add --help after a command for examples and options; --lang vi for Vietnamese; "
        "--version for the version.",
    ),
    "help.commands": ("Các lệnh:", "Commands:"),
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
        "tệp kế hoạch, thư mục hoặc mẫu tên (*.yaml)",
        "plan files, folders or globs (*.yaml)",
    ),
    "help.check": ("tìm mọi lỗi trong các tệp kế hoạch", "find all problems of plan files"),
    "help.check.examples": (
        "khtool check plans/\nkhtool check plans/ke-hoach.yaml --format json",
        "khtool check plans/\nkhtool check plans/ke-hoach.yaml --format json",
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
    "metavar.select": ("MÃ", "CODE"),
    "metavar.ignore": ("MÃ", "CODE"),
    "metavar.baseline": ("TỆP", "FILE"),
    "metavar.write_baseline": ("[=TỆP]", "[=FILE]"),
    "metavar.codes": ("[MÃ]...", "[CODE]..."),
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
        'khtool due --week\nkhtool due --month 2026-12 --agency "so tu phap" plans/',
        'khtool due --week\nkhtool due --month 2026-12 --agency "so tu phap" plans/',
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
        "overdue, due, upcoming, done, done_late, undated; cách nhau bằng dấu phẩy",
        "overdue, due, upcoming, done, done_late, undated; separated by commas",
    ),
    "help.due.grep": ("việc có tên hoặc hạn chứa chữ này", "titles or wordings that hold this"),
    "help.due.format": ("table, json hoặc csv", "table, json or csv"),
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
    "help.cal": ("in ngày nghỉ và ngày làm bù của Việt Nam", "print Vietnam's working days"),
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
        "khtool show plans/ke-hoach.yaml\nkhtool show plans/ke-hoach.yaml --today 2026-11-22",
        "khtool show plans/ke-hoach.yaml\nkhtool show plans/ke-hoach.yaml --today 2026-11-22",
    ),
    "help.init": (
        "lập kho kế hoạch: thiết lập, CI, hook, trình soạn thảo, một kế hoạch mẫu",
        "start a plans repo: settings, CI, hooks, editor, a first plan",
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
    "init.written": ("đã ghi      {path}", "wrote       {path}"),
    "init.kept": ("giữ nguyên  {path}", "left alone  {path}"),
    "init.no_folder": ("“{path}” không phải là thư mục", "“{path}” is not a folder"),
    "init.git": (
        "“{path}” chưa phải gốc của một kho git: chạy “git init” ở đó để dùng CI và khtool diff",
        "“{path}” is not the root of a git repository: run “git init” there for CI and khtool diff",
    ),
    "init.next": (
        'tiếp theo, trong “{path}”: khtool check; rồi khtool new "Tên kế hoạch"',
        'next, in “{path}”: khtool check; then khtool new "Title of the plan"',
    ),
    "help.new": ("bắt đầu một tệp kế hoạch", "start a plan file"),
    "help.new.examples": (
        'khtool new "Công tác pháp chế năm 2027"\n'
        'khtool new "Công tác pháp chế" --issuer "Sở Tư pháp" --place "Hải Phòng" --symbol KH-STP',
        'khtool new "Công tác pháp chế năm 2027"\n'
        'khtool new "Công tác pháp chế" --issuer "Sở Tư pháp" --place "Hải Phòng" --symbol KH-STP',
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
    "metavar.folder": ("[THƯ_MỤC]", "[FOLDER]"),
    "metavar.title": ("TÊN", "TITLE"),
    "metavar.issuer": ("CƠ_QUAN", "ISSUER"),
    "metavar.place": ("ĐỊA_DANH", "PLACE"),
    "metavar.symbol": ("KÝ_HIỆU", "SYMBOL"),
    "metavar.year": ("NĂM", "YEAR"),
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
