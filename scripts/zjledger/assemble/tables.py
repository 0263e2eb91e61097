"""Every published table, built from the curated files as text."""

from __future__ import annotations

from collections.abc import Mapping

import polars as pl

from zjledger.assemble.cohorts import cohorts
from zjledger.assemble.facts import FACTS
from zjledger.assemble.figures import figures
from zjledger.assemble.identities import check_identities
from zjledger.assemble.links import milestones, relations
from zjledger.assemble.records import RECORDS, ROWS
from zjledger.assemble.resolve import resolve
from zjledger.assemble.rows import evidence_of
from zjledger.assemble.said import Said
from zjledger.curated.load import Curated
from zjledger.package.canonical import ordered, text_frame
from zjledger.schema import Table
from zjledger.vocabulary import Vocabulary


def build_tables(
    curated: Curated, vocabulary: Vocabulary, schemas: Mapping[str, Table]
) -> dict[str, pl.DataFrame]:
    """Return all tables by name, every column as text, in the order of their keys.

    Raises:
        LedgerError: corrections or verdicts that no longer fit, rivals without a verdict, several
            values where a column holds one, identities that cannot be read.
    """
    check_identities(curated, vocabulary)
    resolution = resolve(curated, vocabulary)
    said = Said(resolution, curated, vocabulary)
    facts = {name: list(make(said)) for name, make in FACTS.items()}
    facts |= {
        "milestones": list(milestones(said, vocabulary)),
        "relations": list(relations(said, vocabulary)),
    }
    built = {name: make(curated) for name, make in RECORDS.items()}
    found, evidence = figures(resolution, curated, vocabulary)
    built["cohorts"], met = cohorts(said)
    others = {"cohorts": met} | {name: evidence_of(name, rows) for name, rows in facts.items()}
    evidence |= {name: ordered(schemas["evidence"], frame) for name, frame in others.items()}
    built |= found
    # Each part is in order, and the first of their keys is the name of the table.
    built["evidence"] = pl.concat([evidence[name] for name in sorted(evidence)], rechunk=True)
    rows = {name: [row.cells for row in found] for name, found in facts.items()}
    rows |= {name: list(make(curated)) for name, make in ROWS.items()}
    return {
        name: _published(table, built[name]) if name in built else text_frame(table, rows[name])
        for name, table in schemas.items()
    }


def _published(table: Table, built: pl.DataFrame) -> pl.DataFrame:
    """The columns of a table, its rows in order, which evidence is already."""
    return built.select(table.columns) if table.name == "evidence" else ordered(table, built)
