"""English words that make a rate one of a fall: down, shrank by, a drop of, 5 points below."""

from __future__ import annotations

import re

from zjledger.reading.english.far_falls import HEDGES_OF_FALLS, far_fall
from zjledger.reading.numerals import DIGITS

_FELL = (
    "fell|falling|fallen|falls|decreased|decreasing|decreases|down|dropped|dropping|drops|declined|"
    "declining|declines|shrank|shrunk|shrinking|shrinks|slid|sliding|slipped|slipping|slips|sank|"
    "sinking|sunk|dipped|dipping|dips|tumbled|tumbling|plunged|plunging|slumped|slumping|plummeted|"
    "contracted|contracting|slowed|minus|negative|eased|easing|eases|lost|losing|loses|shed|"
    "shedding|sheds|dwindled|dwindling|collapsed|crashed|sagged|softened|weakened|retreated|"
    "receded|melted|diminished|lessened|moderated|cooled|nosedived|narrowed|narrowing|narrows|"
    "squeezed|worsened|deteriorated|gave up|giving up|backed off|undershot|(?:missed|lagged|"
    "trailed|undershot|short) by|"
    "(?:is|are|was|were|been|being) off|(?:fell|fallen|dropped|slipped|cut|scaled|pared) back|"
    "(?:went|gone|going|came|come|coming|moved|edged|inched|ticked|crept|drifted|trended) "
    "(?:down|lower|downwards?)|"
    "(?:cut|cuts|cutting|reduced|reduces|reducing|lowered|lowers|lowering|trimmed|trims|slashed|"
    "pared|shortened|curtailed|"
    "fall|drop|decline|decrease|shrink|contract|dip|slide|slip|sink|tumble|plunge|narrow|slow|ease|"
    "weaken|soften|reduce|lower|trim|slash) by|"
    "(?:is|are|was|were|been|being|be) (?:cut|reduced|lowered|trimmed|slashed|shortened)|"
    "(?:will|would|to|should|may|might|could|must|can|shall) (?:fall|drop|decline|decrease|"
    "shrink|contract|slip|ease|slow)|"
    "negative growth of|"
    "(?:drop|decline|decrease|fall|contraction|reduction) "
    "(?:was|is|came to|reached|amounted to|will be|has been)|"
    "(?:steepest|sharpest|biggest|largest|deepest|worst) (?:drop|decline|decrease|fall),|"
    "(?:drop|decline|decrease|fall|dip|slide|slump|plunge|contraction|reduction|cut|loss|setback|"
    "downturn) of"
)
"""Words before a rate that is a change downwards."""
_LESS = (
    "fall|drop|decline|decrease|cut|lower|lowered|reduced|reducing|slowing|slower|trimmed|"
    "discount of|discounted by"
)
"""Words before a rate that may be one downwards, or none."""
_SINCE = (
    rf"(?:,? (?:slightly|sharply|steeply|further|again|just|a further|another|on year|"
    rf"(?:though|but)(?: only)? by|"
    rf"year[ -]on[ -]year|month[ -]on[ -]month|by|of|as much as|up to|only|"
    rf"{HEDGES_OF_FALLS})){{0,3}}"
)
"""Between a verb and its rate: fell again, by about 3 percent."""
_FALLING = re.compile(
    rf"(?<![a-z])(?:{_FELL}|{_LESS}){_SINCE} ?$|(?<![a-z])(?:narrowed|narrowing|eased) to $",
    re.IGNORECASE,
)
_FALL = re.compile(rf"(?<![a-z])(?:{_FELL}){_SINCE} $", re.IGNORECASE)
_ANSWER = re.compile(rf"(?:^|[^A-Za-z])By (?:(?i:{HEDGES_OF_FALLS}) )?$")
"""A sentence that opens so answers a question, which may be of a fall."""
_LESS_OF_A_FALL = re.compile(
    rf"(?<![a-z])(?:decline|drop|fall|decrease|contraction|slide|slump) "
    rf"(?:has |had |was )?(?:narrow|eas|slow|deepen|widen|steepen)(?:ed|ing|s){_SINCE} $"
)
_DROPS = "drop|decline|decrease|fall|reduction|contraction|dip|slump|slide|plunge|shortfall"
_SORT_OF = "(?: (?:year-on-year|annual|yearly|monthly|further|slight|sharp|steep))?"
_FALLING_AFTER = re.compile(
    r"(?: (?:lower|less|below|behind|fewer|down|smaller|worse|weaker|slower|cheaper|thinner|"
    r"shorter|"
    r"lighter|poorer|off|short of|shy of|adrift|"
    r"under (?:budget|plan|target|estimate|schedule|that of|those of)|"
    r"by which (?:[a-z]{1,12} ){1,4}(?:fell|fallen|dropped|declined|cut|shrank|shrunk|reduced))|"
    rf"{_SORT_OF}[ -](?:{_DROPS}|cut(?= (?:in|of|to|for|and|from|on|was|is|at|by)(?![a-z])|[.,;]|"
    r"$)))"
    r"(?![a-z-])"
)
# "30 percent cut jobs" is no cut of 30 percent.
_LESS_AFTER = re.compile(r" under (?:the|its|that|their|last)(?![a-z])|[ -]cut(?![a-z-])")
_UNIT = "(?: ?[%％]|[ -]per ?cent|[ -]percentage points?)"
_FELL_BOTH = re.compile(
    rf"(?<![a-z])(?:{_FELL}){_SINCE} {DIGITS}"
    r"(?: ?[%％]|[ -]per ?cent|[ -](?P<points>percentage points?))"
    rf"(?P<more>(?:, {DIGITS}{_UNIT}){{0,5}})(?P<comma>,?)(?P<and> and)? (?:by )?$",
    re.IGNORECASE,
)
"""Before the second of two rates that one verb may govern: fell 2.9 percent and 3.2 percent."""
_GOES_ON = re.compile(rf"(?:, {DIGITS}{_UNIT}){{0,5}},? and (?:by )?{DIGITS}{_UNIT}")
"""After one that is neither the first nor the last of a list."""
_GAP = (
    rf"(?:^|[^a-z])(?:{_FELL})(?: [a-z]{{2,12}}){{0,3}} {DIGITS}(?: ?%| per ?cent),? (?:and|while) "
    r"(?:[a-z]{2,15} ){1,4}"
)
_WORD = "[A-Za-z'’-]{1,15}"
_THERE = "in|for|to|from|at|on|among"
_RATE = rf"{DIGITS}(?: ?%| per ?cent| (?:percentage )?points?)"
_ELSEWHERE = (
    rf"(?:^|[^a-z])(?:{_FELL}){_SINCE} {_RATE}"
    rf"(?: (?P<where>{_THERE})(?: (?:{_WORD}|20[0-9]{{2}}|[1-3]?[0-9])){{1,4}})?"
    rf"(?P<more>(?:(?:,|,? and)(?: {_WORD}){{0,4}}? (?:by )?{_RATE}"
    rf"(?: (?:{_THERE})(?: {_WORD}){{1,4}})?){{0,2}})"
)
"""A fall somewhere, which another may follow elsewhere: fell 1 percent in May and 2 in June."""
_NEXT = rf"(?:,? (?:and|while)|,)(?P<of>(?: {_WORD}){{0,6}}?) (?P<by>by )?(?:of )?"
GAPPED = re.sub("[?]P<[a-z]+>", "?:", f"(?:{_GAP}|{_ELSEWHERE}{_NEXT})$")
"""Words before the rate of a clause that may have left its verb of a fall to the one before it; it
stands further off than the context of a cluster."""
GAP = rf"(?:,?[ ](?:and|while)|,)(?: {_WORD}){{0,6}} (?:by |of )?$"
"""The end of such words, right before the rate."""
_GAPPED = re.compile(f"{_GAP}$")
_ALSO = re.compile(f"{_ELSEWHERE}{_NEXT}$")
_NEAR = re.compile("%|cent|point")
_RISES = (
    "rose|grew|up|gained|climbed|saw|than|or|which|was|were|is|are|had|has|reached|stood|made|took|"
    "takes|got|gets|spent|makes|beats?|outdid|led|leads|overshot|exceeds?|grow|grows|rises|gains|"
    "higher|more|not|never|[a-z]{1,13}ed"
)
_OTHER_BY = re.compile(f"(?<![a-z])(?:{_RISES})(?![a-z])")
"""What shows that a change by a rate after one of a fall has a verb of its own."""
_OTHER = re.compile(
    f"(?<![a-z])(?:{_RISES}|at|with|of|after|rise|increase|growth|gain|rate|against|share|accounts?|"
    "[a-z]{1,12}ing)(?![a-z])"
)
"""What shows that a rate after one of a fall is of something else."""
_VERBAL = re.compile("[a-z]ing(?![a-z])")
"""A word that may be a verb, or not: raising, housing."""
_UNSURE_GAP = re.compile(
    " (?:paid|pays?|held|holds?|kept|keeps?|won|wins?|sold|sells?|built|builds?|put|set|lent|"
    "lends?|bought|buys?|half|some|all|each|they|it|this|that|these|those|now|then|only|just|to|in|on|for|"
    "from|gave|gives?|came|comes?|went|did|does|do|met|meets?|became|left|brought|want|wants|plan|"
    "interest|cover|covers|offers?|charges?|hit|hits|remain|remains|tops?)(?![a-z])"
)
"""What may be a verb, or no subject, before a rate that has none beside it."""
_STOPS = re.compile(
    "[.;,)](?![0-9])|$|\n| (?:in|from|over|to|on|year|respectively)(?![a-z])|"
    rf" and(?: {_WORD}){{1,4}} by (?=[0-9])"
)
_MORE = re.compile(
    " (?:more|higher|faster|above|over|ahead|up|of|growth|increase|rise|gain)(?![a-z])"
)
_FAR_BOTH = re.compile(
    rf" (?:by|of) (?P<rate>{DIGITS}(?: ?[%％]|[ -]per ?cent|[ -](?P<points>percentage points?)))"
    r"(?P<comma>,?)(?P<and> and)? (?:by )?$"
)
_MINUS = re.compile(r"(?:^|[A-Za-z,:;] |[(])[-−]$|[↓▼▽] ?$")
_VERB = re.compile(
    r" (?:and|while) (?:[a-z]{1,15} ){0,3}?(?:rose|grew|up|gained|saw|by|to|at|from|was|"
    r"were|is|are|had|has|reached|stood|made|took|takes|got|gets|spent|makes|make|accounts?|than|another|"
    r"[a-z]{1,13}ed|[a-z]{1,12}ing) "
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
    if negative(left):
        return True
    if _LESS_OF_A_FALL.search(left):
        return None
    both = _both(left, points=points)
    if _FALL.search(left) or (both == " and" and _BOTH_END.match(right)):
        return True
    if both == "," and _GOES_ON.match(right):
        return True
    if _FALLING.search(left) or _ANSWER.search(left):
        return None
    if far_fall(left):
        return True
    if left.endswith(" or by "):
        return None
    if _FALLING_AFTER.match(right):
        return True
    if (same := _elsewhere(left, right, points=points)) is not False:
        return same
    gapped = _GAPPED.search(left)
    if points and _LESS_AFTER.match(right):
        return True
    if both or _LESS_AFTER.match(right) or (gapped and not _VERB.search(gapped[0])):
        return None
    return False


def negative(left: str) -> bool:
    """Whether a number has a minus sign, which is no joint of a range."""
    return left.rstrip(" ").endswith(("-", "−", "↓", "▼", "▽")) and bool(_MINUS.search(left))


def _elsewhere(left: str, right: str, *, points: bool) -> bool | None:
    """Whether a rate without a verb falls as the one before it does: fell 1 percent in May and 2
    percent in June; None if that is not certain."""
    also = _ALSO.search(left) if _NEAR.search(left) else None
    if not also or _MORE.match(right):
        return False
    by_by = also["of"] and also["by"] and " by " in left[also.start() : also.start("of")]
    if ("point" in also[0]) != points and not by_by:
        return False
    if not (also["of"] or also["where"]):
        return False
    if not also["of"] and right.startswith(f" {also['where']} "):
        return True
    if not by_by:
        if _OTHER.search(also["of"]):
            return False
        # Car sales fell 14 percent and home sales 22 percent.
        own = also["where"] or also["more"] or also["by"] or _UNSURE_GAP.search(also["of"])
        return None if own or not _STOPS.match(right) else True
    if _OTHER_BY.search(also["of"]):
        return False
    # Power use fell by 1 percent, water use by 2 percent.
    sure = not _OTHER.search(also["more"]) and not _VERBAL.search(also["of"])
    return True if sure and _STOPS.match(right) else None


def _both(left: str, *, points: bool) -> str | None:
    """What joins a rate to one that falls and is of the same unit, if anything does."""
    first = _FELL_BOTH.search(left)
    if not first and (far := _FAR_BOTH.search(left)) and far_fall(left[: far.start("rate")]):
        # They cut their prices by 6 percent and 3 percent.
        first = far
    if not first or bool(first["points"]) != points:
        return None
    return first["and"] or first["comma"] or None


LEFT = (_FALLING, _LESS_OF_A_FALL)
RIGHT = (_FALLING_AFTER, _LESS_AFTER, _BOTH_END)
"""What may stand before and after a rate and make it one of a fall."""
