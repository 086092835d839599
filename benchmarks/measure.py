"""Runs commands in turn, and tells the median time and the peak memory of each."""

from __future__ import annotations

import os
import statistics
import subprocess
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path


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
        start = time.perf_counter()
        process = subprocess.Popen(
            list(map(str, self.command)),
            env={**USUAL, **self.env},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        _, status, used = os.wait4(process.pid, 0)
        self.seconds.append(time.perf_counter() - start)
        code = os.waitstatus_to_exitcode(status)
        process.returncode = code
        if code not in self.fine:
            raise RuntimeError(f"{self.name}: exit code {code}: {self.command}")
        self.megabytes = max(self.megabytes, used.ru_maxrss / 1024)


def in_turn(contenders: Sequence[Contender], rounds: int) -> None:
    """Run every contender once a round, each round beginning with the next one."""
    for number in range(rounds):
        start = number % len(contenders)
        for contender in (*contenders[start:], *contenders[:start]):
            contender.run()
