"""The command line as typed, put into the order and form that typer expects."""

from __future__ import annotations

from pathlib import Path

DATED = ("--week", "--month", "--quarter")
OPTIONS = (*DATED, "--write-baseline")
"""Options whose value may be left out."""

OF_REPORT = "--year"
"""So may the year of `report`; `new` takes its year always."""

TAKE_A_VALUE = ("--lang", "--color", "--today")
"""Options of all commands that take a value."""


def command_first(args: list[str]) -> tuple[str | None, list[str]]:
    """Return the command's name and `args` with it first: `--lang en check` → `check --lang en`.

    Without a command the arguments stay as they are.
    """
    index = 0
    while index < len(args) and args[index].startswith("-") and args[index] not in {"-", "--"}:
        index += 2 if args[index] in TAKE_A_VALUE else 1
    if index >= len(args):
        return None, args
    return args[index], [args[index], *args[:index], *args[index + 1 :]]


def spelled_out(args: list[str]) -> list[str]:
    """Return `args` with an empty value after each such option that stands without one.

    What follows the option is its value when it begins with a digit and is no file:
    `--week 2026-W48`, but `--week plans/`. A year is a year even where a folder is called so. A
    file name must be joined on: `--write-baseline=old.json`.
    """
    result: list[str] = []
    index = 0
    while index < len(args):
        arg = args[index]
        index += 1
        if arg == "--":
            return [*result, arg, *args[index:]]
        is_year = arg == OF_REPORT and args[0] == "report"
        if arg not in OPTIONS and not is_year:
            result.append(arg)
            continue
        value = args[index] if index < len(args) else ""
        is_file = not is_year and Path(value).exists()
        if (arg in DATED or is_year) and value[:1].isdigit() and not is_file:
            index += 1
        else:
            value = ""
        result.append(f"{arg}={value}")
    return result
