"""Parts of a record page that lead elsewhere: people, meetings, dates, relations, names, claims."""

from __future__ import annotations

from zjledger.site import words
from zjledger.site.evidence import (
    corrections_of,
    discrepancies_of,
    discrepancy_link,
    evidence,
    said_elsewhere,
    source_link,
)
from zjledger.site.ledger import Book, Record
from zjledger.site.markup import Content, Html, bullets, chinese, esc, join, table, tag
from zjledger.site.page import Page, Pen

_SHOWN_APART = set(
    "subjects amounts indicators milestones relations claims participations posts name_variants "
    "not_same".split()
)
"""Tables whose rows stand in a part of the page of their own."""


def add_posts(page: Page, pen: Pen, subject_id: str) -> None:
    """Posts a person was seen in, or that people held in an organisation."""
    book = pen.book
    rows: list[list[Content]] = []
    for column, other in (("person_id", "organization_id"), ("organization_id", "person_id")):
        for post in sorted(
            book.where("posts", column, subject_id), key=lambda r: r["observed_from"]
        ):
            days = post["observed_from"], post["observed_to"]
            seen = words.span(*days, post["observed_precision"])
            title = join((post["title_en"], " ", chinese(post["title_zh"] or "")))
            found = evidence(pen, book.evidence("posts", post["post_id"], "title_en"))
            holder: Content = pen.record(post[other]) if post[other] else "not printed"
            rows.append([title, holder, seen, found])
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
        held = held_on(book.row("meetings", taken["meeting_id"]))
        role = book.label("participation_roles", taken["role"])
        post = posts_that_day(pen, taken)
        found = evidence(pen, book.evidence("participations", taken["participation_id"], "role"))
        rows.append([pen.record(taken["meeting_id"]), held, role, post, found])
    if rows:
        page.heading("Meetings", "meetings")
        head = ("Meeting", "Held", "Role", "Post that day", "Evidence")
        page.add(table(head, rows, f"Meetings: {page.title}"))


def held_on(meeting: Record) -> str:
    """The days of a meeting in words."""
    if not meeting["held_from"]:
        return "day not found"
    return words.span(meeting["held_from"], meeting["held_to"], meeting["held_precision"])


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


def add_dates(page: Page, pen: Pen, subject_id: str) -> None:
    """Milestones of the subject: starts, completions, days of issue."""
    book = pen.book
    rows: list[list[Content]] = []
    for row in book.where("milestones", "subject_id", subject_id):
        said = words.span(row["date_from"], row["date_to"], row["date_precision"])
        hedge = book.label("qualifiers", row["qualifier"])
        status = book.label("claim_statuses", row["status"])
        found = evidence(pen, book.evidence("milestones", row["milestone_id"], "date_from"))
        day = words.qualified(said, row["qualifier"], hedge)
        rows.append([pen.measure(row["milestone"]), day, status, found])
    if rows:
        page.heading("Dates", "dates")
        page.add(table(("What", "When", "Status", "Evidence"), rows, f"Dates: {page.title}"))


def add_bonds(page: Page, pen: Pen, subject_id: str) -> None:
    """Relations that claims state, from this subject and to it."""
    book = pen.book
    rows: list[list[Content]] = []
    for column, other in (("subject_id", "object_id"), ("object_id", "subject_id")):
        for row in book.where("relations", column, subject_id):
            title = pen.measure(row["relation"])
            found = evidence(pen, book.evidence("relations", row["relation_id"], "object_id"))
            ends: tuple[Content, ...] = (page.title, title, pen.record(row[other]))
            if column == "object_id":
                ends = (pen.record(row[other]), title, page.title)
            rows.append([*ends, found])
    if rows:
        page.heading("Relations stated", "relations")
        head = ("Of", "Relation", "To", "Evidence")
        page.add(table(head, rows, f"Relations: {page.title}"))


def add_names(page: Page, pen: Pen, subject_id: str) -> None:
    """What sources call the subject, and who else goes by a like name."""
    book = pen.book
    variants = book.where("name_variants", "subject_id", subject_id)
    if variants:
        page.heading("Also printed as", "names")
        page.add(bullets(_variant(pen, row) for row in variants))
    for column, other in (("one_id", "other_id"), ("other_id", "one_id")):
        for row in book.where("not_same", column, subject_id):
            said = ("Not the same as ", pen.record(row[other]), f": {row['reason']}")
            page.add(tag("p", join(said), class_="zl-note"))


def _variant(pen: Pen, row: Record) -> Html:
    if row["claim_id"]:
        claim = pen.book.row("claims", row["claim_id"])
        return join((row["variant"], " · ", source_link(pen, claim["source_id"])))
    return Html(esc(row["variant"]))


def add_relations(
    page: Page, pen: Pen, subject_id: str, besides: frozenset[str] = frozenset()
) -> None:
    """Rows of other tables that point here, table by table, as the foreign keys say."""
    code = subject_id.removeprefix("place/")
    is_place = code != subject_id
    groups: list[tuple[str, list[str]]] = []
    for schema in pen.book.schemas.values():
        if schema.name in _SHOWN_APART | besides:
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
        join((discrepancy_link(pen, key), ": ", row["statement"])) for key, row in disputes.items()
    ]
    items += [f"Correction {r['correction_id']}: {r['reason']}" for r in corrections]
    items += [f"{f['severity'].capitalize()}, {f['check']}: {f['reason']}" for f in findings]
    items += _arithmetic(book, claims)
    if items:
        page.add(bullets(items))
    else:
        page.add(tag("p", "No discrepancy is registered, and no check found fault with it."))
    page.add(tag("p", pen.page("quality/index", "All checks and what they saw"), class_="zl-meta"))


def _arithmetic(book: Book, claims: list[Record]) -> list[Content]:
    """Identities the claims take part in; an identity that failed would have stopped the build."""
    links = [x for c in claims for x in book.where("identity_claims", "claim_id", c["claim_id"])]
    identities = {x["identity_id"]: book.row("identities", x["identity_id"]) for x in links}
    kinds = {key: book.label("identity_kinds", row["kind"]) for key, row in identities.items()}
    return [f"Arithmetic that holds: {kind} ({key})" for key, kind in kinds.items()]
