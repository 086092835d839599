"""Texts of the JSON Schema: what every key of a plan file means, for editors to show."""

from typing import Final

TEXTS: Final[dict[str, tuple[str, str]]] = {
    "help.schema": (
        "in JSON Schema của tệp kế hoạch, cho trình soạn thảo",
        "print the JSON Schema of plan files, for editors",
    ),
    "help.schema.examples": (
        "khtool schema > plan.schema.json\nkhtool schema --lang en",
        "khtool schema > plan.schema.json\nkhtool schema --lang vi",
    ),
}

KEYS: Final[dict[str, tuple[str, str]]] = {
    "(date)": (
        "Viết ngày theo năm-tháng-ngày, ví dụ 2026-11-25",
        "Write a date year-month-day, e.g. 2026-11-25",
    ),
    "(id)": (
        "Mã chỉ gồm chữ thường không dấu, chữ số và dấu “-”, ví dụ bao-cao-quy-1",
        "An id holds only lower case letters without marks, digits and “-”, e.g. bao-cao-quy-1",
    ),
    "(number)": ("Viết bằng chữ số, ví dụ 2026", "Write digits, e.g. 2026"),
    "(boolean)": ("Viết true hoặc false", "Write true or false"),
    "Plan": ("Một kế hoạch: trọn một văn bản đã hoặc sẽ ban hành", "A plan: one whole document"),
    "Plan.type": (
        "Tên loại văn bản; không ghi thì là “Kế hoạch”. In hoa trên tên kế hoạch",
        "The kind of document; “Kế hoạch” if left out. Printed in capitals above the title",
    ),
    "Plan.title": (
        "Tên kế hoạch (trích yếu), không ghi lại tên loại. Chỉ để trống khi tệp chỉ có phụ lục",
        "The plan's title, without its kind. May be empty only where annexes are all there is",
    ),
    "Plan.issuer": (
        "Cơ quan ban hành, viết thường: “Ủy ban nhân dân thành phố Hải Phòng”",
        "Who issues the plan, not in capitals: “Ủy ban nhân dân thành phố Hải Phòng”",
    ),
    "Plan.issuer_short": (
        "Cách gọi cơ quan ban hành trong văn bản: “Ủy ban nhân dân thành phố”",
        "How the text calls the issuer: “Ủy ban nhân dân thành phố”",
    ),
    "Plan.parent": (
        "Cơ quan chủ quản trực tiếp, in trên cơ quan ban hành",
        "The superior body, printed above the issuer",
    ),
    "Plan.place": ("Địa danh, in trước ngày tháng", "The place, printed before the date"),
    "Plan.symbol": (
        "Ký hiệu, phần sau dấu gạch chéo: “KH-UBND”",
        "The symbol, what stands behind the slash: “KH-UBND”",
    ),
    "Plan.number": (
        "Số; để trống khi chưa ban hành",
        "The number; empty until the plan is issued",
    ),
    "Plan.issued": (
        "Ngày ban hành (2026-01-15); để trống khi chưa ban hành. Hạn “kể từ ngày ban hành” đếm từ "
        "ngày này",
        "The day of issue (2026-01-15); empty until then. Deadlines “from the day of issue” count "
        "from it",
    ),
    "Plan.year": (
        "Năm của kế hoạch. Thời hạn không ghi năm (“Quý II”) được hiểu là năm này",
        "The plan's year. A deadline without a year (“Quý II”) means this one",
    ),
    "Plan.supplements": (
        "Số, ký hiệu kế hoạch được bổ sung; không in",
        "The plan that this one supplements; not printed",
    ),
    "Plan.replaces": (
        "Số, ký hiệu kế hoạch bị thay thế; không in",
        "The plan that this one replaces; not printed",
    ),
    "Plan.carries_out": (
        "Số, ký hiệu văn bản mà kế hoạch này thực hiện; không in",
        "The document that this plan carries out; not printed",
    ),
    "Plan.until": (
        "Ngày cuối của thời gian thực hiện; hạn định kỳ tính đến ngày này, không ghi thì đến hết "
        "năm của kế hoạch",
        "The last day of the plan's time, up to which deadlines recur; else the end of its year",
    ),
    "Plan.closed": (
        "Ngày kế hoạch kết thúc: từ đó các việc không còn trong danh sách của “khtool due”",
        "The day the plan ended: from then on “khtool due” no longer lists it",
    ),
    "Plan.agencies": (
        "Các cơ quan có tên trong lead, support, to; không in",
        "The agencies named in lead, support and to; not printed",
    ),
    "Plan.basis": (
        "Các căn cứ, mỗi căn cứ một mục, không cần dấu chấm phẩy",
        "The legal bases, one an item, without semicolons",
    ),
    "Plan.opening": ("Các đoạn mở đầu, trước mục I", "The paragraphs before section I"),
    "Plan.sections": (
        "Các mục I., II., …; số do khtool tự đánh",
        "The sections I., II., …; khtool numbers them",
    ),
    "Plan.closing": (
        "Các đoạn kết, trước chữ ký",
        "The closing paragraphs, before the signature",
    ),
    "Plan.annexes": (
        "Các phụ lục: bảng nhiệm vụ trên trang khổ ngang",
        "The annexes: tables of tasks on landscape pages",
    ),
    "Plan.signature": ("Phần chữ ký", "The signature"),
    "Plan.recipients": (
        "Nơi nhận, mỗi nơi một mục, không cần dấu chấm phẩy",
        "The recipients, one an item, without semicolons",
    ),
    "Plan.archive": (
        "Nơi lưu, không ghi chữ “Lưu”: “VT, N.T.Dung”",
        "The archive, without the word “Lưu”: “VT, N.T.Dung”",
    ),
    "Plan.events": (
        "Ngày xảy ra của các sự kiện mà thời hạn chờ: “Luật được thông qua: 2026-10-20”",
        "The days of events that deadlines wait for: “Luật được thông qua: 2026-10-20”",
    ),
    "Agency": (
        "Một cơ quan; chỉ có tên thì viết thẳng “- Sở Tư pháp”",
        "An agency; with only a name write “- Sở Tư pháp”",
    ),
    "Agency.name": ("Tên cơ quan", "The agency's name"),
    "Agency.aliases": (
        "Các cách gọi khác trong văn bản; tên có dấu phẩy thì đặt trong ngoặc kép",
        "Other names in the document; put one with a comma in quotes",
    ),
    "Agency.group": (
        "true nếu một tên chỉ nhiều cơ quan (“các sở, ban, ngành”)",
        "true where one name means many bodies (“các sở, ban, ngành”)",
    ),
    "Section": ("Một mục của văn bản, đánh số theo chỗ đứng", "A section, numbered by its place"),
    "Section.heading": ("Tiêu đề của mục, in đậm", "The heading, in bold"),
    "Section.text": (
        "Đoạn văn thay cho tiêu đề, khi mục chỉ có số",
        "A paragraph in place of a heading, where the section has only a number",
    ),
    "Section.content": ("Các đoạn văn không đánh số", "Paragraphs without numbers"),
    "Section.bullets": ("Các ý có gạch đầu dòng", "Paragraphs with a dash"),
    "Section.points": ("Các điểm a), b), c)", "The points a), b), c)"),
    "Section.labels": (
        "Chữ đứng trước cơ quan và thời hạn của mỗi nhiệm vụ trong mục",
        "The words before the agencies and deadline of each task in the section",
    ),
    "Section.tasks": ("Các nhiệm vụ của mục", "The section's tasks"),
    "Section.sections": (
        "Các mục con, đánh số tiếp sau các nhiệm vụ",
        "The subsections, numbered after the tasks",
    ),
    "Labels": (
        "Chữ đứng trước cơ quan, sản phẩm và thời hạn; không có chữ nào thì bỏ khóa đó",
        "The words before agencies, output and deadline; leave out those the document lacks",
    ),
    "Labels.lead": ("Ví dụ: Đơn vị chủ trì", "E.g. Đơn vị chủ trì"),
    "Labels.support": ("Ví dụ: Đơn vị phối hợp", "E.g. Đơn vị phối hợp"),
    "Labels.output": ("Ví dụ: Sản phẩm", "E.g. Sản phẩm"),
    "Labels.due": ("Ví dụ: Thời gian thực hiện", "E.g. Thời gian thực hiện"),
    "Work.id": (
        "Mã của việc, không trùng trong kế hoạch, đặt rồi không đổi",
        "The id, unique in the plan, never changed",
    ),
    "Work.lead": (
        "Cơ quan chủ trì, nguyên văn; khtool tự tách tên theo agencies",
        "The lead agency in the document's words; names are found by agencies",
    ),
    "Work.support": (
        "Cơ quan phối hợp, nguyên văn",
        "The supporting agencies in the document's words",
    ),
    "Work.to": ("Nơi nhận báo cáo", "Who receives the report"),
    "Work.output": ("Sản phẩm, kết quả phải có", "The output"),
    "Work.due": (
        "Thời hạn, đúng lời văn bản: “trước ngày 25/11/2026”, “Quý IV hằng năm”. Thử bằng "
        "“khtool when”",
        "The deadline in the document's words: “trước ngày 25/11/2026”, “Quý IV hằng năm”. Try it "
        "with “khtool when”",
    ),
    "Work.progress": ("Kết quả đã ghi nhận", "Results recorded"),
    "Work.extensions": (
        "Các lần gia hạn; hạn gốc ở due không bao giờ sửa",
        "Extensions; the original deadline in due is never changed",
    ),
    "Named": (
        "Cơ quan như văn bản viết; thường viết thẳng câu chữ",
        "Agencies as the document names them; mostly just the text",
    ),
    "Named.text": ("Câu chữ được in ra", "The text that is printed"),
    "Named.agencies": (
        "Các cơ quan thật sự có trách nhiệm, khi câu chữ nói nhiều hơn tên",
        "Who is meant, where the text says more than names",
    ),
    "Named.full_stop": (
        "false khi dòng này trong văn bản không có dấu chấm cuối",
        "false where the document ends the line without a full stop",
    ),
    "Due": (
        "Một thời hạn; chỉ có lời văn thì viết thẳng sau “due:”",
        "A deadline; with only words write them behind “due:”",
    ),
    "Due.wording": (
        "Lời văn của thời hạn, đúng như văn bản",
        "The deadline in the document's words",
    ),
    "Due.label": (
        "Phân biệt các hạn của một nhiệm vụ: “số liệu thực tế”",
        "Tells several deadlines of one task apart: “số liệu thực tế”",
    ),
    "Due.in_text": (
        "true nếu lời văn đã có sẵn trong title hoặc text, không in thêm lần nữa",
        "true where title or text holds the words already, so that they are not printed again",
    ),
    "Due.read_as": (
        "Cùng ý, viết theo cách khtool hiểu được; không bao giờ in ra",
        "The same in words that khtool understands; never printed",
    ),
    "Step": (
        "Một đoạn văn, có thể có việc và thời hạn bên trong; chỉ có chữ thì viết thẳng",
        "A paragraph that may hold a duty and a deadline; with only text write the text",
    ),
    "Step.text": ("Đoạn văn được in ra", "The paragraph that is printed"),
    "Step.title": (
        "Tên gọi ngắn trong danh sách việc; không in trong văn bản",
        "A short name for lists; not printed in the document",
    ),
    "Step.bullets": ("Các ý nhỏ bên dưới", "The smaller points below"),
    "Task": ("Một nhiệm vụ có số thứ tự", "A numbered task"),
    "Task.id": (
        "Mã nhiệm vụ, ví dụ bao-cao-quy-1: không trùng trong kế hoạch, đặt rồi không đổi",
        "The task's id, e.g. bao-cao-quy-1: unique in the plan, never changed",
    ),
    "Task.title": ("Tên nhiệm vụ", "The task's title"),
    "Task.content": ("Các đoạn dưới tên nhiệm vụ", "The paragraphs below the title"),
    "Task.note": (
        "Chú thích cuối trang; “[^]” trong title hoặc content cho biết chỗ đánh số",
        "A footnote; “[^]” in the title or content says where its number stands",
    ),
    "Task.labels": ("Chữ riêng cho nhiệm vụ này", "Labels of this task alone"),
    "Task.steps": (
        "Các đoạn có gạch đầu dòng, có thể có việc và thời hạn bên trong",
        "Paragraphs with a dash that may hold duties and deadlines",
    ),
    "Task.tasks": (
        "Các nhiệm vụ con a), b), mỗi cái có cơ quan và thời hạn riêng",
        "The tasks a), b) below it, each with its own agencies and deadline",
    ),
    "Agency.members": (
        "Các đơn vị của nhóm, nếu cần theo dõi đơn vị nào đã báo cáo",
        "The members of the group, where it matters who has reported",
    ),
    "Progress": (
        "Một điều đã có người ghi nhận: kết quả (done), tiến độ (noted) hoặc thôi thực hiện "
        "(dropped), mỗi mục một điều",
        "What somebody recorded: a result (done), how far it is (noted) or that it is no longer "
        "to be done (dropped), one an entry",
    ),
    "Progress.done": ("Ngày hoàn thành", "The day it was done"),
    "Progress.noted": (
        "Ngày ghi tiến độ khi việc chưa xong",
        "The day of a note on work that goes on",
    ),
    "Progress.dropped": ("Ngày thôi không thực hiện nữa", "The day the work was dropped"),
    "Progress.note": ("Việc đang đến đâu", "How far the work is"),
    "Progress.reason": ("Vì sao thôi thực hiện", "Why it was dropped"),
    "Progress.decision": ("Văn bản cho thôi thực hiện", "The document that drops it"),
    "Progress.for": (
        "Hạn nào, khi nhiệm vụ có nhiều hạn: ngày cuối (2026-11-24), kỳ (2026-11, 2026-Q1, "
        "2026) hoặc nhãn của hạn",
        "Which deadline, where there are several: its last day (2026-11-24), its period "
        "(2026-11, 2026-Q1, 2026) or its label",
    ),
    "Progress.result": ("Văn bản, sản phẩm đã có", "The document or output that came of it"),
    "Progress.by": (
        "Cơ quan nào báo cáo, khi có nhiều cơ quan chủ trì hoặc cả nhóm; không ghi là tất cả",
        "Which agency it is from, where several or a group lead; without it, all of them",
    ),
    "Extension": ("Một lần gia hạn", "A deadline moved"),
    "Extension.from": ("Ngày cuối của hạn cũ", "The last day of the old deadline"),
    "Extension.to": ("Ngày cuối của hạn mới", "The last day of the new deadline"),
    "Extension.reason": ("Lý do", "Why"),
    "Extension.decision": ("Văn bản cho gia hạn", "The document that grants it"),
    "Annex": (
        "Một phụ lục: bảng nhiệm vụ trên trang khổ ngang",
        "An annex: a table of tasks on landscape pages",
    ),
    "Annex.heading": ("Tên phụ lục", "The annex's heading"),
    "Annex.columns": (
        "Tên các cột; không ghi cột nào thì bảng không có cột đó",
        "The column titles; a column without a title is not printed",
    ),
    "Annex.number_suffix": (
        "Dấu sau số thứ tự của hàng: “.” hoặc bỏ",
        "What stands behind a row's number: “.” or nothing",
    ),
    "Annex.tasks": ("Các hàng của bảng", "The rows of the table"),
    "Annex.groups": (
        "Các phần A, B của bảng, bên trong có thể là I, II",
        "The parts A, B of the table, perhaps with I, II inside",
    ),
    "Columns": ("Tên các cột của bảng", "The column titles of a table"),
    "Columns.number": (
        "Cột số thứ tự; không ghi thì là “TT”",
        "The column of numbers; “TT” if left out",
    ),
    "Columns.title": ("Cột tên nhiệm vụ", "The column of titles"),
    "Columns.lead": ("Cột cơ quan chủ trì", "The column of lead agencies"),
    "Columns.support": ("Cột cơ quan phối hợp", "The column of supporting agencies"),
    "Columns.output": ("Cột sản phẩm, kết quả", "The column of outputs"),
    "Columns.due": ("Cột thời hạn", "The column of deadlines"),
    "Group": (
        "Một phần của bảng phụ lục; có cơ quan hoặc thời hạn thì chính nó là một việc",
        "A part of an annex table; with an agency or a deadline it is itself a task",
    ),
    "Group.heading": ("Tiêu đề của phần", "The part's heading"),
    "Group.tasks": ("Các hàng của phần", "The part's rows"),
    "Group.groups": ("Các phần nhỏ bên trong", "The smaller parts inside"),
    "Signature": ("Người ký; ba dòng đầu in hoa", "Who signs; the first three lines in capitals"),
    "Signature.authority": (
        "Ký thay mặt tập thể: “TM. ỦY BAN NHÂN DÂN”",
        "Signing for a body: “TM. ỦY BAN NHÂN DÂN”",
    ),
    "Signature.capacity": (
        "Ký thay, thừa lệnh, …: “KT. CHỦ TỊCH”",
        "Signing in another's place: “KT. CHỦ TỊCH”",
    ),
    "Signature.position": ("Chức vụ người ký: “PHÓ CHỦ TỊCH”", "The position: “PHÓ CHỦ TỊCH”"),
    "Signature.name": ("Họ và tên người ký", "The name"),
}
"""What each part and key means; the name in round brackets says what a text must look like."""
