"""Nothing on the left knows what is on its right: who may import whom, read from the source."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

import pytest

from support import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SOURCE = ROOT / "src" / "khtool"

BASE = {"lang", "diagnostic", "errors"}

FACTS = {"read", "model", "dates", "deadlines", "agenda", "selection", "check"}

MAY_IMPORT: dict[str, set[str]] = {
    "__init__": set(),
    "lang": set(),
    "diagnostic": {"lang"},
    "errors": {"lang"},
    "atomic": set(),
    "zipped": set(),
    "measure": set(),
    "office": BASE,
    "read": BASE,
    "dates": BASE,
    "model": BASE | {"read"},
    "config": BASE | {"model"},
    "deadlines": BASE | {"model", "dates"},
    "index": BASE | {"read", "dates", "deadlines"},
    "agenda": BASE | {"model", "dates", "deadlines"},
    "selection": BASE | {"model", "dates", "deadlines", "agenda"},
    "summary": BASE | {"model", "deadlines", "agenda", "selection"},
    "changes": BASE | {"read", "model", "dates", "deadlines"},
    "check": BASE | {"read", "model", "dates", "deadlines", "changes"},
    "audit": BASE | {"measure", "office", "check"},
    "edit": BASE | {"atomic", "read", "model", "check"},
    "record": BASE | {"read", "model", "deadlines", "edit"},
    "views": BASE | FACTS | {"zipped", "summary", "changes"},
    "report": BASE | FACTS | {"audit", "views"},
    "render": BASE | FACTS | {"measure", "office", "zipped", "summary", "views"},
    "site": BASE
    | {"model", "dates", "deadlines", "agenda", "selection", "summary", "views", "render"},
    "export": BASE | {"read", "model", "deadlines", "agenda", "summary", "views"},
    "starter": BASE | {"model"},
    "importer": BASE | {"read", "model", "dates", "edit", "starter", "office"},
}
"""What each part of khtool may import besides itself; each names only parts above it."""

TOP = {"cli", "__main__"}
"""What may import everything and is imported by nothing below."""

BELONGS_TO = {
    "typer": {"cli"},
    "rich": {"cli", "views", "report", "render"},
    "pydantic": {"model", "config", "render"},
    "pydantic_core": {"model"},
    "ruamel": {"read", "edit"},
    "jinja2": {"render"},
    "holidays": {"dates"},
    "openpyxl": {"views"},
    "pdfplumber": {"importer"},
    "pyarrow": {"export"},
}
"""Packages that are kept to one corner, so that they can be replaced there."""


def part_of(path: Path, source: Path) -> str:
    """Return the part that a module belongs to: `read` for read/yaml.py, `agenda` for agenda.py."""
    first = path.relative_to(source).parts[0]
    return first.removesuffix(".py")


def imports(path: Path) -> Iterator[tuple[int, str]]:
    """Yield the line and the full name of everything that a module imports, wherever in it."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, name.name) for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            module = "." * node.level + (node.module or "")
            yield from ((node.lineno, f"{module}.{name.name}") for name in node.names)


def violations(source: Path) -> list[str]:
    """Return every import under `source` that goes the wrong way, as `file:line: what`."""
    found = []
    for path in sorted(source.rglob("*.py")):
        part = part_of(path, source)
        for line, name in imports(path):
            steps = name.split(".")
            if steps[0] == "khtool":
                allowed = part in TOP or steps[1] == part or steps[1] in MAY_IMPORT.get(part, ())
            else:
                allowed = bool(steps[0]) and part in BELONGS_TO.get(steps[0], {part})
            if part != "__main__" and steps[:2] == ["khtool", "cli"] != ["khtool", part]:
                allowed = False
            if not allowed:
                found.append(f"{path.relative_to(source)}:{line}: {name}")
    return found


def test_nothing_imports_upwards() -> None:
    assert violations(SOURCE) == []


def test_every_part_has_its_place() -> None:
    parts = {part_of(path, SOURCE) for path in SOURCE.rglob("*.py")}
    assert parts == MAY_IMPORT.keys() | TOP


def test_the_order_has_no_circles() -> None:
    above: set[str] = set()
    for part, allowed in MAY_IMPORT.items():
        assert allowed <= above, part
        above.add(part)


@pytest.mark.parametrize(
    ("module", "line"),
    [
        ("read/yaml.py", "from khtool.model.plan import Plan"),
        ("read/yaml.py", "import khtool.model.plan"),
        ("read/yaml.py", "from khtool import model"),
        ("read/yaml.py", "from ..model import plan"),
        ("model/plan.py", "from khtool.dates import wording"),
        ("model/plan.py", "from khtool.check.run import check"),
        ("model/plan.py", "from khtool.views.style import clean"),
        ("dates/wording.py", "from khtool.model.plan import Plan"),
        ("dates/wording.py", "from khtool.read.source import Source"),
        ("agenda/items.py", "from khtool.check.run import check"),
        ("selection.py", "from khtool.views.style import clean"),
        ("check/rules/new.py", "from khtool.report.text import text_report"),
        ("views/due_csv.py", "from khtool.cli.session import Session"),
        ("render/run.py", "def late():\n    from khtool.cli.app import run"),
        ("check/run.py", "import typer"),
        ("cli/due.py", "import ruamel.yaml"),
        ("new.py", "from khtool.lang import msg"),
    ],
)
def test_a_wrong_import_is_found(tmp_path: Path, module: str, line: str) -> None:
    path = tmp_path / module
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f'"""A module."""\n\nimport sys\n{line}\n', encoding="utf-8")
    (found,) = violations(tmp_path)
    assert found.startswith(f"{module}:")


@pytest.mark.parametrize(
    ("module", "line"),
    [
        ("read/yaml.py", "from khtool.read.node import Node"),
        ("read/yaml.py", "from ruamel.yaml import YAML"),
        ("check/rules/new.py", "from khtool.deadlines.context import context_of"),
        ("cli/due.py", "from khtool.cli.session import Session"),
        ("__main__.py", "from khtool.cli.app import run"),
    ],
)
def test_a_right_import_is_let_be(tmp_path: Path, module: str, line: str) -> None:
    path = tmp_path / module
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(line, encoding="utf-8")
    assert violations(tmp_path) == []
