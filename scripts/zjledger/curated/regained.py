"""How much of a curated file a draft gives back: what is left is what only a person can know.

The draft of a source is made again from its text and held against the curated file. Claims fall
into groups: figures, days and people, which a reader can find, as far as the claim is printed as it
stands; and words, such as goals, measures, posts and names of bodies, which are for a person.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from zjledger.articles.article import Article, article_of
from zjledger.curated.draft import Drafted, draft_head, drafted
from zjledger.curated.load import Curated
from zjledger.curated.texts import find_texts
from zjledger.model.claim import Claim, Source
from zjledger.reading.article import read_article
from zjledger.reading.names import Gazetteer
from zjledger.vocabulary import Vocabulary

REPORT = "reports/drafts.json"
GROUPS = ("figures", "days", "people")
_ROLES = ("chaired_by", "speech_by", "attended_by", "announced_by", "exchange_speech_by")


@dataclass
class Share:
    """Of the claims of one group: how many the draft has with value and place, with the property
    too, and letter by letter."""

    claims: int = 0
    found: int = 0
    property: int = 0
    whole: int = 0


@dataclass
class Regained:
    """What the draft of one source gives back."""

    source_id: str
    characters: int
    head: list[str]
    """Fields of the head that the draft has as they were curated."""
    head_left: list[str]
    """Fields of the head that it has not."""
    groups: dict[str, Share] = field(default_factory=lambda: {name: Share() for name in GROUPS})
    words: int = 0
    """Claims that are for a person."""
    more: int = 0
    """Claims of the draft that the curated file has not."""


def regained(
    curated: Curated, vocabulary: Vocabulary, known: Gazetteer, folder: Path
) -> Iterator[Regained]:
    """Every source whose text lies in a folder, in order.

    Raises:
        FileNotFoundError: there is no such folder.
    """
    texts = {found.sha256: found for found in find_texts(folder)}
    for source in curated.sources.values():
        if source.text_sha256 in texts:
            article = article_of(texts[source.text_sha256].path.read_bytes())
            claims = [c for c in curated.claims.values() if c.source_id == source.source_id]
            yield _regained(source, article, claims, vocabulary, known)


def _regained(
    source: Source,
    article: Article,
    claims: Sequence[Claim],
    vocabulary: Vocabulary,
    known: Gazetteer,
) -> Regained:
    found = read_article(article.text, source.published_on, "auto", known)
    drafts = list(drafted(article.text, found))
    head = draft_head(article, source.source_id, source.url or "", source.published_on, drafts)
    curated = {key: str(getattr(source, _attribute(key)) or "") for key in (*head, *_PERSONAL)}
    curated = {key: value for key, value in curated.items() if value}
    given = [key for key, value in curated.items() if head.get(key) == value]
    left = [key for key in curated if key not in given]
    result = Regained(source.source_id, article.length, given, left)
    used: set[int] = set()
    for claim in claims:
        group = _group(claim, vocabulary)
        if group is None:
            result.words += 1
            continue
        share = result.groups[group]
        share.claims += 1
        hits = [n for n, one in enumerate(drafts) if _same(claim, one, group)]
        used |= set(hits)
        share.found += bool(hits)
        named = [n for n in hits if drafts[n][1]["property"] == claim.property]
        share.property += bool(named)
        share.whole += any(_whole(claim, drafts[n][1]) for n in named)
    result.more = len(drafts) - len(used)
    return result


_PERSONAL = ("title", "publisher", "kind", "reliability", "note")


def _attribute(key: str) -> str:
    return "source_id" if key == "id" else key


def _group(claim: Claim, vocabulary: Vocabulary) -> str | None:
    """The group of a claim that a reader can find, or None where it is for a person."""
    if claim.at is None or claim.reading != "printed":
        return None
    if vocabulary.properties[claim.property].is_numeric:
        return "figures"
    if vocabulary.properties[claim.property].value_kind == "date":
        return "days"
    if claim.property in ("name_en", "name_zh"):
        return "people" if claim.subject_id.startswith("person/") else None
    return "people" if claim.property in _ROLES and claim.value.startswith("person/") else None


def _same(claim: Claim, one: Drafted, group: str) -> bool:
    """Whether a drafted claim says the same at the same place, whatever its property."""
    subject, said = one
    start, end = _place(said)
    if claim.at is None or not (start < claim.at[1] and claim.at[0] < end):
        return False
    if group == "people":
        person = claim.value if claim.property in _ROLES else claim.subject_id
        return person == (said["value"] if said["property"] in _ROLES else subject)
    if group == "days":
        return said["value"] == claim.value
    unit = said.get("unit", claim.unit)
    qualifier = said.get("qualifier", "exact")
    return (said["value"], unit, qualifier) == (claim.value, claim.unit, claim.qualifier)


def _whole(claim: Claim, said: dict[str, str]) -> bool:
    return said["printed"] == claim.printed and _place(said) == claim.at


def _place(said: dict[str, str]) -> tuple[int, int]:
    start, _, end = said["at"].strip("[]").partition(", ")
    return int(start), int(end)


def report(results: Sequence[Regained]) -> list[dict[str, Any]]:
    """The results as JSON."""
    return [asdict(one) for one in results]


def table(results: Sequence[Regained]) -> str:
    """The results as text, a line for each article and group."""
    lines = ["group     claims  found  property  letter by letter"]
    for one in results:
        readable = sum(share.claims for share in one.groups.values())
        lines.append(f"{one.source_id}: {readable} claims to find, {one.words} for a person")
        for name, share in one.groups.items():
            lines.append(
                f"{name:9} {share.claims:6} {share.found:6} {share.property:9} {share.whole:17}"
            )
        lines.append(f"  head given back: {', '.join(one.head)}; left: {', '.join(one.head_left)}")
        lines.append(f"  {one.more} claims of the draft are not in the file")
    return "\n".join(lines)
