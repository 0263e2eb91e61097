"""Dates and rates of English news in the many ways that such news tells them.

Every sentence is invented. Each is read as an article and as a text of a column, which must agree.
"""

import datetime as dt

import pytest
from one_column import read


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
        ("Taizhou's March output beat February's.", "2026-04-17", ["2026-03", "2026-02"]),
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
        ("Ferries lost 31% of their riders in May and 12% in June.", ["-31", "-12"]),
        (
            "Sales fell 1 percent in Jinhua, 2 percent in Yiwu and 3 percent in Lishui.",
            ["-1", "-2", "-3"],
        ),
        ("Use was cut by 4.4 percent, emissions by 6 percent.", ["-4.4", "-6"]),
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


@pytest.mark.parametrize(
    ("text", "day", "dates"),
    [
        (
            "Lishui hosts mid-year check: 47.2% done, next review on October 20",
            "2023-07-28",
            ["2023-10-20"],
        ),
        ("Nine firms fined, next inspection from September 5", "2023-07-28", ["2023-09-05"]),
        ("A decision is due this Friday.", "2025-09-21", ["2025-09-26"]),
        ("The council voted this Friday.", "2025-09-21", ["2025-09-19"]),
        ("Applications open until October 20", "2023-07-28", ["2023-10-20"]),
        ("More rounds in September and December", "2025-06-20", ["2025-09", "2025-12"]),
        (
            "Further rounds on September 4 and December 11",
            "2025-06-20",
            ["2025-09-04", "2025-12-11"],
        ),
        ("The plant starts up on November 11.", "2025-06-20", ["2025-11-11"]),
        (
            "The plant was to start up on November 11 but is still empty.",
            "2025-06-20",
            ["2024-11-11"],
        ),
        ("12 projects completed, 9 to follow by the end of October", "2025-06-20", ["2025-10"]),
        ("Save the date: January 15", "2024-11-08", ["2025-01-15"]),
        (
            "The summer list comes out on July 10, the winter list on January 12.",
            "2025-06-20",
            ["2025-07-10", "2026-01-12"],
        ),
        ("From January 1, the fee drops to 30 yuan.", "2024-11-08", ["2025-01-01"]),
        ("As of January 1, the fee will drop to 30 yuan.", "2024-11-08", ["2025-01-01"]),
        ("Start-up is on November 11.", "2025-06-20", ["2025-11-11"]),
        ("January 15: fair in Jinhua.", "2024-11-08", ["2025-01-15"]),
    ],
)
def test_what_is_announced(text: str, day: str, dates: list[str]) -> None:
    assert read(text, "date", dt.date.fromisoformat(day)) == dates


@pytest.mark.parametrize(
    ("text", "day", "dates"),
    [
        (
            "The rest will be paid out in August, October and December.",
            "2023-07-28",
            ["2023-08", "2023-10", "2023-12"],
        ),
        ("The rest was paid out in October and December.", "2023-07-28", ["2022-10", "2022-12"]),
        (
            "The opening was first moved to July 15 and then to September 28.",
            "2023-07-28",
            ["2023-07-15", "2023-09-28"],
        ),
        (
            "RMB 1.2 billion will follow on January 16 or, if markets are closed, on January 23.",
            "2023-12-15",
            ["2024-01-16", "2024-01-23"],
        ),
        (
            "A branch will be tested from September 1 and opened on December 18, or in "
            "January if the tests fail.",
            "2026-07-21",
            ["2026-09-01", "2026-12-18", "2027-01"],
        ),
        (
            "The next ceremonies follow in the second quarter (May 29), the third quarter "
            "and December.",
            "2024-03-01",
            ["2024-Q2", "2024-05-29", "2024-Q3", "2024-12"],
        ),
        (
            "Nineteen projects worth 9.7 billion yuan will start together on March 28 and "
            "23 worth 14.1 billion yuan on June 18.",
            "2025-03-14",
            ["2025-03-28", "2025-06-18"],
        ),
        (
            "Investment rose 6.1 percent in 2023 and 7.3 percent in January.",
            "2024-03-01",
            ["2023", "2024-01"],
        ),
        ("It rose 6.1 percent in 2022 and 7.3 percent in January.", "2024-03-01", ["2022"]),
        (
            "This year, another 46 firms have registered so far, 29 in January and 17 in February.",
            "2025-03-14",
            ["2025-01", "2025-02"],
        ),
        (
            "Fairs will be held on March 6, May 17 and September 23.",
            "2024-11-08",
            ["2025-03-06", "2025-05-17", "2025-09-23"],
        ),
        ("Work should begin in January and end in October.", "2024-11-08", ["2025-01", "2025-10"]),
        (
            "Work will stop on November 4 and resume on March 3.",
            "2025-06-20",
            ["2025-11-04", "2026-03-03"],
        ),
        (
            "In the first and second quarters of 2023, sales fell.",
            "2024-11-08",
            ["2023-Q1", "2023-Q2"],
        ),
        (
            "On Monday the pier was closed, on Friday it will reopen.",
            "2026-02-12",
            ["2026-02-09", "2026-02-13"],
        ),
        (
            "The loan must be repaid in two parts, on October 8 and on April 8.",
            "2025-06-20",
            ["2025-10-08", "2026-04-08"],
        ),
        (
            "It was signed on December 12, 2023, and revised on March 4.",
            "2024-11-08",
            ["2023-12-12", "2024-03-04"],
        ),
    ],
)
def test_dates_that_share_a_preposition_or_a_verb(text: str, day: str, dates: list[str]) -> None:
    assert read(text, "date", dt.date.fromisoformat(day)) == dates


@pytest.mark.parametrize(
    ("text", "day", "dates"),
    [
        (
            "January was slow with 10.5 billion yuan and February slower with 8.1 billion yuan.",
            "2026-07-21",
            ["2026-01", "2026-02"],
        ),
        (
            "March brought 19.6 billion yuan, April 17.2 billion yuan, May 18.9 and June 23.9.",
            "2026-07-21",
            ["2026-03", "2026-04", "2026-05", "2026-06"],
        ),
        (
            "November brought 31 signings, December 44 and January 52.",
            "2026-02-12",
            ["2025-11", "2025-12", "2026-01"],
        ),
        ("May was weak, June strong.", "2026-07-21", ["2026-05", "2026-06"]),
        ("Jiaxing investment express: October in figures", "2022-11-09", ["2022-10"]),
        ("May, with 20 billion yuan, was the best month.", "2025-06-20", ["2025-05"]),
        (
            "A battery project, announced at 2.4 billion yuan in December, has spent less "
            "than 60 million yuan.",
            "2022-11-09",
            ["2021-12"],
        ),
        ("A plant, expected for December, has been put off.", "2022-11-09", []),
    ],
)
def test_months_that_share_a_verb(text: str, day: str, dates: list[str]) -> None:
    assert read(text, "date", dt.date.fromisoformat(day)) == dates


@pytest.mark.parametrize(
    ("text", "day", "dates"),
    [
        (
            "It was decided to add two gates by November 11 and 600 parking spaces by the "
            "end of December, at a cost of 38 million yuan, and to raise the share of "
            "return cargo from 31 percent to 40 percent by June.",
            "2025-09-21",
            ["2025-11-11", "2025-12", "2026-06"],
        ),
        ("It managed to sell 300 flats by the end of June.", "2025-09-21", ["2025-06"]),
        ("The bank undertook to lend 3 billion yuan by June 30.", "2025-09-21", ["2026-06-30"]),
        (
            "The targets must be met, work resumed on 41 projects before August 15 and 90 "
            "percent of the bonds used by the end of October.",
            "2026-07-21",
            ["2026-08-15", "2026-10"],
        ),
        (
            "The meeting set four targets: 135 billion yuan by the end of September, at "
            "least 185 billion yuan in the whole year, work resumed on 41 delayed projects "
            "before August 15, and 90 percent of the bonds of 12.7 billion yuan used by the "
            "end of October.",
            "2026-07-21",
            ["2026-09", "2026-08-15", "2026-10"],
        ),
        ("The list for 2027 will be drawn up in October.", "2026-07-21", ["2027", "2026-10"]),
        ("In 2025, the line will open in May.", "2024-11-08", ["2025", "2025-05"]),
        (
            "It will open in the spring of 2026, and staff will be hired from October.",
            "2025-06-20",
            ["2026"],
        ),
        (
            "Construction started in March 2022 and was to end in August, but will last until May.",
            "2024-11-08",
            ["2022-03", "2025-05"],
        ),
        (
            "The opening, once planned for October 1, is now scheduled for May 1.",
            "2026-02-12",
            ["2025-10-01", "2026-05-01"],
        ),
        (
            "Interest is subsidised at 1.5 percent until June 30; repayment starts in 2025.",
            "2023-12-15",
            ["2024-06-30", "2025"],
        ),
        (
            "The hall, begun in April 2023, was finished in September and opens on November 28.",
            "2024-11-08",
            ["2023-04", "2024-09", "2024-11-28"],
        ),
        (
            "The winner is to be named on November 22, the contract signed on December 2.",
            "2024-11-08",
            ["2024-11-22", "2024-12-02"],
        ),
        ("Lists for 2027 are due by October 15.", "2026-07-21", ["2027", "2026-10-15"]),
        (
            "Of these 12 were named on June 9, 2024 and 18 named on March 4, 2025 and 36 on May 2.",
            "2025-07-21",
            ["2024-06-09", "2025-03-04", "2025-05-02"],
        ),
        ("They meet on May 28 and 30.", "2025-05-10", []),
        ("They met at August 1 Square in Nanchang.", "2025-12-10", []),
        ('"We hire 200 people in March," he said.', "2025-12-10", []),
        ('"The tea is picked in April," Lin explains.', "2026-02-12", []),
    ],
)
def test_plans_and_what_has_no_certain_year(text: str, day: str, dates: list[str]) -> None:
    assert read(text, "date", dt.date.fromisoformat(day)) == dates
