"""Figures that are printed in full and yet may be none of what a text tells: the price of one unit,
goods by weight, a round half-dozen. Each is read as it stands, with confidence low.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from zjledger.reading.beside import REACH
from zjledger.reading.english import prices
from zjledger.reading.script import simplified


class Doubt(NamedTuple):
    """A figure of a kind is doubted where these are found in it, right before and after it."""

    kind: str
    printed: str
    left: str
    right: str
    reason: str


_UNSCALED = r"^[^A-Za-z0-9一-鿿]{0,3}(?:RMB|CNY)? ?[0-9,]{1,9}[.][0-9]{1,2} ?(?:yuan|RMB|元|$)"
_PRICE = "so small an amount with a fraction may be the price of one unit"
_SMALL = "so small an amount may be the price of one thing"
_UNDER_A_THOUSAND = (
    r"^(?:RMB|CNY|(?:US)?[$¥￥])? ?[0-9]{1,3} ?(?:yuan|RMB|元|块钱|(?:US )?dollars)?$"
)
"""So small a sum in full, which is hardly ever an investment: a ticket, a fine, a tin of paint."""
_FEW = (
    r"^(?:RMB|CNY|USD|(?:US)?[$¥￥])? ?[0-9,]{1,15}(?:[.][0-9]{1,2})?"
    r" ?(?:yuan|RMB|CNY|(?:US )?dollars|USD)?$"
)
_OF_THING = "it is the price of one thing"
_CLASS = "such a scale without a number names a class of projects"
_FEW_ZH = "^[0-9]{1,12}(?:[.][0-9]{1,2})?元$"
HOUR = "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
AT_HOUR = "(?:^|[^A-Za-z,] ?)At $"
"""Before an hour, if the sentence opens with it: at four Mr. Li opens the gate."""
DOUBTS = (
    Doubt("money", _UNSCALED, "", "", _PRICE),
    Doubt("money", _UNDER_A_THOUSAND, "", "", _SMALL),
    Doubt("money", "", "", "^ apiece(?![a-z])", _OF_THING),
    Doubt("money", _FEW_ZH, "(?:月薪|每[台人天月年个只条间位件])[约仅只达为]? ?$", "", _OF_THING),
    Doubt("money", "^[亿万]元$", "", "^以上的?(?:项目|企业|工程|投资项目|产业项目)", _CLASS),
    Doubt(
        "quantity",
        "years?$",
        "(?:^|[^A-Za-z])[Ii]n $",
        "^[,.;?!]",
        "it may be the time until then and no term",
    ),
    Doubt(
        "quantity",
        " ?年$",
        "(?:连续|前后|用了|花了|历经|历时|这)[近约]?$",
        "",
        "it may be how long something has lasted and no term",
    ),
    Doubt("count", "^(?i:half a dozen)", "", "", "half a dozen may be about six"),
    Doubt(
        "quantity",
        " ?吨$",
        "(?<!产)(?<!产能)(?<!能力)(?<!规模)$",
        "",
        "goods by weight may be anything that is sold",
    ),
)
_FAR = (
    Doubt("money", _FEW, prices.THING_LEFT, "", _OF_THING),
    Doubt("money", _FEW, "", prices.THING_RIGHT, _OF_THING),
    Doubt("money", _FEW, "", prices.TIME_RIGHT, _OF_THING),
    Doubt("money", _FEW, prices.FEE_LEFT, prices.FEE_RIGHT, _OF_THING),
    Doubt("money", _FEW, prices.LET_LEFT, "", _OF_THING),
    Doubt("money", _FEW, prices.WAGE_LEFT, "", _OF_THING),
    Doubt("money", _FEW, prices.ONE_LEFT, "", _OF_THING),
    Doubt("money", _FEW, "", prices.EACH_RIGHT, _OF_THING),
    Doubt("count", f"^{HOUR} [A-Z]", AT_HOUR, "", "it may be the hour at which somebody does it"),
)
"""Doubts by words that a column carries as they stand, so that no context is wider for them."""
LEFT: tuple[re.Pattern[str], ...] = tuple(re.compile(doubt.left) for doubt in DOUBTS if doubt.left)
"""What stands before a doubted figure, or shows that one is none."""
RIGHT: tuple[re.Pattern[str], ...] = tuple(
    re.compile(doubt.right) for doubt in DOUBTS if doubt.right
)
"""What stands after one."""
_DOUBTS = [
    (d.kind, re.compile(d.printed), re.compile(d.left), re.compile(d.right), d.reason)
    for d in (*DOUBTS, *_FAR)
]


def doubt_of(kind: str, text: str, start: int, end: int) -> str | None:
    """Why a figure of a text is doubted, or None."""
    for of_kind, printed, before, after, reason in _DOUBTS:
        if kind == of_kind and printed.search(text[start:end]):
            left = simplified(text[max(0, start - REACH) : start])
            if before.search(left) and after.search(text[end : end + REACH]):
                return reason
    return None
