"""Runs commands in turn, and tells the median time and the peak memory of each."""

from __future__ import annotations

import os
import statistics
import subprocess
import tempfile
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path


TIME = "/usr/bin/time"
"""GNU time, small itself: the memory of a child counts from that of its parent on."""

USUAL = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""The environment, without what would make Python compile khtool each time it starts."""


@dataclass(slots=True)
class Contender:
    """A command to be measured; `before` runs each time first and is not measured.

    `fine` are the exit codes of a run that did its work.
    """

    name: str
    command: Sequence[str | Path]
    env: Mapping[str, str] = field(default_factory=dict)
    before: Callable[[], object] | None = None
    fine: Sequence[int] = (0,)
    seconds: list[float] = field(default_factory=list)
    megabytes: float = 0

    @property
    def median(self) -> float:
        """Return the median of the seconds that the runs took."""
        return statistics.median(self.seconds)

    def run(self) -> None:
        """Run the command once, its output thrown away."""
        if self.before is not None:
            self.before()
        with tempfile.NamedTemporaryFile("r") as memory:
            start = time.perf_counter()
            done = subprocess.run(
                [TIME, "-f", "%M", "-o", memory.name, *map(str, self.command)],
                env={**USUAL, **self.env},
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            self.seconds.append(time.perf_counter() - start)
            kilobytes = memory.read().split()[-1]
        if done.returncode not in self.fine:
            raise RuntimeError(f"{self.name}: exit code {done.returncode}: {self.command}")
        self.megabytes = max(self.megabytes, int(kilobytes) / 1024)


def in_turn(contenders: Sequence[Contender], rounds: int) -> None:
    """Run every contender once a round, each round beginning with the next one."""
    for number in range(rounds):
        start = number % len(contenders)
        for contender in (*contenders[start:], *contenders[:start]):
            contender.run()
