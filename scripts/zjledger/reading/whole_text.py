"""Dates of an article that the text as a whole tells of: of talks that it quotes, of diaries, of a
day told from hour to hour, and months that only the date before them tells of."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from zjledger.reading.chinese.quoted import OPENS, Day, days_said
from zjledger.reading.chinese.retold import RULE, Printed, confidence_of, retold
from zjledger.reading.days import DAY_LENGTH
from zjledger.reading.english.months_after import REASON as AFTER_A_DATE
from zjledger.reading.english.months_after import Dated, months_after, overlapped
from zjledger.reading.english.told_on import REASON, is_doubted
from zjledger.reading.proposal import Proposal

_SAID = "counted from the day of the talk, if that is told beside the quotation"
_RETOLD = "by what the text as a whole tells of its dates"


def told_by_the_whole(
    text: str, settled: list[Proposal], published_on: dt.date, *, zh: bool
) -> list[Proposal]:
    """What was read of a text, with such dates told anew, in doubt, or added."""
    if zh:
        return _retold(text, _as_said(text, settled, published_on), published_on)
    doubted = [_as_told(text, found, published_on) for found in settled]
    return _with_months_after(text, doubted)


def _as_said(text: str, settled: list[Proposal], published_on: dt.date) -> list[Proposal]:
    """Words such as 今天 in a quotation, counted from the day of the talk."""
    if OPENS not in text:
        return settled
    ordered = sorted(settled, key=lambda p: p.start)
    dated = [(n, p) for n, p in enumerate(ordered) if p.kind == "date"]
    printed = [(n, Day(p.start, p.end, p.value or "")) for n, p in dated]
    printed = [(n, day) for n, day in printed if len(day.value) == DAY_LENGTH]
    for place, value in days_said(text, [day for _, day in printed], published_on).items():
        at = printed[place][0]
        ordered[at] = replace(ordered[at], value=value, confidence="low", reason=_SAID)
    return ordered


def _as_told(text: str, found: Proposal, published_on: dt.date) -> Proposal:
    """A date or period with low confidence where it is counted from a day of its own."""
    dated = found.kind in ("date", "period")
    if not dated or not is_doubted(text, found.start, found.end, published_on):
        return found
    return replace(found, confidence="low", reason=found.reason or REASON)


def _with_months_after(text: str, settled: list[Proposal]) -> list[Proposal]:
    """What was found, and the months and days that only the date before them tells of."""
    dated = sorted(Dated(p.start, p.end, p.value or "") for p in settled if p.kind == "date")
    spans = [p for p in settled if p.kind == "period"]
    after = [a for a in months_after(text, dated) if not any(p.overlaps(*a[:2]) for p in spans)]
    told = [
        Proposal(
            "date",
            start,
            end,
            text[start:end],
            "month-after",
            value=value,
            confidence="low",
            reason=AFTER_A_DATE,
        )
        for start, end, value in after
    ]
    kept = [p for p in settled if p.kind != "date" or not overlapped(after, p.start, p.end)]
    return [*kept, *told]


def _retold(text: str, settled: list[Proposal], published_on: dt.date) -> list[Proposal]:
    """Dates of a diary or a reportage, as the text as a whole tells them."""
    ordered = sorted(settled, key=lambda p: p.start)
    dated = [n for n, p in enumerate(ordered) if p.kind in ("date", "period")]
    printed = [Printed(p.start, p.end, p.value or "") for p in (ordered[n] for n in dated)]
    for one in retold(text, printed, published_on):
        span, known = (one.start, one.end), None if one.at is None else dated[one.at]
        own = Proposal("date", *span, text[slice(*span)], RULE)
        own = own if known is None else ordered[known]
        reason = None if one.sure else _RETOLD
        told = replace(own, value=one.value, confidence=confidence_of(one), reason=reason)
        if known is None:
            ordered.append(told)
        else:
            ordered[known] = told
    return ordered
