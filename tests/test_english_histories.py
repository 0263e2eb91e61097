"""English histories over several years, told in order after a date that prints its year.

Every text is invented. Each is read as an article and as a text of a column, which must agree.
"""

import datetime as dt

import pytest
from one_column import column, read

from zjledger.reading.clause import Course
from zjledger.reading.english import histories
from zjledger.reading.english.headed import Over, headed, history_sign, story_sign

DAY = "2025-11-20"


def dates(text: str, day: str) -> list[str | None]:
    return read(text, "date", dt.date.fromisoformat(day))


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        (
            "The first regatta was rowed on May 14, 2020. A second took place on September 3 and "
            "a third on October 26. The regatta was given up in March.",
            DAY,
            ["2020-05-14", "2020-09-03", "2020-10-26", "2021-03"],
        ),
        (
            "Until April 2019 the pier was run by three families. On May 20 a guild took over, "
            "and in July it bought a crane.",
            DAY,
            ["2019-04", "2019-05-20", "2019-07"],
        ),
        (
            "The fair of March 18, 2021 was called off; visits resumed on June 24.",
            DAY,
            ["2021-03-18", "2021-06-24"],
        ),
        (
            "After the fire of February 9, 2022 the mill was closed. It reopened on June 30.",
            DAY,
            ["2022-02-09", "2022-06-30"],
        ),
        (
            "The first auction, on May 23, 2022, went well. The second drew nobody on August 17.",
            DAY,
            ["2022-05-23", "2022-08-17"],
        ),
        (
            "The guild was founded on September 5, 2019. It took in its first mason on October 10 "
            "and its tenth on March 27.",
            DAY,
            ["2019-09-05", "2019-10-10", "2020-03-27"],
        ),
        (
            "On March 6, 2022, the council published a list of 30 wells. Four were filled in by "
            "August 4, the last on January 19.",
            DAY,
            ["2022-03-06", "2022-08-04", "2023-01-19"],
        ),
        (
            "In 2021, the county chose nine mills. The first were joined to the line on July 8, "
            "the others in October.",
            DAY,
            ["2021", "2021-07-08", "2021-10"],
        ),
        (
            "The toll was dropped on May 1, 2022. 420 carters asked for it in June.",
            DAY,
            ["2022-05-01", "2022-06"],
        ),
        (
            "On March 15, 2023 the city called in a surveyor, and by the end of July he had "
            "measured ten farms.",
            DAY,
            ["2023-03-15", "2023-07"],
        ),
        (
            "The bill was read on May 16, 2018, passed on September 29 and printed on October 8.",
            "2021-11-15",
            ["2018-05-16", "2018-09-29", "2018-10-08"],
        ),
        (
            "The programme for 2020 fell behind: all yards were shut on January 23, and the last "
            "was opened on April 8.",
            "2022-02-18",
            ["2020", "2020-01-23", "2020-04-08"],
        ),
        # A month that was but planned is none to which the story has come.
        (
            "The inn was shut on July 9, 2019. It was to open in May, but was lost on August 21.",
            DAY,
            ["2019-07-09", "2019-08-21"],
        ),
        # A history ends with its paragraph, and where it turns to now.
        (
            "The ferry was stopped on June 3, 2020.\nIt was sold in May.",
            DAY,
            ["2020-06-03", "2025-05"],
        ),
        (
            "The hall was opened on May 8, 2020. It is 40 meters long. A stair was added in July.",
            DAY,
            ["2020-05-08", "2025-07"],
        ),
        (
            "The hall was opened on May 8, 2020. This year its roof was mended. Work began on "
            "June 4.",
            DAY,
            ["2020-05-08", "2025-06-04"],
        ),
        (
            "The hall was opened on May 8, 2020. Today it has 300 seats; in July a box was built.",
            DAY,
            ["2020-05-08", "2025-07"],
        ),
        # A date beside the story begins none.
        (
            "Since the fund was set up on April 27, 2022, 51 loans had been granted by May 31.",
            "2024-06-20",
            ["2022-04-27", "2024-05-31"],
        ),
        (
            "Exports were higher than in June 2022. Imports fell in May.",
            "2024-07-16",
            ["2022-06", "2024-05"],
        ),
        # Verbs of the past that look like those of what is to come.
        ("As of December 31, their start rates were lower.", "2026-01-16", ["2025-12-31"]),
        ("The ships could not start on November 20.", "2026-01-16", ["2025-11-20"]),
    ],
)
def test_a_history_goes_on_in_order(text: str, day: str, wanted: list[str]) -> None:
    assert dates(text, day) == wanted


@pytest.mark.parametrize(
    ("text", "day", "doubted"),
    [
        # The date in full may be none of the story.
        ("Loans rose by 9 percent in May 2021. They fell in July.", "2023-09-14", ["2023-07"]),
        (
            "Wu Ming, who came in August 2021, paid the rent. It was fixed on May 9.",
            "2024-07-16",
            ["2024-05-09"],
        ),
        # What lay ahead, or is part of a whole that was told.
        (
            "The inn was shut on July 9, 2019. It should have opened in May.",
            DAY,
            ["2020-05"],
        ),
        (
            "The work began on May 28, 2016 and ended on November 3. The yard laid 61 keels, of "
            "which 12 were new in July.",
            "2019-11-26",
            ["2017-07"],
        ),
        # It had six in May, but has ten now.
        (
            "The firm began in May 2018. It had six looms in October and now has 30. In April it "
            "bought a mill.",
            DAY,
            ["2025-10"],
        ),
        # In the month of publication the story may have come to now.
        ("The quay was opened on May 6, 2015. On July 2, it sank.", "2018-07-12", ["2015-07-02"]),
        ("The quay was opened on May 6, 2015. On July 2, it sank.", "2018-08-12", []),
        ("The hall was opened on May 8, 2020. It is long. A stair was added in July.", DAY, []),
        ("Exports were higher than in June 2022. Imports fell in May.", "2024-07-16", []),
    ],
)
def test_what_may_be_of_a_history(text: str, day: str, doubted: list[str]) -> None:
    on = dt.date.fromisoformat(day)
    assert read(text, "date", on) is not None
    low = [row for row in column(text, on) if row["kind"] == "date" and row["confidence"] == "low"]
    assert [row["value"] for row in low] == doubted


@pytest.mark.parametrize(
    ("passage", "course"),
    [
        ("The mill was sold on May 8, 2019. ", Course(2019, 5)),
        ("It ran from March 2019 to August 2019. ", Course(2019, 8)),
        ("It was sold in May 2019, let in July and sold again in March. ", Course(2020, 3)),
        ("It was sold in May 2019, as in June 2020. ", None),
        ("It was shut on July 9, 2019 after the sea had broken it in May. ", Course(2019, 7)),
        ("It is run since May 2019. ", None),
        ("Sold in May 2019, it burnt. ", None),
        ("In 2019 sales rose by 4%. ", None),
    ],
)
def test_where_a_history_begins(passage: str, course: Course | None) -> None:
    assert histories.begun(passage) == course


@pytest.mark.parametrize(
    ("passage", "course"),
    [
        ("In 2019 the county chose nine mills. ", Course(2019, 0)),
        ("Then, in 2019, the county chose nine mills in May. ", Course(2019, 5)),
        ("In 2019 sales rose by 4%. ", Course(2019, 0)),
        ("Of the nine mills chosen in 2019, two were sold. ", Course(2019, 0)),
        ("Of the nine mills chosen in May 2019, two were sold. ", None),
        ("In 2019 it was larger than in 2018. ", None),
        ("In 2019 it was larger than it is. ", None),
        ("In 2019 the county will choose nine mills. ", None),
        ("The county chose nine mills in 2019. ", None),
    ],
)
def test_where_a_history_of_a_year_begins(passage: str, course: Course | None) -> None:
    assert histories.of_year(passage) == course


@pytest.mark.parametrize(
    ("passage", "refers"),
    [
        ("It was sold.", True),
        ("But they stayed.", True),
        ("On May 3, the first of them fell.", True),
        ("Nine more came.", True),
        ("The others fell.", True),
        ("The fair was opened.", False),
        ("Italy won.", False),
        ("On May 3, the fair was opened.", False),
    ],
)
def test_what_refers_back(passage: str, refers: bool) -> None:
    assert histories.refers_back(passage) is refers


def test_a_history_may_begin_loosely() -> None:
    passage = "Sold in May 2019, it burnt. "
    assert histories.begun(passage, loosely=True) == Course(2019, 5)
    assert histories.begun("It was more than in May 2019. ", loosely=True) is None


def test_the_signs_of_histories_and_stories_differ() -> None:
    signs = {
        story_sign(2019, 5): Over(2019, 5),
        history_sign(2019, 5, loose=False): Over(2019, 5, in_order=True),
        history_sign(2019, 5, loose=True): Over(2019, 5, in_order=True, loose=True),
        history_sign(2019, 5, loose=False, by_head=True): Over(2019, 5, True, False, True),
        history_sign(2019, 5, loose=True, by_head=True): Over(2019, 5, True, True, True),
        history_sign(1950, 0, loose=False): Over(1950, 0, in_order=True),
        history_sign(2049, 12, loose=True): Over(2049, 12, in_order=True, loose=True),
    }
    assert {sign: headed(sign + "x") for sign in signs} == {
        sign: (over, "x") for sign, over in signs.items()
    }
    assert history_sign(1949, 5, loose=False) == history_sign(2050, 1, loose=True) == ""
