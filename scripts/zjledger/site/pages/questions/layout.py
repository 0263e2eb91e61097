"""What every page of a question has: answer, picture, table, silence, method and SQL."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from zjledger.answers.facts import Fact, Tables
from zjledger.model.quantity import plain
from zjledger.site import words
from zjledger.site.evidence import confidence, discrepancy_link, evidence, figure_anchor
from zjledger.site.ledger import Book
from zjledger.site.markup import Content, Html, bullets, details, join, tag
from zjledger.site.page import Page, Pen

FOLDER = "questions"
FEW_SOURCES = 6
"""So many sources of a picture are named; more are folded away."""

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


def source_line(pen: Pen, tables: Tables, facts: Iterable[Fact | None]) -> Html:
    """The sources behind the figures of a picture by publisher, folded where there are many."""
    ids: dict[str, str] = {}
    for fact in facts:
        for claim_id in tables.claim_ids(fact) if fact else ():
            source_id = pen.book.row("claims", claim_id)["source_id"]
            ids.setdefault(source_id, pen.book.row("sources", source_id)["publisher"])
    ordered = sorted(ids.items(), key=lambda item: (item[1], item[0]))
    links = [pen.page(f"source/{source_id}", publisher) for source_id, publisher in ordered]
    if len(links) > FEW_SOURCES:
        return details(f"{len(links)} sources", join(links, ", "))
    return join(("Sources: ", join(links, ", ")))


def money(value: Decimal) -> str:
    """Yuan in billions and 亿, or in trillions and 万亿, rounded: for computed amounts only."""
    if abs(value) >= 10**12:
        return f"{_rounded(value / 10**12, 3)} trillion yuan ({_rounded(value / 10**12, 3)}万亿元)"
    return f"{_rounded(value / 10**9, 2)} billion yuan ({_rounded(value / 10**8, 1)}亿元)"


def _rounded(value: Decimal, digits: int) -> str:
    return plain(Decimal(f"{value:.{digits}f}"))


def share_of(number: int, whole: int) -> str:
    """``2 of the 5``, ``both``, ``all 5``."""
    if number == whole:
        return "both" if whole == 2 else f"all {whole}"
    return f"{number} of the {whole}"


def per_cent(share: Decimal) -> str:
    """A computed share with one decimal at most."""
    return f"{plain(Decimal(f'{100 * share:.1f}'))}%"


def listed(items: Sequence[str]) -> str:
    """``a``, ``a and b``, ``a, b and c``."""
    return " and ".join(filter(None, (", ".join(items[:-1]), items[-1]))) if items else ""
