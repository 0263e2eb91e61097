"""Every rule on the year of an English date, with texts of which it alone tells the year.

Every sentence is invented.
"""

import datetime as dt

import pytest

from zjledger.reading.article import read_article
from zjledger.reading.days import NEAREST
from zjledger.reading.english import years

EXAMPLES = {
    "of_no_year": [
        ('"We hire 40 people in March," he said.', "2026-02-12", []),
    ],
    "under_a_year": [
        ("2021. The road was laid in May.", "2025-08-20", ["2021", "2021-05"]),
        ("2026. A dam will be built in May.", "2025-03-20", ["2026", "2026-05"]),
    ],
    "set_against": [
        ("The pump came on July 17 instead of in March.", "2026-02-20", ["2025-07-17", "2025-03"]),
    ],
    "put_off": [
        (
            "It was brought forward from June 20 to January 4.",
            "2025-12-20",
            ["2026-06-20", "2026-01-04"],
        ),
        ("A quay, expected for October, has been put off.", "2026-02-09", ["2025-10"]),
    ],
    "after_it_was_said": [
        (
            "In March he said that the pool would open in June.",
            "2025-02-06",
            ["2024-03", "2024-06"],
        ),
    ],
    "goes_on_in_order": [
        (
            "Sales stopped on January 22, 2020 and were resumed on March 2.",
            "2021-08-27",
            ["2020-01-22", "2020-03-02"],
        ),
    ],
    "in_force": [
        ("In 2023 the mill was sold, and in June it was let.", "2025-08-20", ["2023", "2023-06"]),
        (
            "Signed in December 2023, the lease was ended in May.",
            "2025-01-20",
            ["2023-12", "2024-05"],
        ),
        (
            "Begun in April 2023, it was to take until November.",
            "2024-03-20",
            ["2023-04", "2023-11"],
        ),
        ("In May 2023 it sold 12 boats, more than in April.", "2024-08-20", ["2023-05", "2023-04"]),
    ],
    "placed_as_a_whole": [
        ("Lot 9: permit in November, shell in May.", "2022-06-10", ["2021-11", "2022-05"]),
    ],
    "next_of_a_list": [
        ("Half is paid in May and half in January.", "2025-03-20", ["2025-05", "2026-01"]),
        (
            "40% by the end of April and 60% in the third quarter.",
            "2025-02-10",
            ["2025-04", "2025-Q3"],
        ),
    ],
    "came_before": [
        (
            "The road was closed in July after a crack had been found in November.",
            "2024-12-20",
            ["2024-07", "2023-11"],
        ),
    ],
    "before_what_followed": [
        (
            "The road was closed in July and reopened in December.",
            "2024-09-20",
            ["2023-07", "2023-12"],
        ),
    ],
    "begins_what_is_over": [
        (
            "Loans cost 4.4 percent in January and 3.9 percent in October.",
            "2022-12-08",
            ["2022-01", "2022-10"],
        ),
    ],
    "since_another_year": [
        ("Begun in April 2021, it was to take until November.", "2024-03-20", ["2021-04"]),
    ],
    "years_ago": [
        ("Two years ago, in December, the hall burnt.", "2025-01-10", ["2022-12"]),
        ("A year ago, in February, the hall was sold.", "2025-08-10", []),
    ],
    "just_begun": [
        ("January saw sales of 71 billion yuan.", "2018-01-05", ["2017-01"]),
        ("Banks lent 4 billion yuan in the second quarter.", "2018-04-05", ["2017-Q2"]),
    ],
    "nearly_over": [
        (
            "The first stone is laid next week, the rest in the first quarter.",
            "2023-03-30",
            ["2024-Q1"],
        ),
    ],
    "this_month": [
        ("The plant will close on March 4.", "2025-03-05", ["2025-03-04"]),
    ],
    "belonging": [
        ("4 billion yuan belongs to January.", "2025-10-16", ["2025-01"]),
    ],
    "to_come": [
        ("The fee will be cut from July.", "2025-08-20", ["2026-07"]),
    ],
    "just_past": [
        ("The fair will be held in Yiwu on July 4.", "2025-08-20", ["2025-07-04"]),
    ],
    "told_of_the_past": [
        ("The plant closed in November.", "2025-03-05", ["2024-11"]),
    ],
    "demanded": [
        (
            "The dyke, broken in August and mended by January, broke again in May.",
            "2025-06-05",
            ["2024-08", "2025-01", "2025-05"],
        ),
    ],
    "planned": [
        ("They will put up 12 halls in November.", "2025-03-05", ["2025-11"]),
        ("The first quarter will be better.", "2025-11-05", ["2026-Q1"]),
    ],
    "moved": [
        ("The fair was postponed to October 16.", "2025-02-10", ["2024-10-16"]),
    ],
    "announced": [
        ("Opening date: February 8.", "2023-11-17", ["2024-02-08"]),
    ],
    "missed": [
        ("The hall had been due in October.", "2025-09-20", ["2024-10"]),
    ],
    "done_then": [
        ("The list is drawn up in October.", "2025-04-20", ["2025-10"]),
    ],
    "lay_ahead": [
        ("The hall was to open in November.", "2025-06-20", ["2024-11"]),
    ],
    "counted": [
        ("The July figures come out on August 15.", "2024-06-21", ["2024-08-15"]),
    ],
    "due": [
        ("By January, and by nothing else.", "2025-12-10", ["2026-01"]),
    ],
    "has_been": [
        ("Nothing in April or May.", "2025-09-10", ["2025-04", "2025-05"]),
        ("First draw on January 9.", "2025-12-22", ["2026-01-09"]),
    ],
    "will_be": [
        ("First draw in June.", "2025-03-22", ["2025-06"]),
    ],
}
FURTHER = [
    (
        "Promised for December 2025, the quay got a ship on October 18.",
        "2026-04-21",
        ["2025-12", "2025-10-18"],
    ),
    (
        "The report is due on September 26, and bids are taken from July 8.",
        "2019-05-08",
        ["2019-09-26", "2019-07-08"],
    ),
    ("2025. A dam will be built in May.", "2025-08-20", ["2025", "2026-05"]),
    ("It was moved from May 10 to May 24.", "2025-04-22", ["2025-05-10", "2025-05-24"]),
    ("After 6 percent in 2024, output rose 7 in January.", "2025-02-20", ["2024", "2025-01"]),
    ("Signed in May 2021, it was to open on June 1.", "2024-06-20", ["2021-05", "2024-06-01"]),
    ("In 2023 the hall was to open in May.", "2024-10-20", ["2023", "2023-05"]),
    ("They should have spent it by the end of October.", "2022-09-09", ["2022-10"]),
    ("They should have spent it by the end of October.", "2022-04-09", []),
    ("The December figure is due on January 20.", "2026-01-09", ["2025-12", "2026-01-20"]),
    ("By May, and by nothing else.", "2025-06-10", ["2025-05"]),
    ("In March a branch closed, then others.", "2025-03-05", ["2025-03"]),
    ("The list is drawn up in May.", "2025-09-20", ["2025-05"]),
    ("The first quarter will be better.", "2025-08-06", []),
    ("40% by the end of February and 60% in the third quarter.", "2025-03-10", ["2025-02"]),
    ("The dyke, broken in May and mended by November, broke again.", "2025-03-05", ["2024-05"]),
]
"""What a rule tells by its other branches, or leaves open."""
CASES = [(rule, *case) for rule, cases in EXAMPLES.items() for case in cases]


def read(text: str, day: str) -> list[str | None]:
    found = read_article(text, dt.date.fromisoformat(day))
    return [p.value for p in found if p.kind == "date" and p.reason != NEAREST]


def test_every_rule_has_an_example() -> None:
    assert sorted(EXAMPLES) == sorted(rule.__name__ for rule in years.RULES)


@pytest.mark.parametrize(("rule", "text", "day", "dates"), CASES)
def test_a_rule_tells_and_without_it_the_reading_is_another(
    rule: str, text: str, day: str, dates: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert read(text, day) == dates
    others = tuple(other for other in years.RULES if other.__name__ != rule)
    monkeypatch.setattr(years, "RULES", others)
    assert read(text, day) != dates


@pytest.mark.parametrize(("text", "day", "dates"), FURTHER)
def test_what_a_rule_tells_besides(text: str, day: str, dates: list[str]) -> None:
    assert read(text, day) == dates
