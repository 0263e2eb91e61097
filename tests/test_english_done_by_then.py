"""English dates by which something will have been done, for which it was planned and called off,
or of whose year the sentence before tells."""

from __future__ import annotations

import datetime as dt

import pytest

from zjledger.reading.article import read_article


def read(text: str, day: str, kind: str = "date") -> list[str]:
    """The dates of a text, each with "?" if it is doubted."""
    found = read_article(text, dt.date.fromisoformat(day), "en")
    return [f"{one.value}{'?' * (one.confidence == 'low')}" for one in found if one.kind == kind]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Of the new sheds, 60% must really have opened by the end of August, at least 90% by "
            "the end of September and 100% by October 31.",
            ["2024-08", "2024-09", "2024-10-31"],
        ),
        ("All sheds must have been finished before October 31.", ["2024-10-31"]),
        ("60% will have started by October 31.", ["2024-10-31"]),
        ("Half of them shall really have been built by October 31.", ["2024-10-31"]),
        ("All are to have started by October 31.", ["2024-10-31"]),
        ("All sheds need to have opened by October 31.", ["2024-10-31"]),
        ("They will have been opened in August and closed in November.", ["2024-08", "2024-11"]),
        ("The town is expected to have let 30 by the end of September.", ["2024-09"]),
        ("All should really have been finished by October 31.", ["2024-10-31"]),
        ("60% had really started by the end of October.", ["2023-10"]),
        ("He must have left the house by March 3.", ["2024-03-03"]),
        ("They must have opened in May.", ["2024-05"]),
        ("They might have opened in November.", ["2023-11"]),
        ("The town will have 30 rooms and opened in May.", ["2024-05"]),
    ],
)
def test_what_will_have_been_done(text: str, wanted: list[str]) -> None:
    assert read(text, "2024-07-10") == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The fairs planned for February 12 and March 11 had been cancelled.",
            ["2020-02-12", "2020-03-11"],
        ),
        (
            "The fairs planned for February 12, March 11 and April 3 had been called off.",
            ["2020-02-12", "2020-03-11", "2020-04-03"],
        ),
        (
            "The fairs planned for February 12 and March 11 have been cancelled.",
            ["2020-02-12", "2020-03-11"],
        ),
        (
            "The races scheduled for October 12 and November 11 drew 300 people.",
            ["2019-10-12", "2019-11-11"],
        ),
        ("The fairs due in March and April fell through.", ["2020-03", "2020-04"]),
        ("The fair planned for February 12 was cancelled.", ["2020-02-12"]),
        ("The fair planned for July 12 was cancelled.", ["2020-07-12?"]),
        (
            "The fairs planned for July 12 and August 3 were put off.",
            ["2020-07-12?", "2020-08-03?"],
        ),
        (
            "The fairs planned for July 2 and August 11 will be cancelled.",
            ["2020-07-02", "2020-08-11"],
        ),
        ("The fairs due in September and October will be large.", ["2020-09", "2020-10"]),
    ],
)
def test_several_dates_of_a_plan(text: str, wanted: list[str]) -> None:
    assert read(text, "2020-06-11") == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The list will be drawn up in October, checked on December 3 and announced in January.",
            ["2020-10", "2020-12-03", "2021-01"],
        ),
        (
            "The list was drawn up in October, checked on December 3 and announced in January.",
            ["2019-10", "2019-12-03", "2020-01"],
        ),
        (
            "They checked it in October, changed it in December and announced in January that "
            "it was done.",
            ["2019-10", "2019-12", "2020-01"],
        ),
        (
            "3 million yuan was paid by the end of October, 8 by the end of December; 80% is "
            "aimed at for July.",
            ["2019-10", "2019-12", "2020-07"],
        ),
        ("9 will be paid by July 1, 18 by December; 7 were lost.", ["2020-07-01", "2020-12"]),
        (
            "The stoves, ordered on December 16 last year, were delayed until April 27.",
            ["2019-12-16", "2020-04-27"],
        ),
        (
            "The stoves, ordered on December 16 last year, were delayed until September.",
            ["2019-12-16", "2020-09"],
        ),
    ],
)
def test_dates_that_share_the_verb_of_others(text: str, wanted: list[str]) -> None:
    assert read(text, "2020-06-11") == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "45% had opened by the end of March this year, 75% by June 30 and 90% by November 30.",
            ["2017-03", "2017-06-30", "2017-11-30"],
        ),
        (
            "47 had been opened by the end of 2016, 61 by March 31 and 74 by the end of July.",
            ["2016", "2017-03-31", "2017-07"],
        ),
        (
            "Of the 82 billion yuan spent this year, 22 billion yuan belongs to the first quarter, "
            "29 billion yuan to the second and 31 billion yuan to the third.",
            ["2017-Q1", "2017-Q2", "2017-Q3"],
        ),
        (
            "40% belongs to the first quarter and 60% to the second.",
            ["2018-Q1?", "2018-Q2?"],
        ),
        (
            "In the first quarter, 5 million yuan went to the port and 3% to the second.",
            ["2017-Q1"],
        ),
    ],
)
def test_shares_of_a_year(text: str, wanted: list[str]) -> None:
    assert read(text, "2017-12-13") == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "In 2016, trade grew. 30 firms earned 6 million from January to October.",
            "2017-01/2017-10?",
        ),
        (
            "Last year, trade grew. 30 firms earned 6 million from January to October.",
            "2017-01/2017-10?",
        ),
        (
            "In 2016, trade grew. 30 firms earned 6 million from January to June.",
            "2016-01/2016-06",
        ),
        ("In 2016, trade grew. 30 men worked there from March to October.", "2016-03/2016-10"),
        (
            "In 2016, trade grew, and 30 firms earned 6 million from January to October.",
            "2016-01/2016-10",
        ),
    ],
)
def test_span_beyond_the_sentence_of_a_year(text: str, wanted: str) -> None:
    assert read(text, "2017-12-13", "period") == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("In October 14 were sold, five by the 12th.", ["2024-10", "2024-10-12"]),
        ("In October 14 rooms were let, five of them by the 12th.", ["2024-10", "2024-10-12"]),
        ("On October 14 they were sold, five by the 18th.", ["2024-10-14", "2024-10-18"]),
        ("On October 14 they were sold, five by the 12th.", ["2024-10-14", "2024-11-12"]),
    ],
)
def test_day_of_a_month_beside_a_count(text: str, wanted: list[str]) -> None:
    assert read(text, "2024-11-20") == wanted
