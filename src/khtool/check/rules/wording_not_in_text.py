"""KH210: a deadline recorded for a paragraph that the paragraph does not state in these words."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Any

from khtool.check.rule import Rule
from khtool.diagnostic import Severity
from khtool.lang import msg
from khtool.model.task import Step, Task

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khtool.check.subject import Subject
    from khtool.diagnostic import Diagnostic
    from khtool.model.walk import Loc


def check(subject: Subject) -> Iterator[Diagnostic]:
    """Yield a warning for every deadline of a step, or one `in_text`, that no text states.

    Such deadlines are not printed, so that they must be read in the paragraph itself or in one
    that it belongs to.
    """
    stated: dict[Loc, str] = {}
    for placed in subject.work:
        work = placed.work
        stated[placed.loc] = _plain(" ".join(_texts(subject, placed.loc, stated)))
        for index, due in enumerate(work.due):
            if not (isinstance(work, Step) or due.in_text):
                continue
            if _plain(due.wording) not in stated[placed.loc]:
                span = subject.file.value_span((*placed.loc, "due", index, "wording"))
                message = msg("KH210", wording=" ".join(due.wording.split()))
                yield subject.problem(RULE, span, message, msg("KH210.help"), placed.id)


def _texts(subject: Subject, loc: Loc, above: dict[Loc, str]) -> Iterator[str]:
    """Yield the texts of the work at `loc` and of what it stands under."""
    here: Any = subject.plan
    for length, step in enumerate(loc, 1):
        here = here[step] if isinstance(step, int) else getattr(here, step)
        if loc[:length] in above:
            yield above[loc[:length]]
            continue
        for key in ("heading", "title", "text"):
            if key != "title" or isinstance(here, Task):
                yield getattr(here, key, None) or ""
        yield from getattr(here, "content", ())


def _plain(text: str) -> str:
    """Return `text` without emphasis, case and closing stop."""
    signs_off = unicodedata.normalize("NFC", text).replace("*", "").casefold()
    return " ".join(signs_off.split()).strip(" .;,")


RULE = Rule(
    "KH210",
    Severity.WARNING,
    bad="- text: Các sở báo cáo Sở Tư pháp trước ngày 25/11/2026.\n  due: trước ngày 20/11/2026",
    good="- text: Các sở báo cáo Sở Tư pháp trước ngày 25/11/2026.\n  due: trước ngày 25/11/2026",
    check=check,
)
