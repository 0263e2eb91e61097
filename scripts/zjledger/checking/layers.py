"""The layers that look into tables in memory: types, pandera, rules, rebuild.

A layer that trips over what an earlier one has already refused says so in a finding; on data that
every earlier layer passed, the same exception is a fault of the program and is let through.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import polars as pl

from zjledger.assemble.again import LAYER, READ, Again, again_checks, build_again
from zjledger.checking.known import Known
from zjledger.model.report import Check, Finding
from zjledger.rules.explained import CHECK as NEEDED
from zjledger.rules.explained import Explanations
from zjledger.rules.frame import Ledger, Record
from zjledger.rules.register import RuleEntry, run_rule
from zjledger.schema import Table, cast
from zjledger.validate import pandera_check, types_check

Texts = Mapping[str, pl.DataFrame]

_BROKEN = (KeyError, TypeError, AttributeError, ValueError, ArithmeticError, IndexError)
_EXPLAINING = {"discrepancies", "discrepancy_claims", "evidence"}
"""Tables that say what explains a finding."""

_MEND = "mend the findings before this one, then check again"


@dataclass(frozen=True)
class Layered:
    """Tables that went through the layers, and what each check said of them."""

    texts: Texts
    typed: Mapping[str, pl.DataFrame]
    misfits: Mapping[str, list[tuple[int, str, str]]]
    """Cells by table that are not of their type: row from 0, column, text."""
    checks: Mapping[str, Check]
    again: Again | None
    records: dict[str, list[Record]]
    """Typed tables row by row, as far as a rule has read them."""


def run_layers(
    known: Known,
    schemas: Mapping[str, Table],
    texts: Texts,
    before: Layered | None = None,
    rebuild: bool = True,
) -> Layered:
    """Run every layer over all tables.

    Args:
        schemas: the tables' own, from the descriptor of their package.
        before: an earlier result. Tables that are the very same object as there are not read
            again, and checks that read no other table keep their result.
        rebuild: False where the tables have just been built from what a curator wrote.
    """
    old = before.texts if before else {}
    changed = {name for name in schemas if texts[name] is not old.get(name)}
    typed, misfits = dict(before.typed if before else {}), dict(before.misfits if before else {})
    for name in changed:
        typed[name], misfits[name] = cast(schemas[name], texts[name])
    checks = dict(before.checks if before else {})
    checks["types"] = types_check(schemas, typed, misfits)
    for name in schemas:
        if name in changed:
            checks[f"pandera-{name}"] = pandera_check(schemas[name], typed[name])
    sound = all(check.passed for check in checks.values() if check.layer in {"types", "pandera"})
    read = before.records if before else {}
    records = {name: rows for name, rows in read.items() if name not in changed}
    ledger = Ledger(typed, dict(schemas), known.parameters, records)
    explanations = Explanations(ledger)
    # Foreign keys first: other rules follow them without looking.
    for entry in sorted(known.rules, key=lambda entry: entry.id != "foreign-keys"):
        if _reads(entry, schemas, checks.get(entry.id)) & changed:
            checks[entry.id] = _guarded(entry, ledger, explanations, sound)
            sound = sound and (checks[entry.id].passed or entry.id != "foreign-keys")
    checks[NEEDED] = explanations.needed(checks.values())
    again = before.again if before else None
    if changed and rebuild:
        checks, again = _rebuild(known, schemas, texts, checks, again)
    return Layered(texts, typed, misfits, checks, again, ledger.records)


def _reads(entry: RuleEntry, schemas: Mapping[str, Table], before: Check | None) -> set[str]:
    """Tables a rule reads; in the register "all" and "all fact tables" are words for many.

    A rule that found something before also depends on what may explain it.
    """
    facts = {name for name, table in schemas.items() if table.kind == "fact"}
    words = {"all": set(schemas), "all fact tables": facts}
    explained = _EXPLAINING if before and before.findings else set[str]()
    return explained.union(*(words.get(name, {name}) for name in entry.tables))


def _guarded(entry: RuleEntry, ledger: Ledger, explanations: Explanations, sound: bool) -> Check:
    try:
        return run_rule(entry, ledger, explanations)
    except _BROKEN as error:
        if sound:
            raise
        return _unjudged(entry.id, "rules", entry.statement, error)


def _rebuild(
    known: Known,
    schemas: Mapping[str, Table],
    texts: Texts,
    checks: Mapping[str, Check],
    before: Again | None,
) -> tuple[dict[str, Check], Again | None]:
    """The checks together with those of the rebuild."""
    others = {name: check for name, check in checks.items() if check.layer != LAYER}
    try:
        again = build_again(texts, schemas, known.vocabulary, before)
    except _BROKEN as error:
        # Tables of others may be whole cell by cell and yet nothing that a curator can write.
        return others | {READ: _unjudged(READ, LAYER, "The tables can be built.", error)}, None
    found = again_checks(again, texts, schemas)
    return others | {check.check_id: check for check in found}, again


def _unjudged(check_id: str, layer: str, statement: str, error: Exception) -> Check:
    reason = f"cannot be judged before that ({type(error).__name__}: {error})"[:200]
    return Check(check_id, layer, statement, 0, (Finding(check_id, layer, reason, _MEND),))
