"""What every test finds: a clean environment, and khtool as a function."""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING, Protocol

import pytest
from hypothesis import settings

from khtool.cli.app import run
from support import OWN_VARIABLES, Answer

if TYPE_CHECKING:
    from pathlib import Path


settings.register_profile("khtool", deadline=None, derandomize=True)
settings.load_profile("khtool")
"""The same examples in every run, however slow the machine."""


class Khtool(Protocol):
    """Runs a command line inside this process: fast, for all but what only a process shows."""

    def __call__(self, *args: str | Path, stdin: bytes = b"") -> Answer: ...


@pytest.fixture(autouse=True)
def _clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in OWN_VARIABLES:
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def khtool(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Khtool:
    def call(*args: str | Path, stdin: bytes = b"") -> Answer:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        capsys.readouterr()
        code = run([str(arg) for arg in args])
        out, err = capsys.readouterr()
        return Answer(code, out, err)

    return call
