"""Dates and rates that lean on other words: on the tense, on a verb before, on a day printed.

Every sentence is invented. Each is read as an article and as a text of a column, which must agree.
"""

import datetime as dt

import pytest
from one_column import read


@pytest.mark.parametrize(
    ("text", "rates"),
    [
        ("Sales had shrunk 2.8 percent.", ["-2.8"]),
        ("Rents slid by 0.6 percent and prices slipped 1.3%.", ["-0.6", "-1.3"]),
        ("Exports fell about 3 percent.", ["-3"]),
        ("Exports fell sharply, by 3 percent.", ["-3"]),
        ("Exports fell a further 3 percent.", ["-3"]),
        ("It was a decrease of 6.8% from a high level.", ["-6.8"]),
        ("Exports fell below 3 percent.", ["3"]),
        ("Exports fell more than 3 percent.", ["-3"]),
        ("Sales fell 2.9 percent and profits 3.2 percent.", ["-2.9", "-3.2"]),
        ("Sales fell 2.9 percent and profits rose 3.2 percent.", ["-2.9", "3.2"]),
        ("Stocks shed 4 percent, with negative growth of 3 percent.", ["-4", "-3"]),
        ("The share rose 3 percentage points to 45 percent.", ["3", "45"]),
        ("Income was 5 percent under the target.", []),
        ("全年负增长3%，价格下调2%，落后3个百分点。", ["-3", "-2", "-3"]),
        ("It was a fall of 2 percent.", ["-2"]),
        ("The city saw a 5 percent drop.", ["-5"]),
        ("The city saw a 5 percent year-on-year decline.", ["-5"]),
        ("Costs were reduced by 5 percent.", ["-5"]),
        ("It lies 8.2 percentage points below that of factories.", ["-8.2"]),
        ("Sales were up 2.9 percent and 3.2 percent.", ["2.9", "3.2"]),
        ("Sales were down 2.9 percent and 3.2 percent.", ["-2.9", "-3.2"]),
        ("Sales were down 2.9 percent and 3.2 percent, respectively.", ["-2.9", "-3.2"]),
        ("Sales fell 2.9 percent and 3.2 percent of firms closed.", ["-2.9"]),
        ("Sales fell 2.9 percent, 1.2 percentage points more than before.", ["-2.9", "1.2"]),
        ("The decline narrowed by 2 percentage points.", []),
        ("The fund lost 4 percent.", ["-4"]),
        ("Growth slowed to 4.7 percent.", ["4.7"]),
        ("The share rose from 3.1 percent to 4.2 percent.", ["3.1", "4.2"]),
        ("Loans cost between 2.9 percent and 3.2 percent.", ["2.9", "3.2"]),
        ("Sales fell between 2 percent and 3 percent.", []),
        ("Growth of 6 to 7 percent is the aim.", []),
        ("Of the 241 projects, 228, or 94.6 percent, are on schedule.", ["94.6"]),
        ("It may be 4, 5, or 6 percent.", []),
        ("The area fell by 12.4% to 315,000 square meters.", ["-12.4"]),
        ("分别下降2.9%和3.2%。", ["-2.9", "-3.2"]),
        ("分别增长2.9%和3.2%。", ["2.9", "3.2"]),
        ("同比下降2.9%和3.2%。", ["-2.9"]),
        ("失业率由5.1%降至4.9%，降幅0.2个百分点。", ["5.1", "4.9", "-0.2"]),
    ],
)
def test_rates_that_fall(text: str, rates: list[str]) -> None:
    assert read(text, "rate", dt.date(2025, 12, 10)) == rates


@pytest.mark.parametrize(
    ("text", "day", "dates"),
    [
        ("They met on the 7th.", "2026-02-06", ["2026-01-07"]),
        ("They met on the 4th in Hangzhou.", "2026-02-06", ["2026-02-04"]),
        ("They met on Tuesday, February 3, in Hangzhou.", "2026-02-06", ["2026-02-03"]),
        ("They met on Tuesday, Shao Xin said.", "2026-02-06", ["2026-02-03"]),
        ("They met on the 7th floor.", "2026-02-06", []),
        ("It is due on the 5th of each month.", "2026-02-06", []),
        ("It opened in October last year.", "2026-11-06", ["2025-10"]),
        ("It opened on October 12 last year.", "2026-11-06", ["2025-10-12"]),
        ("It opens in May next year.", "2026-11-06", ["2027-05"]),
        ("The next is planned for October.", "2026-07-03", ["2026-10"]),
        ("That is less than in July, and more than from September.", "2022-11-25", None),
        ("Two were put off to 2027.", "2026-02-06", ["2027"]),
        ("After 102 loans in the third quarter it grew.", "2026-02-06", ["2025-Q3"]),
        ("The third quarter will be better.", "2026-02-06", ["2026-Q3"]),
        ("The second quarter was better.", "2026-02-06", ["2025-Q2"]),
        ("The second quarter brings loans.", "2026-02-06", []),
        ("The first quarter will be better.", "2026-08-06", []),
        ("下一场对接会9月举行。", "2024-06-21", ["2024-09"]),
        ("二季度再签约15个。", "2022-03-18", ["2022-Q2"]),
        ("二季度签约15个。", "2022-03-18", []),
        ("三季度将签约15个。", "2022-03-18", ["2022-Q3"]),
        ("四季度签约15个。", "2022-03-18", ["2021-Q4"]),
        ("4月28日开会，那天点了名。", "2026-05-15", ["2026-04-28", "2026-04-28"]),
        ("12月31日签约，次日动工。", "2026-05-15", ["2025-12-31", "2026-01-01"]),
        ("那天没有开会，次日也没有，首次日均两场。", "2026-05-15", []),
        ("全年完成投资8亿元；平湖一座俱乐部2月停工。", "2026-02-11", ["2025-02"]),
        (
            "In December 340 firms signed, and in May 45 did.",
            "2026-07-11",
            ["2025-12", "2026-05"],
        ),
    ],
)
def test_dates_without_a_year(text: str, day: str, dates: list[str] | None) -> None:
    wanted = ["2022-07", "2022-09"] if dates is None else dates
    assert read(text, "date", dt.date.fromisoformat(day)) == wanted


@pytest.mark.parametrize(
    ("text", "kind", "values"),
    [
        ("租金降到每平方米每天2.6元。", "money", []),
        ("减租的厂房每平方米每月补3元。", "money", []),
        ("新一年怎么干？头一年顺利，又一年过去。", "quantity", []),
        ("房价每平方米均价2.6万元。", "money", []),
        ("A reserve of ¥320 million, 180 million yuan of it paid.", "money", None),
        ("晚了4个多月，又晚了3个半月。", "count", []),
        ("以9票同意，共36栏，发行3000万股。", "count", ["9", "36", "30000000"]),
        ("再签约15个至20个，招12家到15家。", "count", ["15", "20", "12", "15"]),
        ("约15个至20个。", "count", []),
        ("三年行动方案、五年规划，三年内完成。", "quantity", ["3"]),
        (
            "By city: Ningbo, 41 projects and 9 billion yuan; Hangzhou, 38 and 8 billion yuan.",
            "count",
            ["41", "38"],
        ),
        ("Six projects got a red card and 11 a yellow card.", "count", ["6", "11"]),
    ],
)
def test_counts_and_amounts(text: str, kind: str, values: list[str] | None) -> None:
    wanted = ["320000000", "180000000"] if values is None else values
    assert read(text, kind, dt.date(2025, 12, 10)) == wanted
