"""`khtool site`: what it writes where, what it leaves alone, and what it refuses."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from khtool.cli.folder import MANIFEST
from support import PLANS, with_task

if TYPE_CHECKING:
    from conftest import Khtool

TASK = with_task("lead: Sở Tư pháp\ndue: Trước ngày 01/10/2026")
TODAY = ("--today", "2026-11-22")


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Go to a repo with two plans."""
    (tmp_path / "plans").mkdir()
    (tmp_path / "khtool.toml").touch()
    for name in ("mot", "hai"):
        (tmp_path / "plans" / f"{name}.yaml").write_text(TASK, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_it_writes_to_public_and_tells_how_much(khtool: Khtool, repo: Path) -> None:
    answer = khtool("site", *TODAY)
    assert (answer.code, answer.out) == (0, "")
    assert "public: 10 tệp" in answer.err
    assert sorted(files(repo / "public")) == [
        MANIFEST,
        "co-quan/so-tu-phap.html",
        "co-quan/so-tu-phap.ics",
        "icon.svg",
        "index.html",
        "ke-hoach/hai.html",
        "ke-hoach/hai.ics",
        "ke-hoach/mot.html",
        "ke-hoach/mot.ics",
        "site.css",
        "site.js",
    ]


def test_names_do_not_hang_on_where_it_was_started(
    khtool: Khtool, repo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    khtool("site", *TODAY)
    monkeypatch.chdir(repo / "plans")
    khtool("site", "mot.yaml", "hai.yaml", "-o", repo / "other", *TODAY)
    assert files(repo / "other").keys() == files(repo / "public").keys()


def test_a_second_run_on_the_same_day_changes_nothing(khtool: Khtool, repo: Path) -> None:
    khtool("site", *TODAY)
    times = {path: path.stat().st_mtime_ns for path in (repo / "public").rglob("*.*")}
    assert "0 tệp mới hoặc có thay đổi" in khtool("site", *TODAY).err
    assert {path: path.stat().st_mtime_ns for path in (repo / "public").rglob("*.*")} == times


def test_pages_of_plans_that_went_are_deleted_and_nothing_else(khtool: Khtool, repo: Path) -> None:
    khtool("site", *TODAY)
    (repo / "public" / "CNAME").write_text("ke-hoach.example", encoding="utf-8")
    (repo / "public" / "ke-hoach" / "ghi-chu.txt").touch()
    (repo / "plans" / "mot.yaml").unlink()
    assert khtool("site", *TODAY).code == 0
    found = files(repo / "public")
    assert "ke-hoach/mot.html" not in found
    assert {"CNAME", "ke-hoach/ghi-chu.txt", "ke-hoach/hai.html"} <= found.keys()
    assert "ke-hoach/mot.html" not in json.loads(found[MANIFEST])["files"]


def test_a_folder_with_other_things_in_it_is_refused(khtool: Khtool, repo: Path) -> None:
    (repo / "public").mkdir()
    (repo / "public" / "bao-cao.docx").touch()
    answer = khtool("site", *TODAY)
    assert answer.code == 2
    assert "bao-cao.docx" in answer.err
    assert list(files(repo / "public")) == ["bao-cao.docx"]
    assert khtool("site", "--force", *TODAY).code == 0
    assert {"bao-cao.docx", "index.html"} <= files(repo / "public").keys()


def test_hidden_files_are_not_in_the_way(khtool: Khtool, repo: Path) -> None:
    (repo / "public" / ".git").mkdir(parents=True)
    assert khtool("site", *TODAY).code == 0


def test_a_file_in_the_place_of_the_folder_is_refused(khtool: Khtool, repo: Path) -> None:
    (repo / "public").touch()
    assert khtool("site", *TODAY).code == 2


def test_a_forged_manifest_deletes_nothing_outside(khtool: Khtool, repo: Path) -> None:
    khtool("site", *TODAY)
    names = ["../plans/mot.yaml", "../khtool.toml", "/etc/hostname", "CNAME", 7]
    (repo / "public" / "CNAME").touch()
    manifest = {"files": names}
    (repo / "public" / MANIFEST).write_text(json.dumps(manifest), encoding="utf-8")
    khtool("site", *TODAY)
    assert (repo / "plans" / "mot.yaml").is_file()
    assert (repo / "khtool.toml").is_file()
    assert (repo / "public" / "CNAME").is_file()


def test_nothing_is_written_through_a_link(khtool: Khtool, repo: Path) -> None:
    (repo / "public").mkdir()
    (repo / "elsewhere").mkdir()
    (repo / "public" / "ke-hoach").symlink_to(repo / "elsewhere")
    answer = khtool("site", "--force", *TODAY)
    assert answer.code == 2
    assert files(repo / "elsewhere") == {}


def test_a_full_disk_changes_nothing(
    khtool: Khtool, repo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    khtool("site", *TODAY)
    before = files(repo / "public")
    real = Path.write_bytes

    def full(path: Path, data: bytes) -> int:
        if path.name == "index.html":
            raise OSError(28, "No space left on device")
        return real(path, data)

    monkeypatch.setattr(Path, "write_bytes", full)
    answer = khtool("site", "--today", "2026-11-30")
    assert (answer.code, "No space left" in answer.err) == (2, True)
    assert files(repo / "public") == before


def test_a_run_that_was_stopped_halfway_is_made_good_by_the_next(
    khtool: Khtool, repo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    khtool("site", *TODAY)
    (repo / "plans" / "mot.yaml").rename(repo / "plans" / "ba.yaml")
    real = Path.replace

    def stopped(path: Path, target: Path) -> Path:
        if target.name == "index.html":
            raise KeyboardInterrupt
        return real(path, target)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", stopped)
        assert khtool("site", *TODAY).code == 130
    assert {"ke-hoach/mot.html", "ke-hoach/ba.html"} <= files(repo / "public").keys()
    assert khtool("site", *TODAY).code == 0
    khtool("site", "-o", "new", *TODAY)
    assert files(repo / "public") == files(repo / "new")


def test_a_plan_with_errors_is_named_and_left_out(khtool: Khtool, repo: Path) -> None:
    (repo / "plans" / "mot.yaml").write_text("title: [", encoding="utf-8")
    answer = khtool("site", *TODAY)
    assert answer.code == 2
    assert "mot.yaml" in answer.err
    page = (repo / "public" / "index.html").read_text("utf-8")
    assert "1 tệp kế hoạch có lỗi" in page
    assert "<li>plans/mot.yaml</li>" in page


def test_without_a_sound_plan_the_site_stays_as_it_was(khtool: Khtool, repo: Path) -> None:
    khtool("site", *TODAY)
    before = files(repo / "public")
    for path in (repo / "plans").iterdir():
        path.write_text("title: [", encoding="utf-8")
    answer = khtool("site", *TODAY)
    assert answer.code == 2
    assert files(repo / "public") == before


def test_an_office_changes_a_block_or_a_file(khtool: Khtool, repo: Path) -> None:
    own = repo / "templates" / "site"
    own.mkdir(parents=True)
    (own / "index.html.j2").write_text(
        '{% extends "builtin/site/index.html.j2" %}\n'
        "{% block footer %}<p>Sở Tư pháp Hải Phòng</p>{% endblock %}\n",
        encoding="utf-8",
    )
    (own / "site.css").write_text("body { color: green }\n", encoding="utf-8")
    assert khtool("site", *TODAY).code == 0
    found = files(repo / "public")
    assert "<p>Sở Tư pháp Hải Phòng</p>".encode() in found["index.html"]
    assert found["site.css"] == b"body { color: green }\n"


def test_a_fault_in_an_office_s_template_is_told_with_its_line(khtool: Khtool, repo: Path) -> None:
    own = repo / "templates" / "site"
    own.mkdir(parents=True)
    (own / "index.html.j2").write_text("<p>\n{{ khong_co }}\n", encoding="utf-8")
    answer = khtool("site", *TODAY)
    assert answer.code == 2
    assert "KH801" in answer.err
    assert "index.html.j2:2" in answer.err
    assert not (repo / "public").exists()


def test_the_pages_are_no_template_of_a_document(khtool: Khtool) -> None:
    plan = next(iter(sorted(PLANS.rglob("*.yaml"))))
    answer = khtool("render", plan, "--template", "site")
    assert (answer.code, answer.err) == (
        2,
        "“site” không phải mẫu văn bản; “khtool templates” liệt kê các mẫu\n",
    )


def test_the_templates_of_the_pages_are_listed_and_copied(khtool: Khtool, repo: Path) -> None:
    assert "site  (–)" in khtool("templates", "list").out
    assert khtool("templates", "copy", "site").code == 0
    assert (repo / "templates" / "site" / "_page.html.j2").is_file()
    assert khtool("site", *TODAY).code == 0
