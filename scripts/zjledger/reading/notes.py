"""Notes in the keys of shapes: what words further off than the context of a cluster add to it.

They are the day of publication and the time that a clause speaks of, the currency and the noun that
a number borrows, and that the words before speak of investment or of a share.
"""

from __future__ import annotations

import datetime as dt

import numpy as np
import polars as pl

from zjledger.reading import days
from zjledger.reading.beside import REACH
from zjledger.reading.clusters import PASSED, Clusters
from zjledger.reading.cutting import (
    CUT,
    PART,
    Array,
    Cut,
    Mask,
    Part,
    coded,
    words_after,
    words_before,
)
from zjledger.reading.elided import (
    ALONE,
    COUNTED_BEFORE,
    FOLLOWS,
    GROWN,
    JOINED,
    LEADING,
    LEADS,
    NUMBER_LAST,
    OUT_OF,
    REST,
    STEPS,
    STOPS,
)
from zjledger.reading.elided import BACK as BORROWED
from zjledger.reading.scan import SENTENCE_END

SHARED = "占"
"""A note in a key: the words before speak of a share."""
RANGED = "r"
"""A note in a key: the next number may end a range; and what follows, up to its end."""
VERB, OUT, NUMBER_OF = "v", "o", "n"
"""Notes in a key: a number borrows its noun, for the verb after it, the words "out of" before it,
or as the number of things that it is."""

_TIMES = ("", days.PAST[0], days.FUTURE[0])
_EPOCH = dt.date(1970, 1, 1)
_NO_DAY = -(10**6)

_INVEST = r"((?i-u:invest(?:ment|ed|ments)|credit|financing|loans?)(?: [A-Za-z’']{1,15}){0,6}) $"
_WITH_CURRENCY = r"(?s)^.*(?:trillion|billion|million|bn|tn|mn|m)[ -](yuan|RMB|US dollars|dollars)"


def on_day(cut: Cut, at: Array, clusters: Clusters) -> Part:
    """The day of publication, whether the words before speak of a plan (1, else 0), and of what
    time the clause of a deadline speaks (a letter)."""
    day = cut.rows["day"].gather(at).to_physical().cast(pl.Int64).fill_null(_NO_DAY).to_numpy()
    many = len(_TIMES)
    said = many * (2 * day + _planned(cut, at, clusters)) + _tenses(cut, at, clusters)
    codes, distinct = coded(said)
    day_of = (distinct // (2 * many)).to_list()
    spelt_days = ["" if day == _NO_DAY else str(_EPOCH + dt.timedelta(days=day)) for day in day_of]
    spelt = [
        f"{CUT}{day}{said // many % 2}{_TIMES[said % many]}"
        for day, said in zip(spelt_days, distinct.to_list(), strict=True)
    ]
    return codes, pl.Series(spelt, dtype=pl.String)


def _planned(cut: Cut, at: Array, clusters: Clusters) -> Mask:
    """Whether the words before some clusters speak of a plan."""
    begin, start = (cut.rows[name].to_numpy() for name in ("begin", "start"))
    near = []
    asked = np.zeros(len(begin), dtype=bool)
    some = np.arange(len(at))
    for back in range(REACH):
        there = at[some] - back
        close = (begin[at[some]] == begin[there]) & (start[at[some]] - start[there] < REACH)
        some, there = some[close & (there >= 0)], there[close & (there >= 0)]
        if not len(some):
            break
        near.append((some, there))
        asked[there] = True
    speaks = asked.copy()
    words = cut.rows["left"].filter(pl.Series(asked)).str.tail(REACH)
    speaks[asked] = words.str.contains(clusters.planned).to_numpy()
    found = np.zeros(len(at), dtype=bool)
    for some, there in near:
        found[some] |= speaks[there]
    some = np.flatnonzero(found)
    words = words_before(cut, at[some], REACH).str.replace(PASSED, "$1$2$3")
    found[some] = words.str.contains(clusters.planned).to_numpy()
    return found


def _tenses(cut: Cut, at: Array, clusters: Clusters) -> Array:
    """Of what time the clause of each deadline speaks, as a place in ``_TIMES``."""
    led = cut.rows["left"].gather(at).str.contains(clusters.deadline_before)
    led |= cut.rows["right"].gather(at).str.contains(clusters.deadline_after)
    some = np.flatnonzero(led)
    year = cut.rows["cluster"].gather(at[some]).str.contains("[0-9]{4}")
    some = some[~year.to_numpy()]
    times = np.zeros(len(at), dtype=np.int64)
    lefts = words_before(cut, at[some], REACH).str.replace(PASSED, "$1$2$3")
    signs = cut.rows["cluster"].gather(at[some]).str.tail(1)
    rights = signs + words_after(cut, at[some], REACH)
    for place, left, right in zip(some, lefts, rights, strict=True):
        end = SENTENCE_END.search(right, 1)
        own = right[1 : 1 + REACH] if not end else right[1 : min(end.end(), 1 + REACH)]
        times[place] = _TIMES.index(clusters.tense(left, own)[:1])
    return times


def may_borrow(cut: Cut) -> Array:
    """Clusters whose last number may borrow its noun, by the words right beside them."""
    right, cluster = pl.col("right"), pl.col("cluster")
    near = cut.rows.select(right.str.contains(f"{FOLLOWS}|{STOPS}")).to_series()
    at = np.flatnonzero(near.to_numpy())
    some = cut.rows.select("left", "right", "cluster")[at].with_columns(at=at)
    some = some.filter(cluster.str.contains(ALONE))
    lone = pl.concat_str(pl.col("left").str.tail(40), cluster).str.replace(NUMBER_LAST, "")
    verb = right.str.contains(FOLLOWS) & lone.str.contains(LEADING)
    stop = right.str.contains(STOPS) & lone.str.contains(STEPS)
    return some.filter(verb | stop)["at"].to_numpy()


def borrowed(cut: Cut, at: Array) -> Part:
    """How the number of a cluster borrows its noun, if it does."""
    words = words_before(cut, at, BORROWED) + cut.rows["cluster"].gather(at)
    words = words.str.replace(NUMBER_LAST, "").str.tail(BORROWED).str.replace(PASSED, "$1$2$3")
    frame = pl.DataFrame({"words": words, "right": cut.rows["right"].gather(at)})
    left, right = pl.col("words"), pl.col("right")
    counted = left.str.contains(COUNTED_BEFORE)
    verb, stops = right.str.contains(FOLLOWS), right.str.contains(STOPS)
    leads = left.str.contains(REST) | (left.str.contains(LEADS) & counted)
    joined, grown = left.str.contains(JOINED), left.str.contains(GROWN)
    note = (
        pl.when(verb & leads & ~joined)
        .then(pl.lit(CUT + VERB))
        .when(stops & left.str.contains(OUT_OF) & counted & ~joined)
        .then(pl.lit(CUT + OUT))
        .when(stops & grown)
        .then(pl.lit(CUT + NUMBER_OF))
        .otherwise(pl.lit(""))
    )
    return coded(frame.select(note.alias("note")).to_series())


def funded(cut: Cut, at: Array) -> Part:
    """Whether the words before speak of investment, and the last currency they print."""
    words = words_before(cut, at, 130)
    invested = words.str.extract(_INVEST)
    funded = invested.is_not_null() & ~invested.str.contains(" yuan", literal=True).fill_null(False)
    currency = words.str.replace(PASSED, "$1$2$3").str.extract(_WITH_CURRENCY).fill_null("")
    return coded(CUT + PART + funded.cast(pl.Int8).cast(pl.String) + currency)
