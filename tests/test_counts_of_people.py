"""English counts of which the words around tell whether they are of people, and others that leave
their noun to the count before.

Every sentence is invented.
"""

import datetime as dt

import pytest
from test_column import differences

from zjledger.reading.article import read_article

DAY = dt.date(2025, 5, 20)


def counts(text: str) -> list[str]:
    """Value and unit of each, with a sign where the confidence is low."""
    found = [p for p in read_article(text, DAY, "en") if p.kind in ("count", "quantity")]
    return [f"{p.value} {p.unit}{'?' * (p.confidence == 'low')}" for p in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Then 38 hospital nurses wrote.", ["38 people"]),
        ("Nineteen project managers and 45 company drivers came.", ["19 people", "45 people"]),
        ("Nineteen project owners came.", ["19 count"]),
        ("Then 38 hospital boats came.", ["38 count"]),
        ("The 57 owners of the stalls signed.", ["57 people"]),
        ("1,940 people came by May 3, and 728, or 38%, stayed.", ["1940 people", "728 count?"]),
        ("1,940 people came by May 3, and 5 or 6 stayed.", ["1940 people"]),
        ("Since May, 31 agents have been helping.", ["31 people"]),
        ("On Monday 1,900 builders were back at work.", ["1900 people"]),
        ("The show drew 31 agents of foreign brands.", ["31 count?"]),
        ("There are 31 home builders.", ["31 count?"]),
        ("Nine trains had brought 310 of them back.", ["9 count", "310 count?"]),
        ("The town had brought 310 of them back.", ["310 count"]),
        ("Nine inspection groups with 31 members set out.", ["9 count", "31 people"]),
        ("A team of about 12 members set out.", ["12 people"]),
        ("The guild with 31 members set out.", ["31 count"]),
        ("Five special classes with 31 members set out.", ["5 count", "31 people"]),
        ("Three brigades of 24 members helped.", ["3 count", "24 people"]),
        ("A school of nine classes has 31 members.", ["9 count", "31 count"]),
        ("That day it received 32,000 customers.", ["32000 people"]),
        ("It welcomed nearly 900 young customers.", ["900 people"]),
        ("It received 40 corporate customers.", ["40 count"]),
        ("It received orders from 40 customers.", ["40 count"]),
        ("The platform serves 900 customers.", ["900 count"]),
        ("The 270 cooks were tested, 90 from Wuyi.", ["270 people", "90 people?"]),
        ("In Wuyi 64 divers are trained: 22 will start in May.", ["64 people", "22 people?"]),
        (
            "Eleven yards trained 64 divers, 2 from Wuyi.",
            ["11 count", "64 people", "2 count?"],
        ),
        ("The 270 barges were tested, 90 from Wuyi.", ["270 count", "90 count?"]),
    ],
)
def test_people_are_counted_where_words_tell(text: str, found: list[str]) -> None:
    assert counts(text) == found
    assert not differences([text], [DAY])[0]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "One list has 71 quarries, and the other, of May 3, included 48.",
            ["71 count", "48 count?"],
        ),
        ("The toll for 7 days of May included 48.", []),
        ("They sank 26 barges in March and 15 so far in April.", ["26 count", "15 count?"]),
        (
            "They sold 26 barges, 12 of them in March and five between May 2 and May 9.",
            ["26 count", "12 count", "5 count?"],
        ),
    ],
)
def test_counts_leave_their_noun_to_the_count_before(text: str, found: list[str]) -> None:
    assert counts(text) == found
    assert not differences([text], [DAY])[0]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A 12.4-kilometer undersea tunnel is dug.", ["12.4 km"]),
        ("The 36-kilometre coastal expressway opened.", ["36 km"]),
        ("He ran a 10-kilometer race.", []),
        ("They ride 300-kilometer-per-hour trains on the line.", []),
    ],
)
def test_what_is_so_long_is_built(text: str, found: list[str]) -> None:
    assert counts(text) == found
    assert not differences([text], [DAY])[0]
