"""English amounts that go to a number of things, which are no range: 5 billion yuan to 31 projects.

Both figures are printed in full.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from zjledger.model.quantity import plain
from zjledger.reading.beside import REACH
from zjledger.reading.english.counts import NOT_COUNTED
from zjledger.reading.english.elided import barred
from zjledger.reading.english.hedges import hedge_around
from zjledger.reading.english.lone_forms import LONE, WORD
from zjledger.reading.english.nouns import NOUNS, PEOPLE
from zjledger.reading.english.numbers import MAGNITUDES, decimal_of, whole_number
from zjledger.reading.lazily import lazily
from zjledger.reading.numerals import DIGITS
from zjledger.reading.proposal import Proposal

_SCALE = "trillion|billion|million|bn|tn"
THINGS = (
    rf" to (?P<count>{LONE})(?: (?P<many>thousand|million))?(?! (?i:{NOT_COUNTED})(?![A-Za-z]))"
    rf"(?P<noun>(?: {WORD}){{0,3}}? (?P<counted>{NOUNS}|of (?:these|them|those))(?![A-Za-z]))"
)
"""What stands right after an amount that goes to a number of things."""
_GIVEN = lazily(
    rf"(?<![A-Za-z0-9.,$¥+/-])(?P<money>(?P<sign>US\$|[$¥￥]|(?:RMB|CNY|USD) ?)?"
    rf"(?P<number>{DIGITS})"
    rf"(?: (?P<scale>{_SCALE}))?(?(sign)| (?P<currency>yuan|RMB|US dollars|dollars))){THINGS}"
)


def givings(text: str) -> Iterator[Proposal]:
    """Propose the amount and the count of each such pair in a passage."""
    for match in _GIVEN.finditer(text) if " to " in text else ():
        if barred(match["noun"]):
            continue
        value = decimal_of(match["number"]) * MAGNITUDES.get(match["scale"], 1)
        dollars = "$" in (match["sign"] or "") or (match["sign"] or match["currency"])[0] in "Ud"
        currency = "USD" if dollars else "CNY"
        yield _figure(text, "money", *match.span("money"), value, currency)
        count = whole_number(match["count"]) * MAGNITUDES.get(match["many"], 1)
        if count > 1:
            end = match.end()
            unit = "people" if match["counted"] in PEOPLE else "count"
            yield _figure(text, "count", match.start("count"), end, Decimal(count), unit)


def _figure(text: str, kind: str, start: int, end: int, value: Decimal, unit: str) -> Proposal:
    left = text[max(0, start - REACH) : start]
    return Proposal(
        kind,
        start,
        end,
        text[start:end],
        "amount-to-things",
        value=plain(value),
        unit=unit,
        currency=unit if kind == "money" else None,
        qualifier=hedge_around(left, text[end : end + REACH]) or "exact",
    )
