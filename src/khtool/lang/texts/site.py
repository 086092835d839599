"""Texts of the site: `khtool site`."""

from typing import Final

TEXTS: Final[dict[str, tuple[str, str]]] = {
    "help.site": (
        "lập trang theo dõi để xem bằng trình duyệt, không cần mạng",
        "write a site to look at in a browser, without network",
    ),
    "help.site.examples": (
        "khtool site -o public/\nkhtool site plans/2026 -o public/ --today 2026-11-22",
        "khtool site -o public/\nkhtool site plans/2026 -o public/ --today 2026-11-22",
    ),
    "help.site.output": (
        "thư mục của trang (mặc định: public); tệp lạ trong đó được giữ nguyên",
        "the folder of the site (default: public); what others put there stays",
    ),
    "help.site.force": (
        "ghi vào cả thư mục đã có tệp không do khtool ghi",
        "write even into a folder with files that khtool did not write",
    ),
    "template.site": (
        "trang theo dõi, lập bằng “khtool site”",
        "the site that “khtool site” writes",
    ),
    "template.no_document": (
        "“{name}” không phải mẫu văn bản; “khtool templates” liệt kê các mẫu",
        "“{name}” is no template of a document; “khtool templates” lists them",
    ),
    "site.written": (
        "{path}: {count} tệp, {size} KB, {changed} tệp mới hoặc có thay đổi; mở {index} để xem",
        "{path}: {count} files, {size} KB, {changed} new or changed; open {index} to look at it",
    ),
    "site.no_plan": (
        "không có kế hoạch nào dùng được nên trang không được lập: chạy “khtool check” để xem lỗi",
        "no plan can be used, so nothing is written: run “khtool check” to see what is wrong",
    ),
    "site.foreign": (
        "“{path}” có “{name}” không do khtool ghi: chọn thư mục khác, hoặc thêm --force để ghi "
        "vào đây (các tệp khác được giữ nguyên)",
        "“{path}” has “{name}”, which khtool did not write: choose another folder, or add --force "
        "to write here (other files stay as they are)",
    ),
    "site.link": (
        "“{path}” là liên kết: khtool không ghi qua liên kết ra ngoài thư mục đã nêu",
        "“{path}” is a link: khtool does not write through it, out of the folder named",
    ),
    "site.unwritable": ("không ghi được “{path}”: {reason}", "cannot write “{path}”: {reason}"),
    "site.name": ("Theo dõi thực hiện kế hoạch", "Plans and their deadlines"),
    "site.as_of": ("Tình hình đến ngày {day}", "As of {day}"),
    "site.skip": ("Đến nội dung chính", "Skip to the content"),
    "site.nav": ("Các phần của trang", "Parts of the site"),
    "site.footer": (
        "Lập bằng khtool từ các tệp kế hoạch. Kết quả là do cơ quan ghi nhận; ngày quá hạn là do "
        "khtool tính.",
        "Made by khtool from the plan files. Results are as recorded; lateness is computed.",
    ),
    "site.left_out": (
        "{count} tệp kế hoạch có lỗi nên không có trong trang này:",
        "{count} plan files have errors and are not in this site:",
    ),
    "site.week": ("Tuần này", "This week"),
    "site.late": ("Quá hạn theo cơ quan", "Overdue by agency"),
    "site.timeline": ("Tiến độ theo thời gian", "Timeline"),
    "site.all": ("Tất cả thời hạn", "All deadlines"),
    "site.plans": ("Kế hoạch", "Plans"),
    "site.agencies": ("Cơ quan", "Agencies"),
    "site.tasks": ("Nhiệm vụ và thời hạn", "Tasks and deadlines"),
    "site.lead": ("Chủ trì", "Lead"),
    "site.support": ("Phối hợp", "Support"),
    "site.sums": ("Số nhiệm vụ", "Numbers of tasks"),
    "site.assigned": ("Nhiệm vụ giao", "Tasks assigned"),
    "site.completed": ("Hoàn thành", "Done"),
    "site.in_time": ("Trong hạn", "In time"),
    "site.overdue": ("Quá hạn", "Overdue"),
    "site.undated": ("Không có ngày", "Without a day"),
    "site.dropped": ("Thôi thực hiện", "Dropped"),
    "site.overdue.caption": (
        "Quá hạn · {count} thời hạn của {tasks} nhiệm vụ",
        "Overdue · {count} deadlines of {tasks} tasks",
    ),
    "site.overdue.none": ("Không có việc quá hạn.", "Nothing is overdue."),
    "site.late.caption": (
        "Cơ quan chủ trì có nhiệm vụ quá hạn; nhiệm vụ nhiều cơ quan chủ trì tính cho từng cơ quan "
        "chưa báo cáo",
        "Leads with overdue tasks; a task of several leads counts for each that has not reported",
    ),
    "site.plans.caption": ("{count} kế hoạch", "{count} plans"),
    "site.agencies.caption": (
        "{count} cơ quan có việc trong các kế hoạch đang thực hiện",
        "{count} agencies with work in the current plans",
    ),
    "site.column.day": ("Hạn", "Due"),
    "site.column.state": ("Tình trạng", "State"),
    "site.column.title": ("Nhiệm vụ", "Task"),
    "site.column.lead": ("Chủ trì", "Lead"),
    "site.column.support": ("Phối hợp", "Support"),
    "site.column.wording": ("Thời hạn trong kế hoạch", "Deadline as worded"),
    "site.column.plan": ("Kế hoạch", "Plan"),
    "site.column.agency": ("Cơ quan", "Agency"),
    "site.column.overdue": ("Nhiệm vụ quá hạn", "Overdue tasks"),
    "site.column.latest": ("Chậm nhất", "Latest by"),
    "site.column.due": ("Đến hạn trong 7 ngày", "Due in 7 days"),
    "site.column.tasks": ("Nhiệm vụ chủ trì", "Tasks led"),
    "site.days": ("{days} ngày", "{days} days"),
    "site.rows": (
        "{count} dòng: các thời hạn, và các nhiệm vụ không có ngày",
        "{count} rows: deadlines, and tasks without a day",
    ),
    "site.search.deadlines": ("Tìm nhiệm vụ, cơ quan", "Search tasks, agencies"),
    "site.search.plans": ("Tìm kế hoạch", "Search plans"),
    "site.search.agencies": ("Tìm cơ quan", "Search agencies"),
    "site.search.example": ("gõ không cần dấu: tu phap", "marks do not matter: tu phap"),
    "site.search.found": ("{shown} trong {all} dòng", "{shown} of {all} rows"),
    "site.time": ("thực hiện từ {first} đến {last}", "runs from {first} to {last}"),
    "site.closed": (
        "Kế hoạch đã kết thúc ngày {day}: không tính vào trang đầu và trang của cơ quan.",
        "This plan ended on {day}: it does not count on the first page and on agencies' pages.",
    ),
    "site.calendar": (
        "Tải lịch (.ics) để thêm vào Outlook, Google Calendar, điện thoại",
        "Calendar (.ics) for Outlook, Google Calendar, phones",
    ),
    "site.closed_on": ("ngày {day}", "on {day}"),
    "site.reported": ("đã báo cáo: {names}", "reported: {names}"),
    "site.moved": ("gia hạn từ {first} đến {last}", "extended from {first} to {last}"),
    "site.moved_by": (
        "gia hạn từ {first} đến {last} ({why})",
        "extended from {first} to {last} ({why})",
    ),
    "site.timeline.year": ("Nhiệm vụ năm {year}", "Tasks of {year}"),
    "site.timeline.plan": ("Nhiệm vụ của kế hoạch", "Tasks of the plan"),
    "site.timeline.none": (
        "Không có nhiệm vụ nào có ngày trong năm.",
        "No task has a day this year.",
    ),
    "site.axis": (
        "Trục thời gian từ {first} đến {last}, hôm nay {today}",
        "Time from {first} to {last}, today is {today}",
    ),
    "site.axis.past": (
        "Trục thời gian từ {first} đến {last}, không có hôm nay ({today})",
        "Time from {first} to {last}, today ({today}) lies outside",
    ),
    "site.half.1": ("6 tháng đầu năm {year}", "First half of {year}"),
    "site.half.2": ("6 tháng cuối năm {year}", "Second half of {year}"),
    "site.tet": ("Tết", "Tết holiday"),
    "site.today": ("Hôm nay", "Today"),
    "site.legend": ("Chú giải", "Legend"),
    "site.bar": ("hạn {due}: {state}", "due {due}: {state}"),
    "site.bar.several": (
        "hạn {due}: {state} · {count} thời hạn",
        "due {due}: {state} · {count} deadlines",
    ),
    "site.bar.whole": ("từ {start} đến {end}; {words}", "from {start} to {end}; {words}"),
}
