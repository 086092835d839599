"""KH601: a number cited in a shape that its type of document does not have."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from khtool.check.citations import citations, plain_number
from khtool.check.rule import Rule
from khtool.check.texts import words_span
from khtool.diagnostic import Severity
from khtool.lang import msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khtool.check.citations import Citation
    from khtool.check.subject import Subject
    from khtool.diagnostic import Diagnostic

SHORT: Final = {
    "Thông tư": "TT",
    "Thông tư liên tịch": "TTLT",
    "Nghị định": "NĐ",
    "Quyết định": "QĐ",
    "Nghị quyết": "NQ",
    "Chỉ thị": "CT",
    "Kế hoạch": "KH",
    "Kế hoạch hành động": "KH",
}
"""What stands in the symbols of these types; those of other types take too many shapes."""

SHAPES: Final = {
    "Thông tư": r"/TT(?:LT)?[-/.]",
    "Thông tư liên tịch": r"/TTLT[-/.]",
    "Nghị quyết": r"/(?:QH|UBTVQH)\d+|[-/]NQ[A-Z]*[-/]",
    "Luật": r"/QH\d+|[-/]LCT/|/L-?CTN",
    "Bộ luật": r"/QH\d+|[-/]LCT/|/L-?CTN",
    "Pháp lệnh": r"/(?:PL-)?UBTVQH\d+|/PL-|[-/]LCT/",
}
"""What a number of these must hold; of others the abbreviation between two signs."""

BEFORE_1998 = re.compile(r"\d+[-/](?:CP|TTg|CT|HĐBT)")
"""Nghị định số 63-CP, Quyết định số 217-HĐBT."""

PARTY_WITH_SLASH = re.compile(r"(\d+)/([^\W\d_]+)-(TW|\w{1,2}U)")
STATE_WITH_DASH = re.compile(r"(\d+)-([^\W\d_]+)/(CP|TTg|UBND|HĐND)")
"""The Party writes 66-NQ/TW, the State 140/NQ-CP."""

NO_TYPE = re.compile(r"(\d+[^\W\d_]?(?:/\d{4})?)/([^\W\d_][\w&]*)")
"""08/2019/BTP"""

NO_AGENCY = re.compile(r".*[-/.–]")
"""08/2019/TT-: what follows is cut off."""


def check(subject: Subject) -> Iterator[Diagnostic]:
    """Yield a warning for each number that does not fit its type."""
    for text in subject.printed:
        for cited in citations(text.text):
            if cited.type not in SHAPES.keys() | SHORT.keys() or is_well_shaped(cited):
                continue
            span = words_span(subject, text, cited.start, cited.end)
            better = suggested(cited)
            help_ = (
                msg("KH601.help", suggested=f"{cited.type} số {better}")
                if better
                else msg(
                    "KH601.example.help", type=cited.type, example=EXAMPLES.get(cited.type, "")
                )
            )
            message = msg("KH601", cited=cited.text, type=cited.type)
            yield subject.problem(RULE, span, message, help_, text.task)


EXAMPLES: Final = {
    "Thông tư": "08/2019/TT-BTP",
    "Thông tư liên tịch": "01/2014/TTLT-BTP-BNV",
    "Nghị định": "30/2020/NĐ-CP",
    "Quyết định": "766/QĐ-TTg",
    "Nghị quyết": "140/NQ-CP, 66-NQ/TW, 206/2025/QH15",
    "Luật": "10/2017/QH14",
    "Bộ luật": "91/2015/QH13",
    "Pháp lệnh": "01/2018/UBTVQH14",
    "Chỉ thị": "16/CT-TTg",
    "Kế hoạch": "272/KH-UBND",
    "Kế hoạch hành động": "272/KH-UBND",
}


def is_well_shaped(cited: Citation) -> bool:
    """Say whether a number fits its type; what was usual before 1998 does."""
    number = plain_number(cited.number)
    if BEFORE_1998.fullmatch(number) and cited.type in {"Nghị định", "Quyết định", "Chỉ thị"}:
        return True
    if NO_AGENCY.fullmatch(number):
        return False
    if PARTY_WITH_SLASH.fullmatch(number) or STATE_WITH_DASH.fullmatch(number):
        return False
    shape = SHAPES.get(cited.type) or rf"[-/]{SHORT[cited.type]}[^\W\d_]*[-/]"
    return re.search(shape, number) is not None


def suggested(cited: Citation) -> str:
    """Return the number as it was surely meant, or nothing."""
    number = plain_number(cited.number)
    if match := PARTY_WITH_SLASH.fullmatch(number):
        return f"{match[1]}-{match[2]}/{match[3]}"
    if match := STATE_WITH_DASH.fullmatch(number):
        return f"{match[1]}/{match[2]}-{match[3]}"
    match = NO_TYPE.fullmatch(number)
    if match and cited.type in SHORT and match[2] not in SHORT.values():
        return f"{match[1]}/{SHORT[cited.type]}-{match[2]}"
    return ""


RULE = Rule(
    "KH601",
    Severity.WARNING,
    bad="text: theo Thông tư số 08/2019/BTP ngày 10/12/2019",
    good="text: theo Thông tư số 08/2019/TT-BTP ngày 10/12/2019",
    check=check,
)
