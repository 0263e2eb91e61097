"""English dates that another is set against, or that were put off on a day.

Every sentence is invented. Each is read as an article and as a text of a column, which must agree.
"""

import datetime as dt

import pytest
from one_column import read


@pytest.mark.parametrize(
    ("text", "day", "dates"),
    [
        (
            "The furnace arrived on July 17 instead of in March.",
            "2020-10-21",
            ["2020-07-17", "2020-03"],
        ),
        (
            "The kiln arrived on January 9 instead of in November.",
            "2020-02-21",
            ["2020-01-09", "2019-11"],
        ),
        (
            "The kiln arrived in December rather than in October.",
            "2021-02-21",
            ["2020-12", "2020-10"],
        ),
        ("The kiln was lit in December, not in October.", "2021-02-21", ["2020-12", "2020-10"]),
        (
            "The kiln will be lit in March rather than in November.",
            "2021-11-05",
            ["2022-03", "2021-11"],
        ),
        (
            "Signatures are due on April 15 instead of in June.",
            "2019-12-06",
            ["2020-04-15", "2020-06"],
        ),
        (
            "The banks decide by March 20, and signatures are due on April 15 instead of in June.",
            "2019-12-06",
            ["2020-03-20", "2020-04-15", "2020-06"],
        ),
        (
            "The hall will open on April 3 instead of in January.",
            "2024-02-06",
            ["2024-04-03", "2024-01"],
        ),
        (
            "The hall opened on May 3 instead of in January.",
            "2024-02-06",
            ["2023-05-03", "2023-01"],
        ),
        (
            "The hall opened on May 3, 2022 instead of in December.",
            "2024-02-06",
            ["2022-05-03", "2021-12"],
        ),
        (
            "The hall opened on May 3, 2022 instead of on April 9.",
            "2024-02-06",
            ["2022-05-03", "2022-04-09"],
        ),
        (
            "Wages are to be paid by January 20 instead of by February 8.",
            "2023-12-06",
            ["2024-01-20", "2024-02-08"],
        ),
        (
            "The fair took place on September 4 and not on August 28.",
            "2023-12-06",
            ["2023-09-04", "2023-08-28"],
        ),
        (
            "The report came out on November 2 instead of in the third quarter.",
            "2023-12-06",
            ["2023-11-02", "2023-Q3"],
        ),
        (
            "In 2022, the crane came in June instead of in March.",
            "2024-12-06",
            ["2022-06", "2022-03"],
        ),
        (
            "The event had been planned for December 28 but was put off on December 22 by snow.",
            "2018-01-12",
            ["2017-12-28", "2017-12-22"],
        ),
        (
            "A fair planned for January 9 was postponed on December 30.",
            "2018-01-30",
            ["2018-01-09", "2017-12-30"],
        ),
        (
            "The fair was planned for March 9 but was put off on February 20 because of rain.",
            "2018-05-30",
            ["2018-03-09", "2018-02-20"],
        ),
        (
            "The fair, planned for March 9, was postponed to May 20.",
            "2018-07-30",
            ["2018-03-09", "2018-05-20"],
        ),
        (
            "The vote, scheduled for November 30, was put back on November 24.",
            "2022-01-10",
            ["2021-11-30", "2021-11-24"],
        ),
    ],
)
def test_one_instead_of_another_and_one_put_off_on_a_day(
    text: str, day: str, dates: list[str]
) -> None:
    found = read(text, "date", dt.date.fromisoformat(day))
    assert [value for value in found if value and "-" in value] == dates


@pytest.mark.parametrize(
    ("text", "day", "dates"),
    [
        (
            "Redesigned in April 2019 and stopped on January 23, it lost a backer, who took $26 "
            "million with him on April 30; 18 billion yen is disputed in court, where the case is "
            "heard on November 12.",
            "2020-10-21",
            ["2019-04", "2020-01-23", "2020-04-30", "2020-11-12"],
        ),
        (
            "Begun in May 2021 and stopped in February, the pier was sold on August 3.",
            "2022-11-21",
            ["2021-05", "2022-02", "2022-08-03"],
        ),
        (
            "Signed in October 2022 and cancelled on March 3, the deal was revived on May 9.",
            "2023-11-21",
            ["2022-10", "2023-03-03", "2023-05-09"],
        ),
        ("Bills, such as one from November, must be translated.", "2024-02-06", ["2023-11"]),
        ("Bills such as one for S$7,500 from October must be kept.", "2024-02-06", ["2023-10"]),
        ("A rule such as this will apply from November.", "2024-02-06", ["2024-11"]),
    ],
)
def test_a_story_goes_on_and_an_example_is_a_fact(text: str, day: str, dates: list[str]) -> None:
    found = read(text, "date", dt.date.fromisoformat(day))
    assert [value for value in found if value and "-" in value] == dates
