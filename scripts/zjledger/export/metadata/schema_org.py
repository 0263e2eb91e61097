"""schema.org ``Dataset`` as JSON-LD, the form search engines read.

The vocabulary is named outright, so that a reader needs no context from elsewhere. Addresses are
relative to this file.
"""

from __future__ import annotations

from typing import Any

from zjledger.export.bundle import Bundle
from zjledger.export.dictionary import attribution
from zjledger.export.metadata.files import File

FILE = "schema-org.jsonld"


def document(bundle: Bundle, files: list[File]) -> dict[str, Any]:
    """The dataset, its makers, its terms, what it measures and its files."""
    package, parameters = bundle.package, bundle.parameters
    makers = [{"@type": "Organization", "name": c["title"]} for c in package["contributors"]]
    return {
        "@context": {"@vocab": "https://schema.org/"},
        "@type": "Dataset",
        "name": package["title"],
        "identifier": package["name"],
        "description": package["description"],
        "keywords": package["keywords"],
        "version": parameters.version,
        "datePublished": parameters.build_date,
        "inLanguage": ["en", "zh-Hans"],
        "isAccessibleForFree": True,
        "license": package["licenses"][0]["path"],
        "usageInfo": package["rights"],
        "creditText": attribution(bundle),
        "creator": makers,
        "publisher": makers[0],
        "variableMeasured": [
            {
                "@type": "PropertyValue",
                "propertyID": item.code,
                "name": item.title,
                "alternateName": item.title_zh,
                "description": item.definition,
            }
            for item in bundle.vocabulary.properties.values()
        ],
        "distribution": [_download(bundle, file) for file in files],
    }


def _download(bundle: Bundle, file: File) -> dict[str, Any]:
    found: dict[str, Any] = {
        "@type": "DataDownload",
        "name": file.path,
        "contentUrl": file.path,
        "encodingFormat": file.media_type,
        "contentSize": f"{file.bytes} B",
        "sha256": file.sha256,
        "license": bundle.package["licenses"][0]["path"],
        "usageInfo": bundle.package["rights"],
    }
    if file.table:
        table = bundle.schemas[file.table]
        found |= {"description": table.description, "alternateName": table.title_zh}
    return found
