"""How the reader does on annotated texts: at first sight, now, and where it fails."""

from __future__ import annotations

import re
from collections.abc import Iterable

from zjledger.site.markup import Content, table
from zjledger.site.measured.common import Report
from zjledger.site.page import Page

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
}
AIMS = {
    "money": ("0.995", "0.980"),
    "count": ("0.980", "0.920"),
    "rate": ("1.000", "1.000"),
    "date": ("0.990", "0.990"),
    "person": ("0.980", "0.980"),
    "org": ("0.980", "0.980"),
}
"""The least precision and recall that we want of a text never seen before."""

LAST = 5
"""Blind parts whose first sight is told together: the last ones."""
_UNBROKEN = "\N{NO-BREAK SPACE}/\N{NO-BREAK SPACE}"

Row = Report
"""What was right, given and wanted of a kind in one part and language."""


def add(page: Page, report: Report) -> None:
    """Add both sections."""
    page.heading("On annotated texts", "accuracy")
    page.text(
        "The texts are made up and were annotated before the reader saw them. On the part that was "
        "seen it was mended, and on the mistakes in a blind part once that had been read; the "
        "blind parts are frozen by their hashes and never edited, not even where an annotation "
        "is at fault. Only what a blind part gave when it was read for the first time says what to "
        "expect of a new text. Every part is by another writer, and they differ: in brackets stand "
        "the worst and the best part. No part is large enough to prove a rate of error below a few "
        "per cent. Right means the exact value with its unit; a wrong value is silent if the "
        "reader does not doubt it."
    )
    last = sorted({row["part"] for row in report["first"]}, key=_in_order)[-LAST:]
    head = (
        *("Of what", "Language", "Figures", "Precision at first sight", "Recall at first sight"),
        *("Aim", "Precision of all parts now", "Recall of all parts now", "Silent"),
    )
    told = f"Blind parts ({_name(last[0])} to {_name(last[-1])}) at first sight, and all parts now"
    page.add(table(head, _summary(report, last), told))
    page.add(table(_BY_PART, _by_part(report), "Right, given and wanted, by part"))
    page.heading("The worst mistakes", "mistakes")
    page.text(
        "Wrong values that the reader does not doubt come first, then what it misses. In frozen "
        "parts some are slips of the annotation: a range that the rules read as two amounts, a "
        "fall annotated without its sign, counts that were not marked."
    )
    worst = [[one["text"], SCORED[one["kind"]], one["as"], one["told"]] for one in report["worst"]]
    page.add(table(("Text", "Of what", "Mistake", "What"), worst, "The ten worst mistakes"))


def share(part: int, whole: int) -> str:
    """A part of a whole in three places, or a dash where there is none."""
    return f"{part / whole:.3f}" if whole else "–"


def _summary(report: Report, last: list[str]) -> list[list[Content]]:
    found: list[list[Content]] = []
    for kind, name in SCORED.items():
        for code, language in LANGUAGES.items():
            first = [row for row in _of_kind(report["first"], kind, code) if row["part"] in last]
            now = _of_kind(report["now"], kind, code)
            right, given, wanted, silent = (
                sum(row[key] for row in now) for key in ("right", "given", "wanted", "silent")
            )
            found.append(
                [
                    name,
                    language,
                    str(sum(row["wanted"] for row in first)),
                    _spread(first, "given"),
                    _spread(first, "wanted"),
                    _UNBROKEN.join(AIMS.get(kind, "–")),
                    share(right, given),
                    share(right, wanted),
                    str(silent),
                ]
            )
    return found


def _of_kind(rows: Iterable[Row], kind: str, language: str) -> list[Row]:
    return [row for row in rows if (row["kind"], row["language"]) == (kind, language)]


def _spread(rows: list[Row], of: str) -> str:
    """What share of all was right, and in the worst and the best part."""
    shares = sorted(row["right"] / row[of] for row in rows if row[of])
    spread = f" ({shares[0]:.3f}–{shares[-1]:.3f})" if shares else ""
    return share(sum(row["right"] for row in rows), sum(row[of] for row in rows)) + spread


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
