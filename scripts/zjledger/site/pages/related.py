"""Parts of a record page that lead elsewhere: people, meetings, dates, relations, names, claims."""

from __future__ import annotations

from zjledger.site.evidence import (
    corrections_of,
    discrepancies_of,
    discrepancy_link,
    evidence,
    said_elsewhere,
    source_link,
)
from zjledger.site.ledger import Book, Record
from zjledger.site.markup import Content, Html, bullets, esc, join, table, tag
from zjledger.site.page import Page, Pen
from zjledger.site.pages.passed import passed, tables_of

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
            seen = pen.language.span(*days, post["observed_precision"])
            title = pen.both(post["title_en"], post["title_zh"])
            found = evidence(pen, book.evidence("posts", post["post_id"], "title_en"))
            holder: Content = pen.record(post[other]) if post[other] else pen.say("not printed")
            rows.append([title, holder, seen, found])
    if rows:
        _add_table(page, pen, "Posts", "posts", ("Post", "With", "Observed", "Evidence"), rows)
        page.add(
            tag(
                "p",
                pen.say(
                    "A post is an observation: the days on which a source printed it, not the "
                    "term of office."
                ),
                class_="zl-meta",
            )
        )


def add_meetings(page: Page, pen: Pen, subject_id: str) -> None:
    """Meetings a person or an organisation took part in."""
    book = pen.book
    rows: list[list[Content]] = []
    for taken in book.where("participations", "participant_id", subject_id):
        held = held_on(pen, book.row("meetings", taken["meeting_id"]))
        role = pen.label("participation_roles", taken["role"])
        post = posts_that_day(pen, taken)
        found = evidence(pen, book.evidence("participations", taken["participation_id"], "role"))
        rows.append([pen.record(taken["meeting_id"]), held, role, post, found])
    if rows:
        head = ("Meeting", "Held", "Role", "Post that day", "Evidence")
        _add_table(page, pen, "Meetings", "meetings", head, rows)


def held_on(pen: Pen, meeting: Record) -> str:
    """The days of a meeting in words."""
    if not meeting["held_from"]:
        return pen.say("day not found")
    return pen.language.span(meeting["held_from"], meeting["held_to"], meeting["held_precision"])


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
    first, second = pen.names(post["title_en"], post["title_zh"])
    title = pen.page(post["person_id"], first, "posts")
    return join((title, " ", second)) if second else title


def add_dates(page: Page, pen: Pen, subject_id: str) -> None:
    """Milestones of the subject: starts, completions, days of issue."""
    book = pen.book
    rows: list[list[Content]] = []
    for row in book.where("milestones", "subject_id", subject_id):
        said = pen.language.span(row["date_from"], row["date_to"], row["date_precision"])
        hedge = pen.label("qualifiers", row["qualifier"])
        status = pen.label("claim_statuses", row["status"])
        found = evidence(pen, book.evidence("milestones", row["milestone_id"], "date_from"))
        day = pen.language.qualified(said, row["qualifier"], hedge)
        rows.append([pen.measure(row["milestone"]), day, status, found])
    if rows:
        _add_table(page, pen, "Dates", "dates", ("What", "When", "Status", "Evidence"), rows)


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
        head = ("Of", "Relation", "To", "Evidence")
        _add_table(page, pen, "Relations stated", "relations", head, rows)


def add_names(page: Page, pen: Pen, subject_id: str) -> None:
    """What sources call the subject, and who else goes by a like name."""
    book = pen.book
    variants = book.where("name_variants", "subject_id", subject_id)
    if variants:
        page.heading(pen.say("Also printed as"), "names")
        page.add(bullets(_variant(pen, row) for row in variants))
    for column, other in (("one_id", "other_id"), ("other_id", "one_id")):
        for row in book.where("not_same", column, subject_id):
            reason = pen.remark(row["reason"])
            said = (pen.say("Not the same as "), pen.record(row[other]), ": ", reason)
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
                title = pen.column(schema)
                if any(title == used for used, _ in groups):
                    title = f"{title} ({pen.column(schema.field(key.column)).lower()})"
                groups.append((title, ids))
    if groups:
        page.heading(pen.say("Related records"), "related")
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
    if told:
        listed = said_elsewhere(pen, told)
        columns = ("Property", "Value", "Said for", "Printed", "Source")
        _add_table(page, pen, "What sources say besides", "sources-say", columns, listed)
    named = [c for c in book.where("claims", "value", subject_id) if not _shown(book, c)]
    if named:
        rows = [
            [pen.record(claim["subject_id"]), *cells[:1], *cells[3:]]
            for claim, cells in zip(named, said_elsewhere(pen, named), strict=True)
        ]
        head = ("In", "Property", "Printed", "Source")
        _add_table(page, pen, "Where it is named", "named", head, rows)


def _add_table(
    page: Page,
    pen: Pen,
    title: str,
    anchor: str,
    head: tuple[str, ...],
    rows: list[list[Content]],
) -> None:
    """A heading and a table below it, both named in the language of the page."""
    page.heading(pen.say(title), anchor)
    names = [pen.say(name) for name in head]
    page.add(table(names, rows, f"{pen.say(title)}: {page.title}"))


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
    page.heading(pen.say("Checks"), "checks")
    items: list[Content] = [
        join((discrepancy_link(pen, key), ": ", pen.remark(row["statement"])))
        for key, row in disputes.items()
    ]
    items += [
        join((pen.say("Correction"), f" {r['correction_id']}: ", pen.remark(r["reason"])))
        for r in corrections
    ]
    items += [
        pen.remark(f"{f['severity'].capitalize()}, {f['check']}: {f['reason']}") for f in findings
    ]
    items += _arithmetic(pen, claims)
    if items:
        page.add(bullets(items))
    else:
        nothing = "No discrepancy is registered, and no check found fault with it."
        page.add(tag("p", pen.say(nothing)))
    page.add(passed(pen, tables_of(book, subject_id)))


def _arithmetic(pen: Pen, claims: list[Record]) -> list[Content]:
    """Identities the claims take part in; an identity that failed would have stopped the build."""
    book = pen.book
    links = [x for c in claims for x in book.where("identity_claims", "claim_id", c["claim_id"])]
    identities = {x["identity_id"]: book.row("identities", x["identity_id"]) for x in links}
    kinds = {key: pen.label("identity_kinds", row["kind"]) for key, row in identities.items()}
    say = "Arithmetic that holds: {kind} ({key})"
    return [pen.say(say, kind=kind, key=key) for key, kind in kinds.items()]
