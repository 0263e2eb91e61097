"""What stands right before some English numbers that borrow their noun, by a verb or by the noun
itself: 93 mills out of 118, the names, no more than 60."""

from __future__ import annotations

from typing import NamedTuple

from zjledger.reading.english.hedges import HEDGES
from zjledger.reading.english.lone_forms import MONTH, YEAR
from zjledger.reading.english.nouns import KNOWN
from zjledger.reading.english.numbers import NUMERAL

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
_NUMBER = rf"(?:[1-9][0-9,]{{0,6}}|(?i:{NUMERAL}))"
_WORTH = "(?: [a-z-]{1,12}){0,4} (?:of|worth|over|above|than|least) [0-9.,]{1,6} [mb]illion yuan"
_SO_FAR = "(?:[^.;,0-9%]{0,55}(?:[^.;,0-9%s]|ss)|[^.;,0-9%]{0,40} (?:19|20)[0-9]{2})"
"""Words after a noun that end in no plural, which may be that of a measure: took twelve months."""
_THAT_IS = rf", (?:or |that is,? |which is )?{_HEDGE}$"
DIFFERENCE = (
    rf"[^A-Za-z](?:{KNOWN})(?:{_SO_FAR}|{_WORTH}(?:{_SO_FAR})?)?{_THAT_IS}|"
    rf"(?:^|[^A-Za-z0-9.,]){_NUMBER} (?:are|were|have|had){_SO_FAR}{_THAT_IS}|"
    rf"[^A-Za-z0-9.,]{_NUMBER} (?:more|fewer) than{_SO_FAR},? (?:and|but) {_HEDGE}$|"
    rf"(?:^|[.!?;][”\"’)]? )[^A-Za-z0-9]?(?:That|This) (?:is|was) {_HEDGE}$"
)
"""Of things just named, so many more or fewer than another time saw: 38 firms came, 12 more."""
THAN = (
    "^ (?:more|fewer|less) than (?:in|at|on|by|for|during|after|before|last|an?|the|it|its|we|they|"
    "those|that|planned|scheduled|expected|agreed|promised|originally|there|usual|ever)[^A-Za-z]|"
    "^ (?:more|fewer|less) than (?:[A-Z]|$)"
)
THEN_THERE = (
    "^[^A-Za-z0-9]?(?:and |but |while )?(?:(?:[Ii]n|[Oo]n|[Bb]y|[Aa]t|[Dd]uring)"
    "(?: [A-Za-z0-9]{1,10},?){1,6}|[Yy]esterday|[Tt]oday|"
    "(?:[Ll]ast|[Tt]his) (?:week|month|year)),? there (?:are|were|had been|have been|will be) "
    rf"(?:only |just |already )?{_HEDGE}$"
)
"""A passage that tells but the time before it: in March 2020 there were 17."""
_WHICH = (
    "(?:first|second|third|fourth|fifth|last|next|same|following|previous|past|opening|closing|"
    "final|whole|other|new)"
)
BROUGHT = (
    f"^[^A-Za-z0-9]?(?:and |but |while )?(?:[Tt]he )?(?:{_WHICH} )?(?:quarter|month|half|week|"
    rf"year|batch|round|ceremony|[A-Z][a-z]{{2,8}}) (?:had |has )?(?:brought|produced) {_HEDGE}$"
)
"""The third quarter brought 23."""
MAKES = rf"(?:^|[.!?;:][”\"’)]? )[^A-Za-z0-9]?(?:[Tt]hat|[Tt]his)(?: now)? makes {_HEDGE}$"
THEN_MORE = (
    "^[^A-Za-z0-9]?(?:and |but )?(?:[Oo]n [A-Z][a-z]{2,8} [0-9]{1,2}|[Ii]n [A-Z][a-z]{2,8}), "
    rf"(?:another )?{_HEDGE}$"
)
"""Of what the passage before has counted: on September 12, 60 more."""
IN_LIST = rf"[^A-Za-z](?:list|batch|catalogue|pool) of {_HEDGE}$"
OF_LIST = "^ (?:are|were|has|have|had|was|will|completed|invested|spent|reached|absorbed)[^A-Za-z]"
"""What the list of 187 has reached."""
NEXT_BATCH = (
    "(?:[,;] |[^A-Za-z](?:and|while) )the (?:second|third|fourth|fifth|other|latter|next|last) "
    rf"(?:batch|round|phase|group) {_HEDGE}$"
)
IN_ALL = rf"[^A-Za-z](?:{KNOWN})(?: [a-z-]{{2,14}}){{0,3}}, {_HEDGE}$"
_DID = "started|launched|signed|opened|approved|completed|added|selected"
_DO = "start|launch|sign|open|approve|complete|add|select|finish"
STARTED = rf"[^A-Za-z](?:(?:{_DID})|(?:to|will|shall|must|should|can|and) (?:{_DO})) {_HEDGE}$"
"""What was begun or done on a day can only be counted: which started 31 on June 6."""
DATED = (
    rf"(?:(?:{MONTH})[.]?(?: [0-9]{{1,2}}(?:th|st|nd|rd)?)?(?:,? {YEAR})?|"
    rf"(?:[Ii]n|[Bb]y|of) {YEAR})(?:,|,? and) {_HEDGE}$"
)
"""11 had come by June 30, four by July 8; 47 by the end of 2023, 61 by May."""
BY_THEN = (
    "^ (?:so far|this year|last year|within (?:the|a)|by (?:the|then)|before the|for the|online|"
    rf"and (?:{_DID}|{_DO}))(?:[^A-Za-z]|$)|^ (?:in|by|before) $"
)
"""After what is to be done by some time: to start 35 and complete 20 within the year."""
HAS_MORE = rf"[^A-Za-z](?:has|have|had|are|were) {_HEDGE}$"
LED_WITH = (
    rf"[^A-Za-z](?:ranked first|came first|is first|led|leads|topped the list|tops the list),? "
    rf"with {_HEDGE}$"
)
FOLLOWED_BY = "^, (?:followed|ahead|before)[^A-Za-z]|^[.;](?: ?[^0-9 ]|$)"
"""Wenzhou ranked first with 41, followed by Ningbo."""
AT_A_TIME = (
    r"(?:^|[.!?][”\"’)]? )[^A-Za-z0-9]?(?:On|In|By|At|After|During|Since|As of|Up to)"
    rf"(?: [A-Za-z]{{2,14}}){{1,7}}, {_HEDGE}$"
)
"""Before the subject of a sentence that opens with its time: on the day, 102 started."""
STARTED_AGAIN = rf"[^A-Za-z](?:{_DID}) {_NUMBER} (?:in|on) [A-Za-z0-9 ]{{3,20}},? and {_HEDGE}$"
"""The same of two times: it signed 34 in March and 41 in April."""
ANOTHER = (
    "[^A-Za-z](?:sign|launch|start|open|complete|approve|add|build|choose|select|admit|propose)"
    "(?:ed|s)? another $"
)
"""It will start another 19: as many of what was started before."""
AND_ANOTHER = f"[^A-Za-z]and (?:another|a further) {_HEDGE}$"
"""A clause that has left its verb to the one before: 96 by August and another 29 by October."""


MANAGED = (
    "(?:^|[^A-Za-z])(?:[Tt]hey|[Ww]e|[Hh]e|[Ss]he|I) had "
    "(?:managed|counted|done|got|seen|sold|found|caught|laid|"
    rf"finished|made) {_HEDGE}$|[A-Z][a-z]{{2,8}} [0-9]{{1,2}} (?:they|we|he|she) had {_HEDGE}$"
)
"""Of what the sentence before has counted: the day before they had managed nine."""
AGAIN = rf"[^A-Za-z]again: {_HEDGE}$"
IT_WAS = rf"(?:^|[^A-Za-z])[Ii]t (?:is|was) {_HEDGE}$"
OF_MORE = rf"(?:^|[^A-Za-z])[Ii]t (?:is|was) {_HEDGE}{_NUMBER}, of (?:the )?$"
"""By October it was 31, of 48."""
_MONTH_NAME = "[A-Z][a-z]{2,8}"
ON_ITS_DAY = (
    rf"(?:^|[.!?,;:] |[^A-Za-z]and )(?:[Oo]n {_MONTH_NAME} [0-9]{{1,2}}|"
    rf"[Ii]n {_MONTH_NAME} 20[0-9]{{2}}) {_HEDGE}$"
)
"""On February 17 six were let in."""


class Rule(NamedTuple):
    """A number borrows its noun where these stand right before and right after it."""

    left: str
    right: str
    counted: bool
    """Whether a counted noun must stand before it in its sentence."""


LONE_RULES = (
    Rule(DIFFERENCE, THAN, counted=False),
    Rule(f"{THEN_THERE}|{BROUGHT}|{MAKES}", "^[.,;](?: ?[^0-9 ]|$)", counted=False),
    Rule(STARTED_AGAIN, "^ (?:in|on) ", counted=False),
    Rule(IN_LIST, OF_LIST, counted=False),
    Rule(IN_ALL, "^ (?:in all|in total|altogether)[,.;]", counted=False),
    Rule(THEN_MORE, "^ more[.,;]", counted=False),
    Rule(HAS_MORE, "^ (?:more|fewer)[.,;]", counted=False),
    Rule(LED_WITH, FOLLOWED_BY, counted=False),
    Rule(f"{MANAGED}|{AGAIN}|{OF_MORE}", "^[.;](?: ?[^0-9 ]| ?$)", counted=False),
    Rule(IT_WAS, "^, of (?:the )?$", counted=False),
    Rule(ON_ITS_DAY, "^ (?:are|were|have|had|will|would|came|went|belong)[^A-Za-z]", counted=False),
)
"""The rules of which nothing but the words of this module is asked."""
