"""English dates of what had happened before the month of which the sentence before tells: the
bridge was closed in July. A crack had been found in November.

Each is of the last such month before that one. The sign of it stands before the words of its
passage, as that of a story does.
"""

from __future__ import annotations

import re

from zjledger.reading import days
from zjledger.reading.clause import Clause, Other
from zjledger.reading.english.flashbacks import FLASHBACK, had_been_done
from zjledger.reading.english.named import MONTH_NAMES, MONTH_NUMBERS
from zjledger.reading.english.tenses import tense_of
from zjledger.reading.lazily import lazily

CUE = (
    " had (?:been )?[a-z]{2,14}(?: [a-z]{1,14}){0,6} (?:in|on) (?:early |late |mid-)?"
    f"(?:{MONTH_NAMES})"
)
"""Found in every line that tells of one so; for the engine of a column."""
_CUE = lazily(CUE)
_NAME = lazily(rf"(?<![A-Za-z])(?:{MONTH_NAMES})(?![A-Za-z])")
_TOLD_IN = lazily(
    rf"(?<![A-Za-z])[io]n (?:early |late |mid-)?(?P<month>{MONTH_NAMES})(?![A-Za-z])", re.IGNORECASE
)
_HAD_HOPED = lazily(" had (?:hoped|planned|expected|wanted|intended|meant|promised|wished) ")
_YEAR = lazily("(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])|(?<![A-Za-z])years?(?![a-z])")
_BEHIND = frozenset({days.PAST, days.DONE, days.OVER})


def month_told(passage: str) -> int:
    """The month in which a passage tells that something was done, if it names but that, or 0."""
    found = _TOLD_IN.search(passage) if _names_one(passage) else None
    if not found:
        return 0
    left, right = passage[: found.start("month")], passage[found.end() :]
    told = not had_been_done(left) and tense_of(left, right) in _BEHIND
    return MONTH_NUMBERS[found["month"]] if told else 0


def tells_beforehand(passage: str) -> bool:
    """Whether a passage tells what had happened before what the one before it tells."""
    had = _names_one(passage) and _CUE.search(passage)
    return bool(had) and not _HAD_HOPED.search(passage)


def beforehand(clause: Clause, month: int, left: str) -> Clause:
    """What the clause of a date says after a passage that tells of such a month."""
    if clause.tense not in _BEHIND or clause.year or not had_been_done(left):
        return clause
    return clause._replace(tense=FLASHBACK, other=Other(month, tense=days.OVER))


def _names_one(passage: str) -> bool:
    """Whether a passage names one month, and no year."""
    return len(_NAME.findall(passage)) == 1 and not _YEAR.search(passage)
