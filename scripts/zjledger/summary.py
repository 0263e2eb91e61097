"""The closing words of a build: what there is, what was checked, where it lies."""

from __future__ import annotations

import json
from pathlib import Path

import yaml


def summary(root: Path) -> str:
    """Tables and rows, checks, evidence not read again, and where the results are."""
    metrics = json.loads((root / "reports" / "metrics.json").read_text("utf-8"))
    checks, rows = metrics["checks"], metrics["rows"]
    listed = ", ".join(f"{name} {count}" for name, count in rows.items())
    return "\n".join(
        [
            "",
            f"Tables:    {len(rows)} tables, {sum(rows.values())} rows ({listed})",
            f"Checks:    {checks['run']} run, {checks['passed']} passed, "
            f"{checks['warnings']} warnings, {checks['cells_seen']} cells seen "
            "(reports/validation.json)",
            f"Evidence:  {unread_sources(root)}",
            "Downloads: dist/current/downloads",
        ]
    )


def unread_sources(root: Path) -> str:
    """Which evidence was not read again: building needs no article texts, so none was."""
    names = [
        yaml.safe_load(path.read_text("utf-8"))["source"]["id"]
        for path in sorted((root / "data" / "curated" / "sources").glob("*.yaml"))
    ]
    return (
        f"phrases were not read again in the texts of {len(names)} sources "
        f"({', '.join(names)}); `make test` does so where it finds the texts"
    )
