"""English dates of what comes again and again: done for the last time, agreed to be done, or done
in some months as it may be every year.

Every sentence is invented. Each is read as an article and as a text of a column, which must agree.
"""

import datetime as dt

import pytest
from test_chinese_turns import doubted
from test_column import differences


def alike(text: str, day: str) -> list[str | None]:
    """The dates of a text, with a sign where the confidence is low, if a column reads the same."""
    assert differences([text], [dt.date.fromisoformat(day)])[0] == []
    return doubted(text, day)


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        ("The fair was last held in November.", "2024-11-20", ["2023-11?"]),
        ("Last held in November, the fair draws 300 firms.", "2024-11-20", ["2023-11?"]),
        ("The last fair was held in November.", "2024-11-20", ["2023-11?"]),
        ("The previous session of the forum took place in November.", "2024-11-20", ["2023-11?"]),
        ("The fees were last raised in early November.", "2024-11-20", ["2023-11?"]),
        ("The fair was last held in January.", "2024-01-05", ["2023-01?"]),
        ("The fair was last held on November 25.", "2024-11-20", ["2023-11-25?"]),
        ("The hall was last cleaned on November 10.", "2024-11-20", ["2024-11-10"]),
        ("The fair was last held in October.", "2024-11-20", ["2024-10"]),
        ("The fees were last raised in May.", "2024-11-20", ["2024-05"]),
        ("In 2022 it was last held in November.", "2024-11-20", ["2022", "2022-11"]),
        ("At last it opened in November.", "2024-11-20", ["2024-11"]),
        ("At last opened in November, the hall draws 300 firms.", "2024-11-20", ["2024-11"]),
        ("Last year's plan was approved in November.", "2024-11-20", ["2024-11"]),
        ("The fair was held in November.", "2024-11-20", ["2024-11"]),
    ],
)
def test_what_was_done_for_the_last_time_was_not_done_this_month(
    text: str, day: str, wanted: list[str]
) -> None:
    assert alike(text, day) == wanted


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        ("They agreed to hold it in November, on the 20th.", "2024-12-10", None),
        ("They agreed to hold it in November.", "2024-12-10", ["2024-11?"]),
        ("The board decided to build a plant in October.", "2024-12-10", ["2024-10?"]),
        ("They agreed to hold it in November.", "2024-11-10", ["2024-11"]),
        ("They agreed to hold it in November.", "2024-03-10", ["2024-11"]),
        (
            "They agreed to hold it in November, on the 20th.",
            "2024-10-10",
            ["2024-11", "2024-11-20"],
        ),
        ("A target, to be reached in November, was set.", "2017-12-10", ["2017-11?"]),
        ("A target, to be reached in November, was set.", "2018-02-10", ["2018-11"]),
        ("A new hall, to be opened in March, was planned.", "2018-12-10", ["2019-03"]),
        ("They will hold it in November, on the 20th.", "2024-12-10", ["2025-11", "2025-11-20"]),
        ("It opened in November, on the 20th.", "2024-12-10", ["2024-11", "2024-11-20"]),
        ("They agreed in October to hold it in November.", "2024-12-10", ["2024-10", "2024-11"]),
        ("The fair will be held in November.", "2024-12-10", ["2025-11"]),
    ],
)
def test_what_was_agreed_may_have_passed(text: str, day: str, wanted: list[str] | None) -> None:
    assert alike(text, day) == (wanted or ["2024-11?", "2024-11-20?"])


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        ("Plans are proposed in January and July.", "2024-02-10", ["2024-01?", "2024-07?"]),
        ("Plans are proposed in January and July.", "2024-09-10", ["2025-01?", "2025-07?"]),
        ("Contracts are signed in January and July.", "2024-09-10", ["2025-01?", "2024-07?"]),
        ("The fair is held in May and October.", "2024-09-10", ["2024-05?", "2024-10?"]),
        (
            "Fees are paid in May, July and October.",
            "2024-09-10",
            ["2024-05?", "2024-07?", "2024-10?"],
        ),
        ("The committee meets in January and July.", "2024-09-10", ["2025-01?", "2025-07?"]),
        ("They propose plans in January and July.", "2024-09-10", ["2024-01?", "2024-07?"]),
        ("They proposed plans in January and July.", "2024-09-10", ["2024-01", "2024-07"]),
        ("They met in January and July.", "2024-09-10", ["2024-01", "2024-07"]),
        ("Plans were proposed in January and July.", "2024-09-10", ["2024-01", "2024-07"]),
        ("Plans will be proposed in January and July.", "2024-09-10", ["2025-01", "2025-07"]),
        ("Plans are due in January and July.", "2024-09-10", ["2025-01", "2025-07"]),
        ("Plans are proposed in January and July 2025.", "2024-09-10", ["2025-01", "2025-07"]),
        ("It plans to hold fairs in May and October.", "2024-09-10", ["2025-05", "2025-10"]),
        ("Plans are proposed in October.", "2024-09-10", ["2024-10"]),
        ("Sales rose in January and July.", "2024-09-10", ["2024-01", "2024-07"]),
    ],
)
def test_what_is_done_in_some_months_may_be_done_every_year(
    text: str, day: str, wanted: list[str]
) -> None:
    assert alike(text, day) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Capping is foreseen for the third quarter of May it was 86.6%.",
        "The roof will be closed in the third quarter, May at the earliest.",
    ],
)
def test_a_quarter_before_a_month_just_past_is_told_by_its_clause(text: str) -> None:
    assert alike(text, "2024-05-06")[0] == "2024-Q3"
