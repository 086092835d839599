"""The text of a new plan file, made so that `khtool check` finds nothing wrong with it."""

from __future__ import annotations

import json
import re
import textwrap
import unicodedata
from dataclasses import dataclass
from string import Template
from typing import TYPE_CHECKING

from khtool.model.agency import fold
from khtool.starter import starter_text

if TYPE_CHECKING:
    from khtool.model.plan import Plan

MAX_NAME = 60
"""How long a file name gets from a title, without its ending."""

MAX_LINE = 100

PLAIN = re.compile(r"[^\W\d_][\w ,./()–“”-]*[\w.)”]")
"""What YAML surely takes for a text when it stands without quotes."""

DEVICE = re.compile(r"con|prn|aux|nul|(?:com|lpt)[0-9]")
"""Names that Windows keeps for devices, whatever ending follows them."""

RESERVED = frozenset({"null", "true", "false", "yes", "no", "on", "off"})


@dataclass(frozen=True, slots=True)
class PlanStart:
    """What is known of a new plan; `like` is an older one of the same office, if there is any."""

    title: str
    issuer: str
    place: str
    symbol: str
    year: int
    like: Plan | None = None


def plan_text(start: PlanStart, modeline: str = "") -> str:
    """Return the file's text; `modeline` is its first line, by which editors find the schema."""
    like = start.like if start.like and cleaned(start.like.issuer) == start.issuer else None
    short = like.issuer_short if like else None
    return Template(starter_text("plan.yaml")).substitute(
        modeline=modeline,
        title=scalar(start.title, "title: ", 2),
        issuer=scalar(start.issuer, "issuer: ", 2),
        more=_line("issuer_short", short) + _line("parent", like.parent if like else None),
        place=scalar(start.place, "place: ", 2),
        symbol=scalar(start.symbol, "symbol: ", 2),
        year=start.year,
        opening=scalar(f"{short or start.issuer} ban hành Kế hoạch như sau:", "  - ", 4),
        signature=_signature(like),
    )


def _line(key: str, value: str | None, indent: str = "") -> str:
    if value is None:
        return ""
    head = f"{indent}{key}: "
    return f"{head}{scalar(cleaned(value), head, len(indent) + 2)}\n"


def _signature(like: Plan | None) -> str:
    """Return who signs, as in the older plan; its position must be filled in otherwise."""
    signature = like.signature if like else None
    if signature is None:
        return "  position: CHỨC VỤ NGƯỜI KÝ\n  name:\n"
    keys = ("authority", "capacity", "position", "name")
    return "".join(_line(key, getattr(signature, key), "  ") for key in keys)


def scalar(text: str, head: str, indent: int) -> str:
    """Return `text`, of one line, as YAML to stand behind `head`; a long one is folded."""
    if len(head) + len(text) > MAX_LINE:
        space = " " * indent
        lines = textwrap.wrap(
            text, MAX_LINE - indent, break_long_words=False, break_on_hyphens=False
        )
        return ">-\n" + "\n".join(space + line for line in lines)
    if PLAIN.fullmatch(text) and text.lower() not in RESERVED:
        return text
    return json.dumps(text, ensure_ascii=False)


def cleaned(text: str) -> str:
    """Return `text` on one line, composed, without signs that no document prints."""
    composed = unicodedata.normalize("NFC", text)
    return " ".join("".join(s if s.isprintable() else " " for s in composed).split())


def file_name(title: str) -> str:
    """Return the file's name for a plan's title: without marks, words joined by a dash."""
    name = ""
    for word in re.findall(r"[a-z0-9]+", fold(title)):
        if name and len(name) + len(word) >= MAX_NAME:
            break
        name = f"{name}-{word}".strip("-")
    if DEVICE.fullmatch(name):
        name = f"ke-hoach-{name}"
    return f"{name[:MAX_NAME] or 'ke-hoach'}.yaml"
