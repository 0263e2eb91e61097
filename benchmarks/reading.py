"""Our reader and its peers on the same texts in the same run: accuracy and speed, side by side.

Run with ``PYTHONPATH=scripts .venv/bin/python benchmarks/reading.py``. The peers live in an
environment of their own, ``build/peers``, which the first run makes from ``peers.lock``. The texts
are those of ``tests/gold``. Writes ``reports/peers.json``, which the site shows, and prints it.

Right is a finding that overlaps the annotation, of its kind, with its unit and its value; each
counts once. Amounts are those in yuan and dollars; dates those to the day; rates those in per cent,
so that percentage points read as per cent are wrong. Speed is UTF-8 bytes by processor seconds, the
median of the passes; ours finds counts, names and roles in that time too.
"""

from __future__ import annotations

import hashlib
import json
import statistics
import subprocess
import sys
from collections.abc import Iterator, Sequence
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from environment import peers_python
from machine import facts
from peers import PEERS

from zjledger.paths import repository_root, write_atomically
from zjledger.reading.gold import Document, documents

REPORT = "reports/peers.json"
CURRENCIES = ("CNY", "USD")
KINDS = ("money", "date", "rate")

Span = tuple[str, int, int, str, str]


def gold(root: Path) -> dict[str, Document]:
    """Every annotated document, by its id."""
    files = sorted((root / "tests" / "gold").glob("*.txt"))
    return {d.document_id: d for path in files for d in documents(path.read_text("utf-8"))}


def comparable(kind: str, value: str, unit: str | None) -> bool:
    """Whether a finding or an annotation is of what is compared here."""
    if kind == "money":
        return unit in CURRENCIES
    if kind == "rate":
        return unit == "percent"
    return kind == "date" and len(value) == len("2023-05-09")


def wanted(document: Document) -> list[Span]:
    """What is annotated of what is compared."""
    return [
        (w.kind, w.start, w.end, w.value, w.unit or "")
        for w in document.wanted
        if comparable(w.kind, w.value, w.unit)
    ]


def same(found: Span, want: Span) -> bool:
    """Whether a finding is right."""
    overlap = found[1] < want[2] and want[1] < found[2]
    units = want[0] == "date" or found[4] == want[4]
    return overlap and found[0] == want[0] and units and _equal(found[3], want[3])


def _equal(found: str, want: str) -> bool:
    try:
        a, b = Decimal(found), Decimal(want)
    except InvalidOperation:
        return found == want
    return abs(a - b) <= abs(b) * Decimal("1e-9")


def score(found: Sequence[Span], want: Sequence[Span]) -> tuple[int, int, int]:
    """Right, given and wanted."""
    left = list(found)
    right = 0
    for one in want:
        hit = next((f for f in left if same(f, one)), None)
        if hit:
            left.remove(hit)
            right += 1
    return right, len(found), len(want)


def run(root: Path, name: str, texts: dict[str, Document]) -> dict[str, Any]:
    """What one peer finds, in a process of its own."""
    python = Path(sys.executable) if name == "zjledger" else peers_python(root)
    asked = [
        {"id": key, "text": d.text, "day": d.published_on.isoformat(), "language": d.language}
        for key, d in texts.items()
    ]
    ended = subprocess.run(
        [str(python), str(root / "benchmarks" / "peers.py"), name],
        input=json.dumps(asked),
        capture_output=True,
        text=True,
        check=False,
    )
    if ended.returncode:
        raise RuntimeError(f"{name} failed:\n{ended.stderr[-2000:]}")
    answer: dict[str, Any] = json.loads(ended.stdout)
    return answer


def accuracy(answer: dict[str, Any], texts: dict[str, Document]) -> Iterator[dict[str, Any]]:
    """A row for each language and kind that a peer reads."""
    for language in answer["languages"]:
        own = {key: d for key, d in texts.items() if d.language == language}
        for kind in answer["kinds"]:
            totals = [0, 0, 0]
            for key, document in own.items():
                found = [
                    (f[0], f[1], f[2], f[3], f[4])
                    for f in answer["found"][key]
                    if f[0] == kind and (kind == "money" or comparable(kind, f[3], f[4]))
                ]
                want = [w for w in wanted(document) if w[0] == kind]
                totals = [a + b for a, b in zip(totals, score(found, want), strict=True)]
            right, given, of = totals
            yield {
                "language": language,
                "kind": kind,
                "right": right,
                "given": given,
                "wanted": of,
                "f1": round(2 * right / (given + of), 3) if given + of else None,
            }


def speed(answer: dict[str, Any], texts: dict[str, Document]) -> Iterator[dict[str, Any]]:
    """A row for each language that a peer reads."""
    for language, passes in answer["seconds"].items():
        size = sum(len(d.text.encode()) for d in texts.values() if d.language == language)
        yield {
            "language": language,
            "mb_per_s": float(f"{size / statistics.median(passes) / 1e6:.3g}"),
            "passes": len(passes),
        }


def described(texts: dict[str, Document]) -> dict[str, Any]:
    """What was read, by language: documents, bytes, and the hash of all the texts in order."""
    told = {}
    for language in ("en", "zh"):
        own = [d.text.encode() for d in texts.values() if d.language == language]
        digest = hashlib.sha256(b"\0".join(own)).hexdigest()
        told[language] = {"documents": len(own), "bytes": sum(map(len, own)), "sha256": digest}
    return told


def main(root: Path) -> None:
    """Run every peer, one after the other, and write the report."""
    texts = gold(root)
    peers = []
    for name in PEERS:
        answer = run(root, name, texts)
        row = {
            "peer": name,
            "version": answer["version"],
            "ready_seconds": round(answer["ready_seconds"], 2),
            "accuracy": list(accuracy(answer, texts)),
            "speed": list(speed(answer, texts)),
        }
        peers.append(row)
        print(json.dumps(row, ensure_ascii=False))
    report = {"machine": facts(), "texts": described(texts), "peers": peers}
    content = json.dumps(report, ensure_ascii=False, indent=1) + "\n"
    write_atomically(root / REPORT, content.encode())


if __name__ == "__main__":
    main(repository_root())
