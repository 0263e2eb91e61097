"""A phrase is let pass by its shape only where the reader, asked of it, lets it pass too."""

from __future__ import annotations

import re
from decimal import Decimal
from random import Random

import polars as pl
import pytest
from fixture import ROOT, VOCABULARY

from zjledger.curated.digits import surely_printed
from zjledger.curated.phrases import Told, contradictions
from zjledger.model.quantity import plain
from zjledger.reading.phrase import candidates
from zjledger.schema import read_text_table

COLUMNS = ("kind", "value", "unit", "qualifier", "printed", "reading")
NUMBERS = ("1", "7", "12", "30", "100", "315", "415", "500", "1000", "1999", "2023", "2050", "1e3")
NUMBERS += ("0", "05", "0.5", "1.5", "7.25", "1.50", "12.125", "1,234", "999999999999", "9" * 13)
MORE = (
    ("rate", "percent", "{}%"),
    ("rate", "percent", "up {} percent"),
    ("money", "CNY", "{} billion yuan"),
    ("money", "CNY", "over {} million yuan"),
    ("money", "USD", "${} trillion"),
    ("money", "CNY", "总投资超过{}亿元"),
    ("money", "CNY", "{}万亿元以上"),
    ("count", "count", "{} projects"),
    ("count", "count", "{} in seven projects"),
    ("count", "count", "第{}批"),
    ("count", "count", "{}个项目"),
    ("quantity", "year", "{}年"),
    ("quantity", "km2", "{} hectares"),
    ("quantity", "count", "the {}th project"),
)


def phrases() -> list[tuple[str, str, str]]:
    """Kind, unit and phrase of every committed claim of a number, its digits left out."""
    claims = read_text_table(ROOT / "data/tables/claims.csv")
    kinds = {name: prop.value_kind for name, prop in VOCABULARY.properties.items()}
    told = claims.select("property", "unit", "printed").unique().sort(pl.all())
    return [
        (kinds[name], unit, re.sub("[0-9]+(?:[.,][0-9]+)*", "{}", printed, count=1))
        for name, unit, printed in told.iter_rows()
        if VOCABULARY.properties[name].is_numeric and re.search("[0-9]", printed)
    ]


def table(rows: list[tuple[str, ...]]) -> pl.DataFrame:
    return pl.DataFrame(rows, schema=dict.fromkeys(COLUMNS, pl.String), orient="row")


def agrees(row: tuple[str, ...]) -> bool:
    kind, value, unit, qualifier, printed, reading = row
    told = Told("amount", value, unit, qualifier, printed, reading, placed=False, noted=False)
    return next(contradictions(told, kind, None), None) is None


@pytest.mark.parametrize("seed", range(3))
def test_what_passes_by_its_shape_passes_the_reader(seed: int) -> None:
    random, rows = Random(seed), []
    for kind, unit, shape in [*random.sample(phrases(), 120), *MORE]:
        for number in (*NUMBERS, str(random.randrange(10**5)), f"{random.random() * 500:.2f}"):
            printed = shape.replace("{}", number, 1)
            values = [q.value for q in candidates(printed, kind, unit)] or [Decimal(7)]
            for value in (*values, values[0] * 10, values[0] + 1):
                for qualifier in ("exact", "more_than"):
                    rows.append((kind, plain(value), unit, qualifier, printed, "printed"))
    passed = surely_printed(table(rows))
    assert [row for row, sure in zip(rows, passed, strict=True) if sure and not agrees(row)] == []
    assert passed.sum() > sum(map(agrees, rows)) / 3


@pytest.mark.parametrize(
    ("row", "sure"),
    [
        (("money", "134200000000", "CNY", "exact", "总投资1342亿元", "printed"), True),
        (("money", "13420000000", "CNY", "exact", "总投资1342亿元", "printed"), False),
        (("money", "134200000001", "CNY", "exact", "总投资1342亿元", "printed"), False),
        (("money", "134200000000", "CNY", "more_than", "总投资1342亿元", "printed"), False),
        (("money", "134200000000", "USD", "exact", "总投资1342亿元", "printed"), False),
        (("money", "134200000000", "CNY", "exact", "总投资1342亿元", "interpreted"), False),
        (("money", "7.5", "CNY", "exact", "7.5 yuan", "printed"), False),
        (("rate", "7.5", "percent", "exact", "up 7.5 percent", "printed"), True),
        (("count", "2023", "count", "exact", "2023 projects", "printed"), False),
        (("count", "12", "count", "exact", "12 or 15 projects", "printed"), False),
        (("date", "2023", "date", "exact", "2023", "printed"), False),
    ],
)
def test_a_claim_passes_with_the_value_unit_and_qualifier_of_its_shape(
    row: tuple[str, ...], sure: bool
) -> None:
    assert surely_printed(table([row])).to_list() == [sure]
