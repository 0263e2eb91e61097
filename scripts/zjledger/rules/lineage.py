"""What ids, wholes and codes say of their rows: each row must bear it out."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

import polars as pl

from zjledger.rules.frame import Judgement, Ledger, cell, sound
from zjledger.rules.names import GENERIC, words

_MONTHS = (
    "January February March April May June July August September October November December"
).split()
_NAMED_DAY = re.compile(rf"\b([0-9]{{1,2}}) ({'|'.join(_MONTHS)}) ([0-9]{{4}})\b")
_ID_DAY = re.compile(
    r"(?:^|[/-])((?:19|20)[0-9]{2}-(?:0[1-9]|1[0-2])-(?:[0-2][0-9]|3[01]))(?=[/-]|$)"
)

_DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
_DAY_NOTED = re.compile(r"\b(?:day|dated?|re-dated|year|own)\b", re.IGNORECASE)
"""Words of a note that says why a source has another day than its id."""
_ADDRESS_DAY = re.compile(
    r"(?<![0-9])(20[0-3][0-9])(?:[-/_]?(0[1-9]|1[0-2])[-/_]?|[-/_]([1-9])[-/_])([0-3]?[0-9])(?![0-9])"
)

_GLOSSED = {"qianxiang": "thousand", "wanyi": "trillion", "enterprises": "firm"}
"""Words of ids that the English names translate."""

_NESTED = {"cohort", "meeting", "project", "award", "programme"}
"""Kinds of subject whose ids nest as they do; a programme may also stand in another by a claim."""

_LEVELS = {
    "country": ("100000", "国"),
    "province": ("[0-9]{2}0000", "省"),
    "municipality": ("[0-9]{2}0000", "市"),
    "prefecture_level_city": ("[0-9]{4}00", "市"),
    "district": ("[0-9]{4}(0[1-9]|1[0-9]|20)", "区"),
    "county": ("[0-9]{4}[2-7][0-9]", "县"),
    "autonomous_county": ("[0-9]{4}[2-7][0-9]", "自治县"),
    "county_level_city": ("[0-9]{4}[89][0-9]", "市"),
}
"""By level the form of the code and the ending of the Chinese name, as GB/T 2260 has them."""


def place_code_fits_its_level(ledger: Ledger) -> Iterator[Judgement]:
    """Digits of the code and ending of the Chinese name against the level (GB/T 2260)."""
    for row in ledger.rows("places"):
        if row["level"] not in _LEVELS:
            continue
        form, ending = _LEVELS[row["level"]]
        name = row["name_zh"] or ""
        fault = None
        if not re.fullmatch(form, row["place_code"]) or (
            row["level"].startswith("prefecture") and row["place_code"].endswith("0000")
        ):
            fault = f"the code is not that of the level {row['level']}"
        elif not name.endswith(ending) or (
            name.endswith("自治县") and row["level"] != "autonomous_county"
        ):
            fault = f"{name} is not the name of the level {row['level']}"
        yield Judgement(cell("places", row["place_code"], "level"), fault)


def place_parent_is_the_next_level(ledger: Ledger) -> Iterator[Judgement]:
    """The parent is the code with its last pair of digits emptied, and China over provinces."""
    for row in ledger.rows("places"):
        code, parent = row["place_code"], row["parent_code"]
        if parent is None:
            continue
        above = [f"{code[:4]}00", f"{code[:2]}0000", "100000"]
        wanted = next((other for other in above if other != code), None)
        fault = f"{parent} is not {wanted}" if parent != wanted else None
        yield Judgement(cell("places", code, "parent_code"), fault)


def id_names_its_whole(ledger: Ledger) -> Iterator[Judgement]:
    """The id of a part begins with the id of its whole; so does an id with two parts or more."""
    for row in ledger.rows("subjects"):
        key, whole = row["subject_id"], row["parent_id"]
        if row["kind"] == "programme" and key.count("/") == 1:
            continue
        if whole is not None and row["kind"] in _NESTED:
            fault = f"the id is no part of {whole}"
            where = cell("subjects", key, "parent_id")
            yield Judgement(where, None if key.startswith(f"{whole}/") else fault)


def programme_shares_a_word_with_its_whole(ledger: Ledger) -> Iterator[Judgement]:
    """The ids of a programme and of the one it is part of share the beginning of a word."""
    for row in ledger.rows("programmes"):
        if row["parent_id"] is not None:
            mine, theirs = (
                {word[:4] for word in re.findall(r"[a-z0-9]{3,}", key.partition("/")[2])}
                for key in (row["programme_id"], row["parent_id"])
            )
            fault = f"nothing in the id speaks of {row['parent_id']}"
            where = cell("programmes", row["programme_id"], "parent_id")
            yield Judgement(where, None if mine & theirs else fault)


def cohort_id_names_its_meeting(ledger: Ledger) -> Iterator[Judgement]:
    """Day and name at the head of a cohort's id are those of its meeting."""
    for row in ledger.rows("cohorts"):
        if row["meeting_id"] is not None:
            fits = row["cohort_id"].split("/")[1] == row["meeting_id"].split("/")[1]
            fault = f"the id does not begin like {row['meeting_id']}"
            where = cell("cohorts", row["cohort_id"], "meeting_id")
            yield Judgement(where, None if fits else fault)


def part_shares_with_its_whole(ledger: Ledger) -> Iterator[Judgement]:
    """Meeting and programme of a part are those of its whole, for cohorts and for meetings."""
    for table, key, columns in (
        ("cohorts", "cohort_id", ("meeting_id", "programme_id")),
        ("meetings", "meeting_id", ("programme_id",)),
    ):
        rows = ledger.by_key(table)
        for row in rows.values():
            whole = rows.get(row["parent_id"] or "")
            for column in columns if whole else ():
                same = whole is not None and row[column] == whole[column]
                fault = f"{row[column]}, but {row['parent_id']} has another"
                yield Judgement(cell(table, row[key], column), None if same else fault)


def cohort_in_the_programme_of_its_meeting(ledger: Ledger) -> Iterator[Judgement]:
    """What was announced at a meeting belongs to the programme of the meeting."""
    meetings = ledger.by_key("meetings")
    for row in ledger.rows("cohorts"):
        meeting = meetings.get(row["meeting_id"] or "")
        if meeting is not None:
            fault = f"{row['programme_id']}, but the meeting belongs to {meeting['programme_id']}"
            same = meeting["programme_id"] == row["programme_id"]
            where = cell("cohorts", row["cohort_id"], "programme_id")
            yield Judgement(where, None if same else fault)


def name_dates_as_its_id(ledger: Ledger) -> Iterator[Judgement]:
    """A day written out in an English name is the day in the id."""
    for row in ledger.rows("subjects"):
        named, day = _NAMED_DAY.search(row["name_en"]), _ID_DAY.search(row["subject_id"])
        if named and day:
            spelled = f"{named[3]}-{_MONTHS.index(named[2]) + 1:02d}-{int(named[1]):02d}"
            fault = f"{named[0]} in the name, {day[1]} in the id"
            where = cell("subjects", row["subject_id"], "name_en")
            yield Judgement(where, None if spelled == day[1] else fault)


def name_shares_a_word_with_its_id(ledger: Ledger) -> Iterator[Judgement]:
    """A telling word of the id, or its initials, stands in the English name.

    Most ids begin with a word that a word of the name begins like; of the others every word is
    looked at.
    """
    slug = pl.col("subject_id").str.splitn("/", 2).struct[1]
    subjects = ledger.tables["subjects"][["subject_id", "kind", "name_en"]]
    cases = subjects.with_columns(slug.alias("slug")).filter(
        pl.col("slug").str.contains("[a-z0-9]{2}"),
        ~pl.col("kind").is_in(["person", "place"]).fill_null(False),
    )
    start = pl.col("slug").str.extract("^[^a-z0-9]*([a-z0-9]{3}[a-rt-z0-9])")
    name = pl.lit(" ") + pl.col("name_en").str.to_lowercase()
    begins_alike = name.str.contains(pl.lit(" ") + start, literal=True)
    clear = begins_alike & ~start.is_in([word[:4] for word in GENERIC])
    doubtful = cases.filter(~clear.fill_null(False))
    yield sound(cases.height - doubtful.height)
    for row in doubtful.iter_rows(named=True):
        fault = f"{row['name_en']!r} has no word of the id"
        where = cell("subjects", row["subject_id"], "name_en")
        yield Judgement(where, None if _is_spelled(row["slug"], row["name_en"]) else fault)


def _is_spelled(slug: str, name: str) -> bool:
    """Whether a word of an id or its initials stand in a name."""
    named = words(name)
    spelled = [word for word in re.findall(r"[a-z]+", name.lower()) if word not in GENERIC]
    initials = "".join(word[0] for word in spelled)
    return any(
        _GLOSSED.get(word, word.removesuffix("s")) in named
        or any(other.startswith(word[:4]) for other in named)
        or (len(word) <= 6 and word in initials)
        for word in set(re.findall(r"[a-z0-9]{2,}", slug))
    )


def claim_numbers_without_gap(ledger: Ledger) -> Iterator[Judgement]:
    """Claims of a source are numbered from 1 without a gap; a note tells of withdrawn ones."""
    numbers: dict[str, set[int]] = {}
    for row in ledger.rows("claims"):
        number = row["claim_id"].rpartition("#")[2]
        numbers.setdefault(row["source_id"], set()).add(int(number) if number.isdigit() else 0)
    for row in ledger.rows("sources"):
        held = numbers.get(row["source_id"], set())
        if held and "withdrawn" not in (row["note"] or ""):
            lost = sorted(set(range(1, max(held) + 1)) - held)
            fault = f"no claim {', '.join(str(number) for number in lost[:6])}" if lost else None
            mend = "restore it, or say in the note of the source which were withdrawn and why"
            yield Judgement(cell("sources", row["source_id"], "source_id"), fault, mend)


def source_id_names_its_day(ledger: Ledger) -> Iterator[Judgement]:
    """The day in the id of a source is the day it appeared, or the day it speaks of where unknown.

    A note says why it is neither.
    """
    for row in ledger.rows("sources"):
        day, appeared = _ID_DAY.search(row["source_id"]), row["published_on"] or row["observed_on"]
        if day and appeared and not _DAY_NOTED.search(row["note"] or ""):
            fault = f"{day[1]} in the id, {appeared} in the row"
            where = cell("sources", row["source_id"], "published_on")
            mend = "correct the day, or say in a note why the id has another"
            yield Judgement(where, None if day[1] == str(appeared) else fault, mend)


def source_address_names_its_day(ledger: Ledger) -> Iterator[Judgement]:
    """A day in the address of a page lies within three days of its publication."""
    for row in ledger.rows("sources"):
        match = _ADDRESS_DAY.search(row["url"] or "")
        if match is None or row["published_on"] is None:
            continue
        try:
            day = dt.date(*(int(part) for part in match.groups() if part))
        except ValueError:
            continue
        near = abs((day - row["published_on"]).days) <= 3
        fault = f"{day} in the address, published on {row['published_on']}"
        where = cell("sources", row["source_id"], "published_on")
        yield Judgement(where, None if near else fault)


def observed_day_is_told(ledger: Ledger) -> Iterator[Judgement]:
    """The day a source speaks of is the day it appeared, or one that it tells of.

    Claims that merely take this day as theirs do not tell of it; a note of the source may name it.
    Where the id of a subject has the day, the other claims need not be read.
    """
    columns = ["source_id", "published_on", "observed_on", "note"]
    observed = ledger.tables["sources"][columns].drop_nulls("observed_on")
    others = observed.filter(pl.col("observed_on").ne_missing(pl.col("published_on")))
    in_an_id = pl.lit("/") + pl.col("observed_on").dt.to_string("%Y-%m-%d")
    told = ledger.tables["claims"][["source_id", "subject_id"]].join(others, on="source_id")
    clear = told.filter(pl.col("subject_id").str.contains(in_an_id, literal=True))
    doubtful = others.join(
        clear, on=("source_id", "observed_on"), how="anti", maintain_order="left"
    )
    yield sound(observed.height - doubtful.height)
    days = _days_told(ledger, doubtful["source_id"])
    for row in doubtful.iter_rows(named=True):
        day, key = row["observed_on"], row["source_id"]
        named = _DAY.findall(f"{key} {row['note'] or ''}")
        held = str(day) in days.get(key, set()).union(named)
        fault = f"nothing tells of {day}, and the source appeared on {row['published_on']}"
        mend = "correct the day, or name it in a note of the source"
        yield Judgement(cell("sources", key, "observed_on"), None if held else fault, mend)


def _days_told(ledger: Ledger, sources: pl.Series) -> dict[str, set[str]]:
    """By source the days in ids and values of its claims, and at the edges of their periods."""
    columns = ["source_id", "subject_id", "value", "period_start", "period_end", "period_label"]
    claims = ledger.tables["claims"][columns]
    told: dict[str, set[str]] = {}
    if sources.is_empty():
        return told
    for row in claims.filter(pl.col("source_id").is_in(sources.implode())).iter_rows(named=True):
        days = set(_DAY.findall(f"{row['subject_id']} {row['value']}"))
        edges = {str(row["period_start"]), str(row["period_end"])}
        days |= edges if edges != {row["period_label"]} else set()
        told.setdefault(row["source_id"], set()).update(days)
    return told


def source_speaks_before_it_appears(ledger: Ledger) -> Iterator[Judgement]:
    """A source appears on the day it speaks of or in the days after."""
    for row in ledger.rows("sources"):
        if row["published_on"] and row["observed_on"]:
            early = row["published_on"] < row["observed_on"]
            fault = f"published on {row['published_on']}, speaks of {row['observed_on']}"
            where = cell("sources", row["source_id"], "observed_on")
            yield Judgement(where, fault if early else None)
