"""Magnitude against peers, and the same thing twice under two ids."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median

import polars as pl

from zjledger.rules.cases import judged_by_kind, last_of_each, told_again
from zjledger.rules.columns import DAYS, figure_columns, latest, links, of_measures, surely_below
from zjledger.rules.figures import exceeds, figures, figures_at, figures_of
from zjledger.rules.frame import Judgement, Ledger, Record, cell, sound

PROVINCE = "330000"
ADDITIVE_UNITS = frozenset({"CNY", "USD", "CNY_per_year", "USD_per_year", "count", "people"})
NOT_ADDITIVE = frozenset({"average_investment", "size_threshold"})

PEER_FACTOR = 10
"""A slip of the unit moves a figure by ten at least; means of peers differ by less."""


def city_within_province(ledger: Ledger) -> Iterator[Judgement]:
    """Sums and counts about a place, or one sector of it, against those of the province."""
    about = figure_columns(ledger).filter(
        pl.col("subject_id").str.starts_with(f"place/{PROVINCE[:2]}"),
        pl.col("unit").is_in(ADDITIVE_UNITS),
        ~pl.col("measure").is_in(NOT_ADDITIVE),
    )
    found = {}
    for figure in figures_of(about):
        _, code, *sector = figure.subject.split("/")
        key = (*sector, figure.measure, figure.status, figure.unit, figure.days)
        found[code, key] = figure
    for (code, key), city in found.items():
        province = found.get((PROVINCE, key))
        if code != PROVINCE and province is not None:
            wrong = exceeds(city.bounds, province.bounds)
            fault = f"{city} exceeds that of the province, {province}" if wrong else None
            yield Judgement(city.where, fault, figures=(city.id, province.id))


def mean_near_peers(ledger: Ledger) -> Iterator[Judgement]:
    """Total investment per project against the median of the cohort's peers, three at least.

    Peers are the parts of one partition, or the cohorts of one series.
    """
    means = _means(ledger)
    groups = means.group_by(_PEERS).agg(
        pl.col("mean").median().alias("middle"), pl.col("subject_id").n_unique().alias("cohorts")
    )
    peers = means.join(groups.filter(pl.col("cohorts") > 2), on=_PEERS, nulls_equal=True)
    middle, mean = pl.col("middle"), pl.col("mean")
    near = surely_below(middle / PEER_FACTOR, mean) & surely_below(mean, middle * PEER_FACTOR)
    far = peers.filter(~near)
    open_ = peers.join(far, on=_PEERS, how="semi", nulls_equal=True).sort("place")
    yield sound(peers.height - open_.height)
    at = figures_at(ledger, open_["place"], open_["count"])
    for _, group in open_.group_by(_PEERS, maintain_order=True):
        pairs = [(at[total], at[count]) for total, count in group["place", "count"].iter_rows()]
        exact = [float(total.value / count.value) for total, count in pairs]
        center = median(exact)
        for (total, count), one in zip(pairs, exact, strict=True):
            wrong = not center / PEER_FACTOR < one < center * PEER_FACTOR
            fault = f"{one:.3g} a project, where the median of the peers is {center:.3g}"
            about = (total.id, count.id)
            yield Judgement(total.where, fault if wrong else None, figures=about)


_PEERS = ["parent_id", "partition", "series", "unit"]


def _means(ledger: Ledger) -> pl.DataFrame:
    """Total investment of cohorts per project: ``place`` of the total, of the ``count``, ``mean``.

    Parts by size are left out: large projects are no peers of small ones.
    """
    cohorts = last_of_each(ledger.tables["cohorts"], "cohort_id")
    of = cohorts.select(pl.col("cohort_id").alias("subject_id"), *_PEERS[:3])
    counts = of_measures(ledger, "project_count").unique(["subject_id", *DAYS], keep="last")
    projects = counts.select(
        "subject_id", *DAYS, pl.col("place").alias("count"), pl.col("value").alias("projects")
    )
    pairs = (
        of_measures(ledger, "total_investment")
        .join(of.filter(pl.col("partition").ne_missing(pl.lit("by-size"))), on="subject_id")
        .join(projects, on=["subject_id", *DAYS], nulls_equal=True)
        .filter(pl.col("projects") != 0)
    )
    mean = pl.col("value").cast(pl.Float64) / pl.col("projects").cast(pl.Float64)
    return pairs.select("place", "count", "subject_id", *_PEERS, mean.alias("mean"))


_DISTINGUISHING = {
    "by-place": "place_code",
    "by-city": "place_code",
    "by-county": "place_code",
}
"""Partitions whose parts differ by a column. Sectors are too coarse: two parts may share one."""


def partition_is_disjoint(ledger: Ledger) -> Iterator[Judgement]:
    """Parts of one partition differ in what the partition goes by; one place holds no other.

    Of a partition by size at most one part may have a threshold alone, for two would overlap where
    both are open above: their thresholds must differ.
    """
    thresholds = {f.subject: f.value for f in figures(ledger, "size_threshold")}
    by_size = pl.col("partition") == "by-size"
    bound = pl.col("cohort_id").is_in(list(thresholds))
    placed = pl.col("partition").is_in(list(_DISTINGUISHING)) & pl.col("place_code").is_not_null()
    cohorts = ledger.tables["cohorts"][["cohort_id", "parent_id", "partition", "place_code"]]
    parts = cohorts.filter(placed | (by_size & bound))
    # Parts by size share their place, so each of them is looked at.
    again = pl.struct("parent_id", "partition", "place_code").is_duplicated()
    open_ = parts.filter(by_size | again)
    yield sound(parts.height - open_.height)
    seen: dict[tuple[object, ...], str] = {}
    for key, parent, name, place in open_.iter_rows():
        column = _DISTINGUISHING.get(name)
        value = place if column else thresholds[key]
        twin = seen.setdefault((parent, name, value), key)
        fault = f"{twin} is the part {name} of {parent} with {value} already"
        where = cell("cohorts", key, column or "partition")
        yield Judgement(where, None if twin == key else fault, _MERGE)


_MERGE = "merge the two rows and add a redirect, or correct the one that is wrong"


def part_lies_within_place(ledger: Ledger) -> Iterator[Judgement]:
    """The place of a part against that of its whole: equal or below it."""
    above = {r["place_code"]: r["parent_code"] for r in ledger.rows("places")}
    cohorts = last_of_each(ledger.tables["cohorts"], "cohort_id")
    of_parts = cohorts[["cohort_id", "parent_id", "place_code"]]
    wholes = of_parts.select(
        pl.col("cohort_id").alias("parent_id"), pl.col("place_code").alias("whole_code")
    )
    pairs = of_parts.join(wholes, on="parent_id", nulls_equal=True, maintain_order="left")

    def judge(kind: Record) -> Iterator[str | None]:
        place, whole, steps = kind["place_code"], kind["whole_code"], 0
        while place not in (None, whole) and steps < len(above):
            place, steps = above.get(place), steps + 1
        yield f"lies outside {whole}, the place of its whole" if place != whole else None

    def finding(row: Record) -> Judgement:
        return Judgement(cell("cohorts", row["cohort_id"], "place_code"))

    columns = ("place_code", "whole_code")
    return judged_by_kind(pairs.drop_nulls(columns), columns, judge, finding)


def no_near_duplicate(ledger: Ledger) -> Iterator[Judgement]:
    """Two cohorts of one parent or series with the same number of projects and the same money."""
    of_count = pl.col("unit") == "count"
    counts = latest(of_measures(ledger, "project_count").filter(of_count))
    projects = counts.select(
        *_SAID, pl.col("place").alias("count"), pl.col("value").alias("projects")
    )
    cohorts = last_of_each(ledger.tables["cohorts"], "cohort_id")
    group = ["parent_id", "series", "place_code"]
    of = cohorts.select(pl.col("cohort_id").alias("subject_id"), *group)
    cases = (
        of_measures(ledger, "total_investment")
        .join(projects, on=_SAID, nulls_equal=True, maintain_order="left")
        .join(of, on="subject_id", maintain_order="left")
    )
    alike = [*group, *DAYS, "unit", "value", "projects"]
    named = cases.rename({"place": "total"})[["total", "count", "subject_id", *alike]]
    twins = told_again(named, alike).filter(pl.col("subject_id") != pl.col("subject_id_of_first"))
    yield sound(cases.height - twins.height)
    places = ["total", "total_of_first", "count", "count_of_first"]
    at = figures_at(ledger, *(twins[name] for name in places))
    for found in twins[places].iter_rows():
        total, twin, count, other = (at[place] for place in found)
        fault = f"{twin.subject} has {count.value:f} projects of {total} too"
        about = (total.id, twin.id, count.id, other.id)
        yield Judgement(total.where, fault, _MERGE, figures=about)


_SAID = ["subject_id", "status", *DAYS]


def one_meeting_one_row(ledger: Ledger) -> Iterator[Judgement]:
    """Day, place and programme of a meeting name it; so do its day and Chinese name."""
    seen: dict[tuple[object, ...], str] = {}
    for row in ledger.rows("meetings"):
        if row["held_from"] is None or row["held_precision"] != "day":
            continue
        keys = [("programme", row["held_from"], row["place_code"], row["programme_id"])]
        keys.append(("name", row["held_from"], row["name_zh"], None))
        twins = {seen.setdefault(key, row["meeting_id"]) for key in keys if None not in key[:3]}
        yield _twins("meetings", row, "held_from", twins - {row["meeting_id"]})


_NAMED = ("organizations", "programmes", "projects", "awards")
"""Tables in which a name stands for one thing; meetings recur under one name."""


def one_name_one_row(ledger: Ledger) -> Iterator[Judgement]:
    """English and Chinese names within a table; names of parts may recur under other wholes."""
    for table in _NAMED:
        key = ledger.schemas[table].primary_key[0]
        for column in ("name_en", "name_zh"):
            seen: dict[tuple[object, ...], str] = {}
            for row in ledger.rows(table):
                if row[column] is not None:
                    name = (row[column].casefold(), row.get("parent_id"))
                    twin = seen.setdefault(name, row[key])
                    yield _twins(table, row, column, {twin} - {row[key]})


def _twins(table: str, row: Record, column: str, twins: set[str]) -> Judgement:
    key = next(iter(row.values()))
    fault = f"{', '.join(sorted(twins))} is the same by {column}" if twins else None
    return Judgement(cell(table, key, column), fault, _MERGE)


def totals_do_not_overlap(ledger: Ledger) -> Iterator[Judgement]:
    """Cohorts that count in one series, announced at one meeting: their places hold no other."""
    above = {r["place_code"]: r["parent_code"] for r in ledger.rows("places")}
    counted = figure_columns(ledger).filter("counts_in_totals")["subject_id"]
    cohort = pl.col("cohort_id")
    announced = ledger.tables["cohorts"].filter(
        cohort.is_in(counted.implode()),
        pl.col("meeting_id").str.len_bytes() > 0,
        ~cohort.is_in(links(ledger)["subject_id"].implode()),
    )
    rows = announced[["cohort_id", "meeting_id", "series", "place_code"]].to_dicts()
    places: dict[tuple[object, ...], str] = {}
    for row in rows:
        key = (row["meeting_id"], row["series"], row["place_code"])
        twin = places.setdefault(key, row["cohort_id"])
        yield _overlap(row, twin if twin != row["cohort_id"] else None)
    for row in rows:
        place, steps = above.get(row["place_code"]), 0
        while place is not None and steps < len(above):
            yield _overlap(row, places.get((row["meeting_id"], row["series"], place)))
            place, steps = above.get(place), steps + 1


def _overlap(row: Record, twin: str | None) -> Judgement:
    fault = f"{twin} counts in the same series, meeting and place" if twin else None
    mend = "make one the part of the other, or give it another series"
    return Judgement(cell("cohorts", row["cohort_id"], "series"), fault, mend)
