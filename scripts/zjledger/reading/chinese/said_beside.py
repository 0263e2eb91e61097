"""Rules on what words right beside a Chinese date say of its year, whatever its verb."""

from __future__ import annotations

import re
from collections.abc import Callable

from zjledger.reading import days
from zjledger.reading.chinese import times
from zjledger.reading.chinese.beside import CLAUSE
from zjledger.reading.chinese.months import turns
from zjledger.reading.chinese.of_others import CARRIED_OVER
from zjledger.reading.chinese.telling import SUFFIX
from zjledger.reading.chinese.tenses import FUTURES
from zjledger.reading.chinese.year_before import TOLD_MONTH, Words, YearBefore
from zjledger.reading.chinese.year_names import SHIFT
from zjledger.reading.clause import JOINED, TO_OTHER, Clause, Turn
from zjledger.reading.lazily import lazily

_SINCE = lazily(rf"{SUFFIX}以来")
_UP_TO = lazily(r"截[至止]到?$")
_CLOSING = lazily(
    r"(?:报名|申报|申请|受理|投稿|投标|认购|缴费|征集|登记|提交|竞价|公示)(?:时间|期限)?"
    r"(?:截[至止]|至)(?:日期|时间)?[为是到至于]?$|截止(?:日期|时间)[为是到至于]?$"
)
"""Up to a day by which others may apply."""
_TERM = lazily("^[月日号]底?(?:就|便)?(?:到期|期满|届满)(?!了|的|[以之]?后)")
_AGREED = lazily("[签订租借贷购][^，,。；;、0-9]{0,10}[，,]$")
"""Right before the end of the term that was agreed on."""
_UNTIL = lazily("(?:(?<![离间])距离?|(?<!距)(?<![脱撤分偏远])离)$")
"""距1月15日的期限只剩24天."""
_COMPARED = lazily(
    r"(?:[比较]|相比|对比|[好高低快慢强弱优大小]于|(?<!不)[早晚]于|不如|超过|多于|少于)$"
)
_SAME_YEAR = lazily("[次翌同当那]年$")
_OF_SOME = lazily(
    "^度?[^，,。；;：:、0-9的]{1,8}的(?:(?:这|那)?[0-9]{1,4}[个家项宗件户套笔位名人][^，,。；;：:、0-9]{0,6}|企业|项目|公司|门店)[，,]$"
)
"""Between a year and what became later of those that it sets apart."""
_DRAGGED = lazily("(?:拖|推迟|推|延期|延后|延迟|延|顺延)[到至]了?$")
_YEARS_AGO = lazily(
    "(?P<number>[一二两三四五六七八九十几多]{1,3}|[0-9]{1,3})年(?:前|(?P<after>后))(?:[，,的]|$)"
    "(?!.{0,60}(?:[今去]年|20[0-9]{2}年|如今|现在|目前|眼下))"
)
_ALL_QUARTERS = lazily("^季度[^。；;：:年月]{0,40}四季度")
"""After a quarter, those up to the last one: 一季度开工37个，二季度25个，三季度18个，四季度9个."""
_BY = lazily(f"{SUFFIX}(?:[以之]?前)")
_THAT_YEAR = lazily("(?<![0-9])[那当同次翌]年[0-9]{1,2}月")
_JOINED = lazily(
    "(?:(?P<year>20[0-9]{2}) ?|(?P<word>[今本去明]))年(?P<month>1[0-2]|[1-9])月"
    "(?:[0-9]{1,2}[日号])?(?:[、和及与](?:1[0-2]|[1-9])月(?:[0-9]{1,2}[日号])?){0,4}[、和及与]$"
)
"""Right before a date of the same verb: 分别于今年2月和5月终止."""
_PROMISED = lazily(
    "(?:承诺|[原约预]定|定[于在]|计划|要求|预计)[于在]?"
    "(?P<year>20[0-9]{2}) ?年(?P<month>1[0-2]|[1-9])月[底末初]?(?:[以之]?前)?"
    "[^，,。；;：:0-9]{0,12}[，,](?:结果|实际|不料)?$"
)
"""A date that was promised, before that on which it was done."""
_ALREADY = lazily("^[月日号][初底末]?就(?!是|[将要会能可])")
_GOING_ON = lazily(
    "^[月日号]份?[^，,。；;：:0-9将拟要]{1,4}的[^，,。；;：:]{1,16}(?<!改)正(?:在|(?=[加接忙赶]))"
)
_EARLIER = lazily(
    "^[月日号][底末初]?(?:[以之]?前)?(?:[^，,。；;：:年月]{0,16}[，,])?[^，,。；;：:年月]{0,8}"
    "比(?:(?P<year>20[0-9]{2}) ?|去)年(?:同期)?(?:提早|提前|推迟|延后|晚|迟|早)了?[0-9]"
)
"""After the day of what was done so many days earlier than in the year before."""
_WITH = lazily("[与和同]$")
_TILL = lazily(
    "[到至](?:(?P<year>20[0-9]{2}) ?|(?P<word>[今本去明]))年(?P<month>1[0-2]|[1-9])月"
    "(?:[0-9]{1,2}[日号]|[底末])?[，,；;]$"
)
"""The end of one time at which the next begins: 执行到今年5月31日，6月以后按新标准."""
_AFTER = lazily(
    "^[月日号]初?(?:起|[以之]后)(?!(?:线上|网上|开始|接受|可以?){0,2}(?:受理|报名|申[报请]))"
)
_LIMIT = lazily("^[月日号][底末]?(?:就|便)?是[^，。；0-9]{0,6}(?:大限|期限|截止|底线)")
_ALIKE = lazily("^[^，,。；;]{0,20}?(?:相比|比|持平|相当|一样|相同|对照|一致|接近)")
"""After 与8月 and 和8月, which may be a list as well."""


_SAME_TIME = lazily(
    "(?:(?P<year>20[0-9]{2}) ?|去)年同期的?[^，,。；;：:0-9]{0,10}(?:[在于是]|[放定][在于])$"
)
"""Right before the day of what was done about now in another year."""


def of_same_time(words: Words, _: YearBefore) -> Clause | None:
    """What was done about now in another year was so in that: 去年同期的集中开工在2月27日."""
    found = _SAME_TIME.search(words.left) if "同期" in words.left else None
    if not found:
        return None
    return Clause(times.NAMED, int(found["year"] or words.published - 1))


_LIMITED = lazily(
    "(?:(?P<year>20[0-9]{2}) ?|明)年(?P<month>1[0-2]|[1-9])月(?:[0-9]{1,2}[日号])?[底末]?[以之]?前"
    "[^。；;：:0-9]{0,16}[：:][^。；;年]{0,60}$"
)
"""Before what is to be done up to a month: 明年3月之前，完成三件事：11月发布，1月评选."""


def within_limit(words: Words, _: YearBefore) -> Clause | None:
    """What is to be done up to a month of the coming year is so before it: 明年3月之前，完成三件
    事：11月发布，1月评选."""
    found = _LIMITED.search(words.left) if "前" in words.left else None
    year = int(found["year"] or words.published + 1) if found else 0
    if not found or year != words.published + 1:
        return None
    return Clause(times.NAMED, words.published, int(found["month"]) + 1)


_IN_YEAR = lazily(
    "(?<![0-9一二两三四五六七八九十几半明])年内(?:全部|新|集中|将|要)?"
    "(?P<verb>[开动竣完投签交复启建][\u4e00-\u9fff])[^，,。；;：:]{0,10}[，,]$"
)
"""Before how many were done of what is to be done within the year."""


def within_year(words: Words, told: YearBefore) -> Clause | None:
    """Of what is to be done within the year some were done in it: 64个项目计划年内开工，3月底开工
    14个."""
    found = _IN_YEAR.search(words.left) if "年内" in words.left else None
    some = found and re.match(
        f"[月日号][底末]?(?:[以之]?前)?(?:已|新|累计)?{found['verb']}了?[0-9]", words.right
    )
    return Clause(times.NAMED, told.year or words.published) if some else None


def same_year(words: Words, told: YearBefore) -> Clause | None:
    """The year is named by a word: 去年11月动工，同年12月停工; 那年6月."""
    if not _SAME_YEAR.search(words.left):
        return None
    # Of a year to come nobody says 那年.
    other = words.left.endswith("那年") and (told.year or 0) > words.published
    return Clause(times.NAMED, None if other else told.year)


def after_that_year(words: Words, told: YearBefore) -> Clause | None:
    """After 那年 or 当年 of no year that is told none is certain: 那年9月搁下，11月重新做."""
    return Clause(times.NAMED) if not told.year and _THAT_YEAR.search(words.left) else None


def dragged_on(words: Words, told: YearBefore) -> Clause | None:
    """To what a thing was put off follows the month before: 2022年9月签约，约定12月交地，拖到
    4月."""
    over = told.year and told.month and told.year < words.published
    own = CLAUSE.split(words.left)[-1]
    if not over or not _DRAGGED.search(own) or FUTURES.search(own + words.right):
        return None
    course = [told.month or 0, *map(int, TOLD_MONTH.findall(words.after_year))]
    return Clause(times.NAMED, (told.year or 0) + turns(course), course[-1])


def years_ago(words: Words, told: YearBefore) -> Clause | None:
    """So many years ago, or after a year, is one by itself, and of what follows it none is certain:
    三年前的8月; 2016年只有3家，两年后的8月开到20家."""
    found = _YEARS_AGO.search(words.left)
    base = told.year if found and found["after"] else words.published
    if not found or (told.year and not found["after"]):
        return None
    number = "零一二三四五六七八九".find(found["number"].replace("两", "二"))
    counted = number > 0 and found.end() == len(words.left) and base
    shift = number if found["after"] else -number
    return Clause(times.NAMED, base + shift if counted and base else None)


def of_some(words: Words, told: YearBefore) -> Clause | None:
    """What became of those that a year sets apart may have done so in it or in a later one:
    2024年评出的12家，5月领到奖金."""
    over = told.year and not told.month and told.year < words.published
    if not over or FUTURES.search(words.right) or CARRIED_OVER.match(words.after_year):
        return None
    apart = _OF_SOME.match(words.after_year) and not _ALL_QUARTERS.match(words.right)
    return Clause(times.NAMED) if apart and not _BY.match(words.right) else None


def joined(words: Words, _: YearBefore) -> Clause | None:
    """A date joined to one of a year is of it too, or of the next: 分别于今年2月和5月终止."""
    found = _JOINED.search(words.left)
    if not found:
        return None
    year = int(found["year"] or 0) or words.published + SHIFT.get(found["word"], 0)
    return Clause(times.NAMED, year, int(found["month"]), turn=Turn(JOINED))


def before_promised(words: Words, _: YearBefore) -> Clause | None:
    """What was done early was so in the year of what was promised, if that is over, but after that
    month it may be what came next: 承诺2017年6月底开工，5月19日就打了桩."""
    found = _ALREADY.match(words.right) and _PROMISED.search(words.left)
    if not found or int(found["year"]) >= words.published:
        return None
    return Clause(year=int(found["year"]), turn=Turn(TO_OTHER, int(found["month"]) + 1))


def from_end_of_another(words: Words, _: YearBefore) -> Clause | None:
    """A time begins where another ends: 执行到今年5月31日，6月以后按新标准."""
    till = _TILL.search(words.left)
    if not till or not _AFTER.match(words.right):
        return None
    year = int(till["year"] or 0) or words.published + SHIFT.get(till["word"], 0)
    return Clause(times.NAMED, year, int(till["month"]))


def limit(words: Words, told: YearBefore) -> Clause | None:
    """A limit lies ahead: 8月31日是最后期限; 距1月15日的期限只剩24天."""
    limited = _LIMIT.match(words.right) or _UNTIL.search(words.left)
    return Clause(days.FUTURE, *told) if limited else None


def term(words: Words, told: YearBefore) -> Clause | None:
    """The end of what was agreed in a year does: 2019年9月签的租约，8月31日到期."""
    agreed = told.year and told.year < words.published and _AGREED.search(words.left)
    return Clause(days.FUTURE) if agreed and _TERM.match(words.right) else None


def closing(words: Words, told: YearBefore) -> Clause | None:
    """So does the day up to which others may apply: 申报截至8月31日."""
    return Clause(days.FUTURE, *told) if _CLOSING.search(words.left) else None


def compared(words: Words, told: YearBefore) -> Clause | None:
    """What something is compared with has been: 比2023年3月高，比4月低."""
    left, right = words.left, words.right
    found = _COMPARED.search(left) or (_WITH.search(left) and _ALIKE.match(right))
    return Clause(days.PAST, *told, compared=True) if found else None


def counted_since(words: Words, _: YearBefore) -> Clause | None:
    """So has that since which or up to which something is counted: 截至6月5日, 3月以来."""
    counted = _SINCE.search(words.right) or _UP_TO.search(words.left)
    return Clause(days.PAST) if counted else None


def earlier_than(words: Words, told: YearBefore) -> Clause | None:
    """What was done so many days earlier than in one year was done in the next: 11月15日前开工，比
    2024年提早26天. In December it may be of this year all the same."""
    found = None if told.year else _EARLIER.match(words.right)
    if not found:
        return None
    year = int(found["year"] or words.published - 1) + 1
    if year == words.published - 1:
        return Clause(days.PAST, year, topic=False)
    return Clause(times.NAMED, year) if year == words.published else None


def going_on(words: Words, told: YearBefore) -> Clause | None:
    """So has that of which something goes on now, after what lies ahead: 明年一季度载客，8月招的人
    正在培训."""
    after = (told.year or words.published) >= words.published
    return Clause(days.PAST) if after and _GOING_ON.match(words.right) else None


Rule = Callable[[Words, YearBefore], Clause | None]
"""Given the words and the year before them, what they say of the year of a date."""
RULES: tuple[Rule, ...] = (
    of_same_time,
    within_limit,
    within_year,
    same_year,
    after_that_year,
    dragged_on,
    years_ago,
    of_some,
    joined,
    before_promised,
    from_end_of_another,
    limit,
    term,
    closing,
    compared,
    counted_since,
    earlier_than,
    going_on,
)
"""In the order in which they are asked."""


def said_beside(words: Words, told: YearBefore) -> Clause | None:
    """What the words right beside a date say, if they are such."""
    for rule in RULES:
        if said := rule(words, told):
            return said
    return None
