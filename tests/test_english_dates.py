"""Dates and rates of English news in the many ways that such news tells them.

Every sentence is invented. Each is read as an article and as a text of a column, which must agree.
"""

import datetime as dt

import pytest
from test_leaning import read


@pytest.mark.parametrize(
    ("text", "day", "dates"),
    [
        ("March contributed 10.9 billion yuan.", "2026-04-17", ["2026-03"]),
        ("It was a good year. December saw 12 starts.", "2026-04-17", ["2025-12"]),
        ("Sales fell in January; February was better.", "2026-04-17", ["2026-01", "2026-02"]),
        ("May will see 30 more starts.", "2026-04-17", ["2026-05"]),
        ("May I ask? March with us.", "2026-04-17", []),
        ("Contracts (October): 41. October: 41.", "2025-11-21", ["2025-10", "2025-10"]),
        ("2024 was the best year so far.", "2025-01-10", ["2024"]),
        ("Taizhou's March output beat February's.", "2026-04-17", ["2026-03"]),
        ("July's outlay missed the June target.", "2025-09-19", ["2025-07", "2025-06"]),
        ("The 2025 plan lists 500 projects.", "2024-09-13", ["2025"]),
        ("In the year to October, sales rose.", "2025-11-21", ["2025-10"]),
        ("As late as March it was empty.", "2024-04-12", ["2024-03"]),
        ("Prices were up on July.", "2024-09-13", ["2024-07"]),
        ("In March 20.5 billion yuan was spent.", "2024-04-12", ["2024-03"]),
        ("In March 20 firms signed.", "2024-04-12", ["2024-03"]),
    ],
)
def test_months_and_years(text: str, day: str, dates: list[str]) -> None:
    assert read(text, "date", dt.date.fromisoformat(day)) == dates


@pytest.mark.parametrize(
    ("text", "day", "dates"),
    [
        ("27.8 percent of the plan done by the end of March", "2026-04-17", ["2026-03"]),
        ("They should have spent it by the end of October.", "2022-09-09", ["2022-10"]),
        ("They should have spent it by the end of October.", "2022-04-09", []),
        (
            "Of the 74 signed in 2025, 66 are paid; the rest had arrived by March 31.",
            "2026-04-17",
            ["2025", "2026-03-31"],
        ),
        ("Of those approved in 2023, half will open by May.", "2024-04-12", ["2023", "2024-05"]),
        (
            "It ends in June; in the third quarter, no fewer than 30 projects with an investment "
            "of 15 billion yuan should start.",
            "2025-06-27",
            ["2025-06", "2025-Q3"],
        ),
        (
            "In the fourth quarter, the last 90 of those that the city put on its list are to "
            "start.",
            "2024-09-13",
            ["2024-Q4"],
        ),
        ("For the first quarter, 60 starts are planned.", "2025-11-21", ["2026-Q1"]),
        ("For Q4, 90 starts are planned.", "2024-09-13", ["2024-Q4"]),
        ("Investment fair set for October 18", "2024-09-13", ["2024-10-18"]),
        ("The round has been moved to October 15.", "2024-09-13", ["2024-10-15"]),
        ("It remains in force until March 31.", "2025-11-21", ["2026-03-31"]),
        (
            "Deadlines: lists by December 5, pay by January 15.",
            "2025-11-21",
            ["2025-12-05", "2026-01-15"],
        ),
        (
            "The first went to market in March, the second in June, and the third follows in "
            "October.",
            "2024-09-13",
            ["2024-03", "2024-06", "2024-10"],
        ),
    ],
)
def test_the_year_by_the_clause(text: str, day: str, dates: list[str]) -> None:
    assert read(text, "date", dt.date.fromisoformat(day)) == dates


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("Last month, 12 firms signed; next month, 40 will.", ["2025-10", "2025-12"]),
        ("This month and this quarter were slow.", ["2025-11", "2025-Q4"]),
        ("By the end of next month, 40 will be sold.", ["2025-12"]),
        ("On the 5th of last month it was signed.", ["2025-10-05"]),
        ("Over the last month, nothing happened in the next quarter.", []),
        ("In the first quarter of last year, it opened.", ["2024-Q1"]),
        ("In Q3 of last year and in the second quarter next year.", ["2024-Q3", "2026-Q2"]),
        ("In the third quarter of the previous year, it opened.", []),
        ("In August of the previous year and in May that year, it fell.", []),
        ("By the end of August last year, it had opened.", ["2024-08"]),
        ("By the end of March next year, it will open.", ["2026-03"]),
        ("In the third quarter of the year, it opened.", ["2025-Q3"]),
        ("It ran from the 16th to the 20th.", []),
        ("On the 10th and the 11th, inspectors came.", ["2025-11-10", "2025-11-11"]),
        ("It was shut between the 2nd and the 4th.", []),
        ("The city said Thursday that 30 had started.", ["2025-11-20"]),
        ("By Thursday, 88 firms had signed up.", ["2025-11-20"]),
        ("By Thursday, all must sign.", ["2025-11-27"]),
        ("Until Sunday, entry is free.", []),
        ("On Monday and Tuesday, 40 firms came.", ["2025-11-17", "2025-11-18"]),
        ("It lasts from Monday to Wednesday.", []),
        ("In the years 2021 and 2022, it grew.", ["2021", "2022"]),
        ("It will come in 2026 or 2027.", ["2026", "2027"]),
    ],
)
def test_days_months_and_quarters_beside_others(text: str, dates: list[str]) -> None:
    assert read(text, "date", dt.date(2025, 11, 21)) == dates


@pytest.mark.parametrize(
    ("text", "rates"),
    [
        ("Bonds were issued on February 27, and 64.5 percent has been drawn.", ["64.5"]),
        ("It will end before June 30, and 70% is finished.", ["70"]),
        ("It carries 3.2 percent for 2024 and 3.6 percent for 2025.", ["3.2", "3.6"]),
        ("In 2022 66.7 percent had said yes, in 2021 61 percent.", ["66.7", "61"]),
        ("Sales (+12 percent) beat exports (-3 percent).", ["12", "-3"]),
        ("Costs fell by as much as 4 percent.", ["-4"]),
        ("It missed the plan by 3.1 percent.", ["-3.1"]),
        ("Sales gave up 14 percent.", ["-14"]),
        ("Sales fell 1 percent in May and 2 percent in June.", ["-1", "-2"]),
        (
            "Sales fell 1 percent in Jinhua, 2 percent in Yiwu and 3 percent in Lishui.",
            ["-1", "-2", "-3"],
        ),
        ("Use was cut by 4.4 percent, emissions by 6 percent.", ["-4.4"]),
        ("Exports to Japan sank 12 percent, those to Korea 8 percent.", ["-12"]),
        ("Sales fell 1 percent in May, 2 percent more than in June.", ["-1", "2"]),
        ("Sales fell 1 percent in May, and profits rose 2 percent.", ["-1", "2"]),
        ("A drop of 5 percent in May and of 2 percent in June was seen.", ["-5", "-2"]),
        (
            "It dropped by 3 percentage points in Jinhua and 5 percentage points in Yiwu.",
            ["-3", "-5"],
        ),
        ("They cut prices by 6 percent and 3 percent.", ["-6", "-3"]),
        ("Of them, 30 percent cut jobs by 5 percent.", ["-5"]),
        ("It saw a 5 percent cut in wages.", ["-5"]),
        ("Housing fell 16 percent, and industry took 40 percent.", ["-16", "40"]),
        ("Sales increased 4 percent in May, wages 2 percent.", ["4", "2"]),
    ],
)
def test_rates_after_dates_and_falls(text: str, rates: list[str]) -> None:
    assert read(text, "rate", dt.date(2025, 12, 10)) == rates
