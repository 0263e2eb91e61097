"""English dates that words of a plan, a list or what was before give their year.

Every text is invented. Each is read as an article and as a text of a column, which must agree.
"""

import datetime as dt

import pytest
from one_column import read


def dates(text: str, day: str) -> list[str | None]:
    return read(text, "date", dt.date.fromisoformat(day))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The towns hand in their accounts on May 5, on September 5 and on January 5, 2025.",
            ["2024-05-05", "2024-09-05", "2025-01-05"],
        ),
        (
            "Checks were made in November, in December and in February 2023.",
            ["2022-11", "2022-12", "2023-02"],
        ),
        ("Rent is due in May, in November and in May 2025.", ["2024-05", "2024-11", "2025-05"]),
        ("The bank was closed on April 3 and on June 4, 2022.", ["2022-04-03", "2022-06-04"]),
        # The second has a verb of its own.
        ("It was closed on April 3 and opened on June 4, 2023.", ["2023-04-03", "2023-06-04"]),
    ],
)
def test_a_list_ends_in_the_year_of_its_last(text: str, wanted: list[str]) -> None:
    assert dates(text, "2024-03-11") == wanted


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        (
            "The works must have been begun after May 1, 2023 or be ready to begin before "
            "October 31.",
            "2024-02-22",
            ["2023-05-01", "2024-10-31"],
        ),
        (
            "A court for patents, set up on November 20, takes over their cases on January 4.",
            "2019-12-11",
            ["2019-11-20", "2020-01-04"],
        ),
        (
            "The new bureau takes on its first clerks on January 15.",
            "2019-12-11",
            ["2020-01-15"],
        ),
        (
            "The new line, approved on November 9, opens up the west in January.",
            "2019-12-11",
            ["2019-11-09", "2020-01"],
        ),
        (
            "Its first run, once planned for April 2, is now due on November 8.",
            "2022-01-27",
            ["2022-04-02", "2022-11-08"],
        ),
        (
            "Its first run, planned for April 2, took place on November 8.",
            "2022-01-27",
            ["2021-04-02", "2021-11-08"],
        ),
        (
            "Selected farms send their books in on July 10 and on January 10.",
            "2024-02-22",
            ["2024-07-10", "2025-01-10"],
        ),
        (
            "The land must have been bought after May 1, 2022 and has to be built on by May 31.",
            "2024-02-22",
            ["2022-05-01", "2024-05-31"],
        ),
        ("Selected farms sent their books in on July 10.", "2024-02-22", ["2023-07-10"]),
        ("Next steps: The day after tomorrow, the panel meets.", "2019-12-30", ["2020-01-01"]),
        ("The panel met the day before yesterday.", "2020-01-01", ["2019-12-30"]),
    ],
)
def test_words_of_a_plan_tell_of_the_date_to_come(text: str, day: str, wanted: list[str]) -> None:
    assert dates(text, day) == wanted


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        (
            "The new rules supersede those of 2020, which lapsed on November 30.",
            "2024-02-22",
            ["2020", "2023-11-30"],
        ),
        # Of those that nothing replaces the year is not certain.
        (
            "He kept that of May 2020, which lapsed on November 30.",
            "2024-02-22",
            ["2020-05"],
        ),
        (
            "Growth eased from 8% in the first quarter to 6% in the second quarter and 5% in the "
            "fourth quarter.",
            "2022-01-20",
            ["2021-Q1", "2021-Q2", "2021-Q4"],
        ),
        (
            "From 9% in the first quarter growth eased to 4% in the fourth quarter.",
            "2022-01-20",
            ["2021-Q1", "2021-Q4"],
        ),
        (
            "Growth was 8% in the first quarter and 6% in the second quarter.",
            "2022-06-20",
            ["2022-Q1", "2022-Q2"],
        ),
        (
            "The batch of September 2017 has spent 61% of its funds, 12 percentage points more "
            "than in March.",
            "2018-07-06",
            ["2017-09", "2018-03"],
        ),
        (
            "The batch of September 2017 spent 61% of its funds, 12 percentage points more than "
            "in March.",
            "2018-07-06",
            ["2017-09", "2017-03"],
        ),
    ],
)
def test_words_of_what_was_before_tell_of_the_past(text: str, day: str, wanted: list[str]) -> None:
    assert dates(text, day) == wanted
