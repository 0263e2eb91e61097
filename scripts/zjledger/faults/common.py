"""What faults of cells have in common: telling figures apart, and a slip of the finger."""

from __future__ import annotations

from random import Random

from zjledger.faults.world import Row, World


def is_money(row: Row) -> bool:
    """Whether a row or claim is of money."""
    return (row.get("currency") or row.get("unit")) in {"CNY", "USD"}


def is_count(row: Row) -> bool:
    """Whether a row or claim counts or measures something."""
    return row.get("unit") not in {"CNY", "USD", "percent", "text", "id", "date"}


def is_rate(row: Row) -> bool:
    """Whether a row or claim is a rate or share."""
    return row.get("unit") == "percent"


def is_figure(world: World, row: Row) -> bool:
    """Whether a row is a figure or a claim of one; a status says little of a name."""
    return "claim_id" not in row or world.units[row["property"] or ""] in {
        "money",
        "count",
        "rate",
        "quantity",
    }


def mistyped(was: str, random: Random, _: Row) -> str | None:
    """One digit replaced by another; None where there is none."""
    filled = [i for i, c in enumerate(was) if c in "123456789"]
    if not filled:
        return None
    place = random.choice(filled)
    return was[:place] + random.choice("123456789") + was[place + 1 :]
