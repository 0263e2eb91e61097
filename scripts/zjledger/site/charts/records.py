"""Charts of single records: how a group of projects divides, what credit it has; and the register
of discrepancies by kind. A chart is made only where the tables hold what it needs."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal

from zjledger.answers.facts import YUAN, Fact
from zjledger.site import words
from zjledger.site.charts.bars import Bar, bar_chart
from zjledger.site.charts.chart import Chart
from zjledger.site.charts.origins import REGISTER, of_facts
from zjledger.site.ledger import Book
from zjledger.site.markup import slug
from zjledger.site.page import Pen


def total(book: Book, subject_id: str, measure: str = "total_investment") -> Fact | None:
    """The latest amount of a measure in yuan, or None."""
    found = book.answering.facts(subject_id, measure=measure, unit=YUAN)
    return max(found, key=lambda fact: fact.period, default=None)


def share(part: Decimal, whole: Decimal) -> str:
    """A computed share, rounded to a whole per cent."""
    return f"{100 * part / whole:.0f}%"


def split_chart(pen: Pen, cohort_id: str) -> Chart | None:
    """A cohort and those of its parts whose total investment is known."""
    book = pen.book
    whole = total(book, cohort_id)
    parts = [
        (row["cohort_id"], fact)
        for row in book.where("cohorts", "parent_id", cohort_id)
        if (fact := total(book, row["cohort_id"]))
        and whole
        and fact.period == whole.period
        and fact.status == whole.status
    ]
    if whole is None or not whole.value or not parts:
        return None
    parts.sort(key=lambda part: -part[1].value)
    largest, most = parts[0]
    bars = [
        Bar(book.name(cohort_id), whole.value, words.scaled(whole.value), cohort_id, whole=True)
    ]
    for part_id, fact in parts:
        said = f"{words.scaled(fact.value)} ({share(fact.value, whole.value)})"
        bars.append(Bar(book.part_name(part_id, cohort_id), fact.value, said, part_id))
    return bar_chart(
        pen,
        f"split-{slug(cohort_id)}",
        f"{share(most.value, whole.value)} of {words.scaled(whole.value)} yuan: "
        + book.part_name(largest, cohort_id),
        "Total investment in yuan, status "
        + words.lower_first(book.label("claim_statuses", whole.status)),
        bars,
        ("Projects", "Yuan"),
        of_facts(book, [whole, *(fact for _, fact in parts)]),
    )


def credit_chart(pen: Pen, cohort_id: str) -> Chart | None:
    """Contracted credit against total investment of a cohort."""
    invested, credit = total(pen.book, cohort_id), total(pen.book, cohort_id, "credit_amount")
    if invested is None or credit is None or not invested.value:
        return None
    name = pen.book.name(cohort_id)
    bars = [
        Bar(pen.measure(fact.measure), fact.value, words.scaled(fact.value), cohort_id, whole)
        for fact, whole in ((invested, True), (credit, False))
    ]
    return bar_chart(
        pen,
        f"credit-{slug(cohort_id)}",
        f"Credit covers {share(credit.value, invested.value)} of the investment: {name}",
        "Yuan",
        bars,
        ("Amount", "Yuan"),
        of_facts(pen.book, [invested, credit]),
    )


def discrepancy_chart(pen: Pen) -> Chart | None:
    """Judged discrepancies by kind."""
    kinds = Counter(row["kind"] for row in pen.book.tables["discrepancies"])
    if not kinds:
        return None
    ordered = sorted(kinds.items(), key=lambda item: (-item[1], item[0]))
    first, number = ordered[0]
    label = words.lower_first(pen.book.label("discrepancy_kinds", first))
    return bar_chart(
        pen,
        "discrepancies",
        f"{number} of {kinds.total()} discrepancies are of the kind {label}",
        "Number of discrepancies",
        [
            Bar(pen.book.label("discrepancy_kinds", kind), Decimal(count), str(count))
            for kind, count in ordered
        ],
        ("Kind", "Number"),
        [REGISTER],
    )
