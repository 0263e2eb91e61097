"""English dates of what a sentence tells in turn: the first is of the time before what followed.

Every text is invented. Each is read as an article and as a text of a column, which must agree.
"""

import datetime as dt

import pytest
from test_column import differences

from zjledger.reading.article import read_article


def dates(text: str, day: str) -> list[str]:
    """The dates of a text, each doubted one with a question mark."""
    on = dt.date.fromisoformat(day)
    assert differences([text], [on])[0] == []
    found = [p for p in read_article(text, on, "en") if p.kind == "date" and p.value]
    return [f"{p.value}{'?' * (p.confidence == 'low')}" for p in found]


@pytest.mark.parametrize("day", ["2024-06-10", "2024-09-20", "2024-12-12"])
@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The crane was ordered in March, delivered in November and paid in February.",
            ["2023-03", "2023-11", "2024-02"],
        ),
        ("Work stopped in October and was not resumed until March.", ["2023-10", "2024-03"]),
        ("The firm, whose owner had died in December, was sold in April.", ["2023-12", "2024-04"]),
        ("The report, finished in November, was kept back until March.", ["2023-11", "2024-03"]),
        ("After the fire in November, the market was opened in May.", ["2023-11", "2024-05"]),
        (
            "The bids were opened in November, and in January the contract was signed.",
            ["2023-11", "2024-01"],
        ),
        ("The well was drilled in August and had run dry by March.", ["2023-08", "2024-03"]),
        ("The rent rose in October and again in March.", ["2023-10", "2024-03"]),
        ("In March, he recalled that the hall had been begun in November.", ["2024-03", "2023-11"]),
    ],
)
def test_each_is_of_the_time_before_the_next(text: str, day: str, found: list[str]) -> None:
    assert dates(text, day) == found


@pytest.mark.parametrize(
    ("text", "day", "found"),
    [
        ("Sales rose in November, and in October they fell.", "2024-12-12", ["2024-11", "2024-10"]),
        (
            "It was sold in November, and in January it will open.",
            "2024-12-12",
            ["2024-11", "2025-01"],
        ),
        (
            "It was to be held in December, was put off to February and took place in April.",
            "2024-09-20",
            ["2023-12", "2024-02", "2024-04"],
        ),
        (
            "It was shut in May and had made no money since March.",
            "2024-06-10",
            ["2024-05", "2024-03"],
        ),
        ("They had hoped to finish in May.", "2024-09-20", ["2024-05"]),
        ("They hoped to finish in May.", "2024-03-20", ["2024-05"]),
        (
            "The bridge will be shut in November for repairs and reopened in March.",
            "2024-06-10",
            ["2024-11", "2025-03"],
        ),
        (
            "In 2014, farms that had no land were struck off on April 14.",
            "2016-06-10",
            ["2014", "2014-04-14"],
        ),
    ],
)
def test_which_words_tell_that_one_followed(text: str, day: str, found: list[str]) -> None:
    assert dates(text, day) == found
