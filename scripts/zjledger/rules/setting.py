"""What a claim is about against everything its source says: its place or its name must come up."""

from __future__ import annotations

import re
from collections.abc import Iterator

from zjledger.model.variants import folded
from zjledger.rules.frame import Judgement, Ledger, cell
from zjledger.rules.names import words

_WIDE = {"330000", "100000"}
"""Places so wide that a source about Zhejiang need not name them."""

_PLACED = {"cohort", "place", "programme", "meeting"}
_VAGUE = set(
    "project phase new base park center centre industrial industry zhejiang city building".split()
)
"""Words that many projects bear."""


def told(ledger: Ledger) -> dict[str, tuple[str, str]]:
    """What :func:`_told` gives, worked out once."""
    return ledger.once("told", lambda: _told(ledger))


def chains(ledger: Ledger) -> dict[str, list[tuple[str, str]]]:
    """What :func:`_chains` gives, worked out once."""
    return ledger.once("chains", lambda: _chains(ledger))


def _told(ledger: Ledger) -> dict[str, tuple[str, str]]:
    """All that the ledger keeps of each source: as it is in small letters, and folded."""
    texts: dict[str, list[str]] = {}
    for row in ledger.rows("sources"):
        kept = (row[c] or "" for c in ("title", "publisher", "url", "source_id", "note"))
        texts[row["source_id"]] = [" ".join(kept).replace("-", " ")]
    for row in ledger.rows("claims"):
        if row["source_id"] in texts:
            texts[row["source_id"]] += [row["printed"], row["note"] or ""]
    joined = {source: " ".join(parts) for source, parts in texts.items()}
    return {source: (text.lower(), folded(text)) for source, text in joined.items()}


def _chains(ledger: Ledger) -> dict[str, list[tuple[str, str]]]:
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

    It does so in a phrase, a note, the title, the publisher, the address or the id.
    """
    texts, lines = told(ledger), chains(ledger)
    codes = {row["subject_id"]: row["place_code"] for row in ledger.rows("subjects")}
    seen: set[tuple[str, str]] = set()
    for row in ledger.rows("claims"):
        source, subject = row["source_id"], row["subject_id"]
        names = lines.get(codes.get(subject) or "", [])
        if subject.split("/")[0] not in _PLACED or not names or (source, subject) in seen:
            continue
        seen.add((source, subject))
        text, chinese = texts.get(source, ("", ""))
        held = any(english in text or stem in chinese for english, stem in names)
        fault = f"{source} nowhere names {names[0][0].title()}, the place of {subject}"
        mend = "correct the subject, or name the place in a note"
        yield Judgement(
            cell("claims", row["claim_id"], "subject_id"), None if held else fault, mend
        )


def source_names_its_project(ledger: Ledger) -> Iterator[Judgement]:
    """A source names each project it tells of by a telling word, or names its place."""
    texts, lines = told(ledger), chains(ledger)
    projects = ledger.by_key("projects")
    names: dict[str, set[str]] = {
        key: {row["name_en"], row["name_zh"] or ""} for key, row in projects.items()
    }
    for row in ledger.rows("name_variants"):
        if row["subject_id"] in names:
            names[row["subject_id"]].add(row["variant"])
    seen: set[tuple[str, str]] = set()
    for row in ledger.rows("claims"):
        source, subject = row["source_id"], row["subject_id"]
        if subject not in projects or (source, subject) in seen:
            continue
        seen.add((source, subject))
        text, chinese = texts.get(source, ("", ""))
        places = lines.get(projects[subject]["place_code"] or "", [])
        held = any(english in text or stem in chinese for english, stem in places)
        held = held or any(comes_up(name, text, chinese) for name in names[subject])
        fault = f"{source} names neither {subject} nor its place"
        mend = "correct the subject, or name the project in a note"
        yield Judgement(
            cell("claims", row["claim_id"], "subject_id"), None if held else fault, mend
        )


def comes_up(name: str, text: str, chinese: str, vague: frozenset[str] = frozenset()) -> bool:
    """Whether a telling word of a name, or two of its Chinese characters, stand in a text.

    Args:
        text: in small letters.
        chinese: the same, folded.
        vague: words that tell nothing, beside those that many projects bear.
    """
    if (words(name) - _VAGUE - vague) & words(text):
        return True
    mine = folded(name)
    pairs = (mine[i : i + 2] for i in range(len(mine) - 1))
    return any(re.match("[\u4e00-\u9fff]{2}", pair) and pair in chinese for pair in pairs)
