"""Quantities, decimals and periods: exact, strict, and in agreement only when one value fits."""

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zjledger.model.claim import text_fragment
from zjledger.model.period import Period, parse_day, parse_period
from zjledger.model.quantity import LONGEST_NUMBER, Quantity, agree, parse_decimal, plain

QUALIFIERS = ("exact", "approximately", "more_than", "at_least", "less_than", "at_most")

amounts = st.decimals(min_value=-(10**6), max_value=10**12, places=2)
quantities = st.builds(Quantity, amounts, st.just("CNY"), st.sampled_from(QUALIFIERS))


def both(first: str, a: int, second: str, b: int) -> bool:
    return agree(Quantity(Decimal(a), "CNY", first), Quantity(Decimal(b), "CNY", second))


@pytest.mark.parametrize(
    ("first", "second", "below", "same", "above"),
    [
        ("exact", "exact", False, True, False),
        ("exact", "approximately", False, True, False),
        ("exact", "more_than", True, False, False),
        ("exact", "at_least", True, True, False),
        ("exact", "less_than", False, False, True),
        ("exact", "at_most", False, True, True),
        ("approximately", "approximately", False, True, False),
        ("approximately", "more_than", True, True, False),
        ("approximately", "at_least", True, True, False),
        ("approximately", "less_than", False, True, True),
        ("approximately", "at_most", False, True, True),
        ("more_than", "more_than", True, True, True),
        ("more_than", "at_least", True, True, True),
        ("more_than", "less_than", False, False, True),
        ("more_than", "at_most", False, False, True),
        ("at_least", "at_least", True, True, True),
        ("at_least", "less_than", False, False, True),
        ("at_least", "at_most", False, True, True),
        ("less_than", "less_than", True, True, True),
        ("less_than", "at_most", True, True, True),
        ("at_most", "at_most", True, True, True),
    ],
)
def test_every_pair_of_qualifiers(
    first: str, second: str, below: bool, same: bool, above: bool
) -> None:
    """The second figure at half, once and twice the first."""
    for value, wanted in ((50, below), (100, same), (200, above)):
        assert both(first, 100, second, value) is wanted
        assert both(second, value, first, 100) is wanted


def test_an_approximation_reaches_one_twentieth_and_no_further() -> None:
    assert both("approximately", 100, "exact", 105) and both("approximately", 100, "exact", 95)
    assert not both("approximately", 1000, "exact", 1051)
    assert both("approximately", -100, "exact", -105) and both("approximately", -100, "exact", -95)


def test_the_headline_and_the_body_agree_and_a_bare_rounding_does_not() -> None:
    body = Quantity(Decimal("95594000000"), "CNY")
    assert agree(Quantity(Decimal("95000000000"), "CNY", "more_than"), body)
    assert not agree(Quantity(Decimal("95000000000"), "CNY"), body)
    assert not agree(body, Quantity(body.value, "USD"))


def test_an_unknown_qualifier_is_an_error() -> None:
    with pytest.raises(ValueError, match="'roughly' is not a qualifier"):
        agree(Quantity(Decimal(1), "CNY", "roughly"), Quantity(Decimal(1), "CNY"))


@given(quantities, quantities)
def test_agreement_is_symmetric(a: Quantity, b: Quantity) -> None:
    assert agree(a, b) == agree(b, a)


@given(quantities)
def test_a_quantity_agrees_with_itself(a: Quantity) -> None:
    assert agree(a, a)


@given(quantities, quantities)
def test_agreement_means_that_one_value_satisfies_both(a: Quantity, b: Quantity) -> None:
    """The ends of both ranges, their middle and points beyond are enough to look at."""
    spread = (Fraction(19, 20), Fraction(1), Fraction(21, 20))
    ends = [Fraction(q.value) * factor for q in (a, b) for factor in spread]
    tried = {*ends, sum(ends, Fraction(0)) / len(ends), min(ends) - 1, max(ends) + 1}
    tried |= {(x + y) / 2 for x in ends for y in ends}
    assert agree(a, b) == any(holds(a, value) and holds(b, value) for value in tried)


def holds(quantity: Quantity, value: Fraction) -> bool:
    said = Fraction(quantity.value)
    return {
        "exact": value == said,
        "approximately": abs(value - said) <= abs(said) / 20,
        "more_than": value > said,
        "at_least": value >= said,
        "less_than": value < said,
        "at_most": value <= said,
    }[quantity.qualifier]


@given(st.integers(min_value=-(10**23), max_value=10**24))
def test_whole_numbers_are_read_exactly(number: int) -> None:
    assert parse_decimal(str(number)) == number


@given(st.decimals(min_value=-(10**12), max_value=10**12, places=4))
def test_what_plain_writes_is_read_back(number: Decimal) -> None:
    text = plain(number)
    assert "E" not in text and not (("." in text) and text.endswith("0"))
    assert Decimal(text) == number
    if text != "-0":
        assert parse_decimal(text) == number


@pytest.mark.parametrize(
    "text",
    [
        *("", "-", "+1", " 1", "1 ", "--1", "1_000", "1,000", "1e9", "1E9", ".5", "5.", "-.5"),
        *("007", "00", "-0", "0x10", "NaN", "Infinity", "1.2.3", "１２", "٣", "²", "一"),
        "1" * (LONGEST_NUMBER + 1),
        "9" * 10_000,
    ],
)
def test_other_forms_of_a_number_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match="number") as refused:
        parse_decimal(text)
    assert len(str(refused.value)) < 100


@given(st.text(max_size=30))
def test_no_text_breaks_the_number_reader(text: str) -> None:
    try:
        read = parse_decimal(text)
    except ValueError:
        return
    assert format(read, "f") == text


@pytest.mark.parametrize(
    ("label", "start", "end", "precision"),
    [
        ("2023-05-09", "2023-05-09", "2023-05-09", "day"),
        ("2024-02-29", "2024-02-29", "2024-02-29", "day"),
        ("2024-02", "2024-02-01", "2024-02-29", "month"),
        ("2023-12", "2023-12-01", "2023-12-31", "month"),
        ("2023", "2023-01-01", "2023-12-31", "year"),
        ("2023..2027", "2023-01-01", "2027-12-31", "year"),
        ("2023-Q1", "2023-01-01", "2023-03-31", "quarter"),
        ("2023-Q4", "2023-10-01", "2023-12-31", "quarter"),
        ("2023-Q1..Q3", "2023-01-01", "2023-09-30", "quarter"),
    ],
)
def test_labels_of_periods(label: str, start: str, end: str, precision: str) -> None:
    days = dt.date.fromisoformat(start), dt.date.fromisoformat(end)
    assert parse_period(label) == Period(*days, label)
    assert parse_period(label).precision == precision


@pytest.mark.parametrize(
    "label",
    [
        *("", "2023-5-9", "2023-02-29", "2023-02-30", "2023-13", "2023-00", "0000", "23"),
        *("2027..2023", "2023-Q0", "2023-Q5", "2023-Q3..Q1", "2023-Q1..2023-Q3", "20230509"),
        *("2023-W19", "２０２３", "2023 ", "2023-05-09T00:00", "x" * 10_000),
    ],
)
def test_other_labels_are_refused(label: str) -> None:
    with pytest.raises(ValueError) as refused:
        parse_period(label)
    assert len(str(refused.value)) < 100


@given(st.dates(min_value=dt.date(1, 1, 1)))
def test_every_day_is_its_own_period(day: dt.date) -> None:
    assert parse_period(day.isoformat()) == Period(day, day, day.isoformat())
    assert parse_day(day.isoformat()) == day


@pytest.mark.parametrize("text", ["20230509", "2023-W19-2", "2023-02-30", "2023", "2023-5-9", ""])
def test_a_day_has_one_form(text: str) -> None:
    with pytest.raises(ValueError):
        parse_day(text)


def test_the_link_highlights_the_phrase_and_nothing_breaks_out_of_it() -> None:
    link = text_fragment('8-4, "one" & <two>#%')
    directive = link.partition("#:~:text=")[2]
    assert directive == "8%2D4%2C%20%22one%22%20%26%20%3Ctwo%3E%23%25"
