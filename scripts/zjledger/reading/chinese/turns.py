"""How the story of a Chinese year that was printed with a month leaves it."""

from __future__ import annotations

import re

from zjledger.reading import days
from zjledger.reading.chinese import times
from zjledger.reading.chinese.courses import turn_between
from zjledger.reading.chinese.telling import SUFFIX
from zjledger.reading.chinese.year_before import TOLD_MONTH, Words, YearBefore
from zjledger.reading.clause import TO_NEXT, TO_THIS, Turn

_THEN_AGAIN = re.compile(f"{SUFFIX}(?:又|再次|再度|终于|总算|才)")
"""After the next date of a story that goes on: 去年10月动工，6月又停了."""


def turn_after(words: Words, told: YearBefore) -> Turn | None:
    """How the story of a year that was printed with a month leaves it, for one before the next or
    for this: 去年11月签约，2月动工，3月已停摆."""
    if not told.year or not told.month:
        return None
    months = [told.month, *map(int, TOLD_MONTH.findall(words.after_year))]
    if told.year != words.published - 1:
        between = turn_between(told.year, months, words.right, words.published)
        return between or _turned_after(words, told.year, months)
    falls = [n for n in range(1, len(months)) if months[n] < months[n - 1]]
    over = words.tense in (days.PAST, days.TOLD, days.CAME)
    if over and not falls and _THEN_AGAIN.match(words.right):
        return Turn(TO_THIS)
    this = Turn(TO_THIS, months[-1]) if over and len(falls) == 1 else None
    return this or _turned_after(words, told.year, months)


def _turned_after(words: Words, year: int, months: list[int]) -> Turn | None:
    """The last of the months in order of a year that is over, after which an earlier one is of the
    next: 2022年5月开工，11月完成桩基，5月结顶."""
    course = words.tense in (days.PLAIN, times.LONE, days.CAME) and year < words.published
    ordered = len(months) > 1 and months == sorted(months)
    return Turn(TO_NEXT, months[-1]) if course and ordered else None
