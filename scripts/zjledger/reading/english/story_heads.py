"""Heads of English sentences that tell of a year: 2016 was the year of choosing a site."""

from __future__ import annotations

from zjledger.reading.english import after_last_year, beforehand, histories
from zjledger.reading.english.named import MONTH_NAMES
from zjledger.reading.lazily import lazily

YEAR = "(?:19[5-9]|20[0-4])[0-9]"
_TELLS = (
    "(?:was|brought|began|saw|had|ended|went|became|turned|proved|started|opened|closed|belonged|"
    "followed|marked|meant|passed|remained|stood|gave|made|came|did|put|took|cost|tested|stayed|"
    "dawned|held|left|happened|arrived|would (?:be|have been)|"
    "will (?:be|bring|see|belong)|is (?:to (?:be|bring|see)|the year)|promises|should (?:be|bring))"
)
_CAME = "(?:came|followed|began|started|dawned|arose|broke|opened|was)"
_WAS_IN = (
    "(?:year|season|time|point|phase|chapter|stretch|stage)s?(?: of all)? "
    "(?:was|were|came in|came with|remained|proved to be|turned out to be|began in|fell in)"
)
_LASTED = "(?:took|lasted|went on|continued|dragged on|stretched) (?:until|till|into) "
_GOES_ON = r"(?:(?:the|an?|work|it|they|he|she|[a-z]{3,5}teen|two|three|another)(?![a-z])|[0-9])"
_THEN = "(?:At (?:that|the) time|In those days|By then)"
_OPENS = "(?:(?:[Tt]he )?(?:whole |entire )?[Yy]ear |[Aa]ll (?:of )?|[Mm]ost of )?"
LED_BY = rf"In {YEAR},? "
_AND = "(?:And|But|So|Yet|Thus|Still|Then|and|but|then),?"
_THROUGH = "(?:(?:All t|T)hrough(?:out)?|[Ii]n all of|During the whole of|For the whole of)"
_TOO = "(?: at last| finally| too| itself| also)?"
_TELLING = rf"{YEAR}{_TOO} {_TELLS}(?-u:\b)"
_DATED = f"(?:(?:{MONTH_NAMES})(?: [0-9]{{1,2}})?,? )?"
_SEASON = "(?:In|During) (?:the )?(?:early |late )?(?:spring|summer|autumn|fall) of "
_FAILED = (
    "(?:could not|had to be|suffered|fell behind|was (?:upset|held up|missed|delayed|hampered))"
)
_PLAN_FOR = "(?:plan|programme|budget|season) (?:for|of)"
NAMELY = lazily("(?:namely[:, ]|that is, |to wit[:, ]|of (?:this|that|it|which|these|them)[, ])")
"""The beginning of a clause on the parts of what the one before tells."""
CUES = (
    f"; {NAMELY.pattern}",
    *histories.CUES,
    _TELLING,
    rf"{_THROUGH} {YEAR},? ",
    rf"(?:In|in|With|with) {YEAR},? (?:at last |finally )?{_CAME}(?-u:\b)",
    rf"(?:came|followed|began|dawned|it was|year) {YEAR}[.:;,]",
    rf"{_WAS_IN} {YEAR}",
    rf"(?:That|This|It|that|this) was (?:back )?(?:(?:in|on) )?{_DATED}{YEAR}"
    r"(?:[.:]| when | that )",
    rf"{_SEASON}{YEAR}",
    rf"The {_PLAN_FOR} {YEAR} {_FAILED}",
)
YEARLESS_CUES = (
    after_last_year.CUE,
    "ast year['’]s ",
    rf"Last year {_TELLS}(?-u:\b)",
    "he following year,? [a-z0-9]",
    "he next year,? [a-z0-9]",
    r"hat year(?-u:\b)",
    r"hat spring(?-u:\b)",
    r"hat summer(?-u:\b)",
    r"hat autumn(?-u:\b)",
    r"e same (?:spring|summer|autumn)(?-u:\b)",
    r"(?:ver|uring|hroughout|course of) the year(?-u:\b)",
    "he year had ",
    _LASTED,
    rf"{_THEN}(?-u:\b)",
    r" of (?:that|the same) year(?-u:\b)",
    beforehand.CUE,
)
"""One of either is found in every line that tells of a year so, and of the first only where a year
is printed; a column finds each many times as fast as one of all."""
HEAD = lazily(
    rf"(?:^|(?<=[a-z0-9%)”\"’][.!?] )|(?<=[a-z0-9)]; ))(?:A: )?[“\"‘(]?(?:{_AND} )?(?:"
    rf"{_OPENS}(?P<subject>{YEAR}){_TOO} {_TELLS}(?![a-z])|"
    rf"{_THROUGH} (?P<through>{YEAR}),? (?!and |to )|"
    rf"(?:[Ii]n|[Ww]ith) (?P<led>{YEAR}),? (?:at last |finally )?{_CAME}(?![a-z])|"
    rf"(?:[Tt]hen|[Nn]ext|[Aa]fter (?:that|it)|[Ss]o) (?:came|followed|began|dawned|it was) "
    rf"(?:the year )?(?P<then>{YEAR})(?=[.:;,]| and )|"
    rf"(?:[^.;:?!]{{0,60}} )?{_WAS_IN} (?P<last>{YEAR})(?=[.:;,]| and )|"
    rf"(?:That|This|It|All (?:that|this)) was (?:back )?(?:(?:in|on) )?{_DATED}(?P<that>{YEAR})"
    rf"(?=[.:]| when | that )|{_SEASON}(?P<season>{YEAR}),? (?!and |to )|"
    rf"[Tt]he {_PLAN_FOR} (?P<failed>{YEAR}) {_FAILED}|"
    rf"(?P<next>[Tt]he (?:following|next) year)(?: {_TELLS}(?![a-z])|,? {_GOES_ON})|"
    rf"(?P<last_year>Last year) {_TELLS}(?![a-z])|(?P<of_last_year>(?:Of l|L)ast year['’]s )|"
    rf"(?P<goes_on>[A-Z][^.;:!?]{{2,50}} {_LASTED}|{_THEN}(?![a-z])))"
)
"""The head of a sentence that tells of a year."""
