"""What words right beside an English date tell of all that its clause says."""

from __future__ import annotations

import itertools

from zjledger.reading import days
from zjledger.reading.clause import TO_LAST, Clause, Turn
from zjledger.reading.english import times
from zjledger.reading.english.around import Around
from zjledger.reading.english.in_force import year_in_force
from zjledger.reading.english.named import MONTH_NAMES, MONTH_NUMBERS, SAME_YEAR, VERBS
from zjledger.reading.english.quarters import year_shared
from zjledger.reading.english.tabled import is_counted
from zjledger.reading.english.tenses import tense_of
from zjledger.reading.lazily import lazily

LED = lazily(
    r"(?<![A-Za-z])(?i:(?P<deadline>by(?! half in )|"
    r"before(?: (?:the|its|their)(?: (?!end )[a-z-]{3,14}){1,2} of)?|until|till|"
    r"(?:no|not|case) later than|ahead of|prior to)|"
    r"(?P<past>since(?: (?:the|its|their|his|her|that|those)(?: [a-z-]{2,14}){1,3} (?:in|of|on))?|"
    r"as of|as at|"
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
_COUNTED = lazily(
    rf"(?<![A-Za-z])(?:{MONTH_NAMES}) (?:{VERBS})(?![a-z]) (?:[a-z]{{1,12}} ){{0,3}}(?:[0-9]|two|"
    r"three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?![^.;]{0,100} on )[^.;]{0,100}"
    r"(?:,|,? and|,? but|,? while) $"
)
_COUNTED_AFTER = lazily(
    r"[.,;)\n]|$| and | (?:project|contract|start|signing|firm|deal|agreement)s"
)
"""A month and what it had: July brought 31 signings and November 28."""

_SAME_YEAR = lazily(
    "(?:st|nd|rd|th| quarters?)?"
    rf"(?: (?:to|and|until|through) (?:{MONTH_NAMES})(?: [0-9]{{1,2}})?)?{SAME_YEAR}"
)
"""After a date of the year printed last, or after the first of two: between June and November of
that year."""
_AFTER_SAME_YEAR = lazily(
    rf"(?<![A-Za-z])(?P<month>{MONTH_NAMES})(?: [0-9]{{1,2}})? of (?:that|the same) year"
    "(?P<after>[^.;0-9]{0,80}(?:,| and|, and|, but) (?:in|on) )$"
)
_TH = frozenset({"st", "nd", "rd", "th"})
"""The beginning of what stands after a day that names no month."""
_QUOTED = lazily('[“"‘](?:(?:On|By|Until) the )?$')
_QUOTED_DAY = lazily(
    '[“"](?:On|By|Until) the [0-9]{1,2}(?:st|nd|rd|th)[ ,][^“”"]{0,120}(?:on|by|until) the $'
)
_BEHIND = frozenset({days.PAST, days.DONE, days.OVER})
_YEAR = lazily(
    r"(?:[a-z]|[A-Z][a-z]{2,8}\.?(?: [0-9]{1,2})?,?) (?P<year>(?:19|20)[0-9]{2})"
    r"(?![0-9A-Za-z]|[,.][0-9]| (?:projects|yuan|percent|mu|people|enterprises)(?![a-z]))"
)
_LISTED_DAY = (
    rf"(?:(?:on|in|by|from) )?(?:the end of )?(?:{MONTH_NAMES})(?: [0-9]{{1,2}}(?:st|nd|rd|th)?)?"
)
_LIST_OF_YEAR = lazily(
    rf"(?:,? {_LISTED_DAY}){{0,6}},? (?:and|or|and then|then) (?:on|in|by|from) (?:the end of )?"
    rf"(?:{MONTH_NAMES})(?: [0-9]{{1,2}},?)? (?P<year>20[0-9]{{2}})(?![0-9]|[.,][0-9])"
)
"""After a date of a list of which the last prints its year: on July 10 and on January 10, 2025."""
_MONTH = lazily(rf"(?<![A-Za-z])(?P<month>{MONTH_NAMES})(?![a-z])")
_HAS = lazily("(?<![A-Za-z-])(?:has|have)(?![A-Za-z-])")
_APPLIES = lazily(
    "^, [^,;.]{1,60} (?:appl(?:y|ies)|takes? effect|(?:is|are) (?:valid|in force))(?![a-z])"
)
"""After one from which something holds: as of February 15, the new tariff applies."""
_WHEN = lazily(
    "(?:^|[.;:] )(?:It|He|She|They|The [a-z]{3,12}) (?:is|are) (?!to |due |expected |planned )"
    "(?:[a-zA-Z’'-]{2,14} ){1,7}when, on $"
)
"""Before a day of a story told in the present: it is dark when, on Monday, the shift begins."""
_ROUND = lazily(
    "(?<![A-Za-z])(?:commencement|start|signing|round|batch|projects|ceremony|meeting|list)s?"
    "(?: of (?:[a-z]{3,12} ){0,2}projects)?(?: in [A-Z][a-z]{2,15})? (?:of|for) the $"
)
_TO_BE_HELD = lazily(" quarter (?:will|shall|is (?:to|planned|scheduled|expected))(?![a-z])")
"""Before the quarter of which a round is, and after that of one to come: the signing for the third
quarter will be held."""


def begins_quotation(around: Around) -> Clause | None:
    """A quotation begins with it, of whose verbs only one to come tells: "Monday is for us"."""
    if not _QUOTED.search(around.left):
        return None
    told = tense_of("", around.right)
    if around.right[:2] in _TH and told in _BEHIND:
        # "On the 14th we closed five": of a month of which the talk was before.
        return Clause(times.UNSURE)
    return Clause(days.FUTURE if told == days.FUTURE else days.NOW)


def goes_on_in_quotation(around: Around) -> Clause | None:
    """It follows a day of no month that a quotation begins with: "On the 14th we closed five, and
    on the 15th we slept"."""
    follows = around.right[:2] in _TH and _QUOTED_DAY.search(around.left)
    return Clause(times.UNSURE) if follows else None


def of_that_year(around: Around) -> Clause | None:
    """It is of the year printed last: sold in 2015, and let in November of that year."""
    if not _SAME_YEAR.match(around.right):
        return None
    years = [match["year"] for match in _YEAR.finditer(around.left)]
    return Clause(times.NAMED, int(years[-1])) if years else Clause(times.UNSURE)


def of_a_month_named(around: Around) -> Clause | None:
    """It follows a month of the year printed last: after 2020: in March of that year nothing was
    built, and in May little."""
    left = around.left
    before = _AFTER_SAME_YEAR.search(left) if " year" in left else None
    years = [match["year"] for match in _YEAR.finditer(left, 0, before.start())] if before else []
    if not before or not years or tense_of(before["after"], around.right) not in _BEHIND:
        return None
    return Clause(times.NAMED, int(years[-1]), MONTH_NUMBERS[before["month"]])


def of_the_year_after(around: Around) -> Clause | None:
    """It is a quarter of the year that follows: 6% in the fourth, 5% in the third of 2025."""
    year = year_shared(around.right) if around.right.startswith(" quarter") else None
    return Clause(times.NAMED, year) if year else None


def of_a_dated_list(around: Around) -> Clause | None:
    """The last of its list prints its year: on July 10, on October 10 and on January 10, 2025."""
    listed = _LIST_OF_YEAR.match(around.right)
    if not listed:
        return None
    months = [MONTH_NUMBERS[match["month"]] for match in _MONTH.finditer(listed[0])]
    turns = sum(month > after for month, after in itertools.pairwise(months))
    turn = Turn(TO_LAST, months[0])
    return Clause(times.NAMED, headed=int(listed["year"]) - turns, turn=turn)


def of_a_round(around: Around) -> Clause | None:
    """It is the quarter of a round that is held in it: the July signing of the third quarter."""
    held = around.right.startswith(" quarter") and _ROUND.search(around.left)
    if held and is_counted(around.left, around.right):
        return None
    to_come = held and _TO_BE_HELD.match(around.right)
    return Clause(days.FUTURE if to_come else days.NOW) if held else None


def told_in_present(around: Around) -> Clause | None:
    """A story begins on it in the present: it is dark when, on Monday, the shift begins."""
    told = around.right.startswith(",") and around.left.endswith(" when, on ")
    return Clause(days.OVER) if told and _WHEN.search(around.left) else None


def had_as_many(around: Around) -> Clause | None:
    """It is a month and a number of what another had: July brought 31 signings and November 28."""
    listed = _COUNTED.search(around.left) and _COUNTED_AFTER.match(around.right)
    return Clause(times.LISTED) if listed else None


def as_of(around: Around) -> Clause | None:
    """Something has been so since, or was so then: as of March 31, the fee is 30 yuan."""
    past = around.led["past"].lower() if around.led and around.led["past"] else ""
    if past.startswith("since"):
        return Clause(days.OVER)
    if not past.startswith("as "):
        return None
    if not around.right.startswith(","):
        return Clause(days.PAST)
    if _APPLIES.search(around.right):
        return Clause(times.SOON)
    told = tense_of("", around.right)
    return Clause(days.PAST if told in ("", days.DONE) else told)


def compared_with(around: Around) -> Clause | None:
    """Something is compared with it: up from 4 percent in May."""
    if not around.led or not around.led["past"]:
        return None
    year, month, topic = year_in_force(around.left, around.published)
    if year and not topic and _HAS.search(around.left, around.left.rfind(str(year))):
        # Those of October 2017 have reached 71 percent, 23 points more than in March.
        year, month, topic = None, None, True
    # One compared with two in turn: with 61% at the end of 2023 and 74% at the end of March.
    of_both = year is not None and str(year) in around.led[0]
    return Clause(days.PAST, year, month, topic, compared=not of_both)
