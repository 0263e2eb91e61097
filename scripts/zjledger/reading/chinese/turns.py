"""How the story of a Chinese year that was printed with a month leaves it."""

from __future__ import annotations

from zjledger.reading import days
from zjledger.reading.chinese import times
from zjledger.reading.chinese.beside import CLAUSE
from zjledger.reading.chinese.courses import turn_between
from zjledger.reading.chinese.months import turns
from zjledger.reading.chinese.telling import SUFFIX
from zjledger.reading.chinese.year_before import REACHED, TOLD_MONTH, Words, YearBefore
from zjledger.reading.clause import (
    AHEAD,
    BEFORE_EVENT,
    BESIDES,
    TO_NEXT,
    TO_THIS,
    TURNED,
    UP_TO,
    Turn,
)
from zjledger.reading.lazily import lazily

_THEN_AGAIN = lazily(f"{SUFFIX}(?:又|再次|再度|终于|总算|才)")
"""After the next date of a story that goes on: 去年10月动工，6月又停了."""
_BESIDES = lazily("[，,]另外?还?有[^，,。；;]{1,16}$")
"""Before the month in which came what a year does not count."""
_APPLYING = lazily("报名|申[报请]|受理|征集|预约|登记|投稿|截止|公布|发布|印发|出台|指南")
_APPLY = (
    "(?:起|开始|启动|开放|接受|线上|网上|面向[^，,。；;0-9]{1,8}){0,3}"
    "(?:报名|申[报请]|受理|征集|预[约订售]|登记|截止)|报批|送审|报审|定稿|定案|招展|布展|彩排"
)
_PREPARE = (
    "(?:完成|办[好妥出理结]|取得|拿到|通过|启动|开展|组织)?[^，,。；;0-9]{0,4}?"
    "(?:招标|施工许可|许可证|征[迁地拆]|供地|交地|摘牌|立项|可研|环评|图审|初步设计|报建)"
)
_OPENS = lazily(f"^[月日号](?:底|初|[上中下]旬)?(?:[以之]?前)?(?:{_APPLY}|{_PREPARE})")
_OPENING = lazily("(?:报名|申[报请]|受理|征集|预约|登记)(?:时间)?[于从自在]?$")
_STARTS = lazily("^[月日号](?:起|开始|启动|截止)")
"""Around the day on which one may begin to apply for something, or no longer can, or on which it is
made ready."""
_EVENT = lazily(
    "举[行办]|召开|评[审选]|[考大]试|开[考幕赛]|签约|路演|大?会|赛|展|论坛|培训|[开动]工|打桩|破土|"
    "(?:执行|延续|延长|实施|有效|有效期|持续)[到至]明年"
)
"""What is made ready for, or a time that ends, so that one applies in it."""
_PUT_OFF = lazily(
    "^[月日号][^。；;：:0-9的]{0,24}(?:改|推迟|延期|延后|延|拖|顺延)[到至](20[0-9]{2}) ?年"
)
"""After the date on which a thing was put off: 8月一算，来不及了，改到2016年9月."""
TURNS = "(?:[6-9]|1[0-2])月[^。；]{1,100}$"
"""Before a date of the months just past that may be one of a course with the turn of the year; for
the engine of a column."""
WILL = "[月日号號][将將]"
"""After a month in which a course will begin; for the engine of a column too."""
_WILL = lazily("(?:1[0-2]|[1-9])月(?:[0-9]{1,2}[日号])?将[^。；;年]{0,60}$")
_LIST = lazily("^(?:[、和及](?:1[0-2]|[1-9])月){0,11}")


def turn_after(words: Words, told: YearBefore) -> Turn | None:
    """How the story of a year that was printed with a month leaves it, for one before the next or
    for this: 去年11月签约，2月动工，3月已停摆."""
    if not told.year:
        return _ahead(words)
    if told.year < words.published and REACHED.search(words.left):
        return _up_to(words, told.month)
    if not told.month and told.year < words.published:
        return Turn(BESIDES) if _BESIDES.search(words.after_year) else None
    if not told.month:
        return None
    if told.year == words.published + 1:
        return _applied_for(words, told.month)
    months = [told.month, *map(int, TOLD_MONTH.findall(words.after_year))]
    if told.year != words.published - 1:
        between = turn_between(told.year, months, words.right, words.published)
        return between or _turned_after(words, told.year, months)
    falls = [n for n in range(1, len(months)) if months[n] < months[n - 1]]
    over = words.tense in (days.PAST, days.TOLD, days.CAME)
    if over and not falls and _THEN_AGAIN.match(words.right):
        return Turn(TO_THIS)
    this = Turn(TO_THIS, months[-1]) if over and len(falls) == 1 else None
    return this or _turned_after(words, told.year, months)


def _ahead(words: Words) -> Turn | None:
    """The last month of a course that will begin and goes on in the next year: 10月将结顶，12月
    试产，2月投产，5月达产."""
    will = _WILL.search(words.left)
    months = [int(month) for month in TOLD_MONTH.findall(will[0])] if will else []
    ahead = words.tense in (*times.PLAINLY, days.FUTURE)
    return Turn(AHEAD, months[-1]) if ahead and turns(months) == 1 else None


def put_off_long_ago(words: Words, told: YearBefore) -> bool:
    """Whether a thing was put off on a date to a year that is over, so that the date is not of
    this one: 8月一算，来不及了，改到2016年9月."""
    to = _PUT_OFF.match(words.right) if told.year is None else None
    return bool(to and int(to[1]) < words.published)


def _up_to(words: Words, month: int | None) -> Turn | None:
    """That what was reached by a date is counted from a month of the year before it on, which may
    still be that of the date: 2021年1月改为每月一次，到12月开工九成."""
    months = [month] if month else []
    months += map(int, TOLD_MONTH.findall(words.after_year))
    return Turn(UP_TO, months[-1] if months and not turns(months) else None)


def _applied_for(words: Words, month: int) -> Turn | None:
    """That one applies for what a month of the coming year brings: 签约定于明年2月，11月14日开放
    报名."""
    opens = _OPENING.search(words.left) and _STARTS.match(words.right)
    if not (opens or _OPENS.match(words.right)):
        return None
    after = words.after_year
    before = CLAUSE.split(words.left[: len(words.left) - len(after)])[-1]
    event = before + CLAUSE.split(_LIST.sub("", after), maxsplit=1)[0]
    if _APPLYING.search(event):
        return None
    return Turn(BEFORE_EVENT, month if _EVENT.search(event) else None)


def _turned_after(words: Words, year: int, months: list[int]) -> Turn | None:
    """The last of the months in order of a year that is over, after which an earlier one is of the
    next: 2022年5月开工，11月完成桩基，5月结顶; or that a course has come to that: 2023年10月动工，
    6月5日贯通，6月30日通车."""
    starts = words.tense == times.STARTS and year < words.published - 1
    told = words.tense in (days.PLAIN, times.LONE, times.SCENE, days.CAME)
    course = (told or starts) and year < words.published
    if not course or len(months) == 1:
        return None
    if months == sorted(months):
        return Turn(TO_NEXT, months[-1])
    return Turn(TURNED) if year < words.published - 1 and turns(months) == 1 else None
