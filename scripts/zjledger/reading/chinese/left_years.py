"""Rules on the year printed before a Chinese date that its sentence has left, for what is left
over, is required instead or goes on in this year; and all rules on that year, in their order."""

from __future__ import annotations

import re
from collections.abc import Callable

from zjledger.reading.chinese import times
from zjledger.reading.chinese.crossed import is_crossed
from zjledger.reading.chinese.tenses import PLANNED
from zjledger.reading.chinese.year_before import (
    NO_YEAR,
    Words,
    YearBefore,
    goes_on_in,
    in_brackets,
    in_course_of,
    reached,
    set_apart,
    turned,
)
from zjledger.reading.days import FUTURE
from zjledger.reading.lazily import lazily

_REACHED_THIS = lazily(
    "[至到]今年(?:1[0-2]|[1-9])月(?:[0-9]{1,2}[日号])?[底末]?[^，,。；;0-9]{1,8}[0-9](?!.{0,40}其中)"
)
"""After a year, how far a thing had come by a month of this one: 到今年3月底放款68%."""
_OR = lazily("[，,；;]或者?[^，,。；;0-9]{0,8}$")
"""Right before what is required instead of what was done: 2020年以后开工，或能在9月30日前开工."""
_THINGS = "[个家项宗件户套台笔份座艘条]"
_LEFT_OVER = lazily(f"[还仍尚只][差剩]下?[0-9]{{1,4}}{_THINGS}(?:未[开动竣]工|没[开动]工)?[，,]$")
_REST = lazily(
    f"[，,](?:其余|余下|剩下|剩余)的?[0-9]{{1,4}}{_THINGS}(?:还?(?:必?须|[要应需限])[在于]?)?$"
)
"""Right before the day by which the rest is to be done."""
_DONE_OF = lazily(
    f"[0-9]{{1,4}}{_THINGS}(?:项目|企业|工程)?已经?(?P<verb>[\u4e00-\u9fff]{{2}})"
    f"[^，,。；;、0-9]{{0,2}}[，,；;、](?:[^，,。；;：:0-9其中]{{0,3}}[0-9]{{1,4}}{_THINGS}[^，,。；;：:0-9]{{1,6}}[，,；;、]){{0,2}}"
    f"(?:另有?外?|还有|其余|剩下|余下|剩余)?的?[0-9]{{1,4}}{_THINGS}[于在]?$"
)
"""Right before the date on which so many do what others have done: 17个已经开工，3个三季度开工."""
_OF_TIME = "(?:月(?:[0-9]{1,2}[日号])?|季度)(?:[初中底末]|[上中下]旬)?(?:[以之]?前)?"


def required_instead(words: Words, told: YearBefore) -> YearBefore | None:
    """What may be done instead of what was done lies ahead: 2020年以后开工，或能在9月30日前开工."""
    over = told.year and told.year < words.published and words.tense == FUTURE
    return NO_YEAR if over and _OR.search(words.left) else None


def left_over(words: Words, told: YearBefore) -> YearBefore | None:
    """What is still left is done in another year: 2021年3月签约的还差2个，10月开工; 其余2个3月底前
    开工."""
    left = _LEFT_OVER.search(words.left) or (words.deadline and _REST.search(words.left))
    over = told.year and told.year < words.published
    return NO_YEAR if over and words.tense in (*times.OPEN, FUTURE) and left else None


def not_yet_done(words: Words, told: YearBefore) -> YearBefore | None:
    """What others have done already is done by the rest in a year that was not told: 去年签约的
    22个，17个已经开工，3个三季度开工."""
    found = _DONE_OF.search(words.left) if told.year and words.tense in times.OPEN else None
    same = found and re.match(f"{_OF_TIME}{found['verb']}", words.right)
    return NO_YEAR if same else None


_EXPECTED = lazily(
    "[，,；;](?:另外?|还)?有?[0-9][0-9.]{0,6}[^，,。；;：:0-9月季年]{1,12}(?:预计|有望|将)[于在]?$"
)
"""Right before the date on which more is expected."""


def expected_now(words: Words, told: YearBefore) -> YearBefore | None:
    """What is expected besides what came in the last year comes in this: 去年到账外资3.5亿美元，
    700万英镑预计二季度到账."""
    last = told.year == words.published - 1 and told.month is None and words.tense == FUTURE
    found = _EXPECTED.search(words.left) if last else None
    return NO_YEAR if found and not PLANNED.search(words.after_year[: -len(found[0])]) else None


def come_to_this(words: Words, told: YearBefore) -> YearBefore | None:
    """A story that has come to this year goes on in it: 2019年4月签约的61个，到今年3月底放款68%，按
    约定9月30日前放款90%."""
    over = told.year and told.year < words.published
    return NO_YEAR if over and _REACHED_THIS.search(words.after_year) else None


def after_crossed_plan(words: Words, told: YearBefore) -> YearBefore | None:
    """What is told after a plan was crossed does not follow the month that was planned: 计划今年5月
    开放，2月6日因雪停工，3月复工."""
    crossed = told.month and is_crossed(words.left, words.right)
    return YearBefore(told.year) if crossed else None


InForce = Callable[[Words, YearBefore], YearBefore | None]
"""Given words and the year before them, the year that is in force instead."""
RULES: tuple[InForce, ...] = (
    reached,
    set_apart,
    required_instead,
    left_over,
    not_yet_done,
    come_to_this,
    expected_now,
    after_crossed_plan,
    in_brackets,
    goes_on_in,
    in_course_of,
    turned,
)
"""In the order in which they are asked; each is given what the one before has told."""


def in_force_at(words: Words, told: YearBefore) -> YearBefore:
    """The year in force at a date, of the one printed before."""
    for rule in RULES:
        told = rule(words, told) or told
    return told
