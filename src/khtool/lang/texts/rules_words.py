"""Texts of the rules about citations and spelling: KH6xx."""

from typing import Final

TEXTS: Final[dict[str, tuple[str, str]]] = {
    "KH601": (
        "“{cited}”: số, ký hiệu không đúng dạng của {type}",
        "“{cited}”: not how a {type} is numbered",
    ),
    "KH601.help": ("viết “{suggested}”", "write “{suggested}”"),
    "KH601.example.help": (
        "{type} có số, ký hiệu như {example}",
        "a {type} is numbered like {example}",
    ),
    "KH601.summary": ("số, ký hiệu viện dẫn sai dạng", "citation of the wrong shape"),
    "KH601.finds": (
        "Thông tư không có “TT-”, Nghị định không có “NĐ-CP”, Quyết định không có “QĐ-”, Luật "
        "không có “QH…”; gạch chéo và gạch nối của Đảng và Nhà nước lẫn nhau (66/NQ-TW, "
        "140-NQ/CP).",
        "A Thông tư without “TT-”, a Nghị định without “NĐ-CP”, a Quyết định without “QĐ-”, a "
        "Luật without “QH…”; slash and dash of Party and State confused (66/NQ-TW, 140-NQ/CP).",
    ),
    "KH601.why": (
        "Ký hiệu sai thì không tra được văn bản (NĐ 30/2020, Phụ lục I, II.6.b).",
        "Nobody finds a document by a wrong number (NĐ 30/2020, Phụ lục I, II.6.b).",
    ),
    "KH602": (
        "“{cited}” được viện dẫn lần đầu mà không có ngày ban hành",
        "“{cited}” is first cited without its day of issue",
    ),
    "KH602.help": (
        "viết “{cited} ngày …/…/… của …”; các lần sau chỉ cần số, ký hiệu",
        "write “{cited} ngày …/…/… của …”; later the number is enough",
    ),
    "KH602.summary": ("viện dẫn lần đầu thiếu ngày", "first citation without its date"),
    "KH602.finds": (
        "Lần đầu nội dung nhắc một văn bản có số, ký hiệu mà không có ngày. Luật, Pháp lệnh và tệp "
        "chỉ có phụ lục thì không xét.",
        "A document with number and symbol whose first citation in the text has no date. Laws, and "
        "files with nothing but annexes, are let be.",
    ),
    "KH602.why": (
        "Viện dẫn lần đầu phải ghi đủ tên loại, số, ký hiệu, ngày, cơ quan, trích yếu (NĐ 30/2020, "
        "Phụ lục I, II.6.b).",
        "A first citation gives type, number, symbol, day, issuer and subject (NĐ 30/2020, Phụ lục "
        "I, II.6.b).",
    ),
    "KH603": (
        "“{cited}” ở đây ghi ngày {day}, ở dòng {line} ghi ngày {other}",
        "“{cited}” is of {day} here, of {other} on line {line}",
    ),
    "KH603.help": (
        "xem lại {cited} và ghi cùng một ngày",
        "look up {cited} and give one date",
    ),
    "KH603.summary": ("một văn bản hai ngày", "one document with two dates"),
    "KH603.finds": (
        "Cùng số, ký hiệu mà ngày khác lần đầu. Văn bản đánh số lại mỗi năm (15/BC-STP) mà khác cả "
        "năm lẫn ngày thì coi là hai văn bản.",
        "The same number and symbol with another date than at first. Documents numbered anew each "
        "year (15/BC-STP) with another year and day are taken for two.",
    ),
    "KH603.why": ("Một trong hai ngày sai.", "One of the two is wrong."),
    "KH604.point": (
        "“{written}”: điểm có chữ cái; số là của khoản",
        "“{written}”: a điểm has a letter; a number belongs to a khoản",
    ),
    "KH604.clause": (
        "“{written}”: khoản có số; chữ cái là của điểm",
        "“{written}”: a khoản has a number; a letter belongs to a điểm",
    ),
    "KH604.part": (
        "“{written}”: Kế hoạch này chia thành mục, không có phần",
        "“{written}”: this plan is divided into mục, not phần",
    ),
    "KH604.help": ("viết “{right}”", "write “{right}”"),
    "KH604.muc": (
        "“{written}”: Kế hoạch này chỉ có đến Mục {last}",
        "“{written}”: this plan goes only up to Mục {last}",
    ),
    "KH604.muc.help": (
        "ghi một mục có thật, từ I đến {last}",
        "name a mục that is there, from I to {last}",
    ),
    "KH604.summary": ("gọi sai khoản, điểm, mục", "khoản, điểm or mục called by a wrong name"),
    "KH604.finds": (
        "“điểm 3 Mục III”, “khoản a Điều 5”; “Phần III Kế hoạch này” hay “Mục IX Kế hoạch này” "
        "khi Kế hoạch không có.",
        "“điểm 3 Mục III”, “khoản a Điều 5”; “Phần III Kế hoạch này” or “Mục IX Kế hoạch này” "
        "where the plan has none.",
    ),
    "KH604.why": (
        "Khoản đánh số Ả Rập, điểm đánh chữ cái (NĐ 30/2020, Phụ lục I, II.6.đ); dẫn sai thì không "
        "tìm được chỗ.",
        "Khoản have numbers, điểm letters (NĐ 30/2020, Phụ lục I, II.6.đ); a wrong name leads "
        "nowhere.",
    ),
    "KH605": (
        "“{odd}” ({count} chỗ: dòng {lines}) lẫn với “{right}” ({others} chỗ)",
        "“{odd}” ({count} times: lines {lines}) beside “{right}” ({others} times)",
    ),
    "KH605.help": (
        "viết một kiểu trong cả văn bản",
        "spell it one way in the whole document",
    ),
    "KH605.summary": ("một từ viết hai kiểu", "one word spelled two ways"),
    "KH605.finds": (
        "hàng/hằng năm, quý, tháng, tuần, ngày; dấu thanh hoá/hóa, uỷ/ủy; nhân dân/Nhân dân; nhà "
        "nước/Nhà nước sau cùng một từ; đảm bảo/bảo đảm. Mỗi cặp một ghi chú, kèm số chỗ.",
        "hàng/hằng năm, quý, tháng, tuần, ngày; tone marks hoá/hóa, uỷ/ủy; nhân dân/Nhân dân; nhà "
        "nước/Nhà nước behind one and the same word; đảm bảo/bảo đảm. One note a pair, with the "
        "places counted.",
    ),
    "KH605.why": (
        "Một văn bản, một cách viết; “Nhân dân”, “Nhà nước” viết hoa (NĐ 30/2020, Phụ lục II, "
        "V.1), luật viết “bảo đảm”.",
        "One document, one spelling; “Nhân dân”, “Nhà nước” have a capital (NĐ 30/2020, Phụ lục "
        "II, V.1), laws say “bảo đảm”.",
    ),
    "KH606": ("thiếu dấu {missing}: {words}", "no {missing} to go with: {words}"),
    "KH606.help": (
        "thêm dấu còn thiếu, hoặc bỏ dấu thừa",
        "add the missing sign, or take this one away",
    ),
    "KH606.summary": ("ngoặc lẻ", "unbalanced quotes or brackets"),
    "KH606.finds": (
        '“ ” « » ( ) không đủ đôi trong một đoạn, số dấu " lẻ. “a)” và “1)” không tính.',
        '“ ” « » ( ) not in pairs within one text, an odd number of ". “a)” and “1)” do not count.',
    ),
    "KH606.why": (
        "Không rõ tên đề án hay lời trích kết thúc ở đâu.",
        "It is not clear where a name or a quotation ends.",
    ),
    "KH607": ("mã HTML sót lại: “{found}”", "HTML left over: “{found}”"),
    "KH607.help": (
        "bỏ mã HTML; xuống dòng bằng `|-`, mỗi ý một dòng “- …”",
        "take the HTML away; break lines with `|-`, one “- …” a line",
    ),
    "KH607.summary": ("mã HTML sót lại", "HTML left over"),
    "KH607.finds": (
        "Thẻ như <ul>, <li>, <br> và ký hiệu như &nbsp; trong lời văn.",
        "Tags such as <ul>, <li>, <br> and entities such as &nbsp; in a text.",
    ),
    "KH607.why": (
        "Máy quét và trang web để lại chúng; khi in chúng hiện ra nguyên như vậy.",
        "Scans and web pages leave them; they would be printed as they are.",
    ),
    "KH608.split": ("từ bị cắt đôi: “{words}”", "word cut in two: “{words}”"),
    "KH608.hyphen": (
        "gạch nối bỏ lửng: “{words}”",
        "hyphen left hanging: “{words}”",
    ),
    "KH608.twice": ("từ lặp: “{words}”", "word doubled: “{words}”"),
    "KH608.space": (
        "dấu cách thừa trước dấu câu: “{words}”",
        "space before a punctuation mark: “{words}”",
    ),
    "KH608.no_space": (
        "thiếu dấu cách sau dấu câu: “{words}”",
        "no space after a punctuation mark: “{words}”",
    ),
    "KH608.signs": ("dấu câu lặp: “{words}”", "punctuation doubled: “{words}”"),
    "KH608.help": (
        "so với bản gốc và sửa chỗ ấy",
        "compare with the original and mend it",
    ),
    "KH608.hanging": (
        "câu bỏ lửng ở chữ “{words}”",
        "text that breaks off at “{words}”",
    ),
    "KH608.hanging.help": (
        "xem đoạn sau có phải phần tiếp của câu này không, rồi nối lại",
        "see whether the next text goes on with this sentence, and join them",
    ),
    "KH608.summary": ("câu chữ đứt gãy", "text that came apart"),
    "KH608.finds": (
        "Từ bị cắt (“đượ c”), gạch nối bỏ lửng (“hướng- dẫn”), từ lặp (“của của”), dấu cách trước "
        "dấu phẩy, thiếu dấu cách sau dấu phẩy, dấu câu lặp (“,,”), câu bỏ lửng.",
        "Words cut in two (“đượ c”), hanging hyphens (“hướng- dẫn”), doubled words (“của của”), a "
        "space before a comma or none after it, doubled signs (“,,”), texts that break off.",
    ),
    "KH608.why": (
        "Máy quét và việc sao chép hay làm đứt câu chữ.",
        "Scans and copying break texts.",
    ),
    "KH609": (
        "{count} chỗ có hai dấu cách liền nhau: dòng {lines}",
        "{count} doubled spaces: lines {lines}",
    ),
    "KH609.help": (
        "để một dấu cách; `khtool check --fix` sửa được",
        "leave one space; `khtool check --fix` can do it",
    ),
    "KH609.unseen": (
        "{count} ký tự không nhìn thấy: dòng {lines}",
        "{count} signs that nobody sees: lines {lines}",
    ),
    "KH609.unseen.help": (
        "xóa ký tự ấy và gõ lại dấu cách",
        "delete them and type the space anew",
    ),
    "KH609.summary": ("dấu cách thừa, ký tự ẩn", "doubled spaces and unseen signs"),
    "KH609.finds": (
        "Hai dấu cách giữa câu (ba trở lên là chỗ trống để ghi tay); dấu cách không ngắt cạnh dấu "
        "cách, Tab, ký tự không có bề rộng. Mỗi kế hoạch một ghi chú.",
        "Two spaces inside a text (three and more are room for a pen); a no-break space beside a "
        "space, tabs, signs without width. One note a plan.",
    ),
    "KH609.why": (
        "Khi in chữ giãn không đều; khi tìm không thấy.",
        "Print shows gaps, and searching fails.",
    ),
}
