"""Where things belong by their names and ids: places, kinds, sectors, copies, verdicts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from urllib.parse import urlsplit

from zjledger.reading.phrase import candidates
from zjledger.rules.frame import Judgement, Ledger, cell
from zjledger.rules.told import excused

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
_DOMAIN = re.compile(r"\b(?:[a-z0-9-]+\.)+(?:com|cn|net|org|cc|tv|info)(?:\.cn)?\b")
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

_FLOWS = re.compile(
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


def cohort_placed_by_its_id(ledger: Ledger) -> Iterator[Judgement]:
    """The last part of a cohort's id that names a place names its own."""
    places = {_slug(row["name_en"]): row["place_code"] for row in ledger.rows("places")}
    for row in ledger.rows("cohorts"):
        parts = [part.split("-")[0] for part in row["cohort_id"].split("/")[2:]]
        named = [places[part] for part in parts if part in places]
        if named:
            fault = f"{row['place_code']}, but the id names {named[-1]}"
            where = cell("cohorts", row["cohort_id"], "place_code")
            yield Judgement(where, None if row["place_code"] == named[-1] else fault)


def part_placed_as_its_whole(ledger: Ledger) -> Iterator[Judgement]:
    """A part whose own name is no place lies where its whole lies."""
    places = {_slug(row["name_en"]) for row in ledger.rows("places")}
    cohorts = ledger.by_key("cohorts")
    for row in cohorts.values():
        whole = cohorts.get(row["parent_id"] or "")
        own = row["cohort_id"].rpartition("/")[2].split("-")[0]
        if whole is not None and own not in places:
            fault = f"{row['place_code']}, but its whole lies in {whole['place_code']}"
            where = cell("cohorts", row["cohort_id"], "place_code")
            yield Judgement(where, None if row["place_code"] == whole["place_code"] else fault)


def body_placed_by_its_name(ledger: Ledger) -> Iterator[Judgement]:
    """A body with a place in its name lies there or within; an organ of the state right there."""
    names = [(row["name_en"], row["place_code"]) for row in ledger.rows("places")]
    for row in ledger.rows("organizations"):
        named = [code for name, code in names if re.search(rf"\b{name}\b", row["name_en"])]
        code = row["place_code"]
        if named and code is not None:
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
    groups: dict[str, Counter[str | None]] = {}
    rows = [(row, row["cohort_id"].rpartition("/")[2]) for row in ledger.rows("cohorts")]
    for row, name in rows:
        groups.setdefault(name, Counter())[row["sector"]] += 1
    for row, name in rows:
        others = groups[name] - Counter([row["sector"]])
        if others.total() >= PEERS and len(others) == 1:
            usual = next(iter(others))
            fault = f"{row['sector']}, but all others called {name} are {usual}"
            where = cell("cohorts", row["cohort_id"], "sector")
            yield Judgement(where, None if row["sector"] == usual else fault)


def sector_as_others_sharing_a_word(ledger: Ledger) -> Iterator[Judgement]:
    """A part whose name has a word that all others with it have one sector by, has that sector."""
    others: dict[str, Counter[str | None]] = {}
    rows = [
        (row, set(row["cohort_id"].split("/")[-1].split("-")) - _PLAIN)
        for row in ledger.rows("cohorts")
        if row["cohort_id"].count("/") > 1 and row["cohort_id"].split("/")[-1] not in _OTHERWISE
    ]
    for row, words in rows:
        for word in words:
            others.setdefault(word, Counter())[row["sector"]] += 1
    for row, words in rows:
        for word in sorted(words):
            rest = others[word] - Counter([row["sector"]])
            if rest.total() >= PEERS and len(rest) == 1:
                usual = next(iter(rest))
                fault = f"{row['sector']}, but all others with {word!r} in the name are {usual}"
                where = cell("cohorts", row["cohort_id"], "sector")
                yield Judgement(where, None if row["sector"] == usual else fault)


def sector_told_by_a_word(ledger: Ledger) -> Iterator[Judgement]:
    """A telling word of a part's name gives its sector; a part without one has that of its whole.

    Parts such as new projects of a sector have no word of their own.
    """
    cohorts = ledger.by_key("cohorts")
    codes = {row["sector"] for row in cohorts.values()} - {None}
    for row in cohorts.values():
        name = row["cohort_id"].split("/")[-1]
        words = name.split("-")
        whole = cohorts.get(row["parent_id"] or "")
        wanted = next((found for word, found in _SECTOR_WORDS.items() if word in words), set())
        if not wanted and not {*words, name} & codes and whole and whole["sector"]:
            wanted = {whole["sector"]} if row["sector"] else set()
        if wanted and row["sector"] is not None:
            fault = f"{row['sector']}, but its name or its whole says {' or '.join(sorted(wanted))}"
            where = cell("cohorts", row["cohort_id"], "sector")
            yield Judgement(where, None if row["sector"] in wanted else fault)


def sector_in_its_id(ledger: Ledger) -> Iterator[Judgement]:
    """A sector that a part of a cohort's id is called by is the cohort's sector."""
    codes = {row["sector"] for row in ledger.rows("cohorts")} - {None}
    for row in ledger.rows("cohorts"):
        parts = [part for part in row["cohort_id"].split("/")[2:] if part not in _OTHERWISE]
        named = [
            code
            for part in parts
            for code in codes
            if part == code or part.startswith(f"{code}-") or part.endswith(f"-{code}")
        ]
        if named and row["sector"] is not None:
            fault = f"{row['sector']}, but the id says {' and '.join(named)}"
            where = cell("cohorts", row["cohort_id"], "sector")
            yield Judgement(where, None if row["sector"] in named else fault)


def copy_says_what_its_root_says(ledger: Ledger) -> Iterator[Judgement]:
    """A copy tells something of a subject that its root tells, and appears no two days before."""
    said: dict[str, set[tuple[str, str]]] = {}
    for row in ledger.rows("claims"):
        said.setdefault(row["source_id"], set()).add((row["subject_id"], row["property"]))
    sources = ledger.by_key("sources")
    for row in sources.values():
        root = sources.get(row["republishes"] or "")
        if root is None:
            continue
        mine, theirs = (said.get(r["source_id"], set()) for r in (row, root))
        days = [r["published_on"] for r in (row, root)]
        early = None not in days and (days[0] - days[1]).days < -2
        fault = None
        if not mine & theirs:
            fault = f"it shares no statement with {root['source_id']}"
        elif early:
            fault = f"it appeared on {days[0]}, its root on {days[1]}"
        yield Judgement(cell("sources", row["source_id"], "republishes"), fault)


def publisher_at_its_address(ledger: Ledger) -> Iterator[Judgement]:
    """A site named as publisher is the site of the address."""
    for row in ledger.rows("sources"):
        named = _DOMAIN.findall(row["publisher"].lower())
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
    appeared = {
        row["source_id"]: row["published_on"] or row["observed_on"]
        for row in ledger.rows("sources")
    }
    for row in ledger.rows("claims"):
        day = appeared.get(row["source_id"])
        if not _FLOWS.search(row["property"]) or day is None:
            continue
        if row["period_end"] is None:
            continue
        ahead = (row["period_end"] - day).days
        if excused(row) and not (row["status"] == "actual" and ahead > _LATE):
            continue
        wrong = ahead > _LATE if row["status"] == "actual" else ahead < -10
        fault = f"{row['status']} on {day}, the period ends on {row['period_end']}"
        mend = "correct the claim, or say in a note why it is so"
        yield Judgement(cell("claims", row["claim_id"], "status"), fault if wrong else None, mend)


def correction_reads_like_its_verdict(ledger: Ledger) -> Iterator[Judgement]:
    """The number a correction gives is the number its discrepancy states in words."""
    claims, verdicts = ledger.by_key("claims"), ledger.by_key("discrepancies")
    kinds = {"CNY": "money", "USD": "money", "percent": "rate"}
    for row in ledger.rows("corrections"):
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
