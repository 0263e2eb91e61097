"""The year of English dates of what had happened before another in their sentence: the bridge was
closed on July 9, 2023 after a crack had been found in May.

It is the last such day or month before that date, and after "before" the first one since. Of a date
that prints but its year, what had happened before has no certain one.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from zjledger.reading.clause import TO_LAST, TO_NEXT, Clause, Other, Turn
from zjledger.reading.english import times
from zjledger.reading.english.named import MONTH_NAMES, MONTH_NUMBERS
from zjledger.reading.lazily import lazily
from zjledger.reading.year_rules import Asked, Rule, Told, asked, first_told

FLASHBACK = "flashback"
"""Of what time a clause speaks that tells what had happened before its other date."""
_YEAR = "(?:19|20)[0-9]{2}"
_DATE = lazily(
    rf"(?<![A-Za-z])(?:(?P<month>{MONTH_NAMES})(?: (?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?"
    rf"(?![0-9]))?(?:,? (?P<year>{_YEAR})(?![0-9]))?|(?:in|In) (?P<alone>{_YEAR})(?![0-9]))"
    "(?![A-Za-z]|[.][0-9])"
)
_LONGER = (
    "(?:only |just |shortly |soon |right |(?:[a-z]{1,12}|[0-9]{1,2}) (?:days?|weeks?|months?) )?"
)
_PERFECT = "had(?! (?:to|no|an?|the|only|its|their|his|her|some|more|[0-9]{1,9}) )"
_LED = (
    "(?:in|on|since|(?<=promised )for|(?<=planned )for) "
    "(?:early |late |mid-|the (?:end|start|middle) of )?$"
)
_AFTER = lazily(
    rf",? {_LONGER}after (?!which|that |this |it had been agreed)"
    rf"(?:(?!and |but |then )[A-Za-z0-9’'-]{{1,14}} ){{1,10}}{_LED}"
)
"""Between two dates: it was closed on the one after what came on the other."""
_HAD = lazily(
    r",?(?: (?!and |but |then |or |had )[A-Za-z0-9’'-]{1,14}){0,6},? "
    r"(?:after|since|because|as|when|where|which|who|that|than|for)"
    rf"(?: (?!and |but |then |had )[A-Za-z0-9’'-]{{1,14}}){{0,6}} {_PERFECT}"
    rf"(?: (?!and |but |then |was |were |did )[A-Za-z0-9’'-]{{1,14}}){{1,6}} {_LED}"
)
"""The same with a verb of what had been done: to a firm that had been set up in June."""
_SINCE = lazily(
    r",?(?: (?!and |but |then )[A-Za-z’'-]{1,14}){0,9},? (?:for )?the [a-z]{3,10} time since "
    "(?:early |late |mid-|the (?:end|start|middle) of )?$"
)
"""The same of what came again: it broke on the one for the fourth time since the other."""
_HAD_ALONE = lazily(
    rf"(?<![A-Za-z]){_PERFECT}(?: (?!was |were |did )[A-Za-z0-9’'-]{{1,14}}){{1,9}} (?:in|on) $"
)
"""Before the date of what had been done before all that is told so far."""
_BEFORE = lazily(
    rf",? {_LONGER}before (?:(?!and |but |then )[A-Za-z’'-]{{1,14}} ){{1,5}}"
    "(?:was|were|began|opened|started|closed|ended|came|went|left|fell|broke|took place|followed)"
    rf" (?:[a-z]{{2,14}} ){{0,2}}{_LED}"
)
"""Between two dates: it was signed on the one before work began on the other."""


class Flashback(NamedTuple):
    """A date on which another leans: where it begins and ends in the words before that."""

    month: int
    day: int | None
    start: int
    end: int


def printed(left: str, published: int | None) -> Clause | None:
    """What is said by a date that prints its year of one before or after it in its sentence."""
    found = _last(left)
    year = int(found["year"] or found["alone"] or 0) if found else 0
    if not found or not year or not published or year > published:
        return None
    between = left[found.end() :]
    if _is_before(between):
        if found["alone"]:
            return Clause(times.UNSURE)
        turn = Turn(TO_LAST, MONTH_NUMBERS[found["month"]])
    elif not found["alone"] and year < published and _BEFORE.fullmatch(between):
        turn = Turn(TO_NEXT, MONTH_NUMBERS[found["month"]])
    else:
        return None
    return Clause(times.NAMED, headed=year, turn=turn)


def before_another(left: str) -> Flashback | None:
    """The date without a year that what these words tell had come before, if there is one."""
    found = _last(left)
    if not found or found["year"] or found["alone"] or not _is_before(left[found.end() :]):
        return None
    day = int(found["day"]) if found["day"] else None
    return Flashback(MONTH_NUMBERS[found["month"]], day, *found.span())


def had_been_done(left: str) -> bool:
    """Whether the clause of the date after some words tells what had been done before."""
    return _HAD_ALONE.search(left) is not None


def had_come(other: Flashback, clause: Clause) -> Clause:
    """What is said of a date of what had happened before another, of which a clause tells."""
    that = Other(other.month, other.day, clause.tense, clause.deadline)
    return clause._replace(tense=FLASHBACK, other=that)


def year_before(date: Asked, rules: tuple[Rule, ...]) -> Told | None:
    """It is the last such date before its other, of which some rules tell the year."""
    clause, other = date.clause, date.clause.other
    if clause.tense != FLASHBACK or not other:
        return None
    told = clause._replace(tense=other.tense, deadline=other.deadline, other=None)
    year = first_told(rules, asked(other.month, other.day, date.published_on, told))
    return Told(year - (date.month > other.month) if year else None)


def _last(left: str) -> re.Match[str] | None:
    """The last date before another."""
    if not left.endswith((" in ", " on ", " since ", " for ", " of ", "-", " early ", " late ")):
        return None
    if not any(word in left for word in (" after ", " had ", " before ", " time since ")):
        return None
    found = [*_DATE.finditer(left)]
    return found[-1] if found else None


def _is_before(between: str) -> bool:
    """Whether the words between two dates tell that the second came before the first."""
    forms = _AFTER, _HAD, _SINCE
    return any(form.fullmatch(between) for form in forms)
