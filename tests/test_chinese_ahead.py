"""What a Chinese text told of what lay ahead, and names of years that are not known."""

from __future__ import annotations

import datetime as dt

import pytest
from test_column import differences

from zjledger.reading.article import read_article

CASES = [
    # A term or a promise is no step of a story.
    ("2016年3月签约，有效期到12月。5月开工。", "2024-09-10", ["2016-03", "2016-12"]),
    ("2016年3月签约，计划11月封顶。5月桩机进场，8月停工。", "2024-11-20", ["2016-03"]),
    ("2016年3月签约，有效期到12月。1月续签。", "2024-09-10", ["2016-03", "2016-12"]),
    ("去年3月签约，约定12月投产。5月开工。", "2024-06-15", ["2023-03"]),
    ("2016年3月签约，11月封顶。12月投产。", "2024-09-10", ["2016-03", "2016-11", "2016-12"]),
    ("2016年3月签约，按约定11月封顶。5月投产。", "2024-09-10", ["2016-03", "2016-11", "2017-05"]),
    ("2022年7月，企业落户。合同约定10月开工。", "2024-06-12", ["2022-07"]),
    # A step to come, and one of an earlier month after it.
    ("项目将于11月封顶。1月投产。", "2024-06-15", ["2024-11"]),
    ("项目11月封顶。1月，公司签约3个项目。", "2024-03-15", ["2024-11", "2024-01"]),
    ("项目11月已封顶。1月投产。", "2024-01-20", ["2023-11", "2024-01"]),
    # Years ago, and the next year of none.
    ("三年前的5月，企业落户；11月，企业投产。", "2024-06-15", ["2021-05", "2021-11"]),
    ("十年前的8月，企业落户；10月，企业投产。", "2024-06-15", []),
    ("翌年4月投产；11月，产值过亿元。", "2024-06-15", []),
    ("次年4月，企业投产。11月将扩建。", "2024-06-15", ["2024-11"]),
    ("2021年开工。次年4月投产；11月，产值过亿元。", "2024-06-15", ["2021", "2022-04", "2022-11"]),
    # The whole of this year, as planned.
    ("今年，安排150个。全年新开工70个，一季度新开工30个。", "2024-01-20", ["2024-Q1"]),
    ("今年，安排150个。全年投资90亿元，三季度完成40亿元。", "2024-01-20", []),
    ("全年新开工70个，一季度新开工30个。", "2024-01-20", ["2023-Q1"]),
    # Some of those of a year that is long over.
    ("12个项目2017年2月动工。1个在10月19日退出。", "2024-06-15", ["2017-02", "2017-10-19"]),
    ("12个项目2017年2月动工。1个计划10月19日退出。", "2024-06-15", ["2017-02", "2024-10-19"]),
    ("去年，签约150个。3月签的12个，6月开了工。", "2024-11-20", ["2023"]),
]


@pytest.mark.parametrize(("text", "day", "wanted"), CASES)
def test_dates_that_are_sure(text: str, day: str, wanted: list[str]) -> None:
    found = read_article(text, dt.date.fromisoformat(day), "zh")
    assert [p.value for p in found if p.kind == "date" and p.confidence == "high"] == wanted


def test_a_column_reads_them_alike() -> None:
    texts = [text for text, _, _ in CASES] + ["方案已交。元月1日，企业3.1万家。"]
    days = [dt.date.fromisoformat(day) for _, day, _ in CASES] + [dt.date(2024, 5, 6)]
    assert differences(texts, days)[0] == []
