"""Months of a Chinese sentence that may retell the year that has ended: 变电站3月开工，9月送电, in
January."""

from __future__ import annotations

from zjledger.reading.chinese.steps import in_course
from zjledger.reading.chinese.times import LONE, SCENE, STATED
from zjledger.reading.clause import Later, Step
from zjledger.reading.days import CAME, PLAIN, RECENT, SOON_MONTHS, TOLD
from zjledger.reading.year_rules import Asked, Told

FAR_MONTH = "(?:[7-9]|1[0-2])月"
"""Found after a date before one far ahead; for the engine of a column."""
_BARE = frozenset((PLAIN, LONE, SCENE, STATED, CAME, TOLD))
"""Tenses of a clause that plans nothing."""


def may_retell(date: Asked, _: int | None) -> Told | None:
    """In the first two months of a year others in order up to ones far ahead may be of this year or
    of the last where nothing is planned: 变电站3月开工，9月送电."""
    this, clause = date.published_on.month, date.clause
    later, steps = clause.later, clause.steps
    if this >= RECENT or not (later or steps) or clause.tense not in _BARE or clause.deadline:
        return None
    if (clause.held or 0) >= date.year or (later and not _tells_on(later)):
        return None
    if clause.held and (in_course(date) or (0, 0))[1] <= 0:
        # 去年很忙。冷库8月启用，11月满仓。
        return None
    following = (later.first, later.month) if later else ()
    months = [*(step.month for step in steps), date.month, *filter(None, following)]
    if months != sorted(months) or any(not _is_bare(step) for step in steps):
        return None
    soon, far = months[0] - this <= RECENT, months[-1] - this > SOON_MONTHS
    return Told(None) if soon and far else None


def _tells_on(later: Later) -> bool:
    """Whether the dates that follow one are told in order, and nothing is planned."""
    return not later.known and not later.planned and later.turned is None


def _is_bare(step: Step) -> bool:
    """Whether nothing is planned for a date before."""
    return step.tense in _BARE and not step.deadline
