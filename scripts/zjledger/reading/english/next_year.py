"""A story in order that has gone on into the year after the one that it printed.

Agreed in April 2019 and stopped on January 23, it lost a backer on April 30.
"""

from __future__ import annotations

from zjledger.reading.english.named import MONTH_NAMES, MONTH_NUMBERS
from zjledger.reading.lazily import lazily

_MONTH = lazily(
    rf"(?<![A-Za-z])(?:[a-z]{{2,14}}(?:ed|en|un)|opened|broke|shut|sold|lost) (?:in|on) "
    rf"(?P<month>{MONTH_NAMES})(?![A-Za-z])(?!(?: [0-9]{{1,2}},?)? (?:19|20)[0-9]{{2}})"
)
"""A month in which something was done."""


def gone_on(
    told: tuple[int | None, int | None, bool], left: str, published: int | None
) -> tuple[int | None, int | None, bool]:
    """The year, month and topic that are in force, or those of the next year if what was done in
    an earlier month follows them."""
    year, month, topic = told
    if topic or not year or not month or not published or year >= published:
        return told
    for match in _MONTH.finditer(left, left.rfind(str(year))):
        if MONTH_NUMBERS[match["month"]] < month:
            return year + 1, MONTH_NUMBERS[match["month"]], False
    return told
