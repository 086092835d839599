"""The catalogue: every text that is said exists in both languages, and every one is said."""

from __future__ import annotations

import ast
import datetime
import importlib
import itertools
import string
from typing import TYPE_CHECKING, NamedTuple, get_args

import jinja2
import pytest
from jinja2 import nodes

from khtool.agenda.items import State
from khtool.agenda.standing import Standing
from khtool.audit.judge import SAID, Verdict
from khtool.audit.rules import audit_rules
from khtool.check.rules import DOCUMENTED
from khtool.cli.app import COMMANDS, build
from khtool.dates.kind import Kind
from khtool.diagnostic import Severity
from khtool.export.schema import PARTITIONS
from khtool.export.schema import TABLES as EXPORTED
from khtool.importer.blocks import PlaceKind
from khtool.lang import Lang, msg, translator
from khtool.lang.catalogue import CATALOGUE
from khtool.lang.texts import render
from khtool.model.problems import WRONG_TYPE
from khtool.model.progress import KINDS
from khtool.read.yaml import SYNTAX_MESSAGES
from khtool.summary.groups import By
from khtool.summary.sums import summed
from khtool.views.due_list import COLUMNS
from khtool.views.summary_xlsx import COLUMNS as SHEET_COLUMNS
from support import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

SOURCE = ROOT / "src" / "khtool"
TEXTS = SOURCE / "lang" / "texts"
TEMPLATES = ROOT / "templates"
MODULES = [
    importlib.import_module(f"khtool.lang.texts.{path.stem}")
    for path in sorted(TEXTS.glob("[!_]*.py"))
]

EMPTY = {"when.none"}
"""Said where there is nothing to say."""


def parameters() -> list[str]:
    """Return the names of what the commands take: each option that takes a value has a metavar."""
    import typer

    group = typer.main.get_command(build())
    commands: dict[str, object] = vars(group)["commands"]
    taken = [
        (name, param.name)
        for name, command in commands.items()
        for param in vars(command)["params"]
    ]
    own = [f"{command}.{param}" for command, param in taken]
    return [*(param for _, param in taken), *(key for key in own if f"metavar.{key}" in CATALOGUE)]


CODES = [rule.code for rule in DOCUMENTED]

AUDIT = audit_rules()
LIMITS = [(name, wanted) for rule in AUDIT for name, wanted in rule.limits.items()]
SWITCHES = [(name, wanted) for name, wanted in LIMITS if isinstance(wanted, bool)]

BUILT: dict[str, Iterable[object]] = {
    "weekday.{}": range(7),
    "weekday.short.{}": range(7),
    "severity.{}": [severity.value for severity in Severity],
    "place.{}": get_args(PlaceKind),
    "state.{}": [state.value for state in State],
    "kind.{}": [kind.value for kind in Kind],
    "part.{}": [kind.value for kind in Kind],
    "type.{}": [*WRONG_TYPE.values(), "text", "mapping", "list", "nothing"],
    "KH203.{}": WRONG_TYPE.values(),
    "{}.help": [
        *(key for _, key in SYNTAX_MESSAGES),
        *(key for key in render.TEXTS if key[:2] == "KH" and not key.endswith(".help")),
        *(rule.code for rule in AUDIT),
    ],
    "log.{}": ["added", "removed", *KINDS],
    "help.{}": COMMANDS,
    "help.{}.examples": COMMANDS,
    "export.column.{}": [
        column.name for columns in (PARTITIONS, *EXPORTED.values()) for column in columns
    ],
    "{}.summary": [*CODES, *(rule.code for rule in AUDIT)],
    "{}.finds": CODES,
    "{}.why": CODES,
    "metavar.{}": parameters(),
    "report.by.{}": By,
    "report.column.{}": ["assigned", "rate", *Standing],
    "report.standing.{}": Standing,
    "report.rate.{}": summed((), datetime.date.max).rates,
    "report.compared.{}": ["now", "then", "change", "percent"],
    "report.task.{}": SHEET_COLUMNS,
    "due.column.{}": COLUMNS,
    "record.{}": ("done", "noted", "dropped"),
    "record.undone.{}": ("done", "noted", "dropped", "extended"),
    "audit.kind.{}": ["KH", "BC", "CV", "PL", "party", "law", "unknown"],
    "audit.verdict.{}": [verdict.value for verdict in Verdict],
    "audit.element.{}": [name for rule in AUDIT for name in rule.elements],
    "audit.must.{}": [f"{name}.{'yes' if wanted else 'no'}" for name, wanted in SWITCHES],
    "audit.mixed.{}": ["bold", "italic"],
    "audit.is.{}": [
        name for name, wanted in LIMITS if name != "text" and not isinstance(wanted, bool)
    ],
    "audit.value.{}": [
        *(f"{name}.{value}" for name, values in SAID.items() for value in values),
        "align.other",
        "border.other",
    ],
}
"""Keys that the source puts together, and the values that it puts in."""


class Call(NamedTuple):
    """A call of `msg` with its key written out: `open` where values come by `**`."""

    place: str
    key: str
    values: frozenset[str]
    open: bool


def modules() -> Iterator[tuple[Path, ast.Module]]:
    for path in sorted(SOURCE.rglob("*.py")):
        if TEXTS not in path.parents:
            yield path, ast.parse(path.read_text("utf-8"))


def keys_of(node: ast.expr) -> Iterator[str]:
    """Yield the keys that an expression may be: a text, or one text or another."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from itertools.chain(keys_of(node.body), keys_of(node.orelse))


def calls() -> Iterator[Call]:
    for path, tree in modules():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "msg":
                names = [keyword.arg for keyword in node.keywords]
                values = frozenset(name for name in names if name)
                for key in keys_of(node.args[0]):
                    place = f"{path.relative_to(SOURCE)}:{node.lineno}"
                    yield Call(place, key, values, None in names)


def template_calls() -> Iterator[Call]:
    """Yield the calls of `say` in templates, by itself or as a part of something."""
    for path in sorted(TEMPLATES.rglob("*.j2")):
        for call in jinja2.Environment().parse(path.read_text("utf-8")).find_all(nodes.Call):
            said = getattr(call.node, "attr", getattr(call.node, "name", ""))
            if said == "say" and isinstance(call.args[0], nodes.Const):
                values = frozenset(keyword.key for keyword in call.kwargs)
                place = f"{path.relative_to(TEMPLATES)}:{call.lineno}"
                yield Call(place, call.args[0].value, values, False)


def built_keys() -> set[str]:
    """Return the keys that the source puts together, with {} for what it puts in."""
    return {
        "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)
        for _, tree in modules()
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and getattr(call.func, "id", "") == "msg"
        for node in call.args
        if isinstance(node, ast.JoinedStr)
    }


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


CALLS = [*calls(), *template_calls()]


def test_every_key_that_is_said_is_in_the_catalogue() -> None:
    assert CALLS
    assert [call for call in CALLS if call.key not in CATALOGUE] == []


def test_keys_that_are_put_together_are_those_listed_here() -> None:
    assert built_keys() - BUILT.keys() == set()


@pytest.mark.parametrize("pattern", sorted(BUILT.keys() - {"metavar.{}"}))
def test_every_key_that_can_be_put_together_is_in_the_catalogue(pattern: str) -> None:
    assert {pattern.format(value) for value in BUILT[pattern]} <= CATALOGUE.keys()


def test_every_key_of_the_catalogue_is_said_somewhere() -> None:
    texts = {
        node.value
        for _, tree in modules()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    said = {call.key for call in CALLS}
    built = {pattern.format(value) for pattern, values in BUILT.items() for value in values}
    assert CATALOGUE.keys() - texts - said - built == set()


def test_no_key_stands_in_two_modules() -> None:
    assert len(CATALOGUE) == sum(len(module.TEXTS) for module in MODULES)


def test_a_text_is_there_in_both_languages() -> None:
    assert [key for key, texts in CATALOGUE.items() if len(texts) != len(Lang)] == []
    said = {key for key, texts in CATALOGUE.items() if all(text.strip() for text in texts)}
    empty = {key for key, texts in CATALOGUE.items() if not any(text.strip() for text in texts)}
    assert CATALOGUE.keys() - said == empty == EMPTY


def test_the_languages_have_the_same_placeholders() -> None:
    names = {key: (placeholders(vi), placeholders(en)) for key, (vi, en) in CATALOGUE.items()}
    assert {key: (vi, en) for key, (vi, en) in names.items() if vi != en} == {}


def test_calls_give_a_text_just_the_values_that_it_names() -> None:
    wrong = [
        (call.place, call.key, sorted(call.values))
        for call in CALLS
        if call.key in CATALOGUE
        and (names := placeholders(CATALOGUE[call.key][0])) != call.values
        and not (call.open and call.values <= names)
    ]
    assert wrong == []


SAME = {
    "plain",
    "due.no_day",
    "record.day_of",
    "progress.names",
    "progress.names.more",
    "changes.plan.changed",
    "changes.moved_file",
    "changes.value",
    "changes.values",
    "changes.deadline",
    "audit.finding",
    "audit.clause.whole",
}


def test_the_languages_differ_but_for_commands_and_signs() -> None:
    alike = {
        key: vi
        for key, (vi, en) in CATALOGUE.items()
        if vi == en and not key.startswith("metavar.") and not key.endswith(".examples")
    }
    assert {key: text for key, text in alike.items() if key not in SAME | EMPTY} == {}


def test_messages_inside_messages_and_dates_are_put_into_words() -> None:
    day = datetime.date(2026, 11, 24)
    say = {lang: translator(lang) for lang in Lang}
    message = msg("KH404", date=day, weekday=msg("weekday.1"))
    assert say[Lang.VI](message) == "ngày 24/11/2026 là thứ Ba, không phải thứ ghi trong văn bản"
    assert say[Lang.EN](message) == "24/11/2026 is a Tuesday, not the weekday written"
    known = msg("option.format", value="xml", known=("json", "csv"))
    assert say[Lang.EN](known) == "there is no format “xml”: choose json, csv"


def test_braces_in_the_user_s_own_text_are_only_text() -> None:
    said = translator(Lang.VI)(msg("path.missing", path="{0}{x}"))
    assert said == "không có “{0}{x}”: xem lại tên, và thư mục đang đứng, vì đường dẫn tính từ đó"


def test_a_key_that_does_not_exist_is_an_error() -> None:
    with pytest.raises(KeyError):
        translator(Lang.VI)(msg("khong.co"))
