"""Texts of `khtool audit`: verdicts, what is wrong with an element, names of elements."""

from typing import Final

TEXTS: Final[dict[str, tuple[str, str]]] = {
    "help.audit": (
        "đối chiếu thể thức của văn bản Word với Nghị định 30/2020/NĐ-CP",
        "compare the form of a Word document with Nghị định 30/2020/NĐ-CP",
    ),
    "help.audit.examples": (
        "khtool audit cong-van.docx\nkhtool audit ke-hoach.docx --fix -o ke-hoach-da-sua.docx",
        "khtool audit cong-van.docx\nkhtool audit ke-hoach.docx --fix -o ke-hoach-da-sua.docx",
    ),
    "help.audit.documents": ("tệp Word (.docx)", "Word files (.docx)"),
    "help.audit.select": (
        "chỉ những quy tắc có mã bắt đầu như vậy: ND-PG,ND-QH-02",
        "only the rules whose codes begin so: ND-PG,ND-QH-02",
    ),
    "help.audit.ignore": (
        "bỏ qua những quy tắc có mã bắt đầu như vậy",
        "leave out the rules whose codes begin so",
    ),
    "help.audit.all": (
        "liệt kê cả những quy tắc đã đạt và những quy tắc không áp dụng",
        "list also the rules that are met and those that do not apply",
    ),
    "help.audit.fix": (
        "sửa những gì sửa được chắc chắn, không đổi chữ nào; cần -o",
        "mend what is safe to mend, without changing a word; needs -o",
    ),
    "help.audit.output": (
        "tệp .docx nhận bản đã sửa; tệp gốc giữ nguyên",
        "the .docx file for the mended document; the original stays as it is",
    ),
    "metavar.documents": ("TỆP.docx...", "FILE.docx..."),
    "audit.no_word": (
        "“{path}” không phải văn bản Word (.docx); nếu Word mở được thì lưu lại thành .docx",
        "“{path}” is no Word document (.docx); if Word opens it, save it as .docx",
    ),
    "audit.empty": ("“{path}” không có chữ nào", "“{path}” has no words"),
    "audit.scan": (
        "“{path}” chỉ có hình ảnh, không có chữ (bản quét?); hãy dùng tệp Word gốc",
        "“{path}” has only pictures and no words (a scan?); use the original Word file",
    ),
    "audit.code": (
        "{option}: không có quy tắc nào của khtool audit có mã bắt đầu bằng “{value}”; mã có dạng "
        "ND-PG-01",
        "{option}: no rule of khtool audit has a code that begins with “{value}”; codes are like "
        "ND-PG-01",
    ),
    "audit.fix.output": (
        "--fix cần -o TỆP.docx cho bản đã sửa; tệp gốc không bao giờ bị ghi đè",
        "--fix needs -o FILE.docx for the mended document; the original is never written over",
    ),
    "audit.fix.one": (
        "--fix chỉ sửa mỗi lần một tệp",
        "--fix mends one file at a time",
    ),
    "audit.output.fix": ("-o chỉ dùng cùng --fix", "-o goes with --fix only"),
    "audit.fix.same": (
        "-o trỏ tới chính tệp gốc “{path}”; hãy chọn tên khác",
        "-o names the original “{path}” itself; choose another name",
    ),
    "audit.fix.done": (
        "đã ghi {path}: sửa {count} chỗ, không đổi chữ nào",
        "written {path}: {count} places mended, no word changed",
    ),
    "audit.fix.left": (
        "bản đã sửa còn {count} quy tắc chưa đạt, cần người soạn xem lại: {codes}",
        "the mended document still breaks {count} rules, for a person to look at: {codes}",
    ),
    "audit.finding": (
        "{element}: {wrong} ({clause})",
        "{element}: {wrong} ({clause})",
    ),
    "audit.finding.several": (
        "{element}: {wrong} ({clause}); {count} đoạn: {lines}",
        "{element}: {wrong} ({clause}); {count} paragraphs: {lines}",
    ),
    "audit.missing": (
        "không thấy {element} ({clause})",
        "there is no {element} ({clause})",
    ),
    "audit.unknown": (
        "không xác định được, cần xem bằng mắt: {summary} ({clause})",
        "cannot tell, to be looked at: {summary} ({clause})",
    ),
    "audit.clause": ("Phụ lục I, {clause}", "Appendix I, {clause}"),
    "audit.clause.whole": ("{clause}", "{clause}"),
    "audit.clause.none": ("thông lệ, không có điều khoản", "practice, no clause"),
    "audit.or": ("{first} hoặc {second}", "{first} or {second}"),
    "audit.sums": (
        "{path}: {kind}; đạt {met}, chưa đạt {not_met}, không xác định được {unknown}",
        "{path}: {kind}; met {met}, not met {not_met}, cannot tell {unknown}",
    ),
    "audit.verdict.met": ("đạt", "met"),
    "audit.verdict.not_met": ("chưa đạt", "not met"),
    "audit.verdict.unknown": ("không rõ", "cannot tell"),
    "audit.verdict.absent": ("không có", "not there"),
    "audit.kind.KH": ("kế hoạch", "plan (Kế hoạch)"),
    "audit.kind.BC": ("báo cáo", "report (Báo cáo)"),
    "audit.kind.CV": ("công văn", "letter (Công văn)"),
    "audit.kind.PL": ("phụ lục riêng", "annex alone (Phụ lục)"),
    "audit.kind.other": (
        "{type} (chỉ xét những quy tắc chung cho mọi loại văn bản)",
        "{type} (only the rules for every type of document)",
    ),
    "audit.kind.party": (
        "văn bản của Đảng (thể thức theo quy định riêng; chỉ xét khổ giấy, lề, phông chữ)",
        "document of the Party (has a form of its own; only paper, margins and font)",
    ),
    "audit.kind.law": (
        "văn bản quy phạm pháp luật (thể thức theo quy định riêng; chỉ xét khổ giấy, lề, phông "
        "chữ)",
        "law or decree (has a form of its own; only paper, margins and font)",
    ),
    "audit.kind.unknown": (
        "không rõ loại văn bản (chỉ xét những quy tắc chung)",
        "type not recognised (only the rules for every type)",
    ),
    "audit.text": ("viết “{text}”, mẫu là “{example}”", "says “{text}”, the form is “{example}”"),
    "audit.is.short": (
        "cạnh ngắn của giấy {found} mm, phải {wanted} mm (A4)",
        "the short side of the paper is {found} mm, must be {wanted} mm (A4)",
    ),
    "audit.is.long": (
        "cạnh dài của giấy {found} mm, phải {wanted} mm (A4)",
        "the long side of the paper is {found} mm, must be {wanted} mm (A4)",
    ),
    "audit.is.top": ("lề trên {found} mm, phải {wanted} mm", "top margin {found}, not {wanted} mm"),
    "audit.is.bottom": (
        "lề dưới {found} mm, phải {wanted} mm",
        "bottom margin {found}, not {wanted} mm",
    ),
    "audit.is.left": (
        "lề trái {found} mm, phải {wanted} mm",
        "left margin {found}, not {wanted} mm",
    ),
    "audit.is.indent": (
        "cách lề trái {found} mm, phải sát lề",
        "{found} mm from the left margin, must stand at it",
    ),
    "audit.is.right": (
        "lề phải {found} mm, phải {wanted} mm",
        "right margin {found}, not {wanted} mm",
    ),
    "audit.is.font": ("phông chữ {found}, phải {wanted}", "font {found}, must be {wanted}"),
    "audit.is.color": (
        "chữ màu #{found}, phải màu đen",
        "letters of the colour #{found}, must be black",
    ),
    "audit.is.size": ("cỡ chữ {found}, phải {wanted}", "size {found}, must be {wanted}"),
    "audit.is.start": (
        "bắt đầu từ số {found}, phải từ {wanted}",
        "begins at {found}, not {wanted}",
    ),
    "audit.is.numerals": (
        "kiểu số {found}, phải là chữ số Ả Rập",
        "numerals {found}, must be Arabic",
    ),
    "audit.is.place": ("{found}, phải {wanted}", "{found}, must be {wanted}"),
    "audit.is.align": ("{found}, phải {wanted}", "{found}, must be {wanted}"),
    "audit.is.sinks": (
        "thấp hơn lề trên {found} mm, phải nằm trong phần lề trên",
        "{found} mm below the top margin, must lie within it",
    ),
    "audit.is.line": (
        "giãn dòng {found} dòng, phải {wanted}",
        "line spacing {found}, must be {wanted} lines",
    ),
    "audit.is.gap": (
        "cách đoạn trên {found} pt, phải từ {wanted} pt trở lên",
        "{found} pt below the paragraph above, must be at least {wanted} pt",
    ),
    "audit.is.first_line": (
        "chữ đầu dòng lùi {found} mm, phải {wanted} mm",
        "first line indented {found} mm, must be {wanted} mm",
    ),
    "audit.is.border": ("{found}, phải có {wanted}", "{found}, must be {wanted}"),
    "audit.is.share": (
        "dài {found} lần dòng chữ, phải {wanted}",
        "{found} times as long as the text, must be {wanted}",
    ),
    "audit.is.uneven": (
        "lệch {found} mm, phải cân đối giữa dòng chữ",
        "{found} mm off, must be in the middle of the text",
    ),
    "audit.is.overhang": (
        "tràn ra ngoài lề {found} mm",
        "reaches {found} mm beyond the margins",
    ),
    "audit.mixed.bold": ("chỗ đậm, chỗ không đậm", "partly bold"),
    "audit.mixed.italic": ("chỗ nghiêng, chỗ đứng", "partly italic"),
    "audit.must.bold.yes": ("không đậm, phải đậm", "not bold, must be"),
    "audit.must.bold.no": ("chữ đậm, phải không đậm", "bold, must not be"),
    "audit.must.italic.yes": ("chữ đứng, phải nghiêng", "upright, must be italic"),
    "audit.must.italic.no": ("chữ nghiêng, phải đứng", "italic, must be upright"),
    "audit.must.upper.yes": ("không in hoa, phải in hoa", "not in capitals, must be"),
    "audit.must.upper.no": ("in hoa, phải in thường", "in capitals, must not be"),
    "audit.must.mostly_italic.no": (
        "cả đoạn nghiêng, phải đứng",
        "italic throughout, must be upright",
    ),
    "audit.must.upright.yes": (
        "trang nằm ngang mà không có bảng",
        "the page lies on its side and has no table",
    ),
    "audit.must.hidden_first.yes": ("hiện cả ở trang thứ nhất", "shown on the first page too"),
    "audit.must.restarts.yes": (
        "không đánh số trang riêng từ 1",
        "its pages are not counted from 1",
    ),
    "audit.must.names_type.yes": (
        "ký hiệu không có chữ viết tắt của tên loại văn bản",
        "the symbol does not shorten the type of the document",
    ),
    "audit.must.known_type.yes": (
        "không nhận ra tên loại nào trong 29 loại văn bản hành chính",
        "none of the 29 types of administrative documents was recognised",
    ),
    "audit.must.present.no": ("kế hoạch không có Kính gửi", "a plan has no addressee"),
    "audit.must.ends_well.yes": (
        "cuối dòng phải có dấu chấm phẩy; căn cứ cuối cùng, dấu chấm",
        "must end with a semicolon, the last one with a full stop",
    ),
    "audit.must.in_order.yes": (
        "thứ tự không liền với mục trước",
        "does not follow the one before",
    ),
    "audit.must.for_whom.yes": (
        "cấp phó ký mà không ghi KT. (hoặc TL., TUQ., Q.)",
        "a deputy signs, without KT. (or TL., TUQ., Q.) for whom",
    ),
    "audit.must.mentioned.yes": (
        "phần văn bản chính không chỉ dẫn tới phụ lục",
        "the document itself does not mention an annex",
    ),
    "audit.must.numbered.yes": (
        "đánh số chưa đúng: một phụ lục ghi “Phụ lục”, từ hai trở lên ghi “Phụ lục I”, “Phụ lục "
        "II”",
        "wrong number: a single one is “Phụ lục”, several are “Phụ lục I”, “Phụ lục II”",
    ),
    "audit.must.own_letterhead.no": (
        "có Quốc hiệu riêng trong phụ lục",
        "the annex has a letterhead of its own",
    ),
    "audit.must.head_repeats.yes": (
        "hàng tiêu đề không lặp lại khi sang trang",
        "the head row is not repeated on the next page",
    ),
    "audit.value.align.left": ("canh trái", "aligned left"),
    "audit.value.align.center": ("canh giữa", "centred"),
    "audit.value.align.right": ("canh phải", "aligned right"),
    "audit.value.align.both": ("canh đều hai lề", "justified"),
    "audit.value.align.other": ("canh kiểu khác", "aligned otherwise"),
    "audit.value.place.header": ("ở lề trên", "in the top margin"),
    "audit.value.place.footer": ("ở chân trang", "in the footer"),
    "audit.value.place.both": ("ở cả lề trên và chân trang", "in header and footer"),
    "audit.value.place.none": ("không có số trang", "no page number"),
    "audit.value.border.single": ("nét liền", "a continuous line"),
    "audit.value.border.none": ("không có đường kẻ", "no line"),
    "audit.value.border.other": ("không phải nét liền đơn", "no single continuous line"),
    "audit.element.page": ("Trang giấy", "Page"),
    "audit.element.first_page": ("Số trang", "Page number"),
    "audit.element.body_page": ("Trang giấy", "Page"),
    "audit.element.annex_page": ("Phụ lục", "Annex"),
    "audit.element.page_number": ("Số trang", "Page number"),
    "audit.element.letters": ("Chữ", "Letters"),
    "audit.element.nation": ("Quốc hiệu", "Name of the country (Quốc hiệu)"),
    "audit.element.motto": ("Tiêu ngữ", "Motto (Tiêu ngữ)"),
    "audit.element.motto_line": ("Đường kẻ dưới Tiêu ngữ", "Line under the motto"),
    "audit.element.parent": ("Cơ quan chủ quản", "Parent agency"),
    "audit.element.issuer": ("Tên cơ quan ban hành", "Issuer"),
    "audit.element.issuer_line": ("Đường kẻ dưới tên cơ quan", "Line under the issuer"),
    "audit.element.number": ("Số, ký hiệu", "Number and symbol"),
    "audit.element.place_date": ("Địa danh, thời gian", "Place and date"),
    "audit.element.type_name": ("Tên loại", "Type"),
    "audit.element.title": ("Trích yếu", "Title"),
    "audit.element.title_line": ("Đường kẻ dưới trích yếu", "Line under the title"),
    "audit.element.subject": ("Trích yếu công văn", "Subject of the letter"),
    "audit.element.addressee": ("Kính gửi", "Addressee"),
    "audit.element.stamp": ("Dấu chỉ mức độ", "Stamp"),
    "audit.element.basis": ("Căn cứ", "Grounds"),
    "audit.element.text": ("Nội dung", "Text"),
    "audit.element.part_heading": ("Phần, chương", "Part heading"),
    "audit.element.section_heading": ("Tiêu đề mục", "Section heading"),
    "audit.element.clause_heading": ("Tiêu đề khoản", "Clause heading"),
    "audit.element.clause": ("Số thứ tự khoản", "Number of a clause"),
    "audit.element.point": ("Thứ tự điểm", "Order of points"),
    "audit.element.dash": ("Gạch đầu dòng", "Dash"),
    "audit.element.closing": ("Dấu kết thúc văn bản", "End of the text"),
    "audit.element.deputy": ("Quyền hạn ký", "Authority to sign"),
    "audit.element.signature_title": ("Quyền hạn, chức vụ người ký", "Signer's capacity"),
    "audit.element.signature_name": ("Họ tên người ký", "Signer's name"),
    "audit.element.recipients_label": ("Nơi nhận", "“Nơi nhận”"),
    "audit.element.recipients": ("Danh sách nơi nhận", "Recipients"),
    "audit.element.first_recipient": ("Nơi nhận đầu tiên", "First recipient"),
    "audit.element.archive": ("Dòng Lưu", "“Lưu”"),
    "audit.element.annexes": ("Phụ lục", "Annexes"),
    "audit.element.annex_caption": ("Dòng “Phụ lục”", "Caption of the annex"),
    "audit.element.annex_heading": ("Tên phụ lục", "Name of the annex"),
    "audit.element.annex_reference": ("Dòng “(Kèm theo …)”", "“(Kèm theo …)”"),
    "audit.element.table": ("Bảng", "Table"),
    "audit.element.table_text": ("Chữ trong bảng", "Letters in the table"),
    "audit.element.document": ("Văn bản", "Document"),
    "audit.rule.clause": ("Điều khoản", "Clause"),
    "audit.rule.looks": ("Xét", "Looks at"),
    "audit.rule.help": ("Cách sửa", "Mending"),
    "audit.rule.columns": (
        "| Mã | Điều khoản | Mức | Yêu cầu | `--fix` |",
        "| Code | Clause | Level | What it asks | `--fix` |",
    ),
    "audit.rule.all": ("có", "yes"),
    "audit.rule.fix": ("Sửa được", "Mended"),
    "audit.rule.fix.yes": ("có, bằng khtool audit --fix", "yes, by khtool audit --fix"),
    "audit.rule.fix.no": ("người soạn tự sửa", "by a person"),
}
