"""The standard streams, so that each command may write to them: whatever the shell made of them."""

from __future__ import annotations

import contextlib
import os
import sys


def prepare() -> None:
    """Write UTF-8 to files and pipes; on a terminal of another encoding replace what it lacks.

    A stream that is closed (`>&-`) becomes one that leads nowhere, before a file that is opened
    gets its number. A file name that is not UTF-8 is written with its bytes spelled out.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, os.fdopen(os.open(os.devnull, os.O_RDWR), mode, encoding="utf-8"))
    for stream in (sys.stdout, sys.stderr):
        encoding = (getattr(stream, "encoding", None) or "").lower().replace("-", "")
        if encoding != "utf8" and hasattr(stream, "reconfigure"):
            if stream.isatty():
                stream.reconfigure(errors="replace")
            else:
                stream.reconfigure(encoding="utf-8", errors="backslashreplace")
        elif hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


def give_up_output() -> None:
    """Lead standard output nowhere: what still waits to be written would fail once more."""
    with contextlib.suppress(OSError, ValueError):  # a stream that is no file
        os.dup2(os.open(os.devnull, os.O_WRONLY), (sys.__stdout__ or sys.stdout).fileno())
