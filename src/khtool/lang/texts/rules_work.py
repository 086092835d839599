"""Texts of the rules about work: who does it, what comes of it, by when (KH2xx, KH3xx, KH4xx)."""

from typing import Final

TEXTS: Final[dict[str, tuple[str, str]]] = {
    "KH206": (
        "tiêu đề ghi {stated} nhiệm vụ, bên dưới có {counted}",
        "the heading says {stated} tasks, below it stand {counted}",
    ),
    "KH206.help": (
        "đếm lại: sửa số thành {counted}, hoặc bổ sung, tách bớt nhiệm vụ",
        "count again: make it {counted}, or add or move tasks",
    ),
    "KH206.summary": ("số nhiệm vụ ghi ở tiêu đề không đúng", "stated count that is not so"),
    "KH206.finds": (
        "Tiêu đề ghi số nhiệm vụ, ví dụ “(03 nhiệm vụ)”, mà bên dưới có số khác.",
        "A heading with a number of tasks, such as “(03 nhiệm vụ)”, above another number of them.",
    ),
    "KH206.why": (
        "Người đọc không biết thừa hay thiếu một nhiệm vụ.",
        "Readers cannot tell whether a task was lost or added.",
    ),
    "KH207": ("nhiệm vụ không có ai chủ trì", "nobody leads this task"),
    "KH207.help": (
        "thêm, ví dụ, lead: Sở Tư pháp ở nhiệm vụ hoặc ở các điểm của nó",
        "add, for example, lead: Sở Tư pháp to the task or to its points",
    ),
    "KH207.summary": ("nhiệm vụ không có chủ trì", "task without lead"),
    "KH207.finds": (
        "Nhiệm vụ mà chính nó, nhiệm vụ trên nó, các bước và các điểm của nó đều không ghi ai chủ "
        "trì. Kế hoạch đang viết (chưa có người ký, nơi nhận, phụ lục) thì chưa xét.",
        "A task of which neither it nor the task above it, its steps or its points name a lead. A "
        "draft (without signature, recipients or annex) is not looked at.",
    ),
    "KH207.why": (
        "“Rõ người, rõ việc, rõ thời gian, rõ trách nhiệm, rõ sản phẩm, rõ thẩm quyền”: việc không "
        "của ai thì không ai làm.",
        "“Rõ người”: what is nobody's work is not done.",
    ),
    "KH208": ("nhiệm vụ không có thời hạn", "this task has no deadline"),
    "KH208.help": (
        "thêm, ví dụ, due: Quý IV/2026 ở nhiệm vụ hoặc ở các bước, các điểm của nó; việc làm liên "
        "tục thì ghi due: Thường xuyên",
        "add, for example, due: Quý IV/2026 to the task or to its steps and points; for work that "
        "goes on write due: Thường xuyên",
    ),
    "KH208.summary": ("nhiệm vụ không có thời hạn", "task without deadline"),
    "KH208.finds": (
        "Nhiệm vụ mà chính nó, nhiệm vụ trên nó, các bước và các điểm của nó đều không có thời "
        "hạn. Hạn nằm trong lời văn thì ghi ở bước đó. Kế hoạch đang viết (chưa có người ký, nơi "
        "nhận, phụ lục) thì chưa xét.",
        "A task of which neither it nor the task above it, its steps or its points have a "
        "deadline. One that lives in prose belongs to that step. A draft (without signature, "
        "recipients or annex) is not looked at.",
    ),
    "KH208.why": (
        "“Rõ thời gian”: không có hạn thì không ai được nhắc và không biết khi nào là chậm.",
        "“Rõ thời gian”: without a deadline nobody is reminded and nothing is ever late.",
    ),
    "KH209": (
        "cột “{column}” để trống ở nhiệm vụ này",
        "this task has nothing in the column “{column}”",
    ),
    "KH209.help": (
        "thêm, ví dụ, output: Báo cáo",
        "add, for example, output: Báo cáo",
    ),
    "KH209.summary": ("nhiệm vụ không có sản phẩm", "task without output"),
    "KH209.finds": (
        "Nhiệm vụ không ghi output trong phụ lục có cột sản phẩm, hoặc trong mục có nhãn sản phẩm.",
        "A task without output in an annex with a column for it, or a section with a label for it.",
    ),
    "KH209.why": (
        "“Rõ sản phẩm”: không ghi sản phẩm thì không biết thế nào là xong.",
        "“Rõ sản phẩm”: without an output nobody knows when the work is done.",
    ),
    "KH210": (
        "lời văn không có hạn “{wording}”",
        "the text does not state the deadline “{wording}”",
    ),
    "KH210.help": (
        "chép hạn đúng như trong lời văn; muốn khtool hiểu theo cách khác thì thêm read_as",
        "copy the deadline as the text has it; to have it read otherwise add read_as",
    ),
    "KH210.summary": ("hạn không có trong lời văn", "deadline that the text does not state"),
    "KH210.finds": (
        "Hạn của một bước, hoặc hạn có in_text, mà đoạn văn và các đoạn trên nó không ghi như vậy.",
        "A deadline of a step, or one with in_text, that its paragraph and those above lack.",
    ),
    "KH210.why": (
        "Hạn như vậy không được in: người nhận văn bản đọc một ngày, khtool nhắc một ngày khác.",
        "It is not printed: recipients read one day, khtool reminds of another.",
    ),
    "KH211": (
        "đoạn này lặp lại đoạn ở dòng {line}",
        "this paragraph repeats the one on line {line}",
    ),
    "KH211.near": (
        "đoạn này lặp gần nguyên văn đoạn ở dòng {line}",
        "this paragraph repeats the one on line {line} nearly word for word",
    ),
    "KH211.help": (
        "bỏ một đoạn, hoặc viết rõ hai đoạn khác nhau chỗ nào",
        "drop one of the two, or say how they differ",
    ),
    "KH211.title": (
        "nhiệm vụ cùng tên với nhiệm vụ ở dòng {line}",
        "this task is called like the one on line {line}",
    ),
    "KH211.title.help": (
        "bỏ một nhiệm vụ, hoặc đặt tên khác nhau",
        "drop one of the two, or call them differently",
    ),
    "KH211.empty": ("đoạn này không có chữ nào", "this text holds no word"),
    "KH211.empty.help": ("viết nội dung hoặc bỏ dòng này", "write a text or drop the line"),
    "KH211.summary": ("lời văn trống hoặc lặp lại", "empty or doubled text"),
    "KH211.finds": (
        "Đoạn không có chữ, hai nhiệm vụ cùng tên, đoạn văn lặp lại nguyên văn hoặc (từ 40 chữ) "
        "gần nguyên văn đoạn khác.",
        "A text without words, two tasks with one title, a paragraph that repeats another or, from "
        "40 words, nearly so.",
    ),
    "KH211.why": (
        "Thường là sót lại khi chép; hai đoạn gần giống nhau dễ bị hiểu là hai việc.",
        "Mostly left over from copying; two texts nearly alike are read as two duties.",
    ),
    "KH304": (
        "“{name}” được viết {count} cách: {lines}",
        "“{name}” is written in {count} ways: {lines}",
    ),
    "KH304.usual": ("“{way}” {times} chỗ", "“{way}” {times} times"),
    "KH304.other": ("“{way}” {times} chỗ (dòng {at})", "“{way}” {times} times (line {at})"),
    "KH304.help": (
        "chọn một cách, ví dụ “{name}”, và viết như vậy ở mọi chỗ",
        "choose one, for example “{name}”, and write it everywhere",
    ),
    "KH304.summary": ("một cơ quan viết nhiều cách", "agency written in several ways"),
    "KH304.finds": (
        "Một cơ quan được gọi bằng nhiều tên (Ủy ban nhân dân / UBND) hoặc viết nhiều kiểu (Toà / "
        "Tòa, Kiểm sát / kiểm sát). Không xét nơi nhận, nơi tên được viết tắt theo lệ.",
        "One agency under several names (Ủy ban nhân dân / UBND) or spelled in several ways (Toà / "
        "Tòa, Kiểm sát / kiểm sát). The recipients, where names are shortened, are not looked at.",
    ),
    "KH304.why": (
        "Hai tên dễ bị đọc thành hai cơ quan.",
        "Two names are easily read as two agencies.",
    ),
    "KH305": (
        "“{name}” được giao việc nhưng không có trong nơi nhận",
        "“{name}” is given work but is not among the recipients",
    ),
    "KH305.help": (
        "thêm “- {name}” vào recipients, hoặc một tên chung có nó",
        "add “- {name}” to recipients, or a group that includes it",
    ),
    "KH305.summary": ("được giao việc mà không được gửi", "given work but not sent the plan"),
    "KH305.finds": (
        "Cơ quan chủ trì, phối hợp hoặc được nêu ở tiêu đề phần tổ chức thực hiện mà recipients "
        "không có tên, tên viết tắt (TAND, THADS, UBND) hay tên chung (“Các sở, ban, ngành”) của "
        "nó.",
        "An agency that leads, supports or is addressed by a heading, and that recipients have "
        "neither by name nor by abbreviation (TAND, THADS, UBND) nor in a group (“Các sở, ban, "
        "ngành”).",
    ),
    "KH305.why": (
        "Nơi nhận gồm các cơ quan để thực hiện (NĐ 30/2020, Phụ lục I, II.9): không nhận được văn "
        "bản thì không biết mình có việc.",
        "Recipients are those who are to carry the document out (NĐ 30/2020, Phụ lục I, II.9).",
    ),
    "KH306": (
        "“{name}” được khai báo nhưng không có ở chỗ nào",
        "“{name}” is declared but stands nowhere",
    ),
    "KH306.help": (
        "bỏ khỏi agencies, hoặc kiểm tra xem có quên giao việc không",
        "remove it from agencies, or see whether its work was forgotten",
    ),
    "KH306.summary": ("cơ quan khai báo mà không dùng", "agency that is never used"),
    "KH306.finds": (
        "Cơ quan trong agencies không chủ trì, không phối hợp và không có trong lời văn. Kế hoạch "
        "đang viết (chưa có người ký, nơi nhận, phụ lục) thì chưa xét.",
        "An agency of the list that has no role and stands in no text. A plan still being written "
        "(without signature, recipients or annex) is not looked at.",
    ),
    "KH306.why": (
        "Có thể một việc đã bị bỏ quên, hoặc tên còn sót từ kế hoạch cũ.",
        "A task may have been forgotten, or the name be left over from an older plan.",
    ),
    "KH405": (
        "ngày cuối đúng hạn {date} là ngày nghỉ: {why}",
        "the last day on time, {date}, is a day off: {why}",
    ),
    "KH405.help": (
        "ngày làm việc cuối cùng trước hạn là {weekday}, {worked}",
        "the last working day before it is {weekday}, {worked}",
    ),
    "KH405.summary": ("hạn vào ngày nghỉ", "deadline on a day off"),
    "KH405.finds": (
        "Một ngày được nêu làm hạn mà ngày cuối đúng hạn (“trước ngày 31/01”: ngày 30/01) rơi vào "
        "thứ Bảy, Chủ nhật, ngày lễ, ngày nghỉ bù hoặc ngày nghỉ riêng của cơ quan.",
        "A day named as a deadline whose last day on time (“trước ngày 31/01”: 30 January) is a "
        "weekend, a holiday, a day off in its place or a day off of the office.",
    ),
    "KH405.why": (
        "Hạn tính bằng ngày rơi vào ngày nghỉ dễ bị hiểu là dời sang ngày làm việc sau (BLDS 2015, "
        "Điều 148); báo cáo nộp theo cách hiểu đó có thể đã muộn.",
        "People take it to move to the next working day (BLDS 2015, Điều 148); a report may then "
        "be late.",
    ),
    "KH406.early": (
        "hạn {date} trước năm {year} của kế hoạch",
        "the deadline {date} lies before the plan's year {year}",
    ),
    "KH406.late": (
        "hạn {date} quá xa ngày kết thúc kế hoạch {until}",
        "the deadline {date} lies far behind the end of the plan, {until}",
    ),
    "KH406.help": (
        "kiểm tra lại năm; kế hoạch kéo dài nhiều năm thì ghi ngày cuối ở until",
        "check the year; for a plan of several years write its last day as until",
    ),
    "KH406.summary": ("hạn ngoài thời gian của kế hoạch", "deadline outside the plan's years"),
    "KH406.finds": (
        "Hạn trước năm của kế hoạch, hoặc sau ngày kết thúc hơn một năm. Báo cáo vào đầu năm sau "
        "là bình thường; giai đoạn có năm của kế hoạch và mục tiêu “đến năm 2030” cũng vậy.",
        "A deadline before the plan's year, or more than a year after its end. A report early in "
        "the next year is normal, and so are periods around the plan and aims (“đến năm 2030”).",
    ),
    "KH406.why": ("Thường là gõ nhầm năm.", "Mostly a slip in the year."),
    "KH407": (
        "{receiver} nhận báo cáo này đến {date}, nhưng phải báo cáo tiếp đến {onward}",
        "{receiver} gets this report by {date}, but must report on by {onward}",
    ),
    "KH407.help": (
        "đặt hạn gửi {receiver} trước {onward}",
        "let the report to {receiver} be due before {onward}",
    ),
    "KH407.summary": ("chuỗi báo cáo ngược thứ tự", "reports in the wrong order"),
    "KH407.finds": (
        "Báo cáo gửi một cơ quan (to) không trước báo cáo mà cơ quan đó làm (lead) về cùng nội "
        "dung (label), trong cùng một nhiệm vụ.",
        "A report to an agency (to) due not before the report that this agency makes (lead) on the "
        "same matter (label), within one task.",
    ),
    "KH407.why": (
        "Cơ quan, đơn vị → Sở → Ủy ban nhân dân → Bộ: cấp sau tổng hợp từ báo cáo của cấp trước.",
        "Units → department → committee → ministry: each makes its report from those before.",
    ),
    "KH408": (
        "“{product}” là sản phẩm làm một lần, hạn lại ghi thường xuyên",
        "“{product}” is made once, but the deadline says all the time",
    ),
    "KH408.help": (
        "ghi khi nào phải có “{product}”, ví dụ “Quý III hằng năm”",
        "say when “{product}” must be there, for example “Quý III hằng năm”",
    ),
    "KH408.summary": ("thường xuyên mà sản phẩm làm một lần", "one-off output, no deadline"),
    "KH408.finds": (
        "Hạn “Thường xuyên” khi mọi sản phẩm là văn bản làm một lần: Dự toán, Kế hoạch, Quyết "
        "định, Đề án, …",
        "“Thường xuyên” where every output is a document made once: Dự toán, Kế hoạch, Quyết định, "
        "Đề án, …",
    ),
    "KH408.why": (
        "Việc thường xuyên không bao giờ chậm, nên không ai được nhắc nộp văn bản đó.",
        "What goes on all the time is never late, so nobody is reminded of the document.",
    ),
    "KH409": (
        "cùng một hạn mà viết nhiều cách: {lines}",
        "the same deadline is spelled in several ways: {lines}",
    ),
    "KH409.way": ("“{way}” (dòng {at})", "“{way}” (line {at})"),
    "KH409.help": (
        "chọn một cách viết cho cả kế hoạch",
        "choose one spelling for the whole plan",
    ),
    "KH409.summary": ("một hạn viết nhiều cách", "deadline spelled in several ways"),
    "KH409.finds": (
        "Những hạn cùng nghĩa viết khác nhau ở các nhiệm vụ: “Quý I năm 2026” / “Quý I/2026”, “Năm "
        "2026” / “trong năm 2026”. Một ghi chú cho cả kế hoạch; không xét hạn nằm trong lời văn.",
        "Deadlines of tasks that mean the same and look different: “Quý I năm 2026” / “Quý "
        "I/2026”, “Năm 2026” / “trong năm 2026”. One note a plan; prose is not looked at.",
    ),
    "KH409.why": (
        "Người đọc tưởng hai hạn khác nhau.",
        "Readers take them for two different deadlines.",
    ),
}
