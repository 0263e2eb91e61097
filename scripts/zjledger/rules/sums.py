"""Arithmetic of one measure: parts against wholes, years and credit against totals."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction

import polars as pl

from zjledger.rules.columns import figure_columns, links, of_measures, surely_below, within
from zjledger.rules.figures import (
    Days,
    Figure,
    added,
    by_subject,
    exceeds,
    figures_at,
    figures_of,
    widened,
)
from zjledger.rules.frame import Judgement, Ledger, cell, sound
from zjledger.rules.wholes import OF, Partition, partitions, parts_in_wholes, told


def part_within_whole(ledger: Ledger) -> Iterator[Judgement]:
    """Each part against its parent: one measure, status, unit and period."""
    pairs = parts_in_wholes(ledger)
    open_ = pairs.filter(~within(pl.col("low"), pl.col("whole_high")))[["place", "whole"]]
    yield sound(pairs.height - open_.height)
    at = figures_at(ledger, open_["place"], open_["whole"])
    for place, over in open_.iter_rows():
        part, whole = at[place], at[over]
        wrong = exceeds(part.bounds, whole.bounds)
        fault = f"{part} exceeds the whole, {whole}" if wrong else None
        yield Judgement(part.where, fault, figures=(part.id, whole.id))


def partition_within_whole(ledger: Ledger) -> Iterator[Judgement]:
    """The parts of each partition added up, against the parent; rounding allowed for."""
    groups = partitions(ledger)
    # A lone part is held against its whole without the slack, by part-within-whole.
    several, most = pl.col("parts") > 1, pl.col("whole_high") + pl.col("slack")
    open_ = groups.filter(several, ~within(pl.col("low"), most))
    yield sound(groups.height - open_.height)
    for group in told(ledger, open_):
        slack = sum((part.rounding for part in group.parts), group.whole.rounding)
        total = added(part.bounds for part in group.parts)
        wrong = exceeds(total, widened(group.whole.bounds, slack))
        about = (group.whole.id, *(part.id for part in group.parts))
        yield Judgement(group.where, group.told() if wrong else None, figures=about)


def complete_partition_adds_up(ledger: Ledger) -> Iterator[Judgement]:
    """A partition that is complete in one measure is so in every measure all its parts have."""
    least, most = pl.col("low") - pl.col("slack"), pl.col("high") + pl.col("slack")
    whole_low, whole_high = pl.col("whole_low"), pl.col("whole_high")
    covered = partitions(ledger).filter(pl.col("parts") == pl.col("members"), pl.col("parts") > 1)
    known = covered.with_columns(
        (within(least, whole_high) & within(whole_low, most)).alias("complete"),
        (surely_below(whole_high, least) | surely_below(most, whole_low))
        .fill_null(False)
        .alias("incomplete"),
    )
    compared = known.group_by(OF).agg(
        pl.len().alias("figures"), pl.col("complete").all(), pl.col("incomplete").all()
    )
    compared = compared.filter(pl.col("figures") > 1, ~pl.col("incomplete"))
    yield sound(int(compared.filter("complete")["figures"].sum()))
    open_ = covered.join(compared.filter(~pl.col("complete")), on=OF, how="semi")
    by_partition: dict[tuple[str, str], list[Partition]] = {}
    for group in told(ledger, open_):
        by_partition.setdefault((group.whole.subject, group.name), []).append(group)
    for groups in by_partition.values():
        complete = [group for group in groups if group.complete]
        for group in groups if complete else ():
            fault = f"{group.told()}; in {complete[0].whole.measure} they are complete"
            about = (group.whole.id, *(part.id for part in group.parts))
            yield Judgement(group.where, None if group.complete else fault, figures=about)


Words = Callable[[Figure, Figure], str]
"""What is wrong with a figure that exceeds the greatest of those it is held against."""


def _within_greatest(
    found: pl.DataFrame, greater: pl.DataFrame, on: list[str], words: Words
) -> Iterator[Judgement]:
    """Figures against all those that agree with them in some columns: one must not be exceeded."""
    others = greater.select(*on, pl.col("place").alias("other"), pl.col("high").alias("other_high"))
    pairs = found.join(others, on=on, maintain_order="left_right")
    clear = pairs.filter(within(pl.col("low"), pl.col("other_high")))["place"]
    open_ = pairs.filter(~pl.col("place").is_in(clear.implode()))
    yield sound(pairs["place"].n_unique() - open_["place"].n_unique())
    at = dict(zip(greater["place"], figures_of(greater), strict=True)) if open_.height else {}
    for figure in figures_of(open_.unique("place", maintain_order=True)):
        known = [at[other] for other in open_.filter(pl.col("id") == figure.id)["other"]]
        greatest = max(known, key=lambda other: other.value)
        wrong = all(exceeds(figure.bounds, other.bounds) for other in known)
        fault = words(figure, greatest) if wrong else None
        yield Judgement(figure.where, fault, figures=(figure.id, greatest.id))


def _within_total(ledger: Ledger, measure: str) -> Iterator[Judgement]:
    return _within_greatest(
        of_measures(ledger, measure),
        of_measures(ledger, "total_investment"),
        ["subject_id", "unit"],
        lambda figure, total: f"{figure} exceeds total investment, {total}",
    )


def annual_within_total(ledger: Ledger) -> Iterator[Judgement]:
    """Investment of a period against total investment of the same subject in any status."""
    return _within_total(ledger, "period_investment")


def credit_within_total(ledger: Ledger) -> Iterator[Judgement]:
    """Credit against total investment of the same subject in any status."""
    return _within_total(ledger, "credit_amount")


def count_times_threshold(ledger: Ledger) -> Iterator[Judgement]:
    """Number of projects × lower bound of their class ≤ their total investment."""
    found = of_measures(ledger, "size_threshold", "project_count", "total_investment")
    bound = found.filter(pl.col("measure") == "size_threshold")["subject_id"]
    thresholds: dict[tuple[str, str], Figure] = {}
    counts: dict[tuple[str, str, Days], Figure] = {}
    totals = []
    for figure in figures_of(found.filter(pl.col("subject_id").is_in(bound.implode()))):
        if figure.measure == "size_threshold":
            thresholds[figure.subject, figure.unit] = figure
        elif figure.measure == "project_count":
            counts[figure.subject, figure.status, figure.days] = figure
        else:
            totals.append(figure)
    # A class is counted as actual while its money is a plan: any status, but one period.
    any_status = {(subject, days): f for (subject, _, days), f in counts.items()}
    for total in totals:
        threshold = thresholds.get((total.subject, total.unit))
        count = counts.get((total.subject, total.status, total.days))
        count = count or any_status.get((total.subject, total.days))
        if threshold is None or count is None or total.bounds.high is None:
            continue
        least = (count.bounds.low or Fraction(0)) * Fraction(threshold.value)
        fault = f"{count.value:f} projects make at least {float(least):.6g}, the total is {total}"
        about = (total.id, count.id, threshold.id)
        wrong = least > total.bounds.high
        yield Judgement(total.where, fault if wrong else None, figures=about)


def started_within_planned(ledger: Ledger) -> Iterator[Judgement]:
    """Projects that have started against all projects of the same subject and period."""
    return _within_greatest(
        of_measures(ledger, "started_count"),
        of_measures(ledger, "project_count").filter(pl.col("unit") == "count"),
        ["subject_id"],
        lambda started, most: f"{started} have started of {most}",
    )


OUTTURN_LIMIT = 2
"""An outturn beyond twice its plan is a slip: the best year on record reached 130 per cent."""


def outturn_near_plan(ledger: Ledger) -> Iterator[Judgement]:
    """Investment done in a period against the plan for the same period."""
    invested = of_measures(ledger, "period_investment")
    actual = invested.filter(pl.col("status") == "actual")["subject_id"]
    found = by_subject(figures_of(invested.filter(pl.col("subject_id").is_in(actual.implode()))))
    for (subject, status, unit, days), done in found.items():
        plan = found.get((subject, "plan", unit, days))
        if status == "actual" and plan is not None:
            least, most = done.bounds.low, plan.bounds.high
            wrong = least is not None and most is not None and least > OUTTURN_LIMIT * most
            fault = f"{done} were done, {plan} planned" if wrong else None
            yield Judgement(done.where, fault, figures=(done.id, plan.id))


def no_part_beside_its_whole(ledger: Ledger) -> Iterator[Judgement]:
    """Figures that count in totals, against those of every whole above them."""
    rows = figure_columns(ledger).filter("counts_in_totals")
    parts = links(ledger)
    open_ = rows.filter(pl.col("subject_id").is_in(parts["subject_id"].implode()))
    yield sound(rows.height - open_.height)
    if open_.is_empty():
        return
    above = dict(parts.select("subject_id", "parent_id").iter_rows())
    names = ["subject_id", "measure", "status", "unit"]
    counted = {tuple(of): key for key, *of in rows.select("id", *names).iter_rows()}
    for table, key, subject, *of in open_.select("table", "id", *names).iter_rows():
        fault, whole, seen = None, subject, {subject}
        while whole in above and fault is None:
            whole = above[whole]
            if (whole, *of) in counted:
                fault = f"counts beside {counted[whole, *of]}, of which it is a part"
            if whole in seen:
                break
            seen.add(whole)
        mend = "only the topmost whole counts; build the tables again"
        yield Judgement(cell(table, key, "counts_in_totals"), fault, mend)
