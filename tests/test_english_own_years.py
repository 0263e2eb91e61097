"""The year of English dates and spans that a year in their own sentence tells, or makes doubtful.

Every text is invented. Each is read as an article and as a text of a column, which must agree.
"""

import datetime as dt

import pytest
from one_column import column, read

from zjledger.reading.english.tenses import tense_of

DAY = "2019-07-10"


def confidences(text: str, day: str) -> list[tuple[str, str]]:
    rows = column(text, dt.date.fromisoformat(day))
    return [(row["value"], row["confidence"]) for row in rows if row["kind"] in ("date", "period")]


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        ("In 2014, masons measured the walls from March to June.", DAY, ["2014-03/2014-06"]),
        ("The kiln cooled, and in 2016 it was rebuilt from April to December.", DAY,
         ["2016-04/2016-12"]),
        ("The lock was opened on May 3, 2016 and was closed from September to November.", DAY,
         ["2016-09/2016-11"]),
        ("In 2014, the mill was sold; this year it was closed from March to May.", DAY,
         ["2019-03/2019-05"]),
        ("The mill was begun in 2014 and will be closed from October to November.", DAY,
         ["2019-10/2019-11"]),
    ],
)  # fmt: skip
def test_months_of_what_is_told_of_a_year_are_of_it(text: str, day: str, wanted: list[str]) -> None:
    assert read(text, "period", dt.date.fromisoformat(day)) == wanted


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        ("After a poor 2018, sales of bamboo rose from January to May.", DAY,
         [("2018", "high"), ("2019-01/2019-05", "low")]),
        ("The rules were drawn up in 2014; they were adopted on June 30.", DAY,
         [("2014", "high"), ("2014-06-30", "low")]),
        ("The first map was drawn in 2014. It was printed on June 30.", DAY,
         [("2014", "high"), ("2014-06-30", "low")]),
        ("In 2018, a total of 60 million yuan was spent. In May the guild spent more.", DAY,
         [("2018", "high"), ("2019-05", "low")]),
        ("The rules were drawn up in 2014; sales of bamboo rose in May.", DAY,
         [("2014", "high"), ("2019-05", "high")]),
        ("The mill was opened in 2014; it was sold in May this year.", DAY,
         [("2014", "high"), ("2019-05", "high")]),
    ],
)  # fmt: skip
def test_what_may_be_of_a_year_before_it_is_doubted(
    text: str, day: str, wanted: list[tuple[str, str]]
) -> None:
    assert confidences(text, day) == wanted


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        ("In 2012, a relief fund of 60 million yuan was set up; claims were taken in April, and "
         "the first 30 farms were paid on November 9.", DAY, ["2012", "2012-04", "2012-11-09"]),
        ("2014 was the year of trial: two mills lost their seal on July 22. The dam was raised on "
         "January 1, 2015 and, after a flood in August, raised again.", DAY,
         ["2014", "2014-07-22", "2015-01-01", "2015-08"]),
        ("The dam was raised on October 1, 2014 and, after a flood in August, raised again.",
         "2016-02-19", ["2014-10-01", "2015-08"]),
    ],
)  # fmt: skip
def test_story_goes_on_after_a_sum_or_an_aside(text: str, day: str, wanted: list[str]) -> None:
    assert read(text, "date", dt.date.fromisoformat(day)) == wanted


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        ("The letters came on December 20, and each will get a written reply by January 14.",
         "2014-12-29", ["2014-12-20", "2015-01-14"]),
        ("The guild will hold a closed meeting on January 20.", "2014-12-29", ["2015-01-20"]),
        ("The guild got a written reply on March 3.", "2014-12-29", ["2014-03-03"]),
    ],
)  # fmt: skip
def test_kind_of_a_thing_to_come_is_no_past(text: str, day: str, wanted: list[str]) -> None:
    assert read(text, "date", dt.date.fromisoformat(day)) == wanted


@pytest.mark.parametrize(
    ("left", "tense"),
    [
        ("they will get a signed copy by ", "future"),
        ("they will put the finished map on show on ", "future"),
        ("it will open and the mill closed on ", "done"),
        ("they got a signed copy on ", "done"),
    ],
)
def test_tense_of_a_participle_before_a_thing(left: str, tense: str) -> None:
    assert tense_of(left, ".") == tense
