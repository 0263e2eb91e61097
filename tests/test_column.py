"""Reading a column gives what reading each text gives, on gold, real, claimed and made-up texts."""

import datetime as dt
import gc
import random
import re
from collections import defaultdict
from pathlib import Path
from typing import Any

import numpy as np
import one_column
import polars as pl
import pyarrow as pa
import pytest

import zjledger
from zjledger.curated.load import load_curated
from zjledger.reading.article import Language, read_article
from zjledger.reading.columns import reader
from zjledger.reading.columns.alike import forms
from zjledger.reading.columns.clusters import CHINESE as CHINESE_CLUSTERS
from zjledger.reading.columns.clusters import ENGLISH as ENGLISH_CLUSTERS
from zjledger.reading.columns.reader import FIGURES, SCHEMA
from zjledger.reading.english import headed
from zjledger.reading.gold import documents
from zjledger.reading.script import is_chinese
from zjledger.vocabulary import load_vocabulary

ROOT = Path(__file__).resolve().parents[1]
GOLD = [
    document
    for path in sorted((Path(__file__).parent / "gold").glob("*.txt"))
    for document in documents(path.read_text("utf-8"))
]
DAY = dt.date(2024, 5, 6)
Row = tuple[object, ...]


def exact(text: str, day: dt.date | None, language: Language = "auto") -> list[Row]:
    return sorted(
        (p.start, p.end, p.kind, p.value, p.unit, p.currency, p.qualifier, p.rule, p.confidence)
        for p in read_article(text, day, language)
        if p.kind in FIGURES
    )


def rows(table: pa.Table) -> dict[int, list[Row]]:
    found: dict[int, list[Row]] = defaultdict(list)
    for text, *row in zip(*table.to_pydict().values(), strict=True):
        found[text].append(tuple(row))
    return found


def differences(texts: list[str], days: list[dt.date | None]) -> tuple[list[str], int]:
    """The texts that the two readers read differently, and how many figures there are."""
    if len(texts) == 1 and days[0]:
        found = one_column.column(texts[0], days[0])
        column = {0: [tuple(row[name] for name in SCHEMA.names[1:]) for row in found]}
    else:
        table = zjledger.read_column(texts, days)
        assert table.schema == SCHEMA
        column = rows(table)
    different = [
        f"{text[:60]!r}: {set(wanted) ^ set(column.get(index, []))}"
        for index, (text, day) in enumerate(zip(texts, days, strict=True))
        if (wanted := exact(text, day)) != sorted(column.get(index, []))
    ]
    return different, sum(map(len, column.values()))


def test_a_sign_that_the_grammar_puts_before_passages_tells_nothing_in_a_text() -> None:
    first, last = map(ord, headed.SIGNS.split("-"))
    signs = ["\ue165", "\ue190", *(chr(code) for code in range(first, last, 97)), chr(last)]
    bodies = ("Others followed in July, and 12 in May.", "3月修好屋顶，5月开业。")
    texts = [f"{sign}{body}" for sign in signs for body in bodies]
    found, _ = differences(texts, [DAY] * len(texts))
    assert found == []
    blank = [exact(f"□{body}", DAY) for body in bodies]
    assert all(blank)
    assert [exact(text, DAY) for text in texts] == blank * len(signs)


def test_the_gold_is_read_alike() -> None:
    found, figures = differences([d.text for d in GOLD], [d.published_on for d in GOLD])
    assert found == []
    assert figures > 600


def test_the_real_texts_are_read_alike(article_texts: list[str]) -> None:
    found, figures = differences(article_texts, [DAY] * len(article_texts))
    assert found == []
    assert figures > 30


def test_the_phrases_of_all_claims_are_read_alike() -> None:
    phrases: dict[str, list[str]] = defaultdict(list)
    for claim in load_curated(ROOT, load_vocabulary(ROOT)).claims.values():
        phrases[claim.source_id].append(claim.printed)
    texts = [("，" if is_chinese("".join(p)) else ", the ").join(p) for p in phrases.values()]
    found, figures = differences(texts, [DAY] * len(texts))
    assert found == []
    assert figures > 1500


def clauses(language: str) -> list[str]:
    ends = r"(?<=[,;，；、。]) ?|(?<=[.]) |\n| (?=and |of |with |in )"
    return [p for d in GOLD if d.language == language for p in re.split(ends, d.text) if p]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_clauses_of_the_gold_in_any_order_with_other_digits_are_read_alike(language: str) -> None:
    rng = random.Random(language)
    parts = clauses(language)
    texts = [
        re.sub(
            "[0-9]",
            lambda match: rng.choice([match[0], match[0], str(rng.randint(0, 9))]),
            (" " if language == "en" else "").join(rng.choices(parts, k=rng.randint(1, 9))),
        )
        for _ in range(340)
    ]
    found, figures = differences(texts, [DAY] * len(texts))
    assert found == []
    assert figures > 800


ENGLISH = (
    "12 7.5 1,300 2024 45.5 3 0 19 30 one two five twelve first second thirty billion million "
    "trillion bn yuan RMB dollars $ ¥ % percent percentage points projects enterprises people jobs "
    "of which are in the on by from to and , . ; : ( ) over more than about nearly at least no up "
    "fell rose investment invested financing May March 9th 2023-05-06 quarter half year Monday "
    "yesterday that day end between - – total key major phase km mu GW years will plans number"
).split()
CHINESE = (
    "12 7.5 1,300 2024 45.5 3 0 19 30 一 两 五 十 百 千 万 亿 万亿 三十 元 美元 人民币 % 个百分点 "
    "百分之 项目 个 家 项 亩 平方公里 公里 年 月 日 季度 上半年 当日 昨天 今日 第 首 批 至 到 "
    "- — 和 、 ， 。 ； （ ） 超过 近 约 约占 以上 余 多 左右 总投资 投资 增长 下降 达 将 计划 已 "
    "底 前 的 在 每 产业 工程"
).split()


@pytest.mark.parametrize(("tokens", "gap"), [(ENGLISH, " "), (CHINESE, "")])
def test_words_in_no_order_are_read_alike_but_for_a_few(tokens: list[str], gap: str) -> None:
    # No grammar foresees all of these; a number that only chance puts beside another may differ.
    rng = random.Random(gap)
    texts = [gap.join(rng.choices(tokens, k=rng.randint(3, 24))) for _ in range(1000)]
    found, figures = differences(texts, [DAY] * len(texts))
    assert len(found) <= 5, found
    assert figures > 800


@pytest.mark.parametrize(
    "forms",
    [
        (
            ["In ", "by ", "5.5 billion yuan in ", "from "],
            [", ", ", and ", " to ", "-", "–", ": ", "/", " and ", " through "],
            [" projects", " billion yuan", " percent", "th", " May", "%", " years", " km"],
            [" were built.", ".", ", 12 projects."],
        ),
        (
            ["", "到", "截至", "5亿元增加到", "第"],
            ["年的", "年", "年，", "-", "—", "、", "年至", "年到", "年 ", "年第"],
            [
                "个项目",
                "亿元",
                "%",
                "家",
                "年",
                "月",
                "日",
                "季度",
                "万亩",
                "个百分点",
                "亿美元",
                "万",
            ],
            ["，", "。", "以上，", "左右。", "前，"],
        ),
    ],
    ids=["en", "zh"],
)
def test_years_beside_numbers_are_read_alike(forms: tuple[list[str], ...]) -> None:
    rng = random.Random(7)
    before, between, unit, after = forms
    texts = []
    for _ in range(1000):
        number = rng.choice(
            [
                str(rng.randint(1, 9999)),
                f"{rng.randint(1, 130)}.{rng.randint(1, 99)}",
                f"{rng.randint(1, 99)},{rng.randint(100, 999)}",
                rng.choice(["415", "315", "1999", "2030"]),
            ]
        )
        parts = rng.choice(before), str(rng.randint(1990, 2035)), rng.choice(between), number
        texts.append("".join((*parts, rng.choice(unit), rng.choice(after))))
    found, figures = differences(texts, [DAY] * len(texts))
    assert found == []
    assert figures > 800


SHARING = (
    "{a} of the {b} projects have begun.",
    "{a} of {b} firms and {a} in {b} shops closed.",
    "It rose by 0.{a} percentage points to {b}.{a}%.",
    "Rates of 0.{a} to 0.{b} percent, and from {a}.{b} to 0.{b} percent.",
    "The rate is {a}.{b} percent, a quarter of a percentage point lower than in May.",
    "A fund of {a}.{b} billion yuan, of which a quarter has come; {a} in the quarter.",
    "It grew in January-April to {a}.{b}%.",
    "每家补助{a}9{b}万元到{b}9{a}万元，总投资{a}亿19{b}万元，贷款{a}.{b}亿日元。",
)


def test_numbers_that_share_a_form_are_read_alike() -> None:
    rng = random.Random(3)
    texts = [
        form.format(a=rng.randint(0, 99), b=rng.randint(1, 99))
        for form in SHARING
        for _ in "*" * 60
    ]
    found, figures = differences(texts, [DAY] * len(texts))
    assert found == []
    assert figures > 600


AMOUNTS_BESIDE = (
    "{m}月{a}.{b}亿元，{m}月{c}万元，到{m}月的{b}{a}万元。",
    "上个月，{a}.{b}%，本月的{b}.{a}%。{m}月{c}家。",
    "三年{c}亿元，下周四，{c}家企业来谈。近{m}月{m},{c}亿元前完成，{m}月{a}日。",
    "今年{m}月开工，{m}月{c}.{a}亿元已到位。明天，{c}个项目开工，{m}月{b}%。",
    "预计下月{c}万个，上月{a}.{b}万吨，本月{b}亿元，下月{a}日完工。",
)


def test_amounts_beside_chinese_months_are_read_alike() -> None:
    rng = random.Random(5)
    texts = [
        form.format(
            m=rng.randint(1, 12),
            a=rng.randint(0, 31),
            b=rng.randint(1, 99),
            c=rng.choice([rng.randint(100, 9999), rng.randint(1990, 2035), 315, 415]),
        )
        for form in AMOUNTS_BESIDE
        for _ in "*" * 100
    ]
    found, figures = differences(texts, [DAY] * len(texts))
    assert found == []
    assert figures > 1500


@pytest.mark.parametrize(
    ("clusters", "many"),
    [
        (["3月8741亿", "3月6217亿", "3月5555亿"], 1),
        (["11月的4.36", "11月的9.18"], 1),
        (["上个月，9.55", "上个月，1.28"], 1),
        (["三年567亿", "三年481亿"], 1),
        (["3月8741亿", "4月8741亿"], 2),
        (["3月2023亿", "3月2024亿", "3月415亿", "3月416亿"], 4),
        (["3月15", "3月16"], 2),
        (["上个月15", "上个月16"], 2),
    ],
)
def test_amounts_beside_chinese_months_share_a_form(clusters: list[str], many: int) -> None:
    found = forms(pl.Series(clusters), np.zeros(len(clusters), dtype=bool), CHINESE_CLUSTERS)
    assert found.select("norm", "sample").n_unique() == many


def test_an_english_text_may_print_chinese_words_for_a_day() -> None:
    texts = [
        "The bridge opened on May 3 and 当天 24 firms signed. Next came 12 more.",
        "On April 12 (次日) the bank lent 3 billion yuan.",
    ]
    found, _ = differences(texts, [DAY] * len(texts))
    assert found == []
    read = zjledger.read_column(texts, DAY).to_pylist()
    assert [row["value"] for row in read if row["kind"] == "date"] == [
        "2024-05-03",
        "2024-05-03",
        "2024-04-12",
        "2024-04-13",
    ]


@pytest.mark.parametrize(
    ("clusters", "counted", "many"),
    [
        (["April and 12", "April and 31"], True, 1),
        (["April and 12", "April and 31"], False, 2),
        (["March 31 and 12", "March 31 and 27"], True, 1),
        (["March 31 and 12", "March 30 and 12"], True, 2),
        (["second 52.7", "second 16.5"], True, 1),
        (["2020, 18", "2020, 12"], True, 1),
        (["2020, 18", "2021, 18"], True, 2),
        (["July 11 and the 355", "July 11 and the 193"], False, 1),
        (["85.6%, by April 10", "39.8%, by April 10"], False, 1),
        (["85.6%, by April 10", "85.6%, by April 11"], False, 2),
        (["8%, by April 10", "85%, by April 10"], False, 2),
    ],
)
def test_amounts_beside_english_dates_share_a_form(
    clusters: list[str], counted: bool, many: int
) -> None:
    found = forms(pl.Series(clusters), np.full(len(clusters), counted), ENGLISH_CLUSTERS)
    assert found.select("norm", "sample").n_unique() == many


def test_shares_beside_dates_are_read_by_their_own_digits() -> None:
    texts = [
        f"The bank had lent {lent} billion yuan, {share}%, by April 10 and {last}% by May 12."
        for lent, share, last in ((1.2, 85.6, 12), (3.4, 39.8, 31), (2.5, 7, 4), (9, 0.5, 99))
    ]
    found, figures = differences(texts, [DAY] * len(texts))
    assert found == []
    assert figures == 5 * len(texts)


def test_texts_of_any_kind_have_their_row_and_their_day() -> None:
    texts = [
        "",
        None,
        "12 projects on May 9th",
        "５亿元，投资3亿元",
        "a\x1fb 3 billion yuan",
        "12个",
    ]
    days = [None, None, DAY, None, None, None]
    found = zjledger.read_column(pl.Series(texts), days).to_pylist()
    assert [(row["text"], row["kind"], row["value"]) for row in found] == [
        (2, "count", "12"),
        (2, "date", "2024-05-09"),
        (3, "money", "300000000"),
        (4, "money", "3000000000"),
        (5, "count", "12"),
    ]
    assert zjledger.read_column([]).num_rows == 0
    assert zjledger.read_column(pa.array(["3 billion yuan"]), DAY)["value"].to_pylist() == [
        "3000000000"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "It met on May 4. Sales fell 3 percent and wages in the city 5 percent; on that day 12 "
        "firms signed. Output rose 7.1 percent.\nBy 2023-05-02 it had drawn 1.5 billion yuan.",
        "In 2023, 12 parks opened. The bank lent ５ billion yuan to 30 firms. On that day, 8 left.",
        f"On May 2 it began. {'a ware ' * 400}3 billion yuan and ５ firms, over 40 projects. "
        "It led 7 firms.",
        "5月4日开工1.234百个项目。当日签约１2个项目，总投资5亿元。次日，另有3家企业。",
    ],
)
def test_a_passage_read_again_leaves_the_others_and_that_day_alone(text: str) -> None:
    found, figures = differences([text, f"\n{text} {text}", text], [DAY, DAY, None])
    assert found == []
    assert figures > 8


@pytest.mark.parametrize(
    "text",
    [
        "Firms drew between RMB 50,000 and RMB 3 million each.",
        "Between RMB 5 million and RMB 30 million went to 12 firms.",
        "6.15 billion yuan had been paid out by the end of April, or 26.1 percent.",
        "By June 30, or 12 days later, 9 projects had begun. By June 3 and 4 they will begin.",
        "Of 12 halls 9 were let in the third quarter. Occupancy fell. In the third quarter Offices",
        "In the holiday from May 81 to June 2, 12 firms met; from May to June 3 did.",
        "The park grew from 5.8 square kilometers to 66 square kilometers and employs 40 people.",
        "It had 49, and RMB 510. It got RMB 31 and RMB 76, 58 or RMB 320.",
        "In May 2.36 million guests came, and in July over 4 million, 7.1% more than in June.",
        "They took a share of the other three, 26 are late on June 4, of 11.",
        "Bids will be taken from next Wednesday until February 27, it said on May 9 and June 3.",
        "The hall will open in September. 2018 was a good year, and 17 firms came in March.",
        "4月18日和12月7日召开现场会，5月3日和8月9日再次召开。",
        "去年9月28日开工的688个项目和9月14日开工的208个项目，完成投资3亿元。",
    ],
)
def test_a_date_and_what_is_joined_to_it_are_read_alike(text: str) -> None:
    found, figures = differences([text, text, text], [DAY, dt.date(2025, 5, 16), None])
    assert found == []
    assert figures > 2


@pytest.mark.parametrize(
    "text",
    [
        f"Lots {' '.join(map(str, range(3, 1200)))} projects. In May, 3 firms drew 5 million yuan.",
        f"Of {', '.join(map(str, range(30, 200)))} and 7 projects 4 began on May 6.",
        f"编号{'、'.join(map(str, range(3, 1200)))}个项目。5月3日，3家企业签约5亿元。",
        f"{'二十三、' * 700}个项目，5月3日签约5亿元。当日，3家企业开工。",
    ],
)
def test_numbers_in_a_row_beyond_one_passage_are_read_alike(text: str) -> None:
    found, figures = differences([text, f"\n{text} {text}", text], [DAY, DAY, None])
    assert found == []
    assert figures > 2


def test_the_collector_of_cycles_is_left_as_it_was() -> None:
    assert gc.isenabled()
    zjledger.read_column(["It lent 3 billion yuan."], DAY)
    assert gc.isenabled()
    gc.disable()
    try:
        zjledger.read_column(["It lent 3 billion yuan."], DAY)
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_places_slice_to_the_phrase_and_values_are_exact() -> None:
    text = "“总投资”为4127.5亿元，约合0.91 trillion yuan；至6月底前，占42.80%"
    found = zjledger.read_column([text], DAY, "zh").to_pylist()
    assert [(text[row["start"] : row["end"]], row["value"]) for row in found] == [
        ("4127.5亿元", "412750000000"),
        ("6月", "2024-06"),
        ("42.80%", "42.8"),
    ]


@pytest.mark.parametrize(
    "text", ["9亿" * 300, "1,2.3" * 400, "over " * 400, "三" * 900, "$ 7" * 300]
)
def test_odd_texts_are_cut_into_parts_in_proportion(text: str) -> None:
    # Twice the text gives at most twice the figures and no more; what grows faster is a fault.
    once = zjledger.read_column([text]).num_rows
    assert zjledger.read_column([f"{text}\n{text}"]).num_rows == 2 * once


def test_a_number_after_a_year_and_before_a_day_is_read_alike() -> None:
    texts = [
        f"Of the villagers, 190 had found work {by} 2018 {joint} 264 by May 31."
        for by in ("by the end of", "in", "before")
        for joint in ("and", "or", ", and")
    ]
    assert differences(texts, [DAY] * len(texts))[0] == []


@pytest.mark.parametrize(("step", "size"), [(40, 700), (9, 20_000)])
def test_a_column_read_in_many_parts_is_the_same(
    monkeypatch: pytest.MonkeyPatch, step: int, size: int
) -> None:
    texts = [document.text for document in GOLD[::step]]
    days = [document.published_on for document in GOLD[::step]]
    whole = zjledger.read_column(texts, days)
    parts: list[int] = []
    read = reader._batch

    def noted(sheet: pl.DataFrame, *others: Any) -> pa.Table:
        parts.append(sheet.height)
        return read(sheet, *others)

    monkeypatch.setattr(reader, "_batch", noted)
    monkeypatch.setattr(reader, "BATCH", size)
    assert zjledger.read_column(texts, days).equals(whole)
    assert len(parts) > 2
    assert sum(parts) == len(texts)


def test_a_failure_in_one_part_ends_the_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(sheet: pl.DataFrame, *_: Any) -> pa.Table:
        raise ValueError(sheet["text"][0])

    monkeypatch.setattr(reader, "_batch", failing)
    with pytest.raises(ValueError, match="Hangzhou"):
        zjledger.read_column(["Hangzhou signed 3 projects."] * 9, DAY)
