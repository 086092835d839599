"""Each real plan, rendered, says what its seed says, but for the reviewed differences."""

from __future__ import annotations

import tomllib
from difflib import unified_diff
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from plan_words import docx_words, md_words, seed_words, words

from khtool.render.run import render
from support import COMPENSATION, PLANS, RESOLUTION_66, plan_file

if TYPE_CHECKING:
    from khtool.model.plan import Plan

HERE = Path(__file__).parent
SEEDS = {
    "000": COMPENSATION,
    "001": PLANS / "hung-yen" / "2024" / "boi-thuong-nha-nuoc.yaml",
    "002": RESOLUTION_66,
    "003": PLANS / "hai-phong" / "2026" / "thuong-ton-phap-luat.yaml",
}
EVERY_BODY = "*"
DIFFERENCES = tomllib.loads((HERE / "differences.toml").read_text("utf-8"))["difference"]

READERS = {"docx": docx_words, "md": md_words}


def plan_of(seed: str) -> Plan:
    found = plan_file(SEEDS[seed].read_text("utf-8"))
    assert found.plan is not None
    assert found.sound
    return found.plan


def places(of: list[str], text: list[str]) -> list[int]:
    """Return where the words `of` stand in `text`."""
    return [at for at in range(len(text)) if text[at : at + len(of)] == of]


def expected(seed: str, plan: Plan) -> list[str]:
    """Return the words of a seed with the reviewed differences applied to them."""
    said = seed_words((HERE / "seeds" / f"{seed}.txt").read_text("utf-8"))
    for difference in DIFFERENCES:
        if difference["plan"] != seed and (difference["plan"] != EVERY_BODY or not plan.sections):
            continue
        before = words(difference["seed"])
        after = words(difference["rendered"].format(issuer=plan.issuer.upper()))
        found = places(before, said)
        assert len(found) == 1, f"stands {len(found)} times in {seed}: {difference['seed']}"
        said[found[0] : found[0] + len(before)] = after
    return said


@pytest.mark.parametrize("fmt", READERS)
@pytest.mark.parametrize("seed", SEEDS)
def test_nothing_is_lost(seed: str, fmt: str) -> None:
    plan = plan_of(seed)
    wanted, printed = expected(seed, plan), READERS[fmt](render(plan, fmt))
    differing = unified_diff(wanted, printed, "seed", fmt, lineterm="")
    assert wanted == printed, " ".join(differing)


def test_every_difference_is_reviewed() -> None:
    for difference in DIFFERENCES:
        assert difference["plan"] in {*SEEDS, EVERY_BODY}
        assert difference["reason"].endswith(".")
        assert words(difference["seed"]) != words(difference["rendered"])


def test_every_plan_of_the_repo_has_a_seed() -> None:
    assert sorted(SEEDS.values()) == sorted(PLANS.rglob("*.yaml"))


@pytest.mark.parametrize("fmt", READERS)
def test_a_lost_paragraph_is_seen(fmt: str) -> None:
    plan = plan_of("001")
    shorter = plan.model_copy(update={"closing": ()})
    assert READERS[fmt](render(shorter, fmt)) != expected("001", plan)
