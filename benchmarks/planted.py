"""Errors put into a made-up package on purpose: one for each thing a Table Schema can ask."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

from checker_rules import KEY, Found
from package import TABLES


@dataclass(frozen=True)
class Planted:
    """One wrong cell; the value ``SAME`` repeats the key of the row before."""

    kind: str
    table: str
    column: str
    value: str


SAME = "the key of the row before"
ERRORS = (
    Planted("type", "amounts", "amount", "12x"),
    Planted("type", "amounts", "counts_in_totals", "perhaps"),
    Planted("type", "indicators", "value", "many"),
    Planted("type", "claims", "period_start", "2023-02-30"),
    Planted("type", "sources", "claim_count", "3.5"),
    Planted("required", "amounts", "currency", ""),
    Planted("required", "indicators", "witnesses", ""),
    Planted("required", "claims", "printed", ""),
    Planted("enum", "amounts", "qualifier", "roughly"),
    Planted("enum", "claims", "status", "planned"),
    Planted("enum", "evidence", "role", "hints"),
    Planted("pattern", "amounts", "period_label", "2023-Q5"),
    Planted("pattern", "claims", "link", "ftp://example.org"),
    Planted("pattern", "evidence", "column", "No column"),
    Planted("minimum", "amounts", "amount", "-1"),
    Planted("minimum", "claims", "at_end", "0"),
    Planted("maximum", "indicators", "value", "1000000000001"),
    Planted("maximum", "amounts", "period_end", "2031-01-01"),
    Planted("length", "claims", "note", "x" * 401),
    Planted("length", "evidence", "row_id", "x" * 401),
    Planted("key", "amounts", "amount_id", SAME),
    Planted("key", "evidence", "claim_id", SAME),
    Planted("foreign key", "amounts", "subject_id", "cohort/nowhere"),
    Planted("foreign key", "claims", "source_id", "nowhere"),
    Planted("foreign key", "evidence", "claim_id", "nowhere#01"),
    Planted("foreign key", "cohorts", "parent_id", "cohort/nowhere"),
)
_APART = 3
"""Rows from one planted error of a table to the next, so that each stands in a row of its own."""


def plant(folder: Path, keys: dict[str, tuple[str, ...]]) -> list[set[Found]]:
    """Write the errors into the tables of a package.

    Args:
        folder: of the package; its descriptor is to be sealed again afterwards.
        keys: the columns of the key of each table.

    Returns:
        For each error the findings any of which proves that it was noticed.
    """
    proofs: list[set[Found]] = []
    tables: dict[str, list[dict[str, str]]] = {}
    used: dict[str, int] = {}
    for error in ERRORS:
        rows = tables.setdefault(error.table, _read(folder, error.table))
        row = used[error.table] = used.get(error.table, 0) + _APART
        if error.value == SAME:
            rows[row] |= {name: rows[row - 1][name] for name in keys[error.table]}
            columns = {KEY, *keys[error.table], ",".join(keys[error.table])}
            proofs.append({(error.table, c, r) for c in columns for r in (row - 1, row)})
        else:
            rows[row][error.column] = error.value
            proofs.append({(error.table, error.column, row)})
    for name, rows in tables.items():
        with (folder / TABLES / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)
    return proofs


def _read(folder: Path, table: str) -> list[dict[str, str]]:
    with (folder / TABLES / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
