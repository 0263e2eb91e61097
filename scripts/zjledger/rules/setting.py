"""What a claim is about against everything its source says: its place or its name must come up."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property

import polars as pl

from zjledger.model.variants import folded
from zjledger.rules.cases import beside, last_of_each, picked
from zjledger.rules.frame import Judgement, Ledger, cell, sound
from zjledger.rules.names import words
from zjledger.rules.phrases import phrases_of_sources

_WIDE = {"330000", "100000"}
"""Places so wide that a source about Zhejiang need not name them."""

_PLACED = "^(?:cohort|place|programme|meeting)(?:/|$)"
"""Subjects whose place a source names."""

_NAMED = {"place_code": pl.String, "name": pl.String, "stem": pl.String}

Line = list[tuple[str, str]]
"""Names of a place and of those that hold it: English in small letters, and the Chinese stem."""

_VAGUE = set(
    "project phase new base park center centre industrial industry zhejiang city building".split()
)
"""Words that many projects bear."""


class Telling:
    """All that the ledger keeps of one source."""

    def __init__(self, kept: str) -> None:
        self.text = kept.lower()
        self._chinese = folded(kept)

    @cached_property
    def _words(self) -> set[str]:
        return words(self.text)

    def places(self, line: Line) -> bool:
        """Whether it names a place or one that holds it, in English or in Chinese."""
        return any(english in self.text or stem in self._chinese for english, stem in line)

    def names(self, name: str, vague: frozenset[str] = frozenset()) -> bool:
        """Whether a telling word of a name, or two of its Chinese characters, come up.

        Args:
            vague: words that tell nothing, beside those that many projects bear.
        """
        if (words(name) - _VAGUE - vague) & self._words:
            return True
        mine = folded(name)
        pairs = (mine[i : i + 2] for i in range(len(mine) - 1))
        return any(re.match("[\u4e00-\u9fff]{2}", pair) and pair in self._chinese for pair in pairs)


NOTHING = Telling("")
"""What a source tells that is not in the ledger."""


def told(ledger: Ledger, sources: Iterable[str | None]) -> dict[str, Telling]:
    """What some sources tell, and others that have been asked for before."""
    known: dict[str, Telling] = ledger.once("told", dict)
    new = set(sources) - known.keys() - {None}
    if new:
        known.update(_told(ledger, new))
    return known


def _told(ledger: Ledger, sources: set[str | None]) -> dict[str, Telling]:
    texts: dict[str, list[str]] = {}
    for source, row in picked(ledger.tables["sources"], "source_id", sources).items():
        kept = (row[c] or "" for c in ("title", "publisher", "url", "source_id", "note"))
        texts[source] = [" ".join(kept).replace("-", " ")]
    claims = ledger.tables["claims"][["source_id", "printed", "note"]]
    asked = claims.filter(pl.col("source_id").is_in(list(texts)))
    for source, printed, note in asked.iter_rows():
        texts[source] += [printed, note or ""]
    return {source: Telling(" ".join(parts)) for source, parts in texts.items()}


def chains(ledger: Ledger) -> dict[str, Line]:
    """What :func:`_chains` gives, worked out once."""
    return ledger.once("chains", lambda: _chains(ledger))


def _chains(ledger: Ledger) -> dict[str, Line]:
    """By code the names of a place and of those it lies in, up to the province's cities."""
    places = ledger.by_key("places")
    chains = {}
    for code in places:
        names, here = [], places.get(code)
        while here is not None and here["place_code"] not in _WIDE:
            names.append((here["name_en"].lower(), folded(here["name_zh"])[:2]))
            here = places.get(here["parent_code"] or "")
        chains[code] = names
    return chains


def source_names_the_place_of_its_subject(ledger: Ledger) -> Iterator[Judgement]:
    """A source names the place of the subjects it tells of, or a place that holds it.

    It does so in a phrase, a note, the title, the publisher, the address or the id. Where a phrase
    names the place itself, the rest of the source need not be read.
    """
    lines = {code: names for code, names in chains(ledger).items() if names}
    english = {row["place_code"]: row["name_en"] for row in ledger.rows("places")}
    named = [(code, english[code], names[0][1]) for code, names in lines.items()]
    places = pl.DataFrame(named, schema=_NAMED, orient="row")
    subjects = ledger.tables["subjects"][["subject_id", "place_code"]]
    placed = last_of_each(subjects, "subject_id").join(places, on="place_code")
    told_of = placed.filter(pl.col("subject_id").str.contains(_PLACED))
    cases = first_claims(ledger).join(told_of, on="subject_id", maintain_order="left")
    phrases = pl.col("phrases").str
    held = [phrases.contains(pl.col(name), literal=True) for name in ("name", "stem")]
    texts = beside(cases, phrases_of_sources(ledger), "source_id", "left")
    doubtful = texts.filter(~pl.any_horizontal(held).fill_null(False))
    yield sound(cases.height - doubtful.height)
    whole = told(ledger, doubtful["source_id"])
    for row in doubtful.iter_rows(named=True):
        source, names = row["source_id"], lines[row["place_code"]]
        found = whole.get(source, NOTHING).places(names)
        place = names[0][0].title()
        fault = f"{source} nowhere names {place}, the place of {row['subject_id']}"
        mend = "correct the subject, or name the place in a note"
        where = cell("claims", row["claim_id"], "subject_id")
        yield Judgement(where, None if found else fault, mend)


def first_claims(ledger: Ledger) -> pl.DataFrame:
    """The first claim of each source about each subject, in order."""
    return ledger.once("first claims", lambda: _first_claims(ledger.tables["claims"]))


def _first_claims(claims: pl.DataFrame) -> pl.DataFrame:
    pair = ["source_id", "subject_id"]
    return claims[["claim_id", *pair]].unique(pair, keep="first", maintain_order=True)


def source_names_its_project(ledger: Ledger) -> Iterator[Judgement]:
    """A source names each project it tells of by a telling word, or names its place."""
    lines, projects = chains(ledger), ledger.by_key("projects")
    names: dict[str, set[str]] = {
        key: {row["name_en"], row["name_zh"] or ""} for key, row in projects.items()
    }
    for row in ledger.rows("name_variants"):
        if row["subject_id"] in names:
            names[row["subject_id"]].add(row["variant"])
    claims = first_claims(ledger).filter(pl.col("subject_id").is_in(list(projects)))
    texts = told(ledger, claims["source_id"])
    for claim, source, subject in claims.iter_rows():
        text, places = (
            texts.get(source, NOTHING),
            lines.get(projects[subject]["place_code"] or "", []),
        )
        held = text.places(places) or any(text.names(name) for name in names[subject])
        fault = f"{source} names neither {subject} nor its place"
        mend = "correct the subject, or name the project in a note"
        yield Judgement(cell("claims", claim, "subject_id"), None if held else fault, mend)
