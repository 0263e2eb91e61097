"""The year of a date printed without one: by the tense of its clause and the year in force."""

import datetime as dt

import pytest

from zjledger.reading.article import read_article
from zjledger.reading.days import NEAREST


def dates(text: str, day: str) -> list[str | None]:
    """The dates whose year is printed or told by words."""
    found = read_article(text, dt.date.fromisoformat(day))
    return [p.value for p in found if p.kind == "date" and p.reason != NEAREST]


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        ("A kindergarten with 12 classrooms opens in September.", "2025-05-16", ["2025-09"]),
        ("For 2024 the bank plans new loans.", "2023-12-16", ["2024"]),
        ("For 2024 houses the bank plans loans.", "2023-12-16", []),
        ("And the goal for 2026? Sixty projects.", "2025-11-16", ["2026"]),
        (
            "By the end of March, roughly 90 percent of them should have their foundations.",
            "2023-01-06",
            ["2023-03"],
        ),
        (
            "The meeting set three deadlines: 85 percent of new projects under way by the end of "
            "May, land for the rest by June 15, and at least 50 billion yuan completed by the end "
            "of June.",
            "2026-04-23",
            ["2026-05", "2026-06-15", "2026-06"],
        ),
        (
            "4月16日开工的193个项目中，其余17个要在8月底前动工。",
            "2025-06-18",
            ["2025-04-16", "2025-08"],
        ),
        (
            "It set two targets: 5 projects completed by May, the rest by the end of November.",
            "2025-04-23",
            ["2025-05", "2025-11"],
        ),
        ("大桥9月26日合龙，新院区11月迎来首批病人。", "2025-01-10", ["2024-09-26", "2024-11"]),
        ("大桥将于9月26日合龙。", "2025-01-10", ["2025-09-26"]),
        ("Key projects finish 2025 ahead of plan", "2026-01-23", ["2025"]),
        ("Targets for 2026: 12 halls. The goals for 2026 are high.", "2025-12-23", ["2026"] * 2),
        ("The crews finish 2025 houses.", "2026-01-23", []),
        ("Private capital: what 2024 has brought", "2024-12-27", ["2024"]),
        ("It was good, but 2025 will be hard.", "2024-12-27", ["2025"]),
        ("Growth was fine throughout 2023, as 2024's plan says.", "2024-12-27", ["2023", "2024"]),
        ("报名截止5月31日，已有37家企业报名。", "2024-03-29", ["2024-05-31"]),
        ("报名截止日期为1月10日。", "2024-12-17", ["2025-01-10"]),
        ("截至8月30日，已完成九成。", "2024-10-17", ["2024-08-30"]),
        ("11月20日举办项目签约活动，拟签约12个。", "2023-10-20", ["2023-11-20"]),
        (
            "6 billion yuan had been paid out by the end of April, or 26 percent.",
            "2025-05-16",
            ["2025-04"],
        ),
        ("It was to be ready in August; now nobody knows.", "2023-11-24", ["2023-08"]),
        ("The bonds will therefore be sold in August.", "2021-07-16", ["2021-08"]),
        ("A third batch is being prepared for the third quarter.", "2026-04-10", ["2026-Q3"]),
        ("Our canteen is closed until May 20.", "2025-05-16", ["2025-05-20"]),
        ("The canteen was closed until May 20.", "2025-06-16", ["2025-05-20"]),
        ("The first hall was opened in October.", "2025-04-10", ["2024-10"]),
        ("By May 12, 37 shops, or 42 percent, had closed.", "2026-05-20", ["2026-05-12"]),
        (
            "In 2023 the port bought two cranes, and in October it sold one.",
            "2024-12-02",
            ["2023", "2023-10"],
        ),
        ("Exports rose 5 percent, against 3 percent in October.", "2025-01-10", ["2024-10"]),
        ("Lu told reporters on Wednesday that buyers would come.", "2026-09-03", ["2026-09-02"]),
        ("The winners will be named on Friday.", "2026-09-03", ["2026-09-04"]),
        ("The next round takes place in March.", "2025-11-20", ["2026-03"]),
        ("A new bridge will open this October.", "2025-05-16", ["2025-10"]),
        (
            "Loans stood at 4 billion yuan on December 31, 2023, compared with 3 billion yuan at "
            "the end of June.",
            "2024-02-02",
            ["2023-12-31", "2023-06"],
        ),
        ("2023年计划52亿元，1月完成2.9亿元。", "2023-02-17", ["2023", "2023-01"]),
        ("一期4条产线6月底点火。", "2026-03-27", ["2026-06"]),
        ("余下14个将于6月底前开工。", "2025-12-10", ["2026-06"]),
        ("A second tent goes up in late July.", "2025-04-28", ["2025-07"]),
        ("Last Friday rain fell.", "2026-05-15", ["2026-05-08"]),
        ("It is to be set up this Thursday.", "2024-10-14", ["2024-10-17"]),
        ("The office meets next Monday.", "2022-08-19", ["2022-08-22"]),
        ("The bank raised its line Wednesday last week.", "2023-11-10", ["2023-11-01"]),
        ("It slowed in the last quarter of 2025.", "2026-01-09", ["2025-Q4"]),
        ("It should run from the 1st of March.", "2026-01-09", ["2026-03-01"]),
        ("It was 1.3% above end-October and 13.6% above the plan.", "2025-12-02", ["2025-10"]),
        (
            "上周五抽查，本周三复核，下周一办证。",
            "2025-05-16",
            ["2025-05-09", "2025-05-14", "2025-05-19"],
        ),
        ("大桥2023年二季度开工，至6月5日完成六成。", "2026-06-11", ["2023-Q2", "2026-06-05"]),
        ("7月、8月连续负增长。", "2023-09-20", ["2023-07", "2023-08"]),
        (
            "On May 8 it agreed and, two days later, it paid. A day earlier it had met.",
            "2025-05-16",
            ["2025-05-08", "2025-05-10", "2025-05-07"],
        ),
        ("Up to the 15th of this month, 14 had begun.", "2025-05-16", ["2025-05-15"]),
        ("In 2023, 2024 and 2025 it opened three halls.", "2025-11-16", ["2023", "2024", "2025"]),
        ("It is to be opened in mid-2026.", "2025-11-16", ["2026"]),
        (
            "6月27日晚举行，当晚放款，前一天到账，两天后动工。",
            "2025-07-16",
            ["2025-06-27", "2025-06-27", "2025-06-26", "2025-06-29"],
        ),
        ("上月15日谈妥。", "2024-01-29", ["2023-12-15"]),
        ("昨晚7点，大会举行。", "2025-12-26", ["2025-12-25"]),
        ("下一场对接会拟于10月举行。", "2023-09-15", ["2023-10"]),
        ("12月完成投资3亿元。", "2022-01-18", ["2021-12"]),
        ("2024年，全县开工12个项目，其中10月开工5个。", "2025-01-18", ["2024", "2024-10"]),
    ],
)
def test_the_clause_tells_the_year(text: str, day: str, wanted: list[str]) -> None:
    assert dates(text, day) == wanted


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Each September the fair had 90 stalls in November.", "2025-09-16"),
        ("The hall in November has 90 stalls.", "2025-05-16"),
        ("“Today I am glad of 6 percent,” he says.", "2025-05-16"),
        ("Today the zone has 90 firms.", "2025-05-16"),
        ("It was to open in October.", "2025-09-16"),
        ("每年3月开工。", "2025-05-16"),
        ("每周五上午，目前天然气够用。", "2025-05-16"),
        ("They signed on the last day of the fair.", "2025-05-16"),
        ("It was more than in Q2 of the previous year.", "2025-07-16"),
        ("12月竣工。", "2025-01-16"),
        ("新馆10月26日启用。", "2025-07-16"),
        ("The port paid out 91 percent by March 31.", "2024-02-16"),
        ("Half of it had been completed by the end of June.", "2026-04-23"),
    ],
)
def test_a_year_that_is_not_certain_is_not_given(text: str, day: str) -> None:
    assert dates(text, day) == []


def test_tense_and_year_in_force_that_disagree_give_no_year() -> None:
    assert dates("In 2023 two cranes came, and in May it will sell one.", "2024-12-02") == ["2023"]


def test_halves_and_short_spans_are_periods() -> None:
    text = "In H1 2025 it grew. From May 1 to 5 nobody works. It runs in 2027-28."
    found = read_article(text, dt.date(2025, 4, 16))
    assert [p.value for p in found if p.kind == "period"] == [
        "2025-01/2025-06",
        "2025-05-01/2025-05-05",
        "2027/2028",
    ]
