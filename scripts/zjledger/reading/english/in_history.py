"""The year of English dates of a history that an earlier sentence began with a date in full: the
first fair was held on May 8, 2019. Others followed in July.

It is that of the first such month after the one before it, of what a verb of the past tells; what
lay ahead then is doubted. Where the date in full may have stood beside the story, a later year is.
"""

from __future__ import annotations

import datetime as dt

from zjledger.reading import days
from zjledger.reading.clause import (
    AGREED,
    BEYOND,
    BY_HEAD,
    DOUBTED,
    FOR_YEAR,
    HAD_DONE,
    IN_ORDER,
    IN_YEAR,
    LAST_TIME,
    SET_FOR,
    SHARED,
    TO_OTHER,
    Clause,
    Course,
    Turn,
)
from zjledger.reading.english import times
from zjledger.reading.english.around import UNTOLD
from zjledger.reading.english.flashbacks import had_been_done
from zjledger.reading.english.headed import Over
from zjledger.reading.english.histories import gone_on, turns
from zjledger.reading.english.named import SAME_YEAR
from zjledger.reading.english.under_heading import own_words, years_apart
from zjledger.reading.lazily import lazily

_PARTS = lazily("(?<![A-Za-z])of (?:which|whom|these|those)(?![A-Za-z])")
"""Before the date of a part of what was told as a whole."""
_COUNTED_TO = lazily("(?:^|[^A-Za-z])(?:[Bb]y|[Aa]s of|[Uu]p to|[Uu]ntil) (?:the end of )?$")
_HAD_BEEN = lazily("[^.;]{0,70} (?:had|has|have) (?:[a-z]{2,8} )?[a-z]{2,14}(?:ed|en|wn|t|d) ")
"""Before and after a date up to which is counted what came of the story, rather to now: it was
opened in March 2018. By October 31, thirty firms had settled there."""
_SAME_YEAR = lazily(SAME_YEAR)
_LATE = 9
"""The month from which on what is set for a year is rather for the next."""
_AHEAD = frozenset({days.FUTURE, times.COMING, times.SOON, times.PRESENT})
_HISTORY = frozenset({IN_ORDER, IN_YEAR, BY_HEAD, DOUBTED})
_TOLD = frozenset({*UNTOLD, days.PAST, days.DONE, days.OVER, times.LISTED})


def in_history(clause: Clause, over: Over, left: str, right: str, published: int) -> Clause:
    """What the clause of a date says in a history, given the words before and after it and the year
    of publication."""
    year, month = over.year or published, over.month or 0
    if clause.tense == times.UNSURE and _SAME_YEAR.match(right) and not over.loose:
        return Clause(times.NAMED, headed=gone_on(Course(year, month), left).year)
    if year >= published or clause.tense == times.UNSURE or clause.compared:
        return clause
    if clause.year is not None or clause.course or years_apart(*own_words(left, right)):
        return clause
    if turns(left):
        return clause
    counted = _COUNTED_TO.search(left) is not None
    course = gone_on(Course(year, month), left, counted=counted)
    told = clause.tense in _TOLD or (clause.tense == days.FUTURE and not turns(right))
    if over.by_head and over.loose and told:
        return clause._replace(headed=course.year, turn=Turn(BY_HEAD, course.month))
    if over.loose or clause.tense in _AHEAD:
        return clause._replace(held=course.year, turn=Turn(DOUBTED, course.month))
    if _COUNTED_TO.search(left) and _HAD_BEEN.match(right):
        return clause._replace(held=None, turn=Turn(DOUBTED))
    # It was closed on July 9, 2023. A crack had been found in May.
    sure = (
        clause.tense in _TOLD
        and not over.unsure
        and not (_PARTS.search(left) or had_been_done(left))
    )
    kind = (IN_YEAR if over.by_head else IN_ORDER) if sure else DOUBTED
    return clause._replace(headed=course.year, turn=Turn(kind, course.month))


def of_span(clause: Clause, months: tuple[int, int], published_on: dt.date) -> Clause:
    """What the clause of a span of some months says: one that reaches over the month that a
    story has told of last is rather of the year of that than of the next, which is doubted. So is
    that of one which ended shortly before: all were back on March 20. From February 24 to March
    13, buses had brought them.
    """
    first, last = months
    turn, course = clause.turn, clause.course
    if course and first < course.month <= last:
        clause = clause._replace(course=course._replace(month=first, day=None))
    just_past = 0 <= published_on.month - last < days.RECENT
    if turn and turn.kind == BEYOND and first == 1 and just_past:
        # In 2023 it grew by 5 percent. 40 firms earned 9 billion from January to May, in June.
        return clause._replace(year=None, topic=True, turn=Turn(DOUBTED))
    begins = turn and turn.kind == BY_HEAD and not turn.month
    if begins and just_past and clause.headed == published_on.year - 1:
        # In 2023 it grew by 5 percent. It grew by 6 percent from January to May, in June.
        return clause._replace(headed=None, held=None, turn=Turn(DOUBTED))
    if not turn or turn.kind not in _HISTORY or not turn.month or first > last:
        return clause
    if first < turn.month <= last:
        # It opened in March. It was shut from February to July: of that year, or of the next.
        return clause._replace(held=None, turn=Turn(DOUBTED, first))
    shortly = 0 < turn.month - last <= days.RECENT
    return clause._replace(held=None, turn=Turn(DOUBTED, turn.month)) if shortly else clause


def doubted(clause: Clause, month: int, year: int, published_on: dt.date) -> bool:
    """Whether the year that a rule has told of a month is doubted."""
    turn = clause.turn
    if turn and turn.kind == IN_YEAR and month < (turn.month or 0):
        # In 2021, 52 were begun, the last on November 26. A ranking was introduced in July.
        return True
    just_past = 0 <= published_on.month - month < days.RECENT
    if turn and turn.kind == IN_YEAR and not turn.month and year == published_on.year - 1:
        # In 2023, 40 were begun; by the end of March it was 60, in May.
        return just_past
    if turn and turn.kind in (IN_ORDER, IN_YEAR):
        # The road was opened in May 2015. On July 2, nine days ago, they began to repair it.
        return year < published_on.year and month == published_on.month
    if turn and turn.kind == BY_HEAD:
        latest = published_on.year - (month > published_on.month)
        return not year == latest == (clause.headed or 0) + (month < (turn.month or 0))
    if turn and turn.kind == FOR_YEAR:
        # The projects of 2018 will start in November: of that year, or of 2017.
        return year < (clause.held or 0)
    if turn and turn.kind == TO_OTHER and clause.topic:
        # In 2019 it tried nine cases, three of them in July, and on January 8 it moved.
        return year > (clause.year or year)
    if turn and turn.kind == SET_FOR:
        # The plan for 2019 was approved in October: when the year was nearly over, or before it.
        near = year == published_on.year and published_on.month - month < days.RECENT
        return year == clause.held and month >= _LATE and not near
    if turn and turn.kind == HAD_DONE:
        return year == published_on.year and month >= published_on.month
    if turn and turn.kind == SHARED:
        # 20 were done by October last year, 30 by November, in December: of that, or of this one.
        return year < published_on.year and (clause.month or 0) < month <= published_on.month
    if turn and turn.kind == LAST_TIME:
        # Last held in November, in November: that of the last year, or of this one.
        return year < published_on.year and month == published_on.month
    if turn and turn.kind == AGREED:
        # They agreed to hold it in November, in December: that just past, or the next.
        return year == published_on.year and 0 < published_on.month - month < days.RECENT
    if not turn or turn.kind != DOUBTED:
        return False
    return clause.held is None or clause.held + (month < (turn.month or 0)) < year
