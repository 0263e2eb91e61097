"""Programmes and meetings: what holds what, in place and in time."""

from __future__ import annotations

import re
from collections.abc import Iterator

import polars as pl

from zjledger.rules.belonging import named_places
from zjledger.rules.frame import Judgement, Ledger, Record, cell

_YEAR = re.compile(r"(?<![0-9])(20[0-9]{2})(?![0-9])")


def _lies_within(code: str | None, outer: str | None, places: dict[str, Record]) -> bool:
    """Whether a place is another or lies in it, by way of parents; a circle has at most six."""
    for _ in range(6):
        if code == outer:
            return True
        code = places[code]["parent_code"] if code in places else None
    return outer is None


def programme_within_the_place_of_its_whole(ledger: Ledger) -> Iterator[Judgement]:
    """The place of a programme is that of its whole or lies inside it."""
    programmes, places = ledger.by_key("programmes"), ledger.by_key("places")
    for row in programmes.values():
        whole = programmes.get(row["parent_id"] or "")
        if whole is not None:
            held = _lies_within(row["place_code"], whole["place_code"], places)
            fault = f"{row['place_code']}, but its whole is of {whole['place_code']}"
            where = cell("programmes", row["programme_id"], "place_code")
            yield Judgement(where, None if held else fault)


def programme_of_the_years_of_its_whole(ledger: Ledger) -> Iterator[Judgement]:
    """A programme meets the years in the id of its whole, and starts no earlier than its whole.

    Years are those in its id, or of its period.
    """
    programmes = ledger.by_key("programmes")
    for row in programmes.values():
        whole = programmes.get(row["parent_id"] or "")
        if whole is None:
            continue
        mine = {int(year) for year in _YEAR.findall(row["programme_id"])}
        theirs = {int(year) for year in _YEAR.findall(whole["programme_id"])}
        first, before = (r["period_start"] for r in (row, whole))
        apart = mine and theirs and (max(mine) < min(theirs) or min(mine) > max(theirs))
        early = first is not None and before is not None and first < before
        fault = f"its years are not those of {whole['programme_id']}" if apart or early else None
        yield Judgement(cell("programmes", row["programme_id"], "parent_id"), fault)


def meeting_of_a_whole_programme(ledger: Ledger) -> Iterator[Judgement]:
    """A meeting belongs to a programme and not to a part of one, of its place and its time."""
    programmes, places = ledger.by_key("programmes"), ledger.by_key("places")
    for row in ledger.rows("meetings"):
        programme = programmes.get(row["programme_id"] or "")
        if programme is None:
            continue
        year = _YEAR.search(row["meeting_id"])
        first, last = (str(programme[name] or "")[:4] for name in ("period_start", "period_end"))
        early = year is not None and first != "" and year[1] < first
        late = year is not None and last != "" and year[1] > last
        fault = None
        if programme["parent_id"] is not None:
            fault = f"{row['programme_id']} is a part of {programme['parent_id']}"
        elif not _lies_within(row["territory_code"], programme["place_code"], places):
            fault = f"{row['programme_id']} is of {programme['place_code']}"
        elif early or late:
            fault = f"{row['programme_id']} runs from {first} to {last or 'now'}"
        yield Judgement(cell("meetings", row["meeting_id"], "programme_id"), fault)


def meeting_shares_a_word_with_its_programme(ledger: Ledger) -> Iterator[Judgement]:
    """The ids of a meeting and of its programme share the beginning of a word, or a source both.

    Some source that tells of the meeting tells of the programme, or of one that is part of it.
    Asked of meetings that announced no cohort: a cohort has the programme itself.
    """
    announced = ledger.tables["cohorts"]["meeting_id"]
    meetings = ledger.tables["meetings"].filter(
        pl.col("programme_id").is_not_null(),
        pl.col("parent_id").fill_null("") == "",
        ~pl.col("meeting_id").is_in(announced.implode(), nulls_equal=True),
    )
    beside = _told_beside(ledger, meetings["meeting_id"]) if meetings.height else {}
    for row in meetings.iter_rows(named=True):
        programme = row["programme_id"]
        slugs = (row["meeting_id"], programme.partition("/")[2])
        one, other = (set(re.findall(r"\b[a-z]{4}", slug)) for slug in slugs)
        both = programme in beside.get(row["meeting_id"], set())
        fault = f"it has no word of {programme}, and no source tells of both"
        where = cell("meetings", row["meeting_id"], "programme_id")
        yield Judgement(where, None if one & other or both else fault)


def _told_beside(ledger: Ledger, meetings: pl.Series) -> dict[str, set[str]]:
    """By meeting all that the sources that tell of it tell of; of parts of programmes the whole."""
    wholes = {row["programme_id"]: row["parent_id"] for row in ledger.rows("programmes")}
    claims = ledger.tables["claims"][["source_id", "subject_id", "value"]]
    of_meeting = pl.col("subject_id", "value").is_in(meetings.implode())
    sources = claims.filter(pl.any_horizontal(of_meeting))["source_id"]
    said: dict[str, set[str]] = {}
    telling: dict[str, set[str]] = {}
    for source, *keys in claims.filter(pl.col("source_id").is_in(sources.implode())).iter_rows():
        for key in keys:
            telling.setdefault(key, set()).add(source)
            said.setdefault(source, set()).update({key, wholes.get(key) or key})
    return {
        meeting: set().union(*(said[source] for source in telling[meeting]))
        for meeting in telling.keys() & set(meetings)
    }


def meeting_placed_by_its_name(ledger: Ledger) -> Iterator[Judgement]:
    """A meeting with a place in its name is of that place or of one inside it."""
    places = ledger.by_key("places")
    for row, named in named_places(ledger, "meetings"):
        held = any(_lies_within(row["territory_code"], code, places) for code in named)
        fault = f"{row['territory_code']}, but the name says {' and '.join(named)}"
        where = cell("meetings", row["meeting_id"], "territory_code")
        yield Judgement(where, None if held else fault)
