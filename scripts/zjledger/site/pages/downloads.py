"""The downloads: every file with size and hash, how to verify it, licence and citation."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

from zjledger.site import words
from zjledger.site.ledger import Book
from zjledger.site.markup import Content, join, out_link, table, tag
from zjledger.site.page import Page, Pen

NOTES = {
    "": (
        "Descriptor and hashes",
        "The descriptor (Data Package version 2) with every column, the list of hashes, and what "
        "belongs to the package as a whole.",
    ),
    "csv": (
        "CSV",
        "One file for each table: UTF-8, comma, Unix line ends, rows sorted by key, empty for "
        "unknown. The canonical form.",
    ),
    "parquet": ("Parquet", "One file for each table, with typed columns, compressed with zstd."),
    "jsonl": ("JSON Lines", "One file for each table, one object for each row."),
    "sqlite": ("SQLite", "All tables in one database with keys and foreign keys."),
    "xlsx": ("Spreadsheet", "All tables as sheets of one XLSX file."),
}
"""Title and description of each folder of the downloads; another folder goes by its name."""


def pages(book: Book) -> Iterator[Page]:
    """The page of downloads, in the folder that holds the files."""
    page = Page("downloads", "Downloads", "Every file of the release with its size and hash.")
    pen = Pen(book, page.path)
    files = sorted(path for path in book.downloads.rglob("*") if path.is_file())
    version, day = book.parameters.version, book.parameters.build_date
    page.add(
        tag(
            "p",
            f"Version {version}, built for {words.period(day)}: "
            f"{words.counted(len(files), 'file')}. Every format holds the same rows.",
            class_="zl-lead",
        )
    )
    _add_verify(page, pen)
    _add_licence(page, book)
    groups: dict[str, list[Path]] = {}
    for path in files:
        groups.setdefault(
            path.relative_to(book.downloads).parts[0] if path.parent != (book.downloads) else "", []
        ).append(path)
    for name, paths in groups.items():
        title, note = NOTES.get(name, (name, ""))
        page.heading(title, f"files-{name or 'descriptor'}")
        if note:
            page.add(tag("p", note))
        rows = (_file_row(pen, path) for path in paths)
        page.add(table(("File", "Size", "SHA-256"), rows, f"Files: {title}"))
    yield page


def _file_row(pen: Pen, path: Path) -> list[Content]:
    name = path.relative_to(pen.book.downloads).as_posix()
    content = path.read_bytes()
    digest = hashlib.sha256(content).hexdigest()
    return [pen.file(name, name), words.size(len(content)), tag("code", digest, class_="zl-hash")]


def _add_verify(page: Page, pen: Pen) -> None:
    page.heading("Verify", "verify")
    sums = pen.file("SHA256SUMS", "SHA256SUMS")
    page.add(tag("p", join(("Save ", sums, " beside the files and run:"))))
    page.text("```sh\nsha256sum --ignore-missing -c SHA256SUMS\n```")


def _add_licence(page: Page, book: Book) -> None:
    package = json.loads((book.downloads / "datapackage.json").read_text("utf-8"))
    page.heading("Licence and citation", "licence")
    for licence in package["licenses"]:
        page.add(tag("p", join(("The data: ", out_link(licence["path"], licence["title"]), "."))))
    year = book.parameters.build_date[:4]
    creators = ", ".join(person["title"] for person in package["contributors"])
    citation = f"{creators} ({year}). {package['title']}, version {book.parameters.version}."
    page.add(
        tag("p", "Cite the version you used. For one figure, add the address of its record."),
        tag("blockquote", tag("p", citation)),
    )
