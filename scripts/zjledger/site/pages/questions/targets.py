"""Did the programme meet its targets of 2023, quarter by quarter?"""

from __future__ import annotations

from collections.abc import Iterator

from zjledger.answers import targets
from zjledger.answers.facts import Tables
from zjledger.answers.targets import Checkpoint
from zjledger.site import words
from zjledger.site.charts.figure import draw
from zjledger.site.charts.targets import charts, said
from zjledger.site.computed import listed, share_of
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
    "targets-2023",
    "Did the programme meet its 2023 targets, quarter by quarter?",
    "Start rate and completion rate of the thousand-projects programme in 2023 against targets.",
)

VERDICTS = {
    targets.MET: "met",
    targets.MISSED: "missed",
    targets.REACHED_LATER: "no outcome by this day; reached later",
    targets.NO_ACTUAL: "no source for the outcome",
    targets.NO_TARGET: "no target found for this day",
    targets.NO_SOURCE: "no source for target or outcome",
}
SHORT = {"start_rate": "of new projects started", "completion_rate": "of the year’s plan done"}


def answer(tables: Tables) -> str:
    """Whether the targets of the year were met, and how many earlier ones cannot be judged."""
    rows = targets.checkpoints(tables)
    year = [row for row in rows if row.end == targets.YEAR_END and row.target]
    met = [row for row in year if row.verdict == targets.MET]
    proofs = [f"{words.grouped(row.proof.value)}% {SHORT[row.measure]}" for row in met if row.proof]
    last = max((row.proof.end for row in met if row.proof), default=None)
    said = f"{share_of(len(met), len(year)).capitalize()} targets for the whole year were met"
    if last:
        said += f": {listed(proofs)} by {words.day(last)}"
    earlier = [row for row in rows if row.end < targets.YEAR_END and row.target]
    dark = [row for row in earlier if row.actual is None]
    return (
        f"{said}. Quarter by quarter the sources are silent: for "
        f"{share_of(len(dark), len(earlier))} targets due earlier no source prints the outcome of "
        "that day."
    )


def pages(book: Book) -> Iterator[Page]:
    """The page of this question."""
    tables = book.answering
    page, pen = start(book, QUESTION, answer(tables))
    rows = targets.checkpoints(tables)
    page.add(
        tag(
            "p",
            join(
                (
                    "The programme: ",
                    pen.record(targets.PROGRAMME),
                    ". Its list: ",
                    pen.record(targets.LIST),
                    ". Both rates run from January to the day named.",
                )
            ),
        )
    )
    page.add(*(draw(pen, chart) for chart in charts(pen)))
    page.heading("Targets and outcomes", "table")
    head = ("Rate", "January to", "Target", "Outcome", "Verdict")
    page.add(table(head, (_row(pen, tables, row) for row in rows), QUESTION.title))
    _add_money(page, pen, tables)
    _add_parts(page, pen, tables)
    silence(page, _silent(pen, rows), "Every day asked has a target and an outcome.")
    method(
        page,
        pen,
        "Targets and outcomes are the rates of the programme, of its list of 2023 and of the "
        "list’s new projects that run from 1 January 2023; each quarter is asked for, and any "
        "other day a source names. A target counts as met where the outcome of that day, or an "
        "earlier one, reaches it, because a rate that runs from January cannot fall.",
        targets.QUERY,
    )
    yield page


def _row(pen: Pen, tables: Tables, row: Checkpoint) -> list[Content]:
    verdict: Content = VERDICTS[row.verdict]
    if row.proof and row.proof is not row.actual:
        by = f"{words.grouped(row.proof.value)}% by {words.day(row.proof.end)}"
        verdict = f"{verdict} ({by})"
    return [
        pen.measure(row.measure),
        words.day(row.end),
        figure_cell(pen, tables, row.target),
        figure_cell(pen, tables, row.actual),
        verdict,
    ]


def _add_money(page: Page, pen: Pen, tables: Tables) -> None:
    facts = targets.money(tables)
    page.heading("In money", "money")
    rows: list[list[Content]] = [
        [
            pen.book.label("claim_statuses", fact.status),
            words.period(fact.period),
            figure_cell(pen, tables, fact),
        ]
        for fact in facts
    ]
    page.add(table(("Status", "Period", "Investment of the list"), rows, "Investment of the list"))


def _add_parts(page: Page, pen: Pen, tables: Tables) -> None:
    page.heading("What parts of the programme reported", "parts")
    page.add(
        tag(
            "p",
            "Cities and sectors reported for themselves. The target beside them is that of the "
            "whole programme for the same day, a yardstick and not their own target.",
        )
    )
    rows: list[list[Content]] = []
    for part in targets.parts(tables):
        verdict = {True: "above it", False: "below it", None: "no target of that day"}
        rows.append(
            [
                pen.record(part.actual.subject_id),
                pen.measure(part.actual.measure),
                words.day(part.actual.end),
                figure_cell(pen, tables, part.actual),
                said(pen, part.target) if part.target else NO_SOURCE,
                verdict[part.reached],
            ]
        )
    head = ("Part", "Rate", "January to", "Reported", "Target of the whole", "Against it")
    page.add(table(head, rows, "Rates of parts of the programme in 2023"))


def _silent(pen: Pen, rows: list[Checkpoint]) -> Iterator[str]:
    for row in rows:
        missing = [
            name for name, fact in (("target", row.target), ("outcome", row.actual)) if fact is None
        ]
        if missing:
            yield (
                f"{pen.measure(row.measure)}, January to {words.day(row.end)}: no source for the "
                + (" or the ".join(missing))
            )
