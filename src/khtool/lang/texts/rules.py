"""What each rule finds and why: the manual of `khtool rule`."""

from typing import Final

TEXTS: Final[dict[str, tuple[str, str]]] = {
    "rule.finds": ("Tìm gì", "Finds"),
    "rule.why": ("Vì sao", "Why"),
    "rule.bad": ("Sai", "Bad"),
    "rule.good": ("Đúng", "Good"),
    "rule.mend": ("Cách sửa", "Mend"),
    "rule.mend.good": ("viết như ví dụ đúng", "write it as the good example does"),
    "rule.skip": ("Bỏ qua", "Ignore"),
    "rule.ignore": (
        "ở một dòng: thêm `# khtool: ignore {code} (lý do)` vào cuối dòng",
        "on one line: add `# khtool: ignore {code} (reason)` at its end",
    ),
    "rule.ignore.repo": (
        'ở mọi kế hoạch: `ignore = ["{code}"]` dưới `[check]` trong khtool.toml',
        'in all plans: `ignore = ["{code}"]` under `[check]` in khtool.toml',
    ),
    "help.rule.format": ("text (mặc định) hoặc md", "text (default) or md"),
    "manual.title": ("Các quy tắc của khtool check", "The rules of khtool check"),
    "manual.intro": (
        "Trang này do `khtool rule --all --format md` in ra từ chính các quy tắc; không sửa bằng "
        "tay.\n\n"
        "`khtool check` có {count} quy tắc. Một **lỗi** làm lệnh kết thúc với mã 1; một **cảnh "
        "báo** thì không, trừ khi có `--fail-level warning`; một **ghi chú** chỉ đáng đọc. "
        "`--select` và `--ignore` nhận mã đầy đủ (`KH301`) hoặc phần đầu của mã (`KH3`); "
        "`khtool rule KH301` in một quy tắc ra màn hình.",
        "This page is what `khtool rule --all --format md --lang en` prints from the rules "
        "themselves; do not edit it.\n\n"
        "`khtool check` has {count} rules. An **error** makes the command exit with 1; a "
        "**warning** does so only with `--fail-level warning`; a **note** is worth reading. "
        "`--select` and `--ignore` take whole codes (`KH301`) or their beginning (`KH3`); "
        "`khtool rule KH301` prints one rule.",
    ),
    "manual.columns": ("| Mã | Mức | Quy tắc |", "| Code | Level | Rule |"),
    "family.file": ("tệp và YAML", "file and YAML"),
    "family.shape": ("hình dạng của kế hoạch", "shape of the plan"),
    "family.agency": ("người và cơ quan", "people and agencies"),
    "family.deadline": ("thời hạn", "deadlines"),
    "family.form": ("thể thức văn bản (NĐ 30/2020)", "document form (NĐ 30/2020)"),
    "family.citation": ("viện dẫn và chính tả", "citations and spelling"),
    "family.progress": ("tiến độ", "progress"),
    "rule.unknown": (
        "không có quy tắc “{code}”; ý bạn là {close}? “khtool rule” liệt kê tất cả",
        "there is no rule “{code}”; did you mean {close}? “khtool rule” lists all",
    ),
    "baseline.bad": (
        "“{path}” không phải tệp ghi nhận của khtool: tạo lại bằng --write-baseline",
        "“{path}” is no baseline of khtool: make it again with --write-baseline",
    ),
    "baseline.written": ("đã ghi nhận {count} điểm vào {path}", "wrote {count} findings to {path}"),
    "KH101.summary": ("tệp không phải UTF-8", "file that is not UTF-8"),
    "KH101.finds": (
        "Tệp được lưu bằng một bảng mã khác UTF-8.",
        "The file is saved in an encoding other than UTF-8.",
    ),
    "KH101.why": (
        "Chữ Việt có dấu chỉ đọc đúng với Unicode (NĐ 30/2020, Phụ lục I, I.4).",
        "Vietnamese letters are read rightly only in Unicode (NĐ 30/2020, Phụ lục I, I.4).",
    ),
    "KH102.summary": ("YAML không đọc được", "YAML that cannot be read"),
    "KH102.finds": (
        "Dấu ngoặc chưa đóng, dấu “:” thừa, thụt đầu dòng lệch và các lỗi cú pháp khác.",
        "Open quotes, stray colons, uneven indentation and other errors of syntax.",
    ),
    "KH102.why": ("Không đọc được thì không ai hỏi được tệp.", "Nobody can ask such a file."),
    "KH103.summary": ("Tab thụt đầu dòng", "tab in the indentation"),
    "KH103.finds": ("Phím Tab ở đầu dòng.", "A tab at the beginning of a line."),
    "KH103.why": ("YAML chỉ cho phép dấu cách.", "YAML allows only spaces there."),
    "KH104.summary": ("khóa lặp lại", "key that stands twice"),
    "KH104.finds": ("Một khóa viết hai lần ở cùng một cấp.", "One key twice on one level."),
    "KH104.why": (
        "Giá trị sau sẽ lặng lẽ thay giá trị trước.",
        "The later value would silently replace the earlier one.",
    ),
    "KH105.summary": ("tệp trống", "empty file"),
    "KH105.finds": ("Tệp không có nội dung, hoặc chỉ có chú thích.", "Nothing, or only comments."),
    "KH105.why": ("Một tệp là một kế hoạch.", "One file is one plan."),
    "KH106.summary": ("gốc của tệp không phải “khóa: giá trị”", "root that is no mapping"),
    "KH106.finds": (
        "Tệp là một danh sách hoặc một đoạn chữ.",
        "The file is a list or a text.",
    ),
    "KH106.why": ("Một tệp là một kế hoạch.", "One file is one plan."),
    "KH107.summary": ("tệp có dấu BOM", "byte order mark"),
    "KH107.finds": ("Ba byte BOM ở đầu tệp.", "The three bytes of a BOM at the start."),
    "KH107.why": (
        "Nhiều công cụ khác không đọc được khóa đầu tiên.",
        "Many other tools fail on the first key.",
    ),
    "KH108.summary": ("dấu xuống dòng của Windows", "Windows line ends"),
    "KH108.finds": ("Dòng kết thúc bằng CRLF.", "Lines that end in CRLF."),
    "KH108.why": (
        "Không sai, nhưng git sẽ thấy cả tệp thay đổi khi người khác lưu lại.",
        "Not wrong, but git sees the whole file change when somebody else saves it.",
    ),
    "KH109.summary": ("nhiều tài liệu trong một tệp", "several documents in one file"),
    "KH109.finds": ("Dấu “---” giữa tệp.", "A “---” inside the file."),
    "KH109.why": ("Một tệp là một kế hoạch.", "One file is one plan."),
    "KH110.summary": ("khóa không phải một từ", "key that is no word"),
    "KH110.finds": ("Danh sách hoặc bảng làm khóa.", "A list or mapping as a key."),
    "KH110.why": ("Kế hoạch không có khóa nào như vậy.", "No key of a plan is like that."),
    "KH111.summary": ("tệp quá lớn hoặc quá sâu", "file too large or too deep"),
    "KH111.finds": (
        "Neo (&) gọi lẫn nhau hoặc hàng nghìn cấp lồng nhau.",
        "Anchors that call each other, or thousands of levels.",
    ),
    "KH111.why": (
        "Một tệp như vậy làm treo máy của người khác.",
        "Such a file would hang the machine of somebody else.",
    ),
    "KH112.summary": ("thẻ kiểu của YAML", "type tag of YAML"),
    "KH112.finds": ("Thẻ bắt đầu bằng “!”.", "A tag that begins with “!”."),
    "KH112.why": (
        "Kiểu của giá trị do khtool định; thẻ có thể dùng để chạy mã lạ.",
        "The model says what type a value is; tags can be used to run foreign code.",
    ),
    "KH201.summary": ("khóa không có trong kế hoạch", "key that no plan has"),
    "KH201.finds": ("Khóa lạ, thường do gõ nhầm.", "An unknown key, mostly a typing slip."),
    "KH201.why": (
        "Giá trị của khóa lạ sẽ không được in ra và không được nhắc hạn.",
        "What stands under it would be neither printed nor remembered.",
    ),
    "KH202.summary": ("thiếu khóa bắt buộc", "missing key"),
    "KH202.finds": ("Một khóa bắt buộc không có hoặc để trống.", "A required key absent or empty."),
    "KH202.why": (
        "Văn bản cần đủ thể thức (NĐ 30/2020, Điều 8).",
        "A document needs all its parts (NĐ 30/2020, Điều 8).",
    ),
    "KH203.summary": ("giá trị sai kiểu", "value of the wrong type"),
    "KH203.finds": (
        "Danh sách thay cho chữ, chữ thay cho số, …",
        "A list instead of text, text instead of a number, …",
    ),
    "KH203.why": ("khtool không đoán ý người viết.", "khtool does not guess what was meant."),
    "KH204.summary": ("giá trị không thể có", "value that cannot be"),
    "KH204.finds": (
        "Ngày không có thật hoặc không viết theo năm-tháng-ngày, mã có dấu, …",
        "A day that does not exist or is not written year-month-day, an id with marks, …",
    ),
    "KH204.why": ("Hạn được tính từ các giá trị này.", "Deadlines are worked out from them."),
    "KH205.summary": ("hai việc cùng một mã", "id that stands twice"),
    "KH205.finds": ("Một mã (id) dùng cho hai việc.", "One id for two tasks or steps."),
    "KH205.why": (
        "Kết quả ghi cho mã ấy sẽ không biết thuộc việc nào.",
        "A result recorded for it would belong to neither.",
    ),
    "KH301.summary": ("cơ quan không được khai báo", "agency that is not declared"),
    "KH301.finds": (
        "Tên trong lead, support, to không có trong agencies; thường do gõ nhầm.",
        "A name in lead, support or to that agencies does not have; mostly a slip.",
    ),
    "KH301.why": (
        "Việc giao cho một tên lạ sẽ không hiện khi tra theo cơ quan.",
        "Work given to an unknown name is missed when one asks by agency.",
    ),
    "KH302.summary": ("vừa chủ trì vừa phối hợp", "leads and supports the same work"),
    "KH302.finds": (
        "Một cơ quan có mặt ở cả hai vai của một việc.",
        "One agency in both roles of one task.",
    ),
    "KH302.why": (
        "Không rõ ai chịu trách nhiệm chính (“rõ người, rõ việc, rõ trách nhiệm”).",
        "It is not clear who answers for the work (“rõ người, rõ việc, rõ trách nhiệm”).",
    ),
    "KH303.summary": ("một tên cho hai cơ quan", "name declared twice"),
    "KH303.finds": (
        "Một tên hoặc tên gọi khác được khai cho hai cơ quan.",
        "A name or alias declared for two agencies.",
    ),
    "KH303.why": ("Không biết tên ấy chỉ ai.", "Nobody knows which is meant."),
    "KH401.summary": ("thời hạn không hiểu được", "deadline that is not understood"),
    "KH401.finds": (
        "Lời văn của hạn không chắc chắn chỉ một ngày, một kỳ, một sự kiện hay một văn bản.",
        "Words that surely name neither a day nor a period, an event or a document.",
    ),
    "KH401.why": (
        "Hạn không hiểu được thì không ai được nhắc; khtool không đoán.",
        "Nobody is reminded of it; khtool does not guess.",
    ),
    "KH402.summary": ("thời hạn không có trong lịch", "deadline that no calendar has"),
    "KH402.finds": (
        "Ngày 30/02, tháng 13, quý V, khoảng kết thúc trước khi bắt đầu.",
        "30 February, month 13, quarter V, a period that ends before it begins.",
    ),
    "KH402.why": ("Không ai làm kịp một ngày không có thật.", "Nobody can keep such a day."),
    "KH403.summary": ("hạn trước ngày ban hành", "deadline before the day of issue"),
    "KH403.finds": (
        "Ngày cuối đúng hạn đã qua khi kế hoạch ban hành.",
        "The last day on time had passed when the plan was issued.",
    ),
    "KH403.why": ("Thường là nhầm năm.", "Mostly a wrong year."),
    "KH404.summary": ("thứ không khớp với ngày", "weekday that does not fit"),
    "KH404.finds": ("Thứ ghi trong ngoặc không phải thứ của ngày.", "A weekday the date is not."),
    "KH404.why": ("Một trong hai chỗ sai.", "One of the two is wrong."),
}
