"""The language of identities: what it reads, what it refuses, and that it is exact."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest
from fixture import VOCABULARY, claim, curated, source

from zjledger.assemble.identities import check_identities
from zjledger.model.identity import holds, parse_expression
from zjledger.model.report import LedgerError

VALUES = {"a#01": Fraction(3), "b#01": Fraction(7), "c#100": Fraction(0)}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("[a#01]", Fraction(3)),
        ("[a#01] + [b#01]", Fraction(10)),
        ("[a#01] - [b#01] - 1", Fraction(-5)),
        ("[a#01] / [b#01] * 100", Fraction(300, 7)),
        ("2 * [a#01] + [b#01] / 2", Fraction(19, 2)),
        ("0.1 + 0.2", Fraction(3, 10)),
    ],
)
def test_products_bind_before_sums_and_nothing_is_rounded(text: str, value: Fraction) -> None:
    assert parse_expression(text).value(VALUES) == value


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[a#01] +",
        "+ [a#01]",
        "[a#01] [b#01]",
        "[a#01] ** 2",
        "([a#01])",
        "[a]",
        "a#01",
        "1e9",
        "__import__('os')",
        "[a#01] + +1",
        "007",
    ],
)
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        parse_expression(text)


def test_division_by_zero_is_told() -> None:
    with pytest.raises(ValueError, match="c#100 is zero"):
        parse_expression("1 / [c#100]").value(VALUES)


def test_a_long_expression_is_read_in_one_pass() -> None:
    text = " + ".join(["[a#01]"] * 5000)
    assert parse_expression(text).value(VALUES) == 15000
    assert parse_expression(text).claims() == ["a#01"]


@pytest.mark.parametrize(
    ("relation", "right", "expected"),
    [
        ("equals", 10, True),
        ("equals", 12, False),
        ("about", 11, True),
        ("at_most", 9, True),
        ("at_most", 8, False),
        ("at_least", 11, True),
        ("at_least", 12, False),
    ],
)
def test_relations_hold_within_their_tolerance(relation: str, right: int, expected: bool) -> None:
    assert holds(Fraction(10), relation, Fraction(right), Fraction(1)) is expected


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"left": "[a#01] +"}, "ends where a claim in brackets or a number is needed"),
        ({"left": "[a#09]"}, "dangling id 'a#09'"),
        ({"left": "[a#02]"}, "a#02 is no number"),
        ({"left": "1", "right": "1"}, "names no claim"),
        ({"relation": "=="}, "="),
        ({"tolerance": "much"}, "wrong tolerance 'much'"),
    ],
)
def test_a_malformed_entry_is_refused_with_its_line(
    tmp_path: Path, change: dict[str, str], reason: str
) -> None:
    entry = {"id": "idt-001", "kind": "chain", "left": "[a#01]", "relation": "equals"}
    entry |= {"right": "7", "tolerance": "0"} | change
    claims = [
        claim("01", "project_count", "7"),
        claim("02", "announced_at", "meeting/2023-05-09-a"),
    ]
    with pytest.raises(LedgerError) as refused:
        it = curated(tmp_path, {"a": source({"cohort/a": claims})}, identities=[entry])
        check_identities(it, VOCABULARY)
    (finding,) = refused.value.findings
    assert reason in finding.reason and "registers/identities.yaml:2:" in finding.where
