"""What the sections share: the machine in words, and where the numbers come from."""

from __future__ import annotations

from typing import Any

from zjledger.site.charts.chart import Origin

PATH = "quality/performance"
Report = dict[str, Any]


def origin(script: str) -> Origin:
    """The run of a benchmark, as the source of a chart."""
    return Origin(PATH, f"Run of benchmarks/{script}")


def machine(report: Report) -> str:
    """A sentence on what the numbers were measured on."""
    told = dict(report["machine"])
    cores, memory = told.pop("cores"), told.pop("memory_gib")
    processor, system = told.pop("processor"), told.pop("system", "Linux")
    versions = ", ".join(f"{name} {version}" for name, version in told.items())
    return f"Machine: {processor}, {cores} cores, {memory} GiB, {system}; {versions}."


def times(more: float, less: float) -> str:
    """How many times as much one number is as another, in figures that mean something."""
    ratio = more / less
    return f"{ratio:,.0f}" if ratio >= 10 else f"{ratio:.1f}"
