"""The words around an English date, and the stages by which they tell what its clause says."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from zjledger.reading import days
from zjledger.reading.clause import Clause
from zjledger.reading.lazily import lazily


class Around(NamedTuple):
    """The words before and after a date, as far as they may tell.

    Attributes:
        left: those before it.
        right: those after it.
        published: the year of publication, if it is known.
        time: the time of which the passages before speak, if words before it do not.
        led: what makes it a deadline, right before it.
    """

    left: str
    right: str
    published: int | None
    time: str
    led: re.Match[str] | None


OPENS = lazily("(?:[(]?[0-9A-Za-z]{1,4}[.)] |[-–—•·*]{1,2} )?")
"""What may stand before a date that heads a point."""
AtOnce = Callable[[Around], Clause | None]
"""Tells all that a clause says, or nothing."""
Stage = Callable[[Around, Clause], Clause]
"""Gives what a clause says by what was told before it, the same or changed."""
UNTOLD = frozenset({"", days.NOW})
"""Tenses of a clause of no verb."""


def in_no_year(clause: Clause) -> Clause:
    """A clause without its year in force."""
    return clause._replace(year=None, month=None, topic=True)
