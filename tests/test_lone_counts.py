"""Counts without a noun: one of several, of the sentence before, with their share; and others.

Every sentence is invented.
"""

import pytest
from test_column import differences
from test_news import DAY

from zjledger.reading.article import read_article


def _counts(text: str) -> list[str]:
    found = [p for p in read_article(text, DAY, "en") if p.kind == "count" and p.unit != "ordinal"]
    assert not differences([text], [DAY])[0]
    return [f"{p.value}{'?' * (p.confidence == 'low')}" for p in found]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Nine seams were laid. The day before they had managed sixteen.", ["9", "16?"]),
        ("We had counted 42.", ["42?"]),
        ("We had counted on 42.", []),
        ("On October 3 she had 27.", ["27?"]),
        ("On October 3 she had a fever of 39.", []),
        ("In May 52 barges called; last month there were 61.", ["52", "61?"]),
        ("Yesterday there were 14.", ["14?"]),
        ("Inspectors came. They come again: six.", ["6?"]),
        ("It opens again: six days a week.", []),
        ("On February 19 five were let in.", ["5?"]),
        ("On April 3 14 were let in.", ["14?"]),
        ("By April 3 14 percent were let in.", []),
        ("In October 2021 nearly 7,000 came in person.", ["7000?"]),
        ("By May, 29 piers stood; by June it was 56, of 72.", ["29", "56?", "72?"]),
        ("By June it was 56 and of no use.", []),
    ],
)
def test_a_number_may_be_of_what_the_sentence_before_counts(text: str, counts: list[str]) -> None:
    assert _counts(text) == counts


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("In May 46 yards were at work, 61.2%; a week later 67, 88.8%.", ["46", "67?"]),
        ("In May 46 yards worked, or 61.2%, in June 67, 88.8%.", ["46", "67?"]),
        (
            "It has 62 yards: 19 opened by the end of March and 37, or 58.4%, by the end of May.",
            ["62", "19?", "37?"],
        ),
        (
            "It has 62 yards: 19 opened on Monday and 37, or 58.4%, on Tuesday.",
            ["62", "19?", "37?"],
        ),
        (
            "Of 26 yards, 15 open in the third quarter, eight in the fourth, and 3 are lost.",
            ["26", "15?", "8?", "3?"],
        ),
        ("Rents rose 3% in May; a week later 67.5%, 88.8% in all.", []),
    ],
)
def test_a_number_may_stand_before_its_share(text: str, counts: list[str]) -> None:
    assert _counts(text) == counts


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        (
            "Looking back at the 29 yards, 22 are open, a rate of 75.9%, five open by June, one "
            "was sold in May and one in July.",
            "29 22? 5? 1? 1?",
        ),
        (
            "Among the remaining eight, five open in May, two in June, and one will be sold.",
            "8? 5? 2? 1?",
        ),
        (
            "Among the remaining nine, five open in May, two in June, and one will be sold.",
            "9? 5? 2?",
        ),
        ("Among the remaining yards, one is open.", ""),
    ],
)
def test_one_is_a_count_where_the_parts_add_up(text: str, counts: str) -> None:
    assert _counts(text) == counts.split()


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("At six Li climbs the second crane.", ["6?"]),
        ("At six Ningbo mills work stopped.", ["6?"]),
        ("At six mills work stopped.", ["6"]),
        ("At 16 Ningbo mills work stopped.", ["16"]),
    ],
)
def test_what_may_be_an_hour_is_no_sure_count(text: str, counts: list[str]) -> None:
    assert _counts(text) == counts


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("They thanked them, and three of them are to be promoted in May.", "people"),
        ("Six of them were hired.", "people"),
        ("There are pumps, and six of them are to be replaced.", "count"),
        ("In October 2021 nearly 7,000 came in person.", "people"),
    ],
)
def test_what_is_done_to_some_of_them_tells_that_they_are_people(text: str, unit: str) -> None:
    assert [p.unit for p in read_article(text, DAY, "en") if p.kind == "count"] == [unit]
    assert not differences([text], [DAY])[0]


@pytest.mark.parametrize(
    ("text", "confidence"),
    [
        ("If we come again in three years, what is there?", "low"),
        ("The loan runs for three years.", "high"),
        ("It rose in three years by 4%.", "high"),
    ],
)
def test_the_years_until_then_are_no_sure_term(text: str, confidence: str) -> None:
    found = [p.confidence for p in read_article(text, DAY, "en") if p.kind == "quantity"]
    assert found == [confidence]
    assert not differences([text], [DAY])[0]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("图纸要4个人看过才算。", "4 people"),
        ("新设4个人民法庭。", "4 count"),
        ("明天吊装14榀屋架。", "14 count"),
        ("他借出三本工作日记。", "3 count"),
        ("投入成本3本不清。", ""),
        ("2012年一年只修了1.4公里。", "1.4 km"),
        ("这天是他到厂满一年的日子。", ""),
        ("工期一年。", "1 year"),
        ("其中9月0亿元，还有4个。", "4 count"),
    ],
)
def test_measure_words_and_years_in_chinese(text: str, values: str) -> None:
    found = [p for p in read_article(text, DAY, "zh") if p.kind in ("count", "quantity")]
    assert " ".join(f"{p.value} {p.unit}" for p in found) == values
    assert not differences([text], [DAY])[0]


@pytest.mark.parametrize(
    ("text", "rates"),
    [
        (
            "Coal fell by 6.4% in the first quarter of last year, by 3.2% in the second quarter "
            "and by 9.1% in the third quarter.",
            "-6.4 -3.2 -9.1",
        ),
        ("Coal fell 6.4% in the first quarter, 3.2% in the second and 9.1% in the third.", None),
        ("Sales sank by 6.4% in 2019, by 3.2% in 2020 and by 9.1% in 2021.", "-6.4 -3.2 -9.1"),
        ("Sales rose by 6.4% in May, by 3.2% in June and by 9.1% in July.", "6.4 3.2 9.1"),
        (
            "Sales fell by 2% in April and rose by 6.4% in May, by 3.2% in June and by 9.1% in "
            "July.",
            "-2 6.4 3.2 9.1",
        ),
        ("It fell by 6.4% in May, by 3.2% in June and grew by 9.1% in July.", "-6.4 -3.2 9.1"),
        ("In the third quarter it fell by 9.2%, in the fourth by 14.1%.", "-9.2 -14.1"),
        ("In the third quarter it rose by 9.2%, in the fourth by 14.1%.", "9.2 14.1"),
    ],
)
def test_a_fall_goes_on_in_a_list_of_times(text: str, rates: str | None) -> None:
    found = [p.value or "" for p in read_article(text, DAY, "en") if p.kind == "rate"]
    assert " ".join(found) == (rates or "-6.4 -3.2 -9.1")
    assert not differences([text], [DAY])[0]
