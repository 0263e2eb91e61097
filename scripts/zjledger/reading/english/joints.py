"""What joins an English number to another of a range or a list, so that its value is unsure.

``left`` and ``right`` are what stands right before and right after a number with its unit.
"""

from __future__ import annotations

import re

from zjledger.reading.beside import at_end
from zjledger.reading.english.falls import negative
from zjledger.reading.english.numbers import BEFORE_SCALE, IN_WORDS
from zjledger.reading.lazily import lazily
from zjledger.reading.numerals import DIGITS

NUMBER_WORD = rf"(?:{IN_WORDS}|{BEFORE_SCALE})(?![A-Za-z])"
"""A number in words."""
_MAY_TOUCH = lazily(
    "(?:[-−–—~－、，。．·∶；;]|to|between|and|or) ?[$¥]?$",
    re.IGNORECASE,
)
_LONGEST_TOUCH = len("between $")
"""What any of the next may end in."""
_RANGE_BEFORE = lazily(
    r"(?:[0-9%]|illion|bn|tn|yuan|RMB|dollars|percent) ?(?:to|-|–|—|~|－) ?[$¥]?$"
    r"|between ?[$¥]?$"
    r"|between ?[$¥]?[0-9][^,;]{0,24} and ?[$¥]?$",
    re.IGNORECASE,
)
_SIGN_BEFORE = lazily(r"[−–~-] ?$")
# "from 12.5 billion yuan in 2021 to 31.7 billion" is no range of 2021 to 31.7.
_AFTER_YEAR = lazily(
    r"(?:^|[^A-Za-z])(?:(?:in|of|by|for|from|during|since|[A-Z][a-z]{2,8}[.]?,?) (?:19|20)[0-9]{2}|"
    r"Q[1-4]),? (?:and|or|to) ?[$¥]?$"
)
# "issued on February 27, and 64.5 percent has been drawn" are a day and a rate.
_AFTER_DAY = lazily(
    r"(?<![A-Za-z])(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}[.]? "
    r"[1-3]?[0-9](?:st|nd|rd|th)?(?:, 20[0-9]{2})?(?:,? and| [—–]| --?) [$¥]?$"
)
# "$1.41 billion, or 59.7 percent" is an amount and its share.
_SHARE_OF_AMOUNT = lazily(
    rf"(?:[$¥￥]|RMB |CNY |USD ){DIGITS}(?: (?:million|billion|trillion)),? or $"
)
# "228, or 94.6 percent" is a count and its share; "4, 5, or 6 percent" is a list.
_SHARE_OF_COUNT = lazily(
    r"(?:^|[^0-9, ] ?|[^0-9], |(?<![A-Za-z])(?:[A-Z][a-z]{2,8}[.]? [0-9]{1,2}|(?:19|20)[0-9]{2}), )"
    r"(?<![0-9])[1-9][0-9,]{0,8}, or $"
)
# "fell by 12.4% to 315,000 square meters" is a change and a level.
_CHANGED = lazily(r"(?:[%％]|[ -]per ?cent|[ -]percentage points?) to $")
_TO_PERCENT = lazily(rf" to {DIGITS}(?: ?%| per ?cent)(?! points|-point)")
_TO_LEVEL = lazily(
    r" to (?:about |around |nearly |almost |over |some )?(?:(?:(?:US)?[$¥]|RMB |CNY |USD )[0-9]|"
    r"[0-9][0-9,.]{0,15}(?: (?:hundred|thousand|million|billion|trillion))?[ -](?!per|to )[a-z])"
)
# "rose 7.7 percent — 1.9 percentage points more than planned" is no range.
_TO_POINTS = lazily(rf" ?[-–—]{{1,2}} ?{DIGITS}[ -]percentage points?")
_AFTER_PERCENT = lazily(r"(?:%|[ -]per ?cent) ?[-–—] ?$")
# "rose from 8.2 percent to 9.6 percent" names two levels; a range has no from.
_FROM = lazily(r"(?<![A-Za-z])from $")
_FROM_LEVEL = lazily(rf"(?<![A-Za-z])from {DIGITS}(?: ?%|[ -]per ?cent| percentage points?) to $")
# "between 5 million and 30 million, and 12 firms": what has a scale of its own lists nothing.
_AFTER_AMOUNT = lazily("[0-9] (?:million|billion|trillion), and $")
_SHARED_UNITS = frozenset(
    {"count", "people", "ordinal", "CNY", "USD", "percent", "percentage_point"}
)
"""Units of which one that two numbers share may be printed once."""
_GLUED = lazily(r"[0-9][、，。．·∶；;]$")
_TOUCHING = lazily(
    r"[0-9][、，。．·∶；;]$|[0-9](?: (?:million|billion|trillion))?,? (?:and|or|to) ?[$¥]?$|"
    r"(?<![Ff]rom )(?<![A-Za-z])(?i:one|two|three|four|five|six|seven|eight|nine|ten) (?:or|to) $"
)
_RANGE_AFTER = lazily(
    rf" ?(?:to|-|–|—|~) ?(?:(?:US)?[$¥]|(?:RMB|CNY|USD) ?)?(?:[0-9]|{NUMBER_WORD})", re.IGNORECASE
)


def follows(left: str, unit: str, *, scaled: bool) -> bool:
    """Whether a number follows another in a range or list; ``scaled`` if it has its own scale."""
    return bool(at_end(_MAY_TOUCH, left, _LONGEST_TOUCH)) and _touches(left, unit, scaled=scaled)


def leads(left: str, right: str, unit: str) -> bool:
    """Whether a number is the first of a range."""
    if not _RANGE_AFTER.match(right) or left.endswith(" by "):
        return False
    if unit in ("count", "people") and right.startswith((" to ", " — ", " – ")):
        # "40 experts to 12 counties": a number with its noun is none of the ends of a range.
        return False
    if unit not in _SHARED_UNITS and _FROM.search(left) and right.startswith(" to "):
        # It grew from 58 kilometers to 66 kilometers: both ends print their unit.
        return False
    return not _level(left, right, unit)


def _touches(left: str, unit: str, *, scaled: bool) -> bool:
    """Whether what stands before a number makes it part of a range or list."""
    if unit in ("percent", "percentage_point") and negative(left):
        return False
    unsure = (_RANGE_BEFORE, _SIGN_BEFORE, _TOUCHING)
    if unit in ("CNY", "USD") and scaled:
        # "45 million and 38.5 million yuan": the second has a scale and currency of its own.
        unsure = (_RANGE_BEFORE, _SIGN_BEFORE, _GLUED)
    if not any(pattern.search(left) for pattern in unsure):
        return False
    own = _AFTER_YEAR.search(left) or _AFTER_DAY.search(left) or _FROM_LEVEL.search(left)
    if unit in ("count", "people"):
        own = own or _AFTER_AMOUNT.search(left)
    if unit == "percent":
        own = own or _SHARE_OF_AMOUNT.search(left) or _SHARE_OF_COUNT.search(left)
    elif unit == "percentage_point":
        own = own or _AFTER_PERCENT.search(left)
    else:
        own = own or _CHANGED.search(left)
    return not own


def _level(left: str, right: str, unit: str) -> bool:
    """Whether a rate is a change before a level, no range: "by 5.5 points to 31.4%"."""
    if unit not in ("percent", "percentage_point"):
        return False
    if _FROM.search(left) or _TO_LEVEL.match(right):
        return True
    if unit == "percent" and _TO_POINTS.match(right):
        return True
    return unit == "percentage_point" and _TO_PERCENT.match(right) is not None
