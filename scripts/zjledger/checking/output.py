"""A report for people, and in SARIF for editors and code review."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from zjledger.model.report import ERROR, EXPLAINED, WARNING, Finding, Report

SARIF_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
"""SARIF 2.1.0, the OASIS standard for results of static checks."""

SHOWN = 40
"""Findings that are printed in full before the rest is only counted."""

_LEVELS = {ERROR: "error", WARNING: "warning", EXPLAINED: "note"}
"""Severities in the words of SARIF."""

_PLACE = re.compile(r"(?P<file>[^,:]+\.[a-z]+)(?::(?P<line>[0-9]+))?(?::(?P<column>[0-9]+))?")


def report_text(report: Report) -> str:
    """Every error with its place, reason and mend; warnings counted; a closing line."""
    found = report.findings()
    errors = [finding for finding in found if finding.severity == ERROR]
    lines = [str(finding) for finding in errors[:SHOWN]]
    if len(errors) > SHOWN:
        lines.append(f"and {len(errors) - SHOWN} more; --json lists them all")
    for severity, label in ((WARNING, "warnings"), (EXPLAINED, "explained by discrepancies")):
        counts = Counter(finding.check for finding in found if finding.severity == severity)
        if counts:
            counted = ", ".join(f"{check} {count}" for check, count in sorted(counts.items()))
            lines.append(f"{label}: {counts.total()} ({counted})")
    seen = sum(check.seen for check in report.checks)
    passed = sum(check.passed for check in report.checks)
    lines.append(f"{len(report.checks)} checks run, {passed} passed, {seen:,} cells seen")
    return "\n".join(lines)


def report_sarif(report: Report, version: str) -> dict[str, Any]:
    """The report as SARIF; a finding in a table is placed by table, row and column.

    Args:
        version: of the ledger, which is that of its code.
    """
    rules = [
        {"id": check.check_id, "shortDescription": {"text": check.statement}}
        for check in report.checks
    ]
    return {
        "$schema": SARIF_SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": {"name": "zjledger", "version": version, "rules": rules}},
                "columnKind": "unicodeCodePoints",
                "results": [_result(finding) for finding in report.findings()],
            }
        ],
    }


def _result(finding: Finding) -> dict[str, Any]:
    place = _PLACE.match(finding.where)
    location: dict[str, Any] = {"logicalLocations": [{"fullyQualifiedName": finding.where}]}
    if place:
        region = {
            name: int(place[group])
            for name, group in (("startLine", "line"), ("startColumn", "column"))
            if place[group]
        }
        physical: dict[str, Any] = {"artifactLocation": {"uri": place["file"]}}
        location["physicalLocation"] = physical | ({"region": region} if region else {})
    return {
        "ruleId": finding.check,
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{finding.reason}\nmend: {finding.mend}"},
        "locations": [location],
    }
