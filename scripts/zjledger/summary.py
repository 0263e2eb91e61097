"""The closing words of a build: what there is, what was checked, where it lies."""

from __future__ import annotations

import csv
import json
from collections import Counter
from pathlib import Path
from typing import Any

from zjledger.model.report import Refused
from zjledger.parameters import load_parameters
from zjledger.pipeline import Outcome

COLUMNS = 3
"""Tables named side by side."""

NAMED_SOURCES = 9
"""More sources than this are counted, not named."""

LABEL = 11
"""Characters the words before each statement take."""


def summary(root: Path, outcome: Outcome | None = None) -> str:
    """Tables and rows, checks, evidence not read again, and where the results are.

    Args:
        outcome: what the build that just ended did; without it nothing is said of time.

    Raises:
        Refused: nothing has been built yet.
    """
    metrics, report = _json(root / "reports/metrics.json"), _json(root / "reports/validation.json")
    rows: dict[str, int] = metrics["rows"]
    title = f"Zhejiang Investment Ledger {load_parameters(root).version}"
    lines = [
        "",
        f"{title}: {sum(rows.values()):,} rows in {len(rows)} tables",
        "",
        *side_by_side(rows),
        "",
        _stated("Checks", _checks(metrics["checks"])),
        _stated("Warnings", _listed(report, "warning")),
        _stated("Explained", _listed(report, "explained")),
        _stated("Evidence", _evidence(root)),
    ]
    for part in ("downloads", "wheel", "site"):
        folder = root / "dist" / "current" / part
        if folder.is_dir():
            lines.append(_stated(part.capitalize(), f"dist/current/{part} ({_measure(folder)})"))
    if outcome:
        lines.append(_stated("Build", _build(outcome)))
    return "\n".join(lines)


def side_by_side(rows: dict[str, int]) -> list[str]:
    """Names and numbers in aligned columns, read downwards."""
    name, number = max(map(len, rows)), max(len(f"{count:,}") for count in rows.values())
    cells = [f"{table:<{name}} {count:>{number},}" for table, count in rows.items()]
    height = -(-len(cells) // COLUMNS)
    return ["  " + "    ".join(cells[line::height]) for line in range(height)]


def _stated(label: str, text: str) -> str:
    return f"{label:<{LABEL}}{text}"


def _json(path: Path) -> Any:
    if not path.is_file():
        raise Refused(f"{path.name} is missing, nothing has been built yet; run `make dataset`")
    return json.loads(path.read_text("utf-8"))


def _checks(checks: dict[str, int]) -> str:
    return f"{checks['run']} run, {checks['passed']} passed, {checks['cells_seen']:,} cells seen"


def _listed(report: dict[str, Any], severity: str) -> str:
    counts = Counter(f["check"] for f in report["findings"] if f["severity"] == severity)
    listed = ", ".join(f"{check} {count}" for check, count in sorted(counts.items()))
    return f"{counts.total()} ({listed}), see reports/validation.json" if counts else "none"


def _evidence(root: Path) -> str:
    """Building needs no article texts, so it reads no phrase again."""
    with (root / "data/tables/sources.csv").open(encoding="utf-8", newline="") as file:
        names = [row["source_id"] for row in csv.DictReader(file)]
    listed = names if len(names) <= NAMED_SOURCES else []
    return f"\n{' ' * LABEL}".join(
        [
            f"not read again in the texts of {len(names)} sources, which the build does without",
            *(f"  {name}" for name in listed),
            "with the texts at hand: zjledger verify-evidence --texts FOLDER",
        ]
    )


def _measure(folder: Path) -> str:
    sizes = [path.stat().st_size for path in folder.rglob("*") if path.is_file()]
    return f"{len(sizes)} files, {sum(sizes) / 1e6:.1f} MB"


def _build(outcome: Outcome) -> str:
    if not outcome.ran:
        return f"Nothing has changed since the last build ({outcome.seconds:.1f} s)"
    return f"{', '.join(outcome.ran)} in {outcome.seconds:.1f} s"
