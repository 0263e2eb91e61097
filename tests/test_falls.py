"""Rates that fall have a value below 0, in whatever words they fall; a level has not."""

import datetime as dt
import itertools

import pytest

import zjledger
from zjledger.reading.article import read_article


def rates(text: str) -> list[str | None]:
    return [p.value for p in read_article(text, dt.date(2025, 5, 16)) if p.kind == "rate"]


NEARER = [
    ("Energy use must fall 3.5 percent.", ["-3.5"]),
    ("Rents were cut 20 percent for three months.", ["-20"]),
    ("Costs came in 3.2 percent under budget.", ["-3.2"]),
    ("Turnover declined, though only by 0.4 percent.", ["-0.4"]),
    ("Car sales fell 14 percent and home sales 22 percent.", ["-14", "-22"]),
    ("Sales fell 14 percent and the banks paid 2 percent.", ["-14"]),
    ("Freight fell by 6.9%, the commission rate by 0.4 percentage points.", ["-6.9", "-0.4"]),
    ("Sales fell by 120 million yuan, or 6.1 percent.", ["-6.1"]),
    ("Sales fell $120 million (6.1 percent) in May.", ["-6.1"]),
    ("Sales fell to 120 million yuan, or 6.1 percent of output.", ["6.1"]),
    ("The bank cut 60, or 20 percent.", ["20"]),
    ("The decline was 2.3 percent.", ["-2.3"]),
    ("Mills cut their costs by 6.1% in May and 2.3% in June.", ["-6.1", "-2.3"]),
    ("They trimmed the rent by 6% in May, 4% in June and 3% in July.", ["-6", "-4", "-3"]),
    ("Mills cut their costs by 6.1% in May and earned 2.3% in June.", ["-6.1", "2.3"]),
    ("Mills raised their costs by 6.1% in May and 2.3% in June.", ["6.1", "2.3"]),
    ("Some cut jobs while costs grew by 6.1% in May and 2.3% in June.", ["6.1", "2.3"]),
    ("Outlays in May fall 8.7 percent short of those in April.", ["-8.7"]),
    ("Rents slackened by 4.2 percent and interest waned 3 percent.", ["-4.2", "-3"]),
    ("省下5.8%，又省了4.5%，省去2%，全省增长3%。", ["-5.8", "-4.5", "-2", "3"]),
    ("报数误差超过5%的，退回重报。", ["5"]),
    ("The drop in sales came to 4 percent.", ["-4"]),
    ("The drop in sales was about 4 percent.", ["-4"]),
    ("The steepest fall, 11 percent, was in Quzhou.", ["-11"]),
    ("Prices are down from their peak by 1.6 percent.", ["-1.6"]),
    ("It came to 61 percent, trailing the plan by 2 percentage points.", ["61", "-2"]),
    ("Use rose 7.7 percent — 1.9 percentage points below the average.", ["7.7", "-1.9"]),
    ("Cars ↓ 3.1%, coal ▼2.2%", ["-3.1", "-2.2"]),
    ("三类商品分别下降2.1%、3.4%和5.6%", ["-2.1", "-3.4", "-5.6"]),
    ("降幅分别为3.1%和4.2%", ["-3.1", "-4.2"]),
    ("工期缩短40%，增速放缓0.6个百分点", ["-40", "-0.6"]),
    ("涨幅收窄0.7个百分点，占比缩小0.3个百分点", ["-0.7", "-0.3"]),
    ("税收减收4.3%，亏损企业减亏9.3%，降息0.25个百分点", ["-4.3", "-9.3", "-0.25"]),
    ("首付比例由30%降为20%，利率最低2.8%", ["30", "20", "2.8"]),
    ("降幅由4%收窄到1%", ["-4"]),
    ("距序时进度还差2.5个百分点", ["-2.5"]),
    ("教育完成55.2%，差28.9个百分点；比全国平均差了0.8个百分点", ["55.2", "-28.9", "-0.8"]),
    ("两地相差1.2个百分点，最高与最低差2.3个百分点，完成23.6%，差5%", ["23.6"]),
    ("收入下降4%至12亿元", ["-4"]),
    ("衢州-2.1%，较去年同月-3.1%，同比↓1.5%", ["-2.1", "-3.1", "-1.5"]),
    ("三成-40%", []),
    ("The decline widened by 0.9 percentage points.", []),
    ("Retail was down 7.9 percent and catering 12.4 percent.", ["-7.9", "-12.4"]),
    ("The margin has thinned by 0.12 percentage points.", ["-0.12"]),
    ("The outlay is 3.2 percent short.", ["-3.2"]),
    ("It rose by 7 percent, a slowdown of 1.1 percentage points.", ["7", "-1.1"]),
    (
        "Water use per unit of output declined by 5.7 percent, waste by 8.1 percent and "
        "emissions by 3.9 percent.",
        ["-5.7", "-8.1", "-3.9"],
    ),
    (
        "Water output increased by 5.7 percent in the first half, waste by 8.1 percent and "
        "emissions by 3.9 percent.",
        ["5.7", "8.1", "3.9"],
    ),
    ("Sales fell 3 percent, well below the 5 percent.", ["-3"]),
    ("Buyers put down 300,000 yuan, or 15 percent.", ["15"]),
    ("Use fell 3.3 percent, exceeding the target by 0.2 percentage points.", ["-3.3", "0.2"]),
    ("净息差1.52%，跑输全省1.1个百分点，租金便宜5%", ["1.52", "-1.1", "-5"]),
    ("电价优惠20%", []),
]
"""Forms each told by the words right beside a rate, or by an amount that fell with it."""


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
            ["-3.1", "-5.2", "-7.4"],
        ),
        ("Exports fell by 3 percent and beat the plan by 2 percent.", ["-3", "2"]),
        ("Costs were cut by 3 percent, pay raised by 2 percent.", ["-3", "2"]),
        ("Sales fell by 3 percent, manufacturing by 2 percent.", ["-3", "-2"]),
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
        ("客车少拉了6.5%的客人，少运4%", ["-6.5", "-4"]),
        ("不少于5%，至少3%，不低于7%", ["5", "3", "7"]),
        ("利率从4.2%降至3.9%", ["4.2", "3.9"]),
        *NEARER,
    ],
)
def test_a_fall_is_below_nought(text: str, wanted: list[str]) -> None:
    assert rates(text) == wanted


def test_a_column_reads_the_nearer_forms_alike() -> None:
    texts = [text for text, _ in NEARER]
    table = zjledger.read_column(texts, dt.date(2025, 5, 16)).to_pydict()
    column: list[list[str]] = [[] for _ in texts]
    for text, kind, value in zip(table["text"], table["kind"], table["value"], strict=True):
        column[text] += [value] * (kind == "rate")
    assert column == [wanted for _, wanted in NEARER]


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
    ("text", "wanted"),
    [
        ("Trade fell 9.5% in May; Lishui got off with 4.2% and 3.1%.", ["-9.5", "-4.2", "-3.1"]),
        ("Rents sank 6.5 percent; Lishui got off lightly, with about 2 percent.", ["-6.5", "-2"]),
        (
            "Output fell 9 percent; Lishui gets off with only 4 percent and Jinhua with 3 percent.",
            ["-9", "-4", "-3"],
        ),
        ("Rents rose 6.5 percent; Lishui got off with 2 percent.", ["6.5", "2"]),
        ("Trade fell 9.5% in May. The bank got off with 4.2%.", ["-9.5"]),
        ("Trade fell 9.5% in May; a bank got off with 4.2% interest.", ["-9.5"]),
    ],
)
def test_who_got_off_with_a_rate_had_what_others_had_more_of(text: str, wanted: list[str]) -> None:
    assert rates(text) == wanted
    column = zjledger.read_column([text], dt.date(2025, 5, 16)).to_pylist()
    assert [found["value"] for found in column if found["kind"] == "rate"] == wanted


@pytest.mark.parametrize(
    "text",
    [
        "The decline narrowed by 2 percentage points.",
        "The fall deepened by 0.9 percentage points.",
        "How much did costs fall? By 6.3 percent.",
        "同比收窄3.2个百分点，租金减免20%",
        "能耗降低不低于3%",
        "降幅收窄2.1个百分点",
        "It went from 30 to 12, or by 60 percent.",
        "Lines 3, 4 and 5 percent of them.",
    ],
)
def test_a_rate_of_no_certain_sign_is_not_read(text: str) -> None:
    assert rates(text) == []
