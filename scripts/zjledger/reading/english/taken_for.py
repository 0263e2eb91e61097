"""Words beside an English date that tell of what was taken then for a later year, or that somebody
is to keep it in mind: half of the rooms were booked for 2026 in May; write down March 18.
"""

from __future__ import annotations

from zjledger.reading import days
from zjledger.reading.beside import at_end
from zjledger.reading.clause import Clause
from zjledger.reading.english import times
from zjledger.reading.english.around import Around
from zjledger.reading.lazily import lazily

_TAKEN = lazily(
    "(?<![A-Za-z])(?:was|were|(?:has|have|had) been) (?:already |only |all )?"
    "(?:booked|let|sold|reserved|rented|taken|ordered|registered|promised|signed(?: up)?) for "
    "(?:the year )?(?P<year>20[0-4][0-9])(?:(?! (?:will|is|are|to) )[^.;]){0,90}$"
)
NOTED = "(?:[Ww]rite down|[Mm]ark|[Rr]emember|[Nn]ote|[Nn]ote down|[Kk]eep) $"
"""Right before a day to keep in mind; for the engine of a column."""
_NOTED = lazily(f'(?:^|(?<=[“"‘]))(?:A: )?(?:[A-Z][a-z]{{1,10}},? )?{NOTED}')
_FAR, _NEAR = 180, 40
"""Code points before a date that such words take at most."""


def taken_for(around: Around) -> Clause | None:
    """It is that of what was taken for a year to come: were booked for 2026 in May."""
    told = at_end(_TAKEN, around.left, _FAR) if " for 20" in around.left else None
    later = told and around.published and int(told["year"]) > around.published
    return Clause(days.PAST) if later else None


def noted(around: Around) -> Clause | None:
    """It is one to keep in mind, which lies ahead: write down March 18."""
    return Clause(times.COMING) if at_end(_NOTED, around.left, _NEAR) else None
