"""Arithmetic of one measure: parts against wholes, years and credit against totals."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

import polars as pl

from zjledger.rules.figures import (
    Figure,
    added,
    by_subject,
    exceeds,
    figures,
    parents,
    widened,
)
from zjledger.rules.frame import Judgement, Ledger, cell, sound
from zjledger.rules.parts import certainly_below, figure_pairs, parts_beside_wholes, parts_of

SUMMABLE = (
    "total_investment",
    "period_investment",
    "credit_amount",
    "project_count",
    "started_count",
)
"""Measures of which a part has at most as much as its whole, and disjoint parts together too."""


def part_within_whole(ledger: Ledger) -> Iterator[Judgement]:
    """Each part against its parent: one measure, status, unit and period."""
    rows = parts_beside_wholes(ledger, SUMMABLE)
    equal = pl.col("exact") & (pl.col("value") == pl.col("whole_value"))
    doubtful = rows.filter(~(equal | certainly_below("low", "whole_high")))
    yield sound(rows.height - doubtful.height)
    for part, whole in figure_pairs(doubtful):
        wrong = exceeds(part.bounds, whole.bounds)
        fault = f"{part} exceeds the whole, {whole}" if wrong else None
        yield Judgement(part.where, fault, figures=(part.id, whole.id))


@dataclass
class Partition:
    """The parts of one partition with a figure of one measure, status, unit and period."""

    name: str
    whole: Figure
    parts: list[Figure] = field(default_factory=list)

    @property
    def complete(self) -> bool:
        """Whether the parts add up to the whole, but for the rounding of each figure."""
        slack = sum((f.rounding for f in self.parts), self.whole.rounding)
        total = added(part.bounds for part in self.parts)
        return widened(total, slack).meet(self.whole.bounds) is not None

    @property
    def where(self) -> str:
        """The cell of the whole."""
        return self.whole.where

    def told(self) -> str:
        """The sum and the whole in words."""
        total = sum((part.value for part in self.parts), start=0 * self.whole.value)
        return f"parts {self.name} add up to {total.normalize():f}, the whole is {self.whole}"


_GROUP = ["measure", "parent_id", "partition", "status", "unit", "period_start", "period_end"]
_PLACE = ["parent_id", "partition"]


def partitions(ledger: Ledger) -> pl.DataFrame:
    """One row for each parent, partition, measure, status, unit and period with figures of parts.

    Columns are those of the group; ``parts``, how many have a figure; ``whole``, whether all have;
    ``adds_up``, whether all figures are exact and the parts add up to the whole to the last digit;
    ``least``, what the parts are together at least, and ``whole_high``, what the whole is at most.
    """
    return ledger.once("partitions", lambda: _partitions(ledger))


def _partitions(ledger: Ledger) -> pl.DataFrame:
    subjects = parts_of(ledger).filter(pl.col("partition").is_not_null())
    members = subjects.group_by(_PLACE).len("members")
    rows = parts_beside_wholes(ledger, SUMMABLE).filter(pl.col("partition").is_not_null())
    groups = rows.group_by(_GROUP, maintain_order=True).agg(
        parts=pl.len(),
        adds_up=pl.col("exact").all() & (pl.col("value").sum() == pl.col("whole_value").first()),
        least=pl.col("low").sum(),
        whole_high=pl.col("whole_high").first(),
    )
    groups = groups.join(members, on=_PLACE, how="left", maintain_order="left")
    return groups.with_columns(whole=pl.col("parts") == pl.col("members"))


def _told_apart(ledger: Ledger, groups: pl.DataFrame) -> Iterator[tuple[dict[str, Any], Partition]]:
    """Some of the groups with their figures, one by one."""
    if not groups.height:
        return
    rows = parts_beside_wholes(ledger, SUMMABLE).join(
        groups.select(_GROUP), on=_GROUP, how="semi", nulls_equal=True, maintain_order="left"
    )
    told: dict[tuple[object, ...], Partition] = {}
    for keys, (part, whole) in zip(rows.select(_GROUP).rows(), figure_pairs(rows), strict=True):
        told.setdefault(keys, Partition(str(keys[2]), whole)).parts.append(part)
    for row in groups.iter_rows(named=True):
        yield row, told[tuple(row[name] for name in _GROUP)]


def partition_within_whole(ledger: Ledger) -> Iterator[Judgement]:
    """The parts of each partition added up, against the parent; rounding allowed for."""
    groups = partitions(ledger)
    # A lone part is held against its whole without the slack, by part-within-whole.
    proved = (pl.col("parts") == 1) | pl.col("adds_up") | certainly_below("least", "whole_high")
    doubtful = groups.filter(~proved)
    yield sound(groups.height - doubtful.height)
    for _, group in _told_apart(ledger, doubtful):
        slack = sum((part.rounding for part in group.parts), group.whole.rounding)
        total = added(part.bounds for part in group.parts)
        wrong = exceeds(total, widened(group.whole.bounds, slack))
        about = (group.whole.id, *(part.id for part in group.parts))
        yield Judgement(group.where, group.told() if wrong else None, figures=about)


def complete_partition_adds_up(ledger: Ledger) -> Iterator[Judgement]:
    """A partition that is complete in one measure is so in every measure all its parts have."""
    covered = partitions(ledger).filter(pl.col("whole") & (pl.col("parts") > 1))
    covered = covered.filter(pl.len().over(_PLACE) > 1)
    proved = covered.filter(pl.col("adds_up").all().over(_PLACE))
    yield sound(proved.height)
    doubtful = covered.filter(~pl.col("adds_up").all().over(_PLACE))
    places: dict[tuple[str, str], list[Partition]] = {}
    for row, group in _told_apart(ledger, doubtful):
        places.setdefault((row["parent_id"], row["partition"]), []).append(group)
    for groups in places.values():
        complete = [group for group in groups if group.complete]
        for group in groups if complete else ():
            fault = f"{group.told()}; in {complete[0].whole.measure} they are complete"
            about = (group.whole.id, *(part.id for part in group.parts))
            yield Judgement(group.where, None if group.complete else fault, figures=about)


def _within_greatest_total(ledger: Ledger, measure: str) -> Iterator[Judgement]:
    totals: dict[tuple[str, str], list[Figure]] = {}
    for total in figures(ledger, "total_investment"):
        totals.setdefault((total.subject, total.unit), []).append(total)
    for figure in figures(ledger, measure):
        known = totals.get((figure.subject, figure.unit), [])
        if known:
            wrong = all(exceeds(figure.bounds, total.bounds) for total in known)
            greatest = max(known, key=lambda total: total.value)
            fault = f"{figure} exceeds total investment, {greatest}" if wrong else None
            yield Judgement(figure.where, fault, figures=(figure.id, greatest.id))


def annual_within_total(ledger: Ledger) -> Iterator[Judgement]:
    """Investment of a period against total investment of the same subject in any status."""
    return _within_greatest_total(ledger, "period_investment")


def credit_within_total(ledger: Ledger) -> Iterator[Judgement]:
    """Credit against total investment of the same subject in any status."""
    return _within_greatest_total(ledger, "credit_amount")


def count_times_threshold(ledger: Ledger) -> Iterator[Judgement]:
    """Number of projects × lower bound of their class ≤ their total investment."""
    thresholds = {(f.subject, f.unit): f for f in figures(ledger, "size_threshold")}
    counts = {(f.subject, f.status, f.days): f for f in figures(ledger, "project_count")}
    # A class is counted as actual while its money is a plan: any status, but one period.
    any_status = {(subject, days): f for (subject, _, days), f in counts.items()}
    for total in figures(ledger, "total_investment"):
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
    counts: dict[str, list[Figure]] = {}
    for count in figures(ledger, "project_count"):
        if count.unit == "count":
            counts.setdefault(count.subject, []).append(count)
    for started in figures(ledger, "started_count"):
        known = counts.get(started.subject, [])
        if known:
            wrong = all(exceeds(started.bounds, count.bounds) for count in known)
            most = max(known, key=lambda count: count.value)
            fault = f"{started} have started of {most}" if wrong else None
            yield Judgement(started.where, fault, figures=(started.id, most.id))


OUTTURN_LIMIT = 2
"""An outturn beyond twice its plan is a slip: the best year on record reached 130 per cent."""


def outturn_near_plan(ledger: Ledger) -> Iterator[Judgement]:
    """Investment done in a period against the plan for the same period."""
    found = by_subject(figures(ledger, "period_investment"))
    for (subject, status, unit, days), done in found.items():
        plan = found.get((subject, "plan", unit, days))
        if status == "actual" and plan is not None:
            least, most = done.bounds.low, plan.bounds.high
            wrong = least is not None and most is not None and least > OUTTURN_LIMIT * most
            fault = f"{done} were done, {plan} planned" if wrong else None
            yield Judgement(done.where, fault, figures=(done.id, plan.id))


def no_part_beside_its_whole(ledger: Ledger) -> Iterator[Judgement]:
    """Figures that count in totals, against those of every whole above them."""
    above = parents(ledger)
    counted: dict[tuple[str, str, str, str], str] = {}
    rows = []
    for table, key, unit in (
        ("amounts", "amount_id", "currency"),
        ("indicators", "indicator_id", "unit"),
    ):
        for row in ledger.rows(table):
            if row["counts_in_totals"]:
                of = (row["measure"], row["status"], row[unit])
                rows.append((table, row[key], row["subject_id"], of))
                counted[row["subject_id"], *of] = row[key]
    for table, key, subject, of in rows:
        fault, whole, seen = None, subject, {subject}
        while whole in above and fault is None:
            whole = above[whole][0]
            if (whole, *of) in counted:
                fault = f"counts beside {counted[whole, *of]}, of which it is a part"
            if whole in seen:
                break
            seen.add(whole)
        mend = "only the topmost whole counts; build the tables again"
        yield Judgement(cell(table, key, "counts_in_totals"), fault, mend)
