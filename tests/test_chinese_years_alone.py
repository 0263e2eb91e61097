"""A date after a sentence that tells of a year no more than what it was like."""

from __future__ import annotations

import datetime as dt

import pytest
from test_column import differences

from zjledger.reading.article import read_article
from zjledger.reading.chinese.years_alone import stands_alone

DAY = dt.date(2016, 6, 15)
CASES = [
    # of that year, or told of this one
    ("2012年签约不少。3月的专场签了18个，5月的签了20个。", ["2012"]),
    ("2012年建成。3月获奖。", ["2012"]),
    ("2013年停工。3月复工。", ["2013"]),
    ("去年起步最难。4月发文。", []),
    ("开局平稳。去年签约不少。4月12日的专场签了18个。", []),
    ("去年投资不理想。一季度完成3亿元。", []),
    # of this year
    ("去年签约不少。6月12日又签3个。", ["2016-06-12"]),
    ("去年签约不少。9月将再签20个。", ["2016-09"]),
    ("去年签约不少。4月底前发文。", ["2016-04"]),
    ("去年签约不少。今年4月发文。", ["2016-04"]),
    ("今年签约不少。3月签了18个。", ["2016-03"]),
    ("去年签约65个。4月的贷款利率为5%。", ["2016-04"]),
    ("2015年投资增长11%。4月发文。", ["2015", "2016-04"]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_date_after_a_year_alone(text: str, expected: list[str]) -> None:
    """Such a date is not certain, but for what is told, planned or due of now."""
    found = read_article(text, DAY, "zh")
    assert [p.value for p in found if p.kind == "date" and p.confidence == "high"] == expected


def test_a_column_reads_them_alike() -> None:
    """A column reads the same."""
    texts = [text for text, _ in CASES]
    assert not differences(texts, [DAY] * len(texts))[0]


def test_stands_alone() -> None:
    """Nothing else is told in that sentence."""
    assert stands_alone("去年签约不少。")
    assert not stands_alone("去年签约不少，投产不多。")
    assert not stands_alone("比去年签约不少。")
    assert not stands_alone("去年以来签约不少。")
    assert not stands_alone("去年签约20个。")
