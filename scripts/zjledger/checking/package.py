"""A published package alone: a folder or zip with ``datapackage.json`` and its tables.

Schemas come from the descriptor, rules from the code. Nothing else is at hand, and nothing is
fetched.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import polars as pl

from zjledger.checking.known import Known
from zjledger.checking.layers import run_layers
from zjledger.model.report import ERROR, WARNING, Check, Finding, LedgerError, Report
from zjledger.package.canonical import parse_by_cells
from zjledger.package.descriptor import (
    DESCRIPTOR,
    Resource,
    dictionary_findings,
    read_descriptor,
    read_resources,
    seal_findings,
)
from zjledger.package.files import Files, open_files
from zjledger.package.proven import proven_table
from zjledger.validate import frictionless_check

_FORM = "The package is whole, stays in its folder, and is written in the canonical form."
_AT_ONCE = 2
"""Files that are looked at at the same time."""


def check_package(path: Path, known: Known, frictionless: bool = False) -> Report:
    """Check one package in every layer.

    Args:
        frictionless: whether Frictionless is asked too. Our own layers ask all that it asks, and
            it takes longer than they do together; it is another's reading of the same standard.

    Raises:
        Refused: there is no package at that path.
    """
    try:
        files = open_files(path)
        descriptor = read_descriptor(files)
        resources = read_resources(descriptor, known.schemas)
    except LedgerError as error:
        return Report((Check("package", "package", _FORM, 1, error.findings),))
    contents, findings = _read(files, resources)
    severity = WARNING if descriptor.get("version") != known.parameters.version else ERROR
    findings += list(dictionary_findings(resources, known.schemas, severity))
    findings += _strangers(files, resources)
    texts, form = parse_tables(resources, contents)
    findings += form
    seen = sum(frame.height * frame.width for frame in texts.values()) or 1
    checks = [Check("package", "package", _FORM, seen, tuple(findings))]
    if texts.keys() == known.schemas.keys() and not _lacks_columns(resources, known):
        schemas = {resource.name: resource.table for resource in resources}
        if frictionless and not findings:
            checks.append(_frictionless(descriptor, contents))
        checks += run_layers(known, schemas, texts).checks.values()
    return Report(tuple(checks))


def _read(files: Files, resources: list[Resource]) -> tuple[dict[str, bytes], list[Finding]]:
    contents, findings = {}, list[Finding]()
    for resource in resources:
        try:
            contents[resource.path] = files.read(resource.path)
        except LedgerError as error:
            findings.extend(error.findings)
    return contents, findings


def parse_tables(
    resources: list[Resource], contents: Mapping[str, bytes]
) -> tuple[dict[str, pl.DataFrame], list[Finding]]:
    """Tables as text by name, as far as they can be read, and what is wrong with their form."""
    texts, findings = {}, list[Finding]()
    listed = [resource for resource in resources if resource.path in contents]
    looked = _looked_at(listed, contents)
    for resource in listed:
        sealed, frame = looked[resource.name]
        findings += sealed
        if frame is None:
            content = contents[resource.path]
            frame, found = parse_by_cells(content, resource.table, resource.path)
            findings += found
        if frame is not None:
            texts[resource.name] = frame
    return texts, findings


def _looked_at(
    resources: list[Resource], contents: Mapping[str, bytes]
) -> dict[str, tuple[list[Finding], pl.DataFrame | None]]:
    """Findings on size and hash, and the table where its form is proven, by name.

    Two files are looked at at once, the largest first: hashing and a part of what is asked of
    columns keep one processor busy each.
    """
    largest = sorted(resources, key=lambda resource: -len(contents[resource.path]))
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        frames = pool.map(lambda one: proven_table(contents[one.path], one.table), largest)
        sealed = pool.map(lambda one: list(seal_findings(one, contents[one.path])), largest)
    found = zip(largest, sealed, frames, strict=True)
    return {resource.name: (findings, frame) for resource, findings, frame in found}


def _strangers(files: Files, resources: list[Resource]) -> list[Finding]:
    """CSV files beside the tables that the descriptor does not list."""
    listed = {resource.path for resource in resources}
    found, names = list[Finding](), list[str]()
    for folder in sorted({path.rpartition("/")[0] for path in listed}):
        try:
            names += files.names(folder)
        except (LedgerError, OSError) as error:
            found.append(Finding("package", folder or ".", str(error), "restore the folder"))
    return found + [
        Finding("package", name[:120], "a table that the descriptor does not list", "delete it")
        for name in names
        if name.endswith(".csv") and name not in listed
    ]


def _lacks_columns(resources: list[Resource], known: Known) -> bool:
    return any(
        [(f.name, f.type) for f in resource.table.fields]
        != [(f.name, f.type) for f in known.schemas[resource.name].fields]
        for resource in resources
    )


def _frictionless(descriptor: Mapping[str, Any], contents: Mapping[str, bytes]) -> Check:
    """Frictionless on a private copy of what was read: it would follow links and addresses."""
    with tempfile.TemporaryDirectory(prefix="zjledger-") as temporary:
        folder = Path(temporary)
        for name, content in contents.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(content)
        local = {key: value for key, value in descriptor.items() if key != "$schema"}
        text = json.dumps(local, ensure_ascii=False, default=str)
        (folder / DESCRIPTOR).write_text(text, "utf-8")
        return frictionless_check(folder / DESCRIPTOR)
