"""Texts about templates and documents: KH8xx."""

from typing import Final

TEXTS: Final[dict[str, tuple[str, str]]] = {
    "KH801": (
        "mẫu dùng một tên không có: “{name}”",
        "the template uses a name that does not exist: “{name}”",
    ),
    "KH801.help": (
        "sửa tên ở dòng này; các tên có thể dùng là document (văn bản), layout (kích thước) và "
        "fit (độ dài đường kẻ, chiều rộng cột)",
        "correct the name on this line; templates know document, layout and fit",
    ),
    "KH802": ("mẫu viết sai cú pháp: {reason}", "the template has a syntax error: {reason}"),
    "KH802.help": (
        "kiểm tra các cặp {{% … %}} và {{{{ … }}}} ở dòng này; mỗi block, if, for đều phải có "
        "end tương ứng",
        "check the {{% … %}} and {{{{ … }}}} on this line; every block, if and for needs its end",
    ),
    "KH803": ("không tìm thấy mẫu “{name}”", "there is no template “{name}”"),
    "KH803.help": (
        "mẫu gốc của khtool được gọi bằng tên bắt đầu bằng “builtin/ke-hoach/”",
        "khtool's own templates are called by names that begin with “builtin/ke-hoach/”",
    ),
    "KH804": (
        "khối “{name}” sẽ không được in: mẫu gốc không có khối này",
        "the block “{name}” would never be printed: the template below has no such block",
    ),
    "KH804.help": (
        "dùng tên một khối của mẫu gốc, ví dụ “{close}”",
        "use the name of a block that the template below has, e.g. “{close}”",
    ),
    "KH805": ("mẫu bị lỗi khi điền: {reason}", "the template failed: {reason}"),
    "KH805.help": (
        "xem lại biểu thức ở dòng này; so với mẫu gốc cùng tên trong thư mục templates/",
        "review the expression on this line; compare it with the official template of this name",
    ),
    "KH806": (
        "phần “{name}” do mẫu tạo ra không phải XML hợp lệ (dòng {line} của kết quả): {reason}",
        "the part “{name}” is not well-formed XML (line {line} of the result): {reason}",
    ),
    "KH806.help": (
        "kiểm tra các thẻ mở và đóng trong mẫu; Word sẽ không mở được tệp này",
        "check the opening and closing tags of the template; Word would not open this file",
    ),
    "KH807": ("kích thước “{name}” không đọc được", "the measure “{name}” cannot be read"),
    "KH807.help": (
        'viết như trong layout.toml của khtool, ví dụ: top = "20 mm" hoặc size = "14 pt"',
        'write it as khtool\'s own layout.toml does, e.g. top = "20 mm" or size = "14 pt"',
    ),
    "KH807.toml": ("layout.toml viết sai cú pháp TOML", "layout.toml is not valid TOML"),
    "KH807.toml.help": (
        'mỗi dòng là “tên = giá trị”; giá trị có đơn vị đặt trong ngoặc kép: top = "20 mm"',
        'each line is “name = value”; a value with a unit stands in quotes: top = "20 mm"',
    ),
    "KH808": ("mẫu không phải tệp chữ UTF-8", "the template is not a UTF-8 text file"),
    "KH808.help": (
        "lưu lại tệp này với bảng mã UTF-8; hình ảnh và tệp nhị phân không dùng được làm mẫu",
        "save the file as UTF-8; pictures and other binary files cannot be templates",
    ),
    "KH809": (
        "Typst không đọc được kết quả của mẫu (dòng {line} của kết quả): {reason}",
        "Typst cannot read what the template makes (line {line} of the result): {reason}",
    ),
    "KH809.help": (
        "so với mẫu gốc ke-hoach/ke-hoach.typ.j2; chữ đặt trong [{{{{ … }}}}], chuỗi viết "
        "{{{{ … | code }}}}",
        "compare it with the official ke-hoach/ke-hoach.typ.j2; text stands in [{{{{ … }}}}], a "
        "string is {{{{ … | code }}}}",
    ),
    "KH810": (
        "mẫu dùng “{name}”: mẫu không được đọc tệp hay tải gói từ mạng",
        "the template uses “{name}”: templates may not read files or fetch packages",
    ),
    "KH810.help": (
        "viết phần cần dùng ngay trong mẫu, không lấy từ tệp khác",
        "write what you need into the template itself",
    ),
    "pdf.missing": (
        "muốn xuất PDF cần thêm thư viện typst; cài bằng lệnh: pip install typst",
        "PDF needs the library typst; install it with: pip install typst",
    ),
    "pdf.font": (
        "máy này không có phông “{wanted}” đủ chữ tiếng Việt; PDF dùng {family}, chỗ xuống dòng có "
        "thể khác. Cài Times New Roman hoặc Tinos để dàn trang đúng",
        "this machine has no “{wanted}” with all Vietnamese letters; the PDF is set in {family} "
        "and lines may break elsewhere. Install Times New Roman or Tinos to mend it",
    ),
    "pdf.glyph": (
        "không phông nào có ký tự “{sign}” ({codes}): PDF vẫn được ghi nhưng không đạt PDF/A",
        "no font has the character “{sign}” ({codes}): the PDF is written, but is not PDF/A",
    ),
    "pdf.plain": (
        "PDF được ghi nhưng không đạt PDF/A: {reason}",
        "the PDF is written, but is not PDF/A: {reason}",
    ),
    "KH801.word": (
        "mẫu Word dùng một tên không có: “{name}”, trong đoạn “{paragraph}”",
        "the Word template uses a name that does not exist: “{name}”, in the paragraph "
        "“{paragraph}”",
    ),
    "KH801.word.help": (
        "sửa tên trong đoạn này; “khtool render KẾ_HOẠCH --show-context” in ra mọi tên dùng được",
        "correct the name in this paragraph; “khtool render PLAN --show-context” prints all names",
    ),
    "KH802.word": (
        "mẫu Word viết sai cú pháp ở đoạn “{paragraph}”: {reason}",
        "the Word template has a syntax error in the paragraph “{paragraph}”: {reason}",
    ),
    "KH802.word.help": (
        "kiểm tra các cặp {{% … %}} và {{{{ … }}}} trong đoạn này; mỗi for, if đều phải có "
        "endfor, endif",
        "check the {{% … %}} and {{{{ … }}}} of this paragraph; every for and if needs its end",
    ),
    "KH805.word": (
        "mẫu Word bị lỗi khi điền đoạn “{paragraph}”: {reason}",
        "the Word template failed in the paragraph “{paragraph}”: {reason}",
    ),
    "KH805.word.help": (
        "xem lại biểu thức trong đoạn này; mẫu Word không đọc được tệp khác",
        "review the expression in this paragraph; a Word template cannot read other files",
    ),
    "KH820": (
        "câu “{key}” dùng một tên không có: “{name}”",
        "the sentence “{key}” uses a name that does not exist: “{name}”",
    ),
    "KH820.help": (
        "câu này dùng được: {known}; muốn in dấu $ thì viết $$",
        "this sentence may use: {known}; write $$ to print a $",
    ),
    "KH821": (
        "không có câu “{name}”, hoặc giá trị không phải là chữ trong ngoặc kép",
        "there is no sentence “{name}”, or its value is not a text in quotes",
    ),
    "KH821.help": ("các câu sửa được: {known}", "sentences that can be changed: {known}"),
    "KH821.toml": ("words.toml viết sai cú pháp TOML", "words.toml is not valid TOML"),
    "KH821.toml.help": (
        'mỗi dòng là “tên = "câu"”; trong câu, dấu ngoặc kép viết \\"',
        'each line is “name = "sentence"”; a quote inside is written \\"',
    ),
    "KH830": (
        "Word sẽ không mở được tệp: phần “{name}”: {reason}",
        "Word would not open the file: part “{name}”: {reason}",
    ),
    "KH830.help": (
        "so mẫu của phần này với mẫu gốc của khtool (khtool templates copy ke-hoach -o thu/)",
        "compare the template of this part with khtool's own (khtool templates copy ke-hoach)",
    ),
    "package.missing": ("thiếu phần này", "it is missing"),
    "package.twice": ("có hai phần cùng tên", "there are two of this name"),
    "package.xml": (
        "không phải XML hợp lệ (dòng {line}): {reason}",
        "it is not well-formed XML (line {line}): {reason}",
    ),
    "package.type": (
        "không có kiểu nội dung trong [Content_Types].xml",
        "[Content_Types].xml names no content type for it",
    ),
    "package.typed": (
        "[Content_Types].xml có ghi nhưng không có phần này",
        "[Content_Types].xml names it but there is no such part",
    ),
    "package.main": (
        "phải có đúng một liên kết tới văn bản chính",
        "it must lead to exactly one main document",
    ),
    "package.target": (
        "liên kết tới “{target}” nhưng không có phần đó",
        "it leads to “{target}”, which does not exist",
    ),
    "package.id": ("mã liên kết “{id}” dùng hai lần", "the relationship id “{id}” is used twice"),
    "package.undeclared": (
        "dùng mã liên kết “{id}” chưa khai báo",
        "it uses the relationship id “{id}”, which is not declared",
    ),
    "package.order": (
        "“{child}” đứng sai chỗ trong “{parent}”",
        "“{child}” stands in the wrong place inside “{parent}”",
    ),
    "package.end": (
        "“{parent}” phải kết thúc bằng “{child}”",
        "“{parent}” must end with “{child}”",
    ),
    "KH831": (
        "không phải tệp Word (.docx) mở được",
        "this is not a Word file (.docx) that can be opened",
    ),
    "KH831.help": (
        "mở tệp bằng Word hoặc LibreOffice rồi lưu lại dạng .docx",
        "open the file in Word or LibreOffice and save it again as .docx",
    ),
    "KH831.notes": (
        "mẫu Word có thẻ Jinja trong chú thích ({part}): không điền an toàn được",
        "the Word template has Jinja tags in its notes ({part}): they cannot be filled in safely",
    ),
    "KH831.notes.help": (
        "chuyển các thẻ từ chú thích cuối trang, cuối văn bản hoặc nhận xét vào thân văn bản",
        "move the tags from footnotes, endnotes or comments into the body of the document",
    ),
    "letter.no_agency": (
        '{template} gửi một cơ quan: thêm --agency "Sở Tư pháp"',
        '{template} goes to one agency: add --agency "Sở Tư pháp"',
    ),
    "letter.only": (
        "{option} chỉ dùng cùng với --template {template}",
        "{option} goes only with --template {template}",
    ),
    "letter.agency": (
        "không có cơ quan “{value}” trong các kế hoạch; {help}",
        "no agency of the plans is called “{value}”; {help}",
    ),
    "letter.agency.close": ("ý bạn là “{close}”?", "did you mean “{close}”?"),
    "letter.agency.known": ("các cơ quan: {known}", "the agencies: {known}"),
    "letter.agencies": (
        "“{value}” có thể là nhiều cơ quan: {known}; viết đủ tên",
        "“{value}” may be several agencies: {known}; write the full name",
    ),
    "letter.issuers": (
        "các kế hoạch do nhiều cơ quan ban hành ({known}): nêu các tệp kế hoạch của một cơ quan "
        "thôi",
        "the plans have several issuers ({known}): name the plan files of one of them",
    ),
    "letter.nothing": (
        "{value}: không có nhiệm vụ nào quá hạn hoặc đến hạn trong {days} ngày tới; không có gì "
        "để đôn đốc",
        "{value}: nothing is overdue or due within {days} days; there is nothing to remind of",
    ),
    "template.unknown": ("không có mẫu “{name}”; {help}", "there is no template “{name}”; {help}"),
    "template.close": ("ý bạn là “{close}”?", "did you mean “{close}”?"),
    "template.known": ("các mẫu: {known}", "the templates: {known}"),
    "template.extra": (
        "mẫu Word cần thư viện docxtpl: chạy “pip install docxtpl”",
        "Word templates need docxtpl: run “pip install docxtpl”",
    ),
    "template.ke-hoach": (
        "kế hoạch (văn bản có tên loại, mẫu 1.4) và phụ lục",
        "the plan itself (a named document, form 1.4) with its annexes",
    ),
    "template.cong-van-don-doc": (
        "công văn đôn đốc một cơ quan (mẫu 1.5): việc quá hạn, sắp đến hạn",
        "a reminder letter to one agency (form 1.5): what is overdue and comes due",
    ),
    "template.bao-cao-tien-do": (
        "báo cáo tiến độ của một kế hoạch (mẫu 1.4), kèm bảng kết quả",
        "a progress report on a plan (form 1.4) with the table of results",
    ),
    "template.own": ("mẫu riêng của cơ quan", "a template of the office's own"),
    "templates.builtin": ("có sẵn", "built in"),
    "templates.found": ("tìm thấy ở", "found in"),
    "templates.changed": ("cơ quan sửa", "changed by the office"),
    "templates.action": (
        "không có “khtool templates {value}”: chọn {known}",
        "there is no “khtool templates {value}”: choose {known}",
    ),
    "templates.list_takes_none": (
        "“khtool templates list” không nhận thêm “{value}”; chép mẫu ra: khtool templates copy "
        "{value}",
        "“khtool templates list” does not take “{value}”; to copy it: khtool templates copy "
        "{value}",
    ),
    "templates.exists": (
        "đã có {path} ({count} tệp trùng): thêm --force để ghi đè, hoặc chọn -o nơi khác",
        "{path} exists ({count} in all): add --force to overwrite, or another folder with -o",
    ),
    "templates.copied": ("đã chép mẫu {name} vào {path}", "copied the template {name} to {path}"),
}
