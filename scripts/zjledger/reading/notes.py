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
from zjledger.reading.borrowing import (
    AFTER,
    ALONE,
    BACK,
    COUNTED,
    GROWN,
    JOINED,
    LAST_WORDS,
    NEAR,
    NUMBER_LAST,
    PAIR_AFTER,
    PAIRED,
    RULES,
    STOPS,
    YEAR,
)
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
from zjledger.reading.scan import SENTENCE_END

SHARED = "占"
"""A note in a key: the words before speak of a share."""
RANGED = "r"
"""A note in a key: the next number may end a range; and what follows, up to its end."""
LAST, FIRST, NUMBER_OF = "v", "f", "n"
"""Notes in a key: the last number of a cluster borrows its noun, the first one does, or the last as
the number of things that it is."""

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
    speaks[asked] = words.str.contains(clusters.hinted).to_numpy()
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
    own = cut.rows["cluster"].gather(at[some])
    first = own.str.extract(f"({clusters.first_date})")
    begin = pl.select(pl.coalesce(first, own).str.len_chars()).to_series()
    rights = own + words_after(cut, at[some], REACH)
    for place, left, right, start in zip(some, lefts, rights, begin, strict=True):
        end = SENTENCE_END.search(right, start)
        after = right[start : min(start + REACH, end.end() if end else len(right))]
        times[place] = _TIMES.index(clusters.tense(left, after)[:1])
    return times


def may_borrow(cut: Cut) -> Array:
    """Clusters of which a number may borrow its noun, by the words right beside them."""
    right, cluster, left = pl.col("right"), pl.col("cluster"), pl.col("left").str.tail(NEAR)
    asked = cut.rows.select(
        last=right.str.contains(AFTER),
        first=cluster.str.contains(" and | or ") & right.str.contains(PAIR_AFTER),
    )
    at = np.flatnonzero(asked.select(pl.any_horizontal("last", "first")).to_series())
    some = cut.rows.select("left", "cluster")[at].with_columns(asked[at], at=at)
    lone = cluster.str.contains(ALONE) & ~cluster.str.contains(rf"(?:^|[^0-9]){YEAR}$")
    lone &= pl.concat_str(left, cluster).str.replace(NUMBER_LAST, "").str.contains(LAST_WORDS)
    pair = cluster.str.contains(PAIRED) & ~cluster.str.contains(rf"^{YEAR}[^0-9]")
    pair &= left.str.contains(LAST_WORDS)
    some = some.filter((pl.col("last") & lone) | (pl.col("first") & pair))
    return some["at"].to_numpy()


def borrowed(cut: Cut, at: Array) -> Part:
    """How a number of a cluster borrows its noun, if it does."""
    cluster, right = (cut.rows[name].gather(at) for name in ("cluster", "right"))
    words = words_before(cut, at, BACK)
    last = (words + cluster).str.replace(PASSED, "$1$2$3").str.replace(NUMBER_LAST, "")
    last = last.str.tail(BACK)
    grown = (last.str.contains(GROWN) & right.str.contains(STOPS)).to_numpy()
    paired = cluster.str.contains(PAIRED) & right.str.contains(PAIR_AFTER)
    notes = np.zeros(len(at), dtype=np.int64)
    pairs = np.flatnonzero(paired)
    # A letter after the end of a sentence shows that it is one.
    first = words.gather(pairs) + cluster.gather(pairs).str.head(1)
    first = first.str.replace(PASSED, "$1$2$3").str.head(-1)
    joint = cluster.gather(pairs).str.extract(PAIRED)
    notes[pairs[_borrows(first, joint)]] = 1
    notes[_borrows(last, right) & cluster.str.contains(ALONE).to_numpy()] = 2
    notes[grown] = 3
    return notes, pl.Series(["", *(CUT + note for note in (FIRST, LAST, NUMBER_OF))])


def _borrows(left: pl.Series, right: pl.Series) -> Mask:
    """Whether one of the rules holds, as in ``borrowing.borrows``."""
    near = left.str.tail(NEAR)
    free, counted = np.zeros((2, len(left)), dtype=bool)
    for rule in RULES:
        held = near.str.contains(rule.left) & right.str.contains(rule.right)
        (counted if rule.counted else free)[held.to_numpy()] = True
    some = np.flatnonzero(free | counted)
    own = left.gather(some)
    borrows = pl.Series(free[some]) | own.str.contains(COUNTED)
    found: Mask = np.zeros(len(left), dtype=bool)
    found[some] = (borrows & ~own.str.contains(JOINED)).to_numpy()
    return found


def funded(cut: Cut, at: Array) -> Part:
    """Whether the words before speak of investment, and the last currency they print."""
    words = words_before(cut, at, 130)
    invested = words.str.extract(_INVEST)
    funded = invested.is_not_null() & ~invested.str.contains(" yuan", literal=True).fill_null(False)
    currency = words.str.replace(PASSED, "$1$2$3").str.extract(_WITH_CURRENCY).fill_null("")
    return coded(CUT + PART + funded.cast(pl.Int8).cast(pl.String) + currency)
