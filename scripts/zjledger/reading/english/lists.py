"""English lists of figures that share the unit of the last: up 5.2, 6.1 and 7 percent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from zjledger.model.quantity import plain
from zjledger.reading.beside import REACH
from zjledger.reading.english.falls import falls
from zjledger.reading.english.numbers import MAGNITUDES
from zjledger.reading.lazily import lazily
from zjledger.reading.proposal import Proposal

_FIGURE = "[0-9]{1,4}(?:[.][0-9]{1,3})?(?![0-9])"
_LIST = lazily(
    rf"(?<![A-Za-z0-9.,$¥+/%-])(?<![0-9][,:] )(?P<numbers>(?:{_FIGURE}, ){{1,7}}{_FIGURE},? and "
    rf"{_FIGURE})(?P<unit> ?%| per ?cent(?![a-z])| (?P<points>percentage points)|"
    r" (?P<magnitude>trillion|billion|million) (?P<currency>yuan|US dollars|dollars)(?![a-z]))"
)
_YEAR = lazily("(?:19|20)[0-9]{2}")
_LABELLED = lazily(
    r"(?:[Ll]ines|[Pp]hases|[Aa]rticles|[Zz]ones|[Hh]alls|[Uu]nits|[A-Z][a-z]{2,8}) $"
)
_REASON = "the unit is that of the last of the list"


def shared(text: str) -> Iterator[Proposal]:
    """Propose the members of each list of three or more amounts or rates with one unit."""
    for match in _LIST.finditer(text) if " and " in text else ():
        numbers = list(re.finditer(_FIGURE, match["numbers"]))
        left = text[max(0, match.start() - REACH) : match.start()]
        if _LABELLED.search(left) or any(_YEAR.fullmatch(number[0]) for number in numbers):
            continue
        right = text[match.end() : match.end() + REACH]
        fall = None if match["currency"] else falls(left, right, points=bool(match["points"]))
        if fall is None and not match["currency"]:
            continue
        for number in numbers:
            last = number is numbers[-1]
            start = match.start() + number.start()
            end = match.end() if last else match.start() + number.end()
            yield _member(text, start, end, Decimal(number[0]), match, negative=bool(fall))


def _member(
    text: str, start: int, end: int, value: Decimal, match: re.Match[str], *, negative: bool
) -> Proposal:
    currency = None
    if match["currency"]:
        value *= MAGNITUDES[match["magnitude"]]
        currency = "CNY" if match["currency"] == "yuan" else "USD"
    return Proposal(
        "money" if currency else "rate",
        start,
        end,
        text[start:end],
        "listed-unit",
        value=plain(-value if negative else value),
        unit=currency or ("percentage_point" if match["points"] else "percent"),
        currency=currency,
        qualifier="exact",
        confidence="low",
        reason=_REASON,
    )
