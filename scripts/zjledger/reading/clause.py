"""What the words around a date without a year say of its year, and how that is spelt in a line."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any, NamedTuple

THIS_YEAR, BEFORE_NEXT, OF_OTHERS = "this year", "before next year", "of others"
"""What is known of the next date: it is of this year for certain; or the date itself stands before
a part of a plan for the next year; or the next is of this year, but of others than the date."""
TO_NEXT, TO_LAST, PLAN = "next", "last", "plan"
"""Of what a month of the year over a date is the turn: an earlier one is of the next year, a later
one of the last; or the sentence plans what the year is not of unless it lies ahead."""
TO_THIS, TO_OTHER = "this", "other"
"""What a story has turned to from a month on, or if there is none, before that of the year in
force: to the year of publication, or to one that is not certain."""
IN_ORDER, DOUBTED = "in order", "doubted"
"""Of a history that has told up to a month: an earlier one is of the next year; or it may be one,
so that a later year is doubted."""
BY_HEAD = "by head"
"""The same of one that a sentence began which tells of a year: what follows is rather of that."""
IN_YEAR = "in year"
"""The same of what is surely of that, but for an earlier month, which may be of the next year."""
UP_TO = "up to"
"""Of a date up to which is counted what a year before it tells of, from a month of that on: it may
be of another year."""
BESIDES = "besides"
"""Of what came besides what is told of a year that is over."""
TURNED = "turned"
"""Of a course that has come to the year after the one printed: a date of about now may be of this.
"""
AHEAD = "ahead"
"""Of a course that lies ahead and has come to the next year with the month of the turn."""
AFTER_STEP = "after step"
"""Of a course that comes after a step of the sentence before, of the month of the turn."""
COURSE, AFTER_FALL, BEFORE_OVER = "course", "after fall", "before over"
OUT_OF_LAST = "out of last"
"""Of a date of a thing that was told in order up to the month of the turn: an earlier one is of the
next year; or the course has come to that after it; or that month, which follows, is over."""
AFTER_COMING = "after coming"
"""Of a date after what is told of a month of the coming year: it may be of that, or of this one."""
OF_COURSE = COURSE, AFTER_FALL, BEFORE_OVER, OUT_OF_LAST
JOINED = "joined"
"""Of a date that is joined to one of the year: an earlier one is of the next year, or out of order.
"""
BEFORE_EVENT = "before event"
"""Of what is applied for before an event of a month of the coming year: it may be of this one, for
certain if the turn has the month of that."""

BEYOND = "beyond"
"""Of what a sentence tells that follows the one of the year in force: of a span that began with
January and has just passed, the year is rather this one."""
FOR_YEAR, SET_FOR = "for year", "set for"
"""Of what starts that is of the year held, or was set for it: it may have come before that year."""
HOPED = "hoped"
"""Of what somebody had planned to do then, which may be soon."""
HAD_DONE = "had done"
"""Of what had happened in a quarter before it was told, which is none that is not over."""
SHARED = "shared"
"""Of what leaves its verb to what was done in a month of the last year, and so rather its year."""
LAST_TIME, AGREED = "last time", "agreed"
"""Of what was done then for the last time, which in the month of publication is rather that of the
last year; and of what was agreed to be done then, which in the months after it may be the next."""


OF_SENTENCE = -1
"""In place of a day: the sentence of a date itself tells its month, and no day of it."""


class Step(NamedTuple):
    """The month of a date without a year printed before another in its sentence, and what its
    clause says, as in :class:`Clause`."""

    month: int
    tense: str
    deadline: bool


class Printed(NamedTuple):
    """A day of a month, a month or a day of no month, printed before a date."""

    month: int | None
    day: int | None = None


class First(NamedTuple):
    """The date before another of a list, and whether it is to come for certain; ``apart`` if it is
    of something else, so that the two may stand in any order."""

    month: int
    day: int | None = None
    coming: bool = False
    apart: bool = False


class Later(NamedTuple):
    """The month of the next date of a sentence, if there is one, or of the last of those that
    follow in order, and what is known of it; and of those that follow the first, the first that is
    earlier than the one before it, and the last; how often they turn to another year, and whether
    words from there on plan something."""

    month: int | None
    known: str = ""
    first: int | None = None
    turned: int | None = None
    last: int | None = None
    turns: int = 0
    planned: bool = False

    def after(self, month: int) -> int | None:
        """The first month that is not later than the one before it, from a date of some month
        on."""
        if self.first is None:
            return self.month
        return self.first if self.first <= month else self.turned


class Other(NamedTuple):
    """A date to which another owes its year: which that was set against, which has taken its place,
    or on which that still lay ahead; and what its clause says, as in :class:`Clause`."""

    month: int
    day: int | None = None
    tense: str = ""
    deadline: bool = False


class Quarter(NamedTuple):
    """The quarter of some year before one that leaves out the word, and whether the two are
    compared."""

    number: int
    year: int | None
    compared: bool


class Story(NamedTuple):
    """What sentences have told of a year with which a date goes on: up to a month, in order, if
    there is one, or ``whole``, so that all that follows is of it; ``loose`` if the date may have
    left it; ``joined`` if it stands in a sentence that told of it; ``ahead`` is the last
    month of what still lay ahead, of a coming year the first that its sentence tells; ``alone`` if
    the sentence before told nothing of that year but what it was like."""

    month: int | None
    whole: bool = False
    loose: bool = False
    joined: bool = False
    ahead: int | None = None
    alone: bool = False


class Course(NamedTuple):
    """The last date of a story told in order, before another of it; ``planned`` if it is that of a
    plan, of which the other tells what came, ``gapped`` if the other leaves its verb to it."""

    year: int
    month: int
    day: int | None = None
    planned: bool = False
    gapped: bool = False

    def year_after(self, month: int, day: int | None) -> int:
        """The year of the first such day or month after it."""
        if month != self.month:
            return self.year + (month < self.month)
        return self.year + bool(day and self.day and day <= self.day)


class Turn(NamedTuple):
    """What in the sentence of a date tells it from the year over it, with the month that does; and
    the month of another year that follows, if its course turns after it."""

    kind: str
    month: int | None = None
    then: int | None = None


class Clause(NamedTuple):
    """What the words around a date without a year say of its year.

    Attributes:
        tense: past, future, would, or nothing for certain.
        year: the year in force, printed before.
        month: the month of that year, where it was printed.
        topic: whether that year is what the sentence is about, or a part of it was printed.
        deadline: whether something is to be done by the date.
        compared: whether something is compared with it.
        near: the last day or month printed before.
        steps: the dates without a year printed before, where nothing else tells.
        listed: the month of the last date of a list that the date begins.
        first: the date before it in its list.
        later: the next date in its sentence.
        other: the date to which it owes its year.
        quarter: the quarter before one that leaves out the word.
        planned_in: the month in which it was planned.
        held: the year that sentences before speak of, if they name one.
        ended: whether these speak of the year that ends or has ended, unnamed.
        story: how far they have told of that year, if the date goes on from there.
        headed: the year that stands alone over the date, if it is of that one.
        turn: what tells it from that year.
        after: the day of next week printed before, 1 for Monday.
        course: the date before it in a story told in order, after one that printed its year.
        apart: the month up to which the year held was told, if the date may go on with it though
            words of its own stand before it.
    """

    tense: str = ""
    year: int | None = None
    month: int | None = None
    topic: bool = True
    deadline: bool = False
    compared: bool = False
    near: Printed | None = None
    steps: tuple[Step, ...] = ()
    listed: int | None = None
    first: First | None = None
    later: Later | None = None
    other: Other | None = None
    quarter: Quarter | None = None
    planned_in: int | None = None
    held: int | None = None
    ended: bool = False
    story: Story | None = None
    headed: int | None = None
    turn: Turn | None = None
    after: int | None = None
    course: Course | None = None
    apart: int | None = None

    @property
    def spelt(self) -> str:
        """All of it in one line, for :func:`clause_from`."""
        return _in_one_line(self)


@functools.lru_cache(maxsize=4096)
def _in_one_line(clause: Clause) -> str:
    steps = "+".join(map(_spelt, clause.steps))
    return ",".join(map(_spelt, (*clause[:7], steps, *clause[8:])))


@functools.lru_cache(maxsize=4096)
def clause_from(spelt: str) -> Clause:
    """The clause that was spelt. Many dates are told by clauses that say the same."""
    parts = zip(_READERS, spelt.split(","), strict=True)
    return Clause(*(read(part) for read, part in parts))


def _spelt(part: object) -> str:
    if isinstance(part, tuple):
        return "/".join(map(_spelt, part))
    return "1" if part is True else str(part or "")


def _number(spelt: str) -> int | None:
    return int(spelt) if spelt else None


def _how_often(spelt: str) -> int:
    return int(spelt or 0)


def _parts(kind: Callable[..., Any], *readers: Callable[[str], Any]) -> Callable[[str], Any]:
    """What reads a part of several, or none."""

    def read(spelt: str) -> Any:
        parts = zip(readers, spelt.split("/"), strict=True)
        return kind(*(read(part) for read, part in parts)) if spelt else None

    return read


_step = _parts(Step, int, str, bool)


def _steps(spelt: str) -> tuple[Step, ...]:
    return tuple(map(_step, spelt.split("+"))) if spelt else ()


_READERS: tuple[Callable[[str], Any], ...] = (
    str,
    _number,
    _number,
    bool,
    bool,
    bool,
    _parts(Printed, _number, _number),
    _steps,
    _number,
    _parts(First, int, _number, bool, bool),
    _parts(Later, _number, str, _number, _number, _number, _how_often, bool),
    _parts(Other, int, _number, str, bool),
    _parts(Quarter, int, _number, bool),
    _number,
    _number,
    bool,
    _parts(Story, _number, bool, bool, bool, _number, bool),
    _number,
    _parts(Turn, str, _number, _number),
    _number,
    _parts(Course, int, int, _number, bool, bool),
    _number,
)
"""For every field of a clause what reads it."""
