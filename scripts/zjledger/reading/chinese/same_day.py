"""Which day 同日 means where what was done and what is planned stand before it.

6月12日签约，9月8日开工；同日，又签署一份协议 is of the 12th of June.
"""

from __future__ import annotations

import re

from zjledger.reading.lazily import lazily

WORD = "同日"
_BEGINS = lazily("[；;] ?$")
"""Right before 同日 where it may be of either day."""
_SENTENCE = 120
"""Code points before 同日 in which the beginning of its sentence is looked for."""
_HEADS = lazily("(?:^|[。\n]) ?$")
"""Right before 同日 where it heads a sentence: of what is over, it is of the last day that is."""
_SIGNED = lazily("签[署订约了]|簽[署訂約了]")
_OVER = lazily(
    "[^将拟要]{0,8}(?:开工|签约|签[署订下]|揭牌|启动|投产|开业|动工|竣工|投用)的|[^将拟要]{0,20}(?:了|已)"
)
"""After 同日 of what is over: 同日开工的还有一座水厂."""
_NEXT = 30
"""Code points after 同日 in which a verb of signing belongs to it."""


def done_on(
    text: str, start: int, end: int, days: list[tuple[int, str]], today: str
) -> tuple[str | None, bool]:
    """The day that 同日 from ``start`` to ``end`` means, and whether the last day before it is.

    Args:
        text: the whole text.
        start: where the word begins.
        end: where it ends.
        days: the end of each day printed before, and the day as ISO text, in order.
        today: the day of publication.

    The last day is meant unless it is planned and another in its sentence is over. That one is
    meant if something was signed on it and on 同日; else neither is certain.
    """
    if not days or days[-1][1] <= today:
        return None, True
    after = re.split("[，,。；;\n]", text[end : end + _NEXT])[0]
    if _HEADS.search(text[max(0, start - 2) : start]) and _OVER.match(after):
        return max((day for _, day in days if day <= today), default=None), False
    if not _BEGINS.search(text, max(0, start - 2), start):
        return None, True
    low = max(0, start - _SENTENCE, *(text.rfind(sign, 0, start) for sign in "。\n"))
    done = [(place, day) for place, day in days if place > low and day <= today]
    if not done:
        return None, True
    place, day = done[-1]
    until = next(later for later, _ in days if later > place)
    after = re.split("[。；;\n]", text[end : end + _NEXT])[0]
    both = _SIGNED.search(text, place, until) and _SIGNED.search(after)
    return (day if both else None), False
