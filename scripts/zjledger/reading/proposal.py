"""What the reader proposes: a figure, date, name or role, or a number it would not read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Confidence = Literal["high", "low", "none"]


@dataclass(frozen=True)
class Proposal:
    """One thing read from a text; ``text[start:end] == printed`` in code points.

    Attributes:
        kind: money, count, rate, quantity, date, period, person, org, place, programme, project,
            role, or unread.
        value: exact decimal in plain notation, ISO date, ``first/last`` of a period, or an id.
        unit: as in the vocabulary; the noun counted is in ``counted``.
        currency: ISO 4217 code of an amount.
        qualifier: a code of the codelist of qualifiers.
        rule: what read it.
        confidence: high where the form leaves no doubt; low where context was needed and a person
            should look; none for a number that is not read.
        about: id of the named subject that a figure most likely belongs to, or of who has a role.
        converted_of: start of the amount that this one converts, for an amount in brackets.
        reason: why it is not read, or why confidence is low.
    """

    kind: str
    start: int
    end: int
    printed: str
    rule: str
    value: str | None = None
    unit: str | None = None
    currency: str | None = None
    qualifier: str | None = None
    confidence: Confidence = "high"
    about: str | None = None
    counted: str | None = None
    converted_of: int | None = None
    reason: str | None = None

    def overlaps(self, start: int, end: int) -> bool:
        """Whether it shares a character with a span."""
        return self.start < end and start < self.end
