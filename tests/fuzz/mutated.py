"""Plans made wrong on purpose: sound ones, changed key by key and value by value."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import Any

from hypothesis import strategies as st

from khtool.read.node import to_data
from khtool.read.source import decode
from khtool.read.yaml import parse
from support import CASES, CLEAN, TWO_PLANS, with_task


def _data(text: str) -> Any:
    root, _ = parse(decode("a.yaml", text.encode("utf-8")))
    assert root is not None
    return to_data(root)


EVERYTHING = with_task("""
lead: {text: Sở Tư pháp, agencies: [Sở Tư pháp]}
support: Sở Tài chính
output: Báo cáo
due: {wording: trước ngày 25/11/2026, label: Báo cáo}
progress: [{done: 2026-11-20, result: 12/BC-STP, by: [Sở Tư pháp], for: 2026-11-24}]
extensions: [{from: 2026-11-24, to: 2026-12-10, reason: mưa, decision: 3/QĐ}]
steps: [một, {text: hai, due: Quý IV}]
tasks: [{id: con, title: Con, due: Hằng quý}]
""")
"""A task with every kind of key."""

SEEDS = [
    _data(text)
    for text in (
        EVERYTHING,
        CLEAN.read_text("utf-8"),
        *(path.read_text("utf-8") for path in TWO_PLANS),
        *(path.read_text("utf-8") for path in sorted((CASES / "plans").glob("*.yaml"))[:3]),
    )
]

KEYS = (
    "title", "id", "due", "lead", "support", "tasks", "sections", "annexes", "progress", "done",
    "extensions", "from", "to", "columns", "groups", "agencies", "year", "issued", "closed",
    "recipients", "signer", "wording", "text", "steps", "basis", "number", "<<", "",
)  # fmt: skip

PHRASES = (
    "trước ngày", "25/11/2026", "ngày", "tháng", "quý IV", "Quý I/2026", "hằng năm", "hằng quý",
    "trong", "30 ngày", "làm việc", "kể từ ngày", "ban hành", "sau khi", "đến hết", "năm 2026",
    "thường xuyên", "31/02/2026", "29/2", "0/0/0", "99999999999", "-", "–", ";", "và", "(", ")",
    "Theo yêu cầu", "6 tháng đầu năm", "cuối tuần", "thứ Hai", "mùng 5", "chậm nhất", "ngày 15",
    "Sở Tư pháp", "các sở", "UBND", "Luật số 10/2017/QH14", "khoản 1 Điều 2", "“", "\u0301",
    "\x1b[2J", "\u202e", "\U0001f600", "{{ x }}", "<b>", "|", "=1+1", "\u00a0", "\u0085", "²",
    "１２",
)  # fmt: skip
"""What wordings, names and citations are made of, in any order."""

wordings = st.one_of(
    st.lists(st.sampled_from(PHRASES), max_size=8).map(" ".join),
    st.lists(st.sampled_from(PHRASES), max_size=6).map("".join),
    st.text(max_size=40),
)
"""Texts that almost are deadlines."""

scalars = st.one_of(
    st.none(),
    wordings,
    st.integers().map(str),
    st.dates().map(str),
    st.sampled_from(["9" * 5000, "2026-11-31", "0000-00-00", "9999-12-31", "0001-01-01", "1e999"]),
)
values = st.recursive(
    scalars,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.dictionaries(st.sampled_from(KEYS) | wordings, inner, max_size=4),
    ),
    max_leaves=8,
)


def _holders(data: Any) -> list[Any]:
    """Return every list and mapping inside `data` that holds something."""
    if not isinstance(data, (list, dict)) or not data:
        return []
    below = data.values() if isinstance(data, dict) else data
    return [data, *(found for inner in below for found in _holders(inner))]


@st.composite
def plans(draw: st.DrawFn) -> str:
    """Return a plan with up to four of its keys and values changed, as YAML text."""
    data = deepcopy(draw(st.sampled_from(SEEDS)))
    for _ in range(draw(st.integers(1, 4))):
        holders = _holders(data)
        if not holders:
            break
        holder = draw(st.sampled_from(holders))
        steps = list(holder) if isinstance(holder, dict) else list(range(len(holder)))
        step = draw(st.sampled_from(steps))
        match draw(st.sampled_from(("set", "remove", "rename", "double", "wrap"))):
            case "set":
                holder[step] = draw(values)
            case "remove":
                del holder[step]
            case "rename" if isinstance(holder, dict):
                holder[draw(st.sampled_from(KEYS) | wordings)] = holder.pop(step)
            case "double" if isinstance(holder, list):
                holder.append(deepcopy(holder[step]))
            case _:
                holder[step] = [holder[step]]
    return written(data, draw(st.booleans()))


def written(data: Any, block: bool, depth: int = 0) -> str:
    """Return `data` as YAML: in blocks, else in brackets (which is JSON)."""
    if not block or not isinstance(data, (list, dict)) or not data:
        return json.dumps(data, ensure_ascii=False) + ("\n" if depth == 0 else "")
    lines = []
    for step in data:
        value = data[step] if isinstance(data, dict) else step
        head = f"{json.dumps(step, ensure_ascii=False)}:" if isinstance(data, dict) else "-"
        nested = isinstance(value, (list, dict)) and value
        inner = written(value, block, depth + 1)
        lines.append("  " * depth + head + ("\n" + inner if nested else f" {inner}"))
    return "\n".join(lines) + ("\n" if depth == 0 else "")
