"""What an English phrase prints: numbers with unit and qualifier.

Reading rules: a magnitude word multiplies exactly (billion is 10^9); a hedge beside the number sets
the qualifier. Not read: vague plurals ("hundreds of"), labels ("trillion-dollar"), ranges, members
of a list that share one unit, falling rates, amounts without a currency, numbers of phases and
lines, and any phrase with full-width digits.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterable, Iterator

from zjledger.model.quantity import Quantity
from zjledger.reading import doubts
from zjledger.reading.beside import left_of, right_of
from zjledger.reading.english import counts as english_counts
from zjledger.reading.english import falls as english_falls
from zjledger.reading.english.counts import counts, ordinals
from zjledger.reading.english.falls import falls
from zjledger.reading.english.gapped_falls import FURTHER
from zjledger.reading.english.hedges import HEDGED, HEDGED_AFTER, NO_HEDGE, OVER_YEARS
from zjledger.reading.english.measures import BACK_TO, MEASURE, measures
from zjledger.reading.english.numbers import LONGER, decimal_of
from zjledger.reading.english.prices import priced
from zjledger.reading.english.values import NUMBERED, SCALED, SIGNED, UNCUT_DIGITS, numbers, read
from zjledger.reading.lazily import lazily
from zjledger.reading.numerals import DIGITS
from zjledger.reading.script import has_full_width_digit
from zjledger.reading.units import Located, fallen

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
_AFTER_CURRENCY = r"(?P<currency>yuan|RMB|CNY|renminbi|US dollars|U\.S\. dollars|dollars|USD)"

PRICE = (
    " (?:per|an?) (?:square|cubic|metric|sq|tons?|tonne|mu|kilo|kwh|kWh|litre|liter|unit|hour|"
    "m²|㎡|(?:watt|megawatt|gramme|gram|catty|barrel|hectare)(?![a-z]))"
)
"""What makes an amount the price of a measure; that of a stand or a night is an amount."""

_MONEY = lazily(
    rf"(?<![$¥￥]){NUMBERED}(?:[ -]?{SCALED}(?:,? (?P<number2>{UNCUT_DIGITS}) ?"
    rf"(?P<magnitude2>million|thousand))?)?[ -]?{_AFTER_CURRENCY}"
    rf"(?![A-Za-z]| ?/|{PRICE}|"
    r"[ -](?:level|class)(?![a-z]))"
)
_MONEY_AFTER = lazily(
    r"(?<![A-Za-z0-9$])(?P<currency>RMB|CNY|USD|US\$|\$|¥|￥) ?"
    rf"(?P<number>{UNCUT_DIGITS})(?: ?{SCALED})?(?! ?(?:hundred|thousand|million|billion|trillion))"
    rf"(?! ?/|{PRICE})"
)
_RATE = lazily(
    rf"{SIGNED}(?: ?[%％](?P<points_sign>-point| points?)?|(?: of a |[ -]?)(?P<points>(?:full "
    rf")?percentage points?)|"
    r"[ -]per ?cent(?![A-Za-z])(?! points))"
)
_BETWEEN_RATES = lazily(
    rf"(?:(?<![A-Za-z])(?i:between) |(?:^|(?<=[ (]))(?=[0-9.]{{1,8}}(?: ?%| per ?cent)"
    rf"(?: ?[-–—]| to [0-9])))(?P<low>{DIGITS})"
    rf"(?P<unit> ?[%％]|[ -]per ?cent)(?: and | to | ?[-–—] "
    rf"?)(?P<high>{DIGITS})(?P=unit)(?![A-Za-z0-9]| points?|-point)"
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


def _none(_: str) -> Iterator[Located]:
    yield from ()


def _money(printed: str) -> Iterator[Located]:
    for match in itertools.chain(numbers(_MONEY, printed), _MONEY_AFTER.finditer(printed)):
        if not priced(left_of(printed, match), match[0], right_of(printed, match)):
            yield from read(printed, match, _CURRENCIES[match["currency"]])


def _rates(printed: str) -> Iterator[Located]:
    for match in numbers(_RATE, printed):
        if _falls_there(printed, match) is False:
            yield from read(printed, match, _rate_unit(match))
    for match in _BETWEEN_RATES.finditer(printed):
        rises = decimal_of(match["low"]) < decimal_of(match["high"])
        if rises and falls(left_of(printed, match), "", points=False) is False:
            for key, end in (("low", match.end("unit")), ("high", match.end())):
                yield Located(match.start(key), end, Quantity(decimal_of(match[key]), "percent"))


def _falls(printed: str) -> Iterator[Located]:
    for match in numbers(_RATE, printed):
        if _falls_there(printed, match):
            yield from fallen(read(printed, match, _rate_unit(match)))


def _falls_there(printed: str, match: re.Match[str]) -> bool | None:
    points = _rate_unit(match) == "percentage_point"
    further = printed[max(0, match.start() - FURTHER) : match.start()]
    left, right = left_of(printed, match), right_of(printed, match)
    return falls(left, right, points=points, further=further)


def _rate_unit(match: re.Match[str]) -> str:
    return "percentage_point" if match["points"] or match["points_sign"] else "percent"


LEFT = (
    "RMB CNY USD US",
    LONGER,
    HEDGED,
    NO_HEDGE,
    OVER_YEARS,
    BACK_TO,
    "per every",
    *english_falls.LEFT,
    *english_counts.LEFT,
    "between to percent yuan RMB dollars million billion trillion bn tn",
)
"""What may stand before a number and change how it is read."""
RIGHT: tuple[re.Pattern[str] | str, ...] = (
    _MONEY,
    _RATE,
    *english_falls.RIGHT,
    MEASURE,
    *english_counts.RIGHT,
    *doubts.RIGHT,
    HEDGED_AFTER,
)
"""What may stand after a number and change how it is read."""
_READERS: dict[str, Callable[[str], Iterable[Located]]] = {
    "money": _money,
    "rate": _rates,
    "fall": _falls,
    "count": lambda printed: [*counts(printed), *ordinals(printed)],
    "measure": measures,
    "quantity": lambda printed: [*measures(printed)] or [*counts(printed)],
}
