"""Who was given an award, by the words around the names.

Every name is put down as one sign before the words are looked for: what stands in a name ("Co.,
Ltd.") ends no sentence and parts no list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from zjledger.reading.chinese import awards as zh
from zjledger.reading.english import awards as en
from zjledger.reading.name_signs import NAME, SIGNS
from zjledger.reading.proposal import Proposal
from zjledger.reading.scan import WHOLE_SENTENCE_END

_STRAY = str.maketrans(dict.fromkeys(SIGNS.values(), "x"))
"""What stands for such a sign where a text itself has it."""
_TOLD_OF = re.compile(
    "award|priz|honou?r|winner|plaque|medal|titles?|commend|troph|accolade|laureate|first|topped|"
    "named|rated|cho[os]|recogni[sz]ed|won |took |奖|表彰|表扬|[授获荣夺]|称号|评为|命名|榜首|折桂|"
    "头筹|第[一1]|先进|确定",
    re.IGNORECASE,
)
"""In a sentence that may tell an award."""
_NAME = re.compile(NAME)
_COMMA = re.compile(", (?:and )?(?:the )?")
_ASIDE = re.compile(r"(?:\([^()]{0,39}|（[^（）]{0,29}| (?:of|in|from) (?:the )?)$")
_LEAD = 40
_AHEAD = 12


def awards(text: str, named: Sequence[Proposal]) -> Iterator[Proposal]:
    """Propose ``awarded_to`` for each person, body, place or project that was given an award.

    Who hands it over has no such role. A contract or a piece of land "awarded" is no award.
    """
    marked, found = _marked(text, named)
    start = 0
    while start < len(marked):
        end = WHOLE_SENTENCE_END.search(marked, start)
        stop = end.end() if end else len(marked)
        sentence = marked[start:stop]
        if _NAME.search(sentence) and _TOLD_OF.search(sentence):
            for at, words in sorted(_awarded(sentence).items()):
                yield _proposal(found[start + at], words)
        start = stop


def _marked(text: str, named: Sequence[Proposal]) -> tuple[str, dict[int, Proposal]]:
    """The text with one sign for every name, and the name of each sign by its place."""
    text = text.translate(_STRAY)
    parts: list[str] = []
    found: dict[int, Proposal] = {}
    last = length = 0
    for name in sorted(named, key=lambda name: name.start):
        if name.kind in SIGNS and name.start >= last:
            parts += [text[last : name.start], SIGNS[name.kind]]
            length += name.start - last
            found[length] = name
            length += 1
            last = name.end
    return "".join([*parts, text[last:]]), found


def _proposal(name: Proposal, words: str) -> Proposal:
    return Proposal(
        "role",
        name.start,
        name.end,
        name.printed,
        "role-award",
        value="awarded_to",
        confidence="low",
        about=name.value,
        reason=f"by the words {words!r}",
    )


def _awarded(sentence: str) -> dict[int, str]:
    """The places of the awarded in a sentence, each with the words that tell it."""
    awarded: dict[int, str] = {}
    for form in (*en.FORMS, *zh.FORMS):
        awarded |= {at: words for at, words in _given(sentence, form) if at not in awarded}
    if awarded:
        first = min(awarded)
        for form in (*en.GAPPED, *zh.GAPPED):
            for at, words in _given(sentence, form):
                if at > first:
                    awarded.setdefault(at, words)
    return awarded


def _given(sentence: str, form: re.Pattern[str]) -> Iterator[tuple[int, str]]:
    """The places of the names that one form gives an award, with its words."""
    for match in form.finditer(sentence):
        if _barred(sentence, match):
            continue
        start, end = match.span("who")
        words = _words(match)
        if match.start() == start:
            start = _subject(sentence, match)
        for name in _NAME.finditer(sentence, start, end):
            if not _ASIDE.search(sentence, match.start("who"), name.start()):
                yield name.start(), words


def _words(match: re.Match[str]) -> str:
    """The words of a form without its names."""
    start, end = match.span("who")
    told = f"{match.string[match.start() : start]} … {match.string[end : match.end()]}"
    return _NAME.sub("…", told).strip(" …,，")


def _barred(sentence: str, match: re.Match[str]) -> bool:
    """Whether the words around say that there is no award, or none to these."""
    start = match.start()
    names = match.start("who")
    told = match[0] if start < names else sentence[match.end("who") : match.end()]
    lead = sentence[max(0, start - _LEAD) : start]
    groups = match.groupdict()
    return bool(
        any(one.BARRED.search(told) or one.LEAD.search(lead) for one in (en, zh))
        or (start < names and en.NOT_TO.search(sentence, max(0, names - _LEAD), names))
        or (en.PLACED.search(told) and not en.CONTESTED.search(sentence))
        or (groups.get("bare") is not None and en.BARE.search(sentence))
        or (groups.get("ranked") and (zh.GROWTH.search(told) or not zh.EVALUATED.search(sentence)))
    )


def _subject(sentence: str, match: re.Match[str]) -> int:
    """Where the names that a verb tells of begin, in a list before it.

    "Chaired by X, Y won the prize", "in X, Y won the prize": X is no part of the list. "He met X
    and Y, which won": Y alone is sure.
    """
    start, end = match.span("who")
    if match.groupdict().get("relative"):
        return max(name.start() for name in _NAME.finditer(sentence, start, end))
    lead = sentence[max(0, start - _AHEAD) : start]
    if zh.OBJECT.search(lead):
        return end
    if en.OBJECT.search(lead):
        return max((comma.end() for comma in _COMMA.finditer(sentence, start, end)), default=end)
    return start
