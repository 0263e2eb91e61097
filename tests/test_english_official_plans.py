"""English figures and dates of official news: goals of years to come beside a demand of this one,
what has been done by a day, and years that only name something.

Every text is invented. Each is read as an article and as a text of a column, which must agree.
"""

import datetime as dt

import pytest
from one_column import read

JANUARY, FEBRUARY, JUNE = "2025-01-15", "2022-02-17", "2021-06-17"


def dates(text: str, day: str) -> list[str]:
    """The dates of which the year is told, but no years."""
    found = read(text, "date", dt.date.fromisoformat(day))
    return [value for value in found if value and "-" in value]


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
            "40% had been lent by March 31 and 74% by the end of May. 12 of the firms will open in "
            "July.",
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
