"""Where a wording falls into segments: semicolons, lines, bullets, sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from khtool.dates.tokens import Cursor, Token

HARD = (";", "\n", "•")


def segments(tokens: Sequence[Token]) -> list[tuple[int, int]]:
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


def between_numbers(tokens: Sequence[Token], index: int) -> bool:
    """Say whether a colon belongs to a time of day (13:30), where no space stands around it."""
    if not 0 < index < len(tokens) - 1:
        return False
    before, colon, after = tokens[index - 1 : index + 2]
    joined = before.end == colon.start and colon.end == after.start
    return joined and before.number is not None and after.number is not None


def closing_bracket(cursor: Cursor) -> int | None:
    """Return where the bracket that opens here is closed."""
    if cursor.peek() != "(":
        return None
    depth = 0
    for index in range(cursor.at, cursor.end):
        depth += {"(": 1, ")": -1}.get(cursor.tokens[index].text, 0)
        if depth == 0:
            return index
    return None
