"""Faults of value and arithmetic in published tables: amounts, counts, rates, dates, parts.

Sizes and hashes are written anew after each, and rows are sorted again, so that only what the data
says can give the change away.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from decimal import Decimal
from random import Random

from zjledger.faults.common import is_count, is_figure, is_money, is_rate, mistyped
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


def _times(factor: str) -> Mutate:
    def mutate(was: str, random: Random, row: Row) -> str | None:
        value = Decimal(was) * Decimal(factor)
        return None if value == 0 else plain(value.quantize(Decimal(1)) if is_money(row) else value)

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
        return change_cell(world, random, _MONEY, _times(factor), is_money)

    fault_class(f"amount-{_name}", "value", f"{_statement}.")(_scaled)


@fault_class("amount-digit", "value", "One digit of an amount mistyped.")
def _amount_digit(world: World, random: Random) -> Fault | None:
    return change_cell(world, random, _MONEY, mistyped, is_money)


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
        world, random, [*_MONEY, *_COUNTS], mutate, lambda row: is_money(row) or is_count(row)
    )


@fault_class("amount-rounded", "value", "An exact amount rounded to two digits.")
def _rounded(world: World, random: Random) -> Fault | None:
    def mutate(was: str, random: Random, _: Row) -> str | None:
        return was[:2] + "0" * (len(was) - 2) if len(was) > 3 and was.isdigit() else None

    return change_cell(world, random, _MONEY, mutate, is_money)


@fault_class("amount-of-a-neighbour", "value", "An amount taken from another row.")
def _neighbour(world: World, random: Random) -> Fault | None:
    return change_cell(
        world, random, [("amounts", "amount")], another(world, ("amounts", "amount"))
    )


@fault_class("count-off-by-one", "value", "A count one too high or too low.")
def _off_by_one(world: World, random: Random) -> Fault | None:
    def mutate(was: str, random: Random, _: Row) -> str | None:
        return str(int(was) + random.choice((-1, 1))) if was.isdigit() and was != "1" else None

    return change_cell(world, random, _COUNTS, mutate, is_count)


@fault_class("rate-off", "value", "A rate or share changed by a few points or by a decimal point.")
def _rate_off(world: World, random: Random) -> Fault | None:
    def mutate(was: str, random: Random, _: Row) -> str | None:
        value = Decimal(was)
        moved = random.choice(
            (value + random.choice((-3, -2, -1, 1, 2, 3)), value / 10, value / 100)
        )
        return plain(moved.quantize(Decimal("0.0001"))) if moved > 0 else None

    return change_cell(world, random, _COUNTS, mutate, is_rate)


@fault_class("currency-flipped", "value", "Yuan for dollars, or the other way.")
def _currency(world: World, random: Random) -> Fault | None:
    targets = [("amounts", "currency"), ("claims", "unit")]
    flip = {"CNY": "USD", "USD": "CNY"}
    return change_cell(world, random, targets, lambda was, *_: flip.get(was), is_money)


@fault_class("unit-of-another", "value", "A figure in the unit of another kind of thing.")
def _unit(world: World, random: Random) -> Fault | None:
    target = ("indicators", "unit")
    return change_cell(world, random, [target], another(world, target))


@fault_class("status-flipped", "value", "A plan shown as done, a target as a plan.")
def _status(world: World, random: Random) -> Fault | None:
    targets = [("amounts", "status"), ("indicators", "status"), ("claims", "status")]
    codes = ("actual", "plan", "target")
    return change_cell(
        world, random, targets, lambda *_: random.choice(codes), lambda row: is_figure(world, row)
    )


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
