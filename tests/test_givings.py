"""An amount that goes to a number of things is no range, and neither are two full amounts one."""

import datetime as dt

import pytest

from zjledger.reading.article import read_article


def told(text: str, *kinds: str) -> list[str | None]:
    found = read_article(text, dt.date(2025, 5, 16))
    return [p.value for p in found if p.kind in kinds]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("They lent 29.64 billion yuan to 31 projects in trade.", ["29640000000", "31"]),
        ("It lent RMB 40 billion to 2,300 firms.", ["40000000000", "2300"]),
        ("It gave $5 million to three towns.", ["5000000", "3"]),
        ("Of 40 mills it paid 7.5 billion yuan to 12 of them.", ["40", "7500000000", "12"]),
        ("It rose from 3 billion yuan to 4 of the plan.", []),
        ("Its cost rose from CNY 2.35 billion to CNY 2.72 billion.", ["2350000000", "2720000000"]),
        ("Aid of 5 billion to 10 billion yuan was paid.", ["5000000000", "10000000000"]),
    ],
)
def test_both_figures_of_a_pair_are_read(text: str, wanted: list[str]) -> None:
    assert told(text, "money", "count") == wanted


def test_dollars_stay_dollars() -> None:
    found = read_article("It rose from USD 2 million to USD 3 million.", dt.date(2025, 5, 16))
    assert {p.currency for p in found if p.kind == "money"} == {"USD"}


def test_each_end_of_a_change_has_its_own_currency() -> None:
    found = read_article("It rose from $2 million to CNY 30 million.", dt.date(2025, 5, 16))
    assert [p.currency for p in found if p.kind == "money"] == ["USD", "CNY"]


@pytest.mark.parametrize(
    "text",
    [
        "The price went from RMB 300 to RMB 450 a ton.",
        "每度电补贴0.3元",
        "工业用地每亩成交价48万元",
        "每平方米补贴200元",
        "成交均价1.2万元",
        "住宅单价为3.5万元",
    ],
)
def test_prices_are_no_amounts(text: str) -> None:
    assert told(text, "money") == []


def test_people_and_things_of_one_sentence() -> None:
    found = read_article("班组38个人，有5个人才项目", dt.date(2025, 5, 16))
    assert [(p.value, p.unit) for p in found if p.kind == "count"] == [
        ("38", "people"),
        ("5", "count"),
    ]


def test_two_numbers_that_borrow_a_noun_are_told_apart_by_their_causes() -> None:
    text = "We heard that 43 projects had missed it, 24 because of land and 19 because of funds."
    assert told(text, "count") == ["43", "24", "19"]


def test_the_top_ten_is_a_name() -> None:
    assert told("Plaques went to 12 buildings and the top ten towns.", "count") == ["12"]
