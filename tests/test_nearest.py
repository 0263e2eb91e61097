"""Dates of whose year no word tells: the nearest such date, said to be uncertain.

Every sentence is invented. Each is read as an article and as a text of a column, which must agree.
"""

import datetime as dt

import pytest
from one_column import column

from zjledger.reading.article import read_article
from zjledger.reading.days import NEARER, NEAREST, nearest_year


def nearest(text: str, day: str) -> list[str | None]:
    """The dates of whose year no word tells."""
    on = dt.date.fromisoformat(day)
    found = [p for p in read_article(text, on) if p.kind in ("date", "period")]
    rows = [row for row in column(text, on) if row["kind"] in ("date", "period")]
    assert [(p.start, p.value, p.confidence) for p in found] == [
        (row["start"], row["value"], row["confidence"]) for row in rows
    ]
    guessed = [p for p in found if p.reason == NEAREST]
    assert {p.confidence for p in guessed} <= {"low"}
    return [p.value for p in guessed]


@pytest.mark.parametrize(
    ("text", "day", "dates"),
    [
        ("12月竣工。", "2025-01-16", ["2024-12"]),
        ("5月底前，开工率达80%。", "2025-12-10", ["2026-05"]),
        ("二季度签约15个。", "2022-03-18", ["2022-Q2"]),
        ("The second quarter brings loans.", "2026-02-06", ["2026-Q2"]),
        ("By May, and by nothing else.", "2025-12-10", ["2026-05"]),
        ("Guests come from December 18 on.", "2025-12-10", []),
        ("新馆10月26日启用。", "2025-07-16", ["2025-10-26"]),
        ("Teams visit 45 projects from May 9 to May 20.", "2022-03-09", ["2022-05-09/2022-05-20"]),
        ("国庆假期，10月1日至7日，有48个工地不停工。", "2022-09-30", ["2022-10-01/2022-10-07"]),
    ],
)
def test_the_nearest_date_is_proposed(text: str, day: str, dates: list[str]) -> None:
    assert nearest(text, day) == dates


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The plant was to start up on November 11 but is still empty.", "2025-06-20"),
        ("The bank lent 3 million yuan in May.", "2025-06-20"),
        ("去年4月拿地，8月结顶。", "2025-01-15"),
    ],
)
def test_none_is_proposed_where_words_tell_otherwise(text: str, day: str) -> None:
    assert nearest(text, day) == []


@pytest.mark.parametrize("day", ["2024-02-29", "2025-07-05", "2025-12-31"])
@pytest.mark.parametrize("month", range(1, 13))
def test_the_nearest_is_nearer_by_far(month: int, day: str) -> None:
    on = dt.date.fromisoformat(day)
    that = {on.year + k: dt.date(on.year + k, month, 15) for k in (-1, 0, 1)}
    away = sorted((abs((date - on).days), year) for year, date in that.items())
    (near, year), (other, _) = away[:2]
    found = nearest_year((month, month), 15, on, None)
    assert found == (year if other - near > NEARER else None)
    assert nearest_year((month, month), 15, on, year - 1) is None
    assert nearest_year((month, month), 15, on, year) == found
