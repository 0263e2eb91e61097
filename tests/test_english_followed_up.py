"""English dates and counts of bulletins, follow-ups, notices of awards and interviews.

Every text is invented. Each is read as an article and as a text of a column, which must agree.
"""

import datetime as dt

import pytest
from one_column import read
from test_column import differences

from zjledger.reading.article import read_article


def dates(text: str, day: str, kind: str = "date") -> list[str | None]:
    return read(text, kind, dt.date.fromisoformat(day))


def counts(text: str) -> list[str]:
    """Value and unit of each, with a sign where the confidence is low."""
    day = dt.date(2025, 5, 20)
    assert not differences([text], [day])[0]
    found = [p for p in read_article(text, day, "en") if p.kind == "count"]
    return [f"{p.value} {p.unit}{'?' * (p.confidence == 'low')}" for p in found]


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        # What was going on there meanwhile does not tell that it is over.
        ("The kiln, due in October, was being swept.", "2026-03-12", ["2026-10"]),
        ("The kiln, due in October, was missing its door.", "2026-03-12", ["2025-10"]),
        ("The kiln, due in October, was lit in December.", "2026-03-12", ["2025-10", "2025-12"]),
        # Nothing is done until what has passed.
        (
            "On June 21, 2015 the pit was flooded, and nothing moved until July 14.",
            "2018-05-31",
            ["2015-06-21", "2015-07-14"],
        ),
        ("Nobody stirred until April.", "2018-05-31", ["2018-04"]),
        ("The opening was moved until July.", "2018-05-31", ["2018-07"]),
        ("Somebody wants two kilns by Friday.", "2026-03-12", ["2026-03-13"]),
        ("Somebody wanted two kilns by Friday.", "2026-03-12", ["2026-03-06"]),
        (
            "It lent money in May and means to lend more by December.",
            "2024-08-28",
            ["2024-05", "2024-12"],
        ),
        ("The ferry took 90 cars and stops running in October.", "2019-07-30", ["2019-10"]),
        ("A timetable appears on Friday.", "2023-01-18", ["2023-01-20"]),
        ("A timetable appeared on Friday.", "2023-01-18", ["2023-01-13"]),
        # One asks on a day, and is asked for another.
        (
            "The county had asked for 90 million yuan in January and got 54 in April.",
            "2022-06-09",
            ["2022-01", "2022-04"],
        ),
        ("The mills are asked for 3 percent by August.", "2022-06-09", ["2022-08"]),
        # Half of it is done as the rest.
        (
            "A loan was signed on March 3; it is paid out on April 1 and half on July 1.",
            "2020-03-19",
            ["2020-03-03", "2020-04-01", "2020-07-01"],
        ),
        (
            "It was paid out on January 1 and half on February 1.",
            "2020-03-19",
            ["2020-01-01", "2020-02-01"],
        ),
    ],
)
def test_verbs_tell_the_year(text: str, day: str, wanted: list[str]) -> None:
    assert dates(text, day) == wanted


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        (
            "The rules came on September 21. Papers could be handed in from October 10 to "
            "November 4; 58 towns did so.",
            "2023-02-14",
            ["2022-10-10/2022-11-04"],
        ),
        (
            "He said papers could be handed in from May 10 to May 14.",
            "2023-02-14",
            ["2023-05-10/2023-05-14"],
        ),
        (
            "For the third time the day was moved: from June to August, from August to October.",
            "2023-11-26",
            [],
        ),
        (
            "The line was extended: from June to August it had 12 buses.",
            "2023-11-26",
            ["2023-06/2023-08"],
        ),
    ],
)
def test_spans(text: str, day: str, wanted: list[str]) -> None:
    assert dates(text, day, "period") == wanted


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        (
            "First payment in November, which was made late, and a second in May.",
            "2024-02-12",
            ["2023-11", "2024-05"],
        ),
        (
            "The first kiln, which was lit in May, was sold in June, and a second in July.",
            "2024-02-12",
            ["2023-05", "2023-06", "2023-07"],
        ),
        # What was for an earlier year was adopted in any year about it.
        ("That for 2023 had been adopted on January 19.", "2024-02-12", ["2023"]),
        ("The plans for 2023 had been ready on January 19.", "2024-02-12", ["2023"]),
        ("The plan for 2024 was adopted on January 19.", "2024-02-12", ["2024", "2024-01-19"]),
        ("The list of February 14 named 44 kilns.", "2019-01-08", ["2018-02-14"]),
        ("The list of February will name 44 kilns.", "2019-01-08", ["2019-02"]),
        ("It opens in October, on the 18th.", "2024-07-11", ["2024-10", "2024-10-18"]),
        ("It opened in May, on the 18th.", "2024-07-11", ["2024-05", "2024-05-18"]),
        ("It opened in May, and on the 9th it shut.", "2024-07-11", ["2024-05", "2024-07-09"]),
        (
            '"By March I was broke," he says, "and in July the bank said yes." A shed opens soon.',
            "2021-11-25",
            ["2021-03", "2021-07"],
        ),
    ],
)
def test_what_stands_beside_tells_the_year(text: str, day: str, wanted: list[str]) -> None:
    assert dates(text, day) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "On February 9, 2023, a drill sank. We stopped the same day.",
            ["2023-02-09", "2023-02-09"],
        ),
        ("A drill sank on February 9, 2023. We stopped the same day.", ["2023-02-09"]),
        ("On February 9, 2023, a drill sank. Many left the same day last year.", ["2023-02-09"]),
        (
            "It failed on February 27, and the next morning he left.",
            ["2026-02-27", "2026-02-28"],
        ),
    ],
)
def test_days_counted_from_another(text: str, wanted: list[str]) -> None:
    assert dates(text, "2026-03-12") == wanted


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The 240 helpers came.", ["240 people"]),
        ('The 28 "helpers" won.', ["28 count"]),
        ("Next week a visit by 28 buyers is due.", ["28 people"]),
        ("A delegation of about 15 foreign investors came.", ["15 people"]),
        ("They expect 28 foreign buyers.", ["28 count?"]),
        ("They expect 28 foreign investors.", ["28 count"]),
        ("Now 3,100 people work here, 640 of them since May.", ["3100 people", "640 people"]),
        ("Now 400 people have signed up, 31 of them from Wuyi.", ["400 people", "31 people"]),
        ("Now 90 people work on barges, 40 of them new.", ["90 people", "40 count?"]),
        ("Now 90 people have land, 40 of them much.", ["90 people", "40 count"]),
        ("The jury has 21 members, eleven of them women.", ["21 people", "11 people"]),
        ("Of 21 wagons, eleven of them drivers had bought.", ["21 count", "11 count"]),
        ("In May 4,100 guests came, 3,000 from Wuyi.", ["4100 people", "3000 people?"]),
        ("In May 4,100 barges came, 3,000 from Wuyi.", ["4100 count", "3000 count?"]),
    ],
)
def test_counts(text: str, found: list[str]) -> None:
    assert counts(text) == found


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The rate fell from 3.12% to 2.83%, that is by 0.29 percentage points.",
            ["3.12", "2.83", "-0.29"],
        ),
        ("Its rate is 2.83%, up by 0.29 percentage points.", ["2.83", "0.29"]),
    ],
)
def test_rates(text: str, wanted: list[str]) -> None:
    assert dates(text, "2025-05-08", "rate") == wanted
