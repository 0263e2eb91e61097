"""Where things belong by their names: places and kinds of bodies, publishers, copies, verdicts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from urllib.parse import urlsplit

import polars as pl

from zjledger.reading.phrase import candidates
from zjledger.rules.cases import judged, last_of_each, picked
from zjledger.rules.claims import dated
from zjledger.rules.frame import Judgement, Ledger, Record, cell

_KINDS = {
    r"\bCPC\b|Party Committee": {"party"},
    r"People's Congress": {"legislature"},
    r"CPPCC": {"advisory_body"},
    r"Subdistrict\b|-subdistrict$": {"subdistrict"},
    r"\bTown$|-town$": {"town"},
    r"\bBank\b|-bank$": {"bank"},
    r"(?<!leading)-group$": {"enterprise", "state_owned_enterprise"},
    r"Co\., Ltd\.$": {"enterprise", "state_owned_enterprise", "bank"},
    r" zone$": {"service_zone"},
    r"Development Zone$|Demonstration Zone$": {"development_zone", "service_zone"},
    r"Government$|Government of|Bureau$|Department\b|Reform Commission$": {"government"},
}
"""Words in the name or at the end of the id of a body, and the kinds it can be of; the first that
is found decides."""

_EXACT = {"government", "party", "legislature", "advisory_body"}
_DOMAIN = r"\b(?:[a-z0-9-]+\.)+(?:com|cn|net|org|cc|tv|info)(?:\.cn)?\b"
_HOSTED = {"ezhejiang.gov.cn": "chinadaily.com.cn"}
"""Publishers whose pages another site serves."""

_FLOWS = (
    "growth|value_added|period_investment|fixed_asset|revenue|output_value|tax|completion|"
    "start_rate|landing|annual"
)
_LATE = 45
"""Days before its end in which a period may be told as done: papers round the year up."""


def _stem(code: str) -> str:
    """Digits that a place and all within it share."""
    stem = code.rstrip("0")
    return stem + "0" * (len(stem) % 2)


def named_places(ledger: Ledger, table: str) -> Iterator[tuple[Record, list[str]]]:
    """Rows of a table with a place in their English name, and the codes of such places."""
    names = [(row["name_en"], row["place_code"]) for row in ledger.rows("places") if row["name_en"]]
    hinted = pl.col("name_en").str.contains_any([name for name, _ in names])
    for row in ledger.tables[table].filter(hinted).iter_rows(named=True):
        text = row["name_en"]
        codes = [code for name, code in names if name in text and re.search(rf"\b{name}\b", text)]
        if codes:
            yield row, codes


def body_placed_by_its_name(ledger: Ledger) -> Iterator[Judgement]:
    """A body with a place in its name lies there or within; an organ of the state right there."""
    for row, named in named_places(ledger, "organizations"):
        code = row["place_code"]
        if code is not None:
            within = any(code.startswith(_stem(other)) for other in named)
            fits = code in named if row["kind"] in _EXACT else within
            fault = f"{code}, but the name says {' and '.join(named)}"
            where = cell("organizations", row["organization_id"], "place_code")
            yield Judgement(where, None if fits else fault)


def _kinds(name: str, key: str) -> set[str] | None:
    for word, kinds in _KINDS.items():
        if re.search(word, name) or re.search(word, key):
            return kinds
    return None


def body_kind_by_its_name(ledger: Ledger) -> Iterator[Judgement]:
    """Kind of a body against the telling word of its name; a class says so in its id."""
    for row in ledger.rows("organizations"):
        is_class = row["organization_id"].startswith("org/class-")
        kinds = {"class"} if is_class else _kinds(row["name_en"], row["organization_id"])
        # A part of a body, such as the indicators of its ranking, may be a class of its own.
        if row["organization_id"].count("/") > 1:
            kinds = {"class"}
        fits = row["kind"] in kinds if kinds else row["kind"] not in {"class", "bank"}
        fault = f"{row['name_en']} is of the kind {row['kind']}"
        where = cell("organizations", row["organization_id"], "kind")
        yield Judgement(where, None if fits else fault)


def place_name_once(ledger: Ledger) -> Iterator[Judgement]:
    """No two places bear one name, in either language."""
    for column in ("name_en", "name_zh"):
        counts = Counter(row[column] for row in ledger.rows("places"))
        for row in ledger.rows("places"):
            twice = row[column] is not None and counts[row[column]] > 1
            fault = f"{row[column]} is the name of {counts[row[column]]} places"
            yield Judgement(cell("places", row["place_code"], column), fault if twice else None)


def copy_says_what_its_root_says(ledger: Ledger) -> Iterator[Judgement]:
    """A copy tells something of a subject that its root tells, and appears no two days before."""
    sources = last_of_each(
        ledger.tables["sources"][["source_id", "republishes", "published_on"]], "source_id"
    )
    roots = sources.select("source_id", root_on="published_on")
    copies = sources.join(roots, left_on="republishes", right_on="source_id", maintain_order="left")
    claims = ledger.tables["claims"][["source_id", "subject_id", "property"]]
    both = pl.concat([copies["source_id"], copies["republishes"]])
    said = claims.filter(pl.col("source_id").is_in(both.implode(), nulls_equal=True))
    by_roots = said.rename({"source_id": "republishes"})
    shared = copies.join(said, on="source_id", nulls_equal=True).join(
        by_roots, on=("republishes", "subject_id", "property"), how="semi", nulls_equal=True
    )
    strange = ~pl.col("source_id").is_in(shared["source_id"].unique().implode())
    early = (pl.col("published_on") - pl.col("root_on")).dt.total_days() < -2

    def finding(row: Record) -> Judgement:
        fault = f"it appeared on {row['published_on']}, its root on {row['root_on']}"
        if row["strange"]:
            fault = f"it shares no statement with {row['republishes']}"
        return Judgement(cell("sources", row["source_id"], "republishes"), fault)

    cases = copies.with_columns(strange.alias("strange"))
    return judged(cases, pl.col("strange") | early.fill_null(False), finding)


def publisher_at_its_address(ledger: Ledger) -> Iterator[Judgement]:
    """A site named as publisher is the site of the address."""
    sources = ledger.tables["sources"][["source_id", "publisher", "url"]]
    publisher = pl.col("publisher").str.to_lowercase()
    for row in sources.filter(publisher.str.contains(_DOMAIN)).iter_rows(named=True):
        named = re.findall(_DOMAIN, row["publisher"].lower())
        host = urlsplit(row["url"] or "").hostname
        if named and host:
            held = any(name in host or _HOSTED.get(name, name) in host for name in named)
            fault = f"{' and '.join(named)}, but the address is on {host}"
            where = cell("sources", row["source_id"], "publisher")
            yield Judgement(where, None if held else fault)


def flow_told_in_its_time(ledger: Ledger) -> Iterator[Judgement]:
    """What a period brings is actual when the period is over, and planned only before.

    A note says why it is not so.
    """
    ahead = (pl.col("period_end") - pl.col("appeared")).dt.total_days()
    actual = pl.col("status").eq_missing("actual")
    too_soon, excused = actual & (ahead > _LATE), pl.col("excused")

    def finding(row: Record) -> Judgement:
        day, last = row["appeared"], row["period_end"]
        fault = f"{row['status']} on {day}, the period ends on {last}"
        mend = "correct the claim, or say in a note why it is so"
        return Judgement(cell("claims", row["claim_id"], "status"), fault, mend)

    flows = dated(ledger).filter(
        pl.col("property").str.contains(_FLOWS), pl.col("period_end").is_not_null()
    )
    cases = flows.filter(~excused | too_soon)
    return judged(cases, too_soon | (~actual & (ahead < -10)), finding)


def correction_reads_like_its_verdict(ledger: Ledger) -> Iterator[Judgement]:
    """The number a correction gives is the number its discrepancy states in words."""
    corrections, verdicts = ledger.rows("corrections"), ledger.by_key("discrepancies")
    corrected = [row["claim_id"] for row in corrections]
    claims = picked(ledger.tables["claims"], "claim_id", corrected)
    kinds = {"CNY": "money", "USD": "money", "percent": "rate"}
    for row in corrections:
        verdict, claim = verdicts.get(row["discrepancy_id"]), claims.get(row["claim_id"])
        if row["field"] != "value" or verdict is None or claim is None:
            continue
        kind = kinds.get(claim["unit"], "quantity")
        read = candidates(verdict["statement"] or "", kind, claim["unit"])
        if read and re.fullmatch(r"[0-9.]+", row["to_value"]):
            held = Decimal(row["to_value"]) in [quantity.value for quantity in read]
            fault = f"{row['to_value']}, but {verdict['statement']!r} is stated"
            where = cell("corrections", row["correction_id"], "to_value")
            yield Judgement(where, None if held else fault)
