"""Groups of numbers whose claims all say the very same, resolved column by column.

They are most of a ledger: nothing in them can be a rival, so there is nothing to judge. A group of
which a claim was corrected, or is named by a verdict, is left to :mod:`zjledger.assemble.resolve`,
unless the claim stands alone in it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

import polars as pl

from zjledger.model.claim import Source
from zjledger.model.witness import RELIABILITY, SPUN, dispatch

GROUP = "subject_id property status group_period group_unit group_value".split()
"""What the claims of a group have in common."""


@dataclass(frozen=True)
class Agreed:
    """Groups of numbers without a rival."""

    standing: pl.DataFrame
    """Cells of the claim that stands in each, with ``witnesses`` and ``confidence``."""
    support: pl.DataFrame
    """The claims behind each: ``chosen``, the id of the one that stands, and ``claim_id``."""


def agreed(
    grouped: pl.DataFrame, named: Collection[str], sources: Mapping[str, Source]
) -> tuple[Agreed, pl.DataFrame]:
    """Resolve what nobody can dispute.

    Args:
        grouped: claims with :data:`GROUP` and whether they are ``numeric``.
        named: ids of claims that were corrected or are named by a verdict.

    Returns:
        The groups resolved, and the claims of all others.
    """
    lone = pl.col("numeric") & ~grouped.select(GROUP).is_duplicated()
    alone, several = grouped.filter(lone), grouped.filter(~lone)
    same = pl.all_horizontal(pl.col("value", "qualifier").n_unique().over(GROUP) == 1)
    doubtful = pl.col("claim_id").is_in(list(named)).any().over(GROUP)
    several = several.with_columns(alike=pl.col("numeric") & same & ~doubtful)
    alike, others = several.filter("alike"), several.filter(~pl.col("alike"))
    told = _chosen(alike, sources)
    support = alike.select(*GROUP, "claim_id").join(told, on=GROUP, nulls_equal=True)
    counted = told.select(
        "chosen",
        witnesses=pl.col("witnesses").cast(pl.String),
        confidence=pl.when(pl.col("witnesses") > 1)
        .then(pl.lit("corroborated"))
        .otherwise(pl.lit("single")),
    )
    standing = alike.drop("alike").join(counted, left_on="claim_id", right_on="chosen")
    alone = alone.with_columns(witnesses=pl.lit("1"), confidence=pl.lit("single"))
    support = pl.concat(
        [
            alone.select("claim_id", chosen="claim_id"),
            support.select("claim_id", "chosen"),
        ]
    )
    return Agreed(pl.concat([alone, standing]), support), others


def _chosen(alike: pl.DataFrame, sources: Mapping[str, Source]) -> pl.DataFrame:
    """The claim that stands in each group, the best told, and how many witnesses it has."""
    ids = alike["source_id"].unique().to_list()
    origins = pl.DataFrame(
        {
            "source_id": ids,
            "spun": [sources[key].reliability == SPUN for key in ids],
            "rank": [RELIABILITY.index(sources[key].reliability) for key in ids],
            "dispatch": ["\0".join(dispatch(key, sources)) for key in ids],
        },
        schema={
            "source_id": pl.String,
            "spun": pl.Boolean,
            "rank": pl.UInt8,
            "dispatch": pl.String,
        },
    )
    ranked = alike.join(origins, on="source_id").sort("spun", "rank", "claim_id")
    upright = pl.col("dispatch").filter(~pl.col("spun")).n_unique()
    return ranked.group_by(GROUP, maintain_order=True).agg(
        chosen=pl.col("claim_id").first(), witnesses=pl.max_horizontal(upright, 1)
    )
