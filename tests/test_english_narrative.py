"""Dates of English texts whose year only the course of the text tells.

Every sentence is invented. Each is read as an article and as a text of a column, which must agree.
"""

import datetime as dt

import pytest
from one_column import read


@pytest.mark.parametrize(
    ("text", "day", "dates"),
    [
        (
            "The museum should have opened last October; the ribbon is now to be cut on June 1.",
            "2024-03-12",
            ["2023-10", "2024-06-01"],
        ),
        (
            "The plant, which was to start on October 8, started on January 13.",
            "2025-02-06",
            ["2024-10-08", "2025-01-13"],
        ),
        (
            "The ceremony, first announced for June 20 and then for July 18, was finally held on "
            "August 29.",
            "2024-09-20",
            ["2024-06-20", "2024-07-18", "2024-08-29"],
        ),
        (
            "Its opening, planned for November, is put off to April 2025.",
            "2024-09-20",
            ["2024-11", "2025-04"],
        ),
        (
            "The gate, promised for August 12, was opened on January 9.",
            "2025-02-06",
            ["2024-08-12", "2025-01-09"],
        ),
        ("The fair had first been planned for December 3.", "2025-02-06", ["2024-12-03"]),
        (
            "In March the mayor said that the pool would open in June.",
            "2025-02-06",
            ["2024-03", "2024-06"],
        ),
        (
            "They promised on November 12 to finish by May 20.",
            "2025-02-06",
            ["2024-11-12", "2025-05-20"],
        ),
        (
            "Construction began in April 2023 and was to take until November.",
            "2024-02-06",
            ["2023-04", "2023-11"],
        ),
        ("He got an extension until May 15.", "2024-03-12", ["2024-05-15"]),
        (
            "Firms that have paid less than half by May 31 may not bid.",
            "2024-12-18",
            ["2025-05-31"],
        ),
        ("Money arrives in no case later than May 20.", "2022-02-24", ["2022-05-20"]),
    ],
)
def test_plans_that_were_kept_put_off_or_missed(text: str, day: str, dates: list[str]) -> None:
    assert read(text, "date", dt.date.fromisoformat(day)) == dates


@pytest.mark.parametrize(
    ("text", "day", "dates"),
    [
        (
            "Calendar. November 28: land fair. Wednesday: hearing. Fourth quarter: audits.",
            "2025-08-15",
            ["2025-11-28", "2025-08-20", "2025-Q4"],
        ),
        ("Monday: visit to Yuhang. Third quarter: visit to Linping.", "2025-02-06", []),
        (
            "On May 4 he spoke in Yiwu. Tuesday: he signed with two banks.",
            "2025-05-09",
            ["2025-05-04", "2025-05-06"],
        ),
        ("Later in the month. The 12th: land meeting.", "2024-11-04", ["2024-11-12"]),
        (
            "Teams set out on December 18. The 20th is the last day for comments.",
            "2023-12-15",
            ["2023-12-18", "2023-12-20"],
        ),
        (
            "“June was a month of glass,” she said. “It came on the 9th.”",
            "2025-11-17",
            ["2025-06", "2025-06-09"],
        ),
        (
            "The third hall was roofed on May 8, the fourth on the 29th.",
            "2025-06-20",
            ["2025-05-08", "2025-05-29"],
        ),
        (
            "Next review: April 10. Last review: October 10.",
            "2025-02-06",
            ["2025-04-10", "2024-10-10"],
        ),
        (
            "Plan: test run in October, opening in January.",
            "2025-09-16",
            ["2025-10", "2026-01"],
        ),
        ("First draw on January 9.", "2025-12-22", ["2026-01-09"]),
    ],
)
def test_what_passages_before_tell(text: str, day: str, dates: list[str]) -> None:
    assert read(text, "date", dt.date.fromisoformat(day)) == dates


@pytest.mark.parametrize(
    ("text", "day", "dates"),
    [
        (
            "February's output was less than the output of November.",
            "2024-03-12",
            ["2024-02", "2023-11"],
        ),
        ("June and September are for audits.", "2024-05-13", ["2024-06", "2024-09"]),
        ("The October fair and every June fair are free.", "2024-09-20", ["2024-10"]),
        (
            "Of the 40 starts of May, 31 should be roofed by December.",
            "2024-09-20",
            ["2024-05", "2024-12"],
        ),
        (
            "The winners of the October round have until July to begin.",
            "2026-05-08",
            ["2025-10", "2026-07"],
        ),
        ("The contract of June 8 names no date.", "2024-02-05", ["2023-06-08"]),
        ("The books for 2024 paid: how was 2023?", "2024-02-05", ["2024", "2023"]),
        ("For 2024 houses a loan is planned.", "2024-02-05", []),
        ("Wednesday was the last day for objections.", "2025-09-16", ["2025-09-10"]),
        ("Work begins on Thursday of next week.", "2024-12-17", ["2024-12-26"]),
        ("It was signed on the last day of February 2024.", "2025-09-16", ["2024-02-29"]),
        (
            "Rent is waived for April, May and June.",
            "2022-02-24",
            ["2022-04", "2022-05", "2022-06"],
        ),
        (
            "Prices, frozen in October, have been free since June.",
            "2026-05-08",
            ["2025-10", "2025-06"],
        ),
        ("Half of the loans mature in September.", "2026-05-08", ["2026-09"]),
        ("Half of the loans matured in September.", "2026-05-08", ["2025-09"]),
        ("April, when the tunnel closes, will be hard.", "2025-01-08", ["2025-04"]),
        ("April, when the tunnel closed, was hard.", "2025-01-08", ["2024-04"]),
    ],
)
def test_facts_and_plans(text: str, day: str, dates: list[str]) -> None:
    assert read(text, "date", dt.date.fromisoformat(day)) == dates


def test_a_span_of_days_is_told_by_its_clause() -> None:
    day = dt.date(2022, 12, 9)
    will = "The money will be drawn between January 3 and January 20."
    assert read(will, "period", day) == ["2023-01-03/2023-01-20"]
    was = "The money was drawn from March 3 to 20."
    assert read(was, "period", day) == ["2022-03-03/2022-03-20"]
