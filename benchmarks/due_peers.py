"""The deadlines of generated plans in the form that other programs keep tasks in."""

from __future__ import annotations

import json
import subprocess
import uuid
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

DONE = ("done", "done_late")


def deadlines(khtool: Path, repo: Path, today: str) -> list[dict[str, Any]]:
    """Return every deadline with a day, as `khtool due --all --format json` gives it."""
    command = [str(khtool), "due", str(repo), "--all", "--format", "json", "--today", today]
    answer = subprocess.run(command, capture_output=True, check=True)
    return [item for item in json.loads(answer.stdout)["items"] if item["due"]]


def taskwarrior(items: list[dict[str, Any]], folder: Path) -> None:
    """Write the data folder of Taskwarrior and its settings."""
    folder.mkdir(parents=True)
    (folder / "rc").write_text(f"data.location={folder}\nconfirmation=no\nhooks=off\ngc=off\n")
    lines = {"pending": [], "completed": []}  # type: dict[str, list[str]]
    for number, item in enumerate(items):
        title = item["title"].replace("[", "(").replace("]", ")").replace('"', "'")
        day = int(_seconds(item["due"]))
        done = item["state"] in DONE
        status = "completed" if done else "pending"
        parts = [
            f'description:"{title}"',
            f'due:"{day}"',
            f'entry:"{day - 8_000_000}"',
            *([f'end:"{day}"'] if done else []),
            f'project:"{item["lead"][0] if item["lead"] else "-"}"',
            f'status:"{status}"',
            f'uuid:"{uuid.UUID(int=number + 1)}"',
        ]
        lines[status].append(f"[{' '.join(parts)}]\n")
    for status, rows in lines.items():
        (folder / f"{status}.data").write_text("".join(rows), encoding="utf-8")
    for name in ("undo", "backlog"):
        (folder / f"{name}.data").write_text("")


def hledger(items: list[dict[str, Any]], path: Path) -> None:
    """Write a journal: a transaction a deadline, cleared where it is done."""
    path.parent.mkdir(parents=True, exist_ok=True)
    rows = [
        f"{item['due']} {'*' if item['state'] in DONE else '!'} {item['title'].replace('|', '/')}\n"
        f"    tasks:{item['task']}  1\n    all\n\n"
        for item in items
    ]
    path.write_text("".join(rows), encoding="utf-8")


def todoman(items: list[dict[str, Any]], folder: Path) -> None:
    """Write a folder of iCalendar files, one a deadline, and the settings of todoman."""
    (folder / "lists" / "all").mkdir(parents=True)
    (folder / "config.py").write_text(
        f'path = "{folder}/lists/*"\ncache_path = "{folder}/cache.sqlite3"\ndefault_list = "all"\n'
    )
    for number, item in enumerate(items):
        done = "COMPLETED" if item["state"] in DONE else "NEEDS-ACTION"
        day = item["due"].replace("-", "")
        text = (
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//x//EN\r\nBEGIN:VTODO\r\n"
            f"UID:{number}@x\r\nDTSTAMP:20260101T000000Z\r\nSUMMARY:{item['title']}\r\n"
            f"DUE;VALUE=DATE:{day}\r\nSTATUS:{done}\r\nEND:VTODO\r\nEND:VCALENDAR\r\n"
        )
        path = folder / "lists" / "all" / f"{number}.ics"
        path.write_text(text, encoding="utf-8", newline="")


def _seconds(day: str) -> float:
    from datetime import UTC, datetime

    return datetime.fromisoformat(day).replace(tzinfo=UTC).timestamp()
