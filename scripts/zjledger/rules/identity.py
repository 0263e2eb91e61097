"""Keys, kinds, places and names."""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from zjledger.rules.cases import beside, judged, last_of_each
from zjledger.rules.frame import Judgement, Ledger, Record, cell, sound
from zjledger.schema import ForeignKey, Table

_TABLE_OF_KIND = {
    "org": "organizations",
    "person": "people",
    "programme": "programmes",
    "meeting": "meetings",
    "cohort": "cohorts",
    "project": "projects",
    "award": "awards",
}


def foreign_keys(ledger: Ledger) -> Iterator[Judgement]:
    """Every foreign key of every Table Schema."""
    for table in ledger.schemas.values():
        rows = ledger.tables[table.name]
        known = {key: ledger.tables[key.table][key.target] for key in table.foreign_keys}
        # The set of all that is known takes long to make: not for a column that holds nothing.
        held = [key for key in known if rows[key.column].null_count() < rows.height]
        leading = rows.select(
            pl.col(key.column).is_in(known[key].implode()).alias(str(n))
            for n, key in enumerate(held)
        )
        for key, leads_on in zip(held, leading, strict=True):
            yield from _key_leads_on(table, key, rows, leads_on)


def _key_leads_on(
    table: Table, key: ForeignKey, rows: pl.DataFrame, leads_on: pl.Series
) -> Iterator[Judgement]:
    lost = rows.clear() if leads_on.all() else rows.filter(~leads_on)
    yield sound(rows.height - leads_on.null_count() - lost.height)
    for row in lost.iter_rows(named=True):
        fault = f"{row[key.column]!r} is not in {key.table}.{key.target}"
        where = cell(table.name, str(row[table.primary_key[0]]), key.column)
        yield Judgement(where, fault, "register the missing row, or correct the id")


def subject_of_its_kind(ledger: Ledger) -> Iterator[Judgement]:
    """Kind against id, and a row in the table of the kind with the same name."""
    subjects = ledger.tables["subjects"].select("subject_id", "kind", "name_en", _KIND_OF_ID)
    of_its_kind = pl.col("kind").eq_missing(pl.col("kind_of_id"))
    named = pl.col("kind").is_in(list(_TABLE_OF_KIND))
    same_name = pl.col("name_en").eq_missing(pl.col("name_of_its_kind"))

    def finding(row: Record) -> Judgement:
        fault = f"the id is not that of a {row['kind']}"
        if row["kind_of_id"] == row["kind"]:
            fault = f"no row of that name in {_TABLE_OF_KIND[row['kind']]}"
        where = cell("subjects", row["subject_id"], "kind")
        return Judgement(where, fault, "the registers feed both tables; build again")

    cases = beside(subjects, _names_by_kind(ledger), "subject_id", "left")
    yield from judged(cases, ~of_its_kind | (named & ~same_name), finding)


_KIND_OF_ID = pl.col("subject_id").str.splitn("/", 2).struct[0].alias("kind_of_id")


def _names_by_kind(ledger: Ledger) -> pl.DataFrame:
    """English names of the rows whose id is of the kind of their table, as ``name_of_its_kind``."""
    parts = []
    for kind, table in _TABLE_OF_KIND.items():
        key, rows = ledger.schemas[table].primary_key[0], ledger.tables[table]
        names = rows.select(pl.col(key).alias("subject_id"), name_of_its_kind="name_en")
        if not names.is_empty():
            names = names.filter(_KIND_OF_ID.eq(kind))
        parts.append(names)
    return pl.concat(parts)


def place_within_parent(ledger: Ledger) -> Iterator[Judgement]:
    """Codes nest: province two digits, city four; China stands above."""
    for row in ledger.rows("places"):
        parent = row["parent_code"]
        if parent is None:
            continue
        stem = "" if parent == "100000" else parent.rstrip("0")
        stem = stem + "0" * (len(stem) % 2)
        fault = None if row["place_code"].startswith(stem) else f"lies outside {parent}"
        yield Judgement(cell("places", row["place_code"], "parent_code"), fault)


def chinese_name_has_certainty(ledger: Ledger) -> Iterator[Judgement]:
    """Both or neither."""
    named, certain = pl.col("name_zh").is_not_null(), pl.col("name_zh_status").is_not_null()

    def finding(row: Record) -> Judgement:
        fault = "a Chinese name without certainty, or a certainty without a name"
        return Judgement(cell("subjects", row["subject_id"], "name_zh_status"), fault)

    yield from judged(ledger.tables["subjects"], named != certain, finding)


_UPWARDS = (
    ("cohorts", "parent_id"),
    ("programmes", "parent_id"),
    ("subjects", "parent_id"),
    ("places", "parent_code"),
    ("sources", "republishes"),
)


def nothing_above_itself(ledger: Ledger) -> Iterator[Judgement]:
    """Parts and copies, followed upwards, never come back to where they began."""
    for table, column in _UPWARDS:
        key = ledger.schemas[table].primary_key[0]
        links = last_of_each(ledger.tables[table][[key, column]], key)
        endless = _without_top(links.drop_nulls(), key, column)
        yield sound(links.height - endless.height)
        above = dict(endless.iter_rows())
        for start in above:
            fault = f"leads back to {_first_met_again(start, above)}"
            yield Judgement(cell(table, start, column), fault, "delete the link that is wrong")


def _without_top(links: pl.DataFrame, key: str, column: str) -> pl.DataFrame:
    """Links above which there is always another: those that lead into a circle."""
    while True:
        leading_on = links.filter(pl.col(column).is_in(links[key].implode()))
        if leading_on.height == links.height:
            return links
        links = leading_on


def _first_met_again(start: str, above: dict[str, str]) -> str:
    path, here = {start}, above[start]
    while here not in path:
        path.add(here)
        here = above[here]
    return here


def one_person_one_row(ledger: Ledger) -> Iterator[Judgement]:
    """People of one Chinese name, or of one English name where a Chinese one is unknown.

    The table ``not_same`` says which pairs are two people all the same.
    """
    apart = {frozenset((r["one_id"], r["other_id"])) for r in ledger.rows("not_same")}
    people = ledger.rows("people")
    named: dict[str, list[Record]] = {}
    for row in people:
        named.setdefault(row["name_en"].casefold(), []).append(row)
    for row in people:
        twins = [
            other["person_id"]
            for other in named[row["name_en"].casefold()]
            if other["person_id"] < row["person_id"]
            and (None in (row["name_zh"], other["name_zh"]) or row["name_zh"] == other["name_zh"])
            and frozenset((row["person_id"], other["person_id"])) not in apart
        ]
        fault = f"may be the same as {', '.join(twins)}" if twins else None
        mend = "merge the two, or keep them apart in data/curated/registers/not_same.yaml"
        yield Judgement(cell("people", row["person_id"], "name_zh"), fault, mend)


KINDS_OF_ROLE = {
    "announcement": {"person"},
    "chair": {"person"},
    "coverage": {"person"},
    "host": {"org"},
    "report": {"org"},
    "signature": {"org"},
}
"""Kinds of participant a role can have; people, bodies and places speak and attend."""


def role_fits_participant(ledger: Ledger) -> Iterator[Judgement]:
    """Kind of the participant against the role; a post only with a person."""
    for row in ledger.rows("participations"):
        kind = row["participant_id"].split("/")[0]
        allowed = KINDS_OF_ROLE.get(row["role"], {"person", "org", "place"})
        fault = None if kind in allowed else f"a {kind} cannot have the role {row['role']}"
        if kind != "person" and row["post_id"] is not None:
            fault = f"a {kind} holds no post"
        yield Judgement(cell("participations", row["participation_id"], "role"), fault)
