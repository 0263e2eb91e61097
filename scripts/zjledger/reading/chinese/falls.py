"""Chinese words that make a rate one of a fall: 下降, 少, 降幅, 低, 拉低增速; and a minus sign."""

from __future__ import annotations

import functools

from zjledger.reading.lazily import lazily
from zjledger.reading.numerals import DIGITS

_DOWN = (
    "下降|下跌|下滑|下挫|下探|下行|下浮|下调|回落|减少|缩减|缩水|萎缩|收缩|压缩|压减|压降|削减|"
    "核减|扣减|"
    "调减|调低|调降|降低|走低|滑落|跌去|跌落|回调|滞后|落后|负增长|拉低|砍掉|砍去|掉了|薄了|少了|"
    "少[收赚增投花用交付]|减[收亏产员排税租]|降[本费价薪租息税准]|缩量|缩短|放缓|趋缓|节省|节约|下来|摊薄|精简|便宜|(?<![最不长])短|"
    "(?:息差|利差|差距|缺口|毛利率|利润率|逆差|顺差|[增涨升]幅|增速|占比|比重|亏损面)"
    "(?:同比|环比)?[再继续]{0,2}(?:收窄|缩窄|缩小)|"
    "(?<![加增削缩])减|(?<![最不])低|(?<![至不多减])少|(?<!快)慢|少[拉运接跑开来]|(?<=[算划期])省|省[下了去掉]|[降跌砍]"
)
_SO_MUCH = "(?:幅(?:分别)?[为达]?)?[了约近超逾达掉去过]{0,4} ?"
_NARROWED = "[降跌减]幅(?:收窄|缩窄|缩小|扩大)[至到]了?[约近]?"
_FALL = lazily(rf"(?:(?:{_DOWN}){_SO_MUCH}|{_NARROWED})$")
# 回落至4.1% is a level, 降幅收窄至4.1% still a fall.
_FALLING = lazily(
    r"(?:[降减负跌缩窄落滑慢小]|(?<![息利价逆顺温误])差|优惠|(?<!最)低|(?<!至)少|下[调浮]|减免)"
    r"幅?[了约近超过为达 ]{0,3}$"
    r"|[降跌减]幅(?:收窄|缩窄|缩小|扩大|回落)?[至到为]{1,2}[了约近]?$|"
    r"(?:收窄|缩窄)[至到]$|(?:下[调浮降]|降低|减少|[降减])(?:不[低少超高][于过]?|至少|最[多少])$|"
    r"[降跌减]幅[^，。；,;0-9]{0,6}(?:收窄|缩小|扩大)$"
)
# 分别下降2.9%和3.2%: both fall; without 分别 it is not certain that the second does.
_FELL_BOTH = lazily(
    r"(?P<each>分别)?(?:同比|环比)?(?:下[降跌滑]|回落|减少|缩减|降低|收窄|[降跌减]幅(?P<both>分别)?[为达]|"
    r"[降跌低])[了约近]? ?"
    rf"{DIGITS}(?:[%％]|个百分点)(?:[、，,]{DIGITS}(?:[%％]|个百分点)){{0,6}}[、，,]?[和及与]? ?$"
)
_LEVEL = lazily("[降减跌缩调][低少]?为[了约近]?$")
"""由30%降为20%: a level, as with 至."""
_FROM = lazily("[降跌]幅[从由自]$")
_STILL = lazily("(?:还|仍|尚)差(?:了|约|近)?$")
"""距序时还差2.5个百分点: what is 2.5 points below."""
_MINUS = lazily(
    r"(?:^|[、，：:（( ]|"
    r"(?![〇零一二两三四五六七八九十百千万亿成点半几余多个])[\u4e00-\u9fff])[-−]$|"
    "[↓▼▽] ?$"
)
"""A sign right before a number that is no joint of a range."""
_OTHER = "[^0-9,，;；。、至到-]"
_DATE = (
    "(?:(?:(?:20[0-9]{2}|[今去前上]) ?年 ?的?)?(?:1[0-2]|[1-9]) ?月(?:[0-9]{1,2} ?[日号號])?|"
    "20[0-9]{2} ?年)"
)
_SHORT_OF = (
    "[，,：:]差了?[约約近]?|"
    f"[比较較]{_OTHER}{{1,12}}[^相误誤温溫时時利息逆顺順偏落价價极極反级級和与與倍税稅成]差了?[约約近]?"
)
"""What is short of a target or worse than another: 完成55.2%，差28.9个百分点."""
FAR = (
    "(?:^|[^不])((?:低[于於]|慢[于於]|落[后後][于於]?|滞[后後][于於]?|滯後於?|少[于於]|欠|跑输|拉低|拖累|"
    f"拉下)(?:{_OTHER}{{1,12}}|{_OTHER}{{0,8}}{_DATE}{_OTHER}{{0,8}})|{_SHORT_OF})$"
)
"""What is lower, and than what or when: 低于全省平均0.7个百分点; only points are sure to be a
fall."""
FAR_SIGNS = "低慢落滞滯少欠输輸拉拖差"
"""The first signs of these words."""
AFTER_DATE = "^ ?(?:[年月日号號]|季度)[^,，;；。、增升长長至到]{0,8}$"
"""Between a date that a rate may be lower than and that rate; for the engine of a column."""
_FAR = lazily(FAR)
_SHORT = lazily(f"(?:(?:^|[^不])(?:{_SHORT_OF})|低于{_OTHER}{{1,12}}差了?[约約近]?)$")
"""The same, or as a column has it."""


@functools.lru_cache(maxsize=64)
def falls(left: str, *, points: bool) -> bool | None:
    """Whether a rate is one of a fall, by what stands before it; None if not certain.

    ``points`` tells whether it is in percentage points. The grammar asks twice of each rate, whose
    answer is kept.
    """
    if _MINUS.search(left):
        return True
    if _LEVEL.search(left):
        return False
    if (points and (_STILL.search(left) or _SHORT.search(left))) or _FROM.search(left):
        return True
    both = _FELL_BOTH.search(left)
    if both:
        return True if both["each"] or both["both"] else None
    if _FALLING.search(left) and not _FALL.search(left):
        return None
    if _FALL.search(left):
        return True
    return bool(points and _FAR.search(left))


def negative(left: str) -> bool:
    """Whether a number has a minus sign."""
    return bool(_MINUS.search(left))


LEFT = (_FALL, _FALLING, _FELL_BOTH, _MINUS, _LEVEL, _FROM, _STILL)
"""What may stand before a rate and make it one of a fall."""
