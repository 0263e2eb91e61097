"""Of what time a Chinese clause speaks: by a particle or an adverb that follows its date, then by
one that stands before, and else by what kind of date it is.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from zjledger.reading import days
from zjledger.reading.chinese import times
from zjledger.reading.chinese.beside import CLAUSE, Beside
from zjledger.reading.chinese.done_so_far import brought_about, done_so_far
from zjledger.reading.chinese.plans import Plan
from zjledger.reading.chinese.tenses import (
    DONE,
    FUTURE,
    FUTURES,
    OUTCOME,
    TENSES,
    TOLD,
)
from zjledger.reading.chinese.told_by_words import told_by_words
from zjledger.reading.lazily import lazily

SUFFIX = r"^[ 月日号]{0,3}(?:份|季度)?(?:[初中底末]|[上中下]旬)?"
_NEXT_DATE = lazily(
    rf"(?:{FUTURE})?[于在到至]?(?:(?<![0-9])(?:1[0-2]|0?[1-9])月|(?<![0-9])[0-9]{{1,2}}[日号]"
    "(?![内均游元报本间])|"
    "(?:19|20)[0-9]{2}年|[明今去]年|[一二三四]季度|[上下本]个?月)"
)
_A_DATE = (
    "(?:(?:20[0-9]{2}|[今明去])年)?(?:(?:1[0-2]|[1-9])月(?:[1-9][0-9]?[日号])?|[1-9][0-9]?[日号]|"
    "[一二三四]季度)"
)
_A_NOUN = "的[^，,。；;、和及与0-9]{1,3}(?=[、和及与]|均|都|各)"
LISTED = lazily(
    rf"^((?:[月日号]|季度)(?:[初中底末]|[上中下]旬)?)(?:{_A_NOUN})?"
    rf"(?:[、和及与]{_A_DATE}(?:[初中底末]|[上中下]旬)?(?:{_A_NOUN})?){{1,8}}"
)
"""More dates of one verb: 6月、9月和12月各办一场; 3月的春招、6月的夏招均超额完成."""


def first_listed(right: str) -> str:
    """The words after a date without those dates."""
    listed = LISTED.match(right)
    return listed[1] + right[listed.end() :] if listed else right


_ASIDE = lazily("^[^（()）]{0,60}(?=[)）])")
"""The rest of brackets in which a date stands."""
HOUR = "(?:(?:上午|中午|下午|晚上?|下班|零[时点]|午夜)?(?:[0-9]{1,2}[时点:：](?:[0-9]{2}分?|半)?)?)"
NOTHING = lazily(rf"{SUFFIX}(?:[以之]?前|上午|下午|晚上?|起|当天)?$")
_EVENT = lazily(
    "^ ?(?:[日号](?:正式|顺利|全线)?(?:合龙|竣工|投产|启用|开业|迎来|试跑)|月(?:正式)?迎来|"
    "[日号月](?:集中|正式|首次)?(?:[开动完复]工|签约|[竣交]工|投[产运用]|通车|开业|启用|交付|开园|揭牌|获批|立项|"
    "开通|上线|[封结]顶|并网|点火|下线|建成|下达|注册)的)"
)
"""What came about on a day, where nothing speaks of a plan; or sets apart what did."""
_ELLIPSIS = lazily("^ ?月[0-9.]{1,12}[^0-9日号]")
"""After 1月签约21个: 2月18个."""
_FROM = lazily(f"^[月日号]{HOUR}(?:起|[以之]后)")
_OF_SUBJECT = lazily("^[日号](?![至到—–~～-])[^，,：:]")
_PAUSED, _BEGINS = lazily("^月份?[，,]"), lazily("(?:^|[，,：:“])$")
"""Around a month that sets a scene: 4月，樱花季开启."""
_MONTHS_OF_YEAR = lazily("(?<![0-9])(?:[3-9]|1[01])月")
_LEFT = lazily("(?:余款|尾款|余下|其余|剩下|剩余|还剩)[^，,。；;]{0,8}$")
"""Right before the day by which the rest is due: 12月28日办结4件，剩下3件3月8日前了结."""
_REST = lazily("^(?:其余|余下|剩余|剩下)的?[0-9]")
"""The clause of what is still to be done, when the others are done: 走访1240家，其余47条须在12月
26日前答复."""
_ENTERED = lazily(
    "(?:列入|纳入|编入|写入|写进|排进|挤进|进入)[^，,。；;0-9]{0,14}(?:计划|目标|安排)"
)
"""A plan into which something is put; it plans nothing: 10月列入计划."""
_TOLD_OF = lazily(
    "^(?:月份?|季度)(?:[好高低快慢强弱优]于|那[次场天](?![^，,。；;]{1,20}月[0-9]{1,2}[日号][以之]?前)|"
    "[底末]?[是为][0-9.]{1,8} ?(?:[%％亿万]|个百分点)|"
    "还(?:是|在|没|只有)|"
    "(?:[^，,。；;0-9]{0,12}|[^，,。；;0-9]{0,8}[0-9][^，,。；;]{0,12}[，,])[比较](?:去年|上年|同期|上月|上季|[一二三四]季度|[0-9]{1,2}月|20[0-9]{2}年))"
)
"""A month or quarter of which a level or a comparison is told: 四季度增速比三季度快1.2个百分点."""
_SOME_DONE = lazily("[签开谈批办订投建]的[0-9]{1,4}[个家项单份](?:项目|企业)?(?:全部|也)?$")
"""Right before the day by which something is due of those that it sets apart: 四季度签的17个9月底前
开工."""
_WAS = lazily(
    "^[月日号](?:份|[初中底末]|[上中下]旬)?[^，,。；;：:、0-9将要须应拟该可用]{1,8}的(?=[，,。；;）)\\n]|$)"
)
"""After 是: 1200万元是12月追回的."""
_STATING = lazily(
    "^(?:月(?:份)?|季度)(?:是(?!最后|截止|期限|关键|大限)|为|只有|仅|的[^，。；0-9]{0,8}会上)"
)
_AFTER_NEXT_WEEK = lazily("(?:^|[，,：:])下周[一二三四五六日天]?[^已了曾]{1,40}[，,]$")
"""Before a date of a course that begins next week: 下周一，专班下企业，7月20日评估."""
_APART = lazily("^[月日号][^，,。；;]{0,8}的")
"""After the date of what is set apart: 3月批的项目."""
_FIGURE = lazily("[0-9] ?(?:余|多)?[亿万千百元%％个家亩项件人辆吨艘户]")
MOST = lazily("最[高低多少大小好差快慢忙热冷强弱][^，,。；;：:0-9]{0,4}[是为在]$")
"""Right before the month that was the most of those of a year: 最低的是2月."""
_AIMED = lazily("完成[^，,。；;0-9]{0,8}[0-9.]{1,6}[%％]以上$")
"""What a plan aims at before a clause that aims at more: 6月底完成52%以上，11月底完成95%."""
_MILESTONE = lazily(
    "开工|动工|竣工|投产|交付|启用|开业|完工|建成|通车|结顶|封顶|达产|验收|上线|开园|举行|召开|举办|启动|开始|开展|公布|发布|"
    "兑现|拨付|放款|到位|付清|安排|组织|推出|实施|新建|完成|交地|供地|挂牌|投用|试运行|开放|报送|上报"
)


def _plain(left: str, right: str, words: str) -> str:
    """The tense of a date with no verb that tells it: one alone among months may be near, and a
    figure of a month is stated."""
    if _FROM.match(right):
        return times.STARTS
    alone = _OF_SUBJECT.match(right) and not _MONTHS_OF_YEAR.search(left + right)
    stated = _FIGURE.search(words) and not _MILESTONE.search(words)
    if right[:1] in ("月", "季") and (stated or _STATING.match(right)):
        return times.STATED
    if _PAUSED.match(right) and _BEGINS.search(left):
        return times.SCENE
    return times.LONE if alone else days.PLAIN


def own_words(right: str) -> str:
    """The words after a date that are not of the next one: 3月动工，预计12月投产."""
    if aside := _ASIDE.match(right):
        right = aside[0]
    right = first_listed(right)
    following = _NEXT_DATE.search(right, 1)
    return right[: following.start()] if following else right


def tense_of(left: str, right: str, *, deadline: bool, plan: Plan | None) -> str:
    """Of what time the clause of a date speaks, given the words before and after it, whether
    something is to be done by it, and the plan to which it belongs."""
    *before, own = CLAUSE.split(left)
    after, *following = CLAUSE.split(_ENTERED.sub("", own_words(right)))
    if following and NOTHING.match(after):
        # 9月底前，不少于10个项目复工
        after, *following = following
    words = Beside(left, right, own, after, following, deadline)
    return told_by_words(words) or _by_verb(words, before, plan)


def _by_verb(words: Beside, before: list[str], plan: Plan | None) -> str:
    """The time that the verbs of a clause tell, else those around it."""
    told, event = False, bool(_EVENT.match(first_listed(words.right)))
    outcome = _TOLD_OF.match(words.right) or any(map(OUTCOME.match, words.following[:2]))
    rated = not words.deadline and bool(outcome or MOST.search(words.own))
    own = _SOME_DONE.sub("", words.own) if words.deadline else words.own
    for beside in (words.after, own):
        for match in TENSES.finditer(beside):
            if match["future"] or match["past"]:
                return days.FUTURE if match["future"] else days.PAST
            told = not words.deadline
            rated = rated or (told and bool(match["rated"]))
    if words.own.endswith("是") and _WAS.match(words.right):
        return days.PAST
    if (plan and (plan.strong or not told)) or any(map(FUTURES.search, before)):
        return (None if words.deadline else done_so_far(words.left)) or days.FUTURE
    if told and plan and before and _AIMED.search(before[-1]):
        return days.FUTURE
    if rated:
        return times.RATED
    if not told and not event and any(map(FUTURES.search, _of_the_same(words.following))):
        return days.FUTURE
    if told and _FROM.match(words.right):
        return times.STARTS
    if told or (_ELLIPSIS.match(words.right) and before and TOLD.search(before[-1])):
        return days.TOLD
    return _by_kind(words, event=event)


def _of_the_same(following: list[str]) -> Iterator[str]:
    """The clauses that follow, up to that of the rest of what they count."""
    return itertools.takewhile(lambda clause: not _REST.match(clause), following)


def _by_kind(words: Beside, *, event: bool) -> str:
    """The time of a clause without a verb that tells it, by what kind of date it has."""
    if event:
        return days.CAME
    if brought_about(words.right):
        return days.PAST
    if not words.deadline:
        if _AFTER_NEXT_WEEK.search(words.left) and not _APART.match(words.right):
            return days.FUTURE
        return _plain(words.left, words.right, ",".join((words.after, *words.following[:1])))
    if FUTURES.search(words.right) or _LEFT.search(words.own):
        return times.DUE
    return days.DONE if DONE.search(words.left) else days.PLAIN
