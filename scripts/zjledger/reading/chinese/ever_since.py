"""What those have done ever since who began on a Chinese date: 1月11日上岗的84名干部，一年来办事
1030件.

Where a year has gone by since, the date is no day of the last weeks.
"""

from __future__ import annotations

import re

from zjledger.reading.chinese import times
from zjledger.reading.chinese.beside import Beside
from zjledger.reading.chinese.tenses import FUTURES
from zjledger.reading.lazily import lazily

_NO_RECORD = "(?!访|[自了的]|最|首|规模|第|唯)"
"""Nor a record as 一年来最大的一单, nor 来访 and 来自."""
_EVER_SINCE = lazily(
    "^近?(?:[一半]年|(?:[0-9]{1,2}|[一两二三四五六七八九十]{1,2})个多?月)多?来" + _NO_RECORD
)
_A_YEAR = lazily(f"^(?:[这近]?一年多?来{_NO_RECORD}|这?一年[里间](?!第|最|首|唯))")
A_YEAR_AFTER = "^[^。；]{0,40}[，,][这近]?一年"
"""Found after a date since which a year may have gone by; for the engine of a column."""
_BEGAN = lazily(
    "^[日号月][^，,。；;0-9]{2,4}的(?<!举行的)(?<!召开的)(?<!举办的)(?<!开幕的)(?<![公发颁]布的)(?<!披露的)"
    "(?<!通报的)(?<!出炉的)(?<!揭晓的)|^[日号月](?:正式|首批)?"
    "(?:上岗|挂牌|揭牌|成立|组建|设立|[进派入]驻|开[业园通]|投[产用运]|启[用动]|上线|试?运[行营]|[试施]行|实施|落地)"
    "[^，,。；;0-9的将拟要]{0,8}[，,]"
)
"""Right after the date on which somebody began; of what was made known then more is told than of
the time since."""


def ever_since(words: Beside) -> bool:
    """Whether so much has been done since a date: 1月11日上岗的84名干部，半年来办事1030件."""
    return _since(words, _EVER_SINCE)


def a_year_ago(words: Beside) -> str | None:
    """A year has gone by since: 1月11日上岗的84名干部，一年来办事1030件."""
    return times.YEAR_AGO if _since(words, _A_YEAR) and not FUTURES.search(words.after) else None


def _since(words: Beside, time: re.Pattern[str]) -> bool:
    following = words.following[0] if words.following else ""
    told = "来" in following[:8] or "一年" in following[:3]
    return told and bool(time.match(following) and _BEGAN.match(words.right))
