"""One thing has one id, ids stay, namesakes are told apart, and spans of time have one label."""

from pathlib import Path

import pytest
from fixture import ROOT, VOCABULARY, claim, curated, repository, source

from zjledger.curated.load import load_curated
from zjledger.curated.published import FILE, ids_of, record_published
from zjledger.model.period import UNDATED, parse_period
from zjledger.model.report import LedgerError

SOURCES = {"a": source({"cohort/a": [claim("01", "project_count", "9")]})}
CHEN_WEI = [
    {
        "id": "person/chen-wei-aaaa",
        "name_en": "Chen Wei",
        "name_zh": "陈伟",
        "name_zh_status": "seen",
    },
    {
        "id": "person/chen-wei-bbbb",
        "name_en": "Chen Wei",
        "name_zh": "陈伟",
        "name_zh_status": "seen",
    },
]


def _refusal(root: Path) -> str:
    with pytest.raises(LedgerError) as refused:
        load_curated(root, VOCABULARY)
    return str(refused.value)


def test_namesakes_need_a_judgement(tmp_path: Path) -> None:
    refusal = _refusal(repository(tmp_path / "1", SOURCES, people=CHEN_WEI))
    assert "people.yaml:3" in refusal and "two people are called 陈伟" in refusal
    pair = {"one": "person/chen-wei-bbbb", "other": "person/chen-wei-aaaa"}
    judged = [{"id": "nsm-001", **pair, "reason": "made up"}]
    loaded = curated(tmp_path / "2", SOURCES, people=CHEN_WEI, not_same=judged)
    assert len(loaded.registers["people"]) == 2


def test_every_id_of_the_ledger_is_recorded() -> None:
    loaded = load_curated(ROOT, VOCABULARY)
    recorded = set((ROOT / FILE).read_text("utf-8").splitlines())
    missing = ids_of(loaded.registers, loaded.sources, loaded.claims) - recorded
    assert not missing, "run `zjledger record-ids` and commit the file"


def test_a_published_id_may_not_vanish_without_a_word(tmp_path: Path) -> None:
    root = repository(tmp_path, SOURCES)
    assert record_published(root, ["cohort/a", "cohort/b", "old-source"]) == [
        "cohort/a",
        "cohort/b",
        "old-source",
    ]
    refusal = _refusal(root)
    assert f"{FILE}:2:1" in refusal and "'cohort/b' was published and is gone" in refusal
    assert f"{FILE}:3:1" in refusal and "'cohort/a'" not in refusal
    assert record_published(root, ["cohort/c"]) == ["cohort/c"]
    assert (root / FILE).read_text("utf-8").split() == [
        "cohort/a",
        "cohort/b",
        "cohort/c",
        "old-source",
    ]


def test_a_withdrawn_claim_has_its_tombstone_in_the_note_of_its_source(tmp_path: Path) -> None:
    root = repository(tmp_path / "1", SOURCES)
    record_published(root, ["a#01", "a#02"])
    refusal = _refusal(root)
    assert f"{FILE}:2:1" in refusal and "'a#02' was published and is gone" in refusal
    noted = {"a": source({"cohort/a": [claim("01", "project_count", "9")]}, note="02 withdrawn")}
    root = repository(tmp_path / "2", noted)
    record_published(root, ["a#01", "a#02"])
    assert list(load_curated(root, VOCABULARY).claims) == ["a#01"]


def test_redirects_and_tombstones_stand_for_what_is_gone(tmp_path: Path) -> None:
    told = {"since": "0.2.0", "reason": "made up"}
    gone = [{"old": "cohort/b", "new": "cohort/a", **told}, {"old": "old-source", **told}]
    root = repository(tmp_path / "1", SOURCES, redirects=gone)
    record_published(root, ["cohort/a", "cohort/b", "old-source"])
    assert len(load_curated(root, VOCABULARY).registers["redirects"]) == 2
    claim = [{"old": "a#09", "new": "a#01", **told}]
    assert load_curated(repository(tmp_path / "3", SOURCES, redirects=claim), VOCABULARY).claims
    wrong = [{"old": "cohort/a", "new": "cohort/z", **told}]
    refusal = _refusal(repository(tmp_path / "2", SOURCES, redirects=wrong))
    assert "'cohort/a' is still there" in refusal and "leads to 'cohort/z'" in refusal


def test_without_the_list_of_published_ids_nothing_is_loaded(tmp_path: Path) -> None:
    root = repository(tmp_path, SOURCES)
    (root / FILE).unlink()
    assert "the file is missing" in _refusal(root)


@pytest.mark.parametrize(
    ("label", "first", "last", "precision"),
    [
        ("2023-07-04", "2023-07-04", "2023-07-04", "day"),
        ("2023-04", "2023-04-01", "2023-04-30", "month"),
        ("2023-Q1", "2023-01-01", "2023-03-31", "quarter"),
        ("2023-Q1..Q3", "2023-01-01", "2023-09-30", "quarter"),
        ("2025-H2", "2025-07-01", "2025-12-31", "quarter"),
        ("2023-01..2023-05", "2023-01-01", "2023-05-31", "month"),
        ("2024-01-01..2024-03-04", "2024-01-01", "2024-03-04", "day"),
        ("2024", "2024-01-01", "2024-12-31", "year"),
        ("2023..2027", "2023-01-01", "2027-12-31", "year"),
    ],
)
def test_a_label_is_two_days(label: str, first: str, last: str, precision: str) -> None:
    period = parse_period(label)
    assert (str(period.start), str(period.end), period.precision) == (first, last, precision)


@pytest.mark.parametrize(
    ("label", "shorter"),
    [
        ("2023-01..2023-03", "2023-Q1"),
        ("2023-Q1..Q2", "2023-H1"),
        ("2023-01..2023-12", "2023"),
        ("2023-01-01..2023-01-31", "2023-01"),
        ("2023..2023", "2023"),
        ("2016-01..2023-07-04", "2016-01-01..2023-07-04"),
    ],
)
def test_a_span_has_one_label(label: str, shorter: str) -> None:
    with pytest.raises(ValueError, match=f"is written '{shorter}'"):
        parse_period(label)
    assert parse_period(shorter).label == shorter


@pytest.mark.parametrize(
    "label", ["2023-02-29", "2023-13", "2023-Q5", "2023-H3", "2024..2023", "Q1", "23", ""]
)
def test_what_is_no_period_is_refused(label: str) -> None:
    with pytest.raises(ValueError, match=r"period|month|day"):
        parse_period(label)


def test_undated_is_said_not_guessed() -> None:
    assert parse_period("undated") is UNDATED and UNDATED.start is None
    with pytest.raises(ValueError, match="no precision"):
        _ = UNDATED.precision
