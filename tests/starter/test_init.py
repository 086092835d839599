"""`khtool init`: what it writes works, and what was there stays."""

from __future__ import annotations

import json
import re
import subprocess
import tomllib
from typing import TYPE_CHECKING, Any

import pytest
from ruamel.yaml import YAML

from khtool.config import Config, find_config
from khtool.starter import FILES, starter_text
from support import ROOT, with_task

if TYPE_CHECKING:
    from pathlib import Path

    from pydantic import BaseModel

    from conftest import Khtool

FIRST = "plans/2026/cong-tac-van-thu-luu-tru-nam-2026.yaml"
TODAY = ("--today", "2026-11-22")


@pytest.fixture(name="repo")
def made(khtool: Khtool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a fresh plans repo, after going there."""
    root = tmp_path / "kế hoạch"
    assert khtool("init", root, *TODAY).code == 0
    monkeypatch.chdir(root)
    return root


def written(root: Path) -> set[str]:
    return {path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file()}


def as_yaml(path: Path) -> Any:
    return YAML(typ="safe", pure=True).load(path.read_text("utf-8"))


def test_everything_is_there_and_ends_its_lines_with_lf(repo: Path) -> None:
    assert written(repo) == {*FILES, "plan.schema.json", FIRST}
    for name in written(repo):
        data = (repo / name).read_bytes()
        assert b"\r" not in data
        assert data.endswith(b"\n")
        assert not data.endswith(b"\n\n")


def test_the_repo_is_clean_at_once(khtool: Khtool, repo: Path) -> None:
    answer = khtool("check", "--fail-level", "warning")
    assert (answer.code, answer.out) == (0, "")
    assert khtool("due", "--week").code == 0
    assert khtool("show", FIRST).code == 0


def test_the_schema_is_that_of_khtool_and_found_by_the_plan(repo: Path) -> None:
    assert (repo / "plan.schema.json").read_bytes() == (ROOT / "plan.schema.json").read_bytes()
    line = (repo / FIRST).read_text("utf-8").split("\n")[0]
    path = line.removeprefix("# yaml-language-server: $schema=")
    assert ((repo / FIRST).parent / path).resolve() == (repo / "plan.schema.json").resolve()
    settings = json.loads((repo / ".vscode/settings.json").read_text("utf-8"))
    assert list(settings["yaml.schemas"]) == ["./plan.schema.json"]


def keys(model: type[BaseModel]) -> dict[str, Any]:
    """Return the settings that a file may hold, with their defaults, as TOML would give them."""
    return model.model_construct().model_dump(mode="json", exclude={"folder"})


def test_the_settings_are_all_there_with_their_defaults(repo: Path) -> None:
    text = (repo / "khtool.toml").read_text("utf-8")
    assert find_config(repo) == Config(folder=repo)
    spelled = re.sub(r'^# (\w+ = "[^"]*")$', r"\1", text, flags=re.MULTILINE)
    named, known = tomllib.loads(spelled), keys(Config)
    assert named.keys() == known.keys()
    for name, value in known.items():
        if isinstance(value, dict):
            assert named[name].keys() == value.keys(), name


def test_ci_files_run_commands_that_exist(repo: Path) -> None:
    from khtool.cli.app import COMMANDS

    workflow = as_yaml(repo / ".github/workflows/khtool.yml")
    assert set(workflow["jobs"]) == {"check", "due"}
    gitlab = as_yaml(repo / ".gitlab-ci.yml")
    assert {"khtool-check", "khtool-diff", "khtool-due"} < set(gitlab)
    texts = [(repo / name).read_text("utf-8") for name in FILES if name.endswith((".yml", ".yaml"))]
    used = set(re.findall(r"^[ -]*(?:run: |entry: )?khtool (\w+)", "\n".join(texts), re.MULTILINE))
    assert {"check", "diff", "due", "remind"} <= used <= set(COMMANDS)


def test_every_monday_reminders_and_calendars_are_written_and_kept(
    khtool: Khtool, repo: Path
) -> None:
    workflow = as_yaml(repo / ".github/workflows/khtool.yml")
    assert workflow["on"]["schedule"] == [{"cron": "0 0 * * 1"}]
    github = workflow["jobs"]["due"]["steps"]
    gitlab = as_yaml(repo / ".gitlab-ci.yml")["khtool-due"]
    ours = [line for line in gitlab["script"] if "-o out/" in line]
    assert ours == [step["run"] for step in github if "-o out/" in step.get("run", "")]
    assert [step["with"]["path"] for step in github if "artifact" in step.get("uses", "")] == [
        *gitlab["artifacts"]["paths"]
    ]
    (repo / FIRST).write_text(with_task("lead: Sở Tư pháp\ndue: ngày 20/11/2026"), encoding="utf-8")
    for line in ours:
        assert khtool(*line.split()[1:], *TODAY).code == 0
    found = {path.relative_to(repo).as_posix() for path in (repo / "out").rglob("*.*")}
    assert found == {
        "out/lich/so-tu-phap.ics",
        "out/nhac-viec/so-tu-phap.docx",
        "out/nhac-viec/so-tu-phap.txt",
    }


def test_ci_needs_no_secret(repo: Path) -> None:
    for name in (".github/workflows/khtool.yml", ".gitlab-ci.yml"):
        text = (repo / name).read_text("utf-8").lower()
        assert "secrets." not in text
        assert "token" not in text


def test_both_hooks_are_one(repo: Path) -> None:
    (local,) = as_yaml(repo / ".pre-commit-config.yaml")["repos"]
    (own,) = as_yaml(ROOT / ".pre-commit-hooks.yaml")
    (hook,) = local["hooks"]
    for key in ("id", "entry", "files", "require_serial"):
        assert hook[key] == own[key]
    assert re.search(hook["files"], "plans/2026/bồi thường.yaml")
    assert not re.search(hook["files"], ".gitlab-ci.yml")


def test_what_is_there_is_left_alone(khtool: Khtool, repo: Path) -> None:
    (repo / "khtool.toml").write_text("# của tôi\n", encoding="utf-8")
    (repo / ".gitignore").unlink()
    answer = khtool("init", ".", *TODAY)
    assert (repo / "khtool.toml").read_text("utf-8") == "# của tôi\n"
    lines = [re.split(r"  +", line, maxsplit=1) for line in answer.out.splitlines()]
    assert [name for done, name in lines if done == "đã ghi"] == [".gitignore"]
    assert {name for _, name in lines} == written(repo)
    khtool("init", ".", "--force", *TODAY)
    assert (repo / "khtool.toml").read_text("utf-8") == starter_text("khtool.toml")


def test_no_example_among_real_plans(khtool: Khtool, repo: Path) -> None:
    (repo / FIRST).rename(repo / "plans" / "that.yml")
    khtool("init", ".", "--force", *TODAY)
    assert not (repo / FIRST).exists()


def test_the_office_of_the_first_plan(khtool: Khtool, tmp_path: Path) -> None:
    options = ("--issuer", "Ủy ban nhân dân: xã A", "--place", "A", "--symbol", "KH-UBND")
    khtool("init", tmp_path, *options, *TODAY)
    plan = as_yaml(tmp_path / FIRST)
    assert plan["issuer"] == "Ủy ban nhân dân: xã A"
    assert (plan["place"], plan["symbol"]) == ("A", "KH-UBND")
    assert khtool("check", tmp_path / FIRST).code == 0


def test_a_hint_where_ci_would_not_find_its_files(khtool: Khtool, tmp_path: Path) -> None:
    subprocess.run(["git", "init", "-q", tmp_path], check=True)
    assert "git init" not in khtool("init", tmp_path).err
    assert "git init" in khtool("init", tmp_path / "duoi").err


def test_a_file_is_no_folder(khtool: Khtool, tmp_path: Path) -> None:
    path = tmp_path / "tep"
    path.write_text("", encoding="utf-8")
    assert khtool("init", path).code == 2
    assert path.read_text("utf-8") == ""
