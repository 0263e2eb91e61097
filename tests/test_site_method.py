"""The method pages say what the code does: their examples are run through it."""

import datetime as dt
import re
from decimal import Decimal
from pathlib import Path

import pytest
from phrases import sole

from zjledger.model.claim import PRINTED_LIMIT
from zjledger.model.period import parse_period
from zjledger.model.quantity import APPROXIMATION, Quantity, agree
from zjledger.reading.phrase import read_date

METHOD = Path(__file__).resolve().parents[1] / "docs" / "method"


def rows(page: str, part: str) -> list[list[str]]:
    """Cells of the first table below the heading with that anchor."""
    text = (METHOD / page).read_text("utf-8").split(f"{{ #{part} }}")[1].split("\n## ")[0]
    lines = [line for line in text.splitlines() if line.startswith("|")][2:]
    assert lines, f"{page}#{part} has no table"
    return [[cell.strip().strip("`") for cell in line.strip("|").split("|")] for line in lines]


@pytest.mark.parametrize(("phrase", "kind", "said"), rows("reading.md", "accepted"))
def test_accepted_examples_are_read_as_stated(phrase: str, kind: str, said: str) -> None:
    number, unit, qualifier = re.fullmatch(r"([0-9.]+) (\w+), (\w+)", said).groups()  # type: ignore[union-attr]
    assert sole(phrase, kind) == Quantity(Decimal(number), unit, qualifier)


@pytest.mark.parametrize(("phrase", "kind", "_why"), rows("reading.md", "refused"))
def test_refused_examples_give_nothing(phrase: str, kind: str, _why: str) -> None:
    assert sole(phrase, kind) is None


@pytest.mark.parametrize(("phrase", "published", "said"), rows("reading.md", "days"))
def test_days_are_read_as_stated(phrase: str, published: str, said: str) -> None:
    found = read_date(phrase, dt.date.fromisoformat(published))
    assert found == (None if said == "nothing" else said)


@pytest.mark.parametrize(("label", "first", "last"), rows("periods-and-qualifiers.md", "periods"))
def test_periods_have_the_days_stated(label: str, first: str, last: str) -> None:
    period = parse_period(label)
    assert (period.start.isoformat(), period.end.isoformat()) == (first, last)


def spoken(text: str) -> Quantity:
    hedge, _, number = text.rpartition(" ") if text[-1].isdigit() else text[:-8].rpartition(" ")
    scale = 10**9 if text.endswith(" billion") else 1
    return Quantity(Decimal(number) * scale, "CNY", hedge.replace(" ", "_") or "exact")


@pytest.mark.parametrize(("one", "other", "verdict"), rows("rivals.md", "agree"))
def test_claims_agree_as_stated(one: str, other: str, verdict: str) -> None:
    assert agree(spoken(one), spoken(other)) == verdict.startswith("yes")


def test_limits_named_in_words_are_those_of_the_code() -> None:
    assert f"at most {PRINTED_LIMIT} characters" in (METHOD / "reading.md").read_text("utf-8")
    assert APPROXIMATION.denominator == 20 and APPROXIMATION.numerator == 1
