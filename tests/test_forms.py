"""Every number and date, written in every form, reads back, from a text and from a column alike."""

import calendar
import datetime as dt
import itertools
from decimal import Decimal
from typing import TypeVar

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

import zjledger
from zjledger.model.quantity import plain
from zjledger.reading import scan
from zjledger.reading.article import read_article
from zjledger.reading.english.numbers import SIMPLE

STEADY = settings(deadline=None, derandomize=True, database=None, max_examples=25)
# For every column the patterns are made ready anew, so that each example is a column of many.
# What fails is named by its form; a column of many would take minutes to shrink.
MANY = settings(STEADY, max_examples=3, phases=(Phase.explicit, Phase.generate))
DAY = dt.date(2024, 5, 6)
TENTHS = st.integers(1, 99_999).map(lambda number: Decimal(number) / 10)
Drawn = TypeVar("Drawn")
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


def several(values: st.SearchStrategy[Drawn]) -> st.SearchStrategy[list[Drawn]]:
    """A column of values."""
    return st.lists(values, min_size=12, max_size=20, unique=True)


@MANY
@given(several(TENTHS))
def test_amounts(amounts: list[Decimal]) -> None:
    forms: dict[str, tuple[Decimal, int, str]] = {}
    for amount in amounts:
        digits, commas = plain(amount), f"{amount:,}"
        forms |= {
            f"worth {digits} billion yuan": (amount, 9, "CNY"),
            f"worth {digits}bn yuan": (amount, 9, "CNY"),
            f"worth {digits}m RMB": (amount, 6, "CNY"),
            f"worth RMB {digits} billion": (amount, 9, "CNY"),
            f"worth ¥{digits} billion": (amount, 9, "CNY"),
            f"worth US${digits} million": (amount, 6, "USD"),
            f"worth {digits} million US dollars": (amount, 6, "USD"),
            f"worth {commas} yuan": (amount, 0, "CNY"),
            f"投资{digits}亿元": (amount, 8, "CNY"),
            f"投资{digits}万元": (amount, 4, "CNY"),
            f"投资{digits}亿美元": (amount, 8, "USD"),
            f"总投资{digits}亿，其中": (amount, 8, "CNY"),
        }
    for form, found in zip(forms, both(list(forms)), strict=True):
        amount, scale, unit = forms[form]
        assert found == [("money", plain(amount.scaleb(scale)), unit)], form


@MANY
@given(several(TENTHS))
def test_rates(rates: list[Decimal]) -> None:
    forms: dict[str, tuple[str, str]] = {}
    for digits in map(plain, rates):
        forms |= {
            f"It rose {digits}% in all": (digits, "percent"),
            f"It rose {digits} percent in all": (digits, "percent"),
            f"It rose {digits} percentage points in all": (digits, "percentage_point"),
            f"同比增长{digits}%": (digits, "percent"),
            f"同比增长百分之{digits}": (digits, "percent"),
            f"提高{digits}个百分点": (digits, "percentage_point"),
            f"It fell by {digits}% in all": (f"-{digits}", "percent"),
            f"It was down {digits} percent.": (f"-{digits}", "percent"),
            f"同比下降{digits}%": (f"-{digits}", "percent"),
        }
    for form, found in zip(forms, both(list(forms)), strict=True):
        assert found == [("rate", *forms[form])], form


@MANY
@given(several(st.integers(2, 1899)))
def test_counts(numbers: list[int]) -> None:
    forms: dict[str, int] = {}
    for number in numbers:
        forms |= dict.fromkeys(
            (
                f"There are {number} projects here",
                f"There are {number:,} new industrial projects here",
                f"共有{number}个项目",
                f"项目{number}个，",
            ),
            number,
        )
    for form, found in zip(forms, both(list(forms)), strict=True):
        assert found == [("count", str(forms[form]), "count")], form


@MANY
@given(several(st.tuples(st.integers(1900, 2099), st.sampled_from(["", ".5", ".25"]))))
def test_numbers_that_look_like_years(numbers: list[tuple[int, str]]) -> None:
    forms: dict[str, tuple[str, str, int, str]] = {}
    for whole, rest in numbers:
        digits = f"{whole}{rest}"
        forms |= {
            f"A fund of {digits} million yuan": ("money", digits, 6, "CNY"),
            f"Taxes rose by {digits} yuan.": ("money", digits, 0, "CNY"),
            f"More than {digits} billion yuan was lent.": ("money", digits, 9, "CNY"),
            f"Profits fell from {digits} million US dollars.": ("money", digits, 6, "USD"),
            f"It was sold for {digits} million yuan.": ("money", digits, 6, "CNY"),
            f"It rose by {digits}%, it said.": ("rate", digits, 0, "percent"),
            f"It grew by less than {digits} percent.": ("rate", digits, 0, "percent"),
            f"A line of {digits} km opened.": ("quantity", digits, 0, "km"),
            f"It covers over {digits} mu.": ("quantity", digits, 0, "mu"),
            f"投资{digits}万元": ("money", digits, 4, "CNY"),
            f"增长{digits}%": ("rate", digits, 0, "percent"),
            f"占地{digits}亩": ("quantity", digits, 0, "mu"),
        }
    for form, found in zip(forms, both(list(forms)), strict=True):
        kind, digits, scale, unit = forms[form]
        assert found == [(kind, plain(Decimal(digits).scaleb(scale)), unit)], form


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


@MANY
@given(several(st.dates(dt.date(2000, 1, 1), dt.date(2049, 12, 31))))
def test_dates(days: list[dt.date]) -> None:
    forms: dict[str, str] = {}
    for day in days:
        short = calendar.month_abbr[day.month]
        whole = (
            f"Held on {day:%B} {day.day}, {day.year}, it",
            f"Held on {short}. {day.day}, {day.year}.",
            f"Held on {day.day} {day:%B} {day.year}.",
            f"Of {day.isoformat()} it",
            f"{day.year}年{day.month}月{day.day}日举行",
            f"{day.year}年{day.month}月{day.day}号举行",
        )
        forms |= dict.fromkeys(whole, day.isoformat())
        forms |= {
            f"Held in {day:%B} {day.year}.": f"{day:%Y-%m}",
            f"{day.year}年{day.month}月举行": f"{day:%Y-%m}",
            f"Held in the third quarter of {day.year}.": f"{day.year}-Q3",
            f"{day.year}年三季度举行": f"{day.year}-Q3",
        }
    for form, found in zip(forms, both(list(forms)), strict=True):
        assert found == [("date", forms[form], None)], form


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
