"""Claims as a table and as objects say the same, in one order."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from fixture import VOCABULARY, claim, repository, source

from zjledger.curated.claims import CELLS, LINE, Claims
from zjledger.curated.load import Curated, load_curated
from zjledger.model.claim import Position


@pytest.fixture
def curated(tmp_path: Path) -> Curated:
    """Two sources, one of which speaks of its second subject again."""
    told = {
        "cohort/a": [claim("01", "project_count", "7"), claim("03", "project_count", "8")],
        "meeting/2023-05-09-a": [claim("02", "held_on", "2023-05-09", unit="date")],
    }
    given = {"a": source(told), "b": source({"cohort/a": [claim("01", "project_count", "7")]})}
    verdict = {
        "id": "dis-001",
        "kind": "rival_figure",
        "severity": "B",
        "claims": ["a#01", "a#03"],
        "said": ["7 count", "8 count"],
        "chosen": "a#01",
        "verdict": "claim",
        "statement": "made up",
        "reason": "made up",
    }
    folder = repository(tmp_path / "it", given, discrepancies=[verdict])
    return load_curated(folder, VOCABULARY)


def test_what_is_made_from_cells_is_what_the_cells_were_made_from(curated: Curated) -> None:
    numbered = curated.claims.cells.drop(LINE).with_row_index(LINE, offset=2)
    read = Claims(numbered.select(*CELLS, LINE), {})
    for line, (claim_id, typed) in enumerate(curated.claims.items(), start=2):
        assert read[claim_id] == replace(typed, position=Position("claims.csv", line, 1))
        assert read[claim_id] is read[claim_id]


def test_the_order_is_that_of_the_files(curated: Curated) -> None:
    assert list(curated.claims) == ["a#01", "a#03", "a#02", "b#01"]
    assert [c.claim_id for c in curated.claims.among(curated.claims.cells[2:])] == ["a#02", "b#01"]
    assert len(curated.claims) == 4 and "a#03" in curated.claims and "c#01" not in curated.claims


def test_a_changed_claim_keeps_its_place(curated: Curated) -> None:
    new = replace(curated.claims["a#03"], value="9")
    changed = curated.claims.with_changed({"a#03": new})
    assert list(changed) == list(curated.claims)
    assert changed["a#03"] is new and changed.cells["value"].to_list()[1] == "9"
    assert curated.claims["a#03"].value == "8"


def test_claims_of_both_forms_stand_in_the_order_of_their_sources(curated: Curated) -> None:
    cells = curated.claims.cells
    of_b = curated.claims.among(cells[3:])
    assert list(Claims.joined(cells[:3], of_b, ["b", "a"])) == ["b#01", "a#01", "a#03", "a#02"]
    assert list(Claims.joined(cells[:3], [], ["b", "a"])) == ["a#01", "a#03", "a#02"]
