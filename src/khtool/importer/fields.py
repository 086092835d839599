"""The fields at the top of a plan: from the head, else from the text, else to be filled in."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from khtool.importer.head import YEAR
from khtool.importer.labels import same_key
from khtool.lang import msg

if TYPE_CHECKING:
    from khtool.importer.blocks import Source
    from khtool.importer.head import Head
    from khtool.importer.record import Part

NAMED_PLACE = re.compile(
    r"\b(?:[Tt]ỉnh|[Tt]hành phố)\s+([A-ZĐÂÊÔƠƯÁÀẢẠ]\w+(?:\s+[A-ZĐÂÊÔƠƯÁÀẢẠ]\w+){0,3})"
)
ISSUES = re.compile(
    r"(?P<issuer>(?:Ủy ban|Uỷ ban|Hội đồng|Sở|Bộ|Cục|Ban|UBND|Chi cục|Văn phòng)\s[^,;:.()]{2,80}?)"
    r"\s+(?:ban hành|xây dựng|đề ra|thực hiện)\s"
)
STAGE = re.compile(r"giai đoạn\s+((?:19|20)\d\d)\s*[-–]\s*((?:19|20)\d\d)", re.IGNORECASE)
OFTEN = 3
"""How often a text speaks of the same years until they are taken for those of the plan."""

NO_YEAR = re.compile(r"\b(?:19|20)\d\d\b")

FILL_IN = {
    "title": "Tên kế hoạch",
    "issuer": "Cơ quan ban hành",
    "place": "Địa danh",
    "symbol": "KH-CQ",
}
"""What stands in the file where the document says nothing."""


def complete(plan: Part, head: Head, source: Source, this_year: int) -> None:
    """Set the fields at the top; what the head does not say is marked as doubtful."""
    values = head.values
    texts = [paragraph.text for paragraph in source.paragraphs()]
    plan["type"] = str(values.get("type") or "Kế hoạch")
    _title(plan, head)
    _place(plan, head, texts)
    _issuer(plan, head, texts)
    if "parent" in values:
        plan["parent"] = values["parent"]
    plan["symbol"] = values.get("symbol") or FILL_IN["symbol"]
    if "symbol" not in values:
        plan.doubt("symbol", msg("import.doubt.missing"))
    plan["number"] = values.get("number")
    plan["issued"] = values.get("issued")
    _year(plan, head, texts, this_year)
    _until(plan, texts)


def _title(plan: Part, head: Head) -> None:
    title = head.values.get("title")
    only_annexes = plan["annexes"] and not any(
        plan.get(key)
        for key in ("basis", "opening", "sections", "closing", "signature", "recipients")
    )
    if title or only_annexes:
        plan["title"] = title
        if not title:
            plan.doubt("title", msg("import.doubt.no_title"))
        return
    plan["title"] = FILL_IN["title"]
    plan.doubt("title", msg("import.doubt.missing"))


def _place(plan: Part, head: Head, texts: list[str]) -> None:
    if place := head.values.get("place"):
        plan["place"] = place
        return
    named = Counter(match[1] for text in texts for match in NAMED_PLACE.finditer(text))
    plan["place"] = named.most_common(1)[0][0] if named else FILL_IN["place"]
    why = msg("import.doubt.from_text") if named else msg("import.doubt.missing")
    plan.doubt("place", why)


def _issuer(plan: Part, head: Head, texts: list[str]) -> None:
    """Set issuer and what the text calls it, which leaves out the name of the place."""
    reference = head.values.get("reference_issuer")
    issuer = head.values.get("issuer")
    own = [match["issuer"] for text in plan.get("opening", ()) for match in ISSUES.finditer(text)]
    called = [str(reference)] if reference else own[-1:]
    place = str(plan["place"])
    if issuer:
        plan["issuer"] = issuer
    elif called:
        whole = (
            called[0]
            if called[0].endswith(place) or place in FILL_IN.values()
            else f"{called[0]} {place}"
        )
        plan["issuer"] = whole
        plan.doubt("issuer", msg("import.doubt.from_text"), head.places.get("reference_issuer"))
    else:
        plan["issuer"] = FILL_IN["issuer"]
        plan.doubt("issuer", msg("import.doubt.missing"))
    whole = str(plan["issuer"])
    short = whole.removesuffix(f" {place}")
    if reference and same_key(str(reference)) != same_key(whole):
        plan["issuer_short"] = reference
    elif short != whole and _stands_alone(short, place, texts):
        plan["issuer_short"] = short


def _stands_alone(name: str, place: str, texts: list[str]) -> bool:
    """Say whether the text calls the issuer by `name` without that of the place."""
    alone = re.compile(rf"{re.escape(name)}(?!\s+{re.escape(place)})(?=[\s,.;:)]|$)")
    return any(alone.search(text) for text in texts)


def _year(plan: Part, head: Head, texts: list[str], this_year: int) -> None:
    if year := head.values.get("year"):
        plan["year"] = year
        return
    titled = YEAR.search(str(head.values.get("title") or ""))
    named = Counter(match[0] for text in texts for match in NO_YEAR.finditer(text))
    if titled:
        plan["year"] = int(titled[1])
    elif named:
        plan["year"] = int(named.most_common(1)[0][0])
        plan.doubt("year", msg("import.doubt.from_text"))
    else:
        plan["year"] = this_year
        plan.doubt("year", msg("import.doubt.missing"))


def _until(plan: Part, texts: list[str]) -> None:
    """Let the plan end with the years that its title names, or its text again and again."""
    titled = STAGE.search(str(plan["title"] or ""))
    named = Counter(match.groups() for text in texts for match in STAGE.finditer(text))
    years, count = named.most_common(1)[0] if named else (("", ""), 0)
    if titled is None and count < OFTEN:
        return
    last = int(titled[2] if titled else years[1])
    if last > int(plan["year"]):
        plan["until"] = f"{last}-12-31"
        plan.doubt("until", msg("import.doubt.from_text"))
