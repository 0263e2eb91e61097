"""English dates of official news: what somebody counts on or promised, what was held in a year of
its own, years ago and years later, and what is prepared for a day to come.

Every text is invented. Each is read as an article and as a text of a column, which must agree.
"""

import pytest
from one_column import dates

JANUARY, APRIL, JULY, OCTOBER = "2026-01-08", "2024-04-10", "2023-07-14", "2018-10-31"
DECEMBER = "2020-12-03"


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        (
            "The port counts on 11 million boxes in the first quarter, half a million more than "
            "were handled in the fourth.",
            JANUARY,
            ["2026-Q1", "2025-Q4"],
        ),
        ("The firm counts on sales of 30 million yuan in August.", APRIL, ["2024-08"]),
        ("The mill had counted on 30 orders in March.", APRIL, ["2024-03"]),
        ("The mill had originally counted on June.", APRIL, []),
        ("He promised two fairs for August and one for October.", JULY, ["2023-08", "2023-10"]),
        ("The money promised for March has arrived.", APRIL, ["2024-03"]),
        ("Permits given in February run out in December.", JULY, ["2023-02", "2023-12"]),
        ("The money had run out in November.", JULY, ["2022-11"]),
        ("They have been granted a delay until the end of May.", APRIL, ["2024-05"]),
        (
            "The quay was due in March; 13 plants have been brought forward from November.",
            JULY,
            ["2023-03", "2023-11"],
        ),
        (
            "19 will be in May, and the rest, it was promised, in July.",
            APRIL,
            ["2024-05", "2024-07"],
        ),
        (
            "Half of them, the mayor said, were begun in February, the rest in March.",
            APRIL,
            ["2024-02", "2024-03"],
        ),
    ],
)
def test_what_is_counted_on_promised_or_moved(text: str, day: str, wanted: list[str]) -> None:
    assert dates(text, day) == wanted


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        (
            "The three largest loans of 2019 were granted in May, August and November.",
            DECEMBER,
            ["2019-05", "2019-08", "2019-11"],
        ),
        (
            "The second fair of 2022 was held in May, the third in November.",
            APRIL,
            ["2022-05", "2022-11"],
        ),
        (
            "The second fair of 2022 was held in May; this year's will be held in June.",
            APRIL,
            ["2022-05", "2024-06"],
        ),
        (
            "The largest loan of 2022 was granted in June, and in March it was repaid.",
            APRIL,
            ["2022-06", "2024-03"],
        ),
        ("The largest mill of 2019 was completed in November.", DECEMBER, ["2020-11"]),
        ("Bonuses for 2020 are paid in March.", DECEMBER, ["2021-03"]),
        ("Bonuses for 2020 were paid in March.", DECEMBER, ["2020-03"]),
        (
            "Earth has been moved since May 2016: 12 tons by the end of 2018, 27 by August.",
            DECEMBER,
            ["2016-05", "2020-08"],
        ),
    ],
)
def test_what_was_held_in_its_year_or_is_done_for_one(
    text: str, day: str, wanted: list[str]
) -> None:
    assert dates(text, day) == wanted


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        ("A year ago, on March 28, there were 49.", APRIL, ["2023-03-28"]),
        ("A year ago, in May, there were 49.", APRIL, ["2023-05"]),
        ("A year ago, in the first quarter, there were 49.", APRIL, ["2023-Q1"]),
        ("A year ago, in December, there were 49.", JANUARY, ["2024-12"]),
        ("A year ago, in January, there were 49.", DECEMBER, ["2020-01"]),
        ("Three years ago, in May, there were 49.", APRIL, ["2021-05"]),
        ("A year ago, in September, there were 49.", APRIL, []),
        ("Two years earlier, in March, there were 49.", APRIL, []),
        (
            "In 2016 it gave 210 loans, the first on January 24 and the last, two years later, on "
            "May 11.",
            DECEMBER,
            ["2016-01-24"],
        ),
        (
            "In 2016 a mill was founded; it took over the land in July. A year later nothing stood "
            "on it. On November 30 its manager was dismissed.",
            OCTOBER,
            ["2016-07"],
        ),
        (
            "The fair goes back to an idea of 2012, when lending had almost stopped. The first one "
            "was called in November.",
            OCTOBER,
            [],
        ),
        (
            "The mill goes back to 1956. On October 12 a new hall was opened.",
            OCTOBER,
            ["2018-10-12"],
        ),
        (
            "The firm was founded in 2012, when nobody built. The first loan was given in "
            "November.",
            OCTOBER,
            [],
        ),
        (
            "In 2012 the city completed 61 billion yuan, a quarter of it in November. The year had "
            "begun badly: in January work rested.",
            "2013-02-27",
            ["2012-11", "2012-01"],
        ),
        (
            "On May 3, 2016 the mill was closed. The owner, asked in July, turned out to have "
            "left; it was sold on November 9.",
            OCTOBER,
            ["2016-05-03", "2016-07", "2016-11-09"],
        ),
    ],
)
def test_years_ago_and_years_later(text: str, day: str, wanted: list[str]) -> None:
    assert dates(text, day) == wanted


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        ("The land for the start on January 8 has been secured.", "2018-12-27", ["2019-01-08"]),
        (
            "The land for the first batch of starts on January 8 has been basically implemented.",
            "2018-12-27",
            ["2019-01-08"],
        ),
        ("The materials for the meeting on March 30 have been printed.", APRIL, ["2024-03-30"]),
        ("All mills of the start on January 8 have been completed.", "2018-12-27", ["2018-01-08"]),
        ("The land for the hall was bought in May.", APRIL, ["2023-05"]),
        ("By December 29 of them had met their targets.", JULY, ["2022-12"]),
        ("By December 29, 12 of them had met their targets.", JULY, ["2022-12-29"]),
        (
            "The next fair is planned for March, a report on this one for December.",
            OCTOBER,
            ["2019-03"],
        ),
        (
            "Half will be paid in March, the other half in December.",
            OCTOBER,
            ["2019-03", "2019-12"],
        ),
    ],
)
def test_what_is_prepared_and_what_follows_it(text: str, day: str, wanted: list[str]) -> None:
    assert dates(text, day) == wanted


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        (
            "The plan is to be discussed in October, and in December, when the figures of November "
            "are known, it will be adopted.",
            "2014-08-06",
            ["2014-10", "2014-12", "2014-11"],
        ),
        ("In March, when the hall was ready, it was opened.", APRIL, ["2024-03"]),
        (
            "On June 5, after the inspectors have left, the site is to be reopened.",
            APRIL,
            ["2024-06-05"],
        ),
        (
            "On December 5, after the inspectors had left, the site was reopened.",
            APRIL,
            ["2023-12-05"],
        ),
        ("In December, according to the guild, 30 were begun.", APRIL, ["2023-12"]),
        ("In December, according to the plan, the last one will be begun.", APRIL, ["2024-12"]),
        (
            "In November, as was decided on July 3, the line will be opened.",
            "2014-08-06",
            ["2014-11", "2014-07-03"],
        ),
        ("Once the results of October are known, the plan will be adopted.", JULY, ["2023-10"]),
        ("When the figures of February were known, the prize was given.", APRIL, ["2024-02"]),
    ],
)
def test_the_main_clause_tells(text: str, day: str, wanted: list[str]) -> None:
    assert dates(text, day) == wanted


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        (
            "41 of the 45 mills promised for the fourth quarter had been begun.",
            "2019-01-24",
            ["2018-Q4"],
        ),
        ("Of the mills promised for the first quarter, three were begun.", APRIL, ["2024-Q1"]),
        ("The mills planned for November have been begun.", "2019-01-24", ["2018-11"]),
        ("The mills planned for June have been completed.", APRIL, []),
        ("The mills planned for June will be completed.", APRIL, ["2024-06"]),
        (
            "A hall was opened in May 2016, a control room in August, a gate in November.",
            "2020-10-22",
            ["2016-05", "2016-08", "2016-11"],
        ),
        (
            "A hall was opened in May 2016, the second in August.",
            "2020-10-22",
            ["2016-05", "2016-08"],
        ),
        (
            "A hall was opened in May 2016, and a gate was opened in August.",
            "2020-10-22",
            ["2016-05"],
        ),
        ("A hall was opened in May 2019, a gate in August.", "2020-10-22", ["2019-05"]),
        (
            "A hall was begun in May 2016, the second will be in December.",
            "2020-10-22",
            ["2016-05", "2020-12"],
        ),
        (
            "The worst year was 2013. From July 5 until August 19 they worked at night. The kiln "
            "had been shut down in August.",
            "2014-08-06",
            ["2013-08"],
        ),
    ],
)
def test_what_was_planned_and_what_leaves_its_verb(text: str, day: str, wanted: list[str]) -> None:
    assert dates(text, day) == wanted


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        ("Nine were delayed by the floods of June 21.", "2024-02-21", ["2023-06-21"]),
        ("Nine were delayed by a flood in June.", "2024-02-21", ["2023-06"]),
        ("The start has been delayed by two months to May.", "2024-02-21", ["2024-05"]),
        ("The start has been delayed to May.", "2024-02-21", ["2024-05"]),
        (
            "The town has set itself the goal of completing 30% of its plan by the end of March "
            "and 65% by June 30.",
            "2024-02-21",
            ["2024-03", "2024-06-30"],
        ),
        ("The town set the goal of completing half by June.", "2024-02-21", []),
        ("The town has missed the goal of completing half by December.", "2024-02-21", ["2023-12"]),
        (
            "It must be compared with that of 2020: in February of that year nothing was built, "
            "and in March half of the masons were missing.",
            "2021-03-18",
            ["2020-02", "2020-03"],
        ),
        (
            "It was begun in 2018; in May of that year the land was bought, and in September it "
            "will be opened.",
            "2021-03-18",
            ["2018-05", "2021-09"],
        ),
        (
            "It recalled a year ago, when it had to close its mills on March 14.",
            "2023-03-09",
            ["2022-03-14"],
        ),
    ],
)
def test_what_was_delayed_by_or_is_a_goal(text: str, day: str, wanted: list[str]) -> None:
    assert dates(text, day) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "They got a hall in August 2017 and a runway in October. 2018 was the year of permits: "
            "one was obtained in March.",
            ["2017-08", "2017-10", "2018-03"],
        ),
        (
            "The firm was founded in 2016. They rented a hall in March of that year and had given "
            "up when, on February 14, 2017, an order came. In April the first buyer called.",
            ["2016-03", "2017-02-14"],
        ),
        (
            "The firm was founded in 2016. They rented a hall in March of that year. In April the "
            "first buyer called.",
            ["2016-03"],
        ),
        ("It was sold in Oct. 2018 and opened in December.", ["2018-10", "2018-12"]),
        ("It was sold in Sept. 2018 and opened in December.", ["2018-09", "2018-12"]),
    ],
)
def test_a_story_goes_on_after_that_year(text: str, wanted: list[str]) -> None:
    assert dates(text, "2019-05-09") == wanted
