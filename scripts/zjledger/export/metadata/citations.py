"""Citations of the dataset, of every table and of every figure, for reference managers."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from zjledger.export.bundle import Bundle
from zjledger.export.citing import Citation, Figures, bibtex, cite_dataset, cite_table, csl

BIBTEX, CSL = "citations.bib", "citations.csl.json"


def write_citations(bundle: Bundle, folder: Path) -> None:
    """Write the same citations as BibTeX and as CSL-JSON."""
    cited = list(citations(bundle))
    (folder / BIBTEX).write_text("\n".join(map(bibtex, cited)), encoding="utf-8")
    text = json.dumps([csl(item) for item in cited], ensure_ascii=False, indent=2) + "\n"
    (folder / CSL).write_text(text, encoding="utf-8")


def citations(bundle: Bundle) -> Iterator[Citation]:
    """The dataset, then its tables, then its figures."""
    dataset = cite_dataset(bundle.package, bundle.parameters)
    yield dataset
    for table in bundle.schemas.values():
        yield cite_table(dataset, table.name, table.title)
    rows = {name: frame.to_dicts() for name, frame in bundle.tables.items()}
    titles = {code: item.title for code, item in bundle.vocabulary.properties.items()}
    yield from Figures(dataset, rows, titles).all()
