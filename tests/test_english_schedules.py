"""Dates of English plans told in the present, of what was moved, and of shares by instalments.

Every sentence is invented. Each is read as an article and as a text of a column, which must agree.
"""

import datetime as dt

import pytest
from one_column import read


@pytest.mark.parametrize(
    ("text", "day", "dates"),
    [
        (
            "The city plan pays out 200 million yuan in May and 300 million in the fourth quarter.",
            "2025-02-12",
            ["2025-05", "2025-Q4"],
        ),
        (
            "Of this, 300 million yuan flows on June 3, 400 million yuan in August and the rest "
            "in the fourth quarter.",
            "2025-05-20",
            ["2025-06-03", "2025-08", "2025-Q4"],
        ),
        (
            "30% of the grant is paid by the end of March and 70% in the third quarter.",
            "2024-01-18",
            ["2024-03", "2024-Q3"],
        ),
        (
            "The shares: 10 million yuan in November, 20 million in the first quarter.",
            "2024-10-05",
            ["2024-11", "2025-Q1"],
        ),
        ("12 in May, 40 in the fourth quarter.", "2024-09-05", ["2024-05"]),
        ("The plan starts in May.", "2024-12-20", ["2025-05"]),
        ("The rule of May 2, 2022 lapses in July.", "2023-06-01", ["2022-05-02", "2023-07"]),
        (
            "The licence of August 3, 2023 expires on October 15.",
            "2024-09-20",
            ["2023-08-03", "2024-10-15"],
        ),
        (
            "The hall, once due in May, now has November 12 as its date.",
            "2024-08-20",
            ["2024-05", "2024-11-12"],
        ),
        ("The market has March 1 as its new opening date.", "2024-12-20", ["2025-03-01"]),
        (
            "Q: What does the county plan for 2025?\nA: A park of 9 hectares in the first quarter.",
            "2024-12-20",
            ["2025", "2025-Q1"],
        ),
        ("The list is drawn up in early October.", "2023-04-25", ["2023-10"]),
        ("Forms are handed in by March 14.", "2025-02-20", ["2025-03-14"]),
        (
            "Half is paid in June, the rest after a check in December.",
            "2025-02-20",
            ["2025-06", "2025-12"],
        ),
        (
            "October was good; December, when ships could not unload, was not.",
            "2024-01-12",
            ["2023-10", "2023-12"],
        ),
        ("It is worth $3 billion at the rate of Wednesday.", "2024-01-12", ["2024-01-10"]),
        ("A shed in Lishui, begun on June 24, has cost a lot.", "2024-06-10", ["2023-06-24"]),
        ("A shed in Lishui, begun on 24 June, has cost a lot.", "2024-06-10", ["2023-06-24"]),
        ("A shed in Lishui, begun on June 4, has cost a lot.", "2024-06-10", ["2024-06-04"]),
        (
            "Premiums are paid out in the first quarter, the last of them on March 31.",
            "2025-12-04",
            ["2026-Q1", "2026-03-31"],
        ),
        (
            "It signed a contract for a plant. 500 million yuan is released on February 24 and the "
            "rest in the third quarter.",
            "2023-02-16",
            ["2023-02-24", "2023-Q3"],
        ),
        (
            "A briefing is held on Monday, a training course on December 3.",
            "2021-11-25",
            ["2021-11-29", "2021-12-03"],
        ),
    ],
)
def test_plans_in_the_present(text: str, day: str, dates: list[str]) -> None:
    assert read(text, "date", dt.date.fromisoformat(day)) == dates


@pytest.mark.parametrize(
    ("text", "day", "dates"),
    [
        ("It has been moved from May 10 to June 2.", "2024-04-22", ["2024-05-10", "2024-06-02"]),
        ("It was moved from May 10 to May 24.", "2024-04-22", ["2024-05-10", "2024-05-24"]),
        (
            "It was postponed from January 15 to March 6.",
            "2024-04-22",
            ["2024-01-15", "2024-03-06"],
        ),
        (
            "It was brought forward from December 12 to November 28.",
            "2024-11-02",
            ["2024-12-12", "2024-11-28"],
        ),
        ("It was moved from 18 March to 9 April.", "2024-03-02", ["2024-03-18", "2024-04-09"]),
        (
            "It has been rescheduled from November 30 to January 11.",
            "2024-11-20",
            ["2024-11-30", "2025-01-11"],
        ),
        ("It has been put back from June to September.", "2024-05-20", ["2024-06", "2024-09"]),
        (
            "It was delayed from the second quarter to the fourth quarter.",
            "2024-09-12",
            ["2024-Q2", "2024-Q4"],
        ),
        (
            "The clinic, promised for the fourth quarter, then for March, opens on June 2.",
            "2025-05-11",
            ["2024-Q4", "2025-03", "2025-06-02"],
        ),
        ("The talks moved on and lasted from May 3 to June 4.", "2024-07-20", []),
    ],
)
def test_dates_that_were_moved_are_no_span(text: str, day: str, dates: list[str]) -> None:
    on = dt.date.fromisoformat(day)
    assert read(text, "date", on) == dates
    assert bool(read(text, "period", on)) == (not dates)


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("They signed on March 4. On the same day, a bank lent money.", 2),
        ("They signed on March 4.\nThe same day, two banks lent money.", 2),
        ("They signed on March 4. The same day last year, two banks lent money.", 1),
        ("They signed on March 4. On the same day as the fair, it rained.", 1),
        ("They signed on March 4. Both halls have fairs on the same day.", 1),
        ("On the same day, a bank lent money.", 0),
    ],
)
def test_the_same_day_heads_a_sentence(text: str, dates: int) -> None:
    found = read(text, "date", dt.date(2024, 3, 9))
    assert len(found) == dates
    assert set(found) <= {"2024-03-04"}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The crews will train from September to November.", ["2021-09/2021-11"]),
        ("Forms are accepted from May to July.", ["2021-05/2021-07"]),
        ("The fair will run from January to March.", ["2022-01/2022-03"]),
        ("Sales rose from September to November.", ["2020-09/2020-11"]),
    ],
)
def test_a_plan_tells_of_the_months_to_come(text: str, wanted: list[str]) -> None:
    assert read(text, "period", dt.date(2021, 4, 16)) == wanted
