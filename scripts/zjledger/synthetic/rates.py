"""How often the real tables repost, contradict and misprint, so that a made-up ledger does too."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import polars as pl


@dataclass(frozen=True)
class Rates:
    """Shares from 0 to 1, measured on a ledger."""

    english: float
    """Claims read in an English page."""
    reposted: float
    """Sources that republish another."""
    witnessed_twice: float
    """Figures that two or more independent sources print."""
    rival: float
    """Figures that sources print differently."""
    misprint: float
    """Claims with a slip of a unit, over all claims."""
    approximate: float
    """Figures with another qualifier than "exact"."""


def measured_rates(tables: Mapping[str, pl.DataFrame]) -> Rates:
    """Measure the rates of a ledger.

    Args:
        tables: typed or text tables by name, as published.
    """
    claims, sources = tables["claims"], tables["sources"]
    figures = pl.concat(
        [tables[name].select("witnesses", "qualifier") for name in ("amounts", "indicators")]
    )
    verdicts = tables["discrepancies"]
    told = claims.join(sources.select("source_id", "language"), on="source_id")
    rivals = verdicts.filter(pl.col("kind").is_in(["rival_figure", "unit_slip", "scope"]))
    return Rates(
        english=_share(told["language"] == "en"),
        reposted=_share(sources["republishes"].is_not_null()),
        witnessed_twice=_share(figures["witnesses"].cast(pl.Int64) > 1),
        rival=rivals.height / figures.height,
        misprint=(verdicts["kind"] == "unit_slip").sum() / claims.height,
        approximate=_share(figures["qualifier"] != "exact"),
    )


def _share(marks: pl.Series) -> float:
    return float(marks.sum()) / marks.len()
