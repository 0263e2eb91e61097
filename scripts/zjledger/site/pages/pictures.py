"""Which figures the charts show. A chart is drawn only where the tables hold what it needs."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal

from zjledger.site import words
from zjledger.site.charts import Bar, Chart
from zjledger.site.ledger import Book, Figure
from zjledger.site.markup import Html, join
from zjledger.site.page import Pen

CURRENCY = "CNY"


def total(book: Book, subject_id: str, measure: str = "total_investment") -> Figure | None:
    """The latest amount of a measure in yuan, or None."""
    found = [
        figure
        for figure in book.figures.get(subject_id, [])
        if figure.measure == measure and figure.unit == CURRENCY
    ]
    return max(found, key=lambda figure: figure.period_label, default=None)


def share(part: Decimal, whole: Decimal) -> str:
    """A computed share, rounded to a whole per cent."""
    return f"{100 * part / whole:.0f}%"


def split_chart(pen: Pen, cohort_id: str) -> Chart | None:
    """A cohort and those of its parts whose total investment is known."""
    book = pen.book
    whole = total(book, cohort_id)
    parts = [
        (book.part_name(row["cohort_id"], cohort_id), figure)
        for row in book.where("cohorts", "parent_id", cohort_id)
        if (figure := total(book, row["cohort_id"]))
        and whole
        and figure.period_label == whole.period_label
        and figure.status == whole.status
    ]
    if whole is None or not whole.value or not parts:
        return None
    parts.sort(key=lambda part: -part[1].value)
    largest, figure = parts[0]
    return Chart(
        title=f"{share(figure.value, whole.value)} of {words.scaled(whole.value)} yuan: {largest}",
        unit="Total investment in yuan, status "
        + words.lower_first(book.label("claim_statuses", whole.status)),
        source=_source(pen, [whole, *(figure for _, figure in parts)]),
        bars=[
            Bar(book.name(cohort_id), whole.value, words.scaled(whole.value), whole=True),
            *(
                Bar(name, f.value, f"{words.scaled(f.value)} ({share(f.value, whole.value)})")
                for name, f in parts
            ),
        ],
        head=("Projects", "Yuan"),
    )


def credit_chart(pen: Pen, cohort_id: str) -> Chart | None:
    """Contracted credit against total investment of a cohort."""
    invested, credit = total(pen.book, cohort_id), total(pen.book, cohort_id, "credit_amount")
    if invested is None or credit is None or not invested.value:
        return None
    name = pen.book.name(cohort_id)
    return Chart(
        title=f"Credit covers {share(credit.value, invested.value)} of the investment: {name}",
        unit="Yuan",
        source=_source(pen, [invested, credit]),
        bars=[
            Bar(pen.measure(f.measure), f.value, words.scaled(f.value), whole=f is invested)
            for f in (invested, credit)
        ],
        head=("Amount", "Yuan"),
    )


def discrepancy_chart(pen: Pen) -> Chart | None:
    """Judged discrepancies by kind."""
    kinds = Counter(row["kind"] for row in pen.book.tables["discrepancies"])
    if not kinds:
        return None
    ordered = sorted(kinds.items(), key=lambda item: (-item[1], item[0]))
    first, number = ordered[0]
    label = words.lower_first(pen.book.label("discrepancy_kinds", first))
    return Chart(
        title=f"{number} of {kinds.total()} discrepancies are of the kind {label}",
        unit="Number of discrepancies",
        source=pen.page("quality/discrepancies", "The register of discrepancies"),
        bars=[
            Bar(pen.book.label("discrepancy_kinds", kind), Decimal(count), str(count))
            for kind, count in ordered
        ],
        head=("Kind", "Number"),
    )


def _source(pen: Pen, figures: list[Figure]) -> Html:
    ids = sorted(
        {
            pen.book.row("claims", row["claim_id"])["source_id"]
            for figure in figures
            for row in pen.book.evidence(figure.table, figure.figure_id, figure.value_column)
            if row["role"] == "supports"
        }
    )
    links = (pen.page(f"source/{i}", pen.book.row("sources", i)["publisher"]) for i in ids)
    return join(("Source: ", join(links, ", ")))
