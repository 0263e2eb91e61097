"""昨天 and 今天 in words quoted from a talk on a day before publication."""

from __future__ import annotations

import datetime as dt

import pytest

from zjledger.reading.article import read_article
from zjledger.reading.columns.reader import read_column

THURSDAY = dt.date(2019, 6, 13)


def days_of(text: str, published_on: dt.date = THURSDAY) -> list[tuple[str, str | None, str]]:
    """The dates of a text: printed, value and confidence."""
    found = read_article(text, published_on, "zh")
    return [(p.printed, p.value, p.confidence) for p in found if p.kind == "date"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "周二上午，记者在码头见到船长。\n“昨天卸了3船，”他说，“今天还有2船。”",
            ["2019-06-11", "2019-06-10", "2019-06-11"],
        ),
        (
            "店主周二对记者说：“昨晚到的货，明天卖完。”",
            ["2019-06-11", "2019-06-10", "2019-06-12"],
        ),
        (
            "“昨天刚开张，”店主上周五告诉记者，“今天来了40人。”",
            ["2019-06-06", "2019-06-07", "2019-06-07"],
        ),
        ("记者周二赶到工地。“今天浇桩。”工头说。", ["2019-06-11", "2019-06-11"]),
        ("5月6日，记者走进车间。“今天停电。”厂长说。", ["2019-05-06", "2019-05-06"]),
    ],
)
def test_words_said_on_a_day_told_are_counted_from_it(text: str, told: list[str]) -> None:
    found = days_of(text)
    assert [value for _, value, _ in found] == told
    quoted = [sure for printed, _, sure in found if printed[0] in "昨今明"]
    assert set(quoted) == {"low"}


def test_a_day_counted_from_such_a_word_follows_it() -> None:
    text = "周二，记者见到他。“今天签约，次日进场。”他说。"
    assert [value for _, value, _ in days_of(text)][1:] == ["2019-06-11", "2019-06-12"]


@pytest.mark.parametrize(
    "text",
    [
        "6月10日，仓库结顶。“今天又来了一车。”他说。",
        "5月6日，仪式举行。“今天的进度慢了。”他说。",
    ],
)
def test_after_a_day_that_is_of_no_talk_such_words_are_not_certain(text: str) -> None:
    assert days_of(text)[-1] == ("今天", "2019-06-13", "low")


@pytest.mark.parametrize(
    "text",
    [
        "“今天来了180车。”他说。",
        "今天，记者采访了他。“今天来了180车。”",
        "周二，记者采访了他。今天，仓库开门。",
        "去年5月6日，仓库结顶。今天，仓库开门。",
    ],
)
def test_other_words_of_now_are_counted_from_the_day_of_publication(text: str) -> None:
    assert days_of(text)[-1] == ("今天", "2019-06-13", "high")


def test_a_column_counts_them_alike() -> None:
    texts = [
        "周二，记者见到他。“昨天签约，次日进场。”他说。今天，他又来了。",
        "没有引文，今天签约。",
        "“昨天刚开张，”店主上周五告诉记者。",
    ]
    rows = read_column(texts, THURSDAY, "zh").to_pylist()
    told = [(row["value"], row["confidence"]) for row in rows if row["kind"] == "date"]
    own = [(value, sure) for text in texts for _, value, sure in days_of(text)]
    assert told == own
    assert ("2019-06-10", "low") in told
