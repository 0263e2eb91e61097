"""Dates of a Chinese text that opens with a part of a weekday and tells of that day."""

from __future__ import annotations

import datetime as dt

import pytest

from zjledger.reading.article import read_article
from zjledger.reading.columns.reader import read_column

DAY = dt.date(2024, 5, 16)
SCENE = (
    "港口一日\n周一清晨，灯亮了。{}\n上午八点，船靠岸。{}\n傍晚，收工。{}\n"
    "昨天下午，他说，今天满月。"
)
OPENING = "周二上午，记者来到镇上。\n"


def days_of(text: str, published_on: dt.date = DAY) -> list[tuple[str, str | None, str]]:
    """The dates of a text: printed, value and confidence."""
    found = read_article(text, published_on, "zh")
    return [(p.printed, p.value, p.confidence) for p in found if p.kind in ("date", "period")]


@pytest.mark.parametrize(
    ("said", "value"),
    [
        (("“昨天停了。”", "", ""), "2024-05-12"),
        (("“今天补上。”", "", ""), "2024-05-13"),
        (("", "", "黑板上写着明天吊装。"), "2024-05-14"),
        (("", "“明天更忙。”", ""), "2024-05-14"),
    ],
)
def test_a_day_told_hour_by_hour_is_that_of_what_is_said_on_it(
    said: tuple[str, str, str], value: str
) -> None:
    found = days_of(SCENE.format(*said))
    assert found[0][1:] == (value, "low")
    assert found[-2:] == [("昨天", "2024-05-15", "high"), ("今天", "2024-05-16", "high")]


def test_without_its_hours_a_text_is_of_the_day_of_publication() -> None:
    assert days_of("港口一日\n周一清晨，灯亮了。\n今天，船靠岸。")[-1] == (
        "今天",
        "2024-05-16",
        "high",
    )


@pytest.mark.parametrize(
    ("told", "printed", "value", "sure"),
    [
        # What came before the month of a past year, and after it, up to this.
        ("他去年9月来，前任8月走，今年1月回。", "8月", "2023-08", None),
        ("他去年9月来，前任8月走。9月14日台风来，今年1月停。", "9月14日", "2023-09-14", None),
        ("他2022年9月来。12月更难，今年1月停。", "12月", "2022-12", None),
        ("201户2021年底签约；次年3月封路，2022年6月开工。", "3月", "2022-03", None),
        ("2013年动工，上月23日西段开通，东段9月通车。", "9月", "2024-09", "low"),
        # Of no year of the story for certain.
        ("2022年投资3亿元。5月6日，又签了一家。", "5月6日", "2024-05-06", "low"),
        # The words of its own clause and those of now keep theirs.
        ("去年11月开工，2月打桩。", "2月", "2024-02", "high"),
        ("2021年5月开工。目前，计划7月验收。", "7月", "2024-07", "high"),
        ("今年1月开工，3月结顶。", "3月", "2024-03", "high"),
        ("2021年5月开工，8月停工。", "8月", "2021-08", None),
        ("比2021年5月多2家，9月将到账。", "9月", "2024-09", "high"),
    ],
)
def test_a_paragraph_goes_on_with_the_year_it_has_told_of(
    told: str, printed: str, value: str, sure: str | None
) -> None:
    found = {shown[-len(printed) :]: rest for shown, *rest in days_of(OPENING + told)}
    assert found[printed][0] == value
    assert sure in (None, found[printed][1])


def test_another_text_is_read_by_the_clauses_of_its_dates() -> None:
    told = "2022年投资3亿元。5月6日，又签了一家。"
    assert days_of(told)[-1] == ("5月6日", "2024-05-06", "high")
    assert days_of(told + "。" * 200 + OPENING)[1] == ("5月6日", "2024-05-06", "high")


def test_a_column_reads_them_alike() -> None:
    texts = [
        SCENE.format(
            "“昨天停了，今天补上。”", "他2022年9月来。12月更难，今年1月停。", "明天，吊装。"
        ),
        f"{OPENING}他去年9月来，前任8月走，9月14日台风来，次日退，今年1月4日至8日停。",
        "今天签约。",
    ]
    rows = read_column(texts, DAY, "zh").to_pylist()
    told = [(r["value"], r["confidence"]) for r in rows if r["kind"] in ("date", "period")]
    assert told == [one[1:] for text in texts for one in days_of(text)]
