"""What stands right before some English numbers that borrow their noun, by a verb or by the noun
itself: 93 mills out of 118, the names, no more than 60."""

from __future__ import annotations

from zjledger.reading.english.hedges import HEDGES
from zjledger.reading.english.nouns import KNOWN

_HEDGE = rf"(?:(?i:{HEDGES}) )?"
RECOMMENDED = (
    "[^A-Za-z](?:had|has|have) (?:only |already )?(?:recommended|nominated|proposed|shortlisted|"
    rf"rejected|postponed|terminated|inspected|approved) {_HEDGE}$"
)
"""Of what the sentence before has counted: the chamber had nominated 64 in July."""
GREW = (
    rf"[^A-Za-z](?:enlarged|lengthened|shortened) by {_HEDGE}$|"
    r"[^A-Za-z](?:list|catalogue|batch|fleet|network|programme|program)(?: [^.;]{2,45})?"
    rf" (?:extended|expanded|trimmed|cut|reduced) by {_HEDGE}$"
)
"""A list of what was counted, which was enlarged by five."""
APPOSED = "(?:no more than|at most|at least|about|around|some|nearly|almost|more than|up to) $"
THOSE_ABOVE = rf"[^A-Za-z](?:{KNOWN}), {APPOSED}"
"""The names, no more than 60, are published."""
NOUN_OUT_OF = rf"[^A-Za-z](?:{KNOWN}) out of (?:the |its |a total of )?{_HEDGE}$"
OF_OTHERS = rf"(?:^|[.!?;:][”\"’)]? )[Oo]f (?:the |all )?(?:others|rest|remainder), {_HEDGE}$"
