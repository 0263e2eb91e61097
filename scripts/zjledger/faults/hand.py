"""Faults that a curator's hand makes: one curated file edited, then everything built again.

The edit is written in the canonical form and the tables follow it, so neither form nor a stale
table can give it away.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from decimal import Decimal
from random import Random
from typing import Any

from zjledger.curated.sources import CLAIM_KEYS, SOURCE_KEYS
from zjledger.faults.edit import (
    SOURCES,
    Record,
    edit_claim,
    edit_entry,
    ordered,
    read,
    source_path,
    values_of,
    written,
)
from zjledger.faults.world import BEYOND, TRIES, Fault, World, fault_class
from zjledger.model.quantity import plain
from zjledger.reading.phrase import candidates


def _curated(id: str, group: str, statement: str) -> Callable[[Any], Any]:
    return fault_class(f"hand-{id}", group, statement, level="curated")


def _numeric(
    claim: Record, kinds: tuple[str, ...] = ("money", "count", "rate", "quantity")
) -> bool:
    return claim["kind"] in kinds


@_curated("value-scaled", "value", "The value of a claim wrong by a power of ten.")
def _scaled(world: World, random: Random) -> Fault | None:
    def edit(claim: Record, random: Random) -> Record | None:
        if not _numeric(claim, ("money", "count")):
            return None
        factor = random.choice(("10", "100", "1000", "0.1", "0.01", "0.001"))
        return {**claim, "value": plain(Decimal(claim["value"]) * Decimal(factor))}

    return edit_claim(world, random, edit)


@_curated("value-digit", "value", "A digit of a claimed value mistyped.")
def _digit(world: World, random: Random) -> Fault | None:
    def edit(claim: Record, random: Random) -> Record | None:
        if not _numeric(claim):
            return None
        places = [i for i, c in enumerate(claim["value"]) if c in "123456789"]
        if not places:
            return None
        i, value = random.choice(places), claim["value"]
        return {**claim, "value": value[:i] + random.choice("123456789") + value[i + 1 :]}

    return edit_claim(world, random, edit)


@_curated("date", "value", "The day of a claim is not the day it prints.")
def _date(world: World, random: Random) -> Fault | None:
    def edit(claim: Record, random: Random) -> Record | None:
        if claim["kind"] != "date" or len(claim["value"]) != 10:
            return None
        day = dt.date.fromisoformat(claim["value"]) + dt.timedelta(random.choice((-30, -1, 1, 30)))
        return {**claim, "value": day.isoformat()}

    return edit_claim(world, random, edit)


@_curated("unit", "value", "Yuan for dollars, or the other way.")
def _unit(world: World, random: Random) -> Fault | None:
    def edit(claim: Record, random: Random) -> Record | None:
        flip = {"CNY": "USD", "USD": "CNY"}
        return {**claim, "unit": flip[claim["unit"]]} if claim.get("unit") in flip else None

    return edit_claim(world, random, edit)


@_curated("qualifier", "evidence", "A hedge dropped, added or turned round.")
def _qualifier(world: World, random: Random) -> Fault | None:
    def edit(claim: Record, random: Random) -> Record | None:
        if not _numeric(claim):
            return None
        codes = ("exact", "approximately", "more_than", "at_least", "less_than", "at_most")
        now = random.choice(codes)
        if now == claim.get("qualifier", "exact"):
            return None
        return {
            k: v for k, v in {**claim, "qualifier": now}.items() if (k, v) != ("qualifier", "exact")
        }

    return edit_claim(world, random, edit)


@_curated("status", "value", "A plan curated as done, or what was done as a target.")
def _status(world: World, random: Random) -> Fault | None:
    def edit(claim: Record, random: Random) -> Record | None:
        now = random.choice(("actual", "plan", "target"))
        if not _numeric(claim) or now == claim.get("status", "actual"):
            return None
        return {k: v for k, v in {**claim, "status": now}.items() if (k, v) != ("status", "actual")}

    return edit_claim(world, random, edit)


@_curated("period", "value", "The period of a figure off by a year.")
def _period(world: World, random: Random) -> Fault | None:
    def edit(claim: Record, random: Random) -> Record | None:
        if not _numeric(claim) or "period" not in claim:
            return None
        step = random.choice((-1, 1))
        moved = re.sub(r"^[0-9]{4}", lambda m: str(int(m[0]) + step), claim["period"])
        return {**claim, "period": moved}

    return edit_claim(world, random, edit)


@_curated("person", "identity", "A claim names another person.")
def _person(world: World, random: Random) -> Fault | None:
    people = values_of(world, "people", "id")

    def edit(claim: Record, random: Random) -> Record | None:
        is_person = claim["value"].startswith("person/")
        return {**claim, "value": random.choice(people)} if is_person else None

    return edit_claim(world, random, edit)


@_curated("post", "identity", "A claim names another post.")
def _post(world: World, random: Random) -> Fault | None:
    posts = values_of(world, "posts", "id")

    def edit(claim: Record, random: Random) -> Record | None:
        is_post = claim["property"] == "held_post"
        return {**claim, "value": random.choice(posts)} if is_post else None

    return edit_claim(world, random, edit)


@_curated("body", "identity", "A claim names another body.")
def _body(world: World, random: Random) -> Fault | None:
    bodies = values_of(world, "organizations", "id")

    def edit(claim: Record, random: Random) -> Record | None:
        return (
            {**claim, "value": random.choice(bodies)} if claim["value"].startswith("org/") else None
        )

    return edit_claim(world, random, edit)


@_curated("place", "identity", "A claim names another place.")
def _place(world: World, random: Random) -> Fault | None:
    codes = values_of(world, "places", "code")

    def edit(claim: Record, random: Random) -> Record | None:
        is_place = re.fullmatch("place/[0-9]{6}", claim["value"])
        return {**claim, "value": f"place/{random.choice(codes)}"} if is_place else None

    return edit_claim(world, random, edit)


@_curated("subject", "identity", "A figure moved to another cohort, meeting or programme.")
def _subject(world: World, random: Random) -> Fault | None:
    def edit(claim: Record, random: Random) -> Record | None:
        kind = claim["subject"].split("/")[0]
        registers = {"cohort": "cohorts", "programme": "programmes", "project": "projects"}
        if not _numeric(claim) or kind not in registers:
            return None
        return {**claim, "subject": random.choice(values_of(world, registers[kind], "id"))}

    return edit_claim(world, random, edit)


@_curated("printed", "evidence", "A digit of a printed phrase changed, its value not.")
def _printed(world: World, random: Random) -> Fault | None:
    def edit(claim: Record, random: Random) -> Record | None:
        places = [i for i, c in enumerate(claim["printed"]) if c in "123456789"]
        if not places or not _numeric(claim):
            return None
        i, text = random.choice(places), claim["printed"]
        return {**claim, "printed": text[:i] + random.choice("123456789") + text[i + 1 :]}

    return edit_claim(world, random, edit)


@_curated("offset-end", "evidence", "The place of a phrase has another length than the phrase.")
def _offset(world: World, random: Random) -> Fault | None:
    def edit(claim: Record, random: Random) -> Record | None:
        if "at" not in claim:
            return None
        start, end = claim["at"]
        return {**claim, "at": [start, str(int(end) + random.choice((-3, -1, 1, 3)))]}

    return edit_claim(world, random, edit)


@_curated("claim-doubled", "identity", "The same claim again under a new number.")
def _doubled(world: World, random: Random) -> Fault | None:
    path = source_path(world, random)
    content = read(world, path)
    subject = random.choice(sorted(content["claims"]))
    claims = content["claims"][subject]
    taken = {int(c["id"]) for found in content["claims"].values() for c in found}
    twin = {**random.choice(claims), "id": f"{max(taken) + 1:02d}"}
    claims.append(ordered(twin, CLAIM_KEYS))
    return written(path, content, f"#{twin['id']}", "no claim", f"as {twin['value']}")


@_curated("claim-lost", "structure", "A claim deleted.")
def _claim_lost(world: World, random: Random) -> Fault | None:
    path = source_path(world, random)
    content = read(world, path)
    subject = random.choice(sorted(content["claims"]))
    lost = content["claims"][subject].pop(random.randrange(len(content["claims"][subject])))
    if not content["claims"][subject]:
        del content["claims"][subject]
    if not content["claims"]:
        return None
    return written(path, content, f"#{lost['id']}", lost["value"], "gone")


@_curated("source-date", "value", "A source published on another day.")
def _source_date(world: World, random: Random) -> Fault | None:
    for _ in range(TRIES):
        path = source_path(world, random)
        content = read(world, path)
        key = random.choice(("published_on", "observed_on"))
        was = content["source"].get(key)
        if was and len(was) == 10:
            day = dt.date.fromisoformat(was) + dt.timedelta(random.choice((-31, -1, 1, 31)))
            content["source"][key] = day.isoformat()
            return written(path, content, key, was, day.isoformat())
    return None


@_curated("source-copied", "evidence", "A source said to copy another that it does not, or not to.")
def _republishes(world: World, random: Random) -> Fault | None:
    path = source_path(world, random)
    content = read(world, path)
    was = content["source"].get("republishes", "")
    others = [p.removeprefix(SOURCES).removesuffix(".yaml") for p in world.files if SOURCES in p]
    now = "" if was else random.choice(sorted(others))
    if now == content["source"]["id"]:
        return None
    content["source"]["republishes"] = now
    kept = {k: v for k, v in content["source"].items() if v}
    content["source"] = ordered(kept, SOURCE_KEYS)
    return written(path, content, "republishes", was, now)


for _register, _key, _group, _statement in (
    ("people", "name_en", "identity", "A person with the name of another."),
    ("people", "name_zh", "identity", "A person with the Chinese name of another."),
    ("posts", "person", "identity", "A post given to another person."),
    ("posts", "organization", "identity", "A post in another body."),
    ("posts", "title_en", "identity", "A post with the title of another."),
    ("organizations", "name_en", "identity", "A body with the name of another."),
    ("organizations", "kind", "identity", "A body of another kind."),
    ("organizations", "place_code", "identity", "A body placed elsewhere."),
    ("places", "name_en", "identity", "A place with the name of another."),
    ("places", "level", "identity", "A place on another level."),
    ("places", "parent_code", "identity", "A place within another."),
    ("cohorts", "parent", "arithmetic", "A cohort as part of another."),
    ("cohorts", "place_code", "identity", "A cohort placed elsewhere."),
    ("cohorts", "sector", "identity", "A cohort of another sector."),
    ("programmes", "parent", "identity", "A programme as part of another."),
    ("meetings", "name_en", "identity", "A meeting with the name of another."),
    ("discrepancies", "chosen", "evidence", "A verdict for another claim."),
    ("corrections", "to", "evidence", "A correction to another value."),
    ("corrections", "claim", "evidence", "A correction of another claim."),
):

    def _entry(
        world: World, random: Random, register: str = _register, key: str = _key
    ) -> Fault | None:
        def edit(entry: Record, random: Random) -> Record | None:
            if key not in entry:
                return None
            values = values_of(world, register, key)
            if key == "to":
                return {**entry, "to": f"{entry['to']}0" if entry["to"].isdigit() else "USD"}
            return {**entry, key: random.choice(values)}

        return edit_entry(world, random, register, edit)

    _curated(f"{_register}-{_key.replace('_', '-')}", _group, _statement)(_entry)


@_curated("person-twice", "identity", "One person under two ids.")
def _person_twice(world: World, random: Random) -> Fault | None:
    path = "data/curated/registers/people.yaml"
    content = read(world, path)
    twin = dict(random.choice(content["people"]))
    twin["id"] = twin["id"][:-4] + "".join(random.choice("abcdefghkmnp") for _ in range(4))
    content["people"].append(twin)
    return written(path, content, twin["id"], "no entry", twin["name_en"])


@_curated("verdict-lost", "structure", "A verdict on a discrepancy deleted.")
def _verdict_lost(world: World, random: Random) -> Fault | None:
    path = "data/curated/registers/discrepancies.yaml"
    content = read(world, path)
    chosen = [e for e in content["discrepancies"] if e.get("chosen")]
    if not chosen:
        return None
    lost = random.choice(chosen)
    content["discrepancies"].remove(lost)
    return written(path, content, lost["id"], lost["kind"], "gone")


@_curated("lie-told-throughout", BEYOND, "A phrase and its value altered alike.")
def _lie(world: World, random: Random) -> Fault | None:
    def edit(claim: Record, random: Random) -> Record | None:
        places = [i for i, c in enumerate(claim["printed"]) if c in "123456789"]
        if not places or not _numeric(claim, ("money", "rate")) or "reading" in claim:
            return None
        i, was = random.choice(places), claim["printed"]
        now = was[:i] + random.choice("123456789") + was[i + 1 :]
        unit = claim.get("unit", "percent")
        read = candidates(now, claim["kind"], unit)
        if len(read) != 1 or len(candidates(was, claim["kind"], unit)) != 1:
            return None
        return {**claim, "printed": now, "value": plain(read[0].value)}

    return edit_claim(world, random, edit)
