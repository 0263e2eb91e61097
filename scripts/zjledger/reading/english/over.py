"""The sign of the year over an English passage: one that stands alone, or that a story tells of."""

from __future__ import annotations

from zjledger.reading.english.headed import heading_sign
from zjledger.reading.english.headings import year_over
from zjledger.reading.english.stories import story_over


def sign_over(text: str, place: int) -> str:
    """The sign of the year over the passage that begins at a place of a text, or nothing."""
    return heading_sign(year_over(text, place)) or story_over(text, place)
