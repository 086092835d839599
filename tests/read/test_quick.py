"""The fast reader gives, node by node, what the careful one gives, or leaves the file to it."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from khtool.read.limits import most_nodes
from khtool.read.quick import quick_root
from khtool.read.source import Source, decode
from khtool.read.yaml import parse_with_care
from support import CASES, HEAD, PLANS

if TYPE_CHECKING:
    from pathlib import Path

FILES = [*sorted(PLANS.rglob("*.yaml")), *sorted(CASES.rglob("*.yaml"))]
SOURCES = [decode(path.name, path.read_bytes()) for path in FILES]
TEXTS = [source.text for source in SOURCES if source.readable]

BITS = (
    *":-#,[]{}'\"|>\n \\?/=+%~&*!@`",
    "\n  ", "\n- ", ": ", "- ", "''", '""', " #", "|-\n", ">+\n", "|2\n", "{a: b}", "[x, y]",
    "null", "yes", "'a\n b'", '"x\\n"', "\\u00e1", "a:b", "\n\n", "&a ", "*a", "!x ", "!!str ",
    "? ", "<<: *a", "**a**", "---\n", "...\n", "\t", "\x85", "\u2028",
)  # fmt: skip

CASES_OF_YAML = {
    "flow in flow": "a: {b: [c, {d: e}], f: []}\n",
    "flow over lines": "a: [b,\n  c,\n]\n",
    "flow without spaces": "a: [b,c]\nd: {e: f,g: h}\n",
    "a value left out": "a:\nb: x\n",
    "a value left out at the end": "a: x\nb:\n",
    "a value left out in a list": "a:\n  -\n  - x\n",
    "a value left out in brackets": "a: {b: , c: d}\n",
    "quotes side by side": "a: 'it''s'\nb: \"say \\\"no\\\"\"\n",
    "a quoted text over lines": "a: 'one\n  two\n\n  three'\n",
    "a plain text over lines": "a: one\n  two\n\n  three\nb: x\n",
    "a literal text": "a: |\n  one\n   two\n\nb: x\n",
    "a literal text kept whole": "a: |+\n  one\n\nb: x\n",
    "a folded text": "a: >-\n  one\n  two\n\n    three\nb: x\n",
    "a text with its own indent": "a: |2\n    one\nb: x\n",
    "a block sign before a comment": "a: |# no\n  one\n",
    "a comment alone": "# nothing\n",
    "comments everywhere": "# a\na: b # c\n# d\nc: # e\n  - f # g\n",
    "a hash inside a text": "a: b#c\nd: 'e # f'\n",
    "a colon inside a text": "a: b:c\nd: 10:30\n",
    "a list at the depth of its key": "a:\n- b\n- c\n",
    "a list of lists": "a:\n- - b\n  - c\n- [d]\n",
    "words that look like types": "a: no\nb: 1e3\nc: 0o17\nd: ~\ne: 2026-11-25\nf: 12:30:45\n",
    "a key that is a number": "2026: x\n",
    "a key in quotes": "'a b': x\n\"c\": y\n",
    "a key twice": "a: x\na: y\n",
    "an anchor and an alias": "a: &x b\nc: *x\n",
    "a merge key": "a: &x {b: c}\nd: {<<: *x}\n",
    "a tag": "a: !!python/object:os.system x\n",
    "a question mark key": "? a\n: b\n",
    "a question inside a text": "a: b?\nc: d ?e\n",
    "two documents": "a: b\n---\nc: d\n",
    "a document with its marks": "---\na: b\n...\n",
    "a directive": "%YAML 1.2\n---\na: b\n",
    "a tab": "a:\tb\n",
    "a list alone": "- a\n",
    "a text alone": "a\n",
    "nothing": "\n",
    "no line end": "a: b",
    "an escape": 'a: "\\x41\\u00e1\\t\\/"\n',
    "an unknown escape": 'a: "\\q"\n',
    "an open bracket": "a: [b\n",
    "an open quote": "a: 'b\n",
    "a wrong indent": "a:\n  b: c\n d: e\n",
    "beyond the first plane": "a: 𝄞\n",
}


def assert_same(text: str) -> bool:
    """Say whether the fast reader took `text`; if so, it must have read the same."""
    quick = quick_root(text, most_nodes())
    if quick is None:
        return False
    careful, found = parse_with_care(Source("ke-hoach.yaml", text))
    assert not found
    assert quick == careful
    return True


@pytest.mark.parametrize("path", sorted(PLANS.rglob("*.yaml")), ids=lambda path: path.stem)
def test_real_plans_are_read_fast(path: Path) -> None:
    assert assert_same(decode(path.name, path.read_bytes()).text)


@pytest.mark.parametrize("text", CASES_OF_YAML.values(), ids=CASES_OF_YAML)
def test_the_features_of_yaml(text: str) -> None:
    assert_same(text)


def test_all_cases_of_check() -> None:
    assert sum(map(assert_same, TEXTS)) > len(TEXTS) // 2


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """Draw a stretch of a plan with a few signs put in, taken out or doubled."""
    lines = draw(st.sampled_from(TEXTS)).split("\n")
    first = draw(st.integers(0, len(lines) - 1))
    count = draw(st.integers(1, 15))
    text = textwrap.dedent("\n".join(lines[first : first + count])) + "\n"
    for _ in range(draw(st.integers(0, 4))):
        at, end = sorted(draw(st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))))
        bit = draw(st.sampled_from(("", text[at:end], *BITS)))
        cut = draw(st.integers(0, 3))
        text = text[:at] + bit + text[at + cut :]
    return text


@settings(max_examples=400)
@given(mutated())
@example('recipients: ["Các sở":, U]\n')
@example("signature: |# EXPECT KH202\n  name: A\n")
def test_broken_and_changed_plans(text: str) -> None:
    assert_same(text)


@given(st.text(alphabet=st.sampled_from("ab:- \n#'\"[]{},|>?!&*%áđ"), max_size=40))
def test_any_signs(text: str) -> None:
    assert_same(f"a: {text}\n")


@given(st.recursive(
    st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=6), inner),
    max_leaves=12,
))  # fmt: skip
def test_whatever_ruamel_writes(data: object) -> None:
    import io

    from ruamel.yaml import YAML

    stream = io.StringIO()
    yaml = YAML()
    yaml.allow_unicode = True
    yaml.dump({"a": data}, stream)
    assert_same(stream.getvalue())


def test_too_many_nodes_are_left_to_the_careful_reader() -> None:
    assert quick_root(HEAD, 1_000) is not None
    assert quick_root(HEAD, 10) is None
    assert quick_root("a: " + "[" * 100 + "]" * 100 + "\n", 1_000) is None
