"""Findings as SARIF 2.1.0, which GitHub's code scanning and many viewers read."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from khtool.check.rules import DOCUMENTED
from khtool.report.manual import manual
from khtool.report.manual_md import rule_md
from khtool.report.places import named
from khtool.views.style import json_safe

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from khtool.check.rule import Rule
    from khtool.diagnostic import Diagnostic, Span
    from khtool.lang import Lang, Translator

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
FINGERPRINT = "khtool/v1"
"""The name of our fingerprints; its number grows when they are made in another way."""


def sarif_report(
    findings: Iterable[Diagnostic],
    root: Path,
    say: Translator,
    lang: Lang,
    version: str,
    *,
    described: Sequence[dict[str, object]] | None = None,
) -> str:
    """Return one run with every rule of khtool, by `version`, and the findings.

    `described` are other rules than those of plan files, as SARIF describes them.
    """
    rules = [_rule(rule, say) for rule in DOCUMENTED] if described is None else described
    driver = {
        "name": "khtool",
        "semanticVersion": version,
        "language": lang.value,
        "rules": rules,
    }
    places = {rule["id"]: index for index, rule in enumerate(rules)}
    run = {
        "tool": {"driver": driver},
        "language": lang.value,
        "columnKind": "unicodeCodePoints",
        "results": [_result(name, item, places, say) for name, item in named(findings, root)],
    }
    data = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json_safe(json.dumps(data, ensure_ascii=False, indent=2)) + "\n"


def _rule(rule: Rule, say: Translator) -> dict[str, object]:
    return {
        "id": rule.code,
        "shortDescription": {"text": say(rule.summary)},
        "fullDescription": {"text": f"{say(rule.finds)} {say(rule.why)}"},
        "help": {"text": manual(rule, say), "markdown": rule_md(rule, say)},
        "defaultConfiguration": {"level": rule.severity.value},
    }


def _result(
    name: str, finding: Diagnostic, places: Mapping[object, int], say: Translator
) -> dict[str, object]:
    texts = [finding.message, *([finding.help] if finding.help else [])]
    place: dict[str, object] = {
        "physicalLocation": {
            "artifactLocation": {"uri": uri(finding.path)},
            "region": _region(finding.span),
        }
    }
    if finding.task is not None:
        place["logicalLocations"] = [{"name": finding.task}]
    result: dict[str, object] = {"ruleId": finding.code}
    if finding.code in places:
        result["ruleIndex"] = places[finding.code]
    return result | {
        "level": finding.severity.value,
        "message": {"text": "\n".join(_literal(say(text)) for text in texts)},
        "locations": [place],
        "partialFingerprints": {FINGERPRINT: name},
    }


def _literal(text: str) -> str:
    """Double the braces, which would otherwise stand for an argument of the message."""
    return text.replace("{", "{{").replace("}", "}}")


def _region(span: Span) -> dict[str, int]:
    """Return the place; in SARIF too the end is exclusive and everything counts from 1."""
    return {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }


def uri(path: str) -> str:
    """Return a path as a relative URI, percent-encoded; an absolute one as a `file:` URI."""
    return Path(path).as_uri() if os.path.isabs(path) else quote(os.fsencode(path))
