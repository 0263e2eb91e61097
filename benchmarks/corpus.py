"""The corpus job at one and two workers, here and on Dask, and what the death of a process costs.

Run with ``PYTHONPATH=scripts .venv/bin/python benchmarks/corpus.py`` (``--articles 500`` for
less). A made-up corpus is read by ``zjledger read --corpus``, timed from the start of the command
to its end. Then, round by round, an undisturbed run is followed by runs in which a process is
killed once a third of the batches are finished: one of the pool, one worker of Dask, and the whole
job, which is started again. What they leave must be the same bytes. Writes
``reports/corpus.json``, which the site shows.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import operator
import os
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cluster import Cluster, cluster, cpu_s, pool_of
from machine import SAY_NOTHING, environment, facts

from zjledger.corpus.batches import Batch
from zjledger.corpus.engines import dask
from zjledger.corpus.parts import finished
from zjledger.paths import repository_root, write_atomically

REPORT = "reports/corpus.json"
ARTICLES, BATCH, TASKS = 3000, 50, 1000
Kill = Callable[[int], None]


@dataclass(frozen=True)
class Job:
    """A corpus to be read, and a folder for what comes of it."""

    corpus: Path
    folder: Path
    batch: int
    batches: int

    def run(self, options: tuple[str, ...], kill: Kill | None = None) -> dict[str, Any]:
        """Read the corpus into a new folder, and kill what ``kill`` kills on the way.

        Returns:
            Seconds by the clock and of processors, bytes and digest of what was written. The
            processor time of what was killed is not in it.

        Raises:
            RuntimeError: the job failed.
        """
        out = self.folder / "out"
        shutil.rmtree(out, ignore_errors=True)
        began, used = time.perf_counter(), 0.0
        process = self._start(out, options)
        if kill:
            third = self.batches // 3
            while len(list(out.glob("finished/*.json"))) < third and process.poll() is None:
                time.sleep(0.01)
            kill(process.pid)
        status, used = _ended(process)
        if status == -signal.SIGKILL:
            status, more = _ended(self._start(out, options))
            used += more
        if status:
            raise RuntimeError(f"the job ended with {status}: {' '.join(options)}")
        wall = time.perf_counter() - began
        return {"wall_s": wall, "cpu_s": used, **_written(out)}

    def _start(self, out: Path, options: tuple[str, ...]) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "zjledger", "read", "--corpus", str(self.corpus)]
        command += ["--out", str(out), "--batch", str(self.batch), *options]
        return subprocess.Popen(command, env=environment(), **SAY_NOTHING)


def _ended(process: subprocess.Popen[bytes]) -> tuple[int, float]:
    """How a process ended, and processor seconds of it and all it waited for."""
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return process.returncode, usage.ru_utime + usage.ru_stime


def _written(out: Path) -> dict[str, Any]:
    seen, size = hashlib.sha256(), 0
    for path in sorted(p for p in out.rglob("*") if p.is_file() and p.name != ".lock"):
        content = path.read_bytes()
        size += len(content)
        seen.update(f"{path.relative_to(out)} {hashlib.sha256(content).hexdigest()}\n".encode())
    return {"bytes": size, "sha256": seen.hexdigest(), "files": sum(1 for _ in out.rglob("part-*"))}


def undisturbed(job: Job, engine: str, workers: int) -> dict[str, Any]:
    """One run at so many workers."""
    if engine == "local":
        return job.run(("--processes", str(workers)))
    with cluster(workers) as many:
        before = many.cpu_s()
        done = job.run(_on(many))
        return done | {"cpu_s": done["cpu_s"] + many.cpu_s() - before}


def _kill_all(pid: int) -> None:
    """Kill a job, and wait until its pool, which ends by itself, has ended.

    Until then one of the pool may leave the beginning of a file beside those of the next start.
    """
    pool = pool_of(pid)
    os.kill(pid, signal.SIGKILL)
    while any(cpu_s(one) for one in pool):
        time.sleep(0.01)


def _on(many: Cluster) -> tuple[str, ...]:
    return ("--engine", "dask", "--scheduler", many.address)


def killed(job: Job) -> Iterator[tuple[str, dict[str, Any], dict[str, Any]]]:
    """What was killed, the undisturbed run before it, and the run in which it was killed."""
    here = ("--processes", "2")
    plain = job.run(here)
    yield "pool process", plain, job.run(here, lambda pid: os.kill(pool_of(pid)[0], signal.SIGKILL))
    yield "whole job", plain, job.run(here, _kill_all)
    with cluster(2) as many:
        plain = job.run(_on(many))
        worker = many.workers[0]
        yield "Dask worker", plain, job.run(_on(many), lambda _: worker.kill())


def handed_out(tasks: int) -> dict[str, float]:
    """Tasks that do nothing: how many go round in a second, and what each costs scheduler and job.

    The job is this process, which hands them out as ``zjledger read --corpus`` does.
    """
    with cluster(2) as many:
        empty = (Batch(number, "texts", "", (), 1) for number in range(tasks))
        before, began = cpu_s(many.scheduler.pid), time.perf_counter()
        own = time.process_time()
        count = sum(1 for _ in dask(many.address)(operator.attrgetter("number"), empty))
        spent = time.perf_counter() - began
        used, own = cpu_s(many.scheduler.pid) - before, time.process_time() - own
    return {
        "tasks": count,
        "per_s": round(count / spent, 1),
        "scheduler_ms_a_task": round(used / count * 1e3, 3),
        "job_ms_a_task": round(own / count * 1e3, 3),
    }


def gone_over(out: Path, batches: int, passes: int = 5) -> float:
    """Milliseconds in which one finished batch is found to be so, as a job does of each."""
    began = time.process_time()
    for _ in range(passes):
        for number in range(batches):
            if finished(out, number) is None:
                raise RuntimeError(f"batch {number} of a finished job is not finished")
    return round((time.process_time() - began) / (passes * batches) * 1e3, 3)


def _row(done: dict[str, Any], documents: int, megabytes: float) -> dict[str, Any]:
    return {
        "wall_s": round(done["wall_s"], 2),
        "cpu_s": round(done["cpu_s"], 2),
        "documents_per_s": round(documents / done["wall_s"], 1),
        "mb_per_s": round(megabytes / done["wall_s"], 4),
        "cpu_ms_a_document": round(done["cpu_s"] / documents * 1e3, 3),
    }


def main(arguments: list[str] | None = None) -> None:
    """Make the corpus, run everything, and write the report."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=ARTICLES)
    parser.add_argument("--batch", type=int, default=BATCH)
    parser.add_argument("--workers", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--tasks", type=int, default=TASKS)
    parser.add_argument("--out", type=Path, default=repository_root() / REPORT)
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="zjledger-bench-") as temporary:
        folder = Path(temporary)
        command = [sys.executable, "-m", "zjledger", "synthetic", str(folder / "made")]
        command += ["--articles", str(options.articles)]
        subprocess.run(command, env=environment(), check=True, **SAY_NOTHING)
        report = measured(folder, options)
    write_atomically(options.out, (json.dumps(report, indent=1) + "\n").encode())
    first = report["runs"][0]
    for run in report["runs"][1:]:
        ratio = run["documents_per_s"] / first["documents_per_s"]
        print(f"{run['engine']}, {run['workers']} workers: {ratio:.2f} times as fast as the first")
    for one in report["killed"]:
        print(f"{one['what']} killed: {one['more_s']:.1f} s more")


def measured(folder: Path, options: argparse.Namespace) -> dict[str, Any]:
    """The whole report on the corpus in ``made`` below a folder."""
    import polars as pl

    texts = pl.read_parquet(folder / "made" / "articles" / "*.parquet")["text"]
    count, size = len(texts), sum(len(text.encode()) for text in texts) / 1e6
    job = Job(folder / "made" / "articles", folder, options.batch, -(-count // options.batch))
    runs, digests, written = [], set[str](), dict[str, Any]()
    for engine in ("local", "dask"):
        for workers in options.workers:
            written = undisturbed(job, engine, workers)
            digests.add(written["sha256"])
            runs.append({"engine": engine, "workers": workers, **_row(written, count, size)})
            print(json.dumps(runs[-1]), flush=True)
    proposals = json.loads((folder / "out" / "report.json").read_text("utf-8"))["proposals"]
    going_over = gone_over(folder / "out", job.batches)
    lost: dict[str, list[tuple[float, float]]] = {}
    for _ in range(options.rounds):
        for what, plain, harmed in killed(job):
            digests |= {plain["sha256"], harmed["sha256"]}
            lost.setdefault(what, []).append((plain["wall_s"], harmed["wall_s"]))
            print(f"{what}: {harmed['wall_s']:.1f} s, undisturbed {plain['wall_s']:.1f} s")
    return {
        "machine": facts("polars", "pyarrow", "distributed"),
        "documents": count,
        "megabytes": round(size, 3),
        "characters": sum(map(len, texts)),
        "proposals": proposals,
        "batch": options.batch,
        "batches": job.batches,
        "bytes_out": written["bytes"],
        "files_out": written["files"],
        "runs": runs,
        "killed": [
            {
                "what": what,
                "undisturbed_s": [round(plain, 2) for plain, _ in pairs],
                "killed_s": [round(harmed, 2) for _, harmed in pairs],
                "more_s": round(statistics.median(h - p for p, h in pairs), 2),
            }
            for what, pairs in lost.items()
        ],
        "same_bytes": len(digests) == 1,
        "handed_out": handed_out(options.tasks),
        "gone_over_ms_a_batch": going_over,
    }


if __name__ == "__main__":
    main()
