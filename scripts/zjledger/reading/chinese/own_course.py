"""The course of one thing in a Chinese sentence, which is told in order: 3月开工，12月结顶，3月
装修.

A date right after a comma has no subject of its own, so it is of the thing of the one before.
"""

from __future__ import annotations

import itertools
import re
from typing import NamedTuple

from zjledger.reading.chinese.months import turns
from zjledger.reading.chinese.tenses import PLANNED
from zjledger.reading.chinese.times import DUE, LONE, OPEN, PLAINLY, SCENE, STARTS
from zjledger.reading.clause import AFTER_FALL, BEFORE_OVER, COURSE, OUT_OF_LAST, Turn
from zjledger.reading.days import CAME, DONE, FUTURE, PAST, PLAIN, RECENT
from zjledger.reading.lazily import lazily
from zjledger.reading.year_rules import Asked, Told

_TO = "(?:到|直到|至|于|在)?"
_DATE = lazily("(?<![0-9.年—–~～至到-])(1[0-2]|[1-9])月")
_OWN = lazily(f"^{_TO}(?:1[0-2]|[1-9])月")
"""The beginning of a clause that has no subject but that of the one before."""
_BARE = lazily(f"[，,]{_TO}$")
_PAUSE = lazily("[，,]")
_END = lazily("[。；;：:、\n]")
_A_YEAR = lazily("[0-9去明前次翌同当那来]年")
_NEAR_YEAR = lazily("[今去]年(?=(?:1[0-2]|[1-9])月)")
_OF_LAST = lazily("去年(?:1[0-2]|[1-9])月")
_PLANNED = lazily(f"原|{PLANNED.pattern}")
_APART = lazily("^(?:月|[日号])(?:[0-9]{1,2}[日号])?[底末初]?(?:[^，,0-9]{1,8}的|曾)")
"""After a month that only sets something apart, or had been before: 3月签的11月开工; 3月曾停摆."""
_OVER = lazily(
    "^月(?:[0-9]{1,2}[日号])?[底末初]?(?:才(?![能可])|还[在没未]|仍[在未]|已(?![备排订约谈锁])|"
    "[^，,0-9将要会能可是]{1,6}了(?!解|的))"
)
"""After a date, what tells that it is over."""
_STEP = lazily(
    "(?:[0-9]{1,2}[日号])?[底末初]?(?:[以之]?前)?[^，,。0-9先]{0,8}?(?:[开动完竣复交]工|建成|投[产用运]|"
    "交付|启用|开[业门放园街馆]|通车|[结封]顶|达产|满产|验收|装修|安装|调试|试[产运营飞航]|进场|搬|入[驻住]|"
    "并网|发电|首航|到资|注册|落地|运营|出[货纸]|发货|见效|使用|到账|上[二三四]期|扩[产园建]|"
    "(?:拿到|签下)[^，,。]{0,8}订单)(?!了?[0-9])"
)
"""After a month, a step that follows others: 12月结顶，3月装修. Of 10月获奖，6月入选 the order is
not told."""
_LATEST = 6
"""The first month to which a course may have come before it turns to the next year."""
_APART_BY = 2
"""Months by which an earlier one is rather of the next year than out of order."""
_SOON = 4
"""Months ahead in which a course of the last year goes on without a word for this."""


class _Told(NamedTuple):
    """A month of a course, and whether it is that of a step which follows others."""

    month: int
    steps: bool


def own_course(left: str, right: str) -> Turn | None:
    """What the course of one thing tells of a date, given the words before and after it: a month up
    to which it has come, the first month after that of another year, and one that is over."""
    follows = _BARE.search(left)
    if (not follows and "月" not in right[1:]) or _APART.match(right):
        return None
    later, over = _after(right)
    if over:
        return Turn(BEFORE_OVER, over)
    before = _before(left) if follows else []
    pairs = [*itertools.pairwise(before)]
    falls = [step for step, (month, after) in enumerate(pairs) if after.month < month.month]
    last = bool(before) and bool(_OF_LAST.search(_END.split(left)[-1]))
    if len(falls) > 1 or (falls and not _is_turn(*pairs[falls[0]], last=last)):
        return None
    peak = before[falls[0] if falls else -1].month if before else None
    if last and peak:
        return Turn(OUT_OF_LAST, peak if not falls else None)
    if not falls and not _STEP.match(right[1:]):
        peak = None
    turned = [pair for pair in itertools.pairwise(later) if pair[1].month < pair[0].month]
    first = turned[0][1] if turned else later[0] if later else None
    then = first.month if first and first.steps and len(turned) < _APART_BY else None
    return Turn(AFTER_FALL if falls else COURSE, peak, then) if peak or then else None


def _is_turn(month: _Told, after: _Told, *, last: bool) -> bool:
    """Whether an earlier month after another is a step of the next year, which after one of the
    ``last`` year anything may be."""
    return (after.steps or last) and month.month - after.month >= _APART_BY


def _before(left: str) -> list[_Told]:
    """The months told of a thing before the end of some words."""
    months: list[_Told] = []
    for told in reversed(_PAUSE.split(_END.split(left)[-1])[:-1]):
        clause = _NEAR_YEAR.sub("", told)
        if _A_YEAR.search(clause) or _PLANNED.search(clause):
            return []
        if found := [*_DATE.finditer(clause)]:
            months.insert(0, _told(found[-1]))
            if not _OWN.match(clause) or clause != told:
                break
    return months


def _told(month: re.Match[str]) -> _Told:
    return _Told(int(month[1]), bool(_STEP.match(month.string, month.end())))


def _after(right: str) -> tuple[list[_Told], int | None]:
    """The months told of a thing after a date of it, and the last of them in order that is over."""
    months: list[_Told] = []
    over = None
    for clause in _PAUSE.split(_END.split(right, maxsplit=1)[0])[1:]:
        found = _DATE.search(clause)
        if _A_YEAR.search(clause) or (found and not _OWN.match(clause)):
            break
        if found and _APART.match(clause[found.end() - 1 :]):
            break
        if found:
            months.append(_told(found))
            ordered = not turns([told.month for told in months])
            if ordered and _OVER.match(clause[found.end() - 1 :]):
                over = months[-1].month
    return months, over


def after_fall(date: Asked, _: int | None) -> Told | None:
    """After a month that a course of this year has come to an earlier one is of the next: 3月开工，
    12月主体完成，3月装修，6月试营业, in December."""
    clause, turn = date.clause, date.clause.turn
    if not turn or turn.kind not in (COURSE, AFTER_FALL) or not turn.month:
        return None
    fell = turn.kind == AFTER_FALL or turn.month - date.month >= _APART_BY
    come_to = _LATEST <= turn.month <= date.published_on.month
    this = {clause.year, clause.held} <= {None, date.year}
    plainly = clause.tense in (PLAIN, LONE, SCENE, CAME)
    return Told(date.year + 1) if fell and come_to and this and plainly else None


def after_last_year(date: Asked, _: int | None) -> Told | None:
    """After a later month of the last year what is over in this year was so in it, and what is due
    is so in it too: 去年9月拿地，11月开工，4月停工三周; 去年12月签约，1月放款，6月底前放完."""
    clause, turn = date.clause, date.clause.turn
    if not turn or turn.kind != OUT_OF_LAST:
        return None
    fell = not turn.month or turn.month - date.month >= _APART_BY
    last = clause.year == date.year - 1 and not clause.compared
    over = clause.tense == PAST and date.past
    due = clause.tense in (FUTURE, DUE, DONE, *PLAINLY) and clause.deadline and date.to_come
    return Told(date.year) if fell and last and (over or due) else None


def before_turn(date: Asked, _: int | None) -> Told | None:
    """In the first months of a year a course that has turned to one of them, or of the next ones,
    began in the last: 5月谈判，9月开工，3月投产, in February."""
    turn, this = date.clause.turn, date.published_on.month
    then = (turn.then if turn else None) or 0
    if this > RECENT or not this <= then <= this + _SOON or date.month <= then:
        return None
    began = _is_open(date) and date.ahead >= RECENT and date.clause.tense != STARTS
    return Told(date.year - 1) if began else None


def of_last_before_turn(date: Asked) -> Told | None:
    """A course that turns to a month that is over began in the last year, of which sentences before
    told: 转机在2016年5月。市里牵头，6月引入国资，9月复产，2月拿到订单, in June."""
    clause, turn = date.clause, date.clause.turn
    then = (turn.then if turn else None) or 0
    if clause.held != date.year - 1 or clause.year is not None or clause.deadline:
        return None
    over = 0 < then <= date.published_on.month and then < date.month
    return Told(date.year - 1) if over and clause.tense in OPEN else None


def before_what_is_over(date: Asked, _: int | None) -> Told | None:
    """So did one that has come to a month that is over: 2月签约，4月摘地，8月还在等图审."""
    turn, this = date.clause.turn, date.published_on.month
    over = turn and turn.kind == BEFORE_OVER and this < (turn.month or 0) >= date.month
    began = date.clause.tense != STARTS or date.ahead > _SOON
    return Told(date.year - 1) if over and began and this <= RECENT and _is_open(date) else None


def _is_open(date: Asked) -> bool:
    """Whether a date to come is of no year that is told, and nothing is planned for it."""
    clause = date.clause
    free = clause.year is None and clause.held in (None, date.year - 1) and not clause.deadline
    return date.to_come and free and clause.tense in OPEN
