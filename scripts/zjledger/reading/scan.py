"""Stage one: where a text may print a figure or a date.

One pass, one alternation, ASCII classes and bounded repeats, so the time grows with the length of
the text alone. It finds too much rather than too little; stage two decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from zjledger.reading.numerals import NUMERALS

LONGEST = 2000
"""Code points of a passage that the grammar reads at once."""
NARROWEST = LONGEST // 2
"""Code points that such a passage has at least, where it is cut from a longer sentence."""

_NEAR = 250
"""Code points before a place where the start of its sentence is looked for first."""
_BREAKS = " ,，、;；"
SENTENCE_END = re.compile(
    r"\n|(?<=[a-z0-9%)”\"’][.!?]) (?=[A-Z“\"‘(])|[！？；]|(?<![0-9])。|。(?![0-9])|"
    r"(?<=[a-z0-9)”]); (?=[a-z])"
)
"""Where a passage ends: not after an initial or an abbreviation before a number (Feb. 13)."""
WHOLE_SENTENCE_END = re.compile(
    r"(?<! etc)(?<! Mr)(?<! Ms)(?<! Dr)(?<! No)[.!?](?=\s|$)|[。！？\n]"
)
"""Where a sentence ends with all its clauses, for what is told of the names in it."""

_ANCHOR = re.compile(
    r"[0-9][0-9,.]{0,30}|[\uff10-\uff19]{1,30}"
    rf"|[{NUMERALS}]{{1,16}}|[昨今明前后後][天日]|[昨今][晚晨早夜]|当[日天]|(?:周|"
    rf"星期)[一二三四五六日]|首(?=[位批次个])|半个百分点"
    r"|去年(?=[，,])|[上下本][个個]?月|元月|Last year(?=,)"
    r"|(?<![A-Za-z])(?i:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|"
    r"an? hundred|an? dozen|percentage point|an? (?:thousand|[mb]illion|trillion)|"
    r"first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|"
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|"
    r"yesterday|today|tomorrow|tonight|last night|this (?:morning|afternoon|evening)|that day|"
    r"(?:last|this|next) month|(?:this|next) quarter|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?![A-Za-z])"
)


def scan(text: str) -> Iterator[tuple[int, int]]:
    """Start and end, in code points, of every place that may hold a figure or a date, in order."""
    for match in _ANCHOR.finditer(text):
        yield match.span()


def passages(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of every sentence that may hold a figure or a date, in order.

    A sentence longer than :data:`LONGEST` is cut, after a space or comma where there is one.
    """
    start = 0
    for match in SENTENCE_END.finditer(text):
        yield from _bounded(text, start, match.end())
        start = match.end()
    yield from _bounded(text, start, len(text))


def passages_at(text: str, places: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Those of :func:`passages` that hold one of some places, in order; time grows with these."""
    last = 0
    for place in sorted(places):
        if place < last:
            continue
        begin = sentence_start(text, place)
        match = SENTENCE_END.search(text, place)
        for start, end in _bounded(text, begin, match.end() if match else len(text)):
            if start <= place < end:
                yield start, end
                last = end


def sentence_start(text: str, place: int) -> int:
    """Where the sentence begins that holds a place."""
    low = place
    while low:
        low = max(0, low - _NEAR)
        ends = [m.end() for m in SENTENCE_END.finditer(text, low, place + 2) if m.end() <= place]
        if ends:
            return ends[-1]
    return 0


def _bounded(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end:
        cut = end
        if end - start > LONGEST:
            cut = start + LONGEST
            while cut > start + NARROWEST and text[cut - 1] not in _BREAKS:
                cut -= 1
        if _ANCHOR.search(text, start, cut):
            yield start, cut
        start = cut
