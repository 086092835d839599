"""The shape of a plan file as a JSON Schema, for editors: all that the reader accepts."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from typing import Any, TypeAlias, get_args

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import PydanticCustomError, core_schema

from khtool.model.plan import BODY, Plan

Describe: TypeAlias = Callable[[str], str]
"""Returns the description of a key, named `Task.lead`, or of a part, named `Task`."""

DRAFT = "http://json-schema.org/draft-07/schema#"
"""The newest draft that editors' YAML support knows in full."""

REFS = "#/definitions/{model}"

TEXT_TYPES = ["string", "number"]
"""What an editor may take a text for: the reader leaves `05` a text, whatever it looks like."""

WORDS_FOR_BOOLEANS = "^([Tt]rue|[Ff]alse|TRUE|FALSE|[Yy]es|[Nn]o|YES|NO|[Oo]n|[Oo]ff|ON|OFF)$"

ISO_DATE = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"

DIGITS = "^[0-9]+$"

SLUG = "^[a-z0-9]+(-[a-z0-9]+)*$"

PATTERNS = {ISO_DATE: "(date)", SLUG: "(id)", DIGITS: "(number)", WORDS_FOR_BOOLEANS: "(boolean)"}
"""Under which name it is described what a text must look like."""


class _Shape(GenerateJsonSchema):
    """pydantic's generator, with what the reader and the model's own validators let pass."""

    schema_dialect = DRAFT

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        """Let a text look like a number."""
        shape = super().str_schema(schema)
        return {**shape, "type": TEXT_TYPES}

    def bool_schema(self, schema: core_schema.BoolSchema) -> JsonSchemaValue:
        """Let a text that YAML 1.2 gives no meaning (`yes`) say yes or no."""
        return {"type": ["boolean", "string"], "pattern": WORDS_FOR_BOOLEANS}

    def int_schema(self, schema: core_schema.IntSchema) -> JsonSchemaValue:
        """Let a number stand in quotes."""
        shape = super().int_schema(schema)
        return {**shape, "type": ["integer", "string"], "pattern": DIGITS}

    def date_schema(self, schema: core_schema.DateSchema) -> JsonSchemaValue:
        """Take a date for a text of one form."""
        return {"type": "string", "format": "date", "pattern": ISO_DATE}

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """Let a key be left empty."""
        return _or_null(self.generate_inner(schema["schema"]))

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """Name a default only where the model has a text for it."""
        shape = self.generate_inner(schema["schema"])
        default = schema.get("default")
        return {**shape, "default": default} if isinstance(default, str) and default else shape

    def function_before_schema(
        self, schema: core_schema.BeforeValidatorFunctionSchema
    ) -> JsonSchemaValue:
        """Ask a validator of the model what it makes of a bare text: a mapping, a list of one."""
        shape = self.generate_inner(schema["schema"])
        match _answer(schema["function"]["function"]):
            case dict():
                return {"anyOf": [TEXT, shape]}
            case tuple():
                return _one_or_many(shape)
            case _:
                return shape

    def field_title_should_be_set(self, schema: object) -> bool:
        """Leave out titles: they repeat the keys."""
        return False


TEXT: JsonSchemaValue = {"type": TEXT_TYPES, "minLength": 1}


def _answer(function: Callable[..., object]) -> object:
    """Return what a validator makes of a bare text; None where it refuses it."""
    try:
        return function("x")
    except PydanticCustomError:
        return None


def _one_or_many(many: JsonSchemaValue) -> JsonSchemaValue:
    """Return the shape of a list, of its only item without the list, or of nothing.

    A text and a list are one alternative, so that editors have fewer to choose from.
    """
    one = many["items"]
    alternatives = one["anyOf"] if list(one) == ["anyOf"] else [one]
    nothing: JsonSchemaValue = {"type": []}
    text = next((shape for shape in alternatives if "$ref" not in shape), nothing)
    flat = {**text, **many, "type": [*text["type"], "array", "null"]}
    mappings = [shape for shape in alternatives if "$ref" in shape]
    return {"anyOf": [*mappings, flat]} if mappings else flat


def _or_null(shape: JsonSchemaValue) -> JsonSchemaValue:
    if "type" not in shape:
        return {"anyOf": [shape, {"type": "null"}]}
    types = shape["type"] if isinstance(shape["type"], list) else [shape["type"]]
    return {**shape, "type": [*types, "null"]}


def plan_schema(describe: Describe) -> dict[str, Any]:
    """Return the JSON Schema of a plan file, with descriptions by `describe`."""
    made = Plan.model_json_schema(ref_template=REFS, schema_generator=_Shape)
    definitions = made.pop("$defs")
    for model in models():
        shape = made if model is Plan else definitions[model.__name__]
        shape.pop("title", None)
        shape["description"] = describe(model.__name__)
        names = described_as(model)
        for key, value in shape["properties"].items():
            shape["properties"][key] = {"description": describe(names[key]), **value}
    made["required"] = [key for key in made["required"] if key != "title"]
    schema = {"$schema": DRAFT, **made, **_title_wanted(), "definitions": definitions}
    return {key: _explained(value, describe) for key, value in schema.items()}


def models(model: type[BaseModel] = Plan) -> list[type[BaseModel]]:
    """Return the model of a plan file and of all its parts, each once."""
    found = [model]
    for known in found:
        for field in known.model_fields.values():
            found += [part for part in _models_in(field.annotation) if part not in found]
    return found


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    """Yield the model classes inside `tuple[Annotated[Task, …], ...]` and the like."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from _models_in(part)


def described_as(model: type[BaseModel]) -> dict[str, str]:
    """Return under which name each key of `model` is described: its class's, and its own."""
    names = {}
    for name, field in model.model_fields.items():
        owner = next(part for part in model.__mro__ if name in inspect.get_annotations(part))
        key = field.alias or name
        names[key] = f"{owner.__name__}.{key}"
    return names


def _title_wanted() -> dict[str, Any]:
    """Say what the model checks by hand: only where annexes are all there is, the title may lack.

    A key left empty counts as one that is not there.
    """
    empty: JsonSchemaValue = {"enum": [None, [], ""]}
    body = dict.fromkeys(BODY, empty)
    only_annexes = {"required": ["annexes"], "properties": {**body, "annexes": {"not": empty}}}
    return {"if": only_annexes, "else": {"required": ["title"], "properties": {"title": TEXT}}}


def _explained(shape: Any, describe: Describe) -> Any:
    """Add to every pattern what an editor says when a text does not match it."""
    if isinstance(shape, list):
        return [_explained(part, describe) for part in shape]
    if not isinstance(shape, dict):
        return shape
    result = {key: _explained(value, describe) for key, value in shape.items()}
    if (name := PATTERNS.get(str(shape.get("pattern")))) is not None:
        result["patternErrorMessage"] = describe(name)
    return result
