"""Units as phrases print them, and as claims ask for them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from zjledger.model.quantity import Quantity


class Located(NamedTuple):
    """A quantity and where it stands: code points, start included, end not."""

    start: int
    end: int
    quantity: Quantity


LARGEST = Decimal(10**15)
"""No figure of this size is read: it is a slogan ("1000 trillion") or digits run together."""

LATIN = {
    "km²": "km2",
    "km2": "km2",
    "km": "km",
    "㎡": "m2",
    "m²": "m2",
    "m2": "m2",
    "GWh": "GWh",
    "GWH": "GWh",
    "MWh": "MWh",
    "kWh": "kWh",
    "GW": "GW",
    "MW": "MW",
    "kW": "kW",
    "TEUs": "TEU",
    "TEU": "TEU",
}
"""Symbols of units that both languages print."""

_SIZES = {
    "m": ("length", 1),
    "km": ("length", 10**3),
    "m2": ("area", 1),
    "hectare": ("area", 10**4),
    "km2": ("area", 10**6),
    "kW": ("power", 1),
    "MW": ("power", 10**3),
    "GW": ("power", 10**6),
    "kWh": ("energy", 1),
    "MWh": ("energy", 10**3),
    "GWh": ("energy", 10**6),
}
_KINDS = frozenset(_SIZES) | {
    *("CNY", "USD", "percent", "percentage_point", "mu", "m3", "t", "TEU", "year"),
    *("count", "people", "ordinal"),
}
_ORDINALS = frozenset({"ordinal", "ordinal_in_year", "rank"})


def fit(printed: Quantity, unit: str | None) -> Quantity | None:
    """Return what is printed in the unit a claim asks for, or None where the two do not meet.

    ``CNY_per_year`` asks for CNY: phrases print the sum, their words say that it is yearly.
    Lengths, areas, power and energy convert by powers of ten. A unit that names a thing (station,
    bed, piece) asks for a count, and people may be counted as jobs or as people.
    """
    if unit is None:
        return printed
    if unit == printed.unit:
        return printed
    base = unit.removesuffix("_per_year")
    if base in _SIZES and printed.unit in _SIZES:
        (kind, size), (asked_kind, asked_size) = _SIZES[printed.unit], _SIZES[base]
        if kind != asked_kind:
            return None
        return replace(printed, value=printed.value * size / asked_size, unit=unit)
    if base in _ORDINALS:
        return replace(printed, unit=unit) if printed.unit == "ordinal" else None
    counts_things = base == "people" or base not in _KINDS
    if base == printed.unit or (counts_things and printed.unit == "count"):
        return replace(printed, unit=unit)
    return None


_TURNED = {
    "more_than": "less_than",
    "at_least": "at_most",
    "less_than": "more_than",
    "at_most": "at_least",
}


def fallen(rates: Iterable[Located]) -> Iterator[Located]:
    """Rates as changes downwards: down by more than 25 percent is less than -25 percent."""
    for rate in rates:
        said = rate.quantity
        qualifier = _TURNED.get(said.qualifier, said.qualifier)
        yield rate._replace(quantity=replace(said, value=-said.value, qualifier=qualifier))
