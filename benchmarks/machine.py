"""Says what measured numbers depend on: the machine, and the versions of all that ran."""

from __future__ import annotations

import importlib.metadata
import platform
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

PEERS = Path(__file__).resolve().parent / ".peers"
"""Where `peers.sh` installs what khtool is measured against."""


def machine() -> list[str]:
    """Return what the numbers depend on."""
    packages = ("khtool", "typer", "pydantic", "ruamel.yaml", "ruamel.yaml.clib", "rich")
    versions = ", ".join(f"{name} {importlib.metadata.version(name)}" for name in packages)
    model = next(
        (
            line.split(":", 1)[1].strip()
            for line in Path("/proc/cpuinfo").read_text().splitlines()
            if line.startswith("model name")
        ),
        platform.processor(),
    )
    return [
        f"{datetime.now(UTC):%Y-%m-%d}, {platform.platform()}, {model}",
        f"Python {platform.python_version()}, {versions}",
        *_peer_versions(),
    ]


def _peer_versions() -> Iterator[str]:
    python = PEERS / "python" / "bin"
    for command in (
        (python / "check-jsonschema", "--version"),
        (python / "yamllint", "--version"),
        (python / "todo", "--version"),
        ("task", "--version"),
        ("hledger", "--version"),
        ("node", "--version"),
    ):
        if shutil.which(str(command[0])):
            answer = subprocess.run(list(map(str, command)), capture_output=True, text=True)
            yield f"{Path(command[0]).name} {answer.stdout.strip().splitlines()[0]}"
