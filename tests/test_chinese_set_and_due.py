"""The years of Chinese dates that are set, due or counted: of meetings, lists and courses."""

from __future__ import annotations

import datetime as dt

import pytest

from zjledger.reading.article import read_article
from zjledger.reading.columns.reader import read_column

CASES = [
    # A deadline before a meeting is no day of it.
    (
        "2025-01-09",
        "项目11月30日前完成95%。会议要求，2月10日前分解，11月评审。",
        "2025-11-30 2025-02-10 2025-11",
    ),
    (
        "2025-01-09",
        "11月28日的会议要求，12月开工，3月竣工。",
        "2024-11-28 2024-12 2025-03",
    ),
    (
        "2025-01-09",
        "11月28日召开的会议要求，3月开工，11月竣工。",
        "2024-11-28 2025-03 2025-11",
    ),
    # The day of a meeting that asks for something is over.
    ("2025-01-09", "12月5日，会议要求，3月开工。", "2024-12-05 2025-03"),
    ("2025-01-09", "12月5日下午的会上明确3月开工。", "2024-12-05 2025-03"),
    ("2025-01-09", "12月5日将开会，3月开工。", "2025-12-05"),
    # What is planned after plans that lie further ahead may be as well.
    ("2025-07-09", "会议要求，9月开工，3月结顶，10月交付。", "2025-09 2026-03"),
    ("2025-07-09", "会议要求，9月开工，10月结顶，11月交付。", "2025-09 2025-10 2025-11"),
    # A plan for the whole of a year does not look back on one.
    (
        "2023-01-06",
        "活动要求，3月底全部动工。全年投资6月底完成52%以上，11月底完成95%。",
        "2023-03 2023-06 2023-11",
    ),
    ("2023-01-06", "会议指出，成绩不小。全年开工62个，11月开工8个。", "2022-11"),
    ("2023-01-06", "全年投资6月底完成52%，11月底完成95%。", "2022-06 2022-11"),
    # Nor does what is set for a day, or stands before the next year.
    (
        "2023-01-06",
        "全年签约62个。二季度集中签约定于4月26日，3月1日起申报。",
        "2023-Q2 2023-04-26 2023-03-01",
    ),
    ("2023-01-06", "全年签约62个。3月1日起申报。", ""),
    ("2023-01-06", "全年签约62个。9月1日起申报。", "2022-09-01"),
    ("2023-01-06", "全年签约62个。二季度签约20个，10月9日最多。", "2022-Q2 2022-10-09"),
    ("2023-01-06", "全年签约62个。10月9日启动谋划，明年1月下达。", "2023-10-09 2024-01"),
    # How a year was is known after it.
    ("2017-11-14", "全年数据1月16日公布，2月8日解读。", "2018-01-16 2018-02-08"),
    ("2018-01-20", "全年数据1月16日公布。", "2018-01-16"),
    ("2018-01-20", "全年数据2月16日公布。", "2018-02-16"),
    ("2018-05-20", "全年数据1月16日公布。", "2018-01-16"),
    ("2017-11-14", "全年开工三次，2月15日的最多。", "2017-02-15"),
    # What has come so far by a later day began before it.
    ("2017-11-14", "新规1月1日起扩大范围，到9月底已惠及318家。", "2017-01-01 2017-09"),
    ("2017-11-14", "新规1月1日起扩大范围，到6月底要惠及318家。", "2018-01-01 2018-06"),
    ("2017-11-14", "新规1月1日起扩大范围。", "2018-01-01"),
    # What starts in a month far ahead may begin a course of the next year, or of the last.
    ("2026-06-10", "报名10月起，1月笔试，4月面试。", ""),
    ("2026-06-10", "主楼10月封顶，1月发电，4月并网。", "2025-10 2026-01 2026-04"),
    # What can be done only then lies ahead.
    ("2025-01-09", "去年12月停业的6家，4月底方可重开。", "2024-12 2025-04"),
    ("2025-01-09", "去年12月23日停业的6家，4月底重开。", "2024-12-23 2025-04"),
    # Applications that are taken already, for projects of the next year.
    (
        "2017-10-20",
        "2018年项目9月4日已开始申报，11月3日截止，12月定盘。",
        "2018 2017-09-04 2017-11-03 2017-12",
    ),
    # A plan of action by its name plans nothing.
    ("2017-10-20", "行动计划6月30日印发。", "2017-06-30"),
    ("2017-10-20", "活动计划6月30日举行。", "2018-06-30"),
    # A year whose base is a cause is not told of.
    (
        "2021-10-19",
        "增速较高，因为2020年一季度下降12.3%。水泥8月下降6%，9月下降8%。",
        "2020-Q1 2021-08 2021-09",
    ),
    ("2021-10-19", "因为2020年3月停工，工期拖了两个月。6月复工。", "2020-03 2020-06"),
    # A sentence on the coming year tells its months in order, whatever else is planned.
    (
        "2019-11-08",
        "会议要求抓紧。2020年收官。一季度开工80个，9月底要建成，12月验收。",
        "2020 2020-Q1 2020-09 2020-12",
    ),
    ("2019-11-08", "2020年要开工150个。3月开工80个，12月要先报计划。", "2020 2020-03 2019-12"),
    # Of those counted some are of a quarter that has not begun.
    ("2019-03-22", "其中一季度的26个进展顺利，四季度的24个较慢。", "2018-Q1"),
    ("2019-03-22", "其中一季度的26个进展顺利。", ""),
    ("2019-03-22", "其中一季度的26个将于月底开工。", "2019-Q1"),
    ("2019-11-22", "其中一季度的26个进展顺利，三季度的24个较慢。", "2019-Q1 2019-Q3"),
    # What is spoken of again is over, unless something is due before it.
    ("2026-01-30", "4月那次的清单没有上报。", "2025-04"),
    ("2026-01-30", "4月那次的清单3月20日前上报。", "2026-03-20"),
    # A month that may still lie ahead is of no certain year after one long over.
    ("2023-03-31", "电站2018年12月开工，首台机组6月发电。", "2018-12"),
    ("2023-09-30", "电站2018年12月开工，首台机组6月发电。", "2018-12 2019-06"),
    ("2023-03-31", "电站2018年12月开工，首台机组6月已发电。", "2018-12 2019-06"),
]


def sure(told: list[tuple[str | None, str]]) -> str:
    return " ".join(value or "" for value, confidence in told if confidence == "high")


@pytest.mark.parametrize(("day", "text", "wanted"), CASES)
def test_the_year_of_a_date_is_told(day: str, text: str, wanted: str) -> None:
    found = read_article(text, dt.date.fromisoformat(day), "zh")
    assert sure([(p.value, p.confidence) for p in found if p.kind == "date"]) == wanted


def test_a_column_reads_them_alike() -> None:
    days = [dt.date.fromisoformat(day) for day, _, _ in CASES]
    rows = read_column([text for _, text, _ in CASES], days, "zh").to_pylist()
    for at, (_, _, wanted) in enumerate(CASES):
        dated = [r for r in rows if r["text"] == at and r["kind"] == "date"]
        assert sure([(r["value"], r["confidence"]) for r in dated]) == wanted
