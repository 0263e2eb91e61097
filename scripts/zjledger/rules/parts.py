"""Figures of parts beside those of their wholes, and what whole columns prove of them.

The screens compare with floats and leave a margin far wider than their error, or with exact
decimals where all figures are exact; what they do not prove is judged with fractions.
"""

from __future__ import annotations

from collections.abc import Iterable

import polars as pl

from zjledger.rules.figures import Figure, figure_columns, figures_of
from zjledger.rules.frame import Ledger

_OF = ["subject_id", "status", "unit", "period_start", "period_end"]
"""What names a figure of one measure."""

_MARGIN = 1e-9
"""Share of two numbers by which floats must lie apart to prove which is greater."""


def latest(ledger: Ledger, measures: Iterable[str]) -> pl.DataFrame:
    """Figures of some measures, one for each subject, status, unit and period."""
    found = figure_columns(ledger).filter(pl.col("measure").is_in(list(measures)))
    return found.unique(["measure", *_OF], keep="last", maintain_order=True)


def parts_of(ledger: Ledger) -> pl.DataFrame:
    """``subject_id``, ``parent_id`` and ``partition`` of every subject that is part of another."""
    subjects = ledger.tables["subjects"].filter(pl.col("parent_id").is_not_null())
    parts = subjects.select("subject_id", "parent_id", "partition")
    return parts.unique("subject_id", keep="last", maintain_order=True)


def parts_beside_wholes(ledger: Ledger, measures: tuple[str, ...]) -> pl.DataFrame:
    """A row for each figure of a part whose whole has one of the same measure and period.

    Columns are those of the figure, ``parent_id``, ``partition``, and those of the whole's figure
    as ``whole_…``; also ``low`` and ``whole_high``, the least and the most that they let be true,
    and ``exact``, whether both figures are.
    """
    return ledger.once(f"parts of {measures}", lambda: _parts_beside_wholes(ledger, measures))


def _parts_beside_wholes(ledger: Ledger, measures: tuple[str, ...]) -> pl.DataFrame:
    found = latest(ledger, measures)
    wholes = found.rename({name: f"whole_{name}" for name in found.columns})
    return (
        found.join(parts_of(ledger), on="subject_id", maintain_order="left")
        .join(
            wholes,
            left_on=["measure", "parent_id", *_OF[1:]],
            right_on=[f"whole_{name}" for name in ("measure", *_OF)],
            nulls_equal=True,
            maintain_order="left",
            coalesce=False,
        )
        .with_columns(
            low=_low("qualifier", "value"),
            whole_high=_high("whole_qualifier", "whole_value"),
            exact=(pl.col("qualifier") == "exact") & (pl.col("whole_qualifier") == "exact"),
        )
    )


def figure_pairs(rows: pl.DataFrame) -> Iterable[tuple[Figure, Figure]]:
    """The figure of the part and that of its whole, row by row."""
    names = figure_names(rows)
    wholes = rows.select(pl.col(f"whole_{name}").alias(name) for name in names)
    return zip(figures_of(rows.select(names)), figures_of(wholes), strict=True)


def figure_names(rows: pl.DataFrame) -> list[str]:
    """Columns that a figure has."""
    return [name for name in rows.columns if f"whole_{name}" in rows.columns]


def certainly_below(one: str, other: str) -> pl.Expr:
    """Whether a number is below another, with room for the error of floats."""
    low, high = pl.col(one), pl.col(other)
    infinite = low.is_infinite() | high.is_infinite()
    room = pl.when(infinite).then(0.0).otherwise(_MARGIN * (low.abs() + high.abs()))
    return low < high - room


def _low(qualifier: str, value: str) -> pl.Expr:
    number, hedge = pl.col(value).cast(pl.Float64), pl.col(qualifier)
    return (
        pl.when(hedge.is_in(["less_than", "at_most"]))
        .then(float("-inf"))
        .when(hedge == "approximately")
        .then(number - number.abs() / 20)
        .otherwise(number)
    )


def _high(qualifier: str, value: str) -> pl.Expr:
    number, hedge = pl.col(value).cast(pl.Float64), pl.col(qualifier)
    return (
        pl.when(hedge.is_in(["more_than", "at_least"]))
        .then(float("inf"))
        .when(hedge == "approximately")
        .then(number + number.abs() / 20)
        .otherwise(number)
    )
