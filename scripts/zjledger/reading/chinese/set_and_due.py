"""Rules on the time of which a Chinese clause speaks by an event that is set, a goal that stands,
data that are due, what some gave up, and what is counted up to a later day."""

from __future__ import annotations

from zjledger.reading import days
from zjledger.reading.chinese import times
from zjledger.reading.chinese.beside import Beside
from zjledger.reading.lazily import lazily

_EVENT_SET = lazily("^季度的?[^，,。；;：:0-9原]{1,10}(?:[定拟将]于|定在)(?:1[0-2]|[1-9])月")
"""After the quarter in which an event is set for a day: 二季度集中开工定于4月26日."""
_PART = lazily("^季度的[0-9]{1,4}[个家项宗件户](?!.{0,40}(?:要|须|应|将|拟))")
"""After 其中 and the quarter of some of those that were counted: 其中一季度的26个进展顺利."""
_COME_TO = lazily(
    "^[日号]起[^，,。；;0-9]{0,16}[，,]截?[到至](?:1[0-2]|[1-9])月(?:[0-9]{1,2}[日号]|[底末])?"
    "(?!前|[^，,。；;0-9]{0,6}(?:[要须应将拟]|力争|确保))(?P<done>已|累计|共|就)?"
)
"""After the day from which on so many were counted: 1月1日起扩大范围，到10月末承保318家."""
_DATA = lazily("全年(?:[^，,。；;0-9]{0,6}?)(?:数据|报表|年报|账单|成绩单|公报)(?:将?[于在])?$")
_OUT = lazily("^[日号](?:正式|对外|集中)?(?:发布|公布|出炉|揭晓)")
"""Around the day on which it is known how a year was: 全年数据1月16日发布."""

_THINGS = "[个家项宗件户套台笔份座艘条]"
_SOME = lazily(f"^(?:其中|另有|另外|另|还有)?[0-9]{{1,4}}{_THINGS}(?:项目|企业|公司)?[于在则]?$")
_LEFT = lazily(
    "^[月日号][底初]?(?:主动|自愿|申请|因[^，,。；;0-9]{1,8})?"
    "(?P<verb>退出|撤[销资回]|取消|[终中]止|注销)(?:[，,；;。）)]|$)"
)
"""Around the day on which some gave up, as none of those before did or is to."""

_UNCHANGED = lazily(
    "^(?:月(?:[0-9]{1,2}[日号])?|[日号]|季度)[底末初]?(?:[以之]?前)?[^，,。；;：:0-9]{1,10}的?"
    "(?:承诺|目标|计划|节点|工期|期限)(?:没有?|不|未)[变改动]"
)
"""After the date of a goal that stands: 10月结顶的承诺不变."""


def given_up(words: Beside) -> str | None:
    """What some gave up is over, whatever is planned for others: 3个将在明年1月开工，2个在8月18日
    退出."""
    left = _LEFT.match(words.right)
    some = left and left["verb"] not in words.left and _SOME.match(words.own)
    return days.PAST if some else None


def unchanged(words: Beside) -> str | None:
    """A goal that stands lies ahead: 10月结顶的承诺不变."""
    stands = ("不变" in words.right or "没变" in words.right) and _UNCHANGED.match(words.right)
    return days.FUTURE if stands else None


def event_set(words: Beside) -> str | None:
    """The quarter of an event that is set for a day lies ahead: 二季度集中开工定于4月26日."""
    return days.FUTURE if words.right[0] == "季" and _EVENT_SET.match(words.right) else None


def part_of_whole(words: Beside) -> str | None:
    """A quarter of some of those that were counted before: 其中一季度的26个进展顺利."""
    part = words.own == "其中" and _PART.match(words.right)
    return times.PART if part else None


def come_to(words: Beside) -> str | None:
    """What has come so far by a later day began before that, or is to: 1月1日起扩大范围，到10月末
    承保318家."""
    found = _COME_TO.match(words.right) if words.right[1:2] == "起" else None
    return (days.CAME if found["done"] else days.PLAIN) if found else None


def data_out(words: Beside) -> str | None:
    """How a year was is known soon after it: 全年数据1月16日发布."""
    out = _DATA.search(words.own) if "全年" in words.own else None
    return times.STARTS if out and _OUT.match(words.right) else None
