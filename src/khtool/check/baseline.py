"""A baseline: the findings that were there when checking began, so that only new ones show."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

from khtool.check.fingerprint import fingerprint
from khtool.errors import UserError
from khtool.lang import msg

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from khtool.diagnostic import Diagnostic

SCHEMA = 1


def baseline_text(findings: Iterable[Diagnostic]) -> str:
    """Return the baseline file: for each fingerprint how often, with code and file to read by."""
    counted: Counter[tuple[str, str, str]] = Counter()
    for finding in findings:
        path = finding.path.replace("\\", "/").removeprefix("./")
        counted[path, finding.code, fingerprint(finding)] += 1
    entries = [
        {"path": path, "code": code, "fingerprint": name, "count": count}
        for (path, code, name), count in sorted(counted.items())
    ]
    return json.dumps({"schema": SCHEMA, "findings": entries}, ensure_ascii=False, indent=2) + "\n"


def read_baseline(path: Path) -> dict[str, int]:
    """Return how often each fingerprint of the file at `path` may occur.

    Raises `UserError` for a file that cannot be read or is no baseline.
    """
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        return {entry["fingerprint"]: int(entry["count"]) for entry in data["findings"]}
    except OSError as error:
        raise UserError(
            msg("path.unreadable", path=path, reason=error.strerror or error)
        ) from error
    except (ValueError, KeyError, TypeError) as error:
        raise UserError(msg("baseline.bad", path=path)) from error
