"""Dates: order, and whether meetings, reports and posts fit together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

import polars as pl

from zjledger.rules.cases import beside, judged
from zjledger.rules.frame import Judgement, Ledger, Record, cell

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
        spans = ledger.tables[table].select(
            pl.col(key).alias("key"), pl.col(first).alias("first"), pl.col(last).alias("last")
        )
        yield from judged(
            spans.filter((pl.col("first") <= pl.col("last")).is_not_null()),
            pl.col("first") > pl.col("last"),
            partial(_out_of_order, table, first),
        )


def _out_of_order(table: str, column: str, row: Record) -> Judgement:
    return Judgement(cell(table, row["key"], column), f"{row['first']} comes after {row['last']}")


def _reports(ledger: Ledger) -> pl.DataFrame:
    """Meetings whose day is known, with the days ``published_on`` of each source behind it."""
    return ledger.once("reports of meetings", lambda: _reported(ledger.tables))


def _reported(tables: Mapping[str, pl.DataFrame]) -> pl.DataFrame:
    of_meetings = tables["evidence"].filter(pl.col("table") == "meetings")
    behind = of_meetings.filter(pl.col("column") == "held_from", pl.col("role") == "supports")
    claims = tables["claims"].select("claim_id", "source_id")
    sources = tables["sources"].select("source_id", "published_on")
    meetings = tables["meetings"].select("meeting_id", "held_from", "held_to", "held_precision")
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
    """The date that begins a cohort's id against the day of the meeting that announced it."""

    def finding(row: Record) -> Judgement:
        fault = f"the id says {row['named']}, its meeting was held on {row['held_from']}"
        return Judgement(cell("cohorts", row["cohort_id"], "meeting_id"), fault)

    meetings = ledger.tables["meetings"].select("meeting_id", "held_from")
    cohorts = ledger.tables["cohorts"].select("cohort_id", "meeting_id", _dated_ids("cohort_id"))
    announced = beside(cohorts.drop_nulls("named"), meetings, "meeting_id")
    return judged(announced.drop_nulls("held_from"), _ANOTHER_DAY, finding)


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
