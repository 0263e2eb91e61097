"""Whether "the same day" within an English sentence is a day printed before it."""

from __future__ import annotations

from zjledger.reading.lazily import lazily

_NEAR = 80
"""Code points between the two, where no comma sets the words apart at the head of a sentence."""
_ON_IT = lazily(r"(?:^|[.!?] |\n)On [A-Z][a-z]{2,8} [0-9]{1,2}(?:, [0-9]{4})?$")
_NEXT_SENTENCE = lazily(r",? [^.!?;:\n0-9]{1,60}[.] [A-Z][^.!?;:\n0-9]{1,40}")
"""Before and after a day that opens a sentence of which the next goes on: On May 9 a drill sank. We
stopped the same day."""
_APART = lazily(r"[.!?;] |\n| (?:than|of|from|to|for|by|until|as|in) $")
_OTHER = lazily(r"(?:,| or| and)? (?:of|as|last|in (?:20|[a-z]{1,12} year)|each|every|if)(?![a-z])")
"""Before and after words that mean another day: the same day last year."""


def is_near(text: str, day_end: int, start: int, end: int) -> bool:
    """Whether the words from ``start`` to ``end`` mean the day that ends before them there."""
    between = text[day_end:start]
    if _NEXT_SENTENCE.fullmatch(between) and _ON_IT.search(text, max(0, day_end - 40), day_end):
        return len(between) <= _NEAR and not _OTHER.match(text[end : end + _NEAR])
    if len(between) > _NEAR or _APART.search(between):
        return False
    return not _OTHER.match(text[end : end + _NEAR])
