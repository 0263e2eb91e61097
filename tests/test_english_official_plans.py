"""English figures and dates of official news: goals of years to come beside a demand of this one,
what has been done by a day, and years that only name something.

Every text is invented. Each is read as an article and as a text of a column, which must agree.
"""

import datetime as dt

import pytest
from one_column import dates, read

JANUARY, FEBRUARY, JUNE = "2025-01-15", "2022-02-17", "2021-06-17"


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        (
            "Sales are to exceed 40 billion yuan in 2025, and the growth in the first quarter "
            "should be no less than 7%.",
            FEBRUARY,
            ["2022-Q1"],
        ),
        (
            "It is necessary to exceed 40 billion yuan in 2025, and to make a good start, the "
            "growth in the second quarter must be 7%.",
            FEBRUARY,
            ["2022-Q2"],
        ),
        (
            "In 2025, 40 projects will start, and the growth in the first quarter should be 7%.",
            FEBRUARY,
            ["2025-Q1"],
        ),
        (
            "Sales are to exceed 40 billion yuan in 2025, with 9 billion in the first quarter.",
            FEBRUARY,
            ["2025-Q1"],
        ),
        (
            "Sales are to exceed 40 billion yuan in 2023, and the growth in the third quarter "
            "should be no less than 7%.",
            FEBRUARY,
            [],
        ),
        (
            "It will be completed in 2025, and the first part in the third quarter will be opened.",
            FEBRUARY,
            [],
        ),
        ("The port has overcome the leak on December 5, it opens in May.", JANUARY, "12-05 05"),
        ("It has undergone a test on November 12 and will open in June.", JANUARY, "11-12 06"),
        ("It has broken ground on December 9, and the hall will open in May.", JANUARY, "12-09 05"),
        ("It will have overcome the leak by March 5.", JANUARY, ["2025-03-05"]),
        ("It has to run tests on March 5.", JANUARY, ["2025-03-05"]),
        ("It may have been closed in December.", JANUARY, ["2024-12"]),
        (
            "By December 31, they had completed it. Sales stood at 5.6 billion yuan in the first "
            "quarter, 7.3 billion yuan in the second quarter and 7.1 billion yuan in the third "
            "quarter.",
            JANUARY,
            ["2024-12-31", "2024-Q1", "2024-Q2", "2024-Q3"],
        ),
        (
            "By June 30, half must be done. First quarter: audits, second quarter: tests.",
            JANUARY,
            ["2025-06-30", "2025-Q1", "2025-Q2"],
        ),
        (
            "By March 31, the list was to be ready. March: audits.",
            JANUARY,
            ["2025-03-31", "2025-03"],
        ),
        (
            "43% had been lent by the end of 2020, 61% by March 31 and 74% by the end of May. 41 "
            "of the 48 firms are open, or 85%; four will open in July.",
            JUNE,
            ["2021-03-31", "2021-05", "2021-07"],
        ),
        (
            "43% was lent by March 31 and the rest is on the way. 41 more will start in July.",
            JUNE,
            ["2021-03-31", "2021-07"],
        ),
    ],
)
def test_of_this_year_or_of_another(text: str, day: str, wanted: list[str] | str) -> None:
    if isinstance(wanted, str):
        done, planned = wanted.split()
        wanted = [f"2024-{done}", f"2025-{planned}"]
    assert dates(text, day) == wanted


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A three-year action plan is out.", []),
        ("It rose by 6%, with a two-year average of 5%.", []),
        ("A ten-year development plan was drawn up.", []),
        ("Its 300-year history is shown.", []),
        ("It hit a five-year high.", []),
        ("A five-year loan was signed.", ["5"]),
        ("It has a 20-year lease and a plan.", ["20"]),
        ("A two-year project was begun.", ["2"]),
        ("The plan runs for three years.", ["3"]),
    ],
)
def test_years_that_only_name(text: str, found: list[str]) -> None:
    assert read(text, "quantity", dt.date(2024, 5, 6)) == found


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        (
            "It was begun in March 2013, capped on May 28 last year and opened on December 18.",
            "2015-01-23",
            ["2013-03", "2014-05-28", "2014-12-18"],
        ),
        (
            "Opened on May 28 last year, it was closed in August.",
            "2015-06-23",
            ["2014-05-28", "2014-08"],
        ),
        (
            "It was signed on November 28 last year and opened on March 3.",
            "2015-06-23",
            ["2014-11-28", "2015-03-03"],
        ),
        (
            "It was signed on May 28 last year and will open in March.",
            "2015-06-23",
            ["2014-05-28", "2016-03"],
        ),
        ("The list of 2018 will be published on January 10.", "2017-08-03", ["2018-01-10"]),
        ("The budget of 2018 will be voted on December 5.", "2017-08-03", ["2017-12-05"]),
        (
            "It should have been finished on February 5, and the owner now names April 28.",
            "2024-02-27",
            ["2024-02-05", "2024-04-28"],
        ),
        ("The ministry named March 3.", "2017-08-03", ["2017-03-03"]),
    ],
)
def test_after_last_year_and_for_the_next(text: str, day: str, wanted: list[str]) -> None:
    assert dates(text, day) == wanted


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Among those that have not started, four promise to start soon.", ["4"]),
        ("Of the mills, 12 hope to open soon, and nine before May.", ["12", "9"]),
        ("In that of May 25, 22 of 27, or 81.5%, are open.", ["22", "27"]),
        ("In the batch of May 25, 31 out of 43 have been opened.", ["31", "43"]),
        ("Four out of five are satisfied.", []),
        ("Room 14 of 22 were let.", []),
        ("60 companies were honored, 12 more than in 2023.", ["60", "12"]),
        ("Of the last three, two were shut.", ["3", "2"]),
        ("Of the last three years little is known.", []),
    ],
)
def test_counts_that_leave_their_noun(text: str, found: list[str]) -> None:
    assert read(text, "count", dt.date(2024, 5, 6)) == found
