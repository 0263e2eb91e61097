"""One file per document: what it is, and the claims it makes."""

from __future__ import annotations

import re
from collections.abc import Mapping as Lookup

from zjledger.curated.addresses import address_problem
from zjledger.curated.dictionary import check_values
from zjledger.curated.phrases import contradictions, told_by
from zjledger.curated.reader import Reader, texts
from zjledger.curated.strict_yaml import Listing, Mapping, Node
from zjledger.model.claim import PRINTED_LIMIT, Claim, Position, Source
from zjledger.model.period import Period, parse_day, parse_period

SOURCE_KEYS = (
    "id title url publisher published_on observed_on language kind access reliability republishes "
    "text_sha256 text_length note"
).split()
CLAIM_KEYS = ("id property status value unit qualifier period printed at reading note").split()


def read_source_file(tree: Mapping, stem: str, reader: Reader) -> tuple[Source | None, list[Claim]]:
    """Return the source a file describes and its claims; refusals are kept by the reader.

    ``stem`` is the name of the file, which must be the source's id.
    """
    reader.known_keys(tree, ["source", "claims"])
    header, body = tree.items.get("source"), tree.items.get("claims")
    if not isinstance(header, Mapping) or not isinstance(body, Mapping):
        reader.refuse(
            tree.position, "a source file has `source:` and `claims:`", "add what is missing"
        )
        return None, []
    source = read_header(header, stem, reader)
    if source is None:
        return None, []
    claims: list[Claim] = []
    seen: set[str] = set()
    said: dict[tuple[object, ...], str] = {}
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
                    claim.position,
                    f"claim id {claim.claim_id} is used twice",
                    "take the next number",
                )
            seen.add(claim.claim_id)
            first = said.setdefault(_statement(claim), claim.claim_id)
            if claim.at and first != claim.claim_id:
                reason = f"{claim.claim_id} says again what {first} says, by the same phrase"
                reader.refuse(claim.position, reason, "keep one of the two")
            claims.append(claim)
    return source, claims


def _statement(claim: Claim) -> tuple[object, ...]:
    """What makes two claims of one source the same: our words for one phrase may differ."""
    value = None if claim.unit == "text" else claim.value
    return claim.subject_id, claim.property, claim.status, value, claim.period.label, claim.at


def read_header(header: Mapping, stem: str, reader: Reader) -> Source | None:
    """The source a header describes, or None; refusals are kept by the reader."""
    before = len(reader.findings)
    reader.known_keys(header, SOURCE_KEYS)
    reader.key_order(header, SOURCE_KEYS)
    check_values(header, SOURCE_KEYS, reader.schemas["sources"], reader)
    told = {key: reader.text(header, key) for key in SOURCE_KEYS}
    url = told["url"]
    if url and (problem := address_problem(url)):
        reason = f"wrong address {url[:60]!r}: {problem}"
        reader.refuse(header.items["url"].position, reason, "give the public page, https://…")
    if bool(told["text_sha256"]) != bool(told["text_length"]):
        reason = "text_sha256 and text_length belong together"
        reader.refuse(header.position, reason, "give both, or neither")
    if len(reader.findings) > before:
        return None
    if told["id"] != stem:
        position = header.items["id"].position
        reader.refuse(position, f"id differs from the file name {stem!r}", "make the two equal")
    return source_of(told, header.position)


def source_of(told: Lookup[str, str | None], position: Position) -> Source:
    """The source of a sound header, of which ``told`` has every key."""
    published, observed, length = told["published_on"], told["observed_on"], told["text_length"]
    return Source(
        source_id=told["id"] or "",
        title=told["title"] or "",
        url=told["url"],
        publisher=told["publisher"] or "",
        published_on=parse_day(published) if published else None,
        observed_on=parse_day(observed) if observed else None,
        language=told["language"] or "",
        kind=told["kind"] or "",
        access=told["access"] or "",
        reliability=told["reliability"] or "",
        republishes=told["republishes"],
        text_sha256=told["text_sha256"],
        text_length=int(length) if length else None,
        note=told["note"],
        position=position,
    )


def _claim(node: Node, subject_id: str, source: Source, reader: Reader) -> Claim | None:
    if not isinstance(node, Mapping):
        reader.refuse(node.position, "a claim must be a mapping", "write {id: …, property: …}")
        return None
    before = len(reader.findings)
    reader.known_keys(node, CLAIM_KEYS)
    reader.key_order(node, CLAIM_KEYS)
    number = reader.required(node, "id")
    if not re.fullmatch(r"[0-9]{2,3}", number):
        reader.refuse(node.position, f"wrong claim id {number!r}", "two or three digits")
    code = reader.code(node, "property", "properties")
    prop = reader.vocabulary.properties.get(code)
    numeric = prop is not None and prop.is_numeric
    value, printed = (
        reader.required(node, "value", signed=numeric),
        reader.required(node, "printed"),
    )
    period = _period(node, source, reader)
    if prop is None or period is None:
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
        position=node.position,
    )
    kind = subject_id.split("/")[0]
    if kind not in prop.subject_kinds:
        mend = f"{code} speaks about {', '.join(prop.subject_kinds)}"
        reader.refuse(node.items["property"].position, f"{code} cannot be said of a {kind}", mend)
    if len(reader.findings) > before:
        return None
    for reason, mend in contradictions(told_by(claim), prop.value_kind, source.published_on):
        reader.refuse(node.items["value"].position, reason, mend)
    return claim


def _period(node: Mapping, source: Source, reader: Reader) -> Period | None:
    if "period" in node.items:
        period = reader.parsed(node, "period", parse_period)
        return period if isinstance(period, Period) else None
    if source.observed_on is None:
        mend = "give the claim a period, `undated` if nothing is known, or the source a day"
        reader.refuse(node.position, "no period, and the source has no observed_on", mend)
        return None
    return parse_period(source.observed_on.isoformat())


def _unit(node: Mapping, units: tuple[str, ...], reader: Reader) -> str:
    unit = reader.text(node, "unit")
    if unit is None:
        if len(units) > 1:
            reader.refuse(node.position, "'unit' is missing", f"use one of {', '.join(units)}")
        return units[0]
    if unit not in units:
        mend = f"this property takes {' or '.join(units)}"
        reader.refuse(node.items["unit"].position, f"wrong unit {unit!r}", mend)
    return unit


def _offsets(node: Mapping, printed: str, source: Source, reader: Reader) -> tuple[int, int] | None:
    listing = node.items.get("at")
    if len(printed) > PRINTED_LIMIT:
        reason = f"printed phrase of {len(printed)} characters"
        reader.refuse(node.items["printed"].position, reason, f"keep it to {PRINTED_LIMIT}")
    if listing is None:
        if source.text_sha256:
            reader.refuse(node.position, "'at' is missing", "give start and end of the phrase")
        return None
    ends = texts(listing) if isinstance(listing, Listing) and len(listing.items) == 2 else ()
    if len(ends) != 2 or not all(re.fullmatch(r"0|[1-9][0-9]*", text) for text in ends):
        reader.refuse(listing.position, "broken offset", "write at: [start, end] in code points")
        return None
    start, end = int(ends[0]), int(ends[1])
    if end - start != len(printed):
        reason = f"broken offset: {end - start} code points for a phrase of {len(printed)}"
        reader.refuse(listing.position, reason, "end is start plus the length of the phrase")
    elif source.text_length is not None and end > source.text_length:
        reason = f"broken offset: {end} lies behind the end of the text ({source.text_length})"
        reader.refuse(listing.position, reason, "look the phrase up in the text again")
    return start, end
