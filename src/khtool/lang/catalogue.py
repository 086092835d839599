"""The catalogue: every text that khtool says, in the order of `Lang` (Vietnamese, English)."""

from __future__ import annotations

from typing import Final

from khtool.lang.texts import (
    agencies,
    audit,
    audit_rules,
    changes,
    cli,
    deadlines,
    edit,
    files,
    help_pages,
    importing,
    metavars,
    reading,
    render,
    rules,
    rules_form,
    rules_words,
    rules_work,
    schema,
    shape,
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
    **views.TEXTS,
    **render.TEXTS,
    **changes.TEXTS,
    **schema.TEXTS,
    **edit.TEXTS,
    **audit.TEXTS,
    **audit_rules.TEXTS,
    **reading.TEXTS,
    **importing.TEXTS,
    **cli.TEXTS,
    **help_pages.TEXTS,
    **metavars.TEXTS,
}
