"""What pydantic found wrong with a plan, as diagnostics: what, where, and what to write."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, get_args

from pydantic import BaseModel

from khtool.diagnostic import Diagnostic, Severity, Span
from khtool.lang import Message, msg
from khtool.model.plan import Plan
from khtool.read.locate import head_span, key_span, node_at, value_span
from khtool.read.node import Scalar

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

    from khtool.read.locate import Loc
    from khtool.read.node import Node

WRONG_TYPE = {
    "string_type": "text",
    "int_parsing": "integer",
    "int_type": "integer",
    "bool_parsing": "boolean",
    "bool_type": "boolean",
    "model_type": "mapping",
    "model_attributes_type": "mapping",
    "dict_type": "mapping",
    "tuple_type": "list",
}
"""pydantic's error types that mean a value of the wrong type, with the type wanted."""

EXAMPLES = {
    "id": "id: bao-cao-quy-1",
    "title": "title: Tổ chức hội nghị triển khai Kế hoạch",
    "issuer": "issuer: Ủy ban nhân dân thành phố Hải Phòng",
    "place": "place: Hải Phòng",
    "symbol": "symbol: KH-UBND",
    "year": "year: 2026",
    "heading": "heading: Mục đích, yêu cầu",
    "columns": "columns: {title: Tên nhiệm vụ, lead: Cơ quan chủ trì, due: Thời gian}",
    "wording": "wording: trước ngày 25/11/2026",
    "text": "text: Sở Tư pháp báo cáo Ủy ban nhân dân thành phố",
    "name": "name: Sở Tư pháp",
    "position": "position: PHÓ CHỦ TỊCH",
    "done": "done: 2026-11-20",
    "from": "from: 2026-11-24",
    "to": "to: 2026-12-10",
}
"""What a required key looks like when it is there."""


def shape_problem(path: str, root: Node, error: ErrorDetails) -> Diagnostic:
    """Return the diagnostic for one error of pydantic about the data under `root`."""
    loc = error["loc"]
    kind = error["type"]
    if kind == "extra_forbidden":
        return _unknown_key(path, root, loc)
    if kind == "missing":
        return _missing_key(path, root, loc)
    if kind == "record_missing":
        return _missing_key(path, root, (*loc, "done"))
    span = value_span(root, loc)
    node, _, _ = node_at(root, loc)
    key = _key_of(loc)
    if isinstance(node, Scalar) and (node.is_null or not node.text.strip()):
        return _error(
            "KH202",
            path,
            span,
            msg("KH202.empty", name=key),
            msg("KH202.help", example=EXAMPLES.get(key, f"{key}: …")),
        )
    code, message, help_ = _value_problem(kind, key, error)
    return _error(code, path, span, message, help_)


def _value_problem(kind: str, key: str, error: ErrorDetails) -> tuple[str, Message, Message | None]:
    """Tell a value of the wrong type from one of the right type that cannot be."""
    context: dict[str, Any] = error.get("ctx", {})
    if wanted := WRONG_TYPE.get(kind):
        found = _kind_of(error["input"])
        values = {"name": key, "wanted": msg(f"type.{wanted}"), "found": msg(f"type.{found}")}
        example = EXAMPLES.get(key)
        help_ = msg("KH203.example", example=example) if example else msg(f"KH203.{wanted}")
        return "KH203", msg("KH203", **values), help_
    if kind == "date_form":
        shown = context.get("suggested", "2026-11-25")
        return "KH204", msg("KH204.date", name=key), msg("KH204.date.help", date=shown)
    if kind == "date_impossible":
        return "KH204", msg("KH204.no_day", date=context["date"]), msg("KH204.no_day.help")
    if kind == "string_pattern_mismatch":
        return "KH204", msg("KH204.id", id=error["input"]), msg("KH204.id.help")
    if kind in {"greater_than_equal", "less_than_equal"}:
        return "KH204", msg("KH204.year", year=error["input"]), msg("KH204.year.help")
    if kind == "record_twice":
        return "KH204", msg("KH204.record", **context), msg("KH204.record.help")
    return "KH204", msg("KH204.other", name=key, reason=error["msg"]), None


def _unknown_key(path: str, root: Node, loc: Loc) -> Diagnostic:
    name, known = str(loc[-1]), keys_at(loc[:-1])
    close = get_close_matches(name.lower(), known, n=1, cutoff=0.6)
    help_ = msg("KH201.close", close=close[0]) if close else msg("KH201.known", known=tuple(known))
    return _error("KH201", path, key_span(root, loc), msg("KH201", name=name), help_)


def _missing_key(path: str, root: Node, loc: Loc) -> Diagnostic:
    """Point at the parent: its key, or its first key where it stands in a list."""
    name = str(loc[-1])
    parent, key, _ = node_at(root, loc[:-1])
    span = key.span if key else head_span(parent)
    help_ = msg("KH202.help", example=EXAMPLES.get(name, f"{name}: …"))
    return _error("KH202", path, span, msg("KH202", name=name), help_)


def keys_at(loc: Loc) -> list[str]:
    """Return the keys that the model knows at the path `loc`."""
    model: type[BaseModel] = Plan
    for step in loc:
        if isinstance(step, int):
            continue
        field = next((f for n, f in model.model_fields.items() if step in (n, f.alias)), None)
        inner = _model_in(field.annotation) if field else None
        if inner is None:
            return []
        model = inner
    return [field.alias or name for name, field in model.model_fields.items()]


def _model_in(annotation: Any) -> type[BaseModel] | None:
    """Find the model class inside `tuple[Annotated[Task, …], ...]` and the like."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for part in get_args(annotation):
        if (found := _model_in(part)) is not None:
            return found
    return None


def _key_of(loc: Loc) -> str:
    return next((step for step in reversed(loc) if isinstance(step, str)), "")


def _kind_of(value: object) -> str:
    match value:
        case dict():
            return "mapping"
        case list() | tuple():
            return "list"
        case None:
            return "nothing"
        case _:
            return "text"


def _error(code: str, path: str, span: Span, message: Message, help_: Message | None) -> Diagnostic:
    return Diagnostic(code, Severity.ERROR, path, span, message, help_)
