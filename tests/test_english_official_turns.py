"""English dates and counts of official news: what is arranged or at work, spans that reach over the
last month told, quarters and months of a year or month just printed, days in a row, and the counts
that such sentences leave without a noun.

Every text is invented. Each is read as an article and as a text of a column, which must agree.
"""

import datetime as dt

import pytest
from one_column import read
from test_column import differences

from zjledger.reading.article import read_article

APRIL, JUNE, JULY, DECEMBER = "2023-04-21", "2021-06-10", "2022-07-19", "2017-12-05"
STORY = (
    "Work stopped at the mills on January 27, 2020. Nine resumed on February 17; all were back on "
    "March 20. "
)


def told(text: str, day: str, kind: str = "date") -> list[str]:
    """The dates or periods of a text, doubted ones with a sign; the same from both readers."""
    on = dt.date.fromisoformat(day)
    read(text, kind, on)
    found = [p for p in read_article(text, on, "en") if p.kind == kind]
    return [f"{p.value}{'?' * (p.confidence == 'low')}" for p in found]


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        (
            "Of the 44 mills that have not yet opened, 26 are arranged in May and three in the "
            "third quarter.",
            APRIL,
            ["2023-05", "2023-Q3"],
        ),
        (
            "Of the 44 mills that had not yet opened, 26 were arranged in June 2022.",
            APRIL,
            ["2022-06"],
        ),
        ("Two fairs are arranged for May 12.", APRIL, ["2023-05-12"]),
        ("The fair arranged in November was called off.", APRIL, ["2022-11"]),
        (
            "Five are to be opened on August 3. The 45 projects of the joint start on February 18 "
            "are all under way.",
            JULY,
            ["2022-08-03", "2022-02-18"],
        ),
        (
            "Five are to be opened on August 3. All 45 firms of the round of November 18 are now "
            "in production.",
            JULY,
            ["2022-08-03", "2021-11-18"],
        ),
        (
            "Five are to be opened on August 3. The preparations for the joint start on "
            "November 18 are all under way.",
            JULY,
            ["2022-08-03", "2022-11-18"],
        ),
        (
            "In 2021 nine mills lost money, four of them in the fourth quarter of that year.",
            APRIL,
            ["2021", "2021-Q4"],
        ),
        (
            "It was opened in May 2018, and in the first and second quarters of that year drew "
            "nobody.",
            APRIL,
            ["2018-05", "2018-Q2"],
        ),
        ("In the third quarter of that year it stopped.", APRIL, []),
        (
            "The port was opened on October 1 last year; in that month it was full.",
            APRIL,
            ["2022-10-01", "2022-10?"],
        ),
        (
            "It was opened on December 14, 2017. In the following month it was full.",
            APRIL,
            ["2017-12-14", "2018-01?"],
        ),
        ("It was opened in 2017. In the following month it was full.", APRIL, ["2017"]),
        (
            "It was full in May 2018, more often than in the same month of 2017.",
            APRIL,
            ["2018-05", "2017"],
        ),
        ("It was held on February 24 and 25.", JUNE, ["2021-02-24", "2021-02-25"]),
        (
            "It took place on May 3 and 4, and nobody came.",
            JUNE,
            ["2021-05-03", "2021-05-04"],
        ),
        ("On February 24 and 25 mills were closed.", JUNE, []),
        ("Nine were signed on May 24 and 25 on June 3.", JUNE, ["2021-05-24", "2021-06-03"]),
        ("It was held on January 24 and 25, 2019.", JUNE, ["2019"]),
        ("Every year, the fees are proposed in January and July.", JUNE, []),
        (
            "Every year it rains, but this year the fair will be held in August.",
            JUNE,
            ["2021-08"],
        ),
        ("Tickets for the March fair are on sale.", "2021-04-08", ["2022-03"]),
        ("Tickets for the March fair were sold out.", "2021-04-08", ["2021-03"]),
        ("The target of 2018 will be set in November.", DECEMBER, ["2018", "2018-11"]),
        ("The target of 2018 was set in November.", DECEMBER, ["2018", "2017-11"]),
    ],
)
def test_the_dates_of_official_news_are_told(text: str, day: str, wanted: list[str]) -> None:
    assert told(text, day) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("From February 24 to March 13, buses were hired.", ["2020-02-24/2020-03-13?"]),
        ("From April 2 to May 3, buses were hired.", ["2020-04-02/2020-05-03"]),
        ("From November 3 to February 13, buses were hired.", ["2020-11-03/2021-02-13"]),
        ("From January 29 to February 10, buses were hired.", ["2021-01-29/2021-02-10?"]),
    ],
)
def test_a_span_over_the_last_month_told_is_of_its_year(text: str, wanted: list[str]) -> None:
    assert told(STORY + text, "2021-06-10", "period") == wanted


def test_a_story_goes_on_after_such_a_span() -> None:
    text = f"{STORY}From February 24 to March 13, buses were hired. In May they were sold."
    assert told(text, "2021-06-10")[-1] == "2020-05?"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Eight of the remaining 14 are to be opened.", ["8", "14"]),
        ("Eight of the other 6 are to be opened.", ["6"]),
        ("96 mills were mended by the end of August and another 29 by October 15.", ["96", "29"]),
        ("It rose by 3 mu in May and another 29 by October 15.", []),
        (
            "The mills will be named from August 17 to September 30, the number being over 320.",
            ["320"],
        ),
        ("48 mills have opened, and two withdrew in July.", ["48", "2"]),
        (
            "Nine are left, of which six will open in May and two in June, and one was lost.",
            ["9", "6", "2", "1"],
        ),
        (
            "Ten are left, of which six will open in May and two in June, and one was lost.",
            ["10", "6", "2"],
        ),
        ("A fair on April 21 attracted 340 visitors, and 62 were taken on.", ["340 p", "62 p"]),
        ("In May, 880 buyers came.", ["880 p"]),
        ("In May, 880 corporate buyers came.", ["880"]),
        ("In May, 880 buyers signed.", ["880"]),
        ("Patience until May 31. 000 people, of commerce and three over 10 mu.", ["3"]),
    ],
)
def test_the_counts_of_official_news_are_told(text: str, wanted: list[str]) -> None:
    day = dt.date(2021, 10, 12)
    assert not differences([text], [day])[0]
    found = [p for p in read_article(text, day, "en") if p.kind == "count"]
    assert [f"{p.value}{' p' * (p.unit == 'people')}" for p in found] == wanted
