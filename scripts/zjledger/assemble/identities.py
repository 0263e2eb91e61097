"""The register of identities, read and refused when malformed; a rule tries whether they hold."""

from __future__ import annotations

from collections.abc import Iterator

from zjledger.curated.load import Curated
from zjledger.curated.registers import Entry
from zjledger.model.identity import parse_expression
from zjledger.model.report import Finding, LedgerError
from zjledger.vocabulary import Vocabulary

CHECK = "identities"


def check_identities(curated: Curated, vocabulary: Vocabulary) -> None:
    """Refuse entries that cannot be tried.

    Raises:
        LedgerError: an expression is malformed, or a claim is unknown or no number.
    """
    findings: list[Finding] = []
    for entry in curated.registers["identities"].values():
        for reason, mend in _faults(entry, curated, vocabulary):
            findings.append(Finding(CHECK, str(entry.position), f"{entry['id']}: {reason}", mend))
    if findings:
        raise LedgerError(findings)


def identity_claims(entry: Entry) -> list[str]:
    """Ids of the claims of both sides, each once.

    Raises:
        ValueError: a side is no expression.
    """
    sides = (parse_expression(entry[side]).claims() for side in ("left", "right"))
    return list(dict.fromkeys(claim_id for claims in sides for claim_id in claims))


def _faults(entry: Entry, curated: Curated, vocabulary: Vocabulary) -> Iterator[tuple[str, str]]:
    try:
        named = identity_claims(entry)
    except ValueError as error:
        yield str(error), "join [claim ids] and plain numbers by + - * /"
        return
    if not named:
        yield "it names no claim", "put claim ids in square brackets"
    for claim_id in named:
        claim = curated.claims.get(claim_id)
        if claim is None:
            yield f"dangling id {claim_id!r}", "name a curated claim, or delete the identity"
        elif not vocabulary.properties[claim.property].is_numeric:
            yield f"{claim_id} is no number", "name claims with a number"
