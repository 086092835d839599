"""Bytes to text: what is read all the same, and what is refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khtool.read.node import to_data
from khtool.read.source import decode
from khtool.read.yaml import parse


@pytest.mark.parametrize(
    "data", [b"\xef\xbb\xbfa: b\nc: d\n", b"a: b\r\nc: d\r\n", b"a: b\rc: d\r"]
)
def test_marks_and_line_ends_of_windows_are_noted_and_the_text_is_read(data: bytes) -> None:
    source = decode("a.yaml", data)
    assert source.readable
    assert source.text == "a: b\nc: d\n"
    assert len(source.found) == 1


def test_lines_are_those_that_an_editor_counts() -> None:
    source = decode("a.yaml", "một\u2028hai\x0cba\r\nbốn\n".encode())
    assert source.lines == ["một\u2028hai\x0cba", "bốn", ""]


def test_values_stay_text_whatever_they_look_like() -> None:
    text = "a: no\nb: 12:30\nc: 05\nd: 1e3\ne: 2026-01-05\nf: ~\ng: 'null'\n0x10: x\ntrue: y\n"
    root, found = parse(decode("a.yaml", text.encode()))
    assert root is not None
    assert not found
    assert to_data(root) == {
        "a": "no", "b": "12:30", "c": "05", "d": "1e3", "e": "2026-01-05", "f": None, "g": "null",
        "0x10": "x", "true": "y",
    }  # fmt: skip


def test_an_alias_is_its_anchor() -> None:
    root, _ = parse(decode("a.yaml", b"a: &x [1]\nb: *x\n"))
    assert root is not None
    assert to_data(root) == {"a": ["1"], "b": ["1"]}


@given(
    st.binary(max_size=60) | st.text(max_size=60).map(lambda text: text.encode(errors="replace"))
)
def test_no_bytes_whatever_make_reading_fail(data: bytes) -> None:
    source = decode("a.yaml", data)
    if source.readable:
        root, found = parse(source)
        assert root is not None or found


@given(st.text(alphabet="ab:-#[]{}&*!|>'\"%@,? \n\t\\0éâ", max_size=40))
def test_no_yaml_whatever_makes_parsing_fail(text: str) -> None:
    source = decode("a.yaml", text.encode())
    root, found = parse(source)
    assert root is not None or found
    assert all(1 <= problem.span.line <= len(source.lines) + 1 for problem in found)
