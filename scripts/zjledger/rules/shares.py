"""Arithmetic between measures: shares, rates and means against what they are made of."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

import polars as pl

from zjledger.model.quantity import Bounds
from zjledger.rules.columns import (
    DAYS,
    bounded,
    figure_columns,
    latest,
    links,
    of_measures,
    within,
)
from zjledger.rules.figures import (
    Figure,
    added,
    exceeds,
    figures_at,
    figures_of,
    quotient,
    widened,
)
from zjledger.rules.frame import Judgement, Ledger, sound
from zjledger.rules.wholes import parts_in_wholes

_MONEY = ("CNY", "USD")


class _Quotient(NamedTuple):
    """What a printed figure should be: a number times a part by a whole."""

    scale: int
    tolerance: Callable[[Figure], Fraction]
    """How far a printed figure may be off."""
    slack: pl.Expr
    """The same of its ``rounding``, which may be less but not more."""
    words: str
    """Between part and whole, where they do not make what is printed."""


def _of_hundred(ledger: Ledger) -> _Quotient:
    """A percentage, to be within a little more than its own rounding."""
    # The tolerance for whole per cents shrinks with every digit printed after the point.
    per_cent = Fraction(ledger.parameters.share_tolerance)
    slack = float(per_cent) * pl.min_horizontal(2 * pl.col("rounding"), 1.0)
    return _Quotient(100, lambda f: per_cent * min(2 * f.rounding, Fraction(1)), slack, "of")


_MEAN = _Quotient(1, lambda f: f.rounding * Fraction(6, 5), pl.col("rounding") * 1.2, "over")


def _compared(ledger: Ledger, cases: pl.DataFrame, to: _Quotient) -> Iterator[Judgement]:
    """Printed figures against the quotients of others, where there can be one.

    Args:
        cases: the places of each ``printed`` figure, of its ``part`` and of its ``whole``.
    """
    known = _with_quotients(bounded(ledger), cases, to.scale)
    least, most = pl.col("least") - to.slack, pl.col("most") + to.slack
    open_ = known.filter(~(within(least, pl.col("high")) & within(pl.col("low"), most)))
    yield sound(known.height - open_.height)
    names = ("printed", "part", "whole")
    at = figures_at(ledger, *(open_[name] for name in names))
    for places in open_.select(names).iter_rows():
        printed, part, whole = (at[place] for place in places)
        expected = quotient(part, whole, to.scale)
        if expected is not None:
            agrees = widened(expected, to.tolerance(printed)).meet(printed.bounds) is not None
            fault = f"{printed} is printed, {part} {to.words} {whole} make {_told(expected)}"
            about = (printed.id, part.id, whole.id)
            yield Judgement(printed.where, None if agrees else fault, figures=about)


def _with_quotients(figures: pl.DataFrame, cases: pl.DataFrame, scale: int) -> pl.DataFrame:
    """Cases with the bounds and rounding of what is printed, and ``least`` and ``most`` expected.

    Only those with a part that is not below zero, and a whole that is above it.
    """

    def of(name: str, *columns: str) -> pl.DataFrame:
        return figures[columns][cases[name]]

    bounds = ("low", "high")
    part, whole = of("part", *bounds), of("whole", *bounds)
    least = scale * part["low"] / whole["high"]
    found = cases.hstack(of("printed", *bounds, "rounding")).with_columns(
        least.fill_null(0.0).alias("least"), (scale * part["high"] / whole["low"]).alias("most")
    )
    return found.filter((part["low"] >= 0).fill_null(False) & (whole["low"] > 0).fill_null(False))


def _told(bounds: Bounds) -> str:
    low = "" if bounds.low is None else f"{float(bounds.low):.2f}"
    high = "" if bounds.high is None else f"{float(bounds.high):.2f}"
    return low if low == high else f"{low} to {high}"


def _printed(ledger: Ledger, measure: str) -> pl.DataFrame:
    return of_measures(ledger, measure).rename({"place": "printed"})[["printed", *_SAID]]


_SAID = ["subject_id", "status", *DAYS]


def _share_of_parent(ledger: Ledger, share: str, measure: str) -> Iterator[Judgement]:
    units = pl.col("unit").is_in([*_MONEY, "count"])
    pairs = parts_in_wholes(ledger).filter(pl.col("measure") == measure, units)
    cases = _beside(_printed(ledger, share), pairs.rename({"place": "part"}), "part", "whole")
    return _compared(ledger, cases, _of_hundred(ledger))


def _beside(
    printed: pl.DataFrame, others: pl.DataFrame, *columns: str, on: Sequence[str] = _SAID
) -> pl.DataFrame:
    """Printed figures with columns of the others that agree with them in some."""
    return printed.join(others.select(*on, *columns), on=on, nulls_equal=True)


def investment_share_matches(ledger: Ledger) -> Iterator[Judgement]:
    """Share of investment against total investment of part and parent."""
    return _share_of_parent(ledger, "investment_share", "total_investment")


def count_share_matches(ledger: Ledger) -> Iterator[Judgement]:
    """Share of projects against the numbers of part and parent."""
    return _share_of_parent(ledger, "count_share", "project_count")


def _only(figures: pl.DataFrame, *columns: str) -> pl.DataFrame:
    """Figures that are alone of their kind, for of several there is no telling which was meant."""
    return figures.filter(~pl.struct(columns).is_duplicated())


def annual_share_matches(ledger: Ledger) -> Iterator[Judgement]:
    """Plan of the year over total investment of the same cohort."""
    money = pl.col("unit").is_in(_MONEY)
    printed = _printed(ledger, "annual_share")
    years = latest(of_measures(ledger, "period_investment").filter(money))
    totals = _only(of_measures(ledger, "total_investment"), "subject_id", "unit")
    found = _beside(printed, years.rename({"place": "part"}), "part", "unit")
    whole = totals.rename({"place": "whole"})
    cases = _beside(found, whole, "whole", on=("subject_id", "unit"))
    return _compared(ledger, cases, _of_hundred(ledger))


def completion_rate_matches(ledger: Ledger) -> Iterator[Judgement]:
    """Completion rate against investment done over the plan of the same year."""
    actual, year = pl.col("status") == "actual", pl.col("period_end").dt.year()
    invested = latest(of_measures(ledger, "period_investment"))
    done = invested.filter(actual, pl.col("unit").is_in(_MONEY)).rename({"place": "part"})
    printed = _beside(_printed(ledger, "completion_rate"), done, "part", "unit").with_columns(
        pl.date(year, 1, 1).alias("period_start"), pl.date(year, 12, 31).alias("period_end")
    )
    plans = invested.filter(pl.col("status").is_in(["plan", "target"]))
    on = ("subject_id", "unit", *DAYS)
    whole = plans.unique(on, keep="last").rename({"place": "whole"})
    return _compared(ledger, _beside(printed, whole, "whole", on=on), _of_hundred(ledger))


def start_rate_matches(ledger: Ledger) -> Iterator[Judgement]:
    """Start rate against started projects over projects to start of the same subject."""
    of_count = pl.col("unit") == "count"
    started = latest(of_measures(ledger, "started_count")).filter(of_count)
    counts = _only(of_measures(ledger, "project_count").filter(of_count), "subject_id")
    printed = _beside(_printed(ledger, "start_rate"), started.rename({"place": "part"}), "part")
    whole = counts.rename({"place": "whole"})
    cases = _beside(printed, whole, "whole", on=("subject_id",))
    return _compared(ledger, cases, _of_hundred(ledger))


def mean_times_count(ledger: Ledger) -> Iterator[Judgement]:
    """Mean per project against total investment over number of projects."""
    means = of_measures(ledger, "average_investment").rename({"place": "printed"})
    totals = latest(of_measures(ledger, "total_investment")).rename({"place": "part"})
    counted = ("subject_id", *DAYS)
    counts = of_measures(ledger, "project_count").unique(counted, keep="last")
    printed = means[["printed", "unit", *_SAID]]
    found = _beside(printed, totals, "part", on=("unit", *_SAID))
    cases = _beside(found, counts.rename({"place": "whole"}), "whole", on=counted)
    return _compared(ledger, cases, _MEAN)


def shares_within_hundred(ledger: Ledger) -> Iterator[Judgement]:
    """The shares of one partition added up."""
    shares = of_measures(ledger, "investment_share", "count_share")
    parts = shares.join(links(ledger).drop_nulls("partition"), on="subject_id")
    on = ["parent_id", "partition", "measure", "status", *DAYS]
    least = pl.when(pl.col("low").null_count() == 0).then(pl.col("low").sum())
    groups = parts.group_by(on).agg(least, pl.col("rounding").sum())
    open_ = groups.filter(~within(pl.col("low"), 100 + pl.col("rounding")))
    yield sound(groups.height - open_.height)
    doubtful = parts.join(open_, on=on, how="semi", nulls_equal=True).sort("place")
    for _, rows in doubtful.group_by(on, maintain_order=True):
        found = list(figures_of(rows))
        total = added(share.bounds for share in found)
        slack = sum((share.rounding for share in found), Fraction(0))
        wrong = exceeds(total, Bounds(None, False, 100 + slack, True))
        fault = f"shares of one partition add up to {_told(total)} per cent"
        about = tuple(share.id for share in found)
        yield Judgement(found[0].where, fault if wrong else None, figures=about)


RATE_LIMIT, RATE_SPREAD = (Fraction(11, 2), Fraction(9)), "5.5 to 9"
"""Yuan per dollar: from below the lowest to above the highest rate of 2010 to 2026."""


def currency_twins_imply_a_rate(ledger: Ledger) -> Iterator[Judgement]:
    """One subject, measure, status and period in yuan and in dollars."""
    found = figure_columns(ledger)
    subjects = found.filter(pl.col("unit") == "USD")["subject_id"]
    yuan: dict[tuple[object, ...], Figure] = {}
    dollars: list[tuple[tuple[object, ...], Figure]] = []
    for figure in figures_of(found.filter(pl.col("subject_id").is_in(subjects.implode()))):
        twins = (figure.subject, figure.measure, figure.status, figure.days)
        if figure.unit == "CNY":
            yuan[twins] = figure
        elif figure.unit == "USD":
            dollars.append((twins, figure))
    for key, dollar in dollars:
        twin = yuan.get(key)
        rate = quotient(twin, dollar) if twin else None
        if twin is None or rate is None:
            continue
        agrees = rate.meet(Bounds(RATE_LIMIT[0], True, RATE_LIMIT[1], True)) is not None
        fault = f"{twin} for {dollar} is {_told(rate)} yuan a dollar, not {RATE_SPREAD}"
        yield Judgement(dollar.where, None if agrees else fault, figures=(dollar.id, twin.id))
