"""Faults told in every place: a fact changed in its row and in all that repeats it.

A person who edits a package carefully changes the cell, the claim it rests on and the evidence that
names it; so do these. What is left to notice them is what else the package tells.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from random import Random

from zjledger.faults.common import is_count, is_figure, is_money
from zjledger.faults.world import TRIES, Fault, Row, World, fault_class
from zjledger.model.quantity import plain
from zjledger.package.canonical import csv_bytes

Changes = Mapping[str, Mapping[int, Mapping[str, str | None]]]
"""By table and number of a row, the cells that are new."""


def _changed(world: World, where: str, was: str, now: str, changes: Changes) -> Fault:
    files: dict[str, bytes | None] = {}
    for table, rows in changes.items():
        new = [{**row, **rows.get(number, {})} for number, row in enumerate(world.rows[table])]
        files[table] = csv_bytes(world.schemas[table], new)
    return Fault(where, was, now, files)


def _numbers(world: World, table: str, test: Callable[[Row], bool]) -> list[int]:
    return [number for number, row in enumerate(world.rows[table]) if test(row)]


@fault_class("posts-exchanged", "identity", "Two people exchange their posts, claims alike.")
def _posts(world: World, random: Random) -> Fault | None:
    posts = world.rows["posts"]
    one, other = random.sample(range(len(posts)), 2)
    a, b = posts[one], posts[other]
    if a["person_id"] == b["person_id"]:
        return None
    swap = {a["post_id"]: b["post_id"], b["post_id"]: a["post_id"]}
    said = _numbers(world, "claims", lambda row: row["value"] in swap)
    changes = {
        "posts": {one: {"person_id": b["person_id"]}, other: {"person_id": a["person_id"]}},
        "claims": {n: {"value": swap[world.rows["claims"][n]["value"]]} for n in said},
    }
    return _changed(
        world, f"posts, {a['post_id']}", a["person_id"] or "", b["post_id"] or "", changes
    )


@fault_class("qualifiers-exchanged", "evidence", "Two figures exchange their qualifiers.")
def _qualifiers(world: World, random: Random) -> Fault | None:
    claims = world.rows["claims"]
    figures = _numbers(world, "claims", lambda row: is_figure(world, row))
    for _ in range(TRIES):
        one, other = random.sample(figures, 2)
        a, b = claims[one]["qualifier"], claims[other]["qualifier"]
        if a != b:
            changes = {"claims": {one: {"qualifier": b}, other: {"qualifier": a}}}
            return _changed(world, f"claims, {claims[one]['claim_id']}", a or "", b or "", changes)
    return None


@fault_class("figure-to-the-neighbour", "identity", "A claim moved to the cohort beside its own.")
def _neighbour(world: World, random: Random) -> Fault | None:
    wholes = {row["cohort_id"]: row["parent_id"] for row in world.rows["cohorts"]}
    claims = world.rows["claims"]
    parts = _numbers(
        world, "claims", lambda r: bool(wholes.get(r["subject_id"])) and is_figure(world, r)
    )
    for _ in range(TRIES):
        number = random.choice(parts)
        was = claims[number]["subject_id"]
        beside = sorted(k or "" for k, v in wholes.items() if v == wholes[was] and k != was)
        if beside:
            now = random.choice(beside)
            changes = {"claims": {number: {"subject_id": now}}}
            where = f"claims, {claims[number]['claim_id']}, subject_id"
            return _changed(world, where, was or "", now or "", changes)
    return None


@fault_class(
    "wan-and-yi-mistaken", "value", "万 read as 亿 or the other way, row and claims alike."
)
def _wan(world: World, random: Random) -> Fault | None:
    for _ in range(TRIES):
        number = random.randrange(len(world.rows["amounts"]))
        row = world.rows["amounts"][number]
        factor = random.choice((Decimal(10**4), Decimal(1) / 10**4))
        value = Decimal(row["amount"] or 0) * factor
        if value and value == value.to_integral_value():
            return _retold(world, number, plain(value))
    return None


@fault_class("amount-retold", "value", "An amount another in its row and in every claim of it.")
def _retold_amount(world: World, random: Random) -> Fault | None:
    number = random.randrange(len(world.rows["amounts"]))
    was = Decimal(world.rows["amounts"][number]["amount"] or 0)
    share = random.choice((Decimal("0.9"), Decimal("1.1"), Decimal("0.5"), Decimal(2)))
    return _retold(world, number, plain((was * share).to_integral_value()))


def _retold(world: World, number: int, now: str) -> Fault | None:
    row = world.rows["amounts"][number]
    was = row["amount"] or ""
    said = _numbers(
        world,
        "claims",
        lambda c: c["subject_id"] == row["subject_id"] and c["value"] == was and is_money(c),
    )
    if not said:
        return None
    changes = {
        "amounts": {number: {"amount": now}},
        "claims": {claim: {"value": now} for claim in said},
    }
    return _changed(world, f"amounts, {row['amount_id']}, amount", was, now, changes)


@fault_class("count-retold", "value", "A count another in its row and in every claim of it.")
def _count(world: World, random: Random) -> Fault | None:
    rows = world.rows["indicators"]
    number = random.choice(_numbers(world, "indicators", is_count))
    row = rows[number]
    was = row["value"] or ""
    if not was.isdigit():
        return None
    now = str(int(was) + random.choice((-2, -1, 1, 2, 10)))
    said = _numbers(
        world, "claims", lambda c: c["subject_id"] == row["subject_id"] and c["value"] == was
    )
    if not said or int(now) <= 0:
        return None
    changes = {
        "indicators": {number: {"value": now}},
        "claims": {claim: {"value": now} for claim in said},
    }
    return _changed(world, f"indicators, {row['indicator_id']}, value", was, now, changes)


def _a_year_on(text: str | None, years: int) -> str | None:
    return re.sub(r"\b20[0-9]{2}\b", lambda m: str(int(m[0]) + years), text) if text else text


@fault_class("date-and-period-shifted", "value", "A meeting and the day of its claims a year off.")
def _shifted(world: World, random: Random) -> Fault | None:
    meetings = world.rows["meetings"]
    number = random.choice(_numbers(world, "meetings", lambda row: bool(row["held_from"])))
    row, years = meetings[number], random.choice((-1, 1))
    cells = {c: _a_year_on(row[c], years) for c in ("held_from", "held_to")}
    if any("-02-29" in (cell or "") for cell in cells.values()):
        return None
    said = _numbers(
        world, "claims", lambda c: c["subject_id"] == row["meeting_id"] and c["unit"] == "date"
    )
    times = ("value", "period_start", "period_end", "period_label")
    claims = {n: {c: _a_year_on(world.rows["claims"][n][c], years) for c in times} for n in said}
    where = f"meetings, {row['meeting_id']}, held_from"
    changes: Changes = {"meetings": {number: cells}, "claims": claims}
    return _changed(world, where, row["held_from"] or "", cells["held_from"] or "", changes)


@fault_class("source-a-day-later", "value", "A source and all days it gives a day late.")
def _later(world: World, random: Random) -> Fault | None:
    number = random.choice(_numbers(world, "sources", lambda row: bool(row["published_on"])))
    row = world.rows["sources"][number]
    cells = {
        column: (dt.date.fromisoformat(day) + dt.timedelta(1)).isoformat()
        for column in ("published_on", "observed_on")
        if (day := row[column]) and len(day) == 10
    }
    now = cells["published_on"]
    where = f"sources, {row['source_id']}, published_on"
    return _changed(world, where, row["published_on"] or "", now, {"sources": {number: cells}})


@fault_class("figure-in-a-title", "text", "A number in the title or name of a row is another.")
def _titled(world: World, random: Random) -> Fault | None:
    targets = [("sources", "title"), ("meetings", "name_en"), ("cohorts", "name_en")]
    table, column = random.choice(targets)
    found = _numbers(world, table, lambda row: bool(re.search(r"[1-9]", row[column] or "")))
    number = random.choice(found)
    row = world.rows[table][number]
    was = row[column] or ""
    place = random.choice([m.start() for m in re.finditer("[1-9]", was)])
    now = was[:place] + str(int(was[place]) % 9 + 1) + was[place + 1 :]
    where = f"{table}, {world.key(table, row)}, {column}"
    return _changed(world, where, was, now, {table: {number: {column: now}}})


@fault_class("lost-with-all-that-points-at-it", "structure", "A row and every row that names it.")
def _uprooted(world: World, random: Random) -> Fault | None:
    table = random.choice(("people", "organizations", "cohorts", "meetings", "projects", "sources"))
    key = world.key(table, random.choice(world.rows[table]))
    gone, files = {key}, dict[str, bytes | None]()
    kept = {name: list(rows) for name, rows in world.rows.items()}
    before = -1
    while before != len(gone):
        before = len(gone)
        for name, rows in kept.items():
            lost = [row for row in rows if gone & set(row.values())]
            gone |= {world.key(name, row) for row in lost}
            kept[name] = [row for row in rows if not gone & set(row.values())]
    for name, rows in kept.items():
        if len(rows) < len(world.rows[name]):
            files[name] = csv_bytes(world.schemas[name], rows)
    return Fault(f"{table}, {key}", "its rows", "gone", files)


@fault_class(
    "row-doubled-with-its-evidence", "identity", "A figure again under a new id, evidence too."
)
def _doubled(world: World, random: Random) -> Fault | None:
    table, key = random.choice((("amounts", "amount_id"), ("indicators", "indicator_id")))
    row = random.choice(world.rows[table])
    was = row[key] or ""
    now = f"{was}:2"
    evidence = [e | {"row_id": now} for e in world.rows["evidence"] if e["row_id"] == was]
    files = {
        table: csv_bytes(world.schemas[table], [*world.rows[table], row | {key: now}]),
        "evidence": csv_bytes(world.schemas["evidence"], [*world.rows["evidence"], *evidence]),
    }
    return Fault(f"{table}, {was}", was, now, files)


@fault_class("region-retold", "identity", "A place another in the row and in the list of subjects.")
def _region(world: World, random: Random) -> Fault | None:
    table, key = random.choice((("organizations", "organization_id"), ("cohorts", "cohort_id")))
    number = random.choice(_numbers(world, table, lambda row: bool(row["place_code"])))
    row = world.rows[table][number]
    cities = [p for p in world.column(("places", "place_code")) if p.startswith("33")]
    now = random.choice(cities)
    if now == row["place_code"]:
        return None
    twin = _numbers(world, "subjects", lambda s: s["subject_id"] == row[key])
    changes = {
        table: {number: {"place_code": now}},
        "subjects": {n: {"place_code": now} for n in twin},
    }
    where = f"{table}, {row[key]}, place_code"
    return _changed(world, where, row["place_code"] or "", now, changes)
