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


@pytest.mark.parametrize(
    ("text", "day", "dates"),
    [
        (
            "He bought it in March 2004, and in November of the same year it burned down.",
            "2019-04-18",
            ["2004-03", "2004-11"],
        ),
        (
            "In 2004 it was sold, and on April 11 of that year it was shut.",
            "2019-04-18",
            ["2004", "2004-04-11"],
        ),
        (
            "It will open in 2021, at the end of May of that year.",
            "2019-04-18",
            ["2021", "2021-05"],
        ),
        (
            "2017. It was built after 2014, when a storm hit it in November of that year.",
            "2019-04-18",
            ["2017", "2014", "2014-11"],
        ),
        # No year is printed in its sentence, or none of that is meant.
        ("It was shut. In April of that year it burned down.", "2019-04-18", []),
        (
            "It was shut in 2004 and in April of the next year.",
            "2019-04-18",
            ["2004", "2005-04"],
        ),
    ],
)
def test_a_date_of_that_year(text: str, day: str, dates: list[str]) -> None:
    assert read(text, "date", dt.date.fromisoformat(day)) == dates


@pytest.mark.parametrize(
    ("text", "day", "dates"),
    [
        (
            "The mill was to be closed on June 30 and was in fact closed on May 28.",
            "2026-04-21",
            ["2025-06-30", "2025-05-28"],
        ),
        (
            "A firm that should have received the loan by October 31, got it on November 19.",
            "2016-08-24",
            ["2015-10-31", "2015-11-19"],
        ),
        ("They should have received the loan by October 31.", "2016-08-24", ["2016-10-31"]),
        (
            "The clinic missed July, then October, then the end of January.",
            "2026-04-21",
            ["2025-07", "2025-10", "2026-01"],
        ),
        (
            "The clinic was missed in July, and will be in October.",
            "2026-04-21",
            ["2025-07", "2026-10"],
        ),
    ],
)
def test_what_was_planned_and_came_otherwise(text: str, day: str, dates: list[str]) -> None:
    assert read(text, "date", dt.date.fromisoformat(day)) == dates


@pytest.mark.parametrize(
    ("text", "day", "dates"),
    [
        (
            "It is dark over the port when, on Wednesday, the first shift begins its work.",
            "2016-11-25",
            ["2016-11-23"],
        ),
        (
            "It will be dark over the port when, on Wednesday, the first shift begins its work.",
            "2016-11-25",
            ["2016-11-30"],
        ),
        (
            "The board meets tomorrow; on Monday 14 guests arrive.",
            "2019-04-18",
            ["2019-04-19", "2019-04-22"],
        ),
        ("The board met; on Monday 14 guests were there.", "2019-04-18", ["2019-04-15"]),
    ],
)
def test_a_day_of_the_week_of_a_story(text: str, day: str, dates: list[str]) -> None:
    assert read(text, "date", dt.date.fromisoformat(day)) == dates


@pytest.mark.parametrize(
    ("text", "day", "period"),
    [
        (
            "The census is prepared in July and carried out from September 1 to September 25.",
            "2026-02-06",
            "2026-09-01/2026-09-25",
        ),
        (
            "The next batch is due on September 26, and bids are accepted from July 8 to July 26.",
            "2019-05-08",
            "2019-07-08/2019-07-26",
        ),
        (
            "The census was prepared in July and carried out from September 1 to September 25.",
            "2026-02-06",
            "2025-09-01/2025-09-25",
        ),
    ],
)
def test_a_span_of_a_step(text: str, day: str, period: str) -> None:
    assert read(text, "period", dt.date.fromisoformat(day)) == [period]


@pytest.mark.parametrize(
    ("text", "day", "dates"),
    [
        (
            "It lost 5.2% in the first quarter of 2020, and regained 2.6% in the second quarter.",
            "2021-11-05",
            ["2020-Q1", "2020-Q2"],
        ),
        # One that was compared with may be of the year before.
        (
            "Up from 5.2% in the first quarter of 2020, it rose to 7% in the second quarter.",
            "2021-11-05",
            ["2020-Q1"],
        ),
        (
            "Sales, up 4% in the fourth quarter and 5.1% in the third quarter of 2025, fall.",
            "2026-02-06",
            ["2025-Q4", "2025-Q3"],
        ),
        (
            "Sales, up 4% in the first quarter and 5% in the fourth quarter of 2025, fall.",
            "2026-05-06",
            ["2026-Q1", "2025-Q4"],
        ),
        (
            "In the third quarter it was 6.7%, in the second 7.1%, and in the first 5.3 percent.",
            "2024-01-30",
            ["2023-Q3", "2023-Q2", "2023-Q1"],
        ),
        ("In the third quarter it was 6%, in the first 3 months more.", "2024-01-30", ["2023-Q3"]),
        (
            "Some must wait for the second quarter, when 55 begin, or for the third, with 40.",
            "2026-02-06",
            ["2026-Q2", "2026-Q3"],
        ),
    ],
)
def test_a_quarter_beside_a_quarter(text: str, day: str, dates: list[str]) -> None:
    assert read(text, "date", dt.date.fromisoformat(day)) == dates


@pytest.mark.parametrize(
    ("text", "day", "dates"),
    [
        # What was planned may have come in the same year, or in a later one.
        ("The rails, due in February 2020, reached the port in June.", "2021-08-27", ["2020-02"]),
        ("The rails, due in February 2019, reached the port in June.", "2022-02-27", ["2019-02"]),
        (
            "The rails, due in February 2021, reached the port in June.",
            "2021-08-27",
            ["2021-02", "2021-06"],
        ),
        (
            "The quay, promised for December 2025, received its first ship on October 18.",
            "2026-04-21",
            ["2025-12", "2025-10-18"],
        ),
    ],
)
def test_what_was_planned_with_its_year(text: str, day: str, dates: list[str]) -> None:
    assert read(text, "date", dt.date.fromisoformat(day)) == dates
