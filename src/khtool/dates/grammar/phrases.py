"""The grammar of deadlines without a day of their own: events, references, ongoing work."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from khtool.dates.grammar.often import AND, YEARLY
from khtool.dates.grammar.years import number, year_number
from khtool.dates.parts import ContinuousPart, EventPart, ReferencePart, Unit

if TYPE_CHECKING:
    from collections.abc import Callable

    from khtool.dates.tokens import Cursor

Stop: TypeAlias = "Callable[[Cursor], bool]"
"""Says whether another part of the wording begins here, so that a phrase ends before it."""

CONTINUOUS = (
    "thường xuyên", "liên tục", "quanh năm", "suốt năm", "xuyên suốt", "trong suốt quá trình",
    "trong suốt thời gian",
)  # fmt: skip
WHEN = (
    "ngay sau khi", "ngay từ khi", "ngay khi", "sau khi", "kể từ khi", "từ khi", "khi", "đến khi",
    "cho đến khi", "trong trường hợp", "trường hợp", "ngay sau", "sau mỗi", "sau",
)  # fmt: skip
BEFORE = ("trước khi",)
AHEAD_OF = ("trước khi", "trước ngày", "trước")
MEETINGS = tuple(
    f"{word} {meeting}"
    for word in ("trước", "sau", "tại")
    for meeting in ("kỳ họp", "hội nghị", "đại hội", "phiên họp")
)
UNTIL = ("cho đến khi", "đến khi", "cho tới khi", "tới khi")
SINCE = (
    "kể từ ngày", "tính từ ngày", "từ ngày", "kể từ khi", "tính từ khi", "kể từ thời điểm", "kể từ",
    "tính từ", "sau khi", "sau ngày", "sau", "từ khi",
)  # fmt: skip
OFFSET_WORDS = (
    "chậm nhất là", "chậm nhất", "muộn nhất là", "muộn nhất", "tối đa là", "tối đa", "không quá",
    "trong vòng", "trong thời hạn", "trong thời gian", "trong khoảng", "trong", "thời hạn là",
    "thời hạn", "thời gian", "sau thời hạn", "sau", "hết thời hạn", "hết", "ít nhất", "là",
)  # fmt: skip
REQUESTS = (
    "yêu cầu", "đề nghị", "nhu cầu", "thời điểm có", "thời điểm", "vụ việc phát sinh",
    "tình hình phát sinh", "thực tế phát sinh", "từng vụ việc", "vụ việc", "sự vụ",
)  # fmt: skip
SET_ELSEWHERE = ("quy định", "theo", "tại", "được giao", "đề ra", "yêu cầu", "kế hoạch")
UNITS = {
    "giờ": Unit.HOUR, "ngày làm việc": Unit.WORKING_DAY, "ngày": Unit.DAY, "tuần": Unit.WEEK,
    "tháng": Unit.MONTH, "năm": Unit.YEAR,
}  # fmt: skip
ENDS = (";", "\n")


def continuous(cursor: Cursor) -> ContinuousPart | None:
    """Read "thường xuyên"; "hằng năm" right after it only says that it is looked at yearly."""
    if not cursor.take(*CONTINUOUS):
        return None
    if cursor.take("trong năm", ", trong năm", "năm"):
        year_number(cursor)
        return ContinuousPart()
    start = cursor.at
    cursor.take(",")
    if not cursor.take(*YEARLY):
        cursor.at = start
    return ContinuousPart()


def event(cursor: Cursor, stops: Stop) -> EventPart | None:
    """Read "15 ngày kể từ ngày …", "khi có yêu cầu …", "đột xuất theo yêu cầu …"."""
    return (
        cursor.attempt(lambda here: _counted(here, stops))
        or cursor.attempt(lambda here: _on_request(here, stops))
        or cursor.attempt(lambda here: _when(here, stops))
    )


def _counted(cursor: Cursor, stops: Stop) -> EventPart | None:
    """Read a time counted from an event: "trong thời hạn 07 ngày làm việc, kể từ ngày …"."""
    while cursor.take(*OFFSET_WORDS):
        pass
    nth_day = cursor.take("ngày thứ")
    amount = number(cursor)
    if amount is None:
        return None
    name = "ngày" if nth_day else cursor.take(*sorted(UNITS, key=len, reverse=True))
    if name is None:
        return None
    cursor.take(",")
    if cursor.take(*AHEAD_OF):
        text = phrase(cursor, stops)
        return EventPart((text,), -amount, UNITS[name]) if text else None
    if not cursor.take(*SINCE):
        return None
    text = phrase(cursor, stops)
    return EventPart((text,), amount, UNITS[name]) if text else None


def _on_request(cursor: Cursor, stops: Stop) -> EventPart | None:
    """Read "theo yêu cầu của …", "đột xuất", "theo nhu cầu"."""
    first = cursor.at
    sudden = cursor.take("đột xuất", "phát sinh đột xuất") is not None
    start = cursor.at
    cursor.take("(", ",")
    if cursor.take("theo") and cursor.looks_at(*REQUESTS):
        cursor.take("thời điểm")
        text = phrase(cursor, stops)
        return EventPart((text,)) if text else None
    cursor.at = start
    if sudden and (found := cursor.attempt(lambda here: _when(here, stops))) is not None:
        return found
    if sudden:
        return EventPart((" ".join(cursor.raw(at - start) for at in range(first, start)),))
    return None


def _when(cursor: Cursor, stops: Stop) -> EventPart | None:
    """Read "khi …", "ngay sau khi …", "từ khi … đến khi …", "sau khi … 05 ngày"."""
    meeting = cursor.looks_at(*MEETINGS)
    sign = -1 if cursor.looks_at("trước") else 1
    if not cursor.take("trước", "sau", "tại") if meeting else not cursor.take(*WHEN, *BEFORE):
        return None
    if cursor.looks_at("đó", "này", "đây", "nào", "ngày") or cursor.number() is not None:
        return None
    first = cursor.at
    events = [phrase(cursor, lambda here: stops(here) or here.looks_at(*UNTIL))]
    if (counted := _counted_at_the_end(cursor, first)) is not None:
        end, amount, unit = counted
        text = spelled(cursor, first, end)
        return EventPart((text,), sign * amount, unit) if text else None
    while cursor.take(*UNTIL):
        events.append(phrase(cursor, stops))
    return EventPart(tuple(events)) if all(events) else None


def _counted_at_the_end(cursor: Cursor, first: int) -> tuple[int, int, Unit] | None:
    """Find the time that closes a phrase: "sau khi kết thúc cuộc thi, chậm nhất sau 03 ngày".

    Returns where the event ends, how many and of what. The cursor stays at the phrase's end.
    """
    end = cursor.at
    found = None
    for index in range(first + 1, end):
        cursor.at = index
        cursor.take(",")
        while cursor.take(*OFFSET_WORDS):
            pass
        amount = number(cursor)
        name = cursor.take(*sorted(UNITS, key=len, reverse=True))
        cursor.take(".")
        if amount is not None and name is not None and cursor.at >= end:
            found = (index, amount, UNITS[name])
            break
    cursor.at = end
    return found


def until_event(cursor: Cursor, stops: Stop) -> EventPart | None:
    """Read "đến khi hoàn thành" after a beginning: the deadline hangs on the event alone."""
    if not cursor.take(*UNTIL):
        return None
    text = phrase(cursor, stops)
    return EventPart((text,)) if text else None


def since_event(cursor: Cursor, stops: Stop) -> str | None:
    """Read "từ ngày ban hành Kế hoạch" up to "trở đi" or "đến"; the caller reads on."""
    if not cursor.take("kể từ ngày", "tính từ ngày", "từ ngày", "từ khi", "kể từ khi"):
        return None
    if cursor.number() is not None:
        return None
    return phrase(
        cursor, lambda here: stops(here) or here.looks_at("trở đi", "đến", "cho đến", "tới")
    )


def reference(cursor: Cursor, stops: Stop) -> ReferencePart | None:
    """Read "theo Kế hoạch của …", "đúng thời hạn quy định"; "theo dõi" is no reference."""
    start = cursor.at
    if cursor.take("theo", "đúng", "bảo đảm", "đảm bảo"):
        by = cursor.peek(-1) == "theo"
        on_time = cursor.looks_at("thời hạn", "thời gian", "tiến độ")
        if by and not cursor.looks_at("dõi", "dòng", "định", "quý", "tháng", "năm"):
            text = phrase(cursor, stops)
            return ReferencePart(text) if text else None
        if on_time:
            text = phrase(cursor, stops)
            if any(word in text.lower() for word in SET_ELSEWHERE):
                return ReferencePart(text)
    cursor.at = start
    return None


def phrase(cursor: Cursor, stops: Stop) -> str:
    """Read words up to the end of the segment or to where another part begins."""
    first = cursor.at
    while not cursor.done and not _ends(cursor, first, stops):
        cursor.at += 1
    return spelled(cursor, first, cursor.at)


def _ends(cursor: Cursor, first: int, stops: Stop) -> bool:
    """Say whether the phrase that began at `first` ends here."""
    if cursor.peek() in ENDS:
        return True
    here = cursor.at
    separated = cursor.take(*AND, "(", ".") is not None
    cursor.take("hoặc", "và")
    found = (separated or here > first) and stops(cursor)
    cursor.at = here
    return found


def spelled(cursor: Cursor, first: int, end: int) -> str:
    """Return the tokens from `first` up to `end` as they were typed, without a stop at the end."""
    text = ""
    for index in range(first, end):
        token = cursor.tokens[index]
        if index > first and token.start > cursor.tokens[index - 1].end:
            text += " "
        text += token.raw
    return text.strip(" .,:;-–()" if text.count("(") != text.count(")") else " .,:;-–")
