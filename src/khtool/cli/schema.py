"""`khtool schema`: the JSON Schema of plan files, for editors and for check-jsonschema."""

from __future__ import annotations

import json
import sys

import typer

from khtool.cli.base import session_of
from khtool.lang import Lang


def run(ctx: typer.Context) -> int:
    """Print the schema with descriptions in the language of the session."""
    sys.stdout.write(schema_text(session_of(ctx).lang))
    return 0


def schema_text(lang: Lang) -> str:
    """Return plan.schema.json, as it is committed and as `khtool init` writes it."""
    from khtool.lang.texts.schema import KEYS
    from khtool.model.json_schema import plan_schema

    column = list(Lang).index(lang)
    schema = plan_schema(lambda name: KEYS[name][column])
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
