"""Notes in the keys of shapes on dates: the day of publication, and what the clause of a date that
prints no year says of it."""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

import numpy as np
import polars as pl

from zjledger.reading.clause import Clause
from zjledger.reading.columns.alike import UNIT
from zjledger.reading.columns.clusters import Clusters
from zjledger.reading.columns.cutting import (
    CUT,
    PART,
    WHOLE,
    WORDS,
    Cut,
    Part,
    coded,
    first_passage,
    found_any,
    last_passage,
    same_amounts,
    same_digits,
    same_numbers,
    words_after,
    words_before,
)
from zjledger.reading.columns.heading import year_signs
from zjledger.reading.columns.leading import lead_signs, with_leads
from zjledger.reading.columns.looking_on import looks_on
from zjledger.reading.columns.once import Once, Turns
from zjledger.reading.columns.planned import plan_signs, with_plans
from zjledger.reading.columns.slices import Array, Mask
from zjledger.reading.days import BEGUN, RECENT
from zjledger.reading.english.headed import lead_far
from zjledger.reading.english.leads import unsigned
from zjledger.reading.english.putting_off import moved_from
from zjledger.reading.scan import SENTENCE_END

DATED = "d"
"""A note in a key: the day of publication, and the clause of its dates."""
_YEAR = "(?:19|20)[0-9]{2}"
_NO_CLAUSE = DATED + Clause().spelt
_SPAN = re.compile("[-–—~～至到]| (?:to|through|until|till) ")
"""Of the two ends of a span neither leans on its clause."""
_SINCE = re.compile("(?<![0-9.])(?:1[0-2]|[1-9])起?[-–—~～至到]$")
"""The first of two months that share one word: 1—9月."""
_DIGIT = re.compile("[0-9]")
_EPOCH = dt.date(1970, 1, 1)
_NO_DAY = -(10**6)
_DAY_AFTER = r"[a-z]{2}\.? ([0-9]{1,2})(?:[^0-9.,]|[.,][^0-9]|[.,]?$|(?:st|nd|rd|th))"
_DAY_BEFORE = r"^(?:[^0-9]*[^0-9.,])?([0-9]{1,2})(?:st|nd|rd|th)?(?: of)? [A-Z]"
"""The day of an English month, as printed after it or before."""
_APART = (
    (r"( |月[的，,]?)[0-9]{1,3}\.[0-9]{1,3}(?-u:\b)", "${1}7.7"),
    (" [0-9]{3}(?-u:\\b)", " 777"),
    (rf"(月的?){WHOLE}(?:\.[0-9]{{1,3}})?([万亿])", "${1}7$2"),
    (r"(?-u:\b)[0-9]{1,3}(?:\.[0-9]{1,3})?%", "77%"),
)
"""Numbers beside a date and no part of it, and what stands for all of them."""
_LAST_AMOUNT = r"((?:[,.:;]|and|or|the|to|[0-9]) )[0-9]{1,3}(?:\.[0-9]{1,3})?$"
"""A number at the end of a cluster that is no part of its date where a unit follows."""
_RIGHT = 12
"""Code points after a cluster that may belong to its date."""


class Clauses(NamedTuple):
    """What the clauses of dates say, and the signs of their plans and of what the passages before
    tell, each read once."""

    notes: Once[str]
    plans: Once[str]
    leads: Once[str]


def clauses_of(clusters: Clusters, turns: Turns) -> Clauses:
    """The clauses and plans of a language, none of them read so far."""
    notes = Once(lambda said: _note(said, clusters), turns)
    return Clauses(notes, plan_signs(turns), lead_signs(turns))


def on_day(cut: Cut, at: Array, texts: pl.Series, clusters: Clusters, clauses: Clauses) -> Part:
    """The day of publication, and what the clauses of dates without a year say, each spelt;
    ``texts`` are those that were cut."""
    days = cut.rows["day"].gather(at).to_physical().cast(pl.Int64).fill_null(_NO_DAY).to_numpy()
    told, notes = _clauses(cut, at, days, texts, clusters, clauses)
    codes, distinct = coded(days * len(notes) + told)
    spelt = [
        f"{CUT}{notes[said % len(notes)]},{_iso(said // len(notes))}" for said in distinct.to_list()
    ]
    return codes, pl.Series(spelt, dtype=pl.String)


def _iso(day: int) -> str:
    return "" if day == _NO_DAY else str(_EPOCH + dt.timedelta(days=day))


def _clauses(
    cut: Cut, at: Array, days: Array, texts: pl.Series, clusters: Clusters, clauses: Clauses
) -> tuple[Array, list[str]]:
    """What the clause of each cluster says of its date, as a place among some notes."""
    notes = {_NO_CLAUSE: 0}
    told = np.zeros(len(at), dtype=np.int64)
    right = cut.rows["right"].gather(at).str.head(_RIGHT)
    whole = cut.rows["cluster"].gather(at) + right
    # Of "Q4" the letter stands before the cluster.
    leans = pl.select(pl.concat_str(cut.rows["left"].gather(at).str.tail(1), whole)).to_series()
    some = np.flatnonzero(leans.str.contains(clusters.leans).to_numpy() & (days != _NO_DAY))
    years = pl.Series(days[some] // 365.2425, dtype=pl.Int64) + _EPOCH.year
    years = years.cast(pl.String)
    lefts = words_before(cut, at[some], clusters.back)
    far = ~_just_past(whole.gather(some), days[some], clusters)
    far |= right.gather(some).str.contains(clusters.led_after).to_numpy()
    between = cut.rows["right"].gather(at[some])
    far |= between.str.contains(clusters.followed).to_numpy()
    far |= (whole.gather(some).str.count_matches(clusters.month.lstrip("^")) > 1).to_numpy()
    own = cut.rows["cluster"].gather(at[some])
    far |= whole.gather(some).str.contains(clusters.paired).to_numpy()
    if clusters.planned:
        # A plan or year of the passages before holds for the dates of every month.
        over, asked = lefts.str.head(0), np.ones(len(some), dtype=bool)
        near = np.flatnonzero(~far)
        far[near] = looks_on(cut, at[some[near]], days[some[near]])
    else:
        over = year_signs(cut, at[some], texts)
        goes_on = far | ((lefts == "") | (over != "")).to_numpy()
        asked = _or_told(goes_on, lefts, own, years, clusters)
    some, far, own, years, lefts, over = (
        some[asked],
        far[asked],
        *(s.filter(asked) for s in (own, years, lefts, over)),
    )
    # The first letter of the cluster shows that a sentence ends before it.
    lefts = last_passage(lefts + own.str.head(1)).str.head(-1)
    if clusters.planned:
        lefts = with_plans(cut, at[some], lefts, clauses.plans)
    else:
        lefts = over + with_leads(cut, at[some], lefts, clauses.leads)
    asked = _or_told(far | (over != "").to_numpy(), lefts, own, years, clusters)
    some, own, years, lefts = some[asked], *(s.filter(asked) for s in (own, years, lefts))
    # The last sign of the cluster shows that a sentence ends after it.
    rights = own.str.tail(1) + words_after(cut, at[some], clusters.forth)
    rights = first_passage(rights).str.slice(1)
    # A day that leaves its month to the day before it is told by that one.
    bare = np.flatnonzero((own + rights.str.head(2)).str.contains(clusters.bare_first).to_numpy())
    alike = same_digits if clusters.planned else same_numbers
    lefts = alike(lefts).scatter(bare, same_amounts(lefts.gather(bare)))
    for number, one in _APART:
        own = own.str.replace_all(number, one)
    counted = np.flatnonzero(rights.str.contains(UNIT).to_numpy())
    own = own.scatter(counted, own.gather(counted).str.replace(_LAST_AMOUNT, "${1}77"))
    parts = [lefts, own, alike(rights), years]
    codes, distinct = coded(pl.select(pl.concat_str(parts, separator=CUT)).to_series())
    found = clauses.notes(distinct.to_list())
    places = np.array([notes.setdefault(note, len(notes)) for note in found], dtype=np.int64)
    if len(places):
        told[some] = places[codes]
    return told, list(notes)


def _note(said: str, clusters: Clusters) -> str:
    """What the clause of one date says of it; the words before, its cluster and those after."""
    left, cluster, right, year = said.split(CUT)
    whole = cluster + right
    # A quarter is told by the letter before it: Q4.
    near = left[-1:] if left.endswith("Q") else ""
    spans = (m.span() for m in clusters.leaning.finditer(near + whole, len(near)))
    found = [(s - len(near), e - len(near)) for s, e in spans if s - len(near) < len(cluster)]
    if len(found) == 2 and _SPAN.search(cluster) and not moved_from(left):
        # October 73 to November 3 are no span: the first has no such day; nor are Monday to May 3.
        first, last = (whole[slice(*spot)] for spot in found)
        odd = first.endswith("day") > last.endswith("day")
        odd = odd or _DIGIT.search(whole, found[0][1], found[1][0]) is not None
        found = found if odd else [(found[0][0], found[1][1])]
    if len(found) > 1:
        # Dates that lean on clauses of their own.
        stop = SENTENCE_END.search(whole, len(cluster))
        right = whole[len(cluster) : stop.end() if stop else len(whole)]
        return f"{WORDS}{left}{PART}{right}{CUT}{DATED}"
    start, end = found[0] if found else (0, len(cluster))
    if whole[end : end + 1] == "月" and (since := _SINCE.search(whole[:start])):
        start = since.start()
    stop = SENTENCE_END.search(whole, end)
    after = whole[end : min(end + clusters.forth, stop.end() if stop else len(whole))]
    year_sign = lead_far(left)
    sign, left = unsigned(left.removeprefix(year_sign))
    before = left + whole[:start]
    sign = year_sign + (sign if len(before) < clusters.back else "")
    told = clusters.clause(sign + before[-clusters.back :], after, int(year))
    return DATED + (told if clusters.bare.match(whole, start) else told._replace(near=None)).spelt


def _or_told(
    held: Mask, lefts: pl.Series, own: pl.Series, years: pl.Series, clusters: Clusters
) -> Mask:
    """Whether it is held already that the clauses of dates are asked, or the words before name a
    deadline, any year but that of the text, or what else may tell of another year than the last."""
    at = np.flatnonzero(~held)
    lefts, own, years = (column.gather(at) for column in (lefts, own, years))
    heads = own.str.replace(f"(?s){clusters.month}.*$", "")
    left = lefts + heads
    told = found_any(left, clusters.told)
    other = np.flatnonzero(~told)
    words = pl.DataFrame({"left": left.gather(other), "year": years.gather(other)})
    found = words.select(
        pl.col("left").str.count_matches(_YEAR)
        > pl.col("left").str.count_matches(pl.col("year"), literal=True)
    )
    told[other] = found.to_series().to_numpy()
    asked = held.copy()
    asked[at] = told
    return asked


def _just_past(dates: pl.Series, days: Array, clusters: Clusters) -> Mask:
    """Whether each date is of the month of publication, or of those of its year just before."""
    months = dates.str.extract(clusters.month).replace_strict(clusters.months, default=99)
    published = pl.Series(days).cast(pl.Int32).cast(pl.Date).dt.month()
    back = (published.cast(pl.Int64) - months.cast(pl.Int64)).to_numpy()
    past: Mask = (back >= 0) & (back < RECENT)
    if not clusters.planned:
        # Of a day of this month still to come a verb of the past makes one of the year before.
        day = pl.Series(days).cast(pl.Int32).cast(pl.Date).dt.day().cast(pl.Int64).to_numpy()
        beside = [dates.str.extract(form) for form in (_DAY_AFTER, _DAY_BEFORE)]
        numbers = pl.select(pl.coalesce(*beside)).to_series().cast(pl.Int64).fill_null(0)
        past &= (back > 0) | (numbers.to_numpy() <= day)
        # A quarter printed before a month is told by its clause.
        past &= ~dates.str.contains("uarter", literal=True).to_numpy()
        # So it does of January in its first days.
        past &= (back > 0) | (published.to_numpy() > 1) | (day > BEGUN)
    return past
