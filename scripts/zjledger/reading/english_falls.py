"""English words that make a rate one of a fall: down, shrank by, a drop of, 5 points below."""

from __future__ import annotations

import re

from zjledger.reading.english_hedges import HEDGES
from zjledger.reading.numerals import DIGITS

_FELL = (
    "fell|falling|fallen|falls|decreased|decreasing|decreases|down|dropped|dropping|drops|declined|"
    "declining|declines|shrank|shrunk|shrinking|shrinks|slid|slipped|slipping|sank|sunk|dipped|"
    "tumbled|plunged|slumped|plummeted|contracted|slowed|minus|eased|"
    "(?:cut|reduced|lowered|trimmed) by|"
    "negative growth of|"
    "(?:drop|decline|decrease|fall|dip|slide|slump|plunge|contraction|reduction|cut) of"
)
"""Words before a rate that is a change downwards."""
_LESS = (
    "fall|drop|decline|decrease|cut|lower|lowered|reduced|reducing|slowing|slower|narrowed|"
    "narrowing|trimmed|lost|losing|shed|shedding"
)
"""Words before a rate that may be one downwards, or none."""
# "fell below 5 percent" is a level.
_HEDGES = "|".join(word for word in HEDGES.split("|") if word not in ("below", "under"))
_SINCE = (
    rf"(?:,? (?:slightly|sharply|steeply|further|again|just|a further|another|on year|"
    rf"year[ -]on[ -]year|month[ -]on[ -]month|by|of|{_HEDGES})){{0,3}}"
)
"""Between a verb and its rate: fell again, by about 3 percent."""
_FALLING = re.compile(
    rf"(?<![a-z])(?:{_FELL}|{_LESS}){_SINCE} ?$|(?<![a-z])(?:narrowed|narrowing|eased) to $",
    re.IGNORECASE,
)
_FALL = re.compile(rf"(?<![a-z])(?:{_FELL}){_SINCE} $", re.IGNORECASE)
_DROPS = "drop|decline|decrease|fall|reduction|contraction|dip|slump"
_SORT_OF = "(?: (?:year-on-year|annual|yearly|monthly|further|slight|sharp|steep))?"
_FALLING_AFTER = re.compile(
    rf"(?: (?:lower|less|below|behind|fewer|down)|{_SORT_OF}[ -](?:{_DROPS}))(?![a-z])"
)
_LESS_AFTER = re.compile(r" (?:short of|under (?:the|its|that|their|last))(?![a-z])")
_FELL_BOTH = re.compile(
    rf"(?<![a-z])(?:{_FELL}){_SINCE} {DIGITS}"
    r"(?: ?[%％]|[ -]per ?cent|[ -](?P<points>percentage points?))(?P<comma>,?)(?P<and> and)? "
    r"(?:by )?$",
    re.IGNORECASE,
)
"""Before the second of two rates that one verb may govern: fell 2.9 percent and 3.2 percent."""
_GAP = (
    rf"(?:{_FELL})(?: [a-z]{{2,12}}){{0,3}} {DIGITS}(?: ?%| per ?cent),? (?:and|while) "
    r"(?:[a-z]{2,15} ){1,4}"
)
GAPPED = rf"{_GAP}{DIGITS}(?: ?%| per ?cent)"
"""A clause that may have left its verb of a fall to the one before it, and has its own rate; what
says so stands further off than the context of a cluster."""
_GAPPED = re.compile(f"{_GAP}$")
_VERB = re.compile(
    r" (?:and|while) (?:[a-z]{1,15} ){0,3}?(?:rose|grew|up|gained|saw|by|to|at|from|was|"
    r"were|is|are|had|has|reached|stood|made|than|another|[a-z]{1,13}ed|[a-z]{1,12}ing) "
    r"(?:[a-z]{1,15} ){0,3}$"
)
_BOTH_END = re.compile(
    r"[.;)]|,(?! ?[0-9])|$|\n|,? (?:respectively|year[ -]on[ -]year|in|from|over)(?![a-z])"
)


def falls(left: str, right: str, *, points: bool) -> bool | None:
    """Whether a rate is one of a fall, by what stands before and after it; None if not certain.

    ``points`` tells whether it is in percentage points: of two rates that one verb governs, both
    are.
    """
    both = _both(left, points=points)
    if _FALL.search(left) or (both == " and" and _BOTH_END.match(right)):
        return True
    if _FALLING.search(left):
        return None
    if _FALLING_AFTER.match(right):
        return True
    gapped = _GAPPED.search(left)
    if both or _LESS_AFTER.match(right) or (gapped and not _VERB.search(gapped[0])):
        return None
    return False


def _both(left: str, *, points: bool) -> str | None:
    """What joins a rate to one that falls and is of the same unit, if anything does."""
    first = _FELL_BOTH.search(left)
    if not first or bool(first["points"]) != points:
        return None
    return first["and"] or first["comma"] or None


LEFT = (_FALLING,)
RIGHT = (_FALLING_AFTER, _LESS_AFTER, _BOTH_END)
"""What may stand before and after a rate and make it one of a fall."""
