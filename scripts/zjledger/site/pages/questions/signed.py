"""What was signed on 9 May 2023, and what became of it?"""

from __future__ import annotations

from collections.abc import Iterator

from zjledger.answers import signed
from zjledger.answers.facts import Tables
from zjledger.answers.signed import Deal, Signing
from zjledger.site import words
from zjledger.site.charts.figure import draw
from zjledger.site.charts.records import credit_chart
from zjledger.site.computed import money, per_cent
from zjledger.site.evidence import evidence, said_elsewhere
from zjledger.site.ledger import Book
from zjledger.site.markup import Content, join, table, tag
from zjledger.site.page import Page, Pen
from zjledger.site.pages.questions.layout import (
    NO_SOURCE,
    Question,
    figure_cell,
    method,
    silence,
    start,
)

QUESTION = Question(
    "signed-2023-05-09",
    "What was signed on 9 May 2023, and what became of it?",
    "The bank-project deals of the scheduling meeting for services, and their later traces.",
)

TIES = {
    signed.ANNOUNCED: "a source says it was announced or signed at the meeting",
    signed.CREDIT_THAT_DAY: "a source dates a bank credit for it to that day",
}


def answer(tables: Tables) -> str:
    """Deals, investment and credit; how many are known by name, and whether any trace follows."""
    found = signed.signing(tables)
    if found is None or not (found.deals and found.total and found.credit):
        return "The tables do not hold this signing."
    share = found.credit_share
    said = (
        f"{words.grouped(found.deals.value)} deals between banks and projects: "
        f"{words.scaled(found.total.value)} yuan ({words.scaled_zh(found.total.value)}元) of "
        f"investment and {words.scaled(found.credit.value)} yuan "
        f"({words.scaled_zh(found.credit.value)}元) of contracted credit"
    )
    said += f", {per_cent(share)} of it. " if share is not None else ". "
    number = words.counted(len(found.named), "project is", "projects are")
    later = (
        "nothing later is recorded"
        if not found.later
        else (f"{words.counted(len(found.later), 'later claim')} tell what followed")
    )
    return f"{said}{number} known by name; of the deals and these projects {later}."


def pages(book: Book) -> Iterator[Page]:
    """The page of this question."""
    tables = book.answering
    page, pen = start(book, QUESTION, answer(tables))
    found = signed.signing(tables)
    if found:
        page.add(tag("p", join(("The meeting: ", pen.record(signed.MEETING), "."))))
        if chart := credit_chart(pen, found.cohort_id):
            page.add(draw(pen, chart))
        _add_deals(page, pen, tables, found)
        _add_named(page, pen, tables, found)
        _add_later(page, pen, found)
        silence(page, _silent(found), "Every deal is known by name, with what became of it.")
    method(
        page,
        pen,
        "The three figures are those of the deals counted together; the share is contracted credit "
        "over total investment. A project is known by name where a source ties it to the meeting, "
        "or dates a bank credit for it to that day; a later trace is any claim about the deals or "
        "these projects for a time that begins after it.",
        signed.QUERY,
    )
    yield page


def _add_deals(page: Page, pen: Pen, tables: Tables, found: Signing) -> None:
    page.heading("The deals together", "table")
    rows: list[list[Content]] = [
        [what, figure_cell(pen, tables, fact)]
        for what, fact in (
            ("Deals", found.deals),
            ("Total investment", found.total),
            ("Contracted credit", found.credit),
        )
    ]
    share = found.credit_share
    if share is not None and found.credit and found.total:
        rows.append(["Credit over investment (computed)", per_cent(share)])
        rest = found.total.value - found.credit.value
        rows.append(["Investment not covered by it (computed)", money(rest)])
    page.add(tag("p", pen.record(found.cohort_id)))
    page.add(table(("What", "Figure"), rows, "The deals of 9 May 2023 together"))


def _add_named(page: Page, pen: Pen, tables: Tables, found: Signing) -> None:
    page.heading("Known by name", "named")
    rows: list[list[Content]] = [_named(pen, tables, deal) for deal in found.named]
    head = ("Project", "How it is tied to the day", "Credit", "Evidence")
    page.add(table(head, rows, "Projects known by name"))


def _named(pen: Pen, tables: Tables, deal: Deal) -> list[Content]:
    claims = [{"claim_id": claim_id, "role": "supports"} for claim_id in deal.claims]
    return [
        pen.record(deal.project_id),
        TIES[deal.tie],
        _credit(pen, tables, deal),
        evidence(pen, claims),
    ]


def _credit(pen: Pen, tables: Tables, deal: Deal) -> Content:
    if deal.credit is None:
        return NO_SOURCE
    status = pen.book.label("claim_statuses", deal.credit.status)
    return join((f"{status}: ", figure_cell(pen, tables, deal.credit)))


def _add_later(page: Page, pen: Pen, found: Signing) -> None:
    if not found.later:
        return
    page.heading("What followed", "later")
    claims = [dict(row) for row in found.later]
    rows = [
        [pen.record(claim["subject_id"]), *cells]
        for claim, cells in zip(claims, said_elsewhere(pen, claims), strict=True)
    ]
    head = ("About", "Property", "Value", "Said for", "Printed", "Source")
    page.add(table(head, rows, "Later claims about the deals"))


def _silent(found: Signing) -> Iterator[str]:
    if found.unnamed:
        number = words.counted(found.unnamed, "deal is", "deals are")
        yield (
            f"{number} named by no source, if each of the projects above is one of them; no list "
            "of the deals is known."
        )
    tied = [deal for deal in found.named if deal.tie == signed.CREDIT_THAT_DAY]
    if tied:
        number = words.counted(len(tied), "project is", "projects are")
        yield f"{number} tied to the day by the date of a credit alone."
    if not any(deal.credit for deal in found.named if deal.tie == signed.ANNOUNCED):
        yield "No source splits the credit by bank or by deal among the projects named there."
    if not found.later:
        yield (
            "Whether the credit was drawn, and whether the projects were built, is told by no "
            "source in this ledger."
        )
