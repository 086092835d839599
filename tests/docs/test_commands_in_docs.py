"""What the READMEs and the pages in docs/ tell readers to type works, and prints what they show."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
from functools import cache
from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
import typer

from khtool.cli.app import COMMANDS, GROUPS, build
from khtool.cli.arguments import command_first, spelled_out
from khtool.cli.session import Session
from khtool.cli.shells import COMPLETION
from khtool.config import find_config
from khtool.lang import Lang, msg, translator
from khtool.lang.catalogue import CATALOGUE
from khtool.render import render
from support import COMPENSATION, ROOT, plan_file
from test_architecture import BASE, MAY_IMPORT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conftest import Khtool

READMES = ("README.md", "README.vi.md")
PAGES = (*READMES, *sorted(f"docs/{path.name}" for path in (ROOT / "docs").glob("*.md")))

SHELL = ("sh", "bash", "console", "powershell")
SEPARATORS = frozenset({"&&", "||", ";", "|", "&"})

STEPS = ("docs/bat-dau.md",)
"""Pages whose lines only work one after another: test_first_steps.py goes through them."""

DUE = "khtool due --week --today 2026-11-22"
"""The command whose output both READMEs show."""

EVERYWHERE = frozenset({"--lang", "--color", "--quiet", "--verbose", "--debug", "--today"})
"""Options that are told of once for all commands."""

NO_GIT_SETTINGS = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}

FENCE = re.compile(r"^(?P<mark> *```)(?P<lang>[\w-]*)\n(?P<body>.*?)^(?P=mark)$", re.M | re.S)
SPAN = re.compile(r"`(khtool [^`]+)`")
OPTION = re.compile(r"(?<![\w-])--?[a-z][a-z-]*")


class Line(NamedTuple):
    """A command line of a page: its page and the words after `khtool`."""

    page: str
    args: tuple[str, ...]


def text_of(page: str) -> str:
    return (ROOT / page).read_text("utf-8")


def blocks(text: str, *langs: str) -> list[str]:
    return [match["body"] for match in FENCE.finditer(text) if match["lang"] in langs]


def commands(block: str, lang: str) -> Iterator[tuple[str, ...]]:
    """Yield the words of every simple command in a shell block, without what is redirected."""
    for typed in block.replace("\\\n", " ").splitlines():
        line = typed.strip()
        if lang == "console":
            if not line.startswith("$ "):
                continue
            line = line[2:]
        if lang == "powershell":
            line = line.replace("\\", "/")
        lexer = shlex.shlex(line, posix=True, punctuation_chars=True)
        lexer.whitespace_split = True
        words: list[str] = []
        for word in [*lexer, ";"]:
            if word in SEPARATORS:
                if words:
                    yield tuple(words)
                words = []
            else:
                words.append(word)


def khtool_lines(page: str) -> list[Line]:
    """Return every command line of a page that starts khtool."""
    found = []
    for match in FENCE.finditer(text_of(page)):
        if match["lang"] not in SHELL:
            continue
        for words in commands(match["body"], match["lang"]):
            if words[0].rpartition("/")[2] == "khtool":
                args = takewhile(lambda word: word not in {"<", ">"}, words[1:])
                found.append(Line(page, tuple(args)))
    return found


LINES = [line for page in PAGES for line in khtool_lines(page)]
DIFFERENT = sorted({line.args for line in LINES})

SET_UP = frozenset(COMPLETION)
"""Options that write into the home of whoever types them."""

RUN = sorted(
    {line.args for line in LINES if line.page not in STEPS and not SET_UP & {*line.args}}
    - {args for args in DIFFERENT if "--watch" in args or args == ("--version",)}
)
"""What is run one by one."""


@cache
def program() -> Any:
    """Return khtool as typer parses it."""
    return typer.main.get_command(build())


def options_of(command: str) -> list[set[str]]:
    """Return the options of a command, each with all its names."""
    params = program().commands[command].params
    return [set(param.opts) for param in params if param.opts[0][0] == "-"]


def parse(args: tuple[str, ...]) -> None:
    """Parse a command line as khtool does, and run nothing."""
    if args[0] in COMPLETION or args == ("--version",):
        return
    words = spelled_out(command_first(list(args))[1])
    with program().make_context("khtool", list(words), obj=Session(Lang.VI)) as context:
        name, command, rest = program().resolve_command(context, words)
        command.make_context(name, rest, parent=context)


def test_the_pages_have_command_lines() -> None:
    for readme in READMES:
        assert {line.args[0] for line in LINES if line.page == readme} >= {"check", "due", "init"}
    assert len(DIFFERENT) > 25


@pytest.mark.parametrize("args", DIFFERENT, ids=" ".join)
def test_khtool_knows_the_command_and_its_options(args: tuple[str, ...]) -> None:
    parse(args)


@pytest.mark.parametrize("args", [("duo",), ("due", "--weekly"), ("render",), ("due", "--agency")])
def test_a_wrong_command_line_would_be_found(args: tuple[str, ...]) -> None:
    with pytest.raises(typer.TyperException):
        parse(args)


@pytest.fixture(scope="module")
def sample_repo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a plans repository that has all that the pages speak of, and little else."""
    docx = pytest.importorskip("docx")
    folder = tmp_path_factory.mktemp("sample") / "khtool"
    for name in (COMPENSATION.relative_to(ROOT), "plans/2026/ke-hoach.yaml"):
        (folder / name).parent.mkdir(parents=True)
        shutil.copy(COMPENSATION, folder / name)
    (folder / "khtool.toml").touch()
    word = docx.Document()
    word.add_paragraph("{{ document.title }}")
    word.save(str(folder / "mau-rieng.docx"))
    plan = plan_file(COMPENSATION.read_text("utf-8")).plan
    assert plan is not None
    issued = render(plan, "docx")
    for name in ("ke-hoach.docx", "cong-van.docx"):
        (folder / name).write_bytes(issued)
    env = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    who = ("-c", "user.name=a", "-c", "user.email=a@b")
    for git in (
        ("init", "-q", "-b", "main"),
        ("add", "-A"),
        (*who, "commit", "-q", "-m", "x"),
        ("tag", "v1.0"),
    ):
        subprocess.run(
            ["git", *git], cwd=folder, env=env | NO_GIT_SETTINGS, check=True, capture_output=True
        )
    return folder


@pytest.fixture
def repo(sample_repo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Go to a copy of the plans repository, which the test may change."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    for name, value in NO_GIT_SETTINGS.items():
        monkeypatch.setenv(name, value)
    folder = shutil.copytree(sample_repo, tmp_path / "khtool")
    monkeypatch.chdir(folder)
    return folder


@pytest.mark.usefixtures("repo")
@pytest.mark.parametrize("args", RUN, ids=" ".join)
def test_the_command_line_works(
    khtool: Khtool, monkeypatch: pytest.MonkeyPatch, args: tuple[str, ...]
) -> None:
    monkeypatch.setenv("KHTOOL_TODAY", "2026-11-22")
    if "--undo" in args:  # there must be something to take back: what the help shows first
        recorded = shlex.split(CATALOGUE[f"help.{args[0]}.examples"][0].splitlines()[0])
        assert khtool(*recorded[1:]).code == 0
    answer = khtool(*args, stdin=b"Qu\xc3\xbd IV/2026\n")
    only_looks = {"--diff", "--check"} & set(args)
    assert answer.code in ({0, 1} if only_looks else {0}), answer.err


@pytest.mark.parametrize("page", PAGES)
def test_commands_named_in_a_sentence_exist(page: str) -> None:
    for span in SPAN.findall(FENCE.sub("", text_of(page))):
        first = span.split()[1]
        if first in COMPLETION:
            continue
        assert first == "…" or first in COMMANDS, span
        if first in COMMANDS:
            known = {"--help", *(name for names in options_of(first) for name in names)}
            assert set(OPTION.findall(span)) <= known, span


def rows(readme: str) -> dict[str, list[str]]:
    """Return the options that the tables of commands name, by command."""
    found = {}
    for line in text_of(readme).splitlines():
        if match := re.match(r"\| `khtool (\w+)", line):
            found[match[1]] = sorted(set(OPTION.findall(line)))
    return found


@pytest.mark.parametrize("readme", READMES)
def test_the_tables_name_every_command_in_the_order_of_the_help(readme: str) -> None:
    told = rows(readme)
    assert list(told) == list(COMMANDS)
    for command, named in told.items():
        known = {name for names in options_of(command) for name in names}
        assert set(named) <= known, command


@pytest.mark.parametrize(("lang", "readme"), [(Lang.EN, READMES[0]), (Lang.VI, READMES[1])])
def test_the_tables_are_grouped_as_the_help_is(lang: Lang, readme: str) -> None:
    say = translator(lang)
    heads = re.findall(r"^\*\*(.+)\*\*$", text_of(readme), re.M)
    assert heads == [say(msg(group)).rstrip(":") for group in GROUPS]


@pytest.mark.parametrize("page", ["docs/cac-lenh.md", "docs/commands.md"])
def test_the_page_of_commands_names_every_option_of_each(page: str) -> None:
    parts = re.split(r"^### khtool (\w+)$", text_of(page), flags=re.M)
    told = dict(zip(parts[1::2], parts[2::2], strict=True))
    assert told.keys() == COMMANDS.keys()
    for command, part in told.items():
        named = set(OPTION.findall(part)) | EVERYWHERE
        assert [names for names in options_of(command) if not names & named] == [], command


def test_both_readmes_tell_the_same() -> None:
    english, vietnamese = (text_of(readme) for readme in READMES)
    assert rows(READMES[0]) == rows(READMES[1])
    assert blocks(english, "yaml") == blocks(vietnamese, "yaml")
    heads = [re.findall(r"^#+ ", FENCE.sub("", text), re.M) for text in (english, vietnamese)]
    assert heads[0] == heads[1]
    starts = [[line.args[:1] for line in LINES if line.page == readme] for readme in READMES]
    assert starts[0] == starts[1]


@pytest.mark.parametrize("readme", READMES)
def test_what_is_due_is_what_khtool_prints(
    khtool: Khtool, monkeypatch: pytest.MonkeyPatch, readme: str
) -> None:
    monkeypatch.chdir(ROOT)
    before, found, after = text_of(readme).partition(f"`{DUE}`")
    assert found
    assert before
    assert blocks(after, "")[0] == khtool(*DUE.split()[1:]).out


@pytest.mark.usefixtures("repo")
@pytest.mark.parametrize("readme", READMES)
def test_the_task_shown_is_the_one_that_a_new_plan_has(khtool: Khtool, readme: str) -> None:
    new = khtool("new", "Công tác pháp chế năm 2026").out.strip()
    (task,) = blocks(text_of(readme), "yaml")
    assert task in Path(new).read_text("utf-8")


@pytest.mark.parametrize("page", ["docs/thiet-lap.md", "docs/settings.md"])
def test_the_settings_are_good_ones(tmp_path: Path, page: str) -> None:
    (settings,) = blocks(text_of(page), "toml")
    (tmp_path / "khtool.toml").write_text(settings, encoding="utf-8")
    config = find_config(tmp_path)
    assert config.check.ignore == ("KH107",)
    for section in (config.dates, config.calendar, config.check, config.fmt):
        for key in type(section).model_fields:
            assert re.search(rf"^(# )?{key} = ", settings, re.M), key


@pytest.mark.parametrize("page", PAGES)
def test_links_inside_the_repository_lead_somewhere(page: str) -> None:
    folder = (ROOT / page).parent
    for target in re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", FENCE.sub("", text_of(page))):
        assert "://" in target or (folder / target).exists(), target


@pytest.mark.parametrize("page", ["docs/architecture.md", "docs/kien-truc.md"])
def test_the_architecture_page_has_the_parts_and_what_they_may_import(page: str) -> None:
    told = {}
    for line in text_of(page).splitlines():
        if match := re.fullmatch(r"\| `(\w+)` \| .+ \|(?P<uses>[^|]*)\|", line):
            told[match[1]] = set(re.findall(r"`(\w+)`", match["uses"]))
    told.pop("cli")  # may import everything
    allowed = {part: may - BASE for part, may in MAY_IMPORT.items() if part != "__init__"}
    assert told == allowed
