"""Years of which an English sentence tells at its head, and how far the story of each goes on.

"2016 was the year of choosing a site. Seven places were inspected in April, and on November 9 the
choice fell." The story goes on in that year, in the order of its months, to the end of its
paragraph, or until it prints another year or turns to now. Where it reaches begins and ends with a
passage.
"""

from __future__ import annotations

import bisect
import functools
import itertools
import re
from collections.abc import Sequence

from zjledger.reading import days
from zjledger.reading.english import after_last_year, beforehand, histories
from zjledger.reading.english.course import course_of
from zjledger.reading.english.headed import (
    AFTER_LAST_YEAR,
    BEFOREHAND,
    LAST_YEAR,
    WITH_LAST_YEAR,
    story_sign,
)
from zjledger.reading.english.named import MONTH_NAMES, MONTH_NUMBERS, SAME_YEAR
from zjledger.reading.english.story import (
    NO_STORY,
    Story,
    begun_with,
    goes_on_in_order,
    last_month,
)
from zjledger.reading.english.story_heads import (
    CUES,
    HEAD,
    LED_BY,
    NAMELY,
    YEAR,
    YEARLESS_CUES,
)
from zjledger.reading.english.tenses import tense_of
from zjledger.reading.english.under_heading import NOW
from zjledger.reading.lazily import lazily
from zjledger.reading.scan import SENTENCE_END

_CUES, _YEARLESS_CUES = (
    [lazily(cue.replace(r"(?-u:\b)", r"\b")) for cue in cues] for cues in (CUES, YEARLESS_CUES)
)
_IN = lazily(rf"(?!.{{0,150}}(?:{MONTH_NAMES})){LED_BY}")
"""The beginning of a sentence of what was done in a year, which goes on after a semicolon."""
_ON = lazily(
    rf"(?:On|In) (?P<month>{MONTH_NAMES})(?: [0-9]{{1,2}})?,? (?P<year>{YEAR}),? "
    rf"(?!.{{0,150}}(?:{MONTH_NAMES}))"
)
"""The same of a day or month."""
_BEHIND = frozenset({days.PAST, days.DONE, days.OVER})
_OF_SAME_YEAR = lazily(rf"(?:{MONTH_NAMES})(?: [0-9]{{1,2}})?{SAME_YEAR}")
"""A date of the year that is printed in a sentence before."""
_ENDS, _LAST_MONTH = lazily(" (?:ended|closed)$"), 12
"""Such a head after which the next year is told: 2015 ended with a quarrel."""
_NAME = lazily(rf"(?<![A-Za-z])(?:{MONTH_NAMES})(?![A-Za-z])")
_BEGINS = {"spring of": 3, "summer of": 6, "autumn of": 9, "fall of": 9}
"""The first month of a season."""
_FIGURE = lazily(r"[0-9] ?(?:%|percent|per cent|[bmtr]{1,2}illion|yuan)|[$¥€]")
"""In a sentence whose head tells of a year: a figure of it as a whole, which begins no story."""
_PRINTED = lazily(
    r"(?:(?P<beside>(?:than|of|since|from|dating|back to|as|with) (?:in |that of )?|"
    rf"(?:by|until|till|before) (?:the end of )?(?:(?:{MONTH_NAMES})(?: [0-9]{{1,2}})?,? )?)|"
    rf"(?P<led>(?<![A-Za-z])(?:[Ii]n|[Oo]n) (?:(?P<month>{MONTH_NAMES})(?: [0-9]{{1,2}})?,? )?))?"
    rf"(?<![0-9.,$¥-])(?P<year>{YEAR})(?![0-9]|[.,][0-9])"
)
_DATE_LAST = lazily(
    rf"(?<![A-Za-z])(?P<month>{MONTH_NAMES})(?: [0-9]{{1,2}})?"
    rf"(?:,? (?P<year>{YEAR})| of (?:that|the same) year)[.!] ?$"
)
"""The end of a sentence that ends with a day or month and its year."""
_NUMBER_FIRST = lazily("(?<=[a-z0-9%)])[.] (?=[0-9])")
"""The end of a sentence before one that begins with a number, which ends no passage."""
_TURNS = lazily(
    f"{NOW.pattern}|(?<![A-Za-z])(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?![A-Za-z])|"
    "(?<![A-Za-z])(?:[Ss]ince then|[Ii]n recent|[Rr]ecently|[Ll]ately|[Tt]hese days)(?![a-z])"
)
"""What turns a story to now."""
_LEAVES = lazily("(?<![A-Za-z])(?:years? later|the following year|the next year|years after)")
"""What leads a story out of its year."""


def story_over(text: str, place: int) -> str:
    """The sign of the year of which the story tells that goes on at a place of a text, and of the
    last month that it has told of; or nothing."""
    starts, signs = _reaches(text)
    return signs[bisect.bisect_right(starts, place) - 1] if starts else ""


@functools.lru_cache(maxsize=16)
def _reaches(text: str) -> tuple[list[int], list[str]]:
    lines = text.split("\n")
    return reaches(lines, [_is_cued(words) for words in lines])


def _is_cued(words: str) -> bool:
    """Whether a line may tell of a year: each cue by itself is found faster than one of all."""
    if any(cue.search(words) for cue in _YEARLESS_CUES):
        return True
    return histories.prints_year(words) and any(cue.search(words) for cue in _CUES)


def reaches(lines: Sequence[str], cued: Sequence[bool]) -> tuple[list[int], list[str]]:
    """Where in a text of some lines a story begins, goes on or ends, in order, and the sign of
    each; ``cued`` says of each line whether the cue is found in it.

    Of all numbers only the years tell anything here, so that the digits of others may be alike.
    """
    changes = [(0, "")] if any(cued) else []
    begin, asked = 0, ""
    for words, tells, following in zip(lines, cued, _following(lines, cued), strict=True):
        if tells or following:
            told = _told(words, following, _asked(asked) if words.startswith("A: ") else 0)
            changes += [(begin + start, sign) for start, sign in told]
        begin, asked = begin + len(words) + 1, words
        if changes and changes[-1][1]:
            changes.append((begin, ""))
    return [start for start, _ in changes], [sign for _, sign in changes]


def _following(lines: Sequence[str], cued: Sequence[bool]) -> list[int]:
    """Of every line the year of which the head of the next one tells, or 0."""
    found, year = [], 0
    for words, tells in zip(reversed(lines), reversed(cued), strict=True):
        found.append(year)
        if words:
            head = HEAD.match(words) if tells else None
            told = head and not head["goes_on"]
            year = _year_of(head, SENTENCE_END.split(words)[0], 0) if head and told else 0
    return found[::-1]


def _asked(line: str) -> int:
    """The last year that the line of a question prints, or 0."""
    printed = [*_PRINTED.finditer(line)] if line.startswith("Q: ") else []
    return int(printed[-1]["year"]) if printed else 0


@functools.lru_cache(maxsize=4096)
def _told(words: str, following: int, asked: int) -> list[tuple[int, str]]:
    """The same for a line by itself, up to its last passage, before one of which the head tells of
    such a year, and after a question that asks of another. A column has many lines that differ in
    their amounts alone."""
    changes, month = [], 0
    ends = [0, *(match.end() for match in SENTENCE_END.finditer(words)), len(words)]
    after, before, sign = NO_STORY, asked, ""
    for start, end in itertools.pairwise(ends):
        passage = words[start:end]
        own = _of_passage(passage, after, words[:start], before)
        told = own.sign
        if month and not told and beforehand.tells_beforehand(passage):
            told = story_sign(BEFOREHAND, month)
        month = beforehand.month_told(passage)
        if sign != (sign := told):
            changes.append((start, sign))
        after = _after(passage, own, before)
        if following and (not after.year or after.in_order):
            after = _led_to(passage, following - 1, after)
        before = own.year or before
        if histories.prints_year(passage):
            printed = [int(match["year"]) for match in _PRINTED.finditer(passage)]
            before = printed[-1] if printed else before
    return changes


def _of_passage(passage: str, story: Story, left: str, before: int) -> Story:
    """The story to which a passage belongs, given that before it and the words before, of which a
    year is the last."""
    head = HEAD.match(passage)
    if head and not head["goes_on"]:
        return _of_head(head, passage, before)
    if head and (dated := _DATE_LAST.search(left)) and (year := int(dated["year"] or before)):
        return Story(year, MONTH_NUMBERS[dated["month"]])
    loose = not story.year or (story.in_order and story.loose)
    if not story.year and left.endswith("; ") and NAMELY.match(passage):
        return _of_parts(passage, left)
    if same := _OF_SAME_YEAR.search(passage) if before and loose else None:
        printed = _PRINTED.search(passage, 0, same.start())
        return NO_STORY if printed else Story(before, within=True)
    if (not story.year or story.loose) and before and histories.tells_of_that_year(passage):
        return Story(before)
    if story.year == AFTER_LAST_YEAR:
        return story if after_last_year.goes_on(passage) else NO_STORY
    if not story.year and after_last_year.follows(left, passage):
        return Story(AFTER_LAST_YEAR)
    if part := histories.of_those(passage):
        return Story(part.year, in_order=True, loose=True, by_head=True)
    if story.in_order:
        alone = not story.month and (story.loose or not left.endswith("; "))
        if alone and not histories.refers_back(passage):
            return _alone(passage, story, left)
        if not histories.turns(passage):
            return story
        may_be = histories.tells_before_turning(passage)
        return story._replace(loose=True) if may_be else NO_STORY
    if (story.within and not left.endswith("; ")) or _TURNS.search(passage):
        return NO_STORY
    return story


def _of_parts(passage: str, left: str) -> Story:
    """The year of the parts of a figure of the clause before: in 2020, 38 billion was completed;
    namely 5 billion in the first quarter."""
    clause = SENTENCE_END.split(left[:-2])[-1]
    printed = [m for m in _PRINTED.finditer(clause) if not m["beside"]]
    if not printed or printed[-1]["month"] or histories.prints_year(passage):
        return NO_STORY
    return Story(int(printed[-1]["year"]), within=True)


def _alone(passage: str, story: Story, left: str) -> Story:
    """The story to which a passage belongs that does not refer to the one before, in which no month
    of it is told."""
    if histories.turns(_NUMBER_FIRST.split(passage)[0]):
        return NO_STORY
    if story.by_head:
        return story._replace(loose=True)
    return story if story.loose and histories.may_go_on(left, passage) else NO_STORY


def _after(passage: str, story: Story, before: int) -> Story:
    """The story as it goes on after a passage of it."""
    if story.in_order:
        return goes_on_in_order(passage, story)
    if story.within and (begun := begun_with(passage)).year > story.year:
        return begun
    if story.within and _OF_SAME_YEAR.search(passage) and not histories.turns(passage):
        return Story(story.year, last_month(passage), in_order=True, loose=True)
    rest = passage
    for head in HEAD.finditer(passage):
        rest = passage[head.end() :]
        if head.start() and not head["goes_on"]:
            story = _of_head(head, passage[head.start() :], story.year or before)
    if not story.year:
        if not histories.prints_year(passage):
            return NO_STORY
        begun = begun_with(passage)
        if begun.year and not begun.loose:
            return begun
        if not passage.endswith("; "):
            return begun
        if (on := _ON.match(passage)) and tense_of(passage[on.end() : -2], "") in _BEHIND:
            return Story(int(on["year"]), MONTH_NUMBERS[on["month"]], within=True)
        if (led := _IN.match(passage)) and tense_of(passage[led.end() : -2], "") in _BEHIND:
            year = int(led[0].rstrip(", ")[-4:])
            return Story(0 if _FIGURE.search(passage) else year, within=True)
        course = course_of(passage)
        if course:
            return Story(course.year, course.month, within=True)
        return begun
    for match in _PRINTED.finditer(rest):
        year = int(match["year"])
        if year == story.year + 1 and match["led"]:
            story = story._replace(year=year, month=MONTH_NUMBERS.get(match["month"], 0))
        elif year != story.year and not match["beside"]:
            return NO_STORY
    if _LEAVES.search(rest):
        return NO_STORY
    return story._replace(month=max(last_month(rest), story.month))


def _led_to(passage: str, year: int, story: Story) -> Story:
    """The story of a year that begins with the last date of a passage, before a line of which the
    head tells of the next: Ground was broken on April 28, 2016. Else the story as it was."""
    printed = [*_PRINTED.finditer(passage)]
    if not printed or int(printed[-1]["year"]) != year or not printed[-1]["month"]:
        return story
    month = MONTH_NUMBERS[printed[-1]["month"]]
    return Story(year, max(month, last_month(passage[printed[-1].end() :])))


def _of_head(head: re.Match[str], passage: str, before: int) -> Story:
    """The story that the head of a passage begins, after such a year."""
    words = head[0]
    dated = _NAME.search(words)
    told = MONTH_NUMBERS[dated[0]] if dated else 0
    told = next((month for name, month in _BEGINS.items() if name in words), told)
    return Story(_year_of(head, passage, before), _LAST_MONTH if _ENDS.search(words) else told)


def _year_of(head: re.Match[str], passage: str, before: int) -> int:
    """The year of which the head of a passage tells, after such a year; or 0."""
    if head["of_last_year"]:
        return WITH_LAST_YEAR
    if _FIGURE.search(passage.partition(":")[0]):
        return 0
    if head["last_year"]:
        return LAST_YEAR
    if head["next"]:
        return before + 1 if 0 < before < LAST_YEAR else 0
    return int(next(filter(None, head.groups())))
