"""Tables of records and registers: the curated files as they are, under the tables' own names."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

import polars as pl

from zjledger.assemble.identities import identity_claims
from zjledger.assemble.rows import Row
from zjledger.curated.claims import LINE
from zjledger.curated.load import Curated
from zjledger.curated.registers import KINDS, REGISTERS
from zjledger.model.claim import text_fragment
from zjledger.model.period import iso
from zjledger.reading.script import is_chinese

NAMES = ("name_en", "name_zh", "name_zh_status")


def named(key: str, rest: Iterable[str] = ("place_code", "note")) -> Iterator[pl.Expr]:
    """The id of an entry under the name of a table's key, its names, and other texts."""
    yield pl.col("id").alias(key)
    yield from map(pl.col, (*NAMES, *rest))


def _sources(curated: Curated) -> pl.DataFrame:
    taken = dict(curated.claims.cells.group_by("source_id").len().iter_rows())
    sources = curated.sources.values()
    columns: dict[str, list[str | None]] = {
        "source_id": [s.source_id for s in sources],
        "title": [s.title for s in sources],
        "url": [s.url for s in sources],
        "publisher": [s.publisher for s in sources],
        "published_on": [iso(s.published_on) for s in sources],
        "observed_on": [iso(s.observed_on) for s in sources],
        "language": [s.language for s in sources],
        "kind": [s.kind for s in sources],
        "access": [s.access for s in sources],
        "reliability": [s.reliability for s in sources],
        "republishes": [s.republishes for s in sources],
        "text_sha256": [s.text_sha256 for s in sources],
        "text_length": [str(s.text_length) if s.text_length else None for s in sources],
        "claim_count": [str(taken.get(s.source_id, 0)) for s in sources],
        "note": [s.note for s in sources],
    }
    return pl.DataFrame(columns, schema=dict.fromkeys(columns, pl.String))


def claims(curated: Curated) -> pl.DataFrame:
    """The table of claims: their cells, and a link to each phrase in its source."""
    urls = {source.source_id: source.url for source in curated.sources.values()}
    cells = curated.claims.cells.drop(LINE)
    return cells.with_columns(
        link=pl.col("source_id").replace_strict(urls, return_dtype=pl.String)
        + _text_fragments(cells["printed"])
    )


def _text_fragments(phrases: pl.Series) -> pl.Series:
    """The text fragment of each phrase: those of its characters, one after the other."""
    start, signs = text_fragment(""), {"-", *"".join(phrases.unique())}
    fragments = {sign: text_fragment(sign).removeprefix(start) for sign in signs}
    changed = {sign: fragment for sign, fragment in fragments.items() if sign != fragment}
    return start + phrases.str.replace_many(list(changed), list(changed.values()))


def _subjects(curated: Curated) -> pl.DataFrame:
    places = curated.registers["places"].texts.select(
        subject_id="place/" + pl.col("code"),
        kind=pl.lit("place"),
        name_en="name_en",
        name_zh="name_zh",
        name_zh_status=pl.lit("seen"),
        parent_id="place/" + pl.col("parent_code"),
        partition=pl.when(pl.col("parent_code").is_not_null()).then(pl.lit("by-place")),
        place_code="code",
        sector=pl.lit(None, pl.String),
        note="note",
    )
    others = [_of_register(curated.registers[name].texts, name) for name in KINDS]
    return pl.concat([places, *(frame.select(places.columns) for frame in others)])


def _of_register(texts: pl.DataFrame, register: str) -> pl.DataFrame:
    """The entries of a register of subjects, under the names of the table's columns."""
    held = texts.columns
    place = [pl.col(key) for key in ("place_code", "territory") if key in held]
    parent = pl.col("parent") if "parent" in held else pl.lit(None, pl.String)
    if register == "place_sectors":
        parent = "place/" + pl.col("place_code")
    rest = ("partition", "sector", "note")
    return texts.select(
        *named("subject_id", ()),
        *(pl.col(key) if key in held else pl.lit(None, pl.String).alias(key) for key in rest),
        kind=pl.col("id").str.extract("^([^/]*)"),
        parent_id=parent,
        place_code=pl.coalesce(place) if place else pl.lit(None, pl.String),
    )


def _name_variants(curated: Curated) -> Iterator[Row]:
    """Names that claims print, each with the first claim; then those only noted in a register."""
    rows: dict[tuple[str, str], Row] = {}
    names = curated.claims.cells.filter(
        pl.col("property").is_in(["printed_as", "name_zh", "name_en"])
    )
    for subject, name, source, claim in names.select(
        "subject_id", "value", "source_id", "claim_id"
    ).iter_rows():
        row = _variant(subject, name, curated.sources[source].language, claim)
        rows.setdefault((subject, name), row)
    for register in (name for name in KINDS if "variants" in REGISTERS[name]):
        for entry in curated.registers[register].values():
            for name in entry.lists.get("variants", ()):
                row = _variant(entry["id"], name, "zh" if is_chinese(name) else "en", None)
                rows.setdefault((entry["id"], name), row)
    yield from rows.values()


def _variant(subject_id: str, name: str, language: str, claim_id: str | None) -> Row:
    about: Row = {"subject_id": subject_id, "variant": name}
    return about | {"language": language, "claim_id": claim_id}


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


def _selected(register: str, *columns: str, **renamed: str) -> Callable[[Curated], pl.DataFrame]:
    """The texts of a register, some keys under the names of the table's columns."""
    return lambda curated: curated.registers[register].texts.select(*columns, **renamed)


def _named(
    register: str, key: str, *rest: str, **renamed: str
) -> Callable[[Curated], pl.DataFrame]:
    """The names of the entries of a register and other texts of theirs."""
    return lambda curated: curated.registers[register].texts.select(*named(key, rest), **renamed)


ROWS: dict[str, Callable[[Curated], Iterator[Row]]] = {
    "name_variants": _name_variants,
    "discrepancies": _discrepancies,
    "discrepancy_claims": _discrepancy_claims,
    "identity_claims": _identity_claims,
}
"""Tables of which each row is made of an entry and of something else."""

RECORDS: dict[str, Callable[[Curated], pl.DataFrame]] = {
    "sources": _sources,
    "claims": claims,
    "subjects": _subjects,
    "places": _selected(
        "places",
        *"name_en name_zh level parent_code gb2260_vintage code_since note".split(),
        place_code="code",
    ),
    "organizations": _named("organizations", "organization_id", "kind", "place_code", "note"),
    "people": _named("people", "person_id", "note"),
    "programmes": _named(
        "programmes",
        "programme_id",
        *"partition period_start period_end place_code note".split(),
        parent_id="parent",
    ),
    "corrections": _selected(
        "corrections",
        "field",
        "reason",
        correction_id="id",
        claim_id="claim",
        from_value="from",
        to_value="to",
        discrepancy_id="discrepancy",
    ),
    "identities": _selected(
        "identities", *"kind left relation right tolerance note".split(), identity_id="id"
    ),
    "terms": _selected(
        "terms",
        *"printed language correct_en correct_zh correct_zh_status note".split(),
        term_id="id",
        source_id="source",
    ),
    "not_same": _selected("not_same", "reason", not_same_id="id", one_id="one", other_id="other"),
    "reviewed_documents": _selected(
        "reviewed_documents",
        *"title url publisher published_on language kind reliability reason".split(),
        document_id="id",
    ),
    "redirects": _selected(
        "redirects", "reason", old_id="old", new_id="new", since_version="since"
    ),
}
"""Tables that hold what is written, column by column."""
