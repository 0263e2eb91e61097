"""English dates whose year the list, the question or the clause around them tells.

Every sentence is invented. Each is read as an article and as a text of a column, which must agree.
"""

import datetime as dt

import pytest
from one_column import read


@pytest.mark.parametrize(
    ("text", "day", "dates"),
    [
        (
            "The worst year was 2022: in April the pier sank, in July the crane broke, and from "
            "October on nobody worked.",
            "2024-11-08",
            ["2022", "2022-04", "2022-07", "2022-10"],
        ),
        (
            "2023 in short: a start in February, a stop in August.",
            "2024-06-27",
            ["2023", "2023-02", "2023-08"],
        ),
        (
            "The year 2023 was lean: nothing was sold before May, and what was sold in July was "
            "returned in October.",
            "2024-11-08",
            ["2023", "2023-05", "2023-07", "2023-10"],
        ),
        (
            "A look back at 2023: the first lot was sold in January; the second in May; a third on "
            "December 20.",
            "2024-11-08",
            ["2023", "2023-01", "2023-05", "2023-12-20"],
        ),
        (
            "Q: What was built in 2023? A: A hall in the first quarter and a depot in December.",
            "2024-11-08",
            ["2023", "2023-Q1", "2023-12"],
        ),
        (
            "Q: And 2025? A: Two fairs, in March and June.",
            "2024-11-08",
            ["2025", "2025-03", "2025-06"],
        ),
        ("Q: And the money for 2023? A: It came on March 4.", "2024-06-27", ["2023", "2024-03-04"]),
        (
            "Projects for 2025 are collected from July on and sifted in the fourth quarter.",
            "2024-04-18",
            ["2025", "2024-07", "2024-Q4"],
        ),
        (
            "The plan for 2026 is discussed in September, adopted in November and published on "
            "December 20.",
            "2025-05-14",
            ["2026", "2025-09", "2025-11", "2025-12-20"],
        ),
    ],
)
def test_years_that_a_list_or_a_question_names(text: str, day: str, dates: list[str]) -> None:
    assert read(text, "date", dt.date.fromisoformat(day)) == dates


@pytest.mark.parametrize(
    ("text", "day", "dates"),
    [
        ("Half is paid out in May and half in November.", "2025-02-20", ["2025-05", "2025-11"]),
        ("First draw on January 9, second on May 8.", "2025-12-22", ["2026-01-09", "2026-05-08"]),
        ("Foundation stone in May, handover in February.", "2023-03-30", ["2023-05", "2024-02"]),
        ("Which months were bad? February, and then August.", "2023-12-15", ["2023-02", "2023-08"]),
        (
            "Next fair on May 10, last fair on February 12.",
            "2024-03-30",
            ["2024-05-10", "2024-02-12"],
        ),
        (
            "The loan is repaid in four parts: on March 31, June 30, September 30 and December 31.",
            "2022-11-28",
            ["2023-03-31", "2023-06-30", "2023-09-30", "2023-12-31"],
        ),
        (
            "The winner starts in February and has to be done by October.",
            "2022-11-28",
            ["2023-02", "2023-10"],
        ),
        (
            "Foundation stone next Thursday, reopening in the first quarter.",
            "2023-03-30",
            ["2023-04-06", "2024-Q1"],
        ),
        ("In the first quarter, 40 firms will sign.", "2023-03-10", ["2023-Q1"]),
        (
            "Firms whose land is ready by December 31 start in the first quarter, the others by "
            "June.",
            "2026-08-31",
            ["2026-12-31", "2027-Q1", "2027-06"],
        ),
        (
            "The county has a quota of 32 billion yuan, at least 9 billion of it in the first "
            "quarter.",
            "2023-12-29",
            ["2024-Q1"],
        ),
        (
            "The list will be revised on December 23, passed on January 7 and made public.",
            "2021-12-14",
            ["2021-12-23", "2022-01-07"],
        ),
        ("The line is to be used from October.", "2023-12-29", ["2024-10"]),
        ("The toll will be cut from November.", "2023-12-29", ["2024-11"]),
        ("The toll was cut from November.", "2023-12-29", ["2023-11"]),
        ("A pier will be paid for with the sales in October.", "2023-12-29", ["2023-10"]),
        (
            "Rules were revised in October and bind all counties from February 1.",
            "2023-12-29",
            ["2023-10", "2024-02-01"],
        ),
        (
            "Plots that are not built on by June 30 go back to the county.",
            "2025-12-04",
            ["2026-06-30"],
        ),
        (
            "Those that applied in May need not apply in January.",
            "2025-12-04",
            ["2025-05", "2026-01"],
        ),
    ],
)
def test_dates_that_come_after_another(text: str, day: str, dates: list[str]) -> None:
    assert read(text, "date", dt.date.fromisoformat(day)) == dates


@pytest.mark.parametrize(
    ("text", "day", "dates"),
    [
        ("It took an hour to sign the contracts on Monday.", "2021-11-24", ["2021-11-22"]),
        (
            "In February we asked for a loan and were told to wait.",
            "2021-11-24",
            ["2021-02"],
        ),
        ("The fair was postponed in April.", "2026-08-31", ["2026-04"]),
        ("The fair was postponed to October.", "2026-08-31", ["2026-10"]),
        ("Speakers were invited on Friday.", "2026-08-31", ["2026-08-28"]),
        (
            "I began on September 9, and on the 12th the owner told us that he would not pay.",
            "2025-05-21",
            ["2024-09-09", "2024-09-12"],
        ),
        ("In March, the office undertook to pay all subsidies.", "2026-08-31", ["2026-03"]),
        (
            "The office undertook in October to pay by December 15.",
            "2026-01-20",
            ["2025-10", "2025-12-15"],
        ),
        (
            "It paid the first part on April 21 and missed the second, due on July 21.",
            "2023-12-29",
            ["2023-04-21", "2023-07-21"],
        ),
        ("Questions that had come in by Monday have been answered.", "2026-03-04", ["2026-03-02"]),
        (
            "The market, closed on October 25 by a fire, reopened on August 3.",
            "2022-10-13",
            ["2021-10-25", "2022-08-03"],
        ),
        (
            "Signed on December 8, the contract lapsed on June 8.",
            "2022-10-13",
            ["2021-12-08", "2022-06-08"],
        ),
        ("Whoever registered in October need only confirm.", "2026-08-31", ["2025-10"]),
        ("The mill that burned down in December is new.", "2022-11-28", ["2021-12"]),
        ("The bank promised on June 22 to decide.", "2022-07-08", ["2022-06-22"]),
        ("The road promised for November is not begun.", "2026-01-20", ["2025-11"]),
        ("The road promised for November is to begin soon.", "2026-01-20", ["2026-11"]),
        (
            "Firms expect more business in May, against 41% in the survey of December.",
            "2024-04-18",
            ["2024-05", "2023-12"],
        ),
        (
            "It was offered the land on December 3 and let the offer lapse on February 28.",
            "2025-08-21",
            ["2024-12-03", "2025-02-28"],
        ),
        ("Accounts for 2023 are published in September.", "2024-04-18", ["2023", "2024-09"]),
        (
            "They remember September 24 even better: 43 projects were opened that day.",
            "2021-03-18",
            ["2020-09-24", "2020-09-24"],
        ),
        (
            "Of the loans promised on July 10, most have been paid out.",
            "2026-01-23",
            ["2025-07-10"],
        ),
        (
            "Against the first quarter of 2023, the first quarter showed a plus of 2 percent.",
            "2024-05-22",
            ["2023-Q1", "2024-Q1"],
        ),
        (
            "One announced for April 20 was called off on April 11.",
            "2022-07-08",
            ["2022-04-20", "2022-04-11"],
        ),
        (
            "A center, signed in November 2021, was to open on May 1 and has no roof.",
            "2024-05-10",
            ["2021-11", "2024-05-01"],
        ),
        (
            "A hotel was to be begun on June 6, then on August 18, then on October 15.",
            "2026-01-09",
            ["2025-06-06", "2025-08-18", "2025-10-15"],
        ),
        ("March began well; May brought 900 million.", "2026-01-09", ["2025-03", "2025-05"]),
        ("The data of 2022 were revised on March 28.", "2023-08-17", ["2022", "2023-03-28"]),
        (
            "A start scheduled for September 24 was put off to October 16 because of a typhoon.",
            "2026-02-10",
            ["2025-09-24", "2025-10-16"],
        ),
        (
            "It is larger than in the start of February 18, and at the end of June 27 stood.",
            "2022-08-12",
            ["2022-02-18", "2022-06"],
        ),
    ],
)
def test_what_was_done_though_its_verb_may_tell_of_plans(
    text: str, day: str, dates: list[str]
) -> None:
    assert read(text, "date", dt.date.fromisoformat(day)) == dates


@pytest.mark.parametrize(
    ("text", "day", "dates"),
    [
        (
            "They grew by 7.2 percent in the first quarter of 2023 and by 9.8 percent in the "
            "second; then a storm came.",
            "2024-01-18",
            ["2023-Q1", "2023-Q2"],
        ),
        (
            "The third quarter grew by 1.7 percent, after 4.4 in the second and 5.9 in the first.",
            "2024-10-16",
            ["2024-Q3", "2024-Q2", "2024-Q1"],
        ),
        (
            "The rates of the second quarter came to 4.4 percent and those of the first to 4.6 "
            "percent.",
            "2021-11-24",
            ["2021-Q2", "2021-Q1"],
        ),
        ("The first quarter was poorer than the fourth.", "2024-04-16", ["2024-Q1", "2023-Q4"]),
        (
            "Three will open in the third quarter and two in the fourth.",
            "2026-04-20",
            ["2026-Q3", "2026-Q4"],
        ),
        ("In the third quarter it was the first to open.", "2024-10-16", ["2024-Q3"]),
        ("Of two firms one came first, one in the second.", "2024-10-16", []),
    ],
)
def test_quarters_that_leave_out_the_word(text: str, day: str, dates: list[str]) -> None:
    assert read(text, "date", dt.date.fromisoformat(day)) == dates


@pytest.mark.parametrize(
    ("text", "day", "dates"),
    [
        (
            "Owners are invited for January 18, the 25th and the 27th.",
            "2024-01-12",
            ["2024-01-18", "2024-01-25", "2024-01-27"],
        ),
        (
            "December 10, 17 and 24: meetings with the towns.",
            "2024-11-04",
            ["2024-12-10", "2024-12-17", "2024-12-24"],
        ),
        ("On July 2, 17 and 24 projects start.", "2024-06-27", ["2024-07-02"]),
        ("They were postponed on the 4th because of fog.", "2024-01-12", ["2024-01-04"]),
        ("Corrections are accepted until the 19th.", "2024-01-12", ["2024-01-19"]),
        ("Corrections were accepted until the 19th.", "2024-01-12", ["2023-12-19"]),
        (
            "April was bad: two pumps failed on the 14th of that month.",
            "2026-08-14",
            ["2026-04", "2026-04-14"],
        ),
        ("Two pumps failed on the 14th of that month.", "2026-08-14", []),
        (
            "Teams were there from September 1 to September 18, but for the 13th and the 14th.",
            "2021-11-24",
            [],
        ),
        (
            "Teams were there from September 1 to September 18; rain fell on the 13th.",
            "2021-11-24",
            ["2021-11-13"],
        ),
        (
            "Teams were there from September 1 to September 18, with rain on the 13th.",
            "2021-11-24",
            ["2021-09-13"],
        ),
        (
            "January 30: data hall, 1.1 billion yuan. Thursday: two depots.",
            "2024-02-05",
            ["2024-01-30", "2024-02-01"],
        ),
        ("Bank signing on Tuesday, 22 contracts.", "2026-07-06", ["2026-07-07"]),
        ("The list was sent on January 8 and sent back the same day.", "2026-01-20", 2),
        ("The list was sent on January 8. Letters are opened the same day.", "2026-01-20", 1),
        ("They met on January 9. The day before, it had snowed.", "2024-01-12", 2),
        ("They met on January 9, and the day before the fair it snowed.", "2024-01-12", 1),
    ],
)
def test_days_that_lean_on_another(text: str, day: str, dates: list[str] | int) -> None:
    found = read(text, "date", dt.date.fromisoformat(day))
    assert (len(found) if isinstance(dates, int) else found) == dates


@pytest.mark.parametrize(
    ("text", "month"),
    [
        (text.format(chr(sign)), month)
        for sign in range(0xF0000, 0xF0000 + 64_000, 1_237)
        for text, month in (("{}June: audits.", "2025-06"), ("In{} October it opens.", "2025-10"))
    ],
)
def test_a_sign_of_private_use_names_no_year(text: str, month: str) -> None:
    assert read(text, "date", dt.date(2025, 6, 20)) == [month]
