"""The produced Word file against NĐ 30/2020/NĐ-CP, rule by rule; and each rule can fail."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from docx_facts import Facts, facts_of
from render_sample import SAMPLE, plan

from khtool.audit.judge import Verdict
from khtool.audit.run import audit
from khtool.render import render
from khtool.render.environment import builtin_folder

if TYPE_CHECKING:
    from khtool.model.plan import Plan

DATA = tomllib.loads((Path(__file__).parent / "nd30_breaks.toml").read_text("utf-8"))
BREAKS: list[dict[str, Any]] = DATA["break"]

MANY = [{"id": f"viec-{n}", "title": f"Việc thứ {n}", "lead": "Sở Tư pháp"} for n in range(20)]
ANNEX = SAMPLE["annexes"][0]

DRAFT = plan(annexes=[ANNEX, {**ANNEX, "tasks": MANY}])
ISSUED = plan(
    issuer="Sở Tư pháp",
    parent="Ủy ban nhân dân thành phố Hải Phòng",
    number="5",
    issued="2026-01-05",
    symbol="KH-STP",
)

LINES = {
    "Độc lập - Tự do - Hạnh phúc": 60.46,
    "THÀNH PHỐ HẢI PHÒNG": 55.67,
    "SỞ TƯ PHÁP": 27.60,
    "Thử công tác bồi thường Nhà nước năm 2026": 95.59,
}
"""Line lengths in mm, by fontTools in Tinos Bold (the widths of Times New Roman Bold)."""

SHARES = {"Motto rule": (0.99, 1.01), "Issuer rule": (1 / 3, 0.5), "PlanTitle rule": (1 / 3, 0.5)}


def broken_rules(made: Plan, templates: Path | None = None) -> set[str]:
    """Return the codes of the rules that the plan does not keep as a Word file."""
    return {
        outcome.rule.code
        for outcome in audit(render(made, "docx", templates), "a.docx").outcomes
        if outcome.verdict in (Verdict.NOT_MET, Verdict.UNKNOWN)
    } - OF_THE_WORDS


OF_THE_WORDS = {"ND-PL-01"}
"""The sample's text does not mention its annexes, which is the plan's fault."""


def broken_templates(folder: Path, entry: dict[str, Any]) -> Path:
    """Write the layout or template that breaks a rule into `folder`."""
    target = folder / "ke-hoach"
    if "template" in entry:
        name, old, new = entry["template"]
        text = (builtin_folder() / "ke-hoach" / name).read_text("utf-8")
        assert old in text, "the template has changed: mend nd30_breaks.toml"
        target = target / name
        content = text.replace(old, new)
    else:
        target = target / "layout.toml"
        content = "\n".join(
            f'{path} = "{value}"' if isinstance(value, str) else f"{path} = {value}"
            for path, value in entry["layout"].items()
        )
    target.parent.mkdir(parents=True)
    target.write_text(content, "utf-8")
    return folder


@pytest.fixture(scope="module")
def found() -> dict[str, list[Facts]]:
    """Return the facts of a draft and of an issued plan together, by a reader of the tests' own."""
    both: dict[str, list[Facts]] = {}
    for made in (DRAFT, ISSUED):
        for element, elements in facts_of(render(made, "docx")).items():
            both.setdefault(element, []).extend(elements)
    return both


@pytest.mark.parametrize("made", [DRAFT, ISSUED], ids=["draft", "issued"])
def test_document_keeps_every_rule(made: Plan) -> None:
    assert broken_rules(made) == set()


@pytest.mark.parametrize(
    "entry", BREAKS, ids=[f"{entry['code']}-{n}" for n, entry in enumerate(BREAKS)]
)
def test_rule_notices_a_change(entry: dict[str, Any], tmp_path: Path) -> None:
    templates = broken_templates(tmp_path, entry)
    assert any(entry["code"] in broken_rules(made, templates) for made in (DRAFT, ISSUED))


@pytest.mark.parametrize("name", SHARES)
def test_lines_are_as_long_as_the_decree_wants_by_another_measure(
    name: str, found: dict[str, list[Facts]]
) -> None:
    least, most = SHARES[name]
    for line in found[name]:
        assert least <= line["length"] / LINES[line["above"]] <= most
        assert line["uneven"] <= 0.1


def test_first_pages_have_an_empty_header(found: dict[str, list[Facts]]) -> None:
    assert {facts["field"] for facts in found["header-first"]} == {""}
    assert {facts["field"] for facts in found["header"]} == {"PAGE"}


def test_signature_never_stands_alone(found: dict[str, list[Facts]]) -> None:
    last = next(facts for facts in found["Text"] if facts["text"].endswith("./."))
    assert last["keep"]
    assert all(facts["keep"] for facts in found["SignatureTitle"] + found["Recipients"])


def test_headings_stay_with_what_follows(found: dict[str, list[Facts]]) -> None:
    headings = found["SectionHeading"] + found["ClauseHeading"] + found["AnnexReference"]
    assert all(facts["keep"] for facts in headings)
