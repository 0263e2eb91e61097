"""Every published table, built from the curated files as rows of text."""

from __future__ import annotations

from zjledger.assemble.facts import FACTS
from zjledger.assemble.figures import figures
from zjledger.assemble.identities import check_identities
from zjledger.assemble.links import milestones, relations
from zjledger.assemble.records import RECORDS
from zjledger.assemble.resolve import resolve
from zjledger.assemble.rows import Row, evidence_rows
from zjledger.assemble.said import Said
from zjledger.curated.load import Curated
from zjledger.vocabulary import Vocabulary


def build_tables(curated: Curated, vocabulary: Vocabulary) -> dict[str, list[Row]]:
    """Return all tables by name, rows in no particular order.

    Raises:
        LedgerError: corrections or verdicts that no longer fit, rivals without a verdict, several
            values where a column holds one, identities that cannot be read.
    """
    check_identities(curated, vocabulary)
    resolution = resolve(curated, vocabulary)
    said = Said(resolution, curated)
    amounts, indicators = figures(resolution, curated, vocabulary)
    facts = {name: list(make(said)) for name, make in FACTS.items()}
    facts |= {
        "amounts": amounts,
        "indicators": indicators,
        "milestones": list(milestones(said, vocabulary)),
        "relations": list(relations(said, vocabulary)),
    }
    tables: dict[str, list[Row]] = {name: [r.cells for r in rows] for name, rows in facts.items()}
    tables["evidence"] = [row for name, rows in facts.items() for row in evidence_rows(name, rows)]
    return tables | {name: list(make(curated)) for name, make in RECORDS.items()}
