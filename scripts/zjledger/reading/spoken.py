"""Proposals as JSON lines and as a table."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict

from zjledger.reading.proposal import Proposal


def json_lines(name: str, text_sha256: str, proposals: Sequence[Proposal]) -> str:
    """One JSON object a line: the file, the hash of the text that offsets point into, and every
    attribute of the proposal."""
    read_from = {"file": name, "text_sha256": text_sha256}
    return "\n".join(
        json.dumps({**read_from, **asdict(proposal)}, ensure_ascii=False) for proposal in proposals
    )


def table(name: str, proposals: Sequence[Proposal]) -> str:
    """One line a proposal: place, kind, value, unit, qualifier, the phrase, and any doubt."""
    lines = [f"{name}: {len(proposals)} proposals"]
    for p in proposals:
        value = " ".join(filter(None, (p.value or "-", p.unit, p.counted)))
        hedge = p.qualifier if p.qualifier not in (None, "exact") else ""
        told = [p.printed.replace("\n", " ")]
        told += [f"about {p.about}"] if p.about else []
        told += [f"converts the amount at {p.converted_of}"] if p.converted_of is not None else []
        told += [f"{p.confidence}: {p.reason}"] if p.reason else []
        place = f"{p.start}-{p.end}"
        lines.append(f"{place:>13}  {p.kind:9} {value:30} {hedge:14} {'; '.join(told)}".rstrip())
    return "\n".join(lines)
