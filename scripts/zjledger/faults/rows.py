"""Faults of structure in published tables: rows lost, doubled, invented or left from before."""

from __future__ import annotations

from random import Random

from zjledger.faults.world import Fault, Row, World, another, change_cell, fault_class
from zjledger.package.canonical import csv_bytes


def _deleted(world: World, random: Random, tables: tuple[str, ...]) -> Fault | None:
    filled = [table for table in tables if world.rows.get(table)]
    if not filled:
        return None
    table = random.choice(filled)
    number = random.randrange(len(world.rows[table]))
    rows = [row for i, row in enumerate(world.rows[table]) if i != number]
    return _of(world, table, rows, world.rows[table][number], "a row", "gone")


def _of(world: World, table: str, rows: list[Row], row: Row, was: str, now: str) -> Fault:
    where = f"{table}, {world.key(table, row)}"
    return Fault(where, was, now, {table: csv_bytes(world.schemas[table], rows)})


for _table in (
    "amounts",
    "indicators",
    "participations",
    "posts",
    "meetings",
    "cohorts",
    "awards",
    "evidence",
    "claims",
    "subjects",
    "people",
    "organizations",
    "programmes",
    "places",
    "sources",
    "discrepancies",
    "discrepancy_claims",
    "corrections",
):

    def _row_lost(world: World, random: Random, table: str = _table) -> Fault | None:
        return _deleted(world, random, (table,))

    fault_class(f"row-lost-{_table.replace('_', '-')}", "structure", f"A row of {_table} deleted.")(
        _row_lost
    )


@fault_class("rows-lost-together", "structure", "A part of a cohort gone with all its figures.")
def _part_lost(world: World, random: Random) -> Fault | None:
    parts = [r["cohort_id"] for r in world.rows["cohorts"] if r["parent_id"]]
    if not parts:
        return None
    part = random.choice(parts)
    files = {
        table: csv_bytes(
            world.schemas[table], [r for r in world.rows[table] if r.get("subject_id") != part]
        )
        for table in ("amounts", "indicators")
        if any(r["subject_id"] == part for r in world.rows[table])
    }
    return Fault(f"amounts, {part}", "rows", "gone", files) if files else None


@fault_class("row-doubled", "structure", "A row twice, under the same key.")
def _doubled(world: World, random: Random) -> Fault | None:
    table = random.choice([t for t in sorted(world.rows) if world.rows[t]])
    row = random.choice(world.rows[table])
    return _of(world, table, [*world.rows[table], row], row, "one row", "twice")


@fault_class("row-doubled-under-a-new-id", "identity", "The same thing again under a new id.")
def _twin(world: World, random: Random) -> Fault | None:
    table, column = random.choice(
        (
            ("amounts", "amount_id"),
            ("indicators", "indicator_id"),
            ("participations", "participation_id"),
            ("people", "person_id"),
            ("organizations", "organization_id"),
            ("meetings", "meeting_id"),
            ("cohorts", "cohort_id"),
            ("claims", "claim_id"),
        )
    )
    if not world.rows[table]:
        return None
    row = random.choice(world.rows[table])
    was = row[column] or ""
    now = f"{was[:-1]}{'7' if was[-1] != '7' else '8'}" if table == "claims" else f"{was}2"
    if any(other[column] == now for other in world.rows[table]):
        return None
    twin = {**row, column: now}
    return _of(world, table, [*world.rows[table], twin], row, was, now)


@fault_class("row-invented", "evidence", "A figure that no claim supports.")
def _invented(world: World, random: Random) -> Fault | None:
    table, key, value = random.choice(
        (("amounts", "amount_id", "amount"), ("indicators", "indicator_id", "value"))
    )
    if not world.rows[table]:
        return None
    row = dict(random.choice(world.rows[table]))
    subject = random.choice(world.column(("subjects", "subject_id")))
    row["subject_id"], row[value] = subject, str(random.randrange(2, 10**6))
    row[key] = f"{subject}:" + (row[key] or "").partition(":")[2]
    if any(other[key] == row[key] for other in world.rows[table]):
        return None
    return _of(world, table, [*world.rows[table], row], row, "no row", row[value] or "")


@fault_class("table-left-from-before", "release", "One table as it was without the last source.")
def _stale(world: World, random: Random) -> Fault | None:
    source = random.choice(world.column(("sources", "source_id")))
    table = random.choice(("claims", "evidence", "discrepancy_claims", "sources"))
    columns = world.schemas[table].columns
    column = "source_id" if "source_id" in columns else "claim_id"
    rows = [r for r in world.rows[table] if (r[column] or "").split("#")[0] != source]
    if len(rows) == len(world.rows[table]):
        return None
    content = csv_bytes(world.schemas[table], rows)
    return Fault(f"{table}, {source}", "all rows", "rows of before", {table: content})


@fault_class("plausible-hand-edit", "release", "Any cell of a fact table given another's value.")
def _hand_edit(world: World, random: Random) -> Fault | None:
    facts = [t for t in world.schemas.values() if t.kind == "fact"]
    table = random.choice(facts)
    fields = [f.name for f in table.fields if f.evidence in {"claim", "derived"}]
    target = (table.name, random.choice(fields))
    return change_cell(world, random, [target], another(world, target))
