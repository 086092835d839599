"""What khtool says of itself: help at 80 columns, completion in four shells, in both languages."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from khtool.cli.app import COMMANDS, GROUPS
from khtool.lang.catalogue import CATALOGUE
from support import ROOT, run_khtool, with_task

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Khtool

LANGS = ("vi", "en")
SHELLS = ("bash", "zsh", "fish", "powershell")


@pytest.fixture
def _eighty_columns(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")


@pytest.mark.usefixtures("_eighty_columns")
class TestPages:
    """A page fits a terminal of 80 columns, and says what belongs to its own command."""

    @pytest.mark.parametrize("lang", LANGS)
    @pytest.mark.parametrize("command", COMMANDS)
    def test_every_line_fits(self, khtool: Khtool, command: str, lang: str) -> None:
        for line in khtool(command, "--help", "--lang", lang).out.splitlines():
            assert len(line) <= 80, line

    @pytest.mark.parametrize("lang", LANGS)
    def test_the_list_gives_each_command_one_line(self, khtool: Khtool, lang: str) -> None:
        lines = khtool("--help", "--lang", lang).out.splitlines()
        assert max(map(len, lines)) <= 80
        for command in COMMANDS:
            said = CATALOGUE[f"help.{command}"][LANGS.index(lang)]
            assert f"  {command:10}  {said}" in lines

    def test_the_list_is_in_groups(self, khtool: Khtool) -> None:
        page = khtool("--help").out
        places = [page.index(CATALOGUE[group][0]) for group in GROUPS]
        assert places == sorted(places)

    def test_a_name_to_type_is_not_broken_at_its_hyphen(self, khtool: Khtool) -> None:
        assert "bao-cao/1" in khtool("done", "--help").out
        assert "bao-cao-tien-do" in khtool("render", "--help").out

    @pytest.mark.parametrize(
        ("command", "taken"),
        [
            ("check", "--output full|concise"),
            ("audit", "--output, -o TỆP.docx"),
            ("remind", "--output, -o THƯ_MỤC"),
            ("site", "--output, -o THƯ_MỤC"),
            ("import", "--output, -o TỆP|THƯ_MỤC"),
        ],
    )
    def test_an_option_tells_what_it_takes_here(
        self, khtool: Khtool, command: str, taken: str
    ) -> None:
        assert f"  {taken} " in khtool(command, "--help").out


def asked(shell: str, line: str, cwd: Path = ROOT, **env: str) -> str:
    """Return what khtool offers a shell behind `line`."""
    words = line.split(" ")
    answer = run_khtool(
        cwd=cwd,
        env={
            "_KHTOOL_COMPLETE": f"complete_{shell}",
            "COMP_WORDS": line,
            "COMP_CWORD": str(len(words) - 1),
            "_TYPER_COMPLETE_ARGS": line,
            "_TYPER_COMPLETE_WORD_TO_COMPLETE": words[-1],
            "_TYPER_COMPLETE_FISH_ACTION": "get-args",
            **env,
        },
    )
    assert (answer.code, answer.err) == (0, "")
    return answer.out


class TestCompletion:
    """Names for bash; names and explanations, in the user's language, for the others."""

    @pytest.mark.parametrize("shell", SHELLS)
    def test_commands(self, shell: str) -> None:
        offered = asked(shell, "khtool d")
        for command in ("due", "done", "diff", "drop"):
            assert command in offered
        assert "check" not in offered.replace("khtool check", "")

    @pytest.mark.parametrize("shell", SHELLS[1:])
    def test_explanations_are_in_the_language_of_the_user(self, shell: str) -> None:
        for line, key in (("khtool du", "help.due"), ("khtool due --gre", "help.due.grep")):
            for index, lang in enumerate(LANGS):
                assert CATALOGUE[key][index] in asked(shell, line, KHTOOL_LANG=lang)

    @pytest.mark.parametrize("shell", SHELLS)
    def test_no_key_of_the_catalogue_is_shown(self, shell: str) -> None:
        assert "help." not in asked(shell, "khtool due --")

    @pytest.mark.parametrize(
        ("shell", "mark"),
        [
            ("bash", "COMPREPLY"),
            ("zsh", "#compdef khtool"),
            ("fish", "complete --command khtool"),
            ("powershell", "Register-ArgumentCompleter"),
            ("pwsh", "Register-ArgumentCompleter"),
        ],
    )
    def test_the_script_of_a_shell_that_is_named(
        self, khtool: Khtool, shell: str, mark: str
    ) -> None:
        answer = khtool("--show-completion", shell)
        assert (answer.code, answer.err) == (0, "")
        assert mark in answer.out

    def test_a_shell_that_is_not_known(self, khtool: Khtool) -> None:
        answer = khtool("--show-completion", "tcsh")
        assert answer.code == 2
        assert "bash, zsh, fish, powershell" in answer.err

    @pytest.mark.skipif(shutil.which("bash") is None, reason="needs bash")
    def test_bash_completes_what_is_typed(self, tmp_path: Path) -> None:
        """The script is sourced by a real bash, and its function asked as Tab asks it."""
        script = run_khtool("--show-completion", "bash", cwd=tmp_path).out
        (tmp_path / "khtool.sh").write_text(script, "utf-8")
        program = tmp_path / "khtool"
        program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m khtool "$@"\n', "utf-8")
        program.chmod(0o755)
        typed = (
            "source ./khtool.sh; COMP_WORDS=(khtool du); COMP_CWORD=1; "
            "_khtool_completion khtool du khtool; echo ${COMPREPLY[*]}; complete -p khtool"
        )
        path = f"{tmp_path}{os.pathsep}{os.environ['PATH']}"
        done = subprocess.run(
            ["bash", "--norc", "-c", typed],
            cwd=tmp_path,
            env={**os.environ, "PATH": path},
            capture_output=True,
            text=True,
            check=True,
        )
        assert done.stdout.splitlines() == [
            "due",
            "complete -o default -F _khtool_completion khtool",
        ]

    @pytest.mark.parametrize("shell", SHELLS)
    def test_what_a_plan_says_is_no_code_for_the_shell(self, tmp_path: Path, shell: str) -> None:
        """Zsh evaluates explanations; the title of a merge request must not run on Tab."""
        plan = with_task("lead: Sở Tư pháp").replace("Báo cáo kết", r"Báo cáo \$(id) `id` [/b] kết")
        for name in ("ke-hoach.yaml", "$(id).yaml", "a b.yaml"):
            (tmp_path / name).write_text(plan, "utf-8")
        files = asked(shell, "khtool done ", cwd=tmp_path)
        assert "ke-hoach" in files
        tasks = asked(shell, "khtool done ke-hoach ", cwd=tmp_path)
        assert "bao-cao" in tasks
        for sign in ("\\", "$", "`", "[", "a b"):
            assert sign not in files + tasks

    @pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
    def test_it_is_installed_into_the_home_of_the_user(self, tmp_path: Path, shell: str) -> None:
        answer = run_khtool(
            "--install-completion", shell, cwd=tmp_path, env={"HOME": str(tmp_path)}
        )
        assert answer.code == 0
        assert str(tmp_path) in answer.err
        written = [path.read_text("utf-8") for path in tmp_path.rglob("*khtool*")]
        assert any("_KHTOOL_COMPLETE" in text for text in written)

    @pytest.mark.skipif(shutil.which("powershell") is not None, reason="has PowerShell")
    def test_a_shell_that_is_not_there(self, tmp_path: Path) -> None:
        answer = run_khtool("--install-completion", "powershell", env={"HOME": str(tmp_path)})
        assert (answer.code, "máy này không có powershell" in answer.err) == (2, True)


class TestNames:
    """A plan is called by the name that the lists show, wherever one plan is asked for."""

    @pytest.fixture
    def repo(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        for name in ("phap-che", "van-thu"):
            path = tmp_path / "plans" / "2026" / f"{name}.yaml"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(with_task("lead: Sở Tư pháp\ndue: Năm 2026"), "utf-8")
        monkeypatch.chdir(tmp_path)
        return tmp_path

    @pytest.mark.usefixtures("repo")
    def test_show_takes_it(self, khtool: Khtool) -> None:
        assert khtool("show", "phap-che") == khtool("show", "plans/2026/phap-che.yaml")

    def test_render_takes_it(self, khtool: Khtool, repo: Path) -> None:
        assert khtool("render", "phap-che", "-o", "out/", "--format", "md").code == 0
        assert (repo / "out" / "phap-che.md").is_file()

    @pytest.mark.usefixtures("repo")
    @pytest.mark.parametrize(
        "args", [("show", "phap"), ("render", "phap"), ("done", "phap", "I.1"), ("log", "phap")]
    )
    def test_a_part_of_it_is_not_guessed_but_offered(
        self, khtool: Khtool, args: tuple[str, ...]
    ) -> None:
        answer = khtool(*args)
        assert answer.code == 2
        assert answer.err.splitlines()[1:] == ["  phap-che"]

    @pytest.mark.usefixtures("repo")
    def test_a_name_like_no_other_is_answered_with_all(self, khtool: Khtool) -> None:
        answer = khtool("done", "xyz", "I.1")
        assert answer.code == 2
        assert answer.err.splitlines()[1:] == ["  phap-che", "  van-thu"]


def test_nothing_is_asked_of_an_index_that_has_no_khtool() -> None:
    """`pip install khtool[…]` would bring whatever somebody else calls khtool on PyPI."""
    for vietnamese, english in CATALOGUE.values():
        assert "khtool[" not in vietnamese + english
