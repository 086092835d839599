"""What of a repo's settings is needed even where no plan is read."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from khtool.config import Config


@dataclass(frozen=True, slots=True)
class Repo:
    """Where the plans of a repo are, and `[check]`: which findings are shown."""

    folder: Path
    plans: tuple[str, ...]
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    fail_level: str
    baseline: str | None

    @classmethod
    def of(cls, config: Config) -> Repo:
        """Return that part of the settings."""
        own = config.check
        shown = (own.select, own.ignore, own.fail_level, own.baseline)
        return cls(config.folder, config.plans, *shown)

    def as_text(self) -> str:
        """Return it as JSON."""
        shown = (self.select, self.ignore, self.fail_level, self.baseline)
        return json.dumps([os.fspath(self.folder), self.plans, *shown])

    @classmethod
    def from_text(cls, text: str) -> Repo:
        """Return what `as_text` wrote; raises `ValueError` or `TypeError` for anything else."""
        folder, plans, select, ignore, fail_level, baseline = json.loads(text)
        shown = (tuple(select), tuple(ignore), fail_level, baseline)
        return cls(Path(folder), tuple(plans), *shown)
