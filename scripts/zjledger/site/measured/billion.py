"""On paper: a billion articles, from what the corpus job was measured to take."""

from __future__ import annotations

from zjledger.site.ledger import Book
from zjledger.site.markup import Content, table
from zjledger.site.measured.common import Report
from zjledger.site.measured.estimate import Alone, Assumed, Cost, alone, cost, files
from zjledger.site.page import Page

CHANGES = {
    "going over finished batches": "each worker would hash what it wrote and keep one note for "
    "some thousand batches, and a start would read those notes alone and leave the hashes of old "
    "parts to tasks of their own",
    "handing out batches": "more batches would be under way for each worker, and several jobs "
    "would each take a range of the files",
    "the scheduler": "several jobs, each with a scheduler of its own, would each take a range of "
    "the files",
}
"""By what one process does alone: what would be changed once that is the bottleneck."""


def add(page: Page, book: Book, report: Report) -> None:
    """Add the section."""
    assumed = Assumed()
    lengths = [s["text_length"] for s in book.tables["sources"] if s["text_length"] is not None]
    made_up = report["characters"] / report["documents"]
    ours = sum(lengths) / len(lengths)
    page.heading("A billion articles, on paper", "billion")
    page.text(
        f"What reading {assumed.articles:,} articles with this design would take, from the run "
        "with two Dask workers above. Assumed: machines of "
        f"{assumed.cores_of_a_machine} cores, each as fast as one of those measured; "
        f"{assumed.useful:.0%} of their time goes into reading; it is to be done in one day; "
        "time and bytes grow with the length of an article, and figures stand as close together "
        "as in the made-up ones, which is far closer than in news. Proposals are for people to "
        "decide on: the ledger does not grow with them."
    )
    columns = (
        (f"As made up, {made_up:,.0f} characters", cost(report, assumed)),
        (
            f"As long as our {len(lengths)} texts, {ours:,.0f}",
            cost(report, assumed, ours / made_up),
        ),
    )
    head = ("What", *(name for name, _ in columns))
    page.add(table(head, _costs([c for _, c in columns]), "A billion articles in one day"))
    page.text(_files(report, assumed))
    parts = alone(report, assumed)
    rows = [[_upper(p.name), f"{p.hours:,.1f}", f"{p.hours_larger:,.1f}"] for p in parts]
    head = (
        "What one process does for all",
        f"Hours at {assumed.batch:,} a batch",
        f"Hours at {assumed.larger_batch:,}",
    )
    page.add(table(head, rows, "What does not spread over machines"))
    page.text(_bottleneck(parts, assumed))


def _costs(costs: list[Cost]) -> list[list[Content]]:
    return [
        ["Core hours", *(f"{c.core_hours:,.0f}" for c in costs)],
        ["Cores for one day", *(f"{c.cores:,}" for c in costs)],
        ["Machines for one day", *(f"{c.machines:,}" for c in costs)],
        ["Text, TB", *(f"{c.terabytes_in:,.2f}" for c in costs)],
        ["Results to store, TB", *(f"{c.terabytes_out:,.2f}" for c in costs)],
        ["Proposals, billions", *(f"{c.proposals / 1e9:,.0f}" for c in costs)],
    ]


def _files(report: Report, assumed: Assumed) -> str:
    small = files(report, assumed, assumed.batch)
    large = files(report, assumed, assumed.larger_batch)
    return (
        f"At {assumed.batch:,} articles a batch there are {small.batches:,} batches and "
        f"{small.files:,} files, and {small.tasks_per_s:.1f} batches must end each second; at "
        f"{assumed.larger_batch:,} they are {large.batches:,}, {large.files:,} and "
        f"{large.tasks_per_s:.1f}. Between two workers on this machine "
        f"{report['handed_out']['per_s']:,.0f} empty tasks went round in a second, at "
        f"{report['handed_out']['scheduler_ms_a_task']:.1f} ms of the scheduler for each and "
        f"{report['handed_out']['job_ms_a_task']:.1f} ms of the job."
    )


def _bottleneck(parts: list[Alone], assumed: Assumed) -> str:
    first, last = parts[0], max(parts, key=lambda part: part.hours_larger)
    hours = assumed.seconds / 3600
    within = "fits into the day" if first.hours < hours else "does not fit into the day"
    reach = assumed.articles * hours / first.hours
    larger = (
        f"at {assumed.larger_batch:,} a batch it still comes first"
        if last == first
        else f"at {assumed.larger_batch:,} a batch, {last.name} comes first; the change then: "
        f"{CHANGES[last.name]}"
    )
    return (
        f"Reading spreads over machines; these do not. First comes {first.name}: at "
        f"{assumed.batch:,} articles a batch it takes {first.hours:,.1f} hours and so {within}; "
        f"it would fill it at {reach / 1e9:,.1f} billion articles. The change: "
        f"{CHANGES[first.name]}. Larger batches come before that, since they cost nothing but "
        f"more to read again after a death: {larger}. All was measured with files on a local disk; "
        "an object store answers each request later, so that going over finished batches, one "
        "file after the other, would be what it slows first."
    )


def _upper(name: str) -> str:
    return name[:1].upper() + name[1:]
