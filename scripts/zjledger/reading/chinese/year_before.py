"""The year printed before a Chinese date that may be its own, and what its clause makes of that.

A year is in force after it was printed (2023年计划52亿元，1月完成3亿元), but not one that something
is compared with, counted since or promised by.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from zjledger.reading import days
from zjledger.reading.chinese import times
from zjledger.reading.chinese.courses import THEN, bracketed, next_date
from zjledger.reading.chinese.of_others import CARRIED_OVER, OF_COMING, PREPARED, of_others
from zjledger.reading.chinese.steps import latest_month
from zjledger.reading.chinese.year_names import HOLIDAYS, SHIFT, YEARS
from zjledger.reading.clause import BEFORE_NEXT
from zjledger.reading.lazily import lazily

REACHED = lazily("(?:^|[，,；;])[至到]$")
"""As of a day, whatever year was printed before: 2023年开工，至6月5日完成六成."""
_NOW_AGAIN = lazily("如今|目前|眼下|当前|现在|(?<=[，,；;])[到至]?[今昨明][天日]")
"""After a year that is over and is no longer spoken of: 去年选址，如今已结顶，12月试产."""
_BASE = lazily("^[^，,。；;]{0,12}基数[^，,。；;：:0-9]{0,8}[，,]")
"""After a year with which this one is compared."""
_OF_BASE = lazily("^(?:月份?|季度)[^，,。；;]{0,6}基数")
"""After a date that is of such a year too: 去年二季度基数高，三季度基数更高."""
_TO_THIS = lazily("(?:拖|推|延|推迟|延期|延后|展期|顺延|宽限|等|改)[到至]今年")
"""After a year for which something was planned: 原计划2018年进场，拖到今年二季度，9月结顶."""
_OPENED_LATER = lazily(
    "^[一二三四]季度的?(?:计划|拟|新|集中)?开工[^。；;：:]{0,10}项目[^，,。；;]{0,6}[，,]"
)
"""After the coming year, of whose projects this one makes things ready."""
_ONCE_FOR = lazily("原[先来本]?(?:计划|打算)?[^，,。；;0-9]{0,4}[排定放列][在于到]$")
"""Before a year to come for which something was planned at first."""
_OF_CAUSE = frozenset("受因遇遭的")
_ABOUT = lazily(
    "(?:[受因遇遭][^，,。；;：:0-9的后]{1,10}|的[^，,。；;：:0-9的]{1,10}：[^。；]{0,60})$"
)
"""After a year, a cause of what came in it, or what is told of it: 2020年受疫情影响2月停工; 去年的
日子更难：3月三家外迁，10月才止住."""
_OF_COUNTED = lazily(
    "^[^，,。；;：:、0-9]{1,16}的[^，,。；;：:、的中里]{0,12}[，,]|"
    "^的[0-9]{1,4}[个家项宗份](?:逾期|遗留|剩余|结转|停工|滞后|未)[^，,。；;：:、0-9]{0,10}[，,]"
)
"""After a year, what it sets apart: 2018年入选而未竣工的11个，3月5日前答复."""
_DUE_BY = lazily("[月日号底末][以之]?前")
_OF_SHARE = lazily("^[^，,。；;]{0,16}(?:占|有|(?<!下)达|[0-9](?![0-9]?[月日号]))")
"""After a date by which so many did something."""
_FIRST = lazily(f"{THEN.pattern}(?:[0-9]{{1,2}}[日号])?")
_AGAIN = lazily("^月(?:份)?[^，,。；;0-9]{0,2}(?:又|再|继续|接着)")
_AT_LAST = lazily("^[月日号](?:[底末初]|[上中下]旬)?(?:才|终于|总算)")
_HEADS = lazily("^(?:[0-9]{1,2}[日号])?[，,]")
"""After a month of a year with which a sentence begins."""
_SET_APART = lazily("的[^，,。；;]{0,12}[，,]|[今这]天|今年|同期")
"""After a year, what is only named for what was done in it: 2020年1月签约的项目，3月6日才开工."""
TOLD_MONTH = lazily(f"(?<![比较与和同于]){THEN.pattern}")
"""A month with which nothing is compared."""
_PART = lazily("[一二三四]季度|[底末]")
"""After a year of which a part is printed that is no month."""
_QUARTER = lazily("([一二三四])季度")
_THINGS = "[个家项宗件户套台笔份座艘条]"
_NEXT_OF_SOME = lazily(
    f"[0-9]{_THINGS}(?:次|翌|第二)年[^。；;]{{0,40}}[0-9]{_THINGS}(?:次|翌|第二)年$"
)
"""The same next year of some things and of others."""


class YearBefore(NamedTuple):
    """A year in force, its month if that was printed, and whether the sentence is about it."""

    year: int | None = None
    month: int | None = None
    topic: bool = True


NO_YEAR = YearBefore()


@dataclass(frozen=True, slots=True)
class Words:
    """The words before and after a date, and what they tell of it.

    Attributes:
        left: the words before it.
        right: those after it, from its 月, 日 or 季度 on.
        published: the year of publication, 0 if that is not known.
        tense: of what time its clause speaks.
        deadline: whether something is to be done by it.
    """

    left: str
    right: str
    published: int
    tense: str = ""
    deadline: bool = False

    @property
    def after_year(self) -> str:
        """The words between the last year and the date."""
        return self.left[[*YEARS.finditer(self.left)][-1].end() :]

    @property
    def of_part(self) -> bool:
        """Whether the last year was printed with a part of it."""
        named = [*YEARS.finditer(self.left)][-1]
        return bool(named["month"] or named["holiday"] or _PART.match(self.after_year))


def year_before(left: str, right: str, published: int, held: int | None) -> YearBefore:
    """The last year printed before that what follows may be of.

    Args:
        left: the words before a date.
        right: those after it.
        published: the year of publication, 0 if that is not known.
        held: the year that sentences before speak of, after which a second one is counted.
    """
    if "年" not in left:
        return NO_YEAR
    told, base = NO_YEAR, held
    for match in YEARS.finditer(left):
        # 2022年签约9个，5个次年3月开工，4个次年9月开工
        base = base if _NEXT_OF_SOME.search(left, 0, match.end()) else told.year or held
        year = _year(match, published, base)
        month = int(match["month"] or 0) or HOLIDAYS.get(match["holiday"])
        noun = left[match.end() :]
        if year is None:
            continue
        if not month and noun and of_others(left[: match.start()], noun, right):
            if (told.year or 0) >= year > published:
                # 明年2月评价，2021年申报指南12月底前发布
                told = NO_YEAR
            continue
        if published and year > published and _OPENED_LATER.match(noun):
            continue
        if published and year > published and _ONCE_FOR.search(left, 0, match.start()):
            # 二期原先排在2023年，6月17日决定提前
            continue
        left_again = _NOW_AGAIN.search(noun) or _TO_THIS.search(noun)
        if year < published and (left_again or _is_base(noun, right)):
            told = NO_YEAR
            continue
        if year < published and (quarter := _QUARTER.match(noun)):
            month = 3 * "一二三四".index(quarter[1]) + 3
        ended = not month and noun.removeprefix("年")[:1] in ("底", "末")
        about = noun[:1] in ("，", ",", "：", "全") or (not match.start() and noun[:1] != "的")
        about = about or (noun[:1] in _OF_CAUSE and bool(_ABOUT.match(noun)))
        # 当年7月18日开了第二次会，10月17日开了第三次会
        of_then = (match["word"] or " ")[0] in "当那" and year < published - 1
        about = of_then or (about and not month and not ended)
        told = YearBefore(year, 12 if ended else month, about)
    return told


def _year(match: re.Match[str], published: int, before: int | None) -> int | None:
    """The year that a name of one means, after another."""
    word = match["word"]
    if not word:
        return int(match["year"])
    if word[0] in SHIFT:
        return published + SHIFT[word[0]] if published else None
    if not before or (word[0] == "那" and before > published > 0):
        return None
    return before + (word[0] not in "同当那头" and word != "第一年")


def _is_base(noun: str, right: str) -> bool:
    """Whether a year is only what this one is compared with: 去年3月基数低，二季度增速回落."""
    return "基数" in noun and bool(_BASE.match(noun)) and not _OF_BASE.match(right)


def is_drawn_up(words: Words, told: YearBefore) -> bool:
    """Whether the date is of what is made ready for the coming year."""
    prepared = not told.month and PREPARED.match(words.right)
    of_coming = told.year == words.published + 1
    return of_coming and bool(prepared or OF_COMING.search(words.left) or _goes_on(words, told))


def _goes_on(words: Words, told: YearBefore) -> bool:
    """Whether the first of the dates after a year is one on which something is made ready for it:
    2027年项目10月启动编制，12月20日平衡."""
    first = _FIRST.search(words.after_year) if not told.month else None
    return bool(first and PREPARED.match(words.after_year[first.end() - 1 :]))


def reached(words: Words, told: YearBefore) -> YearBefore | None:
    """As of a day, whatever year was printed just before without any month: 2025年开工，至6月5日
    完成六成."""
    if not REACHED.search(words.left):
        return None
    plans = words.deadline or words.tense == days.FUTURE
    since = told.month or TOLD_MONTH.search(words.after_year)
    # 2021年入库30个，到9月开工21个, in 2024.
    long_over = (told.year or words.published) < words.published - 1 and words.left[-1] == "到"
    return None if (since or long_over) and not plans else NO_YEAR


def set_apart(words: Words, told: YearBefore) -> YearBefore | None:
    """A year may only set apart what is to be done by a day, or up to next year: 2018年入选而未竣工
    的11个，3月5日前答复."""
    if not told.year or told.month or told.year >= words.published:
        return None
    after = words.after_year
    if told.year == words.published - 1 and CARRIED_OVER.match(after):
        return NO_YEAR
    if not _OF_COUNTED.match(after):
        return None
    if not (words.deadline or _DUE_BY.search(after)):
        years_ago = told.year < words.published - 1
        later = next_date(words.right, words.published, deadline=False) if years_ago else None
        if not later or later.known != BEFORE_NEXT:
            return None
    if words.tense == days.PAST and told.year == words.published - 1:
        return NO_YEAR if words.deadline else None
    open_still = words.tense in (*times.PLAINLY, times.DUE, days.FUTURE, days.DONE)
    return NO_YEAR if open_still and not _OF_SHARE.match(words.right[1:]) else None


def in_brackets(words: Words, told: YearBefore) -> YearBefore | None:
    """A story goes on in its year up to the next one that is printed: 2024年2月开工，8月断了资金，
    今年2月和解."""
    past = words.tense == days.PAST and not told.topic
    if not past or not told.year or not told.month or told.year >= words.published:
        return None
    at_last = _AT_LAST.match(words.right) and not _SET_APART.search(words.after_year)
    if at_last and told.year < words.published - 1:
        # 2020年1月21日停工，3月6日才复工
        return told._replace(topic=True)
    course = f"{told.month}月{words.after_year}"
    month = bracketed(told.year, course, words.right, words.published)
    return YearBefore(told.year, month, topic=True) if month else None


def goes_on_in(words: Words, told: YearBefore) -> YearBefore | None:
    """What a sentence tells after a month with which it begins is of its year: 2016年3月，仓库
    结顶，4月20日承包商说没钱了."""
    past = told.year and told.year < words.published and words.tense == days.PAST
    if not past or not told.month or told.topic or words.deadline:
        return None
    course = [told.month, *map(int, TOLD_MONTH.findall(words.after_year))]
    ordered = course == sorted(course) and _HEADS.match(words.after_year)
    return told._replace(topic=True) if ordered else None


def in_course_of(words: Words, told: YearBefore) -> YearBefore | None:
    """The months after a year are of it in their order: 去年才打桩，12月封顶，3月装机."""
    again = _AGAIN.match(words.right) and words.tense in (days.TOLD, times.RATED)
    if not told.year or told.month:
        return None
    if told.topic and not _OF_COUNTED.match(words.after_year):
        return None
    if words.tense not in times.PLAINLY and not again:
        return None
    return YearBefore(told.year, latest_month(words.after_year), topic=False)


def turned(words: Words, told: YearBefore) -> YearBefore | None:
    """After a month of a year an earlier one is of the next, and so are those that follow it:
    去年底签约，3月拿地，12月封顶."""
    past = told.year and told.month and told.year < words.published
    if not past or words.tense not in (*times.PLAINLY, days.FUTURE):
        return None
    months = [*map(int, TOLD_MONTH.findall(words.after_year))]
    if words.of_part:
        months = [told.month or 0, *months]
    falls = [n for n in range(1, len(months)) if months[n] < months[n - 1]]
    once = len(falls) == 1
    return YearBefore((told.year or 0) + 1, months[-1], topic=False) if once else None
