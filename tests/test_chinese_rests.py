"""Chinese dates beside what is left, promised or to come, and the falls of a list."""

from __future__ import annotations

import datetime as dt

import pytest
from test_column import differences

from zjledger.reading.article import read_article

CASES = [
    # A deadline does not rise, so that months before it may be over.
    (
        "去年11月开工61个；7月开工的52个，开工率7月底为31%，8月底为67%，要求10月底前全部开工。",
        "2025-09-25",
        ["2024-11", "2025-07", "2025-07", "2025-08", "2025-10"],
    ),
    ("去年起落分明：2月下降79%，10月转正。", "2025-02-05", ["2024-02", "2024-10"]),
    # A day after a month of this year that is still to come.
    ("今年5月完成装修，9月9日开业。", "2018-01-17", ["2018-05", "2018-09-09"]),
    ("今年1月公司清算，11月20日开业。", "2018-02-17", ["2018-01", "2017-11-20"]),
    ("今年3月完成装修，9月9日开业。", "2018-06-17", ["2018-03"]),
    # Quarters of a year that is named before them, in January.
    ("今年2月底前放款15亿元，其余在四季度到位。", "2018-01-17", ["2018-02", "2018-Q4"]),
    ("2017年放款12亿元，四季度放款3亿元。", "2018-01-17", ["2017", "2017-Q4"]),
    ("去年12月签约，四季度投产。", "2018-01-17", ["2017-12"]),
    ("2018年签约的94个项目，一季度全部开工。", "2019-01-24", ["2018"]),
    (
        "2018年计划新开工的94个项目，一季度开工37个，三季度开工18个，四季度开工9个。",
        "2019-01-24",
        ["2018", "2018-Q1", "2018-Q3", "2018-Q4"],
    ),
    # The rest is to be done later than what was.
    ("2018年整改247个，剩余17个须在2月28日前清零。", "2019-01-24", ["2018", "2019-02-28"]),
    ("2018年整改247个，其余17个应于3月底前整改。", "2019-01-24", ["2018", "2019-03"]),
    ("2018年查出17个，须在2月28日前清零。", "2019-01-24", ["2018"]),
    (
        "6月16日起，45名专员联系镇街，走访企业1240家，其余47家须在12月26日前走访。",
        "2014-12-12",
        ["2014-06-16", "2014-12-26"],
    ),
    ("3月10日，专员进驻，走访企业1240家，将在年底前结束。", "2014-12-12", ["2015-03-10"]),
    ("现定17月0日投用，同比增长13.6%；6月5日开会。", "2024-05-06", ["2024-06-05"]),
    # About now a story may have come to this year.
    ("2023年10月动工，6月5日贯通，6月30日通车。", "2026-06-12", ["2023-10"]),
    (
        "2023年10月动工，6月5日贯通，6月30日通车。",
        "2026-12-12",
        ["2023-10", "2024-06-05", "2024-06-30"],
    ),
    ("2023年10月动工，2月贯通，9月30日通车。", "2026-06-12", ["2023-10", "2024-02", "2024-09-30"]),
    ("2024年6月5日贯通，6月30日通车。", "2026-06-12", ["2024-06-05", "2024-06-30"]),
    # The turn of the year and publication between two dates.
    ("项目11月封顶，1月投产。", "2024-06-06", []),
    ("项目11月封顶，1月投产。", "2024-10-06", ["2024-11", "2025-01"]),
    ("项目已于11月封顶，1月投产。", "2024-06-06", ["2023-11", "2024-01"]),
    # What was promised for the next year is not told.
    ("2022年7月签约，合同约定次年12月投产。8月开工。", "2024-05-06", ["2022-07", "2023-12"]),
    ("2022年7月签约，计划次年12月投产。设备8月进场。", "2024-05-06", ["2022-07", "2023-12"]),
    ("去年7月签约，承诺次年12月投产。8月开工。", "2024-05-06", ["2023-07", "2024-12"]),
    (
        "2022年7月签约，计划次年12月投产。目前已封顶，4月装修。",
        "2024-05-06",
        ["2022-07", "2023-12", "2024-04"],
    ),
    ("2021年7月签约，次年2月开工。8月达产。", "2024-05-06", ["2021-07", "2022-02", "2022-08"]),
]
DOUBTED = [
    ("2023年10月动工，6月5日贯通，6月30日通车。", "2026-06-12", ["2026-06-05", "2026-06-30"]),
    ("2022年7月签约，计划次年12月投产。4月12日开工。", "2024-05-06", ["2024-04-12"]),
]
FALLS = [
    ("三项分别下降9.6%，25.3%和28.8%。", ["-9.6", "-25.3", "-28.8"]),
    ("三项分别下降9.6%，25.3%，28.8%。", ["-9.6", "-25.3", "-28.8"]),
    ("三項分别減少9.6個百分點，2.3個百分點和0.8個百分點。", ["-9.6", "-2.3", "-0.8"]),
    ("出口下降9.6%，25.3%和28.8%。", ["-9.6"]),
    ("三项分别增长9.6%，25.3%和28.8%。", ["9.6", "25.3", "28.8"]),
    ("一季度下降9.6%，占25.3%和28.8%。", ["-9.6", "25.3", "28.8"]),
]


def dates(text: str, day: str, confidence: str) -> list[str | None]:
    found = read_article(text, dt.date.fromisoformat(day), "zh")
    return [p.value for p in found if p.kind == "date" and p.confidence == confidence]


@pytest.mark.parametrize(("text", "day", "wanted"), CASES)
def test_dates_that_are_sure(text: str, day: str, wanted: list[str]) -> None:
    assert dates(text, day, "high") == wanted


@pytest.mark.parametrize(("text", "day", "wanted"), DOUBTED)
def test_dates_that_are_doubted(text: str, day: str, wanted: list[str]) -> None:
    assert dates(text, day, "low") == wanted


@pytest.mark.parametrize(("text", "wanted"), FALLS)
def test_falls_of_a_list(text: str, wanted: list[str]) -> None:
    found = read_article(text, dt.date(2024, 5, 6), "zh")
    assert [p.value for p in found if p.kind == "rate"] == wanted


def test_a_column_reads_them_alike() -> None:
    cases = [*CASES, *DOUBTED]
    texts = [text for text, *_ in cases] + [text for text, _ in FALLS]
    days = [dt.date.fromisoformat(day) for _, day, _ in cases] + [dt.date(2024, 5, 6)] * len(FALLS)
    assert differences(texts, days)[0] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("去年到账外资3.5亿美元，700万英镑预计二季度到账。", ["2022-Q2"]),
        ("去年签约20个，另有5个预计三季度签约。", ["2022-Q3"]),
        ("去年用外资5亿元，9000万元将于4月到账。", ["2022-04"]),
        ("去年签约20个，5个有望12月投产。", ["2022-12"]),
        ("去年签约20个，5个6月投产。", ["2021-06"]),
        ("去年签约20个，5个原预计6月投产。", ["2021-06"]),
        ("去年计划投资3亿元，5000万元预计二季度到账。", []),
        ("2020年签约20个，5个预计二季度投产。", ["2020"]),
    ],
)
def test_more_is_expected_now(text: str, expected: list[str]) -> None:
    """What is expected besides what came in the last year comes in this, unless that planned it."""
    found = read_article(text, dt.date(2022, 2, 25), "zh")
    assert [p.value for p in found if p.kind == "date" and p.confidence == "high"] == expected
    assert not differences([text], [dt.date(2022, 2, 25)])[0]
