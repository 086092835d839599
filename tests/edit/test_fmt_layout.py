"""The canonical layout: what `khtool fmt` makes of other ways to write the same plan."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from khtool.edit.layout import Layout, laid_out
from khtool.edit.order import COLUMNS, KEYS
from khtool.model.fields import Model
from khtool.model.plan import Plan
from khtool.read.node import to_data
from khtool.read.source import decode
from khtool.read.yaml import parse
from support import COMPENSATION, PLANS, RESOLUTION_66

PLAIN = Layout()
pytestmark = pytest.mark.filterwarnings("ignore::ruamel.yaml.error.ReusedAnchorWarning")
REAL = sorted(PLANS.rglob("*.yaml"))


def fmt(text: str, layout: Layout = PLAIN) -> str:
    """Return `text` in its layout, which must not change when laid out again."""
    result = laid_out("a.yaml", text.encode(), layout)
    assert result.data is not None
    assert laid_out("a.yaml", result.data, layout).data == result.data
    return result.data.decode()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a:   b\n", "a: b\n"),
        ("a: b", "a: b\n"),
        ("a: b\n\n\n", "a: b\n"),
        ("a: b  \nc:  \n", "a: b\nc:\n"),
        ("a:\n- b\n-   c\n", "a:\n  - b\n  - c\n"),
        ("a:\n    - b: c\n      d: e\n", "a:\n  - b: c\n    d: e\n"),
        ("a:\n    b:\n        c: d\n", "a:\n  b:\n    c: d\n"),
        ("a: [ b,c ,  d ]\n", "a: [b, c, d]\n"),
        ("a: { b: c,  d: e }\n", "a: {b: c, d: e}\n"),
        ("'a' : b\n", "'a': b\n"),
        ("a:\n  b c\n", "a: b c\n"),
        ("a: >-\n      b\n      c\n", "a: >-\n  b\n  c\n"),
        ("a:\n- b: |\n       c\n         d\n", "a:\n  - b: |\n      c\n        d\n"),
        ("a:\n- >2-\n    b\n", "a:\n  - >2-\n      b\n"),
        ("a: 'b\n      c'\n", "a: 'b\n  c'\n"),
    ],
)
def test_one_way_to_write_it(before: str, after: str) -> None:
    assert fmt(before) == after


@pytest.mark.parametrize(
    "text",
    [
        "a:\nb: ~\nc: null\nd: NULL\n",
        "a: {b: , c: }\nd:\n  -\n  - e\n",
        "a: 'b'\nc: \"d\\u00e9\"\ne: 'it''s'\nf: no\ng: 05\nh: 2026-01-05\n",
        "a: " + "dài " * 60 + "hết\n",
        "a: [\n    b,  # một\n    c\n  ]\n",
        "# đầu\n\na: b   # xa\nlong: c # gần\n# giữa\nd:\n  # trong\n  - e\n# cuối\n",
        "a: &x b\nc: *x\n",
        "# đầu\n---\na: b\n...\n",
        "a: |+\n  b\n\n",
        "a: b\n\n\nc: d\n",
    ],
    ids=[
        "empty values", "empty inside", "quotes and types", "long text", "list on lines",
        "comments", "alias", "marks", "kept line ends", "blank lines",
    ],
)  # fmt: skip
def test_what_stays_as_the_author_wrote_it(text: str) -> None:
    assert fmt(text) == text


def test_comments_move_with_what_they_stand_level_with() -> None:
    before = "a:\n# trước\n-   b: c   # sau\n    # trong\n    d: e\n# cuối danh sách\n"
    after = "a:\n  # trước\n  - b: c   # sau\n    # trong\n    d: e\n# cuối danh sách\n"
    assert fmt(before) == after


@pytest.mark.parametrize("layout", [PLAIN, Layout(sort_keys=True), Layout(line_feeds=True)])
@pytest.mark.parametrize("path", REAL, ids=lambda path: path.stem)
def test_the_plans_of_this_repo_are_in_order(path: str, layout: Layout) -> None:
    text = decode("", Path(path).read_bytes()).text
    assert fmt(text, layout) == text


class TestSortedKeys:
    """`--sort-keys`: the order of the guide, comments and blank lines with their keys."""

    def test_at_every_depth(self) -> None:
        before = (
            "year: 2026\n# tên\ntitle: a\nsections:\n  - tasks:\n      - title: b\n        id: c\n"
            "        due: e\n        lead: d\n    heading: f\n"
        )
        after = (
            "# tên\ntitle: a\nyear: 2026\nsections:\n  - heading: f\n    tasks:\n      - id: c\n"
            "        title: b\n        lead: d\n        due: e\n"
        )
        assert fmt(before, Layout(sort_keys=True)) == after

    def test_keys_that_nobody_knows_come_last_as_they_stood(self) -> None:
        assert fmt("z: 1\ntitle: a\nb: 2\n", Layout(sort_keys=True)) == "title: a\nz: 1\nb: 2\n"

    def test_columns_are_in_the_order_of_the_table(self) -> None:
        text = "annexes:\n  - columns:\n      due: a\n      title: b\n      number: c\n"
        after = "annexes:\n  - columns:\n      number: c\n      title: b\n      due: a\n"
        assert fmt(text, Layout(sort_keys=True)) == after

    def test_every_key_of_a_plan_has_its_place(self) -> None:
        assert fields(Plan) <= {*KEYS, *COLUMNS}
        assert len(set(KEYS)) == len(KEYS)


class TestWrapping:
    """`--wrap`: long texts become folded blocks of a hundred columns."""

    def test_a_long_text(self) -> None:
        words = "chữ " * 40 + "hết"
        lines = fmt(f"a:\n  - b: {words}\n", Layout(wrap=True)).split("\n")
        assert lines[1] == "  - b: >-"
        assert " ".join(line.strip() for line in lines[2:]).strip() == words
        assert max(map(len, lines)) <= 100

    def test_a_folded_text_is_filled(self) -> None:
        assert fmt("a: >-\n  một\n  hai\n", Layout(wrap=True)) == "a: >-\n  một hai\n"

    @pytest.mark.parametrize(
        "text", ["a: |\n  một\n  hai\n", "a: >-\n  một\n\n  hai\n", "a: [b, c]\n", "a: b\n"]
    )
    def test_what_has_its_own_lines_stays(self, text: str) -> None:
        assert fmt(text, Layout(wrap=True)) == text


class TestBytes:
    """Line ends and marks are those of the file, unless line feeds are asked for."""

    def test_they_stay(self) -> None:
        assert fmt("\ufeffa:  b\r\nc: d\r\n") == "\ufeffa: b\r\nc: d\r\n"

    def test_line_feeds(self) -> None:
        assert fmt("\ufeffa:  b\r\nc: d", Layout(line_feeds=True)) == "a: b\nc: d\n"


@pytest.mark.parametrize("text", ['a: "b\n', "a: b\n a: c\n", "a: 1\na: 2\n", "", "- a\n"])
def test_what_is_broken_has_no_layout_and_says_why(text: str) -> None:
    result = laid_out("a.yaml", text.encode(), PLAIN)
    assert result.data is None
    assert result.found


def test_a_comment_that_would_be_lost_keeps_the_file_as_it_is() -> None:
    result = laid_out("a.yaml", b"a:  # ghi\n  b\n", PLAIN)
    assert (result.data, result.found) == (None, ())


VALUES = st.sampled_from(
    [
        "chữ", "", "~", "null", "'a''b'", '"c\\u00e9  d"', "e f  # ghi", "[g, 'h']", "{i: j}",
        "{k: }", "|X  m\n   X  n\n", ">-X  o\nX  p\n", "qX  r", "[sX, t]", "&u v", "Năm 2026.",
    ]
)  # fmt: skip
NOISE = st.sampled_from(["", "", "", "\n", "# ghi\n", "    # sâu\n"])


@st.composite
def documents(draw: st.DrawFn, depth: int = 0, indent: int = 0) -> str:
    """Return a mapping written somehow: indents, blank lines, comments, styles of values."""
    text = ""
    for number in range(draw(st.integers(1, 3))):
        text += draw(NOISE) if depth == 0 or number else ""
        text += f"{' ' * indent}k{number}:"
        kind = draw(st.sampled_from(["value", "mapping", "list"])) if depth < 2 else "value"
        deeper = indent + draw(st.sampled_from([1, 2, 4]))
        if kind == "mapping":
            text += "\n" + draw(documents(depth + 1, deeper))
        elif kind == "list":
            step = draw(st.sampled_from([1, 3]))
            item = draw(documents(depth + 1, deeper + 1 + step))
            text += f"\n{' ' * deeper}-{' ' * step}{item.lstrip(' ')}"
            text += f"{' ' * deeper}-{' ' * step}{draw(value(deeper))}\n"
        else:
            text += f"{' ' * draw(st.integers(1, 3))}{draw(value(indent))}\n"
    return text


@st.composite
def value(draw: st.DrawFn, indent: int) -> str:
    """Return a value; its further lines are indented deeper than its key."""
    return draw(VALUES).replace("X", "\n" + " " * (indent + 2)).rstrip("\n")


@settings(max_examples=150)
@given(documents(), st.booleans(), st.booleans())
def test_a_layout_keeps_the_data_and_is_its_own_layout(
    text: str, sort_keys: bool, wrap: bool
) -> None:
    root, problems = parse(decode("a.yaml", text.encode()))
    if root is None or problems:
        return
    layout = Layout(sort_keys, wrap)
    result = laid_out("a.yaml", text.encode(), layout)
    if result.data is None:  # a comment where ruamel.yaml would lose it
        assert "#" in text
        return
    again, problems = parse(decode("a.yaml", result.data))
    assert again is not None
    assert not problems
    assert to_data(again) == to_data(root)
    assert laid_out("a.yaml", result.data, layout).data == result.data
    assert result.data.count(b"#") == text.count("#")


def fields(model: type[Model]) -> set[str]:
    """Return the names of all keys in a plan, as its models know them."""
    seen: set[type[Model]] = set()
    names: set[str] = set()
    waiting = [model]
    while waiting:
        here = waiting.pop()
        if here in seen:
            continue
        seen.add(here)
        names |= {field.alias or name for name, field in here.model_fields.items()}
        waiting += [
            kind
            for kind in Model.__subclasses__()
            + [deep for kind in Model.__subclasses__() for deep in kind.__subclasses__()]
            if kind not in seen
        ]
    return names


def test_the_real_plans_are_among_them() -> None:
    assert {COMPENSATION, RESOLUTION_66} <= set(REAL)
