"""One thing happens to the plans, and khtool sees it: with the index as without."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from index_support import BODIES, LATER, TODAY, ask, both, later

from khtool.index import stamps

if TYPE_CHECKING:
    from collections.abc import Callable

FIRST, OTHER = BODIES[0], BODIES[1]
A, B, C = Path("plans/a.yaml"), Path("plans/b.yaml"), Path("plans/so/c.yaml")
ALL = ("due", "--all", "--format", "json")


@pytest.fixture(autouse=True)
def _repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Write three plans."""
    monkeypatch.chdir(tmp_path)
    C.parent.mkdir(parents=True)
    for path, body in ((A, FIRST), (B, OTHER), (C, BODIES[2])):
        path.write_bytes(body)


def edit() -> None:
    A.write_bytes(OTHER + b"# more\n")


def edit_in_the_same_second() -> None:
    """Of the same size and, to judge by the time of change, never touched."""
    stat = A.stat()
    A.write_bytes(OTHER)
    os.utime(A, ns=(stat.st_atime_ns, stat.st_mtime_ns))


def replace_by_a_file_as_old() -> None:
    stat = A.stat()
    new = Path("new")
    new.write_bytes(OTHER)
    os.utime(new, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    new.replace(A)


def put_back_into_the_past() -> None:
    A.write_bytes(OTHER)
    os.utime(A, (1, 1))


def put_into_the_future() -> None:
    A.write_bytes(OTHER)
    os.utime(A, (2**33, 2**33))


def rename() -> None:
    A.rename("plans/z.yaml")


def delete() -> None:
    A.unlink()


def add() -> None:
    Path("plans/new.yml").write_bytes(FIRST)


def swap() -> None:
    for path in (A, B):
        os.utime(path, (1, 1))
    both(*ALL)
    A.rename("new")
    B.rename(A)
    Path("new").rename(B)


def hide() -> None:
    A.rename("plans/.a.yaml")


def rename_the_folder() -> None:
    C.parent.rename("plans/phong")


def swap_the_folders() -> None:
    Path("plans/phong").mkdir()
    Path("plans/phong/c.yaml").write_bytes(BODIES[3])
    both(*ALL)
    C.parent.rename("new")
    Path("plans/phong").rename(C.parent)
    Path("new").rename("plans/phong")


def lead_by_a_link() -> None:
    A.unlink()
    A.symlink_to(B.absolute())


def change_what_a_link_leads_to() -> None:
    lead_by_a_link()
    both(*ALL)
    B.write_bytes(BODIES[3])


def lead_nowhere() -> None:
    A.unlink()
    A.symlink_to("khong-co.yaml")


def breaks() -> None:
    A.write_bytes(BODIES[-3])


def mend() -> None:
    breaks()
    both(*ALL)
    A.write_bytes(FIRST)
    B.unlink()


def close() -> None:
    A.write_bytes(BODIES[7])


def settle_by_other_settings() -> None:
    Path("khtool.toml").write_text('[dates]\nbefore = "inclusive"\n', encoding="utf-8")


def spoil_the_settings() -> None:
    Path("khtool.toml").write_text("plans = 1", encoding="utf-8")


def name_another_folder() -> None:
    settle = Path("khtool.toml")
    settle.write_text('plans = ["plans", "khac"]', encoding="utf-8")
    both(*ALL)
    Path("khac").mkdir()
    Path("khac/e.yaml").write_bytes(FIRST)


STEPS = (
    edit,
    edit_in_the_same_second,
    replace_by_a_file_as_old,
    put_back_into_the_past,
    put_into_the_future,
    rename,
    delete,
    add,
    swap,
    hide,
    rename_the_folder,
    swap_the_folders,
    lead_by_a_link,
    change_what_a_link_leads_to,
    lead_nowhere,
    breaks,
    mend,
    close,
    settle_by_other_settings,
    spoil_the_settings,
    name_another_folder,
)


@pytest.mark.parametrize("clock", [LATER, 0, -LATER], ids=["later", "at once", "set back"])
@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.__name__.replace("_", " "))
def test_what_happens_is_seen(
    monkeypatch: pytest.MonkeyPatch, step: Callable[[], None], clock: int
) -> None:
    later(monkeypatch, clock)
    before, without = both(*ALL)
    assert before == without
    assert both(*ALL)[0] == before
    step()
    after, without = both(*ALL)
    assert after == without
    assert after != before
    assert both(*ALL)[0] == after


@pytest.mark.parametrize("clock", [LATER, 0, -LATER], ids=["later", "at once", "set back"])
def test_a_touch_without_change_is_none(monkeypatch: pytest.MonkeyPatch, clock: int) -> None:
    later(monkeypatch, clock)
    before, _ = both(*ALL)
    for when in (None, (1, 1), (2**33, 2**33)):
        os.utime(A, when)
        assert both(*ALL) == (before, before)


def test_the_day_that_it_is_matters_not(monkeypatch: pytest.MonkeyPatch) -> None:
    later(monkeypatch)
    days = ("2026-11-22", "2026-12-01", "2026-11-21", "2199-12-31", "1900-01-01")
    for command in ("due", "check"):
        answers = [both(command, today=day) for day in days * 2]
        assert all(with_index == without for with_index, without in answers)
        assert len({with_index.out + with_index.err for with_index, _ in answers}) > 1


def test_a_file_just_written_is_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its time says nothing yet: on some disks times go in steps of two seconds."""
    assert stamps.sure_stamp(str(A)) == ""
    later(monkeypatch)
    assert stamps.sure_stamp(str(A)) == stamps.stamp_of(A.stat())
    os.utime(A, (2**33, 2**33))
    assert stamps.sure_stamp(str(A)) == ""


def test_an_unchanged_plan_is_not_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its bytes are not asked for at all: what is told is from the index."""
    later(monkeypatch)
    for command in ("due", "check"):
        told = both(command, "plans", "--format", "json")[0]
        with monkeypatch.context() as patch:
            patch.setattr("khtool.index.refresh.read_bytes", pytest.fail)
            patch.setattr("khtool.config.find_config", pytest.fail)
            assert ask(command, "plans", "--format", "json", "--today", TODAY) == told
