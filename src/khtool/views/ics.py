"""The agenda as a calendar (RFC 5545): an all-day event a deadline, with alarms before it."""

from __future__ import annotations

import datetime
import hashlib
import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from khtool.agenda.items import CLOSED, Item, State
from khtool.lang import msg
from khtool.views.due_list import day_with_weekday, recorded_notes
from khtool.views.fit import headline
from khtool.views.style import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from khtool.lang import Translator
    from khtool.model.plan import Plan

PRODUCT = "-//khtool//khtool//VI"
ZONE = "Asia/Ho_Chi_Minh"
TIMEZONE = (
    "BEGIN:VTIMEZONE",
    f"TZID:{ZONE}",
    "BEGIN:STANDARD",
    "DTSTART:19700101T000000",
    "TZOFFSETFROM:+0700",
    "TZOFFSETTO:+0700",
    "TZNAME:+07",
    "END:STANDARD",
    "END:VTIMEZONE",
)
"""Vietnam's time; with it a calendar without events is still one (RFC 5545, 3.6)."""

ALARM_DAYS = (7, 3, 1)
"""How many days before a deadline a calendar reminds of it."""

REFRESH = "P1D"
"""How often a program that subscribes is asked to look again: what is overdue changes daily."""

MAX_OCTETS = 75
"""How long a line may be without its end (RFC 5545, 3.1)."""

MAX_SUMMARY = 120
"""How much of a long title an event is called by; its description has all of it."""

DONE_SIGN = "✓"
ONE_DAY = datetime.timedelta(days=1)
OWN_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
TEXT_SIGNS = re.compile(r"[\\;,\n]")


@dataclass(frozen=True, slots=True)
class Event:
    """One event: a deadline with what tells it from all others, and the wordings that set it."""

    uid: str
    item: Item
    wordings: tuple[str, ...]


def ics(
    items: Iterable[Item],
    plans: Mapping[str, Plan],
    today: datetime.date,
    name: str,
    say: Translator,
) -> str:
    """Return the dated ones of `items` as the calendar `name`, lines ended by CR LF.

    `plans` are the items' plans by path. The same input on the same `today` gives the same
    text; what has no day is left out.
    """
    head = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:{PRODUCT}",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"NAME:{escaped(_line(name))}",
        f"X-WR-CALNAME:{escaped(_line(name))}",
        f"X-WR-TIMEZONE:{ZONE}",
        f"REFRESH-INTERVAL;VALUE=DURATION:{REFRESH}",
        f"X-PUBLISHED-TTL:{REFRESH}",
        *TIMEZONE,
    ]
    lines = [line for event in events(items, plans) for line in _event(event, plans, today, say)]
    return "".join(f"{folded(line)}\r\n" for line in [*head, *lines, "END:VCALENDAR"])


def events(items: Iterable[Item], plans: Mapping[str, Plan]) -> list[Event]:
    """Return the events of the dated items in their order, each UID once.

    The UID is made of what stays when a plan is put in order, renumbered or put off: the plan's
    file name, issuer and year, the task's id, the first last day and the label. Where a task
    has two deadlines on one day under one label, they are one event, open while one of them is.
    Of tasks that nothing tells apart but their place, the second and further are counted.
    """
    found: dict[str, dict[tuple[str, str], list[Item]]] = {}
    for item in items:
        if item.due is not None:
            alike = found.setdefault(_key(item, plans[item.plan]), {})
            alike.setdefault((item.plan, item.number), []).append(item)
    return [
        _merged(key if count == 1 else f"{key}-{count}", same)
        for key, alike in found.items()
        for count, same in enumerate(alike.values(), start=1)
    ]


def _merged(key: str, items: Sequence[Item]) -> Event:
    still_open = [item for item in items if item.state not in CLOSED]
    wordings = tuple(dict.fromkeys(item.wording for item in items))
    return Event(f"{key}@khtool", (still_open or items)[0], wordings)


def _key(item: Item, plan: Plan) -> str:
    # a step without an id of its own is known by its words, for its place may change
    task = item.task if OWN_ID.fullmatch(item.task) else item.title
    what = (item.plan_name, plan.issuer, str(plan.year), task, str(item.original), item.label or "")
    text = "\0".join(unicodedata.normalize("NFC", part) for part in what)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _event(
    event: Event, plans: Mapping[str, Plan], today: datetime.date, say: Translator
) -> Iterator[str]:
    """Yield the lines of one event; it takes no time of the day and blocks nobody's calendar."""
    item = event.item
    assert item.due is not None
    summary = _summary(item, say)
    yield "BEGIN:VEVENT"
    yield f"UID:{event.uid}"
    yield f"DTSTAMP:{today:%Y%m%d}T000000Z"
    yield f"SEQUENCE:{item.moved}"
    yield f"DTSTART;VALUE=DATE:{item.due:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{item.due + ONE_DAY:%Y%m%d}"
    yield f"SUMMARY:{escaped(summary)}"
    yield f"DESCRIPTION:{escaped(chr(10).join(_description(event, plans, say)))}"
    yield f"CATEGORIES:{escaped(say(msg(f'state.{item.state.value}')))}"
    yield f"STATUS:{'CANCELLED' if item.state is State.DROPPED else 'CONFIRMED'}"
    yield "TRANSP:TRANSPARENT"
    if item.state in {State.DUE, State.UPCOMING}:
        for days in ALARM_DAYS:
            yield "BEGIN:VALARM"
            yield "ACTION:DISPLAY"
            yield f"TRIGGER:-P{days}D"
            yield f"DESCRIPTION:{escaped(say(msg('ics.alarm', days=days, title=summary)))}"
            yield "END:VALARM"
    yield "END:VEVENT"


def _summary(item: Item, say: Translator) -> str:
    title = headline(_line(item.title.replace("**", "")), _line(item.label or ""), MAX_SUMMARY)
    match item.state:
        case State.OVERDUE:
            return say(msg("ics.overdue", title=title))
        case State.DONE:
            return f"{DONE_SIGN} {title}"
        case State.DONE_LATE:
            return say(msg("ics.done_late", title=title))
        case State.DROPPED:
            return say(msg("ics.dropped", title=title))
        case _:
            return title


def _description(event: Event, plans: Mapping[str, Plan], say: Translator) -> Iterator[str]:
    """Yield the lines of the description: what, where it stands, whose it is, how it is set."""
    item = event.item
    assert item.due is not None
    yield _line(item.title.replace("**", ""))
    if item.label:
        yield _line(item.label)
    plan = plans[item.plan]
    where = f"{plan.name} ({plan.issuer})"
    yield _line(say(msg("ics.place", number=item.number, plan=where)))
    if item.lead:
        yield _line(say(msg("ics.lead", names=item.lead)))
    if item.support:
        yield _line(say(msg("ics.support", names=item.support)))
    wording = "; ".join(f"“{wording}”" for wording in event.wordings)
    yield _line(say(msg("ics.wording", wording=wording)))
    last = item.last_working_day
    if last is not None and last != item.due:
        yield say(msg("ics.working_day", day=day_with_weekday(last, say)))
    for note in recorded_notes(item):
        yield _line(say(note))
    for result in item.recorded.results:
        yield _line(say(msg("ics.result", result=result)))


def _line(text: str) -> str:
    return clean(" ".join(text.split()))


def escaped(text: str) -> str:
    """Return `text` as a value of the type TEXT (RFC 5545, 3.3.11)."""
    return TEXT_SIGNS.sub(lambda sign: "\\n" if sign[0] == "\n" else f"\\{sign[0]}", text)


def folded(line: str) -> str:
    """Return a content line in pieces of at most 75 octets, never cut inside a character."""
    data = line.encode("utf-8")
    pieces, start, room = [], 0, MAX_OCTETS
    while len(data) - start > room:
        end = start + room
        while data[end] & 0b1100_0000 == 0b1000_0000:  # inside a character
            end -= 1
        pieces.append(data[start:end])
        start, room = end, MAX_OCTETS - 1  # each further piece begins with a space
    return b"\r\n ".join([*pieces, data[start:]]).decode("utf-8")
