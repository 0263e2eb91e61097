"""The last day or month printed in a passage before a day that names no month."""

from __future__ import annotations

from zjledger.reading.chinese.months import turns
from zjledger.reading.clause import OF_SENTENCE, Printed
from zjledger.reading.lazily import lazily

_BARE_DAY = lazily("(?<![0-9月年第.])(3[01]|[12][0-9]|[1-9])[日号](?![后内游均元间线院楼])")
_PARTS = {"中旬": 10, "下旬": 20, "底": 20, "末": 20}
"""Parts of a month, with the last day before them."""
_DAY_BEFORE = lazily(
    "(?<![0-9])(1[0-2]|0?[1-9])月(?:(3[01]|[12][0-9]|0?[1-9])[日号]|(?:份|初|上旬|(底|末|[中下]旬))(?![以之]?前)|(?=[^，,。；;0-9一二三四底末初上中下份至到]{1,10}[，,]|[^，,。；;底末初上中下份至到]{1,16}[，,]其中|的[^，,。；;0-9]{1,8}[到至在于]$))"
)
"""A day, or a month or part of one of which something is told before a day of it: 9月台风来，14日停
了一天; 6月底签约12个，其中28日3个."""


_THAT_TIME = lazily("(?:1[0-2]|[1-9])月那[次场批回][^。；;月]{0,30}$")
"""Before a day of what was in another month: 10月那次定在19日，因台风推迟到28日."""


def day_before(left: str) -> Printed | None:
    """The last day printed before, or the last month, or the last day of no month: 30日 is of
    November in 11月8日开工，30日停工, 5日 after it of December. Of a month that only words tell
    there is :data:`OF_SENTENCE` in place of the day."""
    if "月那" in left and _THAT_TIME.search(left):
        return Printed(None, OF_SENTENCE)
    found = list(_DAY_BEFORE.finditer(left))
    bare = [int(day) for day in _BARE_DAY.findall(left, found[-1].end() if found else 0)]
    if not found:
        return Printed(None, bare[-1]) if bare else None
    month, day, part = int(found[-1][1]), found[-1][2], found[-1][3]
    told = int(day) if day else _PARTS.get(part)
    falls = turns([told or 0, *bare])
    return Printed((month + falls - 1) % 12 + 1, bare[-1] if bare else told)
