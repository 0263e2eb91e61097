"""What a Chinese clause says of the year of a date without one: its tense, and the year in force.

A verb has no tense, so a particle or an adverb decides (已, 了, 将, 力争), first one that follows
the date, then one that stands before. 完成 and 增长 are of the past only where nothing speaks of
a plan. A year is in force after it was printed (2023年计划52亿元，1月完成3亿元), but not one that
something is compared with, counted since or promised by.
"""

from __future__ import annotations

import re

from zjledger.reading import days
from zjledger.reading.chinese import years
from zjledger.reading.chinese.held import ENDED, held_year, of_ended_year
from zjledger.reading.chinese.held import SIGNS as HELD
from zjledger.reading.chinese.plans import SIGNS, Plan, planned
from zjledger.reading.chinese.steps import last_listed, steps_before
from zjledger.reading.chinese.tenses import (
    DONE,
    FUTURE,
    FUTURES,
    HOWEVER,
    LAST_TIME,
    ONCE,
    OUTCOME,
    PLANNED,
    TENSES,
    TOLD,
)
from zjledger.reading.days import Clause
from zjledger.reading.script import simplified

_CLAUSE = re.compile("[，,；;。：:]|(?<![于在至到从自与和及年月日号是为 ]) (?=[0-9])")
_SUFFIX = r"^[ 月日号]{0,3}(?:份|季度)?(?:[初中底末]|[上中下]旬)?"
_NEXT_DATE = re.compile(
    rf"(?:{FUTURE})?[于在到至]?(?:(?<![0-9])(?:1[0-2]|0?[1-9])月|(?<![0-9])[1-9][0-9]?[日号](?![内均游元报本间])|"
    "(?:19|20)[0-9]{2}年|[明今去]年|[一二三四]季度|[上下本]个?月)"
)
_A_DATE = (
    "(?:(?:20[0-9]{2}|[今明去])年)?(?:(?:1[0-2]|[1-9])月(?:[1-9][0-9]?[日号])?|[1-9][0-9]?[日号]|"
    "[一二三四]季度)"
)
_LISTED = re.compile(
    rf"^((?:[月日号]|季度)(?:[初中底末]|[上中下]旬)?)"
    rf"(?:[、和及与]{_A_DATE}(?:[初中底末]|[上中下]旬)?){{1,8}}"
)
"""More dates of one verb: 6月、9月和12月各办一场."""
_ASIDE = re.compile("^[^（()）]{0,60}(?=[)）])")
"""The rest of brackets in which a date stands."""
_HOUR = (
    "(?:(?:上午|中午|下午|晚上?|下班|零[时点]|午夜)?(?:[0-9]{1,2}[时点:：](?:[0-9]{2}分?|半)?)?)"
)
_BEFORE = re.compile(rf"{_SUFFIX} ?{_HOUR}(?:以|之)?前")
_NOTHING = re.compile(rf"{_SUFFIX}(?:[以之]?前|上午|下午|晚上?|起|当天)?$")
_SINCE = re.compile(rf"{_SUFFIX}以来")
_UP_TO = re.compile(r"截[至止]到?$")
_EVENT = re.compile(
    "^ ?(?:[日号](?:正式|顺利|全线)?(?:合龙|竣工|投产|启用|开业|迎来|试跑)|月(?:正式)?迎来|"
    "[日号月](?:集中)?(?:开工|签约|竣工|投产)的)"
)
"""What came about on a day, where nothing speaks of a plan; or sets apart what did."""
_CLOSING = re.compile(
    r"(?:报名|申报|申请|受理|投稿|投标|认购|缴费|征集|登记|提交|竞价|公示)(?:时间|期限)?"
    r"(?:截[至止]|至)(?:日期|时间)?[为是到至于]?$|截止(?:日期|时间)[为是到至于]?$"
)
"""Up to a day by which others may apply."""
_UNTIL = re.compile("(?:(?<![离间])距离?|(?<!距)(?<![脱撤分偏远])离)$")
"""距1月15日的期限只剩24天."""
_NOW = re.compile("今年(1[0-2]|[1-9])月")
_THEN = re.compile("(?<![0-9.年—–~～-])(?<!年的)(1[0-2]|[1-9])月")
"""The next date, which may show that one is of the year before: 10月开业，今年2月又拿下一块地."""
_OPENS = re.compile(
    "^ ?(?:[日号](?:[零0-9]{1,3}时)?起(?:正式|全面|统一)?(?:施行|实施|执行|生效|试行|接受|"
    "开放|受理|开通|恢复|报名|申报)|"
    "[日号]?(?:[上中下]旬)?(?:开始|启动)?(?:接受)?(?:报名|申报|受理)|[日号]?(?:[0-9]{1,2}[时点])?截止(?!到)|[日号](?:到期|期满|届满))"
)
_OPENING = re.compile("(?:报名|申报|受理|征集)(?:时间)?[于从自]?$")
_STARTS = re.compile("^ ?月?[日号]?(?:起|开始|启动|截止|结束)")
"""From a day on, or up to one, that is near: 1月1日起施行, 报名1月5日开始."""
_PUT_OFF = re.compile("(?:推迟|延期|顺延|改期?|延|推)[到至]$")
_ELLIPSIS = re.compile("^ ?月[0-9.]{1,12}[^0-9日号]")
"""After 1月签约21个: 2月18个."""
_FROM = re.compile(f"^[月日号]{_HOUR}(?:起|[以之]后)")
_OF_SUBJECT = re.compile("^[日号](?![至到—–~～-])[^，,：:]")
_MONTHS_OF_YEAR = re.compile("(?<![0-9])(?:[3-9]|1[01])月")
_ATTRIBUTIVE = re.compile("^ ?[月日号](?:集中|正式|新)?[^，,。；;：:的0-9]{1,8}的")
"""Of 11月28日签约的项目计划3月开工 the day is not that of the plan."""
_REACHED = re.compile("(?:^|[，,；;])[至到]$")
"""As of a day, whatever year was printed before: 2023年开工，至6月5日完成六成."""
_COMPARED = re.compile(r"(?:[比较]|相比|对比|[好高低快慢强弱优早晚大小]于|不如|超过|多于|少于)$")
_OF_DATE = frozenset(" 日月号季")
"""What follows a date that may lean on its clause, if it is no word as 周一 and 后天."""
_PART_OF = re.compile("[以之目当提最今午雨日会节年月长扩加重放壮较几数整半每多第]$")
"""Before 前天 and 后天 as parts of other words: 目前天气, 最后天数."""
_BY_WEEK = re.compile(
    "例会|[集夜]市|市集|夜(?![里晚间])|课|工作|行动|论坛|沙龙|有约|讲堂|大讲堂|下午茶|至|到|[、和—–~～-]|(?:还是|或)"
)
"""After a weekday that is no day of its own: 周五市集."""
_OTHER_WORD = re.compile("[气然性空数下津台猫目健能际赋生养险际地性形桥]")
"""After 前天 or 后天 as parts of other words: 今后天气."""
_SAME_YEAR = re.compile("[次翌同]年$")
_WITH = re.compile("[与和同]$")
_BETTER = re.compile("^月(?:份)?(?:[好高低快慢强弱优]于)")
_MOVED = re.compile("^[月日号]?[初中底末]?(?:推|延|调整?|挪|改|提前)[^，。；]{0,3}[到至]")
"""从12月推到明年二季度."""
_OF_LEVEL = re.compile("^月(?:份)?(?:末|底)?的[0-9]")
_LEVEL = re.compile("[降升增减涨跌提落缩扩][^，。；0-9]{0,4}[到至]$")
"""从1月的4.61%降到10月的4.23%."""
_SET = re.compile("(?:定|安排|[约排选])[在于到]$|改[在于]$")
_LEVEL_OF = re.compile(
    "^月(?:份)?(?:(?:是|为)[0-9.]{1,8} ?(?:[%％亿万]|个百分点)|还(?:是|在|没|只有))"
)
_THAN = re.compile(
    "^(?:月(?:份)?|季度)[^，,。；;0-9]{0,12}[比较](?:去年|上年|同期|上月|上季|[一二三四]季度|[0-9]{1,2}月|20[0-9]{2}年)"
)
"""四季度增速比三季度快1.2个百分点."""
_LIMIT = re.compile("^[月日号][底末]?(?:就|便)?是[^，。；0-9]{0,6}(?:大限|期限|截止|底线)")
_STATING = re.compile("^(?:月(?:份)?|季度)(?:是(?!最后|截止|期限|关键|大限)|为|只有|仅)")
_FIGURE = re.compile("[0-9] ?(?:余|多)?[亿万千百元%％个家亩项件人辆吨艘户]")
_MILESTONE = re.compile(
    "开工|动工|竣工|投产|交付|启用|开业|完工|建成|通车|结顶|封顶|达产|验收|上线|开园|举行|召开|举办|启动|开始|开展|公布|发布|"
    "兑现|拨付|放款|到位|付清|安排|组织|推出|实施|新建|完成|交地|供地|挂牌|投用|试运行|开放|报送|上报"
)
_ALIKE = re.compile("^[^，,。；;]{0,20}?(?:相比|比|持平|相当|一样|相同|对照|一致|接近)")
"""After 与8月 and 和8月, which may be a list as well."""
_DOCUMENT = re.compile("^(?:度)?(?:的)?[^，,。；;：:、（）()0-9]{1,10}$")
_BEING = re.compile("(?:前期|前期工作|编制|申报|谋划|储备|筛选|征集|评审|摸排)$")
_PREPARED = re.compile(
    rf"{_SUFFIX}(?:[以之]?前)?(?:[将再]|正式|集中|统一)?(?:报审|编制|编完|编好|编成|下达|印发|公布|发布|出台|上报|征求|审议|"
    "审定|通过|敲定|定稿|定案|排定|排出|确定|报送|提交|下发|摸排|谋划|申报|形成|完成编制|完成申报|报批|送审|上会|入库|评审|论证)"
)
"""Of 2026年项目清单12月编制 the year is not that of the verb."""
_DAY_BEFORE = re.compile("(?<![0-9])(1[0-2]|0?[1-9])月(3[01]|[12][0-9]|0?[1-9])[日号]")
_YEARS = re.compile(
    r"(?<![比较与和从自到至超由以对])(?<!同(?=[0-9今本去明]))(?<![高低多少快慢大小长短早晚][于过])(?<![0-9])"
    r"(?:(?P<year>20[0-9]{2}) ?年|(?P<word>[今本去明次翌同]年))"
    r"(?! ?(?:同期|以来|前|底前|之?前|[-–—~～至到]|末?的?同期|初?起?至))"
    r"(?:(?P<month>1[0-2]|[1-9])月)?"
)
_SHIFT = {"今": 0, "本": 0, "去": -1, "明": 1}


def clause_of(left: str, right: str, published: int | None) -> Clause:
    """What the words before and after a date without a year say of its year, for a text published
    in some year."""
    left, right = simplified(left), simplified(right)
    if right[:1] not in _OF_DATE:
        return Clause(_tense_of_word(left, right))
    plan = planned(left)
    year = held_year(left.lstrip(SIGNS)[:1], published)
    left = left.lstrip(SIGNS).lstrip(HELD)
    year = ENDED if of_ended_year(left) else year
    told, coming = _year_in_force(left, right, published)
    if _SAME_YEAR.search(left):
        return Clause(years.NAMED, told[0])
    compared = bool(_COMPARED.search(left) or (_WITH.search(left) and _ALIKE.match(right)))
    near = _day_before(left) if right[:2].strip()[:1] in ("日", "号") else None
    if _LIMIT.match(right) or _CLOSING.search(left) or _UNTIL.search(left):
        return Clause(days.FUTURE, *told, near=near)
    if compared or _SINCE.search(right) or _UP_TO.search(left):
        told = told if compared else (None, None, True)
        return Clause(days.PAST, *told, compared=compared, near=near)
    if _REACHED.search(left):
        told = None, None, True
    deadline = bool(_BEFORE.search(_LISTED.sub(r"\1", right)))
    tense = _tense(left, right, deadline=deadline, plan=plan)
    if tense == days.TOLD and told[1]:
        tense = days.CAME
    own = _CLAUSE.split(left)[-1] + _CLAUSE.split(_own_words(right))[0]
    if tense == days.FUTURE and (told[0] or 9999) < (published or 0) and FUTURES.search(own):
        # 2021年开工的项目，形成投资要到二季度
        told = told if _YEARS.search(own) else (None, None, True)
    if coming and tense in (days.PLAIN, days.TOLD, days.CAME):
        tense = days.FUTURE
    if plan and plan.month and tense == days.FUTURE and told[0] is None:
        told = None, plan.month, True
    clause = Clause(tense, *told, deadline=deadline, near=near)
    if tense not in years.OPEN or told[0] is not None:
        return clause._replace(held=year)
    listed, until = _LISTED.match(right), _NOW.search(right) or _THEN.search(right, 1)
    return clause._replace(
        until=int(until[1]) + (100 if until.re is _NOW else 0) if until else None,
        held=year,
        steps=steps_before(left, right, published, clause_of),
        listed=last_listed(listed[0]) if listed else None,
    )


def _tense_of_word(left: str, right: str) -> str:
    """The tense of the words right after a weekday, 前天 or 后天; nothing if it is no such day."""
    if _PART_OF.search(left) or _BY_WEEK.match(right) or _OTHER_WORD.match(right):
        return ""
    after = next((words for words in _CLAUSE.split(right) if not _NOTHING.match(words)), "")
    found = list(TENSES.finditer(after))
    for match in found:
        if match["future"] or match["past"]:
            return days.FUTURE if match["future"] else days.PAST
    return days.PAST if found else days.PLAIN


def _day_before(left: str) -> int | None:
    """The last day printed before, as 820 for the 20th of August."""
    found = _DAY_BEFORE.findall(left)
    return 100 * int(found[-1][0]) + int(found[-1][1]) if found else None


def _opens(left: str, right: str) -> bool:
    """Whether something opens or closes on a day, or was put off to it."""
    started = _OPENING.search(left) and _STARTS.match(right)
    return bool(started or _OPENS.match(right) or _PUT_OFF.search(left))


def _plain(left: str, right: str, words: str) -> str:
    """The tense of a date with no verb that tells it: one alone among months may be near, and a
    figure of a month is stated."""
    if _FROM.match(right):
        return years.STARTS
    alone = _OF_SUBJECT.match(right) and not _MONTHS_OF_YEAR.search(left + right)
    stated = _FIGURE.search(words) and not _MILESTONE.search(words)
    if right[:1] in ("月", "季") and (stated or _STATING.match(right)):
        return years.STATED
    return years.LONE if alone else days.PLAIN


def _own_words(right: str) -> str:
    """The words after a date that are not of the next one: 3月动工，预计12月投产."""
    if aside := _ASIDE.match(right):
        right = aside[0]
    right = _LISTED.sub(r"\1", right)
    following = _NEXT_DATE.search(right, 1)
    return right[: following.start()] if following else right


def _tense(left: str, right: str, *, deadline: bool, plan: Plan | None) -> str:
    *before, own = _CLAUSE.split(left)
    after, *following = _CLAUSE.split(_own_words(right))
    if _SET.search(own) and not ONCE.search(own) and not DONE.search(after):
        return days.FUTURE
    if following and _NOTHING.match(after):
        # 9月底前，不少于10个项目复工
        after, *following = following
    if _opens(left, right):
        return years.STARTS
    if own.endswith("从") and _MOVED.match(right):
        return days.PLAIN
    if LAST_TIME.search(own):
        return days.PAST
    if _OF_LEVEL.match(right) and (own.endswith("从") or _LEVEL.search(own)):
        return years.RATED
    if ONCE.search(own) or _was_planned(own + after, right):
        return days.WOULD
    attribute = _ATTRIBUTIVE.match(after)
    said = TENSES.search(attribute[0]) if attribute else None
    if attribute and not (said and (said["future"] or said["past"])) and FUTURES.search(after):
        return ""
    told, event = False, bool(_EVENT.match(_LISTED.sub(r"\1", right)))
    rated = not deadline and (
        bool(_BETTER.match(right) or _LEVEL_OF.match(right) or _THAN.match(right))
        or any(map(OUTCOME.match, following[:2]))
    )
    for words in (after, own):
        for match in TENSES.finditer(words):
            if match["future"] or match["past"]:
                return days.FUTURE if match["future"] else days.PAST
            told = not deadline
            rated = rated or (told and bool(match["rated"]))
    if plan and (plan.strong or not told):
        return days.FUTURE
    if any(FUTURES.search(words) for words in before):
        return days.FUTURE
    if rated:
        return years.RATED
    if not told and not event and any(FUTURES.search(words) for words in following):
        return days.FUTURE
    if told and _FROM.match(right):
        return years.STARTS
    if told or (_ELLIPSIS.match(right) and before and TOLD.search(before[-1])):
        return days.TOLD
    if event or not deadline:
        return days.CAME if event else _plain(left, right, ",".join((after, *following[:1])))
    if FUTURES.search(right):
        return years.DUE
    return days.DONE if DONE.search(left) else days.PLAIN


def _was_planned(words: str, right: str) -> bool:
    """Whether what a clause plans is over by what the next one says: 计划6月投产，实际拖到9月."""
    later = _CLAUSE.split(right)[1:4]
    return any(map(HOWEVER.match, later)) and bool(PLANNED.search(words))


def _year_in_force(
    left: str, right: str, published: int | None
) -> tuple[tuple[int | None, int | None, bool], bool]:
    """The last year printed before that what follows may be of, and its month if it has one; and
    whether it is the coming one, of which something is drawn up."""
    told: tuple[int | None, int | None, bool] = None, None, True
    coming = False
    for match in _YEARS.finditer(left):
        month = int(match["month"]) if match["month"] else None
        alone = left[match.end() : match.end() + 1] in ("，", ",", "全")
        topic = not month and (alone or not match.start())
        year = int(match["year"]) if match["year"] else None
        if word := match["word"]:
            base = published if word[0] in _SHIFT else told[0]
            year = base + _SHIFT.get(word[0], int(word[0] != "同")) if base else None
        if year is None:
            continue
        noun = left[match.end() :]
        if not month and _DOCUMENT.match(noun) and (_BEING.search(noun) or _PREPARED.match(right)):
            coming = coming or year == (published or year) + 1
            continue
        told = year, month, topic
    return told, coming
