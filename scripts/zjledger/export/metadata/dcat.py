"""DCAT-AP 3.0 as JSON-LD: a catalogue of one dataset and its files, for open-data portals.

The context is written into the file; addresses are relative to it.
"""

from __future__ import annotations

from typing import Any

from zjledger.export.bundle import Bundle
from zjledger.export.metadata.files import File

FILE = "dcat-ap.jsonld"
CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "owl": "http://www.w3.org/2002/07/owl#",
    "spdx": "http://spdx.org/rdf/terms#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
MEDIA_TYPE = "http://www.iana.org/assignments/media-types/"
LANGUAGES = ("ENG", "ZHO")
LANGUAGE = "http://publications.europa.eu/resource/authority/language/"


def document(bundle: Bundle, files: list[File]) -> dict[str, Any]:
    """The catalogue, its dataset and one distribution for each file."""
    package, parameters = bundle.package, bundle.parameters
    publisher = {
        "@id": "#publisher",
        "@type": "foaf:Agent",
        "foaf:name": package["contributors"][0]["title"],
    }
    licence = {"@id": package["licenses"][0]["path"], "@type": "dct:LicenseDocument"}
    rights = {
        "@id": "#rights",
        "@type": "dct:RightsStatement",
        "dct:description": package["rights"],
    }
    dataset = {
        "@id": "#dataset",
        "@type": "dcat:Dataset",
        "dct:identifier": package["name"],
        "dct:title": _english(package["title"]),
        "dct:description": _english(package["description"]),
        "dcat:keyword": package["keywords"],
        "dcat:version": parameters.version,
        "dct:issued": _day(parameters.build_date),
        "dct:language": [{"@id": LANGUAGE + x, "@type": "dct:LinguisticSystem"} for x in LANGUAGES],
        "dct:publisher": {"@id": "#publisher"},
        "dcat:distribution": [_distribution(bundle, file) for file in files],
    }
    return {
        "@context": CONTEXT,
        "@graph": [
            {
                "@id": "#catalogue",
                "@type": "dcat:Catalog",
                "dct:title": _english(package["title"]),
                "dct:description": _english(package["description"]),
                "dct:publisher": publisher,
                "dct:license": licence,
                "dct:rights": rights,
                "dcat:dataset": {"@id": "#dataset"},
            },
            dataset,
        ],
    }


def _distribution(bundle: Bundle, file: File) -> dict[str, Any]:
    table = bundle.schemas[file.table] if file.table else None
    titles = [_english(f"{table.title} ({file.path})" if table else file.path)]
    if table:
        titles.append({"@value": f"{table.title_zh} ({file.path})", "@language": "zh-Hans"})
    return {
        "@id": f"#{file.path}",
        "@type": "dcat:Distribution",
        "dct:title": titles,
        "dct:description": _english(table.description if table else bundle.package["description"]),
        "dcat:accessURL": {
            "@id": file.path,
            "@type": "http://www.w3.org/2000/01/rdf-schema#Resource",
        },
        "dcat:downloadURL": {"@id": file.path},
        "dcat:mediaType": {"@id": MEDIA_TYPE + file.media_type, "@type": "dct:MediaType"},
        "dcat:byteSize": {"@value": str(file.bytes), "@type": "xsd:nonNegativeInteger"},
        "dct:license": {"@id": bundle.package["licenses"][0]["path"]},
        "dct:rights": {"@id": "#rights"},
        "spdx:checksum": {
            "@type": "spdx:Checksum",
            "spdx:algorithm": {
                "@id": "spdx:checksumAlgorithm_sha256",
                "@type": "spdx:ChecksumAlgorithm",
            },
            "spdx:checksumValue": {"@value": file.sha256, "@type": "xsd:hexBinary"},
        },
    }


def _english(text: str) -> dict[str, str]:
    return {"@value": text, "@language": "en"}


def _day(day: str) -> dict[str, str]:
    return {"@value": day, "@type": "xsd:date"}
