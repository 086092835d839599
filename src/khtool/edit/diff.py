"""What would change in a file, as a unified diff."""

from __future__ import annotations

from difflib import unified_diff

NO_NEWLINE = "\\ No newline at end of file\n"


def diff(path: str, before: bytes, after: bytes) -> str:
    """Return the unified diff of one file, empty when nothing changes."""
    name = path.replace("\\", "/").removeprefix("./").removeprefix("/")
    old, new = _lines(before), _lines(after)
    shown = unified_diff(old, new, f"a/{name}", f"b/{name}")
    return "".join(line if line.endswith("\n") else f"{line}\n{NO_NEWLINE}" for line in shown)


def _lines(data: bytes) -> list[str]:
    """Cut at line feeds only, as diff and patch do; `splitlines` knows many more."""
    lines = data.decode("utf-8").split("\n")
    return [*(f"{line}\n" for line in lines[:-1]), *([lines[-1]] if lines[-1] else [])]
