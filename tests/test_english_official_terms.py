"""English dates of official news: new deadlines and changed dates, what something follows, parts
done by several dates of a year, days of every month.

Every text is invented. Each is read as an article and as a text of a column, which must agree.
"""

import pytest
from test_english_official_turns import told

JANUARY, APRIL, JULY, DECEMBER = "2023-01-17", "2017-04-12", "2020-07-08", "2021-12-09"


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        ("Five mills were given a new deadline of April.", JANUARY, ["2023-04"]),
        ("The firm has received a last deadline of February 24.", JANUARY, ["2023-02-24"]),
        ("The town gave them a deadline of the end of March.", JANUARY, ["2023-03"]),
        ("They were given a deadline of November 30, which they kept.", JANUARY, ["2022-11-30"]),
        ("They missed the deadline of November.", JANUARY, ["2022-11"]),
        ("They met the deadline of March.", JANUARY, ["2022-03"]),
        ("The town gave them ten weeks, that is until March 23.", JANUARY, ["2023-03-23"]),
        ("The town allowed it two months to pay, that is by March 17.", JANUARY, ["2023-03-17"]),
        ("It was paid in ten weeks, that is by March 23.", JANUARY, ["2022-03-23"]),
    ],
)
def test_a_deadline_that_was_given_may_lie_ahead(text: str, day: str, wanted: list[str]) -> None:
    assert told(text, day) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The opening of the mill has been changed to April 6.", ["2023-04-06"]),
        ("The date is altered to May 9.", ["2023-05-09"]),
        ("The start was adjusted to February.", ["2023-02"]),
        ("The fair was changed from February 8 to March 16.", ["2023-02-08", "2023-03-16"]),
        ("The fair was changed to December 16.", ["2022-12-16"]),
        ("The name of the mill was changed on April 6.", ["2022-04-06"]),
        ("The rules were adjusted in March.", ["2022-03"]),
    ],
)
def test_what_was_changed_to_a_date_may_lie_ahead(text: str, wanted: list[str]) -> None:
    assert told(text, JANUARY) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "It had been postponed to August and was finally held on October 4.",
            ["2021-08", "2021-10-04"],
        ),
        (
            "It had been put off to March and was finally held on May 4.",
            ["2021-03", "2021-05-04"],
        ),
        ("It has been postponed to April.", ["2022-04"]),
    ],
)
def test_what_had_been_postponed_and_was_held(text: str, wanted: list[str]) -> None:
    assert told(text, DECEMBER) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The round follows those of January 9 and April 8.", ["2020-01-09", "2020-04-08"]),
        (
            "It follows those of January 9, March 4 and April 8, and another opens on October 14.",
            ["2020-01-09", "2020-03-04", "2020-04-08", "2020-10-14"],
        ),
        ("The round continues that of November 12.", ["2019-11-12"]),
        ("The round will follow that of August 12.", ["2020-08-12"]),
        ("The next round follows that of October 14.", []),
        ("A further round follows on August 12.", ["2020-08-12"]),
    ],
)
def test_what_something_follows_came_before(text: str, wanted: list[str]) -> None:
    assert told(text, JULY) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "9 mills had been sold by the end of May 2016, 14 mills by the end of August and 20 "
            "mills, or 80%, by the end of December.",
            ["2016-05", "2016-08", "2016-12"],
        ),
        (
            "9% had been paid by May 2015, 14% by October and 20% by December.",
            ["2015-05", "2015-10", "2015-12"],
        ),
        ("9 mills had been sold by May 20, 2015, and 14 by February 3.", ["2015-05-20"]),
        ("9 mills must be sold by June 2017, 14 by September.", ["2017-06", "2017-09"]),
        ("9 mills had been sold by May 2015, and 14 must be sold by June.", ["2015-05", "2017-06"]),
        ("The plan stands: 9 mills sold by June, 14 by September.", ["2017-06", "2017-09"]),
    ],
)
def test_parts_done_by_dates_of_a_year(text: str, wanted: list[str]) -> None:
    assert told(text, APRIL) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("They began on April 3. Every mill reports by the 7th of the month.", ["2017-04-03"]),
        ("They began on April 3. Wages are paid on the 7th of the month.", ["2017-04-03"]),
        (
            "They began on April 3. The first was paid on the 7th of the month.",
            ["2017-04-03", "2017-04-07"],
        ),
        (
            "They began on April 3. Every mill reports on the 7th of that month.",
            ["2017-04-03", "2017-04-07"],
        ),
    ],
)
def test_what_is_done_every_month_has_no_date(text: str, wanted: list[str]) -> None:
    assert told(text, APRIL) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("22 are to be mended by December 20 and 12 by June 30.", ["2021-12-20", "2022-06-30"]),
        ("22 are to be mended by December 20 and 24 by the end of May.", ["2021-12-20", "2022-05"]),
        ("It was shown on December 3 and 7 by the mayor.", []),
    ],
)
def test_a_day_and_the_number_of_the_next_part_are_no_span(text: str, wanted: list[str]) -> None:
    assert told(text, DECEMBER) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("In November, nine mills were sold. By the 7th, five were open.", "2021-11-07"),
        ("In November the town held a fair. It began on the 3rd.", "2021-11-03"),
        ("In January the mill will be shut. By the 7th all must have left.", "2022-01-07"),
        (
            "In November, nine were sold. On December 2 five followed. By the 7th, all.",
            "2021-12-07",
        ),
        ("In November, sales rose by 3%. On the 7th the council met.", "2021-12-07"),
        ("In January, the mill will be shut. On the 7th the plan was approved.", "2021-12-07"),
    ],
)
def test_a_day_after_a_month_that_opens_a_sentence(text: str, wanted: str) -> None:
    assert told(text, DECEMBER)[-1] == wanted


def test_a_weekday_until_a_date_is_no_span_in_a_column() -> None:
    text = "Bids will be taken from next Wednesday until September 27."
    assert told(text, DECEMBER) == ["2021-12-15?", "2022-09-27"]
