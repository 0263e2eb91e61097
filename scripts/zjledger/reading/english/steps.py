"""English dates after others of a list: half is paid in May and half in November.

A date that no verb of its own tells lies after the one before it, if that lies ahead.
"""

from __future__ import annotations

import re

from zjledger.reading import days
from zjledger.reading.clause import First
from zjledger.reading.english import times
from zjledger.reading.english.named import MONTH_BY_START, MONTH_NAMES
from zjledger.reading.english.plans import is_coming
from zjledger.reading.english.quarters import NUMBERS, compares
from zjledger.reading.english.tenses import tense_of
from zjledger.reading.lazily import lazily

_DAY = "3[01]|[12][0-9]|[1-9]"
_THEN = lazily(
    rf"(?<![A-Za-z])(?P<then>{MONTH_NAMES})(?: (?P<day>{_DAY})(?:st|nd|rd|th)?)?"
    r"(?: [(][^()]{1,30}[)]| on(?= and)| onwards| for [a-z-]{2,14}(?: [a-z-]{2,14})?)?"
    r"(?:,| and| or|, and|, or|, then| and then)(?! 20[0-9]{2})[^.;:]{0,60}$"
)
"""A month before another of a list."""
_NOW_TO = lazily(" now (?:to|until|till|for|in|on) (?:the end of )?$")
"""Before the date that the last of those that were put off is put off to."""
_SHARED_STEP = (
    r"(?: [0-9]{1,2})?(?:, (?=[a-z]{1,12}(?:[edn]d|[ew]n|aid|[eu]?nt|ade|old|ilt|[uo]ut) )|"
    r",? (?:and|or|then) (?:(?:has|have|is|are|will|must|shall) (?:to )?(?:be )?)?)"
    r"[a-z]{2,12} (?:[a-z]{2,12} )?(?:on|in|by|from) (?:the (?:end of )?)?"
)
_SHARED = lazily(rf"(?:{_SHARED_STEP}(?:{MONTH_NAMES})){{0,3}}{_SHARED_STEP}$")
"""Further verbs of what will be: stop on November 4, be checked in May and resume on June 3."""
_AND_CLOSES = lazily(
    rf"(?<![A-Za-z])(?P<then>{MONTH_NAMES})(?: [0-9]{{1,2}}(?![0-9]))?"
    "(?: (?:at|in|with|under|near|for|after)(?: (?!(?:and|but|or|which|who|that) )[A-Za-z0-9’'-]"
    "{1,14}){1,6})?,? (?:and|then|and then) (?:(?:then|only|again) )?"
    "(?:(?:will|shall|must|is to|are to) (?:be )?[a-z]{2,12}|be [a-z]{2,12}|[a-z]{2,11}s|last|run|"
    "stay|end|close|go on|continue|(?P<done>[a-z]{2,12}(?:ed|en|lt|ld|nt|ut)))"
    "(?: (?:again|there|open|shut|closed|ready|on|out))? "
    "(?:in|on|by|until|till) (?:the end of )?$"
)
"""A month of a plan before that of what the same will do then: opens in October at noon, and closes
in May."""
_BE_DONE = lazily(r"(?<![A-Za-z])be [a-z]{2,14}(?: [a-z]{2,14}){0,3} (?:in|on|from) $")
"""Before the first of these that are to be done: will be shut in October for a year and reopened in
May."""
_OF_THIS = lazily(", (?:and )?(?:the|an?) [a-z]{4,12} (?:on|of|about) (?:this|the present) ")
"""After one that is to come, something about what is at present: a report on this one in May."""
_WITH = lazily("(?: [0-9]{1,2})?, with (?!(?:[^ ,;]{1,14} ){0,6}?[a-z]{2,12}ing )")
"""After a date, what is to be so by then: must be open by September 28, with half of the stands
let by June."""
_TO_FOLLOW = lazily(
    rf"(?<![A-Za-z])(?P<then>{MONTH_NAMES})(?: [0-9]{{1,2}}(?![0-9]))?(?:,(?: and)?|,? with) "
    "(?:the|an?|its|their) (?:(?!(?:due|set|is|are|was|were|had|will) )[a-z]{2,14} ){1,4}"
    "to [a-z]{2,14} (?:[a-z]{2,14} ){0,2}(?:in|on|by) (?:the (?:end of )?)?$"
)
"""A month of a plan before that of what is to come next: starts in November, with the second stage
to follow in April."""
_ANOTHER = lazily(
    rf"(?<![A-Za-z])(?P<then>{MONTH_NAMES})(?: (?P<day>[0-9]{{1,2}})(?![0-9]))?"
    ",? (?:and|but|while) (?:the|an?|its|their|another) (?:[a-z-]{2,14} ){1,3}?"
    "(?:(?:re)?opens?|starts?|begins?|closes?|ends?|resumes?|follows?|expires?) "
    "(?:[a-z]{2,14} ){0,2}(?:in|on) (?:the )?$"
)
"""The same before that of what something else does then: opens in October, and the fair closes in
May."""
_ANOTHER_TOO = lazily(
    "(?: [0-9]{1,2})?,? (?:and |but |while )?(?:the|its|their|another) (?:[a-z-]{2,14} ){1,4}will "
    "(?:be )?[a-z]{2,14} (?:in|on) $"
)
"""After such a month, the same in the future: and the whole line will be completed in December."""
_DEADLINE = lazily(
    rf"(?<![A-Za-z])(?:by|before) (?:the end of )?(?P<then>{MONTH_NAMES})"
    rf"(?: (?P<day>{_DAY}))? (?:starts?|begins?|opens?|follows?|gets?|go(?:es)?|falls?|returns?|"
    r"lapses?|are|is) [^.;:]{0,40}(?:on|in|by|from) (?:the )?[^.;:]{0,40}$"
)
"""A deadline of those that begin after it: whose land is ready by December 31 start in spring."""
_FROM = lazily(
    rf"(?<![A-Za-z])[Ff]rom (?P<then>{MONTH_NAMES})(?: (?P<day>{_DAY}))?(?:,? on)?"
    r"(?:,| [^.;:]{1,60},)(?: and| but)? from $"
)
"""A day from which something holds, before another."""
_NEXT = lazily(
    r"(?: [0-9]{1,2}(?![0-9]))?(?: [(][^()]{1,30}[)])?(?:[,;]| and|[,;] and|[,;] but| but) "
    rf"(?P<between>(?:[^.;:()]|[.](?=[0-9])){{0,40}}?)(?<![A-Za-z])(?P<month>{MONTH_NAMES})(?![A-Za-z])"
    "(?!,? (?:of )?(?:20[0-9]{2}|(?:last|next|this) year))"
)
"""A date of a list after another: 4.4 percent in January, 3.9 percent in October."""
_NEXT_QUARTER = lazily(
    r"(?: quarter)?(?:,| to|,? and|; and|(?: [a-z]{2,14}){1,4}? to) "
    r"(?:[^.;:()]|[.](?=[0-9])){0,50}?(?<![A-Za-z])in the "
    "(?P<name>second|third|fourth)(?= quarter(?! of| last| this)|[,;.]| and |$)"
)
"""A quarter of a list after another: 4.4 percent in the first quarter, 3.9 in the fourth."""
_BEHIND = frozenset({days.PAST, days.OVER, days.WOULD, times.MISSED})
_WAS = _BEHIND | {days.DONE}
_BACK = lazily(
    "(?<![A-Za-z])(?:last(?! (?:in|on|by) )|previous|latest|former|earlier|already|since|than|"
    "against)(?![A-Za-z])"
)
"""Between two dates, what may tell that the second is the earlier."""
_SINCE = "since ", "since the end of ", "Since "
"""Before a date that begins no list, for it has passed."""


def planned_before(left: str) -> First | None:
    """The month of a plan before another month of it: begin in January and end in October."""
    deadline = _DEADLINE.search(left)
    if deadline and tense_of(left[: deadline.start()], "") not in _WAS:
        return _planned(deadline)
    closes = _AND_CLOSES.search(left)
    if closes and closes["done"] and not _BE_DONE.search(left, 0, closes.start()):
        closes = None
    if closes and tense_of(left[: closes.start()], "") == days.FUTURE:
        return _planned(closes)
    follows = _TO_FOLLOW.search(left)
    if follows and tense_of(left[: follows.start()], "") == days.FUTURE:
        return _planned(follows)
    another = _ANOTHER.search(left)
    if another and tense_of(left[: another.start()], "") == days.FUTURE:
        return _planned(another)._replace(apart=True)
    match = None if _NOW_TO.search(left) else _THEN.search(left)
    if not match:
        return None
    after = left[match.end("then") :]
    shared = _SHARED.fullmatch(after) is not None
    tense = tense_of(left[: match.start()], "")
    if tense == days.DONE and shared:
        # Chosen by November 4, checked in January and published in February.
        tense = tense_of(left[: match.start()], after)
    if tense != days.FUTURE:
        return None
    own = "" if shared else tense_of(after, "")
    if _OF_THIS.search(after) and not own:
        return _planned(match)._replace(apart=True)
    if _WITH.match(after) or own:
        too = own == days.FUTURE and _ANOTHER_TOO.match(after)
        return _planned(match)._replace(apart=True) if too else None
    return _planned(match)


def _planned(then: re.Match[str]) -> First:
    """The month of a plan that such words tell."""
    coming = is_coming(then.string[: then.start("then")], days.FUTURE)
    return First(MONTH_BY_START[then["then"][:3].lower()], coming=coming)


def listed_after(right: str, *, alone: bool = True) -> int | None:
    """The month of the last date of a list that a date before these words begins, of which no
    verb tells; ``alone`` if no other stands before that."""
    last, at = 0, 0
    while match := _NEXT_QUARTER.match(right, at):
        quarter = NUMBERS[match["name"]]
        if 3 * quarter <= last or _BACK.search(match[0]) or compares(match[0]):
            break
        elided = not right.startswith(" quarter", match.end())
        if elided and alone and not last and quarter == len(NUMBERS):
            # 4.7 percent in the first quarter and 4.9 in the fourth: of that year, or of the last.
            break
        last, at = 3 * quarter, match.end()
    if last:
        return last
    while match := _NEXT.match(right, at):
        month = MONTH_BY_START[match["month"][:3].lower()]
        between = match["between"]
        if month == last or _BACK.search(between) or tense_of(between, ""):
            break
        last, at = month, match.end()
    return last or None


def from_before(left: str) -> First | None:
    """The day from which something holds before another: from May 1 it is 5 yuan, from July 1."""
    match = _FROM.search(left) if left.endswith(" from ") else None
    if not match:
        return None
    day = int(match["day"]) if match["day"] else None
    return First(MONTH_BY_START[match["then"][:3].lower()], day)


def told_before(left: str) -> First | None:
    """The date of a list before another of it, of which no verb tells but what is done then."""
    match = _THEN.search(left) or _DEADLINE.search(left)
    if not match or tense_of(left, "") not in ("", times.PRESENT):
        return None
    if tense_of(left[: match.start()], "") in _WAS:
        # It was paid in September, the rest is paid in April.
        return None
    if _BACK.search(left, match.end("then")) or left.endswith(_SINCE, 0, match.start()):
        # Those of May 3 have been at work since August 5, those of June 9 are empty.
        return None
    day = int(match["day"]) if match["day"] else None
    return First(MONTH_BY_START[match["then"][:3].lower()], day)
