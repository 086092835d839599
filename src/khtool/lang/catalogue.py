"""The catalogue: every text that khtool says, in the order of `Lang` (Vietnamese, English)."""

from __future__ import annotations

from typing import Final

from khtool.lang.texts import (
    agencies,
    changes,
    cli,
    deadlines,
    edit,
    files,
    help_pages,
    log,
    metavars,
    recording,
    reminders,
    render,
    rules,
    rules_form,
    rules_progress,
    rules_words,
    rules_work,
    schema,
    shape,
    site,
    summary,
    views,
)

CATALOGUE: Final[dict[str, tuple[str, str]]] = {
    **files.TEXTS,
    **shape.TEXTS,
    **agencies.TEXTS,
    **deadlines.TEXTS,
    **rules.TEXTS,
    **rules_form.TEXTS,
    **rules_words.TEXTS,
    **rules_work.TEXTS,
    **rules_progress.TEXTS,
    **views.TEXTS,
    **summary.TEXTS,
    **reminders.TEXTS,
    **render.TEXTS,
    **site.TEXTS,
    **changes.TEXTS,
    **log.TEXTS,
    **schema.TEXTS,
    **edit.TEXTS,
    **recording.TEXTS,
    **cli.TEXTS,
    **help_pages.TEXTS,
    **metavars.TEXTS,
}
