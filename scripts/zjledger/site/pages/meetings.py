"""A page for every meeting: when, where and who; what was announced; what was promised."""

from __future__ import annotations

from collections.abc import Iterator

from zjledger.site import words
from zjledger.site.charts.figure import draw
from zjledger.site.charts.records import split_chart
from zjledger.site.evidence import evidence, evidence_of_claim, figure_list
from zjledger.site.ledger import Book, Record
from zjledger.site.markup import Content, Html, bullets, chinese, facts, join, table, tag
from zjledger.site.page import Page, Pen
from zjledger.site.pages.records import add_facts, add_figures, add_parts, start
from zjledger.site.pages.related import (
    add_bonds,
    add_checks,
    add_claims,
    add_dates,
    add_names,
    add_relations,
    posts_that_day,
)

PROGRAMME = frozenset({"format", "agenda_item"})
"""Properties in words that stand among the facts of a meeting."""

SHOWN = frozenset({"cohorts", "awards"})
"""Tables whose rows about a meeting stand in parts of their own."""


def pages(book: Book) -> Iterator[Page]:
    """Pages of all meetings."""
    for subject in book.where("subjects", "kind", "meeting"):
        yield _page(book, subject)


def _page(book: Book, subject: Record) -> Page:
    meeting_id = subject["subject_id"]
    page, pen = start(book, subject)
    add_facts(page, pen, meeting_id)
    _add_programme(page, pen, meeting_id)
    _add_sources(page, pen, meeting_id)
    _add_people(page, pen, meeting_id)
    _add_cohorts(page, pen, meeting_id)
    add_figures(page, pen, meeting_id)
    _add_targets(page, pen, meeting_id)
    _add_awards(page, pen, meeting_id)
    add_dates(page, pen, meeting_id)
    add_parts(page, pen, meeting_id)
    add_names(page, pen, meeting_id)
    add_bonds(page, pen, meeting_id)
    add_relations(page, pen, meeting_id, SHOWN)
    add_claims(page, pen, meeting_id, PROGRAMME)
    add_checks(page, pen, meeting_id)
    return page


def _add_programme(page: Page, pen: Pen, meeting_id: str) -> None:
    """How it was held and what was on the agenda, in the words of the sources."""
    claims = pen.book.where("claims", "subject_id", meeting_id)
    claims = sorted(claims, key=lambda claim: claim["property"] != "format")
    said: list[tuple[Content, Content]] = [
        (pen.measure(claim["property"]), join((claim["value"], evidence_of_claim(pen, claim))))
        for claim in claims
        if claim["property"] in PROGRAMME
    ]
    if said:
        page.add(facts(said))


def _add_sources(page: Page, pen: Pen, meeting_id: str) -> None:
    ids = pen.book.sources_of(meeting_id)
    if ids:
        page.add(
            tag(
                "p", join(("Told by: ", join((pen.record(i) for i in ids), "; "))), class_="zl-meta"
            )
        )


def _add_people(page: Page, pen: Pen, meeting_id: str) -> None:
    book = pen.book
    taken = book.where("participations", "meeting_id", meeting_id)
    if not taken:
        return
    roles = book.vocabulary.codelists["participation_roles"]
    order = {code: number for number, code in enumerate(roles)}
    rows: list[list[Content]] = []
    for row in sorted(taken, key=lambda r: (order[r["role"]], r["participant_id"])):
        found = evidence(pen, book.evidence("participations", row["participation_id"], "role"))
        name = pen.record(row["participant_id"])
        rows.append([name, roles[row["role"]].name_en, posts_that_day(pen, row), found])
    page.heading("Who took part", "people")
    head = ("Name", "Role", "Post that day", "Evidence")
    page.add(table(head, rows, f"Participants: {page.title}"))


def _add_cohorts(page: Page, pen: Pen, meeting_id: str) -> None:
    book = pen.book
    announced = book.where("cohorts", "meeting_id", meeting_id)
    if not announced:
        return
    page.heading("What was announced", "announced")
    ids = {row["cohort_id"] for row in announced}
    for row in announced:
        if row["parent_id"] in ids:
            continue
        if chart := split_chart(pen, row["cohort_id"]):
            page.add(draw(pen, chart))
        _add_cohort(page, pen, row, row["name_en"])
        for part in book.where("cohorts", "parent_id", row["cohort_id"]):
            name = book.part_name(part["cohort_id"], row["cohort_id"])
            _add_cohort(page, pen, part, f"Part: {words.lower_first(name)}")


def _add_cohort(page: Page, pen: Pen, row: Record, title: str) -> None:
    cohort_id = row["cohort_id"]
    page.heading(title, f"cohort-{cohort_id.split('/')[-1]}-{len(page.parts)}", 3)
    more: list[Content] = [pen.page(cohort_id, "Own page")]
    if row["partition"]:
        more.append(f"divided {words.lower_first(pen.book.label('partitions', row['partition']))}")
    if row["name_zh"]:
        more.append(chinese(row["name_zh"]))
    figures = pen.book.figures.get(cohort_id, [])
    listed: Html = (
        figure_list(pen, figures, False) if figures else tag("p", "No figure is recorded.")
    )
    page.add(tag("p", join(more, " · "), class_="zl-meta"), listed)


def _add_targets(page: Page, pen: Pen, meeting_id: str) -> None:
    """Targets of programmes that the sources of this meeting print."""
    book = pen.book
    found: dict[str, list[str]] = {}
    for source_id in book.sources_of(meeting_id):
        for claim in book.where("claims", "source_id", source_id):
            if claim["status"] == "target":
                found.setdefault(claim["subject_id"], []).append(claim["claim_id"])
    blocks: list[tuple[str, Html]] = []
    for subject_id, claims in found.items():
        figures = [
            figure
            for figure in book.figures.get(subject_id, [])
            if figure.status == "target"
            and any(
                row["claim_id"] in claims
                for row in book.evidence(figure.table, figure.figure_id, figure.value_column)
            )
        ]
        if figures:
            blocks.append((subject_id, figure_list(pen, figures, False)))
    if not blocks:
        return
    page.heading("Targets stated in these sources", "targets")
    for subject_id, listed in blocks:
        page.add(tag("p", tag("strong", pen.record(subject_id))), listed)


def _add_awards(page: Page, pen: Pen, meeting_id: str) -> None:
    awards = pen.book.where("awards", "meeting_id", meeting_id)
    if not awards:
        return
    page.heading("Awards", "awards")
    items = []
    for award in awards:
        by = award["awarded_by_id"]
        giver: Content = join((", conferred by ", pen.record(by))) if by else ""
        rows = pen.book.evidence("awards", award["award_id"], "meeting_id")
        items.append(join((pen.record(award["award_id"]), giver, evidence(pen, rows))))
    page.add(bullets(items))
