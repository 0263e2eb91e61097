"""Scoring: a span is right as one period or as its two ends, and a wrong end is wrong by itself."""

import pytest

from zjledger.reading import gold
from zjledger.reading.article import NO_NAMES
from zjledger.reading.proposal import Proposal

HEAD = "=== span en 2025-12-10\n"
PRINTED = "May 6 to May 10"


def tally(
    marked: str, read: list[tuple[str, str, str]], monkeypatch: pytest.MonkeyPatch
) -> dict[str, tuple[int, int, int]]:
    """Right, given and wanted by kind, of a reader that proposes printed, kind and value."""

    def reader(text: str, *_: object) -> list[Proposal]:
        starts = [text.index(printed) for printed, _, _ in read]
        return [
            Proposal(kind, at, at + len(printed), printed, "made-up", value)
            for at, (printed, kind, value) in zip(starts, read, strict=True)
        ]

    monkeypatch.setattr(gold, "read_article", reader)
    scores = gold.score(gold.documents(HEAD + marked), NO_NAMES)
    return {kind: (row.right, row.given, row.wanted) for (_, kind), row in scores.items()}


PERIOD = "From {May 6 to May 10|period 2025-05-06/2025-05-10} it rained."
ENDS = "From {May 6|date 2025-05-06} to {May 10|date 2025-05-10} it rained."


@pytest.mark.parametrize(
    ("value", "right"),
    [
        ("2025-05-06/2025-05-10", 2),
        ("2025-05-06/2025-05-11", 1),
        ("2024-05-06/2025-05-10", 1),
        ("2024-05-06/2024-05-10", 0),
    ],
)
def test_a_period_over_two_annotated_dates_counts_for_each_end(
    value: str, right: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = tally(ENDS, [(PRINTED, "period", value)], monkeypatch)
    assert found == {"date": (right, 2, 2)}


@pytest.mark.parametrize(
    ("ends", "wanted"),
    [
        (("2025-05-06", "2025-05-10"), {"period": (1, 1, 1)}),
        (("2025-05-06", "2025-05-11"), {"period": (0, 0, 1), "date": (0, 1, 0)}),
        (("2024-05-06", "2024-05-10"), {"period": (0, 0, 1), "date": (0, 2, 0)}),
    ],
)
def test_two_dates_over_an_annotated_period_count_for_each_wrong_end(
    ends: tuple[str, str],
    wanted: dict[str, tuple[int, int, int]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    read = [("May 6", "date", ends[0]), ("May 10", "date", ends[1])]
    assert tally(PERIOD, read, monkeypatch) == wanted


def test_a_lone_end_is_no_span(monkeypatch: pytest.MonkeyPatch) -> None:
    found = tally(PERIOD, [("May 6", "date", "2025-05-06")], monkeypatch)
    assert found == {"period": (0, 0, 1), "date": (0, 1, 0)}


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Between {May 6|date 2025-05-06} and {May 10|date 2025-05-10} it rained.", 2),
        ("On {May 6|date 2025-05-06} and {May 10|date 2025-05-10} it rained.", 0),
        ("On {May 6|date 2025-05-06} it rained until {May 10|date 2025-05-10}.", 0),
    ],
)
def test_two_dates_are_a_span_only_where_nothing_but_a_joint_stands_between(
    text: str, right: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = next(iter(gold.documents(HEAD + text))).text
    printed = plain[plain.index("May 6") : plain.index("May 10") + len("May 10")]
    found = tally(text, [(printed, "period", "2025-05-06/2025-05-10")], monkeypatch)
    assert found["date"][0] == right
