"""The rules register, read from ``schemas/rules.yaml``, and running it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

import yaml

from zjledger.model.report import Check, Finding
from zjledger.rules import evidence, identities, identity, rates, sums, times
from zjledger.rules.frame import Ledger, Rule

FAMILIES: dict[str, ModuleType] = {
    "sums": sums,
    "rates": rates,
    "times": times,
    "identity": identity,
    "identities": identities,
    "evidence": evidence,
}


@dataclass(frozen=True)
class RuleEntry:
    """One entry of the register."""

    id: str
    family: str
    statement: str
    tables: list[str]
    severity: str
    minimum: int
    reason: str

    @property
    def function(self) -> Rule:
        """The function that checks it: the id with underscores, in the module of its family.

        Raises:
            AttributeError: there is none.
        """
        rule: Rule = getattr(FAMILIES[self.family], self.id.replace("-", "_"))
        return rule


def load_rules(root: Path) -> list[RuleEntry]:
    """Read the register below ``root``."""
    raw = yaml.safe_load((root / "schemas" / "rules.yaml").read_text("utf-8"))
    return [RuleEntry(**entry) for entry in raw["rules"]]


def run_rule(entry: RuleEntry, ledger: Ledger) -> Check:
    """Run one rule over the tables."""
    judgements = list(entry.function(ledger))
    findings = [
        Finding(entry.id, j.where, j.fault, j.mend, entry.severity) for j in judgements if j.fault
    ]
    seen = len(judgements) if len(judgements) >= entry.minimum else 0
    return Check(entry.id, "rules", entry.statement, seen, tuple(findings))
