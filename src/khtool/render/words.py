"""The wording of a letter or report (`words.toml`): once for all formats, an office's own first."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING, Any

from khtool.lang import msg
from khtool.render.errors import template_error
from khtool.render.toml_source import read_toml

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jinja2 import Environment

    from khtool.render.errors import RenderError

FILE = "words.toml"


@dataclass(frozen=True, slots=True)
class Words:
    """Sentences by name; `$name` in them stands for what is filled in."""

    texts: Mapping[str, str]
    paths: Mapping[str, str]

    def __call__(self, key: str, /, **values: object) -> str:
        """Return the sentence `key` with `values` filled in; what they hold is only text.

        Raises `RenderError` (KH820) for a `$name` that is not among the values.
        """
        try:
            return Template(self.texts[key]).substitute(values)
        except KeyError as error:
            raise self._wrong(key, f"${error.args[0]}", values) from None
        except ValueError:
            raise self._wrong(key, "$", values) from None

    def _wrong(self, key: str, name: str, values: Mapping[str, object]) -> RenderError:
        known = tuple(f"${value}" for value in values) or ("–",)
        message, help_ = msg("KH820", name=name, key=key), msg("KH820.help", known=known)
        path = self.paths[key]
        return template_error("KH820", path, _line(path, key), message, help_)


def read_words(env: Environment, kind: str) -> Words:
    """Return the sentences of the template `kind`, with those that an office changes.

    Raises `RenderError` (KH821) for a file that is not TOML or changes what does not exist.
    """
    texts, path = _read(env, f"builtin/{kind}/{FILE}")
    own, own_path = _read(env, f"{kind}/{FILE}")
    for key, value in own.items():
        if key not in texts or not isinstance(value, str):
            message, help_ = msg("KH821", name=key), msg("KH821.help", known=tuple(texts))
            raise template_error("KH821", own_path, _line(own_path, key), message, help_)
    paths = {key: own_path if key in own else path for key in texts}
    return Words({**texts, **own}, paths)


def _read(env: Environment, name: str) -> tuple[dict[str, Any], str]:
    return read_toml(env, name, "KH821", msg("KH821.toml"), msg("KH821.toml.help"))


def _line(path: str, key: str) -> int:
    """Return the line of the file `path` on which `key` is set, or 1."""
    lines = Path(path).read_text(encoding="utf-8").splitlines()
    pattern = re.compile(rf"\s*{re.escape(key)}\s*=")
    return next((n for n, line in enumerate(lines, start=1) if pattern.match(line)), 1)
