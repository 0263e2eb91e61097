"""The descriptor of a package: which tables, which files, which schemas; nothing by reference."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from zjledger.model.report import Finding
from zjledger.package.files import CHECK, Files, check_name, refused
from zjledger.package.limits import LARGEST_DESCRIPTOR, MOST_COLUMNS
from zjledger.package.strict_json import parse_json
from zjledger.schema import POLARS_TYPES, Table, published_table, seal, table_schema

DESCRIPTOR = "datapackage.json"

_MEND = "publish the descriptor as it was built"
_WORDS = frozenset(("title", "title_zh", "description", "example"))


@dataclass(frozen=True)
class Resource:
    """One table of a package: where its file lies and what the descriptor says of it."""

    name: str
    path: str
    table: Table
    said: Mapping[str, Any]


def read_descriptor(files: Files) -> dict[str, Any]:
    """The descriptor as it stands.

    Raises:
        LedgerError: it is missing, too large, or no JSON object.
    """
    content = files.read(DESCRIPTOR)
    if len(content) > LARGEST_DESCRIPTOR:
        raise refused(DESCRIPTOR, f"{len(content):,} bytes, more than {LARGEST_DESCRIPTOR:,}")
    package = parse_json(content, DESCRIPTOR)
    if not isinstance(package, dict):
        raise refused(DESCRIPTOR, "must be an object with `resources`", _MEND)
    return package


def read_resources(package: Mapping[str, Any], known: Mapping[str, Table]) -> list[Resource]:
    """The CSV tables a descriptor lists, in its order.

    Args:
        known: tables of the dictionary this code comes with, if it is to be asked. A descriptor
            does not say whether a table may be empty; that is taken from there.

    Raises:
        LedgerError: a resource or a schema is remote, by reference, or not in the known form.
    """
    listed = package.get("resources")
    if not isinstance(listed, list) or not listed:
        raise refused(DESCRIPTOR, "lists no resources", _MEND)
    resources, names, paths = [], set[str](), set[str]()
    for item in listed:
        if not isinstance(item, dict) or not isinstance(item.get("name"), str):
            raise refused(DESCRIPTOR, "a resource without a name", _MEND)
        name, path = item["name"], check_name(item.get("path"))
        if name in names or path.casefold() in paths:
            raise refused(DESCRIPTOR, f"the resource {name[:60]!r} is listed twice", _MEND)
        names.add(name)
        paths.add(path.casefold())
        for key in ("compression", "dialect", "profile"):
            if key in item:
                raise refused(DESCRIPTOR, f"{name[:60]}: {key!r} is not read", _MEND)
        if item.get("encoding", "utf-8") != "utf-8" or item.get("format", "csv") != "csv":
            raise refused(DESCRIPTOR, f"{name[:60]}: only CSV in UTF-8 is read", _MEND)
        table = _table(name, item, known.get(name))
        resources.append(Resource(name, path, table, item))
    return resources


def _table(name: str, item: Mapping[str, Any], known: Table | None) -> Table:
    schema = item.get("schema")
    if not isinstance(schema, dict):
        mend = "write the schema into the descriptor; nothing is fetched"
        raise refused(DESCRIPTOR, f"{name[:60]}: the schema is not in the descriptor", mend)
    try:
        table = published_table(name, item)
        _check_fields(table)
    except (KeyError, TypeError, IndexError, AttributeError, ValueError) as error:
        reason = f"{name[:60]}: the schema is not in the known form ({error!r:.80})"
        raise refused(DESCRIPTOR, reason, _MEND) from None
    columns = table.columns
    if len(set(columns)) != len(columns) or not 0 < len(columns) <= MOST_COLUMNS:
        raise refused(DESCRIPTOR, f"{name[:60]}: fields are missing, doubled or too many", _MEND)
    keys = {key.column for key in table.foreign_keys} | set(table.primary_key)
    if not table.primary_key or not keys <= set(columns):
        raise refused(DESCRIPTOR, f"{name[:60]}: a key names a field there is not", _MEND)
    return replace(table, kind=known.kind, may_be_empty=known.may_be_empty) if known else table


def _check_fields(table: Table) -> None:
    for field in table.fields:
        if field.type not in POLARS_TYPES:
            raise ValueError(f"type {field.type!r}")
        if not isinstance(field.constraints, dict):
            raise ValueError("constraints are an object")


def dictionary_findings(
    resources: list[Resource], known: Mapping[str, Table], severity: str
) -> Iterator[Finding]:
    """Where the descriptor's tables are not those of the dictionary this code comes with.

    Args:
        severity: of a constraint, key or word that differs. Tables, columns and types that differ
            are always errors: the rules would read what is not there.
    """
    found = {resource.name: resource for resource in resources}
    for name in known.keys() - found.keys():
        reason = "the package does not list this table"
        yield Finding(CHECK, f"{DESCRIPTOR}, {name}", reason, "publish the whole package")
    for name, resource in found.items():
        if name not in known:
            reason = "a table the dictionary does not have"
            mend = "check it with the code of its own version"
            yield Finding(CHECK, f"{DESCRIPTOR}, {name}", reason, mend)
            continue
        yield from _differences(resource, known[name], severity)


def _differences(resource: Resource, known: Table, severity: str) -> Iterator[Finding]:
    where = f"{DESCRIPTOR}, {resource.name}"
    mine = [(field.name, field.type) for field in resource.table.fields]
    theirs = [(field.name, field.type) for field in known.fields]
    if mine != theirs:
        reason = f"columns or types differ from the dictionary: {sorted(set(mine) ^ set(theirs))}"
        mend = "check it with the code of its own version"
        yield Finding(CHECK, where, reason[:300], mend)
        return
    said, wanted = resource.said["schema"], table_schema(known)
    for key in sorted((said.keys() | wanted.keys()) - {"fields"}):
        if said.get(key) != wanted.get(key):
            reason = f"{key} differs from the dictionary"
            yield Finding(CHECK, where, reason, _MEND, severity)
    for one, other in zip(said["fields"], wanted["fields"], strict=True):
        for key in sorted(one.keys() | other.keys()):
            if one.get(key) != other.get(key) and not _same_number(one.get(key), other.get(key)):
                spoken = "warning" if key in _WORDS else severity
                reason = f"{key} of {one['name']} differs from the dictionary"
                yield Finding(CHECK, where, reason, _MEND, spoken)


def _same_number(one: object, other: object) -> bool:
    """Whether two spellings of one number met: the descriptor is read without floats."""
    return isinstance(other, float) and str(one) == str(other)


def seal_findings(resource: Resource, content: bytes) -> Iterator[Finding]:
    """Bytes and hash that the descriptor does not give for a file as it is."""
    given = resource.said
    for key, value in seal(content).items():
        if given.get(key) != value:
            said = str(given[key])[:80] if key in given else "nothing of it"
            reason = f"{key} is {value}, the descriptor says {said}"
            mend = "the file was changed after it was built; build again"
            yield Finding(CHECK, resource.path, reason, mend)
