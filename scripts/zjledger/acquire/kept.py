"""What was fetched or read, kept outside the repository: a folder for each source, with a record.

Below the folder of texts, which git ignores, lies ``<source id>/`` with the page as it came
(``page.html``, ``page.pdf`` or ``page.txt``), ``text.txt``, into which offsets point, and
``record.json``. A folder is replaced whole; one that we did not make is never touched.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from zjledger.articles.article import Article, Form
from zjledger.model.report import Refused
from zjledger.paths import replace_folder, scratch_folder, write_atomically

PAGES: dict[Form, str] = {"page": "page.html", "pdf": "page.pdf", "text": "page.txt"}
TEXT, RECORD = "text.txt", "record.json"


@dataclass(frozen=True)
class Record:
    """What is known of a kept page; hashes are SHA-256, times UTC to the second."""

    source_id: str
    read_from: str
    """The address, after redirects, or the name of the file it was read from."""
    read_at: str
    page: str | None = None
    page_sha256: str | None = None
    encoding: str | None = None
    extractor: str | None = None
    text_sha256: str | None = None
    text_length: int | None = None
    gone_at: str | None = None
    """When the server said that the page is no more; a text kept earlier stays."""


@dataclass(frozen=True)
class Kept:
    """A record with its text and page; both are empty where the page was gone from the start."""

    record: Record
    text: str
    page: bytes
    damaged: bool
    """Whether the text or the page is not the one that was kept."""


def now() -> str:
    """This second, UTC, in ISO form."""
    return dt.datetime.now(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def keep(folder: Path, source_id: str, read_from: str, page: bytes, article: Article) -> Path:
    """Keep a page and its text in ``folder/<source id>``, whole or not at all; return where.

    Raises:
        Refused: something that we did not make lies there.
    """
    target = _own(folder, source_id)
    name = PAGES[article.form]
    text = article.text.encode("utf-8")
    record = Record(
        source_id,
        read_from,
        now(),
        page=name,
        page_sha256=hashlib.sha256(page).hexdigest(),
        encoding=article.encoding,
        extractor=article.extractor,
        text_sha256=article.sha256,
        text_length=article.length,
    )
    folder.mkdir(parents=True, exist_ok=True)
    with scratch_folder(folder, source_id) as scratch:
        finished = scratch / source_id
        finished.mkdir()
        write_atomically(finished / name, page)
        write_atomically(finished / TEXT, text)
        write_atomically(finished / RECORD, _json(record))
        replace_folder(finished, target)
    return target


def keep_gone(folder: Path, source_id: str, read_from: str) -> None:
    """Record that a page is gone; what was kept of it earlier stays.

    Raises:
        Refused: something that we did not make lies there.
    """
    target = _own(folder, source_id)
    path = target / RECORD
    known = _record(path) if path.is_file() else Record(source_id, read_from, now())
    gone = Record(**{**asdict(known), "gone_at": now()})
    write_atomically(path, _json(gone))


def all_kept(folder: Path) -> Iterator[Kept]:
    """Everything that is kept in a folder, in order of source."""
    for path in sorted(folder.glob(f"*/{RECORD}")) if folder.is_dir() else ():
        record = _record(path)
        if record.page is None:
            yield Kept(record, "", b"", damaged=False)
            continue
        try:
            page = (path.parent / record.page).read_bytes()
            text = (path.parent / TEXT).read_bytes()
        except FileNotFoundError:
            yield Kept(record, "", b"", damaged=True)
            continue
        hashes = hashlib.sha256(page).hexdigest(), hashlib.sha256(text).hexdigest()
        damaged = hashes != (record.page_sha256, record.text_sha256)
        yield Kept(record, text.decode("utf-8", "replace"), page, damaged)


def _own(folder: Path, source_id: str) -> Path:
    target = folder / source_id
    if target.is_symlink() or (target.exists() and not (target / RECORD).is_file()):
        raise Refused(f"{target} was not made by this command (mend: move it away)")
    return target


def _record(path: Path) -> Record:
    try:
        record = Record(**json.loads(path.read_text("utf-8")))
    except (ValueError, TypeError) as error:
        raise Refused(f"{path} is no record of a page ({error}) (mend: remove it)") from None
    if record.page not in (None, *PAGES.values()) or record.source_id != path.parent.name:
        raise Refused(f"{path} is a record of something else (mend: remove it)")
    return record


def _json(record: Record) -> bytes:
    return (json.dumps(asdict(record), ensure_ascii=False, indent=2) + "\n").encode("utf-8")
