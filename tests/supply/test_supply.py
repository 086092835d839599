"""What khtool stands on: pinned, named with its licence, and told in a bill of materials."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from importlib.metadata import requires, version

import pytest
from packaging.requirements import Requirement

from support import ROOT

TOOL = ROOT / "tools" / "supply.py"
CONSTRAINTS = ROOT / "constraints.txt"
PAGE = ROOT / "THIRD_PARTY.md"
FREE = {"Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT", "MIT-0", "MIT-CMU", "PSF-2.0"}
"""Terms that let khtool be given on under Apache-2.0 without a thought."""

WEAK_COPYLEFT = {"docxtpl": "LGPL-2.1-only"}
"""Extras whose own changes must be given on; khtool only calls them."""


def made(what: str) -> str:
    done = subprocess.run([sys.executable, str(TOOL), what], capture_output=True, check=True)
    return done.stdout.decode("utf-8")


def rows(page: str) -> dict[str, str]:
    """Return the licence of each package of the page, by name."""
    return dict(re.findall(r"^\| \[([^]]+)\]\([^)]*\) \| ([^|]+) \|", page, re.MULTILINE))


@pytest.mark.skipif(
    sys.platform != "linux" or sys.version_info[:2] != (3, 11),
    reason="other systems and Pythons need a few other packages",
)
def test_the_page_of_licences_names_what_is_installed() -> None:
    assert rows(PAGE.read_text("utf-8")) == rows(made("licences"))


def test_every_licence_lets_khtool_be_given_on() -> None:
    for name, terms in rows(PAGE.read_text("utf-8")).items():
        if WEAK_COPYLEFT.get(name) != terms:
            assert set(re.split(r" (?:AND|OR) ", terms)) <= FREE, (name, terms)


def test_the_constraints_pin_versions_that_khtool_takes() -> None:
    lines = CONSTRAINTS.read_text("utf-8").splitlines()
    pins = dict(line.split("==") for line in lines if not line.startswith("#"))
    own = {
        re.sub(r"[-_.]+", "-", found.name).lower(): found
        for found in map(Requirement, requires("khtool") or ())
        if found.marker is None or found.marker.evaluate({"extra": "test"})
    }
    assert own.keys() <= pins.keys()
    for name, found in own.items():
        assert pins[name] in found.specifier, name


def test_the_bill_of_materials_is_whole_and_the_same_each_time() -> None:
    text = made("sbom")
    assert text == made("sbom")
    bill = json.loads(text)
    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.5")
    assert re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", bill["serialNumber"])
    assert bill["metadata"]["component"]["purl"] == f"pkg:pypi/khtool@{version('khtool')}"
    known = {part["bom-ref"] for part in [bill["metadata"]["component"], *bill["components"]]}
    assert f"pkg:pypi/pydantic@{version('pydantic')}" in known
    assert {entry["ref"] for entry in bill["dependencies"]} == known
    for entry in bill["dependencies"]:
        assert set(entry["dependsOn"]) <= known
    assert all(part["licenses"][0]["expression"] for part in bill["components"])


@pytest.mark.parametrize("page", ["SECURITY.md", "THIRD_PARTY.md"])
def test_pages_that_an_office_asks_for_are_there(page: str) -> None:
    assert (ROOT / page).is_file()
