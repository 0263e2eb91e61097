"""What reading a far larger corpus would take, worked out from what was measured.

Pure arithmetic; everything that is not measured is one of :class:`Assumed`.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

DAY = 86_400


@dataclass(frozen=True)
class Assumed:
    """What no benchmark tells.

    ``useful`` is the share of the processor time of the machines that goes into reading; the rest
    is lost to starting, to stragglers and to work that is done again.
    """

    articles: int = 1_000_000_000
    cores_of_a_machine: int = 64
    useful: float = 0.8
    batch: int = 500
    larger_batch: int = 5_000
    seconds: int = DAY


@dataclass(frozen=True)
class Cost:
    """Of a whole corpus: processor time, machines for the time allowed, terabytes in and out."""

    core_hours: float
    cores: int
    machines: int
    terabytes_in: float
    terabytes_out: float
    proposals: float


@dataclass(frozen=True)
class Alone:
    """Work that one process does for all machines: its name, and hours of it by size of batch."""

    name: str
    hours: float
    hours_larger: float


@dataclass(frozen=True)
class Files:
    """Batches of a corpus, what is written of them, and how often that happens."""

    batches: int
    files: int
    tasks_per_s: float


def cost(report: dict[str, Any], assumed: Assumed, longer: float = 1.0) -> Cost:
    """What a corpus takes whose articles are so many times as long as those measured.

    Args:
        report: that of ``benchmarks/corpus.py``; its run with the most Dask workers counts.
    """
    run = max(
        (run for run in report["runs"] if run["engine"] == "dask"), key=lambda run: run["workers"]
    )
    scale = assumed.articles / report["documents"] * longer
    core_s = run["cpu_ms_a_document"] / 1e3 * assumed.articles * longer
    cores = math.ceil(core_s / assumed.seconds / assumed.useful)
    return Cost(
        core_hours=core_s / 3600,
        cores=cores,
        machines=math.ceil(cores / assumed.cores_of_a_machine),
        terabytes_in=report["megabytes"] * scale / 1e6,
        terabytes_out=report["bytes_out"] * scale / 1e12,
        proposals=report["proposals"] * scale,
    )


def files(report: dict[str, Any], assumed: Assumed, batch: int) -> Files:
    """Batches and files at a size of batch, and tasks a second if all end in the time allowed."""
    batches = math.ceil(assumed.articles / batch)
    written = batches * report["files_out"] // report["batches"]
    return Files(batches, written, batches / assumed.seconds)


def alone(report: dict[str, Any], assumed: Assumed) -> list[Alone]:
    """What does not spread over machines, the longest first, in processor time.

    A job goes over the finished batches twice, when it starts and when it reports, and compares the
    hashes of all they wrote. That is taken to grow with the articles, whatever the batch: an upper
    bound, since a larger batch has no more notes.
    """
    told = report["handed_out"]
    small = files(report, assumed, assumed.batch).batches
    large = files(report, assumed, assumed.larger_batch).batches
    whole = report["gone_over_ms_a_batch"] * report["batches"] / report["documents"]
    again = 2 * whole * assumed.articles / 1e3 / 3600
    found = [
        Alone("going over finished batches", again, again),
        *(
            Alone(name, ms / 1e3 * small / 3600, ms / 1e3 * large / 3600)
            for name, ms in (
                ("the scheduler", told["scheduler_ms_a_task"]),
                ("handing out batches", told["job_ms_a_task"]),
            )
        ),
    ]
    return sorted(found, key=lambda part: -part.hours)
