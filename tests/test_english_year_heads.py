"""The year of English dates after a sentence that tells of a year: in 2014, thirty mills were let.

Every text is invented. Each is read as an article and as a text of a column, which must agree.
"""

import datetime as dt

import pytest
from one_column import column, read

DAY = "2019-05-15"


def confidences(text: str, day: str) -> list[tuple[str, str]]:
    on = dt.date.fromisoformat(day)
    assert read(text, "date", on) is not None
    rows = column(text, on)
    return [(row["value"], row["confidence"]) for row in rows if row["kind"] == "date"]


def doubted(*values: str) -> list[tuple[str, str]]:
    """The first value as certain, and the others as doubted."""
    return [(values[0], "high"), *((value, "low") for value in values[1:])]


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        ("In 2014, the frost had closed all quarries. From January 24 nobody worked; two were "
         "reopened on March 20.", DAY, doubted("2014", "2014-01-24", "2014-03-20")),
        ("In 2014 the guild lent 3 million yuan. Trade was slow: in April two boats came.",
         DAY, doubted("2014", "2014-04")),
        ("Then, in 2017, the well ran dry. On February 24 the baths had to be shut, and from "
         "September 15 guests could be received again.", DAY,
         doubted("2017", "2017-02-24", "2017-09-15")),
        ("Of the 80 kilns planned in 2017, 70 were lit. Ten were lit before the end of February.",
         DAY, doubted("2017", "2017-02")),
        ("After the flood of 2012 the guild saved, and in 2014 it bought ten boats. The deed was "
         "signed on April 3.", DAY, [("2012", "high"), *doubted("2014", "2014-04-03")]),
        ("In 2014 the mole was to be lengthened. The contract was signed on April 3.", DAY,
         doubted("2014", "2014-04-03")),
        ("In 2014 the guild asked for advice; it was given on February 17.", DAY,
         doubted("2014", "2014-02-17")),
        ("Of the 80 kilns of 2018, 70 were lit: ten by the end of February, 30 by the end of June.",
         DAY, [("2018", "high"), ("2018-02", "low"), ("2018-06", "high")]),
        ("In 2014 ten kilns were lit. Nothing more came until the summer of 2016, when a slide "
         "shut the road. In November the guild helped.", DAY,
         [("2014", "high"), *doubted("2016", "2016-11")]),
        ("In 2016 ten kilns followed. The house was opened on March 30. 2017 brought the law, "
         "which has been in force since January 1, 2018.", DAY,
         [("2016", "high"), ("2016-03-30", "low"), ("2017", "high"), ("2018-01-01", "high")]),
        ("In 2018 trade grew by 5%. The first quarter of all brought 3 boats.", DAY,
         doubted("2018", "2019-Q1")),
        ("The drawings date from 2015. The council approved them on April 13.", DAY,
         doubted("2015", "2015-04-13")),
        ("In 2014, ten kilns were lit, the last on November 6. A fee, raised in July, was kept.",
         DAY, [("2014", "high"), ("2014-11-06", "high"), ("2015-07", "low")]),
        ("In 2018 the guild lent 3 million yuan. By the end of April, in snow, it lent nothing.",
         DAY, doubted("2018", "2019-04")),
        ("In 2018 the guild lent 3 million yuan. In the summer it was less, and in October "
         "nothing was lent.", DAY, [("2018", "high"), ("2018-10", "high")]),
    ],
)  # fmt: skip
def test_what_follows_a_year_is_rather_of_it(
    text: str, day: str, wanted: list[tuple[str, str]]
) -> None:
    assert confidences(text, day) == wanted


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        ("In 2014 the guild lent 3 million yuan. This year, it lent nothing in April.", DAY,
         ["2014", "2019-04"]),
        ("In 2014 the guild lent 3 million yuan. It will lend more from June 8.", DAY,
         ["2014", "2019-06-08"]),
        ("In 2014 the guild lent 3 million yuan.\nIn April nothing was lent.", DAY,
         ["2014", "2019-04"]),
        ("In 2014, the guild was founded. The fair opened on April 9.", DAY,
         ["2014", "2019-04-09"]),
        ("Sales were as high as in 2014. The pit was drained in April.", DAY, ["2014", "2019-04"]),
        ("The guild has lent 3 million yuan since 2014. In April it lent nothing.", DAY,
         ["2014", "2019-04"]),
    ],
)  # fmt: skip
def test_what_turns_from_a_year_is_not_of_it(text: str, day: str, wanted: list[str]) -> None:
    assert read(text, "date", dt.date.fromisoformat(day)) == wanted


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        ("In 2016, the guild lent 3 million yuan. Of the ten kilns lit that year, four were lit "
         "before the end of March and six later, the last on November 28.", DAY,
         ["2016", "2016-03", "2016-11-28"]),
        ("Trade grew by 7.9% in 2018. It was uneven over the year. In April it fell by 2%.", DAY,
         ["2018", "2018-04"]),
        ("On April 26, 2012 the first pile was driven. In August of the same summer a storm "
         "flooded the pit, and it was pumped dry by September 20.", DAY,
         ["2012-04-26", "2012-08", "2012-09-20"]),
        ("In 2014 the guild chose ten kilns. The next year 41 followed, 13 of them in June alone.",
         DAY, ["2014", "2015-06"]),
        ("In 2014 the guild chose ten kilns. The following year the pit was cleared in March.",
         DAY, ["2014", "2015-03"]),
        ("The guild will light ten kilns next year, two of them in June.", DAY, ["2020-06"]),
    ],
)  # fmt: skip
def test_that_year_is_the_one_told_last(text: str, day: str, wanted: list[str]) -> None:
    assert read(text, "date", dt.date.fromisoformat(day)) == wanted


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        ("The kiln is to be lit on October 10, 2020 and to be inspected in December.", DAY,
         ["2020-10-10", "2020-12"]),
        ("The fair will open on May 8, 2020; its road was paved in April.", DAY,
         ["2020-05-08", "2019-04"]),
    ],
)  # fmt: skip
def test_year_of_a_day_to_come_stands_for_what_is_planned_after_it(
    text: str, day: str, wanted: list[str]
) -> None:
    assert read(text, "date", dt.date.fromisoformat(day)) == wanted


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        ("In the first half of 2009 eleven gave up, and by December the lights were out.", DAY,
         ["2009-12"]),
        ("In the summer of 2009 eleven gave up, and in December the lights were out.", DAY,
         ["2009", "2009-12"]),
    ],
)  # fmt: skip
def test_part_of_a_year_that_heads_a_sentence_tells_its_year(
    text: str, day: str, wanted: list[str]
) -> None:
    assert read(text, "date", dt.date.fromisoformat(day)) == wanted
