"""What stands behind a figure or a fact, in blocks that fold."""

from __future__ import annotations

from collections.abc import Iterable

from zjledger.export.citing import Citation, bibtex, in_words
from zjledger.site import words
from zjledger.site.ledger import Figure, Record
from zjledger.site.markup import (
    Content,
    Html,
    bullets,
    details,
    esc,
    facts,
    join,
    slug,
    tag,
    unsearched,
)
from zjledger.site.page import Pen

DISCREPANCIES_PER_PAGE = 40


def figure_anchor(figure: Figure) -> str:
    """Anchor of a figure on the page of its subject; unique there, and stable."""
    return slug(figure.figure_id.removeprefix(figure.subject_id))


def figure_list(pen: Pen, figures: Iterable[Figure], anchors: bool = True) -> Html:
    """Figures as a list, each with its evidence folded below it."""
    return bullets((_figure(pen, figure, anchors) for figure in figures), "zl-figures")


def _figure(pen: Pen, figure: Figure, anchors: bool) -> Html:
    book = pen.book
    anchor = figure_anchor(figure)
    name: Content = pen.measure(figure.measure)
    if anchors:
        name = tag("a", name, href=f"#{anchor}", class_="zl-anchor")
    head = tag(
        "p",
        join((tag("span", name, class_="zl-measure"), tag("strong", pen.figure(figure))), "\n"),
        class_="zl-figure-head",
        id=anchor if anchors else None,
    )
    said: list[Content] = [
        tag("span", pen.label("claim_statuses", figure.status)),
        pen.language.period(figure.period_label),
        pen.language.counted(figure.witnesses, "witness", "witnesses"),
        confidence(pen, figure),
    ]
    if figure.counts_in_totals is False:
        said.append(pen.say("not added to totals"))
    rows = book.evidence(figure.table, figure.figure_id, figure.value_column)
    return join(
        (
            head,
            tag("p", join(said, " · "), class_="zl-meta"),
            evidence(pen, rows),
            cite(pen, figure),
        ),
        "\n",
    )


def cite(pen: Pen, figure: Figure) -> Html:
    """How to cite a figure."""
    row = pen.book.row(figure.table, figure.figure_id)
    return cite_block(pen, "Cite this figure", pen.book.figure_citations.one(figure.table, row))


def cite_block(pen: Pen, summary: str, citation: Citation) -> Html:
    """A citation, folded, in words and as BibTeX; kept out of the search."""
    content = join(
        (
            tag("p", in_words(citation)),
            tag("pre", tag("code", bibtex(citation))),
            tag("p", pen.page("cite", "How to cite")),
        ),
        "\n",
    )
    return tag("div", details(summary, content), class_="zl-cite", data_search_exclude="")


def confidence(pen: Pen, figure: Figure) -> Html:
    """The confidence as a mark."""
    label = pen.label("confidences", figure.confidence)
    return tag("span", label, class_=f"zl-mark zl-{slug(figure.confidence)}")


def evidence(pen: Pen, rows: Iterable[Record]) -> Html:
    """The claims behind one cell: phrase, source, reading, corrections, discrepancies."""
    rows = list(rows)
    first = pen.book.row("claims", rows[0]["claim_id"]) if rows else None
    if first is None:
        return Html("")
    number = pen.language.counted(len(rows), "claim")
    quoted = tag("q", first["printed"], lang=pen.printed_in(first))
    summary = join((pen.say("Evidence: "), quoted, f" · {number}"))
    # The claims stand on the pages of their sources; the search need not hold them twice.
    claims = unsearched(bullets(_claim(pen, row) for row in rows))
    return details(summary, claims, "zl-evidence")


def evidence_of_claim(pen: Pen, claim: Record) -> Html:
    """The same for a claim that is shown without a table's cell in between."""
    return evidence(pen, [{"claim_id": claim["claim_id"], "role": "supports"}])


def _claim(pen: Pen, row: Record) -> Html:
    book = pen.book
    claim = book.row("claims", row["claim_id"])
    pairs: list[tuple[Content, Content]] = [
        (pen.say("Role"), pen.label("evidence_roles", row["role"])),
        (pen.say("Printed"), pen.phrase(claim)),
        (pen.say("Read as"), pen.value(claim)),
        (pen.say("Source"), source_line(pen, claim["source_id"])),
        (
            pen.say("Claim"),
            pen.page(f"source/{claim['source_id']}", claim["claim_id"], claim_anchor(claim)),
        ),
    ]
    number = book.claim_quantity(claim)
    if number is not None:
        pairs.insert(3, (pen.say("Exact"), f"{words.grouped(number)} {claim['unit']}"))
    pairs += reading_notes(pen, claim)
    return facts(pairs)


def claim_anchor(claim: Record) -> str:
    """Anchor of a claim on the page of its source."""
    return f"claim-{claim['claim_id'].rpartition('#')[2]}"


def source_link(pen: Pen, source_id: str) -> Html:
    """Publisher of a source, linked to its page."""
    publisher = pen.book.row("sources", source_id)["publisher"]
    return pen.page(f"source/{source_id}", publisher)


def source_line(pen: Pen, source_id: str) -> Html:
    """Publisher and date of a source, linked to its page."""
    source = pen.book.row("sources", source_id)
    published = source["published_on"]
    when = pen.say("day of publication not printed")
    if published:
        when = pen.language.span(published, published, "day")
    link = source_link(pen, source_id)
    kind = pen.within(pen.label("source_reliability", source["reliability"]))
    return join((link, f", {when} · {kind}"))


def reading_notes(pen: Pen, claim: Record) -> list[tuple[Content, Content]]:
    """How a claim was read, what was corrected in it, and where it is disputed."""
    book = pen.book
    notes: list[tuple[Content, Content]] = []
    if claim["at_start"] is not None:
        place = pen.say(
            "characters {start:,} to {end:,} of the text",
            start=claim["at_start"],
            end=claim["at_end"],
        )
        notes.append((pen.say("Offsets"), place))
    if claim["reading"] != "printed":
        entry = book.vocabulary.codelists["readings"][claim["reading"]]
        meaning = pen.language.meaning(entry.definition)
        read = join((pen.label("readings", claim["reading"]), pen.say(": "), meaning))
        notes.append((pen.say("Reading"), read))
    if claim["note"]:
        notes.append((pen.say("Note"), pen.remark(claim["note"])))
    notes += [
        (pen.say("Correction"), pen.remark(correction(row))) for row in corrections_of(pen, claim)
    ]
    notes += [
        (pen.say("Discrepancy"), _discrepancy(pen, row)) for row in discrepancies_of(pen, claim)
    ]
    return notes


def corrections_of(pen: Pen, claim: Record) -> list[Record]:
    """Corrections of a claim."""
    return pen.book.where("corrections", "claim_id", claim["claim_id"])


def discrepancies_of(pen: Pen, claim: Record) -> list[Record]:
    """Discrepancies a claim takes part in."""
    links = pen.book.where("discrepancy_claims", "claim_id", claim["claim_id"])
    return [pen.book.row("discrepancies", link["discrepancy_id"]) for link in links]


def correction(row: Record) -> str:
    """A correction in one sentence."""
    return f"{row['field']} {row['from_value']} is read as {row['to_value']}: {row['reason']}"


def _discrepancy(pen: Pen, row: Record) -> Html:
    kind = pen.label("discrepancy_kinds", row["kind"])
    said = pen.remark(f"{row['statement']}. {row['reason']}")
    return join((discrepancy_link(pen, row["discrepancy_id"]), f" ({kind}): ", said))


def discrepancy_link(pen: Pen, discrepancy_id: str) -> Html:
    """Link to a discrepancy, on whichever page of the register it stands."""
    number = pen.book.discrepancy_numbers[discrepancy_id]
    return pen.page(discrepancy_page(number), discrepancy_id, discrepancy_id)


def discrepancy_page(number: int) -> str:
    """Path of the page that holds the discrepancy of that position in the register."""
    return listing_page("quality/discrepancies", number // DISCREPANCIES_PER_PAGE)


def listing_page(path: str, number: int) -> str:
    """Path of page ``number`` (from 0) of a long listing."""
    return path if number == 0 else f"{path.removesuffix('/index')}/page-{number + 1}"


def said_elsewhere(pen: Pen, claims: Iterable[Record]) -> list[list[Content]]:
    """Rows for a table of claims: property, value, period, phrase, source."""
    return [
        [
            pen.measure(claim["property"]),
            pen.value(claim),
            pen.language.period(claim["period_label"]),
            join((pen.phrase(claim), _aside(pen, claim["note"]))),
            source_link(pen, claim["source_id"]),
        ]
        for claim in claims
    ]


def _aside(pen: Pen, note: str | None) -> Html:
    return Html(f"<br><small>{esc(pen.remark(note))}</small>") if note else Html("")
