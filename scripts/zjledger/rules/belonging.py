"""Where things belong by their names and ids: places, kinds, sectors, copies, verdicts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from decimal import Decimal
from urllib.parse import urlsplit

import polars as pl

from zjledger.reading.phrase import candidates
from zjledger.rules.cases import judged, judged_by_kind, last_of_each, odd_ones_out, picked
from zjledger.rules.claims import dated
from zjledger.rules.frame import Judgement, Ledger, Record, cell, sound

PEERS = 2
"""Other cohorts of one name that must all have one sector before a different one is refused."""

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

_OTHERWISE = {"public-services", "eco-urban-water", "urban-infrastructure"}
"""Parts of ids that hold the name of a sector and mean another."""

_SECTOR_WORDS = {
    "eco": {"environment"},
    "ecology": {"environment"},
    "urban": {"urban"},
    "culture": {"culture", "culture-tourism"},
    "sci": {"science"},
    "rail": {"transport"},
    "public": {"livelihood"},
    "social": {"livelihood"},
    "commerce": {"services"},
    "bank": {"services"},
    "fashion": {"industry", "manufacturing"},
    "materials": {"industry", "manufacturing"},
    "biomedicine": {"industry", "manufacturing"},
    "hightech": {"industry", "hightech"},
    "industrial": {"industry"},
    "industry": {"industry"},
}
"""Words of the last part of a cohort's id and the sectors they tell; the first found decides."""

_PLAIN = {"new", "and", "build", "over", "under"}
"""Words in names of parts that say nothing of a sector."""

_FLOWS = (
    "growth|value_added|period_investment|fixed_asset|revenue|output_value|tax|completion|"
    "start_rate|landing|annual"
)
_LATE = 45
"""Days before its end in which a period may be told as done: papers round the year up."""


def _slug(name: str) -> str:
    return re.sub(r"[^a-z]", "", name.lower())


def _stem(code: str) -> str:
    """Digits that a place and all within it share."""
    stem = code.rstrip("0")
    return stem + "0" * (len(stem) % 2)


def _cohorts(ledger: Ledger) -> pl.DataFrame:
    """Cohorts, in order, with ``part``, the last one of their id, and ``tail``, all parts but two.

    The tail is null where there are no more.
    """
    return ledger.once("cohorts with parts of ids", lambda: _with_parts(ledger.tables["cohorts"]))


def _with_parts(cohorts: pl.DataFrame) -> pl.DataFrame:
    key = pl.col("cohort_id")
    return cohorts.select(
        "cohort_id",
        "parent_id",
        "place_code",
        "sector",
        key.str.splitn("/", 3).struct[2].alias("tail"),
        key.str.split("/").list.last().alias("part"),
    )


def _parts(ledger: Ledger) -> pl.DataFrame:
    """Cohorts with the ``place`` and ``sector`` of their whole; once each.

    Null where there is no whole; ``whole_id`` too.
    """
    return ledger.once("parts beside wholes", lambda: _with_wholes(_cohorts(ledger)))


def _with_wholes(cohorts: pl.DataFrame) -> pl.DataFrame:
    once = last_of_each(cohorts, "cohort_id")
    wholes = once.select(
        pl.col("cohort_id").alias("whole_id"),
        pl.col("place_code").alias("place_of_whole"),
        pl.col("sector").alias("sector_of_whole"),
    )
    return once.join(
        wholes,
        left_on="parent_id",
        right_on="whole_id",
        how="left",
        coalesce=False,
        maintain_order="left",
    )


def _of_cohort(column: str) -> Callable[[Record], Judgement]:
    """What says of a cohort which column a judgement is about."""
    return lambda row: Judgement(cell("cohorts", row["cohort_id"], column))


def cohort_placed_by_its_id(ledger: Ledger) -> Iterator[Judgement]:
    """The last part of a cohort's id that names a place names its own."""
    places = {_slug(row["name_en"]): row["place_code"] for row in ledger.rows("places")}

    def judge(kind: Record) -> Iterator[str | None]:
        parts = [part.split("-")[0] for part in kind["tail"].split("/")]
        named = [places[part] for part in parts if part in places]
        if named:
            fault = f"{kind['place_code']}, but the id names {named[-1]}"
            yield None if kind["place_code"] == named[-1] else fault

    parts = _cohorts(ledger).filter(pl.col("tail").is_not_null())
    return judged_by_kind(parts, ("tail", "place_code"), judge, _of_cohort("place_code"))


def part_placed_as_its_whole(ledger: Ledger) -> Iterator[Judgement]:
    """A part whose own name is no place lies where its whole lies."""
    places = [_slug(row["name_en"]) for row in ledger.rows("places")]
    named = pl.col("part").str.split("-").list.first().is_in(places)

    def finding(row: Record) -> Judgement:
        fault = f"{row['place_code']}, but its whole lies in {row['place_of_whole']}"
        return Judgement(cell("cohorts", row["cohort_id"], "place_code"), fault)

    parts = _parts(ledger).filter(pl.col("whole_id").is_not_null(), ~named)
    return judged(parts, pl.col("place_code").ne_missing(pl.col("place_of_whole")), finding)


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


def sector_as_others_of_its_name(ledger: Ledger) -> Iterator[Judgement]:
    """Cohorts whose ids end alike have one sector, where all others of the name have one."""
    same, odd = odd_ones_out(_cohorts(ledger), ("part",), "sector", PEERS)
    yield sound(same)
    for row in odd.iter_rows(named=True):
        fault = f"{row['sector']}, but all others called {row['part']} are {row['usual']}"
        yield Judgement(cell("cohorts", row["cohort_id"], "sector"), fault)


def sector_as_others_sharing_a_word(ledger: Ledger) -> Iterator[Judgement]:
    """A part whose name has a word that all others with it have one sector by, has that sector."""
    parts = _cohorts(ledger).filter(pl.col("tail").is_not_null(), ~pl.col("part").is_in(_OTHERWISE))
    others: dict[str, Counter[str | None]] = {}
    for part, sector, cases in parts.group_by("part", "sector").len().iter_rows():
        for word in set(part.split("-")) - _PLAIN:
            others.setdefault(word, Counter())[sector] += cases

    def judge(kind: Record) -> Iterator[str | None]:
        sector = kind["sector"]
        for word in sorted(set(kind["part"].split("-")) - _PLAIN):
            rest = others[word] - Counter([sector])
            if rest.total() >= PEERS and len(rest) == 1:
                usual = next(iter(rest))
                fault = f"{sector}, but all others with {word!r} in the name are {usual}"
                yield None if sector == usual else fault

    return judged_by_kind(parts, ("part", "sector"), judge, _of_cohort("sector"))


def sector_told_by_a_word(ledger: Ledger) -> Iterator[Judgement]:
    """A telling word of a part's name gives its sector; a part without one has that of its whole.

    Parts such as new projects of a sector have no word of their own.
    """
    parts = _parts(ledger)
    codes = set(parts["sector"].unique()) - {None}

    def judge(kind: Record) -> Iterator[str | None]:
        words = kind["part"].split("-")
        wanted = next((found for word, found in _SECTOR_WORDS.items() if word in words), set())
        if not wanted and not {*words, kind["part"]} & codes and kind["sector_of_whole"]:
            wanted = {kind["sector_of_whole"]}
        if wanted:
            said = " or ".join(sorted(wanted))
            fault = f"{kind['sector']}, but its name or its whole says {said}"
            yield None if kind["sector"] in wanted else fault

    told = parts.filter(pl.col("sector").is_not_null())
    return judged_by_kind(told, ("part", "sector", "sector_of_whole"), judge, _of_cohort("sector"))


def sector_in_its_id(ledger: Ledger) -> Iterator[Judgement]:
    """A sector that a part of a cohort's id is called by is the cohort's sector."""
    cohorts = _cohorts(ledger).filter(pl.col("sector").is_not_null())
    codes = cohorts["sector"].unique(maintain_order=True).to_list()
    cohorts = cohorts.filter(pl.col("tail").is_not_null())

    def judge(kind: Record) -> Iterator[str | None]:
        parts = [part for part in kind["tail"].split("/") if part not in _OTHERWISE]
        named = [
            code
            for part in parts
            for code in codes
            if part == code or part.startswith(f"{code}-") or part.endswith(f"-{code}")
        ]
        if named:
            fault = f"{kind['sector']}, but the id says {' and '.join(named)}"
            yield None if kind["sector"] in named else fault

    return judged_by_kind(cohorts, ("tail", "sector"), judge, _of_cohort("sector"))


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
