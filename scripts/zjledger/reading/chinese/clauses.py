"""What a Chinese clause says of the year of a date without one: its tense, and the year in force.

A verb has no tense, so a particle or an adverb decides (已, 了, 将, 力争), first one that follows
the date, then one that stands before. 完成 and 增长 are of the past only where nothing speaks of
a plan. A year is in force after it was printed (2023年计划52亿元，1月完成3亿元), but not one that
something is compared with, counted since or promised by.
"""

from __future__ import annotations

import re

from zjledger.reading import days
from zjledger.reading.days import Clause
from zjledger.reading.script import simplified

_FUTURE = (
    r"将(?![军])|[拟须]|(?<![按年度占原比])计划(?!投资|总投资|的|书|完成率)|预计|力争|确保|争取|"
    r"目标|必须|有望|可望|打算|准备|定于|"
    r"下一?[场次届期批轮]|要(?![求素点闻地])|应(?![用急收付邀])|再(?=[再新签开建引完实投落])|"
    r"尽快|抓紧|明年|"
    r"下一?步|下阶段|(?:会议|提出|强调)?要求$|部署$|可(?=[达实形新])"
)
_TENSES = re.compile(
    rf"(?P<future>{_FUTURE})|(?P<past>已|曾|(?<![除为])了(?!解)|此前|早在|以来)|"
    r"(?P<told>同比|环比|增长|下降|回落|当月|完成(?!率|后|的)|实现|签约(?!活动|仪式|大会)|开出|达成)"
)
_FUTURES = re.compile(_FUTURE)
_CLAUSE = re.compile("[，,；;。：:]")
_SUFFIX = r"^[ 月日号]{0,3}(?:份|季度)?(?:[初中底末]|[上中下]旬)?"
_BEFORE = re.compile(rf"{_SUFFIX} ?(?:以|之)?前")
_NOTHING = re.compile(rf"{_SUFFIX}(?:[以之]?前|上午|下午|晚上?|起|当天)?$")
_SINCE = re.compile(rf"{_SUFFIX}以来")
_UP_TO = re.compile(r"截[至止]到?$")
_EVENT = re.compile(
    "^ ?(?:[日号](?:正式|顺利|全线)?(?:合龙|竣工|投产|启用|开业|迎来|试跑)|月(?:正式)?迎来|"
    "[日号](?:集中)?(?:开工|签约|竣工|投产)的)"
)
"""What came about on a day, where nothing speaks of a plan; or sets apart what did."""
_CLOSING = re.compile(
    r"(?:报名|申报|申请|受理|投稿|投标|认购|缴费|征集|登记|提交|竞价|公示)(?:时间|期限)?"
    r"(?:截[至止]|至)(?:日期|时间)?[为是到至于]?$|截止(?:日期|时间)[为是到至于]?$"
)
"""Up to a day by which others may apply."""
_REACHED = re.compile("(?:^|[，,；;])[至到]$")
"""As of a day, whatever year was printed before: 2023年开工，至6月5日完成六成."""
_COMPARED = re.compile(r"(?:[比较与和同]|相比|对比|高于|低于|不如|超过|多于|少于)$")
_YEARS = re.compile(
    r"(?<![比较与和同从自到至超由以对])(?<![高低多少快慢大小长短早晚][于过])(?<![0-9])"
    r"(?:(?P<year>20[0-9]{2}) ?年|(?P<word>[今本去明]年))"
    r"(?! ?(?:同期|以来|前|底前|之?前|[-–—~～至到]|末?的?同期|初?起?至))"
    r"(?:(?P<month>1[0-2]|[1-9])月)?"
)
_SHIFT = {"今": 0, "本": 0, "去": -1, "明": 1}


def clause_of(left: str, right: str, published: int | None) -> Clause:
    """What the words before and after a date without a year say of its year, for a text published
    in some year."""
    left, right = simplified(left), simplified(right)
    told = _year_in_force(left, published)
    compared = bool(_COMPARED.search(left))
    if _CLOSING.search(left):
        return Clause(days.FUTURE, *told)
    if compared or _SINCE.search(right) or _UP_TO.search(left):
        told = told if compared else (None, None, True)
        return Clause(days.PAST, *told, compared=compared)
    if _REACHED.search(left):
        told = None, None, True
    deadline = bool(_BEFORE.search(right))
    return Clause(_tense(left, right, deadline=deadline), *told, deadline=deadline)


def _tense(left: str, right: str, *, deadline: bool) -> str:
    *before, own = _CLAUSE.split(left)
    after, *following = _CLAUSE.split(right)
    if following and _NOTHING.match(after):
        # 9月底前，不少于10个项目复工
        after, *following = following
    told, event = False, bool(_EVENT.match(right))
    for words in (after, own):
        for match in _TENSES.finditer(words):
            if not match["told"]:
                return days.FUTURE if match["future"] else days.PAST
            told = not deadline
    if any(_FUTURES.search(words) for words in before):
        return days.FUTURE
    if not told and not event and any(_FUTURES.search(words) for words in following):
        return days.FUTURE
    if told:
        return days.TOLD
    return days.CAME if event else days.PLAIN


def _year_in_force(left: str, published: int | None) -> tuple[int | None, int | None, bool]:
    """The last year printed before that what follows may be of, and its month if it has one."""
    told: tuple[int | None, int | None, bool] = None, None, True
    for match in _YEARS.finditer(left):
        month = int(match["month"]) if match["month"] else None
        alone = left[match.end() : match.end() + 1] in ("，", ",", "全")
        topic = not month and (alone or not match.start())
        if match["year"]:
            told = int(match["year"]), month, topic
        elif published:
            told = published + _SHIFT[match["word"][0]], month, topic
    return told
