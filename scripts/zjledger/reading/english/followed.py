"""English dates of what was done before something else that a sentence tells: the road was closed
in July and reopened in December.

What a sentence tells of the past in order has passed with its last date; each date before is of the
last such month before the next.
"""

from __future__ import annotations

import itertools

from zjledger.reading import days
from zjledger.reading.clause import Later
from zjledger.reading.english.flashbacks import had_been_done
from zjledger.reading.english.named import MONTH_NAMES, MONTH_NUMBERS
from zjledger.reading.english.tenses import tense_of
from zjledger.reading.lazily import lazily

_VERBS = (
    "(?:[a-z]{2,12}ed|began|came|took|went|held|built|begun|sent|paid|sold|laid|put|shut|fell|"
    "broke|left|made|set|got|became|found|won|lost|bought|gave|given|met|saw|brought|kept|taken|"
    "told|heard|caught|shown|chosen|drawn|struck|lent|let|turned down|again)"
)
_MOVED = "(?:moved|postponed|delayed|put (?:off|back)|cancelled|changed|called off|promised|due) "
_WAS = "(?:(?:was|were|did) )?(?:(?:not|only|then|finally|again|[a-z]{2,10}ly) ){0,2}"
_WORD = (
    "(?!(?:to|first|second|third|fourth|last|next|one|two|three|four|five|six|seven|eight|nine|ten|"
    "half|that|which|who|and) )[a-z]{2,14}"
)
_IN = " (?:in|on|until) (?:early |late |mid-)?"
_THEN = "(?:, (?:and )?| and )(?:then )?"
_NUMBERED = (
    "(?: (?:its|their|his|her|the) (?:first|second|third|fourth|last|next|one|two|three|four|five|"
    "six|seven|eight|nine|ten))?"
)
"""What is told by its number: took its first ship."""
_SAME = rf"{_THEN}{_WAS}(?!{_MOVED}){_VERBS}{_NUMBERED}(?: {_WORD}){{0,3}}{_IN}"
_HAD_BY = ",? and had(?: [a-z0-9,.-]{1,14}){1,6} by (?:the end of )?"
"""What had been reached later: founded in May and had 40 members by December."""
_MONTH = (
    rf"(?P<month>{MONTH_NAMES})(?! [0-9]{{1,2}},? 20[0-9]{{2}}|,? (?:of )?20[0-9]{{2}}| (?:last|"
    "this|next) year)(?![A-Za-z])(?: [0-9]{1,2}(?![0-9]))?"
)
FOLLOWED = (
    rf"^(?:,(?: [a-z]{{1,14}}){{1,9}}| and(?: [a-z]{{1,14}}){{1,6}}){_IN}$|"
    rf"^ for(?: [a-z]{{1,14}}){{1,3}},?(?: [a-z]{{1,14}}){{1,6}}{_IN}$|"
    "^,? and had(?: [a-z]{1,14}){0,6} $|"
    "^(?: and|,)(?: [a-z]{1,14}){0,4} (?:its|their|his|her|the) $"
)
"""Between a date and the next that may follow it so; for the engine of a column."""
_FOR = "(?: for (?:(?!and )[a-z]{3,14} ?){1,3}(?=,| and))?"
"""What it was done for: closed in July for repairs and reopened in December."""
_NEXT = lazily(f"(?: [0-9]{{1,2}}(?![0-9]))?{_FOR}(?:{_SAME}|{_HAD_BY}){_MONTH}")
"""After the date of what was done, that of what the same did then."""
_LATER = lazily(
    f"(?: [0-9]{{1,2}}(?![0-9]))?, (?:and |but |then )?(?:in|on|by) (?:early |late |mid-)?{_MONTH}"
)
"""After it, another that opens a clause: it was bought in November, and in April they built."""
_AFTER = lazily("(?:^|[.;] )After (?:the |an? |its |their )?(?:[a-z-]{2,14} ){1,5}(?:in|on) $")
_OF_MAIN = lazily(
    rf"(?: [0-9]{{1,2}}(?![0-9]))?,(?: (?:and )?{_WORD}){{1,6}} (?:and )?{_VERBS}"
    rf"(?: (?:and )?{_WORD}){{0,3}}{_IN}{_MONTH}"
)
"""Before and after the date of what came first: after the fire in November, the hall was shut in
May."""
_HELPS = "(?:will|shall|must|should|would|could|can|may|is|are|has|have|had|be|been)"
_ANOTHER = lazily(
    "(?: [0-9]{1,2}(?![0-9]))?(?:,? and|,) (?:the|its|their|his|her|another)"
    rf"(?: (?:first|second|third|last|next))? (?:(?!{_HELPS} ){_WORD} ){{1,3}}(?:was|were|{_VERBS})"
    rf"(?: {_WORD}){{0,4}}{_IN}{_MONTH}"
)
"""After it, that of what something else did then: the contract was signed in November, and the
money was paid in January."""
OPENS, APART = "opens", "apart"
"""What is known of one that opens a clause, and of that of something else."""
_BEHIND = frozenset({days.PAST, days.DONE, days.OVER})
_LONGEST = 7
"""Months to one that opens a clause at which it follows; else it may be set against the first."""


def followed(left: str, right: str) -> Later | None:
    """The months of what followed what was done on a date between some words."""
    found = _NEXT.match(right)
    if not found and _AFTER.search(left):
        found = _OF_MAIN.match(right)
    months = []
    while found:
        months.append(MONTH_NUMBERS[found["month"]])
        found = _NEXT.match(right, found.end())
    if not months and (opens := _LATER.match(right)):
        told = tense_of("", right[opens.end() :].split(". ")[0]) in _BEHIND
        months = [MONTH_NUMBERS[opens["month"]]] if told else []
        known = "" if had_been_done(left) else OPENS
        return Later(months[-1], known, months[0]) if months else None
    if not months and (another := _ANOTHER.match(right)):
        month = MONTH_NUMBERS[another["month"]]
        return None if had_been_done(left) else Later(month, APART, month)
    turns = sum(first > then for first, then in itertools.pairwise(months))
    return Later(months[-1], first=months[0], turns=turns) if months else None


def year_before(month: int, later: Later, today: tuple[int, int]) -> int | None:
    """The year of a month before what followed it, if the last of that has passed."""
    if later.month is None or later.first is None:
        return None
    if later.known == OPENS and (later.first - month) % 12 > _LONGEST:
        return None
    year, this = today
    return year - (later.month > this) - later.turns - (month > later.first)
