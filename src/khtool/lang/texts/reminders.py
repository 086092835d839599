"""Texts of calendars, of the agenda for readers, and of reminders."""

from typing import Final

TEXTS: Final[dict[str, tuple[str, str]]] = {
    "ics.name": ("Việc đến hạn", "Deadlines"),
    "ics.name.agency": ("Việc đến hạn – {agency}", "Deadlines – {agency}"),
    "ics.overdue": ("Quá hạn: {title}", "Overdue: {title}"),
    "ics.due": ("{title}", "{title}"),
    "ics.upcoming": ("{title}", "{title}"),
    "ics.done": ("✓ {title}", "✓ {title}"),
    "ics.done_late": ("✓ (muộn) {title}", "✓ (late) {title}"),
    "ics.dropped": ("Thôi thực hiện: {title}", "Dropped: {title}"),
    "ics.alarm": ("Còn {days} ngày: {title}", "{days} days left: {title}"),
    "ics.plan": ("{name} ({issuer})", "{name} ({issuer})"),
    "ics.place": ("Mục {number} – {plan}", "{number} – {plan}"),
    "ics.lead": ("Chủ trì: {names}", "Lead: {names}"),
    "ics.support": ("Phối hợp: {names}", "Support: {names}"),
    "ics.wording": ("Thời hạn: {wording}", "Deadline: {wording}"),
    "ics.working_day": ("Ngày làm việc cuối: {day}", "Last working day: {day}"),
    "ics.result": ("Kết quả: {result}", "Result: {result}"),
    "agency.nobody": ("Chưa ghi cơ quan chủ trì", "No lead named"),
}
