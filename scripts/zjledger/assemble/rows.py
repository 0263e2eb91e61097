"""Rows of fact tables that remember, cell by cell, which claims they rest on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field

Row = dict[str, str | None]


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


def evidence_rows(table: str, rows: Iterable[FactRow]) -> list[Row]:
    """One row of the table of evidence per cell and claim."""
    return [
        {
            "table": table,
            "row_id": row.key,
            "column": column,
            "claim_id": support.claim_id,
            "role": support.role,
            "rule": support.rule,
        }
        for row in rows
        for column, supports in row.support.items()
        for support in supports
    ]


def iso(day: dt.date | None) -> str | None:
    """A day as a cell; undated periods have none."""
    return day.isoformat() if day else None
