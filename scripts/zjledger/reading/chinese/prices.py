"""Chinese amounts that are the price of a measure or of one thing, as words before them tell.

What a measure costs is no amount: 每吨处理费320元, 亩均税收36万元. Nor is what one thing costs, a
ticket, a bed, a stall (门票, 每床每月收费, 摊位费每天5元), unless it is great; what each of some
people or firms gets is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from zjledger.reading.beside import at_end
from zjledger.reading.lazily import lazily

_REACHED = (
    "[要均仍]?(?:不能?(?:低于|少于|高于|超过)|低于|高于|达到|超过|突破|不足|不到|达不到|至少|[由从]|"
    "提高到|增长到|增至|降到|降至|升至)"
)
"""Between what is paid or yielded by the mu and its amount."""
ROSE = "(?:提高|提升|增长|增加|上升|下降|降低|减少)"
"""Between two such amounts, before 到: 亩均税收由18万元提高到25万元; for a column's engine too."""
_FROM_LEVEL = f"[由从][0-9.]{{1,8}}[万亿]?元(?:/亩)?{ROSE}[到至]"
_PRICE_BEFORE = lazily(
    r"(?:每(?:平方米|平方公里|平米|立方米?|方|公里|公顷|公?斤|升|亩|吨|度电?|小时)|千瓦时?|瓦时|亩均|亩产)"
    r"(?:每[天日月年](?:补[助贴]?|奖励?|减免?|优惠|[收付交])?|[日月年]租金|(?:成交|出让|销售)?"
    r"(?:均价|单价|价格?)|售价?|起始价|挂牌价|租金|税收|产值|增加值|效益|投资(?:强度)?|补贴|补助|奖励|[补奖收])?"
    rf"(?:{_REACHED}|{_FROM_LEVEL}|[约为达近超]{{0,2}}) ?$|"
    r"(?:均价|单价|楼面地?价|批发价|出厂价)(?:约?[为达]|[近超约]|涨到|降到|降至|涨至)? ?$"
)
_SOLD_BY = "每(?:平方米|平方|平米|立方米?|瓦|公顷|公?斤|公?升|亩|吨|桶|度电?)"
_COST = lazily(
    f"(?:{_SOLD_BY}(?:每[天日月年]|[日月年])?的?"
    "(?:租金?|收费|[电水运租]费|费用|成本|造价|收入|(?:[电水油粮售单]|挂牌|成交|(?:平均)?出?售)?价格?)|"
    "瓦时(?:成本|(?:上网)?电?价格?))(?:每[天日月年])?[仅只]?"
    f"(?:{_REACHED}|[涨跌调]到|[涨跌]至|[上下]调[到至])?[约为是达近超]{{0,2}} ?$"
)
"""Before what a measure is let or sold for, or what it costs: 每平方米月租18元. A column takes the
first sign of 千瓦时 for a number."""
_COST_REACH = 12
"""Code points before a number that hold it."""
_EACH = "每(?:平方公里|平方|平米|立方|标准?箱|千?瓦|公[顷里斤升]|[斤升亩吨桶米度])"
_WORDS = "[^，,。；;、：\\n0-9共总總累]"
OF_MEASURE = f"{_EACH}{_WORDS}{{0,12}}[0-9]"
"""Where the price of a measure begins, with any words before its number: 每吨垃圾处理费320元,
每公里综合造价约1.2亿元, 每平方米月租由38元降至32元; for the engine of a column."""
_FIRST = f"[0-9.]{{1,8}}[万亿]?元(?:{_WORDS}{{0,6}}[至到为]|[，,](?:达到?|[降升增]至|[涨降]到))约?"
_COME_TO = lazily(_FIRST)
_OF_MEASURE = lazily(f"(?P<each>{_EACH}){_WORDS}{{0,12}}(?:{_FIRST})? ?$")
_LONG_OR_WIDE = ("每公里", "每公顷", "每平方公里")
"""Measures of which one may cost as much as a hundred million: of road, of railway, of town."""
_FEW = lazily(
    "(?:[0-9]{1,5}|[0-9]{1,2},[0-9]{3}(?:[.][0-9]{1,2})?|[0-9]{1,12}[.][0-9]{1,2})(?P<tens>万)?元"
)
"""The amount that one thing may cost."""
_ASKED = "(?:收费?|售价|[租价]金?)"
_ONE = "每(?:[张台人天月年次个只条间位件单箱床场]|车次)"
_ABOUT = "[约仅只达为]? ?$"
_PRICES = tuple(
    lazily(f"(?:{left}){_ABOUT}")
    for left in (
        "每晚|每[张单次箱场]|每车次|每箱每[天月]",
        "月(?:租金?|收费)|[票单售]价|门票",
        f"{_ONE}(?:每[天月年])?{_ASKED}",
        f"(?:[费课餐]|门票|租金?)[从由]?{_ONE}",
        f"(?:[座床摊铺展]位|[茶雅]座|船){_ONE}",
    )
)
"""Before what one thing costs: 门票, 每床每月收费, 摊位费每天, 游船每位; what each of some people
or firms gets has another verb, or none."""
_ASKED_TENS = lazily(f"(?:每[张台次个间件]{_ASKED}|学费每(?:学?年|学期|人)){_ABOUT}")
"""Before one of some 10,000 yuan: 每台收费2.6万元, 学费每年9.6万元."""
_THING = "每[张張间間件單单箱床台]"
_FROM = "(?:从|由|從)"
COST_OF_ONE = f"{_THING}{_WORDS}{{1,6}}[费費价價]{_FROM}?[0-9]|[费費]{_FROM}{_ONE}[0-9]"
"""From such a thing to its cost by any words, 每件仓储费1.5元, or to the first of two,
快递费从每单5.5元降到3.2元; for the engine of a column."""
_COST_OF_ONE = lazily(
    f"(?:{_THING}{_WORDS}{{1,6}}[费价][从由]?|费[从由]{_ONE})"
    "(?:[0-9.]{1,8}万?元[上下]?[涨降升调][至到])?$"
)
LEFT = (_PRICE_BEFORE, _COST, *_PRICES, _ASKED_TENS)
"""What stands before the amount, which a context of a column must hold."""


def priced(left: str, printed: str) -> bool:
    """Whether an amount is the price of the measure in the words before it."""
    return _told_near(left) or _of_measure(left, printed)


def priced_afar(text: str) -> Iterator[int]:
    """Where a text tells the price of a measure by words of which a context of a column may hold
    too few."""
    for match in re.finditer(OF_MEASURE, text):
        if _COME_TO.match(text, match.end() - 1) or not _told_near(match[0][:-1]):
            yield match.start()
            yield match.end()


def of_one_thing(left: str, printed: str) -> bool:
    """Whether an amount is what one thing costs, by the words before it."""
    few = _FEW.fullmatch(printed)
    if few is None:
        return False
    if "每" in left and _COST_OF_ONE.search(left):
        return True
    if few["tens"]:
        return _ASKED_TENS.search(left) is not None
    return any(before.search(left) for before in _PRICES)


def _told_near(left: str) -> bool:
    """Whether the few words right before an amount, which contexts hold, tell of a price."""
    return bool(_PRICE_BEFORE.search(left) or at_end(_COST, left, _COST_REACH))


def _of_measure(left: str, printed: str) -> bool:
    found = _OF_MEASURE.search(left) if "每" in left else None
    return found is not None and ("亿" not in printed or found["each"] in _LONG_OR_WIDE)
