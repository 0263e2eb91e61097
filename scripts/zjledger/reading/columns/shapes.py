"""Stage two of a column: what the exact grammar finds in one shape."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

import polars as pl

from zjledger.reading.article import passage_figures
from zjledger.reading.clause import clause_from
from zjledger.reading.columns.alike import AFTER_DATE, BEFORE_DATE, DIGITS
from zjledger.reading.columns.clusters import Clusters
from zjledger.reading.columns.cutting import CUT, PART, WORDS
from zjledger.reading.columns.leaning import DATED
from zjledger.reading.columns.notes import FALLEN, FIRST, LAST, NUMBER_OF, RANGED, SHARED
from zjledger.reading.columns.once import Once, Turns
from zjledger.reading.columns.shaping import NOUN
from zjledger.reading.english.counts import NOT_COUNTED
from zjledger.reading.english.headed import lead_far
from zjledger.reading.english.hedges import HEDGED
from zjledger.reading.english.leads import unsigned
from zjledger.reading.english.lone_forms import LONE, YEAR
from zjledger.reading.proposal import Proposal

UNSURE = "unsure"
"""The kind of a reading that only the reader of articles can fill in."""


ALONE = -1
"""Places before a second number where there is none."""


class Filled(NamedTuple):
    """How the numbers of a cluster make its value; as in :class:`Reading`."""

    run: int
    shift: int
    gap: int
    negative: bool


_CONSTANT = Filled(0, 0, ALONE, negative=False)


class Reading(NamedTuple):
    """One figure of a shape: offsets from the start or end of its cluster, and what it is.

    The value is that of number ``run`` (from 1 on) of a cluster times ten to ``shift``; where
    ``gap`` is 0 or more, that of this number and the next, so many places before it. Where ``run``
    is 0, ``value`` is that of every cluster of the shape.
    """

    start: int
    end: int
    to_start: bool
    from_start: bool
    at_noun: bool
    kind: str
    value: str
    run: int
    shift: int
    gap: int
    negative: bool
    unit: str | None
    currency: str | None
    qualifier: str | None
    rule: str
    confidence: str


_AGAIN = Reading(
    start=0,
    end=0,
    to_start=True,
    from_start=False,
    at_noun=False,
    kind=UNSURE,
    value="",
    run=0,
    shift=0,
    gap=0,
    negative=False,
    unit=None,
    currency=None,
    qualifier=None,
    rule="",
    confidence="",
)
_BESIDE = {"1": "ware projects", "2": "ware and projects", "4": "ware people"}
FOUND = "0"
"""The words up to a noun are those of the text."""
_YEAR = re.compile(YEAR)
_NOUN = re.compile(NOUN)
_NO_NOUN = re.compile(rf" (?i:{NOT_COUNTED})(?![A-Za-z])")
_OPEN = ' "“‘'
"""Signs before a noun that do not belong to the number."""
_WHOLE = {
    "3": " in the project phase ",
    "5": " of the 7 projects",
    "6": " of the 7 people",
}
"""What stands for the words up to a noun, by how it is counted: see ``shaping``."""

_AMOUNT_END = re.compile(r"^(?:.{0,30} )?(?:or |[(]|to |was )(?=[a-z ]{0,40}$)")

_LONG = 500
"""Code points of a cluster that may reach from one passage into the next; a date never has so many.
"""
_READINGS = {
    "shape": pl.Int64,
    "ds": pl.Int64,
    "de": pl.Int64,
    "to_start": pl.Boolean,
    "from_start": pl.Boolean,
    "at_noun": pl.Boolean,
    "kind": pl.String,
    "value": pl.String,
    "run": pl.Int64,
    "shift": pl.Int64,
    "gap": pl.Int64,
    "negative": pl.Boolean,
    "unit": pl.String,
    "currency": pl.String,
    "qualifier": pl.String,
    "rule": pl.String,
    "confidence": pl.String,
}


def shape_readings(clusters: Clusters, turns: Turns, *, zh: bool) -> Once[list[Reading]]:
    """What is found in shapes, each read once."""
    return Once(lambda key: list(_read_shape(key, clusters, zh=zh)), turns)


def readings(keys: list[str], shapes: Once[list[Reading]]) -> pl.DataFrame:
    """What is found in each of some shapes, in order."""
    rows = [(shape, *reading) for shape, found in enumerate(shapes(keys)) for reading in found]
    return pl.DataFrame(rows, schema=_READINGS, orient="row")


def _read_shape(key: str, clusters: Clusters, *, zh: bool) -> Iterator[Reading]:
    """What the exact grammar finds in a shape, its context beside it and nothing that matters."""
    before, norm, sample, after, beside, *notes = key.split(CUT)
    body = norm.replace(PART, sample) if PART in norm else norm
    if len(body) > _LONG:
        yield _AGAIN
        return
    day, clause, funded, words, lead = None, None, "", "", ""
    dated = _YEAR.search(body) is not None
    for note in notes:
        if note == NUMBER_OF:
            before = f"number of projects to {before}"
        elif note == LAST:
            led = _hedge(before) if re.fullmatch(LONE, body) else before
            # Seven were postponed by three firms: what a verb stands before counts nothing.
            if _NO_NOUN.match(after):
                beside, after = "", _NOUN.sub(" ware ", after)
            before, after = f"9 ware projects, {led}", f" belong ware{after}"
        elif note == FIRST:
            before = f"9 ware projects, manufacturing {_hedge(before)}"
        elif note == FALLEN:
            # "fell by 3 billion yuan, or 5 percent", "the drop in sales came to 5 percent".
            before = f"{clusters.fallen}{_AMOUNT_END.sub('', before)}"
        elif note.startswith(WORDS):
            told, following = note[len(WORDS) :].split(PART)
            over = lead_far(told)
            sign, told = unsigned(told.removeprefix(over))
            # A number of things may share its cluster with a date that has more words to tell it.
            after = max(after, following, key=len) if words else following
            lead, words = lead or over + sign, max(words, told, key=len)
            beside = ""
        elif note == SHARED:
            before = f"约占{clusters.neutral}{before}"
        elif note.startswith(RANGED):
            after, beside = note[len(RANGED) :], beside and FOUND
        elif note.startswith(PART):
            funded = f"9 billion {note[2:]}, ware " if note[2:] else ""
            funded += "investment " if note[1] == "1" else ""
        else:
            told, _, day_of = note.removeprefix(DATED).rpartition(",")
            dated = True
            clause = clause_from(told) if told else None
            day = dt.date.fromisoformat(day_of) if day_of else None
    head = words or f"{clusters.neutral}{'' if zh else ' '}{funded}{before}"
    tail, line_end, _ = after.partition("\n")
    noun_end = None
    if beside == FOUND:
        own = _NOUN.match(tail)
        noun_end = len(own[1]) if own else None
    elif beside:
        tail = _WHOLE.get(beside, tail)
        own = _NOUN.match(tail)
        if not own:
            # A capital is the first letter of a word: "M" alone would be a million.
            gap = "" if tail[-1:].isupper() or tail[-1:] == "-" else " "
            tail = f"{tail.rstrip(_OPEN)}{gap}{_BESIDE[beside]}"
            own = _NOUN.match(tail)
        noun_end = len(own[1]) if own else None
        if own and beside == "2" and " and " not in own[1]:
            noun_end = None
    text = (
        head
        + body
        + tail
        + ("" if line_end else f" {clusters.neutral}" if beside else clusters.neutral)
    )
    start, end = len(head), len(head) + len(body)
    numbers = list(re.finditer(DIGITS, body)) if sample else []
    printed = {AFTER_DATE: range(1), BEFORE_DATE: range(1, len(numbers))}.get(sample, range(0))
    cluster = _Cluster(start, end, numbers, printed)
    figures = passage_figures(text, day, clause, lead=lead, span=(start, end), dated=dated, zh=zh)
    for found in sorted(figures, key=lambda found: found.start):
        if found.start < end and start < found.end:
            yield _reading(found, cluster, noun_end)


def _hedge(before: str) -> str:
    """The words at the end of a context that hedge the number after it."""
    hedge = HEDGED.search(before)
    return before[hedge.start() :] if hedge else ""


class _Cluster(NamedTuple):
    """Where the cluster of a shape stands, its numbers, and which are of a date, as printed."""

    start: int
    end: int
    numbers: list[re.Match[str]]
    printed: range


def _reading(found: Proposal, cluster: _Cluster, noun_end: int | None) -> Reading:
    start, end, numbers, printed = cluster
    held = [
        index
        for index, number in enumerate(numbers)
        if found.start < start + number.end() and start + number.start() < found.end
    ]
    filled: Filled | None = _CONSTANT
    if held and found.kind in ("date", "period"):
        # Of a year or day and a number, the first is that of every cluster of the shape.
        same = all(index in printed or _YEAR.fullmatch(numbers[index][0]) for index in held)
        filled = filled if same else None
    elif held:
        filled = _fill(Decimal(found.value or 0), [numbers[index][0] for index in held], held[0])
    at_noun = noun_end is not None and found.kind == "count" and found.end == end + noun_end
    # One number may be longer than that of the shape: what ends after it is counted from the end.
    alone = len(numbers) == 1
    from_start = found.end <= (start + numbers[0].start() if alone else end)
    to_start = not alone or found.start <= start + numbers[0].start()
    return Reading(
        found.start - (start if to_start else end),
        found.end - (start if from_start else end),
        to_start,
        from_start,
        at_noun,
        found.kind if filled else UNSURE,
        found.value or "",
        *(filled or _CONSTANT),
        found.unit,
        found.currency,
        found.qualifier,
        found.rule,
        found.confidence,
    )


def _fill(value: Decimal, numbers: list[str], first: int) -> Filled | None:
    """How a value comes from the numbers it was read from, or None if in no way foreseen."""
    numbers = [number.replace(",", "") for number in numbers]
    shape = [Decimal(number) for number in numbers]
    for shift in range(-1, 16):
        if len(shape) == 1 and abs(value) == shape[0].scaleb(shift):
            return Filled(first + 1, shift, ALONE, negative=value < 0)
        for gap in range(15) if len(shape) == 2 else ():
            joined = (
                Decimal(f"{numbers[0]}{'0' * gap}{numbers[1]}")
                if "." not in "".join(numbers)
                else None
            )
            if joined is not None and value == joined.scaleb(shift):
                return Filled(first + 1, shift, gap, negative=False)
    return None
