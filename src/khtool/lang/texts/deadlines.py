"""Texts about deadlines: KH4xx, and how a wording is explained."""

from typing import Final

TEXTS: Final[dict[str, tuple[str, str]]] = {
    "KH401": ("không hiểu “{words}”", "“{words}” is not understood"),
    "KH401.help": (
        "viết, ví dụ: “trước ngày 25/11/2026”, “Quý IV/2026”, “hằng quý”, “15 ngày kể từ ngày …”, "
        "“khi có yêu cầu của …”, “theo kế hoạch của …”, “thường xuyên”",
        "write, for example: “trước ngày 25/11/2026”, “Quý IV/2026”, “hằng quý”, “15 ngày kể từ "
        "ngày …”, “khi có yêu cầu của …”, “theo kế hoạch của …”, “thường xuyên”",
    ),
    "KH401.partly": (
        "đã hiểu {understood}; tách phần còn lại thành một hạn riêng hoặc viết rõ ngày, tháng, năm",
        "{understood} is understood; make the rest a deadline of its own or name day, month, year",
    ),
    "KH401.long": (
        "thời hạn dài {length} ký tự; nhiều nhất {most}",
        "the deadline has {length} characters; the most is {most}",
    ),
    "KH401.empty": ("hạn để trống", "the deadline is empty"),
    "KH401.empty.help": (
        "viết thời hạn, ví dụ “Quý IV/2026”; không có thời hạn thì bỏ khóa due",
        "write the deadline, e.g. “Quý IV/2026”; without one drop the key due",
    ),
    "KH401.year": ("không rõ năm nào", "it is not clear which year"),
    "KH401.year.help": (
        "viết thêm năm, ví dụ “Quý II/2026”, hoặc cho biết ngày ban hành bằng --issued",
        "add the year, e.g. “Quý II/2026”, or give the day of issue with --issued",
    ),
    "KH401.week": (
        "không rõ tuần này là những ngày nào",
        "it is not clear which days this week has",
    ),
    "KH401.week.help": (
        "viết ngày đầu và ngày cuối: từ ngày 23/11/2026 đến ngày 27/11/2026",
        "write the first and the last day: từ ngày 23/11/2026 đến ngày 27/11/2026",
    ),
    "KH402.day": ("không có ngày {day}", "there is no day {day}"),
    "KH402.day.help": (
        "tháng {month} có {days} ngày: kiểm tra lại ngày và tháng",
        "month {month} has {days} days: check the day and the month",
    ),
    "KH402.month": ("không có tháng {month}", "there is no month {month}"),
    "KH402.month.help": (
        "tháng từ 1 đến 12; viết ngày trước, tháng sau: 25/11/2026",
        "months go from 1 to 12; write the day before the month: 25/11/2026",
    ),
    "KH402.range": (
        "khoảng thời gian kết thúc trước khi bắt đầu",
        "the period ends before it begins",
    ),
    "KH402.range.help": (
        "viết mốc đầu trước, mốc cuối sau: từ ngày 10/9/2026 đến ngày 20/9/2026",
        "write the beginning before the end: từ ngày 10/9/2026 đến ngày 20/9/2026",
    ),
    "KH402.quarter": ("không có quý {quarter}", "there is no quarter {quarter}"),
    "KH402.quarter.help": ("viết quý I, II, III hoặc IV", "write quý I, II, III or IV"),
    "KH403": (
        "hạn {date} trước ngày ban hành {issued}",
        "the deadline {date} lies before the day of issue {issued}",
    ),
    "KH403.help": ("kiểm tra lại năm", "check the year"),
    "KH404": (
        "ngày {date} là {weekday}, không phải thứ ghi trong văn bản",
        "{date} is a {weekday}, not the weekday written",
    ),
    "KH404.help": ("sửa thứ hoặc sửa ngày", "mend the weekday or the date"),
    "weekday.0": ("thứ Hai", "Monday"),
    "weekday.1": ("thứ Ba", "Tuesday"),
    "weekday.2": ("thứ Tư", "Wednesday"),
    "weekday.3": ("thứ Năm", "Thursday"),
    "weekday.4": ("thứ Sáu", "Friday"),
    "weekday.5": ("thứ Bảy", "Saturday"),
    "weekday.6": ("Chủ nhật", "Sunday"),
    "weekday.short.0": ("T2", "Mon"),
    "weekday.short.1": ("T3", "Tue"),
    "weekday.short.2": ("T4", "Wed"),
    "weekday.short.3": ("T5", "Thu"),
    "weekday.short.4": ("T6", "Fri"),
    "weekday.short.5": ("T7", "Sat"),
    "weekday.short.6": ("CN", "Sun"),
}
