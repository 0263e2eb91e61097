"""What an English clause says of the year of a date without one: its tense, and the year in force.

What stands before the date in its clause decides, else what follows up to the end of the clause,
else the clauses before it. A year is in force after it was printed ("In 2024 ... and in May"), but
not one that something is compared with, counted since or promised by. A clause of which the words
right beside the date do not tell all at once is read stage by stage.
"""

from __future__ import annotations

import re

from zjledger.reading import days
from zjledger.reading.clause import OF_SENTENCE, Clause, Printed, Quarter
from zjledger.reading.english import (
    at_once,
    beforehand,
    clause_tense,
    clause_year,
    comparisons,
    facts,
    flashbacks,
    promises,
    quarters,
    repeated,
    shared_years,
    taken_for,
    times,
)
from zjledger.reading.english.after_last_year import after_last_year
from zjledger.reading.english.around import OPENS, UNTOLD, Around, AtOnce, Stage
from zjledger.reading.english.headed import AFTER_LAST_YEAR, BEFOREHAND, Over, headed
from zjledger.reading.english.in_force import SHIFT
from zjledger.reading.english.in_history import in_history
from zjledger.reading.english.in_story import in_story
from zjledger.reading.english.instead import against, other_before
from zjledger.reading.english.leads import HAS_VERB, HEAD, unsigned
from zjledger.reading.english.leads import told as told_by
from zjledger.reading.english.meetings import of_meeting
from zjledger.reading.english.named import MONTH_BY_START, MONTH_NAMES, MONTH_NUMBERS, VERBS
from zjledger.reading.english.putting_off import DUE, TO_HAVE_BEEN, put_off
from zjledger.reading.english.quarters import quarter_before
from zjledger.reading.english.steps import listed_after
from zjledger.reading.english.under_heading import under_heading
from zjledger.reading.lazily import lazily

_NEXT_DAY = lazily(
    "(?<![A-Za-z])[Nn]ext (?P<day>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?![A-Za-z])"
)
_DAY_NUMBERS = {
    name: number
    for number, name in enumerate("Mon Tues Wednes Thurs Fri Satur Sun".split(), start=1)
}
_BEHIND = frozenset({days.PAST, days.DONE, days.OVER, times.PRESENT})
"""Tenses of what may be told of a year that has passed."""
HEADED = frozenset(":.")
"""After a date that heads a point."""
BACK = 180
"""Code points before a date in which words may say of what year it is."""
_DAY = lazily(
    rf"(?<![A-Za-z])(?:(?<=^In )|(?<=[Bb]egun )|(?<=[Bb]egan )|(?=[A-Z][a-z]{{2,8}} [0-9]))"
    rf"(?P<month>{MONTH_NAMES})"
    r"(?: (?P<day>3[01]|[12][0-9]|[1-9])(?![0-9A-Za-z]|[.,][0-9]))?(?![A-Za-z])"
)
_UNTIL_DAY = lazily(" ?(?:to|until|till|through|and|[-–—]) ?")
_OF_IT = lazily("(?:st|nd|rd|th) of (?:that|the|the same) month(?![a-z])")
"""After a day of a month printed before."""
_COUNTS = lazily(" (?!(?:to|until|till|through|and|or|at)(?![a-z]))[a-z]")
"""After a number beside a month that stands after "in", where it is no day."""
_MONTH = lazily(rf"(?<![A-Za-z])(?P<month>{MONTH_NAMES})(?![A-Za-z])")
_IN_MONTH = lazily(rf"(?<![A-Za-z])in (?P<month>{MONTH_NAMES})(?! (?:19|20)[0-9])(?![A-Za-z])")
_TH = frozenset({"st", "nd", "rd", "th"})
"""The beginning of what stands after a day that names no month."""
_ON_THE = lazily(
    rf"(?<![A-Za-z])(?P<month>{MONTH_NAMES}), (?:[a-z]{{4,9}} |when (?:[a-z]{{1,12}} ){{2,6}})?"
    "(?:on|by|until|before|from) the $"
)
"""Before a day of a month that is told first: it opens in October, on the 18th."""
TOLD = (
    rf"(?:{MONTH_NAMES})[^.;]{{0,90}}$",
    rf"(?:^|[^A-Za-z])(?:{MONTH_NAMES}) (?:{VERBS})(?-u:\b)",
    promises.YEAR_AGO,
    promises.YEARS_AFTER,
    promises.PREPARED_FOR,
    taken_for.NOTED,
    clause_tense.YEARLY,
    *repeated.TOLD,
    DUE,
    *TO_HAVE_BEEN,
    r"(?:^|[ (\n])[“\"][A-Za-z0-9][^“”\"]{0,120}(?:in|on) $",
)
"""One of them is found in all words before a date of which they tell that it is none, or has no
certain year; for the engine of a column, which finds each many times as fast as one of all."""


def clause_of(left: str, right: str, published: int | None) -> Clause:
    """What the words before and after a date without a year say of its year, for a text published
    in some year; before them may stand the sign of what earlier passages tell."""
    over, left = headed(left)
    before_month = over.month if over.year == BEFOREHAND else 0
    over = Over(None) if before_month else over
    sign, left = unsigned(left)
    time, day, held = told_by(sign)
    if before := quarter_before(left, right):
        return _of_elided(before, left, right, published, time, over.year)
    if other := other_before(left):
        after = left[other.end("day" if other["day"] else "month") :] + right
        clause = against(other, _clause_of(left[: other.start()], after, published, time))
    elif not over.year and (since := flashbacks.before_another(left)):
        after = left[since.end :] + right
        told = _clause_of(left[: since.start], after, published, time)
        clause = flashbacks.had_come(since, told)
    elif told_by_date := flashbacks.printed(left, published):
        return told_by_date
    else:
        clause = _clause_of(left, right, published, time)
    if over.in_order and published:
        clause = in_history(clause, over, left, right, published)
    elif over.year == AFTER_LAST_YEAR and published:
        clause = after_last_year(clause, published)
    elif over.month is not None and published:
        clause = in_story(clause, over, left, right, published)
    elif before_month:
        clause = beforehand.beforehand(clause, before_month, left)
    elif over.year and published:
        clause = under_heading(clause, over.year, left, right, published)
    elif held and clause.year is None and _holds(held, clause, left, published):
        clause = clause._replace(year=held)
    clause = of_meeting(clause, left, right)
    if "ext " in left and (anchors := _NEXT_DAY.findall(left)):
        clause = clause._replace(after=_DAY_NUMBERS[anchors[-1]])
    if right and right[0] in HEADED and not OPENS.fullmatch(left):
        return clause
    return clause._replace(near=_near(left, right) or day)


def _of_elided(
    before: re.Match[str], left: str, right: str, published: int | None, time: str, over: int | None
) -> Clause:
    """What the clause of the quarter before one that leaves out the word says, and which it is:
    the third in 2024 in the first and second quarters of 2024; ``over`` is the year over it."""
    after = left[before.end("name") :]
    clause = _clause_of(left[: before.start("name")], after, published, time)
    year = int(before["year"]) if before["year"] else None
    if before["which"] and published:
        year = published + SHIFT[before["which"]]
    compared = quarters.compares(left[before.end() :])
    if clause.tense == days.PAST and clause.year is None and not compared:
        later = listed_after(f" quarter{right}", alone=False)
        clause = clause._replace(listed=later or clause.listed)
    return clause._replace(
        quarter=Quarter(quarters.NUMBERS[before["name"]], year or over, compared)
    )


def _near(left: str, right: str) -> Printed | None:
    """The last day or month printed before a date, of a span of days the first."""
    if _OF_IT.match(right):
        months = [match["month"] for match in _MONTH.finditer(left)]
        return Printed(MONTH_BY_START[months[-1][:3].lower()], OF_SENTENCE) if months else None
    if apart := _ON_THE.search(left) if left.endswith(" the ") else None:
        return Printed(MONTH_BY_START[apart["month"][:3].lower()], OF_SENTENCE)
    found = [*_DAY.finditer(left)]
    if not found:
        return None
    between = left[found[-2].end() : found[-1].start()] if len(found) > 1 else ""
    last = found[-2 if _UNTIL_DAY.fullmatch(between) else -1]
    if right[:2] in _TH and (later := _IN_MONTH.search(left, found[-1].end())):
        # In December it was early: in November it had been on the 20th.
        return Printed(MONTH_NUMBERS[later["month"]], OF_SENTENCE)
    # In October 14 were sold: no day, but a count.
    counted = left.endswith(("in ", "In "), 0, last.start()) and _COUNTS.match(left, last.end())
    day = int(last["day"]) if last["day"] and not counted else None
    return Printed(MONTH_BY_START[last["month"][:3].lower()], day)


def _clause_of(left: str, right: str, published: int | None, time: str) -> Clause:
    """The same, given of what time the passages before speak."""
    alone = not time or len(left) >= HEAD or HAS_VERB.search(left)
    around = Around(left, right, published, "" if alone else time, at_once.LED.search(left))
    for tell in AT_ONCE:
        if told := tell(around):
            return told
    clause = Clause()
    for stage in STAGES:
        clause = stage(around, clause)
    return clause


def _holds(held: int, clause: Clause, left: str, published: int | None) -> bool:
    """Whether the year that passages before ask for is that of a date."""
    if not published or held == published or len(left) >= HEAD:
        return False
    if clause.tense in (*UNTOLD, times.SOON):
        return True
    return clause.tense == days.FUTURE if held > published else clause.tense in _BEHIND


AT_ONCE: tuple[AtOnce, ...] = (
    at_once.begins_quotation,
    at_once.goes_on_in_quotation,
    at_once.of_that_year,
    at_once.of_a_month_named,
    at_once.of_the_year_after,
    at_once.of_a_dated_list,
    at_once.of_a_round,
    at_once.told_in_present,
    at_once.had_as_many,
    comparisons.no_longer_than,
    comparisons.than_hoped,
    comparisons.as_in_a_year,
    comparisons.cost_somebody,
    put_off,
    promises.said_to_come,
    promises.prepared_for,
    facts.remembered,
    promises.not_kept,
    promises.once_planned,
    promises.a_year_before,
    promises.for_an_earlier,
    facts.promised_on,
    facts.was_open,
    facts.of_what_is_replaced,
    facts.of_a_former,
    facts.of_what_it_follows,
    promises.given_until,
    promises.let_pass,
    promises.as_its_date,
    promises.to_have_met,
    taken_for.taken_for,
    taken_for.noted,
    facts.of_a_fact,
    at_once.as_of,
    at_once.compared_with,
)
"""In the order in which they are asked."""
STAGES: tuple[Stage, ...] = (
    clause_year.in_force,
    clause_tense.verb,
    clause_tense.no_demand,
    clause_tense.as_before,
    clause_tense.every_year,
    clause_tense.newly_from,
    clause_tense.starting,
    clause_tense.carried_out,
    clause_tense.certainly_over,
    clause_year.arranged,
    clause_year.past_after_a_plan,
    clause_year.in_course,
    clause_year.not_aside,
    clause_year.next_in_story,
    clause_year.could_at_last,
    clause_year.not_passed,
    clause_year.of_another_plan,
    clause_tense.of_a_target,
    clause_tense.owed,
    clause_tense.applying,
    clause_tense.of_its_year,
    clause_tense.datum,
    clause_tense.belonging,
    clause_tense.counted_later,
    clause_tense.binding,
    clause_year.after_first,
    clause_year.apart,
    clause_tense.coming,
    clause_year.due,
    clause_year.or_did,
    clause_year.before_others,
    clause_year.before_what_followed,
    clause_year.after_its_month,
    clause_year.before_a_year,
    clause_year.of_a_budget,
    clause_year.had_hoped,
    clause_year.had_done,
    shared_years.shares_last_year,
    repeated.last_time,
    repeated.agreed,
    repeated.again_and_again,
    comparisons.first_of_several,
    comparisons.before_the_following,
)
"""In the order in which they are gone through."""
