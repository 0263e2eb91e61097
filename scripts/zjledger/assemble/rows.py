"""Rows of fact tables that remember, cell by cell, which claims they rest on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

import polars as pl

Row = dict[str, str | None]

EVIDENCE = ("table", "row_id", "column", "claim_id", "role", "rule")
"""Columns of the table of evidence."""


@dataclass(frozen=True)
class Support:
    """One claim behind one cell."""

    claim_id: str
    role: str = "supports"
    rule: str | None = None


@dataclass
class FactRow:
    """One row: its key, its cells as text, and the support of each cell."""

    key: str
    cells: Row
    support: dict[str, list[Support]] = field(default_factory=dict)

    def put(self, column: str, value: str | None, support: Iterable[Support]) -> None:
        """Set a cell together with what it rests on; an empty cell rests on nothing."""
        self.cells[column] = value
        if value is not None:
            self.support[column] = list(support)


def evidence_of(table: str, rows: Iterable[FactRow]) -> pl.DataFrame:
    """One row of the table of evidence per cell and claim, in the order of :data:`EVIDENCE`."""
    lines = [
        (table, row.key, column, support.claim_id, support.role, support.rule)
        for row in rows
        for column, supports in row.support.items()
        for support in supports
    ]
    return pl.DataFrame(lines, schema=dict.fromkeys(EVIDENCE, pl.String), orient="row")
