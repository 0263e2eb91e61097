"""What was done so far of what is planned, and what tells that a day of long ago is over."""

from __future__ import annotations

import datetime as dt

import pytest
from test_column import differences

from zjledger.reading.article import read_article
from zjledger.reading.chinese.done_so_far import brought_about, done_so_far


def _dates(text: str, day: str) -> list[str]:
    found = read_article(text, dt.date.fromisoformat(day), "zh")
    return [p.value or "" for p in found if p.kind == "date" and p.confidence == "high"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "计划开工的36个项目，已有27个动工，开工率75%：3月15日动工11个，8月2日动工7个。",
            ["2018-03-15", "2018-08-02"],
        ),
        (
            "全年要开工38个，6月底已开工25个，其中2月22日开工10个，4月18日开工8个。",
            ["2018-06", "2018-02-22", "2018-04-18"],
        ),
        ("全年将新签项目60个，目前已签约41个，其中2月签约12个。", ["2018-02"]),
        (
            "要建成的20座充电站，14座已建成（3月6日建成5座，7月3日建成9座）。",
            ["2018-03-06", "2018-07-03"],
        ),
        (
            "力争全年投产15家，已投产9家，占60%，其中3月投产4家，其余6家11月投产。",
            ["2018-03", "2018-11"],
        ),
        ("年内要拨付的12笔资金，已拨付8笔，2月拨付3笔，4月拨付5笔。", ["2018-02", "2018-04"]),
        ("全年拟竣工30个，已竣工18个：一季度竣工6个，二季度竣工12个。", ["2018-Q1", "2018-Q2"]),
        # what is planned still
        ("计划开工的36个项目，已有27个动工，还有9个，3月15日动工5个。", ["2019-03-15"]),
        ("计划开工的36个项目，已有27个动工，其余9个3月动工。", ["2019-03"]),
        ("计划开工的36个项目，已有27个动工，10月12日动工5个。", ["2018-10-12"]),
        ("已有27个项目签约，计划3月15日开工11个，5月24日开工9个。", ["2019-03-15", "2019-05-24"]),
        ("会议要求，已签约的27个项目，3月15日开工11个。", ["2019-03-15"]),
        ("全年要开工38个，已开工25个，下步安排：3月15日开工11个。", ["2019-03-15"]),
        ("全年要开工38个，已开工25个，其中3月15日要交付10个。", ["2019-03-15"]),
    ],
)
def test_parts_of_what_was_done(text: str, expected: list[str]) -> None:
    """Parts of what was done of a plan are over; what follows on the rest is not."""
    assert _dates(text, "2018-09-06") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1月11日上岗的84名干部，一年来帮助企业解决难事1030件。", "2016-01-11"),
        ("1月9日进驻的专班，十一个月来走访企业80家。", "2016-01-09"),
        ("1月11日举行的推介会，一年来筹备未停。", "2017-01-11"),
        ("1月11日上岗的干部，一年来最多。", "2017-01-11"),
        ("1月11日上岗的84名干部，将帮助企业解决难事。", "2017-01-11"),
        ("3月31日的签约会促成16家银行与58个项目牵手。", "2016-03-31"),
        ("1月6日的评选评出40家企业。", "2016-01-06"),
        ("1月20日的签约会有望促成16家银行与企业牵手。", "2017-01-20"),
        ("会议要求，1月20日的签约会促成16家银行与企业牵手。", "2017-01-20"),
        ("1月20日的签约会面向80家企业。", "2017-01-20"),
    ],
)
def test_day_of_long_ago(text: str, expected: str) -> None:
    """What was done since a day, or came of its event, tells in December that it is over."""
    assert _dates(text, "2016-12-15") == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一年来，企业增加20家。", []),
        ("落户一年来企业增加20家。", []),
        ("合同期一年，来访20人。", ["1"]),
        ("签约一年来了20家企业。", ["1"]),
        ("租期一年。", ["1"]),
    ],
)
def test_a_year_gone_by(text: str, expected: list[str]) -> None:
    """The year that has gone by since is no length of anything."""
    found = read_article(text, dt.date(2016, 12, 15), "zh")
    assert [p.value for p in found if p.kind == "quantity"] == expected


def test_done_so_far() -> None:
    """What was done comes after the plan, and nothing of the rest after it."""
    assert done_so_far("计划开工36个，已有27个动工：") == "past"
    assert done_so_far("计划开工36个，已有27个动工，") == "plain"
    assert done_so_far("计划开工36个，已有27个动工：3月开工8个，还有9个") is None
    assert done_so_far("计划开工36个，") is None
    assert brought_about("日的签约会促成20家")
    assert not brought_about("日的签约会将促成20家")


def test_a_column_reads_them_alike() -> None:
    """A column reads the same."""
    texts = [
        "新项目陆续落地。全年要开工38个，6月底已开工25个，其中2月22日开工10个，4月18日开工8个。",
        "会议布置任务。计划开工36个，已有27个动工，开工率75%：3月15日动工11个，5月动工9个。",
        "成效公布。1月11日上岗的84名干部，一年来办事1030件。3月31日的签约会促成16家银行牵手。",
    ]
    assert not differences(texts, [dt.date(2018, 9, 6)] * 3)[0]
    assert not differences(texts, [dt.date(2016, 12, 15)] * 3)[0]
