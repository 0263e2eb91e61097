"""A corpus is read document by document, each exactly once, whatever dies on the way."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import polars as pl
import pyarrow as pa
import pytest
from cluster import pool_of
from corpora import (
    FATAL,
    TEXTS,
    as_lines,
    as_parquet,
    as_texts,
    contents,
    fatal_work,
    number_of,
    once_fatal_work,
    rows,
)
from pandera.errors import SchemaErrors

import zjledger
from zjledger import cli
from zjledger.constraints import pandera_schema
from zjledger.corpus import job
from zjledger.corpus.batches import DOCUMENTS, Batch, batches, documents, open_corpus
from zjledger.corpus.engines import Outcome, Work, dask, local
from zjledger.corpus.job import read_corpus
from zjledger.corpus.mapping import RESULTS, read_batch
from zjledger.corpus.parts import flat, schemas, write_part
from zjledger.curated.gazetteer import known_names
from zjledger.model.report import Refused

ROOT = Path(__file__).resolve().parents[1]
SIZE = 4


def here(work: Work, found: Any) -> Iterator[Outcome]:
    """The simplest engine: this process."""
    for batch in found:
        yield batch, work(batch)


def quiet(_: str) -> None: ...


def result(out: Path, table: str) -> pl.DataFrame:
    return pl.read_parquet(out / table / "*.parquet")


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """240 documents in two files: enough batches for something to happen among them."""
    folder = tmp_path_factory.mktemp("corpus")
    as_parquet(folder / "a.parquet", rows(140), group=50)
    as_parquet(folder / "b.parquet", rows(100))
    return folder


@pytest.fixture(scope="module")
def undisturbed(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    out = tmp_path_factory.mktemp("undisturbed") / "out"
    read_corpus(corpus, out, SIZE, here, quiet)
    return contents(out)


# What is read


@pytest.mark.parametrize("form", [as_parquet, as_lines, as_texts])
def test_every_form_of_a_corpus_gives_the_same(tmp_path: Path, form: Callable[..., Path]) -> None:
    suffix = {as_parquet: ".parquet", as_lines: ".jsonl"}.get(form, "")
    texts = rows(9) if form is not as_texts else [r | {"published_on": ""} for r in rows(9)]
    path = form(tmp_path / f"corpus{suffix}", texts)
    report = read_corpus(path, tmp_path / "out", 4, here, quiet)
    assert (report["documents"], report["read"]) == (9, 9)
    papers = result(tmp_path / "out", "documents")
    assert papers["place"].n_unique() == 9
    names = [name.removesuffix(".txt") for name in papers["document_id"]]
    assert sorted(names) == [f"d{n}" for n in range(9)]
    told = result(tmp_path / "out", "proposals").join(papers, on="place")
    assert report["proposals"] == told.height == papers["proposals"].sum()
    money = told.filter(pl.col("kind") == "money")
    assert set(money["value"]) == {"95594000000", "100000000000"}
    dates = told.filter(pl.col("kind") == "date")["value"].to_list()
    assert dates == ([] if form is as_texts else ["2023-05-09"] * 6)


def test_a_document_is_read_as_it_is_alone() -> None:
    document = {"place": "a#0", "text": TEXTS[0], "language": "en"}
    batch = pa.RecordBatch.from_pylist([document], DOCUMENTS)
    found = read_batch(batch, known_names(ROOT))
    assert found.schema == RESULTS
    [row] = found.to_pylist()
    assert [p["printed"] for p in row["proposals"]] == [
        p.printed for p in zjledger.read(TEXTS[0], language="en")
    ]
    assert read_batch(batch, known_names(ROOT)).equals(found)


def test_lines_are_read_once_wherever_a_file_is_cut(tmp_path: Path) -> None:
    path = as_lines(tmp_path / "a.jsonl", rows(30))
    length = path.stat().st_size
    for width in (1, 7, 100, length):
        cuts = [
            Batch(
                0, "jsonl", str(tmp_path), ("a.jsonl",), 1, start=at, stop=min(at + width, length)
            )
            for at in range(0, length, width)
        ]
        found = [row for cut in cuts for row in documents(cut)["document_id"].to_pylist()]
        assert found == [f"d{n}" for n in range(30)], width


BAD = {
    b'{"text": null}': "there is no text in it",
    b'{"text": 5}': "there is no text in it",
    b'{"text": "  "}': "there is no text in it",
    b'{"text": "a", "published_on": "May"}': "published_on is no date: May",
    b'{"text": "a\\u0000b"}': "control character",
    b'{"text": "a\\u202eb"}': "turns the direction",
    b'{"text": "a\\ud800b"}': "half a surrogate pair",
    b'{"text": "a': "no JSON",
    b"[1]": "no JSON object",
    b'{"text": "\xff"}': "no JSON",
    b"[" * 100_000: "no JSON",
}


@pytest.mark.parametrize(("line", "reason"), BAD.items(), ids=BAD.values())
def test_a_bad_document_is_reported_and_skipped(tmp_path: Path, line: bytes, reason: str) -> None:
    good = json.dumps(rows(1)[0]).encode()
    (tmp_path / "a.jsonl").write_bytes(b"\n".join([good, line, b"", good]))
    said: list[str] = []
    report = read_corpus(tmp_path / "a.jsonl", tmp_path / "out", 100, here, said.append)
    assert (report["read"], report["skipped"]) == (2, 1)
    place = f"a.jsonl#{len(good) + 1}"
    assert any(line.startswith(f"skipped {place}: ") and reason in line for line in said)
    skipped = result(tmp_path / "out", "documents").filter(pl.col("status") == "skipped")
    assert skipped["place"].to_list() == [place] and reason in skipped["reason"][0]
    assert report["some_skipped"] == [f"{place}: {skipped['reason'][0]}"]


def test_a_line_without_end_fills_no_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("zjledger.corpus.batches.LARGEST", 1000)
    good = json.dumps(rows(1)[0])
    (tmp_path / "a.jsonl").write_text(f'{{"text": "{"x" * 5000}"}}\n{good}\n', "utf-8")
    report = read_corpus(tmp_path / "a.jsonl", tmp_path / "out", 100, here, quiet)
    assert report["some_skipped"] == ["a.jsonl#0: a line of more than 1000 bytes"]
    assert report["read"] == 1


def test_a_reader_that_fails_harms_one_document(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = zjledger.corpus.mapping.read_article

    def failing(text: str, *rest: Any) -> Any:
        if "99" in text:
            raise ZeroDivisionError("by nothing")
        return real(text, *rest)

    monkeypatch.setattr("zjledger.corpus.mapping.read_article", failing)
    path = as_parquet(tmp_path / "a.parquet", rows(3))
    report = read_corpus(path, tmp_path / "out", 100, here, quiet)
    assert report["some_skipped"] == [
        "a.parquet#1: the reader failed: ZeroDivisionError: by nothing"
    ]


def test_what_is_no_corpus_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="neither Parquet, JSON Lines nor texts"):
        open_corpus(tmp_path)
    as_lines(tmp_path / "a.jsonl", rows(1))
    (tmp_path / "a.parquet").write_bytes(b"PAR1")
    with pytest.raises(Refused, match="jsonl and parquet"):
        open_corpus(tmp_path)
    with pytest.raises(Refused, match="no Parquet file"):
        list(batches(open_corpus(tmp_path / "a.parquet"), 1))
    pl.DataFrame({"words": ["a"]}).write_parquet(tmp_path / "b.parquet")
    with pytest.raises(Refused, match="no column `text`"):
        list(batches(open_corpus(tmp_path / "b.parquet"), 1))


# The schema of what comes out

MUST_FAIL: list[tuple[str, str, Any]] = [
    ("documents", "place", None),
    ("documents", "place", ""),
    ("documents", "status", "lost"),
    ("documents", "reason", "x" * 201),
    ("documents", "text_sha256", "0" * 63),
    ("documents", "characters", -1),
    ("documents", "proposals", -1),
    ("proposals", "place", None),
    ("proposals", "number", 0),
    ("proposals", "kind", "rumour"),
    ("proposals", "start", -1),
    ("proposals", "end", 0),
    ("proposals", "printed", ""),
    ("proposals", "rule", None),
    ("proposals", "currency", "yuan"),
    ("proposals", "qualifier", "about"),
    ("proposals", "confidence", "sure"),
    ("proposals", "converted_of", -1),
]


@pytest.fixture
def read_once(tmp_path: Path) -> dict[str, pl.DataFrame]:
    path = as_parquet(tmp_path / "a.parquet", rows(3))
    [batch] = batches(open_corpus(path), 10)
    return flat(read_batch(documents(batch), known_names(ROOT)))


@pytest.mark.parametrize(("table", "column", "value"), MUST_FAIL)
def test_the_schema_refuses_what_no_reader_should_say(
    read_once: dict[str, pl.DataFrame], table: str, column: str, value: Any
) -> None:
    frame, schema = read_once[table], pandera_schema(schemas(ROOT)[table])
    schema.validate(frame, lazy=True)
    cells = [value, *frame[column].to_list()[1:]]
    wrong = frame.with_columns(pl.Series(column, cells, dtype=frame.schema[column]))
    with pytest.raises(SchemaErrors, match=column):
        schema.validate(wrong, lazy=True)


def test_a_key_that_stands_twice_is_refused(read_once: dict[str, pl.DataFrame]) -> None:
    for name, frame in read_once.items():
        with pytest.raises(SchemaErrors):
            pandera_schema(schemas(ROOT)[name]).validate(pl.concat([frame, frame]), lazy=True)


def test_results_against_their_schema_are_not_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("zjledger.corpus.mapping.READ", "glanced at")
    path = as_parquet(tmp_path / "a.parquet", rows(3))
    with pytest.raises(SchemaErrors, match="status"):
        read_corpus(path, tmp_path / "out", 10, here, quiet)
    assert not list((tmp_path / "out").rglob("*.parquet"))


# Starting again


def test_a_second_start_reads_nothing_again(
    corpus: Path, undisturbed: dict[str, bytes], tmp_path: Path
) -> None:
    read_corpus(corpus, tmp_path, SIZE, here, quiet)
    assert contents(tmp_path) == undisturbed

    def idle(_: Work, found: Any) -> Iterator[Outcome]:
        assert list(found) == []
        yield from ()

    read_corpus(corpus, tmp_path, SIZE, idle, quiet)
    assert contents(tmp_path) == undisturbed


def test_what_was_damaged_or_lost_is_read_again(
    corpus: Path, undisturbed: dict[str, bytes], tmp_path: Path
) -> None:
    read_corpus(corpus, tmp_path, SIZE, here, quiet)
    damaged = tmp_path / "proposals/part-00000002.parquet"
    damaged.write_bytes(damaged.read_bytes()[:-9])
    (tmp_path / "documents/part-00000003.parquet").unlink()
    (tmp_path / "finished/part-00000004.json").write_text("{", "utf-8")
    (tmp_path / "documents/.part-00000005.parquet.x.part").write_bytes(b"half")
    again: list[int] = []

    def noting(work: Work, found: Any) -> Iterator[Outcome]:
        for batch, done in here(work, found):
            again.append(batch.number)
            yield batch, done

    read_corpus(corpus, tmp_path, SIZE, noting, quiet)
    assert again == [2, 3, 4]
    assert contents(tmp_path) == undisturbed


def test_what_an_orphan_of_a_killed_job_leaves_is_swept_away(
    corpus: Path, undisturbed: dict[str, bytes], tmp_path: Path
) -> None:
    def beside_an_orphan(work: Work, found: Any) -> Iterator[Outcome]:
        for done in here(work, found):
            # It began to write for the job before, and ends for want of it.
            (tmp_path / "proposals/.part-00000001.parquet.x.part").write_bytes(b"half")
            yield done

    read_corpus(corpus, tmp_path, SIZE, beside_an_orphan, quiet)
    assert contents(tmp_path) == undisturbed


def test_another_job_is_not_mixed_in(
    corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = as_parquet(tmp_path / "in/a.parquet", rows(3))
    read_corpus(path, tmp_path / "out", 10, here, quiet)
    with pytest.raises(Refused, match="another job: batch differ"):
        read_corpus(path, tmp_path / "out", 11, here, quiet)
    with pytest.raises(Refused, match="another job: files differ"):
        read_corpus(corpus, tmp_path / "out", 10, here, quiet)
    monkeypatch.setattr(job, "reader_digest", lambda: "other")
    with pytest.raises(Refused, match="another job: reader_sha256 differ"):
        read_corpus(path, tmp_path / "out", 10, here, quiet)


def test_progress_tells_rate_and_time_left(corpus: Path, tmp_path: Path) -> None:
    said: list[str] = []
    read_corpus(corpus, tmp_path, SIZE, here, said.append)
    assert said[-1].startswith("100 %, 240 documents in ")
    assert "a second" in said[-1] and said[-1].endswith(" 0 s to go")


def test_few_batches_are_under_way_at_a_time() -> None:
    taken = 0

    def endless() -> Iterator[Batch]:
        nonlocal taken
        for number in range(60):
            taken += 1
            yield Batch(number, "texts", "", (), 1)

    ended = 0
    for batch, done in local(2)(number_of, endless()):
        ended += 1
        assert batch.number == done and taken - ended <= 4
    assert ended == 60


# What dies


def test_a_batch_whose_process_dies_once_is_read_by_another(
    corpus: Path, undisturbed: dict[str, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(job, "work", once_fatal_work)
    read_corpus(corpus, tmp_path / "out", SIZE, local(2), quiet)
    assert (tmp_path / "died").exists()
    assert contents(tmp_path / "out") == undisturbed


def test_a_document_that_kills_its_process_each_time_is_skipped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(job, "work", fatal_work)
    found = rows(6)
    found[1]["text"] = FATAL
    path = as_parquet(tmp_path / "a.parquet", found)
    report = read_corpus(path, tmp_path / "out", 3, local(1), quiet)
    assert (report["documents"], report["skipped"]) == (6, 1)
    assert report["some_skipped"] == ["a.parquet#1: the process that read it died, each time"]


def start(corpus: Path, out: Path, *options: str) -> "subprocess.Popen[str]":
    """The job as a command of its own, in its own group."""
    command = [sys.executable, "-m", "zjledger", "read", "--corpus", str(corpus)]
    return subprocess.Popen(
        [*command, "--out", str(out), "--batch", str(SIZE), *options],
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        start_new_session=True,
    )


def environment() -> dict[str, str]:
    return os.environ | {"PYTHONPATH": str(ROOT / "scripts")}


def wait_until(happened: Callable[[], Any], process: "subprocess.Popen[str]") -> Any:
    """What ``happened`` says as soon as it says something."""
    for _ in range(12_000):
        if found := happened():
            return found
        assert process.poll() is None, process.communicate()[0]
        time.sleep(0.01)
    raise AssertionError("it did not happen in two minutes")


def notes(out: Path) -> int:
    return len(list(out.glob("finished/*.json")))


def test_a_killed_process_of_the_pool_costs_nothing_but_time(
    corpus: Path, undisturbed: dict[str, bytes], tmp_path: Path
) -> None:
    process = start(corpus, tmp_path, "--processes", "2")
    wait_until(lambda: notes(tmp_path) >= 3, process)
    os.kill(pool_of(process.pid)[0], signal.SIGKILL)
    said, _ = process.communicate(timeout=300)
    assert process.returncode == 0, said
    assert contents(tmp_path) == undisturbed


def test_a_killed_job_goes_on_where_it_was(
    corpus: Path, undisturbed: dict[str, bytes], tmp_path: Path
) -> None:
    process = start(corpus, tmp_path, "--processes", "2")
    wait_until(lambda: notes(tmp_path) >= 5, process)
    pool = pool_of(process.pid)
    assert len(pool) == 2
    os.kill(process.pid, signal.SIGKILL)
    process.communicate()
    # What was left of it ends by itself.
    for _ in range(3000):
        if not any(Path(f"/proc/{pid}").exists() for pid in pool):
            break
        time.sleep(0.01)
    assert not any(Path(f"/proc/{pid}").exists() for pid in pool)
    before = {path: path.stat().st_mtime_ns for path in tmp_path.glob("finished/*.json")}
    assert 5 <= len(before) < 60 and not (tmp_path / "report.json").exists()
    process = start(corpus, tmp_path, "--processes", "2")
    said, _ = process.communicate(timeout=300)
    assert process.returncode == 0, said
    assert contents(tmp_path) == undisturbed
    assert {path: path.stat().st_mtime_ns for path in before} == before


# Many machines


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


Cluster = tuple[str, list["subprocess.Popen[bytes]"]]


@pytest.fixture
def cluster() -> Iterator[Cluster]:
    """A real scheduler and two workers, each a process, on the loopback; its address, and they."""
    port = str(free_port())
    address = f"tcp://127.0.0.1:{port}"
    program = [sys.executable, "-m", "distributed.cli.dask_scheduler", "--no-dashboard"]
    quietly: dict[str, Any] = {
        "env": environment(),
        "stdout": subprocess.DEVNULL,
        "stderr": subprocess.DEVNULL,
    }
    started = [subprocess.Popen([*program, "--host", "127.0.0.1", "--port", port], **quietly)]
    worker = [sys.executable, "-m", "distributed.cli.dask_worker", address, "--no-nanny"]
    worker += ["--nthreads", "1", "--no-dashboard", "--host", "127.0.0.1"]
    started += [subprocess.Popen(worker, **quietly) for _ in range(2)]
    yield address, started
    for process in started:
        process.kill()
        process.wait()


def test_a_killed_worker_costs_nothing_but_time(
    corpus: Path,
    undisturbed: dict[str, bytes],
    tmp_path: Path,
    cluster: Cluster,
) -> None:
    from distributed import Client

    address, (_, worker, _) = cluster
    with Client(address, timeout=60, set_as_default=False) as client:
        client.wait_for_workers(2, timeout=60)
    process = start(corpus, tmp_path, "--engine", "dask", "--scheduler", address)
    wait_until(lambda: notes(tmp_path) >= 5, process)
    worker.kill()
    said, _ = process.communicate(timeout=300)
    assert process.returncode == 0, said
    assert contents(tmp_path) == undisturbed


def test_without_its_scheduler_a_job_ends_and_is_gone_on_with_here(
    corpus: Path, undisturbed: dict[str, bytes], tmp_path: Path, cluster: Cluster
) -> None:
    address, (scheduler, *_) = cluster
    process = start(corpus, tmp_path, "--engine", "dask", "--scheduler", address)
    wait_until(lambda: notes(tmp_path) >= 5, process)
    scheduler.kill()
    said, _ = process.communicate(timeout=300)
    assert process.returncode == cli.REFUSED and "what is finished is kept" in said
    before = notes(tmp_path)
    assert 5 <= before < 60
    read_corpus(corpus, tmp_path, SIZE, here, quiet)
    assert contents(tmp_path) == undisturbed


def test_a_worker_with_another_reader_is_refused(
    corpus: Path,
    cluster: Cluster,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # Each process answers with another number.
    monkeypatch.setattr("zjledger.corpus.engines.reader_digest", lambda: str(os.getpid()))
    with pytest.raises(Refused, match="has another reader"):
        list(dask(cluster[0])(number_of, batches(open_corpus(corpus), SIZE)))


def test_a_scheduler_that_is_not_there_is_named(corpus: Path) -> None:
    address = f"tcp://127.0.0.1:{free_port()}"
    with pytest.raises(Refused, match=f"no scheduler answers at {address}"):
        list(dask(address, patience=1)(number_of, batches(open_corpus(corpus), SIZE)))


@pytest.mark.parametrize(
    "options",
    [
        [],
        ["--out", "x", "a.txt"],
        ["--out", "x", "--json"],
        ["--out", "x", "--engine", "dask"],
        ["--out", "x", "--scheduler", "tcp://127.0.0.1:1"],
        ["--out", "x", "--batch", "0"],
    ],
)
def test_misuse_is_told(
    corpus: Path, options: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["read", "--corpus", str(corpus), *options]) == cli.MISUSE
    assert capsys.readouterr().err


def test_parts_of_equal_tables_are_equal(
    read_once: dict[str, pl.DataFrame], tmp_path: Path
) -> None:
    done = [write_part(tmp_path / name, 0, read_once) for name in ("one", "other")]
    assert done[0] == done[1]
    assert contents(tmp_path / "one") == contents(tmp_path / "other")
