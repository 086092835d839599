"""Texts of the rules about the form of a document: KH5xx."""

from typing import Final

TEXTS: Final[dict[str, tuple[str, str]]] = {
    "KH501": (
        "{count} tiêu đề mục không viết in hoa: dòng {lines}",
        "{count} headings of mục not in capitals: lines {lines}",
    ),
    "KH501.help": (
        "viết “{heading}”; khi in, khtool tự đổi thành chữ in hoa",
        "write “{heading}”; khtool prints capitals in any case",
    ),
    "KH501.summary": ("tiêu đề mục không in hoa", "heading of a mục not in capitals"),
    "KH501.finds": (
        "Tiêu đề cấp I., II. viết chữ thường, trong kế hoạch có chữ ký hoặc nơi nhận. Mỗi kế hoạch "
        "một ghi chú, kèm các dòng.",
        "Headings I., II. in small letters, in a plan with a signature or recipients. One note a "
        "plan, with the lines.",
    ),
    "KH501.why": (
        "Tiêu đề của mục trình bày bằng chữ in hoa (NĐ 30/2020, Phụ lục I, Mục V, 6.b).",
        "The heading of a mục is in capitals (NĐ 30/2020, Phụ lục I, Mục V, 6.b).",
    ),
    "KH502": (
        "“{type}” không phải một trong 29 loại văn bản hành chính",
        "“{type}” is not one of the 29 types of administrative documents",
    ),
    "KH502.close.help": (
        "viết `type: {name}`; “{rest}” thuộc về tên kế hoạch (title)",
        "write `type: {name}`; “{rest}” belongs into the title",
    ),
    "KH502.help": ("chọn một loại: {known}", "choose a type: {known}"),
    "KH502.summary": ("tên loại ngoài 29 loại", "type that is not among the 29"),
    "KH502.finds": (
        "Tên loại (`type`) không có trong danh sách, như “Kế hoạch hành động”.",
        "A `type` that the list does not have, such as “Kế hoạch hành động”.",
    ),
    "KH502.why": (
        "NĐ 30/2020, Điều 7 kê 29 loại văn bản hành chính.",
        "NĐ 30/2020, Điều 7 lists 29 types of administrative documents.",
    ),
    "KH503": (
        "ký hiệu “{symbol}” không có dạng {short}-(chữ viết tắt cơ quan)",
        "the symbol “{symbol}” is not of the shape {short}-(abbreviation of the issuer)",
    ),
    "KH503.year": (
        "ký hiệu “{symbol}” có năm: chỉ văn bản quy phạm pháp luật mới ghi năm",
        "the symbol “{symbol}” has a year: only legal normative documents do",
    ),
    "KH503.help": ("viết `symbol: {suggested}`", "write `symbol: {suggested}`"),
    "KH503.number": (
        "số “{number}” không chỉ là số thứ tự",
        "the number “{number}” is more than a number",
    ),
    "KH503.zeros": (
        "số “{number}” thừa số 0 phía trước",
        "the number “{number}” has needless zeros before it",
    ),
    "KH503.number.help": (
        "viết `number: {suggested}`; ký hiệu ghi ở `symbol`",
        "write `number: {suggested}`; the symbol has a key of its own",
    ),
    "KH503.summary": ("số, ký hiệu sai dạng", "number or symbol of the wrong shape"),
    "KH503.finds": (
        "Ký hiệu không bắt đầu bằng chữ viết tắt tên loại, có năm, hoặc thiếu cơ quan; số có năm "
        "hay chữ. Số thừa số 0 (005) chỉ là ghi chú. Ký hiệu của Đảng (KH/TU) không xét.",
        "A symbol that does not begin with the abbreviation of its type, has a year, or no issuer; "
        "a number with a year or letters. Needless zeros (005) are a note. Symbols of the Party "
        "(KH/TU) are let be.",
    ),
    "KH503.why": (
        "Ký hiệu gồm chữ viết tắt tên loại và chữ viết tắt cơ quan (NĐ 30/2020, Phụ lục I, II.3).",
        "A symbol is the abbreviation of the type and that of the issuer "
        "(NĐ 30/2020, Phụ lục I, II.3).",
    ),
    "KH504": (
        "nội dung kế hoạch không kết thúc bằng “./.”",
        "the body of the plan does not end in “./.”",
    ),
    "KH504.annex": (
        "phụ lục không kết thúc bằng “./.”",
        "the annex does not end in “./.”",
    ),
    "KH504.help": ("viết “… {words}./.”", "write “… {words}./.”"),
    "KH504.summary": ("thiếu “./.” ở cuối", "no “./.” at the end"),
    "KH504.finds": (
        "Đoạn cuối trước chữ ký không có “./.”; với phụ lục thì là ghi chú. Chỉ xét kế hoạch có "
        "chữ ký hoặc nơi nhận, và tệp chỉ có phụ lục.",
        "The last paragraph before the signature lacks “./.”; for annexes a note. Only in plans "
        "with a signature or recipients, and in files with nothing but annexes.",
    ),
    "KH504.why": (
        "Mọi mẫu của NĐ 30/2020, Phụ lục III (cả mẫu phụ lục 2.1, 2.2) kết thúc bằng “./.”.",
        "All forms of NĐ 30/2020, Phụ lục III (those of annexes, 2.1 and 2.2, too) end in “./.”.",
    ),
    "KH505": (
        "dòng “Lưu” ghi tên người (“{name}”) thay cho đơn vị soạn thảo",
        "the line “Lưu” names a person (“{name}”) instead of the drafting unit",
    ),
    "KH505.help": (
        "ghi chữ viết tắt của đơn vị soạn thảo: `archive: VT, NC`",
        "write the abbreviation of the drafting unit: `archive: VT, NC`",
    ),
    "KH505.vt": (
        "dòng “Lưu” không bắt đầu bằng VT: “{archive}”",
        "the line “Lưu” does not begin with VT: “{archive}”",
    ),
    "KH505.vt.help": (
        "viết `archive: VT, (đơn vị soạn thảo)`; chữ “Lưu:” khtool tự in",
        "write `archive: VT, (drafting unit)`; khtool prints “Lưu:” itself",
    ),
    "KH505.missing": ("nơi nhận không có dòng “Lưu”", "the recipients lack the line “Lưu”"),
    "KH505.missing.help": ("thêm `archive: VT`", "add `archive: VT`"),
    "KH505.summary": ("dòng “Lưu” thiếu hoặc lạ", "line “Lưu” missing or odd"),
    "KH505.finds": (
        "Có nơi nhận mà không có `archive`; `archive` không bắt đầu bằng VT; tên người thay cho "
        "đơn vị soạn thảo.",
        "Recipients without `archive`; an `archive` that does not begin with VT; a person instead "
        "of the drafting unit.",
    ),
    "KH505.why": (
        "Dòng cuối của nơi nhận là “Lưu: VT”, rồi chữ viết tắt đơn vị soạn thảo (NĐ 30/2020, Phụ "
        "lục I, II.9).",
        "The last line of the recipients is “Lưu: VT”, then the abbreviation of the drafting unit "
        "(NĐ 30/2020, Phụ lục I, II.9).",
    ),
    "KH506": (
        "nội dung không nhắc đến “Phụ lục” kèm theo",
        "the body does not mention the “Phụ lục” that follows it",
    ),
    "KH506.help": (
        "viết ở chỗ cần đọc phụ lục: “(chi tiết tại Phụ lục kèm theo)”",
        "write where the annex is to be read: “(chi tiết tại Phụ lục kèm theo)”",
    ),
    "KH506.summary": ("phụ lục không được nhắc đến", "annex that the body does not mention"),
    "KH506.finds": (
        "Có `annexes` nhưng không đoạn nào của nội dung có chữ “Phụ lục”. Tệp chỉ có phụ lục thì "
        "không xét.",
        "`annexes`, but no paragraph of the body says “Phụ lục”. Files with nothing but annexes "
        "are let be.",
    ),
    "KH506.why": (
        "Trong văn bản phải có chỉ dẫn về Phụ lục (NĐ 30/2020, Phụ lục I, III.1.a).",
        "The document must point to its annex (NĐ 30/2020, Phụ lục I, III.1.a).",
    ),
    "KH507": (
        "“{mark}” gõ bằng tay: khtool đã tự đánh số ở đây",
        "“{mark}” typed by hand: khtool numbers this itself",
    ),
    "KH507.help": ("bỏ “{mark}”", "leave out “{mark}”"),
    "KH507.letter": (
        "điểm “{mark}”: chữ Việt không có f, j, w, z",
        "điểm “{mark}”: Vietnamese has no f, j, w, z",
    ),
    "KH507.letter.help": (
        "đánh a), b), c), d), đ), e), g), h), …; hoặc để khtool đánh bằng `points`",
        "go a), b), c), d), đ), e), g), h), …; or let khtool do it with `points`",
    ),
    "KH507.summary": ("số thứ tự gõ bằng tay", "number typed by hand"),
    "KH507.finds": (
        "“I.”, “1.”, “a)”, “-” ở đầu tiêu đề, điểm, nhiệm vụ, ý, nơi nhận mà khtool đã tự đánh; "
        "điểm f), j), w), z) ở bất cứ đâu.",
        "“I.”, “1.”, “a)”, “-” before headings, điểm, tasks, items and recipients, which khtool "
        "numbers itself; điểm f), j), w), z) anywhere.",
    ),
    "KH507.why": (
        "Số sẽ được in hai lần; điểm theo thứ tự bảng chữ cái tiếng Việt (NĐ 30/2020, Phụ lục I, "
        "II.6.đ).",
        "The number would be printed twice; điểm follow the Vietnamese alphabet (NĐ 30/2020, Phụ "
        "lục I, II.6.đ).",
    ),
    "KH508": (
        "học hàm, học vị “{title}” trước tên người ký",
        "academic title “{title}” before the name of the signer",
    ),
    "KH508.help": ("viết `name: {name}`", "write `name: {name}`"),
    "KH508.position": (
        "“{position}” không phải chức vụ Nhà nước quy định",
        "“{position}” is not a position that the State provides",
    ),
    "KH508.position.help": ("viết `position: {position}`", "write `position: {position}`"),
    "KH508.summary": ("họ tên, chức vụ người ký", "name and position of the signer"),
    "KH508.finds": (
        "Học hàm, học vị, danh hiệu trước họ tên (trừ y tế, giáo dục, khoa học, lực lượng vũ "
        "trang); ghi chú cho “PHÓ CHỦ TỊCH THƯỜNG TRỰC” và chức vụ tương tự.",
        "Titles before the name (but for medicine, teaching, science and the forces); a note for "
        "“PHÓ CHỦ TỊCH THƯỜNG TRỰC” and the like.",
    ),
    "KH508.why": (
        "Không ghi học hàm, học vị, và không ghi chức vụ Nhà nước không quy định (NĐ 30/2020, Phụ "
        "lục I, II.7.c).",
        "No titles, and no position that the State does not provide (NĐ 30/2020, Phụ lục I, "
        "II.7.c).",
    ),
    "KH509": (
        "căn cứ này kết thúc bằng “{sign}” thay cho “{right}”",
        "this căn cứ ends in “{sign}” instead of “{right}”",
    ),
    "KH509.help": (
        "bỏ dấu ấy, khtool tự in “{right}”",
        "leave the sign out: khtool prints “{right}” itself",
    ),
    "KH509.summary": ("dấu cuối của căn cứ", "sign at the end of a căn cứ"),
    "KH509.finds": (
        "Một căn cứ trong `basis` có dấu cuối khác “;”, hoặc căn cứ cuối có dấu khác “.”. Không có "
        "dấu thì đúng: khtool tự in.",
        "A line of `basis` that ends in another sign than “;”, or the last in another than “.”. "
        "Without a sign it is right: khtool prints it.",
    ),
    "KH509.why": (
        "Sau mỗi căn cứ có dấu chấm phẩy, căn cứ cuối có dấu chấm (NĐ 30/2020, Phụ lục I, II.6.a).",
        "A semicolon after each căn cứ, a full stop after the last (NĐ 30/2020, Phụ lục I, "
        "II.6.a).",
    ),
    "KH510": (
        "tiêu đề kết thúc bằng “{sign}”: “… {words}”",
        "heading that ends in “{sign}”: “… {words}”",
    ),
    "KH510.help": ("bỏ dấu “{sign}” ở cuối tiêu đề", "leave out the “{sign}” at its end"),
    "KH510.summary": ("dấu câu cuối tiêu đề", "punctuation behind a heading"),
    "KH510.finds": (
        "Tiêu đề của mục, khoản (`heading`) kết thúc bằng “:”, “.”, “;” hoặc “,”.",
        "The heading of a mục or khoản (`heading`) that ends in “:”, “.”, “;” or “,”.",
    ),
    "KH510.why": (
        "Tiêu đề đứng một dòng riêng, chữ đậm (NĐ 30/2020, Phụ lục I, II.6.đ); các mẫu không có "
        "dấu ở cuối.",
        "A heading stands on a line of its own, in bold (NĐ 30/2020, Phụ lục I, II.6.đ); the forms "
        "have no sign behind it.",
    ),
}
