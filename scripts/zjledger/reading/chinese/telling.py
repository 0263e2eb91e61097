"""Of what time a Chinese clause speaks: by a particle or an adverb that follows its date, then by
one that stands before, and else by what kind of date it is.
"""

from __future__ import annotations

import re

from zjledger.reading import days
from zjledger.reading.chinese import times
from zjledger.reading.chinese.plans import Plan
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

CLAUSE = re.compile("[，,；;。：:]|(?<![于在至到从自与和及年月日号是为 ]) (?=[0-9])")
SUFFIX = r"^[ 月日号]{0,3}(?:份|季度)?(?:[初中底末]|[上中下]旬)?"
_NEXT_DATE = re.compile(
    rf"(?:{FUTURE})?[于在到至]?(?:(?<![0-9])(?:1[0-2]|0?[1-9])月|(?<![0-9])[1-9][0-9]?[日号](?![内均游元报本间])|"
    "(?:19|20)[0-9]{2}年|[明今去]年|[一二三四]季度|[上下本]个?月)"
)
_A_DATE = (
    "(?:(?:20[0-9]{2}|[今明去])年)?(?:(?:1[0-2]|[1-9])月(?:[1-9][0-9]?[日号])?|[1-9][0-9]?[日号]|"
    "[一二三四]季度)"
)
LISTED = re.compile(
    rf"^((?:[月日号]|季度)(?:[初中底末]|[上中下]旬)?)"
    rf"(?:[、和及与]{_A_DATE}(?:[初中底末]|[上中下]旬)?){{1,8}}"
)
"""More dates of one verb: 6月、9月和12月各办一场."""
_ASIDE = re.compile("^[^（()）]{0,60}(?=[)）])")
"""The rest of brackets in which a date stands."""
HOUR = "(?:(?:上午|中午|下午|晚上?|下班|零[时点]|午夜)?(?:[0-9]{1,2}[时点:：](?:[0-9]{2}分?|半)?)?)"
NOTHING = re.compile(rf"{SUFFIX}(?:[以之]?前|上午|下午|晚上?|起|当天)?$")
_EVENT = re.compile(
    "^ ?(?:[日号](?:正式|顺利|全线)?(?:合龙|竣工|投产|启用|开业|迎来|试跑)|月(?:正式)?迎来|"
    "[日号月](?:集中|正式|首次)?(?:[开动完复]工|签约|[竣交]工|投[产运用]|通车|开业|启用|交付|开园|揭牌|获批|立项|"
    "开通|上线|[封结]顶|并网|点火|下线|建成|下达|注册)的)"
)
"""What came about on a day, where nothing speaks of a plan; or sets apart what did."""
_OPENS = re.compile(
    "^ ?(?:[日号](?:[零0-9]{1,3}时)?起(?:正式|全面|统一)?(?:施行|实施|执行|生效|试行|接受|"
    "开放|受理|开通|恢复|报名|申报)|"
    "[日号]?(?:[上中下]旬)?(?:开始|启动)?(?:接受)?(?:报名|申报|受理)|[日号]?(?:[0-9]{1,2}[时点])?截止(?!到)|[日号](?:到期|期满|届满))"
)
_OPENING = re.compile("(?:报名|申报|受理|征集)(?:时间)?[于从自]?$")
_STARTS = re.compile("^ ?月?[日号]?(?:起|开始|启动|截止|结束)")
"""From a day on, or up to one, that is near: 1月1日起施行, 报名1月5日开始."""
_PUT_OFF = re.compile("(?:推迟|延期|顺延|改期?|延|推)(?:[到至]|到了)$")
_ELLIPSIS = re.compile("^ ?月[0-9.]{1,12}[^0-9日号]")
"""After 1月签约21个: 2月18个."""
_FROM = re.compile(f"^[月日号]{HOUR}(?:起|[以之]后)")
_OF_SUBJECT = re.compile("^[日号](?![至到—–~～-])[^，,：:]")
_MONTHS_OF_YEAR = re.compile("(?<![0-9])(?:[3-9]|1[01])月")
_ATTRIBUTIVE = re.compile("^ ?[月日号](?:集中|正式|新)?[^，,。；;：:的0-9]{1,8}的")
"""Of 11月28日签约的项目计划3月开工 the day is not that of the plan."""
_MOVED = re.compile("^[月日号]?[初中底末]?(?:推|延|调整?|挪|改|提前)[^，。；]{0,3}[到至]")
"""从12月推到明年二季度."""
_OF_LEVEL = re.compile("^月(?:份)?(?:末|底)?的[0-9]")
_LEVEL = re.compile("[降升增减涨跌提落缩扩][^，。；0-9]{0,4}[到至]$")
"""从1月的4.61%降到10月的4.23%."""
_SET = re.compile(
    "(?:可|允许)(?:延期?|展期|宽限|推迟)[到至]$|现定$|(?:定|安排|[约排选])[在于到]$|改[在于]$|(?:要|得)等?到$|等到$|不得?[早晚迟]于$|(?<![可功只才])能在$"
)
_LEFT = re.compile("(?:余款|尾款|余下|其余|剩下|剩余|还剩)[^，,。；;]{0,8}$")
"""Right before the day by which the rest is due: 12月28日办结4件，剩下3件3月8日前了结."""
_OF_THAT = re.compile(
    "^[月日号](?:份)?(?:那一?[次场天批]|(?:的|那)[^，,。；;0-9]{0,8}会上?(?:答应|议定|承诺|提出|要求|明确|确定))"
)
"""After a day that is spoken of again: 12月6日的座谈会答应12件事."""
_TAKEN = re.compile("[拍摄写]于$")
"""Right before the day of a picture: 一张拍于8月18日."""
_SO_MANY = re.compile("[0-9][个家项件户宗]$")
_STILL_LEFT = re.compile("(?:现在|目前|眼下|如今)[还只仅]?剩")
"""After the days by which so many were done: 12个10月底前复工，现在剩8个."""
_FIXED = re.compile(
    "(?:现在|如今|日子|时间|日期|工期|终于|刚刚?)(?:都|也|已经?)?(?:敲?定了|定下来了|敲定)[，,：:]$"
)
"""Right before the day that is set: 现在定了，1月8日移交."""
_TOLD_OF = re.compile(
    "^(?:月份?|季度)(?:[好高低快慢强弱优]于|[是为][0-9.]{1,8} ?(?:[%％亿万]|个百分点)|那[次场天]|"
    "还(?:是|在|没|只有)|"
    "(?:[^，,。；;0-9]{0,12}|[^，,。；;0-9]{0,8}[0-9][^，,。；;]{0,12}[，,])[比较](?:去年|上年|同期|上月|上季|[一二三四]季度|[0-9]{1,2}月|20[0-9]{2}年))"
)
"""A month or quarter of which a level or a comparison is told: 四季度增速比三季度快1.2个百分点."""
_WAS = re.compile(
    "^[月日号](?:份|[初中底末]|[上中下]旬)?[^，,。；;：:、0-9将要须应拟该可用]{1,8}的(?=[，,。；;）)\\n]|$)"
)
"""After 是: 1200万元是12月追回的."""
_ISSUED = re.compile(
    "^月(?:份)?的?[^，。；0-9]{0,8}(?:数据|统计|数字|报表|成绩单|账单|月报|运行情况)[，,]?[^，,。；]{0,6}(?:将|要|拟|预计|计划|定)"
)
"""After a month of which figures are yet to come out: 12月的数据将于1月20日公布."""
_STATING = re.compile(
    "^(?:月(?:份)?|季度)(?:是(?!最后|截止|期限|关键|大限)|为|只有|仅|的[^，。；0-9]{0,8}会上)"
)
_FIGURE = re.compile("[0-9] ?(?:余|多)?[亿万千百元%％个家亩项件人辆吨艘户]")
_MILESTONE = re.compile(
    "开工|动工|竣工|投产|交付|启用|开业|完工|建成|通车|结顶|封顶|达产|验收|上线|开园|举行|召开|举办|启动|开始|开展|公布|发布|"
    "兑现|拨付|放款|到位|付清|安排|组织|推出|实施|新建|完成|交地|供地|挂牌|投用|试运行|开放|报送|上报"
)


_IN_PRINT = re.compile(
    "^ ?[日号月](?:印发|下发|出台|刊发|刊登|发出|发布)的[^，,。；;0-9]{0,10}?"
    "(?:通知|文件|方案|通报|报道|公告|简报)"
)
"""After the date of what is in print: 2月13日印发的通知."""
_SET_APART = re.compile(
    "^[日号月][底末]?(?:[以之])?前已?(?:签订|签约|登记|开工|竣工|入库|注册|投产|完工|建成|投放|出让|备案)的"
    "(?![^。；;]{0,30}(?:奖|补|给予|享受|优惠|优先|免|可))"
)
"""After the day up to which what is spoken of was done: 12月31日前签订的合同一并核对."""
_MET = re.compile(
    "^[日号][^，,。；;0-9]{0,10}(?:开会|开了会|会议|调研|督查|约谈|现场办公)[，,](?:要求|明确|提出|议定|强调|部署|决定)"
)
"""After the day of a meeting that asks for something: 27日在现场开会，要求6月13日前动工."""
_PREPARED = re.compile(
    "^[月日号](?:的[^，,。；;0-9]{0,10})?(?:已|就|都|也){0,2}(?:备好|备足|排好|排满|排定|订出|订满|约好|谈妥|锁定)(?!了)"
)
"""After a date for which something is ready: 1月的开门红项目已备好43个."""
_TILL_NOW = re.compile("^(?:却|但)?(?:至今|迄今|到现在|到今天)")
"""The clause after what was done then: 8月12日出境，至今未归."""
_FORMERLY = re.compile("(?:原来|以前|过去|从前|此前|原先)[^。0-9]{0,20}[，,；;]$")
_CHANGED = re.compile(
    "^[月日号](?:起|以后|之后)?(?:已|就)?(?:改[为成由用]|变[为成]|不[再用]|取消|实行|[^，,。；;将拟0-9]{1,12}就(?!要))"
)
"""Around the date of a change: 原来要排队，5月1日起改为网上办."""


def _opens(left: str, right: str) -> bool:
    """Whether something opens or closes on a day, or was put off to it."""
    started = _OPENING.search(left) and _STARTS.match(right)
    return bool(started or _OPENS.match(right) or _PUT_OFF.search(left))


def _plain(left: str, right: str, words: str) -> str:
    """The tense of a date with no verb that tells it: one alone among months may be near, and a
    figure of a month is stated."""
    if _FROM.match(right):
        return times.STARTS
    alone = _OF_SUBJECT.match(right) and not _MONTHS_OF_YEAR.search(left + right)
    stated = _FIGURE.search(words) and not _MILESTONE.search(words)
    if right[:1] in ("月", "季") and (stated or _STATING.match(right)):
        return times.STATED
    return times.LONE if alone else days.PLAIN


def own_words(right: str) -> str:
    """The words after a date that are not of the next one: 3月动工，预计12月投产."""
    if aside := _ASIDE.match(right):
        right = aside[0]
    right = LISTED.sub(r"\1", right)
    following = _NEXT_DATE.search(right, 1)
    return right[: following.start()] if following else right


def tense_of(left: str, right: str, *, deadline: bool, plan: Plan | None) -> str:
    *before, own = CLAUSE.split(left)
    after, *following = CLAUSE.split(own_words(right))
    if _SET.search(own) and not ONCE.search(own) and not DONE.search(after):
        return days.FUTURE
    if _FIXED.search(left) and not DONE.search(after):
        return days.FUTURE
    if following and NOTHING.match(after):
        # 9月底前，不少于10个项目复工
        after, *following = following
    if _IN_PRINT.match(right) and not FUTURES.search(own):
        return days.PAST
    if _PREPARED.match(right):
        return days.FUTURE
    if _TAKEN.search(own) or (deadline and _SO_MANY.search(own) and _STILL_LEFT.search(right)):
        return days.PAST
    if _OF_THAT.match(right) and not FUTURES.search(own):
        return days.PAST
    if _SET_APART.match(right) or _MET.match(right):
        return days.PAST
    if _CHANGED.match(right) and _FORMERLY.search(left):
        return days.PAST
    if _opens(left, right):
        return times.STARTS
    if _ISSUED.match(right):
        return times.STATED
    if own.endswith("从") and _MOVED.match(right):
        return days.PLAIN
    if LAST_TIME.search(own):
        return days.PAST
    if _OF_LEVEL.match(right) and (own.endswith("从") or _LEVEL.search(own)):
        return times.RATED
    if ONCE.search(own) or _was_planned(own + after, right):
        return days.WOULD
    if following and _TILL_NOW.match(following[0]) and not FUTURES.search(after):
        return days.PAST
    attribute = _ATTRIBUTIVE.match(after)
    said = TENSES.search(attribute[0]) if attribute else None
    if attribute and not (said and (said["future"] or said["past"])) and FUTURES.search(after):
        return ""
    told, event = False, bool(_EVENT.match(LISTED.sub(r"\1", right)))
    outcome = _TOLD_OF.match(right) or any(map(OUTCOME.match, following[:2]))
    rated = not deadline and bool(outcome)
    for words in (after, own):
        for match in TENSES.finditer(words):
            if match["future"] or match["past"]:
                return days.FUTURE if match["future"] else days.PAST
            told = not deadline
            rated = rated or (told and bool(match["rated"]))
    if own.endswith("是") and _WAS.match(right):
        return days.PAST
    if plan and (plan.strong or not told):
        return days.FUTURE
    if any(FUTURES.search(words) for words in before):
        return days.FUTURE
    if rated:
        return times.RATED
    if not told and not event and any(FUTURES.search(words) for words in following):
        return days.FUTURE
    if told and _FROM.match(right):
        return times.STARTS
    if told or (_ELLIPSIS.match(right) and before and TOLD.search(before[-1])):
        return days.TOLD
    if event or not deadline:
        return days.CAME if event else _plain(left, right, ",".join((after, *following[:1])))
    if FUTURES.search(right) or _LEFT.search(own):
        return times.DUE
    return days.DONE if DONE.search(left) else days.PLAIN


def _was_planned(words: str, right: str) -> bool:
    """Whether what a clause plans is over by what the next one says: 计划6月投产，实际拖到9月."""
    later = CLAUSE.split(right)[1:4]
    return any(map(HOWEVER.match, later)) and bool(PLANNED.search(words))
