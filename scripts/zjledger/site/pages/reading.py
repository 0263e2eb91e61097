"""How well the reader of articles does: beside its peers, and against our own curated files."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from zjledger.site import words
from zjledger.site.charts.bars import Bar, bar_chart
from zjledger.site.charts.chart import Chart, Origin
from zjledger.site.charts.figure import draw
from zjledger.site.ledger import Book
from zjledger.site.markup import Content, table, tag
from zjledger.site.measured import accuracy
from zjledger.site.measured.accuracy import LANGUAGES, share
from zjledger.site.page import Page, Pen

KINDS = {"money": "Amounts", "date": "Days", "rate": "Per cents"}
GROUPS = {"figures": "Figures", "days": "Days", "people": "People"}
OWN = "zjledger"
MEASURED = Origin("quality/reading", "Readers on the same texts")


def pages(book: Book) -> Iterator[Page]:
    """One page."""
    page = Page(
        "quality/reading",
        "Reading",
        "What the reader of articles finds, beside five others on the same texts.",
    )
    pen = Pen(book, page.path)
    page.text(
        "The reader proposes figures, days, names and roles with their place in a text, and a "
        "person decides. Where it is not sure it says so, or gives nothing."
    )
    accuracy.add(page, pen, book.accuracy)
    _add_peers(page, pen, book.peers)
    _add_column(page, book.column)
    _add_drafts(page, pen, book.drafts)
    yield page


def _add_column(page: Page, report: dict[str, Any]) -> None:
    page.heading("A column of texts", "column")
    page.text(
        "`zjledger.read_column` reads the figures and dates of many texts at once, the same as "
        "reading each: the tests hold the two against each other. Names and roles are not looked "
        "for. The gold texts come over and over with other digits, as they are and between "
        "sentences without figures, as dense as official news was found to be. Megabytes of UTF-8 "
        f"a second, on {report['machine']['cores']} cores: by the clock, by the time of all "
        "processors together, and by that when each text is read by itself. What stands around a "
        "number is read once for all that look alike, so a longer column takes less for each "
        "megabyte. Beside them is the baseline: how fast the patterns of Python only find the runs "
        "of digits, text by text, in the same minutes; a machine is faster or slower than another "
        "and than itself at another hour."
    )
    rows = [
        [
            f"{LANGUAGES[row['language']]}, {row['texts']}",
            f"{row['megabytes']:g}",
            f"{row['figures_per_mb']:,}",
            *(f"{row[key]:g}" for key in ("wall", "processor", "one_by_one", "finding")),
        ]
        for row in report["rows"]
    ]
    head = ("Texts", "MB", "Figures/MB", "Clock", "Processor", "One by one", "Finding")
    page.add(table(head, rows, "Megabytes a second"))


def _add_peers(page: Page, pen: Pen, report: dict[str, Any]) -> None:
    page.heading("Beside other readers", "peers")
    told = " and ".join(
        f"{words.counted(report['texts'][code]['documents'], 'text')} in {name} "
        f"({report['texts'][code]['bytes'] / 1000:.1f} kB)"
        for code, name in LANGUAGES.items()
    )
    page.text(
        f"All ran on the same {told}, in one run. The texts are our own, written in the manner of "
        "the field, full of its traps, and annotated by hand; ours was mended on the mistakes "
        "that it made in them, the others were not. Right means the same place, unit and exact "
        "value. Days are dates to the day; a percentage point read as a per cent is wrong."
    )
    for code in LANGUAGES:
        page.add(draw(pen, _amounts_chart(pen, report, code)))
    head = (
        "Reader",
        "Language",
        "Of what",
        "Right",
        "Given",
        "Wanted",
        "Precision",
        "Recall",
        "F1",
    )
    page.add(table(head, _accuracy_rows(report), "Accuracy of each reader"))
    page.heading("Speed", "speed")
    machine = report["machine"]
    page.add(
        tag(
            "p",
            f"Megabytes of text for each second of one processor ({machine['processor']}, "
            f"{machine['cores']} cores, {machine['memory_gib']} GiB, {machine['system']}, Python "
            f"{machine['python']}), the median of several passes. Ours also finds counts, names "
            "and roles in that time.",
        )
    )
    page.add(draw(pen, _speed_chart(pen, report)))
    page.add(table(("Reader", "Version", *LANGUAGES.values()), _speed_rows(report), "MB/s"))


def _accuracy_rows(report: dict[str, Any]) -> Iterator[list[Content]]:
    for peer in report["peers"]:
        for row in peer["accuracy"]:
            yield [
                peer["peer"],
                LANGUAGES[row["language"]],
                KINDS[row["kind"]],
                *(str(row[key]) for key in ("right", "given", "wanted")),
                share(row["right"], row["given"]),
                share(row["right"], row["wanted"]),
                _f1(row),
            ]


def _f1(row: dict[str, Any]) -> str:
    return "–" if row["f1"] is None else f"{row['f1']:.3f}"


def _amounts_chart(pen: Pen, report: dict[str, Any], language: str) -> Chart:
    scored = [
        (peer["peer"], row)
        for peer in report["peers"]
        for row in peer["accuracy"]
        if (row["language"], row["kind"]) == (language, "money")
    ]
    scored.sort(key=lambda one: (-one[1]["f1"], one[0]))
    wrong = {name: row["given"] - row["right"] for name, row in scored}
    others = [number for name, number in wrong.items() if name != OWN]
    return bar_chart(
        pen,
        f"reading-amounts-{language}",
        f"{LANGUAGES[language]} amounts: {words.counted(wrong[OWN], 'wrong value')} of ours, "
        f"{min(others)} to {max(others)} of the others",
        "F1 of amounts with their exact value",
        [Bar(name, Decimal(str(row["f1"])), _f1(row), whole=name != OWN) for name, row in scored],
        ("Reader", "F1"),
        [MEASURED],
        Decimal(1),
    )


def _speed(peer: dict[str, Any], language: str) -> float | None:
    return next((r["mb_per_s"] for r in peer["speed"] if r["language"] == language), None)


def _speed_chart(pen: Pen, report: dict[str, Any]) -> Chart:
    found = [
        (f"{peer['peer']}, {LANGUAGES[row['language']]}", peer["peer"], row["mb_per_s"])
        for peer in report["peers"]
        for row in peer["speed"]
    ]
    found.sort(key=lambda one: (-one[2], one[0]))
    name, _, fastest = found[0]
    return bar_chart(
        pen,
        "reading-speed",
        f"The fastest is {name}: {fastest:g} MB/s",
        "Megabytes for each second of one processor",
        [
            Bar(label, Decimal(str(speed)), f"{speed:g}", whole=peer != OWN)
            for label, peer, speed in found
        ],
        ("Reader and language", "MB/s"),
        [MEASURED],
    )


def _speed_rows(report: dict[str, Any]) -> Iterator[list[Content]]:
    for peer in report["peers"]:
        speeds = (_speed(peer, code) for code in LANGUAGES)
        yield [
            peer["peer"],
            peer["version"],
            *("–" if speed is None else f"{speed:g}" for speed in speeds),
        ]


def _add_drafts(page: Page, pen: Pen, report: list[dict[str, Any]]) -> None:
    page.heading("What a draft gives back", "drafts")
    page.text(
        "Articles that were curated by hand were drafted again from their text alone. Figures, "
        "days and people are what a reader can find; goals, measures, posts, names of bodies and "
        "what is interpreted are for a person, as are the subject of each figure and its status. "
        "Id, address and day of publication are what the person names in the command."
    )
    totals: dict[str, list[int]] = {name: [0] * 4 for name in GROUPS}
    rows: list[list[Content]] = []
    for one in report:
        for name, label in GROUPS.items():
            share = one["groups"][name]
            numbers = [share[key] for key in ("claims", "found", "property", "whole")]
            totals[name] = [a + b for a, b in zip(totals[name], numbers, strict=True)]
            rows.append([pen.record(one["source_id"]), label, *map(str, numbers)])
        rows.append([pen.record(one["source_id"]), "For a person", str(one["words"]), "", "", ""])
    claims, found = (sum(total[n] for total in totals.values()) for n in (0, 1))
    person = sum(one["words"] for one in report)
    page.add(
        tag(
            "p",
            f"{found} of {claims} claims that a reader can find were found with value, unit, hedge "
            f"and place; {person:,} more are for a person.",
            class_="zl-lead",
        )
    )
    head = ("Article", "Claims", "Of these", "Found", "With the property", "Letter by letter")
    page.add(table(head, rows, "Claims given back, by article"))
    heads: list[list[Content]] = [
        [
            pen.record(one["source_id"]),
            ", ".join(one["head"]),
            ", ".join(one["head_left"]),
            str(one["more"]),
        ]
        for one in report
    ]
    fields = ("Article", "Fields given back", "Fields left to a person", "Claims to take out")
    page.add(table(fields, heads, "Heads given back, by article"))
