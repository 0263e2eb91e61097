"""Amounts that borrow from what stands around them: ranges, and those without a currency.

The low bound of a range may leave its scale and currency to the high one; investment is printed
without a currency, or with that of the amount before it. What was borrowed is marked as of low
confidence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from zjledger.model.quantity import plain
from zjledger.reading.chinese import grammar as chinese
from zjledger.reading.doubts import doubt_of
from zjledger.reading.english import grammar as english
from zjledger.reading.english import hedges as english_hedges
from zjledger.reading.english.elided import barred
from zjledger.reading.english.givings import THINGS
from zjledger.reading.numerals import DIGITS, SCALES, value_of
from zjledger.reading.prices import of_one_thing
from zjledger.reading.proposal import Confidence, Proposal
from zjledger.reading.script import simplified

_SCALE_EN = {
    "trillion": 10**12,
    "tn": 10**12,
    "billion": 10**9,
    "bn": 10**9,
    "million": 10**6,
    "mn": 10**6,
}
_EN = "|".join(_SCALE_EN)
_SIGN_EN = r"(?:US\$|[$¥￥]|(?:RMB|CNY|USD) ?)"
_DOLLARS = frozenset({"US$", "$", "USD", "US dollars", "dollars", "美元"})
_UNIT_EN = "yuan|RMB|US dollars|dollars"
_RANGE_EN = re.compile(
    rf"(?<![0-9.,$¥])(?P<between>[Bb]etween )?(?P<sign>{_SIGN_EN})?(?P<low>{DIGITS})"
    rf"(?: ?(?P<low_scale>{_EN}))?(?: (?P<low_currency>{_UNIT_EN}))?(?: ?[-–—] ?| to | and )"
    rf"(?P<high_sign>{_SIGN_EN})?(?P<high>{DIGITS})(?: ?(?P<high_scale>{_EN}))?"
    rf"(?:[ -](?P<currency>{_UNIT_EN}))?(?![A-Za-z0-9%]|[.,][0-9]| ?(?:million|billion|trillion)|"
    rf"{english.PRICE})"
)
_TO_THINGS = re.compile(THINGS)
_RANGED = re.compile("[-–—~～至到]| to |etween ")
_ZH = "|".join(SCALES)
_RANGE_ZH = re.compile(
    rf"(?<![0-9.,])(?P<low>{DIGITS})(?P<low_scale>{_ZH})?元?(?:至|到|[-–—~～]{{1,2}})"
    rf"(?P<high>{DIGITS})(?P<high_scale>{_ZH})(?P<currency>元(?![旦素器件])|美元)"
)
_IMPLIED = re.compile(
    r"(?i:invest(?:ment|ed|ments)|credit|financing|loans?)(?: (?!yuan)[A-Za-z’']{1,15}){0,6}? "
    rf"(?P<number>{DIGITS}) (?P<scale>trillion|billion|million)"
    r"(?= ?(?:[.;)]|,(?! ?[0-9])|$)| and [a-z])"
)
_BARE = re.compile(
    rf"(?<![0-9A-Za-z.,$¥+/-])(?P<number>{DIGITS}) (?P<scale>trillion|billion|million)"
    r"(?= ?(?:[.;)]|,(?! ?[0-9])|$)| (?:in|from|for) )"
)
_WITH_CURRENCY = re.compile(
    r"(?:trillion|billion|million|bn|tn|mn|m)[ -](?P<currency>yuan|RMB|US dollars|dollars)"
)


def ranges(text: str, *, zh: bool) -> Iterator[Proposal]:
    """Propose both bounds of each range of amounts."""
    if not _RANGED.search(text):
        return
    for match in (_RANGE_ZH if zh else _RANGE_EN).finditer(text):
        parts = match.groupdict()
        currency = parts.get("sign") or match["currency"]
        if not currency or (" and " in match[0] and not parts["between"]):
            continue
        scales: dict[str, int] = SCALES if zh else _SCALE_EN
        high_scale = scales.get(match["high_scale"] or "", 1)
        to_things = not zh and _TO_THINGS.match(
            text, match.end("low_scale" if match["low_scale"] else "low")
        )
        if to_things and not barred(to_things["noun"]):
            continue
        low, high = value_of(match["low"]), value_of(match["high"])
        if low is None or high is None:
            continue
        # 300,000 to 2 million yuan: a number that long has no scale to borrow.
        own = match["low_scale"] or parts.get("low_currency") or (low >= high and low >= 1000)
        low_scale = scales.get(match["low_scale"] or "", 1) if own else high_scale
        if low * low_scale >= high * high_scale and not (own and match["low_scale"]):
            continue
        low_code = _code(parts.get("sign") or parts.get("low_currency") or currency)
        high_code = _code(parts.get("high_sign") or match["currency"] or currency)
        last = next(n for n in ("low_currency", "low_scale", "low") if parts.get(n))
        end = next(n for n in ("currency", "high_scale", "high") if match[n])
        start = match.start("sign") if parts.get("sign") else match.start("low")
        alone = "scale or currency is that of the other bound"
        reason = None if parts.get("low_currency") or parts.get("sign") else alone
        high_at = match.start("high_sign" if parts.get("high_sign") else "high"), match.end(end)
        # What makes one end the price of a thing stands before both or after both.
        alone = text[:start] + text[high_at[0] :]
        whole = start + high_at[1] - high_at[0]
        if of_one_thing(alone, start, whole):
            continue
        doubt = doubt_of("money", alone, start, whole)
        reason = reason or doubt
        yield _amount(text, start, match.end(last), low * low_scale, low_code, "range", reason)
        yield _amount(text, *high_at, high * high_scale, high_code, "range", doubt)


def _code(currency: str) -> str:
    return "USD" if currency.strip() in _DOLLARS else "CNY"


def implied(text: str) -> Iterator[Proposal]:
    """Propose investment, credit and loans printed with no currency, as yuan."""
    for match in _IMPLIED.finditer(text):
        value = (value_of(match["number"]) or Decimal(0)) * _SCALE_EN[match["scale"]]
        reason = "no currency is printed; yuan implied"
        span = match.start("number"), match.end("scale")
        yield _amount(text, *span, value, "CNY", "implied-currency", reason)


def without_currency(text: str) -> Iterator[Proposal]:
    """Propose amounts that leave their currency to the amount before them."""
    for match in _BARE.finditer(text):
        before = list(_WITH_CURRENCY.finditer(text, max(0, match.start() - 130), match.start()))
        if before:
            value = (value_of(match["number"]) or Decimal(0)) * _SCALE_EN[match["scale"]]
            currency = "USD" if before[-1]["currency"].endswith("dollars") else "CNY"
            reason = "no currency is printed; that of the amount before it"
            span = match.start("number"), match.end("scale")
            yield _amount(text, *span, value, currency, "elided-currency", reason)


def _amount(
    text: str,
    start: int,
    end: int,
    value: Decimal,
    currency: str,
    rule: str,
    reason: str | None,
) -> Proposal:
    confidence: Confidence = "low" if reason else "high"
    hedge = english_hedges.hedge_around(text[:start], text[end:]) or chinese.hedge_around(
        simplified(text[:start]), text[end:]
    )
    return Proposal(
        "money",
        start,
        end,
        text[start:end],
        rule,
        value=plain(value),
        unit=currency,
        currency=currency,
        qualifier=hedge or "exact",
        confidence=confidence,
        reason=reason,
    )
