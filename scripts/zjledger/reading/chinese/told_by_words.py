"""Rules on the time of which a Chinese clause speaks by words beside its date that outweigh its
verb."""

from __future__ import annotations

from collections.abc import Callable

from zjledger.reading import days
from zjledger.reading.chinese import times
from zjledger.reading.chinese.beside import CLAUSE, Beside
from zjledger.reading.chinese.crossed import crosses_plan
from zjledger.reading.chinese.ever_since import a_year_ago, ever_since
from zjledger.reading.chinese.set_and_due import (
    come_to,
    data_out,
    event_set,
    given_up,
    part_of_whole,
    unchanged,
)
from zjledger.reading.chinese.tenses import DONE, FUTURES, HOWEVER, LAST_TIME, ONCE, PLANNED
from zjledger.reading.lazily import lazily

_OPENS = lazily(
    "^ ?(?:[日号](?:[零0-9]{1,3}时)?起(?:正式|全面|统一)?(?:施行|实施|执行|生效|试行|接受|"
    "开放|受理|开通|恢复|报名|申报)|"
    "[日号]?(?:[上中下]旬)?(?:开始|启动)?(?:接受)?(?:报名|申报|受理)|[日号]?(?:[0-9]{1,2}[时点])?截止(?!到)|[日号](?:到期|期满|届满))"
)
_OPENING = lazily("(?:报名|申报|受理|征集)(?:时间)?[于从自]?$")
_STARTS = lazily("^ ?月?[日号]?(?:起|开始|启动|截止|结束)")
"""From a day on, or up to one, that is near: 1月1日起施行, 报名1月5日开始."""
_PUT_OFF = lazily(
    "(?:推迟|延期|顺延|改期?|延|推|展期?|宽限|宽展|延长|延缓|缓|续期?)(?:[到至]|到了)$"
)
_MOVED = lazily("^[月日号]?[初中底末]?(?:推|延|调整?|挪|改|提前)[^，。；]{0,3}[到至]")
"""从12月推到明年二季度."""
_SET = lazily(
    "(?:可|允许)(?:延期?|展期|宽限|推迟)[到至]$|现定$|已(?:初步)?[排敲]?定$|(?:(?<!按约)定|安排|[约排选])[在于到]$|改[在于]$|(?:要|得)等?到$|等到$|不得?[早晚迟]于$|(?<![可功只才])能在$"
)
_OF_THAT = lazily(
    "^[月日号](?:份)?(?:那一?[次场天批]|(?:的|那)[^，,。；;0-9]{0,8}会上?(?:答应|议定|承诺|提出|要求|明确|确定))"
)
"""After a day that is spoken of again: 12月6日的座谈会答应12件事."""
_DUE_BEFORE = lazily("^[^，,。；;]{1,24}月[0-9]{1,2}[日号][以之]?前")
"""After a month of which something is due before it: 4月那次的清单3月20日前上报."""
_TAKEN = lazily("[拍摄写]于$")
"""Right before the day of a picture: 一张拍于8月18日."""
_SO_MANY = lazily("[0-9][个家项件户宗]$")
_STILL_LEFT = lazily("(?:现在|目前|眼下|如今)[还只仅]?剩")
"""After the days by which so many were done: 12个10月底前复工，现在剩8个."""
_IN_PRINT = lazily(
    "^ ?[日号月](?:印发|下发|出台|刊发|刊登|发出|发布)的[^，,。；;0-9]{0,10}?"
    "(?:通知|文件|方案|通报|报道|公告|简报)"
)
"""After the date of what is in print: 2月13日印发的通知."""
_SET_APART = lazily(
    "^[日号月][底末]?(?:[以之])?前已?(?:签订|签约|登记|开工|竣工|入库|注册|投产|完工|建成|投放|出让|备案)的"
    "(?![^。；;]{0,30}(?:奖|补|给予|享受|优惠|优先|免|可))"
)
"""After the day up to which what is spoken of was done: 12月31日前签订的合同一并核对."""
_MET = lazily(
    "^[日号][^，,。；;0-9]{0,10}(?:开会|开了会|会议|调研|督查|约谈|现场办公)[，,](?:要求|明确|提出|议定|强调|部署|决定)"
)
"""After the day of a meeting that asks for something: 27日在现场开会，要求6月13日前动工."""
_ASKED_BY = lazily(
    "^[日号](?:上午|下午)?[，,]?(?:[召举][开行]的)?[^，,。；;0-9将拟]{0,6}会议?上?[，,]?"
    "(?:要求|明确|提出|议定|强调|部署|决定)"
)
"""After that of one that does so by its name: 12月5日，会议要求3月开工."""
_ATTENDED = lazily(
    "^[日号](?:[上下]午|晚上?)?[，,]?[^，,。；;0-9将拟]{0,30}(?:召开|举行)[，,][^。；;0-9将拟]{0,30}(?:出席|主持|讲话|致辞)"
)
"""After the day of a meeting at which somebody spoke: 1月6日，推进会召开，市长出席并讲话."""
_SERVED = lazily("^[日号月](?:已|就|才)?(?:送达|作出|下达|印发|发出|寄出|签发|公布|生效)")
_PAPER = lazily("[\u4e00-\u9fff]{2}(?:决定|裁定|判决|要求|承诺|约定)书?$")
"""Around the day of a paper that by itself plans nothing: 收地决定5月27日送达."""
_IF_NOT = lazily(
    "(?:[仍还再]|逾期|届时|期满)(?:未|不)[^，,。；;0-9]{1,10}的(?:项目|企业|地块)?[，,]$"
)
_THEN = lazily(
    "^[月日号](?:底|初)?(?:起|后|[以之]?前)?(?:启动|予以|一律|依法)?[^，,。；;0-9了已]{2}"
)
"""Around the date of what follows if something is not done: 仍未开工的，4月起收回."""
_PREPARED = lazily(
    "^[月日号](?:(?:[^，,。；;0-9的]{0,6}[节会展赛])?的[^，,。；;0-9]{0,10}|[已就都也])[已就都也]{0,2}(?:备好|备足|排好|排满|排定|订出|订满|约好|谈妥|锁定)(?!了)"
)
"""After a date for which something is ready: 1月的开门红项目已备好43个."""
_ACTUALLY = lazily("实际上?(?:[是于在到至直]{0,2}|(?:拖|推|等|延)[到至])$")
"""Right before the date of what came of a promise: 约定2月到账，实际3月22日到账."""
_FAILED = lazily(
    "(?:未能?够?|没能够?)(?:(?:按照?)?(?:约定|合同|协议|计划|承诺|要求|规定){1,2}|按期|如期|按时|及时)?[于在赶]{1,2}$|"
    "(?:未能?|没能?|没有)(?:按照?(?:约定|合同|协议|计划|承诺|要求|规定){1,2}|按期|如期|按时|及时)[于在赶]{0,2}$"
)
"""Right before a deadline by which something was not done: 未按约定在6月30日前竣工."""
_MISSED = lazily(
    "^(?!.{0,14}(?:[不莫勿免防怕若如凡要]|(?<!分)别)).{0,14}(?:错过|误了|没赶上|未赶上)了?"
    "(?:(?:1[0-2]|[1-9])月(?:[0-9]{1,2}[日号])?[初底末]?[、和及]){0,4}$"
)
"""Right before a deadline that is over: 错过6月30日的期限."""
_TILL_NOW = lazily("^(?:却|但)?(?:至今|迄今|到现在|到今天)")
"""The clause after what was done then: 8月12日出境，至今未归."""
_AGAIN = lazily(
    "^[月日号]再(?:次|度)?[去到来访看查问][^，,。；;0-9]{0,6}[，,]"
    "(?:只|仅|已|却|还|竟|仍|都|果然|发现|原来|没)(?!将|要|须|应|拟)"
)
"""After the day of a second visit, and what was found then: 2月24日再去，只剩3个."""
_EARLY = lazily("^[月日号][底末初]?[即便就已]?提前[^，,。；;0-9将要须应拟]{0,4}(?:完成|实现|达到)")
_ASKED = lazily("要求|部署|提出|承诺|约定|商定|强调|明确")
"""Around the date on which something was done early: 10月即提前完成全年目标."""
_FORMERLY = lazily("(?:原来|以前|过去|从前|此前|原先)[^。0-9]{0,20}[，,；;]$")
_CHANGED = lazily(
    "^[月日号](?:起|以后|之后)?(?:已|就)?(?:改[为成由用]|变[为成]|不[再用]|取消|实行|[^，,。；;将拟0-9]{1,12}就(?!要))"
)
"""Around the date of a change: 原来要排队，5月1日起改为网上办."""
_COHORT = lazily(
    "^季度的?(?:新|集中)?(?:开工|签约|竣工|投产|备案|入库|新开工)?的?项目的?"
    "(?:[开竣动]工|投[产用]|履约|到位|转化|落地|入库|完工|完成)率"
)
_BY_THEN = lazily("[月日号][底末]?[以之]?前[，,：:]?[^。；;]{0,60}$")
"""Around the quarter of whose projects something is asked: 12月20日前，二季度项目开工率达到100%."""


def failed(words: Beside) -> str | None:
    """What was not done by a day was to be done by it: 未按约定在6月30日前竣工."""
    return days.WOULD if words.deadline and _FAILED.search(words.own) else None


def set_for(words: Beside) -> str | None:
    """What was set for a day lies ahead: 宽限到6月."""
    own, rest = words.own, CLAUSE.split(words.right, maxsplit=1)[0]
    fixed = _SET.search(own) and not ONCE.search(own) and not DONE.search(rest)
    return days.FUTURE if fixed else None


def of_cohort(words: Beside) -> str | None:
    """The projects of a quarter are asked to be so far by a day: 12月20日前，二季度项目开工率达到
    100%."""
    asked = _COHORT.match(words.right) and _BY_THEN.search(words.left)
    return times.COHORT if asked else None


def in_print(words: Beside) -> str | None:
    """What is in print is over: 2月13日印发的通知."""
    printed = _IN_PRINT.match(words.right) and not FUTURES.search(words.own)
    return days.PAST if printed else None


def if_not_done(words: Beside) -> str | None:
    """What follows if something is not done lies ahead: 仍未开工的，4月起收回."""
    found = _IF_NOT.search(words.left) and _THEN.match(words.right)
    return days.FUTURE if found and not DONE.search(words.after) else None


def served(words: Beside) -> str | None:
    """A paper that is served by its name plans nothing: 收地决定5月27日送达."""
    paper = _SERVED.match(words.right) and _PAPER.search(words.own)
    return days.PLAIN if paper and not FUTURES.search(words.own + words.after) else None


def prepared_for(words: Beside) -> str | None:
    """So does that for which something is ready: 1月的项目已备好43个."""
    return days.FUTURE if _PREPARED.match(words.right) else None


def of_picture(words: Beside) -> str | None:
    """A picture was taken on its day: 一张拍于8月18日."""
    return days.PAST if _TAKEN.search(words.own) else None


def some_left(words: Beside) -> str | None:
    """A deadline by which some were done, so that others are left, is over: 12个10月底前复工，现在
    剩8个."""
    done = words.deadline and _SO_MANY.search(words.own) and _STILL_LEFT.search(words.right)
    return days.PAST if done else None


def spoken_of_again(words: Beside) -> str | None:
    """So is what is spoken of again: 12月6日的座谈会答应12件事."""
    again = _OF_THAT.match(words.right) and not FUTURES.search(words.own)
    return days.PAST if again and not _DUE_BEFORE.match(words.right) else None


def meeting_or_set_apart(words: Beside) -> str | None:
    """So is a meeting that asked for something or at which somebody spoke, and what sets apart that
    of which more is to be done: 27日在现场开会，要求6月13日前动工; 12月31日前签订的合同一并核对."""
    over = (_SET_APART, _MET, _ASKED_BY, _ATTENDED)
    return days.PAST if any(form.match(words.right) for form in over) else None


def done_early(words: Beside) -> str | None:
    """So is what was done early, if no plan is told before: 10月即提前完成全年目标."""
    early = _EARLY.match(words.right)
    plans = early and (FUTURES.search(words.left) or _ASKED.search(words.left))
    return days.PAST if early and not plans else None


def changed(words: Beside) -> str | None:
    """So is a change from what was before: 原来要排队，5月1日起改为网上办."""
    return days.PAST if _CHANGED.match(words.right) and _FORMERLY.search(words.left) else None


def opens(words: Beside) -> str | None:
    """Something opens or closes on a day, or was put off to it: 1月1日起施行; what will be put off
    lies ahead."""
    if _PUT_OFF.search(words.left) and FUTURES.search(words.own):
        return days.FUTURE
    started = _OPENING.search(words.left) and _STARTS.match(words.right)
    found = started or _OPENS.match(words.right) or _PUT_OFF.search(words.left)
    return times.STARTS if found else None


def moved_from(words: Beside) -> str | None:
    """What is moved from a month was planned for it, whatever follows: 从12月推到明年二季度."""
    return days.PLAIN if words.own.endswith("从") and _MOVED.match(words.right) else None


def last_time(words: Beside) -> str | None:
    """What was done the last times is over: 前两次活动分别于6月5日、10月18日举行."""
    return days.PAST if LAST_TIME.search(words.own) else None


def once_planned(words: Beside) -> str | None:
    """What was planned once lay ahead then: 原定10月1日; 计划6月投产，实际拖到9月."""
    later = CLAUSE.split(words.right)[1:4]
    over = any(map(HOWEVER.match, later)) and PLANNED.search(words.own + words.after)
    return days.WOULD if ONCE.search(words.own) or over else None


def actually(words: Beside) -> str | None:
    """What came of a promise is over: 约定2月到账，实际3月22日到账."""
    return days.PAST if _ACTUALLY.search(words.own) and not FUTURES.search(words.after) else None


def missed(words: Beside) -> str | None:
    """So is a deadline that was missed: 错过6月30日的期限."""
    return days.PAST if _MISSED.search(words.own) else None


def visited_again(words: Beside) -> str | None:
    """So is a visit that found something: 2月24日再去，只剩3个."""
    again = _AGAIN.match(words.right) and not FUTURES.search(words.own)
    return days.PAST if again else None


def till_now(words: Beside) -> str | None:
    """What has not ended since is over: 8月12日出境，至今未归."""
    following = words.following[0] if words.following else ""
    since = _TILL_NOW.match(following) or ever_since(words)
    return days.PAST if since and not FUTURES.search(words.after) else None


RULES: tuple[Callable[[Beside], str | None], ...] = (
    unchanged,
    failed,
    set_for,
    event_set,
    part_of_whole,
    of_cohort,
    in_print,
    if_not_done,
    served,
    prepared_for,
    of_picture,
    some_left,
    spoken_of_again,
    meeting_or_set_apart,
    done_early,
    changed,
    come_to,
    data_out,
    given_up,
    opens,
    moved_from,
    last_time,
    once_planned,
    actually,
    missed,
    visited_again,
    a_year_ago,
    till_now,
    crosses_plan,
)
"""In the order in which they are asked."""


def told_by_words(words: Beside) -> str | None:
    """The time that words beside a date tell, if they are such."""
    for rule in RULES:
        if told := rule(words):
            return told
    return None
