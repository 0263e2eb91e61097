"""English dates of what comes again and again: a fair that was last held in November, one that they
agreed to hold in November, plans that are proposed in January and July.

Such a date is of another year than the nearest as often as not, and is doubted where it may be.
"""

from __future__ import annotations

from zjledger.reading import days
from zjledger.reading.beside import at_end
from zjledger.reading.clause import AGREED, DOUBTED, LAST_TIME, Clause, Turn
from zjledger.reading.english import times
from zjledger.reading.english.around import UNTOLD, Around
from zjledger.reading.english.named import MONTH_NAMES
from zjledger.reading.lazily import lazily

_NEAR = 90
_DONE = (
    "(?:[a-z]{3,12}ed|held|met|took place|seen|built|paid|sold|sent|set|cut|shut|made|given|drawn|"
    "rebuilt|bought|won|done|chosen)"
)
_LAST_DONE = f"[Ll]ast (?:been )?{_DONE} (?:[a-z]{{2,14}} ){{0,5}}(?:in|on) (?:early |late |mid-)?$"
_LAST_EVENT = (
    "(?:last|previous) (?:[a-z]{2,14} ){0,2}(?:fair|edition|meeting|congress|forum|session|round|"
    "auction|election|census|expo|festival|show|contest|tender|conference|race|draw|review) "
    "(?:of (?:the )?[a-z]{3,14} )?"
    "(?:was|took|opened|closed|ended|began|met|had) (?:[a-z]{2,14} ){0,5}(?:in|on) "
    "(?:early |late |mid-)?$"
)
_AGREED = (
    "(?:agreed|decided|vowed|pledged|resolved|undertook) to [a-z]{2,14} (?:[a-z]{1,14} ){0,6}"
    "(?:in|on) (?:early |late |mid-)?$"
)
_TO_BE = r", to be [a-z]{3,14} (?:[a-z]{2,12} ){0,3}(?:in|on|by) (?:the end of )?$"
TOLD = (_LAST_DONE, _LAST_EVENT, _AGREED, _TO_BE)
"""Before a date of what was done then for the last time, or is to be done then as was agreed; for
the engine of a column as well."""
_FOR_THE_LAST_TIME = lazily(
    f"(?<!at )(?<!At )(?<!the )(?<!The )(?<![A-Za-z]){_LAST_DONE}|(?<![A-Za-z]){_LAST_EVENT}"
)
_TO_BE_DONE = lazily(f"(?<![A-Za-z]){_AGREED}")
_TO_BE_REACHED = lazily(_TO_BE)
_PLANNED = (
    "(?:due|planned|scheduled|expected|set|promised|foreseen|slated|fixed|meant|intended|likely|"
    "supposed|required|needed|under)"
)
_OTHER = "(?:will|shall|plan|hope|want|aim|intend|had|have|were|are|must|can|may|should)"
_STILL = (
    f"(?:(?:[Tt]hey|[Ww]e) (?!{_OTHER} )[a-z]{{3,12}}|(?:[Ii]t|[Hh]e|[Ss]he) "
    "(?!was |has |is |plans |hopes |wants |aims |intends )[a-z]{2,12}s|"
    "(?:[Tt]he|[Ee]ach|[Ee]very|[Aa]) (?:[a-z]{3,14} ){1,2}(?:meets|sits|gathers|opens|closes|"
    "holds|publishes|reports|reviews|proposes|issues|pays|collects|selects|awards)|"
    f"(?<![A-Za-z])(?:is|are) (?!{_PLANNED} )(?:[a-z]{{3,12}}ly )?(?:[a-z]{{3,12}}ed|held|paid|"
    "sold|sent|set|made|given|drawn up|chosen|handed in))"
)
_MONTHS = f"(?:(?:{MONTH_NAMES})(?:, and |, | and | or ))"
_EACH = lazily(
    rf"(?<![A-Za-z]){_STILL} (?:(?:[a-z]{{2,12}} ){{0,4}})(?:both )?in {_MONTHS}{{0,3}}$"
)
"""Before a month of some in which something is done that no word makes one of a plan."""
_AND_MONTH = lazily(rf"(?:, (?:{MONTH_NAMES})){{0,2}},? (?:and|or) (?:{MONTH_NAMES})(?![a-z])")
_OF_A_YEAR = lazily(r"(?: of|,)? (?:[0-9]|this|last|next|respectively)")
"""After the months of a list which are not those of every year."""
_HABIT = frozenset({*UNTOLD, times.PRESENT, times.COMING, days.FUTURE})
"""Tenses of what may be done every year: of plans even what is done may seem to be to come."""


def last_time(around: Around, clause: Clause) -> Clause:
    """It was done then for the last time: the fair was last held in November."""
    left = around.left
    if clause.year or not ("ast " in left or "previous " in left):
        return clause
    told = at_end(_FOR_THE_LAST_TIME, left, _NEAR)
    return clause._replace(tense=days.OVER, turn=Turn(LAST_TIME)) if told else clause


def agreed(around: Around, clause: Clause) -> Clause:
    """It was agreed upon, and may have passed: they agreed to hold it in November; a target, to be
    reached in November, was set."""
    left = around.left
    if clause.year:
        return clause
    told = clause.tense == days.FUTURE and "d to " in left and at_end(_TO_BE_DONE, left, _NEAR)
    told = told or (", to be " in left and at_end(_TO_BE_REACHED, left, _NEAR))
    return clause._replace(turn=Turn(AGREED)) if told else clause


def again_and_again(around: Around, clause: Clause) -> Clause:
    """It is one of some months in which something is done, as it may be every year: plans are
    proposed in January and July."""
    left, right = around.left, around.right
    if clause.year or clause.tense not in _HABIT:
        return clause
    if not left.endswith((" in ", " and ", " or ", ", ")):
        return clause
    after = _AND_MONTH.match(right)
    if not after and left.endswith((" in ", ", ")):
        return clause
    if _OF_A_YEAR.match(right, after.end() if after else 0):
        return clause
    told = at_end(_EACH, left, _NEAR)
    return clause._replace(held=None, turn=Turn(DOUBTED)) if told else clause
