"""The shape of every cluster: its digits put aside where others would read alike.

The key of a shape holds all that the grammar may look at: the cluster, the context on both sides,
and what words further off may add. What hangs on a cluster or a context alone is found out once for
all that are equal.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import polars as pl

from zjledger.reading.beside import REACH
from zjledger.reading.columns.alike import FRACTION, LED_BY_DATE, UNIT, forms
from zjledger.reading.columns.clusters import Clusters
from zjledger.reading.columns.cutting import (
    CUT,
    Cut,
    Part,
    coded,
    in_cluster,
    in_next_cluster,
    words_before,
)
from zjledger.reading.columns.leaning import Clauses, on_day
from zjledger.reading.columns.notes import (
    RANGED,
    SHARED,
    borrowed,
    fallen,
    funded,
    gapped,
    listed_falls,
    may_borrow,
    may_have_fallen,
    told_alone,
)
from zjledger.reading.columns.slices import Array, Mask
from zjledger.reading.english import quarters
from zjledger.reading.english.counts import SOME
from zjledger.reading.english.elided import BARRING, BOTH, BOTH_AS, QUOTED
from zjledger.reading.english.lone_forms import QUOTE, WORD
from zjledger.reading.english.named import NAMED, OPENS, OTHER_YEAR, SAID, SUBJECT
from zjledger.reading.english.nouns import NOUNS, PEOPLE, THEIR_PEOPLE, WITH_PEOPLE
from zjledger.reading.english.of_people import GROUPS
from zjledger.reading.figures import OF, OF_SOME, PRONOUNS

_TOUCHING = 3
"""Signs of a cluster that may change how the next is read, where the two touch."""
_VERB = len(" contributed ")
"""Signs after a cluster that may be a verb of which it is the subject."""

NOUN = (
    rf"^((?:{SOME})?(?: (?:thousand|million))?(?:{OF_SOME})?{QUOTED}(?:[ -]{WORD}){{0,6}}?"
    rf"[ -]{QUOTE}?(?:{WITH_PEOPLE}(?:{THEIR_PEOPLE})|{NOUNS}|{PRONOUNS}))(?:[^A-Za-z]|$)"
)
"""The words after a number up to the noun it counts, as group 1."""

_ONLY_WORDS = rf"^(?:[ -]{WORD}){{0,6}}[ -]$"
_PHASE = r"^ in the [a-z-]{1,20} [a-z -]{0,20}phase(?:[^a-z]|$)"
_SCALE = r" (?:trillion|billion|million)(?: ?[.;),\n]| (?:in|from|for) | and(?: |$))"
_SHARES = "[约約]占"
_SHARE = (
    r"(?:^|[^签节節续續预預製制合契約条條附最臨临靠通經经履公租违違特])"
    rf"{_SHARES}[^0-9,，;；。]{{1,20}}$"
)
_PEOPLE = rf"[ -](?:{'|'.join(sorted(PEOPLE))}|(?:{GROUPS}) members)$"
_OF = f"^{OF}$"


class Shaped(NamedTuple):
    """The clusters of a frame of ``cutting.cut_up``, each with its shape.

    Attributes:
        shape: for each cluster the place of its key.
        keys: of the shapes.
        form: for each cluster its row in ``forms``.
        forms: the distinct clusters, each with its ``numbers``.
        noun_length: code points after each cluster up to the end of the noun it counts, or 0.
    """

    shape: Array
    keys: list[str]
    form: Array
    forms: pl.DataFrame
    noun_length: Array


def shaped(cut: Cut, texts: pl.Series, clusters: Clusters, clauses: Clauses, *, zh: bool) -> Shaped:
    """The shapes of the clusters that some texts were cut at; ``clauses`` as in ``leaning``."""
    form, distinct, counted = _distinct(cut)
    alike = forms(distinct, counted, clusters)
    before, befores = coded(_before(cut, clusters, zh=zh))
    after, afters = coded(_after(cut, clusters, zh=zh))
    raw = afters.str.contains(clusters.dated_after).to_numpy()[after]
    raw |= befores.str.ends_with("Q").to_numpy()[before]
    if not zh:
        raw &= (alike["sample"] != FRACTION).to_numpy()[form]
        elided = befores.str.contains(quarters.BEFORE).to_numpy()[before]
        elided &= distinct.str.contains(quarters.CLUSTER).to_numpy()[form]
        followed = distinct.str.contains(quarters.JOINED).to_numpy()[form]
        followed |= afters.str.contains(quarters.AFTER).to_numpy()[after]
        raw |= elided & followed
        raw |= distinct.str.contains(quarters.WITHIN).to_numpy()[form]
    # As they stand where they may be a date with what is beside them.
    norm, norms = coded(pl.concat([alike["norm"] + CUT + alike["sample"], distinct + CUT]))
    norm = norm[form + len(alike) * (raw & ~counted[form])]
    parts = [(before, befores), (norm, CUT + norms), (after, CUT + afters)]
    nouns = (
        pl.Series([None], dtype=pl.String).new_from_index(0, cut.rows.height) if zh else _nouns(cut)
    )
    parts.append(_beside(cut, nouns))
    if zh:
        parts.append(_shared(cut, texts, (before, befores)))
    dated = np.flatnonzero(raw | alike["dated"].to_numpy()[form])
    parts.append(_noted(cut, dated, on_day(cut, dated, texts, clusters, clauses)))
    parts.append(_noted(cut, *_ranged(cut, clusters)))
    at = may_have_fallen(cut, clusters)
    parts.append(_noted(cut, at, fallen(cut, at, clusters)))
    if zh:
        parts.append(_noted(cut, *listed_falls(cut)))
    else:
        scaled = distinct.str.contains(f"[0-9]{_SCALE}").to_numpy()[form]
        scaled |= afters.str.contains(f"^{_SCALE}").to_numpy()[after]
        for at, notes in ((np.flatnonzero(scaled), funded), (may_borrow(cut), borrowed)):
            parts.append(_noted(cut, at, notes(cut, at)))
        parts.append(_noted(cut, *gapped(cut, clusters)))
        parts.append(_noted(cut, *told_alone(cut)))
    lengths = nouns.str.len_chars().fill_null(0).to_numpy().astype(np.int64)
    return Shaped(*_keys(parts), form, alike, lengths)


def _distinct(cut: Cut) -> tuple[Array, pl.Series, Mask]:
    """For each cluster its place among the distinct ones, these, and which of them are led by a
    date and followed by a unit of their last number."""
    form, distinct = cut.form.copy(), cut.distinct
    led = distinct.str.contains(LED_BY_DATE) & ~distinct.str.contains("[34]15$")
    some = np.flatnonzero(led.to_numpy())
    at = np.flatnonzero(led.to_numpy()[form])
    at = at[cut.rows["right"].gather(at).str.contains(UNIT).to_numpy()]
    form[at] = len(distinct) + np.searchsorted(some, form[at])
    counted = np.arange(len(distinct) + len(some)) >= len(distinct)
    return form, pl.concat([distinct, distinct.gather(some)]), counted


def _keys(parts: list[Part]) -> tuple[Array, list[str]]:
    """The parts of every key together, and how the distinct ones are spelt."""
    shape, *others = (codes for codes, _ in parts)
    for codes in others:
        shape, _ = coded(shape * (codes.max(initial=0) + 1) + codes)
    first = np.zeros(shape.max(initial=-1) + 1, dtype=np.int64)
    first[shape[::-1]] = np.arange(len(shape))[::-1]
    spelt = [strings.gather(codes[first]) for codes, strings in parts]
    return shape, pl.select(pl.concat_str(spelt)).to_series().to_list()


def _first(texts: pl.Series, pattern: str) -> pl.Series:
    """What a pattern finds first, or nothing; many times as fast as a group of it."""
    return texts.str.extract_all(pattern).list.first().fill_null("")


def _before(cut: Cut, clusters: Clusters, *, zh: bool) -> pl.Series:
    """The context before each cluster: where it touches another, the last signs of that; a line
    end where it opens a sentence and is its subject."""
    before = _first(cut.rows["left"].str.tail(REACH), clusters.before)
    at = np.flatnonzero((cut.rows["left"] == "").to_numpy() & (cut.rows["start"] > 0).to_numpy())
    before = before.scatter(at, cut.rows["cluster"].gather(at - 1).str.tail(_TOUCHING))
    if zh:
        return before
    subject = cut.rows["cluster"] + cut.rows["right"].str.head(_VERB)
    at = np.flatnonzero(subject.str.contains(SUBJECT).to_numpy())
    opens = words_before(cut, at, _TOUCHING).str.contains(OPENS).to_numpy()
    return before.scatter(at[opens], "\n")


def _after(cut: Cut, clusters: Clusters, *, zh: bool) -> pl.Series:
    """The context after each cluster, and the word that tells of a month or year what it is."""
    right = cut.rows["right"]
    after = _first(right, clusters.after)
    if zh:
        return after
    # Of the number after it a quarter that leaves out the word needs to know: in the third by 7.
    last = (cut.rows["of"] != cut.rows["of"].shift(-1)).fill_null(True)
    joined = in_cluster(cut, quarters.ALONE) & in_next_cluster(cut, "^[0-9]") & ~last.to_numpy()
    at = np.flatnonzero(joined)
    at = at[right.gather(at).str.contains("^ (?:to|by|at|with) $").to_numpy()]
    after = after.scatter(at, after.gather(at) + "7")
    at = np.flatnonzero(in_cluster(cut, NAMED) | right.str.contains(OTHER_YEAR).to_numpy())
    said = _first(right.gather(at), SAID)
    longer = (said.str.len_chars() > after.gather(at).str.len_chars()).to_numpy()
    return after.scatter(at[longer], said.filter(pl.Series(longer)))


def _ranged(cut: Cut, clusters: Clusters) -> tuple[Array, Part]:
    """The clusters that may be the low end of a range to the next, or the class of an amount, with
    what follows."""
    last = (cut.rows["of"] != cut.rows["of"].shift(-1)).fill_null(True)
    at = np.flatnonzero(cut.rows["right"].str.contains(clusters.ranged) & ~last)
    following = cut.rows["cluster"].gather(at + 1).str.replace_all("[0-9]", "7")
    return at, coded(CUT + RANGED + cut.rows["right"].gather(at) + following)


def _nouns(cut: Cut) -> pl.Series:
    """The words after each cluster up to the noun it counts, or null."""
    right = cut.rows["right"]
    noun = right.str.extract_all(NOUN).list.first().str.replace("[^A-Za-z]$", "")
    # Nouns counted beyond a number in words, or a greater number: 3 key one-stop platforms.
    following = cut.rows["cluster"].shift(-1)
    same = (cut.rows["of"].shift(-1) == cut.rows["of"]).fill_null(False)
    lone = (noun.is_null() & same).to_numpy()
    words = np.flatnonzero(lone & in_next_cluster(cut, "^[A-Za-z]"))
    greater = np.flatnonzero(lone & in_next_cluster(cut, "^[1-9][0-9,]{0,6}$"))
    greater = greater[right.gather(greater).str.contains(_OF).to_numpy()]
    at = np.union1d(words, greater)
    at = at[right.gather(at).str.contains(_ONLY_WORDS).to_numpy()]
    longer = right.gather(at) + following.gather(at) + right.gather(at + 1)
    return noun.scatter(at, longer.str.extract(NOUN))


def _beside(cut: Cut, nouns: pl.Series) -> Part:
    """How the noun of a number is counted, as a sign: 1 a thing, 4 people, 5 and 6 those of a
    greater number, 2 none for a word between, 3 of a phase."""
    at = np.flatnonzero(nouns.is_not_null())
    noun, people = pl.col("noun"), pl.col("noun").str.contains(_PEOPLE)
    sign = (
        pl.when(pl.col("right").str.contains(_PHASE))
        .then(pl.lit("3"))
        .when(
            noun.str.replace(f"^(?:{SOME}|{OF_SOME})", "")
            .str.replace(BOTH, BOTH_AS)
            .str.contains(BARRING)
        )
        .then(pl.lit("2"))
        .when(noun.str.contains(f"^{OF_SOME}"))
        .then(pl.when(people).then(pl.lit("6")).otherwise(pl.lit("5")))
        .when(people)
        .then(pl.lit("4"))
        .otherwise(pl.lit("1"))
    )
    some = pl.DataFrame({"noun": nouns.gather(at), "right": cut.rows["right"].gather(at)})
    codes, signs = _noted(cut, at, coded(some.select(sign=sign).to_series()))
    return codes, CUT + signs


def _shared(cut: Cut, texts: pl.Series, before: Part) -> Part:
    """Whether the words before speak of a share, beyond the closed context."""
    some = texts.str.contains(_SHARES).to_numpy()
    at = np.flatnonzero(some[cut.rows["of"].to_numpy()])
    share = words_before(cut, at, REACH).str.contains(_SHARE)
    share &= ~before[1].gather(before[0][at]).str.contains(_SHARES)
    shared = np.zeros(cut.rows.height, dtype=np.int64)
    shared[at] = share.to_numpy()
    return shared, pl.Series(["", CUT + SHARED])


def _noted(cut: Cut, at: Array, notes: Part) -> Part:
    """Notes on some clusters, and nothing on the others."""
    codes = np.zeros(cut.rows.height, dtype=np.int64)
    codes[at] = notes[0] + 1
    return codes, pl.concat([pl.Series([""]), notes[1]])
