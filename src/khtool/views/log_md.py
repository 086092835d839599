"""The history of a plan as Markdown: a heading a commit, an item a task."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khtool.lang import msg
from khtool.views.changes_md import code, escaped
from khtool.views.log_words import LogWords

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from khtool.changes.history import Step
    from khtool.lang import Translator


def log_md(found: Iterable[Step], path: str, say: Translator, *, whole: bool) -> str:
    """Return the steps in their order; `whole`: not only what concerns one task."""
    words = LogWords(say, escaped)
    head = f"## {say(msg('log.heading', path=code(path)))}\n"
    blocks = ("".join(f"{line}\n" for line in _block(step, words, whole)) for step in found)
    return "\n".join([head, *blocks])


def _block(step: Step, words: LogWords, whole: bool) -> Iterator[str]:
    commit = step.revision.commit
    if commit is None:
        yield f"### {words.say(msg('log.uncommitted'))}"
    else:
        about = f"{code(commit.short)} · {escaped(commit.author)} · {escaped(commit.subject)}"
        yield f"### {commit.when:%d/%m/%Y} · {about}"
    yield ""
    for task, sentences in words.tasks(step, whole=whole):
        if task:
            yield f"- **{task}**"
        yield from (f"  - {sentence}" if task else f"- {sentence}" for sentence in sentences)
