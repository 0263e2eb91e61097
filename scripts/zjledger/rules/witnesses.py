"""Witnesses of figures and participations, counted anew: in columns where sources are plain."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import polars as pl

from zjledger.model.witness import SPUN, contested, count_witnesses
from zjledger.rules.cases import last_of_each
from zjledger.rules.frame import Ledger, Record

_TABLES = ("amounts", "indicators", "participations")


class _Origin(NamedTuple):
    publisher: str
    published_on: object | None
    reliability: str
    republishes: str | None


def witnessed(ledger: Ledger) -> pl.DataFrame:
    """Rows with witnesses, in order: ``place`` here, ``table``, ``row_id``, what they say.

    Participations have no confidence.
    """
    parts = []
    for table in _TABLES:
        key = ledger.schemas[table].primary_key[0]
        sure = pl.lit(None, pl.String) if table == "participations" else pl.col("confidence")
        names = pl.lit(table).alias("table"), pl.col(key).alias("row_id")
        parts.append(ledger.tables[table].select(*names, "witnesses", sure.alias("confidence")))
    return pl.concat(parts).with_row_index("place")


def speaking(ledger: Ledger, held: pl.DataFrame) -> pl.DataFrame:
    """Claims that support or rival rows with witnesses, and their sources, where these are known.

    ``place`` of the row, ``role``, ``claim_id``, ``source_id``.
    """
    claims = last_of_each(ledger.tables["claims"][["claim_id", "source_id"]], "claim_id")
    known = pl.col("source_id").is_in(ledger.tables["sources"]["source_id"].implode())
    column, role = pl.col("column"), pl.col("role")
    evidence = ledger.tables["evidence"][["table", "row_id", "column", "role", "claim_id"]].filter(
        (column == "subject_id") | (column == "meeting_id"),
        (role == "supports") | (role == "rival"),
    )
    rows = held[["table", "row_id", "place"]]
    found = evidence.join(rows, on=("table", "row_id")).join(claims.filter(known), on="claim_id")
    return found[["place", "role", "claim_id", "source_id"]]


def counted_at_once(ledger: Ledger, behind: pl.DataFrame) -> pl.DataFrame:
    """Rows with claims behind them: ``place``, and ``right``, their number of witnesses.

    A claim alone is one witness, whatever its source is. ``hard`` says that the number is not to be
    relied on: there are rivals, or one of several claims is corrected or from a source that is not
    plain.
    """
    supports, alone = pl.col("role") == "supports", pl.col("place").is_unique()
    single = behind.filter(alone & supports).select(
        "place", pl.lit(1).cast(pl.UInt32).alias("right"), pl.lit(False).alias("hard")
    )
    several = behind.filter(~(alone & supports))
    dispatches = _dispatches(ledger.tables["sources"])
    corrected = pl.col("claim_id").is_in(ledger.tables["corrections"]["claim_id"].implode())
    plain = supports & ~corrected & pl.col("dispatch").is_not_null()
    groups = several.join(dispatches, on="source_id", how="left").group_by("place")
    counted = groups.agg(pl.col("dispatch").n_unique().alias("right"), (~plain).any().alias("hard"))
    return pl.concat([single, counted])


def _dispatches(sources: pl.DataFrame) -> pl.DataFrame:
    """What tells plain sources apart as witnesses: their ``dispatch``.

    One newsroom on one day is one dispatch, and a copy is that of its root. It is null for respun
    pages and copies of copies, which are followed one by one.
    """
    day = pl.col("publisher") + "\n" + pl.col("published_on").cast(pl.String)
    dated = pl.col("published_on").is_not_null()
    own = pl.when(dated).then(day).otherwise("source_id").alias("own")
    known = last_of_each(sources, "source_id").select(
        "source_id",
        "republishes",
        pl.col("reliability").eq_missing(pl.lit(SPUN)).alias("spun"),
        own,
    )
    originals = known.filter(pl.col("republishes").is_null())
    roots = originals.select(pl.col("source_id").alias("republishes"), pl.col("own").alias("root"))
    traced = known.join(roots, on="republishes", how="left")
    followed = pl.when(pl.col("republishes").is_null()).then("own").otherwise("root")
    return traced.select("source_id", pl.when(~pl.col("spun")).then(followed).alias("dispatch"))


def recounted(
    ledger: Ledger, held: pl.DataFrame, behind: pl.DataFrame
) -> Iterator[tuple[Record, int, str]]:
    """Some rows with witnesses, each with their right number and the right confidence."""
    behind = behind.filter(pl.col("place").is_in(held["place"].implode()))
    source_of = dict(behind.select("claim_id", "source_id").iter_rows())
    by_role: dict[tuple[int, str], set[str]] = {}
    for place, role, claim in behind.select("place", "role", "claim_id").iter_rows():
        by_role.setdefault((place, role), set()).add(claim)
    sources = ledger.tables["sources"].select("source_id", *_Origin._fields)
    origins = {key: _Origin(*fields) for key, *fields in sources.iter_rows()}
    corrected = {row["claim_id"] for row in ledger.rows("corrections")}
    for row in held.iter_rows(named=True):
        supports, rivals = (by_role.get((row["place"], r), set()) for r in ("supports", "rival"))
        saying = {source_of[claim] for claim in supports - corrected}
        mended = {source_of[claim] for claim in supports & corrected}
        right = count_witnesses(saying, mended, origins)
        both = supports | rivals
        spun = {claim for claim in both if origins[source_of[claim]].reliability == SPUN}
        doubt = contested(supports, rivals, spun)
        yield row, right, "contested" if doubt else "corroborated" if right > 1 else "single"
