"""What a cell of Excel shows: dates as dd/mm/yyyy, numbers in their format, Vietnamese signs."""

from __future__ import annotations

import datetime
import re
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from typing import Final

DATES: Final = {
    **dict.fromkeys((14, 15, 16), "dd/mm/yyyy"),
    17: "mm/yyyy",
    **dict.fromkeys((18, 19, 20, 21), "hh:mm"),
    22: "dd/mm/yyyy hh:mm",
}
"""The date formats that have a number and no text in the file (ISO/IEC 29500-1, 18.8.30)."""

NUMBERS: Final = {1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%"}
LITERAL: Final = re.compile(r'"([^"]*)"|\\(.)|\[[^\]]*\]|_.|\*.')
DATE_SIGNS: Final = re.compile(r"[dmyhs]")
SHAPE: Final = re.compile(r"[#0?,]+(?:\.([0#?]+))?")

EPOCH: Final = datetime.datetime(1899, 12, 30)
EPOCH_1904: Final = datetime.datetime(1904, 1, 1)
LAST_DAY: Final = 2_958_465
"""31/12/9999, the last day that Excel knows."""

MOST_DIGITS: Final = 15
"""More digits Excel does not keep."""


def shown(text: str, format_: str, *, since_1904: bool = False) -> str:
    """Return the number `text`, as the file has it, as a cell with the format `format_` shows it.

    >>> shown("46112", "dd/mm/yyyy"), shown("1234567.5", "#,##0.0"), shown("0.25", "0%")
    ('31/03/2026', '1.234.567,5', '25%')
    >>> shown("46112", "mm/yyyy"), shown("7", "00"), shown("7", "General")
    ('03/2026', '07', '7')
    """
    try:
        number = Decimal(text)
    except InvalidOperation:
        return text
    if not number.is_finite() or abs(number) > Decimal(10) ** MOST_DIGITS:
        return text
    section = format_.split(";")[0]
    signs = DATE_SIGNS.findall(LITERAL.sub("", section).lower())
    if signs and 0 <= number <= LAST_DAY:
        return _date(number, signs, EPOCH_1904 if since_1904 else EPOCH)
    return _number(number, section)


def _date(number: Decimal, signs: list[str], epoch: datetime.datetime) -> str:
    moment = epoch + datetime.timedelta(minutes=round(float(number) * 24 * 60))
    day = "%d/" if "d" in signs else ""
    month = "%m/" if "m" in signs and ("d" in signs or "y" in signs) else ""
    date = f"{day}{month}%Y" if "y" in signs else f"{day}{month}".rstrip("/")
    time = "%H:%M" if "h" in signs and (moment.hour or moment.minute or not date) else ""
    if time and date.count("m") and "d" not in signs:
        date = ""  # in "hh:mm" the m are minutes
    pattern = f"{date} {time}".strip()
    return moment.strftime(pattern.replace("%Y", f"{moment.year:04}"))


def _number(number: Decimal, section: str) -> str:
    shape = SHAPE.search(LITERAL.sub("", section))
    if shape is None:
        plain = f"{number:f}"
        return (plain.rstrip("0").rstrip(".") if "." in plain else plain).replace(".", ",")
    if "%" in section:
        number *= 100
    places = len(shape[1] or "")
    rounded = number.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    whole, _, rest = f"{abs(rounded):f}".partition(".")
    whole = whole.zfill(shape[0].partition(".")[0].count("0"))
    if "," in shape[0]:
        whole = f"{int(whole):,}".replace(",", ".")
    sign = "-" if rounded < 0 else ""
    before, _, after = _words(section, shape[0])
    return f"{before}{sign}{whole}{',' + rest if rest else ''}{after}"


def _words(section: str, shape: str) -> tuple[str, str, str]:
    """Return what a format prints before and after its number."""
    text = LITERAL.sub(lambda match: match[1] or match[2] or "", section)
    return text.partition(shape)
