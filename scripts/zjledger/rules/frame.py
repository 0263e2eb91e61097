"""What a rule is given and what it gives back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple, TypeVar

import polars as pl

from zjledger.parameters import Parameters
from zjledger.schema import Table

Record = dict[str, Any]
T = TypeVar("T")


@dataclass(frozen=True)
class Ledger:
    """All typed tables of one build with their schemas and the build's parameters."""

    tables: dict[str, pl.DataFrame]
    schemas: dict[str, Table]
    parameters: Parameters
    records: dict[str, list[Record]] = field(default_factory=dict, repr=False)
    """Tables read so far, row by row; rules share them and must not change them."""
    made: dict[str, Any] = field(default_factory=dict, repr=False)
    """What rules have worked out of the tables so far and share; see :meth:`once`."""

    def once(self, name: str, make: Callable[[], T]) -> T:
        """What ``make`` returns, made at the first call under a name: never changed afterwards."""
        if name not in self.made:
            self.made[name] = make()
        result: T = self.made[name]
        return result

    def rows(self, table: str) -> list[Record]:
        """Rows of a table as records, made once for all rules: to be read, never changed."""
        if table not in self.records:
            self.records[table] = self.tables[table].to_dicts()
        return self.records[table]

    def by_key(self, table: str) -> dict[str, Record]:
        """Rows of a table with a single-column key, by that key; in a dictionary of its own."""
        key = self.schemas[table].primary_key[0]
        return dict(self.once(f"{table} by key", lambda: {r[key]: r for r in self.rows(table)}))


class Judgement(NamedTuple):
    """One case a rule looked at: where it stands, and what is wrong, if anything."""

    where: str
    fault: str | None = None
    mend: str = "correct the claim in data/curated/sources, or register a verdict"
    figures: tuple[str, ...] = ()
    """Keys of the amounts and indicators that contradict each other, if there is a fault."""
    claims: tuple[str, ...] = ()
    """Claims that do, where the rule looks at claims."""
    cases: int = 1
    """How many cases it speaks for; only with nothing wrong in them can they be several."""


SOUND = Judgement("")
"""A case with nothing wrong in it, whose place nobody asks for; there are many."""


def sound(cases: int) -> Judgement:
    """So many cases with nothing wrong in them, found all at once in whole columns."""
    return Judgement("", cases=cases)


Rule = Callable[[Ledger], Iterator[Judgement]]


def cell(table: str, row: str, column: str) -> str:
    """The form in which findings name a cell."""
    return f"{table}, {row}, {column}"
