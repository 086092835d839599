"""How parts of a document are numbered: I., 1., a), - (NĐ 30/2020, Phụ lục I, II.6.đ)."""

from __future__ import annotations

POINT_LETTERS = "abcdđeghiklmnopqrstuvxy"
"""The letters of points; Vietnamese has no f, j, w, z; the decree leaves out ă, â, ê, ô, ơ, ư."""

ROMAN = ((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
HUNDREDS = ((100, "C"), (90, "XC"), *ROMAN)


def roman(number: int) -> str:
    """Return `number` (1 to 399) in Roman numerals."""
    text = ""
    for value, sign in HUNDREDS:
        while number >= value:
            text += sign
            number -= value
    return text


def letter(number: int) -> str:
    """Return the letter of the point `number` (from 1): a, b, c, d, đ, e, g; after y: aa, ab."""
    rounds, index = divmod(number - 1, len(POINT_LETTERS))
    first = POINT_LETTERS[rounds - 1] if rounds else ""
    return first + POINT_LETTERS[index]


def capital(number: int) -> str:
    """Return the capital letter of a part of an annex table: A, B, C."""
    return letter(number).upper()


def bare(depth: int, number: int) -> str:
    """Return the number of an item at `depth` (0: I, 1: 1, 2: a); deeper items have none."""
    match depth:
        case 0:
            return roman(number)
        case 1:
            return str(number)
        case 2:
            return letter(number)
        case _:
            return ""


def marker(depth: int, number: int) -> str:
    """Return what is printed before an item at `depth`: `I.`, `1.`, `a)`, then a dash."""
    match depth:
        case 0 | 1:
            return f"{bare(depth, number)}."
        case 2:
            return f"{letter(number)})"
        case _:
            return "-"
