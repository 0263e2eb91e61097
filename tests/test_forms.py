"""Every number and date, written in every form, reads back, from a text and from a column alike."""

import calendar
import datetime as dt
import itertools
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

import zjledger
from zjledger.model.quantity import plain
from zjledger.reading import scan
from zjledger.reading.article import read_article
from zjledger.reading.english.numbers import SIMPLE

STEADY = settings(deadline=None, derandomize=True, database=None, max_examples=25)
DAY = dt.date(2024, 5, 6)
TENTHS = st.integers(1, 99_999).map(lambda number: Decimal(number) / 10)
Found = list[tuple[str, str | None, str | None]]


def both(texts: list[str]) -> list[Found]:
    """Kind, value and unit of what is read of each text, by both readers, which must agree."""
    exact: list[Found] = []
    for text in texts:
        found = [p for p in read_article(text, DAY) if p.kind not in ("unread", "person")]
        assert all(text[p.start : p.end] == p.printed for p in found)
        exact.append([(p.kind, p.value, p.unit) for p in found])
    column: list[Found] = [[] for _ in texts]
    for row in zjledger.read_column(texts, DAY).to_pylist():
        column[row["text"]].append((row["kind"], row["value"], row["unit"]))
    assert column == exact
    return exact


@STEADY
@given(TENTHS)
def test_amounts(amount: Decimal) -> None:
    digits, commas = plain(amount), f"{amount:,}"
    forms = {
        f"worth {digits} billion yuan": (9, "CNY"),
        f"worth {digits}bn yuan": (9, "CNY"),
        f"worth {digits}m RMB": (6, "CNY"),
        f"worth RMB {digits} billion": (9, "CNY"),
        f"worth ¥{digits} billion": (9, "CNY"),
        f"worth US${digits} million": (6, "USD"),
        f"worth {digits} million US dollars": (6, "USD"),
        f"worth {commas} yuan": (0, "CNY"),
        f"投资{digits}亿元": (8, "CNY"),
        f"投资{digits}万元": (4, "CNY"),
        f"投资{digits}亿美元": (8, "USD"),
        f"总投资{digits}亿，其中": (8, "CNY"),
    }
    for form, (scale, unit), found in zip(forms, forms.values(), both(list(forms)), strict=True):
        assert found == [("money", plain(amount.scaleb(scale)), unit)], form


@STEADY
@given(TENTHS)
def test_rates(rate: Decimal) -> None:
    digits = plain(rate)
    rises = {
        f"It rose {digits}% in all": "percent",
        f"It rose {digits} percent in all": "percent",
        f"It rose {digits} percentage points in all": "percentage_point",
        f"同比增长{digits}%": "percent",
        f"同比增长百分之{digits}": "percent",
        f"提高{digits}个百分点": "percentage_point",
    }
    for form, unit, found in zip(rises, rises.values(), both(list(rises)), strict=True):
        assert found == [("rate", digits, unit)], form
    falls = [f"It fell by {digits}% in all", f"It was down {digits} percent.", f"同比下降{digits}%"]
    for form, found in zip(falls, both(falls), strict=True):
        assert found == [("rate", f"-{digits}", "percent")], form


@STEADY
@given(st.integers(2, 1899))
def test_counts(number: int) -> None:
    forms = [
        f"There are {number} projects here",
        f"There are {number:,} new industrial projects here",
        f"共有{number}个项目",
        f"项目{number}个，",
    ]
    for form, found in zip(forms, both(forms), strict=True):
        assert found == [("count", str(number), "count")], form


def test_numbers_in_words() -> None:
    tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    ones = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
    words = {
        f"{ten}-{one}": 10 * t + o for t, ten in enumerate(tens, 2) for o, one in enumerate(ones, 1)
    }
    words |= {ten: 10 * t for t, ten in enumerate(tens, 2)}
    assert words.items() <= SIMPLE.items()
    found = both([f"There were {word} projects." for word in words])
    assert found == [[("count", str(value), "count")] for value in words.values()]


@STEADY
@given(st.dates(dt.date(2000, 1, 1), dt.date(2049, 12, 31)))
def test_dates(day: dt.date) -> None:
    short = calendar.month_abbr[day.month]
    forms = [
        f"Held on {day:%B} {day.day}, {day.year}, it",
        f"Held on {short}. {day.day}, {day.year}.",
        f"Held on {day.day} {day:%B} {day.year}.",
        f"Of {day.isoformat()} it",
        f"{day.year}年{day.month}月{day.day}日举行",
        f"{day.year}年{day.month}月{day.day}号举行",
    ]
    for form, found in zip(forms, both(forms), strict=True):
        assert found == [("date", day.isoformat(), None)], form
    longer = {
        f"Held in {day:%B} {day.year}.": f"{day:%Y-%m}",
        f"{day.year}年{day.month}月举行": f"{day:%Y-%m}",
        f"Held in the third quarter of {day.year}.": f"{day.year}-Q3",
        f"{day.year}年三季度举行": f"{day.year}-Q3",
    }
    for form, label, found in zip(longer, longer.values(), both(list(longer)), strict=True):
        assert found == [("date", label, None)], form


@STEADY
@given(st.text(max_size=4000))
def test_passages_are_bounded_and_follow_one_another(text: str) -> None:
    spans = list(scan.passages(text))
    assert all(0 < end - start <= scan.LONGEST for start, end in spans)
    assert all(before[1] <= after[0] for before, after in itertools.pairwise(spans))


def test_the_grammar_sees_each_sign_of_a_text_once() -> None:
    # What the grammar reads grows as the text does, in one line or in many.
    for text in ("3 billion yuan and 5% of 12 projects " * 400, "投资3亿元，" * 3000, "9" * 40_000):
        once = sum(end - start for start, end in scan.passages(text))
        assert once <= len(text)
        assert sum(end - start for start, end in scan.passages(f"{text}\n{text}")) <= 2 * once + 1
