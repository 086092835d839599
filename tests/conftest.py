"""What every test finds: a clean environment, and khtool as a function."""

from __future__ import annotations

import atexit
import io
import itertools
import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Protocol

import pytest
from hypothesis import settings

from khtool.cli.app import run
from support import OWN_VARIABLES, Answer

settings.register_profile("khtool", deadline=None, derandomize=True)
settings.load_profile("khtool")
"""The same examples in every run, however slow the machine."""


INDEXES = Path(tempfile.mkdtemp(prefix="khtool-tests-"))
"""Where khtool keeps its indexes in tests: never in the developer's own cache."""

os.environ["KHTOOL_CACHE_DIR"] = str(INDEXES / "shared")
atexit.register(shutil.rmtree, INDEXES, ignore_errors=True)

NUMBERS = itertools.count()


class Khtool(Protocol):
    """Runs a command line inside this process: fast, for all but what only a process shows."""

    def __call__(self, *args: str | Path, stdin: bytes = b"") -> Answer: ...


@pytest.fixture(autouse=True)
def _clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in OWN_VARIABLES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("KHTOOL_CACHE_DIR", str(INDEXES / str(next(NUMBERS))))


@pytest.fixture
def khtool(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Khtool:
    def call(*args: str | Path, stdin: bytes = b"") -> Answer:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        capsys.readouterr()
        code = run([str(arg) for arg in args])
        out, err = capsys.readouterr()
        return Answer(code, out, err)

    return call
