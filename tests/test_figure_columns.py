"""Screens of figures: what they call sound is so by exact arithmetic, whatever the figures are."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from random import Random

import polars as pl
import pytest
from fixture import ledger

from zjledger.rules.columns import bounded, bounds_of, within
from zjledger.rules.figures import exceeds, figures
from zjledger.rules.sums import part_within_whole, partition_within_whole
from zjledger.rules.wholes import partitions

QUALIFIERS = ["exact", "approximately", "more_than", "at_least", "less_than", "at_most"]


def counts(*values: tuple[str, str, str]) -> list[dict[str, object]]:
    """Numbers of projects of subjects, with their qualifiers."""
    return [
        {
            "indicator_id": f"{subject}:{place}",
            "subject_id": subject,
            "measure": "project_count",
            "status": "plan",
            "value": Decimal(value),
            "unit": "count",
            "qualifier": qualifier,
        }
        for place, (subject, value, qualifier) in enumerate(values)
    ]


def parts(*names: str) -> list[dict[str, object]]:
    return [{"subject_id": name, "parent_id": "w", "partition": "by-kind"} for name in names]


def test_bounds_and_rounding_are_those_of_the_exact_figures() -> None:
    values = ["678.9", "0", "-15", "1200000", "0.0005", "9999999999999999"]
    drawn = [("a", value, qualifier) for value in values for qualifier in QUALIFIERS]
    tables = ledger(indicators=counts(*drawn))
    exact = list(figures(tables))
    for row, figure in zip(bounded(tables).iter_rows(named=True), exact, strict=True):
        for name in ("low", "high"):
            bound: Fraction | None = getattr(figure.bounds, name)
            held = None if bound is None else pytest.approx(float(bound), rel=1e-12)
            assert row[name] == held, figure
        assert row["rounding"] == float(figure.rounding), figure


def test_what_surely_lies_within_never_exceeds() -> None:
    rng = Random(1)
    around = [str(Decimal(10**12) + Decimal(step) / 10000) for step in (-1, 0, 1)]
    values = [*around, "5", "100", "105", "0", "-3"]
    drawn = [("a", rng.choice(values), rng.choice(QUALIFIERS)) for _ in range(80)]
    exact = list(figures(ledger(indicators=counts(*drawn))))
    pairs = [(one, other) for one in exact for other in exact]
    said = [(one.value, one.qualifier, other.value, other.qualifier) for one, other in pairs]
    frame = pl.DataFrame(said, schema=["low", "of_low", "high", "of_high"], orient="row")
    low, _ = bounds_of(pl.col("low"), pl.col("of_low"))
    _, high = bounds_of(pl.col("high"), pl.col("of_high"))
    screened = frame.select(within(low, high)).to_series()
    for (one, other), clear in zip(pairs, screened, strict=True):
        assert not (clear and exceeds(one.bounds, other.bounds)), (one, other)
    assert screened.sum() > 1000, "a screen that lets nothing through proves nothing"


def test_a_part_beyond_its_whole_by_the_last_digit_is_found() -> None:
    values = [("w", "9999999999999998.9999", "exact"), ("p", "9999999999999999", "exact")]
    found = list(part_within_whole(ledger(subjects=parts("p"), indicators=counts(*values))))
    assert sum(judgement.cases for judgement in found) == 1
    (fault,) = [judgement.fault for judgement in found if judgement.fault]
    assert "9999999999999999 count exceeds the whole" in fault


def test_parts_of_a_partition_are_added_up_and_counted_once() -> None:
    values = [("w", "11", "exact"), ("p", "7", "exact"), ("q", "8", "exact"), ("p", "6", "exact")]
    tables = ledger(subjects=parts("p", "q", "r"), indicators=counts(*values))
    (group,) = partitions(tables).iter_rows(named=True)
    # The later figure of p stands, and r has none.
    assert (group["low"], group["parts"], group["members"]) == (14.0, 2, 3)
    (fault,) = [j.fault for j in partition_within_whole(tables) if j.fault]
    assert fault == "parts by-kind add up to 14, the whole is 11 count"
