"""From a plan's own words for a deadline to what they mean, or to what was not understood."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from khtool.dates import phrases
from khtool.dates.bounds import SCHOOL_OR_TERM, bound, calendar_parts
from khtool.dates.parts import ContinuousPart, Part, PeriodPart, RecurringPart
from khtool.dates.recurring import frequency
from khtool.dates.tokens import CITED, Cursor, Token, tokenize
from khtool.dates.units import WordingError, day
from khtool.lang import Message, msg

if TYPE_CHECKING:
    from collections.abc import Sequence

SEPARATORS = (",", "và", "hoặc", "hay", "&", "(", ")", ":", "-", "–", "•", "+", "*", ".", "…")
HARD = (";", "\n", "•")

TIME_WORDS = frozenset(
    (
        "ngày", "tháng", "quý", "năm", "tuần", "giờ", "hôm", "mai", "sớm", "muộn", "trước", "sau",
        "đầu", "giữa", "cuối", "khi", "lúc", "hết", "hạn", "kỳ", "đợt", "tết", "quá", "chậm",
        "hằng", "nay", "tới", "từ", "đến", "kể", "thứ", "nửa", "theo",
    )
)  # fmt: skip
"""Words that speak of time: left over, they mean that something was not understood."""

HARMLESS = (
    "thời gian", "thời điểm", "thời hạn", "đầu mối", "đầu tư", "đầu ra", "đầu vào", "hạn chế",
    "sau đây", "định kỳ", "theo dõi", "kết thúc năm học", "thứ tự", "đầu tiên", "từ xa", "cơ sở",
    "hằng hóa", "kỳ họp", "từ đó", "đầu việc",
)  # fmt: skip
"""Words that only look as if they spoke of time."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in the wording that is not understood (`fatal`) or doubtful, and where."""

    code: str
    message: Message
    help: Message | None
    start: int
    end: int
    fatal: bool = True


@dataclass(frozen=True, slots=True)
class Reading:
    """How a wording is understood: its parts in order, or the problem that made it be refused.

    `places` are the stretches of the text that the parts were read from, one for each part.
    """

    text: str
    parts: tuple[Part, ...] = ()
    places: tuple[tuple[int, int], ...] = ()
    problem: Problem | None = None

    @property
    def understood(self) -> bool:
        """Say whether the wording is surely understood."""
        return self.problem is None


def read_wording(text: str) -> Reading:
    """Read a deadline's wording; what is not surely understood is refused, never guessed."""
    tokens = tokenize(text)
    if not any(token.is_word or token.number is not None for token in tokens):
        problem = Problem("KH401", msg("KH401.empty"), msg("KH401.empty.help"), 0, len(text))
        return Reading(text, problem=problem)
    reader = _Reader(text, tokens)
    try:
        for first, end in _segments(tokens):
            reader.segment(first, end)
    except WordingError as error:
        problem = Problem(error.code, error.message, error.help, *error.span)
        return Reading(text, problem=problem)
    return reader.reading()


def _segments(tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """Split at semicolons, line ends, bullets and full stops between sentences."""
    cuts = [0]
    for index, token in enumerate(tokens):
        if token.text in HARD or _is_full_stop(tokens, index) or _is_bullet(tokens, index):
            cuts.append(index + 1)
    return [
        (first, end)
        for first, end in zip(cuts, [*cuts[1:], len(tokens)], strict=True)
        if end > first
    ]


def _is_full_stop(tokens: Sequence[Token], index: int) -> bool:
    """Say whether a stop ends a sentence: a capital follows, and no abbreviation comes before."""
    if tokens[index].text != "." or not 0 < index < len(tokens) - 1:
        return False
    before, after = tokens[index - 1], tokens[index + 1]
    abbreviation = before.raw.isupper() and before.is_word and len(before.raw) <= 3
    roman = set(before.text) <= set("ivx")
    spaced = after.start > tokens[index].end
    return spaced and after.raw[:1].isupper() and (roman or not abbreviation)


def _is_bullet(tokens: Sequence[Token], index: int) -> bool:
    """Say whether a dash begins an item: after a stop, or spaced and before a capital letter."""
    if tokens[index].text not in {"-", "–", "+", "*"} or index + 1 >= len(tokens):
        return False
    if index == 0 or tokens[index - 1].text in {";", ".", ":", "\n"}:
        return True
    spaced = tokens[index].start > tokens[index - 1].end < tokens[index + 1].start
    time_word = tokens[index + 1].text in {"quý", "tháng", "năm", "ngày", "q", "t"}
    return spaced and tokens[index + 1].raw[:1].isupper() and not time_word


class _Reader:
    """Reads segment after segment and collects parts, their places and what is left over."""

    def __init__(self, text: str, tokens: list[Token]) -> None:
        self.text = text
        self.tokens = tokens
        self.parts: list[Part] = []
        self.places: list[tuple[int, int]] = []
        self.left_over: list[tuple[int, int]] = []

    def segment(self, first: int, end: int) -> None:
        """Read one segment; words before a colon are a label where a deadline follows it."""
        for index in range(first, end - 1):
            if self.tokens[index].text == ":" and not _between_numbers(self.tokens, index):
                after = _Reader(self.text, self.tokens)
                after._items(index + 1, end)
                if after.parts:
                    first = index + 1
                    break
        self._items(first, end)

    def _items(self, first: int, end: int) -> None:
        """Read part after part; tokens that begin none are left over."""
        cursor = Cursor(self.tokens, first, end)
        run: int | None = None
        after_part = False
        while not cursor.done:
            at = cursor.at
            found = self._parts_here(cursor, after_part)
            if found is not None:
                self._close(run, at)
                run = None
                self.parts += found
                self.places += [cursor.span(at)] * len(found)
                after_part = True
                continue
            cursor.at = at
            if cursor.peek() in SEPARATORS:
                self._close(run, at)
                run = None
                after_part = False
            elif run is None:
                run = at
            cursor.at += 1
        self._close(run, end)

    def _parts_here(self, cursor: Cursor, after_part: bool) -> Sequence[Part] | None:
        """Read what begins at the cursor; directly after a part "theo …" only qualifies it."""
        if cursor.take(*SCHOOL_OR_TERM):
            return None
        if after_part and phrases.reference(cursor, _starts_strongly) is not None:
            return []
        return read_parts(cursor)

    def _close(self, run: int | None, end: int) -> None:
        """End a run of tokens that no part was read from."""
        if run is not None:
            self.left_over.append((run, end))

    def reading(self) -> Reading:
        """Return what was read, or the refusal of it."""
        doubtful = next((run for run in self.left_over if _speaks_of_time(self.tokens, run)), None)
        if self.parts and doubtful is None:
            return Reading(self.text, tuple(self.parts), tuple(self.places))
        first, end = doubtful or (0, len(self.tokens))
        start, stop = self.tokens[first].start, self.tokens[end - 1].end
        understood = tuple(dict.fromkeys(f"“{self.text[a:b]}”" for a, b in self.places))
        help_ = msg("KH401.partly", understood=understood) if understood else msg("KH401.help")
        message = msg("KH401", words=self.text[start:stop].strip())
        return Reading(self.text, problem=Problem("KH401", message, help_, start, stop))


def read_parts(cursor: Cursor) -> Sequence[Part] | None:
    """Read the parts that begin at the cursor, whatever their kind; None where none does."""
    if (going_on := cursor.attempt(phrases.continuous)) is not None:
        return [going_on]
    happening = phrases.event(cursor, _starts)
    if happening is not None:
        return [happening]
    if (rules := cursor.attempt(frequency)) is not None:
        start = cursor.at
        cursor.take(",", ":")
        cursor.take("vào")
        dated = cursor.attempt(lambda here: calendar_parts(here, hint=rules[-1]))
        if dated and all(isinstance(part, RecurringPart) for part in dated):
            return [*(RecurringPart(rule) for rule in rules[:-1]), *dated]
        cursor.at = start
        return [RecurringPart(rule) for rule in rules]
    if (opened := cursor.attempt(_since_event)) is not None:
        return [opened]
    if (dated := cursor.attempt(calendar_parts)) is not None:
        return dated
    referred = phrases.reference(cursor, _starts_strongly)
    return None if referred is None else [referred]


def _since_event(cursor: Cursor) -> Part | None:
    """Read "từ ngày ban hành Kế hoạch trở đi" or "… đến hết năm 2026" as a period."""
    text = phrases.since_event(cursor, _starts)
    if text is None:
        return None
    if cursor.take("trở đi"):
        return PeriodPart(None, None)
    ends = cursor.attempt(calendar_parts)
    if ends and len(ends) == 1 and isinstance(ends[0], PeriodPart) and ends[0].end is not None:
        return PeriodPart(None, ends[0].end, ends[0].strict)
    if ends and len(ends) == 1 and not isinstance(ends[0], PeriodPart):
        end = getattr(ends[0], "moment", None)
        return None if end is None else PeriodPart(None, end, getattr(ends[0], "strict", False))
    return None


def _starts(cursor: Cursor) -> bool:
    """Say whether a part other than a reference begins here, so that a phrase ends before it."""
    here = cursor.at
    before = cursor.tokens[here - 1].text if here else ""
    separated = before in {",", "và", "hoặc", "hay", "(", ".", "/", "&"}
    try:
        if separated and phrases.event(cursor, lambda _: False) is not None:
            return True
        if separated and cursor.attempt(phrases.continuous) is not None:
            return True
        if separated and cursor.attempt(frequency) is not None:
            return True
        return _starts_strongly(cursor)
    except WordingError:
        return False
    finally:
        cursor.at = here


def _starts_strongly(cursor: Cursor) -> bool:
    """Say whether a date or period with a word such as "trước", "chậm nhất" begins here."""
    here = cursor.at
    before = cursor.tokens[here - 1].text if here else ""
    separated = before in {",", "và", "hoặc", "hay", "(", "."}
    limited = cursor.looks_at("trước", "chậm nhất", "muộn nhất", "đến hết", "hạn cuối")
    try:
        if limited or (separated and (bound(cursor) or cursor.looks_at("quý", "tháng", "năm"))):
            cursor.at = here
            return cursor.attempt(calendar_parts) is not None
        return separated and cursor.attempt(lambda h: day(h, expected=False)) is not None
    except WordingError:
        return True
    finally:
        cursor.at = here


def _between_numbers(tokens: Sequence[Token], index: int) -> bool:
    """Say whether a colon belongs to a time of day (13:30)."""
    near = tokens[index - 1 : index + 2 : 2]
    return index > 0 and all(token.number is not None for token in near)


def _speaks_of_time(tokens: Sequence[Token], run: tuple[int, int]) -> bool:
    """Say whether words that no part was read from may still mean a time."""
    cursor = Cursor(list(tokens), *run)
    while not cursor.done:
        if cursor.take(*HARMLESS, CITED):
            continue
        number = cursor.number()
        slashed = cursor.peek(1) in {"/", "."} and cursor.number(2) is not None
        if cursor.peek() in TIME_WORDS or (number is not None and (slashed or number > 1900)):
            return True
        cursor.at += 1
    return False


__all__ = ["ContinuousPart", "Problem", "Reading", "read_parts", "read_wording"]
