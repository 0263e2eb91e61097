"""Stages that tell of which year an English clause is, and which dates it is printed with."""

from __future__ import annotations

from zjledger.reading import days
from zjledger.reading.clause import (
    BEYOND,
    DOUBTED,
    HAD_DONE,
    HOPED,
    TO_NEXT,
    TO_OTHER,
    Clause,
    Course,
    Turn,
)
from zjledger.reading.english import histories, times
from zjledger.reading.english.around import UNTOLD, Around, in_no_year
from zjledger.reading.english.course import (
    course_of,
    done_before,
    list_before,
    part_before,
    plan_before,
)
from zjledger.reading.english.followed import followed
from zjledger.reading.english.in_force import beside_a_plan, elsewhere, passed, year_in_force
from zjledger.reading.english.named import MONTH_NAMES, MONTH_NUMBERS
from zjledger.reading.english.next_year import gone_on
from zjledger.reading.english.plans import applied_for
from zjledger.reading.english.putting_off import is_off
from zjledger.reading.english.quarters import told_after
from zjledger.reading.english.steps import (
    from_before,
    listed_after,
    planned_before,
    told_before,
)
from zjledger.reading.english.tenses import own_sentence
from zjledger.reading.lazily import lazily

_APART = lazily(" and in (?:the )?$")
"""Before a date apart from a year before it."""
_ASIDE = lazily(
    ", (?:which|who|whose) [^,;]{2,80}(?<![0-9])20[0-4][0-9], (?!(?:and|but|or|which|who) )"
    "[^,;]{2,70}$"
)
_COULD_ONLY = lazily("(?<![A-Za-z])could [^,;.]{2,50}(?<![A-Za-z])only (?:in|on) $")
_OR_DID = lazily(
    "(?<![A-Za-z])(?:will|shall|is to|are to|must) be [a-z]{2,14} [^.;]{0,60}(?:in|on|from|by) "
    f"(?:{MONTH_NAMES})(?: [0-9]{{1,2}})?, and (?:the|an?|its|their) (?:[a-z-]{{2,14}} ){{1,3}}"
    "(?:started|opened|closed|ended|resumed|moved|stopped|landed|commenced) (?:in|on) $"
)
"""A participle that shares the verb of the clause before, or a verb of the past: the loans will be
granted from February, and the first project started in October."""
_LISTED = frozenset({*UNTOLD, times.PRESENT})
_LAY_AHEAD = frozenset({days.WOULD, times.MISSED})
_BEHIND = frozenset({days.PAST, days.OVER})
_TOLD = _BEHIND | {days.DONE}
_PROMISED = lazily(
    "(?<![A-Za-z])(?:promised|pledged|vowed|agreed|undertook|hoped|wanted) [^,;.]{1,60} by "
    "(?:the end of )?$"
)
"""Before a day by which something was promised, so that it may lie ahead."""
_ARRANGED = lazily(
    "(?<![A-Za-z])(?:has|have|is|are) (?:already )?(?:been )?(?:reserved|earmarked|set aside|"
    "allotted|allocated|arranged|budgeted|provided|foreseen)(?![a-z])[^;.]{0,90}$"
)
"""Before a date what has been arranged for a year to come: for next year 2 million yuan has been
arranged, half of it in January."""
_IN_ITS_ORDER = lazily(
    ",(?: and| but)?(?: then)? (?P<part>of (?:these|those|them|which|whom) )[^,;:]{2,60} on $|"
    ", (?:and|but) (?:then )?(?:[^,;:]{2,60} )?(?:on|by) $|"
    "(?:,|,? and|,? but|,? then) (?:(?:was|were|then|finally) )?[a-z]{2,12}(?:ed|en|un|ld|ut) "
    "(?:[a-z]{2,12} ){0,3}(?:on|in) $"
)
"""Before a date of what was done next, after what was done in another month."""
_IN_MONTH = lazily(rf"(?<![A-Za-z])(?:in|on) (?P<month>{MONTH_NAMES})(?![A-Za-z])")
_OF_NEXT_YEAR = lazily(
    "(?<![A-Za-z])[Nn]ext year['’]s (?:[a-z]{2,14} ){1,3}(?:has|have|is|are) [^.;:]{2,40}: "
    "[^.;:]{0,100}$"
)
_HAD_HOPED = lazily(
    "(?<![A-Za-z])had (?:once |first |originally |always )?(?:hoped|wanted|intended|meant|wished|"
    "planned|aimed) to (?!have )[^,;]{2,60}$|"
    "(?<![A-Za-z])had (?:once |first |originally )?(?:counted on|reckoned with) [^,;]{0,60}$|"
    "(?<![A-Za-z])had (?:first |originally )?been (?:planned|scheduled|fixed|set|meant) (?:to|for) "
    "[^,;]{0,60}$"
)
"""Before a date for which somebody had planned something."""
_THEN_IN_YEAR = lazily(
    "[^.;:]{0,40}, (?:and|but|then|and then) (?:then )?in (?P<year>20[0-4][0-9]) "
    "(?!(?:[a-z]{2,12} ){1,3}had )"
)
"""After a date, a year in which the story goes on: twelve moved in in May, and in 2013 thirty."""
_HAD_DONE = lazily(" (?:[a-z]{2,14} ){1,3}had (?:only |already )?[a-z]{2,12}(?:ed|en|wn)(?![a-z])")
"""After a quarter, what had happened in it: in the first quarter sales had fallen."""
_MAY_LIST = frozenset({"", days.NOW, days.PAST, days.DONE})
"""Tenses of a date of which others of its list may tell that it is over."""


def in_force(around: Around, clause: Clause) -> Clause:
    """The last year printed before it that what follows may be of."""
    year, month, topic = year_in_force(around.left, around.published)
    clause = clause._replace(year=year, month=month, topic=topic)
    last = topic and year and year + 1 == around.published
    if not last or not around.left.endswith(("rom ", "etween ")):
        return clause
    own = own_sentence(around.left)
    beyond = str(year) not in own and "ast year" not in own
    return clause._replace(turn=Turn(BEYOND)) if beyond else clause


def not_aside(around: Around, clause: Clause) -> Clause:
    """A year told in an aside is not that of a plan after it: the hall, which was begun in 2021,
    should have been opened in March."""
    if clause.year is None:
        return clause
    beyond = clause.tense == days.FUTURE and clause.year > (around.published or clause.year)
    if not beyond and clause.tense not in _LAY_AHEAD:
        return clause
    return in_no_year(clause) if _ASIDE.search(around.left) else clause


def next_in_story(around: Around, clause: Clause) -> Clause:
    """A story in order may have gone on into the next year."""
    year, month, topic = gone_on(clause[1:4], around.left, around.published)
    return clause._replace(year=year, month=month, topic=topic)


def arranged(around: Around, clause: Clause) -> Clause:
    """What has been arranged for a year to come is of that: half of it in January."""
    ahead = clause.topic and clause.year and around.published and clause.year > around.published
    told = ahead and clause.tense in _TOLD and _ARRANGED.search(around.left)
    return clause._replace(tense=days.FUTURE) if told else clause


def past_after_a_plan(around: Around, clause: Clause) -> Clause:
    """What is past after a sentence on years to come is of none of them: two are to be begun in
    2027. 19 were begun by May."""
    ahead = clause.year and around.published and clause.year > around.published
    if not ahead or clause.tense not in _TOLD:
        return clause
    year, month, topic = year_in_force(own_sentence(around.left), around.published)
    return clause._replace(year=year, month=month, topic=topic)


def in_course(around: Around, clause: Clause) -> Clause:
    """A story told in order goes on with it: stopped on May 4, 2020 and was resumed on June 2."""
    if clause.tense in _LISTED and not around.led:
        return clause._replace(course=list_before(around.left))
    if clause.tense not in _BEHIND:
        return clause
    told = None if clause.year and clause.topic else histories.told_before(around.left)
    if around.led:
        return clause._replace(course=told or part_before(around.left))
    if around.right.startswith(" quarter"):
        quarter = told_after(around.left)
        return clause._replace(course=Course(*quarter)) if quarter else clause
    before = course_of(around.left) or plan_before(around.left) or done_before(around.left)
    return clause._replace(course=before or told)


def could_at_last(around: Around, clause: Clause) -> Clause:
    """What could be done at last in a year that has passed: it could be reopened only on May 4."""
    over = clause.year and around.published and clause.year < around.published
    at_last = clause.tense == days.FUTURE and over and _COULD_ONLY.search(around.left)
    return clause._replace(tense=days.PAST) if at_last else clause


def not_passed(around: Around, clause: Clause) -> Clause:
    """A year that has passed is not that of a plan, or of what is done since."""
    deadline = around.led is not None
    told = clause.year, clause.month, clause.topic
    over = passed(told, clause.tense, around.left, around.published, deadline=deadline)
    if clause.tense == times.PRESENT and clause.year and around.published:
        over = over or clause.year < around.published
    return in_no_year(clause) if over else clause


def of_another_plan(around: Around, clause: Clause) -> Clause:
    """Of a plan beside that for a year to come the year is not certain."""
    told = clause.year, clause.month, clause.topic
    if clause.tense != days.FUTURE:
        return clause
    if elsewhere(told, around.left, around.published):
        return Clause(times.UNSURE)
    if beside := beside_a_plan(told, around.left, around.right, around.published):
        # Of a year years hence nobody demands how its first quarter should be.
        far = clause.year and around.published and clause.year > around.published + 1
        sure = far and beside["quarter"] and beside["demand"]
        return in_no_year(clause) if sure else Clause(times.UNSURE)
    return clause


def apart(around: Around, clause: Clause) -> Clause:
    """It stands apart from a year before it: exceeded 20 million in 2023 and in May fell."""
    past = clause.tense == days.PAST and clause.year and not clause.topic
    return in_no_year(clause) if past and _APART.search(around.left) else clause


def after_first(around: Around, clause: Clause) -> Clause:
    """It stands after another of its list or plan: begin in January and end in October."""
    if clause.year is not None:
        return clause
    if clause.tense == days.FUTURE:
        first = planned_before(around.left)
        if not first and applied_for(around.left, around.published):
            first = told_before(around.left)
        return clause._replace(first=first)
    if clause.tense == times.SOON:
        return clause._replace(first=from_before(around.left))
    if clause.tense in ("", times.PRESENT) and around.time != days.PAST:
        return clause._replace(first=told_before(around.left))
    return clause


def or_did(around: Around, clause: Clause) -> Clause:
    """What will be done on it may as well have happened."""
    unsure = clause.tense == days.FUTURE and _OR_DID.search(around.left)
    return clause._replace(turn=Turn(DOUBTED)) if unsure else clause


def before_others(around: Around, clause: Clause) -> Clause:
    """It begins a list: 4.4 percent in January, 3.9 percent in October."""
    alone = clause.year is None and clause.first is None and not clause.deadline
    if not alone or clause.tense not in _MAY_LIST or around.time == days.FUTURE:
        return clause
    if around.led and _PROMISED.search(around.left):
        return clause
    return clause._replace(listed=listed_after(around.right))


def before_what_followed(around: Around, clause: Clause) -> Clause:
    """The same did something else later: closed in July and reopened in December."""
    alone = clause.year is None and not clause.course and not around.led
    alone = alone and around.left.endswith((" in ", " on ", "In ", "On "))
    if not alone or clause.tense not in _TOLD:
        return clause
    return clause._replace(later=followed(around.left, around.right))


def due(around: Around, clause: Clause) -> Clause:
    """Something is to be done by it, unless that was done."""
    past = clause.tense in (days.PAST, days.OVER)
    return clause._replace(deadline=around.led is not None and not past)


def after_its_month(around: Around, clause: Clause) -> Clause:
    """After what was done in a month of a year the day of another clause may be of the next: in
    2019, 17 were stopped in November, and of these 12 were released on January 8."""
    told = clause.topic and clause.year and not clause.turn and clause.tense in _BEHIND
    if not told or not around.left.endswith((" on ", " in ", " by ")):
        return clause
    after = around.left[max(0, around.left.rfind(str(clause.year))) :]
    own = _IN_ITS_ORDER.search(after)
    found = _IN_MONTH.finditer(after, 0, own.start() + 1) if own else ()
    months = [MONTH_NUMBERS[match["month"]] for match in found]
    if not own or not months:
        return clause
    kind = TO_NEXT if own["part"] else TO_OTHER
    return clause._replace(turn=Turn(kind, max(months)))


def before_a_year(around: Around, clause: Clause) -> Clause:
    """It is of no later year than that in which the story goes on: twelve moved in in May, and in
    2013 there were thirty more."""
    alone = clause.year is None and not clause.turn and not clause.headed and not clause.course
    alone = alone and clause.tense in _TOLD and " in 20" in around.right
    on = _THEN_IN_YEAR.match(around.right) if alone else None
    over = on and around.published and int(on["year"]) < around.published
    return clause._replace(turn=Turn(DOUBTED)) if over else clause


def of_a_budget(around: Around, clause: Clause) -> Clause:
    """What a budget of the next year lists may be of that: next year's budget is set: 3 million in
    January."""
    listed = "ext year" in around.left and _OF_NEXT_YEAR.search(around.left)
    return clause._replace(turn=Turn(DOUBTED)) if listed and not clause.turn else clause


def had_hoped(around: Around, clause: Clause) -> Clause:
    """What somebody had planned to do then may be soon: we had planned to open on October 1, the
    fairs planned for May and June were cancelled."""
    hoped = clause.tense == times.MISSED and not clause.turn and clause.year is None
    hoped = hoped and (is_off(around.right) or _HAD_HOPED.search(around.left) is not None)
    return clause._replace(turn=Turn(HOPED)) if hoped else clause


def had_done(around: Around, clause: Clause) -> Clause:
    """What had happened in a quarter is told after its end: in the first they had fallen."""
    told = clause.tense == days.PAST and not clause.turn and clause.year is None
    told = told and around.left.endswith("the ") and _HAD_DONE.match(around.right) is not None
    return clause._replace(turn=Turn(HAD_DONE)) if told else clause
