"""The year that the names of years in some Chinese words come to: 2022年8月开工。次年6月封顶。"""

from __future__ import annotations

import re
from collections.abc import Iterable

from zjledger.reading.chinese.ahead import PROMISED_YEAR
from zjledger.reading.chinese.year_names import years_ago

WORDS = "去明全今前"
"""Words for a year, as they stand before 年."""
SAME, NEXT = "同当那", "次翌"
COUNTED = SAME + NEXT
"""Words for one counted from that before."""
NTH_YEARS = {"那一": 0, "头一": 0, "第一": 0, "第二": 1, "第三": 2}
"""Years after the one printed before at which a sentence goes on: 2020年启动。第二年提速。"""
UNTOLD = "?"
"""A name of a year that is not known."""
BEFORE = 3
"""Code points before a name of a year that tell."""


def last_named(found: Iterable[re.Match[str]]) -> tuple[int | None, str]:
    """The last year of some names, or the word for it; 次年 and 当年 are counted from the one
    before: 2022年8月开工。次年6月封顶。"""
    year, word, base = None, "", None
    for name in found:
        printed, said, ago = name.groups()
        unknown = not year and word in ("", UNTOLD)
        if said in NTH_YEARS:
            # 2020年3月启动。第一年，6月定点。第二年，2月开工.
            year = base and base + NTH_YEARS[said]
            word = "" if year else UNTOLD
            continue
        base = int(printed) if printed else base
        promised = said in ("次", "翌") and PROMISED_YEAR.search(
            name.string[: name.start()][-BEFORE:]
        )
        if promised and (year or word):
            # What follows may have come before that or after it.
            year, word = None, UNTOLD
        elif printed:
            year, word = int(printed), ""
        elif ago:
            year, word = None, years_ago(name.string[: name.start()][-BEFORE:]) or UNTOLD
        elif unknown and said in COUNTED:
            word = UNTOLD
        elif said in NEXT:
            year, word = year + 1 if year else None, ""
        elif said not in SAME:
            year, word = None, said if said in WORDS else ""
    return year, word
