"""The years of Chinese dates in the news of meetings: what is due, planned or looked back on."""

from __future__ import annotations

import datetime as dt

import pytest

from zjledger.reading.article import read_article
from zjledger.reading.columns.reader import read_column

CASES = [
    # A quarter of a year that a word counts from another.
    ("2020-07-30", "2019年一季度下降1.9%，当年二季度增长5.4%。", "2019-Q1 2019-Q2"),
    ("2021-07-30", "2019年四季度签约，次年一季度开工。", "2019-Q4 2020-Q1"),
    ("2021-07-30", "项目2019年5月签约，同年四季度开工。", "2019-05 2019-Q4"),
    ("2018-06-27", "2016年的兑现时间为7月和次年1月。", "2016 2016-07 2017-01"),
    # The first part of a year is of it; what was before it is not.
    ("2019-11-08", "2018年新建21个，2019年前10个月新建25个，其中3月新建4个。", "2018 2019-03"),
    ("2019-11-08", "2018年前三季度完成5亿元，其中8月完成1亿元。", "2018-08"),
    ("2019-11-08", "2018年前签约的项目，3月全部开工。", "2018 2019-03"),
    # What was due is told of, what is due lies ahead.
    ("2018-12-10", "一季度应开工的41个项目，5月全部开工。", "2018-Q1 2018-05"),
    ("2018-12-10", "6月应交付的3栋楼，8月交付。", "2018-06 2018-08"),
    ("2018-12-10", "项目应于3月开工。", "2019-03"),
    # What was done early is over, unless it is asked for.
    ("2024-02-06", "园区10月就提前完成全年目标。", "2023-10"),
    ("2024-02-06", "园区9月就提前达到目标。", "2023-09"),
    ("2024-02-06", "力争10月就提前完成全年目标。", "2024-10"),
    # A year with which this one is compared is left.
    ("2021-04-16", "去年3月、4月基数低，二季度增速回落。", "2020-03 2020-04 2021-Q2"),
    ("2021-04-16", "去年5月基数高，7月增速可能放缓。", "2020-05 2021-07"),
    # What has come to now lies ahead from there.
    ("2018-06-27", "2017年完成31个。目前完成12个，8月底可完成20个。", "2017 2018-08"),
    ("2018-06-27", "2017年完成31个。其中8月完成20个。", "2017 2017-08"),
    # What follows a deadline is a goal.
    ("2018-12-20", "项目1月10日前进场，3月底完成桩基。", "2019-01-10 2019-03"),
    ("2018-12-20", "项目1月10日前进场，3月已完成桩基。", "2019-01-10 2018-03"),
    ("2018-12-20", "项目1月10日前进场，3月完成立项的12个汇报。", "2019-01-10 2018-03"),
    # What is planned far ahead follows what is planned before it.
    ("2018-12-10", "按照进度安排，3月完成桩基，9月结顶。", "2019-03 2019-09"),
    ("2018-12-10", "按年度计划，一季度完成20亿元，6月底完成50亿元。", "2019-Q1 2019-06"),
    ("2018-12-10", "按年度计划，一季度完成了20亿元。", "2018-Q1"),
    # So much at least is aimed at.
    ("2024-02-06", "12月完成投资11亿元，同比增长12%以上。", "2023-12"),
    ("2024-02-06", "3月底完成投资11亿元，同比增长12%。", "2023-03"),
    ("2024-02-06", "3月底完成投资11亿元，同比增长12%以上。", ""),
    # A sentence on the coming year tells its months in order.
    (
        "2019-11-08",
        "2020年收官。一季度开工80个，9月底建成，12月验收。",
        "2020 2020-Q1 2020-09 2020-12",
    ),
    (
        "2019-11-08",
        "2020年，安排150个。3月开工50个，6月开工50个，9月开工50个。",
        "2020 2020-03 2020-06 2020-09",
    ),
    ("2019-11-08", "2020年要开工150个。9月征集，10月评审。", "2020 2019-09 2019-10"),
    ("2019-11-08", "2020年要开工150个。3月已开工50个，9月又开工50个。", "2020 2019-03 2019-09"),
    ("2019-11-08", "2020年要开工150个。8月申报的60个，9月完成评审。", "2020 2019-08 2019-09"),
    # Applications that open soon are taken this year.
    (
        "2025-09-19",
        "2026年项目10月8日起申报，11月10日截止，6月底开工率不低于70%。",
        "2026 2025-10-08 2025-11-10 2026-06",
    ),
    # What is hoped for lies ahead.
    ("2014-08-28", "镇里盼着四季度转正。", "2014-Q4"),
    # What is fixed lies ahead.
    ("2018-02-28", "市里已定3月15日举行集中开工。", "2018-03-15"),
    ("2018-12-28", "时间已排定3月15日。", "2019-03-15"),
    ("2018-12-28", "3月已定9个项目。", "2018-03"),
    # What is aimed at in the coming year, or told of this one.
    (
        "2016-12-06",
        "2017年计划安排230个。2月底开工率达到30%，6月底达到75%。",
        "2017 2017-02 2017-06",
    ),
    (
        "2018-12-20",
        "2019年，初排150项。一季度完成8亿元，6月底完成21亿元。",
        "2019 2019-Q1 2019-06",
    ),
    (
        "2018-12-20",
        "2019年，初排150项。一季度完成了8亿元，6月底完成21亿元。",
        "2019 2018-Q1 2018-06",
    ),
    (
        "2016-12-06",
        "2017年计划安排230个。8月完成2亿元，9月完成3亿元，11月完成5亿元。",
        "2017 2016-08 2016-09 2016-11",
    ),
    (
        "2020-01-03",
        "2020年完成25亿元。一季度完成5亿元，10月底完成21亿元。",
        "2020 2020-Q1 2020-10",
    ),
    ("2020-01-03", "2020年任务下达。10月完成21亿元。", "2020 2019-10"),
    # A paragraph on this year outweighs the month of the meeting before.
    (
        "2020-01-03",
        "11月15日截止。\n展望2020年，会议提出，投资过百亿元。12月15日前全面完成。",
        "2019-11-15 2020 2020-12-15",
    ),
    # What makes the coming year ready goes on with that.
    (
        "2026-09-24",
        "2027年项目计划10月编制，12月20日平衡，3月开工。",
        "2027 2026-10 2026-12-20 2027-03",
    ),
    ("2026-09-24", "2027年项目3月开工，10月结顶。", "2027 2027-03 2027-10"),
    ("2023-08-18", "2024年项目9月开始梳理，10月底形成初稿。", "2024 2023-09 2023-10"),
    # After a month of this year an earlier one is of the next.
    ("2017-12-15", "今年7月才完成选址，1月启动征地。", "2017-07 2018-01"),
    ("2017-12-15", "今年7月完成20亿元，1月完成12亿元。", "2017-07 2017-01"),
    # What rose in a month that is to come did so in the last year.
    ("2021-01-29", "2020年不平凡。一季度投资下降22.4%，4月当月转正。", "2020 2020-Q1 2020-04"),
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
