"""KH508: an academic title before the signer's name, or a position that the State does not have."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from khtool.check.rule import Rule
from khtool.check.texts import as_note
from khtool.diagnostic import Severity
from khtool.lang import msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khtool.check.subject import Subject
    from khtool.diagnostic import Diagnostic

ACADEMIC = re.compile(
    r"(?:(?:GS|PGS|TSKH|TS|Th\.?S|BS|CKI|CKII|DS|KS|KTS|CN|LS|NGND|NGƯT|NSND|NSƯT|TTND|TTƯT)"
    r"(?:\.\s?|\s|(?=,))|(?:(?:Phó )?Giáo sư|Tiến sĩ|Tiến sỹ|Thạc sĩ|Thạc sỹ|Cử nhân|Kỹ sư|Luật sư)"
    r"[.,]?\s)+",
)

EXEMPT = re.compile(
    r"y tế|giáo dục|(?<!môi )trường|đại học|khoa học|viện|công an|quân|biên phòng",
    re.IGNORECASE,
)
"""Medicine, teaching, science and the forces may print them by rules of their own (II.7.c)."""

NOT_A_POSITION = re.compile(r"(?:PHÓ (?!BÍ THƯ).+|THỨ TRƯỞNG) THƯỜNG TRỰC", re.IGNORECASE)


def check(subject: Subject) -> Iterator[Diagnostic]:
    """Yield a warning for a title before the name, a note for an unofficial position."""
    signature = subject.plan.signature
    if signature is None:
        return
    titled = ACADEMIC.match(signature.name or "")
    if titled and not EXEMPT.search(subject.plan.issuer):
        yield subject.problem(
            RULE,
            subject.file.inner_span(("signature", "name"), titled.start(), titled.end()),
            msg("KH508", title=titled[0].strip()),
            msg("KH508.help", name=(signature.name or "")[titled.end() :].strip()),
        )
    position = " ".join(signature.position.split())
    if NOT_A_POSITION.fullmatch(position):
        span = subject.file.value_span(("signature", "position"))
        help_ = msg("KH508.position.help", position=position[: -len(" THƯỜNG TRỰC")])
        found = subject.problem(RULE, span, msg("KH508.position", position=position), help_)
        yield as_note(found)


RULE = Rule(
    "KH508",
    Severity.WARNING,
    bad="signature: {position: GIÁM ĐỐC, name: TS. Nguyễn Văn A}",
    good="signature: {position: GIÁM ĐỐC, name: Nguyễn Văn A}",
    check=check,
)
