"""Dates of what is agreed, told in the present; days of the week ahead; a year just over.

Every sentence is invented. Each is read as an article and as a text of a column, which must agree.
"""

import datetime as dt

import pytest
from one_column import read


@pytest.mark.parametrize(
    ("text", "day", "dates"),
    [
        ("The drivers strike; they work again on Friday.", "2024-06-12", ["2024-06-14"]),
        ("The crew builds the stage on Saturday.", "2024-03-13", ["2024-03-16"]),
        ("The crew built the stage on Saturday.", "2024-03-13", ["2024-03-09"]),
        ("They chose a site on Saturday.", "2024-03-13", ["2024-03-09"]),
        ("The owners set the price on Friday.", "2024-03-13", ["2024-03-08"]),
        ("They woke early on Friday.", "2024-03-13", ["2024-03-08"]),
        (
            "Next Monday the growers hand in their claims, and on Wednesday a panel reads them.",
            "2024-12-18",
            ["2024-12-23", "2024-12-25"],
        ),
        (
            "Next Monday the growers hand in their claims, as they promised on Thursday.",
            "2024-12-18",
            ["2024-12-23", "2024-12-12"],
        ),
        (
            "Next Tuesday 32 firms sign a pledge, and on Thursday their foremen are taught.",
            "2019-02-22",
            ["2019-02-26", "2019-02-28"],
        ),
        ('"Monday is for us."', "2024-01-17", ["2024-01-22"]),
        ("When do the gates open? On Friday.", "2024-01-17", ["2024-01-19"]),
        ("When did the gates open? On Friday.", "2024-01-17", ["2024-01-12"]),
        (
            "Question: When do the judges come?\nAnswer: On Monday, with 12 teams.",
            "2024-01-17",
            ["2024-01-22"],
        ),
        (
            "Yesterday was for the press. Monday is for us.",
            "2024-01-17",
            ["2024-01-16", "2024-01-22"],
        ),
        (
            "The yard, sold in December 2017, launches its first hull on February 3.",
            "2019-12-11",
            ["2017-12", "2020-02-03"],
        ),
        (
            "The arcade, gutted by the fire of May 5, 2018, welcomes shoppers on January 18.",
            "2019-12-11",
            ["2018-05-05", "2020-01-18"],
        ),
        (
            "The mill, burnt down on May 2, 2018, was rebuilt and started on April 18.",
            "2019-06-12",
            ["2018-05-02", "2019-04-18"],
        ),
        (
            "A hospital, promised for December 2023, then for May 31, will open on October 15.",
            "2024-07-18",
            ["2023-12", "2024-05-31", "2024-10-15"],
        ),
        (
            "The opening has been put off from September 2023 to March, and then to November.",
            "2024-06-13",
            ["2023-09", "2024-03", "2024-11"],
        ),
    ],
)
def test_what_is_agreed(text: str, day: str, dates: list[str]) -> None:
    assert read(text, "date", dt.date.fromisoformat(day)) == dates


@pytest.mark.parametrize(
    ("text", "day", "dates"),
    [
        (
            "The year began slowly. January saw 71 billion yuan, February 64 billion.",
            "2018-01-05",
            ["2017-01", "2017-02"],
        ),
        ("January saw 71 billion yuan.", "2018-01-29", ["2018-01"]),
        ("January saw 71 billion yuan.", "2018-12-29", ["2018-01"]),
        ("In January the sites will rest.", "2018-01-05", ["2018-01"]),
        ("January 3 saw 12 starts.", "2018-01-05", ["2018-01-03"]),
        (
            "They lent at 4.72 percent in the first quarter and at 4.95 percent in the fourth.",
            "2018-01-05",
            ["2017-Q1", "2017-Q4"],
        ),
        (
            "They lent at 4.72 percent in the first quarter and at 4.95 percent in the fourth.",
            "2018-04-05",
            ["2018-Q1"],
        ),
    ],
)
def test_the_first_days_of_a_year(text: str, day: str, dates: list[str]) -> None:
    assert read(text, "date", dt.date.fromisoformat(day)) == dates


@pytest.mark.parametrize(
    ("text", "day", "dates"),
    [
        (
            "Registration for the 2026 conference opens on December 1.",
            "2025-09-10",
            ["2026", "2025-12-01"],
        ),
        ("The fair of 2026 opens on May 8.", "2025-12-10", ["2026", "2026-05-08"]),
    ],
)
def test_what_people_apply_for(text: str, day: str, dates: list[str]) -> None:
    assert read(text, "date", dt.date.fromisoformat(day)) == dates


def test_a_span_of_days_in_which_people_apply() -> None:
    text = "Applications for the prizes of 2026 are taken from November 3 until November 21."
    assert read(text, "period", dt.date(2025, 4, 24)) == ["2025-11-03/2025-11-21"]


@pytest.mark.parametrize(
    ("text", "day", "dates"),
    [
        (
            "Winners will be chosen in December and announced in January.",
            "2023-08-09",
            ["2023-12", "2024-01"],
        ),
        (
            "Owners are required to submit revised plans by October 9.",
            "2023-08-09",
            ["2023-10-09"],
        ),
        (
            "It was agreed that the banks answer by October 9.",
            "2023-08-09",
            ["2023-10-09"],
        ),
        (
            "It was chosen in December and announced in January.",
            "2023-08-09",
            ["2022-12", "2023-01"],
        ),
        (
            "Results will be sent on December 28 and the ranks for 2017 published on January 12.",
            "2017-12-08",
            ["2017-12-28", "2017", "2018-01-12"],
        ),
        (
            "Declaration of works for 2024 begins on October 9.",
            "2023-08-09",
            ["2024", "2023-10-09"],
        ),
    ],
)
def test_what_is_made_known(text: str, day: str, dates: list[str]) -> None:
    assert read(text, "date", dt.date.fromisoformat(day)) == dates


@pytest.mark.parametrize(
    ("text", "day", "spans"),
    [
        (
            "Reviews will be held from July 9 to July 13.",
            "2018-03-22",
            ["2018-07-09/2018-07-13"],
        ),
        (
            "Reviews were held from July 9 to July 13.",
            "2018-03-22",
            ["2017-07-09/2017-07-13"],
        ),
        (
            "Forms will be accepted from January 9 to January 13.",
            "2018-11-22",
            ["2019-01-09/2019-01-13"],
        ),
    ],
)
def test_spans_of_days_to_come(text: str, day: str, spans: list[str]) -> None:
    assert read(text, "period", dt.date.fromisoformat(day)) == spans
