"""What an English phrase prints: numbers with unit and qualifier.

Reading rules: a magnitude word multiplies exactly (billion is 10^9); a hedge beside the number sets
the qualifier. Not read: vague plurals ("hundreds of"), labels ("trillion-dollar"), ranges, members
of a list that share one unit, falling rates, amounts without a currency, numbers of phases and
lines, and any phrase with full-width digits.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from decimal import Decimal

from zjledger.model.quantity import Quantity
from zjledger.reading import english_falls
from zjledger.reading.beside import at_end, left_of, right_of
from zjledger.reading.english_falls import falls
from zjledger.reading.english_hedges import HEDGED, HEDGED_AFTER, hedges
from zjledger.reading.english_joints import NUMBER_WORD, follows, leads
from zjledger.reading.english_numbers import (
    LONGER,
    MAGNITUDES,
    NUMERAL,
    ORDINALS,
    decimal_of,
)
from zjledger.reading.nouns import PEOPLE
from zjledger.reading.numerals import DIGITS
from zjledger.reading.script import has_full_width_digit
from zjledger.reading.units import LARGEST, LATIN, Located, fallen

_CURRENCIES = {
    "yuan": "CNY",
    "RMB": "CNY",
    "CNY": "CNY",
    "renminbi": "CNY",
    "¥": "CNY",
    "￥": "CNY",
    "US dollars": "USD",
    "U.S. dollars": "USD",
    "dollars": "USD",
    "USD": "USD",
    "US$": "USD",
    "$": "USD",
}
_DIGITS = rf"{DIGITS}(?![0-9])"
_BOUNDARY = (
    r"(?=[0-9aefhnostAEFHNOST])(?<![A-Za-z0-9.+/-])"
    r"(?:(?<![0-9][,: ])|(?<=[0-9] )(?=[A-Za-z])|"
    r"(?<=(?:[Ii]n|[Bb]y|[Oo]f) (?:19|20)[0-9]{2} ))"
)
"""What stands before a number; first of all, that one may begin, which most signs fail fastest."""
NUMBER = rf"(?:{_DIGITS}|(?i:{NUMBER_WORD}))"
_NUMBER = rf"{_BOUNDARY}(?P<number>{NUMBER})"
_SIGNED = _NUMBER.replace("(?<![A-Za-z0-9.+/-])", r"(?:(?<![A-Za-z0-9.+/-])|(?<=[ (][+-]))")
"""A number that may have a minus sign."""
_START = re.compile(f"(?={_SIGNED})")
_MAGNITUDE = rf"(?P<magnitude>{'|'.join(MAGNITUDES)})(?![A-Za-z])"
_AFTER_CURRENCY = r"(?P<currency>yuan|RMB|CNY|renminbi|US dollars|U\.S\. dollars|dollars|USD)"

_PRICE = " (?:per|an?) (?:square|cubic|metric|sq|tons?|tonne|mu|kilo|kwh|litre|liter|unit|hour)"
"""What makes an amount the price of a measure; that of a stand or a night is an amount."""

_MONEY = re.compile(
    rf"(?<![$¥￥]){_NUMBER}(?:[ -]?{_MAGNITUDE}(?:,? (?P<number2>{_DIGITS}) ?"
    rf"(?P<magnitude2>million|thousand))?)?[ -]?{_AFTER_CURRENCY}"
    rf"(?![A-Za-z]| ?/|{_PRICE}|"
    r"[ -](?:level|class)(?![a-z]))"
)
_MONEY_AFTER = re.compile(
    r"(?<![A-Za-z0-9$])(?P<currency>RMB|CNY|USD|US\$|\$|¥|￥) ?"
    rf"(?P<number>{_DIGITS})(?: ?{_MAGNITUDE})?(?! ?(?:hundred|thousand|million|billion|trillion))"
    rf"(?! ?/|{_PRICE})"
)
_RATE = re.compile(
    rf"{_SIGNED}(?: ?[%％](?P<points_sign>-point| points?)?|(?: of a |[ -]?)(?P<points>(?:full "
    rf")?percentage points?)|"
    r"[ -]per ?cent(?![A-Za-z])(?! points))"
)
_BETWEEN_RATES = re.compile(
    rf"(?:(?<![A-Za-z])(?i:between) |(?:^|(?<=[ (]))(?=[0-9.]{{1,8}}(?: ?%| per ?cent)"
    rf" ?[-–—]))(?P<low>{DIGITS})"
    rf"(?P<unit> ?[%％]|[ -]per ?cent)(?: and | ?[-–—] "
    rf"?)(?P<high>{DIGITS})(?P=unit)(?![A-Za-z0-9]| points?|-point)"
)
_UNITS = {
    "mu": "mu",
    "hectares": "hectare",
    "square kilometers": "km2",
    "square kilometres": "km2",
    "sq km": "km2",
    "square meters": "m2",
    "square metres": "m2",
    "cubic meters": "m3",
    "cubic metres": "m3",
    "kilometers": "km",
    "kilometres": "km",
    "meters": "m",
    "metres": "m",
    "tons": "t",
    "tonnes": "t",
    "metric tons": "t",
    "kilowatt-hours": "kWh",
    "megawatt-hours": "MWh",
    "gigawatt-hours": "GWh",
    "kilowatts": "kW",
    "megawatts": "MW",
    "gigawatts": "GW",
    "standard containers": "TEU",
    "years": "year",
    "year": "year",
} | LATIN
_MEASURE = re.compile(
    rf"{_NUMBER}(?:[ -]?{_MAGNITUDE})?[ -]?(?P<unit>{'|'.join(_UNITS)})"
    r"(?![A-Za-z0-9]|[ -](?:ago|old)| ?/)"
)
NOT_COUNTED = (
    "hundred|thousand|million|billion|trillion|bn|mn|tn|m|percent|per|percentage|yuan|dollars|"
    "dozen|dozens|score|scores|thirds?|half|quarters?|fifths?|tenths?|"
    "times|months?|weeks?|days?|hours?|minutes?|am|pm|square|cubic|metric|sq|to|and|or|"
    "in|on|at|by|from|with|the|is|was|were|will|would|us|rmb|cny|usd|january|february|march|"
    "april|may|"
    "june|july|august|september|october|november|december|" + "|".join(_UNITS)
)
_MORE_OR_LESS = {
    "+": "at_least",
    "-plus": "at_least",
    " or more": "at_least",
    "-odd": "approximately",
    " or so": "approximately",
}
SOME = rf"(?:{'|'.join(map(re.escape, _MORE_OR_LESS))})"
"""What may stand between a number and its noun and hedges it: 30+ projects, 300-odd firms."""
_AFTER_DATE = re.compile(
    r"(?<![a-z])(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}[.]? [0-9]{1,2}|"
    r"(?<![0-9.,])(?:19|20)[0-9]{2}) $",
    re.IGNORECASE,
)
"""A day or a year that a number in words stands right after: on July 14 six firms."""
_COUNT = re.compile(
    rf"{_NUMBER}(?P<some>{SOME})?(?: (?P<magnitude>thousand|million))?"
    rf" (?!(?i:{NOT_COUNTED})(?![A-Za-z])|(?i:{NUMERAL}) )[\"“‘]?(?P<unit>[A-Za-z]{{1,20}})"
)
_CALENDAR_YEAR = re.compile("(?:19[5-9]|20[0-4])[0-9]")
_STANDING = re.compile(
    rf"{_NUMBER} (?P<unit>in the [a-z-]{{1,20}} [a-z -]{{0,20}}phase|have|has)(?![a-z])"
)
_LABELS = (
    r"phases?|stages?|lines?|sections?|no\.?|articles?|chapters?|zones?|units?|blocks?|plots?|"
    "routes?|rooms?|pages?|flight|item|bus|model|covid|type|grade|tier|halls?|gates?|piers?|"
    "terminals?|highway|expressway|level|version|class|g|january|february|march|april|may|june|"
    "july|august|september|october|"
    "november|december|every|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|since|until"
)
LABELLED_LAST = rf"(?:^|[^A-Za-z])(?i-u:{_LABELS}) ?$"
"""The same as :data:`LABELLED`, without look-around."""
LABELLED = re.compile(rf"(?<![a-z])(?:{_LABELS}) ?$", re.IGNORECASE)
_LONGEST_LABEL = max(map(len, _LABELS.split("|"))) + 1
_ORDINAL = re.compile(
    rf"(?<![A-Za-z-])(?:(?P<word>{'|'.join(ORDINALS)})|(?P<number>[0-9]{{1,3}})(?:st|nd|rd|th))"
    r"(?= [a-z]|$)"
)
RANKED = re.compile(
    r"(?<![a-z])(?:first t|(?:last|next|top) .|(?:fortune|forbes|global) [0-9])$",
    re.IGNORECASE,
)
"""Up to the first sign of a number that is no count but a name or a span: the Top 500 companies,
the top ten towns, the first two bids.
"""
_PROPORTION = re.compile(
    r"(?<![a-z-])(?:(?:one|two|three|four|nine|(?<![0-9.,])1) (?:in|out of)|"
    r"(?:one|two|three|four|five|six|seven|eight|nine|(?<![0-9.,])[1-9]) (?:in|out of|of) "
    r"(?:every|each)) $",
    re.IGNORECASE,
)


def located(printed: str, value_kind: str) -> list[Located]:
    """Return the numbers of a kind that a phrase prints with certainty, in order, and where.

    Args:
        printed: at most 60 characters of text.
        value_kind: money, count, rate or quantity, as in the vocabulary; fall, for rates that fall,
            whose value is below 0; or measure, for quantities that are no counts.

    Money comes in CNY or USD, counts in ``count``, ``people`` or ``ordinal``, rates in ``percent``
    or ``percentage_point``, quantities in the unit printed.
    """
    if has_full_width_digit(printed):
        return []
    return sorted(_READERS.get(value_kind, _none)(printed), key=lambda item: item.start)


def labelled(left: str) -> bool:
    """Whether what stands before a number makes it that of a phase, a line or the like."""
    return at_end(LABELLED, left, _LONGEST_LABEL) is not None


def hedge_around(before: str, after: str) -> str | None:
    """The qualifier that the words right before or right after a figure give it, or None."""
    found = hedges(before, after)
    return found.pop() if len(found) == 1 else None


@functools.lru_cache(maxsize=64)
def _starts(printed: str) -> tuple[int, ...]:
    """Where numbers begin."""
    return tuple(match.start() for match in _START.finditer(printed))


def _numbers(pattern: re.Pattern[str], printed: str) -> Iterator[re.Match[str]]:
    """The matches of a pattern that begins with a number, as ``finditer`` gives them."""
    end = 0
    for start in _starts(printed):
        if start >= end and (match := pattern.match(printed, start)):
            yield match
            end = match.end()


def _none(_: str) -> Iterator[Located]:
    yield from ()


def _money(printed: str) -> Iterator[Located]:
    for match in _numbers(_MONEY, printed):
        yield from _read(printed, match, _CURRENCIES[match["currency"]])
    for match in _MONEY_AFTER.finditer(printed):
        yield from _read(printed, match, _CURRENCIES[match["currency"]])


def _rates(printed: str) -> Iterator[Located]:
    for match in _numbers(_RATE, printed):
        if _falls_there(printed, match) is False:
            yield from _read(printed, match, _rate_unit(match))
    for match in _BETWEEN_RATES.finditer(printed):
        if falls(left_of(printed, match), "", points=False) is False:
            for key, end in (("low", match.end("unit")), ("high", match.end())):
                yield Located(match.start(key), end, Quantity(decimal_of(match[key]), "percent"))


def _falls(printed: str) -> Iterator[Located]:
    for match in _numbers(_RATE, printed):
        if _falls_there(printed, match):
            yield from fallen(_read(printed, match, _rate_unit(match)))


def _falls_there(printed: str, match: re.Match[str]) -> bool | None:
    points = _rate_unit(match) == "percentage_point"
    return falls(left_of(printed, match), right_of(printed, match), points=points)


def _rate_unit(match: re.Match[str]) -> str:
    return "percentage_point" if match["points"] or match["points_sign"] else "percent"


def _measures(printed: str) -> Iterator[Located]:
    for match in _numbers(_MEASURE, printed):
        yield from _read(printed, match, _UNITS[match["unit"]])


def _counts(printed: str) -> Iterator[Located]:
    taken: set[int] = set()
    for pattern in (_COUNT, _STANDING):
        for match in _numbers(pattern, printed):
            left = left_of(printed, match)
            pronoun = match["number"].lower() == "one" and match["unit"] == "of"
            named = pronoun or _CALENDAR_YEAR.fullmatch(match["number"])
            if match.start() in taken or named or labelled(left):
                continue
            if left.endswith(" ") and _PROPORTION.search(left):
                continue
            taken.add(match.start())
            unit = "people" if match["unit"] in PEOPLE else "count"
            some = _MORE_OR_LESS.get(match.groupdict().get("some") or "")
            for found in _read(printed, match, unit):
                quantity = found.quantity
                if some and quantity.qualifier == "exact":
                    quantity = replace(quantity, qualifier=some)
                if quantity.value == int(quantity.value):
                    yield found._replace(quantity=quantity)


def _ordinals(printed: str) -> Iterator[Located]:
    for match in _ORDINAL.finditer(printed):
        if not labelled(left_of(printed, match)):
            value = ORDINALS[match["word"]] if match["word"] else int(match["number"])
            yield Located(match.start(), match.end(), Quantity(Decimal(value), "ordinal"))


def _read(printed: str, match: re.Match[str], unit: str) -> Iterator[Located]:
    """The quantity of a match; nothing where it is part of a range or list, or its value unsure."""
    left, right = left_of(printed, match), right_of(printed, match)
    if not match["number"][0].isdigit() and (LONGER.search(left) or _cut_off(left)):
        return
    if follows(left, unit, scaled=bool(match.groupdict().get("magnitude"))):
        return
    if leads(left, right, unit):
        return
    found = hedges(left, right)
    value = _value(match)
    if len(found) <= 1 and value is not None and value < LARGEST:
        qualifier = found.pop() if found else "exact"
        yield Located(match.start(), match.end(), Quantity(value, unit, qualifier))


def _cut_off(left: str) -> bool:
    """Whether a number in words is the rest of one whose digits stand right before it."""
    return left[-2:-1].isdigit() and left.endswith(" ") and not _AFTER_DATE.search(left)


def _value(match: re.Match[str]) -> Decimal | None:
    parts = match.groupdict()
    magnitude = MAGNITUDES[parts["magnitude"]] if parts.get("magnitude") else 1
    value = decimal_of(parts["number"]) * magnitude
    if not parts.get("number2"):
        return value
    low = decimal_of(parts["number2"]) * MAGNITUDES[parts["magnitude2"]]
    return value + low if low < magnitude and "." not in parts["number"] else None


def whole_number(number: str) -> int:
    """The value of a whole number in digits or in words."""
    return int(decimal_of(number))


LEFT = (
    "RMB CNY USD US",
    LONGER,
    HEDGED,
    *english_falls.LEFT,
    LABELLED,
    "between to percent yuan RMB dollars million billion trillion bn tn",
    RANKED,
    _PROPORTION,
)
"""What may stand before a number and change how it is read."""
RIGHT = (
    _MONEY,
    _RATE,
    *english_falls.RIGHT,
    _MEASURE,
    NOT_COUNTED,
    _STANDING,
    HEDGED_AFTER,
    "odd plus or more so",
)
"""What may stand after a number and change how it is read."""
_READERS: dict[str, Callable[[str], Iterable[Located]]] = {
    "money": _money,
    "rate": _rates,
    "fall": _falls,
    "count": lambda printed: [*_counts(printed), *_ordinals(printed)],
    "measure": _measures,
    "quantity": lambda printed: [*_measures(printed)] or [*_counts(printed)],
}
