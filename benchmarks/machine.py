"""The machine a benchmark ran on, and what a command spent there."""

from __future__ import annotations

import os
import platform
import subprocess
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

from zjledger.paths import repository_root

SAY_NOTHING: dict[str, Any] = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}


def environment(**variables: str) -> dict[str, str]:
    """The variables of a process that is to find the code of this folder."""
    return os.environ | {"PYTHONPATH": str(repository_root() / "scripts")} | variables


@dataclass(frozen=True)
class Spent:
    """What a command and everything it started took."""

    wall_s: float
    cpu_s: float
    peak_mb: float
    """Greatest resident memory of any one of its processes."""

    def rounded(self) -> dict[str, float]:
        """As a report holds it."""
        return {name: round(value, 2) for name, value in asdict(self).items()}


def spent_by(command: Sequence[str], **variables: str) -> Spent:
    """Run a command to its end, in silence.

    Raises:
        subprocess.CalledProcessError: it ended with anything but 0.
    """
    began = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, env=os.environ | variables)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    # Linux counts the greatest process in KiB.
    return Spent(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def facts(*packages: str) -> dict[str, str | int]:
    """Processor, cores, memory and versions: what a figure means depends on them."""
    cpu = [
        line.partition(":")[2].strip()
        for line in Path("/proc/cpuinfo").read_text("utf-8").splitlines()
        if line.startswith("model name")
    ]
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return {
        "processor": cpu[0] if cpu else platform.machine(),
        "cores": os.cpu_count() or 1,
        "memory_gib": round(memory / 2**30),
        "system": platform.system(),
        "python": platform.python_version(),
        **{name: version(name) for name in packages},
    }
