"""From a text to proposals: scan, read each candidate, settle what overlaps, say what is unread.

Every offset counts code points of the text as given, and ``text[start:end]`` is the printed phrase.
"""

from __future__ import annotations

import bisect
import datetime as dt
import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Literal

from zjledger.reading.bodies import unknown_bodies
from zjledger.reading.chinese.plans import LEAD, NO_SIGNS, sign_of
from zjledger.reading.clause import Clause
from zjledger.reading.english import leads
from zjledger.reading.english.forms import LEANING
from zjledger.reading.english.over import sign_over
from zjledger.reading.english.prices import then_priced
from zjledger.reading.english.told_on import day_at
from zjledger.reading.figures import figures, listed
from zjledger.reading.moments import moments, same_days
from zjledger.reading.names import Gazetteer, gazetteer, names
from zjledger.reading.proposal import Proposal
from zjledger.reading.role_awards import awards
from zjledger.reading.roles import roles
from zjledger.reading.scan import passages, scan
from zjledger.reading.script import has_full_width_digit, is_chinese
from zjledger.reading.slogans import slogans
from zjledger.reading.subjects import subjects
from zjledger.reading.whole_text import told_by_the_whole

Language = Literal["en", "zh", "auto"]

NO_NAMES = gazetteer(())
"""A gazetteer that knows nobody."""

_RANKS = ("period", "date", "money", "rate", "quantity", "count")
_DIGIT = re.compile("[0-9\uff10-\uff19]")
_FULL_WIDTH = re.compile("[\uff10-\uff19]")
_SENTENCE_END = re.compile(r"[.!?](?=\s|$)|[。！？\n]")
_CONVERSION = re.compile(r" ?[(（](?:about |approximately |around |约合?|折合|合|相当于)?(?:US)?$")
_RATES = Decimal(6), Decimal(9)
"""Yuan to the dollar that a conversion in brackets may imply (2005 to date)."""


def read_article(
    text: str,
    published_on: dt.date | None = None,
    language: Language = "auto",
    known: Gazetteer = NO_NAMES,
) -> list[Proposal]:
    """Return everything a text proposes, in order of place.

    Args:
        text: any text; it is read as it stands.
        published_on: what dates without a year are counted from; without it they stay unread.
        language: the grammar to read figures with; ``auto`` takes the one of most letters.
        known: the names to look for.
    """
    zh = language == "zh" or (language == "auto" and _mostly_chinese(text))
    named = names(text, known)
    barred = slogans(text)
    settled = [
        found
        for start, end in passages(text)
        for found in figures_at(text, start, end, published_on, zh=zh)
    ]
    settled += _listed(text, settled, named)
    if published_on:
        settled = told_by_the_whole(text, settled, published_on, zh=zh)
    dated = sorted((p for p in settled if p.kind == "date"), key=lambda p: p.start)
    settled += same_days(text, dated, published_on)
    settled = _converted(text, sorted(settled, key=lambda p: p.start))
    settled += _unread(text, settled, barred, named)
    acted = list(roles(text, named))
    settled = _about(text, settled, named, acted)
    told = [*acted, *awards(text, named)]
    everything = [*settled, *named, *unknown_bodies(text, named), *told]
    return sorted(everything, key=lambda p: (p.start, p.end, p.kind))


def _mostly_chinese(text: str) -> bool:
    chinese = sum(1 for sign in text if is_chinese(sign))
    return 3 * chinese > sum(1 for sign in text if sign.isascii() and sign.isalpha())


def figures_at(
    text: str, start: int, end: int, published_on: dt.date | None, *, zh: bool
) -> Iterator[Proposal]:
    """The figures and dates of the passage of a text from ``start`` to ``end``."""
    passage, sign, lead = text[start:end], "", ""
    if zh:
        passage = passage.translate(NO_SIGNS)
        sign = sign_of(text[max(0, start - LEAD) : start].translate(NO_SIGNS), passage)
    elif LEANING.search(passage):
        published_on = day_at(text, start, published_on)
        passage = leads.FORGED.sub("□", passage)
        lead = sign_over(text, start)
        lead += leads.sign_of(text[max(0, start - leads.LEAD) : start], passage)
    shift = start - len(sign)
    for found in passage_figures(sign + passage, published_on, lead=lead, zh=zh):
        money = not zh and found.kind == "money"
        if not money or not then_priced(text, start, found.start, found.printed):
            yield replace(found, start=shift + found.start, end=shift + found.end)


def passage_figures(
    text: str,
    published_on: dt.date | None,
    clause: Clause | None = None,
    *,
    lead: str = "",
    span: tuple[int, int] | None = None,
    dated: bool = True,
    zh: bool,
) -> list[Proposal]:
    """The figures and dates of one passage, of which no two share a character.

    ``clause`` is what the words around say of the year of its dates, if known beforehand; ``lead``
    the sign of what English passages before it tell; ``span`` where the only ones wanted stand,
    and ``dated`` whether one of these may be a date.
    """
    # One full-width digit silences a whole phrase; a letter in its place silences its number alone.
    narrow = _FULL_WIDTH.sub("x", text)
    barred = slogans(text)
    found = list(moments(narrow, published_on, clause, lead=lead, zh=zh)) if dated else []
    # A date outranks every figure that it shares a character with.
    alone = not barred and span and any(p.start <= span[0] and span[1] <= p.end for p in found)
    if not alone:
        found = [*figures(narrow, zh=zh), *found]
    return _settle(
        (p for p in found if narrow is text or p.printed == text[p.start : p.end]), barred
    )


def _settle(found: Iterable[Proposal], barred: list[tuple[int, int]]) -> list[Proposal]:
    """Keep the best of those that overlap; drop what stands in a slogan, or is read two ways."""
    best: dict[tuple[int, int, str], Proposal] = {}
    doubted: set[tuple[int, int, str]] = set()
    for proposal in found:
        key = proposal.start, proposal.end, proposal.kind
        before = best.setdefault(key, proposal)
        if (before.value, before.unit) != (proposal.value, proposal.unit):
            doubted.add(key)
        elif before.qualifier == "exact" != proposal.qualifier:
            best[key] = proposal
    kept: list[Proposal] = []
    taken = _Spans()
    for span in barred:
        taken.add(*span)
    ordered = sorted(best.items(), key=lambda item: _preference(item[1]))
    for key, proposal in ordered:
        if not taken.meets(proposal.start, proposal.end):
            taken.add(proposal.start, proposal.end)
            if key not in doubted:
                kept.append(proposal)
    return kept


def _preference(proposal: Proposal) -> tuple[int, int, int]:
    borrowed = proposal.rule in ("range", "implied-currency", "elided-currency")
    return borrowed, _RANKS.index(proposal.kind), proposal.start - proposal.end


class _Spans:
    """Spans that do not overlap, and whether another one would."""

    def __init__(self) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []

    def meets(self, start: int, end: int) -> bool:
        place = bisect.bisect_left(self._starts, end)
        return place > 0 and self._ends[place - 1] > start

    def add(self, start: int, end: int) -> None:
        place = bisect.bisect_left(self._starts, start)
        self._starts.insert(place, start)
        self._ends.insert(place, end)


def _sentences(text: str) -> list[int]:
    """Where sentences begin."""
    return [0, *(match.end() for match in _SENTENCE_END.finditer(text))]


def _listed(text: str, settled: list[Proposal], named: list[Proposal]) -> Iterator[Proposal]:
    places = {p.printed for p in named if p.kind == "place"}
    starts = [*_sentences(text), len(text)]
    first: dict[int, Proposal] = {}
    for proposal in sorted(settled, key=lambda p: p.start):
        if proposal.kind == "count" and proposal.counted:
            first.setdefault(bisect.bisect_right(starts, proposal.start) - 1, proposal)
    for index, count in first.items():
        begin, end = starts[index], starts[index + 1]
        for found in listed(text[begin:end], places, count.end - begin):
            span = begin + found.start, begin + found.end
            yield replace(found, start=span[0], end=span[1], counted=count.counted)


def _converted(text: str, ordered: list[Proposal]) -> list[Proposal]:
    """Link an amount in brackets to the one before it, if the rate between them is plausible."""
    amounts = [p for p in ordered if p.kind == "money"]
    twins: dict[int, Proposal] = {}
    for first, second in itertools.pairwise(amounts):
        if not _CONVERSION.fullmatch(text[first.end : second.start]):
            continue
        values = {p.currency: Decimal(p.value or 0) for p in (first, second)}
        if len(values) < 2 or not values["USD"]:
            continue
        if _RATES[0] <= values["CNY"] / values["USD"] <= _RATES[1]:
            twins[second.start] = replace(second, converted_of=first.start)
    return [twins.get(p.start, p) if p.kind == "money" else p for p in ordered]


def _unread(
    text: str, settled: list[Proposal], barred: list[tuple[int, int]], named: list[Proposal]
) -> Iterator[Proposal]:
    """Every number in digits that nothing reads, with the reason."""
    taken, slogan = _Spans(), _Spans()
    for start, end in sorted({(p.start, p.end) for p in (*settled, *named)}):
        taken.add(start, end)
    for span in barred:
        slogan.add(*span)
    for start, end in scan(text):
        if not _DIGIT.match(text[start]) or taken.meets(start, end):
            continue
        if slogan.meets(start, end):
            reason = "part of a name or slogan, not a figure"
        elif has_full_width_digit(text[start:end]):
            reason = "full-width digits"
        else:
            reason = "no rule reads it with certainty"
        yield Proposal(
            "unread", start, end, text[start:end], "abstain", confidence="none", reason=reason
        )


def _about(
    text: str, settled: Sequence[Proposal], named: Sequence[Proposal], acted: Sequence[Proposal]
) -> list[Proposal]:
    """The figures, each with its subject."""
    figures = sorted(settled, key=lambda p: p.start)
    owners = subjects(text, figures, named, acted)
    return [replace(figure, about=owner) for figure, owner in zip(figures, owners, strict=True)]
