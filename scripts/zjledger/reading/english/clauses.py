"""What an English clause says of the year of a date without one: its tense, and the year in force.

What stands before the date in its clause decides, else what follows up to the end of the clause,
else the clauses before it. A year is in force after it was printed ("In 2024 ... and in May"), but
not one that something is compared with, counted since or promised by.
"""

from __future__ import annotations

import re

from zjledger.reading import days
from zjledger.reading.clause import Clause, Printed, Quarter
from zjledger.reading.english import quarters, times
from zjledger.reading.english.facts import OPENS, is_fact, told_beside
from zjledger.reading.english.headed import headed
from zjledger.reading.english.in_force import SHIFT, elsewhere, passed, year_in_force
from zjledger.reading.english.instead import against, other_before
from zjledger.reading.english.leads import HAS_VERB, HEAD, unsigned
from zjledger.reading.english.leads import told as told_by
from zjledger.reading.english.named import MONTH_BY_START, MONTH_NAMES, VERBS
from zjledger.reading.english.next_year import gone_on
from zjledger.reading.english.plans import (
    applied_for,
    binds_from,
    is_coming,
    is_lost_by,
    of_quota,
    starts_from,
)
from zjledger.reading.english.putting_off import put_off
from zjledger.reading.english.quarters import quarter_before
from zjledger.reading.english.steps import listed_after, planned_before, told_before
from zjledger.reading.english.tabled import is_counted, is_datum
from zjledger.reading.english.tenses import CLAUSE, tense_of
from zjledger.reading.english.under_heading import under_heading

_HELPED = re.compile(r"(?<![A-Za-z-])(?:had|has|have|was|were)(?![A-Za-z-])")
"""A verb that makes a participle after it one of the past: had been completed by June."""
_CERTAIN = re.compile(
    r"(?<![A-Za-z])(?:had [a-z]{2,14}(?:ed|en|wn)|"
    r"(?:was|were|been) (?:[a-z]{2,12} )?(?:[a-z]{2,14}(?:ed|en|wn)|"
    r"made|held|paid|sold|sent|set|put|cut|shut|built|met|found|begun|won|lost|left|led|brought|"
    r"bought|spent|done)|rose|fell|grew|began|came|went|took|saw|gave|broke|became|wrote|flew)"
    r"(?![a-z])(?!.{0,60} (?:for|to|until|till|of|before) )[^,;]{0,60}(?:in|on) $|"
    "(?<![A-Za-z])(?:was|were) (?:closed|opened|shut|sold|given|lent|paid|leased|returned) to "
    "(?:the |an? )?[a-z]{3,14}(?: [a-z]{3,14})? (?:in|on) $"
)
"""A verb that can only be of the past."""
_SINCE_DONE = re.compile(
    r", (?!(?:planned|expected|scheduled|slated|postponed|fixed) )"
    r"(?:(?:contract|agreement|land|deal|work) )?"
    r"(?:[a-z]{4,14}ed|built|begun|sold|bought|shut|set up|broken|hit) [^,;]{0,50}(?:in|on) $"
)
_HAS_SINCE = re.compile(
    r"(?: (?:by|because of|for|with|at|after|near|amid) [^,;.]{1,40})?, "
    r"(?!(?:and|or|but|with|by|on|in|at|for|to|from|of|as|the|an?|its|which|who|that) )"
    "[a-z]{2,12} | and (?:so far|since|now|still)(?![a-z])|"
    " and [a-z]{3,12}(?:ed|en|t|d) (?:again )?(?:in|on|by) (?:the )?(?=[A-Z0-9])"
)
"""After a participle: announced in December, has spent."""
_OPENED = re.compile(
    "(?!Planned|Expected|Scheduled|Postponed|Delayed|Fixed|Promised|Needed|Supposed|Intended|Slated|Hoped|"
    "Asked|Required|Limited|Compared|Based)"
    "(?:[A-Z][a-z]{2,12}ed|Begun|Built|Sold|Bought|Shut|Set up|Paid|Held|Won|Cut|Sent|Lost)"
    "(?: [a-z][a-z -]{1,40})? (?:in|on) $"
)
"""The beginning of a sentence of what was done first: signed on December 8, the contract lapsed."""
_WHO_DID = re.compile(
    "(?<![A-Za-z])(?:[Ww]hoever|who|which|(?<!say )(?<!said )that) (?:[a-z]{2,14}ed|began|came|"
    "went|got|took|paid|sold|bought|left|won|lost|met|broke|fell|rose|opened|gave|sent|held|built) "
    "[^,;]{0,40}(?:in|on) $"
)
_SET = re.compile(r"(?<![A-Za-z])(?i:deadline|target|goal)s?: ")
"""What a list of deadlines begins with; its participles are of no past."""
_LISTED = re.compile(
    r"(?<![A-Za-z])(?:(?:deadline|target|goal|task)s?|schedule|timetable|"
    r"by (?:the end of )?[A-Z][a-z]{2,8}(?: [0-9]{1,2})?,)(?![a-z])"
)
"""What stands before another deadline of a list: under way by the end of May, completed by June."""
_LED = re.compile(
    r"(?<![A-Za-z])(?i:(?P<deadline>by(?! half in )|before|until|till|(?:no|not|case) later than|"
    r"ahead of|prior to)|(?P<past>since(?: (?:the|its|their|his|her|that|those)"
    r"(?: [a-z-]{2,14}){1,3} (?:in|of|on))?|as of|as at|"
    r"(?<!no later )(?<!not later )(?<!case later )"
    r"than(?: (?:in|at|on|by|that|those|the level)(?: of)?)?|"
    r"compared (?:with|to)(?: [^,;]{0,40}?)?(?: (?:in|at|of))?|"
    r"against [a-z0-9.,%$¥ ]{1,30} (?:in|on|at)(?: the [a-z]{3,12} (?:of|in))?|"
    r"(?:up|down|rise|fall|drop|increase|decrease|growth|change|rose|fell|unchanged) from|"
    r"(?:(?<=percent )|(?<=cent )|(?<=% )|(?<=points )|(?<=were )|(?<=was )|(?<=is )|(?<=are )|"
    r"(?<=ly )|(?<=well ))(?:up|down) on|"
    r"below(?: that)?(?: of)?|above(?: that)?(?: of)?))"
    r"(?: (?:the|in|of|at|on|end|close|start|beginning|middle|early|late|mid|first|second|last|"
    r"month|"
    r"level|figure|half|days?|weeks?|morning|afternoon|evening|midnight|noon)){0,8}[ -]?$"
)
"""Words right before a date that make it a deadline, or something past that is compared."""
_COUNTED = re.compile(
    rf"(?<![A-Za-z])(?:{MONTH_NAMES}) (?:{VERBS})(?![a-z]) (?:[a-z]{{1,12}} ){{0,3}}(?:[0-9]|two|"
    r"three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?![^.;]{0,100} on )[^.;]{0,100}"
    r"(?:,|,? and|,? but|,? while) $"
)
_COUNTED_AFTER = re.compile(
    r"[.,;)\n]|$| and | (?:project|contract|start|signing|firm|deal|agreement)s"
)
"""A month and what it had: July brought 31 signings and November 28."""
_SPOKEN = re.compile(
    r"[“\"](?:[^“”\"]{0,60} )?(?i:we|i|they|you) (?!will|shall|must|should|would|had|did|were|"
    r"was|are|have|can)[a-z]{2,12}(?<!ed)(?: [^“”\".;]{0,90})? (?:in|on) $"
)
"""What is done every year: "We hire 200 people in March"."""
_QUOTED = re.compile(r"(?:^|[ (\n])[“\"](?=[A-Za-z0-9])[^“”\"]{0,120}(?:in|on) $")
_STARTING = re.compile(
    r"(?:^|[^A-Za-z])(?:[Ff]rom|[Ss]tarting(?: on| from)?|[Ee]ffective(?: from)?) $"
)
"""Before a day on which something begins."""
_HEADING = re.compile(r"(?:^|\n|[a-z]: |[a-z)], )$")
_ANNOUNCED = re.compile(r"(?:: |[.]?$|\n| [(])")
"""Before and after one that is announced: January 15: fair in Jinhua."""
_BESIDE_ANOTHER = re.compile("[,;:] | and ")
_SET_ASIDE = re.compile(
    "(?<![A-Za-z])(?:is|are) [a-z]{2,14}ed for (?:the rent of )?(?:[A-Za-z0-9, ]{1,50} )?$"
)
"""Before what something is granted for: rent is waived for March, April and May."""
_DONE_AFTER = re.compile(
    ",? (?:and|but) (?:(?:was|were) )?(?!expected|planned|delayed|postponed)"
    "(?:[a-z]{3,12}ed|paid|held|came|began)(?= (?:on|in|at|only))"
)
"""After one of a plan that was carried out: promised for February and paid on March 27."""
_THEN_ON = re.compile(", then (?:on|in|for) [A-Z]")
"""After one of which another took the place: was to begin on June 6, then on August 18."""
_APART = re.compile(" and in (?:the )?$")
"""Before a date apart from a year before it: exceeded 20 million in 2023 and in May fell."""
_ANSWERS = frozenset({"A: ", "Answer: "})
"""Before a date with which an answer begins."""
_NEXT_DAY = re.compile(
    "(?<![A-Za-z])[Nn]ext (?P<day>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?![A-Za-z])"
)
_DAY_NUMBERS = {
    name: number
    for number, name in enumerate("Mon Tues Wednes Thurs Fri Satur Sun".split(), start=1)
}
_BEHIND = frozenset({days.PAST, days.DONE, days.OVER, times.PRESENT})
"""Tenses of what may be told of a year that has passed."""
_MAY_BE_LATER = frozenset({"", days.NOW, days.FUTURE, times.PRESENT, times.SOON})
"""Tenses of what is said of figures that are counted afterwards."""
_MAY_APPLY = frozenset({"", days.NOW, days.FUTURE, times.PRESENT})
"""Tenses of what is done about something to come."""
_MAY_LIST = frozenset({"", days.NOW, days.PAST, days.DONE})
"""Tenses of a date of which others of its list may tell that it is over."""
HEADED = frozenset(":.")
"""After a date that heads a point."""
BACK = 180
"""Code points before a date in which words may say of what year it is."""
_DAY = re.compile(
    rf"(?<![A-Za-z])(?:(?<=^In )|(?<=[Bb]egun )|(?<=[Bb]egan )|(?=[A-Z][a-z]{{2,8}} [0-9]))"
    rf"(?P<month>{MONTH_NAMES})"
    r"(?: (?P<day>3[01]|[12][0-9]|[1-9])(?![0-9A-Za-z]|[.,][0-9]))?(?![A-Za-z])"
)
_UNTIL_DAY = re.compile(" ?(?:to|until|till|through|and|[-–—]) ?")
_OF_IT = re.compile("(?:st|nd|rd|th) of (?:that|the|the same) month(?![a-z])")
"""After a day of a month printed before."""
_MONTH = re.compile(rf"(?<![A-Za-z])(?P<month>{MONTH_NAMES})(?![A-Za-z])")
TOLD = (
    rf"(?:{MONTH_NAMES})[^.;]{{0,90}}$|"
    rf"(?:^|[^A-Za-z])(?:{MONTH_NAMES}) (?:{VERBS})(?-u:\b)|"
    "[Aa] year (?:ago|before|earlier),? (?:in|on) $|"
    r"(?:^|[ (\n])[“\"][A-Za-z0-9][^“”\"]{0,120}(?:in|on) $"
)
"""Part of all words before a date of which they tell that it is none, or has no certain year; for
the engine of a column."""


def clause_of(left: str, right: str, published: int | None) -> Clause:
    """What the words before and after a date without a year say of its year, for a text published
    in some year; before them may stand the sign of what earlier passages tell."""
    over, left = headed(left)
    sign, left = unsigned(left)
    time, day, held = told_by(sign)
    if before := quarter_before(left, right):
        return _of_elided(before, left, published, time, over)
    if other := other_before(left):
        after = left[other.end("day" if other["day"] else "month") :] + right
        clause = against(other, _clause_of(left[: other.start()], after, published, time))
    else:
        clause = _clause_of(left, right, published, time)
    if over and published:
        clause = under_heading(clause, over, left, right, published)
    elif held and clause.year is None and _holds(held, clause, left, published):
        clause = clause._replace(year=held)
    if "ext " in left and (anchors := _NEXT_DAY.findall(left)):
        clause = clause._replace(after=_DAY_NUMBERS[anchors[-1]])
    if right and right[0] in HEADED and not OPENS.fullmatch(left):
        return clause
    return clause._replace(near=_near(left, right) or day)


def _of_elided(
    before: re.Match[str], left: str, published: int | None, time: str, over: int | None
) -> Clause:
    """What the clause of the quarter before one that leaves out the word says, and which it is:
    the third in 2024 in the first and second quarters of 2024; ``over`` is the year over it."""
    after = left[before.end("name") :]
    clause = _clause_of(left[: before.start("name")], after, published, time)
    year = int(before["year"]) if before["year"] else None
    if before["which"] and published:
        year = published + SHIFT[before["which"]]
    compared = quarters.compares(left[before.end() :])
    return clause._replace(
        quarter=Quarter(quarters.NUMBERS[before["name"]], year or over, compared)
    )


def _near(left: str, right: str) -> Printed | None:
    """The last day or month printed before a date, of a span of days the first."""
    if _OF_IT.match(right):
        months = [match["month"] for match in _MONTH.finditer(left)]
        return Printed(MONTH_BY_START[months[-1][:3].lower()]) if months else None
    found = [*_DAY.finditer(left)]
    if not found:
        return None
    between = left[found[-2].end() : found[-1].start()] if len(found) > 1 else ""
    last = found[-2 if _UNTIL_DAY.fullmatch(between) else -1]
    day = int(last["day"]) if last["day"] else None
    return Printed(MONTH_BY_START[last["month"][:3].lower()], day)


def _clause_of(left: str, right: str, published: int | None, time: str) -> Clause:
    """The same, given of what time the passages before speak."""
    if left.endswith(("“", '"', "‘")):
        to_come = right.startswith(" ") and tense_of("", right) == days.FUTURE
        return Clause(days.FUTURE if to_come else days.NOW)
    if _COUNTED.search(left) and _COUNTED_AFTER.match(right):
        return Clause(times.LISTED)
    if off := put_off(left, right) or told_beside(left, right):
        return off
    if is_fact(left, right):
        told = year_in_force(left, published)
        return Clause(days.OVER, *(told if told[2] else (None, None, True)))
    led = _LED.search(left)
    told = year_in_force(left, published)
    if led and led["past"]:
        if led["past"].lower().startswith("as ") and right.startswith(","):
            return Clause(tense_of("", right) or days.PAST)
        if led["past"].lower().startswith("since"):
            return Clause(days.OVER)
        if led["past"].lower().startswith("as "):
            return Clause(days.PAST)
        return Clause(days.PAST, *told, compared=True)
    tense = days.FUTURE if _SET_ASIDE.search(left) else tense_of(left, right)
    tense = tense or ("" if left else days.NOW)
    helped = _HELPED.search(CLAUSE.split(left)[-1] + right)
    # A participle is of a demand only beside another: the port paid out 91 percent by March.
    if tense == days.DONE and (helped or not led or not _BESIDE_ANOTHER.search(left)):
        tense = days.PAST
    bare = tense in (days.PAST, days.DONE) and OPENS.fullmatch(left) and right.startswith(":")
    if len(left) >= HEAD or HAS_VERB.search(left):
        time = ""
    answers = left in _ANSWERS
    if time == days.PAST and tense in ("", days.NOW) and (answers or OPENS.fullmatch(left)):
        tense = times.BEHIND if answers or right.startswith(":") else tense
    if time == days.FUTURE and (tense in ("", days.NOW) or bare):
        tense = time
    if not tense and (_SPOKEN.search(left) or _QUOTED.search(left)):
        return Clause(times.UNSURE)
    if tense in (days.PAST, days.DONE) and starts_from(left):
        tense = ""
    if tense in ("", days.NOW) and (
        _STARTING.search(left) or (_HEADING.search(left) and _ANNOUNCED.match(right))
    ):
        return Clause(times.SOON, *told)
    if tense == days.WOULD and (instead := left.rfind(" instead of")) > 0:
        tense = days.FUTURE if tense_of(left[:instead], "") == days.FUTURE else tense
    if tense == days.WOULD and (_DONE_AFTER.match(right) or _THEN_ON.match(right)):
        tense = times.MISSED
    if tense == days.PAST and (
        (_OPENED.fullmatch(left) and right.startswith(", "))
        or _WHO_DID.search(left)
        or _CERTAIN.search(left)
        or (_SINCE_DONE.search(left) and _HAS_SINCE.match(right))
    ):
        tense = days.OVER
    if tense in (days.PAST, days.OVER, times.PRESENT):
        told = gone_on(told, left, published)
    ended = bool(told[0] and published and told[0] < published and not told[2])
    if passed(told, tense, left, published, deadline=bool(led)) or (
        ended and tense == times.PRESENT
    ):
        told = None, None, True
    if tense == days.FUTURE and elsewhere(told, left, published):
        return Clause(times.UNSURE)
    if tense == days.DONE and _SET.search(left):
        tense = days.FUTURE
    if (tense in ("", days.NOW) and of_quota(left)) or (led and is_lost_by(left, right)):
        tense = days.FUTURE
    if tense in _MAY_APPLY and applied_for(left, published):
        tense, told = days.FUTURE, (None, None, True)
    if tense in ("", days.NOW) and time != days.FUTURE and not told[0] and is_datum(left, right):
        tense = days.OVER
    if tense in _MAY_BE_LATER and is_counted(left, right):
        tense = days.CAME
    if tense == days.PAST and binds_from(left):
        return Clause(times.SOON)
    first = None
    if tense == days.FUTURE and told[0] is None:
        first = planned_before(left)
    if tense in ("", times.PRESENT) and told[0] is None and time != days.PAST:
        first = told_before(left)
    if tense == days.PAST and told[0] and not told[2] and _APART.search(left):
        told = None, None, True
    if told[0] is None and first is None and is_coming(left, tense):
        tense = times.COMING
    listed = None
    if told[0] is None and first is None and tense in _MAY_LIST and time != days.FUTURE:
        listed = listed_after(right)
    ahead = tense not in (days.PAST, days.OVER) or (_LISTED.search(left) and not helped)
    due = bool(led and ahead)
    return Clause(tense, *told, deadline=due, first=first, listed=None if due else listed)


def _holds(held: int, clause: Clause, left: str, published: int | None) -> bool:
    """Whether the year that passages before ask for is that of a date."""
    if not published or held == published or len(left) >= HEAD:
        return False
    if clause.tense in ("", days.NOW, times.SOON):
        return True
    return clause.tense == days.FUTURE if held > published else clause.tense in _BEHIND
