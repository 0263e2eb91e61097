"""English months that name a meeting: on January 5 it is told that the January meeting was held,
which is none of a year ago.
"""

from __future__ import annotations

from zjledger.reading import days
from zjledger.reading.clause import Clause
from zjledger.reading.english import times
from zjledger.reading.lazily import lazily

_BEFORE = lazily("(?:^|[^A-Za-z])(?:[Ii]ts|[Tt]he|[Tt]heir|[Tt]his year[’']s) $")
_MEETING = lazily(
    " (?:[a-z-]{3,14} ){0,2}(?:meeting|conference|ceremony|session|signing|commencement|briefing)"
    "(?![a-z])"
)
"""Before and after a month that names one."""
_BEHIND = frozenset({days.PAST, days.DONE, days.OVER})


def of_meeting(clause: Clause, left: str, right: str) -> Clause:
    """What the clause of a month says that may name a meeting that was held."""
    told = clause.year or clause.headed or clause.course
    if told or clause.tense not in _BEHIND or not _MEETING.match(right):
        return clause
    return clause._replace(tense=times.HELD) if _BEFORE.search(left) else clause
