"""The checks that a record passed: those of the tables in which it has rows."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from zjledger.site.ledger import Book
from zjledger.site.markup import Content, Html, bullets, details, join, tag, unsearched
from zjledger.site.page import Pen

_OF_EVERY_TABLE = {"types", "frictionless"}


def tables_of(book: Book, subject_id: str) -> set[str]:
    """Tables with a row of the subject: its own, and those with a foreign key that names it."""
    found = {book.own_rows[subject_id][0]} if subject_id in book.own_rows else set()
    for schema in book.schemas.values():
        for key in schema.foreign_keys:
            if key.table == "subjects" and book.where(schema.name, key.column, subject_id):
                found.add(schema.name)
    if "claims" in found:
        found.add("evidence")
    return found


def checks_of(book: Book, tables: Iterable[str]) -> list[dict[str, Any]]:
    """Checks that look at any of the tables, in the order of the report."""
    wanted = set(tables)
    rules = {rule["id"]: set(rule["tables"]) for rule in book.rules}
    return [
        check
        for check in book.report["checks"]
        if check["layer"] in _OF_EVERY_TABLE
        or check["id"].removeprefix("pandera-") in wanted
        or rules.get(check["id"], set()) & wanted
    ]


def passed(pen: Pen, tables: set[str]) -> Html:
    """How many checks looked at the tables of a record and passed, and which, layer by layer."""
    checks = checks_of(pen.book, tables)
    good = [check for check in checks if check["passed"]]
    said = pen.say(
        "{good} of {all} checks of the tables with its rows passed",
        good=len(good),
        all=len(checks),
    )
    layers = dict.fromkeys(check["layer"] for check in good)
    items: list[Content] = []
    for layer in layers:
        names = (tag("code", check["id"]) for check in good if check["layer"] == layer)
        items.append(join((f"{layer}: ", join(names, ", "))))
    more = tag("p", pen.page("quality/index", pen.say("All checks and what they saw")))
    # The same names on every page would drown the search.
    return details(said, join((unsearched(bullets(items)), more)), "zl-evidence")
