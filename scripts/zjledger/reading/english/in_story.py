"""The year of English dates of a story whose year a sentence before has told: 2016 was the year of
choosing a site. Seven places were inspected in April.

It is that of what a verb of the past tells, or no verb, but not of a date whose clause prints
another year, or speaks of now or of a plan since. What lay ahead in the story has no certain year.
"""

from __future__ import annotations

from zjledger.reading import days
from zjledger.reading.clause import DOUBTED, TO_LAST, TO_OTHER, Clause, Turn
from zjledger.reading.english import times
from zjledger.reading.english.around import UNTOLD
from zjledger.reading.english.flashbacks import had_been_done
from zjledger.reading.english.headed import LAST_YEAR, WITH_LAST_YEAR, Over
from zjledger.reading.english.instead import AGAINST
from zjledger.reading.english.named import SAME_YEAR
from zjledger.reading.english.putting_off import PUT_OFF
from zjledger.reading.english.story import last_month
from zjledger.reading.english.under_heading import NOW, own_words, years_apart
from zjledger.reading.lazily import lazily

_TOLD = frozenset({*UNTOLD, days.PAST, days.DONE, days.OVER, times.BEHIND, times.LISTED})
"""Tenses of what a story of the past tells."""
_LAY_AHEAD = frozenset({days.WOULD, times.MISSED, times.MOVED, times.SINCE, PUT_OFF, AGAINST})
_TO_COME = frozenset({*UNTOLD, days.FUTURE, times.COMING, times.PRESENT, times.SOON})
"""Tenses of what a story of a year to come tells."""
_LAST_MONTH = 12
_SAME_YEAR = lazily(SAME_YEAR)
_NEXT = lazily('[“"‘(]?(?:And |But |Then )?[Tt]he (?:following|next) year')
_PRESENT = lazily(
    "(?<![A-Za-z-])(?:has|have|(?<!^that )is|are|will|shall|must|can|does|do|plans to|remains)"
    "(?![A-Za-z-])"
)


def in_story(clause: Clause, over: Over, left: str, right: str, published: int) -> Clause:
    """What the clause of a date says in a story of a year, given the words before and after it and
    the year of publication."""
    year = published - 1 if over.year in (LAST_YEAR, WITH_LAST_YEAR) else over.year or published
    if clause.tense == times.UNSURE and _SAME_YEAR.match(right):
        return Clause(times.NAMED, headed=year)
    own, beside = own_words(left, right)
    printed = clause.year not in (None, year) or clause.course is not None
    if year == published or printed or NOW.search(beside):
        return clause
    if year < published:
        if clause.tense in _LAY_AHEAD and clause.year is None:
            month = max(last_month(left), over.month or 0)
            return clause._replace(headed=year, turn=Turn(DOUBTED, month))
        if clause.tense not in _TOLD or _PRESENT.search(beside.partition(" and ")[0]):
            return clause
    elif clause.tense not in _TO_COME:
        return clause
    # The head of a story of the next year tells of that: the next year 41 followed, in June.
    shift = 0 if _NEXT.match(left) else years_apart(own, beside)
    # Of this year or the last, it is of the last such month.
    month = 13 if over.year == WITH_LAST_YEAR else max(last_month(left), over.month or 0)
    if 0 < month <= _LAST_MONTH and had_been_done(left):
        # 2016 was the year of the works, which began in April. A loan had been given in May.
        return Clause(times.NAMED, headed=year, turn=Turn(TO_LAST, month))
    turn = Turn(TO_OTHER, month) if month and not shift and not clause.compared else None
    return clause._replace(headed=year + shift, turn=turn)
