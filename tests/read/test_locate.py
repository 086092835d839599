"""From a path in the data to its place in the file, and to single words inside a value."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from khtool.read.locate import inner_span, key_span, value_span
from khtool.read.source import decode
from khtool.read.yaml import parse

if TYPE_CHECKING:
    from khtool.diagnostic import Span
    from khtool.read.locate import Loc
    from khtool.read.node import Node

TEXT = """\
title: Kế hoạch
2026: năm
empty:
list:
  - Một
  - {name: Hai, aliases: [B]}
nested:
    - - sâu
one: Sở Tư pháp
"""


def root(text: str = TEXT) -> Node:
    node, found = parse(decode("a.yaml", text.encode()))
    assert node is not None
    assert not found
    return node


def cut(text: str, span: Span) -> str:
    """Return what `span` covers, on one line."""
    assert span.line == span.end_line
    return text.split("\n")[span.line - 1][span.column - 1 : span.end_column - 1]


@pytest.mark.parametrize(
    ("loc", "value"),
    [
        (("title",), "Kế hoạch"),
        (("2026",), "năm"),
        (("list", 0), "Một"),
        (("list", 1, "name"), "Hai"),
        (("list", 1, "aliases", 0), "B"),
        (("nested", 0, 0), "sâu"),
    ],
)
def test_a_value_is_found_at_its_path(loc: Loc, value: str) -> None:
    assert cut(TEXT, value_span(root(), loc)) == value


def test_a_value_left_out_is_shown_at_its_key() -> None:
    assert cut(TEXT, value_span(root(), ("empty",))) == "empty"


def test_a_container_is_shown_at_its_key_or_its_first_key() -> None:
    assert cut(TEXT, value_span(root(), ("list",))) == "list"
    assert cut(TEXT, value_span(root(), ("list", 1))) == "name"
    assert cut(TEXT, value_span(root(), ())) == "title"
    assert cut(TEXT, value_span(root(), ("nested", 0))) == "sâu"


def test_what_is_not_there_is_shown_at_the_last_thing_that_is() -> None:
    assert cut(TEXT, value_span(root(), ("list", 9))) == "list"
    assert cut(TEXT, value_span(root(), ("list", 1, "lead"))) == "name"


def test_a_text_step_is_a_key_even_where_it_looks_like_a_number() -> None:
    assert cut(TEXT, key_span(root(), ("2026",))) == "2026"


def test_one_value_stands_for_a_list_of_one_and_a_text_for_a_mapping() -> None:
    assert cut(TEXT, value_span(root(), ("one", 0))) == "Sở Tư pháp"
    assert cut(TEXT, value_span(root(), ("one", 0, "name"))) == "Sở Tư pháp"


WORDING = "trước ngày 25/11/2026"
PLACE = (WORDING.index("25"), len(WORDING))


@pytest.mark.parametrize(
    "line", ["due: {}", "due:   {}  # hạn", "due: '{}'", 'due: "{}"', "{{due: {}}}", "due: [{}]"]
)
def test_words_inside_a_value_are_found_whatever_quotes_it_has(line: str) -> None:
    text = line.format(WORDING)
    assert cut(text, inner_span(root(text), ("due", 0), *PLACE)) == "25/11/2026"


def test_a_place_without_width_is_shown_as_one_sign() -> None:
    text = f"due: {WORDING}"
    assert cut(text, inner_span(root(text), ("due",), 0, 0)) == "t"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (f"due: >-\n  {WORDING}\n", ">"),
        (f"due: |\n  {WORDING}\n", "|"),
        ('due: "trước ngày\\u002025/11/2026"', '"trước ngày\\u002025/11/2026"'),
        ("due: 'trước ''ngày'' 25/11/2026'", "'trước ''ngày'' 25/11/2026'"),
    ],
)
def test_words_whose_columns_are_not_those_of_the_file_mean_the_whole_value(
    text: str, shown: str
) -> None:
    assert cut(text, inner_span(root(text), ("due",), *PLACE)) == shown


def test_a_plain_value_over_two_lines_is_meant_as_a_whole() -> None:
    span = inner_span(root("due: trước ngày\n  25/11/2026\n"), ("due",), *PLACE)
    assert (span.line, span.column, span.end_line) == (1, 6, 2)


def test_words_of_a_value_that_is_not_there_are_shown_at_its_parent() -> None:
    assert cut(TEXT, inner_span(root(), ("list", 1, "due"), 0, 3)) == "name"
    assert cut(TEXT, inner_span(root(), ("empty",), 0, 3)) == "empty"
