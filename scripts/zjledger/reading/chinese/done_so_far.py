"""What was done so far of what is planned in Chinese, and the dates of its parts: 计划开工36个，已
有27个动工：3月15日动工11个，5月24日动工9个.
"""

from __future__ import annotations

from zjledger.reading.chinese.tenses import FUTURES
from zjledger.reading.days import PAST, PLAIN
from zjledger.reading.lazily import lazily

_SIGN = "已"
_MANY = "[0-9][0-9.]{0,6}(?:[个家项宗件户套台笔份座艘条名人批所处亩]|[万亿]元|公里)"
_SHARE = "[，,][^，,。；;：:0-9]{0,12}[0-9.]{1,6}[%％]"
_DONE = lazily(
    f"(?:{_SIGN}[^，,。；;：:0-9将拟未的]{{0,8}}{_MANY}|{_MANY}(?:项目|企业)?{_SIGN})"
    f"[^，,。；;：:（(0-9将拟未的]{{0,8}}(?:{_SHARE})?"
    "(?:(?P<parts>[：:（(]|[，,；;]其中[，,：:]?)|[，,；;])"
)
_REST = lazily("[还余剩另待未差。]")
"""Words on what is not done yet, which the dates after them are of."""
_BROUGHT = lazily(
    "^[日号]的[^，,。；;：:0-9将拟要]{0,8}[会动式选赛展场]上?(?:共|一举|现场|当场|累计)?"
    "(?:促成|签下|评出|选出|收获|揽下|带回)了?[^，,。；;：:0-9将]{0,8}[0-9]"
)
"""After the day of an event that came to something: 3月31日的签约会促成16家银行与企业牵手."""


def done_so_far(left: str) -> str | None:
    """The time of a date after a plan, given the words before it, if these have come to what was
    done of that: its parts, which are over, or else what is of no certain time."""
    if _SIGN not in left:
        return None
    found = next(iter([*_DONE.finditer(left)][-1:]), None)
    after = left[found.end() :] if found else ""
    if not found or _REST.search(after) or FUTURES.search(after):
        return None
    return PAST if found["parts"] else PLAIN


def brought_about(right: str) -> bool:
    """Whether the words after a date tell what an event of that day came to."""
    return right[1:2] == "的" and bool(_BROUGHT.match(right))
