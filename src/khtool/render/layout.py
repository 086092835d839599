"""The measures of a document (`ke-hoach/layout.toml`), which every format reads."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from khtool.lang import msg
from khtool.render.errors import template_error
from khtool.render.length import Length, read_length
from khtool.render.toml_source import read_toml

if TYPE_CHECKING:
    from jinja2 import Environment

LAYOUT = "ke-hoach/layout.toml"

Measure = Annotated[Length, BeforeValidator(read_length)]


class _Part(BaseModel):
    """Base of the layout's tables: unknown names are errors, values never change."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Margins(_Part):
    """The margins of a page (I.3)."""

    top: Measure
    bottom: Measure
    left: Measure
    right: Measure


class Page(_Part):
    """Paper (I.1), where the page number stands, and the margins of body and annexes."""

    width: Measure
    height: Measure
    number_from_top: Measure
    number_size: Measure
    body: Margins
    annex: Margins

    @property
    def body_width(self) -> float:
        """Return the mm between the margins of an upright page."""
        return self.width.mm - self.body.left.mm - self.body.right.mm

    @property
    def annex_width(self) -> float:
        """Return the mm between the side margins of a page on its side."""
        return self.height.mm - self.annex.left.mm - self.annex.right.mm

    @property
    def annex_height(self) -> float:
        """Return the mm between the upper and lower margin of a page on its side."""
        return self.width.mm - self.annex.top.mm - self.annex.bottom.mm


class Head(_Part):
    """The letterhead: two columns and the sizes of what stands in them (II.1 to II.4)."""

    issuer_width: Measure
    nation_width: Measure
    parent_size: Measure
    issuer_size: Measure
    nation_size: Measure
    motto_size: Measure
    number_size: Measure
    place_size: Measure
    number_before: Measure


class Rule(_Part):
    """The lines drawn under names and titles; `share` is of the line of text above."""

    weight: Measure
    before: Measure
    height: Measure
    share: Annotated[float, Field(gt=0, le=1)]
    reference: Measure


class Title(_Part):
    """Type and title (II.5)."""

    type_size: Measure
    size: Measure
    before: Measure
    after: Measure


class Text(_Part):
    """The paragraphs of the body (II.6); `line` counts in single lines."""

    size: Measure
    first_line: Measure
    before: Measure
    line: Annotated[float, Field(ge=0.5, le=3)]


class Foot(_Part):
    """Signature (II.7) and recipients (II.9)."""

    before: Measure
    recipients_width: Measure
    signature_width: Measure
    signature_size: Measure
    signing_space: Measure
    label_size: Measure
    recipients_size: Measure


class Columns(_Part):
    """The number column's width, and the shares of what is left for the others."""

    number: Measure
    title: int
    lead: int
    support: int
    output: int
    due: int


class AnnexLayout(_Part):
    """Captions (III.1) and the table, on which the decree is silent."""

    caption_size: Measure
    heading_size: Measure
    reference_size: Measure
    table_size: Measure
    table_before: Measure
    cell_side: Measure
    cell_above: Measure
    border: Measure
    unsplit_share: Annotated[float, Field(gt=0, le=1)]
    columns: Columns


class Layout(_Part):
    """All measures of a document."""

    font: str
    color: str
    language: str
    page: Page
    head: Head
    rule: Rule
    title: Title
    text: Text
    foot: Foot
    annex: AnnexLayout


def read_layout(env: Environment) -> Layout:
    """Return the built-in layout with what an office changes of it in its own file.

    Raises `RenderError` (KH807) for a file that is not TOML or holds no such measure.
    """
    data, path = _read(env, f"builtin/{LAYOUT}")
    own, own_path = _read(env, LAYOUT)
    try:
        return Layout.model_validate(_over(data, own))
    except ValidationError as error:
        loc = tuple(map(str, error.errors(include_url=False)[0]["loc"]))
        line = _line_of(env, loc)
        message = msg("KH807", name=".".join(loc))
        raise template_error("KH807", own_path or path, line, message, msg("KH807.help")) from None


def _read(env: Environment, name: str) -> tuple[dict[str, Any], str]:
    return read_toml(env, name, "KH807", msg("KH807.toml"), msg("KH807.toml.help"))


def _line_of(env: Environment, loc: tuple[str, ...]) -> int:
    """Return the line of the value at `loc` in the layout that was read last, or 1."""
    assert env.loader is not None
    text, _, _ = env.loader.get_source(env, LAYOUT)
    table: tuple[str, ...] = ()
    for number, line in enumerate(text.splitlines(), start=1):
        if header := re.match(r"\s*\[([\w.]+)\]", line):
            table = tuple(header[1].split("."))
        key = re.match(r"\s*(\w+)\s*=", line)
        if key and (*table, key[1]) == loc:
            return number
    return 1


def _over(base: dict[str, Any], own: dict[str, Any]) -> dict[str, Any]:
    """Return `base` with the values of `own` in place of its own, table by table."""
    both = {
        key: _over(base[key], value)
        if isinstance(value, dict) and isinstance(base.get(key), dict)
        else value
        for key, value in own.items()
    }
    return {**base, **both}
