"""One module for each kind of page; each has ``pages(book)``.

A new kind of page is a new module here and its name in ``KINDS``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from zjledger.site.ledger import Book
from zjledger.site.page import Page
from zjledger.site.pages import (
    api,
    changes,
    cite,
    coverage,
    dictionary,
    discrepancies,
    downloads,
    faults,
    home,
    listings,
    look,
    meetings,
    moved,
    performance,
    pipeline,
    programmes,
    quality,
    query,
    questions,
    reading,
    records,
    sources,
    tables,
)

KINDS: tuple[Callable[[Book], Iterator[Page]], ...] = (
    home.pages,
    programmes.pages,
    questions.pages,
    look.pages,
    coverage.pages,
    listings.pages,
    meetings.pages,
    records.pages,
    sources.pages,
    tables.pages,
    dictionary.pages,
    quality.pages,
    discrepancies.pages,
    reading.pages,
    faults.pages,
    performance.pages,
    downloads.pages,
    changes.pages,
    cite.pages,
    query.pages,
    api.pages,
    moved.pages,
    pipeline.pages,
)


def all_pages(book: Book) -> Iterator[Page]:
    """Every generated page."""
    for kind in KINDS:
        yield from kind(book)
