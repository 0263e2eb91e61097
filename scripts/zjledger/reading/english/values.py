"""Where an English number stands in a phrase, and its value with the words beside it that hedge it;
none where it is part of a range or list, or of a longer number."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from decimal import Decimal

from zjledger.model.quantity import Quantity
from zjledger.reading.beside import left_of, right_of
from zjledger.reading.english.hedges import hedges
from zjledger.reading.english.joints import NUMBER_WORD, follows, leads
from zjledger.reading.english.named import MONTH_ENDS
from zjledger.reading.english.numbers import LONGER, MAGNITUDES, decimal_of
from zjledger.reading.lazily import lazily
from zjledger.reading.numerals import DIGITS
from zjledger.reading.units import LARGEST, Located

UNCUT_DIGITS = rf"{DIGITS}(?![0-9])"
"""A number in digits, and all of them."""
_BOUNDARY = (
    r"(?=[0-9aefhnostAEFHNOST])(?<![A-Za-z0-9.+/-])"
    r"(?:(?<![0-9][,: ])|(?<=[0-9] )(?=[A-Za-z])|"
    r"(?<=(?:[Ii]n|[Bb]y|[Oo]f) (?:19|20)[0-9]{2} )|"
    rf"(?<=[0-9] )(?:(?<={MONTH_ENDS} [0-9] )|(?<={MONTH_ENDS} [0-9]{{2}} )|"
    rf"(?<={MONTH_ENDS} (?:19|20)[0-9]{{2}} )))"
)
"""What stands before a number; first of all, that one may begin, which most signs fail fastest."""
NUMBER = rf"(?:{UNCUT_DIGITS}|(?i:{NUMBER_WORD}))"
"""A number in digits or in words, as a pattern."""
NUMBERED = rf"{_BOUNDARY}(?P<number>{NUMBER})"
"""A number, as ``number``, with what may stand before it."""
SIGNED = NUMBERED.replace("(?<![A-Za-z0-9.+/-])", r"(?:(?<![A-Za-z0-9.+/-])|(?<=[ (][+-]))")
"""A number that may have a minus sign."""
_START = lazily(f"(?={SIGNED})")
SCALED = rf"(?P<magnitude>{'|'.join(MAGNITUDES)})(?![A-Za-z])"
_AFTER_DATE = lazily(
    r"(?<![a-z])(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}[.]? [0-9]{1,2}|"
    r"(?<![0-9.,])(?:19|20)[0-9]{2}) $",
    re.IGNORECASE,
)
"""A day or a year that a number in words stands right after: on July 14 six firms."""


_CURRENCIES = ("RMB", "CNY", "USD")
"""What an amount begins with that shares none with a number before it: it had 49, and RMB 500."""


@functools.lru_cache(maxsize=64)
def _starts(printed: str) -> tuple[int, ...]:
    """Where numbers begin."""
    return tuple(match.start() for match in _START.finditer(printed))


def numbers(pattern: re.Pattern[str], printed: str) -> Iterator[re.Match[str]]:
    """The matches of a pattern that begins with a number, as ``finditer`` gives them."""
    end = 0
    for start in _starts(printed):
        if start >= end and (match := pattern.match(printed, start)):
            yield match
            end = match.end()


def read(printed: str, match: re.Match[str], unit: str) -> Iterator[Located]:
    """The quantity of a match; nothing where it is part of a range or list, or its value unsure."""
    left, right = left_of(printed, match), right_of(printed, match)
    if not match["number"][0].isdigit() and (LONGER.search(left) or _cut_off(left)):
        return
    whole = match.groupdict().get("magnitude") or match[0].startswith(_CURRENCIES)
    if follows(left, unit, scaled=bool(whole)):
        return
    if leads(left, right, unit):
        return
    found = hedges(left, right, unit)
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
