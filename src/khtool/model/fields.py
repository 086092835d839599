"""Types of single values in a plan file, and how one value stands for a list of one."""

from __future__ import annotations

import datetime
import re
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, StringConstraints
from pydantic_core import PydanticCustomError

ISO_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
OTHER_DATE = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")


class Model(BaseModel):
    """Base of all parts of a plan: unknown keys are errors, values never change."""

    model_config = ConfigDict(extra="forbid", frozen=True)


def _date(value: Any) -> Any:
    """Read a date written year-month-day; everything else is refused with the right spelling.

    pydantic alone would read `2026` as seconds since 1970.
    """
    if isinstance(value, datetime.date):
        return value
    if not isinstance(value, str):
        raise PydanticCustomError("date_form", "")
    text = value.strip()
    if match := ISO_DATE.fullmatch(text):
        year, month, day = map(int, match.groups())
    elif match := OTHER_DATE.fullmatch(text):
        day, month, year = map(int, match.groups())
    else:
        raise PydanticCustomError("date_form", "")
    try:
        date = datetime.date(year, month, day)
    except ValueError:
        raise PydanticCustomError("date_impossible", "", {"date": text}) from None
    if not ISO_DATE.fullmatch(text):
        raise PydanticCustomError("date_form", "", {"suggested": date.isoformat()})
    return date


def _listed(value: Any) -> Any:
    """Let one value stand for a list of one; an empty value for an empty list."""
    if value is None:
        return ()
    return tuple(value) if isinstance(value, list | tuple) else (value,)


Date = Annotated[datetime.date, BeforeValidator(_date)]
Text = Annotated[str, StringConstraints(min_length=1)]
Listed = BeforeValidator(_listed)
Texts = Annotated[tuple[Text, ...], Listed]
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]


def under(key: str) -> BeforeValidator:
    """Let a bare text stand for a mapping whose only key is `key`."""

    def wrap(value: Any) -> Any:
        return {key: value} if isinstance(value, str) else value

    return BeforeValidator(wrap)
