"""What a Chinese clause says of the year of a date without one: its tense, and the year in force.

A verb has no tense, so a particle or an adverb decides (已, 了, 将, 力争), first one that follows
the date, then one that stands before. 完成 and 增长 are of the past only where nothing speaks of
a plan. A year is in force after it was printed (2023年计划52亿元，1月完成3亿元), but not one that
something is compared with, counted since or promised by.
"""

from __future__ import annotations

import re

from zjledger.reading import days
from zjledger.reading.chinese import times
from zjledger.reading.chinese.courses import THEN, bracketed, done_with_others, next_date
from zjledger.reading.chinese.held import (
    MONTH,
    held_year,
    looks_back,
    months_of,
    of_ended_year,
)
from zjledger.reading.chinese.held import SIGNS as HELD
from zjledger.reading.chinese.plans import SIGNS, planned
from zjledger.reading.chinese.steps import last_listed, latest_month, quarter_before, steps_before
from zjledger.reading.chinese.telling import (
    CLAUSE,
    HOUR,
    LISTED,
    NOTHING,
    SUFFIX,
    own_words,
    tense_of,
)
from zjledger.reading.chinese.tenses import DONE, FUTURES, OUTCOME, TENSES
from zjledger.reading.clause import Clause, Printed, Story
from zjledger.reading.script import simplified

_BEFORE = re.compile(rf"{SUFFIX} ?{HOUR}(?:以|之)?前")
_SINCE = re.compile(rf"{SUFFIX}以来")
_UP_TO = re.compile(r"截[至止]到?$")
_CLOSING = re.compile(
    r"(?:报名|申报|申请|受理|投稿|投标|认购|缴费|征集|登记|提交|竞价|公示)(?:时间|期限)?"
    r"(?:截[至止]|至)(?:日期|时间)?[为是到至于]?$|截止(?:日期|时间)[为是到至于]?$"
)
"""Up to a day by which others may apply."""
_UNTIL = re.compile("(?:(?<![离间])距离?|(?<!距)(?<![脱撤分偏远])离)$")
"""距1月15日的期限只剩24天."""
_REACHED = re.compile("(?:^|[，,；;])[至到]$")
"""As of a day, whatever year was printed before: 2023年开工，至6月5日完成六成."""
_COMPARED = re.compile(
    r"(?:[比较]|相比|对比|[好高低快慢强弱优大小]于|(?<!不)[早晚]于|不如|超过|多于|少于)$"
)
_OF_DATE = frozenset(" 日月号季")
"""What follows a date that may lean on its clause, if it is no word as 周一 and 后天."""
_PART_OF = re.compile("[以之目当提最今午日会节年月长扩加重放壮较几数整半每多第]$")
"""Before 前天 and 后天 as parts of other words: 目前天气, 最后天数."""
_BY_WEEK = re.compile(
    "例会|[集夜]市|市集|夜(?![里晚间])|课|工作|行动|论坛|沙龙|有约|讲堂|大讲堂|下午茶|[至到](?=[本下]?(?:周|星期|礼拜|[0-9今明后]))|[、和—–~～-]|(?:还是|或)"
)
"""After a weekday that is no day of its own: 周五市集."""
_TOMORROW = re.compile("明[天日晚早](?![^，,。]{0,20}[已了])[^。]{1,40}[，,]$")
"""Before a weekday that follows tomorrow: 明天发船，周一到港."""
_FROM_THEN = re.compile("^起(?!.{0,12}(?:已|了)).{0,12}(?:请|可)")
_SET_ON = re.compile("(?:[改定排约放][在于到]|推迟[到至]|延[到至]|安排在)$")
_JUST = re.compile("^(?:才(?![能会可要算是])|[^，,。；;0-9将拟要]{1,4}的[，,])")
"""After a weekday of what is over: 周一才敲定, 周一签的."""
_OUTCOME = re.compile(f"{OUTCOME.pattern}|^[^，,。；;0-9将拟要]{{1,6}}(?<!为)了[0-9一二三两几半大]")
"""The clause after what is over: 周一停电，损失了一天工期."""
_OTHER_WORD = re.compile("[气然性空数下津台猫目健能际赋生养险际地性形桥晴阴色蓝]")
"""After 前天 or 后天 as parts of other words: 今后天气."""
_SAME_YEAR = re.compile("[次翌同当當]年$")
_GOES_ON = re.compile("^(?:到了?|直到|同年|紧接着|随后)?$")
"""Before a date that goes on with the year of sentences before."""
_MONTH = re.compile(MONTH)
_PAUSE = re.compile("^(?:月|季度)(?:[0-9]{1,2}[日号])?(?:[初中底末]|[上中下]旬)?[，,]|^[日号][，,]")
_WITH = re.compile("[与和同]$")
_TILL = re.compile(
    "[到至](?:(?P<year>20[0-9]{2}) ?|(?P<word>[今本去明]))年(?P<month>1[0-2]|[1-9])月"
    "(?:[0-9]{1,2}[日号]|[底末])?[，,；;]$"
)
"""The end of one time at which the next begins: 执行到今年5月31日，6月以后按新标准."""
_AFTER = re.compile("^[月日号]初?(?:起|[以之]后)")
_LIMIT = re.compile("^[月日号][底末]?(?:就|便)?是[^，。；0-9]{0,6}(?:大限|期限|截止|底线)")
_ALIKE = re.compile("^[^，,。；;]{0,20}?(?:相比|比|持平|相当|一样|相同|对照|一致|接近)")
"""After 与8月 and 和8月, which may be a list as well."""
_DOCUMENT = re.compile(
    "^度?的?(?:[^，,。；;：:、（）()0-9]{1,10}$|(?:项目|任务|计划|清单|名单|工程)[^。；;：:（）()]{0,12}[，,]$)"
)
_BEING = re.compile("(?:前期|前期工作|编制|申报|谋划|储备|筛选|征集|评审|摸排)$")
_PREPARED = re.compile(
    rf"{SUFFIX}(?:[以之]?前)?[^，,。；;0-9]{{0,4}}?(?:报审|初筛|收齐|过会|报名|预订|受理|截止|对接|储备|摸底|征集|出初?稿|成稿|报[省市县]|编制|编完|编好|编成|下达|印发|公布|发布|出台|上报|征求|审议|"
    "审定|通过|敲定|定稿|定案|排定|排出|确定|报送|提交|下发|摸排|谋划|申报|形成|完成编制|完成申报|报批|送审|上会|入库|评审|论证)"
)
"""Of 2026年项目清单12月编制 the year is not that of the verb."""
_OF_COMING = re.compile(
    "20[0-9]{2}年度?的(?![^，,。；;0-9]{0,8}(?:会|活动|仪式|签约|展|节|赛))[^，,。；;：:0-9]{1,8}"
    "(?:$|(?:1[0-2]|[1-9])月[^。；;：:]{0,60}$)"
)
"""After a year whose affairs are prepared: 2023年的盘子9月起编，11月30日封盘."""
_BY = re.compile("(?:谋划|筹备|编制|制定|储备|编排|围绕|瞄准|面向|着眼|为编?)$")
"""Before a year for which something is drawn up: 10月谋划2025年项目."""
_DATED = re.compile("(?<![0-9.])(?:(?:1[0-2]|[1-9])月|[一二三四]季度)[^，,、0-9]{0,60}$")
_SINCE_THEN = re.compile(
    "[自从](?:(?P<year>20[0-9]{2}) ?|去)年(?P<month>1[0-2]|[1-9])月[^，,。；;0-9]{0,10}"
    "(?:起|以来|[以之]?后)[，,]"
)
"""What began in a month, and went on: 自去年9月开业起，10月客流12万人次."""
_NOW_AGAIN = re.compile("如今|目前|眼下|当前|现在")
"""After a year that is over and is no longer spoken of: 去年选址，如今已结顶，12月试产."""
_OPENED_LATER = re.compile(
    "^[一二三四]季度的?(?:计划|拟|新|集中)?开工[^。；;：:]{0,10}项目[^，,。；;]{0,6}[，,]"
)
"""After the coming year, of whose projects this one makes things ready."""
_PAID = re.compile("^度?的?[^，,。；;0-9]{0,6}?(?:补助|补贴|奖[励金补]|贴息|分红|返还|退税|尾款)")
"""After a year for which something is paid, in the next as a rule."""
_OF_COUNTED = re.compile("^[^，,。；;：:、0-9]{1,16}的[^，,。；;：:、的中里]{0,12}[，,]")
"""After a year, what it sets apart: 2018年入选而未竣工的11个，3月5日前答复."""
_DUE_BY = re.compile("[月日号底末][以之]?前")
_THIRD = re.compile("^月份?[上中下]旬")
_OF_SHARE = re.compile("^[^，,。；;]{0,16}(?:占|有|(?<!下)达|[0-9](?![0-9]?[月日号]))")
"""After a date by which so many did something."""
_COUNTED = re.compile("(?:计入|算[进入]|记[进入]|列入|[记算]在)了?$")
"""Before a month to which what belongs elsewhere is counted: 上年投资算进了1月."""
_AGAIN = re.compile("^月(?:份)?[^，,。；;0-9]{0,2}(?:又|再|继续|接着)")
_BARE_DAY = re.compile("(?<![0-9月年第.])(3[01]|[12][0-9]|[1-9])[日号]")
_DAY_BEFORE = re.compile(
    "(?<![0-9])(1[0-2]|0?[1-9])月(?:(3[01]|[12][0-9]|0?[1-9])[日号]|(?=[^，,。；;0-9一二三四底末初上中下份至到]{1,10}[，,]))"
)
"""A day, or a month of which something is told before a day of it: 9月台风来，14日停了一天."""
_YEARS = re.compile(
    r"(?<![比较与和从自到至超由以对])(?<!参照)(?<!比照)(?<!借鉴)(?<!沿用)(?<!同(?=[0-9今本去明]))(?<![高低多少快慢大小长短早晚][于过])(?<![0-9])"
    r"(?:(?P<year>20[0-9]{2}) ?年|"
    r"(?P<word>[今本去明次翌同]年|(?<![年近以])来年(?=[的，：怎这])|第二年|当年(?=[0-9]{1,2}月)))"
    r"(?! ?(?:同期|以来|前|底前|之?前|[-–—~～至到]|末?的?同期|初?起?至))"
    r"(?! ?(?:[一二三四]季度|[0-9]{1,2}月(?:份|[底末初]|[0-9]{1,2}日)?)以来)"
    r"(?:(?P<month>1[0-2]|[1-9])月)?"
)
_SHIFT = {"今": 0, "本": 0, "去": -1, "明": 1, "来": 1}


def clause_of(left: str, right: str, published: int | None) -> Clause:
    """What the words before and after a date without a year say of its year, for a text published
    in some year."""
    left, right = simplified(left), simplified(right)
    if right[:1] not in _OF_DATE:
        return Clause(_tense_of_word(left, right))
    plan = planned(left)
    signed = left.lstrip(SIGNS)
    left = signed.lstrip(HELD)
    year, ended, story = held_year(signed[: len(signed) - len(left)], published)
    year, ended = (None, True) if of_ended_year(left) else (year, ended)
    story = Story(None, whole=True) if looks_back(left) else story
    told, coming = _year_in_force(left, right, published, year)
    if _SAME_YEAR.search(left):
        return Clause(times.NAMED, told[0])
    if (till := _TILL.search(left)) and _AFTER.match(right):
        year = int(till["year"] or 0) or (published or 0) + _SHIFT.get(till["word"], 0)
        return Clause(times.NAMED, year, int(till["month"]))
    compared = bool(_COMPARED.search(left) or (_WITH.search(left) and _ALIKE.match(right)))
    near = _day_before(left) if right[:2].strip()[:1] in ("日", "号") else None
    if _LIMIT.match(right) or _CLOSING.search(left) or _UNTIL.search(left):
        return Clause(days.FUTURE, *told, near=near)
    if compared or _SINCE.search(right) or _UP_TO.search(left):
        told = told if compared else (None, None, True)
        return Clause(days.PAST, *told, compared=compared, near=near)
    if _COUNTED.search(left):
        return Clause(days.PAST, near=near)
    if _REACHED.search(left):
        told = None, None, True
    deadline = bool(_BEFORE.search(LISTED.sub(r"\1", right)))
    tense = tense_of(left, right, deadline=deadline, plan=plan)
    if tense == days.TOLD and told[1]:
        tense = days.CAME
    own = CLAUSE.split(left)[-1] + CLAUSE.split(own_words(right))[0]
    if tense == days.FUTURE and (told[0] or 9999) < (published or 0) and FUTURES.search(own):
        # 2021年开工的项目，形成投资要到二季度
        told = told if _YEARS.search(own) else (None, None, True)
    if (told[0] or 9999) < (published or 0) and _set_apart(
        left, right, told, tense, (published or 0) - 1, deadline=deadline
    ):
        told = None, None, True
    prepared = not told[1] and _PREPARED.match(right)
    if told[0] == (published or 0) + 1 and (prepared or _OF_COMING.search(left)):
        return Clause(times.DRAWN_UP, *told, deadline=deadline, near=near)
    if tense == days.PAST and told[0] and told[1] and not told[2] and told[0] < (published or 0):
        course = f"{told[1]}月{left[[*_YEARS.finditer(left)][-1].end() :]}"
        month = bracketed(told[0], course, right, published or 0)
        told = (told[0], month, True) if month else told
    on = tense in times.PLAINLY or (_AGAIN.match(right) and tense in (days.TOLD, times.RATED))
    if told[0] and not told[1] and not told[2] and on:
        # 去年才打桩，12月封顶，3月装机
        told = told[0], latest_month(left[[*_YEARS.finditer(left)][-1].end() :]), False
    if told[0] and told[1] and tense in times.PLAINLY and told[0] < (published or 0):
        # 去年底签约，3月拿地，12月封顶
        after = left[[*_YEARS.finditer(left)][-1].end() :]
        months = [told[1], *map(int, THEN.findall(after))]
        falls = [n for n in range(1, len(months)) if months[n] < months[n - 1]]
        told = (told[0] + 1, months[-1], False) if len(falls) == 1 else told
    if coming and tense in (days.PLAIN, days.TOLD, days.CAME):
        tense = days.FUTURE
    made = plan.month if plan and tense == days.FUTURE and told[0] is None else None
    told_on = _story(story, left, right, tense) if year or ended else None
    if (since := _SINCE_THEN.search(left)) and published and not FUTURES.search(right):
        year, ended = int(since["year"] or published - 1), False
        told_on = Story(int(since["month"]), loose=True)
    open_still = tense in (*times.PLAINLY, days.TOLD, days.CAME, days.FUTURE)
    if open_still and not plan and told[0] is None and done_with_others(left, right):
        tense = times.RATED
    clause = Clause(
        tense,
        *told,
        deadline=deadline,
        near=near,
        planned_in=made or None,
        held=year,
        ended=ended,
        story=told_on,
    )
    if tense == times.STATED and (year or ended) and told[0] is None and _told_of_next(right):
        clause = clause._replace(tense=times.RATED)
        tense = times.RATED
    if tense == times.RATED and _THIRD.match(right):
        # Of a third of a month that is running a rise may be told.
        return clause._replace(held=None, ended=False)
    if tense == times.RATED and (year or ended) and told[0] is None and not FUTURES.search(right):
        return clause._replace(later=next_date(right, deadline=deadline))
    if tense not in times.OPEN or told[0] is not None:
        return clause
    listed = LISTED.match(right)
    return clause._replace(
        later=next_date(right, deadline=deadline),
        steps=quarter_before(left)
        if right[:1] == "季"
        else steps_before(left, right, published, clause_of),
        listed=last_listed(listed[0]) if listed else None,
    )


def _told_of_next(right: str) -> bool:
    """Whether the next date is told of, and nothing planned: 1月入住率31%，5月升到72%."""
    following = THEN.search(right, 1)
    if not following or FUTURES.search(right):
        return False
    said = TENSES.search(right, following.end())
    return bool(said and not said["future"])


def _set_apart(
    left: str,
    right: str,
    told: tuple[int | None, int | None, bool],
    tense: str,
    last: int,
    *,
    deadline: bool,
) -> bool:
    """Whether the year in force only sets apart what is to be done by a day: 2018年入选而未竣工的
    11个，3月5日前答复."""
    if told[0] is None or told[1]:
        return False
    after = left[[*_YEARS.finditer(left)][-1].end() :]
    if not (deadline or _DUE_BY.search(after)) or not _OF_COUNTED.match(after):
        return False
    if tense == days.PAST and told[0] == last:
        return deadline
    open_still = tense in (*times.PLAINLY, times.DUE, days.FUTURE, days.DONE)
    return open_still and not _OF_SHARE.match(right[1:])


def _story(story: Story | None, left: str, right: str, tense: str) -> Story | None:
    """How far a story of the year held was told, if a date goes on from there."""
    if _NOW_AGAIN.search(left):
        return None
    if story and story.whole:
        return story
    future = FUTURES.search(right)
    told = months_of(left)
    if told and _MONTH.match(left):
        # 去年9月接手。10月亏3万元，12月持平。
        ordered = story and sorted([month := story.month or 0, *told]) == [month, *told]
        plans = future or FUTURES.search(left)
        return Story(told[-1], loose=True) if ordered and not plans else None
    if not _GOES_ON.match(left):
        return None
    if story and (_PAUSE.match(right) or tense in (days.PAST, days.TOLD, days.CAME, times.RATED)):
        return story._replace(loose=bool(left))
    return Story(story.month if story else None, loose=True) if not future else None


def _tense_of_word(left: str, right: str) -> str:
    """The tense of the words right after a weekday, 前天 or 后天; nothing if it is no such day."""
    if _PART_OF.search(left) or _BY_WEEK.match(right) or _OTHER_WORD.match(right):
        return ""
    if not left.lstrip(SIGNS + HELD) and right[:1] == "。":
        # The heading of a day: 周一。桩基开打。
        return days.PAST
    if _SET_ON.search(left) and not DONE.search(right):
        return days.FUTURE
    if _TOMORROW.search(left) or _FROM_THEN.match(right):
        return days.FUTURE
    if _JUST.match(right) or any(map(_OUTCOME.match, CLAUSE.split(right)[1:3])):
        return days.PAST
    after = next((words for words in CLAUSE.split(right) if not NOTHING.match(words)), "")
    found = list(TENSES.finditer(after))
    for match in found:
        if match["future"] or match["past"]:
            return days.FUTURE if match["future"] else days.PAST
    return days.PAST if found else days.PLAIN


def _day_before(left: str) -> Printed | None:
    """The last day printed before, or the last month, or the last day of no month."""
    if found := _DAY_BEFORE.findall(left):
        month, day = found[-1]
        return Printed(int(month), int(day) if day else None)
    bare = _BARE_DAY.findall(left)
    return Printed(None, int(bare[-1])) if bare else None


def _year_in_force(
    left: str, right: str, published: int | None, held: int | None
) -> tuple[tuple[int | None, int | None, bool], bool]:
    """The last year printed before that what follows may be of, and its month if it has one; and
    whether it is the coming one, of which something is drawn up. ``held`` is the year that
    sentences before speak of, after which a second one is counted."""
    told: tuple[int | None, int | None, bool] = None, None, True
    coming = False
    for match in _YEARS.finditer(left):
        month = int(match["month"]) if match["month"] else None
        alone = left[match.end() : match.end() + 1] in ("，", ",", "全")
        topic = not month and (alone or (not match.start() and left[match.end() :][:1] != "的"))
        year = int(match["year"]) if match["year"] else None
        if word := match["word"]:
            base = published if word[0] in _SHIFT else told[0] or held
            year = base + _SHIFT.get(word[0], int(word[0] not in "同当")) if base else None
        if year is None:
            continue
        noun = left[match.end() :]
        own = CLAUSE.split(left[: match.start()])[-1]
        if not month and (_BY.search(own) or _DATED.search(own) or _PAID.match(noun)):
            continue
        ahead = published and year > published and _OPENED_LATER.match(noun)
        if ahead or (published and year < published and _NOW_AGAIN.search(noun)):
            told = (None, None, True) if not ahead else told
            continue
        if not month and _DOCUMENT.match(noun) and (_BEING.search(noun) or _PREPARED.match(right)):
            coming = coming or year == (published or year) + 1
            continue
        ended = not month and noun[:1] in ("底", "末")
        told = year, 12 if ended else month, topic and not ended
    return told, coming
