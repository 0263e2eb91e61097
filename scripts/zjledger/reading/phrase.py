"""One door to the reader: what a printed phrase says, in whichever script it is printed.

A phrase with a Chinese character is read by the Chinese grammar, any other by the English one;
"59%", "2023-05-05" and "20GWh" read the same in both.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from functools import lru_cache

from zjledger.model.period import parse_period
from zjledger.model.quantity import Quantity, plain
from zjledger.reading.chinese import dates as chinese_dates
from zjledger.reading.chinese import grammar as chinese
from zjledger.reading.chinese.counts import loose_counts
from zjledger.reading.english import dates as english_dates
from zjledger.reading.english import grammar as english
from zjledger.reading.english import hedges as english_hedges
from zjledger.reading.script import is_chinese
from zjledger.reading.units import fit


def candidates(printed: str, value_kind: str, unit: str | None = None) -> list[Quantity]:
    """Return the numbers of a kind (money, count, rate, quantity) that a phrase prints, in order.

    With ``unit`` only those that fit it, and in that unit; see :func:`zjledger.reading.units.fit`.
    """
    found = (chinese if is_chinese(printed) else english).located(printed, value_kind)
    counts = value_kind in ("count", "quantity")
    if counts and is_chinese(printed) and all(item.quantity.unit == "ordinal" for item in found):
        found = sorted([*found, *loose_counts(printed)])
    return [fitted for item in found if (fitted := fit(item.quantity, unit))]


def read_date(printed: str, published_on: dt.date | None) -> str | None:
    """Return the one day, month, quarter or year a phrase prints as a label, or None."""
    read = chinese_dates.read_date if is_chinese(printed) else english_dates.read_date
    return read(printed, published_on)


def read_years(printed: str) -> tuple[str, str] | None:
    """Return the first and last year of the one span of years a phrase prints, or None."""
    read = chinese_dates.read_years if is_chinese(printed) else english_dates.read_years
    return read(printed)


@lru_cache(maxsize=1 << 15)
def reads_as(
    printed: str, value_kind: str, unit: str, value: Decimal, qualifier: str
) -> str | None:
    """Return None if a phrase prints the value with its qualifier, else the reason why not.

    Of several numbers of the kind in one phrase the value must be one.
    """
    found = candidates(printed, value_kind, unit)
    if not found:
        units = dict.fromkeys(quantity.unit for quantity in candidates(printed, value_kind))
        if units:
            return f"the phrase prints {', '.join(units)}, the unit is {unit}"
        return "the phrase does not print a number of this kind"
    same = [quantity for quantity in found if quantity.value == value]
    if not same:
        return f"the phrase prints {_listed(found)}, the value is {plain(value)}"
    if qualifier not in {quantity.qualifier for quantity in same}:
        return f"the phrase reads {same[0].qualifier}, not {qualifier}"
    return None


def date_reads_as(
    printed: str,
    value: str,
    qualifier: str,
    published_on: dt.date | None,
    end_of_span: int | None = None,
) -> str | None:
    """Return None if a phrase prints the date (ISO day, month or year), else the reason why not.

    A date "at most" may be the last day of the month, quarter or year that is printed. Where a
    span of years may be meant, ``end_of_span`` says which end: 0 the first year, 1 the last.
    """
    years = read_years(printed) if end_of_span is not None else None
    read = years[end_of_span or 0] if years else read_date(printed, published_on)
    if read is None:
        return f"the phrase prints no date that is certain, the value is {value}"
    last_day = str(parse_period(read).end)
    if read == value or (qualifier == "at_most" and value == last_day):
        return None
    return f"the phrase prints {read}, the value is {value}"


def hedge_around(before: str, after: str) -> str | None:
    """The qualifier that words right before or right after a figure give it, in either language."""
    return english_hedges.hedge_around(before, after) or chinese.hedge_around(before, after)


def _listed(found: list[Quantity]) -> str:
    return ", ".join(f"{plain(quantity.value)} {quantity.unit}" for quantity in found)
