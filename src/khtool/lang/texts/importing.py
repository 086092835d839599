"""What `khtool import` says: mends, doubts, what was left over, and its report."""

from typing import Final

TEXTS: Final[dict[str, tuple[str, str]]] = {
    "import.no_plan": (
        "{name}: không phải kế hoạch – không thấy tên loại văn bản, số ký hiệu, nhiệm vụ hay bảng "
        "phân công nào; nếu đúng là kế hoạch thì bắt đầu bằng khtool new",
        "{name}: not a plan – there is no document type, no number and symbol, no task and no "
        "table of tasks; if it is a plan, begin with khtool new",
    ),
    "import.mend.line": ("nối dòng bị ngắt", "joined a broken line"),
    "import.mend.page": ("bỏ số trang", "dropped a page number"),
    "import.mend.row": ("nối hàng bị ngắt trang", "joined a row cut by a page break"),
    "import.mend.header": ("bỏ hàng tiêu đề lặp lại", "dropped a repeated header row"),
    "import.mend.merged": (
        "ô gộp theo chiều dọc: ghi lại giá trị của ô trên",
        "cell merged with the one above: its value repeated",
    ),
    "import.mend.note": (
        "chuyển chú thích nằm giữa bảng vào nhiệm vụ",
        "moved a footnote between rows to its task",
    ),
    "import.doubt.bodies": (
        "văn bản không có dấu ngăn giữa các cơ quan này",
        "the document has no sign between these agencies",
    ),
    "import.doubt.due": (
        "khtool chưa hiểu thời hạn này; có thể ghi thêm read_as",
        "khtool does not understand this deadline; read_as may say the same",
    ),
    "import.doubt.prose": (
        "thời hạn, cơ quan đọc từ câu văn",
        "deadline and agency read from a sentence",
    ),
    "import.doubt.column": (
        "cột “{title}” của bảng không có trường tương ứng",
        "the column “{title}” of the table has no field of its own",
    ),
    "import.doubt.number": ("hàng này không có số thứ tự", "this row has no number"),
    "import.doubt.heading": ("phụ lục không có tên", "the annex has no name"),
    "import.doubt.table": (
        "bảng không phải bảng nhiệm vụ, mỗi hàng ghi thành một đoạn",
        "not a table of tasks; each row is a paragraph",
    ),
    "import.doubt.annex": (
        "phụ lục không có bảng nhiệm vụ, ghi thành một mục",
        "an annex without a table of tasks, kept as a section",
    ),
    "import.doubt.no_sections": (
        "văn bản không có mục đánh số nào",
        "the document has no numbered part",
    ),
    "import.doubt.missing": ("văn bản không ghi, cần điền", "not in the document, to be filled in"),
    "import.doubt.no_title": (
        "văn bản chỉ có phụ lục, không có tên kế hoạch",
        "the document has only annexes, and no title",
    ),
    "import.doubt.preface": (
        "gồm cả lời của văn bản ban hành kế hoạch này",
        "holds the words of the document that puts the plan into force",
    ),
    "import.doubt.from_text": (
        "lấy từ lời văn, phần đầu văn bản không ghi",
        "taken from the text, the head does not say it",
    ),
    "import.note.numbers": (
        "khtool tự đánh số I., 1., a), -: từ “{number}” trở đi số in ra có thể khác văn bản",
        "khtool numbers I., 1., a), - by itself: from “{number}” on, numbers may differ",
    ),
    "import.note.table": (
        "bảng nhiệm vụ trong thân văn bản đã thành các nhiệm vụ của mục",
        "a table of tasks in the text has become tasks of its section",
    ),
    "import.shown": (
        "kế hoạch mới chỉ in ra màn hình; ghi vào kho: thêm -o plans/2026/ke-hoach.yaml",
        "the plan was only printed; to write it add -o plans/2026/ke-hoach.yaml",
    ),
    "import.exists": (
        "{path} đã có; chọn tên khác bằng -o, hoặc thêm --force để ghi đè",
        "{path} exists; choose another name with -o, or add --force to write over it",
    ),
    "import.folder": (
        "nhiều văn bản thì cần -o THƯ_MỤC để ghi các kế hoạch",
        "several documents need -o FOLDER for their plans",
    ),
    "import.found": (
        "Thấy: {sections} mục, {tasks} nhiệm vụ, {steps} việc trong câu văn, {annexes} phụ lục, "
        "{agencies} cơ quan, {recipients} nơi nhận; phần đầu: {fields}",
        "Found: {sections} sections, {tasks} tasks, {steps} duties in prose, {annexes} annexes, "
        "{agencies} agencies, {recipients} recipients; head: {fields}",
    ),
    "import.mended": ("Đã sửa lỗi của bản gốc ({count}):", "Mended in the source ({count}):"),
    "import.doubtful": ("Cần kiểm tra ({count}):", "To be checked ({count}):"),
    "import.notes": ("Lưu ý ({count}):", "Notes ({count}):"),
    "import.left": ("Chưa đưa được vào kế hoạch ({count}):", "Left over ({count}):"),
    "import.lost": ("Chữ không thấy trong kế hoạch:", "Words that are not in the plan:"),
    "import.complete": (
        "Mọi chữ của văn bản đều có trong kế hoạch.",
        "Every word of the document is in the plan.",
    ),
    "help.import": (
        "đưa văn bản đã ban hành (Word, Excel, PDF) vào tệp kế hoạch",
        "turn an issued document (Word, Excel, PDF) into a plan file",
    ),
    "help.import.examples": (
        "khtool import ke-hoach.docx -o plans/2026/\n"
        "khtool import ke-hoach.docx --strict --report bao-cao.txt",
        "khtool import ke-hoach.docx -o plans/2026/\n"
        "khtool import ke-hoach.docx --strict --report bao-cao.txt",
    ),
    "help.import.files": (
        "văn bản .docx, .xlsx, .csv, .pdf, .txt, .md, hoặc - cho đầu vào chuẩn",
        "documents .docx, .xlsx, .csv, .pdf, .txt, .md, or - for standard input",
    ),
    "help.import.output": (
        "tệp .yaml hoặc thư mục để ghi; mặc định: đầu ra chuẩn",
        "the .yaml file or folder to write; default: standard output",
    ),
    "help.import.force": ("ghi đè tệp đã có", "write over existing files"),
    "help.import.format": ("dạng của báo cáo: text, json, md", "the report as text, json or md"),
    "help.import.report": (
        "ghi báo cáo vào tệp này; mặc định: đầu ra lỗi",
        "write the report to this file; default: standard error",
    ),
    "help.import.strict": (
        "báo lỗi (mã 1) khi còn chữ chưa đưa được vào kế hoạch",
        "fail (exit code 1) when anything was left over",
    ),
    "metavar.files": ("VĂN_BẢN...", "FILE..."),
    "metavar.report": ("TỆP", "FILE"),
}
