"""The speed of reading a column of texts, beside reading them one by one.

Run with ``PYTHONPATH=scripts .venv/bin/python benchmarks/column.py [MEGABYTES]...``; writes
``reports/column.json``, which the site shows. The texts are those of ``tests/gold``, over and over,
each time with other digits in their amounts and counts, so that no two are alike. As they are, they
hold several figures for every sentence; between sentences without a figure they come in a second
time, as dense as a corpus of official news was found to be. Megabytes are of UTF-8. ``wall`` is by
the clock in one process with all its threads, ``processor`` by the time of all of them together,
which a busy machine disturbs less; each is the best of several passes. ``finding`` is the baseline:
what Python's own patterns take to find the digits and no more, between these passes.
"""

from __future__ import annotations

import itertools
import json
import random
import re
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from machine import facts

import zjledger
from zjledger.paths import repository_root, write_atomically
from zjledger.reading.article import read_article
from zjledger.reading.gold import Document, documents

REPORT = "reports/column.json"
MEGABYTES = {"gold": (12.0, 96.0), "news": (12.0, 96.0, 384.0)}
"""Sizes of the columns. Every surrounding of a number is read once by the exact grammar, so that a
short column of as many surroundings takes longer for each megabyte."""
PASSES = 3
BASELINE = 24_000_000
"""Bytes of a column that the baseline goes through, at most."""
_DIGITS = re.compile("[0-9]+")
NEWS = {"en": 7_350, "zh": 17_250}
"""Figures for each megabyte of official news."""

PROSE = {
    "en": (
        "Officials called for steady work and better service to those who build.",
        "The meeting heard reports from the places where the works lie and from the banks.",
        "Speakers stressed that land, money and people must follow the plans that were made.",
        "Where a work is late, those in charge will visit the site and remove what hinders it.",
        "Private firms are welcome in every field that the law does not close to them.",
        "The province hopes that the campaign will raise the quality of growth.",
        "Safety on building sites and care for farmland were named as duties that allow no delay.",
        "After the ceremony the guests walked through halls that are still under construction.",
    ),
    "zh": (
        "会议强调，要坚持稳中求进，强化要素保障，优化营商环境。",
        "与会人员围绕项目推进中的难点作了深入讨论，并提出了意见建议。",
        "各地各部门要压实责任，加强协同，确保工程质量和安全。",
        "要支持民营企业参与重大项目建设，激发社会投资活力。",
        "有关负责人表示，将加快前期工作，做好土地和资金衔接。",
        "记者在现场看到，机器轰鸣，工人们正在紧张施工。",
        "要统筹发展和安全，守住耕地和生态保护的底线。",
        "下阶段，将继续完善工作机制，推动项目早建成、早见效。",
    ),
}
_VARIED = re.compile(
    r"(?<![0-9.,-])(?<!20)[1-9][0-9.,]*[0-9]"
    r"(?= ?(?:billion|million|bn|percent|%|亿|万|个|家| projects))"
)


def varied(text: str, rng: random.Random) -> str:
    """A text with other digits in its amounts, rates and counts; none of them 0."""

    def other(match: re.Match[str]) -> str:
        return re.sub("[0-9]", lambda _: str(rng.randint(1, 9)), match[0])

    return _VARIED.sub(other, text)


def diluted(document: Document, rng: random.Random) -> str:
    """An annotated text among sentences without a figure, as dense as the news."""
    figures = sum(1 for w in document.wanted if w.kind not in ("person", "org", "role", "none"))
    wanted = figures / NEWS[document.language] * 1e6
    parts, size = [varied(document.text, rng)], len(document.text.encode())
    space = " " if document.language == "en" else ""
    while size < wanted:
        sentence = rng.choice(PROSE[document.language])
        parts.append(sentence)
        size += len(sentence.encode()) + len(space)
    rng.shuffle(parts)
    return space.join(parts)


def corpus(gold: list[Document], megabytes: float, *, dense: bool) -> list[tuple[str, Any]]:
    """Texts and their days of publication, at least so many megabytes."""
    rng = random.Random(1)
    texts: list[tuple[str, Any]] = []
    size = 0
    while size < megabytes * 1e6:
        for document in gold:
            text = varied(document.text, rng) if dense else diluted(document, rng)
            texts.append((text, document.published_on))
            size += len(text.encode())
    return texts


def measure(texts: list[tuple[str, Any]]) -> dict[str, Any]:
    """The best of several passes over a column, and of those of the baseline between them."""
    size = sum(len(text.encode()) for text, _ in texts) / 1e6
    columns = [text for text, _ in texts], [day for _, day in texts]
    passes, finding = [], []
    for _ in range(PASSES):
        finding.append(_finding(columns[0]))
        wall, processor = time.perf_counter(), time.process_time()
        figures = zjledger.read_column(*columns).num_rows
        passes.append((time.perf_counter() - wall, time.process_time() - processor))
    return {
        "megabytes": round(size, 1),
        "figures_per_mb": round(figures / size),
        "wall": _rounded(size / min(p[0] for p in passes)),
        "processor": _rounded(size / min(p[1] for p in passes)),
        "finding": _rounded(max(finding)),
    }


def _finding(texts: list[str]) -> float:
    """Megabytes a second in which Python finds the runs of digits of a column, text by text."""
    ends = itertools.accumulate(len(text.encode()) for text in texts)
    some = [text for text, end in zip(texts, ends, strict=True) if end <= BASELINE]
    size = sum(len(text.encode()) for text in some) / 1e6
    start = time.perf_counter()
    for text in some:
        _DIGITS.findall(text)
    return size / (time.perf_counter() - start)


def one_by_one(texts: list[tuple[str, Any]]) -> float:
    """Megabytes a second of processor time of the reader of articles, without names."""
    size, start = 0, time.process_time()
    for text, day in texts:
        read_article(text, day)
        size += len(text.encode())
        if size > 200_000:
            break
    return _rounded(size / 1e6 / (time.process_time() - start))


def _rounded(speed: float) -> float:
    return float(f"{speed:.3g}")


def main(root: Path, sizes: Mapping[str, Sequence[float]]) -> None:
    """Measure both languages, and write and print the report."""
    files = sorted((root / "tests" / "gold").glob("*.txt"))
    gold = [d for path in files for d in documents(path.read_text("utf-8"))]
    rows = []
    for language, kind in itertools.product(("en", "zh"), sizes):
        for megabytes in sizes[kind]:
            own = [d for d in gold if d.language == language]
            texts = corpus(own, megabytes, dense=kind == "gold")
            row = {"language": language, "texts": kind, **measure(texts)}
            row["one_by_one"] = one_by_one(texts)
            rows.append(row)
            print(json.dumps(row))
    content = json.dumps({"machine": facts("polars", "pyarrow"), "rows": rows}, indent=1) + "\n"
    write_atomically(root / REPORT, content.encode())


if __name__ == "__main__":
    asked = [float(size) for size in sys.argv[1:]]
    main(repository_root(), dict.fromkeys(MEGABYTES, asked) if asked else MEGABYTES)
