"""Figures and periods in words, and escaping: no digit lost, no sign alive."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zjledger.site import words
from zjledger.site.markup import chinese, esc, out_link, table, tag, text_in_markdown
from zjledger.site.page import Page

EVIL = [
    "<img src=x onerror=alert(1)>",
    "</script><script>alert(1)</script>",
    "{{7*7}}",
    "[a](javascript:alert(1))",
    "a | b `c` \\d *e* _f_ ~g~ $h$ <!-- i -->",
    '" onmouseover="alert(1)" x=\'',
    "1. # not a list {: .x }",
    "&lt;b&gt; &amp; :smile: ^^ ==",
]
MAGNITUDES = {"million": 10**6, "billion": 10**9, "trillion": 10**12}
MAGNITUDES_ZH = {"万亿": 10**12, "亿": 10**8, "万": 10**4}


@pytest.mark.parametrize(
    ("value", "english", "chinese_"),
    [
        (95594000000, "95.594 billion", "955.94亿"),
        (1000000000000, "1 trillion", "1万亿"),
        (678900000000, "678.9 billion", "6789亿"),
        (5000000, "5 million", "500万"),
        (1364, "1,364", "1364"),
        (0, "0", "0"),
    ],
)
def test_numbers_are_scaled_in_both_languages(value: int, english: str, chinese_: str) -> None:
    assert words.scaled(value) == english
    assert words.scaled_zh(value) == chinese_


@given(st.integers(min_value=-(10**15), max_value=10**15))
def test_scaling_loses_no_digit(value: int) -> None:
    number, _, word = words.scaled(value).partition(" ")
    assert Decimal(number.replace(",", "")) * MAGNITUDES.get(word, 1) == value
    said = words.scaled_zh(value)
    word = next((w for w in MAGNITUDES_ZH if said.endswith(w)), "")
    assert Decimal(said.removesuffix(word)) * MAGNITUDES_ZH.get(word, 1) == value


@pytest.mark.parametrize(
    ("value", "unit", "name", "said"),
    [
        (75, "percent", "Per cent", "75%"),
        (Decimal("68.5000"), "percent", "Per cent", "68.5%"),
        (4, "ordinal", "Ordinal", "no. 4"),
        (99, "count", "Count", "99"),
        (95594000000, "CNY", "Yuan", "95.594 billion yuan"),
        (3000000, "USD", "US dollars", "3 million US dollars"),
        (5, "year", "Years", "5 years"),
    ],
)
def test_units_are_said(value: int, unit: str, name: str, said: str) -> None:
    assert words.quantity(value, unit, name) == said


def test_a_hedge_is_said_and_an_exact_figure_has_none() -> None:
    assert words.qualified("75%", "at_least", "At least") == "at least 75%"
    assert words.qualified("75%", "exact", "Exact") == "75%"


@pytest.mark.parametrize(
    ("label", "said"),
    [
        ("2023-05-09", "9 May 2023"),
        ("2023-04", "April 2023"),
        ("2023", "2023"),
        ("2023..2027", "2023 to 2027"),
        ("2023-Q2", "second quarter of 2023"),
        ("2023-Q1..Q3", "first to third quarter of 2023"),
        ("2023-H1", "first half of 2023"),
        ("2023-01..2023-05", "January 2023 to May 2023"),
        ("undated", "undated"),
    ],
)
def test_periods_are_said(label: str, said: str) -> None:
    assert words.period(label) == said


@pytest.mark.parametrize("evil", EVIL)
def test_html_from_text_holds_no_live_sign(evil: str) -> None:
    made = esc(evil)
    assert not set("<>\"'") & set(made)
    assert str(tag("td", evil, title=evil)).count("<") == 2
    assert str(chinese(evil)).count("<") == 2


@pytest.mark.parametrize("evil", EVIL)
def test_markdown_shows_text_as_typed(evil: str) -> None:
    import html
    import re

    import markdown

    page = Page("x", evil, evil)
    page.heading(evil, "a")
    body = page.markdown().split("---\n", 2)[2]
    made = markdown.markdown(body, extensions=["attr_list", "tables", "toc", "def_list"])
    first, second = re.findall(r"<h[12][^>]*>(.*?)</h[12]>", made, re.DOTALL)
    assert html.unescape(first) == html.unescape(second) == evil
    assert "<" not in first


def test_numbered_text_stays_text() -> None:
    assert text_in_markdown("1. x").startswith("&#49;")


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "//host", "", "ftp://x"]
)
def test_an_address_that_is_no_web_page_is_not_linked(url: str) -> None:
    assert str(out_link(url, "text")) == "text"


def test_an_outgoing_link_is_marked_for_eye_and_ear() -> None:
    made = str(out_link("https://example.org/?a=1&b=2", "text"))
    assert 'rel="noopener noreferrer nofollow"' in made and 'class="zl-out"' in made
    assert "leaves this site" in made and "a=1&amp;b=2" in made


def test_a_table_has_scopes_a_caption_and_a_region() -> None:
    made = str(table(("A", "B"), [("x", "1,200"), ("y", "z")], "What it is"))
    assert made.count('scope="col"') == 2 and made.count('scope="row"') == 2
    assert 'role="region"' in made and 'aria-label="What it is"' in made
    assert '<td class="zl-num">1,200</td>' in made and "<td>z</td>" in made
