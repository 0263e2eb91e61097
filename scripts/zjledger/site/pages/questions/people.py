"""Who spoke, chaired, announced and reported at which meetings, in what post?"""

from __future__ import annotations

from collections.abc import Iterator

from zjledger.answers import ceremonies, people
from zjledger.answers.facts import Tables
from zjledger.answers.people import Appearance, Person
from zjledger.site import words
from zjledger.site.charts.figure import draw
from zjledger.site.charts.network import charts
from zjledger.site.evidence import evidence
from zjledger.site.ledger import Book
from zjledger.site.markup import Content, Html, bullets, chinese, join, table, tag
from zjledger.site.page import Page, Pen
from zjledger.site.pages.questions.layout import Question, method, silence, start

QUESTION = Question(
    "people",
    "Who spoke, chaired, announced and reported at which meetings, in what post?",
    "Everyone with a part in a meeting, the post held that day, and the evidence.",
)


def answer(tables: Tables) -> str:
    """Number of people, bodies and meetings, and who had a part in most meetings."""
    rows = people.appearances(tables)
    found = people.people(tables)
    if not found:
        return "No source names a person in one of these roles."
    bodies = {row.participant_id for row in rows if not row.is_person}
    meetings = {row.meeting_id for row in rows}
    most = found[0].meetings
    names = [_name(tables, p.person_id) for p in found if p.meetings == most]
    return (
        f"{len(found)} people and {words.counted(len(bodies), 'body', 'bodies')} are named with a "
        f"part in {len(meetings)} meetings; "
        f"{' and '.join(names)} in most of all, {words.counted(most, 'meeting')}."
    )


def pages(book: Book) -> Iterator[Page]:
    """The page of this question."""
    tables = book.answering
    page, pen = start(book, QUESTION, answer(tables))
    found = people.people(tables)
    rows = people.appearances(tables)
    page.add(*(draw(pen, chart) for chart in charts(pen)))
    page.heading("By person", "by-person")
    columns = ("Person", "Meetings with a part", "What, where, in what post", "Only present at")
    page.add(table(columns, (_person(pen, tables, p) for p in found), "People with a part"))
    page.heading("By meeting", "table")
    head = ("Meeting", "Role", "Who", "Post that day", "Witnesses", "Evidence")
    page.add(table(head, (_row(pen, tables, row) for row in rows), QUESTION.title))
    silence(page, _silent(pen, tables, rows), "Every ceremony and every post is told.")
    method(
        page,
        pen,
        "Each row is one person or body in one role at one meeting, as the table of participations "
        "has it; being present, hosting and signing are left out. People of one name are kept "
        "apart by their ids, and the post is the one a source gives for that day.",
        people.QUERY,
    )
    yield page


def _name(tables: Tables, person_id: str) -> str:
    row = tables.row("people", "person_id", person_id)
    if row is None:
        return person_id
    return f"{row['name_en']} {row['name_zh']}" if row["name_zh"] else str(row["name_en"])


def _person(pen: Pen, tables: Tables, person: Person) -> list[Content]:
    name: Content = pen.record(person.person_id)
    for other in person.namesakes:
        apart = join(("not the same as ", pen.record(other)))
        name = join((name, Html("<br>"), tag("span", apart, class_="zl-meta")))
    said = bullets(
        join(
            (
                pen.book.label("participation_roles", row.role),
                ": ",
                pen.page(row.meeting_id, pen.book.name(row.meeting_id)),
                ", ",
                _post(pen, row),
            )
        )
        for row in person.appearances
    )
    return [name, str(person.meetings), said, str(person.attended)]


def _row(pen: Pen, tables: Tables, row: Appearance) -> list[Content]:
    found = evidence(pen, pen.book.evidence("participations", row.key, "role"))
    post: Content = _post(pen, row) if row.is_person else "a body, no person named"
    return [
        pen.page(row.meeting_id, pen.book.name(row.meeting_id)),
        pen.book.label("participation_roles", row.role),
        pen.record(row.participant_id),
        post,
        str(row.witnesses),
        found,
    ]


def _post(pen: Pen, row: Appearance) -> Content:
    if row.post_id is None:
        return tag("span", "post of that day: no source", class_="zl-none")
    title_zh = pen.book.name_zh(row.post_id)
    title = pen.book.name(row.post_id)
    return join((title, " ", chinese(title_zh))) if title_zh else title


def _silent(pen: Pen, tables: Tables, rows: list[Appearance]) -> Iterator[Content]:
    for ceremony in people.unnamed(tables, ceremonies.ceremonies(tables)):
        day = pen.page(ceremony.meeting_id, words.day(ceremony.held))
        yield join(("Provincial commencement of ", day, ": no person is named at the main venue"))
    bare = sum(row.is_person and row.post_id is None for row in rows)
    if bare:
        number = words.counted(bare, "time")
        yield f"{number} a person is named without the post held that day."
    bodies = sum(not row.is_person for row in rows)
    if bodies:
        number = words.counted(bodies, "time")
        yield f"{number} a body is named and not the person who spoke or reported for it."
