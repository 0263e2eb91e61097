"""English dates beside which words tell what they are set against, and so of what year they are:
five weeks later than hoped for in June; not, as in 2021, on September 27.
"""

from __future__ import annotations

from zjledger.reading import days
from zjledger.reading.clause import DOUBTED, Clause, Turn
from zjledger.reading.english.around import Around
from zjledger.reading.english.named import MONTH_NAMES
from zjledger.reading.lazily import lazily

_LONGER = lazily(
    "(?<![A-Za-z])(?:will|shall|must|may|should|need)(?: not)? (?:have to )?"
    "(?:wait|last|take|stay|remain|go on|run)(?: any| much)? longer than (?:the end of )?$"
)
_HOPED = lazily(
    "(?<![A-Za-z])(?:later|earlier|sooner|more|less|fewer|higher|lower|longer|better|worse) than "
    "(?:(?:was|had been|they had|it had|we had) )?(?:first |originally )?"
    "(?:hoped|planned|expected|promised|foreseen|forecast|agreed|feared|thought)"
    "(?: for)?,? (?:in|on) $"
)
_AS_IN = lazily(r"(?<![A-Za-z])as in (?P<year>(?:19|20)[0-9]{2}),? (?:on|in|by|until|from) $")
_NOT_UNTIL = lazily(
    r"(?:^|[a-z0-9%)][.;,:] )(?:and |but |while )?[Ii]n (?P<year>(?:19|20)[0-9]{2}),? "
    "[^,;.:0-9]{3,60} (?:had not|did not|had|never)[^,;.:0-9]{0,30} "
    "(?:until|till|before|only (?:in|on)) (?:the end of )?$"
)
_COST = lazily(
    "(?:,[^,;.]{3,50},|,)? (?:an?|the) (?:[a-z-]{2,14} ){1,4}cost (?:her|him|them|us|me|it) "
)
_OF_SEVERAL = lazily(
    " quarter (?:[a-z]{3,12} )(?:[^.;]|[.](?=[0-9])){3,60}(?:, | and )the (?:second|third) "
    "(?!quarter (?:of|will))"
)
_THEN_FOLLOWING = lazily(
    "(?:,|,? and|,? then) (?:[a-z]{2,14} ){1,5}(?:in )?the following "
    rf"(?:{MONTH_NAMES})(?![a-z])"
)
_TOLD = frozenset({days.PAST, days.DONE, days.OVER})
_ON = lazily("(?:^|[^A-Za-z])[Oo]n $")


def no_longer_than(around: Around) -> Clause | None:
    """It is the end of a wait that is still to come: nobody shall wait longer than January 24."""
    return Clause(days.FUTURE) if _LONGER.search(around.left) else None


def than_hoped(around: Around) -> Clause | None:
    """Something was hoped for in a month that has passed: later than hoped for in June."""
    return Clause(days.PAST) if _HOPED.search(around.left) else None


def as_in_a_year(around: Around) -> Clause | None:
    """It is of the year that is named as another case: not, as in 2021, on September 27; in 2021
    it had not come until November 19."""
    left = around.left
    other = _AS_IN.search(left) or (" not " in left and _NOT_UNTIL.search(left)) or None
    return Clause(days.PAST, int(other["year"])) if other else None


def cost_somebody(around: Around) -> Clause | None:
    """Something cost somebody a sum on it: on April 3, a traffic jam cost her 60,000 yuan."""
    told = " cost " in around.right and _ON.search(around.left) and _COST.match(around.right)
    return Clause(days.OVER) if told else None


def first_of_several(around: Around, clause: Clause) -> Clause:
    """It is a quarter after which others are told: the first brought 8 billion, the second 10."""
    told = clause.tense == days.PAST and _OF_SEVERAL.match(around.right)
    return clause._replace(listed=max(clause.listed or 0, 6)) if told else clause


def before_the_following(around: Around, clause: Clause) -> Clause:
    """What was done in the following such month tells that a story goes on, of any year: begun on
    November 3 and holed through the following April."""
    told = clause.tense in _TOLD and clause.year is None and not clause.turn
    told = told and not clause.headed and not clause.course
    told = told and _THEN_FOLLOWING.match(around.right) is not None
    return clause._replace(turn=Turn(DOUBTED)) if told else clause
