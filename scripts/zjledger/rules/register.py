"""The rules register, read from ``schemas/rules.yaml``, and running it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

import yaml

from zjledger.model.report import ERROR, EXPLAINED, Check, Finding
from zjledger.rules import (
    agreement,
    belonging,
    cohorts,
    dating,
    evidence,
    facts,
    identities,
    identity,
    lineage,
    names,
    naming,
    peers,
    phrases,
    programmes,
    publishers,
    rates,
    registers,
    setting,
    shares,
    sums,
    times,
    told,
    totals,
)
from zjledger.rules.explained import Explanations
from zjledger.rules.frame import Judgement, Ledger, Rule

FAMILIES: dict[str, ModuleType] = {
    "sums": sums,
    "shares": shares,
    "totals": totals,
    "rates": rates,
    "times": times,
    "identity": identity,
    "identities": identities,
    "peers": peers,
    "registers": registers,
    "evidence": evidence,
    "facts": facts,
    "names": names,
    "phrases": phrases,
    "lineage": lineage,
    "dating": dating,
    "told": told,
    "belonging": belonging,
    "cohorts": cohorts,
    "setting": setting,
    "naming": naming,
    "agreement": agreement,
    "programmes": programmes,
    "publishers": publishers,
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
    may_see_none: str | None = None
    """Why the rule may see nothing; None where fewer cells than ``minimum`` are a failure."""

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
    text = (root / "schemas" / "rules.yaml").read_text("utf-8")
    raw = yaml.load(text, getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return [RuleEntry(**entry) for entry in raw["rules"]]


def run_rules(entries: Iterable[RuleEntry], ledger: Ledger) -> list[Check]:
    """Run rules over the tables, in order, and look for explanations that none of them needs."""
    explanations = Explanations(ledger)
    checks = [run_rule(entry, ledger, explanations) for entry in entries]
    return [*checks, explanations.needed(checks)]


def run_rule(entry: RuleEntry, ledger: Ledger, explanations: Explanations) -> Check:
    """Run one rule: an error that a discrepancy accounts for is reported as explained."""
    judgements = list(entry.function(ledger))
    findings = [_finding(entry, j, j.fault, explanations) for j in judgements if j.fault]
    cases = sum(judgement.cases for judgement in judgements)
    seen = cases if cases >= entry.minimum else 0
    return Check(entry.id, "rules", entry.statement, seen, tuple(findings), entry.may_see_none)


def _finding(
    entry: RuleEntry, judgement: Judgement, fault: str, explanations: Explanations
) -> Finding:
    known = explanations.of(entry.id, judgement) if entry.severity == ERROR else None
    if known is None:
        return Finding(entry.id, judgement.where, fault, judgement.mend, entry.severity)
    mend = f"nothing; {known} is on record"
    return Finding(entry.id, judgement.where, fault, mend, EXPLAINED, known)
