"""The sources behind the numbers of a chart."""

from __future__ import annotations

from collections.abc import Iterable

from zjledger.answers.facts import Fact
from zjledger.site.charts.chart import Origin
from zjledger.site.ledger import Book

REGISTER = Origin("quality/discrepancies", "The register of discrepancies")


def of_sources(book: Book, source_ids: Iterable[str]) -> list[Origin]:
    """Sources under their publishers, in that order."""
    found = [
        Origin(f"source/{source_id}", book.row("sources", source_id)["publisher"])
        for source_id in set(source_ids)
    ]
    return sorted(found, key=lambda origin: (origin.name, origin.path))


def of_facts(book: Book, facts: Iterable[Fact | None]) -> list[Origin]:
    """The sources of the claims that support some figures."""
    claims = (claim for fact in facts if fact for claim in book.answering.claim_ids(fact))
    return of_sources(book, (book.row("claims", claim)["source_id"] for claim in claims))


def of_table(book: Book, table: str) -> list[Origin]:
    """A table as a whole, where a chart counts its rows."""
    return [Origin(f"tables/{table}", f"The table {book.schemas[table].title.lower()}")]
