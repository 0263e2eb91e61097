"""The year of English dates under a year that stands alone: 2021. The island hands in its petition
on March 11. The province answers in July.

It is that of every date it reaches, but not of one whose clause names another year, or speaks of
now, or of a plan since.
"""

from __future__ import annotations

import re

from zjledger.reading import days
from zjledger.reading.clause import PLAN, TO_LAST, TO_NEXT, Clause, Turn
from zjledger.reading.english import times
from zjledger.reading.english.named import MONTH_BY_START, MONTH_NAMES
from zjledger.reading.lazily import lazily

_MONTH = lazily(rf"(?<![A-Za-z])(?P<month>{MONTH_NAMES})(?![A-Za-z])")
OWN = lazily(r"[;:] |, (?:and|but|while|which|who|where) | (?:but|while|whereas|although) ")
NOW = lazily(
    r"(?<![A-Za-z])(?i:now|today|tonight|tomorrow|yesterday|currently|at present|so far|to date|"
    r"these days|(?:this|(?<!the )last|(?<!the )next) "
    r"(?:week|month|quarter|year|spring|summer|autumn|winter))"
    r"(?![A-Za-z])"
)
_AFTER = lazily(
    r"(?<![A-Za-z])(?:(?i:the (?:following|next) year|(?:a|one) year (?:later|after)|"
    r"the year after)(?![a-z])|the (?:following|next) $)"
)
_BEFORE = lazily(
    r"(?<![A-Za-z])(?:(?i:the (?:previous|preceding) year|(?:a|one) year (?:earlier|before)|"
    r"the year before)(?![a-z])|the (?:previous|preceding) $)"
)
_PLAN = lazily("(?<![A-Za-z-])(?:will|shall|plans? to|(?:is|are|has|have) to)(?![A-Za-z-])")
_FINITE = lazily("(?<![A-Za-z-])(?:had|has|have|was|were)(?![A-Za-z-])")
_UNTIL = lazily("(?<![A-Za-z])(?:until|till|through|to|into) (?:the (?:end of )?)?$")


def under_heading(clause: Clause, year: int, left: str, right: str, published: int) -> Clause:
    """What the clause of a date says under such a year, given the words before and after it and
    the year of publication."""
    if clause.tense == times.UNSURE or (
        clause.topic and clause.year is not None and clause.year != year
    ):
        return clause
    own, beside = own_words(left, right)
    if NOW.search(beside):
        return clause
    past = clause.tense in (days.PAST, days.OVER) and not clause.deadline
    if year > published and past and (_FINITE.search(own) or str(year) not in left):
        return clause
    if clause.tense == days.FUTURE and year < published and clause.year not in (None, year):
        return clause
    shift = years_apart(own, beside)
    turn = None if shift else _turn(clause, year, left, own)
    return clause._replace(headed=year + shift, turn=turn)


def own_words(left: str, right: str) -> tuple[str, str]:
    """The words before a date in its own clause, and these with those after it."""
    own = OWN.split(left)[-1]
    return own, own + "/" + re.split("[,.;:)]", right, maxsplit=1)[0]


def years_apart(own: str, beside: str) -> int:
    """How many years lie between a date of such words and the year over it: in May of the year
    after."""
    after, before = (p.search(own) or p.search(beside) for p in (_AFTER, _BEFORE))
    return bool(after) - bool(before)


def _turn(clause: Clause, year: int, left: str, own: str) -> Turn | None:
    """What in the sentence shows whether a date is of the year beside the heading's."""
    if _PLAN.search(own):
        return Turn(PLAN)
    if clause.year == year and clause.month and not clause.topic:
        return Turn(TO_NEXT, clause.month)
    months = [MONTH_BY_START[m["month"][:3].lower()] for m in _MONTH.finditer(left)]
    if not months:
        return None
    if clause.compared:
        return Turn(TO_LAST, months[-1])
    until = clause.tense == times.MOVED or _UNTIL.search(left)
    return Turn(TO_NEXT, months[-1]) if until else None
