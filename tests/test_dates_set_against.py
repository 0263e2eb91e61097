"""English dates whose year the words beside them tell by what they are set against, in quotations,
and of what "that year" is in a history.

Every sentence is invented. Each is read as an article and as a text of a column, which must agree.
"""

import datetime as dt

import pytest
from one_column import dates_and_spans, read
from test_chinese_turns import doubted

from zjledger.reading.article import read_article


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        (
            "By last week they had paid 40 bills, and nobody shall wait longer than February 12.",
            "2019-11-20",
            ["2020-02-12"],
        ),
        (
            "The kiln was lit on Dec 4, three weeks later than hoped for in August.",
            "2021-01-14",
            ["2020-12-04", "2020-08"],
        ),
        (
            "The harvest begins on October 12 and not, as in 2019, on September 20.",
            "2020-09-18",
            ["2020-10-12", "2019-09-20"],
        ),
        (
            "In 2019 the stalls had not been let until November 6.",
            "2020-09-18",
            ["2019-11-06"],
        ),
        (
            "They sell at night, and on April 9, with the roads full, a flood cost him 8,000 yuan.",
            "2022-11-24",
            ["2022-04-09"],
        ),
        (
            "A well, which the plan promises for May 2024, will be ready on December 20.",
            "2023-09-11",
            ["2024-05", "2023-12-20"],
        ),
        (
            "The roof should be closed by May 30, 2022. A kite flies in mid-2023 and shows begin on"
            " October 2.",
            "2021-11-10",
            ["2022-05-30", "2023-10-02"],
        ),
        (
            "Bids opened on May 2, 2017 proved too dear and were discarded on June 1.",
            "2019-02-20",
            ["2017-05-02", "2017-06-01"],
        ),
        (
            "Fields were cleared from May 2016 on, and 40 households moved between June 2 and"
            " November 9 of that year.",
            "2019-11-22",
            ["2016-05", "2016-06-02/2016-11-09"],
        ),
        (
            "The petition bears the date of October 8, 2013; the owners signed it on December 3. A"
            " reply came on February 6. Six kilns had stopped by the end of May that year, nine by"
            " the end of November, ten by the end of April and twelve by the end of June.",
            "2016-09-14",
            [
                *("2013-10-08", "2013-12-03", "2014-02-06", "2014-05"),
                *("2014-11", "2015-04", "2015-06"),
            ],
        ),
        (
            "The first quarter brought 3.1 billion yuan, the second 2.9 billion yuan.",
            "2022-01-18",
            ["2021-Q1"],
        ),
        ("The first quarter brought 3.1 billion yuan.", "2022-02-18", ["2022-Q1"]),
    ],
)
def test_what_a_date_is_set_against_tells_its_year(text: str, day: str, wanted: list[str]) -> None:
    found = dates_and_spans(text, day)
    assert sorted(found) == sorted(wanted)


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        (
            "The shaft was begun on November 9 and lined the following May.",
            "2015-02-11",
            ["2014-11-09?", "2015-05?"],
        ),
        (
            "Forms can be had from April 6 to April 20, and those of the winter from August 9 to"
            " September 1.",
            "2020-04-02",
            ["2020-04-06/2020-04-20", "2020-08-09/2020-09-01"],
        ),
    ],
)
def test_what_may_be_of_another_year_is_doubted(text: str, day: str, wanted: list[str]) -> None:
    assert sorted(filter(None, doubted(text, day))) == sorted(wanted)


@pytest.mark.parametrize(
    "text",
    [
        'It was cold. "On the 11th we shut three gates, and on the 12th they froze."',
        "It was cold. “By the 11th we had shut three gates, and on the 12th they froze.”",
    ],
)
def test_a_day_in_a_quotation_of_the_past_is_of_no_certain_month(text: str) -> None:
    assert read(text, "date", dt.date(2016, 7, 14)) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Under Document No. 7 (2013) of the office, six groups set out.", []),
        ("Notice No. 118 (2013) is old.", []),
        ("The seventh fair (2013) was small.", ["2013"]),
    ],
)
def test_the_year_of_a_document_is_no_date(text: str, wanted: list[str]) -> None:
    assert read(text, "date", dt.date(2016, 7, 14)) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Tomorrow 30 village heads learn to read meters.", "people"),
        ("Tomorrow 30 shower heads are mounted.", "count"),
        ("The 40 applicants who wait get rooms.", "people"),
        ("The 40 applicants get loans.", "count"),
        ("A course for 25 beginners starts.", "people"),
        ("The draft was sent to 80 owners, and 60 of them were heard.", "people"),
    ],
)
def test_heads_and_those_who_wait_are_people(text: str, wanted: str) -> None:
    day = dt.date(2016, 7, 14)
    read(text, "count", day)
    assert [p.unit for p in read_article(text, day) if p.kind == "count"][-1] == wanted
