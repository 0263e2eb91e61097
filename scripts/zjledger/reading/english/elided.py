"""English counts that borrow their noun: "of which 12 are in health", "8, 5 and 3 projects".

What is borrowed makes the confidence low.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from zjledger.reading.english.borrowing import borrows
from zjledger.reading.english.counts import NOT_COUNTED, RANKED, labelled
from zjledger.reading.english.hedges import hedge_around
from zjledger.reading.english.lone_forms import AHEAD, BACK, QUOTE, WORD, YEAR
from zjledger.reading.english.nouns import BARRED, MEASURES, NOUNS, PEOPLE
from zjledger.reading.english.numbers import IN_WORDS, LONGER, NUMERAL, whole_number
from zjledger.reading.english.of_people import of_persons
from zjledger.reading.lazily import lazily
from zjledger.reading.numerals import DIGITS
from zjledger.reading.proposal import Proposal

QUOTED = rf"(?: {QUOTE}[A-Za-z][A-Za-z'’ -]{{0,40}}[\"”])??"
"""A name in quotation marks, right after the number."""
BOTH = rf"^((?: [a-z-]{{3,20}}){{1,2}}) and((?: [a-z-]{{3,20}}){{1,2}} (?:{NOUNS}))$"
"""Two words that tell one noun, before and after their "and": 26 mountain and island counties."""
BOTH_AS = "${1}&${2}"
"""How they are written before :data:`BARRING` is looked for."""
BARRING = (
    rf" (?:{'|'.join(BARRED)}) |[ -](?:{'|'.join(MEASURES)})$|"
    " (?:are|were|was|has|have|had|will|more|less|fewer|later|now|then|each|out|down|already|only|"
    "also|one|ago)&"
)
"""What never stands between the two, or is measured and not counted."""

_STOPPED = lazily("[.] [0-9]")
_ONE_IN = lazily(r" (?:in|out of) (?:three|four|five|six|eight|ten|[0-9]{1,3})(?![0-9A-Za-z])")
_BARE = lazily(
    rf"(?=[1-9aefhnostAEFHNOST])(?<![A-Za-z0-9.,$¥+/%-])(?P<number>[1-9][0-9]{{0,2}}(?:,[0-9]{{3}}){{1,2}}|[1-9][0-9]{{0,5}}|"
    rf"(?i:{IN_WORDS}))(?![0-9A-Za-z%/-]|,[0-9]|[.][0-9])"
)
_YEAR = lazily(YEAR)
_BARRING, _BOTH = lazily(BARRING), lazily(BOTH)

OF_KNOWN = " (?:out )?of (?:(?:the|our|its|their|these|those|all) (?:(?:remaining|other) )?)?"
"""Between some and the known number that they are of, whatever they are: seven of the ten."""
_NUMBERED = lazily(r"(?<![A-Za-z])(?:Round|Day|Week|Step|Game|Volume|Issue|Part) $")
_SHARES = frozenset({20, 50, 100, 1000})
"""Round numbers that a share may be told by: 15 of 100 firms."""
_PART_OF = lazily(
    rf"(?<![A-Za-z0-9.,$¥+/%-])(?P<part>[1-9][0-9]{{0,2}}(?:,[0-9]{{3}})?|[1-9][0-9]{{0,4}}|"
    rf"(?i:{NUMERAL})){OF_KNOWN.replace('(?:(?:', '(?P<known>(?:', 1)}"
    rf"(?P<whole>[1-9][0-9]{{0,2}}(?:,[0-9]{{3}})?|[1-9][0-9]{{0,4}}|"
    rf"(?i:{NUMERAL}))(?![0-9A-Za-z%/-]|[.,][0-9])"
    rf"(?! (?:{'|'.join(MEASURES)}|percent|per cent|[mbtr]{{1,2}}illion|yuan)(?![a-z]))"
    rf"(?(known)|(?=(?P<told>,? or [0-9]{{1,3}}(?:[.][0-9]{{1,2}})?(?: ?%| per ?cent)|"
    rf" (?:have|had|are|were) )|(?P<noun>(?: {WORD}){{0,4}}? (?:{NOUNS})(?![A-Za-z]))))"
)
_OF_WHAT = lazily(rf"(?: {WORD}){{0,4}}? (?P<noun>{NOUNS})(?![A-Za-z])")
_INTEGER = r"[1-9][0-9]{0,2}(?:,[0-9]{3}){1,2}(?![0-9])|[1-9][0-9]{0,4}(?![0-9])"
_LIST = lazily(
    rf"(?<![A-Za-z0-9.,$¥+/%-])(?<![0-9][,:] )(?P<numbers>(?:(?:{_INTEGER}), ){{0,6}}"
    rf"(?:{_INTEGER}),? and (?:{_INTEGER}))(?! (?i:{NOT_COUNTED})(?![A-Za-z]))"
    rf"(?P<noun>(?: {WORD}){{0,6}}? (?P<counted>{NOUNS})(?![A-Za-z]))"
)
_CHANGE = lazily(
    r"(?<![A-Za-z])(?P<verb>(?:grew|rose|increased|expanded|climbed|jumped|up|raised|down|fell|"
    r"dropped|cut|"
    r"reduced|decreased|shrank) )?from (?:some |about |over )?"
    rf"(?P<low>{_INTEGER}) to (?P<high>{_INTEGER})(?! (?i:{NOT_COUNTED})(?![A-Za-z]))"
    rf"(?P<noun>(?: {WORD}){{0,6}}? (?P<counted>{NOUNS})(?![A-Za-z]))"
)
"""A change of a count; without a verb beside it only one that falls is surely no range."""
_NOT_LISTED = lazily(
    r"(?<![a-z])(?:between|from|lines|phases|stages|sections|zones|units|blocks|routes|articles|"
    r"chapters|nos\.?|days|months|years) $",
    re.IGNORECASE,
)
LEFT = (
    _NOT_LISTED,
    _NUMBERED,
    "grew rose increased expanded climbed jumped up raised down fell dropped cut reduced decreased "
    "shrank to at reached was is hit totaled totalled exceeded surpassed topped",
)
"""What may stand before a number and change how it is read."""


def barred(noun: str) -> bool:
    """Whether the words from a number to a noun show that it does not count that noun."""
    return bool(_BARRING.search(_BOTH.sub(r"\1&\2", noun)))


def elided(text: str) -> Iterator[Proposal]:
    """Propose the counts of a passage that print no noun of their own, or share one in a list."""
    for match in _BARE.finditer(text):
        number = match["number"]
        value = whole_number(number)
        left = text[max(0, match.start() - BACK) : match.start()]
        right = text[match.end() : match.end() + AHEAD]
        share = value < 2 and (not number.isdigit() or _ONE_IN.match(right))
        part = not number[0].isdigit() and LONGER.search(left)
        # A column reads two numbers beside a full stop as one cluster: it took 47. 12 were late.
        joined = number[0].isdigit() and _STOPPED.match(right)
        if share or part or joined or _YEAR.fullmatch(number):
            continue
        if not labelled(left) and borrows(left, right):
            hedge = hedge_around(left, right)
            found = _count(text, *match.span("number"), value, None)
            unit = "people" if of_persons(left, right) else found.unit
            yield replace(found, qualifier=hedge or "exact", unit=unit)
    for match in _PART_OF.finditer(text) if " of " in text else ():
        known, all_of_it = whole_number(match["part"]), whole_number(match["whole"])
        left = text[max(0, match.start() - BACK) : match.start()]
        if known >= all_of_it or labelled(left) or _YEAR.fullmatch(match["part"]):
            continue
        if not match["known"] and not _surely_counted(match, known, all_of_it, left):
            continue
        noun = _OF_WHAT.match(text, match.end())
        people = noun is not None and noun["noun"] in PEOPLE and not barred(noun[0])
        # One of the ten is no count, but the ten are.
        if known > 1:
            yield _of_people(_count(text, *match.span("part"), known, None), people)
        yield _of_people(_count(text, *match.span("whole"), all_of_it, None), people)
    for match in _CHANGE.finditer(text) if "from " in text else ():
        low, high = whole_number(match["low"]), whole_number(match["high"])
        years = _YEAR.fullmatch(match["low"]) or _YEAR.fullmatch(match["high"])
        if barred(match["noun"]) or years:
            continue
        if match["verb"] or low > high:
            yield _count(text, match.start("high"), match.end(), high, match["counted"])
    for match in _LIST.finditer(text):
        left = text[max(0, match.start() - 24) : match.start()]
        numbers = list(re.finditer(DIGITS, match["numbers"]))
        if labelled(left) or _NOT_LISTED.search(left) or barred(match["noun"]):
            continue
        if any(_YEAR.fullmatch(number[0]) for number in numbers):
            continue
        # Of two, the first may count something else: a population of 52,000 and 3 factories.
        for number in numbers if len(numbers) > 2 else numbers[1:]:
            last = number is numbers[-1]
            start = match.start() + number.start()
            end = match.end() if last else match.start() + number.end()
            yield _count(text, start, end, whole_number(number[0]), match["counted"])


def _surely_counted(match: re.Match[str], part: int, whole: int, left: str) -> bool:
    """Whether some of a number without an article are counted: 23 of 90 counties, but no share as
    in four of five firms."""
    share = whole < 12 or whole in _SHARES or part < 2 or _YEAR.fullmatch(match["whole"])
    share = share or _NUMBERED.search(left)
    noun = match["noun"] or ""
    return not share and not barred(noun) and not RANKED.search(left + match["part"][0])


def _of_people(count: Proposal, people: bool) -> Proposal:
    return replace(count, unit="people") if people else count


def _count(text: str, start: int, end: int, value: int, noun: str | None) -> Proposal:
    return Proposal(
        "count",
        start,
        end,
        text[start:end],
        "count-elided",
        value=str(value),
        unit="people" if noun in PEOPLE else "count",
        qualifier="exact",
        confidence="low",
        counted=noun,
        reason="the noun is that of another number of its sentence",
    )
