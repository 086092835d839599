"""Texts about files and YAML: KH1xx."""

from typing import Final

TEXTS: Final[dict[str, tuple[str, str]]] = {
    "KH101": ("tệp không phải UTF-8", "the file is not UTF-8"),
    "KH101.help": (
        "có lẽ tệp được lưu bằng {guess}; hãy mở ra và lưu lại với bảng mã UTF-8",
        "it may have been saved as {guess}; open it and save it again as UTF-8",
    ),
    "KH102.general": ("không đọc được YAML ở chỗ này", "the YAML cannot be read here"),
    "KH102.general.help": (
        "kiểm tra dấu “:”, dấu “-” và mức thụt đầu dòng ở dòng này và dòng trước",
        "check the “:”, the “-” and the indentation of this line and the one before",
    ),
    "KH102.colon": (
        "dấu “:” ở đây làm YAML hiểu thành một khóa mới",
        "the “:” here makes YAML read a new key",
    ),
    "KH102.colon.help": (
        'đặt cả giá trị trong dấu ngoặc kép, ví dụ: text: "Sở Tài chính: chủ trì"; nếu là '
        "khóa mới thì xem lại mức thụt đầu dòng",
        'put the whole value in double quotes, e.g. text: "Sở Tài chính: chủ trì"; if it is a '
        "new key, check the indentation",
    ),
    "KH102.no_colon": ("thiếu dấu “:” sau tên khóa", "a “:” is missing after the key"),
    "KH102.no_colon.help": (
        "viết “khóa: giá trị”; một đoạn văn nhiều dòng thì các dòng sau phải thụt vào",
        "write “key: value”; the further lines of a long text must be indented",
    ),
    "KH102.indent": (
        "mức thụt đầu dòng không khớp với các dòng trên",
        "the indentation does not match the lines above",
    ),
    "KH102.indent.help": (
        "các khóa cùng cấp phải bắt đầu ở cùng một cột; dùng dấu cách, không dùng phím Tab",
        "keys of one level start in the same column; use spaces, never tabs",
    ),
    "KH102.quote": ("dấu ngoặc mở ở đây không được đóng", "the quote opened here is not closed"),
    "KH102.quote.help": (
        "thêm dấu ngoặc đóng cùng loại (\" hoặc ') ở cuối giá trị",
        "add the closing quote of the same kind (\" or ') at the end of the value",
    ),
    "KH102.escape": (
        "sau dấu “\\” trong ngoặc kép không được có ký tự này",
        "this character cannot follow a “\\” inside double quotes",
    ),
    "KH102.escape.help": (
        "dùng dấu ngoặc đơn ' ', hoặc viết “\\\\” cho một dấu gạch chéo ngược",
        "use single quotes, or write “\\\\” for one backslash",
    ),
    "KH102.sign": (
        "giá trị không được bắt đầu bằng ký tự này khi không có dấu ngoặc",
        "a value without quotes cannot begin with this character",
    ),
    "KH102.sign.help": (
        "đặt cả giá trị trong dấu ngoặc kép",
        "put the whole value in double quotes",
    ),
    "KH102.flow": (
        "danh sách trong [ ] hoặc {{ }} chưa được đóng đúng",
        "a list in [ ] or a mapping in {{ }} is not closed properly",
    ),
    "KH102.flow.help": (
        "kiểm tra dấu phẩy và dấu đóng ] }}; giá trị có dấu phẩy phải đặt trong dấu ngoặc kép",
        "check the commas and the closing ] }}; a value that holds a comma needs double quotes",
    ),
    "KH102.anchor": ("neo (&) này đã đặt ở trên", "this anchor (&) is set above already"),
    "KH102.anchor.help": ("đặt tên khác, hoặc bỏ neo", "give it another name, or remove it"),
    "KH102.alias": (
        "dấu “*” ở đây gọi đến một neo (&) không có trong tệp",
        "the “*” here refers to an anchor (&) that the file does not have",
    ),
    "KH102.alias.help": (
        "nếu dấu “*” là chữ của văn bản, hãy đặt cả giá trị trong dấu ngoặc kép",
        "if the “*” belongs to the text, put the whole value in double quotes",
    ),
    "KH102.character": ("ký tự {code} không được phép", "the character {code} is not allowed"),
    "KH102.character.help": ("xóa ký tự này", "remove this character"),
    "KH103": (
        "phím Tab được dùng để thụt đầu dòng",
        "a tab is used for indentation",
    ),
    "KH103.help": ("thay Tab bằng hai dấu cách", "write two spaces instead of the tab"),
    "KH104": (
        "khóa “{key}” đã có ở dòng {line}",
        "the key “{key}” stands on line {line} already",
    ),
    "KH104.help": (
        "xóa bớt một chỗ, hoặc gộp hai giá trị thành một danh sách dưới “{key}:”",
        "remove one of them, or join the values as a list under “{key}:”",
    ),
    "KH105": ("tệp trống", "the file is empty"),
    "KH105.help": (
        "một tệp kế hoạch bắt đầu bằng “title: …”, “issuer: …”, “place: …”, “symbol: …”, “year: …”",
        "a plan file begins with “title: …”, “issuer: …”, “place: …”, “symbol: …”, “year: …”",
    ),
    "KH106": (
        "tệp kế hoạch phải gồm các dòng “khóa: giá trị”, không phải một danh sách hay một đoạn chữ",
        "a plan file consists of “key: value” lines, not of a list or a text",
    ),
    "KH106.help": (
        "bỏ dấu “-” ở đầu và viết “title: …” ở đầu tệp",
        "drop the leading “-” and begin the file with “title: …”",
    ),
    "KH107": (
        "tệp bắt đầu bằng dấu thứ tự byte (BOM)",
        "the file begins with a byte order mark (BOM)",
    ),
    "KH107.help": (
        "khi lưu, chọn “UTF-8” chứ không phải “UTF-8 with BOM”",
        "save it as “UTF-8”, not as “UTF-8 with BOM”",
    ),
    "KH108": ("tệp dùng dấu xuống dòng của Windows", "the file has Windows line ends (CRLF)"),
    "KH108.help": (
        "không ảnh hưởng đến kế hoạch; để git gọn, thêm “*.yaml text eol=lf” vào .gitattributes",
        "the plan reads the same; to keep git tidy add “*.yaml text eol=lf” to .gitattributes",
    ),
    "KH109": ("tệp có hơn một tài liệu YAML", "the file holds more than one YAML document"),
    "KH109.help": (
        "mỗi kế hoạch một tệp: tách phần sau dấu “---” sang tệp khác",
        "one plan, one file: move what follows the “---” to another file",
    ),
    "KH110": ("khóa phải là một từ", "a key must be a single word"),
    "KH110.help": ("viết “khóa: giá trị”", "write “key: value”"),
    "KH111": (
        "tệp lồng nhau quá sâu hoặc phình quá lớn",
        "the file is nested too deeply or unfolds too far",
    ),
    "KH111.help": (
        "một kế hoạch không cần quá 20 cấp và không cần neo (&) lồng nhau",
        "a plan needs no more than 20 levels and no nested anchors (&)",
    ),
    "KH111.bytes": ("tệp lớn hơn {most} MB", "the file is larger than {most} MB"),
    "KH111.bytes.help": (
        "một kế hoạch dài chưa đến 1 MB; nếu đúng là cần, đặt biến môi trường {variable}",
        "a long plan has less than 1 MB; if it must be, set the environment variable {variable}",
    ),
    "limits.value": (
        "biến KHTOOL_MAX_MB cần là số MB từ 1 đến 9999, không phải “{value}”",
        "KHTOOL_MAX_MB must be a number of MB from 1 to 9999, not “{value}”",
    ),
    "KH112": ("không dùng thẻ kiểu “{tag}”", "the type tag “{tag}” is not used in plans"),
    "KH112.help": ("xóa phần bắt đầu bằng “!”", "remove the part that begins with “!”"),
}
