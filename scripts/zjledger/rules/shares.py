"""Arithmetic between measures: shares, rates and means against what they are made of."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from fractions import Fraction
from typing import NamedTuple

import polars as pl

from zjledger.model.quantity import Bounds
from zjledger.rules.columns import (
    DAYS,
    bounded,
    figure_columns,
    links,
    of_measures,
    within,
)
from zjledger.rules.figures import (
    Figure,
    added,
    by_subject,
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
        yield from _exactly(to, *(at[place] for place in places))


def _exactly(
    to: _Quotient, printed: Figure, part: Figure | None, whole: Figure | None
) -> Iterator[Judgement]:
    """One printed figure against a quotient, if there can be one."""
    expected = quotient(part, whole, to.scale) if part and whole else None
    if part is None or whole is None or expected is None:
        return
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


def _share_of_parent(ledger: Ledger, share: str, measure: str) -> Iterator[Judgement]:
    said = ["subject_id", "status", *DAYS]
    printed = of_measures(ledger, share).select(pl.col("place").alias("printed"), *said)
    units = pl.col("unit").is_in([*_MONEY, "count"])
    pairs = parts_in_wholes(ledger).filter(pl.col("measure") == measure, units)
    others = pairs.select(pl.col("place").alias("part"), "whole", *said)
    cases = printed.join(others, on=said, nulls_equal=True)
    return _compared(ledger, cases, _of_hundred(ledger))


def investment_share_matches(ledger: Ledger) -> Iterator[Judgement]:
    """Share of investment against total investment of part and parent."""
    return _share_of_parent(ledger, "investment_share", "total_investment")


def count_share_matches(ledger: Ledger) -> Iterator[Judgement]:
    """Share of projects against the numbers of part and parent."""
    return _share_of_parent(ledger, "count_share", "project_count")


def _printed_and_others(ledger: Ledger, measure: str, *others: str) -> list[list[Figure]]:
    """Figures of a measure that few have, and those of other measures about the same subjects."""
    printed = of_measures(ledger, measure)
    about = pl.col("subject_id").is_in(printed["subject_id"].implode())
    found = of_measures(ledger, *others).filter(about) if printed.height else printed.clear()
    by_measure: dict[str, list[Figure]] = {name: [] for name in others}
    for figure in figures_of(found):
        by_measure[figure.measure].append(figure)
    return [list(figures_of(printed)), *by_measure.values()]


def _only(found: Iterable[Figure], of: Callable[[Figure], object]) -> dict[object, Figure]:
    """Figures that are alone of their kind: of several there is no telling which was meant."""
    kinds: dict[object, list[Figure]] = {}
    for figure in found:
        kinds.setdefault(of(figure), []).append(figure)
    return {kind: alike[0] for kind, alike in kinds.items() if len(alike) == 1}


def annual_share_matches(ledger: Ledger) -> Iterator[Judgement]:
    """Plan of the year over total investment of the same cohort."""
    measures = ("annual_share", "total_investment", "period_investment")
    shares, totals, invested = _printed_and_others(ledger, *measures)
    alone, annual = _only(totals, lambda total: (total.subject, total.unit)), by_subject(invested)
    for printed in shares:
        for unit in _MONEY:
            year = annual.get((printed.subject, printed.status, unit, printed.days))
            whole = alone.get((printed.subject, unit))
            yield from _exactly(_of_hundred(ledger), printed, year, whole)


def completion_rate_matches(ledger: Ledger) -> Iterator[Judgement]:
    """Completion rate against investment done over the plan of the same year."""
    rates, invested = _printed_and_others(ledger, "completion_rate", "period_investment")
    found = by_subject(invested)
    plans = {
        (plan.subject, plan.unit, plan.days): plan
        for plan in found.values()
        if plan.status in {"plan", "target"}
    }
    for printed in rates:
        for unit in _MONEY:
            done = found.get((printed.subject, "actual", unit, printed.days))
            last = printed.days[1]
            year = (last.replace(month=1, day=1), last.replace(month=12, day=31)) if last else None
            whole = plans.get((printed.subject, unit, year)) if year else None
            if printed.status == "actual":
                yield from _exactly(_of_hundred(ledger), printed, done, whole)


def start_rate_matches(ledger: Ledger) -> Iterator[Judgement]:
    """Start rate against started projects over projects to start of the same subject."""
    measures = ("start_rate", "started_count", "project_count")
    rates, begun, counts = _printed_and_others(ledger, *measures)
    started = by_subject(begun)
    alone = _only((f for f in counts if f.unit == "count"), lambda count: count.subject)
    for printed in rates:
        done = started.get((printed.subject, printed.status, "count", printed.days))
        yield from _exactly(_of_hundred(ledger), printed, done, alone.get(printed.subject))


def mean_times_count(ledger: Ledger) -> Iterator[Judgement]:
    """Mean per project against total investment over number of projects."""
    measures = ("average_investment", "total_investment", "project_count")
    means, invested, counted = _printed_and_others(ledger, *measures)
    totals, counts = by_subject(invested), {(f.subject, f.days): f for f in counted}
    for mean in means:
        total = totals.get((mean.subject, mean.status, mean.unit, mean.days))
        yield from _exactly(_MEAN, mean, total, counts.get((mean.subject, mean.days)))


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
