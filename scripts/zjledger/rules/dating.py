"""When sources appeared and the days they speak of, against their ids and addresses."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

import polars as pl

from zjledger.rules.cases import judged
from zjledger.rules.frame import Judgement, Ledger, Record, cell, sound

ID_DAY = r"(?:^|[/-])((?:19|20)[0-9]{2}-(?:0[1-9]|1[0-2])-(?:[0-2][0-9]|3[01]))(?:[/-]|$)"
"""A day in an id, between its dashes and strokes."""
_DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
_DAY_NOTED = r"(?i)\b(?:day|dated?|re-dated|year|own)\b"
"""Words of a note that says why a source has another day than its id."""
_ADDRESS_DAY = re.compile(
    r"(?<![0-9])(20[0-3][0-9])(?:[-/_]?(0[1-9]|1[0-2])[-/_]?|[-/_]([1-9])[-/_])([0-3]?[0-9])(?![0-9])"
)


def source_id_names_its_day(ledger: Ledger) -> Iterator[Judgement]:
    """The day in the id of a source is the day it appeared, or the day it speaks of where unknown.

    A note says why it is neither.
    """
    columns = ["source_id", "published_on", "observed_on", "note"]
    appeared = pl.coalesce("published_on", "observed_on").alias("appeared")
    sources = ledger.tables["sources"][columns].with_columns(
        pl.col("source_id").str.extract(ID_DAY).alias("day"), appeared
    )
    excused = pl.col("note").str.contains(_DAY_NOTED).fill_null(False)
    cases = sources.drop_nulls(["day", "appeared"]).filter(~excused)

    def finding(row: Record) -> Judgement:
        fault = f"{row['day']} in the id, {row['appeared']} in the row"
        mend = "correct the day, or say in a note why the id has another"
        return Judgement(cell("sources", row["source_id"], "published_on"), fault, mend)

    yield from judged(cases, pl.col("day") != pl.col("appeared").dt.to_string("%Y-%m-%d"), finding)


def source_address_names_its_day(ledger: Ledger) -> Iterator[Judgement]:
    """A day in the address of a page lies within three days of its publication."""
    columns = ["source_id", "url", "published_on"]
    sources = ledger.tables["sources"][columns].drop_nulls("published_on")
    for row in sources.filter(pl.col("url").str.contains("20[0-3][0-9]")).iter_rows(named=True):
        match = _ADDRESS_DAY.search(row["url"])
        if match is None:
            continue
        try:
            day = dt.date(*(int(part) for part in match.groups() if part))
        except ValueError:
            continue
        near = abs((day - row["published_on"]).days) <= 3
        fault = f"{day} in the address, published on {row['published_on']}"
        where = cell("sources", row["source_id"], "published_on")
        yield Judgement(where, None if near else fault)


def observed_day_is_told(ledger: Ledger) -> Iterator[Judgement]:
    """The day a source speaks of is the day it appeared, or one that it tells of.

    Claims that merely take this day as theirs do not tell of it; a note of the source may name it.
    Where the id of a subject has the day, the other claims need not be read.
    """
    columns = ["source_id", "published_on", "observed_on", "note"]
    observed = ledger.tables["sources"][columns].drop_nulls("observed_on")
    others = observed.filter(pl.col("observed_on").ne_missing(pl.col("published_on")))
    in_an_id = pl.lit("/") + pl.col("observed_on").dt.to_string("%Y-%m-%d")
    told = ledger.tables["claims"][["source_id", "subject_id"]].join(others, on="source_id")
    clear = told.filter(pl.col("subject_id").str.contains(in_an_id, literal=True))
    doubtful = others.join(
        clear, on=("source_id", "observed_on"), how="anti", maintain_order="left"
    )
    yield sound(observed.height - doubtful.height)
    days = _days_told(ledger, doubtful["source_id"])
    for row in doubtful.iter_rows(named=True):
        day, key = row["observed_on"], row["source_id"]
        named = _DAY.findall(f"{key} {row['note'] or ''}")
        held = str(day) in days.get(key, set()).union(named)
        fault = f"nothing tells of {day}, and the source appeared on {row['published_on']}"
        mend = "correct the day, or name it in a note of the source"
        yield Judgement(cell("sources", key, "observed_on"), None if held else fault, mend)


def _days_told(ledger: Ledger, sources: pl.Series) -> dict[str, set[str]]:
    """By source the days in ids and values of its claims, and at the edges of their periods."""
    columns = ["source_id", "subject_id", "value", "period_start", "period_end", "period_label"]
    claims = ledger.tables["claims"][columns]
    told: dict[str, set[str]] = {}
    if sources.is_empty():
        return told
    for row in claims.filter(pl.col("source_id").is_in(sources.implode())).iter_rows(named=True):
        days = set(_DAY.findall(f"{row['subject_id']} {row['value']}"))
        edges = {str(row["period_start"]), str(row["period_end"])}
        days |= edges if edges != {row["period_label"]} else set()
        told.setdefault(row["source_id"], set()).update(days)
    return told


def source_speaks_before_it_appears(ledger: Ledger) -> Iterator[Judgement]:
    """A source appears on the day it speaks of or in the days after."""
    columns = ["source_id", "published_on", "observed_on"]
    cases = ledger.tables["sources"][columns].drop_nulls(columns[1:])

    def finding(row: Record) -> Judgement:
        fault = f"published on {row['published_on']}, speaks of {row['observed_on']}"
        return Judgement(cell("sources", row["source_id"], "observed_on"), fault)

    yield from judged(cases, pl.col("published_on") < pl.col("observed_on"), finding)
