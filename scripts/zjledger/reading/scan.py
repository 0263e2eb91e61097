"""Stage one: where a text may print a figure or a date.

One pass, one alternation, ASCII classes and bounded repeats, so the time grows with the length of
the text alone. It finds too much rather than too little; stage two decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from zjledger.reading.numerals import NUMERALS

CONTEXT = 60
"""Code points before and after a candidate that stage two may look at."""

_ANCHOR = re.compile(
    r"[0-9][0-9,.]{0,30}|[\uff10-\uff19]{1,30}"
    rf"|[{NUMERALS}]{{1,16}}|[昨今][天日]|当[日天]|(?:周|星期)[一二三四五六日]|首(?=[位批次个])"
    r"|(?<![A-Za-z])(?i:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|"
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|"
    r"yesterday|today|that day|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?![A-Za-z])"
)


def scan(text: str) -> Iterator[tuple[int, int]]:
    """Start and end, in code points, of every place that may hold a figure or a date, in order."""
    for match in _ANCHOR.finditer(text):
        yield match.span()


def window(text: str, start: int, end: int) -> tuple[int, int]:
    """The candidate with its context: at most :data:`CONTEXT` more on each side, within its line.

    A window never begins or ends inside a run of digits, where a part would pass for a number.
    """
    low, high = max(0, start - CONTEXT), min(len(text), end + CONTEXT)
    low = max(low, text.rfind("\n", low, start) + 1)
    line_end = text.find("\n", end, high)
    high = high if line_end < 0 else line_end
    while low and low < start and _within_number(text, low):
        low += 1
    while high > end and high < len(text) and _within_number(text, high):
        high -= 1
    return low, high


def _within_number(text: str, place: int) -> bool:
    signs = "0123456789.,"
    return text[place - 1] in signs and text[place] in signs
