"""Tables of records and registers: the curated files as they are, under the tables' own names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

import polars as pl

from zjledger.assemble.identities import identity_claims
from zjledger.assemble.rows import Row, iso
from zjledger.curated.load import Curated
from zjledger.curated.registers import KINDS, Entry
from zjledger.model.claim import highlight_link
from zjledger.reading.script import is_chinese

NAMES = ("name_en", "name_zh", "name_zh_status")


def named(entry: Entry, key: str, rest: Iterable[str] = ("place_code", "note")) -> Row:
    """The id of an entry under the name of a table's key, its names, and other texts."""
    row: Row = {key: entry["id"]}
    return row | {name: entry.get(name) for name in (*NAMES, *rest)}


def _sources(curated: Curated) -> Iterator[Row]:
    taken = Counter(claim.source_id for claim in curated.claims.values())
    for s in curated.sources.values():
        yield {
            "source_id": s.source_id,
            "title": s.title,
            "url": s.url,
            "publisher": s.publisher,
            "published_on": iso(s.published_on),
            "observed_on": iso(s.observed_on),
            "language": s.language,
            "kind": s.kind,
            "access": s.access,
            "reliability": s.reliability,
            "republishes": s.republishes,
            "text_sha256": s.text_sha256,
            "text_length": str(s.text_length) if s.text_length else None,
            "claim_count": str(taken[s.source_id]),
            "note": s.note,
        }


def claims(curated: Curated) -> pl.DataFrame:
    """The table of claims, column by column, for it is by far the longest of the records."""
    held = list(curated.claims.values())
    urls = {source.source_id: source.url for source in curated.sources.values()}
    columns = {
        "claim_id": [c.claim_id for c in held],
        "source_id": [c.source_id for c in held],
        "subject_id": [c.subject_id for c in held],
        "property": [c.property for c in held],
        "status": [c.status for c in held],
        "value": [c.value for c in held],
        "unit": [c.unit for c in held],
        "qualifier": [c.qualifier for c in held],
        "period_start": [iso(c.period.start) for c in held],
        "period_end": [iso(c.period.end) for c in held],
        "period_label": [c.period.label for c in held],
        "printed": [c.printed for c in held],
        "at_start": [str(c.at[0]) if c.at else None for c in held],
        "at_end": [str(c.at[1]) if c.at else None for c in held],
        "reading": [c.reading for c in held],
        "link": [highlight_link(urls[c.source_id], c.printed) for c in held],
        "note": [c.note or None for c in held],
    }
    return pl.DataFrame(columns, schema=dict.fromkeys(columns, pl.String))


def _places(curated: Curated) -> Iterator[Row]:
    keys = ["name_en", "name_zh", "level", "parent_code", "gb2260_vintage", "code_since", "note"]
    for entry in curated.registers["places"].values():
        yield {"place_code": entry["code"], **{key: entry.get(key) for key in keys}}


def _subjects(curated: Curated) -> Iterator[Row]:
    for place in curated.registers["places"].values():
        parent = place.get("parent_code")
        yield {
            "subject_id": f"place/{place['code']}",
            "kind": "place",
            "name_en": place["name_en"],
            "name_zh": place["name_zh"],
            "name_zh_status": "seen",
            "parent_id": f"place/{parent}" if parent else None,
            "partition": "by-place" if parent else None,
            "place_code": place["code"],
            "sector": None,
            "note": place.get("note"),
        }
    for register in KINDS:
        for entry in curated.registers[register].values():
            is_sector = register == "place_sectors"
            row = named(entry, "subject_id", ("partition", "place_code", "sector", "note"))
            row["kind"] = entry["id"].split("/")[0]
            row["parent_id"] = f"place/{entry['place_code']}" if is_sector else entry.get("parent")
            row["place_code"] = entry.get("place_code") or entry.get("territory")
            yield row


def _name_variants(curated: Curated) -> Iterator[Row]:
    """Names that claims print, each with the first claim; then those only noted in a register."""
    rows: dict[tuple[str, str], Row] = {}
    for claim in curated.claims.values():
        if claim.property in {"printed_as", "name_zh", "name_en"}:
            language = curated.sources[claim.source_id].language
            row = _variant(claim.subject_id, claim.value, language, claim.claim_id)
            rows.setdefault((claim.subject_id, claim.value), row)
    for register in KINDS:
        for entry in curated.registers[register].values():
            for name in entry.lists.get("variants", ()):
                row = _variant(entry["id"], name, "zh" if is_chinese(name) else "en", None)
                rows.setdefault((entry["id"], name), row)
    yield from rows.values()


def _variant(subject_id: str, name: str, language: str, claim_id: str | None) -> Row:
    about: Row = {"subject_id": subject_id, "variant": name}
    return about | {"language": language, "claim_id": claim_id}


def _organizations(curated: Curated) -> Iterator[Row]:
    for entry in curated.registers["organizations"].values():
        yield named(entry, "organization_id", ("kind", "place_code", "note"))


def _people(curated: Curated) -> Iterator[Row]:
    for entry in curated.registers["people"].values():
        yield named(entry, "person_id", ("note",))


def _programmes(curated: Curated) -> Iterator[Row]:
    rest = ("partition", "period_start", "period_end", "place_code", "note")
    for entry in curated.registers["programmes"].values():
        yield named(entry, "programme_id", rest) | {"parent_id": entry.get("parent")}


def _discrepancies(curated: Curated) -> Iterator[Row]:
    for entry in curated.registers["discrepancies"].values():
        keys = ("kind", "severity", "verdict", "statement", "reason", "explains")
        row: Row = {key: entry.get(key) for key in keys}
        row["claim_count"] = str(len(entry.lists["claims"]))
        yield row | {"discrepancy_id": entry["id"], "chosen_claim_id": entry.get("chosen")}


def _discrepancy_claims(curated: Curated) -> Iterator[Row]:
    for entry in curated.registers["discrepancies"].values():
        for claim_id, said in zip(entry.lists["claims"], entry.lists["said"], strict=True):
            yield {"discrepancy_id": entry["id"], "claim_id": claim_id, "said": said}


def _identity_claims(curated: Curated) -> Iterator[Row]:
    for entry in curated.registers["identities"].values():
        for claim_id in identity_claims(entry):
            yield {"identity_id": entry["id"], "claim_id": claim_id}


def _renamed(register: str, **columns: str) -> Callable[[Curated], Iterator[Row]]:
    """Rows of a register with its keys under the names of the table's columns."""

    def rows(curated: Curated) -> Iterator[Row]:
        for entry in curated.registers[register].values():
            yield {column: entry.get(key) for column, key in columns.items()}

    return rows


RECORDS: dict[str, Callable[[Curated], Iterator[Row]]] = {
    "sources": _sources,
    "places": _places,
    "subjects": _subjects,
    "organizations": _organizations,
    "people": _people,
    "programmes": _programmes,
    "name_variants": _name_variants,
    "discrepancies": _discrepancies,
    "discrepancy_claims": _discrepancy_claims,
    "corrections": _renamed(
        "corrections",
        correction_id="id",
        claim_id="claim",
        field="field",
        from_value="from",
        to_value="to",
        discrepancy_id="discrepancy",
        reason="reason",
    ),
    "identities": _renamed(
        "identities",
        identity_id="id",
        kind="kind",
        left="left",
        relation="relation",
        right="right",
        tolerance="tolerance",
        note="note",
    ),
    "identity_claims": _identity_claims,
    "terms": _renamed(
        "terms",
        term_id="id",
        printed="printed",
        language="language",
        correct_en="correct_en",
        correct_zh="correct_zh",
        correct_zh_status="correct_zh_status",
        source_id="source",
        note="note",
    ),
    "not_same": _renamed(
        "not_same", not_same_id="id", one_id="one", other_id="other", reason="reason"
    ),
    "reviewed_documents": _renamed(
        "reviewed_documents",
        document_id="id",
        title="title",
        url="url",
        publisher="publisher",
        published_on="published_on",
        language="language",
        kind="kind",
        reliability="reliability",
        reason="reason",
    ),
    "redirects": _renamed(
        "redirects", old_id="old", new_id="new", since_version="since", reason="reason"
    ),
}
