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
    slipped: float
    """Verdicts on a slip of a unit, such as 10 times too much, over all verdicts."""
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
    verdicts, evidence = tables["discrepancies"], tables["evidence"]
    told = claims.join(sources.select("source_id", "language"), on="source_id")
    rivals = evidence.filter(
        pl.col("role").eq("rival") & pl.col("table").is_in(["amounts", "indicators"])
    )
    return Rates(
        english=_share(told["language"] == "en"),
        reposted=_share(sources["republishes"].is_not_null()),
        witnessed_twice=_share(figures["witnesses"].cast(pl.Int64) > 1),
        rival=rivals.n_unique(["table", "row_id"]) / figures.height,
        slipped=_share(verdicts["kind"] == "unit_slip"),
        approximate=_share(figures["qualifier"] != "exact"),
    )


def _share(marks: pl.Series) -> float:
    return float(marks.sum()) / marks.len()
