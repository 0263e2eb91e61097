"""Quarters that leave out the word: 97 percent in the second quarter, after 92 in the first.

Such a one is of the year of the quarter printed before it, and never stands alone.
"""

from __future__ import annotations

import re

from zjledger.reading.lazily import lazily

_NAMES = "first", "second", "third", "fourth"
_NAME = f"(?:{'|'.join(_NAMES)})"
_FOLLOWS = (
    r"(?=[.,;:)”\"]|$| (?:and|was|were|it|they|than|but|only|everything|nothing|none|just|about|"
    r"nearly|almost|even|again|will|is|has|had|should|must)(?![a-z])| (?:to|by|at|with) [0-9]|"
    " [0-9]{1,3}(?:[.][0-9]{1,2})?(?:%| per ?cent))"
)
"""What stands after one: never a noun."""
_LEADS = "(?:(?<=[Ii]n the )|(?<= than the )|(?<=hose of the )|(?<=hat of the )|(?<=hose for the )|"
_LEADS += "(?<=hat for the )|(?<= after the )|(?<= or for the )|(?<= and for the )|"
_LEADS += "(?<=yuan to the )|(?<=cent to the )|(?<=% to the ))"
ELIDED = rf"{_LEADS}(?P<elided>{_NAME}){_FOLLOWS}"
LEANS = rf"{_NAME}{_FOLLOWS}"
"""The same where nothing is known of what stands before."""
_LED = lazily(
    "(?:[Ii]n|than|[Tt]hose (?:of|for)|[Tt]hat (?:of|for)|after|(?:or|and) for|"
    "(?P<to>(?:yuan|cent|%) to)) the $"
)
_TO_THE = " to the "
"""Before the first of several to which amounts belong."""
BEFORE = "(?:[Ii]n|than|of|for|after|(?:yuan|cent|%) to) the $"
CLUSTER = f"^{_NAME}(?:$| (?:to )?[0-9]|,? and [a-z0-9]|, or [a-z0-9])"
ALONE = f"^{_NAME}$"
WITHIN = r"(?:yuan|cent|%) to the (?:second|third|fourth)(?-u:\b)"
"""The same in a cluster of amounts that belong to quarters."""
JOINED = "[0-9]| (?:and|or) [a-z]"
AFTER = r"^(?:[.,;:)”\"\n]|$| (?:and|was|were|it|they|than|but|only|everything|nothing|none|just|"
AFTER += r"about|nearly|almost|even|again|will|is|has|had|should|must|to|by|at|with)(?-u:\b))"
"""Found before, at and after one, for the engine of a column; where a number is joined to it, what
stands after does not matter."""
_FOLLOWED = lazily(_FOLLOWS)
_BEFORE = lazily(
    rf"(?<![A-Za-z])(?P<name>{_NAME}) quarter"
    r"(?:(?: of)? (?P<which>last|this|next) year| of (?P<year>20[0-9]{2})(?![0-9]))?(?![a-z])"
)
_OTHER_RANK = lazily(
    "(?<![A-Za-z])(?:first|second|third|fourth|last|same) "
    "(?:week|half|month|round|phase|batch|stage|group|ten days)(?![a-z])|"
    "(?<![A-Za-z])(?:theirs|ours|hers|his) in the $"
)
"""Between a quarter and what is rather another: in the first week of January, theirs in the second.
"""
_COMPARED = lazily("(?<![A-Za-z])(?:than|after|against|from|compared)(?![A-Za-z])")
NUMBERS = {name: number for number, name in enumerate(_NAMES, start=1)}
_WITH_YEAR = lazily(
    r"(?<![A-Za-z])(?P<led>[a-z]{2,12})(?: (?:[^ ,;.]|[.](?=[0-9])){1,14}){0,3} in the "
    rf"(?P<name>{_NAME}) quarter of (?P<year>20[0-9]{{2}})(?:,? and|,? then|,? but|,) "
    r"(?:[^.;:(),]|[.](?=[0-9])){0,60}(?:in|during) the $"
)
"""Before a quarter told after one with its year: 3% in the first quarter of 2020, and 5% in the."""
_COMPARED_WITH = frozenset("than from against after since over on with to compared".split())
_SHARES_YEAR = lazily(
    r" quarter(?:,? and|,) (?:by )?[0-9.,]{1,8}(?:%| per ?cent) in the (?:first|second|third) "
    "quarter of (?P<year>20[0-9]{2})(?![0-9])"
)
"""After one before a quarter with its year: 6% in the fourth and 5% in the third quarter of 2025.
Before the fourth, one may be of the next year."""


def told_after(left: str) -> tuple[int, int] | None:
    """The year and last month of the quarter after which another is told, by the words before."""
    found = _WITH_YEAR.search(left)
    if not found or found["led"] in _COMPARED_WITH:
        return None
    return int(found["year"]), 3 * NUMBERS[found["name"]]


def year_shared(right: str) -> int | None:
    """The year of the quarter that is told right after another, by the words after that one."""
    found = _SHARES_YEAR.match(right)
    return int(found["year"]) if found else None


def quarter_before(left: str, right: str) -> re.Match[str] | None:
    """The quarter printed before one that leaves out the word, between these words; or None."""
    led = _LED.search(left)
    if not led or not _FOLLOWED.match(right):
        return None
    found = [*_BEFORE.finditer(left)]
    if led["to"] and not (found and left[: found[-1].start()].endswith(_TO_THE)):
        # In the first quarter 5 billion yuan went to the second of the firms.
        return None
    return found[-1] if found and not _OTHER_RANK.search(left, found[-1].end()) else None


def compares(between: str) -> bool:
    """Whether a quarter is compared with one named after it, by the words between."""
    return _COMPARED.search(between) is not None


def shift(before: int, quarter: int, *, compared: bool) -> int | None:
    """Years from a quarter to one named after it, or None if that is not certain: the fourth that
    the first is compared with is of the year before."""
    if before == 1 and quarter == len(_NAMES):
        return -1 if compared else None
    if before == len(_NAMES) and quarter == 1:
        return 0 if compared else None
    return 0 if before != quarter else None
