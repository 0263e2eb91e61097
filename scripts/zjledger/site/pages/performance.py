"""How fast everything is, and how that grows: as the committed reports of benchmarks have it."""

from __future__ import annotations

from collections.abc import Iterator

from zjledger.site.ledger import Book
from zjledger.site.measured import billion, building, checks, corpus, profile, size
from zjledger.site.measured.common import PATH
from zjledger.site.page import Page, Pen


def pages(book: Book) -> Iterator[Page]:
    """One page."""
    page = Page(PATH, "Performance", "What building and checking costs, and how it grows.")
    pen, measured = Pen(book, page.path), book.measured
    page.text(
        "`make bench` measures all of this; the numbers are those of its last committed run. Where "
        "other work ran beside it, seconds by the clock are an upper bound; processor seconds are "
        "less so. The readers of texts are compared on [a page of their own](reading.md)."
    )
    size.add(page, pen, measured["at_size"])
    checks.add(page, pen, measured["checking"])
    profile.add(page, pen, measured["profile"])
    corpus.add(page, pen, measured["corpus"])
    billion.add(page, book, measured["corpus"])
    building.add(page, pen, measured["building"])
    yield page
