"""KH605: one word spelled two ways in one plan: hàng năm and hằng năm, hoá and hóa."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

from khtool.check.rule import Rule
from khtool.check.texts import line_numbers, words_span
from khtool.diagnostic import Severity
from khtool.lang import msg
from khtool.model.agency import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from khtool.check.subject import Subject
    from khtool.check.texts import Printed
    from khtool.diagnostic import Diagnostic

    Finder: TypeAlias = Callable[[Printed], Iterator["Spelled"]]

ROUNDS = re.compile(
    r"(?<!\w)(?P<word>h[àằ]ng)\s+(?=(?:ngày|tuần|tháng|quý|năm)(?!\w)(?!\s+(?:\d|nay|này|sau|trước)))",
    re.IGNORECASE,
)
"""hằng năm, hàng quý: "mỗi"; but not "ngân hàng năm 2026"."""

GOODS = re.compile(
    r"(?:bán|chở|cửa|dỡ|đặt|đơn|giao|h[óo][áa]?|khách|kho|lô|mặt|mua|ngân|nhà|nhận|nhập|tín|xếp|xuất)\s+$",
    re.IGNORECASE,
)
"""Words that make "hàng" goods, a shop or a row."""

ENSURE = re.compile(r"(?<!\w)(?:bảo đảm|đảm bảo)(?!\w)", re.IGNORECASE)

MARKED_FIRST = re.compile(r"[^\W\d_]*[òóỏõọ][ae]|(?!q)[^\W\d_]*[ùúủũụ]y", re.IGNORECASE)
MARKED_LAST = re.compile(r"[^\W\d_]*o[àáảãạèéẻẽẹ]|(?!q)[^\W\d_]*u[ỳýỷỹỵ]", re.IGNORECASE)
"""hòa, thủy against hoà, thuỷ; in "quý" the u belongs to the q, "hoàn" has one spelling only."""

MAY_DIFFER = re.compile(
    r"(?:[òóỏõọ][ae]|[ùúủũụ]y|o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?![^\W\d_])", re.IGNORECASE
)
"""What every such word ends in."""

PEOPLE = re.compile(
    r"(?=[Nn]hân dân(?!\w))(?<!\w)"  # the rare words first
    r"(?<!ban )(?<!đồng )(?<!án )(?<!sát )(?<!an )(?<!đội )(?<!tòa )(?<!toà )(?<!thẩm )"
    r"(?<!giáo )(?<!sĩ )(?<!thuốc )(?<!báo )(?<!Báo )(?<!ninh )(?<!tranh )(?<!chủ )(?<!dụng )"
    r"[Nn]hân dân(?!\w)"
)
"""The people, not the second half of Ủy ban nhân dân, Công an nhân dân, Nhà giáo nhân dân."""

STATE = re.compile(r"(?<!\w)[Nn]hà\s+nước(?!\w)")
LOOK_BACK = 60
"""How far back two words may begin, in characters."""

BEFORE = re.compile(r"(?:[^\W\d_]+\s+)?[^\W\d_]+\s+$")


@dataclass(frozen=True, slots=True)
class Spelled:
    """A word at `start` to `end` of a text; those with one `group` should be spelled alike.

    `way` is how this one is spelled, `shown` the word to name.
    """

    start: int
    end: int
    group: str
    way: str
    shown: str


def check(subject: Subject) -> Iterator[Diagnostic]:
    """Yield one note for each pair that a plan mixes, at the first place of the rarer spelling."""
    texts = subject.printed
    for finder, preferred in PAIRS:
        found = [(text, word) for text in texts for word in finder(text)]
        ways: dict[str, set[str]] = {}
        for _, word in found:
            ways.setdefault(word.group, set()).add(word.way)
        mixed = [(text, word) for text, word in found if len(ways[word.group]) > 1]
        if mixed:
            yield _finding(subject, mixed, preferred)


def _finding(
    subject: Subject, mixed: Sequence[tuple[Printed, Spelled]], preferred: str
) -> Diagnostic:
    """Return the note on words of a pair; the other spelling is `preferred` or the commoner."""
    counted = Counter(word.way for _, word in mixed)
    right = preferred or counted.most_common(1)[0][0]
    odd = [(text, word) for text, word in mixed if word.way != right]
    spans = [words_span(subject, text, word.start, word.end) for text, word in odd]
    group = odd[0][1].group
    shown = next(word.shown for _, word in mixed if (word.way, word.group) == (right, group))
    return subject.problem(
        RULE,
        min(spans),
        msg(
            "KH605",
            odd=odd[0][1].shown,
            count=len(odd),
            right=shown,
            others=counted[right],
            lines=line_numbers(spans),
        ),
        msg("KH605.help"),
    )


def _rounds(text: Printed) -> Iterator[Spelled]:
    for match in ROUNDS.finditer(text.text):
        if not GOODS.search(text.text[: match.start()]):
            word = match["word"].lower()
            yield Spelled(match.start(), match.end("word"), "", word, word)


def _ensure(text: Printed) -> Iterator[Spelled]:
    for match in ENSURE.finditer(text.text):
        word = match[0].lower()
        yield Spelled(match.start(), match.end(), "", word, word)


def _marks(text: Printed) -> Iterator[Spelled]:
    for match in MAY_DIFFER.finditer(text.text):
        start, end = match.span()
        while start and text.text[start - 1].isalpha():
            start -= 1
        word = text.text[start:end].lower()
        for way, pattern in (("first", MARKED_FIRST), ("last", MARKED_LAST)):
            if pattern.fullmatch(word):
                yield Spelled(start, end, fold(word), way, word)


def _people(text: Printed) -> Iterator[Spelled]:
    for match in PEOPLE.finditer(text.text):
        yield Spelled(match.start(), match.end(), "", match[0], match[0])


def _state(text: Printed) -> Iterator[Spelled]:
    """Group by the two words before: "quản lý nhà nước" is right beside "của Nhà nước"."""
    for match in STATE.finditer(text.text):
        start = match.start()
        if before := BEFORE.search(text.text, max(start - LOOK_BACK, 0), start):
            group = " ".join(before[0].lower().split())
            word = " ".join(match[0].split())
            yield Spelled(match.start(), match.end(), group, word, word)


PAIRS: Final[tuple[tuple[Finder, str], ...]] = (
    (_rounds, ""),
    (_marks, ""),
    (_people, "Nhân dân"),
    (_state, "Nhà nước"),
    (_ensure, "bảo đảm"),
)
"""Each pair with the spelling that the decree or the laws prefer, if they do."""


RULE = Rule(
    "KH605",
    Severity.NOTE,
    bad="due: [Hàng năm, Quý IV hằng năm]",
    good="due: [Hằng năm, Quý IV hằng năm]",
    check=check,
)
