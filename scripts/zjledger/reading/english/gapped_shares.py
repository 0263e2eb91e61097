"""English lists of counts and shares whose members after the first have lost their noun: factories
take 29 projects and 45.8 percent of the total, transport 16 and 33.1 percent."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from zjledger.model.quantity import plain
from zjledger.reading.english.elided import barred
from zjledger.reading.english.gapped_falls import TURNS
from zjledger.reading.english.lone_forms import BACK, LONE, MONTH, WORD, YEAR
from zjledger.reading.english.nouns import NOUNS
from zjledger.reading.english.numbers import IN_WORDS, decimal_of
from zjledger.reading.lazily import lazily
from zjledger.reading.numerals import DIGITS
from zjledger.reading.proposal import Proposal

_SHARE = rf"{DIGITS}(?: ?%| per ?cent)(?![a-z])"
_OF = rf"(?: of(?: {WORD}){{1,5}}?)?"
_LINK = rf"(?:[,;]|,? and|,? while)(?: and| while)?(?: {WORD}){{1,4}}?,?"
_ANY = rf"(?:[0-9][0-9.,]{{0,9}}|(?i:{IN_WORDS}))"
_MEMBER = lazily(
    rf"(?P<who>{_LINK}) (?P<count>{LONE}),? (?:and|or) (?P<share>(?P<rate>{DIGITS})"
    rf"(?: ?%| per ?cent))(?![A-Za-z])"
)
COUNT_AND_SHARE = rf"^{LONE},? (?:and|or) {DIGITS}$"
"""Both numbers of a member, where a column cuts it."""
AFTER_TIME = rf"^(?:{MONTH}|{YEAR}|[A-Za-z]{{5,9}}),? (?:and|or) {LONE},? or {DIGITS}$"
"""A number and its share after the time of another: 30 in April and 38, or 59.4 percent, in May."""
_FIRST = lazily(
    rf"(?<![A-Za-z0-9.,$¥+/%-]){_ANY}(?P<noun>(?:[ -]{WORD}){{0,4}}?[ -](?:{NOUNS})),? "
    rf"(?:and|or) {_SHARE}{_OF}(?P<others>(?:{_LINK} {_ANY},? (?:and|or) {_SHARE}{_OF}){{0,8}})$"
)
_NOT = lazily("(?<![a-z])(?:by|between|from|to|at|of|in|than|rates?|prices?|wages)(?![a-z])")
_YEAR = lazily(YEAR)
_REASON = "the noun is that of the first member of the list"


def gapped_shares(text: str) -> Iterator[Proposal]:
    """Propose the count and the share of each such member in a passage."""
    for match in _MEMBER.finditer(text) if "%" in text or "cent" in text else ():
        first = _FIRST.search(text, max(0, match.start() - BACK), match.start())
        if not first or barred(first["noun"]) or _YEAR.fullmatch(match["count"]):
            continue
        if any(p.search(first["others"] + match["who"]) for p in (TURNS, _NOT)):
            continue
        count, rate = decimal_of(match["count"]), decimal_of(match["rate"])
        if rate > 100:
            continue
        if count > 1:
            yield _figure(text, "count", *match.span("count"), count, "count")
        yield _figure(text, "rate", *match.span("share"), rate, "percent")


def _figure(text: str, kind: str, start: int, end: int, value: Decimal, unit: str) -> Proposal:
    return Proposal(
        kind,
        start,
        end,
        text[start:end],
        "share-gapped",
        value=plain(value),
        unit=unit,
        qualifier="exact",
        confidence="low",
        reason=_REASON,
    )
