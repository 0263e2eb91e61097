"""The pages of questions: one module for each, and the list of all with their answers."""

from __future__ import annotations

from collections.abc import Iterator

from zjledger.site.ledger import Book
from zjledger.site.markup import join, tag
from zjledger.site.page import Page, Pen
from zjledger.site.pages.questions import (
    ceremonies,
    cities,
    misprints,
    people,
    signed,
    splits,
    targets,
)

QUESTIONS = (targets, ceremonies, splits, people, signed, cities, misprints)


def pages(book: Book) -> Iterator[Page]:
    """The list of questions and the page of each."""
    yield _overview(book)
    for module in QUESTIONS:
        yield from module.pages(book)


def _overview(book: Book) -> Page:
    title = "Questions"
    page = Page("questions/index", title, "What the data answers, with evidence and a picture.")
    pen = Pen(book, page.path)
    tables = book.answering
    page.text(
        "Each answer is computed from the tables when the site is built. Its page shows the "
        "figures with their evidence, says what no source tells, and gives the SQL."
    )
    for module in QUESTIONS:
        question = module.QUESTION
        page.add(
            tag("h2", pen.page(question.path, question.title), id=question.name),
            tag("p", module.answer(tables)),
        )
    page.add(
        tag("h2", pen.page("coverage", "What is known, and what is missing?"), id="coverage"),
        tag("p", join(("Meeting by meeting and city by city: ", pen.page("coverage", "coverage")))),
    )
    return page
