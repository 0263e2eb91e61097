"""Whether "the same day" within an English sentence is a day printed before it."""

from __future__ import annotations

import re

_NEAR = 80
"""Code points between the two, where no comma sets the words apart at the head of a sentence."""
_APART = re.compile(r"[.!?;] |\n| (?:than|of|from|to|for|by|until|as|in) $")
_OTHER = re.compile(
    r"(?:,| or| and)? (?:of|as|last|in (?:20|[a-z]{1,12} year)|each|every|if)(?![a-z])"
)
"""Before and after words that mean another day: the same day last year."""


def is_near(text: str, day_end: int, start: int, end: int) -> bool:
    """Whether the words from ``start`` to ``end`` mean the day that ends before them there."""
    between = text[day_end:start]
    if len(between) > _NEAR or _APART.search(between):
        return False
    return not _OTHER.match(text[end : end + _NEAR])
