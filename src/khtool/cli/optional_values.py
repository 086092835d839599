"""Options whose value may be left out: `--week`, `--month`, `--quarter`."""

from __future__ import annotations

from pathlib import Path

OPTIONS = ("--week", "--month", "--quarter")


def spelled_out(args: list[str]) -> list[str]:
    """Return `args` with an empty value after each such option that stands without one.

    What follows the option is its value when it begins with a digit and is no file:
    `--week 2026-W48`, but `--week plans/`.
    """
    result: list[str] = []
    index = 0
    while index < len(args):
        arg = args[index]
        index += 1
        if arg == "--":
            return [*result, arg, *args[index:]]
        if arg not in OPTIONS:
            result.append(arg)
            continue
        value = args[index] if index < len(args) else ""
        if value[:1].isdigit() and not Path(value).exists():
            index += 1
        else:
            value = ""
        result.append(f"{arg}={value}")
    return result
