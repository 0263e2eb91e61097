"""English months and days that only the date before them tells of: the following June."""

from __future__ import annotations

import datetime as dt

import pytest
from one_column import read

from zjledger.reading.article import read_article

DAY = dt.date(2019, 6, 20)


def dates_of(text: str) -> list[tuple[str | None, str]]:
    """The dates of a text, each with its confidence; the same from both readers."""
    read(text, "date", DAY)
    return [(p.value, p.confidence) for p in read_article(text, DAY) if p.kind == "date"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("It was signed in May 2014 and begun the following March.", "2015-03"),
        ("It was signed in May 2014 and begun by the following November.", "2014-11"),
        ("It was signed in 2014 and begun the following March.", "2015-03"),
        ("It was begun in the third quarter of 2016. By the following May it stood.", "2017-05"),
        (
            "It was begun in the third quarter of 2016. By the following December it stood.",
            "2016-12",
        ),
        ("The land was sold on July 3, 2015. The March after, work began.", "2016-03"),
        ("He left in February 2011 and came back the November after.", "2011-11"),
        ("He came in February 2011. He had written to us the November before.", "2010-11"),
        ("It was signed in May 2014, to be opened in October two years later.", "2016-10"),
        ("It closed on May 3, 2017. On June 9 a year later, nobody came.", "2018-06-09"),
        (
            "It was planned in April 2016. The cranes came on May 11 of the following year.",
            "2017-05-11",
        ),
        ("It was planned in April 2016. The cranes came in May of the next year.", "2017-05"),
        (
            "You told us so in June 2018.\nIt had been approved on April 11 of that year.",
            "2018-04-11",
        ),
        (
            "The cranes came on May 11, 2016, and that December, with a fever, she signed.",
            "2016-12",
        ),
    ],
)
def test_such_a_month_is_counted_from_the_date_before(text: str, told: str) -> None:
    assert dates_of(text)[-1] == (told, "low")


def test_one_such_month_is_counted_from_another() -> None:
    text = (
        "It was begun in May 2014. In June two years later it stood; the following April it fell."
    )
    assert [day for day, _ in dates_of(text)] == ["2014-05", "2016-06", "2017-04"]


def test_a_day_after_such_a_day_follows_it() -> None:
    text = "It began in May 2014. On June 9 of the following year it stood. The next day it fell."
    assert dates_of(text)[-1] == ("2015-06-10", "low")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Nobody came the following June.", []),
        ("A dam was planned in 2012. On July 8 of that year it rained.", ["2012", "2012-07-08"]),
        ("It rained in May, and that March was dry.", ["2019-05", "2019-03"]),
        ("It was 9% more than in June of the previous year.", []),
        (
            "It opened in May 2014. " + 25 * "Nobody came. " + "It closed the March after.",
            ["2014-05"],
        ),
    ],
)
def test_other_months_are_read_as_before(text: str, found: list[str]) -> None:
    assert [day for day, _ in dates_of(text)] == found
