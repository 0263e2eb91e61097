"""Dates of a diary that a Chinese text quotes, each counted from the entry before it."""

from __future__ import annotations

import datetime as dt

import pytest

from zjledger.reading.article import read_article
from zjledger.reading.columns.reader import read_column

DAY = dt.date(2024, 5, 16)
ENTRIES = "“2021年9月3日，签约。”“11月20日，停电。”“2月14日，动迁。”"


def days_of(text: str, published_on: dt.date = DAY) -> list[tuple[str, str | None, str]]:
    """The dates of a text: printed, value and confidence."""
    found = read_article(text, published_on, "zh")
    return [(p.printed, p.value, p.confidence) for p in found if p.kind in ("date", "period")]


def sure_of(text: str) -> dict[str, str | None]:
    """Its dates of high confidence."""
    return {printed: value for printed, value, sure in days_of(text) if sure == "high"}


def test_entries_follow_one_another() -> None:
    assert [value for _, value, _ in days_of(f"日记写着：{ENTRIES}")] == [
        "2021-09-03",
        "2021-11-20",
        "2022-02-14",
    ]
    assert len(sure_of(f"日记写着：{ENTRIES}")) == 3


def test_without_a_diary_quotations_are_read_by_themselves() -> None:
    assert sure_of(f"他说：{ENTRIES}").get("2月14日") != "2022-02-14"
    assert (
        sure_of("日记写着：“2021年9月3日，签约。”“2月14日，动迁。”").get("2月14日") != "2022-02-14"
    )


@pytest.mark.parametrize(
    ("entry", "printed", "value", "sure"),
    [
        ("“3月5日，开园改到明年6月。”", "明年6月", "2023-06", "high"),
        ("“3月5日，比去年3月多两户。”", "去年3月", "2021-03", "high"),
        ("“3月5日，结顶改到12月。”", "12月", "2022-12", "high"),
        ("“11月5日，结顶改到2月。”", "2月", "2023-02", "high"),
        ("“3月5日，听说12月结顶。”", "12月", "2022-12", "low"),
        ("“3月5日，谈妥。3月9日，又变。”", "3月9日", "2022-03-09", "high"),
        ("“3月5日，昨天断水。”", "昨天", "2022-03-04", "low"),
        ("“3月5日至9日，试产。”", "3月5日至9日", "2022-03-05/2022-03-09", "high"),
    ],
)
def test_what_an_entry_tells_is_counted_from_it(
    entry: str, printed: str, value: str, sure: str
) -> None:
    assert days_of(f"日记写着：{ENTRIES}{entry}")[-1] == (printed, value, sure)


@pytest.mark.parametrize(
    ("between", "told"),
    [
        ("当年8月，他病了。", ("8月", "2022-08", "high")),
        ("到那年12月，还没开工。", ("那年12月", "2022-12", "high")),
        ("次年1月，结顶。", ("1月", "2023-01", "high")),
        ("到6月，该开工了。", ("6月", "2022-06", "low")),
    ],
)
def test_what_stands_between_entries_is_of_the_year_in_force(
    between: str, told: tuple[str, str, str]
) -> None:
    printed, value, sure = days_of(f"日记写着：{ENTRIES}{between}“12月30日，歇。”")[3]
    assert (value, sure) == told[1:]
    assert printed.endswith(told[0][-2:])


def test_a_year_named_between_entries_is_that_of_the_next() -> None:
    text = (
        f"日记写着：{ENTRIES}“12月1日，停。”第二本，2023年全在里头。“1月17日，谈。”“3月2日，签。”"
    )
    found = sure_of(text)
    assert (found["1月17日"], found["3月2日"]) == ("2023-01-17", "2023-03-02")


def test_entries_before_a_year_that_does_not_follow_are_not_certain() -> None:
    text = "日记写着：“2019年3月6日，进场。”“4月9日，打桩。”“2021年8月3日，复工。”“10月1日，停。”"
    found = {printed: (value, sure) for printed, value, sure in days_of(text)}
    assert found["4月9日"] == ("2019-04-09", "low")
    assert found["10月1日"] == ("2021-10-01", "high")


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("日记写着：“11月6日，进场。”“4月9日，打桩。12月结顶。”“5月3日，停工。”", "2023-11-06"),
        ("日记写着：“6月20日，进场。”“8月9日，打桩。”“11月3日，停工。”", "2023-06-20"),
        ("2021年的日记写着：“3月6日，进场。”“4月9日，打桩。”“5月3日，停工。”", "2021-03-06"),
        (
            "日记写着：“2024年3月6日，进场。”“4月9日，打桩。”“6月3日，停。”“8月1日，复。”",
            "2024-03-06",
        ),
    ],
)
def test_entries_of_no_certain_year_are_doubted(text: str, first: str) -> None:
    found = [one for one in days_of(text) if "年" not in one[0]]
    assert {sure for _, _, sure in found} == {"low"}
    assert first in [value for _, value, _ in days_of(text)]


def test_a_diary_without_quotation_marks() -> None:
    text = (
        "工地日记\n2021年9月3日。签了。说好明年3月开工。\n11月20日，雨。停电。\n2月14日，晴。动迁。"
    )
    assert [value for _, value, _ in days_of(text)] == [
        "2021-09-03",
        "2022-03",
        "2021-11-20",
        "2022-02-14",
    ]


def test_after_the_diary_dates_are_of_these_times() -> None:
    text = f"日记写着：{ENTRIES}\n日记里没有的，他补上。今年3月，园区开业，5月10日办展，7月完工。"
    found = sure_of(text)
    assert [found[one] for one in ("今年3月", "5月10日", "7月")] == [
        "2024-03",
        "2024-05-10",
        "2024-07",
    ]


def test_a_column_reads_them_alike() -> None:
    texts = [
        f"日记写着：{ENTRIES}当年8月，他病了，次日又来。“9月1日至8日，试。”",
        "今天签约。",
        ENTRIES,
    ]
    rows = read_column(texts, DAY, "zh").to_pylist()
    told = [(r["value"], r["confidence"]) for r in rows if r["kind"] in ("date", "period")]
    assert told == [one[1:] for text in texts for one in days_of(text)]
