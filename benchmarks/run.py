"""Measures khtool and its peers in one run and writes RESULTS.md: `run.py --sizes 10,100,1000`."""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import due_peers
from generate import TODAY, generate
from machine import PEERS, machine
from measure import Contender, in_turn
from results import Table, chart, page

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
KHTOOL = Path(sys.executable).with_name("khtool")
DAY = TODAY.isoformat()
WEEK_FROM_NOW = "2026-11-29"

WALK = """
import os, sys
waiting = [sys.argv[1]]
while waiting:
    with os.scandir(waiting.pop()) as entries:
        for entry in entries:
            if entry.is_dir():
                waiting.append(entry.path)
            else:
                entry.stat()
"""
READ = WALK.replace("entry.stat()", "open(entry.path, 'rb').read()")


class Bench:
    """One run: generated repos in a folder of its own, the tables of what was measured."""

    def __init__(self, folder: Path, sizes: Sequence[int], rounds: int) -> None:
        self.folder = folder
        self.sizes = sizes
        self.rounds = rounds
        self.cache = folder / "cache"
        self.env = {"KHTOOL_CACHE_DIR": str(self.cache), "KHTOOL_TODAY": DAY}
        self.missing: list[str] = []
        self.tables: list[Table] = []
        self.growth: dict[str, list[tuple[int, float]]] = {}
        for size in sizes:
            generate(size, self.repo(size))

    def repo(self, size: int) -> Path:
        """Return the folder with `size` plans."""
        return self.folder / f"plans-{size}"

    def khtool(
        self, name: str, *args: str | Path, before: Callable[[], object] | None = None
    ) -> Contender:
        """Return a run of khtool; findings and failures are failures of the measuring."""
        return Contender(name, (KHTOOL, *args), self.env, before)

    def peer(
        self, name: str, *command: str | Path, fine: Sequence[int] = (0,)
    ) -> Iterator[Contender]:
        """Yield a run of another program where it is installed; else note that it is not."""
        if shutil.which(str(command[0])) is None:
            self.missing.append(f"{name}: {command[0]} is not installed")
            return
        yield Contender(name, command, fine=fine)

    def measured(self, title: str, unit: str, contenders: Sequence[Contender]) -> list[Contender]:
        """Run the contenders in turn and keep a table of them, in units of the one named."""
        print(title, file=sys.stderr)
        in_turn(contenders, self.rounds)
        self.tables.append(Table(title, unit, contenders))
        return list(contenders)

    def start_up(self) -> None:
        """Measure how long it takes to begin."""
        plans = ROOT / "plans"
        self.measured(
            "Start-up",
            "python -c pass",
            [
                Contender("python -c pass", (sys.executable, "-c", "pass")),
                Contender("import typer alone", (sys.executable, "-c", "import typer")),
                self.khtool("khtool --version", "--version"),
                self.khtool("khtool --help", "--help"),
                self.khtool("khtool due plans/ (warm)", "due", plans),
                self.khtool("khtool due plans/ (--no-cache)", "due", plans, "--no-cache"),
                self.khtool("khtool check plans/ (--no-cache)", "check", plans, "--no-cache"),
            ],
        )

    def check(self, size: int) -> None:
        """Measure validating all plans, nothing kept from before."""
        repo = self.repo(size)
        files = sorted(repo.rglob("*.yaml"))
        schema = ROOT / "plan.schema.json"
        python = PEERS / "python" / "bin"
        ajv = PEERS / "node" / "node_modules" / ".bin" / "ajv"
        peers = [
            *self.peer(
                "check-jsonschema", python / "check-jsonschema", "--schemafile", schema, *files
            ),
            *self.peer(
                "ajv-cli", ajv, "validate", "--strict=false", "--validate-formats=false",
                "-s", schema, "-d", f"{repo}/**/*.yaml", fine=(0, 1),  # it refuses dates
            ),
        ]  # fmt: skip
        if size <= 100:
            rules = "{extends: relaxed, rules: {line-length: disable}}"
            peers += self.peer("yamllint", python / "yamllint", "-d", rules, repo)
        cold = self.khtool("khtool check", "check", repo, "--no-cache")
        self.measured(f"Check {size} plans", "khtool check", [cold, *peers])

    def due(self, size: int) -> None:
        """Measure asking what is due this week."""
        repo, data = self.repo(size), self.folder / f"peers-{size}"
        subprocess.run(
            [KHTOOL, "due", repo], env={"PATH": "", **self.env}, capture_output=True, check=True
        )
        items = due_peers.deadlines(KHTOOL, repo, DAY)
        due_peers.taskwarrior(items, data / "task")
        due_peers.hledger(items, data / "tasks.journal")
        one = sorted(repo.rglob("*.yaml"))[0]
        text = one.read_text(encoding="utf-8")
        changing = iter(range(1_000_000))

        def change_one() -> None:
            one.write_text(f"{text}# {next(changing)}\n", encoding="utf-8", newline="\n")

        changed = self.khtool(
            "khtool due --week (one file new)", "due", "--week", repo, before=change_one
        )
        task_rc = f"rc:{data / 'task' / 'rc'}"
        contenders = [
            Contender("walk + stat", (sys.executable, "-c", WALK, repo)),
            Contender("read all bytes", (sys.executable, "-c", READ, repo)),
            Contender("grep -r", ("grep", "-rc", "due:", repo)),
            self.khtool("khtool due --week (warm)", "due", "--week", repo),
            *self.peer("Taskwarrior", "task", task_rc, f"due.before:{WEEK_FROM_NOW}", "list"),
            *self.peer(
                "hledger", "hledger", "-f", data / "tasks.journal", "register", "--pending",
                "-e", WEEK_FROM_NOW,
            ),
        ]  # fmt: skip
        if size <= 100:
            due_peers.todoman(items, data / "todo")
            todo = PEERS / "python" / "bin" / "todo"
            config = data / "todo" / "config.py"
            contenders += self.peer("todoman", todo, "--config", config, "list", "--due", "168")
        title = f"What is due: {size} plans, {len(items)} deadlines"
        self.measured(title, "walk + stat", contenders)
        # by itself: a file written just now is looked into by whoever comes next
        in_turn([changed], self.rounds)
        contenders.append(changed)

    def grow(self, size: int) -> None:
        """Measure cold and warm runs, for the chart."""
        repo = self.repo(size)
        rounds = self.rounds if size <= 1_000 else 2
        clear = partial(shutil.rmtree, self.cache, ignore_errors=True)
        cold = self.khtool("due, cold", "due", "--week", repo, before=clear)
        check = self.khtool("check, cold", "check", repo, "--no-cache")
        in_turn([cold], rounds)
        warm = self.khtool("due, warm", "due", "--week", repo)
        in_turn([warm], self.rounds)
        in_turn([check], rounds if size <= 1_000 else 1)
        for contender in (cold, warm, check):
            self.growth.setdefault(contender.name, []).append((size, contender.median))

    def render(self) -> None:
        """Measure a hundred documents in one run against one."""
        source = ROOT / "plans" / "hai-phong" / "2026" / "bo-sung-nghi-quyet-66.yaml"
        many, out = self.folder / "documents", self.folder / "out"
        many.mkdir()
        first = many / "kh-000.yaml"
        for number in range(100):
            shutil.copy(source, many / f"kh-{number:03}.yaml")
        for fmt in ("docx", "pdf"):
            run = partial(self.khtool, before=partial(shutil.rmtree, out, ignore_errors=True))
            pair = [
                run(
                    f"1 {fmt}",
                    "render",
                    "-q",
                    first,
                    "-o",
                    f"{out}/",
                    "--format",
                    fmt,
                ),
                run(f"100 {fmt}", "render", "-q", many, "-o", f"{out}/", "--format", fmt),
            ]
            one, hundred = self.measured(f"Documents: {fmt}", f"1 {fmt}", pair)
            each = (hundred.median - one.median) / 99 * 1000
            self.tables[-1].note = f"{each:.1f} ms for each further document."


def main() -> None:
    """Measure everything and write the page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default="10,100,1000,10000")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--out", type=Path, default=HERE)
    asked = parser.parse_args()
    sizes = [int(size) for size in asked.sizes.split(",")]
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder), sizes, asked.rounds)
        bench.start_up()
        bench.render()
        for size in sizes:
            if size <= 1_000:
                bench.check(size)
            if size >= 100:
                bench.due(size)
            bench.grow(size)
            write(bench, asked.out)


def write(bench: Bench, folder: Path) -> None:
    """Write what was measured so far."""
    (folder / "growth.svg").write_text(chart(bench.growth), encoding="utf-8")
    text = page(bench.tables, bench.growth, sorted(set(bench.missing)), machine())
    (folder / "RESULTS.md").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
