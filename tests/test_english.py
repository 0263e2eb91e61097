"""English phrases: exactly what is printed, or nothing."""

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from phrases import sole

from zjledger.model.quantity import Quantity
from zjledger.reading.phrase import hedge_around, read_date, read_years


@pytest.mark.parametrize(
    ("printed", "value", "unit", "qualifier"),
    [
        ("95.594 billion yuan", "95594000000", "CNY", "exact"),
        ("exceeds 95 billion yuan", "95000000000", "CNY", "more_than"),
        ("over 10 billion yuan", "10000000000", "CNY", "more_than"),
        ("no more than 10 billion yuan", "10000000000", "CNY", "at_most"),
        ("not less than 10 billion yuan", "10000000000", "CNY", "at_least"),
        ("no less than 10 billion yuan", "10000000000", "CNY", "at_least"),
        ("less than 10 billion yuan", "10000000000", "CNY", "less_than"),
        ("up to 10 billion yuan", "10000000000", "CNY", "at_most"),
        ("nearly 10 billion yuan", "10000000000", "CNY", "approximately"),
        ("moreover 10 billion yuan", "10000000000", "CNY", "exact"),
        ("10 billion yuan or above", "10000000000", "CNY", "at_least"),
        ("10 billion yuan or so", "10000000000", "CNY", "approximately"),
        ("3.16 trillion yuan", "3160000000000", "CNY", "exact"),
        ("12,600 yuan", "12600", "CNY", "exact"),
        ("1,234.5 million yuan", "1234500000", "CNY", "exact"),
        ("1.4 billion US dollars", "1400000000", "USD", "exact"),
        ("18 billion 700 million yuan", "18700000000", "CNY", "exact"),
    ],
)
def test_money_is_read(printed: str, value: str, unit: str, qualifier: str) -> None:
    assert sole(printed, "money") == Quantity(Decimal(value), unit, qualifier)


@pytest.mark.parametrize(
    "printed",
    [
        "",
        "trillion-dollar",
        "trillion yuan",
        "1000 trillion major projects",
        "thousands of trillion yuan major projects",
        "hundreds of billions of yuan",
        "3 billion to 6 billion yuan",
        "3 to 6 billion yuan",
        "between 3 and 6 billion yuan",
        "3-6 billion yuan",
        "3 billion yuan and 6 billion yuan",
        "6.35 trillion yuan ($0.91 trillion)",
        "1000 trillion yuan",
        "-5 billion yuan",
        "1.234.567 yuan",
        "12,34 billion yuan",
        "1,2345 yuan",
        "95.594billion",
        "36.4 billion kWh",
        "９5 billion yuan",
        "9" * 40 + " yuan",
    ],
)
def test_money_is_left_alone_where_it_is_not_certain(printed: str) -> None:
    assert sole(printed, "money") is None


@pytest.mark.parametrize(
    ("printed", "value", "qualifier"),
    [
        ("59%", "59", "exact"),
        ("75% or above", "75", "at_least"),
        ("33.3 percent", "33.3", "exact"),
        ("about 40 per cent", "40", "approximately"),
        ("exceeding 85%", "85", "more_than"),
    ],
)
def test_rates_are_read(printed: str, value: str, qualifier: str) -> None:
    assert sole(printed, "rate") == Quantity(Decimal(value), "percent", qualifier)


@pytest.mark.parametrize(
    "printed",
    ["40% to 50%", "40 to 50%", "40-50%", "-5%", "a third", "%", "1.2.3%"],
)
def test_rates_are_left_alone_where_they_are_not_certain(printed: str) -> None:
    assert sole(printed, "rate") is None


@pytest.mark.parametrize(
    ("printed", "value", "unit", "qualifier"),
    [
        ("16 silver projects", "16", "count", "exact"),
        ("This time, the province has started 99 major projects", "99", "count", "exact"),
        ("18 projects worth over 10 billion yuan", "18", "count", "exact"),
        ("more than 1,000 firms", "1000", "count", "more_than"),
        ("at least 300 projects", "300", "count", "at_least"),
        ("10 or more projects", "10", "count", "at_least"),
        ("4 major goals", "4", "count", "exact"),
        ("fourth batch of star-rated commercial buildings", "4", "ordinal", "exact"),
        ("top ten innovative enterprises", "10", "count", "exact"),
    ],
)
def test_counts_are_read(
    printed: str, value: str | None, unit: str | None, qualifier: str | None
) -> None:
    wanted = Quantity(Decimal(value), unit, qualifier) if value and unit and qualifier else None
    assert sole(printed, "count") == wanted


@pytest.mark.parametrize(
    "printed",
    [
        "",
        "hundreds of key platforms",
        "tens of thousands of urgently needed modern service industry",
        "16 to 20 projects",
        "16-20 projects",
        "16 billion yuan",
        "5 percent of the projects",
        "5% of the projects",
        "4 July",
        "12 of the 16 projects",
        "1000 trillion major projects",
        "16",
        "3.4.5 projects",
    ],
)
def test_counts_are_left_alone_where_they_are_not_certain(printed: str) -> None:
    assert sole(printed, "count") is None


def test_points_and_years_keep_their_own_units() -> None:
    assert sole("2.4 percentage points", "rate") == Quantity(Decimal("2.4"), "percentage_point")
    assert sole("2.4 percentage points", "rate", "percent") is None
    assert sole("next five years", "quantity") == Quantity(Decimal(5), "year")
    assert sole("next five years", "count") is None


def test_only_numbers_are_read_of_numeric_kinds() -> None:
    assert sole("16 projects", "text") is None


PUBLISHED = dt.date(2023, 5, 9)


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("July 4, 2023", "2023-07-04"),
        ("On the morning of July 4, 2023", "2023-07-04"),
        ("date 2023-05-09", "2023-05-09"),
        ("On the morning of May 9th", "2023-05-09"),
        ("July 1", "2023-07-01"),
        ("December 30", "2022-12-30"),
        ("Yesterday morning", "2023-05-08"),
        ("yesterday morning", "2023-05-08"),
        ("Since 2023", "2023"),
        ("February 30", None),
        ("February 29", None),
        ("2023-13-45", None),
        ("May 9 and May 10", None),
        ("2023-05-09 to 2023-05-10", None),
        ("In May, 12 projects", "2023-05"),
        ("now", None),
        ("", None),
    ],
)
def test_dates_are_read_against_the_day_of_publication(printed: str, read: str | None) -> None:
    assert read_date(printed, PUBLISHED) == read


@pytest.mark.parametrize("printed", ["May 9th", "Yesterday morning"])
def test_dates_that_lean_on_publication_need_it(printed: str) -> None:
    assert read_date(printed, None) is None


def test_spans_of_years() -> None:
    assert read_years("2023-2027") == ("2023", "2027")
    assert read_years("2023-05") is None and read_years("2023-2027 or 2024-2028") is None


@pytest.mark.parametrize(
    ("before", "after", "hedge"),
    [
        ("reaches ", " or above, and", "at_least"),
        ("investment of over ", ", of which", "more_than"),
        ("Moreover ", " in all", None),
        ("no more than ", "", "at_most"),
        ("an over long story, 3 projects and ", "", None),
        ("", " more projects", None),
    ],
)
def test_words_around_a_figure(before: str, after: str, hedge: str | None) -> None:
    assert hedge_around(before, after) == hedge


@given(
    st.integers(min_value=1, max_value=998),
    st.integers(min_value=0, max_value=999),
    st.sampled_from([("thousand", 3), ("million", 6), ("billion", 9), ("trillion", 12)]),
)
def test_every_sum_written_out_reads_back(whole: int, part: int, scale: tuple[str, int]) -> None:
    word, power = scale
    read = sole(f"a total of {whole}.{part:03} {word} yuan in all", "money")
    assert read == Quantity(Decimal(whole * 1000 + part).scaleb(power - 3), "CNY")
    grouped = sole(f"{whole:,} {word} yuan", "money")
    assert grouped == Quantity(Decimal(whole).scaleb(power), "CNY")


@given(st.dates(min_value=dt.date(1990, 1, 1), max_value=dt.date(2050, 12, 31)))
def test_every_day_written_out_reads_back(day: dt.date) -> None:
    assert read_date(f"{day:%B} {day.day}, {day.year}", None) == day.isoformat()
    assert read_date(f"on {day.isoformat()}", None) == day.isoformat()


@given(st.text(max_size=60), st.sampled_from(["money", "rate", "count", "quantity", "date"]))
def test_any_text_is_read_without_error(printed: str, kind: str) -> None:
    read = sole(printed, kind)
    assert read is None or read.value >= 0
    assert read_date(printed, PUBLISHED) is None or kind
