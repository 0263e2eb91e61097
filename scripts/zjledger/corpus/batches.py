"""A corpus cut into batches, and the documents of one batch.

A batch is named by numbers alone, so that any process that sees the files can read it: rows of a
group of a Parquet file, the lines that begin within a range of bytes of a JSON Lines file, or some
files of a folder. Cutting reads no document.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import pyarrow as pa
import pyarrow.parquet as pq

from zjledger.articles.article import LARGEST, Unreadable, article_from
from zjledger.model.report import Refused

Form = Literal["parquet", "jsonl", "texts"]

TEXT_SUFFIXES = frozenset((".txt", ".html", ".htm", ".pdf"))
BYTES_A_DOCUMENT = 4096
"""How long a line of JSON is taken to be when a file of them is cut."""

DOCUMENTS = pa.schema(
    [
        pa.field("place", pa.string(), nullable=False),
        pa.field("document_id", pa.string()),
        pa.field("text", pa.string()),
        pa.field("published_on", pa.string()),
        pa.field("language", pa.string()),
        pa.field("problem", pa.string()),
    ]
)
"""What the reader is given: a row a document; ``problem`` where there is no text, and why."""

_ASKED = ("document_id", "text", "published_on", "language")


@dataclass(frozen=True)
class Batch:
    """Some documents of a corpus, numbered from 0 in the order of files and places.

    Attributes:
        files: one file, or for texts those of the batch, relative to ``folder``.
        group: row group of a Parquet file.
        start, stop: rows of the group, or bytes of the file.
        before: rows of the file before the group.
        weight: its share of the work: rows, bytes or files.
        only: read this document alone, by its position, and write nothing; to find a bad one.
        lost: positions of documents that are not read, because the process that reads them dies.
    """

    number: int
    form: Form
    folder: str
    files: tuple[str, ...]
    weight: int
    group: int = 0
    start: int = 0
    stop: int = 0
    before: int = 0
    only: int | None = None
    lost: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Corpus:
    """Files of one form below a folder, in order."""

    form: Form
    folder: Path
    files: tuple[str, ...]

    def facts(self) -> dict[str, Any]:
        """What makes it this corpus: its form, and name and size of every file."""
        sizes = {name: (self.folder / name).stat().st_size for name in self.files}
        return {"form": self.form, "files": sizes}


def open_corpus(path: Path) -> Corpus:
    """Find the files of a corpus: one file, or every file of one form below a folder.

    Raises:
        Refused: there are none, or files of two forms.
    """
    if path.is_file():
        found, folder = [path], path.parent
    else:
        found, folder = sorted(p for p in path.rglob("*") if p.is_file()), path
    by_form: dict[Form, list[str]] = {}
    for file in found:
        name = file.relative_to(folder)
        form = _form(file)
        if form and not any(part.startswith(".") for part in name.parts):
            by_form.setdefault(form, []).append(name.as_posix())
    if len(by_form) != 1:
        kinds = " and ".join(sorted(by_form)) or "neither Parquet, JSON Lines nor texts"
        raise Refused(f"{path} holds {kinds} (mend: name files of one form)")
    [(form, names)] = by_form.items()
    return Corpus(form, folder.resolve(), tuple(names))


def _form(path: Path) -> Form | None:
    suffix = path.suffix.lower()
    if suffix == ".parquet":
        return "parquet"
    if suffix == ".jsonl":
        return "jsonl"
    return "texts" if suffix in TEXT_SUFFIXES else None


def batches(corpus: Corpus, size: int) -> Iterator[Batch]:
    """Cut a corpus, lazily and always in the same way.

    Args:
        size: documents of a batch; of lines of JSON about so many.

    Raises:
        Refused: a Parquet file cannot be read or has no column ``text``.
    """
    for number, cut in enumerate(_CUTS[corpus.form](corpus, size)):
        yield Batch(number, corpus.form, str(corpus.folder), **cut)


def _cut_parquet(corpus: Corpus, size: int) -> Iterator[dict[str, Any]]:
    for name in corpus.files:
        try:
            file = pq.ParquetFile(corpus.folder / name)
        except (pa.ArrowInvalid, OSError) as error:
            raise Refused(f"{name} is no Parquet file that can be read ({error})") from None
        if "text" not in file.schema_arrow.names:
            raise Refused(f"{name} has no column `text`")
        before = 0
        for group in range(file.metadata.num_row_groups):
            rows = file.metadata.row_group(group).num_rows
            for start in range(0, rows, size):
                stop = min(rows, start + size)
                where = {"group": group, "start": start, "stop": stop, "before": before}
                yield {"files": (name,), "weight": stop - start, **where}
            before += rows


def _cut_lines(corpus: Corpus, size: int) -> Iterator[dict[str, Any]]:
    for name in corpus.files:
        length = (corpus.folder / name).stat().st_size
        for start in range(0, length, size * BYTES_A_DOCUMENT):
            stop = min(length, start + size * BYTES_A_DOCUMENT)
            yield {"files": (name,), "weight": stop - start, "start": start, "stop": stop}


def _cut_texts(corpus: Corpus, size: int) -> Iterator[dict[str, Any]]:
    for start in range(0, len(corpus.files), size):
        files = corpus.files[start : start + size]
        yield {"files": files, "weight": len(files)}


_CUTS = {"parquet": _cut_parquet, "jsonl": _cut_lines, "texts": _cut_texts}


def documents(batch: Batch) -> pa.RecordBatch:
    """Read the documents of a batch; one that cannot be read is a row with a problem.

    Returns:
        As :data:`DOCUMENTS`, in the order of the corpus.

    Raises:
        OSError: a file is gone.
    """
    rows = list(_READERS[batch.form](batch))
    for position in batch.lost:
        rows[position] |= {"text": None, "problem": "the process that read it died, each time"}
    if batch.only is not None:
        rows = rows[batch.only : batch.only + 1]
    return pa.RecordBatch.from_pylist(rows, schema=DOCUMENTS)


def _of_parquet(batch: Batch) -> Iterator[dict[str, Any]]:
    [name] = batch.files
    file = pq.ParquetFile(Path(batch.folder, name))
    there = [column for column in _ASKED if column in file.schema_arrow.names]
    table = file.read_row_group(batch.group, columns=there)
    rows = table.slice(batch.start, batch.stop - batch.start).to_pylist()
    for number, row in enumerate(rows, start=batch.before + batch.start):
        yield _document(f"{name}#{number}", row)


def _of_lines(batch: Batch) -> Iterator[dict[str, Any]]:
    [name] = batch.files
    with Path(batch.folder, name).open("rb") as file:
        if batch.start:
            # The line under way here belongs to the batch before.
            file.seek(batch.start - 1)
            _skip_line(file)
        while (place := file.tell()) < batch.stop:
            line = file.readline(LARGEST + 1)
            where = f"{name}#{place}"
            if len(line) > LARGEST:
                _skip_line(file)
                yield _refused(where, f"a line of more than {LARGEST} bytes")
            elif line.strip():
                try:
                    row = json.loads(line)
                except (ValueError, RecursionError) as error:
                    yield _refused(where, f"no JSON: {error}"[:200])
                    continue
                if isinstance(row, dict):
                    yield _document(where, row)
                else:
                    yield _refused(where, "no JSON object")


def _skip_line(file: Any) -> None:
    while (piece := file.readline(1 << 20)) and not piece.endswith(b"\n"):
        pass


def _of_files(batch: Batch) -> Iterator[dict[str, Any]]:
    for name in batch.files:
        try:
            _, article = article_from(Path(batch.folder, name))
        except Unreadable as error:
            yield _refused(name, str(error).removeprefix(f"{Path(batch.folder, name)}: "))
        else:
            yield _document(name, {"document_id": name, "text": article.text})


_READERS = {"parquet": _of_parquet, "jsonl": _of_lines, "texts": _of_files}


def _document(place: str, row: dict[str, Any]) -> dict[str, Any]:
    """A row of :data:`DOCUMENTS`; a half surrogate, which JSON allows, is no character."""
    said = {name: None if row.get(name) is None else str(row[name]) for name in _ASKED}
    document: dict[str, Any] = {"place": place, "problem": None, **said}
    if not isinstance(row.get("text"), str):
        document |= {"text": None, "problem": "there is no text in it"}
    for name, value in said.items():
        if value and any("\ud800" <= sign <= "\udfff" for sign in value):
            document |= {name: None, "problem": f"{name} holds half a surrogate pair"}
    return document


def _refused(place: str, problem: str) -> dict[str, Any]:
    return {"place": place, "problem": problem}
