"""Stage two for figures: the grammar of phrases, and the forms that only a whole text has.

Such forms are amounts that borrow their scale or currency, and members of a list that have lost
their noun. What was borrowed is marked as of low confidence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from zjledger.model.quantity import Quantity, plain
from zjledger.reading.beside import REACH
from zjledger.reading.borrowed_amounts import implied, ranges, without_currency
from zjledger.reading.chinese import grammar as chinese
from zjledger.reading.doubts import doubt_of
from zjledger.reading.english import grammar as english
from zjledger.reading.english import hedges as english_hedges
from zjledger.reading.english.counts import RANKED, SOME
from zjledger.reading.english.elided import QUOTED, barred, elided
from zjledger.reading.english.gapped_counts import gapped_counts
from zjledger.reading.english.gapped_shares import gapped_shares
from zjledger.reading.english.givings import givings
from zjledger.reading.english.lists import shared
from zjledger.reading.english.lone_forms import QUOTE, WORD
from zjledger.reading.english.nouns import (
    AT_LEAST,
    EVENTS,
    EVENTS_DID,
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
from zjledger.reading.numerals import NUMERALS
from zjledger.reading.prices import of_one_thing
from zjledger.reading.proposal import Proposal

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
_DID = re.compile(f" (?:{EVENTS_DID})(?![a-z])")
_COUNT_NUMBER = re.compile(rf"{NUMBER}{SOME}?(?: (?:thousand|million)(?![a-z]))?")
_COUNTED_ZH = re.compile(
    r"(?:[\u4e00-\u9fff“”+]{0,12}?)(?P<noun>项目|企业|平台|任务|目标|园区|集群|创新发展区|人才|"
    r"协议)"
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
    for kind in _KINDS:
        if kind in _CUES and not _CUES[kind].search(text):
            continue
        for found in grammar.located(text, "measure" if kind == "quantity" else kind):
            yield from _figure(text, kind, found.start, found.end, found.quantity, zh)
    yield from ranges(text, zh=zh)
    if not zh:
        yield from implied(text)
        yield from without_currency(text)
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
            event = _EVENTS.fullmatch(noun[0])
            surely = event and (_AT_LEAST.search(left) or _DID.match(text, noun.end()))
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
    if kind == "money" and of_one_thing(text, start, end):
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
