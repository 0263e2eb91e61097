"""English dates that are of no later year for standing beside one, and those that no word tells.

Every text is invented. Each is read as an article and as a text of a column, which must agree; a
date of whose year no word tells is left out, or said to be so.
"""

import datetime as dt

import pytest
from one_column import read
from test_nearest import nearest


def dates(text: str, day: str) -> list[str | None]:
    return read(text, "date", dt.date.fromisoformat(day))


def spans(text: str, day: str) -> list[str | None]:
    return read(text, "period", dt.date.fromisoformat(day))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The class of 2023 will be nominated from December 5 to December 9.", "2022-12-05"),
        ("The intake of January 2023 is chosen from October 3 to October 7.", "2022-10-03"),
        ("The 2023 class must be nominated from December 5 to December 9.", "2022-12-05"),
        ("Farms may apply for the fair of May 2023 from December 5 to December 9.", "2022-12-05"),
        ("The plan for next year is discussed from December 5 to December 9.", "2022-12-05"),
        # What is held is held in its year; and a time of the year is no thing.
        ("The fair of 2023 will be open from December 5 to December 9.", "2023-12-05"),
        ("In the autumn of 2023 farms will be chosen from December 5 to December 9.", "2023-12-05"),
        ("In 2023 farms will be chosen from December 5 to December 9.", "2023-12-05"),
    ],
)
def test_a_thing_of_a_later_year_is_prepared_before(text: str, wanted: str) -> None:
    assert [str(span)[:10] for span in spans(text, "2022-04-14")] == [wanted]


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        # What is told after the end of a year is of the next.
        (
            "Of it 70% had flowed, compared with 50% at the end of 2023 and 60% in March.",
            "2024-10-11",
            ["2023", "2024-03"],
        ),
        ("It was 4% at the end of 2023 and 3% in March.", "2024-10-11", ["2023", "2024-03"]),
        (
            "At the end of 2023 there were 30 mills, six fewer than in March.",
            "2024-10-11",
            ["2023", "2023-03"],
        ),
        ("It was 4% at the end of 2022 and had been 3% in March.", "2023-10-11", ["2022"]),
        # A list on which something stands is there.
        (
            "Of the 70 halls due by June 30 on the county's list of February 9, 50 stand.",
            "2017-07-24",
            ["2017-02-09"],
        ),
        ("They will be put on the list of December 5.", "2017-07-24", ["2017-12-05"]),
        (
            "The permit of August 4 expires on February 4.",
            "2025-12-10",
            ["2025-08-04", "2026-02-04"],
        ),
        # Money is set aside for what is to come.
        ("A sum has been set aside for a rehearsal in December.", "2017-07-24", ["2017-12"]),
        ("A sum has been set aside for farms flooded in June.", "2017-07-24", ["2017-06"]),
        # What goes with a deadline comes before it.
        (
            "The hall must be open by September 20, with half of its shops let by June.",
            "2021-04-19",
            ["2021-09-20", "2021-06"],
        ),
        (
            "It must be open by September 20, with the last shops following by June.",
            "2021-04-19",
            ["2021-09-20", "2022-06"],
        ),
        # Steps in order go on into the next year.
        (
            "Farms must be named by November 7, visited in January and chosen in February.",
            "2022-04-14",
            ["2022-11-07", "2023-01", "2023-02"],
        ),
        (
            "A third, withdrawn on March 15, will be offered again on September 23.",
            "2022-04-14",
            ["2022-03-15", "2022-09-23"],
        ),
        (
            "The ban, in force since July 1, ends on January 1.",
            "2025-12-01",
            ["2025-07-01", "2026-01-01"],
        ),
        # Of the last November or of the one before.
        ("The depot was begun in March 2024 and opened on November 6.", "2026-03-05", ["2024-03"]),
        (
            "The depot was begun in March 2024 and stopped on July 6.",
            "2026-03-05",
            ["2024-03", "2024-07-06"],
        ),
    ],
)
def test_a_year_beside_a_date_is_that_of_another(text: str, day: str, wanted: list[str]) -> None:
    assert dates(text, day) == wanted


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        ("On December 20, the list will be announced.", "2024-11-29", ["2024-12-20"]),
        ("On January 5, 40 flats will be offered.", "2025-12-24", ["2026-01-05"]),
        ("On January 5, 40 flats were offered.", "2025-12-24", ["2025-01-05"]),
        ("On January 5 the mayor promised a hall.", "2025-12-24", ["2025-01-05"]),
        ("The county demanded in May that it be shut.", "2025-12-03", ["2025-05"]),
        (
            "The fair, postponed in May, will be held in March.",
            "2025-12-03",
            ["2025-05", "2026-03"],
        ),
        ("Payments are promised in March.", "2025-12-03", ["2026-03"]),
        ("A year ago it began on November 20.", "2024-11-25", []),
        (
            "The mill shuts on March 31, six years after its start on April 3.",
            "2025-12-22",
            ["2026-03-31"],
        ),
        ("It opened a year ago and closed in May.", "2024-11-25", ["2024-05"]),
        (
            "It took on 90 hands in May, more than in the May before.",
            "2025-12-02",
            ["2025-05", "2024-05"],
        ),
        (
            "The figures for October are known, those for December will be out on January 9.",
            "2023-01-04",
            ["2022-10", "2022-12", "2023-01-09"],
        ),
        ("The ship due in March came on April 2.", "2024-07-11", ["2024-03", "2024-04-02"]),
        ("The ship due in March is late.", "2024-07-11", ["2025-03"]),
        (
            "Bonuses were paid in September, those of the guards are paid in April.",
            "2024-02-05",
            ["2023-09", "2024-04"],
        ),
    ],
)
def test_a_verb_tells_of_what_time_a_date_is(text: str, day: str, wanted: list[str]) -> None:
    assert dates(text, day) == wanted


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        ("The park employs 30 men from May to July.", "2024-06-10", ["2024-05/2024-07"]),
        ("Lessons from September to November.", "2024-06-10", ["2024-09/2024-11"]),
        ("From January to March, 30 mills.", "2024-12-10", ["2025-01/2025-03"]),
        # Told when they are over, or from the year's beginning on.
        ("From January to May, 30 mills.", "2024-06-10", []),
        ("From October to December, 30 mills.", "2024-02-10", []),
        ("From January to March, 30 mills.", "2024-08-10", []),
        # A verb tells.
        ("The park will employ 30 men from May to July.", "2024-04-10", []),
        ("It will be 3% from April, in November 5%.", "2024-12-10", []),
        ("In March 40 buses.", "2024-11-06", ["2025-03"]),
        ("In May 40 buses.", "2024-11-06", []),
    ],
)
def test_what_no_word_tells_is_doubted(text: str, day: str, wanted: list[str]) -> None:
    assert nearest(text, day) == wanted


def test_a_count_after_a_span_of_months_is_no_day_of_it() -> None:
    assert spans("From January to March 134 mills closed.", "2021-04-19") == ["2021-01/2021-03"]
    assert spans("From January to March 13 mills closed.", "2021-04-19") == []


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        (
            "It was agreed on April 18 that the mills move by December.",
            "2024-07-22",
            ["2024-04-18", "2024-12"],
        ),
        (
            "The court ruled in May that the plant had closed in March.",
            "2024-07-22",
            ["2024-05", "2024-03"],
        ),
        (
            "Cards issued before June 1 lapse on February 1.",
            "2024-11-25",
            ["2024-06-01", "2025-02-01"],
        ),
        (
            "Mills that are ready by December 31 start in May.",
            "2024-11-25",
            ["2024-12-31", "2025-05"],
        ),
    ],
)
def test_what_is_said_of_one_date_tells_of_another(text: str, day: str, wanted: list[str]) -> None:
    assert dates(text, day) == wanted
