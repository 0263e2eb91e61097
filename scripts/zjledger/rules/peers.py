"""Magnitude against peers, and the same thing twice under two ids."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median

from zjledger.rules.figures import Figure, by_subject, exceeds, figures, parents
from zjledger.rules.frame import Judgement, Ledger, Record, cell

PROVINCE = "330000"
ADDITIVE_UNITS = frozenset({"CNY", "USD", "CNY_per_year", "USD_per_year", "count", "people"})
NOT_ADDITIVE = frozenset({"average_investment", "size_threshold"})

PEER_FACTOR = 10
"""A slip of the unit moves a figure by ten at least; means of peers differ by less."""


def city_within_province(ledger: Ledger) -> Iterator[Judgement]:
    """Sums and counts about a place, or one sector of it, against those of the province."""
    found = {}
    for figure in figures(ledger):
        if figure.unit in ADDITIVE_UNITS and figure.measure not in NOT_ADDITIVE:
            place, code, *sector = figure.subject.split("/")
            if place == "place" and code.startswith(PROVINCE[:2]):
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
    cohorts = ledger.by_key("cohorts")
    counts = {(f.subject, f.days): f for f in figures(ledger, "project_count")}
    groups: dict[tuple[object, ...], list[tuple[Figure, Figure, float]]] = {}
    for total in figures(ledger, "total_investment"):
        cohort, count = cohorts.get(total.subject), counts.get((total.subject, total.days))
        if cohort and count and count.value and cohort["partition"] != "by-size":
            key = (cohort["parent_id"], cohort["partition"], cohort["series"], total.unit)
            mean = float(total.value / count.value)
            groups.setdefault(key, []).append((total, count, mean))
    for peers in groups.values():
        if len({total.subject for total, _, _ in peers}) < 3:
            continue
        middle = median(mean for _, _, mean in peers)
        for total, count, mean in peers:
            wrong = not middle / PEER_FACTOR < mean < middle * PEER_FACTOR
            fault = f"{mean:.3g} a project, where the median of the peers is {middle:.3g}"
            about = (total.id, count.id)
            yield Judgement(total.where, fault if wrong else None, figures=about)


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
    thresholds = {f.subject: f for f in figures(ledger, "size_threshold")}
    seen: dict[tuple[object, ...], str] = {}
    for cohort in ledger.rows("cohorts"):
        key, name = cohort["cohort_id"], cohort["partition"]
        column = _DISTINGUISHING.get(name)
        value = cohort[column] if column else None
        if name == "by-size" and key in thresholds:
            value = thresholds[key].value
        if value is None:
            continue
        twin = seen.setdefault((cohort["parent_id"], name, value), key)
        fault = f"{twin} is the part {name} of {cohort['parent_id']} with {value} already"
        where = cell("cohorts", key, column or "partition")
        yield Judgement(where, None if twin == key else fault, _MERGE)


_MERGE = "merge the two rows and add a redirect, or correct the one that is wrong"


def part_lies_within_place(ledger: Ledger) -> Iterator[Judgement]:
    """The place of a part against that of its whole: equal or below it."""
    above = {r["place_code"]: r["parent_code"] for r in ledger.rows("places")}
    cohorts = ledger.by_key("cohorts")
    for cohort in cohorts.values():
        whole = cohorts.get(cohort["parent_id"])
        if whole is None or None in (cohort["place_code"], whole["place_code"]):
            continue
        place, steps = cohort["place_code"], 0
        while place not in (None, whole["place_code"]) and steps < len(above):
            place, steps = above.get(place), steps + 1
        fault = f"lies outside {whole['place_code']}, the place of its whole"
        where = cell("cohorts", cohort["cohort_id"], "place_code")
        yield Judgement(where, fault if place != whole["place_code"] else None)


def no_near_duplicate(ledger: Ledger) -> Iterator[Judgement]:
    """Two cohorts of one parent or series with the same number of projects and the same money."""
    cohorts = ledger.by_key("cohorts")
    counts = by_subject(figures(ledger, "project_count"))
    seen: dict[tuple[object, ...], Figure] = {}
    for total in figures(ledger, "total_investment"):
        cohort = cohorts.get(total.subject)
        count = counts.get((total.subject, total.status, "count", total.days))
        if cohort is None or count is None:
            continue
        group = (cohort["parent_id"], cohort["series"], cohort["place_code"])
        key = (*group, total.days, total.unit, total.value, count.value)
        twin = seen.setdefault(key, total)
        fault = f"{twin.subject} has {count.value:f} projects of {total} too"
        other = counts[twin.subject, twin.status, "count", twin.days]
        about = (total.id, twin.id, count.id, other.id)
        wrong = twin.subject != total.subject
        yield Judgement(total.where, fault if wrong else None, _MERGE, figures=about)


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
    whole_of = parents(ledger)
    counted = {
        row["subject_id"]
        for table in ("amounts", "indicators")
        for row in ledger.rows(table)
        if row["counts_in_totals"]
    }
    places: dict[tuple[object, ...], str] = {}
    rows = [
        row
        for row in ledger.rows("cohorts")
        if row["cohort_id"] in counted and row["meeting_id"] and row["cohort_id"] not in whole_of
    ]
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
