"""Figures of parts beside those of their wholes, and partitions of a whole added up."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import polars as pl

from zjledger.rules.columns import OF_ONE_SUBJECT, latest, links, of_measures
from zjledger.rules.figures import Figure, added, figures_at, widened
from zjledger.rules.frame import Ledger

SUMMABLE = (
    "total_investment",
    "period_investment",
    "credit_amount",
    "project_count",
    "started_count",
)
"""Measures of which a part has at most as much as its whole, and disjoint parts together too."""


def parts_in_wholes(ledger: Ledger) -> pl.DataFrame:
    """Summable figures of parts, each beside that of its whole, in order; with their bounds.

    What is of the whole begins with ``whole``, which is its place itself.
    """
    return ledger.once("parts in wholes", lambda: _parts_in_wholes(ledger))


def _parts_in_wholes(ledger: Ledger) -> pl.DataFrame:
    found = latest(of_measures(ledger, *SUMMABLE)).drop("id", "table", "value", "qualifier")
    wholes = found.select(
        *OF_ONE_SUBJECT,
        pl.col("subject_id").alias("parent_id"),
        pl.col("place").alias("whole"),
        pl.col("low", "high", "rounding").name.prefix("whole_"),
    )
    parts = found.join(links(ledger), on="subject_id", maintain_order="left")
    on = ["parent_id", *OF_ONE_SUBJECT]
    return parts.join(wholes, on=on, nulls_equal=True, maintain_order="left")


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


def partitions(ledger: Ledger) -> pl.DataFrame:
    """Partitions with figures of one measure, status, unit and period, in order; sums are bounds.

    ``parts``: how many have a figure. ``members``: how many parts there are. ``slack``: the
    rounding of all figures. What is of the whole begins with ``whole``.
    """
    return ledger.once("partitions", lambda: _grouped(ledger))


OF = ["parent_id", "partition"]


def _grouped(ledger: Ledger) -> pl.DataFrame:
    sums = (
        pl.when(pl.col(name).null_count() == 0).then(pl.col(name).sum()).alias(name)
        for name in ("low", "high")
    )
    groups = parts_in_wholes(ledger).drop_nulls("partition").group_by("whole", "partition")
    found = groups.agg(
        pl.col("parent_id", "measure", "whole_low", "whole_high").first(),
        pl.len().alias("parts"),
        (pl.col("rounding").sum() + pl.col("whole_rounding").first()).alias("slack"),
        *sums,
    )
    return found.join(links(ledger).group_by(OF).len("members"), on=OF)


def told(ledger: Ledger, groups: pl.DataFrame) -> Iterator[Partition]:
    """Some of the partitions with their figures, in order of the measures."""
    pairs = parts_in_wholes(ledger).join(groups, on=["whole", "partition"], how="semi")
    at = figures_at(ledger, pairs["place"], pairs["whole"])
    found: dict[tuple[int, str], Partition] = {}
    for place, over, name in pairs.select("place", "whole", "partition").sort("place").iter_rows():
        found.setdefault((over, name), Partition(name, at[over])).parts.append(at[place])
    return iter(sorted(found.values(), key=lambda group: SUMMABLE.index(group.whole.measure)))
