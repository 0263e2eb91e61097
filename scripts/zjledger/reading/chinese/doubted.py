"""Whether the year that is told of a Chinese date is doubted, since it may go on with a story of
another year."""

from __future__ import annotations

import datetime as dt

from zjledger.reading import days
from zjledger.reading.chinese.times import PLAINLY
from zjledger.reading.clause import AFTER_COMING, Clause

_JUST = 1
"""Days before publication of which a report tells, whatever year it spoke of."""


def is_doubted(
    clause: Clause, month: int, day: int | None, year: int, published_on: dt.date
) -> bool:
    """Whether the year that is told of a date is doubted, since it may go on with a story.

    It is later than one that is over: 2017年7月9日奠基。8月1日补了裂缝, in August of 2022. Or it
    is the coming one, though such a date of this year is over and no verb plans anything: 明年4月
    启动。3月修好屋顶, in December.
    """
    story, held = clause.story, clause.held
    if held is None or clause.year is not None:
        return False
    if clause.turn and clause.turn.kind == AFTER_COMING and clause.tense in PLAINLY:
        return year == held and month <= published_on.month
    told = story.month if story else clause.steps and held < published_on.year - 1
    if held >= published_on.year or not told or clause.deadline or clause.tense == days.FUTURE:
        return False
    just = days.in_year(year, month, day) if day else None
    if just and 0 <= (published_on - dt.date.fromisoformat(just)).days <= _JUST:
        return False
    return year > held + (story is not None and month < (story.month or 0))
