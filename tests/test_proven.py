"""Form proven by columns: only what the reader by cells accepts, and the same table."""

from __future__ import annotations

import re
import sys

import polars as pl
import pytest
from fixture import ROOT, SCHEMAS
from hypothesis import given
from hypothesis import strategies as st

from zjledger.model.characters import DOUBTFUL, character_problem, value_problems
from zjledger.model.report import LedgerError
from zjledger.package import canonical
from zjledger.package.canonical import csv_bytes, parse_by_cells, parse_csv, read_csv
from zjledger.package.limits import LONGEST_CELL
from zjledger.package.proven import proven_rows, proven_table

TABLE = SCHEMAS["programmes"]
HEAD = ",".join(TABLE.columns)
REST = "," * (len(TABLE.columns) - 2)

odd = st.sampled_from(
    [
        *('"', '""', ",", "\n", "\r\n", "\r", "\0", " ", "\t", "#", "'", "\\", "\ufeff", "\u2028"),
        *("-", "-1", "-1.50", "=1", "+1", "＝", "@a", "NULL", "NaN", "null", "true", "007", "1e9"),
        *("<b>", "&amp;", "javascript:", "java\u017fcript:", "data:a/", "{{", "浙江", "浙" * 1400),
        *("x" * LONGEST_CELL, "x" * (LONGEST_CELL + 1), "e\u0301", "\ue000", "\x7f", "𠮷"),
    ]
)
plain = st.sampled_from(["", "", "a", "b-1", "programme/c", "c, d", 'the "one"', "浙江"])
cells = st.one_of(plain, st.text(), odd, st.lists(odd, max_size=3).map("".join))
put = st.sampled_from(
    [b"", b'"', b'""', b",", b"\n", b"\n\n", b"\r", b"\0", b"\xff", b"\xe6", b" ", b"a"]
)
damages = st.lists(st.tuples(st.integers(0), st.integers(0, 3), put), max_size=3)
"""Place, how many bytes are cut there, and what is put in their stead."""


def rows(values: st.SearchStrategy[str]) -> st.SearchStrategy[list[dict[str, str]]]:
    return st.lists(st.fixed_dictionaries(dict.fromkeys(TABLE.columns, values)), max_size=6)


def spoilt(content: bytes, damage: list[tuple[int, int, bytes]]) -> bytes:
    for place, cut, instead in damage:
        at = place % (len(content) + 1)
        content = content[:at] + instead + content[at + cut :]
    return content


def same(one: pl.DataFrame | None, other: pl.DataFrame | None) -> bool:
    if one is None or other is None:
        return one is other
    return one.schema == other.schema and one.equals(other)


@given(st.one_of(rows(plain), rows(cells)), damages)
def test_both_readers_say_the_same(
    table: list[dict[str, str]], damage: list[tuple[int, int, bytes]]
) -> None:
    content = spoilt(csv_bytes(TABLE, table), damage)
    frame, found = parse_csv(content, TABLE, "a.csv")
    wanted, words = parse_by_cells(content, TABLE, "a.csv")
    assert found == words and same(frame, wanted)


@given(st.one_of(rows(plain), rows(cells)), damages)
def test_what_is_proven_is_what_the_other_reader_accepts(
    table: list[dict[str, str]], damage: list[tuple[int, int, bytes]]
) -> None:
    content = spoilt(csv_bytes(TABLE, table), damage)
    frame = proven_rows(content, TABLE)
    if frame is not None:
        wanted, words = parse_by_cells(content, TABLE, "a.csv")
        assert same(frame, wanted)
        assert not words or proven_table(content, TABLE) is None


@given(rows(plain))
def test_sound_tables_are_proven(table: list[dict[str, str]]) -> None:
    assert proven_table(csv_bytes(TABLE, table), TABLE) is not None


def test_the_committed_tables_are_proven(monkeypatch: pytest.MonkeyPatch) -> None:
    contents = {name: (ROOT / f"data/tables/{name}.csv").read_bytes() for name in SCHEMAS}
    by_cells = {n: parse_by_cells(c, SCHEMAS[n], f"{n}.csv")[0] for n, c in contents.items()}
    monkeypatch.setattr(canonical, "_lines", None)
    for name, content in contents.items():
        frame, found = parse_csv(content, SCHEMAS[name], f"{name}.csv")
        assert not found and same(frame, by_cells[name])
        assert same(frame, read_csv(content, SCHEMAS[name], f"{name}.csv"))


@pytest.mark.parametrize(
    "body",
    [
        f'a,""{REST}\n',
        f'"a",b{REST}\n',
        f'a,b"c{REST}\n',
        f'a,"b"c{REST}\n',
        f'a,"b{REST}\n',
        f"a,b{REST}\n\n",
        f"\na,b{REST}\n",
        f"a,b{REST}",
        f"a,b{REST},\n",
        f"a,b{REST[1:]}\n",
        f"a,b{REST}\r\n",
        f'a,"b\r\nc"{REST}\n',
        f"a,b\0{REST}\n",
        f"a,{'x' * (LONGEST_CELL + 1)}{REST}\n",
        f"b,b{REST}\na,b{REST}\n",
        f"a,b{REST}\n,b{REST}\n",
        f'a,"b\nc"{REST}\n',
        f"a,b {REST}\n",
        f"a, b{REST}\n",
        f"a,=b{REST}\n",
        f"a,b<br>{REST}\n",
        f"a,\N{FULLWIDTH PLUS SIGN}1{REST}\n",
        f"a,\N{GREEK SMALL LETTER ALPHA}{REST}\n",
    ],
)
def test_every_fault_of_form_is_left_to_the_reader_by_cells(body: str) -> None:
    content = f"{HEAD}\n{body}".encode()
    assert proven_table(content, TABLE) is None
    assert parse_csv(content, TABLE, "a.csv")[1]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        HEAD.encode(),
        f"\ufeff{HEAD}\n".encode(),
        f"{HEAD},more\n".encode(),
        f"{HEAD}\na,".encode() + b"\xff" + f"{REST}\n".encode(),
        f"{HEAD}\na,".encode() + b"\xe6\xb5" + f"{REST}\n".encode(),
        HEAD.encode("utf-16"),
    ],
)
def test_what_is_no_table_of_these_columns_is_not_proven(content: bytes) -> None:
    assert proven_rows(content, TABLE) is None
    assert parse_csv(content, TABLE, "a.csv")[0] is None


@pytest.mark.parametrize("line", ["\n", ",\n", '""\n', "a\n"])
def test_short_lines_are_never_filled_up(line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    content = f"{HEAD}\n{line * 1000}".encode()
    wanted = parse_by_cells(content, TABLE, "a.csv")[1]
    monkeypatch.setattr(pl, "read_csv", lambda *_, **__: pytest.fail("given to polars"))
    assert parse_csv(content, TABLE, "a.csv")[1] == wanted != []


def test_a_table_too_large_for_cells_is_taken_when_proven_and_else_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    content = f"{HEAD}\na,b{REST}\n".encode()
    monkeypatch.setattr(canonical, "LARGEST_BY_CELLS", len(content) - 1)
    assert parse_csv(content, TABLE, "a.csv")[1] == []
    frame, (finding,) = parse_csv(content.replace(b"b,", b"b ,", 1), TABLE, "a.csv")
    assert frame is None and finding.where == "a.csv" and "too many to say where" in finding.reason
    with pytest.raises(LedgerError, match="too many to say where"):
        read_csv(content + b"\n", TABLE, "a.csv")


@pytest.mark.parametrize("cell", ["#note", "'", "\\", "-1.5", "NULL", "a; b", "007", "$%#"])
def test_cells_that_other_readers_take_for_something_else_are_text(cell: str) -> None:
    content = f"{HEAD}\n{cell},{cell}{REST}\n".encode()
    frame = proven_rows(content, TABLE)
    assert frame is not None and frame.row(0)[:2] == (cell, cell)
    assert same(frame, parse_by_cells(content, TABLE, "a.csv")[0])


def test_every_problem_of_a_value_is_in_its_characters_or_doubtful() -> None:
    letters = [chr(code) for code in range(sys.maxunicode + 1)]
    like_ascii = [a for a in letters[128:] if re.match("[a-z]", a, re.IGNORECASE)]
    texts = (
        *("{}", "{}1", "{} a", "a {}", "<{}", "<{}a", "&{};", "&a{};", "&#{}1;", "]{}", "data:{}/"),
        *("javascr{}pt:", "java{}cript:", "v{}script:", "d{}ta:a/", "data:a{}/", "{{{}", "{}{{"),
        *("{}%", "%{}", "{}}}", "}}{}", "-{}", "a-{}", "a={}"),
    )
    spoken = [*map(chr, range(32, 127)), *like_ascii, "\uff0b", "\uff1d", "\uff20", "浙"]
    values = [text.format(one + other) for text in texts for one in spoken for other in ("", one)]
    doubtful = pl.Series(values).str.contains(DOUBTFUL).to_list()
    wrong = [
        any(value_problems(value)) and not any(map(character_problem, value)) for value in values
    ]
    assert [v for v, bad, doubt in zip(values, wrong, doubtful, strict=True) if bad > doubt] == []
    assert wrong.count(True) > 1000 and doubtful.count(False) > 1000
