"""What `khtool import` says: mends, doubts, what was left over, and its report."""

from typing import Final

TEXTS: Final[dict[str, tuple[str, str]]] = {
    "import.no_plan": (
        "{name}: không phải kế hoạch – không thấy tên loại văn bản, số ký hiệu, nhiệm vụ hay bảng "
        "phân công nào",
        "{name}: not a plan – there is no document type, no number and symbol, no task and no "
        "table of tasks",
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
}
