"""Rates that fall have a value below 0, in whatever words they fall; a level has not."""

import datetime as dt
import itertools

import pytest

import zjledger
from zjledger.reading.article import read_article


def rates(text: str) -> list[str | None]:
    return [p.value for p in read_article(text, dt.date(2025, 5, 16)) if p.kind == "rate"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Deposits of private firms shed 3.1 percent.", ["-3.1"]),
        ("Hotels trimmed their prices by 6 per cent to 312 yuan.", ["-6"]),
        ("Orders were off 2.3 percent.", ["-2.3"]),
        (
            "It narrowed by 0.11 percentage points in Q3 and by 0.04 of a percentage point.",
            ["-0.11", "-0.04"],
        ),
        ("Fee income was 8.2% short of last year's.", ["-8.2"]),
        ("July's outlay was 3.9 percent smaller than that of June.", ["-3.9"]),
        ("Power cuts knocked 7 percent off the takings.", ["-7"]),
        ("Loans declined for the third quarter running, by 5.3%.", ["-5.3"]),
        ("It is 0.2 percentage points under the present rate.", ["-0.2"]),
        ("Losses should decrease by half a percentage point.", ["-0.5"]),
        ("It is a quarter of a percentage point lower.", ["-0.25"]),
        ("The share rose a full percentage point to 34 percent.", ["1", "34"]),
        ("Five and a half percent would please me.", ["5.5"]),
        ("Arrears were down by more than 25 percent.", ["-25"]),
        ("The plan sees a drop in energy use of 4.2 percent.", ["-4.2"]),
        ("From -1.6% in April it went to 2.1%.", ["-1.6", "2.1"]),
        ("The firm cut costs and raised output by 5 percent.", ["5"]),
        ("The delay pushed up costs by 12 percent.", ["12"]),
        ("A 4 percent cut in fees helped.", ["-4"]),
        ("Sales and rents fell by 5.2%, 6.1% and 7% respectively.", ["-5.2", "-6.1", "-7"]),
        ("Output was up 5.2, 6.1 and 7 percent respectively.", ["5.2", "6.1", "7"]),
        ("That is less than the 14.8 percent by which they had cut back.", ["-14.8"]),
        ("Power use fell by 3.3%, water use by 5.1%.", ["-3.3", "-5.1"]),
        ("Power use fell by 3.3%, water use by 5.1% to 3 million tons.", ["-3.3", "-5.1"]),
        ("Debt fell by 3 percentage points, coal by 5 percentage points.", ["-3", "-5"]),
        (
            "Prices fell by 3.1 percent, rents by 5.2 percent and fees by 7.4 percent.",
            ["-3.1", "-7.4"],
        ),
        ("Exports fell by 3 percent and beat the plan by 2 percent.", ["-3", "2"]),
        ("Costs were cut by 3 percent, pay raised by 2 percent.", ["-3", "2"]),
        ("Sales fell by 3 percent, manufacturing by 2 percent.", ["-3"]),
        ("Sales fell by 3 percent, labor by 2 percent.", ["-3", "-2"]),
        ("花了16.8亿元，比预算省3.4%，省3家", ["-3.4"]),
        ("Freight fell by 6.9%, the fees of land brokers here by 13.2%.", ["-6.9", "-13.2"]),
        ("比去年一季度慢0.9个百分点", ["-0.9"]),
        ("同比少10.2%，下行半个百分点，下浮20%", ["-10.2", "-0.5", "-20"]),
        ("出口跌去4.8%，利润掉了5.9%，台州则减1.8%", ["-4.8", "-5.9", "-1.8"]),
        ("同比-3.7%，洞头为-5.4%", ["-3.7", "-5.4"]),
        ("比兄弟县低了近10个百分点", ["-10"]),
        ("低于全省平均0.7个百分点", ["-0.7"]),
        ("房地产投资拉低增速0.6个百分点", ["-0.6"]),
        ("利率为3.45%~4.35%", ["3.45", "4.35"]),
        ("不少于5%，至少3%，不低于7%", ["5", "3", "7"]),
        ("利率从4.2%降至3.9%", ["4.2", "3.9"]),
    ],
)
def test_a_fall_is_below_nought(text: str, wanted: list[str]) -> None:
    assert rates(text) == wanted


def test_a_column_reads_the_falls_of_clauses_alike() -> None:
    texts = [
        f"{sector} fell by {n}.3 percent, {other} by {n}.7 percent{after}"
        for n, (sector, other, after) in enumerate(
            itertools.product(
                ("Power use", "Trade"),
                ("water use", "housing", "pay raised", "the rest"),
                (".", " to 3 million tons.", " in May.", " at sea."),
            ),
            start=1,
        )
    ]
    table = zjledger.read_column(texts, None, "en").to_pydict()
    column: list[list[str]] = [[] for _ in texts]
    for text, kind, value in zip(table["text"], table["kind"], table["value"], strict=True):
        column[text] += [value] * (kind == "rate")
    assert column == [rates(text) for text in texts]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("利率3.1%，低于去年10月0.25个百分点。", ["3.1", "-0.25"]),
        ("增速低于2024年8月1.2个百分点。", ["-1.2"]),
        ("增速慢于2024年1.2个百分点。", ["-1.2"]),
        ("出租率低于3月18日4个百分点。", ["-4"]),
        ("出租率低于3月份的水平4个百分点。", ["-4"]),
        ("滞后于一季度1.5个百分点。", ["-1.5"]),
        ("增速慢于去年10月半个百分点。", ["-0.5"]),
        ("利率不低于去年10月0.25个百分点。", ["0.25"]),
        ("利率高于2024年10月0.25个百分点。", ["0.25"]),
        ("低于0.25个百分点。", ["0.25"]),
    ],
)
def test_what_is_lower_than_that_of_a_date_falls_in_a_column_too(
    text: str, wanted: list[str]
) -> None:
    assert rates(text) == wanted
    column = zjledger.read_column([text], dt.date(2025, 5, 16)).to_pylist()
    assert [found["value"] for found in column if found["kind"] == "rate"] == wanted


@pytest.mark.parametrize(
    "text",
    [
        "The decline narrowed by 2 percentage points.",
        "降幅收窄2.1个百分点",
        "It went from 30 to 12, or by 60 percent.",
        "Lines 3, 4 and 5 percent of them.",
    ],
)
def test_a_rate_of_no_certain_sign_is_not_read(text: str) -> None:
    assert rates(text) == []
