"""Chinese dates that go on from a passage before, or from a course that lies ahead."""

from __future__ import annotations

import datetime as dt

import pytest

from zjledger.reading.article import read_article
from zjledger.reading.columns.reader import read_column

JUNE, NOVEMBER = dt.date(2024, 6, 18), dt.date(2024, 11, 20)


def last_of(text: str, published_on: dt.date) -> tuple[str | None, str] | None:
    """The value and confidence of what a text prints last, if that is read as a date."""
    found = read_article(text, published_on, "zh")
    last = found[-1]
    return (last.value, last.confidence) if last.kind == "date" else None


CASES = [
    # A day after a passage that goes on is of the month told there.
    ("5月15日，港口开工；25日，停工。", NOVEMBER, ("2024-05-25", "high")),
    ("5月15日，港口开工；花了钱；25日，停工。", NOVEMBER, ("2024-05-25", "high")),
    ("去年5月15日，港口开工；25日，停工。", NOVEMBER, ("2023-05-25", "high")),
    ("12月15日，港口开工；25日，停工。", JUNE, None),
    ("5月15日，港口开工；8日，停工。", NOVEMBER, None),
    ("6月5日，港口开工；15日，停工。", JUNE, ("2024-06-15", "high")),
    ("项目5月开工；15日，停工。", JUNE, ("2024-06-15", "high")),
    # Within a sentence one of the last year may as well lie ahead, if no year is named.
    ("12月15日签约，25日停工。", JUNE, None),
    ("1月15日签约，25日停工。", NOVEMBER, ("2024-01-25", "high")),
    # The year before the last is held as others are.
    ("前年9月动工。12月结顶。", JUNE, ("2022-12", "high")),
    ("前年9月动工。4月结顶。", NOVEMBER, ("2023-04", "high")),
    ("前年9月动工。4月结顶。", JUNE, None),
    ("目前年产3万吨。4月结顶。", JUNE, ("2024-04", "high")),
    # The month of publication, of which no verb tells.
    ("去年4月开工。11月结顶。", NOVEMBER, ("2024-11", "low")),
    ("去年4月开工。11月结顶。", JUNE, ("2023-11", "high")),
    ("2022年签约，次年4月开工。11月结顶。", NOVEMBER, ("2024-11", "low")),
    ("去年4月开工。11月20日结顶。", NOVEMBER, ("2024-11-20", "high")),
    # A course that will begin has come to the next year.
    ("10月将结顶，12月试产，2月投产，5月达产。", JUNE, ("2025-05", "high")),
    ("9月3日将开工，11月结顶，1月投产，4月达产。", JUNE, ("2025-04", "high")),
    ("10月将结顶，12月试产，5月已拿地。", JUNE, ("2024-05", "high")),
    ("10月将结顶，5月拿的地。", JUNE, ("2024-05", "high")),
]


@pytest.mark.parametrize(("text", "published_on", "told"), CASES)
def test_a_date_goes_on(text: str, published_on: dt.date, told: tuple[str, str] | None) -> None:
    assert last_of(text, published_on) == told


def test_a_column_reads_them_alike() -> None:
    texts, days = [text for text, _, _ in CASES], [day for _, day, _ in CASES]
    rows = read_column(texts, days, "zh").to_pylist()
    told = [(r["text"], r["value"], r["confidence"]) for r in rows if r["kind"] == "date"]
    assert told == [
        (n, p.value, p.confidence)
        for n, (text, day) in enumerate(zip(texts, days, strict=True))
        for p in read_article(text, day, "zh")
        if p.kind == "date"
    ]
