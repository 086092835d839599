"""From a plan's own words for a deadline to what they mean, or to what was not understood."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from khtool.dates.grammar import phrases
from khtool.dates.grammar.any_part import read_parts, starts_strongly
from khtool.dates.grammar.dated import dated, yearly_again
from khtool.dates.grammar.days import time_of_day
from khtool.dates.grammar.left_over import OTHER_TIMES, speaks_of_time
from khtool.dates.grammar.limits import limit
from khtool.dates.grammar.reports import names_a_report, reported_monthly
from khtool.dates.grammar.segments import between_numbers, closing_bracket, segments
from khtool.dates.parts import YEAR_END, DatePart, RecurringPart, Yearly
from khtool.dates.problem import Problem, WordingError
from khtool.dates.tokens import Cursor, Token, tokenize
from khtool.lang import msg

if TYPE_CHECKING:
    from collections.abc import Sequence

    from khtool.dates.parts import Part, Rule

MAX_LENGTH = 1000
"""How many characters a wording may have; the longest in real plans are below 300."""

MAX_LABELS = 3
"""How many colons of a segment are tried as the end of its label."""

EVERY_YEAR = RecurringPart(Yearly(YEAR_END))
SEPARATORS = (",", "và", "hoặc", "hay", "&", "(", ")", ":", "-", "–", "•", "+", "*", ".", "…")


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


def read_wording(text: str, *, before_is_strict: bool = True) -> Reading:
    """Read a deadline's wording; what is not surely understood is refused, never guessed.

    `before_is_strict` says whether "trước ngày 25" leaves the 25th out (`[dates] before`).
    """
    if len(text) > MAX_LENGTH:
        message = msg("KH401.long", length=len(text), most=MAX_LENGTH)
        return Reading(text, problem=Problem("KH401", message, msg("KH401.help"), 0, 1))
    tokens = tokenize(text)
    if not any(token.is_word or token.number is not None for token in tokens):
        problem = Problem("KH401", msg("KH401.empty"), msg("KH401.empty.help"), 0, len(text))
        return Reading(text, problem=problem)
    reader = _Reader(text, tokens, before_is_strict)
    try:
        for first, end in segments(tokens):
            reader.segment(first, end)
    except WordingError as error:
        return Reading(text, problem=error.problem)
    return reader.reading()


class _Reader:
    """Reads segment after segment and collects parts, their places and what is left over."""

    def __init__(self, text: str, tokens: list[Token], before_is_strict: bool) -> None:
        self.text = text
        self.before_is_strict = before_is_strict
        self.tokens = tokens
        self.parts: list[Part] = []
        self.places: list[tuple[int, int]] = []
        self.left_over: list[tuple[int, int]] = []

    def segment(self, first: int, end: int) -> None:
        """Read one segment; words before a colon are a label where a deadline follows it."""
        colons = [
            index
            for index in range(first, end - 1)
            if self.tokens[index].text == ":" and not between_numbers(self.tokens, index)
        ]
        for index in colons[:MAX_LABELS]:
            hint = reported_monthly(Cursor(self.tokens, first, index))
            if self._inner(index + 1, end, hint).parts:
                self._items(index + 1, end, hint)
                return
        before = len(self.parts)
        self._items(first, end, reported_monthly(Cursor(self.tokens, first, end)))
        self._share_yearly(first, end, before)

    def _share_yearly(self, first: int, end: int, before: int) -> None:
        """Let "hằng năm" at the end hold for the days of all reports that the segment lists.

        So in "trước ngày 15/6 (báo cáo 6 tháng) và trước ngày 30/11 (báo cáo năm) hằng năm".
        """
        words = [token.text for token in self.tokens[first:end] if token.text != "."]
        days = self.parts[before:-1]
        last = self.parts[-1] if days else None
        if words[-2:] != ["hằng", "năm"] or not isinstance(last, RecurringPart):
            return
        if words.count("báo") < 2 or not all(isinstance(part, DatePart) for part in days):
            return
        shared = [yearly_again(part) for part in days if isinstance(part, DatePart)]
        if last == EVERY_YEAR:
            self.places.pop()
            self.parts[before:] = shared
        else:
            self.parts[before:] = [*shared, last]

    def _inner(self, first: int, end: int, hint: Rule | None = None) -> _Reader:
        """Read some tokens on trial."""
        inner = _Reader(self.text, self.tokens, self.before_is_strict)
        inner._items(first, end, hint)
        return inner

    def _items(self, first: int, end: int, hint: Rule | None = None) -> None:
        """Read part after part; tokens that begin none are left over.

        `hint` is how often the report comes that the deadline is for.
        """
        cursor = Cursor(self.tokens, first, end, before_is_strict=self.before_is_strict)
        run: int | None = None
        after_part = False
        while not cursor.done:
            at = cursor.at
            found = self._parts_here(cursor, after_part, hint)
            if found is not None:
                self._close(run, at)
                run = None
                self.parts += found
                self.places += [cursor.span(at)] * len(found)
                after_part = True
                continue
            cursor.at = at
            if cursor.peek() in SEPARATORS:
                if not self._labels_a_bracket(cursor, run):
                    self._close(run, at)
                run = None
                after_part = False
            elif run is None:
                run = at
            cursor.at += 1
        self._close(run, end)

    def _parts_here(
        self, cursor: Cursor, after_part: bool, hint: Rule | None
    ) -> Sequence[Part] | None:
        """Read what begins at the cursor; directly after a part "theo …" only qualifies it."""
        if cursor.looks_at(*OTHER_TIMES):
            return None
        here = cursor.at
        if cursor.take("tuần thứ", "tuần") and cursor.number() is not None:
            cursor.at += 1
            problem = msg("KH401.week"), msg("KH401.week.help")
            raise WordingError("KH401", *problem, cursor.span(here))
        cursor.at = here
        if cursor.attempt(names_a_report):
            return []
        if after_part and self._explains(cursor):
            return []
        if after_part and phrases.reference(cursor, starts_strongly) is not None:
            return []
        if hint is not None and (found := cursor.attempt(lambda inner: dated(inner, hint))):
            return found
        return read_parts(cursor)

    def _explains(self, cursor: Cursor) -> bool:
        """Move over words in brackets after a deadline that give no other: "(ngày Luật …)"."""
        close = closing_bracket(cursor)
        if close is None:
            return False
        if self._only_an_hour(cursor.at + 1, close):
            cursor.at = close + 1
            return True
        if any(token.number is not None for token in self.tokens[cursor.at : close]):
            return False
        if self._inner(cursor.at + 1, close).parts:
            return False
        cursor.at = close + 1
        return True

    def _only_an_hour(self, first: int, end: int) -> bool:
        """Say whether there is nothing but a time of day: "(trước 16h00)"."""
        cursor = Cursor(self.tokens, first, end)
        limit(cursor)
        return time_of_day(cursor) and cursor.done

    def _labels_a_bracket(self, cursor: Cursor, run: int | None) -> bool:
        """Say whether the words left over so far only name what a bracket gives the days of."""
        close = closing_bracket(cursor)
        if run is None or close is None:
            return False
        inner = self._inner(cursor.at + 1, close)
        return bool(inner.parts) and inner.reading().understood

    def _close(self, run: int | None, end: int) -> None:
        """End a run of tokens that no part was read from."""
        if run is not None:
            self.left_over.append((run, end))

    def _doubtful(self, run: tuple[int, int]) -> bool:
        """Say whether words left over may mean a time that nothing was made of."""
        dated_after = run[1] < len(self.tokens) and starts_strongly(Cursor(self.tokens, run[1]))
        return speaks_of_time(self.tokens, run, dated_after=dated_after)

    def reading(self) -> Reading:
        """Return what was read, or the refusal of it."""
        doubtful = next((run for run in self.left_over if self._doubtful(run)), None)
        if self.parts and doubtful is None:
            return Reading(self.text, tuple(self.parts), tuple(self.places))
        first, end = doubtful or (0, len(self.tokens))
        start, stop = self.tokens[first].start, self.tokens[end - 1].end
        understood = tuple(dict.fromkeys(f"“{self.text[a:b]}”" for a, b in self.places))
        help_ = msg("KH401.partly", understood=understood) if understood else msg("KH401.help")
        message = msg("KH401", words=self.text[start:stop].strip())
        return Reading(self.text, problem=Problem("KH401", message, help_, start, stop))
