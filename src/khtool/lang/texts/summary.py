"""Texts of `khtool report`: sums, rates, headings."""

from typing import Final

TEXTS: Final[dict[str, tuple[str, str]]] = {
    "help.report": (
        "báo cáo số nhiệm vụ giao, hoàn thành, trong hạn, quá hạn",
        "sum up what was assigned, done, is in time and overdue",
    ),
    "help.report.examples": (
        "khtool report --quarter\nkhtool report --year 2026 --compare -o bao-cao.docx plans/",
        "khtool report --quarter\nkhtool report --year 2026 --compare -o bao-cao.docx plans/",
    ),
    "help.report.from": ("tính các hạn từ ngày này", "count deadlines from this day on"),
    "help.report.to": ("tính các hạn đến hết ngày này", "count deadlines up to this day"),
    "help.report.month": (
        "tính các hạn trong tháng này, hoặc tháng đã nêu",
        "count the deadlines of this month, or of the month named",
    ),
    "help.report.quarter": (
        "tính các hạn trong quý này, hoặc quý đã nêu",
        "count the deadlines of this quarter, or of the quarter named",
    ),
    "help.report.year": (
        "tính các hạn trong năm nay, hoặc năm đã nêu",
        "count the deadlines of this year, or of the year named",
    ),
    "help.report.agency": (
        "chỉ nhiệm vụ cơ quan này chủ trì; không cần dấu, chữ hoa",
        "only what this agency leads; marks and case do not matter",
    ),
    "help.report.by": (
        "mỗi dòng một cơ quan chủ trì, kế hoạch, phần hoặc tháng: agency (mặc định), plan, "
        "section, month",
        "a row for each lead agency, plan, section or month: agency (default), plan, section, "
        "month",
    ),
    "help.report.compare": (
        "so với cùng kỳ năm trước, tính đến cùng ngày của năm trước",
        "beside the same period a year before, as it stood on the same day",
    ),
    "help.report.format": (
        "table, md, csv, json, xlsx, docx, html; xlsx và docx cần -o",
        "table, md, csv, json, xlsx, docx, html; xlsx and docx need -o",
    ),
    "help.report.output": (
        "ghi ra tệp này; đuôi tệp chọn định dạng",
        "write to this file; its ending chooses the format",
    ),
    "report.title": ("Tiến độ đến ngày {today}", "Progress as of {today}"),
    "report.window": ("hạn từ {first} đến {last}", "due from {first} to {last}"),
    "report.window.from": ("hạn từ {first}", "due from {first}"),
    "report.window.to": ("hạn đến {last}", "due up to {last}"),
    "report.agency": ("{agency} chủ trì", "led by {agency}"),
    "report.sentence": (
        "{assigned} nhiệm vụ giao, {completed} hoàn thành, {in_time} trong hạn, {overdue} quá hạn",
        "{assigned} tasks assigned, {completed} done, {in_time} in time, {overdue} overdue",
    ),
    "report.sentence.undated": ("{count} không có ngày", "{count} without a day"),
    "report.sentence.dropped": ("{count} thôi thực hiện", "{count} dropped"),
    "report.percent": ("{whole},{tenth}%", "{whole}.{tenth}%"),
    "report.rate.done_of_assigned": ("Hoàn thành trên số giao", "Done of what was assigned"),
    "report.rate.done_of_due": ("Hoàn thành trên số đã đến hạn", "Done of what has come due"),
    "report.rate.on_time": (
        "Đúng hạn trên số đã hoàn thành hoặc quá hạn",
        "On time of what is done or overdue",
    ),
    "report.by.agency": ("Cơ quan chủ trì", "Lead agency"),
    "report.by.plan": ("Kế hoạch", "Plan"),
    "report.by.section": ("Phần", "Section"),
    "report.by.month": ("Tháng", "Month"),
    "report.column.assigned": ("Được giao", "Assigned"),
    "report.column.done": ("Đúng hạn", "On time"),
    "report.column.done_late": ("Sau hạn", "Done late"),
    "report.column.in_time": ("Trong hạn", "In time"),
    "report.column.overdue": ("Quá hạn", "Overdue"),
    "report.column.undated": ("Không ngày", "No day"),
    "report.column.dropped": ("Thôi làm", "Dropped"),
    "report.column.rate": ("% đúng hạn", "% on time"),
    "report.standing.done": ("Hoàn thành đúng hạn", "Done on time"),
    "report.standing.done_late": ("Hoàn thành sau hạn", "Done late"),
    "report.standing.in_time": ("Trong hạn", "In time"),
    "report.standing.overdue": ("Quá hạn", "Overdue"),
    "report.standing.undated": ("Không có ngày", "Without a day"),
    "report.standing.dropped": ("Thôi thực hiện", "Dropped"),
    "report.assigned": ("Nhiệm vụ giao", "Tasks assigned"),
    "report.total": ("Tổng số", "Total"),
    "report.no_lead": ("(chưa ghi cơ quan chủ trì)", "(no lead agency)"),
    "report.no_day": ("(không có ngày)", "(without a day)"),
    "report.note.agency": (
        "Nhiệm vụ nhiều cơ quan chủ trì tính cho từng cơ quan; Tổng số tính mỗi nhiệm vụ một lần.",
        "A task with several leads counts for each of them; the total counts each task once.",
    ),
    "report.note.month": (
        "Nhiệm vụ có hạn ở nhiều tháng tính cho từng tháng; Tổng số tính mỗi nhiệm vụ một lần.",
        "A task with deadlines in several months counts in each; the total counts each task once.",
    ),
    "report.legend": (
        "{done} hoàn thành   {in_time} trong hạn   {overdue} quá hạn   {other} không có ngày, thôi",
        "{done} done   {in_time} in time   {overdue} overdue   {other} without a day, dropped",
    ),
    "report.late": ("Quá hạn, lâu nhất trước · {count} việc", "Overdue, longest first · {count}"),
    "report.compared": (
        "So với cùng kỳ năm trước (đến ngày {today})",
        "Beside the same period a year before (as of {today})",
    ),
    "report.compared.now": ("Kỳ này", "This year"),
    "report.compared.then": ("Năm trước", "Year before"),
    "report.compared.change": ("Tăng, giảm", "Change"),
    "report.compared.percent": ("Tỷ lệ", "Percent"),
    "report.points": ("{points} điểm %", "{points} points"),
    "report.sheet.sums": ("Tổng hợp", "Sums"),
    "report.sheet.late": ("Quá hạn", "Overdue"),
    "report.sheet.tasks": ("Nhiệm vụ", "Tasks"),
    "report.task.plan": ("Kế hoạch", "Plan"),
    "report.task.section": ("Phần", "Section"),
    "report.task.number": ("Mục", "Number"),
    "report.task.title": ("Nhiệm vụ", "Task"),
    "report.task.lead": ("Cơ quan chủ trì", "Lead agency"),
    "report.task.support": ("Cơ quan phối hợp", "Supporting agencies"),
    "report.task.wording": ("Thời hạn ghi trong kế hoạch", "Deadline as written"),
    "report.task.due": ("Hạn", "Due"),
    "report.task.original": ("Hạn trước gia hạn", "Due before extension"),
    "report.task.days": ("Số ngày quá hạn", "Days late"),
    "report.task.standing": ("Tình trạng", "Standing"),
    "report.task.done": ("Ngày ghi nhận", "Recorded on"),
    "report.task.result": ("Kết quả", "Result"),
    "report.no_xlsx": (
        "xuất xlsx cần thư viện openpyxl: chạy “pip install openpyxl”",
        "xlsx needs openpyxl: run “pip install openpyxl”",
    ),
    "report.binary": (
        "định dạng {fmt} cần -o TỆP để ghi ra tệp",
        "the format {fmt} needs -o FILE to be written to",
    ),
    "report.suffix": (
        "không biết định dạng từ tên tệp “{path}”: thêm --format hoặc dùng đuôi {known}",
        "“{path}” does not tell a format: add --format or use one of {known}",
    ),
    "report.compare": (
        "--compare cần một kỳ để so: thêm --year, --quarter, --month hoặc --from/--to",
        "--compare needs a period: add --year, --quarter, --month or --from/--to",
    ),
    "report.year": (
        "--year nhận một năm như 2026, không nhận “{value}”",
        "--year takes a year such as 2026, not “{value}”",
    ),
    "report.no_plan": (
        "không có kế hoạch nào để báo cáo: chạy “khtool check” để xem lỗi",
        "there is no plan to report on: run “khtool check” to see what is wrong",
    ),
    "report.ended": (
        "{count} kế hoạch đã kết thúc không được tính: nêu kỳ (--year, --quarter…) để tính",
        "{count} plans that have ended are not counted: name a period (--year, --quarter…)",
    ),
    "report.not_begun": (
        "{count} kế hoạch chưa bắt đầu vào ngày {today} không được tính",
        "{count} plans that had not begun on {today} are not counted",
    ),
    "report.issuers": (
        "các kế hoạch do nhiều cơ quan ban hành ({known}): nêu các tệp kế hoạch của một cơ quan "
        "thôi",
        "the plans have several issuers ({known}): name the plan files of one of them",
    ),
}
