"""Keys, kinds, places and names."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import repeat

from zjledger.rules.frame import SOUND, Judgement, Ledger, Record, cell

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
        for key in table.foreign_keys:
            known = set(ledger.tables[key.table][key.target])
            held = ledger.tables[table.name][key.column].drop_nulls()
            if known.issuperset(held.unique()):
                yield from repeat(SOUND, len(held))
                continue
            for row in ledger.rows(table.name):
                value = row[key.column]
                if value is not None:
                    lost = f"{value!r} is not in {key.table}.{key.target}"
                    where = cell(table.name, str(row[table.primary_key[0]]), key.column)
                    mend = "register the missing row, or correct the id"
                    yield Judgement(where, None if value in known else lost, mend)


def subject_of_its_kind(ledger: Ledger) -> Iterator[Judgement]:
    """Kind against id, and a row in the table of the kind with the same name."""
    named = {
        kind: {r[ledger.schemas[t].primary_key[0]]: r["name_en"] for r in ledger.rows(t)}
        for kind, t in _TABLE_OF_KIND.items()
    }
    for row in ledger.rows("subjects"):
        where = cell("subjects", row["subject_id"], "kind")
        fault = None
        if row["subject_id"].split("/")[0] != row["kind"]:
            fault = f"the id is not that of a {row['kind']}"
        elif row["kind"] in named and named[row["kind"]].get(row["subject_id"]) != row["name_en"]:
            fault = f"no row of that name in {_TABLE_OF_KIND[row['kind']]}"
        yield Judgement(where, fault, "the registers feed both tables; build again")


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
    for row in ledger.rows("subjects"):
        wrong = (row["name_zh"] is None) != (row["name_zh_status"] is None)
        fault = "a Chinese name without certainty, or a certainty without a name" if wrong else None
        yield Judgement(cell("subjects", row["subject_id"], "name_zh_status"), fault)


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
        above = {row[key]: row[column] for row in ledger.rows(table)}
        sound: set[str] = set()
        for start in above:
            path: dict[str, None] = {}
            here: str | None = start
            while here is not None and here in above and here not in sound and here not in path:
                path[here] = None
                here = above[here]
            circle = here is not None and here in path
            if not circle:
                sound.update(path)
            fault = f"leads back to {here}" if circle else None
            yield Judgement(cell(table, start, column), fault, "delete the link that is wrong")


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
