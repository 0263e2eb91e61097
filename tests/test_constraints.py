"""The one query that is asked of a table before pandera is, against pandera itself."""

from __future__ import annotations

import dataclasses
from random import Random
from typing import Any

import polars as pl
import pytest
from fixture import ROOT, SCHEMAS, pandera_accepts

import zjledger.validate as validate
from zjledger.constraints import surely_sound
from zjledger.schema import POLARS_TYPES, Field, Table, cast, read_text_table
from zjledger.validate import pandera_check

ROWS = 40
"""Of each table, so that one damaged cell is not lost among many."""


@pytest.fixture(scope="module")
def texts() -> dict[str, pl.DataFrame]:
    return {name: read_text_table(ROOT / f"data/tables/{name}.csv") for name in SCHEMAS}


def spoilt(field: Field, cell: str | None, random: Random) -> str | None:
    """Another text for a cell, of the type of its field where that is not text."""
    match field.type:
        case "integer" | "number":
            return random.choice([None, "0", "-1", "1", "-1001", "9" * 9, "1" + "0" * 13])
        case "boolean":
            return random.choice([None, "true", "false"])
        case "date":
            return random.choice([None, "1949-09-30", "1949-10-01", "2030-12-31", "2031-01-01"])
    codes = field.constraints.get("enum", ["x"])
    most = field.constraints.get("maxLength", 400)
    long = random.choice(["浙", "x"]) * (most + random.randint(0, 1))
    held = cell or ""
    return random.choice(
        [None, held.upper(), f" {held}", f"{held}0", f"{held}\n", long, *codes[:3]]
    )


def damaged(table: Table, text: pl.DataFrame, random: Random) -> pl.DataFrame:
    """Some rows of a table, perhaps out of order, some cells spoilt, perhaps a row twice."""
    start = random.randrange(max(1, text.height - ROWS))
    some = text.slice(start, random.randint(1, ROWS))
    for _ in range(random.randint(0, 2)):
        field, row = random.choice(table.fields), random.randrange(some.height)
        cells = some[field.name].to_list()
        cells[row] = spoilt(field, cells[row], random)
        some = some.with_columns(pl.Series(field.name, cells, pl.String))
    if random.random() < 0.2:
        some = pl.concat([some, some[random.randrange(some.height)]])
    order = random.random() < 0.5
    return some.sample(fraction=1, shuffle=True, seed=random.randrange(99)) if order else some


def test_the_two_agree_on_what_is_committed(texts: dict[str, pl.DataFrame]) -> None:
    for name, table in SCHEMAS.items():
        typed, _ = cast(table, texts[name])
        assert surely_sound(table, typed) and pandera_accepts(table, typed), name


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_two_agree_on_damaged_tables(texts: dict[str, pl.DataFrame], name: str) -> None:
    table, random, said = SCHEMAS[name], Random(name), list[bool]()
    if texts[name].is_empty():
        pytest.skip("the table is empty")
    for _ in range(30):
        typed, _ = cast(table, damaged(table, texts[name], random))
        said.append(surely_sound(table, typed))
        assert said[-1] == pandera_accepts(table, typed), typed.to_dicts()
    assert set(said) == {True, False}


def test_pandera_words_what_is_wrong_and_is_not_asked_of_the_rest(
    texts: dict[str, pl.DataFrame], monkeypatch: pytest.MonkeyPatch
) -> None:
    table = SCHEMAS["amounts"]
    typed, _ = cast(table, texts["amounts"])
    wrong = typed.with_columns(pl.lit("about").alias("qualifier"))[:1]
    (finding,) = pandera_check(table, wrong).findings
    assert finding.where == "amounts, row 1, qualifier"
    assert finding.reason.startswith("'about' fails isin(")
    monkeypatch.setattr(validate, "pandera_schema", None)
    check = pandera_check(table, typed)
    assert check.passed and check.seen == typed.height * typed.width


def of_one_column(kind: str, constraints: dict[str, Any]) -> Table:
    field = dataclasses.replace(
        SCHEMAS["places"].fields[0], name="x", type=kind, constraints=constraints, codelist=None
    )
    return dataclasses.replace(
        SCHEMAS["places"], fields=(field,), primary_key=("x",), foreign_keys=()
    )


@pytest.mark.parametrize(
    ("kind", "constraints"),
    [
        ("string", {"pattern": "("}),
        ("string", {"pattern": 7}),
        ("string", {"enum": "x"}),
        ("string", {"enum": [1]}),
        ("string", {"maxLength": "x"}),
        ("integer", {"minimum": "x"}),
        ("integer", {"pattern": "^x$"}),
        ("date", {"maximum": "soon"}),
        ("number", {"maximum": "much"}),
    ],
)
def test_a_constraint_that_cannot_be_asked_vouches_for_nothing(
    kind: str, constraints: dict[str, Any]
) -> None:
    table = of_one_column(kind, constraints)
    for cells in ([], ["x"] if kind == "string" else [None]):
        assert not surely_sound(table, pl.DataFrame({"x": cells}, {"x": POLARS_TYPES[kind]}))


@pytest.mark.parametrize(
    "frame",
    [
        pl.DataFrame({"x": []}, {"x": pl.Int64}),
        pl.DataFrame({"y": []}, {"y": pl.String}),
        pl.DataFrame({"x": [], "y": []}, {"x": pl.String, "y": pl.String}),
    ],
)
def test_a_table_without_rows_still_has_its_columns_and_types(frame: pl.DataFrame) -> None:
    table = of_one_column("string", {"required": True})
    assert surely_sound(table, pl.DataFrame({"x": []}, {"x": pl.String}))
    assert not surely_sound(table, frame) and not pandera_accepts(table, frame)
