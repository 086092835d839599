"""`khtool export`: the same tables however the work is shared, and nobody else's files touched."""

from __future__ import annotations

import csv
import json
import sys
from typing import TYPE_CHECKING

import pytest

from khtool.cli import reading
from khtool.export.parts import PARTS, part_of
from khtool.export.schema import TABLES
from support import COMPENSATION, HEAD, PLANS, with_task

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from conftest import Khtool

TODAY = ("--today", "2026-11-22")
FORMATS = ("jsonl", "csv", "parquet")
BROKEN = with_task("due: ngày 30/11/2026\nkhoá: lạ")


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Go to a repo of five plans of three issuers and two years."""
    folder = tmp_path / "repo"
    (folder / "plans").mkdir(parents=True)
    (folder / "khtool.toml").touch()
    for index, path in enumerate(sorted(PLANS.rglob("*.yaml"))):
        (folder / "plans" / f"{index}.yaml").write_bytes(path.read_bytes())
    task = with_task(
        "lead: Sở Tư pháp\ndue: ngày 30/11/2026", HEAD.replace("Ủy ban nhân dân", "Sở")
    )
    (folder / "plans" / "so.yaml").write_text(task, encoding="utf-8")
    monkeypatch.chdir(folder)
    return folder


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def data(folder: Path) -> dict[str, bytes]:
    return {name: data for name, data in files(folder).items() if name.split("/")[0] in TABLES}


def lines(folder: Path, table: str) -> list[Mapping[str, object]]:
    """Return the rows of a table of an export as JSON, file by file."""
    parts = sorted((folder / table).rglob("*.jsonl"))
    return [json.loads(line) for path in parts for line in path.read_bytes().splitlines()]


@pytest.mark.parametrize("fmt", FORMATS)
def test_the_same_plans_give_the_same_bytes_wherever_khtool_is_started(
    repo: Path, tmp_path: Path, khtool: Khtool, monkeypatch: pytest.MonkeyPatch, fmt: str
) -> None:
    assert khtool("export", "-o", "../one", "--format", fmt, *TODAY).code == 0
    monkeypatch.chdir(tmp_path)
    assert khtool("export", repo / "plans", "-o", "two", "--format", fmt, *TODAY).code == 0
    plans = sorted((repo / "plans").iterdir(), reverse=True)
    assert khtool("export", *plans, "-o", "three", "--format", fmt, *TODAY).code == 0
    assert len(data(tmp_path / "one")) >= 9
    assert files(tmp_path / "one") == files(tmp_path / "two") == files(tmp_path / "three")


@pytest.mark.usefixtures("repo")
@pytest.mark.parametrize("fmt", FORMATS)
def test_shards_together_are_what_one_run_makes(tmp_path: Path, khtool: Khtool, fmt: str) -> None:
    count = 3
    assert khtool("export", "-o", "../one", "--format", fmt, *TODAY).code == 0
    merged: dict[str, bytes] = {}
    for number in range(1, count + 1):
        own = tmp_path / f"shard-{number}"
        shard = ("--shard", f"{number}/{count}")
        assert khtool("export", "-o", own, "--format", fmt, *shard, *TODAY).code == 0
        assert not data(own).keys() & merged.keys()
        merged |= files(own)
        assert khtool("export", "-o", "../shared", "--format", fmt, *shard, *TODAY).code == 0
    assert merged == files(tmp_path / "one") == files(tmp_path / "shared")


@pytest.mark.usefixtures("repo")
def test_many_plans_are_shared_out_to_processes_and_give_the_same(
    tmp_path: Path, khtool: Khtool, monkeypatch: pytest.MonkeyPatch
) -> None:
    khtool("export", "-o", "../one", "--format", "parquet", *TODAY)
    monkeypatch.setattr(reading, "MANY", 2)
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    khtool("export", "-o", "../two", "--format", "parquet", *TODAY)
    assert files(tmp_path / "one") == files(tmp_path / "two")


@pytest.mark.usefixtures("repo")
def test_what_only_the_user_can_mend_comes_out_of_another_process(
    khtool: Khtool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "MANY", 2)
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    monkeypatch.setenv("KHTOOL_MAX_MB", "x")
    answer = khtool("export", "-o", "../out", *TODAY)
    assert answer.code == 2
    assert "KHTOOL_MAX_MB" in answer.err


def test_plans_fall_evenly_into_parts_by_their_path_alone() -> None:
    counted = [0] * PARTS
    for number in range(4000):
        counted[part_of(f"plans/tinh-{number % 34}/2026/{number}.yaml")] += 1
    assert min(counted) > 200
    assert max(counted) < 300
    assert part_of("kế-hoạch.yaml") == part_of("kế-hoạch.yaml")


@pytest.mark.usefixtures("repo")
def test_all_formats_hold_the_same_rows(tmp_path: Path, khtool: Khtool) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    for fmt in FORMATS:
        khtool("export", "-o", f"../{fmt}", "--format", fmt, *TODAY)
    for table, columns in TABLES.items():
        wanted = lines(tmp_path / "jsonl", table)
        assert wanted
        assert all(list(row) == [column.name for column in columns] for row in wanted)
        paths = sorted((tmp_path / "parquet" / table).rglob("*.parquet"))
        rows = [row for path in paths for row in parquet.ParquetFile(path).read().to_pylist()]
        assert json.loads(json.dumps(rows, default=str)) == wanted
        paths = sorted((tmp_path / "csv" / table).rglob("*.csv"))
        cells = [row for path in paths for row in csv.DictReader(path.open(encoding="utf-8"))]
        assert [row["plan"] for row in cells] == [row["plan"] for row in wanted]
        assert {len(row) for row in cells} == {len(columns)}


@pytest.mark.usefixtures("repo")
def test_deadlines_are_those_of_due(tmp_path: Path, khtool: Khtool) -> None:
    khtool("export", "-o", "../out", *TODAY)
    due = khtool("due", "--all", "--closed", "--no-cache", "--format", "json", *TODAY)
    wanted = json.loads(due.out)["items"]
    keys = ("plan", "line", "task", "due", "state", "days", "last_working_day", "lead", "support")
    got = [tuple(map(str, map(row.get, keys))) for row in lines(tmp_path / "out", "deadlines")]
    assert sorted(got) == sorted(tuple(map(str, map(row.get, keys))) for row in wanted)


@pytest.mark.usefixtures("repo")
def test_findings_are_those_of_check(repo: Path, tmp_path: Path, khtool: Khtool) -> None:
    (repo / "khtool.toml").write_text('[check]\nignore = ["KH6"]\n', encoding="utf-8")
    khtool("export", "-o", "../out", *TODAY)
    wanted = json.loads(khtool("check", "--format", "json", *TODAY).out)["findings"]
    keys = ("code", "severity", "line", "end_line", "message", "help", "task")
    got = [[row[key] for key in keys] for row in lines(tmp_path / "out", "findings")]
    assert wanted
    assert sorted(map(str, got)) == sorted(str([row[key] for key in keys]) for row in wanted)


def test_a_row_says_what_was_recorded_and_extended(repo: Path, khtool: Khtool) -> None:
    for path in (repo / "plans").iterdir():
        path.unlink()
    text = with_task(
        "lead: [Sở Tư pháp, Sở Tài chính]\n"
        "output: Báo cáo\n"
        "due: ngày 30/11/2026\n"
        "extensions:\n"
        "  - {from: 2026-11-30, to: 2026-12-13, reason: chờ số liệu}\n"
        "progress:\n"
        "  - {done: 2026-11-20, by: Sở Tư pháp, result: Báo cáo số 1}"
    )
    (repo / "plans" / "a.yaml").write_text(text, encoding="utf-8")
    assert khtool("export", "-o", "../out", *TODAY).code == 0
    (row,) = lines(repo.parent / "out", "deadlines")
    told = {"plan": "plans/a.yaml", "original_due": "2026-11-30", "due": "2026-12-13", "days": 21}
    told |= {"last_working_day": "2026-12-11", "extensions": 1, "state": "upcoming"}
    told |= {"progress": "in_progress", "reported": ["Sở Tư pháp"], "missing": ["Sở Tài chính"]}
    told |= {"results": ["Báo cáo số 1"], "wording": "ngày 30/11/2026", "as_of": "2026-11-22"}
    assert {key: row[key] for key in told} == told
    (task,) = lines(repo.parent / "out", "tasks")
    told = {"output": ["Báo cáo"], "standing": "in_time", "come_due": False, "deadlines": 1}
    assert {key: task[key] for key in told} == told | {}
    khtool("export", "-o", "../out", "--today", "2026-11-19")
    (row,) = lines(repo.parent / "out", "deadlines")
    assert (row["progress"], row["results"]) == ("not_started", [])


def test_of_a_plan_with_errors_only_the_findings_are_there(repo: Path, khtool: Khtool) -> None:
    (repo / "plans" / "broken.yaml").write_text(BROKEN, encoding="utf-8")
    (repo / "plans" / "no-plan.yaml").write_text("a: [", encoding="utf-8")
    answer = khtool("export", "-o", "../out", *TODAY)
    assert answer.code == 2
    assert "2 tệp có lỗi" in answer.err
    out = repo.parent / "out"
    for table in ("tasks", "deadlines"):
        assert not {"plans/broken.yaml", "plans/no-plan.yaml"} & {
            str(row["plan"]) for row in lines(out, table)
        }
    found = [row for row in lines(out, "findings") if not row["sound"]]
    assert {row["plan"] for row in found} == {"plans/broken.yaml", "plans/no-plan.yaml"}
    nobody = "__HIVE_DEFAULT_PARTITION__"
    unknown = out / "findings" / f"issuer={nobody}" / f"year={nobody}"
    assert [json.loads(p.read_bytes())["plan"] for p in unknown.iterdir()] == ["plans/no-plan.yaml"]


def test_a_file_that_cannot_be_read_is_told_and_stops_no_other(repo: Path, khtool: Khtool) -> None:
    (repo / "plans" / "gone.yaml").symlink_to(repo / "nowhere")
    answer = khtool("export", "-o", "../out", *TODAY)
    assert answer.code == 2
    assert "gone.yaml" in answer.err
    assert len({row["plan"] for row in lines(repo.parent / "out", "tasks")}) == 5


def test_what_a_later_run_has_no_more_goes_and_nothing_else(repo: Path, khtool: Khtool) -> None:
    out = repo.parent / "out"
    khtool("export", "-o", out, *TODAY)
    place = next((out / "tasks").glob("issuer=so-*"))
    (out / "ghi-chu.txt").write_text("giữ lại", encoding="utf-8")
    (out / "tasks" / "part-99.jsonl").write_text("", encoding="utf-8")
    (repo / "plans" / "so.yaml").unlink()
    assert khtool("export", "-o", out, *TODAY).code == 0
    assert not place.exists()
    assert (out / "ghi-chu.txt").exists()
    assert (out / "tasks" / "part-99.jsonl").exists()
    khtool("export", "-o", out, "--format", "csv", *TODAY)
    assert [p.name for p in out.rglob("*.jsonl")] == ["part-99.jsonl"]


@pytest.mark.usefixtures("repo")
def test_a_second_run_changes_nothing(tmp_path: Path, khtool: Khtool) -> None:
    khtool("export", "-o", "../out", *TODAY)
    before = {path: path.stat().st_mtime_ns for path in (tmp_path / "out" / "tasks").rglob("*")}
    answer = khtool("export", "-o", "../out", *TODAY)
    assert ", 0 tệp mới hoặc có thay đổi" in answer.err
    assert before == {path: path.stat().st_mtime_ns for path in before}
    assert not [p for p in (tmp_path / "out").glob(".khtool-*") if p.is_dir()]


def test_a_manifest_that_names_other_files_deletes_none(repo: Path, khtool: Khtool) -> None:
    out = repo.parent / "out"
    khtool("export", "-o", out, *TODAY)
    precious = ["../repo/plans/so.yaml", "tasks/x", "/etc/passwd", "_schema.json"]
    for manifest in out.glob(".khtool-export-*.json"):
        manifest.write_text(json.dumps({"files": precious}), encoding="utf-8")
    assert khtool("export", "-o", out, *TODAY).code == 0
    assert (repo / "plans" / "so.yaml").exists()
    assert (out / "_schema.json").exists()


def test_a_folder_with_other_files_and_links_are_refused(repo: Path, khtool: Khtool) -> None:
    answer = khtool("export", "-o", ".", *TODAY)
    assert answer.code == 2
    assert "khtool.toml" in answer.err
    out = repo.parent / "out"
    khtool("export", "-o", out, *TODAY)
    inside = next((out / "tasks").iterdir())
    inside.rename(repo.parent / "elsewhere")
    inside.symlink_to(repo.parent / "elsewhere")
    answer = khtool("export", "-o", out, "--format", "csv", *TODAY)
    assert answer.code == 2
    assert "liên kết" in answer.err


def test_cells_are_safe_for_a_spreadsheet(repo: Path, khtool: Khtool) -> None:
    text = with_task("lead: '=HYPERLINK(\"x\")'\ndue: ngày 30/11/2026")
    (repo / "plans" / "a.yaml").write_text(text, encoding="utf-8")
    khtool("export", "plans/a.yaml", "-o", "../out", "--format", "csv", *TODAY)
    (path,) = (repo.parent / "out" / "tasks").rglob("*.csv")
    (row,) = csv.DictReader(path.open(encoding="utf-8"))
    assert row["lead"].startswith("'=")
    assert row["come_due"] == "false"


@pytest.mark.usefixtures("repo")
def test_without_pyarrow_the_extra_is_named_before_anything_is_read(
    khtool: Khtool, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.delitem(sys.modules, "khtool.export.parquet", raising=False)
    answer = khtool("export", "-o", "../out", "--format", "parquet", *TODAY)
    assert answer.code == 2
    assert "pip install pyarrow" in answer.err
    assert not (tmp_path / "out").exists()
    assert khtool("export", "-o", "../out", "--format", "csv", *TODAY).code == 0


@pytest.mark.usefixtures("repo")
@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("--shard", "0/3"), "0/3"),
        (("--shard", "4/3"), "4/3"),
        (("--shard", "1/17"), "nhiều nhất 16"),
        (("--shard", "x"), "“x”"),
        (("--format", "xlsx"), "parquet, jsonl, csv"),
        (("-",), "đầu vào chuẩn"),
    ],
)
def test_what_makes_no_sense_is_refused(
    khtool: Khtool, tmp_path: Path, args: tuple[str, ...], said: str
) -> None:
    answer = khtool("export", "-o", "../out", *args, *TODAY)
    assert answer.code == 2
    assert said in answer.err
    assert not (tmp_path / "out").exists()
    assert khtool("export", *TODAY).code == 2


def test_one_plan_is_one_file_a_table(tmp_path: Path, khtool: Khtool) -> None:
    assert khtool("export", COMPENSATION, "-o", tmp_path / "out", *TODAY).code == 0
    own = "issuer=uy-ban-nhan-dan-thanh-pho-hai-phong/year=2026/part-"
    assert [name.partition(own)[0] for name in sorted(data(tmp_path / "out"))] == [
        f"{table}/" for table in sorted(TABLES)
    ]
