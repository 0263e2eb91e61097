"""Rules on the year of a Chinese date by the year of which sentences before it speak.

A year that they name (去年3月开工。8月结顶。) is that of a date which goes on with the story; one
that ends or has ended may be unnamed (全年开工三次).
"""

from __future__ import annotations

import datetime as dt

from zjledger.reading.chinese.times import DUE, PLAINLY, RATED, STARTS, STATED
from zjledger.reading.clause import GOES_ON, IN_ORDER, THIS_YEAR, WHOLE, Later, Story
from zjledger.reading.days import CAME, FUTURE, PAST, RECENT, TOLD, WOULD
from zjledger.reading.year_rules import Asked, Told

_ENDING = 11
"""The month from which a look back on a year is one on that which ends."""
UNKNOWN = 20
"""Up to this day of a month nobody knows by how much it rose or fell."""
_NO_DATE = Later(None)
"""Where no date follows."""


def in_coming_year(date: Asked) -> Told | None:
    """All that follows the question what a coming year brings is of it, but not what is told, or
    may lie ahead in the year that is running: 明年怎么排？3月开工。"""
    clause = date.clause
    story = _story(date)
    if not story or (clause.held or 0) < date.year or story.extent != WHOLE:
        return None
    told = clause.tense in (PAST, TOLD, RATED, CAME, WOULD)
    told |= not date.of_quarter and not date.past
    return None if told else Told(clause.held)


def looked_back_on(date: Asked) -> Told | None:
    """All that follows a look back on a year is of it: 回望2024年，6月签约。"""
    story = _past_story(date)
    return Told(date.clause.held) if story and story.extent == WHOLE else None


def in_list_of_year(date: Asked) -> Told | None:
    """A sentence that goes on with a list of the last year is of that if a date of the list lies
    ahead in this one: 去年签约12个。3月4个，11月8个, in June."""
    story, clause = _past_story(date), date.clause
    if not story or story.extent != GOES_ON or clause.held != date.year - 1:
        return None
    last, known = clause.later or _NO_DATE
    ends = known in ("", IN_ORDER) and date.month <= date.published_on.month < (last or 0)
    return Told(clause.held) if ends else None


def goes_on(date: Asked) -> Told | None:
    """A date goes on with a year that was told in order up to its month: 去年2月批复。7月，撤资. A
    date of the last weeks is rather one of these, but for a quarter."""
    story = _past_story(date)
    if not story or story.extent or date.month < (story.month or 0):
        return None
    lately = date.back <= (1 if date.day else 0)
    # 去年6月的报纸。6月22日那天, in June before that day.
    lately &= date.month != story.month or not date.to_come
    return Told(date.clause.held) if date.of_quarter or not lately else None


def _story(date: Asked) -> Story | None:
    """How far the year that sentences before speak of was told, if that may be the year of a date:
    not with words before it, of a month just past."""
    clause, story = date.clause, date.clause.story
    if not story or clause.year is not None or clause.held in (None, date.year):
        return None
    ahead = date.month == story.month and (date.day or 0) > date.published_on.day
    led = story.led or story.extent == GOES_ON
    return None if led and date.just_past and not date.of_quarter and not ahead else story


def _past_story(date: Asked) -> Story | None:
    """The same of a year that is over, unless the clause plans something."""
    clause = date.clause
    plans = clause.deadline or clause.tense in (FUTURE, DUE, STARTS)
    return None if plans or (clause.held or 0) > date.year else _story(date)


def not_known_yet(date: Asked) -> Told | None:
    """What rose or fell in a month is not known before its last days, so that it was in the last
    year, of which the paragraph speaks."""
    this = date.published_on
    running = date.month == this.month and this.day <= UNKNOWN and date.clause.tense == RATED
    return Told(date.year - 1) if running and _of_last_year(date) else None


def after_rated(date: Asked) -> Told | None:
    """Nor is what follows, in its list, what rose or fell in a month of this year to come."""
    rated = any(step.tense == RATED for step in date.clause.steps)
    after = rated and date.month > date.published_on.month and date.clause.tense != PAST
    later = date.clause.later or _NO_DATE
    plainly = date.clause.tense != RATED and later.known != THIS_YEAR
    return Told(date.year - 1) if plainly and after and _of_last_year(date) else None


def before_untold(date: Asked) -> Told | None:
    """Nor what stands in one list with a month of this year to come."""
    later, known = date.clause.later or _NO_DATE
    if date.clause.tense != RATED and known != THIS_YEAR:
        return None
    sure = known in ("", THIS_YEAR, IN_ORDER)
    untold = sure and date.month <= date.published_on.month < (later or 0)
    return Told(date.year - 1) if untold and _of_last_year(date) else None


def _of_last_year(date: Asked) -> bool:
    """Whether a month is told of in a paragraph that speaks of the last year."""
    clause = date.clause
    told = clause.tense in (RATED, PAST, *PLAINLY, TOLD) and not clause.deadline
    return told and not date.day and clause.year is None and clause.held == date.year - 1


def of_ended_year(date: Asked) -> Told | None:
    """A date to come in the first months of a year is of the one that has ended, of which its
    paragraph tells, unless something is planned: 全年开工三次，11月的最多, in January."""
    to_come = date.to_come or (not date.day and not date.back)
    return Told(date.year - 1) if to_come and tells_of_ended(date) else None


def tells_of_ended(date: Asked, *, named: bool = False) -> bool:
    """Whether a paragraph tells of the year that has ended, in the first months of the next;
    ``named`` if that is named."""
    clause = date.clause
    told = (clause.ended or named) and clause.year is None and not clause.deadline
    return told and clause.tense not in (FUTURE, DUE) and date.published_on.month <= RECENT


def tells_of_ending(date: Asked) -> bool:
    """Whether a date is of the year that ends, on which a text of its last weeks looks back."""
    clause = date.clause
    told = clause.ended and clause.year is None and not clause.deadline
    ending = told and date.published_on.month >= _ENDING
    if not ending or clause.tense in (FUTURE, DUE, STARTS, WOULD):
        return False
    back = clause.story is not None or clause.tense in (STATED, TOLD, RATED, PAST)
    return back or date.month > RECENT


def ended_year(published_on: dt.date) -> int:
    """The year that has ended or is about to."""
    return published_on.year - (published_on.month < _ENDING)


STORY_RULES = in_coming_year, looked_back_on, in_list_of_year, goes_on
"""In the order in which they are asked, of quarters too."""
RULES = (
    *STORY_RULES,
    not_known_yet,
    after_rated,
    before_untold,
    of_ended_year,
)
"""In the order in which they are asked."""
