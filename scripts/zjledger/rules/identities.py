"""Registered arithmetic between claims."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from zjledger.model.identity import holds, parse_expression
from zjledger.model.quantity import parse_decimal
from zjledger.rules.corrected import corrected_claims
from zjledger.rules.frame import Judgement, Ledger, Record, cell


def identity_holds(ledger: Ledger) -> Iterator[Judgement]:
    """Both sides of every identity, exactly, on the values after corrections."""
    rows = ledger.rows("identities")
    claims = corrected_claims(ledger, (name for row in rows for name in _named(row)))
    for row in rows:
        where = cell("identities", row["identity_id"], "relation")
        yield Judgement(where, _fault(row, claims))


def _named(row: Record) -> list[str]:
    try:
        return parse_expression(row["left"]).claims() + parse_expression(row["right"]).claims()
    except ValueError:
        return []


def _fault(row: Record, claims: dict[str, Record]) -> str | None:
    try:
        left, right = parse_expression(row["left"]), parse_expression(row["right"])
        named = left.claims() + right.claims()
        values = {name: Fraction(parse_decimal(claims[name]["value"])) for name in named}
        sides = left.value(values), right.value(values)
    except KeyError as error:
        return f"there is no claim {error}"
    except ValueError as error:
        return str(error)
    if holds(sides[0], row["relation"], sides[1], Fraction(row["tolerance"])):
        return None
    told = [f"{float(side):.6g}" for side in sides]
    relation = row["relation"].replace("_", " ")
    return f"left is {told[0]}, right {told[1]}, not {relation} within {row['tolerance']:f}"
