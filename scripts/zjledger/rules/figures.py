"""Amounts and indicators alike, as figures with bounds, found by what they speak of."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cached_property

import polars as pl

from zjledger.model.quantity import Bounds, Quantity
from zjledger.rules.columns import figure_columns
from zjledger.rules.frame import Ledger, Record, cell

Days = tuple[dt.date | None, dt.date | None]
"""First and last day of a period; both are None where it is undated."""


@dataclass(frozen=True)
class Figure:
    """One number of the ledger."""

    table: str
    id: str
    subject: str
    measure: str
    status: str
    value: Decimal
    unit: str
    qualifier: str
    days: Days

    @cached_property
    def bounds(self) -> Bounds:
        """What it lets be true, read with its qualifier."""
        return Quantity(self.value, self.unit, self.qualifier).bounds()

    @property
    def where(self) -> str:
        """The cell as findings name it."""
        return cell(self.table, self.id, "amount" if self.table == "amounts" else "value")

    @cached_property
    def rounding(self) -> Fraction:
        """Half a unit of the last digit that is not zero: 678,900,000,000 was rounded to 0.1 bn."""
        digits = self.value.normalize().as_tuple()
        exponent = digits.exponent if isinstance(digits.exponent, int) else 0
        return Fraction(10) ** exponent / 2

    def __str__(self) -> str:
        hedge = "" if self.qualifier == "exact" else f"{self.qualifier.replace('_', ' ')} "
        return f"{hedge}{self.value.normalize():f} {self.unit}"


def figures(ledger: Ledger, *measures: str) -> Iterable[Figure]:
    """Every figure of these measures, or all; amounts first."""
    found = figure_columns(ledger)
    return figures_of(found.filter(pl.col("measure").is_in(measures)) if measures else found)


def figures_of(rows: pl.DataFrame) -> Iterator[Figure]:
    """Rows of the table of figures one by one."""
    return map(figure_of, rows.iter_rows(named=True))


def figures_at(ledger: Ledger, *places: pl.Series) -> dict[int, Figure]:
    """Some figures by their place in the table of figures."""
    wanted = pl.concat([place.drop_nulls() for place in places]).unique()
    return dict(zip(wanted, figures_of(figure_columns(ledger)[wanted]), strict=True))


def value_of(row: Record) -> Decimal:
    """The value of a row of the table of figures as its own table has it: amounts are whole."""
    value: Decimal = row["value"]
    return Decimal(int(value)) if row["table"] == "amounts" else value


def figure_of(row: Record) -> Figure:
    """A row of the table of figures as a figure."""
    return Figure(
        row["table"],
        row["id"],
        row["subject_id"],
        row["measure"],
        row["status"],
        value_of(row),
        row["unit"],
        row["qualifier"],
        (row["period_start"], row["period_end"]),
    )


def by_subject(found: Iterable[Figure]) -> dict[tuple[str, str, str, Days], Figure]:
    """Figures by subject, status, unit and days; of one measure, so that none is lost."""
    return {(f.subject, f.status, f.unit, f.days): f for f in found}


def exceeds(a: Bounds, b: Bounds) -> bool:
    """Whether the first is certainly larger than the second."""
    if a.low is None or b.high is None:
        return False
    return a.low > b.high or (a.low == b.high and not (a.low_included and b.high_included))


def added(all_bounds: Iterable[Bounds]) -> Bounds:
    """The bounds of a sum."""
    low: Fraction | None = Fraction(0)
    high: Fraction | None = Fraction(0)
    low_in = high_in = True
    for bounds in all_bounds:
        low = None if low is None or bounds.low is None else low + bounds.low
        high = None if high is None or bounds.high is None else high + bounds.high
        low_in, high_in = low_in and bounds.low_included, high_in and bounds.high_included
    return Bounds(low, low_in, high, high_in)


def widened(bounds: Bounds, by: Fraction) -> Bounds:
    """Bounds let out on both sides."""
    low = None if bounds.low is None else bounds.low - by
    high = None if bounds.high is None else bounds.high + by
    return Bounds(low, bounds.low_included, high, bounds.high_included)


def quotient(part: Figure, whole: Figure, scale: int = 1) -> Bounds | None:
    """The bounds of scale × part ÷ whole; None where the whole may be zero or is open below."""
    of, by = part.bounds, whole.bounds
    if by.low is None or by.low <= 0 or of.low is None or of.low < 0:
        return None
    low = Fraction(0) if by.high is None else scale * of.low / by.high
    high = None if of.high is None else scale * of.high / by.low
    return Bounds(low, True, high, high is not None)
