"""Reading the evidence again: the texts of the sources against what was curated from them.

A text is known by the SHA-256 of its bytes, so it may lie in any folder under any name. Offsets
count code points of the text decoded as UTF-8. A claim's value is held against its phrase when the
files are loaded; here the phrase is held against the text, the few words around it too.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from zjledger.curated.load import Curated
from zjledger.curated.phrases import contradictions, told_by
from zjledger.curated.registers import Entry
from zjledger.model.claim import Claim, Position, Source
from zjledger.model.report import ERROR, WARNING, Check, Finding, Report
from zjledger.reading.phrase import hedge_around
from zjledger.vocabulary import Vocabulary

LAYER = "evidence"

LARGEST = 20_000_000
"""Largest file in bytes that is taken for a text of a source."""

AROUND = 24
"""Code points before and after a phrase in which a word may hedge its figure."""

_LOOK = "look the phrase up in the text and correct the claim"


@dataclass(frozen=True)
class FoundText:
    """A file of the folder of texts, decoded."""

    path: Path
    sha256: str
    text: str


@dataclass(frozen=True)
class _Pair:
    """A source and its text; ``altered`` when only the phrases show that they belong together."""

    source: Source
    found: FoundText
    altered: bool


def find_texts(folder: Path) -> list[FoundText]:
    """Every UTF-8 file of the folder in order of name, then the text of every page kept below it.

    Raises:
        FileNotFoundError: there is no such folder.
    """
    if not folder.is_dir():
        raise FileNotFoundError(f"{folder} is not a folder")
    found = []
    for path in (*sorted(folder.iterdir()), *sorted(folder.glob("*/text.txt"))):
        if path.is_file() and path.stat().st_size <= LARGEST:
            content = path.read_bytes()
            try:
                text = content.decode("utf-8")
            except UnicodeDecodeError:
                continue
            found.append(FoundText(path, hashlib.sha256(content).hexdigest(), text))
    return found


def verify_evidence(curated: Curated, vocabulary: Vocabulary, folder: Path) -> Report:
    """Hold every claim and term whose source's text lies in ``folder`` against that text.

    A source whose text is not there is a warning; no text at all is an error, since then nothing
    was read.

    Raises:
        FileNotFoundError: there is no such folder.
    """
    pairs = _pairs(curated, folder)
    texts = {pair.source.source_id: pair.found.text for pair in pairs}
    claims = [claim for claim in curated.claims.values() if claim.source_id in texts]
    placed = [claim for claim in claims if claim.at is not None]
    numeric = [
        claim
        for claim in placed
        if vocabulary.properties[claim.property].is_numeric and claim.reading == "printed"
    ]
    terms = [e for e in curated.registers["terms"].values() if e["source"] in texts]
    return Report(
        (
            _check(
                "text-is-the-one-curated",
                "The text of a source has the hash and the length that were recorded.",
                len(pairs),
                [*_texts(pairs), *_missing(curated, pairs)],
            ),
            _check(
                "phrase-stands-at-its-offsets",
                "The text from start to end is the printed phrase, letter by letter.",
                len(placed),
                _phrases(placed, texts),
            ),
            _check(
                "value-is-what-the-phrase-prints",
                "The value read from the phrase is the value of the claim.",
                len(claims),
                _values(claims, curated, vocabulary),
            ),
            _check(
                "no-hedge-was-left-out",
                "No word right before or after a figure hedges it otherwise than the claim does.",
                len(numeric),
                _hedges(numeric, texts),
                may_see_none="a text may print no figure",
            ),
            _check(
                "term-is-printed",
                "A mistranslated term stands in the text of its source.",
                len(terms),
                _terms(terms, texts),
                may_see_none="a text may hold no mistranslation",
            ),
        )
    )


def spoken(report: Report) -> str:
    """The report in words: what was looked at, what is wrong, which sources were not read again."""
    lines = [f"{c.seen:>6} seen, {c.errors} wrong: {c.statement}" for c in report.checks]
    found = report.findings()
    lines += [str(finding) for finding in found if finding.severity == ERROR]
    unread = [finding.where for finding in found if finding.severity == WARNING]
    if unread:
        lines += ["", f"Not read again, for want of a text in the folder ({len(unread)} sources):"]
        lines += [f"  {where}" for where in unread]
    return "\n".join(lines)


def _pairs(curated: Curated, folder: Path) -> list[_Pair]:
    """Sources with their texts: by hash, else by the phrases that stand where they should.

    The text of a kept page is known by its hash alone: another one is that of a changed page.
    """
    found = find_texts(folder)
    by_hash = {text.sha256: text for text in found}
    wanted = {source.text_sha256 for source in curated.sources.values()}
    spare = [t for t in found if t.sha256 not in wanted and t.path.parent == folder]
    pairs = []
    for source in curated.sources.values():
        if source.text_sha256 is None:
            continue
        if text := by_hash.get(source.text_sha256):
            pairs.append(_Pair(source, text, altered=False))
        elif candidate := _likely(source, curated, spare):
            pairs.append(_Pair(source, candidate, altered=True))
    return pairs


def _likely(source: Source, curated: Curated, spare: list[FoundText]) -> FoundText | None:
    """The text that holds most phrases of a source, at least half of them, wherever they stand."""
    claims = [claim for claim in curated.claims.values() if claim.source_id == source.source_id]
    scored = [(sum(claim.printed in text.text for claim in claims), text) for text in spare]
    best = max(scored, key=lambda pair: pair[0], default=None)
    return best[1] if best and best[0] * 2 >= len(claims) > 0 else None


def _stands(claim: Claim, text: str) -> bool:
    return claim.at is not None and text[claim.at[0] : claim.at[1]] == claim.printed


def _check(
    check_id: str,
    statement: str,
    seen: int,
    findings: Iterable[Finding],
    may_see_none: str | None = None,
) -> Check:
    return Check(check_id, LAYER, statement, seen, tuple(findings), may_see_none)


def _finding(check_id: str, position: Position, reason: str, mend: str, **options: str) -> Finding:
    return Finding(check_id, str(position), reason, mend, **options)


def _texts(pairs: list[_Pair]) -> Iterator[Finding]:
    check_id = "text-is-the-one-curated"
    for pair in pairs:
        source, found = pair.source, pair.found
        if pair.altered:
            reason = f"the text in {found.path.name} has the hash {found.sha256}, not the recorded"
            yield _finding(check_id, source.position, reason, "restore the text or the hash")
        if source.text_length != len(found.text):
            reason = f"the text has {len(found.text)} code points, not {source.text_length}"
            yield _finding(check_id, source.position, reason, "correct text_length")


def _missing(curated: Curated, pairs: list[_Pair]) -> Iterator[Finding]:
    read = {pair.source.source_id for pair in pairs}
    for source in curated.sources.values():
        if source.source_id not in read:
            reason = f"the evidence of {source.source_id} was not read again: its text is not here"
            mend = "put the text into the folder to read it"
            yield _finding(
                "text-is-the-one-curated", source.position, reason, mend, severity=WARNING
            )


def _phrases(claims: list[Claim], texts: dict[str, str]) -> Iterator[Finding]:
    for claim in claims:
        text = texts[claim.source_id]
        if not _stands(claim, text):
            start, end = claim.at or (0, 0)
            reason = f"{claim.claim_id}: expected {claim.printed!r}, found {text[start:end]!r}"
            place = text.find(claim.printed)
            hint = f"; it stands at [{place}, {place + len(claim.printed)}]" if place >= 0 else ""
            yield _finding("phrase-stands-at-its-offsets", claim.position, reason, _LOOK + hint)


def _values(claims: list[Claim], curated: Curated, vocabulary: Vocabulary) -> Iterator[Finding]:
    for claim in claims:
        kind = vocabulary.properties[claim.property].value_kind
        day = curated.sources[claim.source_id].published_on
        for reason, mend in contradictions(told_by(claim), kind, day):
            said = f"{claim.claim_id}: {reason}"
            yield _finding("value-is-what-the-phrase-prints", claim.position, said, mend)


def _hedges(claims: list[Claim], texts: dict[str, str]) -> Iterator[Finding]:
    for claim in claims:
        text, (start, end) = texts[claim.source_id], claim.at or (0, 0)
        before, after = text[max(0, start - AROUND) : start], text[end : end + AROUND]
        hedge = hedge_around(before, after)
        if hedge and hedge != claim.qualifier:
            reason = f"{claim.claim_id}: the text reads {hedge} around {claim.printed!r}"
            mend = f"take the word into the phrase and write qualifier: {hedge}"
            yield _finding("no-hedge-was-left-out", claim.position, reason, mend)


def _terms(terms: list[Entry], texts: dict[str, str]) -> Iterator[Finding]:
    for term in terms:
        if term["printed"] not in texts[term["source"]]:
            reason = f"{term['id']}: {term['printed']!r} is not in the text"
            yield _finding("term-is-printed", term.position, reason, _LOOK)
