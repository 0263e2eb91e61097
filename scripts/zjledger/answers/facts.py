"""The tables as the answers need them: rows by any column, and figures with their keys."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Any

Row = dict[str, Any]
FIGURES = {
    "amounts": ("amount_id", "amount", "currency"),
    "indicators": ("indicator_id", "value", "unit"),
}
"""Tables of figures, with their columns of key, value and unit."""

YUAN = "CNY"


@dataclass(frozen=True)
class Fact:
    """One figure of ``amounts`` or ``indicators``: the row ``key`` of ``table``."""

    table: str
    key: str
    subject_id: str
    measure: str
    status: str
    value: Decimal
    unit: str
    qualifier: str
    start: dt.date
    end: dt.date
    period: str
    witnesses: int
    confidence: str
    counts: bool

    @property
    def column(self) -> str:
        """The column of its table that holds the number."""
        return FIGURES[self.table][1]


class Tables:
    """Rows by any column, each column indexed once."""

    def __init__(self, tables: Mapping[str, Sequence[Row]]) -> None:
        """Take tables by name; rows are mappings with typed cells."""
        self._tables = tables
        self._indexes: dict[tuple[str, str], dict[Any, list[Row]]] = {}

    def rows(self, table: str) -> Sequence[Row]:
        """All rows of a table, in its order."""
        return self._tables[table]

    def where(self, table: str, column: str, value: object) -> list[Row]:
        """Rows whose column has the value."""
        key = (table, column)
        if key not in self._indexes:
            index: dict[Any, list[Row]] = {}
            for row in self._tables[table]:
                index.setdefault(row[column], []).append(row)
            self._indexes[key] = index
        return self._indexes[key].get(value, [])

    def row(self, table: str, column: str, value: object) -> Row | None:
        """The first row whose column has the value, or None."""
        return next(iter(self.where(table, column, value)), None)

    @cached_property
    def _facts(self) -> dict[str, list[Fact]]:
        found: dict[str, list[Fact]] = {}
        for table, (key, value, unit) in FIGURES.items():
            for row in self._tables[table]:
                fact = Fact(
                    table=table,
                    key=row[key],
                    subject_id=row["subject_id"],
                    measure=row["measure"],
                    status=row["status"],
                    value=Decimal(str(row[value])),
                    unit=row[unit],
                    qualifier=row["qualifier"],
                    start=row["period_start"],
                    end=row["period_end"],
                    period=row["period_label"],
                    witnesses=row["witnesses"],
                    confidence=row["confidence"],
                    counts=bool(row["counts_in_totals"]),
                )
                found.setdefault(fact.subject_id, []).append(fact)
        return found

    def facts(self, subject_id: str, **wanted: object) -> list[Fact]:
        """Figures about a subject whose attributes have the wanted values, in order of key."""
        found = self._facts.get(subject_id, [])
        chosen = [f for f in found if all(getattr(f, k) == v for k, v in wanted.items())]
        return sorted(chosen, key=lambda fact: fact.key)

    def fact(self, subject_id: str, **wanted: object) -> Fact | None:
        """The first of them, or None."""
        return next(iter(self.facts(subject_id, **wanted)), None)

    def subjects_with_facts(self) -> Iterator[str]:
        """Ids of the subjects that have a figure."""
        yield from self._facts

    def claim_ids(self, fact: Fact) -> list[str]:
        """Claims that support the number of a figure."""
        return [
            row["claim_id"]
            for row in self.where("evidence", "row_id", fact.key)
            if row["column"] == fact.column and row["role"] == "supports"
        ]

    def disputes(self, fact: Fact) -> list[str]:
        """Discrepancies that a claim behind a figure takes part in."""
        found = {
            link["discrepancy_id"]
            for claim_id in self.claim_ids(fact)
            for link in self.where("discrepancy_claims", "claim_id", claim_id)
        }
        return sorted(found)

    def above(self, subject_id: str) -> Iterator[str]:
        """The wholes a subject is part of, the nearest first."""
        seen = {subject_id}
        row = self.row("subjects", "subject_id", subject_id)
        while row and row["parent_id"] and row["parent_id"] not in seen:
            seen.add(row["parent_id"])
            yield row["parent_id"]
            row = self.row("subjects", "subject_id", row["parent_id"])
