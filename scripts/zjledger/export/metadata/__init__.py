"""What catalogues, search engines and people are told about the dataset.

Each module of ``CONTENT`` and ``CATALOGUES`` has ``FILE``, its path among the downloads, and
``document(bundle, files)``, the JSON it holds. They are written after the formats.
"""

from __future__ import annotations

import json
from pathlib import Path
from types import ModuleType

from zjledger.export.bundle import Bundle
from zjledger.export.metadata import croissant, dcat, oc4ids, popolo, schema_org
from zjledger.export.metadata.citations import write_citations
from zjledger.export.metadata.files import files_of

CONTENT: tuple[ModuleType, ...] = (popolo, oc4ids)
"""The same data in a form of another community."""
CATALOGUES: tuple[ModuleType, ...] = (schema_org, croissant, dcat)
"""What there is, for those who look for it; they list everything that was written before them."""


def write_metadata(bundle: Bundle, folder: Path) -> None:
    """Write every document below ``folder``, and the citations beside them."""
    write_citations(bundle, folder)
    for modules in (CONTENT, CATALOGUES):
        files = files_of(bundle, folder)
        for module in modules:
            text = json.dumps(module.document(bundle, files), ensure_ascii=False, indent=2) + "\n"
            (folder / module.FILE).write_text(text, encoding="utf-8")
