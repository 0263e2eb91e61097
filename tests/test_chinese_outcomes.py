"""Chinese dates of what came of an agreement, a deadline or a programme, and of what is left of it.

Every sentence is invented. Each is read as an article and as a text of a column, which must agree.
"""

import datetime as dt

import pytest
from one_column import column

from zjledger.reading.article import read_article
from zjledger.reading.days import NEAREST

KINDS = ("date", "period")


def dates(text: str, day: str) -> list[str | None]:
    """The dates and periods of a text whose year is printed or told, the same from both readers."""
    on = dt.date.fromisoformat(day)
    found = [p for p in read_article(text, on, language="zh") if p.kind in KINDS]
    keys = ("start", "end", "value", "confidence")
    rows = column(text, on)
    also = [tuple(r[key] for key in keys) for r in rows if r["kind"] in KINDS]
    assert [tuple(getattr(p, key) for key in keys) for p in found] == sorted(also)
    return [p.value for p in found if p.reason != NEAREST]


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        ("约定3月10日前交地，实际5月6日交地。", "2024-11-20", ["2024-03-10", "2024-05-06"]),
        ("合同约定4月放款，实际拖到7月。", "2024-11-20", ["2024-04", "2024-07"]),
        ("约定3月10日前交地，实际将于5月6日交地。", "2024-03-20", ["2024-03-10", "2024-05-06"]),
        (
            "一家企业错过5月31日的期限，现宽限到12月10日。",
            "2024-11-12",
            ["2024-05-31", "2024-12-10"],
        ),
        ("要求企业不要错过5月31日的期限。", "2024-12-12", ["2025-05-31"]),
        ("7份合同由去年11月30日展期到5月20日。", "2024-03-12", ["2023-11-30", "2024-05-20"]),
        ("三个园区分别错过1月、2月和3月的节点。", "2017-05-25", ["2017-01", "2017-02", "2017-03"]),
        ("未按约定在6月30日前竣工的企业，限期整改。", "2023-10-11", ["2023-06-30"]),
        ("9月签约的12个，只有2个按约定在11月开工。", "2020-12-04", ["2020-09", "2020-11"]),
        ("会期改到6月18日，分会场5月15日已先行签约。", "2020-06-04", ["2020-06-18", "2020-05-15"]),
        (
            "原计划2018年三季度进场，拖到今年二季度，一期四季度结顶。",
            "2019-10-31",
            ["2018-Q3", "2019-Q2", "2019-Q4"],
        ),
        ("7份合同由去年11月30日展期到2月20日。", "2024-03-12", ["2023-11-30", "2024-02-20"]),
    ],
)
def test_what_came_of_an_agreement(text: str, day: str, wanted: list[str]) -> None:
    assert dates(text, day) == wanted


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        (
            "去年3月签约的31个项目，25个已经投产，4个10月投产，2个去年9月退出。",
            "2024-07-12",
            ["2023-03", "2024-10", "2023-09"],
        ),
        (
            "去年3月签约的31个项目，25个已经投产，其中4个10月投产。",
            "2024-07-12",
            ["2023-03", "2023-10"],
        ),
        (
            "2021年7月1日以后竣工，或者承诺在10月31日前竣工。",
            "2024-07-12",
            ["2021-07-01", "2024-10-31"],
        ),
        (
            "2021年立项，5月6日开工，11月列入省级计划。",
            "2024-07-12",
            ["2021", "2021-05-06", "2021-11"],
        ),
        (
            "申报通知：2025年技改项目7月8日起受理，9月20日截止。",
            "2024-07-12",
            ["2025", "2024-07-08", "2024-09-20"],
        ),
        ("去年国庆后才进场，5月上旬又停了工。", "2024-08-12", ["2024-05"]),
        ("去年11月动工，5月又停了工。", "2024-08-12", ["2023-11", "2024-05"]),
        ("去年3月动工，5月又停了工。", "2024-08-12", ["2023-03"]),
    ],
)
def test_what_is_left_beside_a_year_that_is_over(text: str, day: str, wanted: list[str]) -> None:
    assert dates(text, day) == wanted


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        (
            "协议11月6日签署，12月29日放款9亿元，2月13日放款5亿元，第三笔4月放款。",
            "2026-03-11",
            ["2025-11-06", "2025-12-29", "2026-02-13", "2026-04"],
        ),
        (
            "协议4月6日签署，5月29日放款9亿元，2月13日放款5亿元。",
            "2026-07-11",
            ["2026-04-06", "2026-05-29", "2026-02-13"],
        ),
        (
            "设备10月起运，12月安装，明年3月投产，比合同约定的今年6月晚9个月。",
            "2024-07-30",
            ["2024-10", "2024-12", "2025-03", "2024-06"],
        ),
        (
            "去年签约的63个项目，开工41个，其中四季度19个；未开工的22个，一季度开工9个，二季度开工8个。",
            "2021-02-03",
            ["2020-Q4", "2021-Q1", "2021-Q2"],
        ),
        (
            "2022年四季度签约的16个项目，9个约定一季度开工。",
            "2023-01-12",
            ["2022-Q4", "2023-Q1"],
        ),
        (
            "2015年春节后动工，5月停工，2016年1月法院查封。",
            "2016-08-09",
            ["2015", "2015-05", "2016-01"],
        ),
    ],
)
def test_courses_over_the_turn_of_a_year(text: str, day: str, wanted: list[str]) -> None:
    assert dates(text, day) == wanted


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        (
            "去年9月停产的印染厂，占地40亩。1月判了，2月底前付三成。厂房5月上拍。",
            "2024-03-12",
            ["2023-09", "2024-01", "2024-02", "2024-05"],
        ),
        (
            "去年3月停产的印染厂，占地40亩。6月判了。厂房10月上拍。",
            "2024-03-12",
            ["2023-03", "2023-06"],
        ),
        ("2023年4月那批只有9个。设备款6月支付。", "2024-03-12", ["2023-04", "2024-06"]),
        (
            "去年5月挖土，8月灌浆。她找出那时的照片，9月那张全是水。",
            "2024-06-12",
            ["2023-05", "2023-08", "2023-09"],
        ),
    ],
)
def test_a_paragraph_leaves_the_last_year_or_turns_back(
    text: str, day: str, wanted: list[str]
) -> None:
    assert dates(text, day) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("明天，专家进场；周六在柯桥验收。", ["2024-11-21", "2024-11-23"]),
        ("明天，专家进场；周一在柯桥验收了两条线。", ["2024-11-21", "2024-11-18"]),
        ("为了明天的蓝天，人人出力；周六在柯桥植树。", ["2024-11-21"]),
    ],
)
def test_a_weekday_after_tomorrow(text: str, wanted: list[str]) -> None:
    assert dates(text, "2024-11-20") == wanted
