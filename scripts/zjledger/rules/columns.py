"""Figures as columns: who has one, what it lets be true, and screens that need no exact arithmetic.

Bounds are floats here, which serve to see that something is certainly so. What a screen leaves open
is worked out exactly, of the few figures concerned (:mod:`zjledger.rules.figures`).
"""

from __future__ import annotations

import polars as pl

from zjledger.rules.cases import last_of_each, maybe_alike
from zjledger.rules.frame import Ledger

EXACT = pl.Decimal(38, 4)
"""Wide enough for any number of amounts and indicators, and for sums of them."""

_TABLES = (
    ("amounts", "amount_id", "amount", "currency"),
    ("indicators", "indicator_id", "value", "unit"),
)
_SAME = "subject_id measure status qualifier period_start period_end counts_in_totals".split()

DAYS = ["period_start", "period_end"]
OF_ONE_SUBJECT = ["measure", "status", "unit", *DAYS]
"""What tells the figures of one subject apart."""


def figure_columns(ledger: Ledger) -> pl.DataFrame:
    """Amounts, then indicators, as one table.

    ``table``, ``id``, ``value``, ``unit``, and the columns that both have but for their witnesses;
    ``place``, the number of the row in this table.
    """
    return ledger.once("figure columns", lambda: _figure_columns(ledger))


def _figure_columns(ledger: Ledger) -> pl.DataFrame:
    parts = [
        ledger.tables[table].select(
            pl.lit(table).alias("table"),
            pl.col(key).alias("id"),
            *_SAME,
            pl.col(value).cast(EXACT).alias("value"),
            pl.col(unit).alias("unit"),
        )
        for table, key, value, unit in _TABLES
    ]
    return pl.concat(parts).with_row_index("place")


def bounded(ledger: Ledger) -> pl.DataFrame:
    """The table of figures with ``low`` and ``high``, what they let be true, and ``rounding``.

    A bound is null where there is none. ``rounding`` is half a unit of the last digit that is not
    zero.
    """
    return ledger.once("bounded figures", lambda: _bounded(figure_columns(ledger)))


def _bounded(figures: pl.DataFrame) -> pl.DataFrame:
    # 678.9000 has 678 before the point, and 678.9 is what is left without zeros at the end.
    text = pl.col("value").cast(pl.String)
    digits = text.str.strip_chars_end("0.")
    after = digits.str.contains(".", literal=True).cast(pl.Int64)
    exponent = text.str.len_bytes().cast(pl.Int64) - 5 - digits.str.len_bytes() + after
    last = pl.when(pl.col("value") == 0).then(0).otherwise(exponent)
    low, high = bounds_of(pl.col("value"), pl.col("qualifier"))
    return figures.with_columns(
        low.alias("low"), high.alias("high"), (pl.lit(10.0).pow(last) / 2).alias("rounding")
    )


def bounds_of(value: pl.Expr, qualifier: pl.Expr) -> tuple[pl.Expr, pl.Expr]:
    """The lowest and the highest a value may be, read with its qualifier; null where open."""
    number = value.cast(pl.Float64)
    slack = pl.when(qualifier == "approximately").then(number.abs() / 20).otherwise(0.0)
    open_above = qualifier.is_in(["more_than", "at_least"])
    open_below = qualifier.is_in(["less_than", "at_most"])
    return pl.when(~open_below).then(number - slack), pl.when(~open_above).then(number + slack)


def of_measures(ledger: Ledger, *measures: str) -> pl.DataFrame:
    """Figures of some measures, with their bounds."""
    name = f"figures of {' '.join(measures)}"
    return ledger.once(name, lambda: bounded(ledger).filter(pl.col("measure").is_in(measures)))


def surely_below(one: pl.Expr, other: pl.Expr) -> pl.Expr:
    """Whether a number is less than another, by more than floats may err."""
    return one < other - (one.abs() + other.abs()) * 1e-9


def within(low: pl.Expr, high: pl.Expr) -> pl.Expr:
    """Whether something that is at least ``low`` surely may be no more than ``high``."""
    return low.is_null() | high.is_null() | surely_below(low, high)


def links(ledger: Ledger) -> pl.DataFrame:
    """Subjects that are part of another: ``subject_id``, ``parent_id``, ``partition``."""
    return ledger.once("links", lambda: _links(ledger.tables["subjects"]))


def _links(subjects: pl.DataFrame) -> pl.DataFrame:
    parts = subjects[["subject_id", "parent_id", "partition"]].drop_nulls("parent_id")
    return last_of_each(parts, "subject_id")


def latest(figures: pl.DataFrame) -> pl.DataFrame:
    """Figures without those that a later one says again: of one subject, measure, … and days."""
    columns = ["subject_id", *OF_ONE_SUBJECT]
    if maybe_alike(figures, columns).is_empty():
        return figures
    return figures.unique(columns, keep="last", maintain_order=True)
