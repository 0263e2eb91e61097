"""What the page of performance says of the committed reports, and what it works out of them."""

import json
import re
import statistics
from pathlib import Path
from typing import Any

import pytest

from zjledger.rules.register import FAMILIES
from zjledger.site.ledger import MEASURED, Book
from zjledger.site.measured import profile
from zjledger.site.measured.estimate import Assumed, alone, cost, files
from zjledger.site.pages import performance

ROOT = Path(__file__).resolve().parents[1]
REPORTS: dict[str, dict[str, Any]] = {
    name: json.loads((ROOT / "reports" / f"{name}.json").read_text("utf-8")) for name in MEASURED
}

CORPUS = {
    "documents": 1000,
    "megabytes": 2.0,
    "characters": 2_000_000,
    "proposals": 30_000,
    "batches": 10,
    "bytes_out": 500_000,
    "files_out": 30,
    "runs": [
        {"engine": "local", "workers": 2, "cpu_ms_a_document": 1.0},
        {"engine": "dask", "workers": 1, "cpu_ms_a_document": 9.0},
        {"engine": "dask", "workers": 2, "cpu_ms_a_document": 6.912},
    ],
    "handed_out": {"per_s": 200.0, "scheduler_ms_a_task": 5.4, "job_ms_a_task": 1.8},
    "gone_over_ms_a_batch": 0.18,
}


def test_a_billion_articles_cost_what_a_thousand_did_a_million_times() -> None:
    found = cost(CORPUS, Assumed(useful=0.5))
    assert found.core_hours == pytest.approx(1920)
    # 80 cores for a day, of whose time half is of use.
    assert (found.cores, found.machines) == (160, 3)
    assert (found.terabytes_in, found.terabytes_out) == (2.0, 0.5)
    assert found.proposals == 30e9
    longer = cost(CORPUS, Assumed(useful=0.5), longer=3)
    assert (longer.cores, longer.terabytes_in, longer.terabytes_out) == (480, 6.0, 1.5)


def test_what_one_process_does_alone_grows_with_the_batches() -> None:
    assumed = Assumed(batch=1000, larger_batch=10_000)
    small = files(CORPUS, assumed, assumed.batch)
    assert (small.batches, small.files) == (1_000_000, 3_000_000)
    assert small.tasks_per_s == pytest.approx(11.57, abs=0.01)
    parts = alone(CORPUS, assumed)
    assert [part.name for part in parts] == [
        "the scheduler",
        "going over finished batches",
        "handing out batches",
    ]
    # 0.18 ms for each of 10 batches of 100 articles, twice for each of a billion.
    assert [part.hours for part in parts] == pytest.approx([1.5, 1.0, 0.5])
    assert [part.hours_larger for part in parts] == pytest.approx([0.15, 1.0, 0.05])


def test_every_part_that_may_be_dear_is_explained() -> None:
    parts = {part["part"] for part in REPORTS["profile"]["parts"]}
    assert parts | {f"rules: {family}" for family in FAMILIES} <= profile.WHY.keys()
    assert len(profile.top(REPORTS["profile"])) == 3


def test_every_checker_was_sound_and_the_corpus_the_same_whatever_died() -> None:
    checking = REPORTS["checking"]
    names = {"zjledger_full", "zjledger_same", "frictionless", "pandera", "dataframely"}
    assert names | {"pointblank", "duckdb"} <= {row["name"] for row in checking["checkers"]}
    for row in checking["checkers"]:
        assert row["found_planted"] + len(row["missed"]) == len(checking["planted"])
    assert REPORTS["corpus"]["same_bytes"] is True


@pytest.fixture(scope="module")
def text(book: Book) -> str:
    (page,) = performance.pages(book)
    return re.sub(r"<[^>]+>", "", page.markdown())


def test_the_page_says_what_was_measured(text: str) -> None:
    checking, building = REPORTS["checking"], REPORTS["building"]
    rows = {row["name"]: row["rows_per_s"] for row in checking["checkers"]}
    for speed in rows.values():
        assert f"{speed:,}" in text
    for rounds in checking["frictionless_times_as_long"].values():
        ratio = statistics.median(rounds)
        assert (f"{ratio:,.0f} times" if ratio >= 10 else f"{ratio:.1f} times") in text
    assert f"With nothing changed the build takes {building['again_s']:.1f} s" in text
    for part in profile.top(REPORTS["profile"]):
        assert profile.WHY[part["part"]].split(",")[0] in text
    for one in REPORTS["corpus"]["killed"]:
        assert f"{one['more_s']:.1f} s" in text
    assert f"{cost(REPORTS['corpus'], Assumed()).core_hours:,.0f}" in text


def test_a_miss_and_other_bytes_would_be_said(book: Book) -> None:
    checking = json.loads(json.dumps(REPORTS["checking"]))
    checking["checkers"][-1] |= {"missed": [0], "found_planted": 1}
    corpus = REPORTS["corpus"] | {"same_bytes": False}
    before, book.measured = book.measured, book.measured | {"checking": checking, "corpus": corpus}
    try:
        (page,) = performance.pages(book)
    finally:
        book.measured = before
    assert f"DuckDB missed {checking['planted'][0]}" in page.markdown()
    assert "which is a fault" in page.markdown()
