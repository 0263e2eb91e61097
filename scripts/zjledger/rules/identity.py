"""Keys, kinds, places and names."""

from __future__ import annotations

from collections.abc import Iterator

from zjledger.rules.frame import Judgement, Ledger, cell

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
