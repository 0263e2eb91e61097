"""A column reads the second of two Chinese months with the turn of the year between them as an
article does, whatever stands between. Every sentence is invented."""

import datetime as dt

import pytest
from test_chinese_turns import doubted
from test_column import differences


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("厂房11月封顶，1月投产。", ["2025-11?", "2026-01?"]),
        ("厂房11月6日封顶，1月投产。", ["2025-11-06", "2026-01?"]),
        ("厂房11月底封顶，12层楼全部完工，1月投产。", ["2025-11?", "2026-01?"]),
        ("厂房11月封顶，1月已投产。", ["2025-11", "2026-01"]),
    ],
)
def test_a_column_knows_the_turn_of_the_year(text: str, wanted: list[str]) -> None:
    assert differences([text], [dt.date(2026, 3, 6)])[0] == []
    assert doubted(text, "2026-03-06") == wanted
