"""What the dates around one of a Chinese sentence say of its year: those that follow it, the years
before and after it, and the number of which some were done on it."""

from __future__ import annotations

import re

from zjledger.reading.chinese.beside import CLAUSE
from zjledger.reading.chinese.tenses import DONE, FUTURES, TENSES
from zjledger.reading.clause import (
    BEFORE_NEXT,
    OF_OTHERS,
    THIS_YEAR,
    TO_OTHER,
    TO_THIS,
    Later,
    Step,
    Turn,
)
from zjledger.reading.lazily import lazily

THEN = lazily("(?<![0-9.年—–~～-])(?<!年的)(1[0-2]|[1-9])月")
"""The next date, which may show that one is of the year before: 10月开业，今年2月又拿下一块地."""
_DUE = lazily("(?<=.)(?:1[0-2]|[1-9])月(?:[0-9]{1,2}[日号]|[底末])?[以之]?前")
_NOW = lazily("今年(1[0-2]|[1-9])月")
_SAID = lazily("(?<![比较与和同按照据从自])今年(1[0-2]|[1-9])月")
"""A later date of this year with which nothing is compared."""
_COMPARED = lazily("[比较][^，,。；;0-9]{0,12}$")
_OF_THAT = lazily("^(?:[月日号]|季度)的")
_COMING = lazily(
    "(?<![0-9比较与和至到])(?:明|(20[0-9]{2}) ?)年(?=的?(?:[0-9一二三四春秋初底]|上半|下半|年初))"
)
"""A part of the next year, if the number is its own."""
_AT_LAST = lazily("^(?:[0-9]{1,2}[日号])?[初中底末]?(?:就|也)?(?:才|已|刚|又)")
"""After the next date where that is over: 12月签的单，5月才开工."""
_AGAIN = lazily(
    "^(?:[0-9]{1,2}[日号])?[底末初]?(?:[以之]?前|那天|当天)?(?:又|再|还|才|全部|最后|终于)"
)
_BEFORE_DATE = 4
"""Code points before a date in which its plan is told: 预计9月送电."""
_THINGS = "[个家项宗件户套台笔份座艘条]"
_SO_MANY = lazily(
    "^[日号月][底末初]?(?:[以之]?前)?(?!.{0,3}(?:要|须|应|将|拟))[^，,。；;0-9]{1,6}[0-9]{1,4}"
    f"{_THINGS}"
)
"""After the day by which so many were done: 12月20日前复工6个，今年3月31日前又复工9个."""
_SOME = lazily(f"^[月日号][^，,。；;：:0-9]{{1,6}}[，,、]另?[0-9]{{1,4}}{_THINGS}$")
"""Between two dates of some each: 2个11月开工，2个今年4月终止."""
_LATER = lazily("(?:(20[0-9]{2}) ?|([今去]))年(?:1[0-2]|[1-9])月")
_NEXT_YEARS = lazily("(?:(20[0-9]{2}) ?|明)年(1[0-2]|[1-9])月")
_OF_THOSE = lazily(f"(?:^|[，,；;：:])(?:其中，?)?(?:另有|还有)?[0-9]{{1,4}}{_THINGS}$")
_SUCH = lazily(
    "^[日号月](?P<verb>[开动复竣完投签交落停启入供][\u4e00-\u9fff])(?![^，,。；;]{0,12}的)"
    "(?=[，,。；;]|$)"
)
"""After the date on which some of those were done that stand before it: 其中49个3月18日开工."""
_DOES = "[开动复竣完投签交落建][\u4e00-\u9fff]"
_COUNTED = lazily(
    f"^[月日号](?:[底初中末]|[上中下]旬)?(?:{_DOES}了?)?[0-9]{{1,4}}{_THINGS}(?:[，,；;、。）)]|$)"
)
_COUNTED_ALL = lazily(
    f"{_DOES}了?[0-9]{{1,4}}{_THINGS}[^。；;：:0-9]{{0,12}}(?:[：:（(]|[，,](?:其中[，,]?)?(?=[1-9]|$))[^。；;：:]{{0,60}}$"
)
"""After a date, how many of those were done on it that were counted before it."""
_BEFORE_NEXT = lazily(
    f"^[月日号](?!.{{0,30}}(?:{FUTURES.pattern}))[^。；;]{{0,24}}[，,、][次翌]年(?:1[0-2]|[1-9])月"
)
"""After a month of a year that is not told, since it speaks of the next: 11月动工，翌年1月发电."""


def before_deadline(right: str) -> str:
    """The words after a date up to a deadline, which does not rise or fall as a month does:
    开工率7月底为31%，8月底为67%，要求10月底前全部开工."""
    return _DUE.split(right, maxsplit=1)[0]


def next_date(right: str, published: int, *, deadline: bool) -> Later | None:
    """The next date, given the words after one, the year of publication, 0 if that is not known,
    and whether something is to be done by it."""
    coming = _coming(right, published)
    said = _said(right[: coming.start()] if coming else right)
    if said and deadline and _SO_MANY.match(right) and _AGAIN.match(right[said.end() :]):
        return Later(int(said[1]), THIS_YEAR)
    if said and not deadline:
        others = _SOME.search(right, 0, said.start()) and not _AGAIN.match(right[said.end() :])
        return Later(int(said[1]), OF_OTHERS if others else THIS_YEAR)
    if coming and not DONE.search(right, 0, coming.start()) and not _OF_THAT.match(right):
        between = THEN.search(right, 1, coming.start())
        return Later(int(between[1]) if between else None, BEFORE_NEXT)
    now = _NOW.search(right)
    found = now or THEN.search(right, 1)
    if not found:
        return None
    sure = now or _AT_LAST.match(right[found.end() :])
    if sure:
        return Later(int(found[1]), THIS_YEAR)
    months = [int(month) for month in THEN.findall(right[found.start() :])]
    rising = next((n for n in range(1, len(months)) if months[n] <= months[n - 1]), len(months))
    turned = next(
        (month for month, last in zip(months[1:], months, strict=False) if month < last), None
    )
    planned = bool(FUTURES.search(right, max(1, found.start() - _BEFORE_DATE)))
    return Later(months[rising - 1], "", months[0], turned, months[-1], planned=planned)


def _coming(right: str, published: int) -> re.Match[str] | None:
    """The first part of the next year, by its word or its number."""
    following = published + 1
    found = _COMING.finditer(right)
    return next((match for match in found if int(match[1] or following) == following), None)


def _said(words: str) -> re.Match[str] | None:
    """The first date of this year with which nothing is compared."""
    told = (match for match in _SAID.finditer(words))
    return next((match for match in told if not _COMPARED.search(words[: match.start()])), None)


def bracketed(year: int, months: str, right: str, published: int) -> int | None:
    """The last month so far of a story that goes on in the year after: 2024年2月开工，8月断了资金，
    今年2月和解; ``months`` are the words from that of the year on."""
    later = _LATER.search(right)
    if not later:
        return None
    following = int(later[1]) if later[1] else published - (later[2] == "去")
    before = [int(month) for month in THEN.findall(months)]
    course = [*before, *map(int, THEN.findall(right[: later.start()], 1))]
    ordered = following == year + 1 and course == sorted(course)
    return before[-1] if ordered else None


def turn_between(year: int, before: list[int], right: str, published: int) -> Turn | None:
    """How a story leaves a year for one between that and the next printed, if its dates are in
    order up to an earlier month of the latter: 2020年7月开工，3月停工，11月试产，2023年3月投产.

    Args:
        year: the year of which the story began to tell.
        before: the months from that of the year up to a date.
        right: the words after it.
        published: the year of publication.
    """
    later = _NEXT_YEARS.search(right)
    following = int(later[1] or published + 1) if later else 0
    if not later or year >= following - 2:
        return None
    after = [int(month) for month in THEN.findall(right[: later.start()], 1)]
    fallen = before != sorted(before)
    course = [*before, *after] if fallen else after
    falls = [n for n in range(1, len(course)) if course[n] < course[n - 1]]
    if len(falls) != fallen or (after and after[-1] <= int(later[2])) or not course:
        return None
    kind = TO_THIS if following == published + 1 else TO_OTHER
    least = max(before[-1], 0 if after else int(later[2]) + 1)
    return Turn(kind, least if fallen else None)


def done_with_others(left: str, right: str) -> bool:
    """Whether some of those that were counted before did the same on a day: 开工9个，其中4个3月1日
    开工."""
    such = _SUCH.match(right) if _OF_THOSE.search(left) else None
    if not such or FUTURES.search(left):
        return False
    counted = f"(?<![未没待应的]){such['verb']}了?[0-9]{{1,4}}{_THINGS}"
    return bool(re.search(counted, left))


def counted_in_list(left: str, right: str) -> bool:
    """Whether a date tells how many were done on it of all that were: 新开工31个，分批进行：3月18日
    13个，6月16日10个."""
    part = _COUNTED.match(right) and _COUNTED_ALL.search(left)
    return bool(part and not FUTURES.search(left))


def told_of_next(right: str) -> bool:
    """Whether the next date is told of, and nothing planned: 1月入住率31%，5月升到72%."""
    following = THEN.search(right, 1)
    if not following or FUTURES.search(right):
        return False
    said = TENSES.search(right, following.end())
    return bool(said and not said["future"])


def is_goal(left: str, right: str, before: tuple[Step, ...]) -> bool:
    """Whether what stands right after a deadline is no more done than that: 1月10日前进场，3月底
    完成桩基."""
    follows = before and before[-1].deadline and left.endswith(("，", ","))
    return bool(follows) and "的" not in CLAUSE.split(right, maxsplit=1)[0]


def is_before_next(left: str, right: str) -> bool:
    """Whether the date that follows one is of the year after it, and neither is planned."""
    return bool(_BEFORE_NEXT.match(right)) and not FUTURES.search(CLAUSE.split(left)[-1])
