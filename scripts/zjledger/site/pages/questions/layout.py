"""What every page of a question has: answer, picture, table, silence, method and SQL."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from zjledger.answers.facts import Fact, Tables
from zjledger.site import words
from zjledger.site.evidence import confidence, discrepancy_link, evidence, figure_anchor
from zjledger.site.ledger import Book
from zjledger.site.markup import Content, Html, bullets, join, tag
from zjledger.site.page import Page, Pen

FOLDER = "questions"
NO_SOURCE = tag("span", "no source", class_="zl-none")


@dataclass(frozen=True)
class Question:
    """A question with the address of its page below the folder of questions."""

    name: str
    title: str
    description: str

    @property
    def path(self) -> str:
        """Path of its page."""
        return f"{FOLDER}/{self.name}"


def start(book: Book, question: Question, answer: str) -> tuple[Page, Pen]:
    """The page with its question as title and the answer below it."""
    page = Page(question.path, question.title, question.description, boost=3, hide=("toc",))
    page.add(tag("p", answer, class_="zl-lead"))
    return page, Pen(book, page.path)


def silence(page: Page, items: Iterable[Content], none: str) -> None:
    """What the sources do not tell; ``none`` is said where they tell everything asked."""
    page.heading("What the sources do not tell", "silence")
    listed = list(items)
    page.add(bullets(listed) if listed else tag("p", none))


def method(page: Page, pen: Pen, text: str, query: str) -> None:
    """How it was computed, and the SQL that gives the same rows."""
    page.heading("How it was computed", "method")
    page.add(tag("p", text))
    files = sorted(pen.book.downloads.glob("sqlite/*.sqlite"))
    links = [
        pen.file(path.relative_to(pen.book.downloads).as_posix(), "the released database")
        for path in files
    ]
    where = join(links or ["the database"])
    said: list[Content] = ["This SQL gives the same rows from ", where, ":"]
    if links:
        name = pen.path.rpartition("/")[2]
        said[-1:] = ["; you can ", pen.page("query", "run it here", name), "."]
    page.add(tag("p", join(said)))
    page.text(f"```sql\n{query.strip()}\n```")


def figure_cell(pen: Pen, tables: Tables, fact: Fact | None) -> Html:
    """A figure linked to its record, how well it is witnessed, what disputes it, its evidence."""
    if fact is None:
        return NO_SOURCE
    number = pen.number(fact.value, fact.unit, fact.qualifier)
    figure = next(f for f in pen.book.figures[fact.subject_id] if f.figure_id == fact.key)
    path = pen.book.page_of(fact.subject_id)
    linked = pen.page(path, number, figure_anchor(figure)) if path else number
    marks: list[Content] = [confidence(pen, figure)]
    marks.append(words.counted(fact.witnesses, "witness", "witnesses"))
    marks += [join(("see ", discrepancy_link(pen, dispute))) for dispute in tables.disputes(fact)]
    rows = pen.book.evidence(fact.table, fact.key, fact.column)
    below = tag("span", join(marks, " · "), class_="zl-meta")
    return join((linked, Html("<br>"), below, evidence(pen, rows)), "\n")
