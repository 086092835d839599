"""What each command imports: nothing that it does not use, so that it starts fast."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING, NamedTuple

import pytest

from support import CLEAN, clean_environment, with_task

if TYPE_CHECKING:
    from pathlib import Path

REPORTS = """
import json, os, sys, time
sys.argv = ["khtool", *sys.argv[1:]]
clock = time.time_ns
time.time_ns = lambda: clock() + 3_600_000_000_000  # files just written are trusted
from khtool.__main__ import main
told, sys.stdout = sys.stdout, open(os.devnull, "w")
code = main()
print(json.dumps([code, sorted(sys.modules)]), file=told)
"""

HEAVY = frozenset(
    {
        "_ruamel_yaml",
        "concurrent.futures",
        "dateutil",
        "docxtpl",
        "hashlib",
        "holidays",
        "importlib.metadata",
        "jinja2",
        "multiprocessing",
        "openpyxl",
        "pdfplumber",
        "pydantic",
        "pydantic_core",
        "rich.console",
        "rich.progress",
        "rich.table",
        "ruamel",
        "sqlite3",
        "tomllib",
        "typst",
        "xml.etree.ElementTree",
        "zipfile",
    }
)
"""What costs more to import than a whole command ought to take, or is used by few."""

PYDANTIC = frozenset({"pydantic", "pydantic_core", "importlib.metadata", "zipfile", "hashlib"})
"""What comes along with pydantic."""

READING = PYDANTIC | {"ruamel", "_ruamel_yaml", "tomllib"}
COUNTING = PYDANTIC | {"holidays", "dateutil", "tomllib"}


class Case(NamedTuple):
    """A command line, what of `HEAVY` it may import, and which parts of khtool it may not."""

    args: tuple[str, ...]
    may: frozenset[str]
    own: tuple[str, ...] = ()


PARTS_THAT_READ = ("khtool.model.plan", "khtool.read.yaml", "khtool.config", "khtool.dates.wording")
PAPER = ("khtool.render", "khtool.edit", "khtool.importer", "khtool.audit", "khtool.site")

CASES = (
    Case(("--help",), frozenset(), (*PARTS_THAT_READ, *PAPER, "khtool.index", "khtool.agenda")),
    Case(("due", "--help"), frozenset(), (*PARTS_THAT_READ, *PAPER, "khtool.index")),
    Case(("due", "plans"), frozenset({"sqlite3"}), (*PARTS_THAT_READ, *PAPER, "khtool.check")),
    Case(("due", "--week"), frozenset({"sqlite3"}), (*PARTS_THAT_READ, *PAPER)),
    Case(("due", "--all", "--format", "json"), frozenset({"sqlite3"}), (*PARTS_THAT_READ, *PAPER)),
    Case(
        ("check", "plans"),
        frozenset({"sqlite3", "hashlib"}),
        (*PARTS_THAT_READ, *PAPER, "khtool.check.rules", "khtool.agenda", "khtool.deadlines"),
    ),
    Case(
        ("check", "plans", "--no-cache"),
        READING | COUNTING | {"sqlite3"},
        (*PAPER, "khtool.selection"),
    ),
    Case(("when", "trước ngày 25/11/2026"), COUNTING, (*PAPER, "khtool.index", "khtool.check")),
    Case(
        ("show", "plans"),
        READING | COUNTING | {"rich.console", "rich.table"},
        (*PAPER, "khtool.check"),
    ),
    Case(("fmt", "--check", "plans"), READING, ("khtool.render", "khtool.dates.wording")),
    Case(("schema",), PYDANTIC, (*PAPER, "khtool.read", "khtool.dates", "khtool.config")),
    Case(("cache", "path"), frozenset({"sqlite3"}), (*PARTS_THAT_READ, *PAPER)),
)


@pytest.fixture(scope="module")
def repo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("repo")
    (folder / "plans").mkdir()
    (folder / "plans" / "a.yaml").write_bytes(CLEAN.read_bytes())
    text = with_task("lead: Sở Tư phép\ndue: trước ngày 25/11/2026")
    (folder / "plans" / "b.yaml").write_text(text, encoding="utf-8")
    return folder


def imported(repo: Path, *args: str) -> set[str]:
    """Return the modules that a command has imported, its index being up to date."""
    env = clean_environment() | {"KHTOOL_CACHE_DIR": str(repo / "cache")}
    env["KHTOOL_TODAY"] = "2026-11-22"
    done = subprocess.run(
        [sys.executable, "-c", REPORTS, *args], cwd=repo, env=env, capture_output=True, check=True
    )
    code, modules = json.loads(done.stdout)
    assert code in {0, 1}, done.stderr.decode()
    return set(modules)


@pytest.mark.parametrize("case", CASES, ids=lambda case: " ".join(case.args))
def test_a_command_imports_what_it_uses(repo: Path, case: Case) -> None:
    if "sqlite3" in case.may:
        imported(repo, *case.args)  # fills the index
    modules = imported(repo, *case.args)
    assert (modules & HEAVY) - case.may == set()
    wrong = {
        name for name in modules for part in case.own if name == part or name.startswith(f"{part}.")
    }
    assert wrong == set()


def test_the_version_needs_nothing(repo: Path) -> None:
    own = {name for name in imported(repo, "--version") if name.split(".")[0] == "khtool"}
    assert own == {"khtool", "khtool.__main__"}
