"""What the passages before an English date tell of it: whether they speak of what is past or to
come, the year that they ask for, and the last day of a month that they print.

In "What next? May belongs to the inspectors. Second quarter: audits." only what stands before shows
that the audits lie ahead. It is told within a paragraph, and from point to point of a list.
"""

from __future__ import annotations

import functools
import itertools

from zjledger.reading import days
from zjledger.reading.clause import Printed
from zjledger.reading.english import times
from zjledger.reading.english.headed import SIGNS
from zjledger.reading.english.in_force import heads
from zjledger.reading.english.named import MONTH_NAMES, MONTH_NUMBERS
from zjledger.reading.english.tenses import tense_of
from zjledger.reading.lazily import lazily
from zjledger.reading.scan import SENTENCE_END

LEAD = 240
"""Code points before a passage that may tell."""
CUT_AT = LEAD - 1
"""So many of one paragraph may begin within a sentence."""
_TIMES = "", days.PAST, days.FUTURE
_FIRST, _SIZE, _BEFORE, _YEARS = 0xF0000, 13 * 32, 1999, 50
_OF_YEAR = len(_TIMES) * _SIZE
_LAST = _FIRST + _OF_YEAR * _YEARS
"""Signs of what is told: by the last day printed, its time, and the year since 1999."""
FORGED = lazily(f"[{chr(_FIRST)}-{chr(_LAST)}{SIGNS}]")
"""Such a sign in a text itself, where it tells nothing."""
DATED = f"^[{chr(_FIRST + _OF_YEAR)}-{chr(_LAST)}]"
"""Found in words that begin with a sign of a year; for the engine of a column."""
_YEAR = lazily("(?<![0-9])20[0-4][0-9](?![0-9])")
_ASKED = lazily(
    r"(?:^|[^A-Za-z])(?:(?:[Ii]n|[Dd]uring|[Tt]hroughout) (?P<in>20[0-4][0-9])[^.?0-9]{0,60}|"
    r"(?:[Hh]ow (?:was|about|did)|[Ww]hat (?:of|about)|[Aa]nd) (?P<how>20[0-4][0-9])"
    r"(?: [a-z]{2,6})?)\?$"
)
"""A question that asks for a year: what was built in 2023?"""
_REACH = 100
"""Code points before a passage in which such a year stands."""
_DAY = lazily(
    rf"(?<![A-Za-z])(?P<month>{MONTH_NAMES}) "
    "(?P<day>3[01]|[12][0-9]|[1-9])(?![0-9A-Za-z]|[.,][0-9]|,? (?:19|20)[0-9]{2})"
)
_SUBJECT = lazily(
    rf"(?<![A-Za-z])(?<!than )(?<!in )(?P<month>{MONTH_NAMES}) "
    "(?:was|went|brought|saw|had)(?![a-z])|"
    rf"(?:^|(?<=[.] )|(?<=; ))In (?P<opens>{MONTH_NAMES})(?:,| (?:the|an?|all|both|its|their|"
    "[0-9]{1,4} [a-z]{3,14}|[a-z]{3,14}s))(?![a-z])(?![^.;]{0,90}(?:%|percent|yuan))"
)
"""A month of which a passage tells: July was the turning point; in July, two were opened; but not
one of a figure alone, after which another thing is told."""
_POINT = "(?:[(]?(?:[0-9]{1,2}|[IVX]{1,4}|[a-h])[.)] |[-–—•·*]{1,2} )?"
_AHEAD = lazily(
    rf"^{_POINT}(?:(?:The )?[Nn]ext (?:steps?|dates?|week|month|events)|"
    "What(?: comes| is|’s|'s)? (?:next|now|ahead|due)[a-z ]{0,12}|Outlook|Calendar|"
    "Dates|Deadlines?|(?:Time)?[Tt]able of dates|Timetable|"
    "Schedule|Reminders?|Coming up|Ahead|Later (?:this|in the) (?:week|month|year)|Plans?|Agenda|"
    "Diary|To come|To do|Tasks|Targets?|Key dates|Upcoming[a-z ]{0,12}|This week|Announcements?|"
    "Remaining (?:dates|steps)|Still to come|The road ahead|Ahead of us)[.:?!]"
)
_BEHIND = lazily(
    rf"^{_POINT}(?:Looking back|What happened|Done|Completed|Review|Past events|Last week|"
    "Completions?|So far|What went wrong|What was done)[.:?!]"
)
_DUE = lazily(
    rf"^{_POINT}(?:By|Before|Until|No later than) (?:the end of |early |mid-)?(?:{MONTH_NAMES})"
    r"[^,:;]{0,9}[:,] "
)
_WAS_BY_THEN = lazily(
    "[^.;]{0,80}(?<![A-Za-z])(?:had|was|were)(?! (?:(?:still|all) )?(?:to|due|planned|expected)"
    "(?![a-z]))(?![A-Za-z])"
)
"""After such a date, what had been done by then: by December 31, they had completed it."""
_TOMORROW = lazily("(?<![A-Za-z])tomorrow[;.!] ?$")
"""The end of a passage that speaks of what is to come."""
_WHEN = lazily(
    r"(?:^|[^A-Za-z])(?:[Ww]hen|(?:[Ww]hat|[Ww]hich) day|[Hh]ow soon) "
    r"(?:(?P<past>did|was|were|had|has|have)|do|does|is|are|will|can|must|may|should|shall) "
    r"[^.?]{1,80}\?$"
)
"""A question that asks for a day: when do they come?"""
_SENTENCE = lazily(r"[a-z0-9%)”\"’][.!?] (?=[A-Z“\"‘(])|\n")
HEAD = 70
"""Code points of a passage before a date of which the passages before may tell the time."""
VERB = (
    r"(?-u:\b)(?:was|were|had|has|have|will|is|are|should|must|can|may|said|[a-z]{3,12}ed|"
    r"(?:start|open|begin|end|close|follow)s? (?:in|on))(?-u:\b)"
)
"""Found in words before a date that need no passage before; for the engine of a column."""
HAS_VERB = lazily(VERB.replace("(?-u:\\b)", r"\b"))
LISTED = f"^(?:{_POINT[:-1]}|A(?:nswer)?: |(?:{MONTH_NAMES}) )"
"""A point of a list or an answer, at the beginning of a passage; for the engine of a column too."""
_LISTED = lazily(LISTED)


def sign_of(lead: str, passage: str) -> str:
    """The sign of what the words before a passage tell, or nothing."""
    paragraph = _paragraph(lead[-LEAD:], listed=bool(_LISTED.match(passage)))
    return sign_after(paragraph, cut=len(paragraph) >= CUT_AT)


def _paragraph(lead: str, *, listed: bool) -> str:
    """Of the words before a passage those that may tell of a point of a list, or another."""
    words = lead.rstrip("\n ")
    if lead.endswith("\n") and listed:
        return words
    return "" if lead.endswith("\n") and not words.endswith(":") else words.rpartition("\n")[2]


@functools.lru_cache(maxsize=4096)
def sign_after(paragraph: str, *, cut: bool) -> str:
    """The same for a passage after such words, of which the first may lack its beginning."""
    near, year = 0, _year(paragraph[-_REACH:])
    if subject := list(_SUBJECT.finditer(paragraph)):
        near = 32 * MONTH_NUMBERS[subject[-1]["month"] or subject[-1]["opens"]]
    for match in _DAY.finditer(paragraph, subject[-1].end() if subject else 0):
        near = 32 * MONTH_NUMBERS[match["month"]] + int(match["day"])
    time = _TIMES.index(_time(paragraph, cut=cut))
    found = _OF_YEAR * (year - _BEFORE if year else 0) + _SIZE * time + near
    return chr(_FIRST + found) if found else ""


def time_alone(sign: str) -> str:
    """The sign of the time and year alone that a sign tells."""
    time = (ord(sign) - _FIRST) // _SIZE if sign else 0
    return chr(_FIRST + _SIZE * time) if time else ""


def told(sign: str) -> tuple[str, Printed | None, int | None]:
    """The time that a sign tells, the last day or month, and the year."""
    if not sign:
        return "", None, None
    year, rest = divmod(ord(sign) - _FIRST, _OF_YEAR)
    time, near = divmod(rest, _SIZE)
    month, day = divmod(near, 32)
    printed = Printed(month, day or None) if near else None
    return _TIMES[time], printed, year + _BEFORE if year else None


def unsigned(words: str) -> tuple[str, str]:
    """The sign at the beginning of some words, if there is one, and the words without it."""
    signed = words and _FIRST <= ord(words[0]) < _LAST
    return (words[0], words[1:]) if signed else ("", words)


def _year(paragraph: str) -> int | None:
    """The year for which the last passage of some words asks, or of which it begins a list."""
    if asked := _ASKED.search(paragraph) if paragraph.endswith("?") else None:
        return int(asked["in"] or asked["how"])
    if not paragraph.endswith(";"):
        return None
    sentence = _SENTENCE.split(paragraph)[-1]
    found = [m for m in _YEAR.finditer(sentence) if heads(sentence, *m.span())]
    return int(found[-1][0]) if found else None


def _time(paragraph: str, *, cut: bool) -> str:
    """Of what time the last passages of a paragraph speak that speak of any."""
    starts = [0, *(match.end() for match in SENTENCE_END.finditer(paragraph)), len(paragraph)]
    spans = reversed(list(itertools.pairwise(starts)))
    times = (_time_of(paragraph[start:end], cut=cut and not start) for start, end in spans)
    return next(filter(None, times), "")


@functools.lru_cache(maxsize=4096)
def _time_of(passage: str, *, cut: bool) -> str:
    words = passage.rstrip(". ")
    by_then = _DUE.match(words)
    due = by_then and not _WAS_BY_THEN.match(words, by_then.end())
    if _AHEAD.match(passage + ".") or due or _TOMORROW.search(passage):
        return days.FUTURE
    if _BEHIND.match(passage + "."):
        return days.PAST
    if asked := _WHEN.search(passage) if passage.endswith("?") else None:
        return days.PAST if asked["past"] else days.FUTURE
    tense = "" if cut else tense_of(words, "")
    if tense in (days.FUTURE, times.MOVED):
        return days.FUTURE
    return days.PAST if tense in (days.PAST, days.DONE, days.OVER) else ""
