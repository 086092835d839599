"""Texts about reading issued documents: Word, Excel, PDF and text files."""

from typing import Final

TEXTS: Final[dict[str, tuple[str, str]]] = {
    "reading.too_big": (
        "“{name}” lớn hơn {most} MB nên không đọc; hãy xóa bớt hình ảnh, hoặc chép phần chữ "
        "sang một tệp .docx mới",
        "“{name}” has more than {most} MB and was not read; remove pictures, or copy the text "
        "into a new .docx",
    ),
    "reading.empty": ("“{name}” là tệp trống", "“{name}” is empty"),
    "reading.encrypted": (
        "“{name}” được đặt mật khẩu; hãy mở bằng Word hoặc Excel, bỏ mật khẩu rồi lưu lại",
        "“{name}” is protected by a password; open it in Word or Excel, remove the password and "
        "save it again",
    ),
    "reading.old_word": (
        "“{name}” là tệp .doc kiểu cũ; hãy mở bằng Word và lưu lại thành .docx",
        "“{name}” is an old .doc file; open it in Word and save it as .docx",
    ),
    "reading.old_excel": (
        "“{name}” là tệp .xls kiểu cũ; hãy mở bằng Excel và lưu lại thành .xlsx",
        "“{name}” is an old .xls file; open it in Excel and save it as .xlsx",
    ),
    "reading.old_office": (
        "“{name}” là tệp Office kiểu cũ hoặc được đặt mật khẩu; hãy mở ra và lưu lại thành .docx "
        "hoặc .xlsx, không đặt mật khẩu",
        "“{name}” is an old or encrypted Office file; open it and save it as .docx or .xlsx "
        "without a password",
    ),
    "reading.no_zip": (
        "“{name}” không phải tệp Word hay Excel; nếu Word vẫn mở được, hãy lưu lại thành .docx",
        "“{name}” is no Word or Excel file; if Word opens it nevertheless, save it as .docx",
    ),
    "reading.truncated": (
        "“{name}” bị hỏng hoặc chưa được chép hết; hãy chép lại tệp, hoặc mở bằng Word và lưu "
        "lại thành .docx",
        "“{name}” is broken or was not copied whole; copy it again, or open it in Word and save "
        "it as .docx",
    ),
    "reading.broken": (
        "“{name}” bị hỏng ở phần “{part}”; hãy mở bằng Word hoặc Excel và lưu lại",
        "“{name}” is broken in its part “{part}”; open it in Word or Excel and save it again",
    ),
    "reading.bad_xml": (
        "“{name}” có phần “{part}” không phải XML mà Word hay Excel ghi ra ({reason}); hãy mở "
        "tệp và lưu lại",
        "“{name}” has a part “{part}” that is no XML of Word or Excel ({reason}); open the file "
        "and save it again",
    ),
    "reading.bomb": (
        "“{name}” có phần “{part}” phình ra quá lớn khi giải nén nên không đọc; hãy xin lại tệp "
        "gốc",
        "“{name}” has a part “{part}” that unfolds too far and was not read; ask for the "
        "original file",
    ),
    "reading.unfolds": (
        "“{name}” phình ra quá lớn khi giải nén nên không đọc; hãy xin lại tệp gốc",
        "“{name}” unfolds too far and was not read; ask for the original file",
    ),
    "reading.parts": (
        "“{name}” có hơn {most} phần bên trong nên không đọc; hãy xin lại tệp gốc",
        "“{name}” has more than {most} parts and was not read; ask for the original file",
    ),
    "reading.path": (
        "“{name}” có phần mang tên không hợp lệ “{part}” nên không đọc; hãy xin lại tệp gốc",
        "“{name}” has a part with the invalid name “{part}” and was not read; ask for the "
        "original file",
    ),
    "place.line": ("dòng {name}", "line {name}"),
    "place.page": ("trang {name}", "page {name}"),
    "place.paragraph": ("đoạn {name}", "paragraph {name}"),
    "place.table_cell": ("bảng {table}, ô {name}", "table {table}, cell {name}"),
    "place.cell": ("ô {name}", "cell {name}"),
    "reading.encoding": (
        "“{name}” không phải UTF-8 (có lẽ là Windows-1258, TCVN3 hoặc VNI); hãy mở ra và lưu lại "
        "với bảng mã UTF-8",
        "“{name}” is not UTF-8 (perhaps Windows-1258, TCVN3 or VNI); open it and save it as UTF-8",
    ),
    "reading.no_text_file": (
        "“{name}” không phải tệp chữ; hãy lưu văn bản thành .docx, .xlsx, .pdf có chữ hoặc .txt",
        "“{name}” is no text file; save the document as .docx, .xlsx, .pdf with text or .txt",
    ),
    "reading.list": ("thẻ HTML trong ô đã được bỏ", "HTML tags in the cell were removed"),
    "reading.deleted": (
        "phần đã xóa ở chế độ theo dõi sửa đổi (Track Changes) không được lấy",
        "what tracked changes delete was left out",
    ),
    "reading.inserted": (
        "phần chèn thêm ở chế độ theo dõi sửa đổi (Track Changes) được lấy như đã chấp nhận",
        "what tracked changes insert was taken as accepted",
    ),
    "reading.hidden": (
        "chữ ẩn (Hidden) không in ra nên không được lấy",
        "hidden text is not printed and was left out",
    ),
    "reading.picture": (
        "hình ảnh ở đây không đọc được; nếu trong hình có chữ, hãy gõ lại",
        "the picture here cannot be read; if it shows text, type it",
    ),
    "reading.sign": (
        "một ký hiệu riêng của phông chữ không đọc được, đã thay bằng “□”",
        "a sign that only its font has cannot be read and became “□”",
    ),
    "reading.comments": (
        "{count} ghi chú (Comment) bên lề không được lấy",
        "{count} comments in the margin were left out",
    ),
    "reading.embedded": (
        "tài liệu khác nhúng ở đây không đọc được; hãy mở bằng Word và lưu lại",
        "another document embedded here cannot be read; open the file in Word and save it again",
    ),
    "reading.hidden_sheet": (
        "trang tính ẩn “{sheet}” không được lấy; cần thì bỏ ẩn (Unhide) rồi lưu lại",
        "the hidden sheet “{sheet}” was left out; unhide it and save if it is needed",
    ),
    "reading.hidden_rows": (
        "các hàng, cột bị ẩn hoặc bị lọc cũng được lấy",
        "rows and columns that are hidden or filtered out were taken too",
    ),
    "reading.csv": (
        "“{name}” không phải CSV đọc được: có ô không có dấu ngoặc kép đóng",
        "“{name}” is no CSV that can be read: a cell has no closing quote",
    ),
    "reading.pdf_missing": (
        "muốn đọc PDF cần thêm thư viện pdfplumber; cài bằng lệnh: pip install pdfplumber",
        "reading PDF needs the library pdfplumber; install it with: pip install pdfplumber",
    ),
    "reading.pdf_pages": (
        "“{name}” có {count} trang, nhiều hơn {most} trang nên không đọc; hãy tách riêng phần "
        "kế hoạch",
        "“{name}” has {count} pages, more than {most}, and was not read; take out the plan",
    ),
    "reading.pdf_scanned": (
        "“{name}” là bản quét (chỉ có hình ảnh, không có chữ) nên không đọc được; hãy dùng bản "
        "Word, hoặc nhận dạng chữ (OCR) trước",
        "“{name}” is a scan (pictures without text) and cannot be read; use the Word file, or "
        "recognise its text (OCR) first",
    ),
    "reading.pdf_no_text": (
        "“{name}” không có chữ nào đọc được; hãy dùng bản Word",
        "“{name}” has no text that can be read; use the Word file",
    ),
    "reading.pdf_font": (
        "“{name}” dùng phông chữ không cho biết mã Unicode (như .VnTime) nên chữ đọc ra sẽ sai; "
        "hãy dùng bản Word",
        "“{name}” uses fonts that do not tell their letters (such as .VnTime), so its text would "
        "come out wrong; use the Word file",
    ),
    "reading.pdf_encrypted": (
        "“{name}” được đặt mật khẩu; hãy mở và in lại thành PDF không có mật khẩu",
        "“{name}” is protected by a password; open it and print it to a PDF without one",
    ),
    "reading.pdf_broken": (
        "“{name}” bị hỏng hoặc không phải PDF đọc được; hãy xuất lại PDF từ Word",
        "“{name}” is broken or no PDF that can be read; export it from Word again",
    ),
    "reading.other_office": (
        "“{name}” không phải tài liệu Word hay bảng tính Excel (có thể là PowerPoint, "
        "LibreOffice hoặc tệp nén); hãy lưu lại thành .docx hoặc .xlsx",
        "“{name}” is no Word document or Excel workbook (perhaps PowerPoint, LibreOffice or an "
        "archive); save it as .docx or .xlsx",
    ),
    "reading.rtf": (
        "“{name}” là tệp RTF; hãy mở bằng Word và lưu lại thành .docx",
        "“{name}” is an RTF file; open it in Word and save it as .docx",
    ),
    "reading.html": (
        "“{name}” là trang web (HTML) hoặc XML; hãy mở bằng Word và lưu lại thành .docx",
        "“{name}” is a web page (HTML) or XML; open it in Word and save it as .docx",
    ),
    "reading.is_picture": (
        "“{name}” là hình ảnh nên không đọc được chữ; hãy dùng bản Word, hoặc nhận dạng chữ "
        "(OCR) trước",
        "“{name}” is a picture without text to read; use the Word file, or recognise its text "
        "(OCR) first",
    ),
    "reading.only_pictures": (
        "“{name}” chỉ có hình ảnh, không có chữ; hãy dùng bản gốc có chữ, hoặc nhận dạng chữ "
        "(OCR) trước",
        "“{name}” holds pictures only and no text; use the original with text, or recognise its "
        "text (OCR) first",
    ),
    "reading.no_words": ("“{name}” không có chữ nào", "“{name}” holds no words"),
}
