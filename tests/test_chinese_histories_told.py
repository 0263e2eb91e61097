"""Chinese histories over some years: which dates go on with a year told before, and which may."""

from __future__ import annotations

import datetime as dt

import pytest

from zjledger.reading.article import read_article

SUMMER = dt.date(2019, 8, 20)


def told(text: str, published_on: dt.date = SUMMER) -> dict[str, str | None]:
    """The dates and counts of a text that are certain, by what is printed."""
    found = read_article(text, published_on, "zh")
    kinds = ("date", "count")
    return {p.printed: p.value for p in found if p.kind in kinds and p.confidence == "high"}


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("2017年6月17日下了暴雨。水漫进地下室，7月9日才抽干。", "7月9日"),
        ("2018年3月，仓库结顶。我们5月重新招标，6月24日定标，7月11日复工。", "5月"),
        ("2018年3月，仓库结顶。我们5月重新招标，6月24日定标，7月11日复工。", "7月11日"),
        ("2015年7月洪水冲了仓库。保险公司11月赔了260万元。", "11月"),
        ("厂子2016年11月动工。他记得，2月下雪，停了半个月，6月封顶，9月装机。", "2月"),
        ("厂子2016年11月动工。他记得，2月下雪，停了半个月，6月封顶，9月装机。", "9月"),
    ],
)
def test_a_date_that_may_go_on_with_a_story_is_of_no_certain_year(text: str, printed: str) -> None:
    assert printed not in told(text)


@pytest.mark.parametrize(
    ("text", "printed", "value"),
    [
        ("2017年6月17日签约。目前进展顺利，7月9日结顶。", "7月9日", "2019-07-09"),
        ("2017年6月17日签约。项目进展顺利，8月9日结顶。", "8月9日", "2019-08-09"),
        ("2017年3月开工。二期计划9月投产。", "9月", "2019-09"),
        ("2017年二季度开工，到6月5日完成六成。受大风影响，7月产值下降17%。", "7月", "2019-07"),
        ("2017年6月17日下了暴雨。8月一算，来不及了，改到2018年9月。", "8月", "2017-08"),
        ("2016年4月12日封闭，5月6日开放；8月企业破产，8月15日定标。", "8月15日", "2016-08-15"),
        ("2016年1月21日停工，因洪水3月6日才复工。", "3月6日", "2016-03-06"),
        ("2016年10月停工，3月6日才复工。", "3月6日", "2017-03-06"),
        ("道路去年11月10日进场，7月1日完成桩基。", "7月1日", "2019-07-01"),
        ("去年结转的11个项目，3月底已全部开工。", "3月", "2019-03"),
        ("7月新签12个，其中18日签3个，31日签2个。", "31日", "2019-07-31"),
        ("去年7月新签12个，其中28日签3个。", "28日", "2018-07-28"),
        ("2016年7月12日签约，18日开工。", "18日", "2016-07-18"),
        ("今年补种香樟560棵。", "560棵", "560"),
    ],
)
def test_the_words_around_tell_the_year(text: str, printed: str, value: str) -> None:
    assert told(text)[printed] == value


def test_what_may_be_put_off_to_a_year_to_come_is_of_this() -> None:
    text = "2017年6月签约。5月一算，来不及了，推迟到2020年3月。"
    assert told(text).get("5月") in (None, "2019-05")


def test_a_project_due_by_the_name_of_its_section_lies_ahead() -> None:
    text = "新的任务。2月19日完成评估。"
    assert told(text, dt.date(2019, 12, 10))["2月19日"] == "2020-02-19"
