"""The history of a plan as text: a commit, its tasks beneath, what happened beneath those."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khtool.lang import msg
from khtool.views.log_words import LogWords
from khtool.views.style import Styler, clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from khtool.changes.history import Step
    from khtool.lang import Translator


def log_text(found: Iterable[Step], say: Translator, style: Styler, *, whole: bool) -> str:
    """Return the steps in their order, a block each; `whole`: not only what concerns one task."""
    words = LogWords(say)
    blocks = ("".join(f"{line}\n" for line in _block(step, words, style, whole)) for step in found)
    return "\n".join(blocks)


def _block(step: Step, words: LogWords, style: Styler, whole: bool) -> Iterator[str]:
    commit = step.revision.commit
    if commit is None:
        yield style(words.say(msg("log.uncommitted")), "bold yellow")
    else:
        about = f"{commit.when:%d/%m/%Y}  {clean(commit.author)}  {clean(commit.subject)}"
        yield f"{style(commit.short, 'yellow')}  {style(about.rstrip(), 'bold')}"
    for task, sentences in words.tasks(step, whole=whole):
        if task:
            yield f"  {task}"
        for sentence in sentences:
            yield f"      {sentence}" if task else f"  {sentence}"
