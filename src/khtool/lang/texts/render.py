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
        'muốn xuất PDF cần thêm thư viện typst; cài bằng lệnh: pip install "khtool[pdf]"',
        'PDF needs the library typst; install it with: pip install "khtool[pdf]"',
    ),
    "pdf.font": (
        "máy này không có phông “{wanted}” đủ chữ tiếng Việt; PDF dùng {family}, chỗ xuống dòng có "
        "thể khác. Cài Times New Roman hoặc Tinos để dàn trang đúng",
        "this machine has no “{wanted}” with all Vietnamese letters; the PDF is set in {family} and "
        "lines may break elsewhere. Install Times New Roman or Tinos to mend it",
    ),
    "pdf.glyph": (
        "không phông nào có ký tự “{sign}” ({codes}): PDF vẫn được ghi nhưng không đạt PDF/A",
        "no font has the character “{sign}” ({codes}): the PDF is written, but is not PDF/A",
    ),
    "pdf.plain": (
        "PDF được ghi nhưng không đạt PDF/A: {reason}",
        "the PDF is written, but is not PDF/A: {reason}",
    ),
}
