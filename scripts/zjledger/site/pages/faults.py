"""The scorecard: what share of injected faults the checks notice, beside plain tools."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from zjledger.site import words
from zjledger.site.charts.bars import Bar, bar_chart
from zjledger.site.charts.chart import Chart, Origin
from zjledger.site.charts.figure import draw
from zjledger.site.ledger import Book
from zjledger.site.markup import Content, table, tag
from zjledger.site.page import Page, Pen

Tally = Mapping[str, Any]

OWN, PLAIN = "Our checks", {"frictionless": "Plain Frictionless", "pandera": "Plain pandera"}
GROUPS = {
    "all": "All faults",
    "meaning": "Faults of meaning",
    "value": "– value",
    "arithmetic": "– arithmetic",
    "identity": "– identity",
    "evidence": "– evidence",
    "form": "Faults of form",
    "text": "– text",
    "format": "– format",
    "structure": "– structure",
    "bytes": "– bytes",
    "release": "– release",
}
RUN = Origin("quality/faults", "Run of make faults")


def pages(book: Book) -> Iterator[Page]:
    """One page."""
    card = book.detection
    page = Page(
        "quality/faults", "Faults", "Wrong data put in on purpose, and how much of it is noticed."
    )
    pen = Pen(book, page.path)
    harmless = card["harmless"]
    page.text(
        f"{card['all']['injected']:,} faults of {card['classes_measured']} classes were put into "
        "sound data, one at a time: into published tables, with sizes and hashes made to fit, and "
        "into the files that are written by hand. "
        f"{_percent(card['all'])} were noticed, and {_percent(card['meaning'])} of those that "
        f"change what the data mean. Of {words.counted(harmless['changes'], 'harmless change')}, "
        f"{harmless['false_alarms']} raised an alarm. Faults and checks have one author; others "
        "may find faults that nobody here has thought of."
    )
    page.add(draw(pen, _chart(pen, card)))
    page.heading("By group", "groups")
    page.text(
        "The plain tools know the same types, patterns, keys and bounds. Frictionless was asked "
        "about the first two faults of each class of tables, pandera about all of them; neither "
        "reads the files that are written by hand."
    )
    head = ("Group", "Injected", "Noticed", OWN, *PLAIN.values())
    page.add(table(head, _group_rows(card), "Share of faults noticed, by group"))
    page.heading("By layer", "layers")
    page.text("A fault may be noticed by several layers: first by one, and by one alone.")
    rows = (
        (name.capitalize(), *(f"{found[key]:,}" for key in ("found", "first", "alone")))
        for name, found in card["layers"].items()
    )
    page.add(table(("Layer", "Noticed", "First", "Alone"), rows, "Faults noticed, by layer"))
    page.heading("What escapes", "escapes")
    _add_escapes(page, card)
    page.heading("Every class", "classes")
    head = ("Class", "Group", "Into", "What it is", "Noticed", OWN, *PLAIN.values(), "Layers")
    page.add(table(head, map(_class_row, card["classes"]), "Every class of faults"))
    page.add(tag("p", pen.page("quality/rules", "The rules, each with its reason")))
    yield page


def _tally(card: Tally, group: str) -> Tally:
    found: Tally = card[group] if group in card else card["groups"][group]
    return found


def _percent(tally: Tally) -> str:
    share = tally["detected_percent"]
    return "–" if share is None else f"{share:.1f}%"


def _chart(pen: Pen, card: Tally) -> Chart:
    shown = [("Meaning", card["meaning"]), ("Form", card["form"])]
    bars = []
    for label, tally in shown:
        for name, part in ((OWN, tally), *((PLAIN[key], tally[key]) for key in PLAIN)):
            share = Decimal(str(part["detected_percent"] or 0))
            bars.append(Bar(f"{label}: {name}", share, _percent(part), whole=name != OWN))
    best = max((card["meaning"][key]["detected_percent"] or 0) for key in PLAIN)
    return bar_chart(
        pen,
        "faults-noticed",
        f"{_percent(card['meaning'])} of the faults of meaning are noticed, {best:.1f}% by the "
        "better plain tool",
        "Per cent of injected faults that are noticed",
        bars,
        ("Faults and tool", "Noticed"),
        [RUN],
        full=Decimal(100),
    )


def _group_rows(card: Tally) -> Iterator[list[Content]]:
    for group, label in GROUPS.items():
        tally = _tally(card, group)
        yield [
            label,
            f"{tally['injected']:,}",
            f"{tally['found']:,}",
            _percent(tally),
            *(_percent(tally[key]) for key in PLAIN),
        ]


def _add_escapes(page: Page, card: Tally) -> None:
    escaped = card["escaped"]
    beyond = card["beyond"]
    worst = card["worst_class"]
    page.text(
        f"{words.counted(len(escaped), 'fault')} went unnoticed. The worst class is "
        f"{worst['id']}, {worst['detected_percent']:.1f}% of which are noticed. Of a class that "
        "alters a phrase and its value alike, which only the text of the source can show, "
        f"{beyond['found']} of {beyond['injected']} were noticed; it is counted apart."
    )
    rows = (
        (
            tag("code", entry["class"]),
            entry["where"],
            entry["was"],
            entry["now"],
            entry["reason"],
        )
        for entry in escaped
    )
    head = ("Class", "Where", "It was", "Made to be", "Why nothing notices")
    page.add(table(head, rows, "Faults that went unnoticed"))


def _class_row(entry: Tally) -> list[Content]:
    return [
        tag("code", entry["id"]),
        entry["group"],
        "tables" if entry["level"] == "package" else "files",
        entry["statement"],
        f"{entry['found']} of {entry['injected']}",
        _percent(entry),
        *(_percent(entry[key]) for key in PLAIN),
        ", ".join(f"{layer} {count}" for layer, count in entry["layers"].items()),
    ]
