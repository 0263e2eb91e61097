"""Of what time an English clause speaks that holds a date: of what is over, to come or neither.

Rules tell it in turn: by the last verb before the date, by what follows it, by the clauses before.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from zjledger.reading import days
from zjledger.reading.english import times
from zjledger.reading.english.ahead import lies_ahead
from zjledger.reading.english.asides import main_clause, without_speaker
from zjledger.reading.english.came_of_it import came_of_it
from zjledger.reading.english.last_verb import is_now_last, last_tense
from zjledger.reading.english.present import (
    are_at_work,
    do_what,
    is_agreed,
    is_schedule,
    is_step,
)
from zjledger.reading.english.verbs import VERB, is_bare, time_of, verbs_of
from zjledger.reading.lazily import lazily

_REDUCED = lazily(
    "^(?:[a-z]{3,14}(?:ed|en|un|ld|de|ut) (?:in|on) [A-Za-z0-9 ]{3,14} and )?"
    "(?:first |originally |once )?"
    "(?:expected|planned|scheduled|due|slated|promised|proposed|meant|fixed|set|announced) "
)
_FAILED = lazily("(?<![A-Za-z])(?:missed|failed|skipped|ignored|broke|never|did not)(?![A-Za-z])")
"""Before such a clause: missed the second, due on July 21."""
_TOLD_AFTER = lazily(
    r"[^,;.]{0,20}, (?:has|have|had|(?:was|were)(?! (?!miss|lack|wait|want|pend)[a-z]{2,12}ing"
    r"(?![a-z]))|never|did|took|came|opened|fell|went|slipped|failed|passed|stalled|collapsed|"
    r"became|met|ran|broke|got|began|could|brought|turned|proved|dragged|(?:is|are|remains?|lies?|"
    r"stands?) (?:still|not|far|empty|only|as yet|no)|still (?:is|are))(?![a-z])"
)
"""A relative clause without its verb, and what followed: planned for May, was opened in July."""
_GAPPED = lazily(
    r"^(?:and |but )?(?:(?:the|another|one|a|its|their|his|her) (?:[a-z]{1,15} ){1,2}|"
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[0-9]{1,4}|another|others|"
    r"more|some|most|many|half|none) (?:[a-z]{1,15} ){0,2})(?:in|on|by) (?:the )?$"
)
"""A clause that has left its verb to the one before it: the first went to market in March, the
second in June."""
_NO_MORE = lazily(r"(?: quarter)?(?:[,.;)]|$| and )")
_FOR = lazily(" of (?:it|them|which|these) for (?:[a-z]{3,14} ){1,3}(?:in|on|from) (?:the )?$")
_RESERVED = lazily(
    "(?<![A-Za-z])(?:has|have|is|are) (?:been )?(?:reserved|earmarked|set aside|allotted|allocated)"
    "(?![a-z])"
)
_HELPED = lazily(r"(?<![A-Za-z-])(?:had|has|have|was|were)(?![A-Za-z-])")
_AND_BY = lazily("(?:and |but )?(?:by|in|on|at) (?:the end of )?")
_FIGURE = lazily(
    "(?: [0-9]{1,2})?,? (?:only |just |already )?[0-9][0-9,]{0,8}(?:[.][0-9]{1,2})?"
    r"(?: ?%| per ?cent| [bm]illion(?: yuan)?| of them)?(?:[.;)]|$)"
)
"""Before and after the date of a clause that tells but its figure."""
_MODAL = lazily(r"(?<![A-Za-z-])(?:will|shall|should|must)(?![A-Za-z])")
CLAUSE = lazily(
    r"[;:] |, (?!(?:in|by|on|at|from|until|of|or) )| (?:while|but|whereas|although|which|after "
    r"which) "
)
_NUMBERED = lazily(
    "[.] (?=[0-9$¥])(?:(?<=^[.] )|(?<=[a-z]{4}[.] )|(?<=[0-9%)][.] )|(?<= May[.] )|"
    "(?<= June[.] )|(?<= July[.] )|(?<= [a-mo-z][a-z]{2}[.] ))"
)
"""The end of a sentence before one that begins with a number, which ends no passage."""
_QUOTED = lazily('[.!?]["”] (?=[A-Z])')
"""The end of a sentence that is quoted, which ends no passage."""
_APART = lazily(r"[a-z0-9%)], (?:in|by|on|from|until) (?:the (?:end|start|close) of |the )?$")
"""Before a date that may open a clause: it shut on Monday, on Friday it will reopen."""
_ALONE = lazily(
    '["“]?(?:(?:and|but|then) )?(?:[Ii]n|[Oo]n|[Aa]t|[Dd]uring)? ?'
    "(?:early |late |the (?:end|start) of |the )?"
)
"""Before a date that opens its clause."""
_SAID = lazily(
    "(?:st|nd|rd|th)?,? (?!(?:as|when|once|if|after) )"
    "(?:(?!(?:will|shall|must|may|can|should|is|are|be|have|has) )"
    "[A-Za-z0-9]['’A-Za-z0-9-]{0,14} ){1,5}?(?:said|told|announced|promised|"
    "asked|reported|declared|wrote|decided|agreed|ordered|demanded|stated|vowed|pledged|undertook|"
    "offered|proposed|swore|chose|urged|requested|instructed|warned|resolved)(?![a-z,])"
)
"""After one on which somebody said something: in February it said that the hall would open."""
_THING = lazily("^ (?:start|opening|close|closing|signing|round|list)s?(?= )")
"""A noun that a date names: of the projects of the December start, 12 have not moved."""
_OWN = lazily(r"[;:] |, | (?:while|but|whereas|although) | (?=(?:which|that|who) )")
_THEN_FOR = lazily(
    "(?:and |but )?(?:then|later|next|after that|again|afterwards)(?: again)? "
    "(?:for|in|on|by|to|until|till) (?:early |late |mid-|the (?:end|start) of )?"
)
"""A clause with nothing but a second date: promised for December 2023, then for May 31."""
_YEAR_LAST = lazily("(?<![0-9])20[0-4][0-9]$")
_LAY_AHEAD = frozenset({days.FUTURE, days.WOULD, times.MISSED, times.MOVED})
_RELATIVE = lazily("which |that |who ")


class Sentence(NamedTuple):
    """The clauses of a sentence up to a date, the words after it, and the tense that the last verb
    before it tells."""

    before: list[str]
    right: str
    last: str

    @property
    def own(self) -> str:
        """The words before the date in its own clause."""
        return self.before[-1]


Rule = Callable[[Sentence], str | None]
"""Tells the tense of the clause of a date, or nothing; a tense may be none for certain."""


def opens_clause(said: Sentence) -> str | None:
    """The date opens a clause of its own verb: it shut on Monday, on Friday it will reopen."""
    if not _APART.search(said.own):
        return None
    verb = VERB.search(_OWN.split(said.right)[0])
    if not verb or is_bare(verb) or said.right.startswith((" and", " or")):
        return None
    return time_of(verb) or None


def dated_again(said: Sentence) -> str | None:
    """A clause with nothing but a second date: promised for December 2023, then for May 31."""
    again = (
        _THEN_FOR.fullmatch(said.own)
        and len(said.before) > 1
        and _YEAR_LAST.search(said.before[-2])
        and _earlier(said.before) in _LAY_AHEAD
    )
    return times.MISSED if again else None


def step_of_schedule(said: Sentence) -> str | None:
    """A step of rules or a schedule is done then: the list is drawn up in October."""
    step = said.last != days.FUTURE and is_step(said.own)
    return times.PRESENT if step else None


def had_been_due(said: Sentence) -> str | None:
    """A relative clause without a verb, and what came of it: missed the second, due on July 21."""
    before = said.before
    if came_of_it(before, said.right, planned=said.last == days.FUTURE):
        return times.MISSED
    if said.last != days.FUTURE or len(before) < 2 or not _REDUCED.match(said.own):
        return None
    return times.MISSED if _TOLD_AFTER.match(said.right) or _FAILED.search(before[-2]) else None


def those_chosen(said: Sentence) -> str | None:
    """A participle of those who act: selected firms report their progress in June."""
    return times.PRESENT if do_what(said.own) else None


def by_last_verb(said: Sentence) -> str | None:
    """The last verb before the date."""
    return said.last or None


def gapped(said: Sentence) -> str | None:
    """A clause has left its verb to the one before: the first was sold in March, two in June."""
    if not _GAPPED.search(said.own) or not _NO_MORE.match(said.right):
        return None
    # First payment in November, which was made late, and a second in May.
    return _earlier([words for words in said.before if not _RELATIVE.match(words)])


def figure_alone(said: Sentence) -> str | None:
    """A clause of nothing but its figure: 82% were open by Monday, and by Wednesday 97%."""
    if not _AND_BY.fullmatch(said.own) or not _FIGURE.match(said.right):
        return None
    return _earlier(said.before) or None


def said_then(said: Sentence) -> str | None:
    """Somebody said something on it: in February it said that the hall would open."""
    told = _ALONE.fullmatch(said.own) and _SAID.match(said.right)
    return days.OVER if told else None


def by_next_verb(said: Sentence) -> str | None:
    """The first verb after the date in its sentence, up to the third clause."""
    if said.right.startswith(";") and (told := _earlier(said.before)):
        # 9 were paid by June, 18 by December; 80% is aimed at for May.
        return told
    right = main_clause(_THING.sub("", said.right, count=1))
    for words in _OWN.split(right)[:3]:
        verbs = verbs_of(words)
        if len(verbs) > 1 and _RELATIVE.match(words):
            # The last of those that the province put on its list are to start.
            verbs = verbs[1:]
        if verbs:
            return _time_after(verbs[0], words, said.own)
    return None


def _time_after(verb: re.Match[str], words: str, own: str) -> str:
    """The tense that a verb after the date tells, among such words of its clause."""
    if is_bare(verb) and is_now_last(own):
        return times.PRESENT
    if verb["ed"] and _MODAL.search(words):
        # In October, the projects signed this week will be started.
        return days.FUTURE
    return time_of(verb)


def has_brought(said: Sentence) -> str | None:
    """An event of which the projects are at work now: those of the March start are under way."""
    return days.PAST if are_at_work(said.own, said.right) else None


def agreed(said: Sentence) -> str | None:
    """A verb of the present that no list holds: they return on Friday."""
    return times.PRESENT if is_agreed(said.before, said.right) else None


def reserved_for(said: Sentence) -> str | None:
    """What has been reserved for it: land has been reserved, 90 mu of it for release in May."""
    part = len(said.before) > 1 and _FOR.search(said.own)
    return days.FUTURE if part and _RESERVED.search(said.before[-2]) else None


def by_earlier_verb(said: Sentence) -> str | None:
    """The last of the clauses before that has a verb, unless its own tells what is done."""
    return None if is_now_last(said.own) else _earlier(said.before) or None


def shares_schedule(said: Sentence) -> str | None:
    """It leaves its verb to a step before: 60% is paid in June, the rest after a check in May."""
    told = any(map(is_schedule, said.before[:-1]))
    return times.PRESENT if told else None


RULES: tuple[Rule, ...] = (
    opens_clause,
    dated_again,
    step_of_schedule,
    had_been_due,
    those_chosen,
    by_last_verb,
    gapped,
    figure_alone,
    said_then,
    by_next_verb,
    has_brought,
    agreed,
    reserved_for,
    by_earlier_verb,
    shares_schedule,
)
"""In the order in which they are asked."""


def tense_of(left: str, right: str) -> str:
    """The tense of a date by what stands before and after it in its sentence."""
    before = CLAUSE.split(own_sentence(without_speaker(left)))
    right = _QUOTED.split(_NUMBERED.split(right)[0])[0]
    if lies_ahead(before[-1], right):
        return days.FUTURE
    said = Sentence(before, right, last_tense(before, right))
    for rule in RULES:
        if (tense := rule(said)) is not None:
            return tense
    return ""


def own_sentence(left: str) -> str:
    """The words before a date in its own sentence, which may begin with a number."""
    return _NUMBERED.split(left)[-1]


def _earlier(before: list[str]) -> str:
    """The tense of the clause to which another leaves its verb, of which a verb that helps its
    participle tells that it is over: 9 had been paid by June 2015, 18 by September."""
    for end in range(len(before) - 1, 0, -1):
        if told := last_tense(before[:end], ""):
            helped = told == days.DONE and _HELPED.search(before[end - 1])
            return days.PAST if helped else told
    return ""
