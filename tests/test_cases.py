"""Judging whole columns: what is counted, what is found, and rows without a value."""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from zjledger.rules.cases import (
    beside,
    judged,
    judged_by_kind,
    odd_ones_out,
    picked,
    told_again,
    with_wholes,
)
from zjledger.rules.frame import Judgement, Record


def told(judgements: Iterator[Judgement]) -> tuple[int, list[tuple[str, str | None]]]:
    """How many cases were judged in all, and the faulty ones in order."""
    found = list(judgements)
    return sum(j.cases for j in found), [(j.where, j.fault) for j in found if j.fault]


def test_sound_cases_are_counted_and_null_is_no_fault() -> None:
    cases = pl.DataFrame({"id": ["a", "b", "c"], "value": [1, 5, None]})
    found = judged(cases, pl.col("value") > 3, lambda row: Judgement(row["id"], "large"))
    assert told(found) == (3, [("b", "large")])


def test_cases_of_a_kind_are_judged_once_and_found_in_the_order_of_rows() -> None:
    cases = pl.DataFrame({"id": list("abcdef"), "kind": ["x", None, "y", "x", None, "z"]})
    asked: list[Record] = []

    def judge(kind: Record) -> Iterator[str | None]:
        asked.append(kind)
        if kind["kind"] != "z":
            yield None if kind["kind"] == "y" else f"of {kind['kind']}"

    found = told(judged_by_kind(cases, ("kind",), judge, lambda row: Judgement(row["id"])))
    faults = [("a", "of x"), ("b", "of None"), ("d", "of x"), ("e", "of None")]
    assert found == (5, faults)
    assert sorted(kind["cases"] for kind in asked) == [1, 1, 2, 2]


def test_the_last_row_of_a_repeated_key_stands() -> None:
    register = pl.DataFrame({"key": ["a", "a", None], "value": [1, 2, 3]})
    rows = pl.DataFrame({"id": ["p", "q", "r"], "key": ["a", None, "b"]})
    assert beside(rows, register, "key")["value"].to_list() == [2, 3]
    assert beside(rows, register, "key", "left")["value"].to_list() == [2, 3, None]
    assert picked(register, "key", ["a", None, "b"]) == {"a": {"key": "a", "value": 2}}


def test_wholes_of_wholes_are_found_and_a_circle_ends() -> None:
    rows = pl.DataFrame({"key": list("abcde"), "parent_id": ["b", "c", None, "e", "d"]})
    assert sorted(with_wholes(rows, "key", ["a", "lost"])) == ["a", "b", "c"]
    assert sorted(with_wholes(rows, "key", ["d"])) == ["d", "e"]


def test_a_row_told_again_stands_beside_the_first() -> None:
    said = pl.DataFrame({"id": list("abcd"), "what": ["x", None, "x", None], "to": [1, 1, 1, 2]})
    again = told_again(said, ("what", "to"))
    assert again.select("id", "id_of_first").rows() == [("c", "a")]


def test_a_row_is_odd_where_enough_others_agree_on_something_else() -> None:
    values = ["p", "p", "q", "p", "q", "r", None, "p"]
    frame = pl.DataFrame({"id": list("abcdefgh"), "of": [1, 1, 1, 2, 2, 3, 3, 4], "value": values})
    same, odd = odd_ones_out(frame, ("of",), "value", 2)
    assert same == 0
    assert odd.select("id", "usual", "others").rows() == [("c", "p", 2)]
    # With one other as peer two that differ are both odd, beside nothing too.
    same, odd = odd_ones_out(frame, ("of",), "value", 1)
    usual = [("c", "p"), ("d", "q"), ("e", "p"), ("f", None), ("g", "r")]
    assert (same, odd.select("id", "usual").rows()) == (0, usual)
    assert odd_ones_out(frame.head(2), ("of",), "value", 1)[0] == 2
