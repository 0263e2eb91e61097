"""Small corpora for tests, and work that harms the process it is done in."""

import json
import os
import signal
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from zjledger.corpus.batches import Batch, documents
from zjledger.corpus.parts import Done, work

FATAL = "This text is fatal."
TEXTS = (
    "On May 9 Ningbo signed 16 projects worth 95.594 billion yuan.",
    "5月9日，杭州市签约项目99个，总投资1000亿元，同比增长5.5%。",
    "Nothing is counted here.",
)


def text(number: int) -> str:
    return f"{TEXTS[number % len(TEXTS)]} 第{number}号。"


def rows(count: int) -> list[dict[str, str]]:
    return [
        {"document_id": f"d{n}", "text": text(n), "published_on": "2023-05-10"}
        for n in range(count)
    ]


def as_parquet(path: Path, found: list[dict[str, str]], group: int = 1000) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    names = ("document_id", "text", "published_on")
    schema = pa.schema([(name, pa.string()) for name in names])
    pq.write_table(pa.Table.from_pylist(found, schema), path, row_group_size=group)
    return path


def as_lines(path: Path, found: list[dict[str, str]]) -> Path:
    lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in found)
    path.write_text(lines, "utf-8")
    return path


def as_texts(folder: Path, found: list[dict[str, str]]) -> Path:
    folder.mkdir()
    for row in found:
        (folder / f"{row['document_id']}.txt").write_text(row["text"], "utf-8")
    return folder


def contents(out: Path) -> dict[str, bytes]:
    """Everything a job left that speaks of the corpus, by name."""
    return {
        path.relative_to(out).as_posix(): path.read_bytes()
        for path in sorted(out.rglob("*"))
        if path.is_file() and path.name != ".lock"
    }


def fatal_work(out: Path, batch: Batch) -> Done:
    """As the reader, but some text kills the process, as one that eats all memory would."""
    if FATAL in documents(batch)["text"].to_pylist():
        os.kill(os.getpid(), signal.SIGKILL)
    return work(out, batch)


def once_fatal_work(out: Path, batch: Batch) -> Done:
    """As the reader, but the first process to come to the second batch dies on it."""
    mark = out.parent / "died"
    if batch.number == 1 and not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return work(out, batch)


def number_of(batch: Batch) -> int:
    return batch.number
