"""Stages that tell of what time an English clause speaks, besides what its verb tells."""

from __future__ import annotations

from zjledger.reading import days
from zjledger.reading.clause import FOR_YEAR, SET_FOR, Clause, Turn
from zjledger.reading.english import times
from zjledger.reading.english.around import OPENS, UNTOLD, Around, in_no_year
from zjledger.reading.english.plans import (
    applied_for,
    binds_from,
    is_begun,
    is_coming,
    is_lost_by,
    of_quota,
    set_for,
    started_for,
    starts_from,
)
from zjledger.reading.english.tabled import is_counted, is_datum
from zjledger.reading.english.tenses import CLAUSE, tense_of
from zjledger.reading.lazily import lazily

_HELPED = lazily(r"(?<![A-Za-z-])(?:had|has|have|was|were)(?![A-Za-z-])")
"""A verb that makes a participle after it one of the past: had been completed by June."""
_DONE = "[a-z]{2,12}(?:ed|en|wn|ld|lt|nt|aid)"
_SHARES = lazily(
    rf"{_DONE} (?:in|on) [A-Z][a-z]{{2,8}}(?: [0-9]{{1,2}})?,? and (?:[a-z]{{3,12}}ly )?{_DONE} by "
    "(?:the end of )?"
)
_WAS = lazily(
    rf"[^,;]{{3,80}}(?<![A-Za-z])(?:was|were|has been|have been) {_DONE} (?:[a-z]{{2,14}} ){{0,3}}"
    "(?:in|on) [A-Z][a-z]{2,8}(?: [0-9]{1,2})?"
)
"""Before a date, participles that share a verb of the past, and the clause of that: it was issued
on April 12, adjusted on September 8 and fully used by December 10."""
_CERTAIN = lazily(
    r"(?<![A-Za-z])(?:had [a-z]{2,14}(?:ed|en|wn)|"
    r"(?:was|were|been) (?:(?:in fact|[a-z]{2,12}) )?(?:[a-z]{2,14}(?:ed|en|wn)|"
    r"made|held|paid|sold|sent|set|put|cut|shut|built|met|found|begun|won|lost|left|led|brought|"
    r"bought|spent|done)|rose|fell|grew|began|came|went|took|saw|gave|broke|became|wrote|flew)"
    r"(?![a-z])(?!.{0,60} (?:for|to|until|till|of|before) )[^,;]{0,60}(?:in|on) $|"
    "(?<![A-Za-z])(?:was|were) (?:closed|opened|shut|sold|given|lent|paid|leased|returned) to "
    "(?:the |an? )?[a-z]{3,14}(?: [a-z]{3,14})? (?:in|on) $"
)
"""A verb that can only be of the past."""
_SINCE_DONE = lazily(
    r", (?!(?:planned|expected|scheduled|slated|postponed|fixed) )"
    r"(?:(?:contract|agreement|land|deal|work) )?"
    r"(?:[a-z]{4,14}ed|built|begun|sold|bought|shut|set up|broken|hit) [^,;]{0,50}(?:in|on) $"
)
_HAS_SINCE = lazily(
    r"(?: (?:by|because of|for|with|at|after|near|amid) [^,;.]{1,40})?, "
    r"(?!(?:and|or|but|with|by|on|in|at|for|to|from|of|as|the|an?|its|which|who|that) )"
    "[a-z]{2,12} | and (?:so far|since|now|still)(?![a-z])|"
    " and [a-z]{3,12}(?:ed|en|t|d) (?:again )?(?:in|on|by) (?:the )?(?=[A-Z0-9])"
)
"""After a participle: announced in December, has spent."""
_OPENED = lazily(
    "(?!Planned|Expected|Scheduled|Postponed|Delayed|Fixed|Promised|Needed|Supposed|Intended|Slated|Hoped|"
    "Asked|Required|Limited|Compared|Based)"
    "(?:[A-Z][a-z]{2,12}ed|Begun|Built|Sold|Bought|Shut|Set up|Paid|Held|Won|Cut|Sent|Lost)"
    "(?: [a-z][a-z -]{1,40})? (?:in|on) $"
)
"""The beginning of a sentence of what was done first: signed on December 8, the contract lapsed."""
_WHO_DID = lazily(
    "(?<![A-Za-z])(?:[Ww]hoever|who|which|(?<!say )(?<!said )that) (?:[a-z]{2,14}ed|began|came|"
    "went|got|took|paid|sold|bought|left|won|lost|met|broke|fell|rose|opened|gave|sent|held|built) "
    "[^,;]{0,40}(?:in|on) $"
)
_SET = lazily(r"(?<![A-Za-z])(?i:deadline|target|goal)s?: ")
"""What a list of deadlines begins with; its participles are of no past."""
_QUOTED = lazily(r"(?:^|[ (\n])[“\"](?=[A-Za-z0-9])[^“”\"]{0,120}(?:in|on) $")
YEARLY = "(?:[Ee]very|[Ee]ach|a) year[, ]"
_YEARLY = lazily(YEARLY + r"(?!.{0,80}(?:this|next|last|coming) year)[^.;:]{0,120}$")
"""Before a date on which something is done again and again: every year, in January and July."""
_STARTING = lazily(r"(?:^|[^A-Za-z])(?:[Ff]rom|[Ss]tarting(?: on| from)?|[Ee]ffective(?: from)?) $")
"""Before a day on which something begins."""
_HEADING = lazily(r"(?:^|\n|[a-z]: |[a-z)], )$")
_ANNOUNCED = lazily(r"(?:: |[.]?$|\n| [(])")
"""Before and after one that is announced: January 15: fair in Jinhua."""
_BESIDE_ANOTHER = lazily("[,;:] | and ")
_DONE_AFTER = lazily(
    ",? (?:and|but) (?:(?:was|were) )?(?:(?:in fact|actually|indeed|already|even) )?"
    "(?!expected|planned|delayed|postponed)"
    "(?:[a-z]{3,12}ed|paid|held|came|began)(?= (?:on|in|at|only))|"
    ",? but (?:did not|didn[’']t|never|was not|were not|only|had to|it (?:did|was) not)(?![a-z])|"
    ", (?:only )?(?:got|received|came|paid|met|did)(?: (?:it|them|so|its [a-z]{3,12}))? (?:on|in) "
)
"""After one of a plan that was carried out: promised for February and paid on March 27."""
_THEN_ON = lazily(", then (?:on|in|for) [A-Z]")
"""After one of which another took the place: was to begin on June 6, then on August 18."""
_AMOUNT = (
    "(?:RMB |(?:US)?[$¥])?[0-9][0-9,]{0,8}(?:[.][0-9]{1,2})?"
    "(?: ?%| per ?cent| (?:thousand|[bmtr]{1,2}illion))?(?: (?:yuan|dollars|tons|mu))?"
)
_BELONGS = lazily(
    rf"(?<![A-Za-z0-9]){_AMOUNT} (?:of (?:it|this|that|them|the [a-z]{{3,14}}) )?"
    r"(?:belongs? to|falls? (?:to|on)) "
    rf"(?:[A-Z][a-z]{{2,8}}(?:,|,? and|, but) (?:only )?{_AMOUNT} (?:to|on) ){{0,11}}$"
)
"""Before a month of which an amount is a part: 22 billion belongs to January, 3 to February."""
_OF_A_PLAN = lazily(
    "(?<![A-Za-z])(?i:plan(?:s|ned)?|budgets?|quotas?|targets?|schedules?d?|programmes?|forecasts?|"
    "expected|due|next|will|coming|to be|instal(?:l)?ments?|promised|hoped|allotted|payments?|"
    "debts?|bonds?|repay(?:able|ments?)?)(?![A-Za-z])"
)
_ANSWERS = frozenset({"A: ", "Answer: "})
"""Before a date with which an answer begins."""
_MAY_BE_LATER = frozenset({"", days.NOW, days.FUTURE, times.PRESENT, times.SOON})
"""Tenses of what is said of figures that are counted afterwards."""
_MAY_BE_YEARLY = frozenset({*UNTOLD, days.FUTURE, times.PRESENT, times.SOON})
"""Tenses of what may be done every year."""
_MAY_APPLY = frozenset({"", days.NOW, days.FUTURE, times.PRESENT})
"""Tenses of what is done about something to come."""
_BEHIND = frozenset({days.PAST, days.OVER})


def verb(around: Around, clause: Clause) -> Clause:
    """The verb of the clause, or that of another that it shares."""
    tense = tense_of(around.left, around.right)
    return clause._replace(tense=tense or ("" if around.left else days.NOW))


def helped(around: Around) -> bool:
    """Whether a verb beside a participle makes it one of the past: had been completed by June."""
    clauses = CLAUSE.split(around.left)
    if len(clauses) > 1 and _SHARES.fullmatch(clauses[-1]) and _WAS.fullmatch(clauses[-2]):
        return True
    return _HELPED.search(clauses[-1] + around.right) is not None


def no_demand(around: Around, clause: Clause) -> Clause:
    """A participle is of a demand only beside another: the port paid out 91 percent by March."""
    if clause.tense != days.DONE:
        return clause
    demand = around.led and _BESIDE_ANOTHER.search(around.left) and not helped(around)
    return clause if demand else clause._replace(tense=days.PAST)


def as_before(around: Around, clause: Clause) -> Clause:
    """A clause of no verb speaks of what the passages before speak of: What next? May: audits."""
    left, right = around.left, around.right
    if not around.time:
        return clause
    answers, opens = left in _ANSWERS, OPENS.fullmatch(left) and right.startswith(":")
    untold = clause.tense in UNTOLD
    if around.time == days.PAST:
        return clause._replace(tense=times.BEHIND) if untold and (answers or opens) else clause
    done = clause.tense == days.PAST and opens
    return clause._replace(tense=days.FUTURE) if untold or done else clause


def every_year(around: Around, clause: Clause) -> Clause:
    """What is done every year has none: "We hire 200 people in March"."""
    said = not clause.tense and _QUOTED.search(around.left)
    if " year" in around.left and clause.tense in _MAY_BE_YEARLY:
        said = said or _YEARLY.search(around.left)
    return Clause(times.UNSURE) if said else clause


def newly_from(around: Around, clause: Clause) -> Clause:
    """A participle before it is of another thing: closed since May, guests from November 18."""
    apart = clause.tense == days.PAST and starts_from(around.left)
    return clause._replace(tense="") if apart else clause


def starting(around: Around, clause: Clause) -> Clause:
    """Something begins on it, or is announced for it: January 15: fair in Jinhua."""
    if clause.tense not in UNTOLD:
        return clause
    left = around.left
    announced = _STARTING.search(left) or (_HEADING.search(left) and _ANNOUNCED.match(around.right))
    return clause._replace(tense=times.SOON) if announced else clause


def carried_out(around: Around, clause: Clause) -> Clause:
    """What was planned has been done, or has another date: promised for May, paid in July."""
    right = around.right
    passed = clause.tense == days.WOULD and (_DONE_AFTER.match(right) or _THEN_ON.match(right))
    return clause._replace(tense=times.MISSED) if passed else clause


def certainly_over(around: Around, clause: Clause) -> Clause:
    """A verb that can only be of the past: signed on December 8, the contract lapsed."""
    left, right = around.left, around.right
    over = clause.tense == days.PAST and (
        (_OPENED.fullmatch(left) and right.startswith(", "))
        or _WHO_DID.search(left)
        or _CERTAIN.search(left)
        or (_SINCE_DONE.search(left) and _HAS_SINCE.match(right))
    )
    return clause._replace(tense=days.OVER) if over else clause


def of_a_target(around: Around, clause: Clause) -> Clause:
    """The participles of a list of targets are of no past."""
    demand = clause.tense == days.DONE and _SET.search(around.left)
    return clause._replace(tense=days.FUTURE) if demand else clause


def owed(around: Around, clause: Clause) -> Clause:
    """A part of a sum is due by it, or what is not done is lost: places not taken up by June 30."""
    due = clause.tense in UNTOLD and of_quota(around.left)
    due = due or (around.led is not None and is_lost_by(around.left, around.right))
    return clause._replace(tense=days.FUTURE) if due else clause


def applying(around: Around, clause: Clause) -> Clause:
    """People apply on it for what is of a later year."""
    if clause.tense in _MAY_APPLY and is_begun(around.left, around.published):
        return Clause(times.UNSURE)
    applies = clause.tense in _MAY_APPLY or clause.tense in _BEHIND
    if not applies or not applied_for(around.left, around.published):
        return clause
    clause = in_no_year(clause)
    return clause._replace(tense=days.FUTURE) if clause.tense in _MAY_APPLY else clause


def of_its_year(around: Around, clause: Clause) -> Clause:
    """What starts on it, or was set, is of a year or for one, and may have come before that."""
    ahead = clause.tense == days.FUTURE and not clause.year
    if ahead and (year := started_for(around.left, around.published)):
        return clause._replace(held=year, turn=Turn(FOR_YEAR))
    if clause.tense in _BEHIND and clause.year and (year := set_for(around.left)):
        return clause._replace(held=year, turn=Turn(SET_FOR))
    return clause


def datum(around: Around, clause: Clause) -> Clause:
    """A figure is told with it: visitors: 310 in March, 240 in June."""
    untold = clause.tense in UNTOLD and around.time != days.FUTURE and not clause.year
    told = untold and is_datum(around.left, around.right)
    return clause._replace(tense=days.OVER) if told else clause


def belonging(around: Around, clause: Clause) -> Clause:
    """An amount is a part of it, and of no plan: 22 billion belongs to January, 3 to February."""
    left = around.left
    told = clause.tense in UNTOLD and ("belong" in left or " fall" in left)
    amount = told and around.time != days.FUTURE and _BELONGS.search(left)
    part = amount and not _OF_A_PLAN.search(left)
    return clause._replace(tense=times.PART) if part else clause


def counted_later(around: Around, clause: Clause) -> Clause:
    """It is a time of which something is counted or paid afterwards: the December figure is due."""
    later = clause.tense in _MAY_BE_LATER and is_counted(around.left, around.right)
    return clause._replace(tense=days.CAME) if later else clause


def binding(around: Around, clause: Clause) -> Clause:
    """What was done holds from it on: revised in October and in force from February 1."""
    binds = clause.tense == days.PAST and binds_from(around.left)
    return Clause(times.SOON) if binds else clause


def coming(around: Around, clause: Clause) -> Clause:
    """It is to come for certain: will be cut from November."""
    told = clause.year or not is_coming(around.left, clause.tense)
    return clause if told else clause._replace(tense=times.COMING)
