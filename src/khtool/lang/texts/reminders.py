"""Texts of calendars, of the agenda for readers, and of reminders."""

from typing import Final

TEXTS: Final[dict[str, tuple[str, str]]] = {
    "due.name": ("Việc đến hạn", "Deadlines"),
    "due.name.agency": ("Việc đến hạn – {agency}", "Deadlines – {agency}"),
    "due.language": ("vi", "en"),
    "due.listed": ("Tính đến ngày {day} · {window}", "As of {day} · {window}"),
    "due.none": ("Không có việc nào.", "Nothing."),
    "due.column.due": ("Hạn", "Due"),
    "due.column.left": ("Còn lại", "Left"),
    "due.column.number": ("Mục", "No."),
    "due.column.title": ("Nhiệm vụ", "Task"),
    "due.column.lead": ("Chủ trì", "Lead"),
    "due.column.plan": ("Kế hoạch", "Plan"),
    "due.in_week": (
        "Tuần {week}/{year} ({first} – {last})",
        "Week {week}/{year} ({first} – {last})",
    ),
    "due.in_month": ("Tháng {month}/{year}", "{month}/{year}"),
    "due.split_needs_folder": (
        "--split-by ghi mỗi cơ quan một tệp: thêm -o THƯ_MỤC",
        "--split-by writes a file an agency: add -o FOLDER",
    ),
    "help.due.group_by": (
        "nhóm theo agency, plan, month, week, state hoặc section (table, md, html); việc do nhiều "
        "cơ quan chủ trì nằm dưới mỗi cơ quan",
        "group by agency, plan, month, week, state or section (table, md, html); what several "
        "agencies lead stands under each",
    ),
    "help.due.split_by": (
        "agency: mỗi cơ quan chủ trì một tệp trong thư mục -o",
        "agency: a file for each agency that leads, in the folder -o",
    ),
    "help.due.output": (
        "ghi vào tệp (dạng theo đuôi tệp) hoặc thư mục",
        "write to a file (its ending tells the format) or folder",
    ),
    "ics.overdue": ("Quá hạn: {title}", "Overdue: {title}"),
    "ics.done_late": ("✓ (muộn) {title}", "✓ (late) {title}"),
    "ics.dropped": ("Thôi thực hiện: {title}", "Dropped: {title}"),
    "ics.alarm": ("Còn {days} ngày: {title}", "{days} days left: {title}"),
    "ics.place": ("Mục {number} – {plan}", "{number} – {plan}"),
    "ics.lead": ("Chủ trì: {names}", "Lead: {names}"),
    "ics.support": ("Phối hợp: {names}", "Support: {names}"),
    "ics.wording": ("Thời hạn: {wording}", "Deadline: {wording}"),
    "ics.working_day": ("Ngày làm việc cuối: {day}", "Last working day: {day}"),
    "ics.result": ("Kết quả: {result}", "Result: {result}"),
    "remind.nothing": (
        "{value}: không có nhiệm vụ nào quá hạn hoặc đến hạn trong {days} ngày tới; "
        "không ghi tệp nào",
        "{value}: nothing is overdue or due within {days} days; no file written",
    ),
    "remind.all": ("Các cơ quan", "All agencies"),
    "remind.days": (
        "--days nhận các số ngày từ 0 đến {most}, cách nhau bằng dấu phẩy (7,3,1), không nhận "
        "“{value}”",
        "--days takes numbers of days from 0 to {most}, separated by commas (7,3,1), not “{value}”",
    ),
    "help.remind": (
        "nhắc việc: mỗi cơ quan một công văn đôn đốc và một tin nhắn",
        "remind: one letter and one message an agency",
    ),
    "help.remind.examples": (
        'khtool remind -o nhac-viec/\nkhtool remind --agency "so tu phap" --dry-run',
        'khtool remind -o reminders/\nkhtool remind --agency "so tu phap" --dry-run',
    ),
    "help.remind.agency": (
        "chỉ nhắc cơ quan này; không cần dấu, chữ hoa",
        "remind only this agency; marks and case do not matter",
    ),
    "help.remind.days": (
        "nhắc việc quá hạn và việc còn nhiều nhất là số ngày lớn nhất, xếp theo mốc gần nhất "
        "(mặc định: 7,3,1)",
        "what is overdue, and what is due within the largest number of days, put under the nearest "
        "of them (default: 7,3,1)",
    ),
    "help.remind.format": (
        "docx,txt (mặc định); cũng có html, md",
        "docx,txt (default); html, md too",
    ),
    "help.remind.output": (
        "thư mục ghi tệp, mỗi tệp mang tên cơ quan (mặc định: out)",
        "the folder for the files, named after the agencies (default: out)",
    ),
    "help.remind.dry_run": (
        "in các tin nhắn ra màn hình, không ghi tệp",
        "print the messages, write nothing",
    ),
    "agency.nobody": ("Chưa ghi cơ quan chủ trì", "No lead named"),
}
