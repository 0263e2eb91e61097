"""Every curated file, checked and typed; collects every finding before refusing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from zjledger.curated.claims import Claims
from zjledger.curated.files import read_mapping
from zjledger.curated.namesakes import check_namesakes
from zjledger.curated.published import FILE as PUBLISHED
from zjledger.curated.published import check_published
from zjledger.curated.reader import Reader
from zjledger.curated.references import check_references
from zjledger.curated.registers import REGISTERS, Registers, read_register, subject_ids
from zjledger.curated.sources import read_source_file
from zjledger.curated.strict_yaml import Mapping as Tree
from zjledger.curated.structure import check_structure
from zjledger.model.claim import Claim, Position, Source
from zjledger.model.report import LedgerError
from zjledger.schema import load_schemas
from zjledger.vocabulary import Vocabulary


@dataclass(frozen=True)
class Curated:
    """Everything hand-written, checked and typed."""

    sources: Mapping[str, Source]
    claims: Claims
    registers: Registers

    def subject_ids(self) -> set[str]:
        """Every id a claim may be about."""
        return subject_ids(self.registers)


@dataclass(frozen=True)
class SourceFile:
    """What one source file says, typed; the source is None where its header was refused."""

    source: Source | None
    claims: list[Claim]


def load_curated(root: Path, vocabulary: Vocabulary) -> Curated:
    """Read and check every file below ``root/data/curated``.

    Raises:
        LedgerError: with every finding of every file; references are looked up once all files
            can be read. Nothing is returned half-read.
    """
    reader = Reader(vocabulary, load_schemas(root, vocabulary))
    registers = {name: read_register(root, name, reader) for name in REGISTERS}
    folder = root / "data" / "curated"
    trees = {p.stem: read_mapping(root, p, reader) for p in (folder / "sources").glob("*.yaml")}
    known = {folder / "registers" / f"{name}.yaml" for name in REGISTERS}
    known |= {*(folder / "sources").glob("*.yaml"), root / PUBLISHED}
    for path in sorted(folder.rglob("*")):
        if path not in known and not path.is_dir():
            position = Position(str(path.relative_to(root)), 1, 1)
            reader.refuse(position, "unknown file", "name it for a register, or put it elsewhere")
    files = [read_source(tree, stem, reader) for stem, tree in sorted(trees.items()) if tree]
    curated = complete(registers, *together(files, reader), reader)
    if not reader.findings:
        check_published(root, registers, curated.sources, curated.claims, reader)
    if reader.findings:
        raise LedgerError(reader.findings)
    return curated


def read_source(tree: Tree, stem: str, reader: Reader) -> SourceFile:
    """Type and check the tree of one source file; refusals are kept by the reader."""
    return SourceFile(*read_source_file(tree, stem, reader))


def together(files: Iterable[SourceFile], reader: Reader) -> tuple[dict[str, Source], Claims]:
    """Sources and claims of typed files; a claim given twice is refused, kept by the reader."""
    sources: dict[str, Source] = {}
    claims: dict[str, Claim] = {}
    for file in files:
        if file.source:
            sources[file.source.source_id] = file.source
        for claim in file.claims:
            if claim.claim_id in claims:
                reader.refuse(
                    claim.position, f"claim {claim.claim_id} exists already", "give a new id"
                )
            claims[claim.claim_id] = claim
    return sources, Claims.of(claims.values())


def complete(
    registers: Registers, sources: Mapping[str, Source], claims: Claims, reader: Reader
) -> Curated:
    """Check what typed registers, sources and claims say of each other.

    Refusals are kept by the reader.
    """
    if not reader.findings:
        # After a refusal half the ids would dangle for no other reason.
        check_references(registers, sources, claims, reader)
        check_structure(registers, sources, reader)
        check_namesakes(registers, reader)
        if not claims:
            position = Position("data/curated/sources", 1, 1)
            reader.refuse(position, "no claims at all", "restore the files")
    return Curated(sources, claims, registers)
