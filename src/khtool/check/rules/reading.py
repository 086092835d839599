"""KH1xx and KH201 to KH204: what is found while a file is read, before there is a plan."""

from __future__ import annotations

from typing import Final

from khtool.check.rule import Rule
from khtool.diagnostic import Severity

READING: Final[tuple[Rule, ...]] = (
    Rule("KH101", Severity.ERROR, "(Windows-1258, TCVN3, UTF-16)", "(UTF-8)"),
    Rule("KH102", Severity.ERROR, 'title: "Kế hoạch', 'title: "Kế hoạch"'),
    Rule("KH103", Severity.ERROR, "sections:\n\t- heading: …", "sections:\n  - heading: …"),
    Rule("KH104", Severity.ERROR, "year: 2026\nyear: 2027", "year: 2027"),
    Rule("KH105", Severity.ERROR, "(trống)", "title: …\nissuer: …\nplace: …"),
    Rule("KH106", Severity.ERROR, "- title: Kế hoạch", "title: Kế hoạch"),
    Rule("KH107", Severity.NOTE, "(UTF-8 with BOM)", "(UTF-8)"),
    Rule("KH108", Severity.NOTE, "(CRLF)", "(LF)"),
    Rule("KH109", Severity.ERROR, "title: A\n---\ntitle: B", "title: A"),
    Rule("KH110", Severity.ERROR, "[a, b]: c", "a: c"),
    Rule("KH111", Severity.ERROR, "a: &a [*a, *a]", "a: b"),
    Rule("KH112", Severity.ERROR, "title: !!python/object:x Kế hoạch", "title: Kế hoạch"),
    Rule("KH201", Severity.ERROR, "titel: Kế hoạch", "title: Kế hoạch"),
    Rule("KH202", Severity.ERROR, "title:", "title: Triển khai công tác năm 2026"),
    Rule("KH203", Severity.ERROR, "year: hai nghìn", "year: 2026"),
    Rule("KH204", Severity.ERROR, "issued: 30/02/2026", "issued: 2026-02-27"),
)
