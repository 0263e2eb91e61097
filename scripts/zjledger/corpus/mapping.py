"""One pure function from a batch of documents to a batch of results, a row each."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import asdict, fields
from typing import Any

import pyarrow as pa

from zjledger.articles.article import text_problem
from zjledger.reading.article import Language, read_article
from zjledger.reading.names import Gazetteer
from zjledger.reading.proposal import Proposal

READ, SKIPPED = "read", "skipped"
LONGEST_REASON = 200
"""Code points of a reason; it may quote what it refuses."""

_WHOLE = {"start", "end", "converted_of"}
PROPOSAL = pa.struct(
    [pa.field(f.name, pa.int64() if f.name in _WHOLE else pa.string()) for f in fields(Proposal)]
)
RESULTS = pa.schema(
    [
        pa.field("place", pa.string(), nullable=False),
        pa.field("document_id", pa.string()),
        pa.field("status", pa.string(), nullable=False),
        pa.field("reason", pa.string()),
        pa.field("text_sha256", pa.string()),
        pa.field("characters", pa.int64()),
        pa.field("proposals", pa.list_(PROPOSAL), nullable=False),
    ]
)
"""A row a document: what became of it, and what it proposes."""


def read_batch(batch: pa.RecordBatch, known: Gazetteer) -> pa.RecordBatch:
    """Read every document of a batch; a bad one is skipped with its reason and harms no other.

    Args:
        batch: as :data:`zjledger.corpus.batches.DOCUMENTS`.
        known: the names to look for.

    Returns:
        As :data:`RESULTS`, row by row as given.
    """
    return pa.RecordBatch.from_pylist([_result(r, known) for r in batch.to_pylist()], RESULTS)


def _result(row: dict[str, Any], known: Gazetteer) -> dict[str, Any]:
    result: dict[str, Any] = {"place": row["place"], "document_id": row["document_id"]}
    text, problem = row["text"], row["problem"]
    proposals: list[Proposal] = []
    if not problem and text is not None:
        result["text_sha256"] = hashlib.sha256(text.encode()).hexdigest()
        result["characters"] = len(text)
        problem = text_problem(text)
    if not problem:
        try:
            published = row["published_on"] and dt.date.fromisoformat(row["published_on"])
        except ValueError:
            problem = f"published_on is no date: {row['published_on']}"
    if not problem:
        language: Language = row["language"] if row["language"] in ("en", "zh") else "auto"
        try:
            proposals = read_article(text, published or None, language, known)
        except Exception as error:
            # Whatever it is, the other documents of the corpus are not to blame.
            problem = f"the reader failed: {type(error).__name__}: {error}"
    status = SKIPPED if problem else READ
    reason = problem[:LONGEST_REASON] if problem else None
    found = [asdict(proposal) for proposal in proposals]
    return result | {"status": status, "reason": reason, "proposals": found}
