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
class Quantity:
    """A value in a unit, and how the source hedged it (codelist ``qualifiers``)."""

    value: Decimal
    unit: str
    qualifier: str = "exact"

    def bounds(self) -> tuple[Fraction | None, bool, Fraction | None, bool]:
        """Lowest value, whether it is included, highest value, whether it is included.

        ``None`` means unbounded on that side.

        Raises:
            ValueError: the qualifier is not one of the codelist.
        """
        value = Fraction(self.value)
        slack = abs(value) * APPROXIMATION
        table: dict[str, tuple[Fraction | None, bool, Fraction | None, bool]] = {
            "exact": (value, True, value, True),
            "approximately": (value - slack, True, value + slack, True),
            "more_than": (value, False, None, False),
            "at_least": (value, True, None, False),
            "less_than": (None, False, value, False),
            "at_most": (None, False, value, True),
        }
        if self.qualifier not in table:
            raise ValueError(f"{self.qualifier!r} is not a qualifier")
        return table[self.qualifier]


def agree(a: Quantity, b: Quantity) -> bool:
    """Whether one true value could satisfy both, each read with its own qualifier.

    "More than 95 billion" and "95.594 billion" agree; "more than 95 billion" and "95 billion"
    do not. Different units never agree: a conversion is a claim of its own.
    """
    if a.unit != b.unit:
        return False
    low_a, low_a_in, high_a, high_a_in = a.bounds()
    low_b, low_b_in, high_b, high_b_in = b.bounds()
    return _below(low_a, low_a_in, high_b, high_b_in) and _below(low_b, low_b_in, high_a, high_a_in)


def _below(
    low: Fraction | None, low_included: bool, high: Fraction | None, high_included: bool
) -> bool:
    if low is None or high is None:
        return True
    return low < high or (low == high and low_included and high_included)


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
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
