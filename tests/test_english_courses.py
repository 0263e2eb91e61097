"""Dates of English texts told in order after a date that prints its year, or owed to it.

Every sentence is invented. Each is read as an article and as a text of a column, which must agree.
"""

import datetime as dt

import pytest
from one_column import read


@pytest.mark.parametrize(
    ("text", "day", "dates"),
    [
        (
            "The mill was sold in October 2014, closed on May 20, 2015 and opened on January 28.",
            "2016-08-24",
            ["2014-10", "2015-05-20", "2016-01-28"],
        ),
        (
            "Sales stopped on January 22, 2020 and were resumed on March 2.",
            "2021-08-27",
            ["2020-01-22", "2020-03-02"],
        ),
        (
            "The council took it up on April 24, 2018, the route was agreed on July 9, and on "
            "December 28 the digging began.",
            "2021-11-20",
            ["2018-04-24", "2018-07-09", "2018-12-28"],
        ),
        (
            "The mill was sold in May 2018, let on March 3 and shut on October 10.",
            "2022-08-27",
            ["2018-05", "2019-03-03", "2019-10-10"],
        ),
        (
            "The plan hung in the hall in September 2015; 730 wrote letters, and in December "
            "it was dropped.",
            "2021-08-27",
            ["2015-09", "2015-12"],
        ),
        # The last such date is but months back, and may be meant as well.
        ("Work was begun in May 2019, and on July 9 it was ended.", "2021-08-27", ["2019-05"]),
        # So it is, but both are of one year.
        (
            "Work was begun in May 2021, and on July 9 it was ended.",
            "2021-08-27",
            ["2021-05", "2021-07-09"],
        ),
    ],
)
def test_a_story_goes_on_in_order(text: str, day: str, dates: list[str]) -> None:
    assert read(text, "date", dt.date.fromisoformat(day)) == dates


@pytest.mark.parametrize(
    ("text", "day", "dates"),
    [
        # What was done first is told of a thing, and no story.
        ("The quay, begun on April 5, 2018, was opened on June 9.", "2021-11-20", "2021-06-09"),
        ("The quay that was begun on April 5, 2018, sank on June 9.", "2021-11-20", "2021-06-09"),
        ("Founded on April 5, 2018, the yard was shut on June 9.", "2021-11-20", "2021-06-09"),
        (
            "The yard was founded on April 5, 2018, and it was shut on June 9.",
            "2021-11-20",
            "2021-06-09",
        ),
        ("It has run since April 5, 2018, and was shut on June 9.", "2021-11-20", "2021-06-09"),
        (
            "The quay, begun on April 5, 2018, and opened on June 9, sank.",
            "2021-11-20",
            "2021-06-09",
        ),
        ("Begun on April 5, 2018 and stopped on June 9, it sank.", "2021-11-20", "2021-06-09"),
        # So it is where words leave the story.
        (
            "It was begun on April 5, 2018, and this year it was ended on June 9.",
            "2021-11-20",
            "2021-06-09",
        ),
    ],
)
def test_no_story_goes_on(text: str, day: str, dates: str) -> None:
    assert read(text, "date", dt.date.fromisoformat(day))[-1] == dates
