"""Arithmetic between measures: shares, rates and means against what they are made of."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

import polars as pl

from zjledger.model.quantity import Bounds
from zjledger.rules.figures import (
    Figure,
    added,
    by_subject,
    exceeds,
    figure_columns,
    figures,
    figures_of,
    parents,
    quotient,
    widened,
)
from zjledger.rules.frame import Judgement, Ledger, sound
from zjledger.rules.parts import figure_names, figure_pairs, parts_beside_wholes

_MONEY = ("CNY", "USD")


def _compared(
    ledger: Ledger, printed: Figure, part: Figure | None, whole: Figure | None
) -> Iterator[Judgement]:
    """A percentage against 100 × part ÷ whole, within a little more than its own rounding."""
    expected = quotient(part, whole, 100) if part and whole else None
    if part is None or whole is None or expected is None:
        return
    # The tolerance for whole per cents shrinks with every digit printed after the point.
    slack = Fraction(ledger.parameters.share_tolerance) * min(2 * printed.rounding, Fraction(1))
    agrees = widened(expected, slack).meet(printed.bounds) is not None
    fault = f"{printed} is printed, {part} of {whole} make {_told(expected)}"
    about = (printed.id, part.id, whole.id)
    yield Judgement(printed.where, None if agrees else fault, figures=about)


def _told(bounds: Bounds) -> str:
    low = "" if bounds.low is None else f"{float(bounds.low):.2f}"
    high = "" if bounds.high is None else f"{float(bounds.high):.2f}"
    return low if low == high else f"{low} to {high}"


def _share_of_parent(ledger: Ledger, share: str, measure: str) -> Iterator[Judgement]:
    """Shares printed of parts, against the figures of part and whole in each unit of them."""
    rows = _shares_beside_parts(ledger, share, measure)
    doubtful = rows.filter(~(pl.col("exact") & _share_proved(ledger)))
    yield sound(rows.height - doubtful.height)
    names = figure_names(doubtful)
    shares = figures_of(doubtful.select(pl.col(f"share_{name}").alias(name) for name in names))
    for printed, (part, whole) in zip(shares, figure_pairs(doubtful), strict=True):
        yield from _compared(ledger, printed, part, whole)


def _shares_beside_parts(ledger: Ledger, share: str, measure: str) -> pl.DataFrame:
    """Figures of parts beside their wholes, and as ``share_…`` the share printed of the part."""
    printed = figure_columns(ledger).filter(pl.col("measure") == share)
    printed = printed.rename({name: f"share_{name}" for name in printed.columns})
    of = ["subject_id", "status", "period_start", "period_end"]
    pairs = parts_beside_wholes(ledger, (measure,))
    return pairs.filter(pl.col("unit").is_in([*_MONEY, "count"])).join(
        printed,
        left_on=of,
        right_on=[f"share_{name}" for name in of],
        nulls_equal=True,
        maintain_order="left",
        coalesce=False,
    )


def _share_proved(ledger: Ledger) -> pl.Expr:
    """Whether an exact share is certainly what part and whole make, well within the tolerance.

    The last digit printed is looked for among the four that a number may have after its point.
    """
    printed, part, whole = (
        pl.col(name).cast(pl.Float64) for name in ("share_value", "value", "whole_value")
    )
    digits = (pl.col("share_value") * 10_000).cast(pl.Int64)
    step = (
        pl.when(digits % 10_000 == 0)
        .then(1.0)
        .when(digits % 1_000 == 0)
        .then(0.1)
        .when(digits % 100 == 0)
        .then(0.01)
        .otherwise(0.0)
    )
    slack = step * float(ledger.parameters.share_tolerance) * 0.999
    near = (100 * part / whole - printed).abs() < slack
    return (pl.col("share_qualifier") == "exact") & (part >= 0) & (whole > 0) & near


def investment_share_matches(ledger: Ledger) -> Iterator[Judgement]:
    """Share of investment against total investment of part and parent."""
    return _share_of_parent(ledger, "investment_share", "total_investment")


def count_share_matches(ledger: Ledger) -> Iterator[Judgement]:
    """Share of projects against the numbers of part and parent."""
    return _share_of_parent(ledger, "count_share", "project_count")


def annual_share_matches(ledger: Ledger) -> Iterator[Judgement]:
    """Plan of the year over total investment of the same cohort."""
    totals: dict[tuple[str, str], list[Figure]] = {}
    for total in figures(ledger, "total_investment"):
        totals.setdefault((total.subject, total.unit), []).append(total)
    annual = by_subject(figures(ledger, "period_investment"))
    for printed in figures(ledger, "annual_share"):
        for unit in _MONEY:
            known = totals.get((printed.subject, unit), [])
            year = annual.get((printed.subject, printed.status, unit, printed.days))
            # With several totals there is no telling which one the source divided by.
            if len(known) == 1:
                yield from _compared(ledger, printed, year, known[0])


def completion_rate_matches(ledger: Ledger) -> Iterator[Judgement]:
    """Completion rate against investment done over the plan of the same year."""
    found = by_subject(figures(ledger, "period_investment"))
    plans = {
        (plan.subject, plan.unit, plan.days): plan
        for plan in found.values()
        if plan.status in {"plan", "target"}
    }
    for printed in figures(ledger, "completion_rate"):
        for unit in _MONEY:
            done = found.get((printed.subject, "actual", unit, printed.days))
            last = printed.days[1]
            year = (last.replace(month=1, day=1), last.replace(month=12, day=31)) if last else None
            whole = plans.get((printed.subject, unit, year)) if year else None
            if printed.status == "actual":
                yield from _compared(ledger, printed, done, whole)


def start_rate_matches(ledger: Ledger) -> Iterator[Judgement]:
    """Start rate against started projects over projects to start of the same subject."""
    started = by_subject(figures(ledger, "started_count"))
    counts: dict[str, list[Figure]] = {}
    for count in figures(ledger, "project_count"):
        if count.unit == "count":
            counts.setdefault(count.subject, []).append(count)
    for printed in figures(ledger, "start_rate"):
        known = counts.get(printed.subject, [])
        done = started.get((printed.subject, printed.status, "count", printed.days))
        if len(known) == 1:
            yield from _compared(ledger, printed, done, known[0])


def mean_times_count(ledger: Ledger) -> Iterator[Judgement]:
    """Mean per project against total investment over number of projects."""
    totals = by_subject(figures(ledger, "total_investment"))
    counts = {(f.subject, f.days): f for f in figures(ledger, "project_count")}
    for mean in figures(ledger, "average_investment"):
        total = totals.get((mean.subject, mean.status, mean.unit, mean.days))
        count = counts.get((mean.subject, mean.days))
        expected = quotient(total, count) if total and count else None
        if total is None or count is None or expected is None:
            continue
        slack = mean.rounding * Fraction(6, 5)
        agrees = widened(expected, slack).meet(mean.bounds) is not None
        fault = f"{mean} is printed, {total} over {count} make {_told(expected)}"
        about = (mean.id, total.id, count.id)
        yield Judgement(mean.where, None if agrees else fault, figures=about)


def shares_within_hundred(ledger: Ledger) -> Iterator[Judgement]:
    """The shares of one partition added up."""
    above = parents(ledger)
    groups: dict[tuple[object, ...], list[Figure]] = {}
    for share in figures(ledger, "investment_share", "count_share"):
        parent, name = above.get(share.subject, ("", None))
        if name is not None:
            key = (parent, name, share.measure, share.status, share.days)
            groups.setdefault(key, []).append(share)
    for shares in groups.values():
        total = added(share.bounds for share in shares)
        slack = sum((share.rounding for share in shares), Fraction(0))
        wrong = exceeds(total, Bounds(None, False, 100 + slack, True))
        fault = f"shares of one partition add up to {_told(total)} per cent"
        about = tuple(share.id for share in shares)
        yield Judgement(shares[0].where, fault if wrong else None, figures=about)


RATE_LIMIT, RATE_SPREAD = (Fraction(11, 2), Fraction(9)), "5.5 to 9"
"""Yuan per dollar: from below the lowest to above the highest rate of 2010 to 2026."""


def currency_twins_imply_a_rate(ledger: Ledger) -> Iterator[Judgement]:
    """One subject, measure, status and period in yuan and in dollars."""
    yuan: dict[tuple[object, ...], Figure] = {}
    dollars: list[tuple[tuple[object, ...], Figure]] = []
    for figure in figures(ledger):
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
