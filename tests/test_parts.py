"""Some of a known number are two counts; a share in words is none."""

import datetime as dt

import pytest

from zjledger.reading.article import read_article


def counts(text: str) -> list[str | None]:
    found = read_article(text, dt.date(2025, 5, 16))
    return [p.value for p in found if p.kind == "count" and p.unit != "ordinal"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Seven of the ten are under way.", ["7", "10"]),
        ("Six of our 14 villages have none.", ["6", "14"]),
        ("Nine out of the twelve counties met it.", ["9", "12"]),
        ("He saw 12 of the 30 projects.", ["12", "30"]),
        ("4 of every 10 firms export.", []),
        ("Four in every ten shops are new.", []),
        ("It rained on two of the five days.", []),
        ("One of the ten is late.", ["10"]),
        ("小微企业每10户中要有3户用上信用贷", []),
        ("每10个网点中就有4个网点营业，另有12个网点停业", ["12"]),
        ("高铁坐9趟", ["9"]),
    ],
)
def test_parts_of_a_number(text: str, wanted: list[str]) -> None:
    assert counts(text) == wanted


def test_a_price_by_the_mu_is_no_amount_but_five_kuai_are() -> None:
    found = read_article("亩均31万元，叶子卖5块钱", dt.date(2025, 5, 16))
    assert [p.value for p in found if p.kind == "money"] == ["5"]
