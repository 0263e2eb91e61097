"""The published report of accuracy is what the reader reaches on the gold, and reaches its aims."""

import json
from pathlib import Path

import pytest

from zjledger import cli
from zjledger.curated.gazetteer import known_names
from zjledger.reading.accuracy import FIRST, REPORT, WORST, accuracy

ROOT = Path(__file__).resolve().parents[1]
GOLD = ROOT / "tests" / "gold"
PUBLISHED = json.loads((ROOT / REPORT).read_text("utf-8"))


def test_the_accuracy_that_is_published_is_the_one_measured() -> None:
    parts = {path.name: path.read_text("utf-8") for path in GOLD.glob("*.txt")}
    measured = accuracy(parts, (GOLD / FIRST).read_text("utf-8"), known_names(ROOT))
    assert measured == PUBLISHED, "run `zjledger score-reading --write`"


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


def test_mistakes_are_named_the_worst_first() -> None:
    worst = PUBLISHED["worst"]
    assert len(worst) == WORST
    assert [one["as"] for one in worst] == sorted((one["as"] for one in worst), reverse=True)


def test_no_blind_part_is_read_worse_than_at_first_sight() -> None:
    now = {(r["part"], r["language"], r["kind"]): r["right"] for r in PUBLISHED["now"]}
    for row in PUBLISHED["first"]:
        assert now[row["part"], row["language"], row["kind"]] >= row["right"], row


def test_the_report_is_written_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("tests/gold", "data/curated", "schemas"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).symlink_to(ROOT / name)
    (tmp_path / "reports").mkdir()
    monkeypatch.setattr("zjledger.cli.drafting.repository_root", lambda: tmp_path)
    assert cli.main(["score-reading", "--write"]) == 0
    assert json.loads((tmp_path / REPORT).read_text("utf-8")) == PUBLISHED
    assert f"{len(PUBLISHED['texts'])} files" in capsys.readouterr().out
