"""Faults of meaning in published tables: values, arithmetic, identity, evidence, cell by cell.

Sizes and hashes are written anew after each, and rows are sorted again, so that only what the data
says can give the change away.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from decimal import Decimal
from random import Random

from zjledger.faults.world import (
    Fault,
    Row,
    Target,
    World,
    another,
    change_cell,
    fault_class,
    replaced,
    swapped,
)
from zjledger.model.quantity import plain

Mutate = Callable[[str, Random, Row], str | None]

_MONEY: list[Target] = [("amounts", "amount"), ("claims", "value")]
_COUNTS: list[Target] = [("indicators", "value"), ("claims", "value")]
_DATES: list[Target] = [
    ("meetings", "held_from"),
    ("meetings", "held_to"),
    ("posts", "observed_from"),
    ("posts", "observed_to"),
    ("amounts", "period_start"),
    ("amounts", "period_end"),
    ("claims", "period_start"),
    ("sources", "published_on"),
    ("sources", "observed_on"),
]


def _is_money(row: Row) -> bool:
    return (row.get("currency") or row.get("unit")) in {"CNY", "USD"}


def _is_count(row: Row) -> bool:
    return row.get("unit") not in {"CNY", "USD", "percent", "text", "id", "date"}


def _is_rate(row: Row) -> bool:
    return row.get("unit") == "percent"


def _times(factor: str) -> Mutate:
    def mutate(was: str, random: Random, row: Row) -> str | None:
        value = Decimal(was) * Decimal(factor)
        return (
            None if value == 0 else plain(value.quantize(Decimal(1)) if _is_money(row) else value)
        )

    return mutate


for _name, _factor, _statement in (
    ("tenfold", "10", "An amount ten times too large"),
    ("tenth", "0.1", "An amount ten times too small"),
    ("thousandfold", "1000", "Billion written for million"),
    ("thousandth", "0.001", "Million written for billion"),
    ("hundredth", "0.01", "亿 read as million"),
    ("ten-thousandth", "0.0001", "万 written for 亿"),
    ("dollars-as-yuan", "0.1388888888", "A sum in dollars recorded as yuan"),
):

    def _scaled(world: World, random: Random, factor: str = _factor) -> Fault | None:
        return change_cell(world, random, _MONEY, _times(factor), _is_money)

    fault_class(f"amount-{_name}", "value", f"{_statement}.")(_scaled)


@fault_class("amount-digit", "value", "One digit of an amount mistyped.")
def _amount_digit(world: World, random: Random) -> Fault | None:
    return change_cell(world, random, _MONEY, _mistyped, _is_money)


def _mistyped(was: str, random: Random, _: Row) -> str | None:
    filled = [i for i, c in enumerate(was) if c in "123456789"]
    if not filled:
        return None
    place = random.choice(filled)
    return was[:place] + random.choice("123456789") + was[place + 1 :]


@fault_class("digits-transposed", "value", "Two neighbouring digits exchanged.")
def _transposed(world: World, random: Random) -> Fault | None:
    def mutate(was: str, random: Random, _: Row) -> str | None:
        pairs = [
            i for i in range(len(was) - 1) if was[i : i + 2].isdigit() and was[i] != was[i + 1]
        ]
        if not pairs:
            return None
        i = random.choice(pairs)
        now = was[:i] + was[i + 1] + was[i] + was[i + 2 :]
        return None if now.startswith("0") else now

    return change_cell(
        world, random, [*_MONEY, *_COUNTS], mutate, lambda row: _is_money(row) or _is_count(row)
    )


@fault_class("amount-rounded", "value", "An exact amount rounded to two digits.")
def _rounded(world: World, random: Random) -> Fault | None:
    def mutate(was: str, random: Random, _: Row) -> str | None:
        return was[:2] + "0" * (len(was) - 2) if len(was) > 3 and was.isdigit() else None

    return change_cell(world, random, _MONEY, mutate, _is_money)


@fault_class("amount-of-a-neighbour", "value", "An amount taken from another row.")
def _neighbour(world: World, random: Random) -> Fault | None:
    return change_cell(
        world, random, [("amounts", "amount")], another(world, ("amounts", "amount"))
    )


@fault_class("count-off-by-one", "value", "A count one too high or too low.")
def _off_by_one(world: World, random: Random) -> Fault | None:
    def mutate(was: str, random: Random, _: Row) -> str | None:
        return str(int(was) + random.choice((-1, 1))) if was.isdigit() and was != "1" else None

    return change_cell(world, random, _COUNTS, mutate, _is_count)


@fault_class("rate-off", "value", "A rate or share changed by a few points or by a decimal point.")
def _rate_off(world: World, random: Random) -> Fault | None:
    def mutate(was: str, random: Random, _: Row) -> str | None:
        value = Decimal(was)
        moved = random.choice(
            (value + random.choice((-3, -2, -1, 1, 2, 3)), value / 10, value / 100)
        )
        return plain(moved.quantize(Decimal("0.0001"))) if moved > 0 else None

    return change_cell(world, random, _COUNTS, mutate, _is_rate)


@fault_class("currency-flipped", "value", "Yuan for dollars, or the other way.")
def _currency(world: World, random: Random) -> Fault | None:
    targets = [("amounts", "currency"), ("claims", "unit")]
    flip = {"CNY": "USD", "USD": "CNY"}
    return change_cell(world, random, targets, lambda was, *_: flip.get(was), _is_money)


@fault_class("unit-of-another", "value", "A figure in the unit of another kind of thing.")
def _unit(world: World, random: Random) -> Fault | None:
    target = ("indicators", "unit")
    return change_cell(world, random, [target], another(world, target))


@fault_class("status-flipped", "value", "A plan shown as done, a target as a plan.")
def _status(world: World, random: Random) -> Fault | None:
    targets = [("amounts", "status"), ("indicators", "status"), ("claims", "status")]
    codes = ("actual", "plan", "target")
    return change_cell(
        world, random, targets, lambda *_: random.choice(codes), lambda row: _is_figure(world, row)
    )


def _is_figure(world: World, row: Row) -> bool:
    """Whether a row is a figure or a claim of one; a status says little of a name."""
    return "claim_id" not in row or world.units[row["property"] or ""] in {
        "money",
        "count",
        "rate",
        "quantity",
    }


def _moved(days: tuple[int, ...]) -> Mutate:
    def mutate(was: str, random: Random, _: Row) -> str | None:
        return (dt.date.fromisoformat(was) + dt.timedelta(random.choice(days))).isoformat()

    return mutate


@fault_class("date-off-by-a-day", "value", "A date one day early or late.")
def _day_off(world: World, random: Random) -> Fault | None:
    return change_cell(world, random, _DATES, _moved((-1, 1)))


@fault_class("date-in-another-year", "value", "A date in the year before or after.")
def _year_off(world: World, random: Random) -> Fault | None:
    def mutate(was: str, random: Random, _: Row) -> str | None:
        return f"{int(was[:4]) + random.choice((-1, 1))}{was[4:]}" if was[5:] != "02-29" else None

    return change_cell(world, random, _DATES, mutate)


@fault_class("day-and-month-swapped", "value", "Day and month of a date exchanged.")
def _day_month(world: World, random: Random) -> Fault | None:
    def mutate(was: str, random: Random, _: Row) -> str | None:
        year, month, day = was.split("-")
        return f"{year}-{day}-{month}" if int(day) <= 12 else None

    return change_cell(world, random, _DATES, mutate)


@fault_class("held-after-published", "value", "A meeting held after its report.")
def _held_after(world: World, random: Random) -> Fault | None:
    targets = [("meetings", "held_from"), ("meetings", "held_to")]
    return change_cell(world, random, targets, _moved((30, 60, 365)))


@fault_class("day-claimed-wrong", "value", "The day in a claim is not the day it prints.")
def _claimed_day(world: World, random: Random) -> Fault | None:
    return change_cell(
        world,
        random,
        [("claims", "value")],
        _moved((-7, -1, 1, 7)),
        lambda row: row["unit"] == "date" and len(row["value"] or "") == 10,
    )


@fault_class("period-label-off", "value", "A period shifted by a year, a quarter or a day.")
def _period(world: World, random: Random) -> Fault | None:
    targets = [(t, "period_label") for t in ("amounts", "indicators", "claims")]

    def mutate(was: str, random: Random, _: Row) -> str | None:
        if "Q" in was:
            return re.sub(r"Q([1-4])$", lambda m: f"Q{int(m[1]) % 4 + 1}", was)
        return re.sub(r"^[0-9]{4}", lambda m: str(int(m[0]) + random.choice((-1, 1))), was)

    return change_cell(world, random, targets, mutate)


@fault_class("qualifier-changed", "evidence", "A hedge dropped, added or turned round.")
def _qualifier(world: World, random: Random) -> Fault | None:
    targets = [(t, "qualifier") for t in ("amounts", "indicators", "claims")]
    codes = ("exact", "approximately", "more_than", "at_least", "less_than", "at_most")
    return change_cell(
        world, random, targets, lambda *_: random.choice(codes), lambda row: _is_figure(world, row)
    )


@fault_class("amounts-swapped", "arithmetic", "Two rows exchange their amounts.")
def _amounts_swapped(world: World, random: Random) -> Fault | None:
    return swapped(world, random, ("amounts", "amount"))


@fault_class("counts-swapped", "arithmetic", "Two rows exchange their counts.")
def _counts_swapped(world: World, random: Random) -> Fault | None:
    return swapped(
        world, random, ("indicators", "value"), lambda r: r["measure"] == "project_count"
    )


@fault_class("parts-swapped", "arithmetic", "Two cohorts exchange sector, partition or place.")
def _parts_swapped(world: World, random: Random) -> Fault | None:
    column = random.choice(("sector", "partition", "place_code", "name_en"))
    return swapped(world, random, ("cohorts", column))


@fault_class("part-of-another", "arithmetic", "A cohort hung under another parent.")
def _part_of(world: World, random: Random) -> Fault | None:
    def mutate(was: str, random: Random, row: Row) -> str | None:
        now = random.choice(world.column(("cohorts", "cohort_id")))
        return None if now == row.get("cohort_id") else now

    return change_cell(world, random, [("cohorts", "parent_id"), ("subjects", "parent_id")], mutate)


@fault_class("part-beyond-whole", "arithmetic", "A part made larger than its whole.")
def _beyond(world: World, random: Random) -> Fault | None:
    parts = {r["cohort_id"] for r in world.rows["cohorts"] if r["parent_id"]}
    largest = max(int(r["amount"] or 0) for r in world.rows["amounts"])

    def mutate(was: str, random: Random, _: Row) -> str | None:
        return str(largest + random.randrange(1, 10) * 10**9)

    return change_cell(
        world, random, [("amounts", "amount")], mutate, lambda r: r["subject_id"] in parts
    )


@fault_class("counted-twice", "arithmetic", "A part marked as counting in totals, or a total not.")
def _counted(world: World, random: Random) -> Fault | None:
    flip = {"true": "false", "false": "true"}
    return change_cell(world, random, [("amounts", "counts_in_totals")], lambda was, *_: flip[was])


@fault_class("witnesses-miscounted", "arithmetic", "One witness too many or too few.")
def _witnesses(world: World, random: Random) -> Fault | None:
    targets = [(t, "witnesses") for t in ("amounts", "indicators", "participations")]
    return change_cell(world, random, targets, lambda was, *_: str(int(was) + 1))


@fault_class(
    "confidence-changed", "arithmetic", "A contested figure shown as sure, or the other way."
)
def _confidence(world: World, random: Random) -> Fault | None:
    targets = [(t, "confidence") for t in ("amounts", "indicators")]
    codes = ("corroborated", "single", "contested")
    return change_cell(world, random, targets, lambda *_: random.choice(codes))


@fault_class("wrong-subject", "identity", "A figure or claim moved to another subject of its kind.")
def _wrong_subject(world: World, random: Random) -> Fault | None:
    targets = [(t, "subject_id") for t in ("amounts", "indicators", "claims")]
    subjects = world.column(("subjects", "subject_id"))

    def mutate(was: str, random: Random, _: Row) -> str | None:
        kin = [subject for subject in subjects if subject.split("/")[0] == was.split("/")[0]]
        return random.choice(kin)

    return change_cell(world, random, targets, mutate, lambda row: _is_figure(world, row))


def _same_kind(world: World, target: Target) -> Mutate:
    values = world.column(target)

    def mutate(was: str, random: Random, _: Row) -> str | None:
        kin = [v for v in values if v.split("/")[0] == was.split("/")[0]]
        return random.choice(kin if "/" in was else values)

    return mutate


for _table, _column, _statement in (
    ("participations", "participant_id", "Another person or body took part."),
    ("participations", "meeting_id", "The participation belongs to another meeting."),
    ("participations", "role", "Another role."),
    ("participations", "post_id", "Another post."),
    ("posts", "person_id", "The post belongs to another person."),
    ("posts", "organization_id", "The post stands in another body."),
    ("posts", "title_en", "The title of another post."),
    ("meetings", "place_code", "Another place."),
    ("meetings", "programme_id", "Another programme."),
    ("meetings", "time_of_day", "Another time of day."),
    ("meetings", "held_precision", "Another precision."),
    ("cohorts", "meeting_id", "The cohort was announced at another meeting."),
    ("cohorts", "programme_id", "The cohort belongs to another programme."),
    ("awards", "awarded_by_id", "Another body gives the award."),
    ("amounts", "measure", "Another measure."),
    ("indicators", "measure", "Another measure."),
):

    def _replaced_fact(
        world: World, random: Random, at: Target = (_table, _column)
    ) -> Fault | None:
        return change_cell(world, random, [at], _same_kind(world, at))

    fault_class(f"{_table}-{_column.replace('_', '-')}", "identity", _statement)(_replaced_fact)


@fault_class(
    "claim-names-another", "identity", "A claim names another person, body, place or post."
)
def _claimed_id(world: World, random: Random) -> Fault | None:
    ids = sorted({r["value"] or "" for r in world.rows["claims"] if r["unit"] == "id"})

    def mutate(was: str, random: Random, _: Row) -> str | None:
        return random.choice([v for v in ids if v.split("/")[0] == was.split("/")[0]])

    return change_cell(
        world, random, [("claims", "value")], mutate, lambda row: row["unit"] == "id"
    )


@fault_class("foreign-key-to-nothing", "identity", "An id that names nothing.")
def _dangling(world: World, random: Random) -> Fault | None:
    targets = [(t.name, k.column) for t in world.schemas.values() for k in t.foreign_keys]
    return change_cell(
        world, random, targets, lambda was, *_: f"{was}x" if was[-1] != "x" else None
    )


@fault_class("name-of-another", "identity", "A person, body or place bears the name of another.")
def _name_of_another(world: World, random: Random) -> Fault | None:
    table = random.choice(
        ("people", "organizations", "places", "subjects", "meetings", "programmes")
    )
    target = (table, random.choice(("name_en", "name_zh")))
    return change_cell(world, random, [target], another(world, target))


@fault_class("place-of-another", "identity", "A subject placed elsewhere.")
def _placed(world: World, random: Random) -> Fault | None:
    table = random.choice(
        ("organizations", "cohorts", "programmes", "awards", "projects", "subjects")
    )
    target = (table, "place_code")
    return change_cell(world, random, [target], another(world, target))


@fault_class("place-code-off", "identity", "A place under another code, level or parent.")
def _place_code(world: World, random: Random) -> Fault | None:
    target = ("places", random.choice(("level", "parent_code", "place_code")))
    return change_cell(world, random, [target], another(world, target))


@fault_class("printed-phrase-edited", "evidence", "A word or digit of a printed phrase changed.")
def _printed(world: World, random: Random) -> Fault | None:
    def mutate(was: str, random: Random, _: Row) -> str | None:
        if any(c.isdigit() for c in was) and random.random() < 0.5:
            return _mistyped(was, random, {})
        place = random.randrange(len(was))
        return was[:place] + was[place + 1 :]

    return change_cell(world, random, [("claims", "printed")], mutate)


@fault_class("printed-phrase-of-another", "evidence", "The phrase of another claim of that source.")
def _printed_other(world: World, random: Random) -> Fault | None:
    by_source: dict[str, list[str]] = {}
    for row in world.rows["claims"]:
        by_source.setdefault(row["source_id"] or "", []).append(row["printed"] or "")

    def mutate(was: str, random: Random, row: Row) -> str | None:
        return random.choice(by_source[row["source_id"] or ""])

    return change_cell(world, random, [("claims", "printed")], mutate)


@fault_class("offset-shifted", "evidence", "One end of a phrase's place moved.")
def _offset(world: World, random: Random) -> Fault | None:
    targets = [("claims", "at_start"), ("claims", "at_end")]

    def mutate(was: str, random: Random, _: Row) -> str | None:
        return str(max(0, int(was) + random.choice((-5, -1, 1, 5))))

    return change_cell(world, random, targets, mutate)


@fault_class("claim-of-another-source", "evidence", "A claim laid at the door of another source.")
def _other_source(world: World, random: Random) -> Fault | None:
    target = ("claims", "source_id")
    return change_cell(world, random, [target], another(world, target))


@fault_class("link-altered", "evidence", "The link leads elsewhere.")
def _link(world: World, random: Random) -> Fault | None:
    def mutate(was: str, random: Random, _: Row) -> str | None:
        return random.choice(
            (was.replace("https://", "https://m.", 1), was[:-1], was.split("#")[0])
        )

    return change_cell(world, random, [("claims", "link"), ("sources", "url")], mutate)


@fault_class("evidence-misled", "evidence", "Evidence that names another claim, cell or role.")
def _misled(world: World, random: Random) -> Fault | None:
    target = ("evidence", random.choice(("claim_id", "row_id", "column", "role")))
    return change_cell(world, random, [target], another(world, target))


@fault_class("correction-altered", "evidence", "A correction or verdict that says something else.")
def _correction(world: World, random: Random) -> Fault | None:
    targets = [
        ("corrections", "to_value"),
        ("corrections", "from_value"),
        ("corrections", "claim_id"),
        ("discrepancies", "chosen_claim_id"),
        ("discrepancies", "kind"),
        ("discrepancy_claims", "claim_id"),
    ]

    def mutate(was: str, random: Random, _: Row) -> str | None:
        if was.isdigit():
            return f"{was}0"
        kin = {v for t in targets if t[0] in world.rows for v in _held(world, t)}
        return random.choice(sorted(v for v in kin if ("#" in v) == ("#" in was)))

    return change_cell(world, random, targets, mutate)


def _held(world: World, target: Target) -> list[str]:
    return world.column(target) if target[1] in world.schemas[target[0]].columns else []


@fault_class("reading-flipped", "evidence", "A value said to be printed that was interpreted.")
def _reading(world: World, random: Random) -> Fault | None:
    def mutate(was: str, random: Random, _: Row) -> str | None:
        return "printed" if was != "printed" else None

    return change_cell(
        world, random, [("claims", "reading")], mutate, lambda row: _is_figure(world, row)
    )


@fault_class("source-misdescribed", "evidence", "Another language, publisher, address or ancestor.")
def _source(world: World, random: Random) -> Fault | None:
    column = random.choice(("language", "publisher", "url", "republishes", "text_length"))
    target = ("sources", column)
    if column == "text_length":
        return change_cell(world, random, [target], lambda was, *_: str(int(was) // 2))
    return change_cell(world, random, [target], another(world, target))


@fault_class("two-cells-consistent", "value", "A figure changed in its row and in its claim alike.")
def _two_cells(world: World, random: Random) -> Fault | None:
    claims = world.rows["claims"]
    for _ in range(60):
        number = random.randrange(len(world.rows["amounts"]))
        row = world.rows["amounts"][number]
        said = [
            i
            for i, c in enumerate(claims)
            if c["subject_id"] == row["subject_id"] and c["value"] == row["amount"]
        ]
        if said and row["amount"]:
            now = plain(Decimal(row["amount"]) * random.choice((2, 3, 10)))
            one = replaced(world, "amounts", {number: {"amount": now}}, "amount")
            other = replaced(world, "claims", {i: {"value": now} for i in said}, "value")
            return Fault(one.where, one.was, now, {**one.files, **other.files})
    return None
