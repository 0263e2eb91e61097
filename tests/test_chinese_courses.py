"""Chinese dates without a year beside a year that is not theirs, or that only their order tells."""

import datetime as dt

import pytest

from zjledger.reading.article import read_article
from zjledger.reading.days import NEAREST


def dates(text: str, day: str) -> list[str | None]:
    """The dates without a year that words tell."""
    found = read_article(text, dt.date.fromisoformat(day))
    told = (p for p in found if p.kind == "date" and p.reason != NEAREST)
    return [p.value for p in told if "年" not in p.printed]


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        (
            "这批较2018年3月那批多投21亿元。全年盘子分四块：一季度拿出18%，二季度30%，四季度22%。",
            "2019-03-05",
            ["2019-Q1", "2019-Q2", "2019-Q4"],
        ),
        (
            "同2021年1月的一批相比，总投资高出两成。投资分季安排如下：一季度25亿元，二季度38亿元。",
            "2022-01-20",
            ["2022-Q1", "2022-Q2"],
        ),
        ("全年完成投资52亿元。一季度增长4%，二季度增长9%。", "2022-01-20", ["2021-Q1", "2021-Q2"]),
    ],
)
def test_a_plan_by_quarters_is_no_report(text: str, day: str, wanted: list[str]) -> None:
    assert dates(text, day) == wanted


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        (
            "2018年旅游收入387亿元。走得不平稳：一季度增长22.4%。民宿2月增长41%，7月下降8%。",
            "2019-02-14",
            ["2018-Q1", "2018-02", "2018-07"],
        ),
        (
            "2020年，全县接待游客820万人次。今年一季度增长92%，3月单月破百万。",
            "2021-04-16",
            ["2021-03"],
        ),
        (
            "2022年，快递12亿件。1月受春节影响，下降17%，2月上旬回升。",
            "2023-02-17",
            ["2023-01", "2023-02"],
        ),
    ],
)
def test_what_cannot_be_known_yet_is_of_the_year_named(
    text: str, day: str, wanted: list[str]
) -> None:
    assert dates(text, day) == wanted


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        ("翻开1月：完成28亿元；1月6日，34个项目开工。", "2022-12-30", ["2022-01", "2022-01-06"]),
        (
            "这一年，1月5日拿地，2月打桩，8月结顶。",
            "2022-12-29",
            ["2022-01-05", "2022-02", "2022-08"],
        ),
        ("一年走到头了。\n2月就地过年；3月5日设备进场。", "2021-12-31", ["2021-02", "2021-03-05"]),
        ("明年怎么干？1月3日开会，2月下企业。", "2022-12-30", ["2023-01-03", "2023-02"]),
    ],
)
def test_the_last_weeks_look_back(text: str, day: str, wanted: list[str]) -> None:
    assert dates(text, day) == wanted


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        (
            "2020年签约但尚未供地的9个，3月31日前倒排计划，4月15日前仍无进展的5月退出。",
            "2022-03-11",
            ["2022-03-31", "2022-04-15", "2022-05"],
        ),
        (
            "2021年开工的26个项目，6月底前已竣工15个，其余12月底前竣工。",
            "2022-08-12",
            ["2022-06", "2022-12"],
        ),
        (
            "2018年入选的11个中，6月前开工的有4个，9月开工的有5个。",
            "2021-02-05",
            ["2018-06", "2018-09"],
        ),
    ],
)
def test_a_year_that_sets_apart_is_not_that_of_a_deadline(
    text: str, day: str, wanted: list[str]
) -> None:
    assert dates(text, day) == wanted


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        ("5月签责任书，11月评估，余款明年一季度拨付。", "2021-02-05", ["2021-05", "2021-11"]),
        ("三季度开标，四季度进场，明年上半年通车。", "2019-02-22", ["2019-Q3", "2019-Q4"]),
        ("10月开工的二期已出地面，明年3月完工。", "2021-01-22", ["2020-10"]),
        ("项目10月拿地，1月开工，明年7月竣工。", "2023-03-17", ["2022-10", "2023-01"]),
        ("11月完成投资3亿元，12月4亿元，明年续建。", "2022-01-21", ["2021-11", "2021-12"]),
        ("2023年列260个。4月18日评议，5月底前清零。", "2022-12-30", ["2023-04-18", "2023-05"]),
        (
            "一期明年5月量产。长兴的光伏7月1日并网，首月发电160万千瓦时。",
            "2017-11-16",
            ["2017-07-01"],
        ),
        ("一期明年4月下线。嵊州的泵站6月3日试机。", "2019-10-25", []),
        (
            "难题12个，12月28日办结4件，1月28日又办结5件，剩下3件3月8日前了结。",
            "2018-02-16",
            ["2017-12-28", "2018-01-28", "2018-03-08"],
        ),
        ("9月关门的小店，贷款可延到4月28日。", "2022-10-23", ["2022-09", "2023-04-28"]),
        (
            "12个10月底前复工，11个12月20日前复工，现在剩8个。",
            "2025-01-12",
            ["2024-10", "2024-12-20"],
        ),
        ("一张拍于8月18日：厂房封顶。", "2023-03-28", ["2022-08-18"]),
        ("旧账是12月17日那一场的：28份合同。", "2025-06-24", ["2024-12-17"]),
    ],
)
def test_what_stands_beside_what_is_planned(text: str, day: str, wanted: list[str]) -> None:
    assert dates(text, day) == wanted


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        ("方案改了三稿，周二终于过会。", "2021-06-18", "2021-06-15"),
        ("周一停电检修，损失了一天工期。", "2022-03-25", "2022-03-21"),
        ("明天发船，周一到港。", "2020-07-31", "2020-08-03"),
        ("周一起交通管制，请绕行。", "2025-09-12", "2025-09-15"),
    ],
)
def test_a_weekday_is_told_by_what_follows(text: str, day: str, wanted: str) -> None:
    assert dates(text, day)[-1] == wanted
