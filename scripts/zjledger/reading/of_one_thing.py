"""Small amounts that are what one thing costs, and so none of what a text tells of: tickets cost 60
yuan, a booth is let at 900 yuan a month, 每晚480元.

Like the price of a measure they are left out. What somebody gets, a wage or a grant, is an amount,
and what has a scale, or six digits, may be what a whole project costs.
"""

from __future__ import annotations

import re

from zjledger.reading.beside import REACH
from zjledger.reading.english import prices
from zjledger.reading.script import simplified

_DIGITS = "(?:[0-9]{1,5}|[0-9]{1,2},[0-9]{3}(?:[.][0-9]{1,2})?|[0-9]{1,12}[.][0-9]{1,2})"
_FEW = re.compile(
    rf"(?:RMB|CNY|USD|(?:US)?[$¥￥])? ?{_DIGITS} ?(?:yuan|RMB|CNY|(?:US )?dollars|USD)?"
)
_FEW_ZH = re.compile(f"{_DIGITS}(?P<tens>万)?元")
_PRICES = tuple(
    (re.compile(left), re.compile(right))
    for left, right in (
        (prices.THING_LEFT, ""),
        ("", prices.THING_RIGHT),
        (prices.FEE_LEFT, prices.FEE_RIGHT),
        (prices.LET_LEFT, ""),
        (prices.ONE_LEFT, ""),
        (prices.PAYS_LEFT, ""),
        (prices.COSTING, prices.ONE_RIGHT),
    )
)
_ASKED_ZH = "(?:收费?|售价|[租价]金?)"
_ONE_ZH = "每(?:[张台人天月年次个只条间位件单箱床]|车次)"
_ABOUT_ZH = "[约仅只达为]? ?$"
PRICES_ZH = tuple(
    re.compile(f"(?:{left}){_ABOUT_ZH}")
    for left in (
        "每晚|每[张单次箱]|每车次|每箱每[天月]",
        "月(?:租金?|收费)|[票单售]价|门票",
        f"{_ONE_ZH}(?:每[天月年])?{_ASKED_ZH}",
        f"(?:费|租金?)[从由]?{_ONE_ZH}",
        f"(?:[座床摊铺展]位|[茶雅]座|船){_ONE_ZH}",
    )
)
"""What stands before a Chinese one: 门票, 每床每月收费, 摊位费每天, 游船每位; what each of some
people or firms gets has another verb, or none."""
ASKED_TENS_ZH = re.compile(f"每[张台次个间件]{_ASKED_ZH}{_ABOUT_ZH}")
"""Before one of some 10,000 yuan: 每台收费2.6万元."""
_WORDS = "[^，,。；;、：\\n0-9共总總累]"
_THING_ZH = "每[张張间間件單单箱床台]"
_FROM_ZH = "(?:从|由|從)"
COST_OF_ONE = f"{_THING_ZH}{_WORDS}{{1,6}}[费費价價]{_FROM_ZH}?[0-9]|[费費]{_FROM_ZH}{_ONE_ZH}[0-9]"
"""From such a thing to its cost by any words, 每件仓储费1.5元, or to the first of two,
快递费从每单5.5元降到3.2元; for the engine of a column."""
_COST_OF_ONE = re.compile(
    f"(?:{_THING_ZH}{_WORDS}{{1,6}}[费价][从由]?|费[从由]{_ONE_ZH})"
    "(?:[0-9.]{1,8}万?元[上下]?[涨降升调][至到])?$"
)
LEFT = (*PRICES_ZH, ASKED_TENS_ZH)
"""What stands before a Chinese one, which a column must hold."""


def price_of_one_thing(text: str, start: int, end: int) -> bool:
    """Whether an amount of a text is what one thing costs."""
    printed = text[start:end]
    if _FEW.fullmatch(printed):
        left, right = text[max(0, start - REACH) : start], text[end : end + REACH]
        return any(before.search(left) and after.search(right) for before, after in _PRICES)
    few = _FEW_ZH.fullmatch(printed)
    if few is None:
        return False
    left = simplified(text[max(0, start - REACH) : start])
    if "每" in left and _COST_OF_ONE.search(left):
        return True
    if few["tens"]:
        return ASKED_TENS_ZH.search(left) is not None
    return any(before.search(left) for before in PRICES_ZH)
