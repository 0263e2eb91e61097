"""The dates of a Chinese sentence in their order: 3月开工，10月结顶，1月投产.

A date that nothing else tells is of the year of its neighbours: of the last date of its list, and
of the date before it, which it follows.
"""

from __future__ import annotations

from collections.abc import Callable

from zjledger.reading.beside import REACH
from zjledger.reading.chinese.own_clause import year_alone
from zjledger.reading.chinese.tenses import FUTURES, TENSES
from zjledger.reading.chinese.times import DUE, STARTS
from zjledger.reading.clause import Clause, Later, Step
from zjledger.reading.days import FUTURE, PLAIN
from zjledger.reading.lazily import lazily
from zjledger.reading.year_rules import Asked, asked

MOST = 4
"""Dates before another that are looked at."""
_DATE = lazily(r"(?<![0-9.年])(?<!年的)(1[0-2]|[1-9])月(?:份|([0-9]{1,2})(?=[日号])|(?![0-9]))")
_SPAN = lazily("[日号]?(?:至|到|[-–—~～])$|[日号]?(?:至|到|[-–—~～])[0-9]{1,2}[月日号]")
_LAST = lazily(
    "(?<!年)(?<![0-9])(1[0-2]|[1-9])月(?:([12][0-9]|3[01]|[1-9])[日号])?(?:[初中底末]|[上中下]旬)?$"
)
_QUARTER = lazily("(?<![年前])(?<!年第)([一二三四])季度")
_OF_SOME = lazily("的[0-9]{1,4}[个家项宗件户]")
"""After a quarter of some of those that were counted."""
_SURE = FUTURE, STARTS, DUE
_NEAR = 3
"""Months ahead of a date that is sure to lie ahead, though no verb says so."""
_GAP = 7
"""Months from one date to the next at which nothing says that they are of one course."""


def steps_before(
    left: str,
    right: str,
    published: int | None,
    clause_of: Callable[[str, str, int | None], Clause],
) -> tuple[Step, ...]:
    """The dates without a year printed before a date, the nearest last."""
    found = [match for match in _DATE.finditer(left) if not _SPAN.match(left, match.end())]
    if not found:
        return ()
    match = found[-1]
    own = "1月1" if right[:1] in ("日", "号") else "1"
    after = (left[match.end(2) if match[2] else match.end(1) :] + own + right)[:REACH]
    clause = clause_of(left[: match.start()], after, published)
    if clause.year is not None:
        return ()
    step = Step(int(match[1]), clause.tense, clause.deadline)
    return (*clause.steps, step)[-MOST:]


def quarter_before(left: str) -> tuple[Step, ...]:
    """The end of the quarter without a year printed before another."""
    found = _QUARTER.findall(left)
    return (Step(3 * ("一二三四".index(found[-1]) + 1), PLAIN, deadline=False),) if found else ()


def last_quarter(right: str) -> Later | None:
    """The end of the last quarter without a year that follows another in order, if what rose or
    fell in it is told, and nothing planned."""
    found = list(_QUARTER.finditer(right))
    if any(right[match.start() - 1] not in "，,、" for match in found):
        # 一季度增长5%，比四季度回落1个百分点
        return None
    numbers = ["一二三四".index(match[1]) + 1 for match in found]
    if not found or numbers != sorted(numbers) or FUTURES.search(right):
        return None
    said = TENSES.search(right, found[-1].end())
    rated = (said and said["rated"]) or _OF_SOME.match(right, found[-1].end())
    return Later(3 * numbers[-1]) if rated else None


def last_listed(words: str) -> int | None:
    """The month of the last date of a list, if that prints no year."""
    found = _LAST.search(words)
    return int(found[1]) if found else None


def latest_month(words: str) -> int | None:
    """The latest month of the dates without a year in some words."""
    return max((int(match[1]) for match in _DATE.finditer(words)), default=None)


def in_course(date: Asked) -> tuple[int, int] | None:
    """The year of a date that follows those before it, and how many months the last of these lies
    ahead; or None where it is not sure that these lie ahead."""
    year, last, sure = None, 0, False
    now = 12 * date.year + date.published_on.month
    for step in date.clause.steps:
        said = Clause(step.tense, deadline=step.deadline)
        told = year_alone(asked(step.month, None, date.published_on, said))
        stands = told is not None and (step.deadline or step.tense in _SURE)
        if told is None and year is not None:
            told = year + (step.month < last)
        near = told is not None and 0 <= 12 * told + step.month - now <= _NEAR
        sure = sure or stands or near
        year, last = told, step.month
    if year is None:
        return None
    ahead = 12 * year + last - now
    if ahead > 0 and not sure:
        return None
    found = year + (date.month < last)
    if 12 * (found - year) + date.month - last > _GAP:
        return None
    return found, ahead
