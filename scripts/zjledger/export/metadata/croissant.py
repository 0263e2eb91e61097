"""Croissant 1.0 as JSON-LD: every CSV file with its digest, every table as a record set.

The context is written into the file, so that a reader needs nothing from elsewhere.
"""

from __future__ import annotations

from typing import Any

from zjledger.export.bundle import Bundle
from zjledger.export.dictionary import attribution
from zjledger.export.metadata.files import File
from zjledger.schema import Field, Table

FILE = "croissant.json"
CONTEXT: dict[str, Any] = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    "citeAs": "cr:citeAs",
    "column": "cr:column",
    "conformsTo": "dct:conformsTo",
    "cr": "http://mlcommons.org/croissant/",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataBiases": "cr:dataBiases",
    "dataCollection": "cr:dataCollection",
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "dct": "http://purl.org/dc/terms/",
    "equivalentProperty": "cr:equivalentProperty",
    "examples": {"@id": "cr:examples", "@type": "@json"},
    "extract": "cr:extract",
    "field": "cr:field",
    "fileObject": "cr:fileObject",
    "fileProperty": "cr:fileProperty",
    "fileSet": "cr:fileSet",
    "format": "cr:format",
    "includes": "cr:includes",
    "isLiveDataset": "cr:isLiveDataset",
    "jsonPath": "cr:jsonPath",
    "key": "cr:key",
    "md5": "cr:md5",
    "parentField": "cr:parentField",
    "path": "cr:path",
    "personalSensitiveInformation": "cr:personalSensitiveInformation",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "recordSet": "cr:recordSet",
    "references": "cr:references",
    "regex": "cr:regex",
    "repeated": "cr:repeated",
    "replace": "cr:replace",
    "samplingRate": "cr:samplingRate",
    "sc": "https://schema.org/",
    "separator": "cr:separator",
    "source": "cr:source",
    "subField": "cr:subField",
    "transform": "cr:transform",
}
TYPES = {
    "string": "sc:Text",
    "integer": "sc:Integer",
    "number": "sc:Float",
    "boolean": "sc:Boolean",
    "date": "sc:Date",
}


def document(bundle: Bundle, files: list[File]) -> dict[str, Any]:
    """The dataset with its CSV files and one record set for each table that has rows."""
    package, parameters = bundle.package, bundle.parameters
    makers = [{"@type": "sc:Organization", "name": c["title"]} for c in package["contributors"]]
    tables = {f.table: f for f in files if f.table and f.media_type == "text/csv"}
    return {
        "@context": CONTEXT,
        "@type": "sc:Dataset",
        "conformsTo": "http://mlcommons.org/croissant/1.0",
        "name": package["name"],
        "alternateName": package["title"],
        "description": package["description"],
        "keywords": package["keywords"],
        "version": parameters.version,
        "datePublished": parameters.build_date,
        "inLanguage": ["en", "zh-Hans"],
        "license": package["licenses"][0]["path"],
        "usageInfo": package["rights"],
        "citeAs": attribution(bundle),
        "creator": makers,
        "publisher": makers,
        "distribution": [_file(file, package["licenses"][0]["path"]) for file in tables.values()],
        "recordSet": [
            _record_set(bundle.schemas[name], file) for name, file in sorted(tables.items())
        ],
    }


def _file(file: File, licence: str) -> dict[str, Any]:
    return {
        "@type": "cr:FileObject",
        "@id": file.path,
        "name": file.path,
        "contentUrl": file.path,
        "contentSize": f"{file.bytes} B",
        "encodingFormat": file.media_type,
        "sha256": file.sha256,
        "license": licence,
    }


def _record_set(table: Table, file: File) -> dict[str, Any]:
    return {
        "@type": "cr:RecordSet",
        "@id": table.name,
        "name": table.title,
        "alternateName": table.title_zh,
        "description": table.description,
        "key": [{"@id": f"{table.name}/{column}"} for column in table.primary_key],
        "field": [_field(table, field, file) for field in table.fields],
    }


def _field(table: Table, field: Field, file: File) -> dict[str, Any]:
    return {
        "@type": "cr:Field",
        "@id": f"{table.name}/{field.name}",
        "name": field.title,
        "alternateName": field.title_zh,
        "description": field.description,
        "dataType": TYPES[field.type],
        "source": {"fileObject": {"@id": file.path}, "extract": {"column": field.name}},
    }
