"""What ids, wholes and codes say of their rows: each row must bear it out."""

from __future__ import annotations

import re
from collections.abc import Iterator

import polars as pl

from zjledger.rules.cases import beside, judged, last_of_each
from zjledger.rules.dating import ID_DAY
from zjledger.rules.frame import Judgement, Ledger, Record, cell, sound
from zjledger.rules.names import GENERIC, words

_MONTHS = (
    "January February March April May June July August September October November December"
).split()
_NAMED_DAY = re.compile(rf"\b([0-9]{{1,2}}) ({'|'.join(_MONTHS)}) ([0-9]{{4}})\b")
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
    key, whole, kind = pl.col("subject_id"), pl.col("parent_id"), pl.col("kind")
    parts = ledger.tables["subjects"][["subject_id", "parent_id", "kind"]].drop_nulls("parent_id")
    of_one_part = (kind == "programme") & (key.str.count_matches("/", literal=True) == 1)
    cases = parts.filter(kind.is_in(list(_NESTED)), ~of_one_part)

    def finding(row: Record) -> Judgement:
        where = cell("subjects", row["subject_id"], "parent_id")
        return Judgement(where, f"the id is no part of {row['parent_id']}")

    yield from judged(cases, ~key.str.starts_with(whole + "/"), finding)


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
    cases = ledger.tables["cohorts"][["cohort_id", "meeting_id"]].drop_nulls("meeting_id")
    mine, theirs = (pl.col(key).str.splitn("/", 3).struct[1] for key in cases.columns)

    def finding(row: Record) -> Judgement:
        where = cell("cohorts", row["cohort_id"], "meeting_id")
        return Judgement(where, f"the id does not begin like {row['meeting_id']}")

    yield from judged(cases, mine != theirs, finding)


def part_shares_with_its_whole(ledger: Ledger) -> Iterator[Judgement]:
    """Meeting and programme of a part are those of its whole, for cohorts and for meetings."""
    for table, key, columns in (
        ("cohorts", "cohort_id", ("meeting_id", "programme_id")),
        ("meetings", "meeting_id", ("programme_id",)),
    ):
        shared = {f"{column}_of_whole": column for column in columns}
        rows = last_of_each(ledger.tables[table].select(key, "parent_id", *columns, **shared), key)
        wholes = rows.select(pl.col(key).alias("parent_id"), *shared)
        parts = beside(rows.drop(*shared).drop_nulls("parent_id"), wholes, "parent_id")
        for column in columns:
            yield from _shared_with_whole(parts, table, key, column)


def _shared_with_whole(
    parts: pl.DataFrame, table: str, key: str, column: str
) -> Iterator[Judgement]:
    def finding(row: Record) -> Judgement:
        fault = f"{row[column]}, but {row['parent_id']} has another"
        return Judgement(cell(table, row[key], column), fault)

    other = pl.col(column).ne_missing(pl.col(f"{column}_of_whole"))
    return judged(parts, other, finding)


def cohort_in_the_programme_of_its_meeting(ledger: Ledger) -> Iterator[Judgement]:
    """What was announced at a meeting belongs to the programme of the meeting."""
    columns = ["cohort_id", "meeting_id", "programme_id"]
    cohorts = ledger.tables["cohorts"][columns].drop_nulls("meeting_id")
    meetings = ledger.tables["meetings"].select("meeting_id", programme_of_meeting="programme_id")

    def finding(row: Record) -> Judgement:
        of_meeting = row["programme_of_meeting"]
        fault = f"{row['programme_id']}, but the meeting belongs to {of_meeting}"
        return Judgement(cell("cohorts", row["cohort_id"], "programme_id"), fault)

    other = pl.col("programme_id").ne_missing(pl.col("programme_of_meeting"))
    yield from judged(beside(cohorts, meetings, "meeting_id"), other, finding)


def name_dates_as_its_id(ledger: Ledger) -> Iterator[Judgement]:
    """A day written out in an English name is the day in the id."""
    named = pl.col("name_en").str.contains(f"[0-9] (?:{'|'.join(_MONTHS)}) [0-9]{{4}}")
    subjects = ledger.tables["subjects"][["subject_id", "name_en"]].filter(named)
    days = subjects.with_columns(pl.col("subject_id").str.extract(ID_DAY).alias("day"))
    for row in days.drop_nulls("day").iter_rows(named=True):
        if found := _NAMED_DAY.search(row["name_en"]):
            spelled = f"{found[3]}-{_MONTHS.index(found[2]) + 1:02d}-{int(found[1]):02d}"
            fault = f"{found[0]} in the name, {row['day']} in the id"
            where = cell("subjects", row["subject_id"], "name_en")
            yield Judgement(where, None if spelled == row["day"] else fault)


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
    """Claims of a source are numbered from 1 without a gap; a note tells of withdrawn ones.

    Where there are as many numbers as the last one says, none is lost.
    """
    number = pl.col("claim_id").str.extract("#([0-9]{1,9})$").cast(pl.Int32)
    claims = ledger.tables["claims"].select("source_id", "claim_id", number.alias("number"))
    held = claims.group_by("source_id").agg(
        pl.col("number").min().alias("first"),
        pl.col("number").max().alias("last"),
        pl.col("number").null_count().alias("odd"),
        pl.col("number").n_unique().alias("numbers"),
    )
    withdrawn = pl.col("note").str.contains("withdrawn", literal=True).fill_null(False)
    sources = ledger.tables["sources"][["source_id", "note"]].filter(~withdrawn)
    whole = (pl.col("first") == 1) & (pl.col("odd") == 0) & (pl.col("numbers") == pl.col("last"))
    cases = beside(sources, held, "source_id")
    doubtful = cases.filter(~whole.fill_null(False))
    yield sound(cases.height - doubtful.height)
    for source in doubtful["source_id"]:
        ids = claims.filter(pl.col("source_id").eq_missing(pl.lit(source, pl.String)))["claim_id"]
        tails = (claim.rpartition("#")[2] for claim in ids)
        numbers = {int(tail) if tail.isdigit() else 0 for tail in tails}
        lost = sorted(set(range(1, max(numbers) + 1)) - numbers)
        fault = f"no claim {', '.join(str(number) for number in lost[:6])}" if lost else None
        mend = "restore it, or say in the note of the source which were withdrawn and why"
        yield Judgement(cell("sources", source, "source_id"), fault, mend)
