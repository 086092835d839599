"""The produced Word file against NĐ 30/2020/NĐ-CP, rule by rule; and each rule can fail."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from docx_facts import Facts, facts_of
from render_sample import SAMPLE, plan

from khtool.render import render
from khtool.render.environment import builtin_folder

DATA = tomllib.loads((Path(__file__).parent / "nd30_rules.toml").read_text("utf-8"))
RULES: list[dict[str, Any]] = DATA["rule"]
BREAKABLE = [rule for rule in RULES if "layout" in rule or "template" in rule]
ABOUT = {"id", "clause", "element", "layout", "template"}
CLOSE = 0.02  # mm; Word counts in twentieths of a point

DRAFT = plan(annexes=[SAMPLE["annexes"][0]] * 2)
ISSUED = plan(
    issuer="Sở Tư pháp",
    parent="Ủy ban nhân dân thành phố Hải Phòng",
    number="5",
    issued="2026-01-05",
)


def name_of(rule: dict[str, Any]) -> str:
    return f"{rule['id']} {rule['element']}"


def all_facts(templates: Path | None = None) -> dict[str, list[Facts]]:
    """Return the facts of a draft and of an issued plan together."""
    found: dict[str, list[Facts]] = {}
    for made in (DRAFT, ISSUED):
        facts = facts_of(render(made, "docx", templates))
        for element, elements in facts.items():
            found.setdefault(element, []).extend(elements)
        found.setdefault("first page", []).append(facts["page"][0])
        counts = {"nations": len(facts["Nation"]), "signatures": len(facts["SignatureName"])}
        found.setdefault("document", []).append(counts)
    texts = [facts for elements in found.values() for facts in elements if "font" in facts]
    for facts in texts:
        if facts.get("above") in DATA["lines"]:
            facts["share"] = facts["length"] / DATA["lines"][facts["above"]]
    found["every paragraph"] = texts
    found["archive"] = [facts for facts in found["Recipients"] if "Lưu" in facts["text"]]
    return found


def failures(rule: dict[str, Any], found: dict[str, list[Facts]]) -> list[str]:
    """Return where the document does not keep `rule`."""
    elements = found.get(rule["element"], [])
    wrong = [] if elements else [f"{rule['element']} is missing"]
    for facts in elements:
        wrong += [
            f"{name} is {facts[name]!r}, wanted {rule[name]!r}"
            for name in sorted(rule.keys() - ABOUT)
            if not holds(rule[name], facts[name])
        ]
    return wrong


def holds(wanted: Any, value: Any) -> bool:
    match wanted:
        case [least, most]:
            return bool(least - CLOSE <= value <= most + CLOSE)
        case {"one_of": values}:
            return any(abs(value - one) < CLOSE for one in values)
        case {"matches": pattern}:
            return re.search(pattern, value) is not None
        case _:
            return bool(wanted == value)


def broken_templates(folder: Path, rule: dict[str, Any]) -> Path:
    """Write the layout or template that breaks `rule` into `folder`."""
    target = folder / "ke-hoach"
    if "template" in rule:
        name, old, new = rule["template"]
        text = (builtin_folder() / "ke-hoach" / name).read_text("utf-8")
        assert old in text, "the template has changed: mend the rule's `template`"
        target = target / name
        content = text.replace(old, new)
    else:
        target = target / "layout.toml"
        content = "\n".join(
            f'{path} = "{value}"' if isinstance(value, str) else f"{path} = {value}"
            for path, value in rule["layout"].items()
        )
    target.parent.mkdir(parents=True)
    target.write_text(content, "utf-8")
    return folder


@pytest.fixture(scope="module")
def found() -> dict[str, list[Facts]]:
    return all_facts()


@pytest.mark.parametrize("rule", RULES, ids=name_of)
def test_document_keeps_rule(rule: dict[str, Any], found: dict[str, list[Facts]]) -> None:
    assert failures(rule, found) == []


@pytest.mark.parametrize("rule", BREAKABLE, ids=name_of)
def test_rule_notices_a_change(rule: dict[str, Any], tmp_path: Path) -> None:
    assert failures(rule, all_facts(broken_templates(tmp_path, rule)))


def test_signature_never_stands_alone(found: dict[str, list[Facts]]) -> None:
    last = next(facts for facts in found["Text"] if facts["text"].endswith("./."))
    assert last["keep"]
    assert all(facts["keep"] for facts in found["SignatureTitle"] + found["Recipients"])


def test_headings_stay_with_what_follows(found: dict[str, list[Facts]]) -> None:
    headings = found["SectionHeading"] + found["ClauseHeading"] + found["AnnexReference"]
    assert all(facts["keep"] for facts in headings)
