"""What changed in plans as Markdown, for a comment on a merge request."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from khtool.lang import msg
from khtool.views.changes_text import Words, summary
from khtool.views.style import clean

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from khtool.changes.compare import Comparison
    from khtool.lang import Translator

SIGNS = re.compile(r"[\\`*_{}\[\]<>#|~!]")
"""What Markdown would take for its own."""


def changes_md(found: Sequence[Comparison], rev: str, say: Translator) -> str:
    """Return the changes since `rev`: a heading a plan, an item a task."""
    name = code(rev)
    head = f"## {say(msg('changes.heading'))}\n"
    if not found:
        return f"{head}\n{say(msg('changes.none', rev=name))}\n"
    words = Words(say, escaped)
    blocks = ["".join(f"{line}\n" for line in _block(one, words)) for one in found]
    return "\n".join([head, say(summary(found, name)) + ".\n", *blocks])


def _block(one: Comparison, words: Words) -> Iterator[str]:
    yield f"### {words.plan(one.plan)}"
    yield ""
    yield code(words.path(one))
    yield ""
    for sentence in words.about(one.plan):
        yield f"- {sentence}"
    for task in one.plan.tasks:
        yield f"- **{words.task(task)}**"
        for sentence in words.sentences(task):
            yield f"  - {sentence}"


def escaped(text: str) -> str:
    """Return `text` on one line so that it is read as text; nobody is called by an `@`."""
    return SIGNS.sub(r"\\\g<0>", clean(text)).replace("&", "&amp;").replace("@", "@&#8203;")


def code(text: str) -> str:
    """Return `text` as code, whatever backticks it holds."""
    fence = "`" * (max((len(run) for run in re.findall("`+", text)), default=0) + 1)
    pad = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{fence}{pad}{clean(text)}{pad}{fence}"
