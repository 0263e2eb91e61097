"""The year that sentences before a passage speak of: 去年3月开工。8月结顶.

It holds for its paragraph, until another is printed.
"""

from __future__ import annotations

import re

_WORDS = "去明全"
ENDED = 1
"""Stands for the year that ended, if a text was published in its first months: 全年开工三次."""
_SIGNS = "".join(map(chr, range(0xE100, 0xE167)))
"""What stands for 2000 to 2099, 去年, 明年 and 全年."""
SIGNS = _SIGNS
_PLANNED = "安排|计划|目标|预|拟|任务|力争|确保|要|将"
_YEARS = re.compile(
    rf"(?<![比较与和从自到至超由以对于—–~～-])(?<![0-9])(?:(20[0-9]{{2}}) ?|"
    rf"([去今本明]|全(?!年(?:{_PLANNED}))))年"
    r"(?! ?(?:同期|以来|以?前|底前|之?前|[-–—~～至到]|末|底|度))"
)
LED = r"(?:20[0-9]{2}|[去明全])年[^\n]*$"
"""Found in words before a passage if they may name its year; for the engine of a column."""
YEAR = "(?:20[0-9]{2} ?|[去今本明全])年"
"""What such words name it with, if one sign before and some after do not tell otherwise."""
REACH = 12
"""Code points of such a name and what stands after it that tell."""
_WHOLE = re.compile(f"全年(?!{_PLANNED})")
_LEANS = re.compile("月|季度")


def held_sign(lead: str) -> str:
    """The sign to put before a passage for the year that its paragraph speaks of, given the words
    before it; nothing if these name none, or that of publication."""
    found = _YEARS.findall(lead.rpartition("\n")[2])
    if not found:
        return ""
    year, word = found[-1]
    if year:
        return _SIGNS[int(year) - 2000]
    return _SIGNS[100 + _WORDS.index(word)] if word in _WORDS else ""


def of_ended_year(words: str) -> bool:
    """Whether words speak of a whole year, of which they plan nothing."""
    return bool(_WHOLE.search(words))


def may_lean(passage: str) -> bool:
    """Whether a passage may print a date that leans on such a year."""
    return bool(_LEANS.search(passage))


def held_year(sign: str, published: int | None) -> int | None:
    """The year that a sign stands for, for a text published in some year."""
    place = _SIGNS.find(sign) if sign else -1
    if place < 0 or published is None:
        return None
    return 2000 + place if place < 100 else (published - 1, published + 1, ENDED)[place - 100]
