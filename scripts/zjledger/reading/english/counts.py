"""What English counts: things and people with their noun, and ordinals."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from zjledger.model.quantity import Quantity
from zjledger.reading.beside import at_end, left_of
from zjledger.reading.english.measures import UNITS
from zjledger.reading.english.nouns import PEOPLE
from zjledger.reading.english.numbers import NUMERAL, ORDINALS
from zjledger.reading.english.values import NUMBERED, numbers, read
from zjledger.reading.lazily import lazily
from zjledger.reading.units import Located

NOT_COUNTED = (
    "hundred|thousand|million|billion|trillion|bn|mn|tn|m|percent|per|percentage|yuan|dollars|"
    "dozen|dozens|score|scores|thirds?|half|quarters?|fifths?|tenths?|"
    "times|months?|weeks?|days?|hours?|minutes?|am|pm|square|cubic|metric|sq|to|and|or|"
    "in|on|at|by|from|with|the|is|was|were|will|would|us|rmb|cny|usd|january|february|march|"
    "april|may|"
    "june|july|august|september|october|november|december|" + "|".join(UNITS)
)
_MORE_OR_LESS = {
    "+": "at_least",
    "-plus": "at_least",
    " or more": "at_least",
    "-odd": "approximately",
    " or so": "approximately",
}
SOME = rf"(?:{'|'.join(map(re.escape, _MORE_OR_LESS))})"
"""What may stand between a number and its noun and hedges it: 30+ projects, 300-odd firms."""
_COUNT = lazily(
    rf"{NUMBERED}(?P<some>{SOME})?(?: (?P<magnitude>thousand|million))?"
    rf" (?!(?i:{NOT_COUNTED})(?![A-Za-z])|(?i:{NUMERAL}) )[\"“‘]?(?P<unit>[A-Za-z]{{1,20}})"
)
_CALENDAR_YEAR = lazily("(?:19[5-9]|20[0-4])[0-9]")
_STANDING = lazily(
    rf"{NUMBERED} (?P<unit>in the [a-z-]{{1,20}} [a-z -]{{0,20}}phase|have|has)(?![a-z])"
)
_LABELS = (
    r"phases?|stages?|lines?|sections?|no\.?|articles?|chapters?|zones?|units?|blocks?|plots?|"
    "paragraphs?|clauses?|annex|appendix|"
    "routes?|rooms?|pages?|flight|item|bus|model|covid|type|grade|tier|halls?|gates?|piers?|"
    "terminals?|plant|tower|berth|highway|expressway|level|version|class|g|january|february|march|april|may|june|"
    "july|august|september|october|"
    "november|december|every|per|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|since|until"
)
LABELLED_LAST = rf"(?:^|[^A-Za-z])(?i-u:{_LABELS}) ?$"
"""The same as :data:`LABELLED`, without look-around."""
LABELLED = lazily(rf"(?<![a-z])(?:{_LABELS}) ?$", re.IGNORECASE)
_LONGEST_LABEL = max(map(len, _LABELS.split("|"))) + 1
_ORDINAL = lazily(
    rf"(?<![A-Za-z-])(?:(?P<word>{'|'.join(ORDINALS)})|(?P<number>[0-9]{{1,3}})(?:st|nd|rd|th))"
    r"(?= [a-z]|$)"
)
RANKED = lazily(
    r"(?<![a-z])(?:first t|(?:last|next|top) .|(?:fortune|forbes|global) [0-9])$",
    re.IGNORECASE,
)
"""Up to the first sign of a number that is no count but a name or a span: the Top 500 companies,
the top ten towns, the first two bids.
"""
_PROPORTION = lazily(
    r"(?<![a-z-])(?:(?:one|two|three|four|nine|(?<![0-9.,])1) (?:in|out of)|"
    r"(?:one|two|three|four|five|six|seven|eight|nine|(?<![0-9.,])[1-9]) (?:in|out of|of) "
    r"(?:every|each)) $",
    re.IGNORECASE,
)
_FRACTION = lazily(
    "(?:^|[^A-Za-z])(?i:one|(?:over|than|nearly|almost|about|around|roughly|only) a) $"
)
_PART_LEFT, _PART = lazily("(?:^|[^A-Za-z])[Aa] $"), lazily(" (?:of|more than|less than) ")
"""A third of the mills, over a third: these are no third ones."""
_STEPS = "places|spots|positions|ranks|notches"
_ROSE = (
    "up|down|climb(?:ed|ing|s)?|r[io]s(?:e|ing|es)|rose|fell|fall(?:ing|s)?|drop(?:ped|ping|s)?|"
    "jump(?:ed|ing|s)?|slip(?:ped|ping|s)?|moved"
)
OF_RANK = rf"\b(?:{_ROSE}) (?:by )?(?:[0-9]{{1,3}}|[a-z]{{3,9}}) (?:{_STEPS})\b"
"""Where steps of a ranking are told, for the engine of a column: up two places."""
_RISEN = lazily(rf"(?<![A-Za-z])(?:{_ROSE}) (?:by )?$")
LEFT = (LABELLED, RANKED, _PROPORTION, _FRACTION)
"""What may stand before a number and change whether it is a count."""
RIGHT = (NOT_COUNTED, _STANDING, "odd plus or more so")
"""What may stand after a number and change whether it is a count."""


_NO_DAY = lazily(
    "3[2-9]|[4-9][0-9]|[1-9][0-9]{2}|[1-9][0-9,]{3,12}|[0-9]{1,3}[.][0-9]{1,2}|"
    "[A-Za-z][a-z -]{1,40}"
)
"""A number that is no day of the month right before it: in March 120 firms were founded."""
_IN_MONTH = lazily(
    "(?<![A-Za-z])(?:[Ii]n )?(?:January|February|March|April|May|June|July|August|"
    "September|October|November|December) $"
)


def labelled(left: str) -> bool:
    """Whether what stands before a number makes it that of a phase, a line or the like."""
    return at_end(LABELLED, left, _LONGEST_LABEL) is not None


def counts(printed: str) -> Iterator[Located]:
    """Counts of things and people, each with the first word of what is counted."""
    taken: set[int] = set()
    for pattern in (_COUNT, _STANDING):
        for match in numbers(pattern, printed):
            left = left_of(printed, match)
            pronoun = match["number"].lower() == "one" and match["unit"] == "of"
            version = match["number"].endswith(".0") and not match.groupdict().get("magnitude")
            named = pronoun or version or _CALENDAR_YEAR.fullmatch(match["number"])
            if match.start() in taken or named:
                continue
            apart = _NO_DAY.fullmatch(match["number"]) and _IN_MONTH.search(left)
            if labelled(left) and not apart:
                continue
            if left.endswith(" ") and _PROPORTION.search(left):
                continue
            if match["unit"] in _STEPS.split("|") and _RISEN.search(left):
                continue
            taken.add(match.start())
            unit = "people" if match["unit"] in PEOPLE else "count"
            some = _MORE_OR_LESS.get(match.groupdict().get("some") or "")
            for found in read(printed, match, unit):
                quantity = found.quantity
                if some and quantity.qualifier == "exact":
                    quantity = replace(quantity, qualifier=some)
                if quantity.value == int(quantity.value):
                    yield found._replace(quantity=quantity)


def ordinals(printed: str) -> Iterator[Located]:
    """Numbers of an order: fourth, 3rd."""
    for match in _ORDINAL.finditer(printed):
        left = left_of(printed, match)
        part = _PART_LEFT.search(left) and _PART.match(printed, match.end())
        if not labelled(left) and not part and not _FRACTION.search(left):
            value = ORDINALS[match["word"]] if match["word"] else int(match["number"])
            yield Located(match.start(), match.end(), Quantity(Decimal(value), "ordinal"))
