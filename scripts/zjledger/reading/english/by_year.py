"""Rules on the year of an English date by the year in force where it stands."""

from __future__ import annotations

from zjledger.reading.clause import BY_HEAD, SHARED, TO_NEXT, TO_OTHER
from zjledger.reading.days import DONE, FUTURE, OVER, PAST, RECENT, WOULD
from zjledger.reading.english.headed import headed_year
from zjledger.reading.english.times import MISSED, MOVED
from zjledger.reading.year_rules import Asked, Told

_BEHIND = frozenset({PAST, OVER})
_LAST_MONTH = 12


def under_a_year(date: Asked) -> Told | None:
    """It stands under a year that stands alone: 2021. The road was laid in May."""
    year, turn = headed_year(date.clause, date.month, date.published_on), date.clause.turn
    if year and turn and turn.kind == TO_OTHER and date.month < (turn.month or 0):
        # The story has gone on into the next year, or back.
        return Told(date.last if year in (date.last, date.last - 1) else None)
    by_head = year and turn and turn.kind == BY_HEAD and not turn.month
    if by_head and date.of_quarter and year == date.year - 1 and 0 < date.back <= RECENT:
        # In 2023 it grew by 5 percent. The first quarter brought 6, in June.
        return None
    return Told(year) if year else None


def in_force(date: Asked) -> Told | None:
    """A year printed before is in force: in 2024 it was sold, and in May leased."""
    clause, year = date.clause, date.clause.year
    if year is None:
        return None
    turn = clause.turn if clause.topic else None
    if turn and turn.kind in (TO_NEXT, TO_OTHER) and date.month < (turn.month or 0):
        # In 2019, 17 were stopped in November, and of these 12 were released on January 8.
        return Told(year + (year < date.last))
    if (clause.month or 0) > _LAST_MONTH:
        # Of those to be done 47 were by the end of 2023, and 61 by March 31.
        told = clause.tense in (*_BEHIND, DONE) and year < date.last
        return Told(year + 1 if told else None)
    earlier = date.month < (clause.month or 0)
    if clause.tense in (WOULD, MISSED) and not clause.topic:
        # Begun in April 2023, it was to take until November.
        near = clause.month and date.last - year < 2
        return Told(year + earlier) if near else None
    past = clause.tense in _BEHIND
    if earlier and not clause.compared:
        # Signed in December 2023 and begun in May; promised for December 2025, open in October.
        if clause.tense == MOVED and not clause.topic and year + 1 in (date.last, date.following):
            # Ordered in December 2019, it was delayed until April 27.
            return Told(year + 1)
        return Told(date.last) if past and year <= date.last <= year + 1 else None
    if past:
        shared = clause.turn and clause.turn.kind == SHARED and date.month != clause.month
        near = clause.topic or clause.compared or shared or year == date.last
        return Told(year) if near and year <= date.last else None
    return Told(year) if clause.tense != FUTURE or year >= date.following else None


def since_another_year(date: Asked) -> Told | None:
    """Another year is in force, but that is over: after 6 percent in 2025, it rose 7 in January."""
    clause = date.clause
    if clause.year in (None, date.year):
        return None
    if clause.tense == OVER and clause.year and clause.year > date.year:
        # Three will start in May 2019, and two were given up in March.
        return Told(date.last)
    if date.of_quarter and not date.back and date.published_on.month % 3:
        # Built 21 in 2023: five in the first quarter. That of this year is not over.
        return Told(None)
    since = clause.tense == WOULD or (clause.tense in _BEHIND and clause.year == date.year - 1)
    return Told(date.last if since and date.back < RECENT else None)
