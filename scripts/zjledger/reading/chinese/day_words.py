"""Of what time the words right after a weekday, 前天 or 后天 speak, if it is a day."""

from __future__ import annotations

from zjledger.reading import days
from zjledger.reading.chinese.beside import CLAUSE
from zjledger.reading.chinese.held import SIGNS as HELD
from zjledger.reading.chinese.plans import SIGNS, TOMORROW, planned
from zjledger.reading.chinese.telling import NOTHING
from zjledger.reading.chinese.tenses import FUTURES, OUTCOME, TENSES
from zjledger.reading.lazily import lazily

_PART_OF = lazily("(?:(?<!项)目|[以之当提最今午日会节年月长扩加重放壮较几数整半每多第])$")
"""Before 前天 and 后天 as parts of other words: 目前天气, 最后天数."""
_BY_WEEK = lazily(
    "例会|[集夜]市|市集|夜(?![里晚间])|课|工作|行动|论坛|沙龙|有约|讲堂|大讲堂|下午茶|[至到](?=[本下]?(?:周|星期|礼拜|[0-9今明后]))|[、和—–~～-]|(?:还是|或)"
)
"""After a weekday that is no day of its own: 周五市集."""
_TOMORROW = lazily("明[天日晚早](?![^，,。]{0,20}[已了])[^。]{1,40}[，,]$")
"""Before a weekday that follows tomorrow: 明天发船，周一到港."""
_FROM_THEN = lazily("^起(?!.{0,12}(?:已|了)).{0,12}(?:请|可)")
_MEETING = lazily("^的[^，,。；;0-9]{0,14}会上[，,](?!将|拟|会|要|计划)")
"""After the day of a meeting of which something is told: 周一的例会上，他讲了话."""
_BY = lazily("^[以之]?前(?![^，,。；;]{0,12}[已了])")
"""After the day by which a plan is to be done: 会议要求，周五前完成投资不低于52%."""
_JUST = lazily("^(?:才(?![能会可要算是])|[^，,。；;0-9将拟要]{1,4}的[，,])")
"""After a weekday of what is over: 周一才敲定, 周一签的."""
_OUTCOME = lazily(f"{OUTCOME.pattern}|^[^，,。；;0-9将拟要]{{1,6}}(?<!为)了[0-9一二三两几半大]")
"""The clause after what is over: 周一停电，损失了一天工期."""
_FINISHED = lazily(
    "^(?:全线|正式|顺利|全面|如期)?(?:贯通|合龙|[封结]顶|[竣交完]工|通车|建成)(?:[，,。；;]|$)"
)
"""After a weekday on which something was finished, if nothing is planned: 连接线周一贯通."""
_TO_PRESS = lazily(
    "^(?:对|向|告诉|接受)[^，,。；;：:0-9将拟要]{0,12}(?:记者|本报|采访|说[，,：:“])"
)
"""After a weekday on which something was told that is quoted: 他周二告诉记者."""
_BY_PRESS = lazily("[记笔]者$")
"""Right before a weekday on which the writer was somewhere: 记者周二赶到现场."""
_SOON = 12
"""Code points after it in which a plan would be told."""
_OTHER_WORD = lazily("[气然性空数下津台猫目健能际赋生养险际地性形桥晴阴色蓝]")
"""After 前天 or 后天 as parts of other words: 今后天气."""


def tense_of_word(left: str, right: str) -> str:
    """The tense of the words right after a weekday, 前天 or 后天; nothing if it is no such day."""
    if _PART_OF.search(left) or _BY_WEEK.match(right) or _OTHER_WORD.match(right):
        return ""
    if not left.lstrip(SIGNS + HELD) and right[:1] == "。":
        # The heading of a day: 周一。桩基开打。
        return days.PAST
    if _TOMORROW.search(left) or _FROM_THEN.match(right):
        return days.FUTURE
    if _BY.match(right) and planned(left):
        return days.FUTURE
    if _TO_PRESS.match(right) or (_BY_PRESS.search(left) and not FUTURES.search(right[:_SOON])):
        return days.PAST
    if _FINISHED.match(right) and not planned(left) and not FUTURES.search(left):
        return days.PAST
    over = _MEETING.match(right) or _JUST.match(right)
    if over or any(map(_OUTCOME.match, CLAUSE.split(right)[1:3])):
        return days.PAST
    after = next((words for words in CLAUSE.split(right) if not NOTHING.match(words)), "")
    found = list(TENSES.finditer(after))
    for match in found:
        if match["future"] or match["past"]:
            return days.FUTURE if match["future"] else days.PAST
    if not found and left[:1] == TOMORROW and not left.lstrip(SIGNS + HELD):
        return days.FUTURE
    return days.PAST if found else days.PLAIN
