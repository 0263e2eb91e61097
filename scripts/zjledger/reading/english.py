"""What an English phrase prints: a number with unit and qualifier, a date, or nothing certain.

Reading rules: a magnitude word multiplies exactly (billion is 10^9); a hedge sets the qualifier;
vague plurals ("hundreds of", "tens of thousands of") and labels ("trillion-dollar") are not read.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from decimal import Decimal

from zjledger.model.quantity import Quantity

_MAGNITUDES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_NUMBER = r"(?P<number>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+(?:\.[0-9]+)?)"
_MONEY = re.compile(
    _NUMBER + r" (?P<magnitude>thousand|million|billion|trillion)? ?(?P<currency>yuan|US dollars)\b"
)
_PERCENT = re.compile(_NUMBER + r"(?:%| per ?cent\b)")
_LEADING_COUNT = re.compile(r"(?:.*?\b(?:started|are) )?" + _NUMBER + r" [a-z]")
_YEARS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "ten": 10}
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "tenth": 10}
_BEFORE = {
    "more_than": ("over", "exceeds", "more than", "above"),
    "at_least": ("at least", "no less than"),
    "approximately": ("about", "nearly", "around"),
    "at_most": ("at most", "up to"),
    "less_than": ("less than", "under"),
}
_AFTER = {"at_least": ("or above", "or more"), "at_most": ("or below", "or less")}
_MONTHS = {name: number for number, name in enumerate(calendar.month_name) if number}
_ISO_DAY = re.compile(r"\b([0-9]{4})-([0-9]{2})-([0-9]{2})\b")
_NAMED_DAY = re.compile(
    r"\b(" + "|".join(_MONTHS) + r") ([0-9]{1,2})(?:st|nd|rd|th)?\b(?:, ([0-9]{4})\b)?"
)


def read_quantity(printed: str, value_kind: str) -> Quantity | None:
    """Return the one quantity a phrase prints, or None where that is not certain.

    Args:
        printed: at most 60 characters of text.
        value_kind: money, count, rate or quantity, as in the vocabulary.

    Money comes back in CNY or USD, counts in ``count``, rates in ``percent``.
    """
    if value_kind == "money":
        matches = list(_MONEY.finditer(printed))
        if len(matches) != 1:
            return None
        match = matches[0]
        amount = _decimal(match["number"]) * _MAGNITUDES.get(match["magnitude"], 1)
        unit = "CNY" if match["currency"] == "yuan" else "USD"
        return Quantity(amount, unit, _qualifier(printed, match))
    if value_kind == "rate":
        matches = list(_PERCENT.finditer(printed))
        if len(matches) != 1:
            return None
        return Quantity(_decimal(matches[0]["number"]), "percent", _qualifier(printed, matches[0]))
    return _read_count(printed) if value_kind in {"count", "quantity"} else None


def _read_count(printed: str) -> Quantity | None:
    if match := re.search(r"\b(" + "|".join(_YEARS) + r") years\b", printed):
        return Quantity(Decimal(_YEARS[match[1]]), "year")
    if match := re.match(r"(" + "|".join(_ORDINALS) + r") [a-z]", printed):
        return Quantity(Decimal(_ORDINALS[match[1]]), "ordinal")
    if match := re.match(r"top (" + "|".join(_YEARS) + r")\b", printed):
        return Quantity(Decimal(_YEARS[match[1]]), "count")
    if match := _LEADING_COUNT.match(printed):
        after = printed[match.end("number") :]
        if re.match(r" (thousand|million|billion|trillion)\b", after):
            return None
        return Quantity(_decimal(match["number"]), "count")
    return None


def _decimal(digits: str) -> Decimal:
    return Decimal(digits.replace(",", ""))


def _qualifier(printed: str, match: re.Match[str]) -> str:
    before, after = printed[: match.start()].rstrip(), printed[match.end() :].lstrip()
    for qualifier, words in _BEFORE.items():
        if before.endswith(words):
            return qualifier
    for qualifier, words in _AFTER.items():
        if after.startswith(words):
            return qualifier
    return "exact"


def read_date(printed: str, published_on: dt.date | None) -> str | None:
    """Return the day or year a phrase prints as ISO text, or None where that is not certain.

    "Yesterday" and days without a year lean on the day of publication and need it.
    """
    if match := _ISO_DAY.search(printed):
        return match[0]
    if match := _NAMED_DAY.search(printed):
        year = int(match[3]) if match[3] else published_on.year if published_on else None
        return dt.date(year, _MONTHS[match[1]], int(match[2])).isoformat() if year else None
    if printed.startswith("Yesterday") and published_on:
        return (published_on - dt.timedelta(days=1)).isoformat()
    if match := re.fullmatch(r"Since ([0-9]{4})", printed):
        return match[1]
    return None


def read_years(printed: str) -> tuple[str, str] | None:
    """Return the first and last year of a span such as ``2023-2027``, or None."""
    match = re.fullmatch(r"([0-9]{4})-([0-9]{4})", printed)
    return (match[1], match[2]) if match else None
