"""The tables of facts: what made-up claims about named things come to."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from fixture import built, claim, curated, source

from zjledger.model.report import LedgerError

COHORT, MEETING, PERSON = "cohort/a", "meeting/2023-05-09-a", "person/a-1111"
PROJECT, PROGRAMME = "project/a", "programme/a"
NAMED = {
    "projects": [{"id": PROJECT, "name_en": "project a"}],
    "programmes": [{"id": PROGRAMME, "name_en": "programme a"}],
}

Rows = list[dict[str, str | None]]


def tables(
    folder: Path, *said: dict[str, list[dict[str, str]]], **registers: Any
) -> dict[str, Rows]:
    """The tables of one source for each set of claims, named a, b, c."""
    sources = {letter: source(claims) for letter, claims in zip("abc", said, strict=False)}
    return built(curated(folder, sources, **registers))


def refusal(folder: Path, *said: dict[str, list[dict[str, str]]], **registers: Any) -> str:
    with pytest.raises(LedgerError) as refused:
        tables(folder, *said, **registers)
    return str(refused.value)


def evidence(
    tables: dict[str, Rows], table: str, column: str
) -> set[tuple[str | None, str | None]]:
    """Claims and their roles behind one column of a table."""
    rows = [row for row in tables["evidence"] if row["table"] == table and row["column"] == column]
    return {(row["claim_id"], row["role"]) for row in rows}


def test_a_day_of_a_project_is_a_milestone_with_its_precision(tmp_path: Path) -> None:
    started = {PROJECT: [claim("01", "started_on", "2023-05")]}
    (row,) = tables(tmp_path, started, started, **NAMED)["milestones"]
    assert (row["date_from"], row["date_to"]) == ("2023-05-01", "2023-05-31")
    assert (row["date_precision"], row["witnesses"]) == ("month", "2")


def test_a_planned_and_an_actual_day_are_two_milestones(tmp_path: Path) -> None:
    days = [
        claim("01", "completed_on", "2024-06-30", status="plan"),
        claim("02", "completed_on", "2024-08-01"),
    ]
    found = tables(tmp_path, {PROJECT: days}, **NAMED)["milestones"]
    assert {(row["status"], row["date_from"]) for row in found} == {
        ("plan", "2024-06-30"),
        ("actual", "2024-08-01"),
    }


def test_the_day_of_a_meeting_stands_with_the_meeting_alone(tmp_path: Path) -> None:
    built = tables(tmp_path, {MEETING: [claim("01", "held_on", "2023-05-09")]})
    assert built["milestones"] == []
    (meeting,) = built["meetings"]
    assert (meeting["held_from"], meeting["held_precision"]) == ("2023-05-09", "day")
    assert evidence(built, "meetings", "held_from") == {("a#01", "supports")}


def test_a_link_is_one_relation_however_many_print_it(tmp_path: Path) -> None:
    part = {PROJECT: [claim("01", "part_of", COHORT)]}
    built = tables(tmp_path, part, part, **NAMED)
    (row,) = built["relations"]
    assert (row["subject_id"], row["relation"], row["object_id"]) == (PROJECT, "part_of", COHORT)
    assert row["witnesses"] == "2"
    assert evidence(built, "relations", "witnesses") == {("a#01", "derived"), ("b#01", "derived")}


def test_a_role_at_a_meeting_is_a_participation_and_no_relation(tmp_path: Path) -> None:
    built = tables(tmp_path, {MEETING: [claim("01", "attended_by", PERSON)]})
    assert built["relations"] == []
    (row,) = built["participations"]
    assert (row["participant_id"], row["role"]) == (PERSON, "attendance")


def test_a_project_in_two_cohorts_is_refused(tmp_path: Path) -> None:
    both = [claim("01", "part_of", COHORT), claim("02", "part_of", "cohort/b")]
    two = [
        {"id": COHORT, "name_en": "cohort a", "series": "provincial_commencement"},
        {"id": "cohort/b", "name_en": "cohort b", "series": "provincial_commencement"},
    ]
    told = refusal(tmp_path, {PROJECT: both}, **NAMED, cohorts=two)
    assert f"{PROJECT} has several values of part_of: cohort/a, cohort/b" in told


def test_a_project_may_be_part_of_a_cohort_and_of_a_programme(tmp_path: Path) -> None:
    both = [claim("01", "part_of", COHORT), claim("02", "part_of", PROGRAMME)]
    built = tables(tmp_path, {PROJECT: both}, **NAMED)
    (row,) = built["projects"]
    assert (row["cohort_id"], row["programme_id"]) == (COHORT, PROGRAMME)
    assert evidence(built, "projects", "cohort_id") == {("a#01", "supports")}


def cohort_at(meeting: str) -> list[dict[str, str]]:
    series = "provincial_commencement"
    return [{"id": COHORT, "name_en": "cohort a", "meeting": meeting, "series": series}]


def test_the_meeting_of_a_cohort_rests_on_what_is_said_of_the_cohort(tmp_path: Path) -> None:
    counted = claim("01", "project_count", "99", unit="count")
    built = tables(tmp_path, {COHORT: [counted]}, cohorts=cohort_at(MEETING))
    assert built["cohorts"][0]["meeting_id"] == MEETING
    assert evidence(built, "cohorts", "meeting_id") == {("a#01", "derived")}


def test_a_claim_may_not_contradict_the_meeting_of_a_cohort(tmp_path: Path) -> None:
    meetings = [{"id": MEETING, "name_en": "a"}, {"id": "meeting/2023-07-04-b", "name_en": "b"}]
    announced = {COHORT: [claim("01", "announced_at", "meeting/2023-07-04-b")]}
    told = refusal(tmp_path, announced, cohorts=cohort_at(MEETING), meetings=meetings)
    assert f"{COHORT} has the meeting {MEETING}, its claims say meeting/2023-07-04-b" in told


def test_a_post_is_observed_as_finely_as_its_coarser_end(tmp_path: Path) -> None:
    post = {"id": "post/a-1111-01", "person": PERSON, "title_en": "mayor"}
    post |= {"seen_from": "2022", "seen_to": "2023-05-09"}
    built = tables(tmp_path, {PERSON: [claim("01", "held_post", post["id"])]}, posts=[post])
    (row,) = built["posts"]
    assert (row["observed_from"], row["observed_to"]) == ("2022-01-01", "2023-05-09")
    assert row["observed_precision"] == "year"
    assert evidence(built, "posts", "observed_to") == {("a#01", "supports")}


def test_an_undated_figure_has_no_days(tmp_path: Path) -> None:
    length = claim("01", "length", "59.4", unit="km", period="undated")
    (row,) = tables(tmp_path, {PROJECT: [length]}, **NAMED)["indicators"]
    assert (row["period_start"], row["period_end"]) == (None, None)


def test_printed_names_come_with_a_claim_and_noted_ones_without(tmp_path: Path) -> None:
    people = [{"id": PERSON, "name_en": "A", "variants": ["甲"]}]
    printed = {PERSON: [claim("01", "name_en", "Ay")]}
    found = tables(tmp_path, printed, printed, people=people)["name_variants"]
    assert [(row["variant"], row["language"], row["claim_id"]) for row in found] == [
        ("Ay", "en", "a#01"),
        ("甲", "zh", None),
    ]
