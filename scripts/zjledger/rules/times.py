"""Dates: order, and whether meetings, reports and posts fit together."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

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
        for row in ledger.rows(table):
            if row[first] is not None and row[last] is not None:
                wrong = row[first] > row[last]
                fault = f"{row[first]} comes after {row[last]}" if wrong else None
                yield Judgement(cell(table, row[key], first), fault)


def _reports(ledger: Ledger) -> Iterator[tuple[Record, dt.date]]:
    """Meetings whose day is known, with the days their sources were published."""
    meetings, claims = ledger.by_key("meetings"), ledger.by_key("claims")
    sources = ledger.by_key("sources")
    for row in ledger.rows("evidence"):
        if (row["table"], row["column"], row["role"]) == ("meetings", "held_from", "supports"):
            meeting, claim = meetings.get(row["row_id"]), claims.get(row["claim_id"])
            source = sources.get(claim["source_id"]) if claim else None
            if meeting and source and meeting["held_from"] and source["published_on"]:
                yield meeting, source["published_on"]


def meeting_before_report(ledger: Ledger) -> Iterator[Judgement]:
    """First day of the meeting against day of publication of every source behind it."""
    for meeting, published in _reports(ledger):
        held = meeting["held_from"]
        late = f"held on {held}, reported on {published}" if held > published else None
        yield Judgement(cell("meetings", meeting["meeting_id"], "held_from"), late)


NEWS_DAYS = 60
"""News speaks of a meeting within two months; a first report after that is a doubtful date."""


def meeting_soon_reported(ledger: Ledger) -> Iterator[Judgement]:
    """Day of the meeting against the earliest publication behind it."""
    first: dict[str, tuple[Record, dt.date]] = {}
    for meeting, published in _reports(ledger):
        if meeting["held_precision"] == "day":
            known = first.setdefault(meeting["meeting_id"], (meeting, published))
            if published < known[1]:
                first[meeting["meeting_id"]] = (meeting, published)
    for key, (meeting, published) in first.items():
        gap = (published - meeting["held_to"]).days
        fault = f"held on {meeting['held_to']}, first reported {gap} days later"
        mend = "look whether day and month are swapped, or curate an earlier source"
        where = cell("meetings", key, "held_from")
        yield Judgement(where, fault if gap > NEWS_DAYS else None, mend)


_DATED_ID = re.compile(r"(?:meeting|cohort)/([0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?)(?![0-9])")


def meeting_id_names_its_day(ledger: Ledger) -> Iterator[Judgement]:
    """The date that begins the id's slug against the column."""
    for row in ledger.rows("meetings"):
        match = _DATED_ID.match(row["meeting_id"])
        if match and row["held_from"] is not None:
            wrong = not row["held_from"].isoformat().startswith(match[1])
            fault = f"the id says {match[1]}, the date is {row['held_from']}" if wrong else None
            yield Judgement(cell("meetings", row["meeting_id"], "held_from"), fault)


def cohort_of_its_meeting(ledger: Ledger) -> Iterator[Judgement]:
    """The date that begins a cohort's id against the day of the meeting that announced it."""
    meetings = ledger.by_key("meetings")
    for row in ledger.rows("cohorts"):
        match, meeting = _DATED_ID.match(row["cohort_id"]), meetings.get(row["meeting_id"])
        if match and meeting and meeting["held_from"] is not None:
            held = meeting["held_from"].isoformat()
            fault = f"the id says {match[1]}, its meeting was held on {held}"
            wrong = not held.startswith(match[1]) and not match[1].startswith(held)
            yield Judgement(
                cell("cohorts", row["cohort_id"], "meeting_id"), fault if wrong else None
            )


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
