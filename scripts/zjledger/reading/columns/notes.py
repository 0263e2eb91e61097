"""Notes in the keys of shapes: what words further off than the context of a cluster add to it.

They are the day of publication and the time that a clause speaks of, the currency and the noun that
a number borrows, and that the words before speak of investment or of a share.
"""

from __future__ import annotations

import numpy as np
import polars as pl

from zjledger.reading.beside import REACH
from zjledger.reading.columns.clusters import Clusters
from zjledger.reading.columns.cutting import (
    CUT,
    PART,
    WORDS,
    Cut,
    Part,
    coded,
    first_passage,
    found_any,
    in_cluster,
    last_passage,
    same_numbers,
    words_after,
    words_before,
)
from zjledger.reading.columns.slices import Array, Mask
from zjledger.reading.columns.told_signs import ANY_RIGHT, BY_CLUSTER, BY_RIGHT, TOLD_ALONE
from zjledger.reading.english.borrowing import AFTER, LAST_WORDS, OF_ALL, RULES, STOPS
from zjledger.reading.english.counts import LABELLED_LAST
from zjledger.reading.english.gapped_falls import CHAINED, FURTHER, GAP, GAPPED
from zjledger.reading.english.lone_forms import (
    ALONE,
    BACK,
    COUNTED,
    GROWN,
    JOINED,
    NEAR,
    NUMBER_LAST,
    PAIR_AFTER,
    PAIRED,
    YEAR,
)

SHARED = "占"
"""A note in a key: the words before speak of a share."""
RANGED = "r"
"""A note in a key: the next number may end a range; and what follows, up to its end."""
FALLEN = "-"
"""A note in a key: the words before hold a verb of a fall whose object stands before the rate."""
LAST, FIRST, NUMBER_OF = "v", "f", "n"
"""Notes in a key: the last number of a cluster borrows its noun, the first one does, or the last as
the number of things that it is."""

_DATE_BEFORE = "^(.{0,16}?[年月])(?:[0-9]+(?:[.][0-9]+)?|半)[^0-9年月]{0,6}$"
_LAST_NUMBER = "[0-9]+(?:[.,][0-9]+)*(?: ?[%％])?$"
_LISTED_LEFT = "^(?:[%％][、，,和及与與 ]{0,3}|[、，,和及与與 ]{1,3})$"
"""Between two rates of a list that are clusters of their own."""
_LISTED_RATE = pl.concat_str("cluster", "right").str.contains(
    "^[^，,。；;、]{1,12}(?:[%％]|百分[点點])"
)
_INVEST = r"((?i-u:invest(?:ment|ed|ments)|credit|financing|loans?)(?: [A-Za-z’']{1,15}){0,6}) $"
_WITH_CURRENCY = r"(?s)^.*(?:trillion|billion|million|bn|tn|mn|m)[ -](yuan|RMB|US dollars|dollars)"


def may_borrow(cut: Cut) -> Array:
    """Clusters of which a number may borrow its noun, by the words right beside them."""
    cluster, left = pl.col("cluster"), pl.col("left").str.tail(NEAR)
    right = cut.rows["right"]
    last = right.str.contains(AFTER).to_numpy()
    first = np.flatnonzero(in_cluster(cut, " and | or "))
    first = first[right.gather(first).str.contains(PAIR_AFTER).to_numpy()]
    at = np.union1d(np.flatnonzero(last), first)
    some = cut.rows.select("left", "cluster")[at]
    some = some.with_columns(at=at, last=last[at], first=np.isin(at, first))
    before = pl.concat_str(left, cluster).str.replace(NUMBER_LAST, "")
    lone = _where(
        some.filter("last"),
        cluster.str.contains(ALONE),
        ~cluster.str.contains(rf"(?:^|[^0-9]){YEAR}$"),
        before.str.contains(LAST_WORDS),
    )
    pair = _where(
        some.filter("first"),
        cluster.str.contains(PAIRED),
        ~cluster.str.contains(rf"^{YEAR}[^0-9]"),
        left.str.contains(LAST_WORDS),
    )
    return np.unique(np.concatenate([lone, pair]))


def told_alone(cut: Cut) -> tuple[Array, Part]:
    """Numbers of which words beside them tell more than a shape holds, with these: that share a
    cluster with a day or number of another clause, of events, of people just named."""
    rows = cut.rows.select("cluster", pl.col("left").str.tail(NEAR), "right").with_row_index("at")
    found = [_where(rows, *conditions) for conditions in TOLD_ALONE]
    for cluster, *others in BY_CLUSTER:
        found.append(_where(rows[np.flatnonzero(in_cluster(cut, cluster))], *others))
    some = rows.filter(ANY_RIGHT)
    found += [
        _where(some, pl.col("right").str.contains(right), *others) for right, *others in BY_RIGHT
    ]
    at = np.unique(np.concatenate(found))
    return at, _as_they_stand(cut, at, _before(cut, at, BACK))


def _where(rows: pl.DataFrame, *conditions: pl.Expr) -> Array:
    """The rows of which all conditions hold, each asked only of those that the ones before left."""
    for condition in conditions:
        rows = rows.filter(condition)
    return rows["at"].to_numpy().astype(np.int64)


def borrowed(cut: Cut, at: Array) -> Part:
    """How a number of a cluster borrows its noun, if it does."""
    cluster, right = (cut.rows[name].gather(at) for name in ("cluster", "right"))
    words = words_before(cut, at, BACK)
    last = last_passage(words + cluster).str.replace(NUMBER_LAST, "")
    last = last.str.tail(BACK)
    grown = (last.str.contains(GROWN) & right.str.contains(STOPS)).to_numpy()
    paired = cluster.str.contains(PAIRED) & right.str.contains(PAIR_AFTER)
    pairs = np.flatnonzero(paired)
    # A letter after the end of a sentence shows that it is one.
    first = words.gather(pairs) + cluster.gather(pairs).str.head(1)
    first = last_passage(first).str.head(-1)
    joint = cluster.gather(pairs).str.extract(PAIRED)
    held = _borrows(pl.concat([last, first]), pl.concat([right, joint]))
    notes = np.zeros(len(at), dtype=np.int64)
    notes[pairs[held[len(at) :]]] = 1
    lone = np.flatnonzero(held[: len(at)] & cluster.str.contains(ALONE).to_numpy())
    # Of the other three, 26 are late: two of a list, of which a number in words is none.
    ahead = words_after(cut, at[lone], len(", 2")).str.contains("^, [0-9]")
    lone = lone[(~ahead | last.gather(lone).str.tail(NEAR).str.contains(OF_ALL)).to_numpy()]
    notes[lone] = 2
    notes[grown] = 3
    return notes, pl.Series(["", *(CUT + note for note in (FIRST, LAST, NUMBER_OF))])


def _borrows(left: pl.Series, right: pl.Series) -> Mask:
    """Whether one of the rules holds, as in ``borrowing.borrows``."""
    near = left.str.tail(NEAR)
    free, counted = np.zeros((2, len(left)), dtype=bool)
    for rule in RULES:
        at = np.flatnonzero(right.str.contains(rule.right))
        if len(at):
            at = at[near.gather(at).str.contains(rule.left).to_numpy()]
        (counted if rule.counted else free)[at] = True
    some = np.flatnonzero(free | counted)
    own = left.gather(some)
    borrows = pl.Series(free[some]) | own.str.contains(COUNTED)
    found: Mask = np.zeros(len(left), dtype=bool)
    own = ~(own.str.contains(JOINED) | own.str.tail(REACH).str.contains(LABELLED_LAST))
    found[some] = (borrows & own).to_numpy()
    return found


def _rates(cut: Cut, clusters: Clusters) -> Array:
    """The clusters that may be a rate."""
    own = in_cluster(cut, "[%％]|per ?cent|point|百分")
    return np.flatnonzero(cut.rows["right"].str.contains(clusters.rate).to_numpy() | own)


def may_have_fallen(cut: Cut, clusters: Clusters) -> Array:
    """Rates whose fall words further off may tell, by the words right beside them."""
    at = _rates(cut, clusters)
    near = cut.rows["left"].gather(at).str.tail(REACH).str.contains(clusters.far_near)
    found: Array = at[near.to_numpy()]
    return found


def fallen(cut: Cut, at: Array, clusters: Clusters) -> Part:
    """Whether a verb of a fall stands before the object of some rates."""
    words = words_before(cut, at, REACH)
    verb = words.str.extract(clusters.far)
    if clusters.planned:
        # The date that one is lower than may be of its cluster: 低于2024年6月0.36个百分点.
        own = cut.rows["cluster"].gather(at).str.extract(_DATE_BEFORE).fill_null("")
        verb = pl.select(pl.coalesce(verb, (words + own).str.extract(clusters.far))).to_series()
    told = verb.is_not_null() & ~verb.str.contains(clusters.far_not).fill_null(False)
    return told.cast(pl.Int64).to_numpy(), pl.Series(["", CUT + FALLEN])


def listed_falls(cut: Cut) -> tuple[Array, Part]:
    """Chinese rates after others of one verb of a fall and a comma, with the words before them:
    分别下降9.6%，25.3%和28.8%."""
    rows = cut.rows.select("left", "cluster", "right").with_row_index("at")
    at = _where(rows, pl.col("left").str.contains(_LISTED_LEFT), _LISTED_RATE)
    words = _before(cut, at, REACH)
    fell = words.str.contains("[降跌滑落少减減低窄]").to_numpy()
    return at[fell], _as_they_stand(cut, at[fell], words.filter(fell))


def gapped(cut: Cut, clusters: Clusters) -> tuple[Array, Part]:
    """The rates of clauses that may have left their verb of a fall to the one before, each with
    the words about it as far as the grammar looks."""
    # A cluster may hold words before its rate: fell 1 percent in "May and 2".
    led = pl.col("cluster").str.replace(_LAST_NUMBER, "")
    lefts = pl.col("left").str.tail(REACH)
    near = pl.concat_str(lefts, led).str.contains(GAP) | lefts.str.contains(GAP)
    at = _rates(cut, clusters)
    at = at[cut.rows.select("left", "cluster")[at].select(near).to_series().to_numpy()]
    own = cut.rows["cluster"].gather(at)
    left = _before(cut, at, FURTHER)
    whole = left + own.str.replace(_LAST_NUMBER, "")
    told = _may_be_gapped(whole)
    # They differ only where the cluster holds more than the rate.
    other = np.flatnonzero(~told & (whole != left).to_numpy())
    told[other] = _may_be_gapped(left.gather(other))
    at, left = at[told], left.filter(pl.Series(told))
    return at, _as_they_stand(cut, at, left)


def _may_be_gapped(words: pl.Series) -> Mask:
    """Whether the clause after some words may have left its verb of a fall to the one before."""
    found = found_any(words, GAPPED)
    near, chain = CHAINED
    some = np.flatnonzero(~found & words.str.contains(near).to_numpy())
    found[some] = words.gather(some).str.contains(chain).to_numpy()
    return found


def _before(cut: Cut, at: Array, length: int) -> pl.Series:
    """The words before some clusters in their passages, no more code points than ``length``."""
    # The first sign of a cluster shows where a sentence ends before it, the last one after it.
    own = cut.rows["cluster"].gather(at).str.head(1)
    return last_passage(words_before(cut, at, length) + own).str.head(-1)


def _as_they_stand(cut: Cut, at: Array, left: pl.Series) -> Part:
    """A note of the words before some clusters, and of those after them in their passages."""
    own = cut.rows["cluster"].gather(at).str.tail(1)
    right = first_passage(own + words_after(cut, at, REACH)).str.slice(1)
    return coded(CUT + WORDS + same_numbers(left) + PART + same_numbers(right))


def funded(cut: Cut, at: Array) -> Part:
    """Whether the words before speak of investment, and the last currency they print."""
    words = words_before(cut, at, 130)
    invested = words.str.extract(_INVEST)
    funded = invested.is_not_null() & ~invested.str.contains(" yuan", literal=True).fill_null(False)
    currency = last_passage(words).str.extract(_WITH_CURRENCY).fill_null("")
    return coded(CUT + PART + funded.cast(pl.Int8).cast(pl.String) + currency)
