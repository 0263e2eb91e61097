"""Dates and rates of English clauses of what came of a plan: what could not start, what was due on
one day and came on another, what fell for a reason and fell again.

Every sentence is invented. Each is read as an article and as a text of a column, which must agree.
"""

import datetime as dt

import pytest
from one_column import read

from zjledger.reading.article import read_article


@pytest.mark.parametrize(
    ("text", "day", "dates"),
    [
        ("The road could not start on November 20.", "2026-01-16", ["2025-11-20"]),
        ("The bridge could not be opened on October 1.", "2026-01-16", ["2025-10-01"]),
        ("Work did not begin in September.", "2024-01-18", ["2023-09"]),
        ("It could not open in May but will open in March.", "2026-01-16", ["2025-05", "2026-03"]),
        ("Six mills that promised to move by October 31 did not.", "2022-02-18", ["2021-10-31"]),
        ("The four yards due to open in July were flooded.", "2022-02-18", ["2021-07"]),
        ("The mill is promised to open by June 30.", "2022-02-18", ["2022-06-30"]),
        ("They did not pay in October and must pay by March 1.", "2026-01-16",
         ["2025-10", "2026-03-01"]),
        ("As of December 31, their start rates were 100% and 98%.", "2026-01-16", ["2025-12-31"]),
        ("As of December 31, start rates reached 98%.", "2026-01-16", ["2025-12-31"]),
        ("As of February 15, the new tariff applies.", "2026-01-16", ["2026-02-15"]),
        ("As of December 31, all loans will be repaid.", "2026-01-16", ["2026-12-31"]),
        ("The instalment, due on November 30, arrived on January 8.", "2025-03-10",
         ["2024-11-30", "2025-01-08"]),
        ("Money due in November arrived in January.", "2024-12-10", ["2023-11", "2024-01"]),
        ("The delivery due in March came in September.", "2024-12-10", ["2024-03", "2024-09"]),
        ("Bids are due on October 8, opened in December and decided in February.", "2024-03-20",
         ["2024-10-08", "2024-12", "2025-02"]),
        ("Firms are invited from October 8, sifted in December and chosen in February.",
         "2024-03-20", ["2024-10-08", "2024-12", "2025-02"]),
        ("Nominations for the list of 2025 are collected from September 2 to October 11, checked "
         "in November and made public in January.", "2024-03-13",
         ["2025", "2024-09-02/2024-10-11", "2024-11", "2025-01"]),
        ("It was to open in March but will open on May 18.", "2022-02-18",
         ["2022-03", "2022-05-18"]),
        ("It was to be ready in October but will be handed over in January.", "2025-12-10",
         ["2025-10", "2026-01"]),
        ("The 14 measures of March expire on December 31.", "2025-12-10",
         ["2025-03", "2025-12-31"]),
        ("The list of March will be replaced in April.", "2025-12-10", ["2025-03", "2026-04"]),
        ("The fair of April will bring 300 guests.", "2025-12-10", ["2026-04"]),
        ("Preparations for the fair in April began in October.", "2025-11-28",
         ["2026-04", "2025-10"]),
        ("Registration for the exam in October ended on September 20.", "2025-11-28",
         ["2025-10", "2025-09-20"]),
        ("Preparations for the meeting on January 15 have begun.", "2025-11-28", ["2026-01-15"]),
        ("By November 14, 82% of the sites had reopened, and by December 16 97%; the last will "
         "open in May.", "2022-02-18", ["2021-11-14", "2021-12-16", "2022-05"]),
        ("By March 14, 60% must be paid, and by May 16 90%; last year it was 80%.", "2022-02-18",
         ["2022-03-14", "2022-05-16"]),
        ("The contract was extended on December 29 until June 30.", "2026-01-05",
         ["2025-12-29", "2026-06-30"]),
        ("The term was prolonged on October 8 until December 31.", "2026-01-05",
         ["2025-10-08", "2025-12-31"]),
        ("It was moved from May 3 to June 4.", "2026-01-05", ["2026-05-03", "2026-06-04"]),
        ("Exports fell by 4% in May due to the strike and by 3% in June.", "2024-11-20",
         ["2024-05", "2024-06"]),
        ("The hall is due to receive guests in May.", "2024-11-20", ["2025-05"]),
        ("It should be open in July. 19 complaints came in.", "2022-02-18", ["2022-07"]),
        ("It opened in March. 2025 will be hard.", "2024-11-20", ["2024-03", "2025"]),
        ("It was moved on Jul. 19 and on Sept. 3.", "2024-11-20", ["2024-07-19", "2024-09-03"]),
        ("In September 30 billion yuan was lent, and that of October 4 billion.", "2024-11-20",
         ["2024-09", "2024-10"]),
        ("Six started in the first quarter, five in the third and eight in the fourth.",
         "2026-01-05", ["2025-Q1", "2025-Q3", "2025-Q4"]),
        ("The auction set for December 12 drew no bids and was repeated on January 19.",
         "2024-01-25", ["2023-12-12", "2024-01-19"]),
        ("The meeting set for December 12 will be short.", "2024-11-25", ["2024-12-12"]),
        ("The bonus for December follows on January 31.", "2024-01-25",
         ["2023-12", "2024-01-31"]),
        ("They will move into their new flats in October.", "2024-12-03", ["2025-10"]),
        ("The firm will deliver 12 trains in October.", "2024-12-03", ["2025-10"]),
        ("It will hold the exams cancelled in October.", "2024-12-03", ["2024-10"]),
        ("The fee will be 5 yuan from January.", "2025-03-26", ["2026-01"]),
        ("Five were built in the first quarter, four in the second, six in the third and six in "
         "the fourth.", "2024-01-25", ["2023-Q1", "2023-Q2", "2023-Q3", "2023-Q4"]),
        ("Five were built in the first quarter, four in the second.", "2024-07-10",
         ["2024-Q1", "2024-Q2"]),
        ("The fleet grew to 320 on October 1, to 345 on December 1 and to 360 on January 15. 400 "
         "buses are to run by October 1.", "2025-01-20",
         ["2024-10-01", "2024-12-01", "2025-01-15", "2025-10-01"]),
        ("The plan foresaw 14 lifts by October 31.", "2025-01-20", ["2024-10-31"]),
        ("The list of December names 26 dams.", "2025-01-20", ["2024-12"]),
        ("The fair of March shows 12 firms.", "2025-01-20", ["2025-03"]),
        ("Half of the stands for the fair of March 18 have been let.", "2024-01-29",
         ["2024-03-18"]),
        ("Output rose 4% in the first quarter, after 5% in the fourth.", "2024-04-10",
         ["2024-Q1", "2023-Q4"]),
    ],
)  # fmt: skip
def test_dates_of_what_came_of_it(text: str, day: str, dates: list[str]) -> None:
    """What was done or due on a day is told by what is said of it, and of what came instead."""
    published = dt.date.fromisoformat(day)
    told = read(text, "date", published) + read(text, "period", published)
    assert told == [d for d in dates if "/" not in d] + [d for d in dates if "/" in d]


@pytest.mark.parametrize(
    ("text", "day", "dates"),
    [
        ("Money due in November is paid in September.", "2024-05-10", ["2024-09"]),
        ("Money due in November was paid in September.", "2024-12-10", ["2024-09"]),
        ("The 2026 plan is begun in May.", "2024-09-10", ["2026"]),
        ("The city wants the dikes ready before the floods of May.", "2024-09-10", []),
        ("Results for the fourth quarter appear in May, theirs in the second.", "2024-02-01",
         ["2023-Q4", "2024-05"]),
    ],
)  # fmt: skip
def test_what_no_word_tells_is_not_told(text: str, day: str, dates: list[str]) -> None:
    """A date that may be of two years is not told for certain."""
    assert read(text, "date", dt.date.fromisoformat(day)) == dates


@pytest.mark.parametrize(
    ("text", "rates"),
    [
        ("It fell by 5% in May because of limits on electricity and by 2% in June.", ["-5", "-2"]),
        ("It fell by 3% in May, by 4% in June because of the heat, and by 1% in July.",
         ["-3", "-4", "-1"]),
        ("It fell 4% in May because of the heat and 3% in June because of rain.", ["-4", "-3"]),
        ("It rose by 4% in May thanks to tourists and by 3% in June.", ["4", "3"]),
        ("It fell by 5% in May because of rain and rose by 2% in June.", ["-5", "2"]),
        ("It fell 4% in May because of strikes and 30% of firms closed.", ["-4", "30"]),
        ("It fell by 4% in May because of a rise in rents and by 3% in June.", ["-4"]),
    ],
)  # fmt: skip
def test_a_fall_for_a_reason_goes_on(text: str, rates: list[str]) -> None:
    """A rate after the reason of a fall is one of a fall too, unless it may be of the reason."""
    assert read(text, "rate", dt.date(2024, 11, 20)) == rates


@pytest.mark.parametrize(
    ("text", "kind", "values"),
    [
        ("It should be open in July. 19 complaints came in.", "count", ["19"]),
        ("The practice goes back five years.", "quantity", []),
        ("The port tells the story of ten years.", "quantity", []),
        ("Five years later, it was closed.", "quantity", []),
        ("The lease runs for five years.", "quantity", ["5"]),
    ],
)
def test_counts_and_years(text: str, kind: str, values: list[str]) -> None:
    """A number after the end of a sentence counts, and years since then are no term of anything."""
    assert read(text, kind, dt.date(2022, 2, 18)) == values


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Eight groups with 56 members will visit the firms.", "people"),
        ("12 groups of 96 members will go.", "people"),
        ("Eight industrial groups with 56 members came.", "count"),
        ("The chamber with 56 members met.", "count"),
    ],
)
def test_members(text: str, unit: str) -> None:
    """Members of groups that are but counted are people, in an article and in a column."""
    day = dt.date(2022, 2, 18)
    read(text, "count", day)
    counts = [p for p in read_article(text, day) if p.kind == "count"]
    assert counts[-1].unit == unit
