"""Laws of recording, on plans written in every way that hypothesis can think of."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st
from record_support import put_in, read, take_out, work
from ruamel.yaml import YAML

from khtool.edit.entry import data_of
from khtool.edit.layout import Layout, laid_out
from khtool.model.walk import walk
from support import HEAD, PLANS

if TYPE_CHECKING:
    from pathlib import Path

    from khtool.edit.entry import Entry

COMMENT = st.sampled_from(["", "", "# ghi chú\n", "  # lùi vào\n", "\n", "    # sâu\n\n"])
BEHIND = st.sampled_from(["", "", "  # đã hỏi"])

KEYS = (
    "lead: Sở Tư pháp",
    "lead: [Sở Tư pháp, 'Sở Tài chính']",
    "due: Quý IV",
    'due:\n  - wording: "trước ngày 25/11/2026"\n    label: một\n  - Quý IV',
    "note: >-\n  Một đoạn\n\n  hai đoạn",
    "note: |+\n  Một đoạn\n\n",
    "content: Một câu\n  hai dòng",
    "output:",
    "steps:\n  - Một bước\n  - {text: Hai bước}",
    "tasks:\n  - id: con\n    title: Việc con\n    due: Quý I",
)
"""What a task may say; none of it twice."""

ABSENT = ""
LISTS = (
    ABSENT,
    "progress:\n  - noted: 2026-11-01\n    note: Đang làm",
    "progress:\n- noted: 2026-11-01",
    "progress:\n  - {noted: 2026-11-01, note: 'a, b'}\n  # giữa\n  - done: 2026-11-02",
    "progress: []",
    "progress: [{noted: 2026-11-01}]",
)
"""What may have been recorded, so that a new record is nothing but new words."""

REWRITTEN = (
    "progress:",
    "progress: ~",
    "progress:\n  noted: 2026-11-01\n  note: >-\n    Đang\n    làm",
    "progress: {noted: 2026-11-01}",
)
"""What must become a list first: taken out again, a record leaves the list behind."""

MOVED = "extensions:\n  - from: 2026-11-24\n    to: 2026-12-10"

TEXT = st.text(
    st.sampled_from("abđế09 :#-'\"[]{},&*!|>%@`?\\…\U0001f600"), min_size=1, max_size=130
)
WORDS = TEXT.map(lambda text: " ".join(text.split())).filter(bool)


class Written(NamedTuple):
    """A plan file and whether a record taken out again leaves it as it was."""

    data: bytes
    comes_back: bool


@st.composite
def plans(draw: st.DrawFn) -> Written:
    """Draw a plan with one task, `viec`, before another one or at the end of the file."""
    keys = draw(st.lists(st.sampled_from(KEYS), max_size=4, unique_by=lambda key: key[:4]))
    recorded = draw(st.sampled_from(LISTS + REWRITTEN))
    keys.insert(draw(st.integers(0, len(keys))), recorded)
    if draw(st.booleans()):
        keys.insert(draw(st.integers(0, len(keys))), MOVED)
    block = "title: Một việc\n"
    for key in filter(None, keys):
        block += (
            _indented(draw(COMMENT), 0) + key + ("\n" if "+" in key else f"{_behind(draw, key)}\n")
        )
    block += draw(COMMENT)
    column = draw(st.sampled_from([8, 6]))
    text = f"{HEAD}sections:\n  - heading: Nội dung\n    tasks:\n"
    text += f"{' ' * (column - 2)}- id: viec\n{_indented(block, column)}"
    if draw(st.booleans()):
        text += f"{' ' * (column - 2)}- id: sau\n{' ' * column}title: Việc sau\n"
    if draw(st.booleans()):
        text = text.rstrip("\n ") if "+" not in text else text
    end = draw(st.sampled_from(["\n", "\n", "\r\n", "\r"]))
    mark = draw(st.sampled_from(["", "", "\ufeff"]))
    return Written((mark + text.replace("\n", end)).encode(), recorded in LISTS)


def _behind(draw: st.DrawFn, key: str) -> str:
    return draw(BEHIND) if "\n" not in key and not key.endswith(":") else ""


def _indented(text: str, column: int) -> str:
    lines = text.splitlines(keepends=True)
    return "".join(" " * column + line if line.strip() else line for line in lines)


@st.composite
def entries(draw: st.DrawFn) -> Entry:
    days = st.dates(datetime.date(2020, 1, 1), datetime.date(2030, 12, 31))
    entry: dict[str, str | datetime.date] = {"done": draw(days)}
    for key in ("for", "result", "note", "by"):
        if draw(st.booleans()):
            entry[key] = draw(WORDS)
    return entry


def is_within(short: bytes, long: bytes) -> bool:
    """Say whether `short` is what is left of `long` after some of its bytes are taken out."""
    rest = iter(long)
    return all(byte in rest for byte in short)


def records(data: bytes) -> list[Any]:
    """Return what YAML itself says was recorded, by a reader that is not khtool's."""
    yaml: Any = YAML(typ="base", pure=True)
    task = yaml.load(data.decode("utf-8-sig"))["sections"][0]["tasks"][0]
    found = task.get("progress") or []
    found = [] if found == "~" else found
    return found if isinstance(found, list) else [found]


def others(data: bytes) -> Any:
    """Return all that the plan says but for the records of its task."""
    yaml: Any = YAML(typ="base", pure=True)
    plan = yaml.load(data.decode("utf-8-sig"))
    plan["sections"][0]["tasks"][0].pop("progress", None)
    return plan


@settings(max_examples=100)
@given(plans(), entries())
def test_a_record_is_put_in_and_nothing_else_changes(written: Written, entry: Entry) -> None:
    before = written.data
    after = put_in(before, "viec", entry=entry)
    assert records(after) == [*records(before), data_of(entry)]
    assert others(after) == others(before)
    if b"progress: ~" not in before:
        assert is_within(before, after)
    back = take_out(after, "viec")
    assert (records(back), others(back)) == (records(before), others(before))
    if written.comes_back:
        assert back == before


@settings(max_examples=50)
@given(plans(), entries())
def test_what_was_laid_out_stays_so(written: Written, entry: Entry) -> None:
    canonical = laid_out("", written.data, Layout(wrap=True)).data
    if canonical is None:
        return
    after = put_in(canonical, "viec", entry=entry)
    assert laid_out("", after, Layout()).data == after
    assert laid_out("", after, Layout(wrap=True)).data == after


@settings(max_examples=30)
@given(plans(), entries(), entries())
def test_the_last_in_is_the_first_out(written: Written, first: Entry, second: Entry) -> None:
    once = put_in(written.data, "viec", entry=first)
    assert take_out(put_in(once, "viec", entry=second), "viec") == once


def sample() -> list[tuple[Path, str]]:
    """Return every twelfth piece of work of the real plans."""
    found = []
    for path in sorted(PLANS.rglob("*.yaml")):
        plan = read(path.read_bytes()).plan
        assert plan is not None
        found += [(path, placed.id) for placed in list(walk(plan))[::12]]
    return found


def test_every_task_of_the_real_plans_can_be_recorded() -> None:
    for path, id_ in sample():
        before = path.read_bytes()
        after = put_in(before, id_)
        lines = after.splitlines(keepends=True)
        assert laid_out("", after, Layout()).data == after
        file = read(before)
        assert file.root is not None
        if f"- id: {id_}\n" in before.decode():
            kept = set(before.splitlines(keepends=True))
            new = [line for line in lines if line not in kept]
            assert 2 <= len(new) <= 3
            assert take_out(after, id_) == before
        assert len(work(read(after), id_).work.progress) == 1
