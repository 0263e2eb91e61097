"""Dates: order, and whether meetings, reports and posts fit together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import polars as pl

from zjledger.rules.cases import beside, judged
from zjledger.rules.frame import Judgement, Ledger, Record, cell, sound

_SPANS = {
    "amounts": ("period_start", "period_end"),
    "indicators": ("period_start", "period_end"),
    "claims": ("period_start", "period_end"),
    "meetings": ("held_from", "held_to"),
    "posts": ("observed_from", "observed_to"),
    "programmes": ("period_start", "period_end"),
}


def period_in_order(ledger: Ledger) -> Iterator[Judgement]:
    """First day not after the last."""
    for table, (first, last) in _SPANS.items():
        key = ledger.schemas[table].primary_key[0]
        rows = ledger.tables[table]
        wrong = rows[first] > rows[last]
        yield sound(wrong.len() - wrong.null_count() - int(wrong.sum()))
        for row in rows.filter(wrong).iter_rows(named=True) if wrong.any() else ():
            fault = f"{row[first]} comes after {row[last]}"
            yield Judgement(cell(table, row[key], first), fault)


def _reports(ledger: Ledger) -> pl.DataFrame:
    """Meetings whose day is known, with the days ``published_on`` of each source behind it."""
    return ledger.once("reports of meetings", lambda: _reported(ledger.tables))


def _reported(tables: Mapping[str, pl.DataFrame]) -> pl.DataFrame:
    of_meetings = tables["evidence"].filter(pl.col("table") == "meetings")
    behind = of_meetings.filter(pl.col("column") == "held_from", pl.col("role") == "supports")
    claims = tables["claims"][["claim_id", "source_id"]]
    sources = tables["sources"][["source_id", "published_on"]]
    meetings = tables["meetings"][["meeting_id", "held_from", "held_to", "held_precision"]]
    rows = behind.select("claim_id", meeting_id="row_id")
    for register, key in (meetings, "meeting_id"), (claims, "claim_id"), (sources, "source_id"):
        rows = beside(rows, register, key)
    return rows.drop_nulls(["held_from", "published_on"])


def meeting_before_report(ledger: Ledger) -> Iterator[Judgement]:
    """First day of the meeting against day of publication of every source behind it."""

    def finding(row: Record) -> Judgement:
        fault = f"held on {row['held_from']}, reported on {row['published_on']}"
        return Judgement(cell("meetings", row["meeting_id"], "held_from"), fault)

    return judged(_reports(ledger), pl.col("held_from") > pl.col("published_on"), finding)


NEWS_DAYS = 60
"""News speaks of a meeting within two months; a first report after that is a doubtful date."""


def meeting_soon_reported(ledger: Ledger) -> Iterator[Judgement]:
    """Day of the meeting against the earliest publication behind it."""
    known = _reports(ledger).filter(pl.col("held_precision") == "day")
    first = known.group_by("meeting_id", maintain_order=True).agg(
        pl.col("held_to").first(), pl.col("published_on").min()
    )
    gap = (pl.col("published_on") - pl.col("held_to")).dt.total_days()

    def finding(row: Record) -> Judgement:
        fault = f"held on {row['held_to']}, first reported {row['gap']} days later"
        mend = "look whether day and month are swapped, or curate an earlier source"
        return Judgement(cell("meetings", row["meeting_id"], "held_from"), fault, mend)

    return judged(first.with_columns(gap.alias("gap")), pl.col("gap") > NEWS_DAYS, finding)


def _dated_ids(key: str) -> pl.Expr:
    """The date that begins the slug of an id, as far as it goes."""
    date = "^(?:meeting|cohort)/([0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?)(?:[^0-9]|$)"
    return pl.col(key).str.extract(date).alias("named")


_ANOTHER_DAY = ~pl.col("held_from").dt.to_string("%Y-%m-%d").str.starts_with(pl.col("named"))


def meeting_id_names_its_day(ledger: Ledger) -> Iterator[Judgement]:
    """The date that begins the id's slug against the column."""

    def finding(row: Record) -> Judgement:
        fault = f"the id says {row['named']}, the date is {row['held_from']}"
        return Judgement(cell("meetings", row["meeting_id"], "held_from"), fault)

    meetings = ledger.tables["meetings"].select("meeting_id", "held_from", _dated_ids("meeting_id"))
    return judged(meetings.drop_nulls(["named", "held_from"]), _ANOTHER_DAY, finding)


def cohort_of_its_meeting(ledger: Ledger) -> Iterator[Judgement]:
    """The date that begins a cohort's id against the day of the meeting that announced it.

    Most ids begin with that very day; only of the others the date is read.
    """

    def finding(row: Record) -> Judgement:
        fault = f"the id says {row['named']}, its meeting was held on {row['held_from']}"
        return Judgement(cell("cohorts", row["cohort_id"], "meeting_id"), fault)

    day = pl.lit("cohort/") + pl.col("held_from").dt.to_string("%Y-%m-%d")
    held = ledger.tables["meetings"][["meeting_id", "held_from"]].with_columns(day.alias("day"))
    cohorts = ledger.tables["cohorts"][["cohort_id", "meeting_id"]]
    announced = beside(cohorts, held, "meeting_id").drop_nulls("held_from")
    others = announced.filter(~pl.col("cohort_id").str.starts_with(pl.col("day")))
    yield sound(announced.height - others.height)
    named = others.with_columns(_dated_ids("cohort_id")).drop_nulls("named")
    yield from judged(named, _ANOTHER_DAY, finding)


def post_held_that_day(ledger: Ledger) -> Iterator[Judgement]:
    """Holder and days of a participant's post; days overlap where the date is a month or year."""
    posts, meetings = ledger.by_key("posts"), ledger.by_key("meetings")
    for row in ledger.rows("participations"):
        if row["post_id"] is None:
            continue
        post, meeting = posts.get(row["post_id"]), meetings.get(row["meeting_id"], {})
        where = cell("participations", row["participation_id"], "post_id")
        first, last = meeting.get("held_from"), meeting.get("held_to")
        if post is None or post["person_id"] != row["participant_id"]:
            yield Judgement(where, "the post is not the participant's")
        elif first and last and (post["observed_from"] > last or post["observed_to"] < first):
            span = f"{post['observed_from']} to {post['observed_to']}"
            yield Judgement(where, f"the post was observed {span}, the meeting held on {first}")
        else:
            yield Judgement(where)
