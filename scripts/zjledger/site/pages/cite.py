"""How to cite the dataset, a table, a figure and a claim, with blocks to copy."""

from __future__ import annotations

import json
from collections.abc import Iterator

from zjledger.export.citing import Citation, bibtex, cite_table, csl, in_words
from zjledger.export.metadata.citations import BIBTEX, CSL
from zjledger.site.ledger import Book, Record
from zjledger.site.markup import join, tag
from zjledger.site.page import Page, Pen

EXAMPLE = "amounts"


def pages(book: Book) -> Iterator[Page]:
    """One page; its table and its figure are examples, every other one is cited alike."""
    page = Page("cite", "How to cite", "The dataset, a table, or one figure with its source.")
    pen = Pen(book, page.path)
    page.text(
        "Name the version: figures are added and mended from one to the next, and an old version "
        "stays as it was. This dataset has no address of its own; add where you took it from, and "
        "the day. The licence asks that the makers are named; the lines below do so."
    )
    page.add(
        tag(
            "p",
            join(
                (
                    "All of the citations in one file: ",
                    pen.file(BIBTEX, "BibTeX"),
                    ", ",
                    pen.file(CSL, "CSL-JSON"),
                    ". They hold the dataset, every table and every figure under the id that it "
                    "has here.",
                )
            ),
        )
    )
    _add(page, "The dataset", "dataset", book.citation)
    table = book.schemas[EXAMPLE]
    _add(page, "A table", "table", cite_table(book.citation, table.name, table.title))
    row = best_witnessed(book)
    _add(page, "One figure", "figure", book.figure_citations.one(EXAMPLE, row))
    page.text(
        "A figure is cited with the claim it rests on and the source that printed it. Below each "
        "figure of a record its own citation unfolds. Read the source before you rely on it: what "
        "is cited is our reading of it."
    )
    page.heading("One claim", "claim")
    page.text(
        "A claim has the id of its source and a number, as in `source-id#25`, and a place on the "
        "page of its source. Cite the source as you would without us, and add the id of the claim "
        "and the version of the dataset."
    )
    yield page


def best_witnessed(book: Book) -> Record:
    """The amount that most independent sources agree on; the first of them by id."""
    key = book.schemas[EXAMPLE].primary_key[0]
    return min(book.tables[EXAMPLE], key=lambda row: (-row["witnesses"], row[key]))


def _add(page: Page, title: str, anchor: str, citation: Citation) -> None:
    page.heading(title, anchor)
    page.add(tag("blockquote", tag("p", in_words(citation))))
    page.add(tag("p", "BibTeX", class_="zl-meta"), tag("pre", tag("code", bibtex(citation))))
    item = json.dumps([csl(citation)], ensure_ascii=False, indent=2)
    page.add(tag("p", "CSL-JSON", class_="zl-meta"), tag("pre", tag("code", item)))
