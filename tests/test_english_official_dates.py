"""English dates without a year in official news: meetings, signings, works begun and plans, each
told in a sentence or two.

Every text is invented. Each is read as an article and as a text of a column, which must agree.
"""

import pytest
from one_column import dates

JUNE, DECEMBER = "2024-06-20", "2024-12-20"


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        (
            "Work starts in November, with the second stage to follow in April.",
            JUNE,
            ["2024-11", "2025-04"],
        ),
        (
            "Works start in November with a second stage to open in April.",
            JUNE,
            ["2024-11", "2025-04"],
        ),
        (
            "Work starts in August, the second stage to follow in November.",
            JUNE,
            ["2024-08", "2024-11"],
        ),
        (
            "Work was begun in March, with the second stage to follow in April.",
            JUNE,
            ["2024-03", "2024-04"],
        ),
        ("Ningbo was the third city to open in November.", JUNE, ["2023-11"]),
        ("The museum was the last to follow in November.", JUNE, ["2023-11"]),
        ("The hall opens in October, and the fair closes in May.", JUNE, ["2024-10", "2025-05"]),
        ("The hall opens in October, and the fair opens in July.", JUNE, ["2024-10", "2024-07"]),
        ("The hall opens in April, and the fair closes in May.", JUNE, ["2024-04", "2024-05"]),
        ("The hall opens in March, and the museum opens in December.", "2024-11-20", ["2025-03"]),
        (
            "The centre will be opened in May, and the whole line will be completed in December.",
            "2024-12-05",
            ["2025-05"],
        ),
        (
            "The fair will be held in January, and the sale ends on December 30.",
            "2024-12-28",
            ["2025-01", "2024-12-30"],
        ),
    ],
)
def test_what_comes_next_in_a_plan(text: str, day: str, wanted: list[str]) -> None:
    assert dates(text, day) == wanted


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        ("Sales began in March and end in September.", JUNE, ["2024-03", "2024-09"]),
        ("The works were begun in March and finish in May.", DECEMBER, ["2024-03", "2025-05"]),
        ("They managed to begin in March and end in May.", JUNE, ["2024-03", "2024-05"]),
        ("It did not begin in March and end in May.", JUNE, ["2024-03", "2024-05"]),
        (
            "It is required that projects signed before December 31 start before June 30.",
            "2024-01-05",
            ["2023-12-31", "2024-06-30"],
        ),
        (
            "Firms that signed before December 31 started before June 30.",
            "2024-01-05",
            ["2023-12-31", "2023-06-30"],
        ),
        (
            "It is necessary to ensure that the annual tasks are fully completed before "
            "December 20.",
            "2024-06-14",
            ["2024-12-20"],
        ),
        (
            "The goal of December was met, and the goal of January is 2.5 billion yuan.",
            "2024-12-30",
            ["2024-12", "2025-01"],
        ),
        ("The target for the first quarter is 60 projects.", "2024-12-30", ["2025-Q1"]),
        (
            "The commencement of the first quarter will be held on January 6.",
            "2024-12-30",
            ["2025-Q1", "2025-01-06"],
        ),
        (
            "The commencement of the fourth quarter was held on October 9.",
            "2024-12-30",
            ["2024-Q4", "2024-10-09"],
        ),
    ],
)
def test_what_lies_ahead_beside_what_is_over(text: str, day: str, wanted: list[str]) -> None:
    assert dates(text, day) == wanted


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        (
            "The bridge was closed in July. A crack had been found in November.",
            DECEMBER,
            ["2024-07", "2023-11"],
        ),
        (
            "The bridge was closed in July. A crack had been found in May.",
            DECEMBER,
            ["2024-07", "2024-05"],
        ),
        (
            "The bridge was closed in July. A crack had been found in May.",
            JUNE,
            ["2023-07", "2023-05"],
        ),
        (
            "The bridge was closed on July 9. Engineers had found a crack on November 30. It was "
            "opened in August.",
            DECEMBER,
            ["2024-07-09", "2023-11-30", "2024-08"],
        ),
        ("The bridge is old. A crack had been found in November.", DECEMBER, ["2024-11"]),
        (
            "The bridge will be closed in January. A crack had been found in November.",
            DECEMBER,
            ["2025-01", "2024-11"],
        ),
        (
            "The fair was held in July. The city had hoped for guests in November.",
            DECEMBER,
            ["2024-07", "2024-11"],
        ),
        (
            "The bridge was closed in July. Nobody knew why. A crack had been found in November.",
            DECEMBER,
            ["2024-07", "2024-11"],
        ),
    ],
)
def test_what_had_happened_before_the_sentence_before(
    text: str, day: str, wanted: list[str]
) -> None:
    assert dates(text, day) == wanted


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        (
            "The contract was signed in November, and the money was paid in January.",
            DECEMBER,
            ["2024-01"],
        ),
        (
            "The contract was signed in May, and the money was paid in November.",
            DECEMBER,
            ["2024-05", "2024-11"],
        ),
        ("It was opened in July, its first ship came in August.", "2024-07-25", ["2023-08"]),
        (
            "Investment rose in November, the number of projects fell in October.",
            DECEMBER,
            ["2024-11", "2024-10"],
        ),
        (
            "The tender was announced in October, the winner will be chosen in January.",
            DECEMBER,
            ["2024-10", "2025-01"],
        ),
        (
            "The berth was opened in July and took its first ship on August 9.",
            "2024-07-25",
            ["2023-07", "2023-08-09"],
        ),
        (
            "The berth was opened in March and took its first ship on July 9.",
            "2024-07-25",
            ["2024-03", "2024-07-09"],
        ),
        (
            "The airport closed in September for repairs and reopened in January.",
            "2024-07-03",
            ["2023-09", "2024-01"],
        ),
        (
            "The airport closed in November for urgent repairs and reopened in January.",
            DECEMBER,
            ["2023-11", "2024-01"],
        ),
        (
            "The quota was issued on April 12, adjusted on September 8 and fully used by "
            "December 10.",
            "2024-01-09",
            ["2023-04-12", "2023-09-08", "2023-12-10"],
        ),
    ],
)
def test_what_followed(text: str, day: str, wanted: list[str]) -> None:
    assert dates(text, day) == wanted


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        ("The rules were drawn up in 2014. The mayor visited on June 30.", "2016-02-20", []),
        (
            "The rules were drawn up in 2014. The mayor visited on June 30.",
            "2015-02-20",
            ["2014-06-30"],
        ),
        (
            "The bridge was built in 1998. A lorry broke its rail on June 30.",
            "2016-02-20",
            ["2015-06-30"],
        ),
        (
            "The rules were drawn up in 2014. The mayor will visit on June 30.",
            "2016-02-20",
            ["2016-06-30"],
        ),
        (
            "The project has two halls, it was agreed in August 2015, signed on April 21, 2016, "
            "and the land was delivered on November 30.",
            "2017-02-17",
            ["2015-08", "2016-04-21", "2016-11-30"],
        ),
        (
            "The reporter learned from the builders that the storage base in Wuxing, with a total "
            "investment of 3.6 billion yuan, was signed in November 2023, obtained 274 mu of land "
            "on March 26, 2024 and started on May 30.",
            "2025-10-11",
            ["2023-11", "2024-03-26", "2024-05-30"],
        ),
        (
            "The hall, which is known for its roof, was signed on March 26, 2024 and started on "
            "May 30.",
            "2025-10-11",
            ["2024-03-26", "2024-05-30"],
        ),
        (
            "The review of the second half of 2018 was held on January 24.",
            "2019-07-12",
            ["2018-07/2018-12", "2019-01-24"],
        ),
        (
            "The review of the second half of last year was held on January 24.",
            "2019-07-12",
            ["2019-01-24"],
        ),
        ("In the second half of 2018, prices fell in August.", "2019-07-12", ["2018-08"]),
        (
            "In 2012 a flood stopped the work in May, and it could be taken up again only in July.",
            "2014-12-29",
            ["2012-05", "2012-07"],
        ),
        ("In 2015, it could open only in May.", "2014-12-29", ["2015-05"]),
    ],
)
def test_what_is_told_after_a_year(text: str, day: str, wanted: list[str]) -> None:
    assert dates(text, day) == [value for value in wanted if "/" not in value]


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        (
            "Yesterday the city held its January scheduling meeting.",
            "2024-01-05",
            ["2024-01-04", "2024-01"],
        ),
        ("The December meeting was held on January 3.", "2024-01-05", ["2023-12", "2024-01-03"]),
        ("The November meeting was held in Hangzhou.", "2024-06-05", ["2023-11"]),
        ("The investment of January was 3 billion yuan.", "2024-01-05", ["2023-01"]),
    ],
)
def test_a_month_that_names_a_meeting(text: str, day: str, wanted: list[str]) -> None:
    assert dates(text, day) == wanted


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        (
            "Wages of November were paid, those of December will be paid before January 31.",
            "2024-01-12",
            ["2023-11", "2023-12", "2024-01-31"],
        ),
        ("The bills of October are due in February.", "2024-01-12", ["2023-10", "2024-02"]),
        (
            "The batch of May was started in June, that of October will be started by November 30.",
            "2024-07-12",
            ["2024-05", "2024-06", "2024-10", "2024-11-30"],
        ),
    ],
)
def test_a_month_of_what_is_paid_afterwards(text: str, day: str, wanted: list[str]) -> None:
    assert dates(text, day) == wanted
