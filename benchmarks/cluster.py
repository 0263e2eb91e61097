"""A real Dask scheduler and its workers on the loopback, each a process that can be killed."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from machine import SAY_NOTHING, environment

HOST = "127.0.0.1"
Process = subprocess.Popen[bytes]


@dataclass(frozen=True)
class Cluster:
    """Address of the scheduler, and the processes."""

    address: str
    scheduler: Process
    workers: list[Process]

    def cpu_s(self) -> float:
        """Processor seconds of all of them until now."""
        return sum(cpu_s(process.pid) for process in (self.scheduler, *self.workers))


@contextmanager
def cluster(workers: int) -> Iterator[Cluster]:
    """Start a scheduler with so many workers of one thread, and end them all afterwards."""
    from distributed import Client

    with socket.socket() as free:
        free.bind((HOST, 0))
        port = str(free.getsockname()[1])
    address = f"tcp://{HOST}:{port}"
    scheduler = _started("dask_scheduler", "--host", HOST, "--port", port)
    options = ("--no-nanny", "--nthreads", "1", "--host", HOST)
    started = [_started("dask_worker", address, *options) for _ in range(workers)]
    try:
        with Client(address, timeout=60, set_as_default=False) as client:
            client.wait_for_workers(workers, timeout=60)
        yield Cluster(address, scheduler, started)
    finally:
        for process in (*started, scheduler):
            process.kill()
            process.wait()


def _started(program: str, *arguments: str) -> Process:
    command = [sys.executable, "-m", f"distributed.cli.{program}", *arguments, "--no-dashboard"]
    return subprocess.Popen(command, env=environment(), **SAY_NOTHING)


def cpu_s(pid: int) -> float:
    """Processor seconds of a process until now; 0 where it is gone."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def pool_of(pid: int) -> list[int]:
    """Processes of the pool of a job: those of multiprocessing's that are no bookkeeper."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            parent = int(stat.read_text("utf-8").rpartition(")")[2].split()[1])
            command = stat.with_name("cmdline").read_bytes()
        except (OSError, ValueError):
            continue
        if parent == pid and b"spawn_main" in command:
            found.append(int(stat.parent.name))
    return found
