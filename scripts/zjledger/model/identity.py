"""Arithmetic between claims: ``[a#01] + [a#02] equals [b#03]``, read and tried exactly.

An expression is a sum of products: terms joined by ``+`` and ``-``, factors joined by ``*`` and
``/``, each factor a plain decimal number or the id of a claim in square brackets. There are no
parentheses, no powers and no names, so nothing can be run, nested or made slow.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from zjledger.model.quantity import parse_decimal

_TOKEN = re.compile(
    r"\s*(?:(?P<sign>[-+*/])|\[(?P<claim>[0-9a-z-]+#[0-9]{2,3})\]|(?P<number>[0-9]+(?:\.[0-9]+)?))"
)


@dataclass(frozen=True)
class Factor:
    """A claim or a number, multiplied into its term or dividing it."""

    divides: bool
    claim_id: str | None
    number: Fraction


@dataclass(frozen=True)
class Term:
    """Factors, added to the sum or taken from it."""

    sign: int
    factors: tuple[Factor, ...]


@dataclass(frozen=True)
class Expression:
    """A sum of products of claims and numbers."""

    terms: tuple[Term, ...]

    def claims(self) -> list[str]:
        """Ids of the claims in written order, each once."""
        found = (f.claim_id for term in self.terms for f in term.factors if f.claim_id)
        return list(dict.fromkeys(found))

    def value(self, values: Mapping[str, Fraction]) -> Fraction:
        """The exact value.

        Raises:
            KeyError: a claim has no value.
            ValueError: it divides by zero.
        """
        total = Fraction(0)
        for term in self.terms:
            product = Fraction(term.sign)
            for factor in term.factors:
                of = values[factor.claim_id] if factor.claim_id else factor.number
                if factor.divides and not of:
                    raise ValueError(f"{factor.claim_id or factor.number} is zero and divides")
                product = product / of if factor.divides else product * of
            total += product
        return total


def parse_expression(text: str) -> Expression:
    """Read an expression.

    Raises:
        ValueError: it is none; the message says at which character.
    """
    terms: list[tuple[int, list[Factor]]] = [(1, [])]
    at, divides, wants_factor = 0, False, True
    while at < len(text.rstrip()):
        match = _TOKEN.match(text, at)
        if match is None or (match["sign"] is None) != wants_factor:
            wanted = "a claim in brackets or a number" if wants_factor else "one of + - * /"
            raise ValueError(f"{text!r} needs {wanted} at character {at + 1}")
        if match["sign"] is None:
            number = Fraction(parse_decimal(match["number"])) if match["number"] else Fraction(0)
            terms[-1][1].append(Factor(divides, match["claim"], number))
        elif match["sign"] in "+-":
            terms.append((1 if match["sign"] == "+" else -1, []))
        divides = match["sign"] == "/"
        wants_factor, at = not wants_factor, match.end()
    if wants_factor:
        raise ValueError(f"{text!r} ends where a claim in brackets or a number is needed")
    return Expression(tuple(Term(sign, tuple(factors)) for sign, factors in terms))


def holds(left: Fraction, relation: str, right: Fraction, tolerance: Fraction) -> bool:
    """Whether a relation of the codelist ``comparisons`` holds within an absolute tolerance.

    Raises:
        ValueError: there is no such relation.
    """
    match relation:
        case "equals" | "about":
            return abs(left - right) <= tolerance
        case "at_most":
            return left <= right + tolerance
        case "at_least":
            return left >= right - tolerance
    raise ValueError(f"{relation!r} is not a relation")
