"""Typing by columns gives what reading row by row gives, and refuses nothing by itself."""

from __future__ import annotations

from random import Random

import polars as pl
import pytest
from fixture import ROOT, SCHEMAS, VOCABULARY

import zjledger.assemble.readback as readback
from zjledger.assemble.again import Again, build_again
from zjledger.assemble.readback import Texts
from zjledger.curated.addresses import address_problem
from zjledger.curated.plain import plain_cells, plain_claims, plain_headers, plain_register
from zjledger.schema import read_text_table

READ = ("claims", "sources", "cohorts", "meetings", "projects", "terms", "subjects")


@pytest.fixture(scope="module")
def texts() -> Texts:
    return {name: read_text_table(ROOT / f"data/tables/{name}.csv") for name in SCHEMAS}


def damaged(texts: Texts, random: Random) -> Texts:
    """The tables with some cells emptied, exchanged or spoilt, in those read by columns."""
    spoilt = dict(texts)
    for _ in range(random.randint(1, 3)):
        name = random.choice(READ)
        frame = spoilt[name]
        column, row = random.choice(frame.columns), random.randrange(frame.height)
        cells = frame[column].to_list()
        other = random.choice(cells) or ""
        cells[row] = random.choice([None, other, f"-{other}", f"{other}9", "一" * 61, "0" + other])
        spoilt[name] = frame.with_columns(pl.Series(column, cells, pl.String))
    return spoilt


def by_rows(texts: Texts, monkeypatch: pytest.MonkeyPatch) -> Again:
    """Built again with nothing thought plain."""
    with monkeypatch.context() as patch:
        patch.setattr(readback, "plain_cells", lambda claims, *_: plain_cells(claims[:0], *_))
        patch.setattr(readback, "plain_headers", lambda *_: None)
        patch.setattr(readback, "plain_register", lambda *_: None)
        return build_again(texts, SCHEMAS, VOCABULARY)


def same(one: Again, other: Again) -> bool:
    if one.refused or other.refused:
        return one.refused == other.refused
    return all(one.tables[name].equals(other.tables[name]) for name in SCHEMAS)


def test_what_is_committed_is_plain_and_typed_alike(
    texts: Texts, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = plain_cells(texts["claims"], texts["sources"], VOCABULARY)
    assert set(plain["claim_id"]) == set(texts["claims"]["claim_id"])
    for name in ("cohorts", "meetings", "projects", "awards"):
        assert plain_register(name, texts[name], SCHEMAS[name], [])
    assert same(build_again(texts, SCHEMAS, VOCABULARY), by_rows(texts, monkeypatch))


@pytest.mark.parametrize("seed", range(24))
def test_damage_is_refused_in_the_same_words(
    texts: Texts, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoilt = damaged(texts, Random(seed))
    assert same(build_again(spoilt, SCHEMAS, VOCABULARY), by_rows(spoilt, monkeypatch))


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("claim_id", "elsewhere#01"),
        ("claim_id", "x"),
        ("property", "unheard_of"),
        ("status", None),
        ("unit", "JPY"),
        ("qualifier", "about"),
        ("reading", "guessed"),
        ("subject_id", "nothing/at-all"),
        ("value", "-spreadsheet"),
        ("value", None),
        ("period_label", "2023-13"),
        ("printed", "一" * 61),
        ("printed", None),
        ("at_start", "007"),
        ("at_end", None),
        ("note", "-1"),
    ],
)
def test_a_claim_that_would_be_refused_is_not_plain(
    texts: Texts, column: str, value: str | None
) -> None:
    row = texts["claims"].filter(pl.col("at_start").is_not_null() & (pl.col("unit") == "date"))[:1]
    assert plain_claims(row, VOCABULARY).to_list() == [True]
    wrong = row.with_columns(pl.lit(value, pl.String).alias(column))
    assert plain_claims(wrong, VOCABULARY).to_list() == [False]


@pytest.mark.parametrize(
    ("url", "fits"),
    [
        ("https://example.org/a?b=c#d@e", True),
        ("http://sub.example.com.cn:8080/x", True),
        ("https://user@example.org/", False),
        ("https://localhost/x", False),
        ("https://10.0.0.1/x", False),
        ("https://example.org/" + "x" * 400, False),
        ("https://example.org/一", False),
        ("ftp://example.org/", False),
        ("https:example.org", False),
        ("https://example.org:port/", False),
    ],
)
def test_addresses_are_plain_as_they_are_sound(texts: Texts, url: str, fits: bool) -> None:
    assert (address_problem(url) is None) == fits
    sources = texts["sources"].with_columns(
        url=pl.when(pl.int_range(pl.len()) == 7).then(pl.lit(url)).otherwise("url")
    )
    assert (plain_headers(sources, SCHEMAS["sources"]) is not None) == fits
