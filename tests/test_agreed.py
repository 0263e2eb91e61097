"""What is resolved in columns is what a judge of each group would say."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from random import Random

import polars as pl
import pytest
from fixture import ROOT, SCHEMAS, VOCABULARY

from zjledger.assemble import resolve
from zjledger.assemble.again import build_again
from zjledger.assemble.agreed import Agreed, agreed
from zjledger.assemble.readback import Texts
from zjledger.model.claim import Source
from zjledger.partitions.files import read_partition
from zjledger.schema import read_text_table
from zjledger.synthetic.stage import synthetic


@pytest.fixture(scope="module")
def real() -> Texts:
    return {name: read_text_table(ROOT / f"data/tables/{name}.csv") for name in SCHEMAS}


@pytest.fixture(scope="module")
def made_up(tmp_path_factory: pytest.TempPathFactory) -> Texts:
    folder = tmp_path_factory.mktemp("synthetic") / "made"
    synthetic(ROOT, folder, 900, 900, 5, lambda _: None)
    return read_partition(folder / "part-00000", SCHEMAS)


def nothing_agreed(
    grouped: pl.DataFrame, named: Collection[str], sources: Mapping[str, Source]
) -> tuple[Agreed, pl.DataFrame]:
    found, _ = agreed(grouped[:0], named, sources)
    return found, grouped


def same_when_judged(texts: Texts, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Whether the tables are those of a judge of every group; True too where both refuse."""
    with monkeypatch.context() as patch:
        patch.setattr(resolve, "agreed", nothing_agreed)
        judged = build_again(texts, SCHEMAS, VOCABULARY)
    found = build_again(texts, SCHEMAS, VOCABULARY)
    assert found.refused == judged.refused
    return all(found.tables[name].equals(judged.tables[name]) for name in found.tables)


@pytest.mark.parametrize("ledger", ["real", "made_up"])
def test_a_judge_of_every_group_says_the_same(
    ledger: str, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = request.getfixturevalue(ledger)
    assert not build_again(texts, SCHEMAS, VOCABULARY).refused
    assert same_when_judged(texts, monkeypatch)


@pytest.mark.parametrize("seed", range(6))
def test_so_it_is_whatever_the_sources_are(
    made_up: Texts, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    dice, sources = Random(seed), made_up["sources"]
    drawn = {
        "publisher": [dice.choice("ab") for _ in range(sources.height)],
        "reliability": [dice.choice(["sound", "uncertain", "spun"]) for _ in range(sources.height)],
    }
    changed = sources.with_columns(pl.Series(name, cells) for name, cells in drawn.items())
    texts = {**made_up, "sources": changed}
    assert same_when_judged(texts, monkeypatch)
    assert build_again(texts, SCHEMAS, VOCABULARY).tables


def test_most_of_a_ledger_is_agreed_and_the_rest_is_judged(
    made_up: Texts, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[tuple[Agreed, pl.DataFrame]] = []

    def watched(
        grouped: pl.DataFrame, named: Collection[str], sources: Mapping[str, Source]
    ) -> tuple[Agreed, pl.DataFrame]:
        seen.append(agreed(grouped, named, sources))
        return seen[-1]

    monkeypatch.setattr(resolve, "agreed", watched)
    build_again(made_up, SCHEMAS, VOCABULARY)
    ((found, others),) = seen
    behind = found.support.group_by("chosen").len()["len"]
    assert behind.min() == 1 and (behind > 1).any()
    assert found.standing.height > 3 * others.height > 0
    assert not set(found.support["claim_id"]) & set(others["claim_id"])
