"""Marks that are written are the marks that khtool prints: no word is lost, none changes print."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from khtool.importer.marks import Span, marked
from khtool.importer.words import clean
from khtool.render.inline import parse, plain

WORDS = st.text(alphabet="aĐộ (),.:;-“”1", min_size=1, max_size=8)
SPANS = st.lists(
    st.builds(Span, WORDS, st.booleans(), st.booleans(), st.booleans()), min_size=1, max_size=5
)


@given(SPANS)
def test_no_word_is_lost_and_no_mark_is_printed(spans: list[Span]) -> None:
    words = clean("".join(span.text for span in spans))
    assert plain(parse(marked(spans).text)).replace("¹", "1") == words


@given(SPANS)
def test_only_letters_that_were_bold_are_bold(spans: list[Span]) -> None:
    done = marked(spans)
    bold = "".join(run.text for run in parse(done.text) if run.bold or done.bold)
    was = "".join(span.text for span in spans if span.bold)
    assert sum(map(str.isalnum, bold)) <= sum(map(str.isalnum, was))
