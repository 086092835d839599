"""Findings as JUnit XML: one suite a file, for servers that know only tests."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from khtool.report.places import repo_path
from khtool.report.text import text_report
from khtool.views.style import clean, styler

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from khtool.diagnostic import Diagnostic, Severity
    from khtool.lang import Translator

ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold, however it is written."""

CLEAN = "khtool check"
"""The name of the one test of a file without findings."""


def junit_report(
    findings: Sequence[Diagnostic],
    sources: Mapping[str, Sequence[str]],
    root: Path,
    say: Translator,
    level: Severity,
) -> str:
    """Return a suite for each file of `sources`, with a test for each finding.

    Findings as grave as `level` fail; graver ones too. Milder ones pass and say what they are in
    their output, so that a server's verdict is that of khtool's exit code.
    """
    suites = ET.Element("testsuites", {"name": "khtool"})
    for path in sources:
        own = [finding for finding in findings if finding.path == path]
        shown = _safe(repo_path(path, root))
        failed = [finding for finding in own if finding.severity.rank <= level.rank]
        suite = ET.SubElement(suites, "testsuite", {"name": shown, **_sums(own, failed)})
        if not own:
            ET.SubElement(suite, "testcase", {"name": CLEAN, "classname": shown, "file": shown})
        names: Counter[str] = Counter()
        for finding in own:
            name = _safe(f"{finding.code}: {say(finding.message)}")
            names[name] += 1
            unique = name if names[name] == 1 else f"{name} ({names[name]})"
            place = {"classname": shown, "file": shown, "line": str(finding.span.line)}
            case = ET.SubElement(suite, "testcase", {"name": unique, **place})
            _verdict(case, finding, sources, say, fails=finding in failed)
    total = {key: str(sum(int(suite.get(key, 0)) for suite in suites)) for key in _sums([], [])}
    suites.attrib.update(total)
    ET.indent(suites)
    text = ET.tostring(suites, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'


def _sums(own: Sequence[Diagnostic], failed: Sequence[Diagnostic]) -> dict[str, str]:
    """Return the sums of a suite; a file without findings is one test."""
    return {"tests": str(len(own) or 1), "failures": str(len(failed)), "errors": "0"}


def _verdict(
    case: ET.Element,
    finding: Diagnostic,
    sources: Mapping[str, Sequence[str]],
    say: Translator,
    *,
    fails: bool,
) -> None:
    """Put the finding, with its excerpt, into its test as a failure or as mere output."""
    text = ILLEGAL.sub("\ufffd", text_report([finding], sources, say, styler(False)))
    if fails:
        about = {"type": finding.severity.value, "message": _safe(say(finding.message))}
        ET.SubElement(case, "failure", about).text = text
    else:
        ET.SubElement(case, "system-out").text = text


def _safe(text: str) -> str:
    return ILLEGAL.sub("\ufffd", clean(text))
