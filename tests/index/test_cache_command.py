"""`khtool cache`, the variables around it, and what becomes of old indexes."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from index_support import BODIES, TODAY, indexes

from khtool.index import keeping

if TYPE_CHECKING:
    from conftest import Khtool

DUE = ("due", "--today", TODAY)


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a repo of one plan; return the folder of indexes, which is not there yet."""
    monkeypatch.setenv("KHTOOL_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    Path("plans").mkdir()
    Path("plans/a.yaml").write_bytes(BODIES[0])
    return tmp_path / "cache"


def test_path_is_printed_alone(khtool: Khtool, cache: Path) -> None:
    assert khtool("cache", "path").out == f"{cache}\n"
    assert not cache.exists()


def test_info_tells_how_much_there_is(khtool: Khtool, cache: Path) -> None:
    assert "số tệp:     0\n" in khtool("cache").out
    cache.mkdir()
    for command in ("due", "check"):
        (cache / f"{command}-{1:016x}.sqlite").write_bytes(b"x" * 750_000)
    answer = khtool("--lang", "en", "cache", "info")
    assert answer.out == f"folder: {cache}\nfiles:  2\nsize:   1.5 MB\n"


def test_clear_deletes_indexes_and_nothing_else(khtool: Khtool, cache: Path) -> None:
    khtool(*DUE)
    other = cache / "cua-toi.sqlite"
    other.write_text("", encoding="utf-8")
    answer = khtool("cache", "clear")
    assert (answer.code, answer.out) == (0, "")
    assert answer.err.startswith("đã xóa 1 tệp")
    assert indexes(cache) == [other]
    assert khtool("cache", "clear").code == 0


def test_another_action_is_refused(khtool: Khtool, cache: Path) -> None:
    answer = khtool("cache", "xoa")
    assert (answer.code, answer.out) == (2, "")
    assert "xoa" in answer.err


@pytest.mark.parametrize("command", [DUE, ("check",)], ids=["due", "check"])
def test_no_cache_keeps_nothing(
    khtool: Khtool, cache: Path, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    without = khtool(*command, "--no-cache")
    monkeypatch.setenv("KHTOOL_NO_CACHE", "1")
    assert khtool(*command) == without
    assert not cache.exists()
    monkeypatch.setenv("KHTOOL_NO_CACHE", "0")
    assert khtool(*command) == without
    assert len(indexes(cache)) == 1


def test_what_does_not_list_keeps_nothing(khtool: Khtool, cache: Path) -> None:
    """Also where plans are written, and where a part of them is looked at."""
    for args in (
        ("check", "--fix"),
        ("check", "--diff"),
        ("check", "--write-baseline"),
        ("check", "plans/a.yaml"),
        ("check", "-"),
        (*DUE, "plans/a.yaml"),
        (*DUE, "--format", "html"),
        (*DUE, "--group-by", "agency"),
    ):
        khtool(*args)
    assert indexes(cache) == []


def test_old_indexes_go_when_a_new_one_is_made(khtool: Khtool, cache: Path) -> None:
    khtool(*DUE)
    (old,) = indexes(cache)
    long_ago = time.time() - keeping.MAX_AGE - 10
    os.utime(old, (long_ago, long_ago))
    khtool("check")
    assert old not in indexes(cache)


def test_an_index_in_use_stays(khtool: Khtool, cache: Path) -> None:
    khtool(*DUE)
    (used,) = indexes(cache)
    long_ago = time.time() - keeping.MAX_AGE - 10
    os.utime(used, (long_ago, long_ago))
    khtool(*DUE)
    khtool("check")
    assert used in indexes(cache)


def test_too_much_goes_from_what_was_not_used_for_longest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "MAX_BYTES", 250)
    paths = [tmp_path / f"due-{number:016x}.sqlite" for number in range(5)]
    for number, path in enumerate(paths):
        path.write_bytes(b"x" * 100)
        when = time.time() - number * 2 * keeping.DAY
        os.utime(path, (when, when))
    keeping.tidy(tmp_path)
    assert indexes(tmp_path) == paths[:2]


def test_what_was_used_today_is_never_too_much(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "MAX_BYTES", 50)
    path = tmp_path / f"due-{1:016x}.sqlite"
    path.write_bytes(b"x" * 100)
    keeping.tidy(tmp_path)
    assert path.exists()
