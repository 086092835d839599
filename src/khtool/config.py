"""The settings of a plans repo: khtool.toml, or [tool.khtool] in pyproject.toml."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from khtool.errors import UserError
from khtool.lang import msg
from khtool.model.plan import Agencies

CONFIG_NAME = "khtool.toml"
PYPROJECT = "pyproject.toml"


class Section(BaseModel):
    """Base of all settings: an unknown key is an error."""

    model_config = ConfigDict(extra="forbid", frozen=True, serialize_by_alias=True)


class Dates(Section):
    """`[dates]`: how wordings are read; `before` says whether "trước" leaves out its day."""

    before: Literal["strict", "inclusive"] = "strict"

    @property
    def before_is_strict(self) -> bool:
        """Say whether "trước ngày 25" leaves the 25th out."""
        return self.before == "strict"


class CalendarSettings(Section):
    """`[calendar]`: the office's own days off and days worked (ISO dates)."""

    days_off: tuple[date, ...] = ()
    days_worked: tuple[date, ...] = ()

    @model_validator(mode="after")
    def _apart(self) -> CalendarSettings:
        """Refuse a day that is both off and worked."""
        if both := set(self.days_off) & set(self.days_worked):
            raise ValueError(f"days_off and days_worked: {min(both)}")
        return self


class Check(Section):
    """`[check]`: which rules apply, and what makes `khtool check` fail."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_level: Literal["error", "warning", "note"] = "error"
    baseline: str | None = None


class Fmt(Section):
    """`[fmt]`: what `khtool check --fix` and `khtool fmt` change beyond what is always safe.

    `hang` is the office's spelling of "hằng năm"; `agencies = "name"` puts the declared name
    wherever an agency is called by an alias; `line_ends = "lf"` takes out CRLF and BOM.
    """

    hang: Literal["keep", "hằng", "hàng"] = "keep"
    agencies: Literal["keep", "name"] = "keep"
    line_ends: Literal["keep", "lf"] = "keep"


class Import(Section):
    """`[import]`: the office's own words for labels and column titles of issued documents."""

    number: tuple[str, ...] = ()
    title: tuple[str, ...] = ()
    lead: tuple[str, ...] = ()
    support: tuple[str, ...] = ()
    output: tuple[str, ...] = ()
    due: tuple[str, ...] = ()


class Config(Section):
    """All settings; `plans` are the folders looked at when a command names none."""

    plans: tuple[str, ...] = ("plans",)
    templates: str = "templates"
    agencies: Agencies = ()
    dates: Dates = Dates()
    check: Check = Check()
    fmt: Fmt = Fmt()
    calendar: CalendarSettings = CalendarSettings()
    import_: Import = Field(default=Import(), alias="import")
    folder: Path = Path()


def find_config(start: Path) -> Config:
    """Return the settings that hold at `start`: the nearest file, walking up.

    Raises `UserError` for a file that cannot be read or holds something unknown.
    """
    for folder in (start, *start.parents):
        path = folder / CONFIG_NAME
        if path.is_file():
            return _config(path, _toml(path), folder)
        path = folder / PYPROJECT
        if path.is_file() and (found := _toml(path).get("tool", {}).get("khtool")) is not None:
            return _config(path, found, folder)
    return Config(folder=start)


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UserError(msg("config.unreadable", path=path, reason=error)) from error


def _config(path: Path, data: dict[str, Any], folder: Path) -> Config:
    try:
        return Config.model_validate({**data, "folder": folder})
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        name = ".".join(str(step) for step in first["loc"])
        key = "config.unknown" if first["type"] == "extra_forbidden" else "config.value"
        raise UserError(msg(key, path=path, name=name, reason=first["msg"])) from error
