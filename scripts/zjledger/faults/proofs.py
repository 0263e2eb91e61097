"""Faults of evidence in published tables: phrases, hedges, offsets, sources, verdicts.

Sizes and hashes are written anew after each, and rows are sorted again, so that only what the data
says can give the change away.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from zjledger.faults.common import is_figure, mistyped
from zjledger.faults.world import (
    Fault,
    Row,
    Target,
    World,
    another,
    change_cell,
    fault_class,
)

Mutate = Callable[[str, Random, Row], str | None]


@fault_class("qualifier-changed", "evidence", "A hedge dropped, added or turned round.")
def _qualifier(world: World, random: Random) -> Fault | None:
    targets = [(t, "qualifier") for t in ("amounts", "indicators", "claims")]
    codes = ("exact", "approximately", "more_than", "at_least", "less_than", "at_most")
    return change_cell(
        world, random, targets, lambda *_: random.choice(codes), lambda row: is_figure(world, row)
    )


@fault_class("printed-phrase-edited", "evidence", "A word or digit of a printed phrase changed.")
def _printed(world: World, random: Random) -> Fault | None:
    def mutate(was: str, random: Random, _: Row) -> str | None:
        if any(c.isdigit() for c in was) and random.random() < 0.5:
            return mistyped(was, random, {})
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
        world, random, [("claims", "reading")], mutate, lambda row: is_figure(world, row)
    )


@fault_class("source-misdescribed", "evidence", "Another language, publisher, address or ancestor.")
def _source(world: World, random: Random) -> Fault | None:
    column = random.choice(("language", "publisher", "url", "republishes", "text_length"))
    target = ("sources", column)
    if column == "text_length":
        return change_cell(world, random, [target], lambda was, *_: str(int(was) // 2))
    return change_cell(world, random, [target], another(world, target))
