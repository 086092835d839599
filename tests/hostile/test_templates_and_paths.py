"""Templates reach nothing but the plan; links and `..` lead nowhere that was not named."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest

from support import COMPENSATION, HEAD

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Khtool

TEMPLATE = "mau/ke-hoach/ke-hoach.md.j2"
SECRET = "mật khẩu"

ESCAPES = [
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ ''['__class__'] }}",
    "{{ ''|attr('__class__') }}",
    "{{ ''|attr('\\x5f\\x5fclass\\x5f\\x5f') }}",
    "{{ ([document]|map(attribute='__class__')|first).__mro__ }}",
    "{{ '{0.__class__.__init__.__globals__}'.format(document) }}",
    "{{ ('{0.__class__}'|format(document)).x }}",
    "{{ '{x.__class__.__mro__}'.format_map({'x': document}) }}",
    "{{ ''.format.__self__ }}",
    "{{ self.__init__.__globals__ }}",
    "{{ self._TemplateReference__context.environment }}",
    "{{ lipsum.__globals__['os'].popen('id').read() }}",
    "{{ cycler.__init__.__globals__.os }}",
    "{{ joiner.__init__.__globals__ }}",
    "{{ namespace.__init__.__globals__ }}",
    "{{ request.application.__globals__ }}",
    "{{ config.items() }}",
    "{{ get_flashed_messages.__globals__ }}",
    "{{ document.title.__init__.__globals__ }}",
    "{{ document.__reduce_ex__(4) }}",
    "{{ fit.__init__.__globals__ }}",
    "{{ range.__self__ }}",
    "{{ (1).__class__ }}",
    "{{ dict.mro() }}",
    "{% set x = document.__dict__ %}{{ x.y }}",
    "{% for x in ().__class__.__base__.__subclasses__() %}{{ x }}{% endfor %}",
    "{% import 'os' as os %}",
    "{% include '/etc/passwd' %}",
    "{% include '../bi-mat.txt' %}",
    "{% include 'ke-hoach/../../bi-mat.txt' %}",
    "{% include 'lien-ket.j2' %}",
    "{% include 'thu-muc/bi-mat.txt' %}",
    "{% extends '../bi-mat.txt' %}",
    "{{ [].append.__self__ }}",
    "{{ range(10 ** 9)|list }}",
    "{{ 'x' * 10 ** 16 }}",
    "{{ g.gi_frame }}",
    "{{ caller.__code__ }}",
]


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a repository with a secret beside its templates and links that lead to it."""
    folder = tmp_path / "repo"
    (folder / "mau" / "ke-hoach").mkdir(parents=True)
    (folder / "khtool.toml").write_text('templates = "mau"\n', "utf-8")
    shutil.copy(COMPENSATION, folder / "a.yaml")
    (folder / "bi-mat.txt").write_text(SECRET, "utf-8")
    (folder / "mau" / "lien-ket.j2").symlink_to("../bi-mat.txt")
    (folder / "mau" / "thu-muc").symlink_to("..")
    monkeypatch.chdir(folder)
    return folder


@pytest.mark.parametrize("body", ESCAPES)
def test_a_template_does_not_get_out(khtool: Khtool, repo: Path, body: str) -> None:
    (repo / TEMPLATE).write_text(body, "utf-8")
    answer = khtool("render", "a.yaml", "--format", "md", "-o", "-")
    assert answer.code == 2, answer.out
    assert "KH80" in answer.err
    assert SECRET not in answer.out + answer.err
    assert "root:" not in answer.out


@pytest.mark.parametrize("name", ["../bi-mat", "/etc/passwd", "..", "mau/../../x", "a\0b"])
def test_the_name_of_a_template_is_no_path(khtool: Khtool, repo: Path, name: str) -> None:
    answer = khtool("render", "a.yaml", "--template", name, "-o", "ra/")
    assert answer.code == 2
    assert SECRET not in answer.out + answer.err
    assert not (repo / "ra").exists()


@pytest.mark.parametrize("command", [("check",), ("due", "--all"), ("report",)], ids=str)
def test_a_link_leads_to_plans_only(khtool: Khtool, repo: Path, command: tuple[str, ...]) -> None:
    plans = repo / "plans"
    plans.mkdir()
    (plans / "passwd.yaml").symlink_to(repo / "bi-mat.txt")
    (plans / "b.yaml").symlink_to(repo / "a.yaml")
    answer = khtool(*command, "plans", "--today", "2026-11-22")
    assert answer.code == 2
    assert "passwd.yaml" in answer.err
    assert SECRET not in answer.out + answer.err


def test_a_link_to_a_folder_is_not_walked(khtool: Khtool, repo: Path) -> None:
    (repo / "plans").mkdir()
    (repo / "plans" / "a.yaml").write_text(HEAD, "utf-8")
    (repo / "plans" / "goc").symlink_to("..")
    assert "1 tệp" in khtool("check", "plans").err


@pytest.mark.parametrize("title", ["../../thoat", "/tmp/thoat", "a/b", "..", "con", "x" * 300])
def test_the_words_of_a_plan_name_no_place(khtool: Khtool, repo: Path, title: str) -> None:
    text = HEAD.replace("title: ", f"title: {title} ").replace("Sở Tư pháp", "'../../thoat'")
    (repo / "a.yaml").write_text(
        f"{text}sections:\n  - heading: x\n    tasks:\n      - id: a\n        title: x\n"
        "        lead: '../../thoat'\n        due: 01/10/2026\n",
        "utf-8",
    )
    before = set(repo.parent.rglob("*"))
    out = ("-o", "ra/", "--today", "2026-11-22")
    assert (
        khtool("due", "a.yaml", "--all", "--split-by", "agency", "--format", "ics", *out).code == 0
    )
    assert khtool("remind", "a.yaml", *out).code == 0
    assert khtool("site", "a.yaml", "-o", "trang", "--today", "2026-11-22").code == 0
    assert khtool("new", title, "--issuer", "x", "--place", "x", "--symbol", "x").code in {0, 2}
    made = set(repo.parent.rglob("*")) - before
    assert made
    places = ("ra", "trang", "plans")
    assert all(path.relative_to(repo).parts[0] in places for path in made)


def test_output_through_a_link_replaces_the_link(khtool: Khtool, repo: Path) -> None:
    (repo / "ra.md").symlink_to("bi-mat.txt")
    assert khtool("render", "a.yaml", "-o", "ra.md").code == 0
    assert (repo / "bi-mat.txt").read_text("utf-8") == SECRET
    assert not os.path.islink(repo / "ra.md")
