"""English dates without a year in official news that stand in lists, plans and stories of another
year: what was done by the end of one and since, what is arranged for the next, what had been hoped.

Every text is invented. Each is read as an article and as a text of a column, which must agree.
"""

import datetime as dt

import pytest
from one_column import dates, read


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        (
            "Of the 85 kilns bought in 2023, 40 had been lit by the end of 2023, 52 by April "
            "15 and 70 by the end of June.",
            "2024-08-21",
            ["2024-04-15", "2024-06"],
        ),
        (
            "Of the kilns, 31 had been lit by the end of 2022, 52 by March 9 and 60 by December 5.",
            "2024-08-21",
            ["2023-03-09", "2023-12-05"],
        ),
        (
            "40 kilns had been lit by the end of last year, 52 by April 15 and 70 by the end "
            "of June.",
            "2024-08-21",
            ["2024-04-15", "2024-06"],
        ),
        (
            "40 kilns had been lit by the end of 2023, and the yard was sold by May 2.",
            "2024-08-21",
            ["2024-05-02"],
        ),
        (
            "40 kilns are to be lit by the end of 2024, 52 by May 31.",
            "2024-08-21",
            [],
        ),
    ],
)
def test_what_was_done_by_the_end_of_a_year_and_since(
    text: str, day: str, wanted: list[str]
) -> None:
    assert dates(text, day) == wanted


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        (
            "Of the firms invited in 2022, 30 had settled by the end of that year, 50 by June "
            "30 and 70 by December.",
            "2024-08-21",
            ["2023-06-30", "2023-12"],
        ),
    ],
)
def test_what_was_done_by_the_end_of_that_year_and_since(
    text: str, day: str, wanted: list[str]
) -> None:
    assert dates(text, day) == wanted


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        (
            "The boats of May 3 have been at sea since August 5, those of June 9 at the quay.",
            "2020-09-22",
            ["2020-05-03", "2020-08-05", "2020-06-09"],
        ),
        (
            "The mill is open in August, the hall in May.",
            "2020-09-22",
            ["2020-08", "2021-05"],
        ),
    ],
)
def test_a_day_since_which_something_is_so_begins_no_list(
    text: str, day: str, wanted: list[str]
) -> None:
    assert dates(text, day) == wanted


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        (
            "We had planned to open the mill on October 5, but the flood came.",
            "2024-09-12",
            [],
        ),
        (
            "He had hoped to sail in November, but the boat leaked.",
            "2024-09-12",
            [],
        ),
        (
            "The sale had been set for November, but nobody came.",
            "2024-09-12",
            [],
        ),
        (
            "They had planned to open in March, but had no money.",
            "2024-09-12",
            ["2024-03"],
        ),
        (
            "We had wanted to start on August 2, but it rained.",
            "2024-09-12",
            ["2024-08-02"],
        ),
    ],
)
def test_what_somebody_had_hoped_to_do_soon_is_doubted(
    text: str, day: str, wanted: list[str]
) -> None:
    assert dates(text, day) == wanted


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        (
            "The mills spun 38 tons in 2020, more than in 2019; namely 5 tons in the first "
            "quarter and 9 tons in the second quarter.",
            "2021-02-26",
            ["2020-Q1", "2020-Q2"],
        ),
        (
            "The mills spun 38 tons in 2020; that is, 5 tons in January and 9 tons in February.",
            "2021-02-26",
            ["2020-01", "2020-02"],
        ),
        (
            "The mills will spin 38 tons in 2021; namely 5 tons in May and the rest in December.",
            "2021-02-26",
            ["2021-05", "2021-12"],
        ),
        (
            "The mills took in 8 million yuan in 2020; of this, 2 million yuan came in the "
            "first quarter.",
            "2021-02-26",
            ["2020-Q1"],
        ),
        (
            "In 2020 sales grew; of these, 5 million yuan are to be paid in May.",
            "2021-02-26",
            ["2021-05"],
        ),
        (
            "The mills spun more than in 2019; namely 5 tons in January.",
            "2021-02-26",
            ["2021-01"],
        ),
    ],
)
def test_parts_of_a_figure_of_a_year(text: str, day: str, wanted: list[str]) -> None:
    assert dates(text, day) == wanted


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        (
            "Bids had been taken until May 31, the winners were to be named in July.",
            "2019-12-18",
            ["2019-05-31", "2019-07"],
        ),
        (
            "Work had gone on until March 3, the rest was to follow in June.",
            "2019-12-18",
            ["2019-03-03", "2019-06"],
        ),
        (
            "He had been given until May 31 to pay.",
            "2019-12-18",
            ["2020-05-31"],
        ),
        (
            "The mill has been closed until May 31.",
            "2019-12-18",
            ["2020-05-31"],
        ),
    ],
)
def test_what_had_been_done_until_a_day(text: str, day: str, wanted: list[str]) -> None:
    assert dates(text, day) == wanted


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        (
            "In 2019, 30 mills burned; 17 were shut in November, and of these nine were "
            "opened on January 8.",
            "2020-06-11",
            ["2019-11", "2020-01-08"],
        ),
        (
            "In 2018, six mills were shut in November, and of these two were sold on January 8.",
            "2020-06-11",
            ["2018-11", "2019-01-08"],
        ),
        (
            "In 2019, 17 mills were shut in November, of which twelve were opened on January 8.",
            "2020-06-11",
            ["2019-11", "2020-01-08"],
        ),
        (
            "In 2019, 17 mills were shut in November, of which twelve had been built on May 8.",
            "2020-06-11",
            ["2019-11", "2019-05-08"],
        ),
        (
            "In 2019 it was begun on October 9 and finished on January 30.",
            "2020-06-11",
            ["2019-10-09"],
        ),
        (
            "In 2018 the sites were checked in October, closed in March and reopened in May.",
            "2020-06-11",
            ["2018-10"],
        ),
        (
            "In 2019 it was begun in March, stopped in May and resumed in October.",
            "2020-06-11",
            ["2019-03", "2019-05", "2019-10"],
        ),
        (
            "In 2019 it tried 137 cases, nine in July, and by January 20 it had moved.",
            "2020-06-11",
            ["2019-07"],
        ),
        (
            "In 2018 the mill was shut in November, and on January 8 it was sold.",
            "2020-06-11",
            ["2018-11"],
        ),
        (
            "In 2019, 30 mills burned, 17 in November alone, and on January 8 a law was passed.",
            "2020-06-11",
            ["2019-11"],
        ),
        (
            "In 2019 the mill was shut in March, and on May 8 it was sold.",
            "2020-06-11",
            ["2019-03", "2019-05-08"],
        ),
        (
            "In 2019 the pier was built in December, and on October 9 it was opened.",
            "2020-06-11",
            ["2019-12", "2019-10-09"],
        ),
    ],
)
def test_a_day_of_a_clause_after_a_month_of_a_year(text: str, day: str, wanted: list[str]) -> None:
    assert dates(text, day) == wanted


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        (
            "For next year 22 million yuan has been arranged: 6 million yuan in January and 4 "
            "million yuan in May.",
            "2016-12-07",
            ["2017-01", "2017-05"],
        ),
        (
            "In 2015, 22 million yuan was arranged: 6 million yuan in January.",
            "2016-12-07",
            ["2015-01"],
        ),
        (
            "For next year, 22 million yuan has been earmarked; the mill was sold in June.",
            "2016-12-07",
            ["2016-06"],
        ),
    ],
)
def test_what_is_arranged_for_the_next_year(text: str, day: str, wanted: list[str]) -> None:
    assert dates(text, day) == wanted


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        (
            "Next year's budget has been set: 3 million yuan in January and 4 million yuan in May.",
            "2016-12-07",
            [],
        ),
        (
            "Next year's budget has been set. In May sales fell.",
            "2016-12-07",
            ["2016-05"],
        ),
    ],
)
def test_what_a_budget_of_the_next_year_lists_is_doubted(
    text: str, day: str, wanted: list[str]
) -> None:
    assert dates(text, day) == wanted


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        (
            "Twelve tenants moved in in May, and in 2013 there were thirty more.",
            "2016-04-19",
            [],
        ),
        (
            "The mill was bought in July, then in 2015 it was sold.",
            "2016-04-19",
            [],
        ),
        (
            "Twelve firms came on March 3, and in 2015 only two had come.",
            "2016-04-19",
            ["2016-03-03"],
        ),
    ],
)
def test_before_a_year_in_which_it_goes_on(text: str, day: str, wanted: list[str]) -> None:
    assert dates(text, day) == wanted


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        (
            "9 million yuan is to be spent in 2027 and 4 million in 2028. 19 mills were lit "
            "by January 16.",
            "2026-03-19",
            ["2026-01-16"],
        ),
        (
            "The pier will be built in 2027. 30 piles were driven in February.",
            "2026-03-19",
            ["2026-02"],
        ),
        (
            "The pier will be built in 2027. 30 piles are to be driven in February.",
            "2026-03-19",
            ["2027-02"],
        ),
    ],
)
def test_what_is_past_after_a_plan_for_years_to_come(
    text: str, day: str, wanted: list[str]
) -> None:
    assert dates(text, day) == wanted


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        (
            "Of 41 mills, 24 are scheduled in June, 13 in the third quarter, and four have "
            "been given up.",
            "2018-05-17",
            ["2018-06", "2018-Q3"],
        ),
        (
            "Nine opened in March, four in the first quarter, and two have closed.",
            "2018-05-17",
            ["2018-03", "2018-Q1"],
        ),
        (
            "Six will be sold in June, the rest in the fourth quarter and two have been lent.",
            "2018-05-17",
            ["2018-06", "2018-Q4"],
        ),
    ],
)
def test_a_quarter_that_shares_the_verb_of_a_plan(text: str, day: str, wanted: list[str]) -> None:
    assert dates(text, day) == wanted


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        (
            "In 2025 two fairs are to be held: one in May, with training from January 6 to "
            "January 20.",
            "2024-09-12",
            ["2025-01-06/2025-01-20"],
        ),
        (
            "In 2023 a school was held, with lessons from May 6 to May 20.",
            "2024-09-12",
            ["2023-05-06/2023-05-20"],
        ),
        (
            "The plan for 2025 was drawn up, with hearings from July 2 to July 9.",
            "2024-09-12",
            ["2024-07-02/2024-07-09"],
        ),
    ],
)
def test_a_span_in_a_sentence_on_a_year(text: str, day: str, wanted: list[str]) -> None:
    assert read(text, "period", dt.date.fromisoformat(day)) == wanted
