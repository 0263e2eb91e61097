"""Cohorts by their ids: the places and sectors that parts of an id name, and those of the whole."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator

import polars as pl

from zjledger.rules.cases import judged, judged_by_kind, last_of_each, odd_ones_out
from zjledger.rules.frame import Judgement, Ledger, Record, cell, sound

PEERS = 2
"""Other cohorts of one name that must all have one sector before a different one is refused."""

_OTHERWISE = {"public-services", "eco-urban-water", "urban-infrastructure"}
"""Parts of ids that hold the name of a sector and mean another."""

_SECTOR_WORDS = {
    "eco": {"environment"},
    "ecology": {"environment"},
    "urban": {"urban"},
    "culture": {"culture", "culture-tourism"},
    "sci": {"science"},
    "rail": {"transport"},
    "public": {"livelihood"},
    "social": {"livelihood"},
    "commerce": {"services"},
    "bank": {"services"},
    "fashion": {"industry", "manufacturing"},
    "materials": {"industry", "manufacturing"},
    "biomedicine": {"industry", "manufacturing"},
    "hightech": {"industry", "hightech"},
    "industrial": {"industry"},
    "industry": {"industry"},
}
"""Words of the last part of a cohort's id and the sectors they tell; the first found decides."""

_PLAIN = {"new", "and", "build", "over", "under"}
"""Words in names of parts that say nothing of a sector."""


def _slug(name: str) -> str:
    return re.sub(r"[^a-z]", "", name.lower())


def _cohorts(ledger: Ledger) -> pl.DataFrame:
    """Cohorts, in order, with ``part``, the last one of their id, and ``tail``, all parts but two.

    The tail is null where there are no more.
    """
    return ledger.once("cohorts with parts of ids", lambda: _with_parts(ledger.tables["cohorts"]))


def _with_parts(cohorts: pl.DataFrame) -> pl.DataFrame:
    key = pl.col("cohort_id")
    return cohorts.select(
        "cohort_id",
        "parent_id",
        "place_code",
        "sector",
        key.str.splitn("/", 3).struct[2].alias("tail"),
        key.str.split("/").list.last().alias("part"),
    )


def _parts(ledger: Ledger) -> pl.DataFrame:
    """Cohorts, once each, with ``whole_id``, ``place_of_whole`` and ``sector_of_whole``.

    These are null where there is no whole.
    """
    return ledger.once("parts beside wholes", lambda: _with_wholes(_cohorts(ledger)))


def _with_wholes(cohorts: pl.DataFrame) -> pl.DataFrame:
    once = last_of_each(cohorts, "cohort_id")
    wholes = once.select(
        pl.col("cohort_id").alias("whole_id"),
        pl.col("place_code").alias("place_of_whole"),
        pl.col("sector").alias("sector_of_whole"),
    )
    return once.join(
        wholes,
        left_on="parent_id",
        right_on="whole_id",
        how="left",
        coalesce=False,
        maintain_order="left",
    )


def _of_cohort(column: str) -> Callable[[Record], Judgement]:
    """What says of a cohort which column a judgement is about."""
    return lambda row: Judgement(cell("cohorts", row["cohort_id"], column))


def cohort_placed_by_its_id(ledger: Ledger) -> Iterator[Judgement]:
    """The last part of a cohort's id that names a place names its own."""
    places = {_slug(row["name_en"]): row["place_code"] for row in ledger.rows("places")}

    def judge(kind: Record) -> Iterator[str | None]:
        parts = [part.split("-")[0] for part in kind["tail"].split("/")]
        named = [places[part] for part in parts if part in places]
        if named:
            fault = f"{kind['place_code']}, but the id names {named[-1]}"
            yield None if kind["place_code"] == named[-1] else fault

    parts = _cohorts(ledger).filter(pl.col("tail").is_not_null())
    return judged_by_kind(parts, ("tail", "place_code"), judge, _of_cohort("place_code"))


def part_placed_as_its_whole(ledger: Ledger) -> Iterator[Judgement]:
    """A part whose own name is no place lies where its whole lies."""
    places = [_slug(row["name_en"]) for row in ledger.rows("places")]
    named = pl.col("part").str.split("-").list.first().is_in(places)

    def finding(row: Record) -> Judgement:
        fault = f"{row['place_code']}, but its whole lies in {row['place_of_whole']}"
        return Judgement(cell("cohorts", row["cohort_id"], "place_code"), fault)

    parts = _parts(ledger).filter(pl.col("whole_id").is_not_null(), ~named)
    return judged(parts, pl.col("place_code").ne_missing(pl.col("place_of_whole")), finding)


def sector_as_others_of_its_name(ledger: Ledger) -> Iterator[Judgement]:
    """Cohorts whose ids end alike have one sector, where all others of the name have one."""
    same, odd = odd_ones_out(_cohorts(ledger), ("part",), "sector", PEERS)
    yield sound(same)
    for row in odd.iter_rows(named=True):
        fault = f"{row['sector']}, but all others called {row['part']} are {row['usual']}"
        yield Judgement(cell("cohorts", row["cohort_id"], "sector"), fault)


def sector_as_others_sharing_a_word(ledger: Ledger) -> Iterator[Judgement]:
    """A part whose name has a word that all others with it have one sector by, has that sector."""
    parts = _cohorts(ledger).filter(pl.col("tail").is_not_null(), ~pl.col("part").is_in(_OTHERWISE))
    others: dict[str, Counter[str | None]] = {}
    for part, sector, cases in parts.group_by("part", "sector").len().iter_rows():
        for word in set(part.split("-")) - _PLAIN:
            others.setdefault(word, Counter())[sector] += cases

    def judge(kind: Record) -> Iterator[str | None]:
        sector = kind["sector"]
        for word in sorted(set(kind["part"].split("-")) - _PLAIN):
            rest = others[word] - Counter([sector])
            if rest.total() >= PEERS and len(rest) == 1:
                usual = next(iter(rest))
                fault = f"{sector}, but all others with {word!r} in the name are {usual}"
                yield None if sector == usual else fault

    return judged_by_kind(parts, ("part", "sector"), judge, _of_cohort("sector"))


def sector_told_by_a_word(ledger: Ledger) -> Iterator[Judgement]:
    """A telling word of a part's name gives its sector; a part without one has that of its whole.

    Parts such as new projects of a sector have no word of their own.
    """
    parts = _parts(ledger)
    codes = set(parts["sector"].unique()) - {None}

    def judge(kind: Record) -> Iterator[str | None]:
        words = kind["part"].split("-")
        wanted = next((found for word, found in _SECTOR_WORDS.items() if word in words), set())
        if not wanted and not {*words, kind["part"]} & codes and kind["sector_of_whole"]:
            wanted = {kind["sector_of_whole"]}
        if wanted:
            said = " or ".join(sorted(wanted))
            fault = f"{kind['sector']}, but its name or its whole says {said}"
            yield None if kind["sector"] in wanted else fault

    told = parts.filter(pl.col("sector").is_not_null())
    return judged_by_kind(told, ("part", "sector", "sector_of_whole"), judge, _of_cohort("sector"))


def sector_in_its_id(ledger: Ledger) -> Iterator[Judgement]:
    """A sector that a part of a cohort's id is called by is the cohort's sector."""
    cohorts = _cohorts(ledger).filter(pl.col("sector").is_not_null())
    codes = cohorts["sector"].unique(maintain_order=True).to_list()
    cohorts = cohorts.filter(pl.col("tail").is_not_null())

    def judge(kind: Record) -> Iterator[str | None]:
        parts = [part for part in kind["tail"].split("/") if part not in _OTHERWISE]
        named = [
            code
            for part in parts
            for code in codes
            if part == code or part.startswith(f"{code}-") or part.endswith(f"-{code}")
        ]
        if named:
            fault = f"{kind['sector']}, but the id says {' and '.join(named)}"
            yield None if kind["sector"] in named else fault

    return judged_by_kind(cohorts, ("tail", "sector"), judge, _of_cohort("sector"))
