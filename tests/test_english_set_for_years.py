"""What is set, listed or started for a year is not itself in that year, in English.

Every text is invented. Each is read as an article and as a text of a column, which must agree; a
date of whose year no word tells is left out.
"""

import datetime as dt

import pytest
from one_column import read
from test_nearest import nearest

SET = [
    ("The target of 2018 will be set in November.", "2017-11"),
    ("The target of 2018 is to be determined in November.", "2017-11"),
    ("The target of 2018, to be set in November, is 3 billion yuan.", "2017-11"),
    ("The budget of 2018 goes to the congress in December.", "2017-12"),
    ("The county will set the target of 2018 in November.", "2017-11"),
    ("The 2018 county key project list will be drawn up in November.", "2017-11"),
    ("The 2018 county key project list will be published in November.", "2017-11"),
    ("The target of 2018 will be set in March.", "2018-03"),
    # What is held or reached is so in its year, and so is all under a year that opens a sentence.
    ("The fair of 2018 will be held in November.", "2018-11"),
    ("The target of 2018 will be reached in November.", "2018-11"),
    ("In 2018 the target will be set in November.", "2018-11"),
    ("The road will open in 2018, and the bridge in November.", "2018-11"),
]
DONE = [
    ("The plan for 2020 was approved in December.", "2020-01-10", "2019-12"),
    ("The plan for 2019 was approved in February.", "2019-12-20", "2019-02"),
    ("The projects of 2018 started in November.", "2019-03-01", "2018-11"),
    ("The target of 2018 was met in November.", "2019-03-01", "2018-11"),
    ("The projects of 2018 will start in March.", "2017-09-12", "2018-03"),
]
DOUBTED = [
    ("The projects of 2018 will start in November.", "2017-09-12"),
    ("The targets of 2018 will be met in November.", "2017-09-12"),
    ("The county will start the projects of 2018 in November.", "2017-09-12"),
    ("The plan for 2018 will be launched in November.", "2017-09-12"),
    ("The plan of 2018 was approved in November.", "2019-03-01"),
    ("The target of 2020 was set in November.", "2021-01-10"),
    ("Loans will be granted from February, and the first mill opened in October.", "2018-01-08"),
    (
        "The agreement was signed in March 2018. By October 31, loans of 3 billion yuan had been "
        "granted.",
        "2020-11-20",
    ),
]
TOLD = [
    # What is looked at in the first months of a year is the quarter before.
    (
        "The acceptance of the tasks of the fourth quarter ends on January 20.",
        "2021-01-12",
        ["2020-Q4", "2021-01-20"],
    ),
    (
        "The review of the projects of the fourth quarter will end on January 20.",
        "2021-01-12",
        ["2020-Q4", "2021-01-20"],
    ),
    (
        "The start of the projects of the fourth quarter will be on October 20.",
        "2021-01-12",
        ["2021-Q4", "2021-10-20"],
    ),
    # A month before the event that is prepared.
    (
        "Preparations for the January conference began in November.",
        "2019-12-13",
        ["2020-01", "2019-11"],
    ),
    ("Tickets for the March fair are now on sale.", "2019-12-13", ["2020-03"]),
    # A day is of the month printed last.
    (
        "In December it was held early: in November it had been on the 20th.",
        "2019-12-13",
        ["2019-12", "2019-11", "2019-11-20"],
    ),
    # A verb of the present tells of a list, whatever the passage before it.
    (
        "On January 4, 48 mills opened. A further 21 start in March, 14 in June and the rest in "
        "October.",
        "2021-01-06",
        ["2021-01-04", "2021-03", "2021-06", "2021-10"],
    ),
    (
        "On December 4, 48 mills opened. Of them 21 opened in March, 14 in June and the rest in "
        "October.",
        "2021-01-06",
        ["2020-12-04", "2020-03", "2020-06", "2020-10"],
    ),
    # A number is no day: the date after it goes on with no list.
    ("of land, in August 9021, of December", "2024-05-06", ["2024-08"]),
]
COUNTED = [
    ("He said: 3029, and three are short of it.", []),
    ("The third quarter brought 23.", ["23"]),
    ("transport for 38 The third quarter brought 2, of 62 billion yuan,", []),
    ("There were 9 mills in 2023, and three are short of it.", ["9", "3"]),
]


@pytest.mark.parametrize(("text", "wanted"), SET)
def test_what_is_set_for_a_year_is_set_before(text: str, wanted: str) -> None:
    assert read(text, "date", dt.date(2017, 9, 12))[-1] == wanted


@pytest.mark.parametrize(("text", "day", "wanted"), DONE)
def test_what_was_done_of_a_year(text: str, day: str, wanted: str) -> None:
    assert read(text, "date", dt.date.fromisoformat(day))[-1] == wanted


@pytest.mark.parametrize(("text", "day"), DOUBTED)
def test_what_may_be_of_its_year_or_of_another(text: str, day: str) -> None:
    assert len(nearest(text, day)) == 1


@pytest.mark.parametrize(("text", "day", "wanted"), TOLD)
def test_dates_beside_others(text: str, day: str, wanted: list[str]) -> None:
    assert read(text, "date", dt.date.fromisoformat(day)) == wanted


@pytest.mark.parametrize(("text", "wanted"), COUNTED)
def test_both_readers_count_alike(text: str, wanted: list[str]) -> None:
    assert read(text, "count", dt.date(2024, 5, 6)) == wanted
