"""Diaries and scenes: English texts that count what they say from another day than their own."""

from __future__ import annotations

import datetime as dt

import pytest
from one_column import read

from zjledger.reading.article import read_article

DAY = dt.date(2019, 6, 20)


def dates_of(text: str) -> list[tuple[str | None, str]]:
    """The dates of a text, each with its confidence; the same from both readers."""
    read(text, "date", DAY)
    return [(p.value, p.confidence) for p in read_article(text, DAY) if p.kind == "date"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "March 3, 2017. The first sod. June 9. Rain. February 12. Frost. April 2. Open.",
            ["2017-03-03", "2017-06-09", "2018-02-12", "2018-04-02"],
        ),
        (
            "March 3, 2017. A sod. June 9. 46 families remain. January 4, 2019. None.\n"
            "March 1. Open.",
            ["2017-03-03", "2017-06-09", "2019-01-04", "2019-03-01"],
        ),
        (
            "Sunday, December 28, 2014. Nothing. Thursday, January 1. Snow.",
            ["2014-12-28", "2015-01-01"],
        ),
        (
            "A timeline. May 14, 2014: signed. November 3: land cleared. January 15: a pile.",
            ["2014-05-14", "2014-11-03", "2015-01-15"],
        ),
        ("May 14, 2018\nA sod.\nFebruary 2\nA wall.", ["2018-05-14", "2019-02-02"]),
        ("Dates. June 20, 2019. A plan. January 9. Open.", ["2019-06-20", "2020-01-09"]),
    ],
)
def test_the_days_of_a_diary_follow_one_another(text: str, told: list[str]) -> None:
    assert dates_of(text) == [(day, "high") for day in told]


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        ("Rain until the 14th.", "2017-11-14"),
        ("In December we shall pave.", "2017-12"),
        ("The start is moved to January.", "2018-01"),
        ("The next day the pump breaks.", "2017-11-10"),
        ("It has cost 3 million yuan since August.", "2017-08"),
        ("The inspectors came on Monday.", "2017-11-06"),
        ("They come again tomorrow.", "2017-11-10"),
        ("The opening was postponed to April 20.", "2018-04-20"),
    ],
)
def test_what_an_entry_says_is_counted_from_its_day(entry: str, told: str) -> None:
    text = f"March 3, 2017. The first sod. November 9. A cold day. {entry}"
    assert dates_of(text)[2:] == [(told, "low")]


def test_a_date_in_an_entry_that_prints_its_year_is_certain() -> None:
    text = "March 3, 2017. A sod. November 9. It is cheaper than in December 2014."
    assert dates_of(text)[-1] == ("2014-12", "high")


def test_an_entry_ends_with_its_paragraph() -> None:
    text = "March 3, 2017. A sod. November 9. A wall.\nYesterday Wu sent it to us."
    assert dates_of(text)[-1] == ("2019-06-19", "high")
    text = (
        "March 3, 2017\nA sod.\n\nIt rained in February.\nNovember 9\nA wall.\nWu retires in July."
    )
    assert [day for day, _ in dates_of(text)] == ["2017-03-03", "2017-02", "2017-11-09", "2019-07"]


@pytest.mark.parametrize(
    "text",
    [
        "July 22. The pump breaks. November 3. Five are left. January 4. None.",
        "A contract was signed in 2014. July 22. A wall. January 3. A crate.",
        "May 14, 2019. A wall. January 3. A crate. August 9. Bread.",
    ],
)
def test_days_of_no_certain_order_are_doubted(text: str) -> None:
    found = [sure for day, sure in dates_of(text) if day not in ("2014", "2019-05-14")]
    assert set(found) == {"low"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The fair opened on June 3. The mayor spoke on June 9. He left.", "2019-06-09"),
        ("When was it signed? May 14, 2018. When do they come? July 22. We wait.", "2019-07-22"),
    ],
)
def test_a_day_that_ends_a_sentence_is_no_entry(text: str, told: str) -> None:
    assert dates_of(text)[-1] == (told, "high")


_HOURS = "At eight the cranes begin to turn. At noon a cook brings soup."


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Today nine men are missing, and two fell ill yesterday.", "2019-06-17"),
        ("The paint arrives tomorrow.", "2019-06-19"),
        ("All wages will be paid by the 19th.", "2019-06-19"),
        ("The owners come on Wednesday.", "2019-06-19"),
    ],
)
@pytest.mark.parametrize(
    "head",
    [
        "On Tuesday, when it was dark, ten men stood at the gate.",
        "On June 18, before the sun rose, ten men stood at the gate.",
    ],
)
def test_a_scene_is_counted_from_its_day(head: str, words: str, told: str) -> None:
    assert dates_of(f"{head} {_HOURS} {words}")[-1] == (told, "low")


def test_a_title_and_an_hour_tell_of_a_scene() -> None:
    text = "A day at the dam\nOn Tuesday ten men stood there. At six the gate opens. {}"
    assert dates_of(text.format("It closes tomorrow."))[-1] == ("2019-06-19", "low")
    assert dates_of(text.format("It closes.\nYesterday he wrote to us."))[-1][0] == "2019-06-19"


def test_of_a_scene_no_year_is_certain_that_is_not_printed() -> None:
    text = f"On Tuesday ten men stood at the gate. {_HOURS} Hu came in March. Wu left in May 2018."
    assert dates_of(text)[-2:] == [("2019-03", "low"), ("2018-05", "high")]


@pytest.mark.parametrize(
    "text",
    [
        "On Monday, ice covers the lake. At nine the skaters come. At ten it cracks. {}",
        "On Monday the fair will open. At nine the doors open. At ten a man speaks. {}",
        "On Tuesday ten men stood there. At six the gate goes up. {}",
    ],
)
def test_where_a_scene_is_not_certain_such_words_are_doubted(text: str) -> None:
    assert dates_of(text.format("It thaws tomorrow."))[-1] == ("2019-06-21", "low")


@pytest.mark.parametrize(
    "text",
    [
        "On Tuesday, the meeting was held. At nine, Wu opened it. At ten, Hu visited the port. {}",
        "On Tuesday Wu arrived. The programme: At nine the forum opens. At ten Hu speaks. {}",
        "Today the nets are wet. At eight the boat leaves. At ten the wind turns. {}",
        "On June 3 the nets were wet. At eight the boat leaves. At ten the wind turns. {}",
        "On Tuesday, the meeting was held. {}",
    ],
)
def test_news_of_a_day_is_counted_from_publication(text: str) -> None:
    assert dates_of(text.format("The plan is published tomorrow."))[-1] == ("2019-06-21", "high")
