"""English counts of which the words before tell that they are of people: eight working groups with
96 members; 320 people work here, 180 of whom it is told how they came."""

from __future__ import annotations

import re

from zjledger.reading.english.borrowing import BACK, COUNTED, LONE, NEAR, OTHER, WORD
from zjledger.reading.english.hedges import HEDGES
from zjledger.reading.english.persons import PERSONS

OF_TEAM = (
    "(?:^|[^A-Za-z])(?:teams?|squads?|crews?|task forces?|(?:working|work|inspection|supervision|"
    "expert|advisory|guidance|liaison|study|research|leading|steering) groups?) "
    rf"(?:with|of|numbering|have|had|has) (?:(?i:{HEDGES}) )?$"
)
"""Before members that are people; those of a chamber may be firms."""
OF_PERSONS = rf" (?:{WORD} ){{0,2}}(?:{'|'.join(PERSONS)})(?:[^A-Za-z.!?\n][^.!?\n]{{0,45}})?[ (]$"
"""From a number of people up to one that may be of some of them."""
_OF_PERSONS = re.compile(rf"(?<![A-Za-z0-9.,$¥+/%-]){LONE}(?P<rest>{OF_PERSONS})")
_COUNTED = re.compile(COUNTED)


def of_persons(left: str) -> bool:
    """Whether what stands before a number that borrows its noun has counted people right before,
    and nothing else in the passage."""
    found = _OF_PERSONS.search(left[-BACK // 2 :])
    if not found or len(found["rest"]) > NEAR or OTHER.search(found["rest"]):
        return False
    return not _COUNTED.search(left[: -len(found[0])] + "\n")
