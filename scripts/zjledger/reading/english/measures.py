"""What English measures: land, lengths, power, energy, containers and years."""

from __future__ import annotations

import re
from collections.abc import Iterator

from zjledger.reading.beside import left_of
from zjledger.reading.english.values import NUMBERED, SCALED, numbers, read
from zjledger.reading.lazily import lazily
from zjledger.reading.units import LATIN, Located

UNITS = {
    "mu": "mu",
    "hectares": "hectare",
    "square kilometers": "km2",
    "square kilometres": "km2",
    "sq km": "km2",
    "square meters": "m2",
    "square metres": "m2",
    "cubic meters": "m3",
    "cubic metres": "m3",
    "kilometers": "km",
    "kilometres": "km",
    "meters": "m",
    "metres": "m",
    "tons": "t",
    "tonnes": "t",
    "metric tons": "t",
    "kilowatt-hours": "kWh",
    "megawatt-hours": "MWh",
    "gigawatt-hours": "GWh",
    "kilowatts": "kW",
    "megawatts": "MW",
    "gigawatts": "GW",
    "standard containers": "TEU",
    "years": "year",
    "year": "year",
} | LATIN
MEASURE = lazily(
    rf"{NUMBERED}(?:[ -]?{SCALED})?[ -]?(?P<unit>{'|'.join(UNITS)})"
    r"(?![A-Za-z0-9]|[ -](?:ago|old|later|earlier)| on(?:[,:;.]|$)| ?/)"
)
BACK_TO = (
    "(?:^|[^A-Za-z])(?:(?:go|goes|date|dates|dating) back (?:(?:about|some|over|almost) )?|"
    "(?:story|history|chronicle|tale) of )$"
)
"""Before years that are no term of anything: the practice goes back five years."""
_BACK_TO = lazily(BACK_TO)
_NAMED_BY = lazily(
    "(?<=-year) (?:[a-z-]{2,16} ){0,2}?(?:(?:plan|programme|program|campaign|average|high|low|peak|"
    "record|mean|history|tradition|anniversary|roadmap|blueprint|outline|gap|wait)s?|growth|old)"
    "(?![A-Za-z-])"
)
"""What so many years only name, which are no term of it: the three-year action plan, a two-year
average; but a five-year loan."""
YEARS_PASSED = "^ years (?:had |have )?(?:passed|elapsed|gone by|went by)"
"""After a number of years that have gone by, which are no term either: two years passed between."""
YEARS_RIGHT = "^-year "
"""What stands after such a number, which a column carries with the words after it."""
_PASSED = lazily(f"{YEARS_PASSED.removeprefix('^ years')}(?![a-z])")
_LONG = lazily(
    rf"{NUMBERED}-kilomet(?:er|re)(?= (?:[A-Za-z-]{{2,16}} ){{0,3}}?"
    r"(?:(?:express|high|rail|water|sub)?ways?|roads?|lines?|tunnels?|bridges?|channels?|canals?|pipelines?|sections?|stretch|metro|"
    r"tramways?|cables?|viaducts?|dykes?|dikes?|seawalls?|trails?|paths?|routes?)(?![A-Za-z-]))"
)
"""What is so long is built: a 12-kilometer tunnel; but a 10-kilometer race."""
LONG_RIGHT = "^-kilomet(?:er|re) "
"""What stands after such a number, which a column carries with the words after it."""


def measures(printed: str) -> Iterator[Located]:
    """Quantities that a phrase prints in the units of :data:`UNITS`."""
    for match in numbers(MEASURE, printed):
        unit = UNITS[match["unit"]]
        if unit != "year" or not _is_no_term(printed, match):
            yield from read(printed, match, unit)
    for match in numbers(_LONG, printed) if "-kilomet" in printed else ():
        yield from read(printed, match, "km")


def _is_no_term(printed: str, match: re.Match[str]) -> bool:
    """Whether some years are no term of anything, by the words before them or after."""
    told = _NAMED_BY.match(printed, match.end()) or _PASSED.match(printed, match.end())
    told = told or _BACK_TO.search(left_of(printed, match))
    return told is not None
