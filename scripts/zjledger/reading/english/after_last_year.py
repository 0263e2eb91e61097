"""English dates of what is told after something of the last year: last year 12 rooms were let. Then
the festival fell in February.

It may have come in that year or in this one, unless the sentence tells a plan, or a figure, which
is rather that of the current months. The sign of it stands before the words of its passage, as that
of a story does.
"""

from __future__ import annotations

from zjledger.reading import days
from zjledger.reading.clause import DOUBTED, Clause, Turn
from zjledger.reading.english.named import MONTH_NAMES
from zjledger.reading.english.under_heading import NOW
from zjledger.reading.lazily import lazily

_FOLLOWED = (
    "(?:(?:And |But )?[Tt]hen|After (?:that|this|it)|Afterwards|Thereafter|Later|Soon after|Next)"
    "(?: |, )|(?:The|Its?) [a-z]{3,14} "
)
_LAST_YEAR = "ast year[^.:?!]{0,120}[.] "
CUE = f"{_LAST_YEAR}(?:{_FOLLOWED})"
"""Found in every line that tells so; for the engine of a column."""
_OPENS, _ENDS = lazily(_FOLLOWED), lazily(f"{_LAST_YEAR}$")
_DAY = lazily(rf"(?:{MONTH_NAMES}) [0-9]{{1,2}}(?![0-9])")
_FIGURE = lazily(f"[0-9]|(?<![a-z])quarter|per ?cent|[bm]illion|{NOW.pattern}")
_BEHIND = frozenset({days.PAST, days.DONE, days.OVER})


def follows(left: str, passage: str) -> bool:
    """Whether a passage tells what came after something that the one before tells of the last
    year."""
    opens = "ast year" in left and _OPENS.match(passage) and _ENDS.search(left)
    return bool(opens) and goes_on(passage)


def goes_on(passage: str) -> bool:
    """Whether a passage tells no figure but days, and does not turn to now."""
    return not _FIGURE.search(_DAY.sub("", passage))


def after_last_year(clause: Clause, published: int) -> Clause:
    """What the clause of a date says in such a passage: it is doubted if it is of this year."""
    alone = clause.year is None and not clause.turn and not clause.headed and not clause.course
    if not alone or clause.tense not in _BEHIND:
        return clause
    return clause._replace(held=published - 1, turn=Turn(DOUBTED))
