"""The same plan gives the same bytes in every format, wherever and whenever it is rendered."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from support import COMPENSATION, RESOLUTION_66

SCRIPT = """
import hashlib, json, sys
from pathlib import Path
from khtool.model.load import load
from khtool.read.source import decode
from khtool.render import FORMATS, render
sums = {}
for name in sys.argv[1:]:
    plan = load(decode(name, Path(name).read_bytes())).plan
    for fmt in FORMATS:
        sums[f"{Path(name).stem}.{fmt}"] = hashlib.sha256(render(plan, fmt)).hexdigest()
print(json.dumps(sums))
"""


def sums(**env: str) -> dict[str, str]:
    """Return the checksum of each document, made in a process of its own."""
    pytest.importorskip("typst")
    command = [sys.executable, "-c", SCRIPT, str(COMPENSATION), str(RESOLUTION_66)]
    run = subprocess.run(command, env=os.environ | env, capture_output=True, check=True)
    result: dict[str, str] = json.loads(run.stdout)
    return result


def test_zone_locale_and_hash_seed_do_not_matter() -> None:
    here = sums(TZ="Asia/Ho_Chi_Minh", LC_ALL="C.UTF-8", PYTHONHASHSEED="1")
    there = sums(TZ="America/New_York", LC_ALL="C", PYTHONHASHSEED="2", SOURCE_DATE_EPOCH="0")
    assert here == there
    assert len(here) == 8
