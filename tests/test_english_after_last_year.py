"""English dates beside a last year that is printed before them, and months of which an amount is a
part.

Every sentence is invented.
"""

import datetime as dt

import pytest
from test_column import differences

from zjledger.reading.article import read_article

MAY, OCTOBER, DECEMBER = dt.date(2024, 5, 16), dt.date(2024, 10, 16), dt.date(2024, 12, 6)
JANUARY = dt.date(2025, 1, 20)


def check(text: str, day: dt.date, found: list[str]) -> None:
    """The dates that a text tells besides years alone, in order, each doubted one with a mark."""
    told = [
        f"{p.value}{'?' * (p.confidence == 'low')}"
        for p in read_article(text, day)
        if p.kind == "date" and len(p.value or "") > 4
    ]
    assert told == found
    assert not differences([text], [day])[0]


@pytest.mark.parametrize(
    ("text", "day", "found"),
    [
        (
            "21 were shut by the end of October last year, 34 by the end of December.",
            DECEMBER,
            ["2023-10", "2023-12?"],
        ),
        (
            "21 had been shut by August last year, 34 by November and 42 by the end of December.",
            DECEMBER,
            ["2023-08", "2023-11?", "2023-12?"],
        ),
        (
            "21 were let in October last year, and 34 in November.",
            DECEMBER,
            ["2023-10", "2023-11?"],
        ),
        (
            "Half of it was paid by October 2 last year, all of it by December 1.",
            DECEMBER,
            ["2023-10-02", "2023-12-01?"],
        ),
        (
            "By the end of October last year 21 were shut, by the end of December 34.",
            DECEMBER,
            ["2023-10", "2023-12?"],
        ),
        (
            "21 were shut by the end of October last year, 34 by the end of December.",
            MAY,
            ["2023-10", "2023-12"],
        ),
        (
            "21 were shut by the end of October last year, 34 by the end of March.",
            DECEMBER,
            ["2023-10", "2024-03"],
        ),
        (
            "21 were shut by the end of June last year, 34 by the end of November this year.",
            DECEMBER,
            ["2023-06", "2024-11"],
        ),
        (
            "21 were shut in December last year, 34 in December.",
            DECEMBER,
            ["2023-12", "2024-12"],
        ),
        (
            "21 were shut by October last year; 34 are to be shut by December.",
            DECEMBER,
            ["2023-10", "2024-12"],
        ),
        (
            "After 21 in October last year, 34 were shut in November.",
            DECEMBER,
            ["2023-10", "2024-11"],
        ),
    ],
)
def test_what_shares_the_verb_of_a_date_of_the_last_year_is_rather_of_that_year(
    text: str, day: dt.date, found: list[str]
) -> None:
    check(text, day, found)


@pytest.mark.parametrize(
    ("text", "day", "found"),
    [
        (
            "31 billion yuan belongs to January and 4 billion to February.",
            OCTOBER,
            ["2024-01", "2024-02"],
        ),
        ("Of these loans, 4 billion yuan belongs to March.", OCTOBER, ["2024-03"]),
        (
            "70% belong to January, 20% to April and 10% to July.",
            OCTOBER,
            ["2024-01", "2024-04", "2024-07"],
        ),
        (
            "4 million yuan of it belongs to January, but 31 million to August.",
            OCTOBER,
            ["2024-01", "2024-08"],
        ),
        (
            "31 billion yuan belongs to November and 4 billion to December.",
            JANUARY,
            ["2024-11", "2024-12"],
        ),
        (
            "31 billion yuan belongs to November and 4 billion to December.",
            OCTOBER,
            ["2024-11?", "2024-12?"],
        ),
        ("In 2023, 31 billion yuan belongs to January.", OCTOBER, ["2023-01"]),
        (
            "RMB 31 billion of the loans falls on January and RMB 4 billion on February.",
            OCTOBER,
            ["2024-01", "2024-02"],
        ),
        (
            "Next year, 31 billion yuan belongs to January and 4 billion to February.",
            OCTOBER,
            ["2025-01", "2025-02"],
        ),
        (
            "The budget is set: 31 billion yuan belongs to January and 4 billion to February.",
            OCTOBER,
            ["2025-01", "2025-02"],
        ),
        (
            "Of the payments, 31 million yuan falls on January and 4 million on February.",
            OCTOBER,
            ["2025-01", "2025-02"],
        ),
        ("The hall belongs to the dancers in November.", OCTOBER, ["2024-11"]),
    ],
)
def test_a_month_to_which_an_amount_belongs_is_over(
    text: str, day: dt.date, found: list[str]
) -> None:
    check(text, day, found)


@pytest.mark.parametrize(
    ("text", "day", "found"),
    [
        ("Last year, 14 huts were let. Then the regatta fell in February.", MAY, ["2024-02?"]),
        ("Last year 14 huts were let. Then came a fair in March.", DECEMBER, ["2024-03?"]),
        ("Last year 14 huts were let. The regatta fell in February.", MAY, ["2024-02?"]),
        ("Last year 14 huts were let. It opened in March.", DECEMBER, ["2024-03?"]),
        ("14 huts were let last year. Then came a fair on March 5.", MAY, ["2024-03-05?"]),
        ("The mill was sold last year. After that, the roof fell in April.", MAY, ["2024-04?"]),
        (
            "Last year 14 huts were let. Then came a fair in March. Another was held in April.",
            DECEMBER,
            ["2024-03?", "2024-04?"],
        ),
        ("Last year 14 huts were let. Later the regatta fell in July.", MAY, ["2023-07"]),
        ("Last year 14 huts were let. Then came a fair in March.", JANUARY, ["2024-03"]),
        ("Last year 14 huts were let. Then a fair will come in August.", MAY, ["2024-08"]),
        ("Last year 14 huts were let. The fair will come in August.", MAY, ["2024-08"]),
        ("Last year 14 huts were let. The fair drew 310 guests in March.", MAY, ["2024-03"]),
        ("Last year 14 huts were let. Then rents rose by 5% in March.", MAY, ["2024-03"]),
        ("Last year 14 huts were let. Then, in the first quarter, 5 were.", MAY, ["2024-Q1"]),
        ("Last year 14 huts were let. Then came this year's fair in March.", MAY, ["2024-03"]),
        ("Last year 14 huts were let. Then came a fair in March 2022.", MAY, ["2022-03"]),
    ],
)
def test_what_followed_something_of_the_last_year_is_of_that_or_of_this(
    text: str, day: dt.date, found: list[str]
) -> None:
    check(text, day, found)
