"""Figures, periods and sizes in words for people; every rendering keeps all digits."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal

from zjledger.model.quantity import plain

_MAGNITUDES = ((Decimal(10) ** 12, "trillion"), (Decimal(10) ** 9, "billion"))
_MAGNITUDES_ZH = ((Decimal(10) ** 12, "万亿"), (Decimal(10) ** 8, "亿"), (Decimal(10) ** 4, "万"))
_MILLION = (Decimal(10) ** 6, "million")
_PARTS = {
    "Q": ("quarter", ("first", "second", "third", "fourth")),
    "H": ("half", ("first", "second")),
}
_MONTHS = (
    "January February March April May June July August September October November December"
).split()


def grouped(value: Decimal | int) -> str:
    """A number with commas: ``95,594,000,000``."""
    whole, point, fraction = plain(Decimal(value)).partition(".")
    return f"{int(whole):,}{point}{fraction}"


def scaled(value: Decimal | int) -> str:
    """A number with a magnitude word from a million upwards, no digit lost: ``95.594 billion``."""
    number = Decimal(value)
    for size, word in (*_MAGNITUDES, _MILLION):
        if abs(number) >= size:
            return f"{grouped(number / size)} {word}"
    return grouped(number)


def scaled_zh(value: Decimal | int) -> str:
    """The same with 万, 亿 and 万亿, as Chinese sources print money: ``955.94亿``."""
    number = Decimal(value)
    for size, word in _MAGNITUDES_ZH:
        if abs(number) >= size:
            return f"{plain(number / size)}{word}"
    return plain(number)


def quantity(value: Decimal | int, unit: str, unit_name: str) -> str:
    """A number with its unit.

    Args:
        unit: code of the codelist ``units``.
        unit_name: display name of that code.
    """
    if unit == "percent":
        return f"{grouped(value)}%"
    if unit in {"ordinal", "ordinal_in_year", "rank"}:
        return f"no. {grouped(value)}"
    if unit == "count":
        return scaled(value)
    return f"{scaled(value)} {lower_first(unit_name)}"


def qualified(text: str, qualifier: str, qualifier_name: str) -> str:
    """The hedge in words before a figure: ``at least 75%``; nothing for an exact one."""
    return text if qualifier == "exact" else f"{lower_first(qualifier_name)} {text}"


def lower_first(text: str) -> str:
    """Small first letter inside a sentence, unless the word is an abbreviation such as US."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def day(date: dt.date) -> str:
    """``9 May 2023``."""
    return f"{date.day} {_MONTHS[date.month - 1]} {date.year}"


def period(label: str) -> str:
    """A period label (see :mod:`zjledger.model.period`) in words; other text stays as it is."""
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", label):
        return day(dt.date.fromisoformat(label))
    if match := re.fullmatch(r"([0-9]{4})-([0-9]{2})", label):
        return f"{_MONTHS[int(match[2]) - 1]} {match[1]}"
    if match := re.fullmatch(r"([0-9]{4})-([QH])([1-4])(?:\.\.\2([1-4]))?", label):
        name, ordinals = _PARTS[match[2]]
        through = f" to {ordinals[int(match[4]) - 1]}" if match[4] else ""
        return f"{ordinals[int(match[3]) - 1]}{through} {name} of {match[1]}"
    if ".." in label:
        first, _, last = label.partition("..")
        return f"{period(first)} to {period(last)}"
    return label


def span(first: dt.date, last: dt.date, precision: str) -> str:
    """Two days, both included, said as precisely as they are known (codelist date_precisions)."""
    if precision == "year":
        return str(first.year) if first.year == last.year else f"{first.year} to {last.year}"
    if precision == "month" and (first.year, first.month) == (last.year, last.month):
        return f"{_MONTHS[first.month - 1]} {first.year}"
    return day(first) if first == last else f"{day(first)} to {day(last)}"


def size(number: int) -> str:
    """A file size in bytes, kB or MB (powers of ten)."""
    if number < 1000:
        return f"{number} bytes"
    if number < 1_000_000:
        return f"{number / 1000:.1f} kB"
    return f"{number / 1_000_000:.1f} MB"


def counted(number: int, singular: str, plural: str | None = None) -> str:
    """``1 source``, ``2 sources``."""
    return f"{number:,} {singular if number == 1 else plural or singular + 's'}"
