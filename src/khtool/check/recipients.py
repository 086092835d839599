"""Whom the recipients of a plan include: by name, by abbreviation, or in a group."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from khtool.check.spellings import names_of, plain_words

if TYPE_CHECKING:
    from khtool.model.plan import Agency, Plan

EVERYBODY = re.compile(
    r"^ như (?!kính)"
    r"|(?:cơ quan|đơn vị|địa phương|tổ chức).* (?:liên quan|được giao|thực hiện|có tên)"
)
"""Recipients that are whoever has work to do ("Các cơ quan, đơn vị liên quan")."""

DEPARTMENTS = re.compile(
    r" sở ban ngành | (?:các|những) sở (?:ban|ngành|đoàn thể|cơ quan|và|thuộc|có|tỉnh|thành phố|$)"
)
"""All departments of a province; "Các Sở: Tư pháp, Tài chính" are only these two."""

GROUPS: Final = (
    (DEPARTMENTS.pattern, r"^ (?:các )?(?:sở|ban|thanh tra|văn phòng) (?!nhân dân)"),
    (r" các (?:bộ|cơ quan ngang bộ) ", r"^ (?:các )?(?:bộ|ngân hàng nhà nước|thanh tra) "),
    (r" đoàn thể ", r"^ (?:hội|đoàn|liên đoàn|ủy ban mặt trận|mặt trận) (?!đồng)"),
    (r" tố tụng | nội chính ", r" (?:tòa án|viện kiểm sát|công an|thi hành án) "),
    (r" báo chí | báo đài ", r"^ (?:báo|đài|cổng thông tin) "),
    (r" doanh nghiệp ", r"(?:công ty|tập đoàn|doanh nghiệp) "),
)
"""Which agencies a group among the recipients covers."""

LISTED = re.compile(r" (?:các|những) sở ")

LEVELS: Final = (("xã", "phường", "thị trấn", "đặc khu"), ("huyện", "quận", "thị xã"), ("tỉnh",))
PLACE = re.compile(r" (?:tỉnh|thành phố|huyện|quận|xã|phường)(?: [^ ]+){0,3} $")
"""What follows the name of a body and may be left out among the recipients."""


@dataclass(frozen=True, slots=True)
class Recipients:
    """Those to whom a plan is sent, each line in plain words."""

    lines: tuple[str, ...]

    def include(self, agency: Agency) -> bool:
        """Say whether `agency` is sent the plan, as far as the recipients tell."""
        if any(EVERYBODY.search(line) for line in self.lines):
            return True
        return any(self._has(plain_words(name)) for name in names_of(agency))

    def _has(self, name: str) -> bool:
        core = PLACE.sub(" ", name)
        if core.strip() in {"ủy ban nhân dân", "hội đồng nhân dân", "văn phòng", ""}:
            core = name
        return any(
            core in line or _covers(line, name) or _same_level(line, name) for line in self.lines
        )


def recipients_of(plan: Plan) -> Recipients:
    """Return the recipients of `plan`."""
    return Recipients(tuple(map(plain_words, plan.recipients)))


def _covers(line: str, name: str) -> bool:
    if name.startswith(" sở ") and LISTED.search(line) and name.removeprefix(" sở") in line:
        return True
    return any(re.search(group, line) and re.search(member, name) for group, member in GROUPS)


def _same_level(line: str, name: str) -> bool:
    """Say whether both speak of the people's committees of one level (xã, huyện)."""
    if not all(" ủy ban nhân dân " in text for text in (line, name)):
        return False
    return any(
        any(f" {word} " in line for word in level) and any(f" {word} " in name for word in level)
        for level in LEVELS
    )
