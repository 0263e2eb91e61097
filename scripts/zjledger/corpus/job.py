"""The command ``read --corpus``: batches handed out, results kept, a report of the whole.

A second start goes on where the first ended: what is finished and still what was written is kept.
"""

from __future__ import annotations

import functools
import json
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from zjledger.corpus.batches import Batch, Corpus, batches, documents, open_corpus
from zjledger.corpus.engines import Engine
from zjledger.corpus.identity import reader_digest
from zjledger.corpus.parts import NOTES, SHOWN, TABLES, Done, finished, work
from zjledger.lock import exclusive
from zjledger.model.report import Refused
from zjledger.paths import own_folder, write_atomically

JOB, REPORT = "job.json", "report.json"
PAUSE = 1.0
"""Seconds between two lines of progress."""


def read_corpus(
    path: Path, out: Path, size: int, engine: Engine, tell: Callable[[str], None]
) -> dict[str, Any]:
    """Read every document of a corpus into ``out/documents`` and ``out/proposals``.

    Args:
        path: a Parquet or JSON Lines file, or a folder of such files or of texts.
        out: a folder that is empty, missing, or holds an earlier start of the same job.
        size: documents of a batch; memory grows with it, and what a death costs.
        tell: is given each line of progress.

    Returns:
        The report, which is also written: numbers of documents and proposals, and which documents
        were skipped.

    Raises:
        Refused: there is no corpus, or ``out`` holds another job.
        LockedError: another process is at work on this job.
    """
    corpus = open_corpus(path)
    out.mkdir(parents=True, exist_ok=True)
    for name in (*TABLES, NOTES):
        own_folder(out, name)
    with exclusive(out, "read --corpus"):
        _claim(out, corpus, size)
        _sweep(out)
        progress = _Progress(sum(batch.weight for batch in batches(corpus, size)), tell)
        for batch, done in _run(out, corpus, size, engine, progress):
            progress.ended(batch, done)
        _sweep(out)
        report = _report(out, corpus, size)
        text = json.dumps(report, ensure_ascii=False, indent=2) + "\n"
        write_atomically(out / REPORT, text.encode())
    return report


def _sweep(out: Path) -> None:
    """Delete beginnings of files.

    Processes of a job that was killed live on for a moment, into the next start, and may leave one.
    """
    for remains in out.glob("*/.*.part"):
        remains.unlink(missing_ok=True)


def _claim(out: Path, corpus: Corpus, size: int) -> None:
    job = {"reader_sha256": reader_digest(), "batch": size, **corpus.facts()}
    path = out / JOB
    if path.is_file():
        before = json.loads(path.read_text("utf-8"))
        if differs := sorted(key for key in job if before.get(key) != job[key]):
            reason = f"{out} holds another job: {', '.join(differs)} differ"
            raise Refused(f"{reason} (mend: name a new folder, or remove it)")
    write_atomically(path, (json.dumps(job, ensure_ascii=False, indent=2) + "\n").encode())


def _run(
    out: Path, corpus: Corpus, size: int, engine: Engine, progress: _Progress
) -> Iterator[tuple[Batch, Done]]:
    """Every batch that is not finished yet, as it ends."""

    def open_batches() -> Iterator[Batch]:
        for batch in batches(corpus, size):
            if done := finished(out, batch.number):
                progress.kept(batch, done)
            else:
                yield batch

    task = functools.partial(work, out.resolve())
    lost: list[Batch] = []
    for batch, done in engine(task, open_batches()):
        if done is None:
            lost.append(batch)
        else:
            yield batch, done
    for batch in lost:
        yield batch, without_fatal(task, batch, engine)


def without_fatal(task: Callable[[Batch], Done], batch: Batch, engine: Engine) -> Done:
    """Find the documents that end the process reading them, and read the batch without them.

    Raises:
        RuntimeError: the batch ends its process without them too.
    """
    single = [replace(batch, only=n) for n in range(documents(batch).num_rows)]
    tried = engine(task, single)
    fatal = frozenset(one.only for one, done in tried if done is None and one.only is not None)
    for _, done in engine(task, [replace(batch, lost=fatal)]):
        if done is not None:
            found: Done = done
            return found
    raise RuntimeError(f"batch {batch.number} cannot be read, though each of its documents can")


def _report(out: Path, corpus: Corpus, size: int) -> dict[str, Any]:
    """Numbers of the whole job, from the notes; the same whatever happened on the way.

    Raises:
        RuntimeError: a batch is not finished, or the documents are not those of the corpus.
    """
    sums, kinds = Counter[str](), Counter[str]()
    named: list[str] = []
    asked = 0
    for batch in batches(corpus, size):
        done = finished(out, batch.number)
        if done is None or (corpus.form != "jsonl" and done.documents != batch.weight):
            raise RuntimeError(f"batch {batch.number} is not whole; start the job again")
        sums.update(documents=done.documents, read=done.read, proposals=done.proposals)
        kinds.update(done.kinds)
        named += done.skipped[: max(0, SHOWN * 10 - len(named))]
        asked += 1
    return {
        "batches": asked,
        "documents": sums["documents"],
        "read": sums["read"],
        "skipped": sums["documents"] - sums["read"],
        "proposals": sums["proposals"],
        "kinds": dict(sorted(kinds.items())),
        "some_skipped": named,
    }


class _Progress:
    """How much is done, how fast, and how long the rest will take."""

    def __init__(self, whole: int, tell: Callable[[str], None]) -> None:
        self._whole, self._tell = whole, tell
        self._began = self._told = time.monotonic()
        self._kept = self._ended = self._documents = self._skipped = 0

    def kept(self, batch: Batch, done: Done) -> None:
        """A batch of an earlier start."""
        self._kept += batch.weight
        self._skipped += done.documents - done.read

    def ended(self, batch: Batch, done: Done) -> None:
        """A batch of this start; says so, once a second and at the end."""
        self._ended += batch.weight
        self._documents += done.documents
        self._skipped += done.documents - done.read
        now, left = time.monotonic(), self._whole - self._kept - self._ended
        for skipped in done.skipped:
            self._tell(f"skipped {skipped}")
        if left and now - self._told < PAUSE:
            return
        self._told = now
        spent = max(now - self._began, 1e-9)
        share = 100 * (self._kept + self._ended) // max(self._whole, 1)
        rate, rest = self._documents / spent, spent * left / self._ended if self._ended else 0
        self._tell(
            f"{share} %, {self._documents:,} documents in {spent:.0f} s, {rate:,.0f} a second, "
            f"{self._skipped:,} skipped, {rest:.0f} s to go"
        )
