"""The command ``acquire``: fetch the pages of sources, take their texts out, keep both."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from zjledger.acquire.fetch import (
    INTERNET,
    LIMITS,
    Limits,
    Network,
    NotFetched,
    archived_copy,
    fetch,
)
from zjledger.acquire.kept import keep, keep_gone
from zjledger.articles.article import Article, Unreadable, article_from, article_of
from zjledger.model.claim import Source


@dataclass(frozen=True)
class Outcome:
    """What came of one source: kept, gone or not read, and why."""

    source_id: str
    kept: bool
    said: str


@dataclass(frozen=True)
class New:
    """An article that is not kept yet: what it came from, the bytes as they came, its text."""

    read_from: str
    content: bytes
    article: Article

    def keep(self, folder: Path, source_id: str) -> Path:
        """Keep it in ``folder/<source id>``; see :func:`zjledger.acquire.kept.keep`."""
        return keep(folder, source_id, self.read_from, self.content, self.article)


def new_article(where: str, network: Network = INTERNET, limits: Limits = LIMITS) -> New:
    """The article at an address or in a file.

    Raises:
        NotFetched: the page cannot be fetched.
        Unreadable: there is no text in it that can be read.
    """
    if "://" not in where:
        return New(Path(where).name, *article_from(Path(where)))
    found = fetch(where, network, limits)
    return New(found.url, found.content, article_of(found.content, found.form, found.charset))


def acquire(
    sources: Sequence[Source],
    folder: Path,
    archived: bool = False,
    network: Network = INTERNET,
    limits: Limits = LIMITS,
) -> Iterator[Outcome]:
    """Fetch the page of each source, one after the other, and keep it in ``folder``.

    A page that cannot be fetched or read leaves what was kept earlier as it is.

    Args:
        archived: ask the Internet Archive for the copy nearest the day of publication.

    Raises:
        Refused: something that we did not make lies where a page would go.
    """
    for source in sources:
        yield _one(source, folder, archived, network, limits)


def _one(source: Source, folder: Path, archived: bool, network: Network, limits: Limits) -> Outcome:
    source_id = source.source_id
    if source.url is None:
        return Outcome(source_id, False, "not read: the source has no address")
    url = source.url
    if archived:
        url = archived_copy(url, str(source.published_on or source.observed_on or "2100-01-01"))
    try:
        new = new_article(url, network=network, limits=limits)
    except NotFetched as error:
        if error.gone and not archived:
            keep_gone(folder, source_id, url)
            return Outcome(source_id, False, f"gone: {error}")
        return Outcome(source_id, False, f"not read: {error}")
    except Unreadable as error:
        return Outcome(source_id, False, f"not read: {error}")
    target = new.keep(folder, source_id)
    article = new.article
    same = "the text that was curated" if article.sha256 == source.text_sha256 else "its own text"
    said = f"kept: {article.length} characters, {same}, in {target}"
    return Outcome(source_id, True, said)
