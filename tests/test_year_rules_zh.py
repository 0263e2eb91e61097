"""The rules on the year of a Chinese date: each has a text that is read otherwise without it."""

import datetime as dt
from types import ModuleType

import pytest

from zjledger.reading.article import read_article
from zjledger.reading.chinese import (
    by_course,
    by_story,
    days_of_month,
    own_clause,
    quarters,
    said_beside,
    year_before,
)
from zjledger.reading.days import NEAREST

TABLES = said_beside, year_before, by_story, own_clause, by_course, quarters, days_of_month
EXAMPLES = {
    said_beside: {
        "same_year": ("2024年11月动工，次年8月停工。", "2026-09-15", ["2024-11", "2025-08"]),
        "from_end_of_another": (
            "旧标准执行到今年5月31日，6月以后按新标准执行。",
            "2026-01-05",
            ["2026-05-31", "2026-06"],
        ),
        "limit": ("距2月15日的期限不远了。", "2026-11-20", ["2027-02-15"]),
        "closing": ("申报截至2月15日。", "2026-11-20", ["2027-02-15"]),
        "compared": ("增速比5月快。", "2026-02-20", ["2025-05"]),
        "counted_since": ("截至11月，企业15万户。", "2026-06-20", ["2025-11"]),
    },
    year_before: {
        "reached": ("2024年开工，至3月5日完成六成。", "2026-06-20", ["2024", "2026-03-05"]),
        "set_apart": ("去年入选而未竣工的11个，3月5日前答复。", "2026-03-20", ["2026-03-05"]),
        "in_brackets": (
            "2025年2月开工，8月断了资金，今年2月和解。",
            "2026-09-20",
            ["2025-02", "2025-08", "2026-02"],
        ),
        "in_course_of": (
            "厂房去年才打桩，12月封顶，3月装机。",
            "2026-05-20",
            ["2025-12", "2026-03"],
        ),
        "turned": (
            "2024年11月签约，3月拿地，12月封顶。",
            "2026-05-20",
            ["2024-11", "2025-12"],
        ),
    },
    by_story: {
        "in_coming_year": ("明年怎么排？9月开工。", "2025-11-10", ["2026-09"]),
        "looked_back_on": (
            "回望2024年，企业并不轻松。6月签约12个，7月只有3个。",
            "2025-03-20",
            ["2024", "2024-06", "2024-07"],
        ),
        "goes_on": ("去年2月批复。7月，投资方撤资。", "2025-09-10", ["2024-02", "2024-07"]),
        "not_known_yet": (
            "2020年，全市营收2490亿元，起落分明。住宿业2月下降79.2%。",
            "2021-02-05",
            ["2020", "2020-02"],
        ),
        "of_ended_year": ("全年关停3家；城西一座市场2月停业。", "2026-02-11", ["2025-02"]),
    },
    own_clause: {
        "made_ready": ("2026年的盘子12月封盘。", "2025-12-15", ["2026", "2025-12"]),
        "named_by_words": (
            "旧标准执行到今年12月31日，1月以后按新标准执行。",
            "2026-11-05",
            ["2026-12-31", "2027-01"],
        ),
        "in_force_still": (
            "2023年计划投资52亿元，10月完成3亿元。",
            "2024-03-12",
            ["2023", "2023-10"],
        ),
        "rest_of_last_year": (
            "去年12月已拨付3000万元，余款8月放完。",
            "2026-05-20",
            ["2025-12", "2026-08"],
        ),
        "of_another_year": ("2024年5月签约，资金8月已到位。", "2026-09-12", ["2024-05"]),
        "planned_at_meeting": (
            "11月3日的会议要求，次批项目12月底前开工。",
            "2026-02-20",
            ["2026-11-03", "2025-12"],
        ),
        "of_this_month": ("6月20日，企业座谈会举行。", "2026-06-05", ["2026-06-20"]),
        "just_now": ("12月28日，园区开园。", "2026-02-05", ["2025-12-28"]),
        "was": ("5月已开工。", "2026-01-12", ["2025-05"]),
        "will_be": ("3月将开工。", "2026-11-12", ["2027-03"]),
        "was_to_be": ("原定2月开工，一直没有动静。", "2026-12-12", ["2026-02"]),
        "begins_soon": ("1月5日起施行。", "2026-11-12", ["2027-01-05"]),
        "came_about": ("11月8日投产的生产线运行平稳。", "2026-04-12", ["2025-11-08"]),
        "told_of": ("11月签约12个项目。", "2026-02-12", ["2025-11"]),
        "due_by": ("1月底前开工。", "2026-11-12", ["2027-01"]),
        "over_this_year": (
            "3月开工，10月结顶，1月投产。",
            "2026-11-22",
            ["2026-03", "2026-10", "2027-01"],
        ),
        "plainly_to_come": ("8月开工。", "2026-05-12", ["2026-08"]),
    },
    by_course: {
        "ends_now": ("全年不容易。3月停产两周。", "2025-12-15", ["2025-03"]),
        "told_by_clause": (
            "2027年计划新开工28个。3月已评审12个。",
            "2026-11-22",
            ["2027", "2026-03"],
        ),
        "before_next_year": ("10月试产，明年3月投产。", "2026-01-22", ["2026-10", "2027-03"]),
        "before_this_year": (
            "49个3月18日开工，还有3个拖到今年1月。",
            "2026-01-22",
            ["2025-03-18", "2026-01"],
        ),
        "before_over": ("10月18日破土，2月完成桩基。", "2026-03-22", ["2025-10-18", "2026-02"]),
        "of_these_months": (
            "2027年计划新开工28个。10月征集项目。",
            "2026-11-22",
            ["2027", "2026-10"],
        ),
        "begins_list": (
            "10月、12月和4月各办一场招商会。",
            "2026-05-20",
            ["2025-10", "2025-12", "2026-04"],
        ),
        "before_date_of_now": ("1月开工，预计11月完工。", "2026-10-12", ["2026-01", "2026-11"]),
        "before_turn_of_year": (
            "10月开标，11月动工，12月结顶。",
            "2026-01-22",
            ["2025-10", "2025-11"],
        ),
        "of_held_last_year": ("去年签约的8个项目顺利。11月动工2个。", "2026-02-22", ["2025-11"]),
        "of_held_this_year": (
            "2026年怎么干？4月9日再次调度，7月中期评估。",
            "2026-01-22",
            ["2026", "2026-04-09", "2026-07"],
        ),
        "of_held_next_year": (
            "2027年计划新开工28个。3月中期评估。",
            "2026-11-22",
            ["2027", "2027-03"],
        ),
        "follows_others": (
            "3月开工，10月结顶，1月投产。",
            "2026-11-22",
            ["2026-03", "2026-10", "2027-01"],
        ),
    },
    quarters: {
        "of_ended_year": ("全年完成投资52亿元。二季度完成12亿元。", "2026-01-22", ["2025-Q2"]),
        "not_begun": ("二季度增长5.2%。", "2026-02-12", ["2025-Q2"]),
        "before_next_year": ("三季度试产，明年3月投产。", "2026-01-22", ["2026-Q3", "2027-03"]),
        "begins_year": (
            "三季度投资20亿元，四季度投资30亿元。",
            "2026-01-22",
            ["2025-Q3", "2025-Q4"],
        ),
        "in_force": (
            "2024年计划投资394亿元，其中四季度完成284亿元。",
            "2026-02-22",
            ["2024", "2024-Q4"],
        ),
        "planned": ("计划一季度开工。", "2026-11-22", ["2027-Q1"]),
        "over_or_due": ("一季度完成投资20亿元。", "2026-05-22", ["2026-Q1"]),
        "plainly_to_come": ("四季度投产。", "2026-05-22", ["2026-Q4"]),
        "was": ("三季度已完成投资20亿元。", "2026-05-22", ["2025-Q3"]),
    },
    days_of_month: {
        "of_month_before": ("8月10日签约，25日开工。", "2026-10-06", ["2026-08-10", "2026-08-25"]),
        "will_be": ("将于15日开工。", "2026-09-06", ["2026-09-15"]),
        "starts": ("新规20日起施行。", "2026-06-08", ["2026-06-20"]),
        "after_deadline": (
            "15日前上报，20日评审。",
            "2026-06-08",
            ["2026-06-15", "2026-06-20"],
        ),
        "of_these_days": ("7日开会。", "2026-05-06", ["2026-05-07"]),
        "last_such": ("7日，开了一次会。", "2026-05-16", ["2026-05-07"]),
    },
}
CASES = [
    pytest.param(table, rule, id=f"{table.__name__.rpartition('.')[2]}-{rule}")
    for table, rules in EXAMPLES.items()
    for rule in rules
]


def dates(text: str, day: str) -> list[str | None]:
    """The dates whose year is printed or told by a rule."""
    found = read_article(text, dt.date.fromisoformat(day), language="zh")
    return [p.value for p in found if p.kind == "date" and p.reason != NEAREST]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.__name__)
def test_every_rule_has_an_example(table: ModuleType) -> None:
    assert [rule.__name__ for rule in table.RULES] == list(EXAMPLES[table])


@pytest.mark.parametrize(("table", "rule"), CASES)
def test_a_rule_tells_its_date(table: ModuleType, rule: str) -> None:
    text, day, wanted = EXAMPLES[table][rule]
    assert dates(text, day) == wanted


@pytest.mark.parametrize(("table", "rule"), CASES)
def test_without_the_rule_it_is_read_otherwise(
    table: ModuleType, rule: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    text, day, wanted = EXAMPLES[table][rule]
    others = tuple(other for other in table.RULES if other.__name__ != rule)
    monkeypatch.setattr(table, "RULES", others)
    assert dates(text, day) != wanted


def test_months_before_one_to_come_are_of_the_last_year_with_it() -> None:
    text = "去年起落分明。1月入账27亿元，2月只有21亿元，3月回升到37亿元。"
    assert dates(text, "2025-01-21") == ["2024-01", "2024-02", "2024-03"]


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        ("10月28日到账4000万元，余款明年一季度到账。", "2025-04-22", ["2024-10-28", "2026-Q1"]),
        ("9月25日放款1.5亿元，10月再放2.7亿元，余下的明年到位。", "2026-01-17", ["2025-10"]),
        (
            "6月27日到账8000万元，7月15日到账1.1亿元，10月到账7000万元。",
            "2022-06-23",
            ["2022-06-27", "2022-07-15", "2022-10"],
        ),
        ("6月27日到账8000万元，7月15日到账1.1亿元。", "2023-05-19", []),
        ("5月1日起施行。", "2026-01-12", ["2026-05-01"]),
        ("原定10月开工。", "2026-05-12", []),
        ("比原定的5月10日晚了些。", "2019-02-28", []),
        ("计划一季度开工。", "2026-08-12", []),
        ("一季度增长5.2%。", "2026-02-12", ["2026-Q1"]),
        ("四季度投产。", "2026-03-12", []),
        ("7日完成签约12个。", "2026-05-06", []),
        ("新规20日起施行。", "2026-06-25", ["2026-06-20"]),
        (
            "资金4月20日前拨付。会议要求，3月31日前报送方案。",
            "2023-04-23",
            ["2023-04-20"],
        ),
        (
            "2月26日法院判了，3月底前先付六成。",
            "2025-12-02",
            ["2025-02-26", "2025-03"],
        ),
        ("去年2月批复。7月15日，省里开会。", "2026-07-16", ["2025-02", "2026-07-15"]),
        ("12月28日将开工。", "2026-01-12", ["2026-12-28"]),
        ("2027年计划新开工28个。一座电站7月1日并网。", "2026-11-12", ["2027"]),
    ],
)
def test_how_far_rules_reach(text: str, day: str, wanted: list[str]) -> None:
    assert dates(text, day) == wanted
