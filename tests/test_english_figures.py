"""English dates of figures, of lists as a whole, and of what was said or planned before.

Every sentence is invented. Each is read as an article and as a text of a column, which must agree.
"""

import datetime as dt

import pytest
from one_column import read


@pytest.mark.parametrize(
    ("text", "day", "dates"),
    [
        (
            "Visits to the museum: 12,000 in January, none in April, 9,000 in August.",
            "2022-12-08",
            ["2022-01", "2022-04", "2022-08"],
        ),
        (
            "Workers: 310 in March, 240 in June, 90 in September, 11 in December.",
            "2024-01-22",
            ["2023-03", "2023-06", "2023-09", "2023-12"],
        ),
        (
            "Empty shops: 211 (January 31), 96 (November 30).",
            "2023-12-27",
            ["2023-01-31", "2023-11-30"],
        ),
        ("Highest value: 91.4 billion yuan in August.", "2023-02-20", ["2022-08"]),
        ("Expected: 60 in June, 80 in July.", "2024-06-21", ["2024-06", "2024-07"]),
        ("Worst month: February (four starts).", "2026-01-09", ["2025-02"]),
        ("The December figure is due on January 20.", "2026-01-09", ["2025-12", "2026-01-20"]),
        ("The July figures come out on August 15.", "2024-06-21", ["2024-08-15"]),
        (
            "Subsidies for the fourth quarter: forms are to be sent in by February 28.",
            "2025-02-14",
            ["2024-Q4", "2025-02-28"],
        ),
        ("Production is down by half in May.", "2022-12-08", ["2022-05"]),
    ],
)
def test_figures_of_months(text: str, day: str, dates: list[str]) -> None:
    assert read(text, "date", dt.date.fromisoformat(day)) == dates


@pytest.mark.parametrize(
    ("text", "day", "dates"),
    [
        (
            "Loans cost 4.4 percent in January and 3.9 percent in October.",
            "2022-12-08",
            ["2022-01", "2022-10"],
        ),
        (
            "The dyke, broken in August and mended by January, broke again in May.",
            "2025-06-05",
            ["2024-08", "2025-01", "2025-05"],
        ),
        ("The fair was held twice, in April and in October.", "2025-02-14", ["2024-04", "2024-10"]),
        (
            "Lot 8: permit in July, groundbreaking in September, shell by December.",
            "2022-06-10",
            ["2022-07", "2022-09", "2022-12"],
        ),
        ("Delivery in May, opening in October.", "2026-01-09", ["2026-05", "2026-10"]),
        (
            "Lot 7: permit in November, shell complete in May.",
            "2022-06-10",
            ["2021-11", "2022-05"],
        ),
        (
            "Five villages got water in March, three in June, and the last get it in March.",
            "2025-12-18",
            ["2025-03", "2025-06", "2026-03"],
        ),
        (
            "April was the best month with 7.2 billion yuan, May the worst with 3.4 billion yuan.",
            "2026-07-28",
            ["2026-04", "2026-05"],
        ),
    ],
)
def test_lists_are_dated_as_a_whole(text: str, day: str, dates: list[str]) -> None:
    assert read(text, "date", dt.date.fromisoformat(day)) == dates


@pytest.mark.parametrize(
    ("text", "day", "dates"),
    [
        (
            "The hall would be ready in July, the builder had told us in March.",
            "2026-01-09",
            ["2025-07", "2025-03"],
        ),
        (
            "A banker swore in March that money would flow from April 1.",
            "2022-12-08",
            ["2022-03", "2022-04-01"],
        ),
        ("A price list had been due in January.", "2025-11-12", ["2025-01"]),
        ("Promised for April, the lift came in October.", "2022-12-08", ["2022-04", "2022-10"]),
        ("It was to be handed over on March 1.", "2022-12-08", ["2022-03-01"]),
        ("It was to be handed over on January 20.", "2022-12-08", []),
        ("In May the same site would have brought 80 million yuan.", "2024-01-22", ["2023-05"]),
        ("What was promised in January has been kept.", "2025-12-18", ["2025-01"]),
        ("The first entry is of January 7.", "2022-12-08", ["2022-01-07"]),
        ("Lenders shake hands in Ningbo, and look back at March", "2019-12-06", ["2019-03"]),
        ("It is the first fair since the one in October.", "2025-06-12", ["2024-10"]),
        (
            "The visit planned for December 28 was put off on December 22.",
            "2018-01-12",
            ["2017-12-28", "2017-12-22"],
        ),
        (
            "Signatures are due on April 15 instead of in June.",
            "2019-12-06",
            ["2020-04-15", "2020-06"],
        ),
        ("The banks lent at 4.7 percent in the first quarter.", "2018-01-05", ["2017-Q1"]),
        (
            "Agreed in November 2018, redesigned in April 2019, it is in court, where the case is "
            "heard on November 12.",
            "2020-10-21",
            ["2018-11", "2019-04", "2020-11-12"],
        ),
    ],
)
def test_what_was_said_or_planned_before(text: str, day: str, dates: list[str]) -> None:
    assert read(text, "date", dt.date.fromisoformat(day)) == dates


@pytest.mark.parametrize(
    ("text", "day", "dates"),
    [
        (
            "The mill will cut output in December, and its owner will cut wages in February.",
            "2023-11-17",
            ["2023-12", "2024-02"],
        ),
        ("It has two seasons behind it, and in April the third begins.", "2023-11-17", ["2024-04"]),
        ("The first meeting has been set for February 26.", "2023-11-24", ["2024-02-26"]),
        (
            "Film hall: closed since September 6, new tenant from January 1 on.",
            "2024-12-05",
            ["2024-09-06", "2025-01-01"],
        ),
        ("The tax office has granted a respite to June 30.", "2024-01-22", ["2024-06-30"]),
        ("Opening date: February 8.", "2023-11-17", ["2024-02-08"]),
        (
            "She has run the works since January and hands it over in March.",
            "2023-12-27",
            ["2023-01", "2024-03"],
        ),
        (
            "The report for the third quarter was late; for the second quarter it was worse "
            "than that for the first.",
            "2023-11-17",
            ["2023-Q3", "2023-Q2", "2023-Q1"],
        ),
        (
            "On May 8 they met; they had seen five sites the day before.",
            "2024-05-10",
            ["2024-05-08", "2024-05-07"],
        ),
        ("On May 8 they met the day before lunch.", "2024-05-10", ["2024-05-08"]),
    ],
)
def test_plans_and_days_beside_them(text: str, day: str, dates: list[str]) -> None:
    assert read(text, "date", dt.date.fromisoformat(day)) == dates


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        (
            "2021. The island handed in its plea on March 11. The north tower stood by June.\n"
            "2022. A good year. January saw six piles set.",
            ["2021", "2021-03-11", "2021-06", "2022", "2022-01"],
        ),
        (
            "2023. The tower was topped out on November 8.\nIt was opened on December 8.",
            ["2023", "2023-11-08", "2025-12-08"],
        ),
    ],
)
def test_a_year_that_heads_a_paragraph(text: str, dates: list[str]) -> None:
    assert read(text, "date", dt.date(2025, 12, 18)) == dates
