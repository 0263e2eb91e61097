"""English counts that are the parts of a whole told just before, as their sum shows: of the 24
mills 15 run, eight are idle and one was burnt.

A part without its noun is otherwise read only beside words that let it borrow one; and "one" is an
article. Where all bare numbers after a whole add up to it, they are its parts.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from zjledger.reading.english.elided import barred
from zjledger.reading.english.lone_forms import MONTH, WORD, YEAR
from zjledger.reading.english.nouns import NOUNS, PEOPLE
from zjledger.reading.english.numbers import IN_WORDS, NUMERAL, whole_number
from zjledger.reading.lazily import lazily
from zjledger.reading.proposal import Proposal

_NUMBER = rf"(?:[1-9][0-9]{{0,2}}(?:,[0-9]{{3}}){{1,2}}|[1-9][0-9]{{0,5}}|(?i:{IN_WORDS}|one))"
_BARE_LED = "(?:[Oo]f (?:the|these|those|all)|[Tt]he (?:remaining|other)) "
_LED = (
    "(?:(?:[Oo]f|[Aa]mong|[Oo]n|[Aa]t) (?:the|these|those|all|its|their|our)|"
    "[Tt]he (?:remaining|other)) "
)
_NEXT = rf"(?:[0-9]{{1,3}}|(?i:{NUMERAL})|one)"
_SOME = rf"(?:[0-9][0-9,]{{0,8}}|(?i:{NUMERAL}))"
AND_ONE = "and one (?:on|in|at|by|from|was|is|has|had|will|to|for|of)[^A-Za-z]"
_WORDS = "(?:[^.;!?！？；。\n]|[0-9][.][0-9]){2,120}?"


def _led(words: str) -> str:
    """Of or on the whole, and at least two parts, with some words before and between these."""
    return (
        rf"{_LED}{_SOME} [a-z]{words}[, ]{_NEXT} {words} and "
        rf"(?:the (?:last|other|remaining) )?{_NEXT}[^0-9A-Za-z%]"
    )


_MOST = ("[Oo]f ", "[Oo]n ", "mong ", "[Aa]t ")
LED = (
    *(rf"{of}(?:the|these|those|all|its|their|our) {_SOME} [a-z]" for of in _MOST),
    rf"he remaining {_SOME} [a-z]",
    rf"he other {_SOME} [a-z]",
)
"""One is found where such a whole may begin; each by itself is found faster than one of all."""
LED_AND_PARTS = _led("[^;!?\n]*")
"""Found in every line of such a whole and its parts, and many times as fast as these."""
LED_REST = (
    rf"(?:[Oo]f|[Aa]mong) the (?:other|remaining) {_SOME}, {_NEXT} {_WORDS},? (?:and|while) "
    rf"{_NEXT}[^0-9A-Za-z%]"
)
"""Of the rest, and at least two parts of it."""
_THERE = "(?:[Ii]t|[Tt]here) (?:was|were|is|are|has been|have been) "
WHOLE_TOLD = rf"{_THERE}{_SOME}: {_NEXT} {_WORDS} and {_NEXT} (?:in|on|by|at|from) "
"""The whole alone, and at least two parts: it was 79: 58 in May and 21 in June."""
_OF_THEM = "of them [^.;,!?！？；。\n]{2,40}?"
ONE_LAST = (
    rf"(?:^|\n|[.!?:] ){_SOME} [a-z]{_WORDS}, {_NEXT} {_WORDS} {AND_ONE}|"
    rf", {_NEXT} {_OF_THEM} {AND_ONE}|"
    rf"(?:^|[;.] ){_SOME} (?:are|were) left, of which {_NEXT} {_WORDS} {AND_ONE}"
)
"""The whole as a subject, and one as the last part; or one beside some of them."""
_HEADED = f"{_led(_WORDS)}|{LED_REST}|{WHOLE_TOLD}"
_CUE, _HEADED_CUE = lazily(f"{_HEADED}|{ONE_LAST}"), lazily(_HEADED)
_HEAD = lazily(
    "[OoAaTtIi](?:f|mong|n|he|t|here) "
    "(?:the|these|those|all|its|their|our|remaining|other|was|were|is|are|has been|have been) "
)
"""Found many times as fast as the cue that begins with it."""
_WHOLE = lazily(
    rf"(?:{_LED}|[.!?:] |\n|)(?<![A-Za-z0-9.,$¥+/%-])(?P<number>{_NUMBER})"
    rf"(?P<noun>(?: {WORD}){{0,4}}? (?:{NOUNS}))(?![A-Za-z])|"
    # Of the 19 signed in May; the remaining 28 were asked; it was 79: 58 in May and 21 in June.
    rf"(?:{_BARE_LED}(?=[^:]{{1,20}} )|{_THERE}(?=[^ ]{{1,9}}:)|"
    "(?=[^ ]{1,12} (?:are|were) left, of which )|"
    rf"(?:[Oo]f|[Aa]mong) the (?:other|remaining) (?=[^ ]{{1,12}}, ))(?P<bare>{_NUMBER})"
    r"(?::|, | (?:that |which )?(?:[a-z]{2,12}ed|are|were|have|had|in|from|on)(?![a-z]))"
)
_PART = lazily(
    rf"(?<![A-Za-z0-9.,$¥+/%-])(?P<number>{_NUMBER})(?![0-9A-Za-z%/-]|[.,][0-9])"
    r"(?! (?:percent|per cent|[mb]illion|trillion|thousand|hundred|yuan|dollars|RMB)(?![a-z]))"
)
_ALL_BUT_ONE = lazily(
    rf"(?<![A-Za-z0-9.,$¥+/%-])(?P<whole>{_NUMBER}) [a-z][^.;,0-9\n]{{2,60}}, "
    rf"(?P<part>{_NUMBER}) {_OF_THEM} (?={AND_ONE})and (?P<one>one)"
)
"""Three were given up, two of them in May and one in June."""
_UNIT = lazily(rf"(?: {WORD}){{0,2}}? (?P<noun>{NOUNS})(?![A-Za-z])")
_DAY = lazily(
    rf"(?:(?:{MONTH})[.]?|(?:{MONTH})[.]? [0-9]{{1,2}} (?:and|to)|[Ff]or [a-z]{{2,9}}|"
    r"[^A-Za-z](?:in|since|until|by|before|after)|[Pp]hase|[Ll]ine|[Aa]rticle) $"
)
"""Before a number that is a day or a year, or that of a line."""
_YEAR, _BEFORE_YEAR = lazily(YEAR), lazily(rf"(?:{MONTH})[.]? [0-9]{{1,2}}, $")
_RATE = lazily(r"(?:RMB|CNY|US\$|[$¥]) ?$")
_END = lazily(r"\n|[.!?][”\"’)]? (?=[A-Z“\"‘(])|$")
_FEWEST = 3
"""The least whole that has a noun: smaller ones are sums of almost anything."""


def parts(text: str) -> Iterator[Proposal]:
    """Propose the parts of each whole in a passage that add up to it."""
    for told in _ALL_BUT_ONE.finditer(text) if " and one " in text else ():
        if whole_number(told["whole"]) == whole_number(told["part"]) + 1:
            yield _count(told, "one", 1, "count")
    for place in cues(text):
        match = _WHOLE.match(text, place)
        if not match:
            continue
        whole = whole_number(match["number"] or match["bare"])
        noun = match["noun"] or ""
        if whole < (2 if match["bare"] else _FEWEST) or barred(noun):
            continue
        end = _END.search(text, match.end())
        found = list(_bare(text, match.end(), end.start() if end else len(text)))
        if len(found) < 2 or whole not in itertools.accumulate(v for _, v in found):
            continue
        unit = "people" if noun[noun.rfind(" ") + 1 :] in PEOPLE else "count"
        if match["bare"]:
            yield _count(match, "bare", whole, unit)
        total = 0
        for part, value in found:
            total += value
            if total <= whole:
                yield _count(part, "number", value, unit)


def cues(text: str) -> Iterator[int]:
    """Where in a text a whole may be printed whose parts follow in its passage."""
    if " and " not in text:
        return
    if " and one " in text:
        # The end of the sentence before belongs to that one.
        yield from (match.end() - len(match[0].lstrip(".!?;: \n")) for match in _CUE.finditer(text))
        return
    last = 0
    for head in _HEAD.finditer(text):
        if head.start() >= last and (match := _HEADED_CUE.match(text, head.start())):
            yield head.start()
            last = match.end()


def _bare(text: str, start: int, end: int) -> Iterator[tuple[re.Match[str], int]]:
    """The numbers of some words that have no unit, no noun and are no day, each with its value."""
    for part in _PART.finditer(text, start, end):
        left = text[max(start, part.start() - 30) : part.start()]
        noun = _UNIT.match(text, part.end(), end)
        counted = noun and not barred(noun[0]) and " of " not in noun[0]
        day = part["number"][0].isdigit() and (_DAY.search(left) or _RATE.search(left))
        day = day or (_YEAR.fullmatch(part["number"]) and _BEFORE_YEAR.search(left))
        if not counted and not day:
            yield part, whole_number(part["number"])


def _count(part: re.Match[str], name: str, value: int, unit: str) -> Proposal:
    return Proposal(
        "count",
        *part.span(name),
        part[name],
        "count-of-parts",
        value=str(value),
        unit=unit,
        qualifier="exact",
        confidence="low",
        reason="the noun is that of the whole, which the parts add up to",
    )
