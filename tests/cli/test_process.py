"""khtool as a process: each command, each exit code, and what only a process can show."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from khtool import __version__
from support import CASES, CLEAN, COMPENSATION, HEAD, PLANS, ROOT, clean_environment, run_khtool

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Khtool
    from support import Answer

TODAY = ("--today", "2026-11-22")
BROKEN = str(CASES / "check" / "bad" / "unknown-key.yaml")


def says(answer: Answer, code: int, words: str) -> None:
    assert answer.code == code
    assert words in answer.out + answer.err
    assert "Traceback" not in answer.err
    assert "\x1b" not in answer.out + answer.err


@pytest.mark.parametrize(
    ("args", "code", "said"),
    [
        (["check", str(CLEAN)], 0, "1 tệp, không có lỗi"),
        (["check", BROKEN], 1, "lỗi KH201"),
        (["check", "nope"], 2, "không có “nope”"),
        (["due", "--week", *TODAY], 0, "24/11/2026 T3"),
        (["when", "trước ngày 25/11/2026", *TODAY], 0, "24/11/2026 T3"),
        (["cal", "2026"], 0, "24/11/2026 T3"),
        (["show", str(COMPENSATION), *TODAY], 0, "› 24/11/2026 T3 sắp đến hạn"),
        (["render", str(COMPENSATION), "--format", "md", "-o", "-"], 0, "Hải Phòng"),
        (["--version"], 0, f"khtool {__version__}"),
        (["--help"], 0, "Cách dùng: khtool LỆNH"),
    ],
    ids=lambda part: " ".join(part) if isinstance(part, list) else None,
)
def test_commands_and_exit_codes(args: list[str], code: int, said: str) -> None:
    says(run_khtool(*args), code, said)


@pytest.mark.parametrize(
    ("args", "code", "said"),
    [
        (["due", "--fail-on", "overdue", *TODAY], 1, "31/05/2026 CN"),
        (["due", BROKEN, *TODAY], 2, "1 tệp có lỗi"),
        (["when", "Sớm nhất có thể", *TODAY], 1, "KH401"),
        (["when"], 2, "thiếu CHỮ"),
        (["cal", "abc"], 2, "“abc”"),
        (["show", BROKEN, *TODAY], 2, "khtool check"),
        (["render", BROKEN, "-o", "-"], 2, "khtool check"),
        ([], 0, "Cách dùng: khtool LỆNH"),
    ],
    ids=lambda part: " ".join(part) if isinstance(part, list) else None,
)
def test_exit_codes_that_leave_any_process_alike(
    khtool: Khtool, args: list[str], code: int, said: str
) -> None:
    says(khtool(*args), code, said)


def test_a_fault_of_its_own_is_exit_code_3(tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(
        "import khtool.check.run as run\nrun.check = None\n", encoding="utf-8"
    )
    env = {"PYTHONPATH": os.pathsep.join([str(tmp_path), os.environ.get("PYTHONPATH", "")])}
    answer = run_khtool("check", "plans/", env=env)
    assert answer.code == 3
    assert answer.err.startswith("lỗi của chính khtool: TypeError")
    assert answer.err.count("\n") == 1
    debug = run_khtool("check", "plans/", "--debug", env=env)
    assert debug.code != 0
    assert "Traceback" in debug.err


@pytest.mark.parametrize("command", ["due", "check", "cal"])
def test_a_reader_that_has_seen_enough_hears_no_complaint(command: str) -> None:
    args = {
        "due": ["due", "--all", *TODAY, "--format", "json"],
        "check": ["check", str(CASES / "check" / "bad")],
        "cal": ["cal", "2026"],
    }[command]
    shell = subprocess.run(
        ["sh", "-c", '"$@" | true', "sh", sys.executable, "-m", "khtool", *args],
        cwd=ROOT, env=clean_environment(), capture_output=True, check=False,
    )  # fmt: skip
    said = shell.stderr.decode()
    assert "Traceback" not in said
    assert "Broken" not in said
    assert "lỗi của chính" not in said


def test_the_language_and_the_day_come_from_the_environment() -> None:
    env = {"KHTOOL_LANG": "en", "KHTOOL_TODAY": "2026-11-22"}
    assert "24/11/2026 Tue" in run_khtool("due", env=env).out


def test_vietnamese_leaves_the_process_as_utf_8_whatever_the_locale() -> None:
    env = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": ""}
    answer = run_khtool("due", *TODAY, env=env)
    assert answer.out.startswith("Quá hạn · ")


def test_a_plan_comes_through_stdin() -> None:
    text = COMPENSATION.read_bytes()
    answer = run_khtool("due", "-", *TODAY, "--format", "json", stdin=text)
    assert [item["plan"] for item in json.loads(answer.out)["items"]] == ["-"]
    assert run_khtool("check", "-", stdin=b"").code == 1


@pytest.mark.skipif(os.name != "posix", reason="names of bytes are a thing of POSIX")
def test_a_file_name_that_is_not_utf_8_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(HEAD, encoding="utf-8")
    try:
        with open(os.fsencode(tmp_path) + b"/\xff.yaml", "wb") as file:
            file.write(b"- a\n")
    except OSError:
        pytest.skip("this file system takes only UTF-8")
    for args in (["check"], ["check", "--format", "json"], ["due", *TODAY]):
        answer = run_khtool(*args, str(tmp_path))
        assert answer.code in {1, 2}
        assert "lỗi của chính" not in answer.err


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads all")
def test_a_file_that_may_not_be_read_is_named(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(HEAD, encoding="utf-8")
    path.chmod(0)
    answer = run_khtool("check", str(path))
    assert answer.code == 2
    assert answer.err.startswith(f"không đọc được “{path}”")


def test_an_output_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    target = tmp_path / "file" / "a.md"
    answer = run_khtool("render", str(COMPENSATION), "-o", str(target))
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith("không ghi được")
    assert answer.err.count("\n") == 1


def test_importing_the_command_line_reads_no_plan_and_builds_no_model() -> None:
    code = "import sys, khtool.cli.app; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    loaded = set(done.stdout.split())
    assert "khtool.cli.app" in loaded
    for heavy in ("pydantic", "ruamel.yaml", "jinja2", "holidays", "khtool.model.plan"):
        assert heavy not in loaded


def test_the_plans_are_where_the_tests_expect_them() -> None:
    assert sorted(PLANS.rglob("*.yaml"))
