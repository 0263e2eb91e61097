"""English dates of what had happened before another, of what the same did then, and of what a year
printed before may leave in doubt.

Every text is invented. Each is read as an article and as a text of a column, which must agree.
"""

import datetime as dt

import pytest
from test_column import differences

from zjledger.reading.article import read_article


def read(text: str, day: str, kinds: tuple[str, ...] = ("date", "period")) -> list[str]:
    """The figures of some kinds that a text prints, each doubted one with a question mark."""
    on = dt.date.fromisoformat(day)
    assert differences([text], [on])[0] == []
    found = [p for p in read_article(text, on, "en") if p.kind in kinds and p.value]
    return [f"{p.value}{'?' * (p.confidence == 'low')}" for p in found]


@pytest.mark.parametrize("day", ["2024-03-15", "2024-07-05", "2024-12-03"])
@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The bridge was closed on July 9, 2023 after a crack had been found in May.",
            ["2023-07-09", "2023-05"],
        ),
        (
            "The bridge was closed on July 9, 2023 because a crack had been found in November.",
            ["2023-07-09", "2022-11"],
        ),
        (
            "The mill was sold on August 4, 2022 to a firm that had been set up in June.",
            ["2022-08-04", "2022-06"],
        ),
        (
            "On August 4, 2022 the mill, which had burnt in May, was sold.",
            ["2022-08-04", "2022-05"],
        ),
        (
            "The mill was sold in August 2022, after it had stood idle since March.",
            ["2022-08", "2022-03"],
        ),
        (
            "Work began on March 3, 2022, two months after the permit had come in January.",
            ["2022-03-03", "2022-01"],
        ),
        (
            "The yard opened on May 8, 2021, after being promised for March.",
            ["2021-05-08", "2021-03"],
        ),
        (
            "The contract was signed on May 8, 2021 before work began in March.",
            ["2021-05-08", "2022-03"],
        ),
        ("The bridge was closed in 2023 after a crack had been found in May.", ["2023"]),
    ],
)
def test_what_had_happened_is_of_the_time_before_what_followed(
    text: str, found: list[str], day: str
) -> None:
    assert read(text, day) == found


@pytest.mark.parametrize(
    ("text", "day", "found"),
    [
        (
            "The road was shut on July 9 after a crack had been found in November.",
            "2024-12-03",
            ["2024-07-09", "2023-11"],
        ),
        (
            "The road was shut in July after the flood in March.",
            "2024-05-03",
            ["2023-07", "2023-03"],
        ),
        (
            "The road will be shut in July after a crack was found in November.",
            "2024-05-03",
            ["2024-07", "2023-11"],
        ),
        (
            "The bridge was closed on July 9, 2023 and reopened after the repairs in May.",
            "2024-07-05",
            ["2023-07-09", "2024-05"],
        ),
        (
            "The mill went on July 9, 2023 to a firm that has been at work since May.",
            "2024-07-05",
            ["2023-07-09", "2024-05"],
        ),
        (
            "2016 was the year of the works. They began in April. A loan had been given in May.",
            "2024-07-05",
            ["2016", "2016-04", "2015-05"],
        ),
        (
            "The hall was closed on July 9, 2023. A crack had been found in May.",
            "2024-07-05",
            ["2023-07-09", "2024-05?"],
        ),
    ],
)
def test_which_words_tell_what_had_happened(text: str, day: str, found: list[str]) -> None:
    assert read(text, day) == found


@pytest.mark.parametrize(
    ("text", "day", "found"),
    [
        ("The road was closed in July and reopened in December.", "2024-09-20", ["2023", "2023"]),
        ("The road was closed in July and reopened in December.", "2024-12-20", ["2024", "2024"]),
        ("The mill was shut in November and sold in March.", "2024-12-03", ["2023", "2024"]),
        ("The fair was fixed in May and was moved in June.", "2024-07-05", ["2024", "2024"]),
        ("The line was to open in July and opened in December.", "2024-09-20", ["2023", "2023"]),
        ("It should have opened in November and came in March.", "2024-12-03", ["2023", "2024"]),
        ("The line was to open in November and opened in March.", "2024-12-03", ["2023", "2024"]),
    ],
)
def test_what_the_same_did_then_is_of_the_time_after_it(
    text: str, day: str, found: list[str]
) -> None:
    assert [value[:4] for value in read(text, day)] == found


@pytest.mark.parametrize("day", ["2024-01-15", "2024-06-05", "2024-09-20"])
@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The fair opens in October at noon, and closes in May.", ["2024-10", "2025-05"]),
        ("The fair will open in October in Wuyi and be closed in May.", ["2024-10", "2025-05"]),
        ("The pool will open in October and last until May.", ["2024-10", "2025-05"]),
    ],
)
def test_what_opens_closes_afterwards(text: str, found: list[str], day: str) -> None:
    assert read(text, day) == found


@pytest.mark.parametrize(
    ("text", "day", "found"),
    [
        ("The pool will open in October and last until May.", "2024-12-03", ["2025-10", "2026-05"]),
        (
            "The route starts in October and is to be cut in May.",
            "2024-12-03",
            ["2024-10", "2025-05"],
        ),
        (
            "The fair opens in October, but the hall was closed in May.",
            "2024-06-05",
            ["2024-10", "2024-05"],
        ),
    ],
)
def test_what_opens_is_of_the_year_of_its_own_verb(text: str, day: str, found: list[str]) -> None:
    assert read(text, day) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The hall was begun in 2017 and was closed from March to May.", ["2017", "?"]),
        ("The hall, begun in 2017, was closed from March to May.", ["2017", "?"]),
        ("In 2017 the hall was begun and it was closed from March to May.", ["2017", "2017"]),
        ("The hall was begun in 2017 and will be shut from August to October.", ["2017", "2024"]),
        ("The rules were drawn up in 2014. They held from March to May.", ["2014", "?"]),
        ("The rules were drawn up in 2014. They held from March 3 to May 9.", ["2014", "?"]),
        ("The rules were drawn up in 2014. On June 30, the mayor saw the hall.", ["2014", "?"]),
        ("The plan was approved in 2019. In November, trees were planted.", ["2019", "?"]),
        ("The bridge was built in 1998. On June 30, a lorry broke its rail.", ["1998", "2024"]),
        ("The rules were drawn up in 2014. Now, on June 30, the mayor left.", ["2014", "2024"]),
    ],
)
def test_what_a_year_before_it_leaves_in_doubt(text: str, found: list[str]) -> None:
    values = read(text, "2024-07-05")
    assert ["?" if value.endswith("?") else value[:4] for value in values] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The price was 5,600 yuan a square metre, 400 yuan above last year.", []),
        ("Land went for 210,000 yuan a mu, 10,000 yuan higher than expected.", []),
        ("Steel fetched 3,900 yuan a ton, up from 3,780 yuan.", []),
        ("Steel fetched 3,900 yuan a ton, a rise of 120 yuan.", []),
        ("The price was 5,600 yuan a square metre, 400 million yuan in all.", ["400000000"]),
        ("The price was 5,600 yuan a mu; the firm earned 400 yuan more.", ["400?"]),
        ("The hall cost 56 million yuan, 4 million yuan above plan.", ["56000000", "4000000"]),
    ],
)
def test_what_two_prices_lie_apart_is_no_amount(text: str, found: list[str]) -> None:
    assert read(text, "2024-07-05", ("money",)) == found
