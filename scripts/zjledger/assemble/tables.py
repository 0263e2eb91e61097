"""Every published table, built from the curated files as rows of text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from zjledger.assemble.identities import check_identities, identity_claims
from zjledger.assemble.resolve import Figure, Resolution, resolve
from zjledger.assemble.rows import FactRow, Row, Support, evidence_rows
from zjledger.curated.load import Curated
from zjledger.curated.registers import KINDS, Entry
from zjledger.model.claim import Claim, Source, highlight_link
from zjledger.model.period import parse_period
from zjledger.model.quantity import plain
from zjledger.model.totals import Candidate, counted
from zjledger.model.witness import RELIABILITY, count_witnesses
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
        LedgerError: corrections or verdicts that no longer fit, rivals without a verdict,
            identities that cannot be read.
    """
    resolution = resolve(curated, vocabulary)
    check_identities(curated, vocabulary)
    said = _Said(resolution, curated.sources)
    money, numbers = _figures(resolution, curated, vocabulary)
    facts = {
        "posts": list(_posts(curated, said)),
        "meetings": list(_meetings(curated, said)),
        "participations": list(_participations(curated, said)),
        "cohorts": list(_cohorts(curated, said)),
        "projects": list(_projects(curated)),
        "amounts": money,
        "indicators": numbers,
        "awards": list(_awards(curated, said)),
    }
    tables: dict[str, list[Row]] = {name: [r.cells for r in rows] for name, rows in facts.items()}
    tables["evidence"] = [row for name, rows in facts.items() for row in evidence_rows(name, rows)]
    tables |= {name: list(make(curated)) for name, make in _RECORDS.items()}
    return tables


class _Said:
    """Claims by subject and property in order of claim id, and the one that stands among them."""

    def __init__(self, resolution: Resolution, sources: dict[str, Source]) -> None:
        self._facts, self._sources = resolution.facts, sources
        self._index: dict[tuple[str, str], list[Claim]] = {}
        for claim in resolution.claims.values():
            self._index.setdefault((claim.subject_id, claim.property), []).append(claim)

    def __call__(self, subject_id: str, property: str) -> list[Claim]:
        return self._index.get((subject_id, property), [])

    def fact(self, subject_id: str, property: str) -> Figure | None:
        """The resolved group; what is actual goes before plans and targets."""
        figures = self._facts.get((subject_id, property), [])
        return min(figures, key=lambda figure: figure.chosen.status, default=None)

    def one(self, subject_id: str, property: str) -> tuple[str | None, list[Support]]:
        """The value that stands, with what supports and what rivals it."""
        figure = self.fact(subject_id, property)
        return (figure.chosen.value, _supports(figure)) if figure else (None, [])

    def wording(self, subject_id: str, property: str) -> tuple[str | None, list[Support]]:
        """Of several wordings of one thing, which are no rivals, that of the best source."""
        claims = self(subject_id, property)
        best = min(claims, key=self._reliability, default=None)
        value = best.value if best else None
        return value, [Support(claim.claim_id) for claim in claims if claim.value == value]

    def _reliability(self, claim: Claim) -> int:
        return RELIABILITY.index(self._sources[claim.source_id].reliability)


def _supports(figure: Figure) -> list[Support]:
    supports = [Support(c.claim_id, "supports", figure.rule(c)) for c in figure.supports]
    return supports + [Support(c.claim_id, "rival", figure.rule(c)) for c in figure.rivals]


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
        held, support = said.one(key, "held_on")
        period = parse_period(held) if held else None
        row.put("held_from", period.start.isoformat() if period else None, support)
        row.put("held_to", period.end.isoformat() if period else None, support)
        row.put("held_precision", period.precision if period else None, support)
        row.put("time_of_day", *said.one(key, "time_of_day"))
        row.put("venue", *said.wording(key, "venue"))
        place, support = said.one(key, "located_in")
        row.put("place_code", place.removeprefix("place/") if place else None, support)
        yield row


def _participations(curated: Curated, said: _Said) -> Iterator[FactRow]:
    for meeting_id in curated.registers["meetings"]:
        for property, role in ROLES.items():
            by_participant: dict[str, list[Claim]] = {}
            fact = said.fact(meeting_id, property)
            for claim in fact.supports if fact else said(meeting_id, property):
                by_participant.setdefault(claim.value, []).append(claim)
            for participant, claims in by_participant.items():
                key = f"{meeting_id}:{role}:{participant}"
                support = _supports(fact) if fact else [Support(c.claim_id) for c in claims]
                derived = [Support(c.claim_id, "derived", "count-witnesses") for c in claims]
                witnesses = count_witnesses((c.source_id for c in claims), curated.sources)
                row = FactRow(key, {"participation_id": key})
                row.put("meeting_id", meeting_id, support)
                row.put("participant_id", participant, support)
                row.put("role", role, support)
                row.put("post_id", *_post_held(participant, claims, said))
                row.put("witnesses", str(witnesses), derived)
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
        rest = ("partition", "series", "sector", "place_code", "note")
        row = FactRow(entry["id"], _named(entry, "cohort_id", rest))
        row.cells |= {"programme_id": entry.get("programme"), "parent_id": entry.get("parent")}
        row.put("meeting_id", *said.one(entry["id"], "announced_at"))
        yield row


def _projects(curated: Curated) -> Iterator[FactRow]:
    for entry in curated.registers["projects"].values():
        rest = ("sector", "place_code", "note")
        yield FactRow(entry["id"], _named(entry, "project_id", rest))


def _awards(curated: Curated, said: _Said) -> Iterator[FactRow]:
    for entry in curated.registers["awards"].values():
        row = FactRow(entry["id"], _named(entry, "award_id"))
        row.put("meeting_id", *said.one(entry["id"], "announced_at"))
        row.put("awarded_by_id", *said.one(entry["id"], "awarded_by"))
        yield row


def _figures(
    resolution: Resolution, curated: Curated, vocabulary: Vocabulary
) -> tuple[list[FactRow], list[FactRow]]:
    """Rows of amounts and of indicators."""
    whole = [entry for entry in curated.registers["cohorts"].values() if not entry.get("parent")]
    candidates = (
        Candidate(
            _figure_id(f.chosen),
            f.chosen.subject_id,
            f.chosen.property,
            f.chosen.status,
            f.chosen.unit,
            f.chosen.period.start,
            f.chosen.period.end,
        )
        for f in resolution.figures
    )
    counts = counted(candidates, {entry["id"]: entry.get("series") for entry in whole})
    money, numbers = [], []
    for figure in resolution.figures:
        if vocabulary.properties[figure.chosen.property].value_kind == "money":
            row = _figure_row("amount", "amount", "currency", figure)
            money.append(row)
        else:
            row = _figure_row("indicator", "value", "unit", figure)
            numbers.append(row)
        derived = [Support(figure.chosen.claim_id, "derived", "counts-in-totals")]
        row.put("counts_in_totals", str(row.key in counts).lower(), derived)
    return money, numbers


def _figure_id(claim: Claim) -> str:
    parts = (claim.subject_id, claim.property, claim.status, claim.period.label, claim.unit)
    return ":".join(parts)


def _figure_row(kind: str, value_column: str, unit_column: str, figure: Figure) -> FactRow:
    claim = figure.chosen
    key = _figure_id(claim)
    support = _supports(figure)
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
        keys = ("kind", "severity", "verdict", "statement", "reason")
        row: Row = {key: entry.get(key) for key in keys}
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
    "redirects": _renamed(
        "redirects", old_id="old", new_id="new", since_version="since", reason="reason"
    ),
}
