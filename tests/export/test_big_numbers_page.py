"""docs/quy-mo-lon.md: its columns are those of the code, its queries give what report gives."""

from __future__ import annotations

import importlib.util
import sys
from typing import TYPE_CHECKING, Any

import columns_page
import pytest

from khtool.export.schema import PARTITIONS, TABLES, schema_text
from khtool.lang.catalogue import CATALOGUE
from support import PLANS, ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Khtool


def benchmark(name: str) -> Any:
    """Return the module `name` of benchmarks/, which is no package."""
    spec = importlib.util.spec_from_file_location(f"bench_{name}", ROOT / f"benchmarks/{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def test_the_page_has_the_columns_of_the_code() -> None:
    text = columns_page.PAGE.read_text("utf-8")
    assert columns_page.current(text) == text, "python tests/export/columns_page.py"
    for column in (*PARTITIONS, *(column for own in TABLES.values() for column in own)):
        assert f"| `{column.name}` | {column.type.value} |" in text
        assert f'"{CATALOGUE[column.meaning.key][1]}"' in schema_text()


def test_the_queries_of_the_page_give_the_sums_of_report(
    tmp_path: Path, khtool: Khtool, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("duckdb")
    pytest.importorskip("pyarrow")
    page = benchmark("spark")
    benchmark("generate").generate(20, tmp_path / "plans" / "made")
    (tmp_path / "khtool.toml").touch()
    for path in PLANS.rglob("*.yaml"):  # one has ended, those of the others have not
        (tmp_path / "plans" / f"{path.parent.parent.name}-{path.name}").write_bytes(
            path.read_bytes()
        )
    monkeypatch.chdir(tmp_path)
    today = ("--today", page.TODAY)
    assert khtool("export", "-o", "out", "--format", "parquet", *today).code == 0
    ask, queries = page.in_duckdb(tmp_path / "out"), page.queries()
    wanted = page.by_report(lambda *args: khtool(*args).out)
    assert ask(queries["country"]) == wanted["country"]
    leads = [row for row in wanted["agencies"] if row[0]]
    assert sorted(ask(queries["agencies"]), key=str) == leads
    places = ask(queries["places"])
    assert sum(row[2] for row in places) == wanted["country"][0][0]
    assert {row[1] for row in places} == {2026}
    ask(queries["gather"])
    assert ask("SELECT count(*), count(DISTINCT issuer) FROM 'tasks.parquet'") == [
        *ask("SELECT count(*), count(DISTINCT issuer) FROM tasks")
    ]
    due = khtool("due", "--all", "--closed", "--no-cache", "--format", "csv", *today).out
    assert sum(row[1] for row in ask(queries["states"])) == len(due.splitlines()) - 1
