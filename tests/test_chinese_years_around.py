"""The year of Chinese dates by the years printed before and after them, and by 那年.

Every sentence is invented. Each is read as an article and as a text of a column, which must agree.
"""

import pytest
from test_chinese_dates import dates


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        (
            "最早的动议在2013年。那年6月，一家企业愿意出资，2014年1月撤了。",
            "2020-12-04",
            ["2013", "2013-06", "2014-01"],
        ),
        (
            "2018年5月4日，图纸摆上街头。“没地方停车。”他说。那年9月方案搁下，11月重新做。",
            "2020-12-04",
            ["2018-05-04", "2018-09", "2018-11"],
        ),
        ("2018年规划出台。當年9月搁下，11月重新做。", "2020-12-04", ["2018", "2018-09", "2018-11"]),
        ("厂房2016年动工，那年3月结顶，8月投产。", "2020-12-04", ["2016", "2016-03", "2016-08"]),
        ("那年9月搁下，去年3月重新做，5月完成。", "2020-12-04", ["2019-03", "2019-05"]),
        ("那年9月搁下，11月重新做。", "2020-12-04", []),
        ("9月搁下，11月重新做。", "2020-12-04", ["2020-09", "2020-11"]),
    ],
)
def test_that_year_is_the_last_one_printed(text: str, day: str, wanted: list[str]) -> None:
    assert dates(text, day) == wanted


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        (
            "2020年7月开工，因暴雨3月28日停工、5月9日复工，11月18日试运营，2023年3月运营。",
            "2022-10-14",
            ["2020-07", "2022-03-28", "2022-05-09", "2022-11-18", "2023-03"],
        ),
        (
            "2020年7月开工，3月停工，11月试产，明年3月投产。",
            "2022-10-14",
            ["2020-07", "2022-03", "2022-11", "2023-03"],
        ),
        # Of one of the years between, but of which?
        (
            "2020年7月开工，3月停工，5月复工，11月试产，2023年3月投产。",
            "2024-10-14",
            ["2020-07", "2023-03"],
        ),
        # In order after the year that was printed.
        (
            "2020年7月开工，9月结顶，11月试产，2023年3月投产。",
            "2022-10-14",
            ["2020-07", "2020-09", "2020-11", "2023-03"],
        ),
        # After last year the next one is this.
        (
            "去年11月签约，1月10日领证，10月封顶，2026年3月投产。",
            "2024-02-20",
            ["2023-11", "2024-01-10", "2024-10", "2026-03"],
        ),
    ],
)
def test_between_two_years_printed(text: str, day: str, wanted: list[str]) -> None:
    assert dates(text, day) == wanted


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        (
            "工厂去年11月签约，2月18日动工，3月因缺电停摆，5月5日复工。",
            "2022-07-21",
            ["2021-11", "2022-02-18", "2022-03", "2022-05-05"],
        ),
        (
            "工厂去年11月签约，2月动工，3月完成桩基，5月已结顶。",
            "2022-07-21",
            ["2021-11", "2022-02", "2022-03", "2022-05"],
        ),
        # Before November or after it?
        ("工厂去年11月复工，3月曾停摆。", "2022-07-21", ["2021-11"]),
    ],
)
def test_what_was_done_in_an_ordered_course(text: str, day: str, wanted: list[str]) -> None:
    assert dates(text, day) == wanted


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        ("承诺2017年6月底开工，5月19日就打下了桩。", "2018-01-18", ["2017-06", "2017-05-19"]),
        ("承诺2018年3月底开工，11月19日就打下了桩。", "2018-05-18", ["2018-03", "2017-11-19"]),
        ("约定2017年6月底开工，5月19日就要报图纸。", "2017-04-18", ["2017-06", "2017-05-19"]),
    ],
)
def test_before_what_was_promised(text: str, day: str, wanted: list[str]) -> None:
    assert dates(text, day) == wanted
