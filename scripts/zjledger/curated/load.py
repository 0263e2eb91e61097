"""Every curated file, checked and typed; collects every finding before refusing."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from zjledger.curated.files import read_mapping
from zjledger.curated.namesakes import check_namesakes
from zjledger.curated.published import FILE as PUBLISHED
from zjledger.curated.published import check_published
from zjledger.curated.reader import Reader
from zjledger.curated.references import check_references
from zjledger.curated.registers import REGISTERS, Entry, read_register, subject_ids
from zjledger.curated.sources import read_source_file
from zjledger.curated.structure import check_structure
from zjledger.model.claim import Claim, Place, Source
from zjledger.model.report import LedgerError
from zjledger.schema import load_schemas
from zjledger.vocabulary import Vocabulary


@dataclass(frozen=True)
class Curated:
    """Everything hand-written, checked and typed."""

    sources: dict[str, Source]
    claims: dict[str, Claim]
    registers: dict[str, dict[str, Entry]]

    def subject_ids(self) -> set[str]:
        """Every id a claim may be about."""
        return subject_ids(self.registers)


def load_curated(root: Path, vocabulary: Vocabulary) -> Curated:
    """Read and check every file below ``root/data/curated``.

    Raises:
        LedgerError: with every finding of every file; references are looked up once all files
            can be read. Nothing is returned half-read.
    """
    reader = Reader(vocabulary, load_schemas(root, vocabulary))
    registers = {name: read_register(root, name, reader) for name in REGISTERS}
    sources: dict[str, Source] = {}
    claims: dict[str, Claim] = {}
    folder = root / "data" / "curated"
    for path in sorted((folder / "sources").glob("*.yaml")):
        tree = read_mapping(root, path, reader)
        if tree is None:
            continue
        source, found = read_source_file(tree, path.stem, reader)
        if source:
            sources[source.source_id] = source
        for claim in found:
            if claim.claim_id in claims:
                reader.refuse(
                    claim.place, f"claim {claim.claim_id} exists already", "give a new id"
                )
            claims[claim.claim_id] = claim
    known = {folder / "registers" / f"{name}.yaml" for name in REGISTERS}
    known |= {*(folder / "sources").glob("*.yaml"), root / PUBLISHED}
    for path in sorted(folder.rglob("*")):
        if path not in known and not path.is_dir():
            place = Place(str(path.relative_to(root)), 1, 1)
            reader.refuse(place, "unknown file", "name it for a register, or put it elsewhere")
    if not reader.findings:
        # After a refusal half the ids would dangle for no other reason.
        check_references(registers, sources, claims, reader)
        check_structure(registers, sources, reader)
        check_namesakes(registers, reader)
        check_published(root, registers, sources, reader)
        if not claims:
            place = Place("data/curated/sources", 1, 1)
            reader.refuse(place, "no claims at all", "restore the files")
    if reader.findings:
        raise LedgerError(reader.findings)
    return Curated(sources, claims, registers)
