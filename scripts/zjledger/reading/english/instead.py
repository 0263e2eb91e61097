"""An English date that another is set against: the furnace arrived on July 17 instead of in March.

It is the nearest to the other, which tells of what time the clause is.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from zjledger.reading.beside import at_end
from zjledger.reading.clause import Clause, Other
from zjledger.reading.english.named import MONTH_NAMES, MONTH_NUMBERS
from zjledger.reading.lazily import lazily

AGAINST = "against"
"""Of what time a clause speaks whose date another was set against; ``year`` and ``month`` are what
the clause of that one has."""
_OTHER = lazily(
    rf"(?<![A-Za-z])(?P<month>{MONTH_NAMES})(?: (?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?)?"
    r"(?:,? (?P<year>20[0-9]{2}))?,? (?:instead of|rather than|(?:and |but )?not)"
    r"(?: (?:in|on|at|by|until|before|as planned in|as planned on))?"
    r"(?: (?:the(?: (?:end|start|middle) of)?|early|late|mid))?[ -]$"
)
_FAR = 70
"""Code points before a date that such words take at most."""
_YEAR = 12


def other_before(left: str) -> re.Match[str] | None:
    """The date that the one after these words was set against, if there is one."""
    return at_end(_OTHER, left, _FAR) if left.endswith((" ", "-")) else None


def against(other: re.Match[str], clause: Clause) -> Clause:
    """What a date says that another was set against, given what the clause of that says."""
    month = MONTH_NUMBERS[other["month"]]
    if other["year"]:
        clause = Clause(year=int(other["year"]), month=month)
    day = int(other["day"]) if other["day"] else None
    that = Other(month, day, clause.tense, clause.deadline)
    return clause._replace(tense=AGAINST, other=that)


def year_against(
    month: int,
    clause: Clause,
    other: Other,
    year_of: Callable[[int, int | None, Clause], int | None],
) -> int | None:
    """The year of such a date; ``year_of`` tells that of the other."""
    told = clause._replace(tense=other.tense, deadline=other.deadline, other=None)
    year = year_of(other.month, other.day, told)
    if not year:
        return None
    apart = (month - other.month + _YEAR // 2) % _YEAR - _YEAR // 2
    return year + (other.month - 1 + apart) // _YEAR
