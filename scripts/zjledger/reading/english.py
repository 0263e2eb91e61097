"""What an English phrase prints: a number with unit and qualifier, a date, or nothing certain.

Reading rules: a magnitude word multiplies exactly (billion is 10^9); a hedge sets the qualifier;
vague plurals ("hundreds of", "tens of thousands of"), labels ("trillion-dollar"), ranges and
numbers in two parts ("18 billion 700 million") are not read.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from decimal import Decimal

from zjledger.model.quantity import LONGEST_NUMBER, Quantity

_MAGNITUDES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_SCALE = "|".join(_MAGNITUDES)
# Never a piece of a longer number, and never the number behind a minus.
_NUMBER = (
    r"(?<![\w.,\-\u2212\u2013])"
    r"(?P<number>[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?)(?![0-9])"
)
_MONEY = re.compile(_NUMBER + rf"(?: (?P<magnitude>{_SCALE}))? (?P<currency>yuan|US dollars)\b")
_PERCENT = re.compile(_NUMBER + r"(?:%| per ?cent\b)")
_COUNT = re.compile(_NUMBER + r" (?P<noun>[a-z]+)", re.IGNORECASE)
# A low bound, or the larger part of a sum in two parts, right before the number that was found.
_ANOTHER_BEFORE = re.compile(
    rf"[0-9%](?: ?(?:{_SCALE}))?(?: yuan)?,? ?(?:to|and|or|-|\u2013|\u2014)? ?$"
)
_NO_NOUN = {
    *_MAGNITUDES,
    "yuan",
    "us",
    "dollars",
    "per",
    "percent",
    "percentage",
    "to",
    "and",
    "or",
}
_WORDS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "ten": 10}
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "tenth": 10}
_HEDGES_BEFORE = {
    "no more than": "at_most",
    "not more than": "at_most",
    "not exceeding": "at_most",
    "at most": "at_most",
    "up to": "at_most",
    "no less than": "at_least",
    "not less than": "at_least",
    "no fewer than": "at_least",
    "at least": "at_least",
    "less than": "less_than",
    "fewer than": "less_than",
    "under": "less_than",
    "below": "less_than",
    "more than": "more_than",
    "over": "more_than",
    "above": "more_than",
    "exceed": "more_than",
    "exceeds": "more_than",
    "exceeded": "more_than",
    "exceeding": "more_than",
    "about": "approximately",
    "around": "approximately",
    "approximately": "approximately",
    "nearly": "approximately",
    "almost": "approximately",
}
_HEDGES_AFTER = {
    "or above": "at_least",
    "and above": "at_least",
    "or more": "at_least",
    "and more": "at_least",
    "or below": "at_most",
    "or less": "at_most",
    "or so": "approximately",
}
# The longest first: "no more than" is not "more than".
_BEFORE = re.compile(rf"\b({'|'.join(sorted(_HEDGES_BEFORE, key=len, reverse=True))})\s*$", re.I)
_AFTER = re.compile(rf"\s*({'|'.join(_HEDGES_AFTER)})\b", re.IGNORECASE)
_MONTHS = {name: number for number, name in enumerate(calendar.month_name) if number}
_ISO_DAY = re.compile(r"\b[0-9]{4}-[0-9]{2}-[0-9]{2}\b")
_NAMED_DAY = re.compile(
    r"\b(" + "|".join(_MONTHS) + r") ([0-9]{1,2})(?:st|nd|rd|th)?\b(?:, ([0-9]{4})\b)?"
)
_AHEAD = dt.timedelta(days=60)
"""A day without a year lies in the year of publication unless that is further ahead than this."""


def read_quantity(printed: str, value_kind: str) -> Quantity | None:
    """Return the one quantity a phrase prints, or None where that is not certain.

    Args:
        printed: at most 60 characters of text.
        value_kind: money, count, rate or quantity, as in the vocabulary.

    Money comes back in CNY or USD, rates in ``percent``, the rest in ``count``, ``ordinal`` or
    ``year``.
    """
    if value_kind == "money":
        return _read_one(_MONEY, printed)
    if value_kind == "rate":
        return _read_one(_PERCENT, printed)
    return _read_count(printed) if value_kind in {"count", "quantity"} else None


def _read_one(pattern: re.Pattern[str], printed: str) -> Quantity | None:
    matches = list(pattern.finditer(printed))
    if len(matches) != 1:
        return None
    match = matches[0]
    if len(match["number"]) > LONGEST_NUMBER - len("000000000000"):
        return None
    if _ANOTHER_BEFORE.search(printed[: match.start()]):
        return None
    value, unit = _decimal(match["number"]), "percent"
    if pattern is _MONEY:
        value *= _MAGNITUDES.get(match["magnitude"], 1)
        unit = "CNY" if match["currency"] == "yuan" else "USD"
    return Quantity(value, unit, _hedge(printed[: match.start()], printed[match.end() :]))


def _read_count(printed: str) -> Quantity | None:
    if match := re.search(r"\b(" + "|".join(_WORDS) + r") years\b", printed):
        return Quantity(Decimal(_WORDS[match[1]]), "year")
    if match := re.match(r"(" + "|".join(_ORDINALS) + r") [a-z]", printed):
        return Quantity(Decimal(_ORDINALS[match[1]]), "ordinal")
    if match := re.match(r"top (" + "|".join(_WORDS) + r")\b", printed):
        return Quantity(Decimal(_WORDS[match[1]]), "count")
    # Money and rates beside a count ("18 projects worth over 10 billion yuan") are other figures.
    counts = _PERCENT.sub("", _MONEY.sub("", printed))
    if len(re.findall(r"[0-9][0-9.,]*", counts)) != 1:
        return None
    match = _COUNT.search(counts)
    if match is None or match["noun"].lower() in _NO_NOUN or match["noun"].title() in _MONTHS:
        return None
    return Quantity(
        _decimal(match["number"]),
        "year" if match["noun"] == "years" else "count",
        _hedge(counts[: match.start()], counts[match.end("number") :]),
    )


def _decimal(digits: str) -> Decimal:
    return Decimal(digits.replace(",", ""))


def _hedge(before: str, after: str) -> str:
    return hedge_around(before, after) or "exact"


def hedge_around(before: str, after: str) -> str | None:
    """The qualifier that the words right before or right after a figure give it, or None."""
    if match := _BEFORE.search(before):
        return _HEDGES_BEFORE[match[1].lower()]
    if match := _AFTER.match(after):
        return _HEDGES_AFTER[match[1].lower()]
    return None


def read_date(printed: str, published_on: dt.date | None) -> str | None:
    """Return the day or year a phrase prints as ISO text, or None where that is not certain.

    "Yesterday" and days without a year lean on the day of publication and need it.
    """
    iso, named = _ISO_DAY.findall(printed), list(_NAMED_DAY.finditer(printed))
    if len(iso) + len(named) > 1:
        return None
    try:
        if iso:
            return dt.date.fromisoformat(iso[0]).isoformat()
        if named:
            return _named_day(named[0], published_on)
    except ValueError:
        return None
    if printed.lower().startswith("yesterday") and published_on:
        return (published_on - dt.timedelta(days=1)).isoformat()
    match = re.fullmatch(r"Since ([0-9]{4})", printed)
    return match[1] if match else None


def _named_day(match: re.Match[str], published_on: dt.date | None) -> str | None:
    month, day = _MONTHS[match[1]], int(match[2])
    if match[3]:
        return dt.date(int(match[3]), month, day).isoformat()
    if published_on is None:
        return None
    read = dt.date(published_on.year, month, day)
    if read > published_on + _AHEAD:
        read = dt.date(published_on.year - 1, month, day)
    return read.isoformat()


def read_years(printed: str) -> tuple[str, str] | None:
    """Return the first and last year of a span such as ``2023-2027``, or None."""
    match = re.fullmatch(r"([0-9]{4})-([0-9]{4})", printed)
    return (match[1], match[2]) if match else None
