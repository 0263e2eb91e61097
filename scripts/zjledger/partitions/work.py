"""One partition: from the tables a curator's work is published in to all tables, fully checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import polars as pl

from zjledger.assemble.again import build_again
from zjledger.checking.known import Known
from zjledger.checking.layers import run_layers
from zjledger.model.report import ERROR, Check, Finding

Texts = Mapping[str, pl.DataFrame]


@dataclass(frozen=True)
class Assembled:
    """A partition after its work: every table as text, and what every check said."""

    texts: Texts
    checks: tuple[Check, ...]
    refused: tuple[Finding, ...]
    """What kept the tables from being built; there are no tables and no checks then."""

    @property
    def findings(self) -> list[Finding]:
        """Errors, refusals first. A check that saw nothing is none: a part need not hold all."""
        found = [f for check in self.checks for f in check.findings if f.severity == ERROR]
        return [*self.refused, *found]


def known_for_parts(known: Known) -> Known:
    """The same rules, which may see as little as a part holds; the report adds up what they saw."""
    return replace(known, rules=[replace(entry, minimum=0) for entry in known.rules])


def assemble_partition(inputs: Texts, known: Known) -> Assembled:
    """Build every table from claims and registers, and run every layer over them.

    Args:
        inputs: every table of text with all its columns; those that follow from others are not
            read.
    """
    again = build_again(inputs, known.schemas, known.vocabulary)
    if again.refused:
        return Assembled({}, (), again.refused)
    layered = run_layers(known, known.schemas, again.tables, rebuild=False)
    return Assembled(again.tables, tuple(layered.checks.values()), ())
