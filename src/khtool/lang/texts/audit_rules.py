"""The rules of `khtool audit`: each in one line, and what to do in Word to keep it."""

from typing import Final

TEXTS: Final[dict[str, tuple[str, str]]] = {
    "ND-PG-01.summary": ("khổ giấy A4 (210 mm x 297 mm)", "paper A4 (210 mm x 297 mm)"),
    "ND-PG-01.help": (
        "Bố cục (Layout) > Kích cỡ (Size) > A4",
        "Layout > Size > A4",
    ),
    "ND-PG-02.summary": (
        "trang theo chiều dài; nằm ngang chỉ khi có bảng không tách thành phụ lục",
        "upright pages; on their side only for a table that is no annex",
    ),
    "ND-PG-02.help": (
        "Bố cục (Layout) > Hướng (Orientation) > Dọc (Portrait)",
        "Layout > Orientation > Portrait",
    ),
    "ND-PG-04.summary": ("lề trên 20-25 mm", "top margin 20-25 mm"),
    "ND-PG-04.help": (
        "đặt lề trên 2 cm trong Bố cục (Layout) > Lề (Margins)",
        "set the top margin to 2 cm in Layout > Margins",
    ),
    "ND-PG-05.summary": ("lề dưới 20-25 mm", "bottom margin 20-25 mm"),
    "ND-PG-05.help": (
        "đặt lề dưới 2 cm trong Bố cục (Layout) > Lề (Margins)",
        "set the bottom margin to 2 cm in Layout > Margins",
    ),
    "ND-PG-06.summary": ("lề trái 30-35 mm", "left margin 30-35 mm"),
    "ND-PG-06.help": (
        "đặt lề trái 3 cm trong Bố cục (Layout) > Lề (Margins)",
        "set the left margin to 3 cm in Layout > Margins",
    ),
    "ND-PG-07.summary": ("lề phải 15-20 mm", "right margin 15-20 mm"),
    "ND-PG-07.help": (
        "đặt lề phải 1,5 cm hoặc 2 cm trong Bố cục (Layout) > Lề (Margins)",
        "set the right margin to 1.5 cm or 2 cm in Layout > Margins",
    ),
    "ND-PG-08.summary": (
        "chữ Times New Roman, màu đen trong cả văn bản",
        "Times New Roman in black throughout",
    ),
    "ND-PG-08.help": (
        "chọn các đoạn này rồi đặt phông Times New Roman, màu tự động (Automatic)",
        "select these paragraphs; set the font Times New Roman and the colour Automatic",
    ),
    "ND-PN-01.summary": (
        "đánh số trang từ 1, bằng chữ số Ả Rập",
        "pages numbered from 1 in Arabic numerals",
    ),
    "ND-PN-01.help": (
        "Chèn (Insert) > Số trang (Page Number) > Định dạng: kiểu 1, 2, 3; bắt đầu từ 1",
        "Insert > Page Number > Format: 1, 2, 3; start at 1",
    ),
    "ND-PN-02.summary": (
        "số trang canh giữa, trong phần lề trên",
        "page number centred in the top margin",
    ),
    "ND-PN-02.help": (
        "bỏ số trang cũ; Chèn (Insert) > Số trang (Page Number) > Đầu trang (Top of Page) > giữa",
        "remove the old number; Insert > Page Number > Top of Page > centred",
    ),
    "ND-PN-03.summary": ("số trang cỡ chữ 13-14, kiểu đứng", "page number of size 13-14, upright"),
    "ND-PN-03.help": (
        "mở phần đầu trang (Header), chọn số trang, đặt cỡ 13 hoặc 14, chữ đứng",
        "open the header, select the number, set size 13 or 14, upright",
    ),
    "ND-PN-04.summary": (
        "không hiển thị số trang ở trang thứ nhất",
        "no page number on the first page",
    ),
    "ND-PN-04.help": (
        "mở phần đầu trang (Header), đánh dấu Trang đầu khác biệt (Different First Page)",
        "open the header, tick Different First Page",
    ),
    "ND-PN-05.summary": (
        "số trang của từng phụ lục đánh riêng, từ 1",
        "pages of each annex numbered on their own, from 1",
    ),
    "ND-PN-05.help": (
        "đặt ngắt phần (Section Break > Next Page) trước phụ lục, đánh số trang bắt đầu từ 1",
        "put a section break (Next Page) before the annex and start its page numbers at 1",
    ),
    "ND-QH-01.summary": (
        "Quốc hiệu “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM”",
        "the Quốc hiệu “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM”",
    ),
    "ND-QH-01.help": (
        "ghi “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM” ở phía trên, bên phải trang đầu",
        "write “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM” at the top right of the first page",
    ),
    "ND-QH-02.summary": (
        "Quốc hiệu in hoa, cỡ 12-13, đứng, đậm, canh giữa",
        "Quốc hiệu in capitals, size 12-13, upright, bold, centred",
    ),
    "ND-QH-02.help": (
        "đặt Quốc hiệu cỡ 13, in hoa, đứng, đậm, canh giữa",
        "set the Quốc hiệu in capitals, size 13, upright, bold, centred",
    ),
    "ND-QH-03.summary": (
        "Tiêu ngữ “Độc lập - Tự do - Hạnh phúc”",
        "the motto “Độc lập - Tự do - Hạnh phúc”",
    ),
    "ND-QH-03.help": (
        "ghi “Độc lập - Tự do - Hạnh phúc” ngay dưới Quốc hiệu: gạch nối ngắn, có cách hai bên",
        "write “Độc lập - Tự do - Hạnh phúc” below the Quốc hiệu: short hyphens between spaces",
    ),
    "ND-QH-04.summary": (
        "Tiêu ngữ in thường, cỡ 13-14, đứng, đậm, canh giữa",
        "motto in small letters, size 13-14, upright, bold, centred",
    ),
    "ND-QH-04.help": (
        "đặt Tiêu ngữ cỡ 14, in thường, đứng, đậm, canh giữa",
        "set the motto in small letters, size 14, upright, bold, centred",
    ),
    "ND-QH-05.summary": (
        "dưới Tiêu ngữ có đường kẻ nét liền dài bằng dòng chữ",
        "under the motto a continuous line as long as the text",
    ),
    "ND-QH-05.help": (
        "Chèn (Insert) > Hình dạng (Shapes) > Đường thẳng, dài bằng dòng Tiêu ngữ",
        "Insert > Shapes > Line, as long as the motto",
    ),
    "ND-QH-06.summary": (
        "Quốc hiệu và Tiêu ngữ cách nhau dòng đơn",
        "Quốc hiệu and motto in single spacing",
    ),
    "ND-QH-06.help": (
        "Đoạn văn (Paragraph) > Giãn dòng (Line spacing) > Đơn (Single)",
        "Paragraph > Line spacing > Single",
    ),
    "ND-CQ-01.summary": (
        "cơ quan chủ quản in hoa, cỡ 12-13, đứng, không đậm",
        "parent agency in capitals, size 12-13, upright, not bold",
    ),
    "ND-CQ-01.help": (
        "đặt tên cơ quan chủ quản cỡ 13, in hoa, đứng, không đậm, canh giữa",
        "set the parent agency in capitals, size 13, upright, not bold, centred",
    ),
    "ND-CQ-02.summary": (
        "tên cơ quan ban hành in hoa, cỡ 12-13, đứng, đậm, canh giữa",
        "issuer in capitals, size 12-13, upright, bold, centred",
    ),
    "ND-CQ-02.help": (
        "ghi tên cơ quan ban hành bên trái Quốc hiệu: in hoa, cỡ 13, đứng, đậm, canh giữa",
        "set the issuer left of the Quốc hiệu: capitals, size 13, upright, bold, centred",
    ),
    "ND-CQ-03.summary": (
        "dưới tên cơ quan có đường kẻ nét liền dài 1/3-1/2 dòng chữ",
        "under the issuer a continuous line of 1/3 to 1/2 of the text",
    ),
    "ND-CQ-03.help": (
        "Chèn (Insert) > Hình dạng (Shapes) > Đường thẳng, dài 1/3 đến 1/2 dòng chữ, đặt cân đối",
        "Insert > Shapes > Line, 1/3 to 1/2 of the text, in the middle",
    ),
    "ND-SK-01.summary": (
        "số, ký hiệu theo mẫu “Số: 12/KH-UBND”, không ghi năm",
        "number and symbol like “Số: 12/KH-UBND”, without a year",
    ),
    "ND-SK-01.help": (
        "ghi “Số: ”, số, gạch chéo, chữ viết tắt tên loại, gạch nối, chữ viết tắt cơ quan",
        "write “Số: ”, the number, a slash, the short type, a hyphen, the short issuer",
    ),
    "ND-SK-02.summary": (
        "số, ký hiệu công văn theo mẫu “Số: 12/UBND-VX”, không có chữ “CV”",
        "number and symbol of a letter like “Số: 12/UBND-VX”, without “CV”",
    ),
    "ND-SK-02.help": (
        "ghi “Số: ”, số, gạch chéo, chữ viết tắt cơ quan, gạch nối, chữ viết tắt đơn vị soạn thảo",
        "write “Số: ”, the number, a slash, the short issuer, a hyphen, the short drafting unit",
    ),
    "ND-SK-03.summary": (
        "số nhỏ hơn 10 có một số 0 phía trước (05), số khác không có",
        "a number below 10 has one zero before it (05), others have none",
    ),
    "ND-SK-03.help": ("ghi 05, 12, 105; không ghi 5, 005, 012", "write 05, 12, 105; not 5, 005"),
    "ND-SK-04.summary": (
        "số, ký hiệu cỡ 13, đứng, không đậm, canh giữa",
        "number and symbol of size 13, upright, not bold, centred",
    ),
    "ND-SK-04.help": (
        "đặt dòng số, ký hiệu cỡ 13, đứng, không đậm, canh giữa",
        "set number and symbol in size 13, upright, not bold, centred",
    ),
    "ND-DD-01.summary": (
        "địa danh, thời gian theo mẫu “Hải Phòng, ngày 05 tháng 01 năm 2026”",
        "place and date like “Hải Phòng, ngày 05 tháng 01 năm 2026”",
    ),
    "ND-DD-01.help": (
        "ngày dưới 10 và tháng 1, 2 thêm số 0 phía trước; tháng 3 đến 9 thì không; sau địa danh có "
        "dấu phẩy",
        "days below 10 and the months 1 and 2 take a zero, the months 3 to 9 none; a comma follows "
        "the place",
    ),
    "ND-DD-02.summary": (
        "địa danh, thời gian in thường, cỡ 13-14, nghiêng, canh giữa",
        "place and date in small letters, size 13-14, italic, centred",
    ),
    "ND-DD-02.help": (
        "đặt địa danh, thời gian cỡ 14, nghiêng, không đậm, canh giữa dưới Tiêu ngữ",
        "set place and date in size 14, italic, not bold, centred under the motto",
    ),
    "ND-TL-01.summary": (
        "tên loại in hoa, cỡ 13-14, đứng, đậm, canh giữa",
        "type in capitals, size 13-14, upright, bold, centred",
    ),
    "ND-TL-01.help": (
        "đặt tên loại cỡ 14, in hoa, đứng, đậm, canh giữa",
        "set the type in capitals, size 14, upright, bold, centred",
    ),
    "ND-TL-02.summary": (
        "văn bản có tên loại trong 29 loại, hoặc là công văn",
        "the document has one of the 29 types, or is a letter",
    ),
    "ND-TL-02.help": (
        "ghi tên loại (KẾ HOẠCH, BÁO CÁO …) thành một dòng riêng ở giữa trang",
        "write the type (KẾ HOẠCH, BÁO CÁO …) in a line of its own in the middle of the page",
    ),
    "ND-TY-01.summary": (
        "trích yếu in thường, cỡ 13-14, đứng, đậm, canh giữa dưới tên loại",
        "title in small letters, size 13-14, upright, bold, centred under the type",
    ),
    "ND-TY-01.help": (
        "đặt trích yếu cỡ 14, in thường, đứng, đậm, canh giữa ngay dưới tên loại",
        "set the title in small letters, size 14, upright, bold, centred right under the type",
    ),
    "ND-TY-02.summary": (
        "dưới trích yếu có đường kẻ nét liền dài 1/3-1/2 dòng chữ",
        "under the title a continuous line of 1/3 to 1/2 of the text",
    ),
    "ND-TY-02.help": (
        "Chèn (Insert) > Hình dạng (Shapes) > Đường thẳng, dài 1/3 đến 1/2 dòng cuối, đặt cân đối",
        "Insert > Shapes > Line, 1/3 to 1/2 of the last line of text, in the middle",
    ),
    "ND-TY-03.summary": (
        "trích yếu công văn bắt đầu bằng “V/v”, cỡ 12-13, đứng, không đậm, dưới số, ký hiệu",
        "subject of a letter begins with “V/v”, size 12-13, upright, not bold, under the number",
    ),
    "ND-TY-03.help": (
        "ghi “V/v …” dưới số, ký hiệu: cỡ 13, in thường, đứng, không đậm, canh giữa",
        "write “V/v …” under the number: size 13, upright, not bold, centred",
    ),
    "ND-NN-04.summary": (
        "“Kính gửi:” cỡ 13-14, đứng",
        "“Kính gửi:” of size 13-14, upright",
    ),
    "ND-NN-04.help": (
        "ghi “Kính gửi: …” dưới phần đầu, cỡ 14, đứng; từ hai nơi thì mỗi nơi một dòng “- …;”",
        "write “Kính gửi: …” below the head, size 14, upright; several take a line “- …;” each",
    ),
    "ND-NN-06.summary": ("kế hoạch không có “Kính gửi”", "a plan has no “Kính gửi”"),
    "ND-NN-06.help": (
        "bỏ dòng Kính gửi; ghi các cơ quan vào Nơi nhận",
        "take the line out; name the agencies in Nơi nhận",
    ),
    "ND-KN-01.summary": (
        "dấu chỉ độ khẩn, phạm vi lưu hành in hoa, cỡ 13-14, đậm",
        "stamps of urgency and circulation in capitals, size 13-14, bold",
    ),
    "ND-KN-01.help": (
        "đặt chữ in hoa, cỡ 13 hoặc 14, đậm, trong khung viền đơn",
        "set capitals, size 13 or 14, bold, in a single frame",
    ),
    "ND-CC-01.summary": (
        "căn cứ in thường, cỡ 13-14, nghiêng",
        "grounds in small letters, size 13-14, italic",
    ),
    "ND-CC-01.help": (
        "đặt các dòng căn cứ cỡ 14, nghiêng, không đậm",
        "set the grounds in size 14, italic, not bold",
    ),
    "ND-CC-02.summary": (
        "mỗi căn cứ kết bằng dấu chấm phẩy, căn cứ cuối bằng dấu chấm",
        "grounds end with a semicolon, the last one with a full stop",
    ),
    "ND-CC-02.help": (
        "sửa dấu cuối dòng: “;” ở các dòng trên, “.” ở dòng cuối",
        "change the last signs: “;” in the upper lines, “.” in the last",
    ),
    "ND-ND-01.summary": (
        "nội dung in thường, cỡ 13-14, đứng, canh đều hai lề",
        "text in small letters, size 13-14, upright, justified",
    ),
    "ND-ND-01.help": (
        "chọn các đoạn nội dung, đặt cỡ 14, chữ đứng, canh đều (Ctrl+J)",
        "select the text, set size 14, upright, justified (Ctrl+J)",
    ),
    "ND-ND-02.summary": (
        "chữ đầu dòng lùi vào 1 cm hoặc 1,27 cm",
        "first lines indented by 1 cm or 1.27 cm",
    ),
    "ND-ND-02.help": (
        "Đoạn văn (Paragraph) > Đặc biệt (Special) > Dòng đầu (First line) 1,27 cm, lề trái 0",
        "Paragraph > Special > First line 1.27 cm, left indent 0",
    ),
    "ND-ND-03.summary": ("các đoạn cách nhau ít nhất 6 pt", "paragraphs at least 6 pt apart"),
    "ND-ND-03.help": (
        "Đoạn văn (Paragraph) > Trước (Before) 6 pt",
        "Paragraph > Before 6 pt",
    ),
    "ND-ND-04.summary": (
        "giãn dòng từ dòng đơn đến 1,5 dòng",
        "line spacing from single to 1.5 lines",
    ),
    "ND-ND-04.help": (
        "Đoạn văn (Paragraph) > Giãn dòng (Line spacing) > Đơn hoặc 1,5 dòng",
        "Paragraph > Line spacing > Single or 1.5 lines",
    ),
    "ND-BC-01.summary": (
        "“Phần”, “Chương” in thường, cỡ 13-14, đứng, đậm, canh giữa",
        "“Phần”, “Chương” of size 13-14, upright, bold, centred",
    ),
    "ND-BC-01.help": (
        "đặt dòng “Phần …” cỡ 14, đứng, đậm, canh giữa",
        "set the line “Phần …” in size 14, upright, bold, centred",
    ),
    "ND-BC-02.summary": (
        "tiêu đề mục “I. …” in hoa, cỡ 13-14, đứng, đậm",
        "section headings “I. …” in capitals, size 13-14, upright, bold",
    ),
    "ND-BC-02.help": (
        "đánh số La Mã có dấu chấm; đặt chữ in hoa, cỡ 14, đứng, đậm",
        "number in Roman numerals with a full stop; set capitals, size 14, upright, bold",
    ),
    "ND-BC-03.summary": (
        "tiêu đề khoản “1. …” in thường, cỡ 13-14, đứng, đậm",
        "clause headings “1. …” in small letters, size 13-14, upright, bold",
    ),
    "ND-BC-03.help": (
        "đặt tiêu đề khoản cỡ 14, in thường, đứng, đậm",
        "set clause headings in small letters, size 14, upright, bold",
    ),
    "ND-BC-04.summary": (
        "điểm theo thứ tự a, b, c, d, đ, e, g, h, i, k … (không có f, j, w, z)",
        "points in the order a, b, c, d, đ, e, g, h, i, k … (no f, j, w, z)",
    ),
    "ND-BC-04.help": (
        "đánh lại chữ cái theo bảng chữ cái tiếng Việt, bỏ các chữ có dấu mũ, dấu móc",
        "letter the points anew by the Vietnamese alphabet, without ă, â, ê, ô, ơ, ư",
    ),
    "ND-BC-05.summary": (
        "gạch đầu dòng bằng “-”, rồi “+”",
        "dashes “-”, then “+”",
    ),
    "ND-BC-05.help": (
        "thay dấu đầu dòng bằng “- ” hoặc “+ ”",
        "replace the sign by “- ” or “+ ”",
    ),
    "ND-BC-06.summary": (
        "số thứ tự khoản liền nhau, bắt đầu từ 1 trong mỗi mục",
        "clauses numbered one after the other, from 1 in each section",
    ),
    "ND-BC-06.help": (
        "đánh lại số thứ tự các khoản trong mục",
        "number the clauses of the section anew",
    ),
    "ND-KT-01.summary": ("văn bản kết thúc bằng “./.”", "the text ends with “./.”"),
    "ND-KT-01.help": (
        "thêm “./.” vào cuối đoạn cuối cùng trước chữ ký",
        "end the last paragraph before the signature with “./.”",
    ),
    "ND-KY-01.summary": (
        "cấp phó ký thay phải ghi “KT.” trước chức vụ người đứng đầu",
        "a deputy signs with “KT.” before the capacity of the head",
    ),
    "ND-KY-01.help": (
        "thêm dòng “KT. CHỦ TỊCH” (hoặc “KT. GIÁM ĐỐC” …) trên dòng chức vụ của người ký",
        "add the line “KT. CHỦ TỊCH” (or “KT. GIÁM ĐỐC” …) above the signer's capacity",
    ),
    "ND-KY-02.summary": (
        "quyền hạn, chức vụ người ký in hoa, cỡ 13-14, đứng, đậm, canh giữa",
        "signer's capacity in capitals, size 13-14, upright, bold, centred",
    ),
    "ND-KY-02.help": (
        "đặt quyền hạn, chức vụ cỡ 14, in hoa, đứng, đậm, canh giữa",
        "set the capacity in capitals, size 14, upright, bold, centred",
    ),
    "ND-KY-03.summary": (
        "họ tên người ký in thường, cỡ 13-14, đứng, đậm, canh giữa",
        "signer's name in small letters, size 13-14, upright, bold, centred",
    ),
    "ND-KY-03.help": (
        "đặt họ tên cỡ 14, in thường, đứng, đậm, canh giữa so với chức vụ",
        "set the name in small letters, size 14, upright, bold, centred under the capacity",
    ),
    "ND-KY-04.summary": (
        "trước họ tên người ký không ghi học hàm, học vị, danh hiệu",
        "no academic or honorary title before the signer's name",
    ),
    "ND-KY-04.help": (
        "bỏ học hàm, học vị trước họ tên (trừ ngành có quy định riêng)",
        "take the title out (unless the branch has rules of its own)",
    ),
    "ND-NN-01.summary": (
        "“Nơi nhận:” cỡ 12, nghiêng, đậm, sát lề trái",
        "“Nơi nhận:” of size 12, italic, bold, at the left margin",
    ),
    "ND-NN-01.help": (
        "ghi “Nơi nhận:” cỡ 12, in thường, nghiêng, đậm, sát lề trái",
        "write “Nơi nhận:” in size 12, italic, bold, at the left margin",
    ),
    "ND-NN-02.summary": (
        "danh sách nơi nhận cỡ 11, đứng",
        "list of recipients of size 11, upright",
    ),
    "ND-NN-02.help": (
        "đặt danh sách nơi nhận cỡ 11, đứng, không đậm",
        "set the recipients in size 11, upright, not bold",
    ),
    "ND-NN-03.summary": (
        "dòng cuối “- Lưu: VT, …” kết bằng dấu chấm",
        "last line “- Lưu: VT, …” with a full stop",
    ),
    "ND-NN-03.help": (
        "ghi “- Lưu: VT, ” rồi chữ viết tắt đơn vị soạn thảo và dấu chấm",
        "write “- Lưu: VT, ”, the short drafting unit and a full stop",
    ),
    "ND-NN-05.summary": (
        "nơi nhận của công văn bắt đầu bằng “- Như trên;”",
        "recipients of a letter begin with “- Như trên;”",
    ),
    "ND-NN-05.help": (
        "ghi “- Như trên;” ở dòng đầu danh sách nơi nhận",
        "write “- Như trên;” in the first line of the recipients",
    ),
    "ND-NN-07.summary": (
        "mỗi nơi nhận một dòng “- …;”",
        "one line “- …;” for each recipient",
    ),
    "ND-NN-07.help": (
        "bắt đầu bằng gạch nối và một dấu cách, kết bằng dấu chấm phẩy",
        "begin with a hyphen and a space, end with a semicolon",
    ),
    "ND-PL-01.summary": (
        "văn bản có phụ lục phải có chỉ dẫn về phụ lục",
        "a document with an annex mentions it",
    ),
    "ND-PL-01.help": (
        "thêm chỉ dẫn vào phần nội dung, như “(Phụ lục kèm theo)”",
        "mention it in the text, for instance “(Phụ lục kèm theo)”",
    ),
    "ND-PL-02.summary": (
        "một phụ lục ghi “Phụ lục”, từ hai trở lên “Phụ lục I”, “Phụ lục II” …",
        "a single annex is “Phụ lục”, several are “Phụ lục I”, “Phụ lục II” …",
    ),
    "ND-PL-02.help": (
        "đánh số phụ lục bằng chữ số La Mã, không ghi “số”",
        "number annexes in Roman numerals, without “số”",
    ),
    "ND-PL-03.summary": (
        "từ “Phụ lục” in thường, cỡ 14, đứng, đậm, canh giữa",
        "“Phụ lục” in small letters, size 14, upright, bold, centred",
    ),
    "ND-PL-03.help": (
        "đặt “Phụ lục” thành dòng riêng, cỡ 14, in thường, đứng, đậm, canh giữa",
        "set “Phụ lục” in a line of its own, size 14, small letters, upright, bold, centred",
    ),
    "ND-PL-04.summary": (
        "tên phụ lục in hoa, cỡ 13-14, đứng, đậm, canh giữa",
        "name of the annex in capitals, size 13-14, upright, bold, centred",
    ),
    "ND-PL-04.help": (
        "đặt tên phụ lục cỡ 14, in hoa, đứng, đậm, canh giữa",
        "set the name of the annex in capitals, size 14, upright, bold, centred",
    ),
    "ND-PL-05.summary": (
        "dưới tên phụ lục ghi “(Kèm theo … số … ngày … của …)”",
        "under the name of the annex “(Kèm theo … số … ngày … của …)”",
    ),
    "ND-PL-05.help": (
        "ghi đủ tên loại, số, ký hiệu, ngày và cơ quan của văn bản mà phụ lục kèm theo",
        "name type, number, symbol, day and issuer of the document that the annex belongs to",
    ),
    "ND-PL-06.summary": (
        "dòng “(Kèm theo …)” in thường, cỡ 13-14, nghiêng, canh giữa",
        "“(Kèm theo …)” in small letters, size 13-14, italic, centred",
    ),
    "ND-PL-06.help": (
        "đặt dòng “(Kèm theo …)” cỡ 14, nghiêng, không đậm, canh giữa",
        "set “(Kèm theo …)” in size 14, italic, not bold, centred",
    ),
    "ND-PL-07.summary": (
        "phụ lục không lặp lại Quốc hiệu, tên cơ quan",
        "an annex has no letterhead of its own",
    ),
    "ND-PL-07.help": (
        "bỏ Quốc hiệu, tên cơ quan trong phụ lục; giữ dòng “(Kèm theo …)”",
        "take the letterhead out of the annex; keep “(Kèm theo …)”",
    ),
    "ND-PL-08.summary": (
        "chữ trong bảng cỡ 11-14",
        "letters in tables of size 11-14",
    ),
    "ND-PL-08.help": (
        "đặt chữ trong bảng từ cỡ 11 trở lên",
        "set the letters in tables in size 11 or more",
    ),
    "ND-PL-09.summary": (
        "bảng dài lặp lại hàng tiêu đề ở mỗi trang",
        "a long table repeats its head row on every page",
    ),
    "ND-PL-09.help": (
        "chọn hàng đầu; Bố cục bảng (Table Layout) > Lặp lại hàng tiêu đề (Repeat Header Rows)",
        "select the first row; Table Layout > Repeat Header Rows",
    ),
    "ND-PL-10.summary": ("bảng nằm trong lề trang", "tables stay between the margins"),
    "ND-PL-10.help": (
        "Bố cục bảng (Table Layout) > Tự khớp (AutoFit) > Khớp với cửa sổ (AutoFit Window)",
        "Table Layout > AutoFit > AutoFit Window",
    ),
}
