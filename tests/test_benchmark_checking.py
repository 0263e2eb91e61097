"""The benchmark of the checks reports the ratios it says it does."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

FILE = Path(__file__).resolve().parents[1] / "benchmarks" / "today.py"


@pytest.fixture(scope="module")
def benchmark() -> ModuleType:
    spec = importlib.util.spec_from_file_location("benchmark_today", FILE)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def test_ratios_are_of_neighbouring_runs_and_sorted(benchmark: ModuleType) -> None:
    now, order = [0.0], []

    def run(name: str, seconds: list[float]) -> None:
        order.append(name)
        now[0] += seconds.pop(0)

    ours, theirs = [1.0, 2.0, 4.0], [3.0, 2.0, 6.0]
    ratios = benchmark.paired(
        lambda: run("ours", ours), lambda: run("theirs", theirs), 3, lambda: now[0]
    )
    assert ratios == [1.0, 1.5, 3.0]
    assert order == ["ours", "theirs"] * 3
