"""English dates that share the last year of one before them, of which they share the verb: 20 were
done by the end of October last year, 30 by the end of December.
"""

from __future__ import annotations

from zjledger.reading import days
from zjledger.reading.clause import SHARED, Clause, Turn
from zjledger.reading.english.around import Around
from zjledger.reading.english.named import MONTH_NAMES, MONTH_NUMBERS
from zjledger.reading.english.verbs import verbs_of
from zjledger.reading.lazily import lazily

_BEHIND = frozenset({days.PAST, days.DONE, days.OVER})
_SHARES = lazily(
    r"(?P<opens>(?:^|[.;] )(?:[Bb]y|[Ii]n|[Oo]n) (?:the end of )?)?"
    rf"(?P<month>{MONTH_NAMES})(?: [0-9]{{1,2}},?)? last year"
    r"(?P<after>(?(opens) |(?:,|;|,? and|, but|,? then) )"
    r"(?:[^.;:]|[.](?=[0-9])){0,110}(?<![A-Za-z])"
    r"(?:by|in|on) (?:the end of )?)$"
)
"""Before a date, one of the last year and what has no verb of its own."""
_LEAVES = lazily("(?<![A-Za-z])(?:this|now|since|than|today|so far|year|which|who|that)(?![a-z])")
"""Words after that date which may leave its year."""


def shares_last_year(around: Around, clause: Clause) -> Clause:
    """It leaves its verb to a date of the last year, and is rather of that year too."""
    behind = clause.tense in _BEHIND and around.published and " last year" in around.left
    alone = behind and not clause.turn and not clause.course and not clause.headed
    found = _SHARES.search(around.left) if alone else None
    if not found or not around.published or _LEAVES.search(found["after"]):
        return clause
    own = found["after"].rpartition(",")[2] if found["opens"] else found["after"]
    if verbs_of(own):
        return clause
    year, month = around.published - 1, MONTH_NUMBERS[found["month"]]
    return clause._replace(year=year, month=month, topic=False, turn=Turn(SHARED))
