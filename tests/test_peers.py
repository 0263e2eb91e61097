"""The benchmark of readers scores by one rule, and its report is whole."""

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType

import pytest

from zjledger.reading.gold import documents

ROOT = Path(__file__).resolve().parents[1]
REPORT = json.loads((ROOT / "reports" / "peers.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def reading() -> ModuleType:
    """The script ``benchmarks/reading.py``, which needs no peer to be imported."""
    sys.path.insert(0, str(ROOT / "benchmarks"))
    try:
        found = importlib.util.spec_from_file_location(
            "benchmark_of_reading", ROOT / "benchmarks" / "reading.py"
        )
        assert found and found.loader
        module = importlib.util.module_from_spec(found)
        found.loader.exec_module(module)
    finally:
        sys.path.remove(str(ROOT / "benchmarks"))
    return module


GOLD = (
    "=== x en 2024-05-06\nOn {May 5|date 2024-05-05} {3 projects|count 3} of "
    "{2 billion yuan|money 2000000000 CNY} began in {2023|date 2023}, {5%|rate 5 percent}, up "
    "{2 percentage points|rate 2 percentage_point}.\n"
)
RIGHT = ("money", 23, 37, "2000000000", "CNY")


@pytest.mark.parametrize(
    ("found", "score"),
    [
        ([RIGHT], (1, 1, 1)),
        ([RIGHT, RIGHT], (1, 2, 1)),
        ([("money", 30, 37, "2000000000.0000001", "CNY")], (1, 1, 1)),
        ([("money", 23, 37, "2000000000", "USD")], (0, 1, 1)),
        ([("money", 23, 37, "200000000", "CNY")], (0, 1, 1)),
        ([("money", 60, 64, "2000000000", "CNY")], (0, 1, 1)),
        ([("rate", 23, 37, "2000000000", "CNY")], (0, 1, 1)),
        ([("money", 23, 37, "half", "CNY")], (0, 1, 1)),
        ([], (0, 0, 1)),
    ],
)
def test_a_finding_is_right_at_its_place_with_its_unit_and_value(
    reading: ModuleType, found: list[tuple[str, int, int, str, str]], score: tuple[int, int, int]
) -> None:
    (document,) = documents(GOLD)
    want = [w for w in reading.wanted(document) if w[0] == "money"]
    assert document.text[23:37] == "2 billion yuan"
    assert reading.score(found, want) == score


def test_only_what_all_can_say_is_compared(reading: ModuleType) -> None:
    (document,) = documents(GOLD)
    assert [(w[0], w[3]) for w in reading.wanted(document)] == [
        ("date", "2024-05-05"),
        ("money", "2000000000"),
        ("rate", "5"),
    ]


def test_the_report_holds_every_peer_and_can_be_added_up(reading: ModuleType) -> None:
    assert [peer["peer"] for peer in REPORT["peers"]] == list(reading.PEERS)
    assert set(REPORT["machine"]) == {"processor", "cores", "memory_gib", "system", "python"}
    wanted: dict[tuple[str, str], set[int]] = {}
    for peer in REPORT["peers"]:
        assert peer["accuracy"] and peer["speed"]
        for row in peer["accuracy"]:
            assert 0 <= row["right"] <= min(row["given"], row["wanted"])
            assert row["f1"] == round(2 * row["right"] / (row["given"] + row["wanted"]), 3)
            wanted.setdefault((row["language"], row["kind"]), set()).add(row["wanted"])
        assert all(row["mb_per_s"] > 0 for row in peer["speed"])
    # All were asked for the same things.
    assert len(wanted) == 6 and all(len(numbers) == 1 for numbers in wanted.values())


def test_peers_are_pinned_apart_from_the_project() -> None:
    lock = (ROOT / "benchmarks" / "peers.lock").read_text("utf-8")
    for line in (ROOT / "benchmarks" / "peers.in").read_text("utf-8").splitlines():
        if "==" in line:
            assert f"{line} \\" in lock
    own = (ROOT / "requirements-dev.lock").read_text("utf-8")
    assert "jionlp" not in own and "recognizers" not in own


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ({"type": "date", "value": "2024-05-06"}, "2024-05-06"),
        ({"type": "daterange", "start": "2024-05-01", "end": "2024-06-01"}, None),
        (
            {"type": "datetimerange", "start": "2024-05-06 08:00", "end": "2024-05-06 12:00"},
            "2024-05-06",
        ),
        ({"type": "datetimerange", "start": None, "end": "2024-05-06 12:00"}, None),
    ],
)
def test_a_peer_names_a_day_only_where_it_is_one(
    reading: ModuleType, said: dict[str, str | None], day: str | None
) -> None:
    assert sys.modules["peers"]._one_day(said) == day
