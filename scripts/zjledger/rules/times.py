"""Dates: order, and whether meetings, reports and posts fit together."""

from __future__ import annotations

import re
from collections.abc import Iterator

from zjledger.rules.frame import Judgement, Ledger, cell

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


def meeting_before_report(ledger: Ledger) -> Iterator[Judgement]:
    """Day of the meeting against day of publication of the sources behind it."""
    meetings, claims = ledger.by_key("meetings"), ledger.by_key("claims")
    sources = ledger.by_key("sources")
    for row in ledger.rows("evidence"):
        if row["table"] == "meetings" and row["column"] == "held_to":
            published = sources[claims[row["claim_id"]]["source_id"]]["published_on"]
            held = meetings[row["row_id"]]["held_to"]
            if published is not None and held is not None:
                late = f"held on {held}, reported on {published}" if held > published else None
                yield Judgement(cell("meetings", row["row_id"], "held_to"), late)


def meeting_id_names_its_day(ledger: Ledger) -> Iterator[Judgement]:
    """The date that begins the id's slug against the column."""
    for row in ledger.rows("meetings"):
        match = re.match(r"meeting/([0-9]{4}(?:-[0-9]{2}-[0-9]{2})?)", row["meeting_id"])
        if match and row["held_from"] is not None:
            wrong = not row["held_from"].isoformat().startswith(match[1])
            fault = f"the id says {match[1]}, the date is {row['held_from']}" if wrong else None
            yield Judgement(cell("meetings", row["meeting_id"], "held_from"), fault)


def post_held_that_day(ledger: Ledger) -> Iterator[Judgement]:
    """Holder and days of a participant's post."""
    posts, meetings = ledger.by_key("posts"), ledger.by_key("meetings")
    for row in ledger.rows("participations"):
        if row["post_id"] is None:
            continue
        post, held = posts.get(row["post_id"]), meetings[row["meeting_id"]]["held_from"]
        where = cell("participations", row["participation_id"], "post_id")
        if post is None or post["person_id"] != row["participant_id"]:
            yield Judgement(where, "the post is not the participant's")
        elif held is not None and not post["observed_from"] <= held <= post["observed_to"]:
            span = f"{post['observed_from']} to {post['observed_to']}"
            yield Judgement(where, f"the post was observed {span}, the meeting held on {held}")
        else:
            yield Judgement(where)
