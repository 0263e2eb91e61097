"""English rates whose clause has left its verb of a fall to the one before: power use fell by 1
percent, water use by 2 percent."""

from __future__ import annotations

import re

from zjledger.reading.english.far_falls import FAR_WORD, LOWERED, far_fall
from zjledger.reading.english.fell import FELL, HEDGES_OF_FALLS, SINCE
from zjledger.reading.lazily import lazily
from zjledger.reading.numerals import DIGITS

_GAP = (
    rf"(?:^|[^a-z])(?:{FELL})(?: [a-z]{{2,12}}){{0,3}} {DIGITS}(?: ?%| per ?cent),? (?:and|while) "
    r"(?:[a-z]{2,15} ){1,4}"
)
_WORD = "[A-Za-z'’-]{1,15}"
_ONLY = f"(?:(?:only|just|a mere|{HEDGES_OF_FALLS}) )?"
_THERE = "in|for|to|from|at|on|among"
_RATE = rf"{DIGITS}(?: ?%| per ?cent| (?:percentage )?points?)"
_ELSEWHERE = (
    rf"(?:^|[^a-z])(?:{FELL}){SINCE} {_RATE}(?: of (?:their|its|the) {_WORD})?"
    rf"(?: (?P<where>{_THERE})(?: (?:{_WORD}|20[0-9]{{2}}|[1-3]?[0-9])){{1,4}})?"
    rf"(?P<more>(?:(?:,|,? and)(?: {_WORD}){{0,4}}? (?:by )?{_RATE}"
    rf"(?: (?:{_THERE})(?: {_WORD}){{1,4}})?){{0,2}})"
)
"""A fall somewhere, which another may follow elsewhere: fell 1 percent in May and 2 in June."""
_NEXT = rf"(?:,? (?:and|while)|,)(?P<of>(?: {_WORD}){{0,6}}?) (?P<by>by )?(?:of )?"
_BARE_BY = (
    rf"{_RATE}(?: (?:{_THERE})(?: {_WORD}){{1,4}})?(?:,? (?:and|while)|,)(?: {_WORD}){{0,5}} by "
)
"""A clause without a verb, whose verb may stand before all that is looked at."""
_PLAIN = re.sub("[?]P<[a-z]+>", "?:", _ELSEWHERE)
_REASON = (
    rf"{_PLAIN} (?:because of|due to|owing to|thanks to|as a result of|on account of|amid|after)"
    rf"(?P<why>(?: {_WORD}){{1,5}})(?:,? and|,) (?:by )?"
)
"""A fall and its reason, after which another is told: fell by 5% in May because of rain and by 2%.
"""
_LIGHTLY = "[ ](?:got|gets|getting) off(?: lightly| lightest)?,? with "
_SPARED = rf"{_LIGHTLY}{_ONLY}(?:{_RATE},? and (?:{_WORD} with )?)?"
"""Who fares better than others: Wenzhou got off with 8 percent, of a fall or of a rise."""
_ROSE = "rose|risen|rises|rising|grew|grown|grows|climbed|increased|up"
_AGAIN_BY = r", (?:that is,?|or) by "
_WHEN = rf"(?: (?:{_WORD}|20[0-9]{{2}}|[1-3]?[0-9])){{1,6}}"
_CHAIN = (
    rf"(?:^|[^a-z])(?:{FELL}){SINCE} "
    rf"(?:{_RATE} (?P<where>{_THERE}){_WHEN}(?:,? and|,) (?:by )?){{1,4}}"
)
"""A fall told of several times: by 6% in the first quarter of last year, by 3% in the second and.
"""
_OF_THING = (
    rf"(?:^|[^A-Za-z])(?i:{LOWERED}){FAR_WORD}{{1,6}} by "
    rf"(?P<rates>(?:{_RATE} (?P<where>{_THERE}){_WHEN}(?:,? and|,) (?:by )?){{1,4}})"
)
"""The same of what is named before its rates: cut their costs by 6% in April and 3% in May."""
_FROM_TO = rf"(?:^|[^a-z])(?:{FELL}|{_ROSE}) from [0-9][^;\n]{{4,100}}{_AGAIN_BY}"
"""A change from one rate to another, which is told again: fell from 3% to 2%, that is by a third.
"""
FURTHER = 130
"""Code points before a rate without a verb that may hold it."""
GAPPED = tuple(
    re.sub("[?]P<[a-z]+>", "?:", f"(?:{form})$")
    for form in (_GAP, f"{_ELSEWHERE}{_NEXT}", _REASON, _BARE_BY, _SPARED, _FROM_TO)
)
"""One is found in the words before the rate of a clause that may have left its verb of a fall to
the one before it; it stands further off than the context of a cluster."""
CHAINED = (
    f"(?:{_THERE}){_WHEN}(?:,? and|,) (?:by )?$",
    re.sub("[?]P<[a-z]+>", "?:", f"(?:{_CHAIN}|{_OF_THING})$"),
)
"""Both are found in those before a further rate of a fall that is told of several times; for the
engine of a column, which finds the first many times as fast."""
GAP = rf"(?:,?[ ](?:and|while)|,)(?: {_WORD}){{0,6}} (?:by |of )?$|^ by $|{_LIGHTLY}{_ONLY}$"
"""The end of such words, right before the rate; a quarter may stand between: in the third by."""
LEFT_TO = lazily(f"{_GAP}$")
"""Before a rate of a clause that may have left its verb so."""
_ALSO = lazily(f"{_ELSEWHERE}{_NEXT}$")
_BY = lazily(f"{_BARE_BY}$")
_CHAINED, _THING_CHAINED = lazily(f"{_CHAIN}$"), lazily(f"{_OF_THING}$")
_REASONED = lazily(f"{_REASON}$")
_CHANGE = lazily(
    "(?<![a-z])(?:ris|increas|grow|gain|surg|jump|climb|fall|drop|declin|decreas|cut|high|low|more|"
    "less|which|that|who)"
)
"""In a reason, what a rate may be of."""
_LIGHTER = lazily(f"{_SPARED}$")
_NEAR = lazily("%|cent|point")
_RISES = (
    "rose|grew|up|gained|climbed|saw|than|or|which|was|were|is|are|had|has|reached|stood|made|took|"
    "takes|got|gets|spent|makes|beats?|outdid|led|leads|overshot|exceeds?|grow|grows|rises|gains|"
    "higher|more|not|never|[a-z]{1,13}ed"
)
_OTHER_BY = lazily(f"(?<![a-z])(?:{_RISES})(?![a-z])")
TURNS = lazily(
    "(?<![a-z])(?:(?P<rose>rose|risen|ris(?:e|es|ing)|grew|grow[ns]?|growing|up|gain(?:s|ed|ing)?|"
    "climb(?:s|ed)|increas(?:e|es|ed|ing)|expand(?:s|ed)|jump(?:s|ed)|surged|advanced|improved|added|"
    f"exceed(?:s|ed))|{FELL})(?![a-z])"
)
"""A verb of a rise, or of a fall."""
_OTHER = lazily(
    f"(?<![a-z])(?:{_RISES}|at|with|of|after|rise|increase|growth|gain|rate|against|share|accounts?|"
    "[a-z]{1,12}ing)(?![a-z])"
)
"""What shows that a rate after one of a fall is of something else."""
_TRADES = lazily(
    " (?:catering|housing|manufacturing|shipping|mining|farming|banking|engineering|lodging|"
    "clothing|advertising|fishing|dining|packaging|printing)(?![a-z])"
)
"""Fields that look like verbs."""
_VERBAL = lazily("[a-z]ing(?![a-z])")
"""A word that may be a verb, or not: raising, housing."""
_UNSURE_GAP = lazily(
    " (?:paid|pays?|held|holds?|kept|keeps?|won|wins?|sold|sells?|built|builds?|put|set|lent|"
    "lends?|bought|buys?|half|some|all|each|they|it|this|that|these|those|now|then|only|just|to|in|on|for|"
    "from|below|above|under|near|beyond|within|versus|double|another|plans|expects|gave|gives?|came|comes?|went|did|does|do|met|meets?|became|left|brought|want|wants|plan|"
    "interest|cover|covers|offers?|charges?|hit|hits|remain|remains|tops?)(?![a-z])|"
    " the$"
)
"""What may be a verb, or no subject, before a rate that has none beside it."""
_AGAIN = lazily(f"{_AGAIN_BY}$")
_STOPS = lazily(
    "[.;,)](?![0-9])|$|\n| (?:in|from|over|to|on|year|respectively)(?![a-z])|"
    rf" and(?: {_WORD}){{1,4}} by (?=[0-9])"
)
_SENTENCE = lazily(r"[.!?](?![0-9])|\n")
_MORE = lazily(" (?:more|higher|faster|above|over|ahead|up|of|growth|increase|rise|gain)(?![a-z])")


def elsewhere(left: str, right: str, *, points: bool) -> bool | None:
    """Whether a rate without a verb falls as the one before it does: fell 1 percent in May and 2
    percent in June; None if that is not certain."""
    also = _ALSO.search(left) if _NEAR.search(left) else None
    if not also or _MORE.match(right):
        return False
    by_by = also["of"] and also["by"] and " by " in left[also.start() : also.start("of")]
    if ("point" in also[0]) != points and not by_by:
        return False
    if any(turn["rose"] for turn in TURNS.finditer(also["more"])):
        return False
    if not (also["of"] or also["where"]):
        return False
    of = _TRADES.sub(" goods", also["of"])
    if not also["of"] and right.startswith(f" {also['where']} "):
        return True
    if not by_by:
        if _OTHER.search(of):
            return False
        # Car sales fell 14 percent and home sales 22 percent.
        own = also["where"] or also["more"] or also["by"] or _UNSURE_GAP.search(of)
        return None if own or not _STOPS.match(right) else True
    if _OTHER_BY.search(of):
        return False
    # Power use fell by 1 percent, water use by 2 percent.
    sure = not _OTHER.search(also["more"]) and not _VERBAL.search(of)
    return True if sure and _STOPS.match(right) else None


def reasoned(further: str, right: str) -> bool | None:
    """Whether a rate falls as the one before it does, of which a reason is told; None if that may
    be of the reason: because of a rise in rents and wages by 3 percent.

    ``further`` are the words before the rate for :data:`FURTHER` code points.
    """
    told = _REASONED.search(further) if further.endswith((" and by ", ", by ", " and ")) else None
    if not told or right.startswith(" of "):
        return False
    return True if _STOPS.match(right) and not _CHANGE.search(told["why"]) else None


def chained(further: str, right: str, *, points: bool) -> bool:
    """Whether a rate without a verb is one of several of a fall that are told of one after another:
    fell by 6% in April, by 3% in May and by 9% in June.

    ``further`` are the words before the rate for :data:`FURTHER` code points.
    """
    if not further.endswith((" and ", ", ", " by ")):
        return False
    told = _CHAINED.search(further)
    if not told:
        told = _THING_CHAINED.search(further)
        if told and not far_fall(further[: told.start("rates")]):
            return False
    same = told and (further.endswith("by ") or ("point" in told[0]) == points)
    return bool(told and same and right.startswith(f" {told['where']} "))


def by_alone(left: str, further: str, right: str) -> bool | None:
    """Whether a change whose verb stands further off falls, as the last verb before it does: …,
    waste by 8 percent and emissions by 3 percent; None if no verb is in sight.

    ``further`` are the words before the rate for :data:`FURTHER` code points.
    """
    alone = _BY.search(left) if left.endswith(" by ") else None
    # It grew 3 percent, outpacing the plan by 2 points.
    if not alone or _OTHER_BY.search(alone[0]) or _VERBAL.search(_TRADES.sub(" goods", alone[0])):
        return False
    turns = list(TURNS.finditer(further))
    if not turns:
        return None
    if turns[-1]["rose"]:
        return False
    return True if _STOPS.match(right) else None


def spared(left: str, further: str, right: str) -> bool | None:
    """Whether a rate with which somebody got off is one of a fall, as the last verb before it in
    its sentence tells; None if no verb is in sight.

    ``further`` are the words before the rate for :data:`FURTHER` code points.
    """
    lighter = _LIGHTER.search(left)
    if not lighter:
        return False
    before = _SENTENCE.split(further[: len(further) - len(lighter[0])])[-1]
    turns = list(TURNS.finditer(before))
    if not turns or not (_STOPS.match(right) or right.startswith(" and ")):
        return None
    return not turns[-1]["rose"]


def told_again(left: str, further: str) -> bool | None:
    """Whether a change that is told again was a fall, as the last verb before it in its sentence
    tells: fell from 3 percent in May to 2 percent in June, that is by 1 percentage point.

    ``further`` are the words before the rate for :data:`FURTHER` code points.
    """
    sentence = _SENTENCE.split(further)[-1]
    turns = list(TURNS.finditer(sentence)) if _AGAIN.search(left) else []
    if not turns or not sentence.startswith(" from ", turns[-1].end()):
        return None
    return not turns[-1]["rose"]
