"""How the reader does on annotated texts: at first sight, now, and where it fails."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import product

from zjledger.site.charts.bars import Bar, bar_chart
from zjledger.site.charts.chart import Chart, Origin
from zjledger.site.charts.figure import draw
from zjledger.site.markup import Content, details, table
from zjledger.site.measured.common import Report
from zjledger.site.page import Page, Pen

LANGUAGES = {"en": "English", "zh": "Chinese"}
SCORED = {
    "money": "Amounts",
    "count": "Counts",
    "rate": "Rates",
    "date": "Dates",
    "period": "Periods",
    "quantity": "Measures",
    "person": "People",
    "org": "Bodies",
    "role": "Roles",
    "subject": "Subjects",
}
AIMS = {
    "money": ("0.995", "0.980"),
    "count": ("0.980", "0.920"),
    "rate": ("1.000", "1.000"),
    "date": ("0.990", "0.990"),
    "person": ("0.980", "0.980"),
    "org": ("0.980", "0.980"),
}
"""The least precision and recall that we want."""

LAST = 5
"""Blind parts whose first sight is told together: the last ones."""
_UNBROKEN = "\N{NO-BREAK SPACE}/\N{NO-BREAK SPACE}"

Row = Report
"""What was right, given and wanted of a kind in one part and language."""


def add(page: Page, pen: Pen, report: Report) -> None:
    """Add both sections."""
    page.heading("On annotated texts", "accuracy")
    page.text(
        "The texts are made up and were annotated before the reader saw them. On the part that was "
        "seen it was mended, and on the mistakes in a blind part once that had been read; the "
        "blind parts are frozen by their hashes and never edited, not even where an annotation "
        "is at fault. Only what a blind part gave when it was read for the first time says what to "
        "expect of a new text. Every part is by another writer, and they differ: in brackets "
        "stands the worst part. No part is large enough to prove a rate of error below a few per "
        "cent. Right means the exact value with its unit; a wrong value is silent if the reader "
        "does not doubt it."
    )
    last = sorted({row["part"] for row in report["first"]}, key=_in_order)[-LAST:]
    told = f"The blind parts {_name(last[0])} to {_name(last[-1])} when they were first read"
    page.text(f"{told}:")
    page.add(table(_FIRST_HEAD, _at_first(report, last), told))
    first = [row for row in report["first"] if row["part"] in last]
    page.text(f"Short of the aim when first read: {short_of_aim(first)}.")
    for code in LANGUAGES:
        page.add(draw(pen, _dates_chart(pen, report, code)))
    told = "Dates at first sight by the manner of the texts, English and Chinese"
    page.text(
        "What to expect depends on how a text is written: the reader was made for official news, "
        "and in a diary or a story the year of a date hangs on more than its sentence. Precision "
        "and recall of the dates of later parts at first sight:"
    )
    page.add(table(_MANNER_HEAD, _by_manner(report), told))
    told = "All parts as they are read now, after the reader was mended on them"
    page.text(f"{told}:")
    page.add(table(_NOW_HEAD, _now(report), told))
    page.text(f"Short of the aim as they are read now: {short_of_aim(report['now'])}.")
    page.add(details("By part", table(_BY_PART, _by_part(report), "Right/given/wanted, by part")))
    page.heading("The worst mistakes", "mistakes")
    page.text("Wrong values that the reader does not doubt come first, then what it misses.")
    worst = [[one["text"], SCORED[one["kind"]], one["as"], one["told"]] for one in report["worst"]]
    page.add(table(("Text", "Of what", "Mistake", "What"), worst, "The ten worst mistakes"))
    told = f"{len(report['slips'])} annotations of frozen parts are at fault"
    page.text(
        f"{told}. What is read differently there counts as wrong in all figures above, but not as "
        "silent, and is not named among the mistakes."
    )
    slips = [[one[key] for key in _SLIP] for one in report["slips"]]
    page.add(details("Which", table([key.capitalize() for key in _SLIP], slips, told)))


def share(part: int, whole: int) -> str:
    """A part of a whole in three places, or a dash where there is none."""
    return f"{part / whole:.3f}" if whole else "–"


_SLIP = ("document", "printed", "read", "why")
_FIRST_HEAD = ("Of what", "Language", "Figures", "Precision", "Recall", "Aim")


def _at_first(report: Report, last: list[str]) -> Iterator[list[Content]]:
    for (kind, name), (code, language) in product(SCORED.items(), LANGUAGES.items()):
        rows = [row for row in _of_kind(report["first"], kind, code) if row["part"] in last]
        wanted = str(sum(row["wanted"] for row in rows))
        shares = (_with_worst(rows, of) for of in ("given", "wanted"))
        yield [name, language, wanted, *shares, _UNBROKEN.join(AIMS.get(kind, "–"))]


def short_of_aim(rows: list[Row]) -> str:
    """The kinds of figure whose precision or recall is below the aim, with what was counted."""
    short = []
    for (kind, aims), (code, language) in product(AIMS.items(), LANGUAGES.items()):
        told = _of_kind(rows, kind, code)
        right, given, wanted = (sum(row[key] for row in told) for key in _COUNTED)
        if any(right < Decimal(aim) * of for aim, of in zip(aims, (given, wanted), strict=True)):
            counted = f"{right} right of {given} read and {wanted} printed"
            short.append(f"{SCORED[kind].lower()} in {language} ({counted})")
    return ", ".join(short) or "none"


_COUNTED = ("right", "given", "wanted")
_NOW_HEAD = ("Of what", "Language", "Figures", "Precision", "Recall", "Silent")


def _now(report: Report) -> Iterator[list[Content]]:
    for (kind, name), (code, language) in product(SCORED.items(), LANGUAGES.items()):
        rows = _of_kind(report["now"], kind, code)
        right, given, wanted, silent = (
            sum(row[key] for row in rows) for key in ("right", "given", "wanted", "silent")
        )
        shares = share(right, given), share(right, wanted)
        yield [name, language, str(wanted), *shares, str(silent)]


_MANNER_HEAD = ("Part", "Manner", *LANGUAGES.values())


def _by_manner(report: Report) -> Iterator[list[Content]]:
    dates = {(r["part"], r["language"]): r for r in report["first"] if r["kind"] == "date"}
    for row in report["manners"]:
        rows = [dates[row["part"], code] for code in LANGUAGES]
        shares = (
            _UNBROKEN.join(share(r["right"], r[of]) for of in ("given", "wanted")) for r in rows
        )
        yield [_name(row["part"]), row["manner"], *shares]


def _dates_chart(pen: Pen, report: Report, language: str) -> Chart:
    rows = sorted(_of_kind(report["first"], "date", language), key=lambda r: _in_order(r["part"]))
    bars = [Bar(_name(row["part"]), told := _missing(row), str(told)) for row in rows]
    half = len(bars) // 2
    older, newer = (_missing(_sum(part)) for part in (rows[:half], rows[half:]))
    return bar_chart(
        pen,
        f"reading-dates-{language}",
        f"{LANGUAGES[language]} dates that were wrong or missed at first sight: {older} in a "
        f"hundred of the first {half} blind parts, {newer} of the {len(bars) - half} after them",
        "Of a hundred dates of each part, when it was first read",
        bars,
        ("Blind part", "Wrong or missed"),
        [Origin("quality/reading", "Annotated texts")],
    )


def _missing(row: Row) -> Decimal:
    """Of a hundred dates those that were not read, or not rightly."""
    return Decimal(f"{100 - 100 * row['right'] / row['wanted']:.1f}")


def _sum(rows: Iterable[Row]) -> Row:
    listed = list(rows)
    return {key: sum(row[key] for row in listed) for key in ("right", "wanted")}


def _of_kind(rows: Iterable[Row], kind: str, language: str) -> list[Row]:
    return [row for row in rows if (row["kind"], row["language"]) == (kind, language)]


def _with_worst(rows: list[Row], of: str) -> str:
    """What share of all was right, and in the worst part."""
    shares = [row["right"] / row[of] for row in rows if row[of]]
    worst = f" ({min(shares):.3f})" if shares else ""
    return share(sum(row["right"] for row in rows), sum(row[of] for row in rows)) + worst


_BY_PART = (
    *("Part", "Language", "Of what", "At first: right/given/wanted", "Now"),
    *("Precision", "Recall", "Silent"),
)


def _by_part(report: Report) -> list[list[Content]]:
    first = {(row["part"], row["language"], row["kind"]): row for row in report["first"]}
    return [
        [
            _name(row["part"]),
            LANGUAGES[row["language"]],
            SCORED[row["kind"]],
            _counted(first.get((row["part"], row["language"], row["kind"]))),
            _counted(row),
            share(row["right"], row["given"]),
            share(row["right"], row["wanted"]),
            str(row["silent"]),
        ]
        for row in sorted(report["now"], key=lambda row: _in_order(row["part"]))
    ]


def _counted(row: Row | None) -> str:
    return "/".join(str(row[key]) for key in ("right", "given", "wanted")) if row else "–"


def _name(part: str) -> str:
    return part.removesuffix(".txt")


def _in_order(part: str) -> tuple[str, int]:
    """Blind parts before seen ones, each in the order in which they were written."""
    number = re.search("[0-9]+", part)
    return part.split("-")[0].removesuffix(".txt"), int(number[0]) if number else 1
