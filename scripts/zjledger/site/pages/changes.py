"""What each version changed in the data: the words of the changelog and the counted differences."""

from __future__ import annotations

from collections.abc import Iterator

from zjledger.export.citing import FIGURES
from zjledger.export.diff import Cell, Difference, TableDifference
from zjledger.export.history import DATA
from zjledger.export.record import FOLDER
from zjledger.export.versions import Version, versions
from zjledger.package.snapshot import Package
from zjledger.site import words
from zjledger.site.ledger import Book
from zjledger.site.markup import Content, Html, bullets, details, join, slug, table, tag
from zjledger.site.page import Page, Pen

FACT = "fact"
HEADLINES = ("sources", "claims", "meetings", "cohorts", "projects", "people", *FIGURES)
"""Tables whose growth is told first."""
NO_VALUE = "(empty)"


def pages(book: Book) -> Iterator[Page]:
    """One page of all versions, newest first."""
    page = Page("changes", "Changes of the data", "What each version added, removed and edited.")
    pen = Pen(book, page.path)
    page.text(
        "The words are those of the changelog. The numbers are counted by comparing each version "
        "with the one before it, row by row and cell by cell. [Versions](method/versions.md) says "
        "what a number means."
    )
    for version in versions(book.root, book.downloads):
        _add_version(page, pen, version)
    yield page


def _add_version(page: Page, pen: Pen, version: Version) -> None:
    number, entry, difference = version.package.version, version.entry, version.difference
    page.heading(f"Version {number}", f"v-{slug(number)}")
    if entry:
        page.add(tag("p", words.period(entry.date), class_="zl-meta"))
        page.text(entry.parts.get(DATA, ""))
    page.add(
        tag("p", "In numbers:", class_="zl-meta"),
        bullets(_headlines(version.before, version.package)),
    )
    if difference is None:
        page.add(tag("p", "The first version: everything in it is new.", class_="zl-meta"))
        return
    page.add(
        tag("p", _step(difference), class_="zl-meta"),
        _tables(version.package, difference),
        _schema(difference),
        _edited(pen, version.package, difference),
        _redirects(pen, version),
    )
    page.text(
        f"Every row and cell:\n\n```sh\nzjledger diff {FOLDER}/{difference.old_version}.zip .\n```"
    )


def _headlines(old: Package | None, new: Package) -> Iterator[Content]:
    for name in HEADLINES:
        if name in new.schemas:
            before = _height(old, name)
            title = words.lower_first(new.schemas[name].title)
            yield _grown(title, before, new.text(name).height)
    agreed = _corroborated(old) if old else None
    yield _grown("figures that independent sources agree on", agreed, _corroborated(new))


def _grown(what: str, before: int | None, now: int) -> str:
    return f"{what}: {now:,}" if before is None else f"{what}: {before:,} before, {now:,} now"


def _height(package: Package | None, name: str) -> int | None:
    return package.text(name).height if package and name in package.schemas else None


def _corroborated(package: Package) -> int:
    agreed = [package.text(name)["confidence"].to_list() for name in FIGURES]
    return sum(confidence == "corroborated" for column in agreed for confidence in column)


def _step(difference: Difference) -> str:
    compared = [t for t in difference.tables if not t.not_compared]
    cells = sum(t.cells_compared for t in compared)
    return (
        f"Against {difference.old_version}: {words.counted(len(compared), 'table')} compared in "
        f"{cells:,} cells, {sum(t.equal for t in difference.tables)} of them equal, "
        f"{len(difference.tables) - len(compared)} new or gone. Least version that may follow "
        f"{difference.old_version} with these changes: {difference.least_version}."
    )


def _tables(new: Package, difference: Difference) -> Html:
    rows = (
        [
            new.schemas[t.name].title if t.name in new.schemas else t.name,
            f"{len(t.added):,}",
            f"{len(t.removed):,}",
            f"{len(t.changed):,}",
            _standing(t),
        ]
        for t in difference.tables
    )
    head = ("Table", "Rows added", "Rows removed", "Cells edited", "Schema")
    return table(head, rows, f"Changes from {difference.old_version} to {difference.new_version}")


def _standing(difference: TableDifference) -> str:
    if difference.not_compared:
        return difference.not_compared
    return words.counted(len(difference.schema), "change") if difference.schema else "the same"


def _schema(difference: Difference) -> Html:
    changes = [
        join((tag("code", t.name), f": {change}"))
        for t in difference.tables
        if not t.not_compared
        for change in t.schema
    ]
    summary = f"{words.counted(len(changes), 'change')} of columns and constraints"
    return details(summary, bullets(changes)) if changes else Html("")


def _edited(pen: Pen, new: Package, difference: Difference) -> Html:
    """Edited cells of facts; those of claims, registers and evidence are counted above."""
    rows = [
        [t.name, _key(pen, cell), cell.column, cell.old or NO_VALUE, cell.new or NO_VALUE]
        for t in difference.tables
        if t.name in pen.book.schemas and pen.book.schemas[t.name].kind == FACT
        for cell in t.changed
    ]
    head = ("Table", "Row", "Column", "Was", "Is")
    caption = f"Facts edited from {difference.old_version} to {new.version}"
    edited = f"{words.counted(len(rows), 'cell')} of facts edited"
    return details(edited, table(head, rows, caption)) if rows else Html("")


def _key(pen: Pen, cell: Cell) -> Content:
    key = cell.key[0]
    path = pen.book.page_of(key.partition(":")[0])
    return pen.page(path, key) if path else key


def _redirects(pen: Pen, version: Version) -> Html:
    """Ids that this version gave up, with where they lead."""
    rows = [
        [row["old_id"], row["new_id"] or "nowhere", row["reason"]]
        for row in pen.book.tables["redirects"]
        if row["since_version"] == version.package.version
    ]
    summary = f"{words.counted(len(rows), 'id')} given up"
    made = table(
        ("Old id", "Leads to", "Reason"), rows, f"Ids given up in {version.package.version}"
    )
    return details(summary, made) if rows else Html("")
