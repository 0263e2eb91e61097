"""Why a fault that escapes cannot be told from a sound ledger, in words, by class."""

from __future__ import annotations

DEFAULT = "Nothing else in the ledger tells of this cell, so nothing contradicts it."
"""Of classes that need no words of their own."""

REASONS = {
    "hand-period": "The source is about that year too, and no other figure has the right period.",
    "hand-status": "The phrase says neither plan nor done, and figures like it have both statuses.",
    "hand-source-date": "The day of publication is given once; neither id nor address has it.",
    "hand-cohorts-sector": "No other cohort has a word of the name, so no sector contradicts it.",
    "hand-organizations-place-code": "The source names both places, or the body in passing.",
    "hand-organizations-kind": "The name of the body has no word that tells its kind.",
    "hand-subject": "The source tells of the other subject too, and nothing there adds up.",
    "hand-value-digit": "The phrase does not print the value; it was counted or concluded.",
    "hand-body": "The phrase names no body, and a note says how it was known.",
    "hand-claim-lost": "The claim was never published and had the last number of its source.",
    "hand-lie-told-throughout": "Value and phrase agree; only the text of the source differs.",
    "hand-meetings-name-en": "The name fits day and place as well as the right one.",
    "hand-programmes-parent": "The other programme shares a word, the place and the years.",
    "float-damage": "A tolerance of 0.0 is read as 0: the same number, in another spelling.",
    "source-misdescribed": "A copy stands where nobody expects it; its address names no publisher.",
    "posts-organization-id": "The title names no body, and both bodies are of one kind.",
    "posts-title-en": "Both titles are of that body, and the phrase prints a word of each.",
    "figure-in-a-title": "A name has the number alone, with no figure that repeats it.",
    "lost-with-all-that-points-at-it": "All that told of it is gone with it, counts included.",
    "cut-between-rows": "Nothing points at the rows that are gone, and no count tells of them.",
    "two-cells-consistent": "The phrase prints no number, so row and claim agree with it.",
}
"""By id of a class."""


def reason_of(class_id: str) -> str:
    """Why faults of a class can escape."""
    return REASONS.get(class_id, DEFAULT)
