"""The quality page for people, from the report of the checks, and the register of rules."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from zjledger.site import words
from zjledger.site.ledger import Book
from zjledger.site.markup import Content, Html, esc, join, table, tag
from zjledger.site.page import Page, Pen

LAYERS = {
    "types": "Every cell is held against a strict pattern of its type before it is converted.",
    "frictionless": "Frictionless reads the package as a stranger would: types, keys, hashes.",
    "pandera": "The same schemas, checked on typed columns, table by table.",
    "rules": "Our own rules across tables: sums, rates, dates, identity and evidence.",
}
FINDINGS_SHOWN = 100


def pages(book: Book) -> Iterator[Page]:
    """What was checked, and the rules."""
    yield _quality(book)
    yield _rules(book)


def _quality(book: Book) -> Page:
    checks: list[dict[str, Any]] = book.report["checks"]
    passed, seen = sum(c["passed"] for c in checks), sum(c["cells_seen"] for c in checks)
    warnings = sum(c["warnings"] for c in checks)
    page = Page("quality/index", "Quality", "What was checked, what it saw and what it found.")
    pen = Pen(book, page.path)
    page.add(
        tag(
            "p",
            f"{passed} of {words.counted(len(checks), 'check')} passed. Together they looked at "
            f"{seen:,} cells and gave {words.counted(warnings, 'warning')}. A check that sees no "
            "cell fails, unless its table may be empty and says why.",
            class_="zl-lead",
        )
    )
    page.heading("Checks by layer", "layers")
    page.add(_layers(checks))
    page.heading("Warnings", "warnings")
    _add_findings(page, book)
    page.heading("Evidence", "evidence")
    _add_evidence(page, pen)
    page.heading("Every check", "checks")
    head = ("Check", "Layer", "What it asserts", "Cells seen", "Errors", "Warnings", "Result")
    page.add(table(head, (_check_row(check) for check in checks), "Every check that ran"))
    page.add(tag("p", pen.page("quality/rules", "The rules, each with its reason")))
    return page


def _layers(checks: list[dict[str, Any]]) -> Html:
    rows: list[list[Content]] = []
    for layer in dict.fromkeys(check["layer"] for check in checks):
        own = [check for check in checks if check["layer"] == layer]
        rows.append(
            [
                layer.capitalize(),
                LAYERS.get(layer, ""),
                f"{len(own)}",
                f"{sum(check['passed'] for check in own)}",
                f"{sum(check['cells_seen'] for check in own):,}",
                f"{sum(check['warnings'] for check in own):,}",
            ]
        )
    head = ("Layer", "What it asks", "Checks", "Passed", "Cells seen", "Warnings")
    return table(head, rows, "Checks by layer")


def _check_row(check: dict[str, Any]) -> list[Content]:
    statement: Content = check["statement"]
    if reason := check.get("may_see_none"):
        statement = join((statement, Html(f"<br><small>{esc(reason)}</small>")))
    return [
        tag("code", check["id"]),
        check["layer"],
        statement,
        f"{check['cells_seen']:,}",
        f"{check['errors']:,}",
        f"{check['warnings']:,}",
        "passed" if check["passed"] else "failed",
    ]


def _add_findings(page: Page, book: Book) -> None:
    findings = book.report["findings"]
    if not findings:
        page.add(tag("p", "None."))
        return
    kinds = Counter((f["check"], f["severity"], f["reason"], f["mend"]) for f in findings)
    if len(kinds) <= FINDINGS_SHOWN:
        head = ("Check", "Severity", "What", "Mend", "Times")
        rows = ((*kind, f"{number:,}") for kind, number in kinds.most_common())
        page.add(table(head, rows, "Findings by kind"))
    shown = findings[:FINDINGS_SHOWN]
    inner = table(
        ("Where", "Check", "What"),
        ((f["where"], tag("code", f["check"]), f["reason"]) for f in shown),
        "Findings one by one",
    )
    note = f"One by one ({len(shown)} of {len(findings)})"
    page.add(tag("details", join((tag("summary", note), inner))))


def _add_evidence(page: Page, pen: Pen) -> None:
    book = pen.book
    has, needed = book.cells_with_evidence()
    claims = book.tables["claims"]
    placed = sum(claim["at_start"] is not None for claim in claims)
    readings = Counter(claim["reading"] for claim in claims)
    said = "; ".join(
        f"{number:,} {words.lower_first(book.label('readings', code))}"
        for code, number in readings.most_common()
    )
    full = book.where("sources", "access", "full_text")
    page.add(
        tag(
            "p",
            f"{has:,} of {needed:,} cells of fact tables that must have evidence have it. It rests "
            f"on {words.counted(len(claims), 'claim')}: {said}.",
        ),
        tag(
            "p",
            f"{placed:,} of them give the place of their phrase in a text of known hash; "
            f"{len(claims) - placed:,} give only the phrase and a link that finds it.",
        ),
        tag(
            "p",
            "The build has no article texts, so it re-reads no phrase in them: it holds each value "
            "against its own printed phrase. The tests of the project look each phrase up in its "
            "text where the texts are at hand, and check the hash, the offsets and the value. "
            f"Read in full: {len(full):,} of {words.counted(len(book.tables['sources']), 'source')}"
            "; of any other an excerpt was read.",
        ),
    )


def _rules(book: Book) -> Page:
    page = Page(
        "quality/rules", "Rules", "The rules across tables: statement, reason, what they saw."
    )
    pen = Pen(book, page.path)
    page.text(
        "A rule states what the tables must satisfy. An error stops the build; a warning is "
        "reported. A rule that sees fewer cells than its least number fails."
    )
    results = {check["id"]: check for check in book.report["checks"]}
    rows: list[list[Content]] = []
    for rule in book.rules:
        result = results.get(rule["id"], {})
        rows.append(
            [
                tag("code", rule["id"]),
                rule["statement"],
                rule["reason"],
                ", ".join(rule["tables"]),
                rule["severity"],
                f"{rule['minimum']:,}",
                f"{result['cells_seen']:,}" if result else "did not run",
                ("passed" if result["passed"] else "failed") if result else "",
            ]
        )
    head = ("Rule", "States", "Why", "Tables", "Severity", "Least", "Saw", "Result")
    page.add(table(head, rows, "Rules register"))
    page.add(tag("p", pen.page("quality/index", "All checks")))
    return page
