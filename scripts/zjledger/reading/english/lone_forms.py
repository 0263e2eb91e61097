"""How an English number that has lost its noun is printed, and the noun that it may borrow.

The patterns serve the reader of one text and that of a column alike, so none looks around but
:data:`OTHER`.
"""

from __future__ import annotations

from zjledger.reading.english.borrowers import VERBS
from zjledger.reading.english.forms import MONTHS, RELATIVE
from zjledger.reading.english.hedges import HEDGES
from zjledger.reading.english.nouns import NOUNS
from zjledger.reading.english.numbers import IN_WORDS, NUMERAL, ORDINALS
from zjledger.reading.lazily import lazily

BACK = 200
"""Code points before a number in which the noun that it borrows may stand."""
NEAR = 60
"""Code points that hold the words right before a number that let it borrow."""
AHEAD = 30
"""Code points after a number that let it borrow."""

QUOTE = '["“‘]'
WORD = rf"{QUOTE}?[A-Za-z][A-Za-z'’-]{{0,20}}?"
"""A word between a number and the noun it counts."""

ENDS = "(?:[^A-Za-z]|$)"
STARTS = "(?:^|[^A-Za-z])"
HEDGE = rf"(?:(?i:{HEDGES}) )?"
OF_THEM = rf"{STARTS}(?:[Oo]f|[Aa]mong) (?:which|whom|these|them|those),? "
MONTH = "|".join(sorted((name.title() for name in MONTHS), key=lambda name: (-len(name), name)))
"""Names of months, as the inside of a pattern."""
ACTED = rf"^ (?:{VERBS}){ENDS}"
COUNTED = (
    rf"(?:(?:[0-9]|{STARTS}(?i:{NUMERAL}|dozen|hundred))(?: thousand| million)?"
    rf"(?:[ -]{WORD}){{0,6}}?[ -]|{STARTS}[Nn]umber of(?: {WORD}){{0,4}}? |"
    rf"{STARTS}(?:[Oo]f|[Aa]mong) (?:the|these|those)(?: {WORD}){{0,3}}? )(?:{NOUNS}){ENDS}|"
    rf"{STARTS}(?:[0-9]{{1,5}}|(?i:{NUMERAL})) (?:in all|altogether),|"
    rf"{STARTS}(?:[0-9]{{1,5}}|(?i:{NUMERAL})) (?:of (?:them|these|those|which|whom)|"
    rf"more (?:follow|start|open|come|join)(?:ed)?){ENDS}|"
    rf"(?:{OF_THEM}|(?:^|[^0-9] )|[^A-Za-z]account(?:s|ed|ing)? for )"
    rf"(?:[0-9]{{1,5}}|(?i:{NUMERAL}))(?:(?:, | and )|{ACTED[1:]})"
)
"""A counted noun that a later number may borrow."""

_PLURAL = "(?:[A-Za-z][a-z]{2,16}s|people|children|men|women|staff)"
_ABOVE = (
    "(?: (?:above|over|of|below|under|worth)(?: (?:over|at least|more than|less than))? "
    "[0-9][0-9.,]{0,8}(?: (?:million|billion))?(?: (?:yuan|dollars|mu)))?"
)
"""What each of a number of things costs, between it and its verb."""
GROWN = (
    rf"[Nn]umber of(?: {WORD}){{0,4}}? {_PLURAL}{_ABOVE}(?: {WORD}){{0,5}}?"
    rf"(?: from [0-9,]{{1,9}})? (?:to|at|reached|was|is|hit|totaled|totalled|exceeded|surpassed|"
    rf"topped) {HEDGE}$|{STARTS}{_PLURAL}(?: {WORD}){{0,6}}? "
    rf"(?:numbers?|numbered|totals?|totall?ed) {HEDGE}$"
)
"""The number that a number of things has come to."""

LONE = rf"(?:[1-9][0-9]{{0,2}}(?:,[0-9]{{3}}){{1,2}}|[1-9][0-9]{{0,5}}|(?i:{IN_WORDS}))"
NUMBER_LAST = rf"{LONE}$"
ALONE = rf"(?:^|[^A-Za-z0-9.,$¥+/%-]){NUMBER_LAST}"
"""A number at the end of a cluster that may be one without its noun."""
PAIRED = rf"^{LONE}(,? (?:and|or) )[$¥]?[0-9]"
"""Such a number and the amount or share beside it, in one cluster; what joins them is group 1."""
PAIR_AFTER = r"^ ?(?:%|per ?cent|[mb]illion|trillion|bn|tn|yuan)"
"""What makes the second of two numbers an amount or a share."""
_NO_YEAR = "(?:[03-9][0-9]|1[0-8]|2[1-9])[0-9]{2}"
JOINED = (
    rf"(?:(?:^|[^0-9,])(?:[0-9]{{1,3}}|{_NO_YEAR}|[0-9][0-9,.]{{3,8}}[0-9])|"
    rf"{STARTS}(?i:{NUMERAL})),? (?:and|or|to) $|"
    rf"[Ee]very (?:[0-9]|(?i:{NUMERAL}) )[^.;]{{0,60}}$"
)
"""Numbers that share more than a noun: days, lines; and a share of every so many."""


AFTER_DAY = rf"(?:{MONTH})[.]? [0-9]{{1,2}}(?:th|st|nd|rd)?, and $"
"""What joins a number to a day only in looks, where a verb in the plural follows it."""
AFTER_LISTED_DAY = AFTER_DAY.replace(", and", ",? and")
ON_A_DAY = "^(?: more)? on $|^ by (?:the end of )?$|^ more by $|^ (?:worth|costing|valued) "
"""What follows a number of things that is listed after a day, before its own day."""
YEAR = "(?:19|20)[0-9]{2}"
"""A number that is none of things, where it stands alone."""
OTHER = lazily(
    rf"[0-9]|(?<![A-Za-z])(?i:{IN_WORDS}|{'|'.join(ORDINALS)}|{MONTH}|{RELATIVE}|that day|"
    "(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?![A-Za-z])"
)
"""Another number or date, which a column reads by itself."""
