"""From strict YAML to sources, claims and registers; collects every finding before refusing."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from zjledger.curated.canonical import format_file
from zjledger.curated.strict_yaml import CHECK, Listing, Mapping, Node, Text, parse_yaml
from zjledger.model.claim import PRINTED_LIMIT, Claim, Place, Source
from zjledger.model.period import Period, parse_period
from zjledger.model.quantity import parse_decimal
from zjledger.model.report import Finding, LedgerError
from zjledger.reading.english import read_date, read_quantity, read_years
from zjledger.vocabulary import Vocabulary

SOURCE_KEYS = (
    "id title url publisher published_on observed_on language kind access reliability republishes "
    "text_sha256 text_length note"
).split()
CLAIM_KEYS = ("id property status value unit qualifier period printed at reading note").split()
REGISTERS: dict[str, tuple[str, ...]] = {
    name: tuple(keys.split())
    for name, keys in {
        "places": "code name_en name_zh level parent_code gb2260_vintage code_since note",
        "place_sectors": "id place_code sector name_en name_zh name_zh_status",
        "people": "id name_en name_zh name_zh_status note",
        "posts": "id person title_en title_zh organization observed_from observed_to",
        "organizations": "id name_en name_zh name_zh_status kind place_code note",
        "programmes": "id name_en name_zh name_zh_status parent partition period_start "
        "period_end place_code note",
        "meetings": "id name_en name_zh name_zh_status programme note",
        "cohorts": "id name_en name_zh name_zh_status programme parent partition sector "
        "place_code note",
        "projects": "id name_en name_zh name_zh_status sector place_code note",
        "awards": "id name_en name_zh name_zh_status place_code note",
        "terms": "id printed language correct_en correct_zh correct_zh_status source note",
        "discrepancies": "id kind severity claims chosen verdict reason",
        "corrections": "id claim field from to discrepancy reason",
        "redirects": "old new since reason",
    }.items()
}
"""Registers and the keys an entry may have, in canonical order; the first is the entry's id."""

KINDS = {
    "people": "person",
    "organizations": "org",
    "programmes": "programme",
    "meetings": "meeting",
    "cohorts": "cohort",
    "projects": "project",
    "awards": "award",
    "place_sectors": "place",
}
"""Registers of subjects and the kind their ids begin with."""


@dataclass(frozen=True)
class Entry:
    """One entry of a register: text by key (a list for ``claims``), and where it stands."""

    values: dict[str, str]
    lists: dict[str, tuple[str, ...]]
    place: Place

    def get(self, key: str) -> str | None:
        """The text under a key, or None."""
        return self.values.get(key)

    def __getitem__(self, key: str) -> str:
        return self.values[key]


@dataclass(frozen=True)
class Curated:
    """Everything hand-written, checked and typed."""

    sources: dict[str, Source]
    claims: dict[str, Claim]
    registers: dict[str, dict[str, Entry]]

    def subject_ids(self) -> set[str]:
        """Every id a claim may be about."""
        ids = {f"place/{code}" for code in self.registers["places"]}
        for name in KINDS:
            ids |= set(self.registers[name])
        return ids


@dataclass
class _Reader:
    """Collects findings while values are taken out of nodes."""

    vocabulary: Vocabulary
    findings: list[Finding] = field(default_factory=list)

    def refuse(self, place: Place, reason: str, mend: str) -> None:
        self.findings.append(Finding(CHECK, str(place), reason, mend))

    def text(self, mapping: Mapping, key: str) -> str | None:
        node = mapping.items.get(key)
        if isinstance(node, Text) and node.value:
            return node.value
        if node is not None:
            self.refuse(
                node.place, f"{key!r} must be a single value", "write text, or leave it out"
            )
        return None

    def required(self, mapping: Mapping, key: str) -> str:
        if key not in mapping.items:
            self.refuse(mapping.place, f"{key!r} is missing", f"add `{key}: …`")
        return self.text(mapping, key) or ""

    def known_keys(self, mapping: Mapping, allowed: Iterable[str]) -> None:
        names = tuple(allowed)
        for key, place in mapping.keys.items():
            if key not in names:
                self.refuse(place, f"unknown key {key!r}", f"use one of {', '.join(names)}")

    def code(self, mapping: Mapping, key: str, codelist: str, default: str | None = None) -> str:
        value = self.text(mapping, key) if key in mapping.items else default
        if value is None:
            return self.required(mapping, key)
        codes = self.vocabulary.codes(codelist)
        if value not in codes:
            place = mapping.items[key].place
            mend = f"use one of {', '.join(codes)} (schemas/codes/{codelist}.csv)"
            if codelist == "properties":
                mend = f"use a property of schemas/properties.csv{_nearest(value, codes)}"
            self.refuse(place, f"wrong {key} {value!r}", mend)
        return value

    def parsed(self, mapping: Mapping, key: str, parse: Callable[[str], object]) -> object | None:
        value = self.text(mapping, key)
        if value is None:
            return None
        try:
            return parse(value)
        except ValueError as error:
            mend = f"write {key} in the documented form"
            self.refuse(mapping.items[key].place, f"wrong {key}: {error}", mend)
            return None


def _nearest(value: str, codes: Iterable[str]) -> str:
    import difflib

    close = difflib.get_close_matches(value, list(codes), n=1)
    return f"; did you mean {close[0]!r}?" if close else ""


def load_curated(root: Path, vocabulary: Vocabulary) -> Curated:
    """Read and check every file below ``root/data/curated``.

    Raises:
        LedgerError: with every finding of every file; nothing is returned half-read.
    """
    reader = _Reader(vocabulary)
    registers = {name: _register(root, name, reader) for name in REGISTERS}
    sources: dict[str, Source] = {}
    claims: dict[str, Claim] = {}
    folder = root / "data" / "curated"
    for path in sorted((folder / "sources").glob("*.yaml")):
        tree = _parse(root, path, reader)
        if tree is None:
            continue
        source, found = _source_file(tree, path.stem, reader)
        if source:
            sources[source.source_id] = source
        for claim in found:
            if claim.claim_id in claims:
                reader.refuse(
                    claim.place, f"claim {claim.claim_id} exists already", "give a new id"
                )
            claims[claim.claim_id] = claim
    for path in sorted(folder.rglob("*")):
        known = path.suffix == ".yaml" and (path.parent.name == "sources" or path.stem in REGISTERS)
        if path.is_file() and not known:
            place = Place(str(path.relative_to(root)), 1, 1)
            reader.refuse(place, "unknown file", "name it for a register, or put it elsewhere")
    curated = Curated(sources, claims, registers)
    _check_references(curated, reader)
    if not claims:
        reader.refuse(Place("data/curated/sources", 1, 1), "no claims at all", "restore the files")
    if reader.findings:
        raise LedgerError(reader.findings)
    return curated


def _parse(root: Path, path: Path, reader: _Reader) -> Mapping | None:
    name = str(path.relative_to(root))
    try:
        text = path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        reader.refuse(Place(name, 1, error.start + 1), "not UTF-8", "save the file as UTF-8")
        return None
    except FileNotFoundError:
        reader.refuse(
            Place(name, 1, 1), "the file is missing", "restore it, even with an empty list"
        )
        return None
    try:
        tree = parse_yaml(text, name)
    except LedgerError as error:
        reader.findings.extend(error.findings)
        return None
    if not isinstance(tree, Mapping):
        reader.refuse(tree.place, "the file must be a mapping", "begin with `source:` or a name")
        return None
    _refuse_other_form(text, format_file(tree), name, reader)
    return tree


def _refuse_other_form(text: str, canonical: str, name: str, reader: _Reader) -> None:
    written, wanted = text.split("\n"), canonical.split("\n")
    for number, (line, want) in enumerate(zip(written, wanted, strict=False), start=1):
        if line != want:
            column = next(
                (i for i, (a, b) in enumerate(zip(line, want, strict=False)) if a != b), 0
            )
            reason = f"not in the canonical form, which is: {want.strip()[:120]}"
            reader.refuse(Place(name, number, column + 1), reason, "run `make format`")
            return
    if len(written) != len(wanted):
        place = Place(name, min(len(written), len(wanted)), 1)
        reader.refuse(place, "not in the canonical form", "run `make format`")


def _register(root: Path, name: str, reader: _Reader) -> dict[str, Entry]:
    tree = _parse(root, root / "data" / "curated" / "registers" / f"{name}.yaml", reader)
    if tree is None:
        return {}
    reader.known_keys(tree, [name])
    listing = tree.items.get(name)
    if not isinstance(listing, Listing):
        reader.refuse(tree.place, f"{name!r} must hold a list", f"write `{name}: []` or entries")
        return {}
    keys = REGISTERS[name]
    entries: dict[str, Entry] = {}
    for node in listing.items:
        if not isinstance(node, Mapping):
            reader.refuse(node.place, "an entry must be a mapping", "write {id: …, …}")
            continue
        reader.known_keys(node, keys)
        _refuse_key_order(node, keys, reader)
        key = reader.required(node, keys[0])
        if key in entries:
            place = node.items[keys[0]].place
            reader.refuse(place, f"{key!r} is registered twice", "merge the two entries")
        if name in KINDS and not key.startswith(f"{KINDS[name]}/"):
            reader.refuse(
                node.place, f"id {key!r} is not a {KINDS[name]}", f"begin with {KINDS[name]}/"
            )
        lists = {k: _texts(v) for k, v in node.items.items() if isinstance(v, Listing)}
        values = {k: reader.text(node, k) or "" for k in node.items if k not in lists}
        entries[key] = Entry(values, lists, node.place)
    return entries


def _texts(node: Listing) -> tuple[str, ...]:
    return tuple(item.value for item in node.items if isinstance(item, Text))


def _refuse_key_order(node: Mapping, keys: Iterable[str], reader: _Reader) -> None:
    wanted = [key for key in keys if key in node.items]
    written = [key for key in node.items if key in wanted]
    if written != wanted:
        reader.refuse(node.place, f"keys out of order, wanted {', '.join(wanted)}", "reorder them")


def _source_file(tree: Mapping, stem: str, reader: _Reader) -> tuple[Source | None, list[Claim]]:
    reader.known_keys(tree, ["source", "claims"])
    header, body = tree.items.get("source"), tree.items.get("claims")
    if not isinstance(header, Mapping) or not isinstance(body, Mapping):
        reader.refuse(
            tree.place, "a source file has `source:` and `claims:`", "add what is missing"
        )
        return None, []
    source = _source(header, reader)
    if source is None:
        return None, []
    if source.source_id != stem:
        place = header.items["id"].place
        reader.refuse(place, f"id differs from the file name {stem!r}", "make the two equal")
    claims: list[Claim] = []
    seen: set[str] = set()
    for subject_id, listing in body.items.items():
        if not isinstance(listing, Listing):
            reader.refuse(body.keys[subject_id], "a subject holds a list of claims", "write - {…}")
            continue
        for node in listing.items:
            claim = _claim(node, subject_id, source, reader)
            if claim is None:
                continue
            if claim.claim_id in seen:
                reader.refuse(
                    claim.place, f"claim id {claim.claim_id} is used twice", "take the next number"
                )
            seen.add(claim.claim_id)
            claims.append(claim)
    return source, claims


def _source(header: Mapping, reader: _Reader) -> Source | None:
    reader.known_keys(header, SOURCE_KEYS)
    _refuse_key_order(header, SOURCE_KEYS, reader)
    observed = reader.parsed(header, "observed_on", dt.date.fromisoformat)
    if "observed_on" not in header.items:
        reader.required(header, "observed_on")
    if not isinstance(observed, dt.date):
        return None
    published = reader.parsed(header, "published_on", dt.date.fromisoformat)
    length = reader.parsed(header, "text_length", lambda text: int(parse_decimal(text)))
    sha256 = reader.text(header, "text_sha256")
    if sha256 and not re.fullmatch(r"[0-9a-f]{64}", sha256):
        reader.refuse(
            header.items["text_sha256"].place, "not a SHA-256", "64 lower-case hex digits"
        )
    url = reader.required(header, "url")
    if url and not re.fullmatch(r"https://[!-~]+", url):
        reader.refuse(header.items["url"].place, f"wrong address {url!r}", "begin with https://")
    return Source(
        source_id=reader.required(header, "id"),
        title=reader.required(header, "title"),
        url=url,
        publisher=reader.required(header, "publisher"),
        published_on=published if isinstance(published, dt.date) else None,
        observed_on=observed,
        language=reader.code(header, "language", "languages"),
        kind=reader.code(header, "kind", "source_kinds"),
        access=reader.code(header, "access", "source_access"),
        reliability=reader.code(header, "reliability", "source_reliability"),
        republishes=reader.text(header, "republishes"),
        text_sha256=sha256,
        text_length=length if isinstance(length, int) else None,
        note=reader.text(header, "note"),
        place=header.place,
    )


def _claim(node: Node, subject_id: str, source: Source, reader: _Reader) -> Claim | None:
    if not isinstance(node, Mapping):
        reader.refuse(node.place, "a claim must be a mapping", "write {id: …, property: …}")
        return None
    before = len(reader.findings)
    reader.known_keys(node, CLAIM_KEYS)
    _refuse_key_order(node, CLAIM_KEYS, reader)
    number = reader.required(node, "id")
    if not re.fullmatch(r"[0-9]{2,3}", number):
        reader.refuse(node.place, f"wrong claim id {number!r}", "two or three digits")
    code = reader.code(node, "property", "properties")
    prop = reader.vocabulary.properties.get(code)
    value, printed = reader.required(node, "value"), reader.required(node, "printed")
    default = source.observed_on.isoformat()
    period = reader.parsed(node, "period", parse_period) or parse_period(default)
    if prop is None or not isinstance(period, Period):
        return None
    unit = _unit(node, prop.units, reader)
    claim = Claim(
        claim_id=f"{source.source_id}#{number}",
        source_id=source.source_id,
        subject_id=subject_id,
        property=code,
        status=reader.code(node, "status", "claim_statuses", "actual"),
        value=value,
        unit=unit,
        qualifier=reader.code(node, "qualifier", "qualifiers", "exact"),
        period=period,
        printed=printed,
        at=_offsets(node, printed, source, reader),
        reading=reader.code(node, "reading", "readings", "printed"),
        note=reader.text(node, "note"),
        place=node.place,
    )
    kind = subject_id.split("/")[0]
    if kind not in prop.subject_kinds:
        mend = f"{code} speaks about {', '.join(prop.subject_kinds)}"
        reader.refuse(node.items["property"].place, f"{code} cannot be said of a {kind}", mend)
    if len(reader.findings) > before:
        return None
    for reason, mend in contradictions(claim, source, prop.value_kind):
        reader.refuse(node.items["value"].place, reason, mend)
    return claim


def _unit(node: Mapping, units: tuple[str, ...], reader: _Reader) -> str:
    unit = reader.text(node, "unit")
    if unit is None:
        if len(units) > 1:
            reader.refuse(node.place, "'unit' is missing", f"use one of {', '.join(units)}")
        return units[0]
    if unit not in units:
        mend = f"this property takes {' or '.join(units)}"
        reader.refuse(node.items["unit"].place, f"wrong unit {unit!r}", mend)
    return unit


def _offsets(
    node: Mapping, printed: str, source: Source, reader: _Reader
) -> tuple[int, int] | None:
    listing = node.items.get("at")
    if len(printed) > PRINTED_LIMIT:
        reason = f"printed phrase of {len(printed)} characters"
        reader.refuse(node.items["printed"].place, reason, f"keep it to {PRINTED_LIMIT}")
    if listing is None:
        if source.text_sha256:
            reader.refuse(node.place, "'at' is missing", "give start and end of the phrase")
        return None
    texts = _texts(listing) if isinstance(listing, Listing) else ()
    if len(texts) != 2 or not all(re.fullmatch(r"0|[1-9][0-9]*", text) for text in texts):
        reader.refuse(listing.place, "broken offset", "write at: [start, end] in code points")
        return None
    start, end = int(texts[0]), int(texts[1])
    if end - start != len(printed):
        reason = f"broken offset: {end - start} code points for a phrase of {len(printed)}"
        reader.refuse(listing.place, reason, "end is start plus the length of the phrase")
    elif source.text_length is not None and end > source.text_length:
        reason = f"broken offset: {end} lies behind the end of the text ({source.text_length})"
        reader.refuse(listing.place, reason, "look the phrase up in the text again")
    return start, end


def contradictions(claim: Claim, source: Source, value_kind: str) -> Iterator[tuple[str, str]]:
    """Reasons and mends where the value is ill-formed or is not what the phrase prints."""
    if value_kind in {"money", "count", "rate", "quantity"}:
        yield from _number_contradictions(claim, value_kind)
    elif value_kind == "date":
        yield from _date_contradictions(claim, source)
    if claim.reading != "printed" and not claim.note:
        yield f"a value that is {claim.reading} needs a note", "say in the note how it was read"


def _number_contradictions(claim: Claim, value_kind: str) -> Iterator[tuple[str, str]]:
    try:
        value = claim.quantity()
    except ValueError as error:
        yield f"wrong value: {error}", "write plain ASCII digits, no separators, no exponent"
        return
    if value_kind in {"money", "count"} and value.value != int(value.value):
        yield f"{value_kind} must be a whole number", "multiply out the magnitude"
    if claim.reading != "printed":
        return
    read = read_quantity(claim.printed, value_kind)
    mend = f"correct the value, or mark it reading: interpreted with a note ({claim.printed!r})"
    if read is None:
        yield "the printed phrase does not print one number of this kind", mend
        return
    if read.value != value.value:
        yield f"the phrase prints {read.value:f} {read.unit}, the value is {value.value:f}", mend
    elif value_kind == "money" and read.unit != claim.unit:
        yield f"the phrase prints {read.unit}, the unit is {claim.unit}", "correct the unit"
    if value_kind in {"money", "rate"} and read.qualifier != claim.qualifier:
        yield f"the phrase reads {read.qualifier}, not {claim.qualifier}", "correct the qualifier"


def _date_contradictions(claim: Claim, source: Source) -> Iterator[tuple[str, str]]:
    try:
        parse_period(claim.value)
    except ValueError as error:
        yield f"wrong value: {error}", "write an ISO day, month or year"
        return
    if claim.reading != "printed":
        return
    if years := read_years(claim.printed):
        read: str | None = years[0] if claim.property == "period_start" else years[1]
    else:
        read = read_date(claim.printed, source.published_on)
    if read != claim.value:
        mend = "correct the value, or mark it reading: interpreted with a note"
        yield f"the phrase prints {read or 'no date'}, the value is {claim.value}", mend


_POINTERS = {
    "parent": "subject",
    "programme": "programmes",
    "person": "people",
    "organization": "organizations",
    "place_code": "places",
    "parent_code": "places",
    "claim": "claim",
    "chosen": "claim",
    "discrepancy": "discrepancies",
    "source": "source",
    "new": "subject",
}


def _check_references(curated: Curated, reader: _Reader) -> None:
    subjects = curated.subject_ids()
    targets: dict[str, set[str]] = {name: set(found) for name, found in curated.registers.items()}
    targets |= {
        "subject": subjects,
        "claim": set(curated.claims),
        "source": set(curated.sources),
    }
    for entries in curated.registers.values():
        for entry in entries.values():
            pointed = [(k, v) for k, v in entry.values.items() if k in _POINTERS]
            pointed += [("claim", claim) for claim in entry.lists.get("claims", ())]
            for key, value in pointed:
                if value not in targets[_POINTERS[key]]:
                    reader.refuse(
                        entry.place,
                        f"dangling id {value!r} in {key!r}",
                        f"register it, or correct it{_nearest(value, targets[_POINTERS[key]])}",
                    )
    for source in curated.sources.values():
        if source.republishes and source.republishes not in curated.sources:
            reader.refuse(
                source.place, f"dangling id {source.republishes!r}", "name a known source"
            )
    ids = subjects | set(curated.registers["posts"])
    for claim in curated.claims.values():
        if claim.subject_id not in subjects:
            mend = f"add it to a register{_nearest(claim.subject_id, subjects)}"
            reader.refuse(claim.place, f"unknown subject {claim.subject_id!r}", mend)
        is_id = reader.vocabulary.properties[claim.property].value_kind == "id"
        if is_id and claim.value not in ids:
            mend = f"add it to a register{_nearest(claim.value, ids)}"
            reader.refuse(claim.place, f"dangling id {claim.value!r}", mend)
