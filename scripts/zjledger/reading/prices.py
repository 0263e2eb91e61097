"""Small amounts that are what one thing costs, and so none of what a text tells of: tickets cost 60
yuan, a booth is let at 900 yuan a month, 每晚480元.

Like the price of a measure they are left out. What somebody gets, a wage or a grant, is an amount,
and what has a scale, or six digits, may be what a whole project costs.
"""

from __future__ import annotations

from zjledger.reading.beside import REACH
from zjledger.reading.chinese import prices as chinese
from zjledger.reading.english import prices as english
from zjledger.reading.script import simplified


def of_one_thing(text: str, start: int, end: int) -> bool:
    """Whether an amount of a text is what one thing costs."""
    left, printed = text[max(0, start - 2 * REACH) : start], text[start:end]
    if chinese.of_one_thing(simplified(left[-REACH:]), simplified(printed)):
        return True
    return english.of_one_thing(left, printed, text[end : end + REACH])
