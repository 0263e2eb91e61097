"""English counts that borrow their noun: "of which 12 are in health", "8, 5 and 3 projects".

What is borrowed makes the confidence low. A column finds the same by the same patterns, so none
looks around.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from zjledger.reading.english import COUNT_WORDS, LABELLED, NOT_COUNTED, hedge_around, whole_number
from zjledger.reading.nouns import BARRED, MEASURES, NOUNS, PEOPLE
from zjledger.reading.numerals import DIGITS
from zjledger.reading.proposal import Proposal

BACK = 130
"""Code points before a number in which the noun that it borrows may stand."""

QUOTE = '["“‘]'
WORD = rf"{QUOTE}?[A-Za-z][A-Za-z'’-]{{0,20}}?"
"""A word between a number and the noun it counts."""
QUOTED = rf"(?: {QUOTE}[A-Za-z][A-Za-z'’ -]{{0,40}}[\"”])??"
"""A name in quotation marks, right after the number."""
BARRING = rf" (?:{'|'.join(BARRED)}) |[ -](?:{'|'.join(MEASURES)})$"
"""What never stands between the two, or is measured and not counted."""
_WORDS = "|".join(sorted(COUNT_WORDS, key=lambda word: (-len(word), word)))
_ENDS = "(?:[^A-Za-z]|$)"
_OF_THEM = "(?:^|[^A-Za-z])[Oo]f (?:which|whom|these|them|those),? "
COUNTED_BEFORE = (
    rf"(?:[0-9]|(?:^|[^A-Za-z])(?i:{_WORDS}))(?: thousand| million)?(?:[ -]{WORD}){{0,6}}?"
    rf"[ -](?:{NOUNS}){_ENDS}|(?:^|[^A-Za-z])[Nn]umber of(?: {WORD}){{0,4}}? (?:{NOUNS}){_ENDS}|"
    rf"(?:^|[^A-Za-z])[Oo]f the(?: {WORD}){{0,3}}? (?:{NOUNS}), |"
    rf"{_OF_THEM}(?:[0-9]|(?i:{_WORDS}) )"
)
"""A counted noun that a later number may borrow."""

_HEDGE = "(?:(?:over|about|nearly|some|around|almost|at least|more than) )?"
LEADS = (
    r"(?:(?:^|[^0-9])[,;:(] |(?:^|[^A-Za-z])(?i:and|with|including|which|whom|them|these|those|"
    rf"while|but|plus|another|only|remaining|other|of all)(?: are| were)?,? ){_HEDGE}$"
)
"""What stands right before a number that borrows its noun."""
REST = (
    rf"(?:^|[^A-Za-z])(?:[Tt]he|[Ii]ts|[Tt]heir) (?:remaining|other) {_HEDGE}$|{_OF_THEM}{_HEDGE}$"
)
"""What stands right before one whose noun may be that of the sentence before."""
FOLLOWS = (
    r"^(?:, (?:valued|worth|costing)| (?:for want of|valued|"
    r"are|were|have|had|has|will|belong|belongs|cost|exceed|involve|worth|being|under|in|from|"
    r"of (?:more|over|at|above)|with an? |already|still|"
    rf"newly|now|each worth|started|completed|to be)){_ENDS}"
)
"""What stands right after one: a verb, or where or how they are."""
OUT_OF = rf"[^A-Za-z]out of (?:the |its |a total of )?{_HEDGE}$"
STOPS = "^(?:[.,;:] ?(?:[^0-9 ]|$)|[)]| (?:and|in|from|by|last|this|at)[^A-Za-z])"
GROWN = (
    rf"[Nn]umber of(?: {WORD}){{0,4}}? (?:{NOUNS})(?: {WORD}){{0,5}}?(?: from [0-9,]{{1,9}})? "
    rf"(?:to|at|reached|was|is|hit|totaled|totalled|exceeded|surpassed|topped) {_HEDGE}$"
)
"""The number that a number of things has come to."""

_ONE_IN = re.compile(r" (?:in|out of) (?:three|four|five|six|eight|ten|[0-9]{1,3})(?![0-9A-Za-z])")
JOINED = "[0-9],? (?:and|or|to) $"
"""Numbers that share more than a noun: days, lines."""

_BARE = re.compile(
    rf"(?=[1-9efnostEFNOST])(?<![A-Za-z0-9.,$¥+/%-])(?P<number>[1-9][0-9]{{0,2}}(?:,[0-9]{{3}}){{1,2}}|[1-9][0-9]{{0,5}}|"
    rf"(?i:{_WORDS}))(?![0-9A-Za-z%/-]|,[0-9]|[.][0-9])"
)
_YEAR = re.compile("(?:19[5-9]|20[0-4])[0-9]")
_BARRING = re.compile(BARRING)
_COUNTED_BEFORE, _LEADS, _FOLLOWS = map(re.compile, (COUNTED_BEFORE, LEADS, FOLLOWS))
_REMAINING, _OUT_OF, _STOPS, _GROWN = map(re.compile, (REST, OUT_OF, STOPS, GROWN))
_JOINED = re.compile(JOINED)

_INTEGER = r"[1-9][0-9]{0,2}(?:,[0-9]{3}){1,2}(?![0-9])|[1-9][0-9]{0,4}(?![0-9])"
_LIST = re.compile(
    rf"(?<![A-Za-z0-9.,$¥+/%-])(?<![0-9][,:] )(?P<numbers>(?:(?:{_INTEGER}), ){{0,6}}"
    rf"(?:{_INTEGER}),? and (?:{_INTEGER}))(?! (?i:{NOT_COUNTED})(?![A-Za-z]))"
    rf"(?P<noun>(?: {WORD}){{0,6}}? (?P<counted>{NOUNS})(?![A-Za-z]))"
)
_CHANGE = re.compile(
    r"(?<![A-Za-z])(?P<verb>(?:grew|rose|increased|expanded|climbed|jumped|up|raised|down|fell|dropped|cut|"
    r"reduced|decreased|shrank) )?from (?:some |about |over )?"
    rf"(?P<low>{_INTEGER}) to (?P<high>{_INTEGER})(?! (?i:{NOT_COUNTED})(?![A-Za-z]))"
    rf"(?P<noun>(?: {WORD}){{0,6}}? (?P<counted>{NOUNS})(?![A-Za-z]))"
)
"""A change of a count; without a verb beside it only one that falls is surely no range."""
_NOT_LISTED = re.compile(
    r"(?<![a-z])(?:between|from|lines|phases|stages|sections|zones|units|blocks|routes|articles|"
    r"chapters|nos\.?|days|months|years) $",
    re.IGNORECASE,
)
LEFT = (
    _NOT_LISTED,
    "grew rose increased expanded climbed jumped up raised down fell dropped cut reduced decreased "
    "shrank remaining other another including which whom them with while but plus only these those "
    "out of a total its their are were all at reached was is hit totaled totalled exceeded "
    "surpassed topped",
)
"""What may stand before a number and change how it is read."""
RIGHT = ("last this",)
"""What may stand after a number and change how it is read."""


LEADING = rf"{LEADS}|{REST}"
STEPS = (
    "(?:^|[^A-Za-z])(?:of|the|its|to|at|reached|was|is|hit|totall?ed|exceeded|surpassed|topped) "
    f"{_HEDGE}$"
)
"""The last words of what stands before a number that has no verb after it."""
NUMBER_LAST = rf"(?:[1-9][0-9]{{0,2}}(?:,[0-9]{{3}}){{1,2}}|[1-9][0-9]{{0,5}}|(?i:{_WORDS}))$"
ALONE = rf"(?:^|[^A-Za-z0-9.,$¥+/%-]){NUMBER_LAST}"
"""A number at the end of a cluster that may be one without its noun."""


def elided(text: str) -> Iterator[Proposal]:
    """Propose the counts of a passage that print no noun of their own, or share one in a list."""
    for match in _BARE.finditer(text):
        number = match["number"]
        value = whole_number(number)
        left = text[max(0, match.start() - BACK) : match.start()]
        right = text[match.end() : match.end() + 24]
        share = value < 2 and (not number.isdigit() or _ONE_IN.match(right))
        if share or _YEAR.fullmatch(number):
            continue
        if not LABELLED.search(left) and _borrows(left, right):
            hedge = hedge_around(left, right)
            found = _count(text, *match.span("number"), value, None)
            yield replace(found, qualifier=hedge or "exact")
    for match in _CHANGE.finditer(text) if "from " in text else ():
        low, high = whole_number(match["low"]), whole_number(match["high"])
        years = _YEAR.fullmatch(match["low"]) or _YEAR.fullmatch(match["high"])
        if _BARRING.search(match["noun"]) or years:
            continue
        if match["verb"] or low > high:
            yield _count(text, match.start("high"), match.end(), high, match["counted"])
    for match in _LIST.finditer(text):
        left = text[max(0, match.start() - 24) : match.start()]
        numbers = list(re.finditer(DIGITS, match["numbers"]))
        if LABELLED.search(left) or _NOT_LISTED.search(left) or _BARRING.search(match["noun"]):
            continue
        if any(_YEAR.fullmatch(number[0]) for number in numbers):
            continue
        # Of two, the first may count something else: a population of 52,000 and 3 factories.
        for number in numbers if len(numbers) > 2 else numbers[1:]:
            last = number is numbers[-1]
            start = match.start() + number.start()
            end = match.end() if last else match.start() + number.end()
            yield _count(text, start, end, whole_number(number[0]), match["counted"])


def _borrows(left: str, right: str) -> bool:
    if _JOINED.search(left):
        return bool(_STOPS.match(right) and _GROWN.search(left))
    if _FOLLOWS.match(right):
        if _REMAINING.search(left):
            return True
        if _LEADS.search(left) and _COUNTED_BEFORE.search(left):
            return True
    if not _STOPS.match(right):
        return False
    out = _OUT_OF.search(left) and _COUNTED_BEFORE.search(left)
    return bool(out or _GROWN.search(left))


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
