"""English counts whose clause has left its noun to the one before and tells but its own time, or
that there are more: 12 lodges opened in May, in June 31; on July 9, four more."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from zjledger.model.quantity import plain
from zjledger.reading.english.counts import labelled
from zjledger.reading.english.elided import barred
from zjledger.reading.english.forms import RELATIVE
from zjledger.reading.english.hedges import HEDGES, hedge_around
from zjledger.reading.english.lone_forms import BACK, LONE, MONTH, WORD, YEAR
from zjledger.reading.english.nouns import NOUNS, PEOPLE
from zjledger.reading.english.numbers import IN_WORDS, MAGNITUDES, NUMERAL, decimal_of
from zjledger.reading.lazily import lazily
from zjledger.reading.proposal import Proposal

_NAMED_DAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening))?"
_SPAN = (
    "(?:quarter|half|half-year|year|month|week|weekend|day|night|morning|afternoon|season|spring|"
    "summer|autumn|winter)"
)
_WHICH = "(?:first|second|third|fourth|last|next|same|following|previous|final|opening|closing)"
_OF_DAY = "(?: of (?:the |last |this |next )?[A-Za-z0-9]{3,9})"
_BY_DAY = rf"(?:{MONTH})[.]?(?: [0-9]{{1,2}}(?:th|st|nd|rd)?)?(?:,? {YEAR})?"
_TIME = (
    rf"(?:(?i:in|on|by|at|for|during|over|from|until|since) )?(?:(?:late |early |mid-)?{_BY_DAY}|"
    rf"{_NAMED_DAY}|{YEAR}|[Tt]he (?:{_WHICH} )?{_SPAN}{_OF_DAY}?|[Tt]he {_WHICH}|"
    rf"(?:last|this|next) {_SPAN}|an? {_SPAN} (?:ago|earlier|later|before)|"
    rf"(?i:{RELATIVE})|now|then|tonight)"
    rf"(?:, the {_WHICH} (?:day|night|week|month|hour){_OF_DAY}?(?: {WORD}){{0,3}}(?=,))?"
)
_HEDGE = rf"(?:with )?(?:only |just |another |already )?(?:(?i:{HEDGES}) )?"
_LINK = rf"(?:[,;]|,? and|,? but)(?: and| but| while| then)? {_TIME}"
_MORE = "(?:, then|; then|,? and(?: then| later)?|,? later)"
_SOME = rf"(?:{LONE}|[1-9][0-9]{{0,2}}[.][0-9]{{1,2}}(?= million))"
_SOME_LAST = rf"(?:{LONE}|[1-9][0-9]{{0,2}}[.][0-9]{{1,2}})"
_SCALE = "(?: (?:million|thousand))?"
GAP_SHARE = (
    rf"(?:^|[a-z0-9] )(?:{LONE}{_SCALE}|[0-9]{{1,3}}[.][0-9]{{1,2}} million),(?: or)? "
    "[0-9]{1,3}(?:[.][0-9]{1,2})?$"
)
"""Such a number and its share, in one cluster: a week later 69, 90.8 percent; in July 3 million,
8.3% more."""
_ENDS = (
    r"(?:[;!?)”\"](?:[^0-9]|$)|[.,](?: ?[^0-9 ]| ?$)|$|\n|"
    rf",(?: or)? [0-9]{{1,3}}(?:[.][0-9]{{1,2}})?(?: ?%| per ?cent)|,? (?:and|but) (?:{_TIME})[ ,])"
)
_FOUND = lazily(
    rf"(?:{_LINK}(?P<comma>,)?|(?P<then>{_MORE})) {_HEDGE}(?P<number>{_SOME})"
    rf"(?P<scale>{_SCALE})(?![0-9A-Za-z%-]|[.,][0-9])(?=(?P<more> more| others)?{_ENDS})"
)
_TIME_LAST = (
    rf"(?:(?:{MONTH})[.]?(?: [0-9]{{1,2}}(?:th|st|nd|rd)?)?|{YEAR}|[A-Z][a-z]{{2,5}}day|day|"
    rf"morning|afternoon|evening|{_SPAN}|first|second|third|fourth|last|next|same|following|previous|"
    rf"final|ago|earlier|later|before|now|then|tonight|(?i:{RELATIVE})|"
    rf" (?:day|night|week|month|hour)(?: {WORD}){{1,6}},),? "
)
GAP_LAST = rf"(?:^|[^A-Za-z]){_TIME_LAST}{_HEDGE}{_SOME_LAST}$|^,? {_HEDGE}{_SOME_LAST}$"
"""The last words and the number of such a clause."""
NO_GAP = rf"(?:{MONTH})[.]? (?:[0-2]?[0-9]|3[01]|{YEAR})(?:,? {YEAR})?$"
"""A day or a month with its year, which are no number after their time."""
FIRST_GAP = rf"(?:^|[^A-Za-z]){_TIME_LAST}{_HEDGE}{LONE},? and the {_WHICH}$"
"""The same where the next clause shares a cluster with it: 1,980 and the fourth quarter 2,045."""
NEXT_GAP = f"{_WHICH}$"
"""The end of the cluster."""
ENDS_GAP = rf"^{_SCALE}(?: more| others?)?(?:[.,;!?)”\"\n]|$| (?:and|but)[^A-Za-z])"
"""What stands right after them."""
MORE_LAST = rf"(?:, then|; then|and(?: then| later)?|later) {_HEDGE}{_SOME_LAST}$"
MORE_ENDS = f"^{_SCALE} (?:more|others?)(?:[^A-Za-z]|$)"
"""The same where there are but more: and then 12 more."""
_ANY = rf"(?:[0-9][0-9.,]{{0,12}}|(?i:{IN_WORDS}))"
_HEAD = lazily(
    rf"(?<![A-Za-z0-9.,$¥+/%-])(?P<number>{_ANY}){_SCALE}"
    rf"(?P<noun>(?:[ -]{WORD}){{0,5}}?[ -](?:{NOUNS}))(?![A-Za-z])"
)
"""A number and the noun that it counts."""
_IN_TIME = f"(?:in|on) (?:{_BY_DAY}|{YEAR})"
_AGAIN = lazily(
    rf"(?<![A-Za-z0-9.,$¥+/%-]){_ANY} (?:million|thousand)(?P<noun>(?:[ -]{WORD}){{0,3}}?[ -]"
    rf"(?:{NOUNS}))(?: {WORD}){{0,3}}? {_IN_TIME},? and {_HEDGE}(?P<number>{_SOME_LAST})"
    rf"(?P<scale> million| thousand)(?= {_IN_TIME}(?![0-9A-Za-z]))"
)
"""So many thousand or million at one time, and at another: 7.8 million guests in 2017 and 8.6
million in 2019."""
AGAIN_LAST = rf"(?:^|(?:{MONTH})[.]?(?: [0-9]{{1,2}})?|{YEAR}),? and {_HEDGE}{_SOME_LAST}$"
AGAIN_THEN = "^ (?:million|thousand) (?:in|on) $"
"""The last words and the number of the second, and what stands right after them."""
_FIRST_OF_TWO = (
    rf"(?<![A-Za-z0-9.,$¥+/%-]){_ANY}{_SCALE}(?P<noun>(?:[ -]{WORD}){{0,4}}?[ -](?:{NOUNS}))"
)
_SECOND = rf"{_HEDGE}(?P<number>{LONE})(?P<scale>{_SCALE})(?![0-9A-Za-z%-]|[.,][0-9])"
_PAIRS = (
    # The plan named 12 parks instead of 14.
    (" instead of ", lazily(rf"{_FIRST_OF_TWO} instead of {_SECOND}(?={_ENDS})")),
    (" rather than ", lazily(rf"{_FIRST_OF_TWO} rather than {_SECOND}(?={_ENDS})")),
    # There were 310 firms at the end of May, an increase of 22 over April.
    (
        ", an increase of ",
        lazily(
            rf"(?:(?<=[Tt]here were )|(?<=[Tt]here are )|(?<=numbered )|"
            rf"(?<= had )|(?<= has )){_HEDGE}"
            rf"{_FIRST_OF_TWO}(?: {WORD}){{0,9}}"
            rf"(?: [0-9][0-9.]{{0,4}} [mb]illion yuan)?(?: {_BY_DAY}| {YEAR})?, an increase of "
            rf"{_SECOND}"
            r"(?= (?:over|from|on|compared)[^A-Za-z]|[.,;](?:[^0-9]|$)|$)"
        ),
    ),
    # Ninety members voted for it, six against it.
    (
        " against",
        lazily(
            rf"{_FIRST_OF_TWO} voted[^.;%$¥\n]{{1,60}}?,(?: and)? {_SECOND}"
            "(?= against(?: it| them|[.,;]))"
        ),
    ),
)
"""Two counts of one noun, of which the second has lost it, each with words that none lacks."""
PAIR_LAST = (
    rf"(?:(?:instead of|rather than|, an increase of) {_HEDGE}{LONE}|,(?: and)? {_HEDGE}{LONE})$"
)
"""The last words and the number of the second."""
_WORTH = (
    "(?: (?:worth|costing|of|over)(?: [a-z]{2,7}){0,2} [0-9][0-9.,]{0,9} (?:[mb]illion )?yuan)?"
)
_SHARE = ",(?: or)? [0-9]{1,3}(?:[.][0-9]{1,2})?(?: ?%| per ?cent)"
_REST = lazily(
    rf"{_WORTH}(?P<rest>[^.;0-9%$¥\n]{{0,80}}?)(?:{_SHARE})?"
    rf"(?:{_LINK},? {_HEDGE}{_ANY}{_SCALE}(?:{_SHARE})?){{0,8}}"
)
"""From a noun up to a clause without one: the rest of its clause, and others like it."""
_NUMBERED = lazily(
    rf"(?<![A-Za-z])(?:{NUMERAL}|hundred|thousand|million|billion|percent|yuan|dollars)(?![A-Za-z])"
)
_MONEY = lazily(r"[%$¥]|(?<![a-z])(?:yuan|RMB|dollars|per ?cent|points?|euros)(?![a-z])")
_CLAUSE = lazily(r"[.;:\n]")
_DAY_LAST = lazily(rf"(?:{MONTH})[.]? [0-9]{{1,2}}(?:th|st|nd|rd)?$")
_MONTH_LAST = lazily(rf"(?:{MONTH})[.]?$")
_IN_MONTH = lazily(rf"(?:^|[^A-Za-z])[Ii]n (?:{MONTH}) $")
_NO_THING = lazily(YEAR)
_LAST_WORD = lazily("[ -]")


def gapped_counts(text: str) -> Iterator[Proposal]:
    """Propose the counts of a passage whose clauses have left their noun to the clause before."""
    for match in _FOUND.finditer(text) if _HEAD.search(text) else ():
        number, scale = match["number"], match["scale"].strip()
        if match["then"] and not match["more"]:
            continue
        if _NO_THING.fullmatch(number) or _may_be_day(text, match):
            continue
        left = text[max(0, match.start() - BACK) : match.start()]
        noun = _counted(left)
        if (scale and _MONEY.search(left)) or not noun:
            continue
        if decimal_of(number) * MAGNITUDES.get(scale, 1) < 2:
            continue
        yield _gapped(match, noun)
    pairs = (pattern.finditer(text) for words, pattern in _PAIRS if words in text)
    for match in itertools.chain.from_iterable(pairs):
        noun, before = match["noun"], _CLAUSE.split(text[: match.start()])[-1]
        if barred(noun) or _MONEY.search(noun) or labelled(before):
            continue
        number = match["number"]
        if not _NO_THING.fullmatch(number) and (number.isdigit() or decimal_of(number) > 1):
            yield _gapped(match, _LAST_WORD.split(noun)[-1])
    for match in _AGAIN.finditer(text) if " and " in text else ():
        noun, before = match["noun"], _CLAUSE.split(text[: match.start()])[-1]
        if not barred(noun) and not _MONEY.search(before) and not labelled(before):
            yield _gapped(match, _LAST_WORD.split(noun)[-1])


def _gapped(match: re.Match[str], noun: str) -> Proposal:
    """The count of a match whose noun stands before."""
    start, end = match.start("number"), match.end("scale")
    scale = MAGNITUDES.get(match["scale"].strip(), 1)
    return Proposal(
        "count",
        start,
        end,
        match.string[start:end],
        "count-gapped",
        value=plain(decimal_of(match["number"]) * scale),
        unit="people" if noun in PEOPLE else "count",
        qualifier=hedge_around(match.string[match.start() : start], "") or "exact",
        confidence="low",
        reason="the noun is that of the clause before",
    )


def _may_be_day(text: str, match: re.Match[str]) -> bool:
    """Whether a number may be a day of the month before it, or one of a list of days."""
    number = match["number"]
    if not number.isdigit() or len(number) > 2 or int(number) > 31 or match["scale"]:
        return False
    time = text[match.start() : match.start("number")].rstrip(" ,")
    if match["comma"]:
        return text[match.start()] != ";" and bool(_DAY_LAST.search(time))
    return bool(_MONTH_LAST.search(time))


def _counted(left: str) -> str | None:
    """The noun of a clause that counts things, and no money, if the words before end in one."""
    for head in reversed(list(_HEAD.finditer(left))):
        rest = _REST.fullmatch(left, head.end())
        if not rest or _NUMBERED.search(rest["rest"]):
            continue
        before = left[: head.start()]
        clause = _CLAUSE.split(before)[-1]
        known = not _NO_THING.fullmatch(head["number"])
        known = known and (not labelled(before) or bool(_IN_MONTH.search(before)))
        known = known and not barred(head["noun"]) and not _MONEY.search(clause)
        return _LAST_WORD.split(head["noun"])[-1] if known else None
    return None
