"""Stage two for figures: the grammar of phrases, and the forms that only a whole text has.

Such forms are ranges whose low bound borrows its scale and currency, investment printed without a
currency, and members of a list that have lost their noun. What was borrowed is marked as of low
confidence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from zjledger.model.quantity import Quantity, plain
from zjledger.reading.beside import REACH
from zjledger.reading.chinese import grammar as chinese
from zjledger.reading.doubts import doubt_of
from zjledger.reading.english import grammar as english
from zjledger.reading.english import hedges as english_hedges
from zjledger.reading.english.borrowing import QUOTE, WORD
from zjledger.reading.english.counts import RANKED, SOME
from zjledger.reading.english.elided import QUOTED, barred, elided
from zjledger.reading.english.gapped_counts import gapped_counts
from zjledger.reading.english.gapped_shares import gapped_shares
from zjledger.reading.english.givings import THINGS, givings
from zjledger.reading.english.lists import shared
from zjledger.reading.english.nouns import (
    AT_LEAST,
    EVENTS,
    NOUNS,
    NUMBER_WORDS,
    PEOPLE,
    THEIR_PEOPLE,
    WITH_PEOPLE,
)
from zjledger.reading.english.numbers import IN_WORDS, whole_number
from zjledger.reading.english.of_people import UNSURE, may_be_people, surely_people
from zjledger.reading.english.parts import parts
from zjledger.reading.english.sized import sized
from zjledger.reading.english.totalled import billions, totalled
from zjledger.reading.english.values import NUMBER
from zjledger.reading.numerals import DIGITS, NUMERALS, SCALES, value_of
from zjledger.reading.proposal import Confidence, Proposal
from zjledger.reading.script import simplified

_MONEY = frozenset({"CNY", "USD"})
_KINDS = ("money", "rate", "fall", "quantity", "count")

_MONEY_CUE = re.compile(
    "[yRCrdU$¥￥元金块亿億万萬余餘多](?:(?<![yRCrdU])|uan|MB|NY|enminbi|ollars|SD)"
)
_RATE_CUE = re.compile("[%％Pp百](?:(?<=[%％])|(?i:er ?cent)|分)")
_CUES = {"money": _MONEY_CUE, "rate": _RATE_CUE, "fall": _RATE_CUE}
"""What a phrase of a kind holds without exception; the grammar is not asked where it is missing."""

_NUMBER = re.compile(f"[0-9{NUMERALS}首半]")
_IN_WORDS = re.compile(
    r"(?=[bdefhmnoprstBDEFHMNOPRST])(?i:one|two|three|four|five|six|seven|eight|nine|ten|eleven|"
    r"twelve|"
    r"dozen|hundred|percentage point|thousand|[mbr]illion|teen|twenty|thirty|forty|fifty|sixty|"
    r"seventy|eighty|ninety|"
    r"first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)"
)
OF = " of (?:the|its|their|these|those|all)(?: the)? "
OF_SOME = rf"{OF}(?:[1-9][0-9,]{{0,6}}|{'|'.join(NUMBER_WORDS.split())})"
"""Between a number and the noun that it shares with a greater one: 12 of the 30 projects."""
PRONOUNS = "of (?:which|whom|them|these|those|us|you|the latter|the former)"
_COUNTED = re.compile(
    rf"(?P<some>{OF_SOME})?{QUOTED}(?:[ -]{WORD}){{0,6}}?"
    rf"[ -]{QUOTE}?(?:{WITH_PEOPLE}(?P<people>{THEIR_PEOPLE})|(?P<noun>{NOUNS}|{PRONOUNS}))"
    r"(?![A-Za-z])"
)
_EVENTS, _AT_LEAST = re.compile(f" (?:{EVENTS})"), re.compile(AT_LEAST)
_COUNT_NUMBER = re.compile(rf"{NUMBER}{SOME}?(?: (?:thousand|million)(?![a-z]))?")
_COUNTED_ZH = re.compile(
    r"(?:[\u4e00-\u9fff“”+]{0,12}?)(?P<noun>项目|企业|平台|任务|目标|园区|集群|创新发展区|人才|"
    r"协议)"
)

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
_LISTED = re.compile(
    r"(?P<place>[A-Z][a-z]{2,15}),? (?:with |has |had |signed |got |took )?"
    rf"(?P<number>[1-9][0-9]{{0,3}}|(?i:{IN_WORDS}))"
    r"(?= ?(?:[,;.](?![0-9])|$)| and [A-Z]| (?:worth|at|with|totaling) )"
)


def figures(text: str, *, zh: bool) -> Iterator[Proposal]:
    """Propose every number that a passage prints with its unit, each kind by itself.

    Args:
        text: at most a sentence or two; the offsets are its own.
        zh: whether the Chinese grammar reads it.
    """
    grammar = chinese if zh else english
    if not _NUMBER.search(text) and not _IN_WORDS.search(text):
        return
    said = {cue: cue.search(text) for cue in (_MONEY_CUE, _RATE_CUE)}
    for kind in _KINDS:
        if kind in _CUES and not said[_CUES[kind]]:
            continue
        for found in grammar.located(text, "measure" if kind == "quantity" else kind):
            yield from _figure(text, kind, found.start, found.end, found.quantity, zh)
    yield from _ranges(text, zh=zh)
    if not zh:
        yield from _implied(text)
        yield from _elided(text)
        yield from _without_noun(text)
        yield from shared(text)
        yield from givings(text)
        yield from sized(text)
        yield from billions(text)
        yield from gapped_shares(text)


def listed(text: str, known: set[str], after: int) -> Iterator[Proposal]:
    """Propose the numbers that stand after the name of a place in a list of counts.

    ``text`` is one sentence, ``known`` are names of places, ``after`` is where its first count
    ends.
    """
    for match in _LISTED.finditer(text, after):
        if match["place"] in known:
            yield Proposal(
                "count",
                *match.span("number"),
                match["number"],
                "count-listed",
                value=str(whole_number(match["number"])),
                unit="count",
                qualifier="exact",
                confidence="low",
                reason="the noun is that of the first member of the list",
            )


def _without_noun(text: str) -> Iterator[Proposal]:
    """Counts that print no noun; of what may be read twice, that whose noun is known to be one of
    people."""
    gapped = list(gapped_counts(text))
    people = {(p.start, p.end) for p in gapped if p.unit == "people"}
    alone = [*(p for p in elided(text) if (p.start, p.end) not in people), *gapped]
    yield from alone
    told = {p.start for p in alone}
    yield from (p for p in parts(text) if p.start not in told)
    yield from totalled(text)


def _figure(
    text: str, kind: str, start: int, end: int, quantity: Quantity, zh: bool
) -> Iterator[Proposal]:
    counted, unsure = None, False
    if kind == "count" and quantity.unit != "ordinal":
        if zh:
            noun = _COUNTED_ZH.match(text, end)
        else:
            number = _COUNT_NUMBER.match(text, start, end)
            noun = _COUNTED.match(text, number.end() if number else start)
            left = text[max(0, start - REACH) : start]
            if not noun or RANKED.search(left[-12:] + text[start]):
                return
            surely = _EVENTS.fullmatch(noun[0]) and _AT_LEAST.search(left)
            if not surely and barred(noun[0].removeprefix(noun["some"] or "")):
                return
            end = noun.end() if not noun["some"] else number.end() if number else end
            # The 28 "helpers" that won a prize may be firms.
            quoted = text[noun.start(noun.lastgroup or "noun") - 1] in '"“‘'
            people = noun["people"] is not None or (noun["noun"] in PEOPLE and not quoted)
            people = people or surely_people(left, noun[0], text[end : end + REACH])
            unsure = may_be_people(left, noun[0]) and not people
            quantity = replace(quantity, unit="people" if people else "count")
            if english_hedges.by_papers(left, noun[0]):
                quantity = replace(quantity, qualifier="exact")
        counted = noun[noun.lastgroup or "noun"] if noun else None
        # 一个 and "one" count nothing by themselves: they are articles.
        if quantity.value == 1 and not text[start].isdigit() and quantity.qualifier == "exact":
            return
    doubt = doubt_of(kind, text, start, end) or (UNSURE if unsure else None)
    yield Proposal(
        "rate" if kind == "fall" else kind,
        start,
        end,
        text[start:end],
        f"{'zh' if zh else 'en'}-{kind}",
        value=plain(quantity.value),
        unit=quantity.unit,
        currency=quantity.unit if quantity.unit in _MONEY else None,
        qualifier=quantity.qualifier,
        confidence="low" if doubt else "high",
        reason=doubt,
        counted=counted,
    )


def _ranges(text: str, *, zh: bool) -> Iterator[Proposal]:
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
        doubt = doubt_of("money", alone, start, start + high_at[1] - high_at[0])
        reason = reason or doubt
        yield _amount(text, start, match.end(last), low * low_scale, low_code, "range", reason)
        yield _amount(text, *high_at, high * high_scale, high_code, "range", doubt)


def _code(currency: str) -> str:
    return "USD" if currency.strip() in _DOLLARS else "CNY"


def _implied(text: str) -> Iterator[Proposal]:
    for match in _IMPLIED.finditer(text):
        value = (value_of(match["number"]) or Decimal(0)) * _SCALE_EN[match["scale"]]
        reason = "no currency is printed; yuan implied"
        span = match.start("number"), match.end("scale")
        yield _amount(text, *span, value, "CNY", "implied-currency", reason)


def _elided(text: str) -> Iterator[Proposal]:
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
