"""Every published table, built from the curated files as rows of text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from zjledger.assemble.resolve import Figure, count_witnesses, resolve
from zjledger.assemble.rows import FactRow, Row, Support, evidence_rows
from zjledger.curated.load import Curated
from zjledger.curated.registers import KINDS, Entry
from zjledger.model.claim import Claim, highlight_link
from zjledger.model.period import parse_period
from zjledger.model.quantity import plain
from zjledger.model.report import Finding, LedgerError
from zjledger.vocabulary import Vocabulary

ROLES = {
    "hosted_by": "host",
    "chaired_by": "chair",
    "speech_by": "speech",
    "exchange_speech_by": "exchange_speech",
    "reported_by": "report",
    "announced_by": "announcement",
    "attended_by": "attendance",
    "signed_by": "signature",
    "covered_by": "coverage",
}
"""Properties of a meeting that make a participation, and its role."""

NAMES = ("name_en", "name_zh", "name_zh_status")


def build_tables(curated: Curated, vocabulary: Vocabulary) -> dict[str, list[Row]]:
    """Return all tables by name, rows in no particular order.

    Raises:
        LedgerError: rivals without a verdict, or single-valued facts that contradict each other.
    """
    figures = resolve(curated, vocabulary)
    said = _Said(curated)
    facts = {
        "posts": list(_posts(curated, said)),
        "meetings": list(_meetings(curated, said)),
        "participations": list(_participations(curated, said)),
        "cohorts": list(_cohorts(curated, said)),
        "projects": list(_projects(curated)),
        "amounts": [_amount(f, curated) for f in figures if _is_money(f, vocabulary)],
        "indicators": [_indicator(f) for f in figures if not _is_money(f, vocabulary)],
        "awards": list(_awards(curated, said)),
    }
    tables: dict[str, list[Row]] = {name: [r.cells for r in rows] for name, rows in facts.items()}
    tables["evidence"] = [row for name, rows in facts.items() for row in evidence_rows(name, rows)]
    tables |= {name: list(make(curated)) for name, make in _RECORDS.items()}
    return tables


class _Said:
    """Claims by subject and property, in order of claim id."""

    def __init__(self, curated: Curated) -> None:
        self._index: dict[tuple[str, str], list[Claim]] = {}
        for claim in curated.claims.values():
            self._index.setdefault((claim.subject_id, claim.property), []).append(claim)

    def __call__(self, subject_id: str, property: str) -> list[Claim]:
        return self._index.get((subject_id, property), [])


def _one_value(claims: list[Claim]) -> tuple[str | None, list[Support]]:
    """The single value of claims that must not contradict each other."""
    values = sorted({claim.value for claim in claims})
    if len(values) > 1:
        first = claims[0]
        reason = f"{first.subject_id} has several values of {first.property}: {', '.join(values)}"
        mend = "give a verdict, or curate the claim that is wrong"
        raise LedgerError([Finding("resolve", str(first.place), reason, mend)])
    return (values[0] if values else None), [Support(claim.claim_id) for claim in claims]


def _named(entry: Entry, key: str, rest: Iterable[str] = ("place_code", "note")) -> Row:
    row: Row = {key: entry["id"]}
    return row | {name: entry.get(name) for name in (*NAMES, *rest)}


def _posts(curated: Curated, said: _Said) -> Iterator[FactRow]:
    holders: dict[str, list[Claim]] = {}
    for claim in curated.claims.values():
        if claim.property == "held_post":
            holders.setdefault(claim.value, []).append(claim)
    for post in curated.registers["posts"].values():
        support = [Support(claim.claim_id) for claim in holders.get(post["id"], [])]
        row = FactRow(post["id"], {"post_id": post["id"], "title_zh": post.get("title_zh")})
        row.put("person_id", post["person"], support)
        row.put("title_en", post["title_en"], support)
        row.put("organization_id", post["organization"], support)
        row.put("observed_from", post["observed_from"], support)
        row.put("observed_to", post["observed_to"], support)
        yield row


def _meetings(curated: Curated, said: _Said) -> Iterator[FactRow]:
    for entry in curated.registers["meetings"].values():
        key = entry["id"]
        row = FactRow(key, _named(entry, "meeting_id", ("note",)))
        row.cells["programme_id"] = entry.get("programme")
        held, support = _one_value(said(key, "held_on"))
        period = parse_period(held) if held else None
        row.put("held_from", period.start.isoformat() if period else None, support)
        row.put("held_to", period.end.isoformat() if period else None, support)
        row.put("held_precision", period.precision if period else None, support)
        row.put("time_of_day", *_one_value(said(key, "time_of_day")))
        row.put("venue", *_one_value(said(key, "venue")))
        place, support = _one_value(said(key, "located_in"))
        row.put("place_code", place.removeprefix("place/") if place else None, support)
        yield row


def _participations(curated: Curated, said: _Said) -> Iterator[FactRow]:
    for meeting_id in curated.registers["meetings"]:
        for property, role in ROLES.items():
            by_participant: dict[str, list[Claim]] = {}
            for claim in said(meeting_id, property):
                by_participant.setdefault(claim.value, []).append(claim)
            for participant, claims in by_participant.items():
                key = f"{meeting_id}:{role}:{participant}"
                support = [Support(claim.claim_id) for claim in claims]
                derived = [Support(c.claim_id, "derived", "count-witnesses") for c in claims]
                row = FactRow(key, {"participation_id": key})
                row.put("meeting_id", meeting_id, support)
                row.put("participant_id", participant, support)
                row.put("role", role, support)
                row.put("post_id", *_post_held(participant, claims, said))
                row.put("witnesses", str(count_witnesses(claims, curated.sources)), derived)
                yield row


def _post_held(
    participant: str, claims: list[Claim], said: _Said
) -> tuple[str | None, list[Support]]:
    """The first post printed for the participant by the same source for the same days."""
    told = {(claim.source_id, claim.period.label) for claim in claims}
    held = [c for c in said(participant, "held_post") if (c.source_id, c.period.label) in told]
    if not held:
        return None, []
    first = min(held, key=lambda claim: (claim.at or (0, 0), claim.claim_id))
    return first.value, [Support(first.claim_id)]


def _cohorts(curated: Curated, said: _Said) -> Iterator[FactRow]:
    for entry in curated.registers["cohorts"].values():
        rest = ("partition", "sector", "place_code", "note")
        row = FactRow(entry["id"], _named(entry, "cohort_id", rest))
        row.cells |= {"programme_id": entry.get("programme"), "parent_id": entry.get("parent")}
        row.put("meeting_id", *_one_value(said(entry["id"], "announced_at")))
        yield row


def _projects(curated: Curated) -> Iterator[FactRow]:
    for entry in curated.registers["projects"].values():
        rest = ("sector", "place_code", "note")
        yield FactRow(entry["id"], _named(entry, "project_id", rest))


def _awards(curated: Curated, said: _Said) -> Iterator[FactRow]:
    for entry in curated.registers["awards"].values():
        row = FactRow(entry["id"], _named(entry, "award_id"))
        row.put("meeting_id", *_one_value(said(entry["id"], "announced_at")))
        row.put("awarded_by_id", *_one_value(said(entry["id"], "awarded_by")))
        yield row


def _is_money(figure: Figure, vocabulary: Vocabulary) -> bool:
    return vocabulary.properties[figure.chosen.property].value_kind == "money"


def _figure_row(kind: str, value_column: str, unit_column: str, figure: Figure) -> FactRow:
    claim = figure.chosen
    parts = (claim.subject_id, claim.property, claim.status, claim.period.label, claim.unit)
    key = ":".join(parts)
    support = [Support(c.claim_id, "supports", figure.rule(c)) for c in figure.supports]
    support += [Support(c.claim_id, "rival", figure.rule(c)) for c in figure.rivals]
    chosen = [Support(claim.claim_id, "supports", figure.rule(claim))]
    row = FactRow(key, {f"{kind}_id": key})
    row.put("subject_id", claim.subject_id, support)
    row.put("measure", claim.property, support)
    row.put("status", claim.status, support)
    row.put(value_column, plain(claim.quantity().value), support)
    row.put(unit_column, claim.unit, support)
    row.put("qualifier", claim.qualifier, chosen)
    row.put("period_start", claim.period.start.isoformat(), support)
    row.put("period_end", claim.period.end.isoformat(), support)
    row.put("period_label", claim.period.label, support)
    counted = [Support(c.claim_id, "derived", "count-witnesses") for c in figure.supports]
    row.put("witnesses", str(figure.witnesses), counted)
    row.put("confidence", figure.confidence, counted)
    return row


def _amount(figure: Figure, curated: Curated) -> FactRow:
    row = _figure_row("amount", "amount", "currency", figure)
    cohort = curated.registers["cohorts"].get(figure.chosen.subject_id)
    counts = cohort is not None and cohort.get("parent") is None
    support = [Support(figure.chosen.claim_id, "derived", "top-level-cohort")]
    row.put("counts_in_totals", str(counts).lower(), support)
    return row


def _indicator(figure: Figure) -> FactRow:
    return _figure_row("indicator", "value", "unit", figure)


def _sources(curated: Curated) -> Iterator[Row]:
    for s in curated.sources.values():
        yield {
            "source_id": s.source_id,
            "title": s.title,
            "url": s.url,
            "publisher": s.publisher,
            "published_on": s.published_on.isoformat() if s.published_on else None,
            "observed_on": s.observed_on.isoformat(),
            "language": s.language,
            "kind": s.kind,
            "access": s.access,
            "reliability": s.reliability,
            "republishes": s.republishes,
            "text_sha256": s.text_sha256,
            "text_length": str(s.text_length) if s.text_length else None,
            "note": s.note,
        }


def _claims(curated: Curated) -> Iterator[Row]:
    for c in curated.claims.values():
        yield {
            "claim_id": c.claim_id,
            "source_id": c.source_id,
            "subject_id": c.subject_id,
            "property": c.property,
            "status": c.status,
            "value": c.value,
            "unit": c.unit,
            "qualifier": c.qualifier,
            "period_start": c.period.start.isoformat(),
            "period_end": c.period.end.isoformat(),
            "period_label": c.period.label,
            "printed": c.printed,
            "at_start": str(c.at[0]) if c.at else None,
            "at_end": str(c.at[1]) if c.at else None,
            "reading": c.reading,
            "link": highlight_link(curated.sources[c.source_id].url, c.printed),
            "note": c.note,
        }


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
            row = _named(entry, "subject_id", ("partition", "place_code", "sector", "note"))
            row["kind"] = entry["id"].split("/")[0]
            row["parent_id"] = f"place/{entry['place_code']}" if is_sector else entry.get("parent")
            yield row


def _organizations(curated: Curated) -> Iterator[Row]:
    for entry in curated.registers["organizations"].values():
        yield _named(entry, "organization_id", ("kind", "place_code", "note"))


def _people(curated: Curated) -> Iterator[Row]:
    for entry in curated.registers["people"].values():
        yield _named(entry, "person_id", ("note",))


def _programmes(curated: Curated) -> Iterator[Row]:
    rest = ("partition", "period_start", "period_end", "place_code", "note")
    for entry in curated.registers["programmes"].values():
        yield _named(entry, "programme_id", rest) | {"parent_id": entry.get("parent")}


def _discrepancies(curated: Curated) -> Iterator[Row]:
    for entry in curated.registers["discrepancies"].values():
        keys = ("kind", "severity", "verdict", "reason")
        row: Row = {key: entry.get(key) for key in keys}
        yield row | {"discrepancy_id": entry["id"], "chosen_claim_id": entry.get("chosen")}


def _discrepancy_claims(curated: Curated) -> Iterator[Row]:
    for entry in curated.registers["discrepancies"].values():
        for claim_id in entry.lists.get("claims", ()):
            yield {"discrepancy_id": entry["id"], "claim_id": claim_id}


def _renamed(register: str, **columns: str) -> Callable[[Curated], Iterator[Row]]:
    """Rows of a register with its keys under the names of the table's columns."""

    def rows(curated: Curated) -> Iterator[Row]:
        for entry in curated.registers[register].values():
            yield {column: entry.get(key) for column, key in columns.items()}

    return rows


_RECORDS: dict[str, Callable[[Curated], Iterator[Row]]] = {
    "sources": _sources,
    "places": _places,
    "subjects": _subjects,
    "organizations": _organizations,
    "people": _people,
    "programmes": _programmes,
    "claims": _claims,
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
    "redirects": _renamed(
        "redirects", old_id="old", new_id="new", since_version="since", reason="reason"
    ),
}
