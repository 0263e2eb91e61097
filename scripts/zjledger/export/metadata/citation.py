"""CITATION.cff: how to cite the dataset, in the Citation File Format 1.2.0."""

from __future__ import annotations

import json

from zjledger.export.bundle import Bundle


def citation(bundle: Bundle) -> str:
    """The file as text. JSON strings are YAML strings, so no value can break its line."""
    package, parameters = bundle.package, bundle.parameters
    lines = [
        "cff-version: 1.2.0",
        "message: Please cite the dataset with the version you used.",
        "type: dataset",
        f"title: {_said(package['title'])}",
        f"abstract: {_said(package['description'])}",
        "authors:",
        *(f"  - name: {_said(item['title'])}" for item in package["contributors"]),
        f"version: {_said(parameters.version)}",
        f"date-released: {_said(parameters.build_date)}",
        f"license: {_said(package['licenses'][0]['name'])}",
        "keywords:",
        *(f"  - {_said(word)}" for word in package["keywords"]),
    ]
    return "\n".join(lines) + "\n"


def _said(value: str) -> str:
    return json.dumps(value, ensure_ascii=False)
