"""What the shell offers behind a command that takes a plan and a task of it."""

from __future__ import annotations

import re
from pathlib import Path, PurePath
from typing import Any

NAME = re.compile(r"[\w.][\w./@+,-]*")
"""A name that a shell takes as one word; no other is offered, for it would go on the line as is."""

SIGNS = re.compile(r"[^\w\s.,;()/%“”–-]+|\s+")
"""What an explanation is shown without: zsh reads it as shell code, and some of it would run."""


def plans(incomplete: str) -> list[str]:
    """Return the names of the repo's plans that begin so; of a path, the files below it."""
    from khtool.cli.loading import own_folders
    from khtool.config import find_config
    from khtool.errors import UserError
    from khtool.read.files import find_plans

    try:
        paths = find_plans(own_folders(find_config(Path().resolve())))
    except UserError:
        return []
    stems = [PurePath(path).stem for path in paths]
    names = [
        path if stems.count(stem) > 1 else stem for path, stem in zip(paths, stems, strict=True)
    ]
    return [
        name for name in [*names, *paths] if name.startswith(incomplete) and NAME.fullmatch(name)
    ]


def tasks(ctx: Any, incomplete: str) -> list[tuple[str, str]]:
    """Return the ids of the plan's tasks that begin so, with the titles; numbers too."""
    from khtool.cli.naming import plan_path
    from khtool.errors import UserError
    from khtool.model.load import load
    from khtool.model.walk import walk
    from khtool.read.limits import read_bytes
    from khtool.read.source import decode

    try:
        path = plan_path(ctx.params.get("which") or "")
        plan = load(decode(path, read_bytes(path))).plan
    except (UserError, OSError):
        return []
    works = list(walk(plan)) if plan is not None else []
    names = {placed.id: placed.title for placed in works}
    if incomplete:
        # of a task and its steps, which share a number, the task comes first
        for placed in works:
            names.setdefault(placed.number, placed.title)
    return [
        (name, SIGNS.sub(" ", title))
        for name, title in names.items()
        if name.casefold().startswith(incomplete.casefold()) and NAME.fullmatch(name)
    ]
