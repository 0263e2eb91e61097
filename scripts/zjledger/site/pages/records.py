"""A page for every subject but meetings: facts, figures with evidence, what sources say, relations.

Everything follows from the Table Schemas: own columns are the facts, foreign keys that point here
are the relations.
"""

from __future__ import annotations

from collections.abc import Iterator

from zjledger.schema import Field, ForeignKey, Table
from zjledger.site import words
from zjledger.site.evidence import (
    corrections_of,
    discrepancies_of,
    discrepancy_link,
    evidence,
    figure_list,
    said_elsewhere,
)
from zjledger.site.ledger import Book, Record
from zjledger.site.markup import Content, Html, bullets, chinese, esc, facts, join, table, tag
from zjledger.site.page import Page, Pen

CONCEALED = {"name_en", "name_zh", "name_zh_status", "note"}
"""Columns said at the head of a page and not again among its facts."""

_NOT_RELATIONS = {"subjects", "amounts", "indicators", "claims", "participations", "posts"}


def pages(book: Book) -> Iterator[Page]:
    """Pages of all subjects that have no kind of page of their own."""
    for subject in book.tables["subjects"]:
        if subject["kind"] != "meeting":
            yield _page(book, subject)


def _page(book: Book, subject: Record) -> Page:
    subject_id = subject["subject_id"]
    page, pen = start(book, subject)
    add_facts(page, pen, subject_id)
    add_figures(page, pen, subject_id)
    add_parts(page, pen, subject_id)
    add_posts(page, pen, subject_id)
    add_meetings(page, pen, subject_id)
    add_relations(page, pen, subject_id)
    add_claims(page, pen, subject_id)
    add_checks(page, pen, subject_id)
    return page


def start(book: Book, subject: Record) -> tuple[Page, Pen]:
    """Page and pen of a subject, with its names, kind and permanent id already on it."""
    subject_id, name = subject["subject_id"], subject["name_en"]
    kind = book.label("subject_kinds", subject["kind"])
    names = f"{name} {subject['name_zh']}" if subject["name_zh"] else name
    description = f"{kind}: {names}. Facts, figures and the evidence for each."
    name_zh = subject["name_zh"]
    page = Page(subject_id, name, description, name_zh, boost=2, hide=("navigation",))
    pen = Pen(book, subject_id)
    said = certainty(book, subject["name_zh_status"])
    trail: list[Content] = [pen.page(f"{subject['kind']}/index", kind)]
    if subject["parent_id"]:
        trail.append(join(("part of ", pen.record(subject["parent_id"]))))
    page.add(
        tag("p", join(trail, " · "), class_="zl-trail"),
        tag(
            "p",
            f"Chinese name. {said}." if name_zh else "No Chinese name is recorded.",
            class_="zl-meta",
        ),
        tag("p", subject["note"], class_="zl-note") if subject["note"] else "",
        tag("p", join(("Permanent id: ", tag("code", subject_id))), class_="zl-meta"),
    )
    return page, pen


def certainty(book: Book, status: str | None) -> str:
    """How sure we are of a Chinese name, in words."""
    entry = book.vocabulary.codelists["name_statuses"].get(status or "")
    return f"{entry.name_en}: {words.lower_first(entry.definition)}" if entry else ""


def add_facts(page: Page, pen: Pen, subject_id: str) -> None:
    """The row of the subject in the table of its kind, each cell with its evidence."""
    found = pen.book.own_rows.get(subject_id)
    if not found:
        return
    name, row = found
    schema = pen.book.schemas[name]
    rows = [
        (_term(field, row), fact(pen, schema, field, row))
        for field in schema.fields
        if field.name not in CONCEALED
        and row[field.name] is not None
        and (field.name,) != schema.primary_key
        and not _repeats(field.name, row)
    ]
    if rows:
        page.heading("Facts", "facts")
        page.add(facts(rows))


def _term(field: Field, row: Record) -> Content:
    """Title of a column in both languages; of a span of one day only what it is the day of."""
    start, dash, last = field.name.rpartition("_")
    if last == "from" and row.get(f"{start}{dash}to") == row[field.name]:
        return field.title.removesuffix(" from")
    return join((field.title, " ", chinese(field.title_zh)))


def _repeats(column: str, row: Record) -> bool:
    """Whether a column only says again what another says: the end of a span of one day."""
    if column.endswith("_precision"):
        return True
    for end, begin in (("_to", "_from"), ("_end", "_start")):
        if column.endswith(end):
            return bool(row.get(column.removesuffix(end) + begin) == row[column])
    return False


def fact(pen: Pen, schema: Table, field: Field, row: Record) -> Html:
    """One cell in words, with its evidence where a claim gave it."""
    shown = cell(pen, schema, field, row[field.name])
    if field.evidence != "claim":
        return shown
    rows = pen.book.evidence(schema.name, row[schema.primary_key[0]], field.name)
    return join((shown, evidence(pen, rows)))


def cell(pen: Pen, schema: Table, field: Field, value: object) -> Html:
    """One cell for people: links for keys, names for codes, dates in words."""
    if value is None:
        return Html("")
    key = next((k for k in schema.foreign_keys if k.column == field.name), None)
    if key and (target := _target(key, str(value))):
        return pen.record(target)
    if field.codelist:
        name = field.codelist.partition(":")[0]
        if name == "properties":
            return Html(esc(pen.measure(str(value))))
        return Html(esc(pen.book.label(name, str(value))))
    if field.type == "date":
        return Html(esc(words.period(str(value))))
    if field.type == "boolean":
        return Html("yes" if value else "no")
    return Html(esc(str(value)))


def _target(key: ForeignKey, value: str) -> str | None:
    """Id of the record a key points to, if it has a page."""
    if key.table == "places":
        return f"place/{value}"
    return value if key.table not in {"claims", "evidence", "discrepancies"} else None


def add_figures(page: Page, pen: Pen, subject_id: str) -> None:
    """Amounts and indicators of the subject."""
    if figures := pen.book.figures.get(subject_id):
        page.heading("Figures", "figures")
        page.add(figure_list(pen, figures))


def add_parts(page: Page, pen: Pen, subject_id: str) -> None:
    """Subjects whose parent this one is, with their first figures."""
    children = pen.book.where("subjects", "parent_id", subject_id)
    if not children:
        return
    page.heading("Parts", "parts")
    rows = [
        (
            pen.record(child["subject_id"]),
            pen.book.label("partitions", child["partition"]) if child["partition"] else "",
            _first_figures(pen, child["subject_id"]),
        )
        for child in children
    ]
    page.add(table(("Part", "Divided", "Figures"), rows, f"Parts of {page.title}"))
    page.add(
        tag(
            "p",
            "Parts of one division do not overlap; parts of different divisions may.",
            class_="zl-meta",
        )
    )


def _first_figures(pen: Pen, subject_id: str) -> Html:
    figures = pen.book.figures.get(subject_id, [])[:3]
    return join((join((pen.measure(f.measure), ": ", pen.figure(f))) for f in figures), "; ")


def add_posts(page: Page, pen: Pen, subject_id: str) -> None:
    """Posts a person was seen in, or that people held in an organisation."""
    book = pen.book
    rows: list[list[Content]] = []
    for column, other in (("person_id", "organization_id"), ("organization_id", "person_id")):
        for post in sorted(
            book.where("posts", column, subject_id), key=lambda r: r["observed_from"]
        ):
            seen = words.day(post["observed_from"])
            if post["observed_to"] != post["observed_from"]:
                seen = f"{seen} to {words.day(post['observed_to'])}"
            title = join((post["title_en"], " ", chinese(post["title_zh"] or "")))
            found = evidence(pen, book.evidence("posts", post["post_id"], "title_en"))
            rows.append([title, pen.record(post[other]), seen, found])
    if rows:
        page.heading("Posts", "posts")
        head = ("Post", "With", "Observed", "Evidence")
        page.add(table(head, rows, f"Posts: {page.title}"))
        page.add(
            tag(
                "p",
                "A post is an observation: the days on which a source printed it, not the "
                "term of office.",
                class_="zl-meta",
            )
        )


def add_meetings(page: Page, pen: Pen, subject_id: str) -> None:
    """Meetings a person or an organisation took part in."""
    book = pen.book
    rows: list[list[Content]] = []
    for taken in book.where("participations", "participant_id", subject_id):
        meeting = book.row("meetings", taken["meeting_id"])
        held = words.day(meeting["held_from"]) if meeting["held_from"] else "day not found"
        role = book.label("participation_roles", taken["role"])
        post = posts_that_day(pen, taken)
        found = evidence(pen, book.evidence("participations", taken["participation_id"], "role"))
        rows.append([pen.record(taken["meeting_id"]), held, role, post, found])
    if rows:
        page.heading("Meetings", "meetings")
        head = ("Meeting", "Held", "Role", "Post that day", "Evidence")
        page.add(table(head, rows, f"Meetings: {page.title}"))


def posts_that_day(pen: Pen, taken: Record) -> Html:
    """Posts of a participant observed on the day of the meeting, the one printed first in front."""
    book = pen.book
    held = book.row("meetings", taken["meeting_id"])["held_from"]
    posts = [
        post
        for post in book.where("posts", "person_id", taken["participant_id"])
        if post["post_id"] == taken["post_id"]
        or (held and post["observed_from"] <= held <= post["observed_to"])
    ]
    posts.sort(key=lambda post: (post["post_id"] != taken["post_id"], post["post_id"]))
    return join((_post(pen, post) for post in posts), "; ")


def _post(pen: Pen, post: Record) -> Html:
    title = pen.page(post["person_id"], post["title_en"], "posts")
    return join((title, " ", chinese(post["title_zh"]))) if post["title_zh"] else title


def add_relations(page: Page, pen: Pen, subject_id: str) -> None:
    """Rows of other tables that point here, table by table, as the foreign keys say."""
    code = subject_id.removeprefix("place/")
    is_place = code != subject_id
    groups: list[tuple[str, list[str]]] = []
    for schema in pen.book.schemas.values():
        if schema.name in _NOT_RELATIONS:
            continue
        for key in schema.foreign_keys:
            if (key.column,) == schema.primary_key or key.column == "parent_id":
                continue
            if key.table == "places" and not is_place:
                continue
            wanted = code if key.table == "places" else subject_id
            rows = pen.book.where(schema.name, key.column, wanted)
            ids = [i for row in rows if pen.book.page_of(i := str(row[schema.primary_key[0]]))]
            if ids:
                title = schema.title
                if any(title == used for used, _ in groups):
                    title = f"{title} ({schema.field(key.column).title.lower()})"
                groups.append((title, ids))
    if groups:
        page.heading("Related records", "related")
        for title, ids in groups:
            page.heading(title, f"related-{len(page.parts)}", 3)
            page.add(bullets(pen.record(i) for i in ids))


def add_claims(
    page: Page, pen: Pen, subject_id: str, told_already: frozenset[str] = frozenset()
) -> None:
    """Claims that no cell of a fact table rests on, and those of others that name the subject."""
    book = pen.book
    told = [
        claim
        for claim in book.where("claims", "subject_id", subject_id)
        if claim["property"] not in told_already and not _shown(book, claim)
    ]
    head = ("Property", "Value", "Said for", "Printed", "Source")
    if told:
        page.heading("What sources say besides", "sources-say")
        page.add(table(head, said_elsewhere(pen, told), f"Claims about {page.title}"))
    named = [c for c in book.where("claims", "value", subject_id) if not _shown(book, c)]
    if named:
        page.heading("Where it is named", "named")
        rows = [
            [pen.record(claim["subject_id"]), *cells[:1], *cells[3:]]
            for claim, cells in zip(named, said_elsewhere(pen, named), strict=True)
        ]
        page.add(
            table(("In", "Property", "Printed", "Source"), rows, f"Claims that name {page.title}")
        )


def _shown(book: Book, claim: Record) -> bool:
    """Whether a claim stands behind a cell already, and so is shown where that cell is."""
    return bool(book.where("evidence", "claim_id", claim["claim_id"]))


def add_checks(page: Page, pen: Pen, subject_id: str) -> None:
    """Discrepancies, corrections and findings of the checks that touch the subject."""
    book = pen.book
    claims = book.where("claims", "subject_id", subject_id)
    disputes = {
        row["discrepancy_id"]: row for claim in claims for row in discrepancies_of(pen, claim)
    }
    corrections = [row for claim in claims for row in corrections_of(pen, claim)]
    keys = [subject_id, *(f.figure_id for f in book.figures.get(subject_id, []))]
    findings = [finding for key in keys for finding in book.findings.get(key, [])]
    page.heading("Checks", "checks")
    items: list[Content] = [
        join((discrepancy_link(pen, key), ": ", row["verdict"])) for key, row in disputes.items()
    ]
    items += [f"Correction {r['correction_id']}: {r['reason']}" for r in corrections]
    items += [f"{f['severity'].capitalize()} of {f['check']}: {f['reason']}" for f in findings]
    if items:
        page.add(bullets(items))
    else:
        page.add(tag("p", "No discrepancy is registered, and no check found fault with it."))
    page.add(tag("p", pen.page("quality/index", "All checks and what they saw"), class_="zl-meta"))
