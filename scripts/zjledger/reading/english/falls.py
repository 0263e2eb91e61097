"""English words that make a rate one of a fall: down, shrank by, a drop of, 5 points below."""

from __future__ import annotations

import functools
import re

from zjledger.reading.english.far_falls import far_fall
from zjledger.reading.english.fell import FELL, HEDGES_OF_FALLS, SINCE
from zjledger.reading.english.gapped_falls import (
    LEFT_TO,
    by_alone,
    chained,
    elsewhere,
    reasoned,
    spared,
    told_again,
)
from zjledger.reading.lazily import lazily
from zjledger.reading.numerals import DIGITS

_LESS = (
    "fall|drop|decline|decrease|cut|lower|lowered|reduced|reducing|slowing|slower|trimmed|"
    "discount of|discounted by"
)
"""Words before a rate that may be one downwards, or none."""
_FALLING = lazily(
    rf"(?<![a-z])(?:{FELL}|{_LESS}){SINCE} ?$|(?<![a-z])(?:narrowed|narrowing|eased) to $",
    re.IGNORECASE,
)
_FALL = lazily(rf"(?<![a-z])(?:{FELL}){SINCE} $", re.IGNORECASE)
_ANSWER = lazily(rf"(?:^|[^A-Za-z])By (?:(?i:{HEDGES_OF_FALLS}) )?$")
"""A sentence that opens so answers a question, which may be of a fall."""
_LESS_OF_A_FALL = lazily(
    rf"(?<![a-z])(?:decline|drop|fall|decrease|contraction|slide|slump) "
    rf"(?:has |had |was )?(?:narrow|eas|slow|deepen|widen|steepen)(?:ed|ing|s){SINCE} $"
)
_DROPS = "drop|decline|decrease|fall|reduction|contraction|dip|slump|slide|plunge|shortfall"
_SORT_OF = "(?: (?:year-on-year|annual|yearly|monthly|further|slight|sharp|steep))?"
_FALLING_AFTER = lazily(
    r"(?: (?:lower|less|below|behind|fewer|down|smaller|worse|weaker|slower|cheaper|thinner|"
    r"shorter|"
    r"lighter|poorer|off|short of|short(?=[.,;)]|$)|shy of|adrift|"
    r"under (?:budget|plan|target|estimate|schedule|that of|those of)|"
    r"by which (?:[a-z]{1,12} ){1,4}(?:fell|fallen|dropped|declined|cut|shrank|shrunk|reduced))|"
    rf"{_SORT_OF}[ -](?:{_DROPS}|cut(?= (?:in|of|to|for|and|from|on|was|is|at|by)(?![a-z])|[.,;]|"
    r"$)))"
    r"(?![a-z-])"
)
_SHORT = lazily(" short of(?![a-z])")
"""After what falls, of which it is then no more doubtful that it does: fall 8 percent short of."""
# "30 percent cut jobs" is no cut of 30 percent.
_LESS_AFTER = lazily(r" under (?:the|its|that|their|last)(?![a-z])|[ -]cut(?![a-z-])")
_UNIT = "(?: ?[%％]|[ -]per ?cent|[ -]percentage points?)"
_UNITS = "%", "％", "cent", "point"
"""One of these is in every rate."""
_FELL_BOTH = lazily(
    rf"(?<![a-z])(?:{FELL}){SINCE} {DIGITS}"
    r"(?: ?[%％]|[ -]per ?cent|[ -](?P<points>percentage points?))"
    rf"(?P<more>(?:, {DIGITS}{_UNIT}){{0,5}})(?P<comma>,?)(?P<and> and)? (?:by )?$",
    re.IGNORECASE,
)
"""Before the second of two rates that one verb may govern: fell 2.9 percent and 3.2 percent."""
_GOES_ON = lazily(rf"(?:, {DIGITS}{_UNIT}){{0,5}},? and (?:by )?{DIGITS}{_UNIT}")
"""After one that is neither the first nor the last of a list."""
_FAR_BOTH = lazily(
    rf" (?:by|of) (?P<rate>{DIGITS}(?: ?[%％]|[ -]per ?cent|[ -](?P<points>percentage points?)))"
    r"(?P<comma>,?)(?P<and> and)? (?:by )?$"
)
_AGAIN = lazily(r"(?: or|(?<![a-z])that is,?) by $")
"""Before a rate that tells again, in another unit, how far something rose or fell."""
_MINUS = lazily(r"(?:^|[A-Za-z,:;] |[(])[-−]$|[↓▼▽] ?$")
_VERB = lazily(
    r" (?:and|while) (?:[a-z]{1,15} ){0,3}?(?:rose|grew|up|gained|saw|by|to|at|from|was|"
    r"were|is|are|had|has|reached|stood|made|took|takes|got|gets|spent|makes|make|accounts?|than|another|"
    r"[a-z]{1,13}ed|[a-z]{1,12}ing) "
    r"(?:[a-z]{1,15} ){0,3}$"
)
_BOTH_END = lazily(
    r"[.;)]|,(?! ?[0-9])|$|\n|,? (?:respectively|year[ -]on[ -]year|in|from|over)(?![a-z])"
)


@functools.lru_cache(maxsize=64)
def falls(left: str, right: str, *, points: bool, further: str = "") -> bool | None:
    """Whether a rate is one of a fall, by what stands before and after it; None if not certain.

    ``points`` tells whether it is in percentage points: of two rates that one verb governs, both
    are. ``further`` are more words before it, where there are. The grammar asks twice of each rate,
    whose answer is kept.
    """
    if negative(left):
        return True
    if _LESS_OF_A_FALL.search(left):
        return None
    both = _both(left, points=points)
    falling = _FALLING.search(left)
    if (falling and _FALL.search(left)) or (both == " and" and _BOTH_END.match(right)):
        return True
    if both == "," and _GOES_ON.match(right):
        return True
    if falling and _SHORT.match(right):
        return True
    if falling or _ANSWER.search(left):
        return None
    if far_fall(left):
        return True
    if _AGAIN.search(left):
        return told_again(left, further or left)
    if _FALLING_AFTER.match(right):
        return True
    if chained(further or left, right, points=points):
        return True
    if (same := elsewhere(left, right, points=points)) is not False:
        return same
    if (same := reasoned(further or left, right)) is not False:
        return same
    if (lighter := spared(left, further or left, right)) is not False:
        return lighter
    if (last := by_alone(left, further or left, right)) is not False:
        return last
    gapped = LEFT_TO.search(left)
    if points and _LESS_AFTER.match(right):
        return True
    if both or _LESS_AFTER.match(right) or (gapped and not _VERB.search(gapped[0])):
        return None
    return False


def negative(left: str) -> bool:
    """Whether a number has a minus sign, which is no joint of a range."""
    return left.rstrip(" ").endswith(("-", "−", "↓", "▼", "▽")) and bool(_MINUS.search(left))


def _both(left: str, *, points: bool) -> str | None:
    """What joins a rate to one that falls and is of the same unit, if anything does."""
    if not any(unit in left.lower() for unit in _UNITS):
        return None
    first = _FELL_BOTH.search(left)
    if not first and (far := _FAR_BOTH.search(left)) and far_fall(left[: far.start("rate")]):
        # They cut their prices by 6 percent and 3 percent.
        first = far
    if not first or bool(first["points"]) != points:
        return None
    return first["and"] or first["comma"] or None


LEFT = (
    _FALLING,
    _LESS_OF_A_FALL,
    "deepened deepening deepens widened widening widens steepened steepening steepens",
)
RIGHT = (_FALLING_AFTER, _LESS_AFTER, _BOTH_END)
"""What may stand before and after a rate and make it one of a fall."""
