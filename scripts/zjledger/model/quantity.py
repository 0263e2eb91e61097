"""Exact numbers with a qualifier, and when two of them can both be true.

Values are :class:`decimal.Decimal`, never floats: 95.594 billion is 95594000000 exactly.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

APPROXIMATION = Fraction(1, 20)
"""How far an approximate figure may lie from the truth: one twentieth, either way."""

LONGEST_NUMBER = 25
"""Longest number in characters: enough for any sum of money, exact in Decimal's 28 digits."""


@dataclass(frozen=True)
class Bounds:
    """What may be true: from the lowest value to the highest, each included or not.

    ``None`` means unbounded on that side.
    """

    low: Fraction | None
    low_included: bool
    high: Fraction | None
    high_included: bool

    def meet(self, other: Bounds) -> Bounds | None:
        """What may be true by both, or None when nothing can.

        Bounds on a line that meet two by two have a point common to all (Helly's theorem), so a
        whole group is tried by meeting one after the other.
        """
        lows = [(b.low, not b.low_included) for b in (self, other) if b.low is not None]
        highs = [(b.high, b.high_included) for b in (self, other) if b.high is not None]
        low, low_excluded = max(lows, default=(None, True))
        high, high_included = min(highs, default=(None, False))
        met = Bounds(low, not low_excluded, high, high_included)
        return None if met.empty else met

    @property
    def empty(self) -> bool:
        """Whether no value lies within."""
        if self.low is None or self.high is None:
            return False
        closed = self.low_included and self.high_included
        return self.low > self.high or (self.low == self.high and not closed)


@dataclass(frozen=True)
class Quantity:
    """A value in a unit, and how the source hedged it (codelist ``qualifiers``)."""

    value: Decimal
    unit: str
    qualifier: str = "exact"

    def bounds(self) -> Bounds:
        """What the figure says of the truth, read with its qualifier.

        Raises:
            ValueError: the qualifier is not one of the codelist.
        """
        value = Fraction(self.value)
        slack = abs(value) * APPROXIMATION if self.qualifier == "approximately" else Fraction(0)
        return hedged(value - slack, value + slack, self.qualifier)


def hedged(first: Fraction, last: Fraction, qualifier: str) -> Bounds:
    """The span from first to last, both included, opened on one side by its qualifier.

    Raises:
        ValueError: the qualifier is not one of the codelist.
    """
    match qualifier:
        case "exact" | "approximately":
            return Bounds(first, True, last, True)
        case "more_than":
            return Bounds(last, False, None, False)
        case "at_least":
            return Bounds(first, True, None, False)
        case "less_than":
            return Bounds(None, False, first, False)
        case "at_most":
            return Bounds(None, False, last, True)
    raise ValueError(f"{qualifier!r} is not a qualifier")


def agree(a: Quantity, b: Quantity) -> bool:
    """Whether one true value could satisfy both, each read with its own qualifier.

    "More than 95 billion" and "95.594 billion" agree; "more than 95 billion" and "95 billion"
    do not. Different units never agree: a conversion is a claim of its own.
    """
    return a.unit == b.unit and a.bounds().meet(b.bounds()) is not None


def parse_decimal(text: str) -> Decimal:
    """Read a plain decimal number in ASCII digits, such as ``95594000000`` or ``7.5``.

    Raises:
        ValueError: signs other than a leading minus, exponents, separators, other digits, or more
            than LONGEST_NUMBER characters.
    """
    if len(text) > LONGEST_NUMBER:
        raise ValueError(f"a number of {len(text)} characters")
    digits = text.removeprefix("-")
    whole, point, fraction = digits.partition(".")
    ok = (
        whole.isascii()
        and whole.isdigit()
        and (not point or (fraction.isascii() and fraction.isdigit()))
    )
    if not ok or (len(whole) > 1 and whole.startswith("0")) or text == "-0":
        raise ValueError(f"{text!r} is not a plain decimal number")
    return Decimal(text)


def plain(value: Decimal) -> str:
    """Write a decimal without exponent and without trailing zeros after the point."""
    return trimmed(format(value, "f"))


def trimmed(number: str) -> str:
    """A plain decimal number without trailing zeros after the point."""
    return number.rstrip("0").rstrip(".") if "." in number else number
