"""Checking one fault in memory: only what the fault changes is read again.

A fault of a published package is checked as :func:`zjledger.checking.package.check_package` checks,
from bytes; a fault of a curated file as the working tree is, but for its comparison with the
committed tables, which notices any edit at all and proves nothing of its sense.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

import polars as pl

from zjledger.assemble.tables import build_tables
from zjledger.checking.known import Known
from zjledger.checking.layers import run_layers
from zjledger.curated.files import mapping_of
from zjledger.curated.load import Curated, complete, read_source, together
from zjledger.curated.published import check_published
from zjledger.curated.reader import Reader
from zjledger.curated.registers import REGISTERS, Register, register_entries
from zjledger.curated.strict_yaml import Mapping as Tree
from zjledger.faults.world import Fault, World
from zjledger.model.report import Check, LedgerError
from zjledger.package.canonical import parse_csv
from zjledger.schema import read_text_table

PARSER = "parser"
_SOURCES, _REGISTERS = "data/curated/sources/", "data/curated/registers/"


class Bench:
    """A sound ledger with all its checks done once, and the means to check a changed one."""

    def __init__(self, known: Known) -> None:
        self.known = known
        root = known.root
        texts = {
            name: read_text_table(root / "data/tables" / f"{name}.csv") for name in known.schemas
        }
        self.clean = run_layers(known, known.schemas, texts)
        folder = root / "data/curated"
        files = {
            str(path.relative_to(root)): path.read_text("utf-8") for path in folder.rglob("*.yaml")
        }
        self.world = World(
            known.schemas,
            {name: list(frame.iter_rows(named=True)) for name, frame in texts.items()},
            files,
            {name: p.value_kind for name, p in known.vocabulary.properties.items()},
        )
        self._reader = Reader(known.vocabulary, known.schemas)
        trees = {
            path: self._tree(path, text.encode(), self._reader) for path, text in files.items()
        }
        self._trees = {path: tree for path, tree in trees.items() if tree}
        self._files = {
            path: read_source(tree, Path(path).stem, self._reader)
            for path, tree in self._trees.items()
            if path.startswith(_SOURCES)
        }
        self._registers = {
            name: register_entries(self._trees[f"{_REGISTERS}{name}.yaml"], name, self._reader)
            for name in REGISTERS
        }

    def spoken(self, fault: Fault, level: str) -> list[str]:
        """The layers that find an error, in the order in which they speak."""
        if level == "curated":
            return self._curated(fault.files)
        return self._package(fault.files)

    def _package(self, files: Mapping[str, bytes | None]) -> list[str]:
        texts, form = dict(self.clean.texts), False
        for name, content in files.items():
            if content is None:
                return [PARSER]
            frame, findings = parse_csv(content, self.known.schemas[name], f"{name}.csv")
            form = form or bool(findings)
            if frame is None:
                return [PARSER]
            texts[name] = frame
        after = run_layers(self.known, self.known.schemas, texts, self.clean)
        return ([PARSER] if form else []) + layers_with_errors(after.checks.values())

    def _curated(self, files: Mapping[str, bytes | None]) -> list[str]:
        reader = Reader(self.known.vocabulary, self.known.schemas)
        trees, registers = dict(self._trees), dict(self._registers)
        for path, content in files.items():
            tree = self._tree(path, content or b"", reader)
            if tree is None:
                return [PARSER]
            trees[path] = tree
            if path.startswith(_REGISTERS):
                name = Path(path).stem
                registers[name] = register_entries(tree, name, reader)
        curated = self._read(registers, trees, reader)
        if not reader.findings:
            check_published(self.known.root, registers, curated.sources, curated.claims, reader)
        if reader.findings:
            return [PARSER]
        try:
            built = build_tables(curated, self.known.vocabulary, self.known.schemas)
        except LedgerError:
            return ["resolve"]
        texts = {name: self._same(name, frame) for name, frame in built.items()}
        after = run_layers(self.known, self.known.schemas, texts, self.clean, rebuild=False)
        return layers_with_errors(after.checks.values())

    def _same(self, name: str, frame: pl.DataFrame) -> pl.DataFrame:
        """A table that was built; the very same object as before where nothing changed."""
        clean = self.clean.texts[name]
        return clean if frame.equals(clean) else frame

    def _tree(self, path: str, content: bytes, reader: Reader) -> Tree | None:
        return mapping_of(content, path, reader)

    def _read(
        self, registers: dict[str, Register], trees: dict[str, Tree], reader: Reader
    ) -> Curated:
        files = [
            self._files[path]
            if path in self._files and tree is self._trees[path]
            else read_source(tree, Path(path).stem, reader)
            for path, tree in sorted(trees.items())
            if path.startswith(_SOURCES)
        ]
        return complete(registers, *together(files, reader), reader)


def layers_with_errors(checks: Iterable[Check]) -> list[str]:
    """Layers in which a check failed, each once, in order."""
    return list(dict.fromkeys(check.layer for check in checks if not check.passed))
