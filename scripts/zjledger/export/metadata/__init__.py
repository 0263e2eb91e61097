"""What catalogues, search engines and people are told about the dataset.

Each module of ``METADATA`` has ``FILE``, its path among the downloads, and ``document(bundle,
files)``, the JSON it holds. They are written after the formats, because they list them.
"""

from __future__ import annotations

import json
from pathlib import Path
from types import ModuleType

from zjledger.export.bundle import Bundle
from zjledger.export.metadata import croissant, dcat, oc4ids, popolo, schema_org
from zjledger.export.metadata.citations import write_citations
from zjledger.export.metadata.files import files_of

METADATA: dict[str, ModuleType] = {
    "schema_org": schema_org,
    "croissant": croissant,
    "dcat": dcat,
    "popolo": popolo,
    "oc4ids": oc4ids,
}


def write_metadata(bundle: Bundle, folder: Path) -> None:
    """Write every document of ``METADATA`` below ``folder``, and the citations beside them."""
    files = files_of(bundle, folder)
    write_citations(bundle, folder)
    for module in METADATA.values():
        text = json.dumps(module.document(bundle, files), ensure_ascii=False, indent=2) + "\n"
        (folder / module.FILE).write_text(text, encoding="utf-8")
