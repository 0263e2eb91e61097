"""The published report of accuracy is what the reader reaches on the gold, and reaches its aims."""

import csv
import io
import json
from collections import Counter
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from zjledger import cli
from zjledger.curated.gazetteer import known_names
from zjledger.reading.accuracy import BESIDE, REPORT, SLIPS, WORST, accuracy
from zjledger.reading.gold import Score, documents, score
from zjledger.reading.prices import of_one_thing
from zjledger.site.measured.accuracy import short_of_aim

ROOT = Path(__file__).resolve().parents[1]
GOLD = ROOT / "tests" / "gold"
PUBLISHED = json.loads((ROOT / REPORT).read_text("utf-8"))


class Measured(NamedTuple):
    """What the command writes and says, and what it finds wrong, without doubt, in each part."""

    report: Any
    said: str
    silent: set[tuple[str, str]]


@pytest.fixture(scope="module")
def measured(tmp_path_factory: pytest.TempPathFactory) -> Measured:
    """One run of the command over the whole gold."""
    root = tmp_path_factory.mktemp("repository")
    for name in ("tests/gold", "data/curated", "schemas"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).symlink_to(ROOT / name)
    (root / "reports").mkdir()
    found: list[dict[tuple[str, str], Score]] = []

    def noted(*texts: Any) -> dict[tuple[str, str], Score]:
        found.append(score(*texts))
        return found[-1]

    with pytest.MonkeyPatch.context() as patch, redirect_stdout(io.StringIO()) as said:
        patch.setattr("zjledger.cli.drafting.repository_root", lambda: root)
        patch.setattr("zjledger.reading.accuracy.score", noted)
        assert cli.main(["score-reading", "--write"]) == 0
    silent = {
        (path.name, saying)
        for path, scores in zip(sorted(GOLD.glob("*.txt")), found, strict=True)
        for row in scores.values()
        for saying in row.silent
    }
    return Measured(json.loads((root / REPORT).read_text("utf-8")), said.getvalue(), silent)


def test_the_accuracy_that_is_published_is_the_one_measured(measured: Measured) -> None:
    assert measured.report == PUBLISHED, "run `zjledger score-reading --write`"
    assert f"{len(PUBLISHED['texts'])} files" in measured.said


def totals(rows: list[dict[str, object]], language: str, kind: str) -> dict[str, int]:
    own = [r for r in rows if (r["language"], r["kind"]) == (language, kind)]
    return {key: sum(int(str(r[key])) for r in own) for key in ("right", "given", "wanted")}


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_gold_is_large_enough(language: str) -> None:
    wanted = {kind: totals(PUBLISHED["now"], language, kind)["wanted"] for kind in LEAST}
    wanted["name"] = sum(totals(PUBLISHED["now"], language, k)["wanted"] for k in ("person", "org"))
    assert {
        kind for kind, least in LEAST.items() if kind != "name" and wanted[kind] < least
    } == set()
    assert wanted["name"] >= LEAST["name"]


LEAST = {"money": 120, "date": 60, "count": 80, "rate": 40, "name": 60}


def test_the_part_that_was_seen_is_read_without_a_wrong_value() -> None:
    seen = [row for row in PUBLISHED["now"] if row["part"] == "seen"]
    assert [row for row in seen if row["silent"] or row["given"] != row["right"]] == []
    for row in seen:
        assert row["right"] >= 0.92 * row["wanted"], row


def listed(name: str) -> set[tuple[str, str]]:
    """The part and the saying of each row of a file beside the gold."""
    rows = csv.DictReader(io.StringIO((GOLD / name).read_text("utf-8")))
    return {(r["part"], f"{r['document']}: {r['printed']!r} read {r['read']}") for r in rows}


def test_a_wrong_value_that_the_reader_does_not_doubt_is_a_slip_or_a_known_fault(
    measured: Measured,
) -> None:
    assert measured.silent == listed(SLIPS) | listed("faults.csv")
    assert not listed(SLIPS) & listed("faults.csv")


def test_only_frozen_parts_have_slips() -> None:
    frozen = (GOLD / "blind.sha256").read_text("utf-8")
    assert [part for part, _ in listed(SLIPS) if f"  {part}\n" not in frozen] == []


def test_a_slip_is_wrong_but_neither_silent_nor_named() -> None:
    gold = "=== a-a en 2024-05-06\nThey signed {two projects|none}, then {one|count 9} more firm.\n"
    head = "part,document,printed,read,why\n"
    slip = f"{head}blind-x.txt,a-a,two projects,2,marked as none\n"
    none = dict.fromkeys(BESIDE, "part\n")
    alone, told = (
        accuracy({"blind-x.txt": gold}, none | {SLIPS: slips}, known_names(ROOT))
        for slips in (head, slip)
    )
    assert [row["silent"] for row in alone["now"]] == [1]
    assert [row["silent"] for row in told["now"]] == [0]
    assert [row["given"] for row in alone["now"]] == [row["given"] for row in told["now"]]
    assert [one["as"] for one in alone["worst"]] == ["wrong", "missed"]
    assert [one["as"] for one in told["worst"]] == ["missed"]
    assert [row["why"] for row in told["slips"]] == ["marked as none"]


def test_the_later_blind_parts_have_a_manner() -> None:
    parts = [row["part"] for row in PUBLISHED["manners"]]
    frozen = (GOLD / "blind.sha256").read_text("utf-8").split()
    assert parts == [name for name in frozen if name.endswith(".txt")][-len(parts) :]
    assert all(row["manner"] for row in PUBLISHED["manners"])


def test_the_page_names_every_kind_that_is_short_of_its_aim() -> None:
    counted = {"en": (995, 1000, 1000), "zh": (994, 1000, 1000)}
    rows = [
        {"kind": "money", "language": code, "right": right, "given": given, "wanted": wanted}
        for code, (right, given, wanted) in counted.items()
    ]
    rows += [{**row, "kind": "quantity", "right": 1} for row in rows]
    assert short_of_aim(rows) == "amounts in Chinese (994 right of 1000 read and 1000 printed)"
    assert short_of_aim(rows[:1]) == "none"


def test_mistakes_are_named_the_worst_first() -> None:
    worst = PUBLISHED["worst"]
    assert len(worst) == WORST
    assert [one["as"] for one in worst] == sorted((one["as"] for one in worst), reverse=True)


def test_no_blind_part_is_read_worse_than_at_first_sight() -> None:
    now = Counter({(r["part"], r["language"], r["kind"]): r["right"] for r in PUBLISHED["now"]})
    # Older parts annotate what one thing costs, which has been left out since.
    now.update(
        (path.name, document.language, want.kind)
        for path in GOLD.glob("blind*.txt")
        for document in documents(path.read_text("utf-8"))
        for want in document.wanted
        if want.kind == "money" and of_one_thing(document.text, want.start, want.end)
    )
    for row in PUBLISHED["first"]:
        assert now[row["part"], row["language"], row["kind"]] >= row["right"], row
