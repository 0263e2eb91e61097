"""The year of which some English sentences tell one after the other, and the last month of it."""

from __future__ import annotations

from typing import NamedTuple

from zjledger.reading.clause import Course
from zjledger.reading.english import histories
from zjledger.reading.english.headed import history_sign, story_sign
from zjledger.reading.english.named import MONTH_NAMES, MONTH_NUMBERS, SAME_YEAR
from zjledger.reading.english.story_heads import YEAR
from zjledger.reading.lazily import lazily


class Story(NamedTuple):
    """The year of a story, or 0 where there is none, and the last month that it has told of;
    ``within`` if it ends with its sentence, ``in_order`` if it goes on into the next year,
    ``loose`` if it may be none, ``by_head`` if a sentence began it that tells of a year,
    ``unsure`` if it may have come to a later year."""

    year: int = 0
    month: int = 0
    within: bool = False
    in_order: bool = False
    loose: bool = False
    by_head: bool = False
    unsure: bool = False

    @property
    def sign(self) -> str:
        """What stands for it before a passage."""
        if self.in_order:
            kind = {"loose": self.loose, "by_head": self.by_head, "unsure": self.unsure}
            return history_sign(self.year, self.month, **kind)
        return story_sign(self.year, self.month)


NO_STORY = Story()
_MONTH = lazily(
    "(?P<beside>(?:than|since|from|against|over|below|above|until|till|to|by|for|with) "
    "(?:in |at |that of |the end of )?|(?:%|per ?cent|points) in )?"
    rf"(?<![A-Za-z])(?P<month>{MONTH_NAMES})(?![A-Za-z])(?! (?:[0-9]{{1,2}}, )?{YEAR})"
)
_TO = lazily(rf"([Ff]rom (?:{MONTH_NAMES})(?: [0-9]{{1,2}})?) (?:to|until|till) ")
"""The first date of a span, up to the last, which a story has come to."""
_THAT_YEAR = lazily(f"(?:{MONTH_NAMES}){SAME_YEAR}")
_YEARS = {"a year": 1, "one year": 1, "two years": 2, "three years": 3, "four years": 4}
_LATER = lazily(f"(?<![A-Za-z])(?P<years>(?i:{'|'.join(_YEARS)})) (?:later|after that)(?![a-z])")


def goes_on_in_order(passage: str, story: Story) -> Story:
    """A history, which may go on into the next year, after a passage of it."""
    if histories.turns(passage):
        return NO_STORY
    if not histories.prints_year(passage):
        if later := _LATER.search(passage):
            # A year later nothing stood there: what follows is rather of that.
            month = 0 if story.by_head else story.month
            year = story.year + _YEARS[later["years"].lower()]
            return story._replace(year=year, month=month, loose=True)
        before = Course(story.year, story.month)
        plain = histories.gone_on(before, passage)
        # By the end of May, 40 had moved in: the story has come to that, or looks ahead to it; by
        # the end of May of that year, it has come to that.
        counted = histories.gone_on(before, passage, counted=True)
        course = counted if _THAT_YEAR.search(passage) else plain
        # In March it opened. It was shut from February to July.
        unsure = counted != course or histories.gone_on(before, passage, apart=True) != plain
        # The year of a head is rather that of all that follows than of its beginning alone.
        loose = story.loose or (story.by_head and course.year > story.year)
        unsure = story.unsure or unsure
        return story._replace(year=course.year, month=course.month, loose=loose, unsure=unsure)
    begun = begun_with(passage)
    if begun.year or not story.by_head:
        return begun
    on = histories.moved_on(passage, story.year)
    return Story(on.year, on.month, in_order=True, loose=True, by_head=True) if on else NO_STORY


def begun_with(passage: str) -> Story:
    """The history that begins with a passage, or may begin with it."""
    if course := histories.begun(passage):
        return Story(course.year, course.month, in_order=True)
    if course := histories.of_year(passage):
        loose, by_head = histories.may_end(passage), not histories.is_of_old(passage)
        return Story(course.year, course.month, in_order=True, loose=loose, by_head=by_head)
    if course := histories.by_its_end(passage):
        by_head = not histories.is_of_old(passage)
        return Story(course.year, course.month, in_order=True, loose=True, by_head=by_head)
    if course := histories.begun(passage, loosely=True):
        return Story(course.year, course.month, in_order=True, loose=True)
    return NO_STORY


def last_month(words: str) -> int:
    """The last month without a year in some words that nothing is compared with, or 0."""
    words = _TO.sub(r"\1, ", words) if "rom " in words else words
    found = [match["month"] for match in _MONTH.finditer(words) if not match["beside"]]
    return MONTH_NUMBERS[found[-1]] if found else 0
