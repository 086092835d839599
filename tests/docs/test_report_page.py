"""The page about reports shows what khtool prints."""

from __future__ import annotations

from typing import TYPE_CHECKING

from test_commands_in_docs import blocks, text_of

from support import ROOT

if TYPE_CHECKING:
    import pytest

    from conftest import Khtool

PAGE = "docs/bao-cao.md"
COMMAND = "khtool report --by plan --today 2026-11-22"


def test_the_report_shown_is_what_khtool_prints(
    khtool: Khtool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    _, found, after = text_of(PAGE).partition(f"`{COMMAND}`")
    assert found
    assert blocks(after, "")[0] == khtool(*COMMAND.split()[1:]).out
