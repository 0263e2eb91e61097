"""The questions answered: cells derived by hand, the SQL beside each page, and what is silent."""

import datetime as dt
import html
import posixpath
import re
import sqlite3
from collections.abc import Callable, Iterable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any, Protocol

import pytest
from fixture import ROOT, SCHEMAS

from zjledger.answers import (
    ceremonies,
    cities,
    coverage,
    misprints,
    people,
    signed,
    splits,
    targets,
)
from zjledger.answers.facts import Tables
from zjledger.export.bundle import load_bundle
from zjledger.export.formats import sqlite
from zjledger.schema import read_table
from zjledger.site.charts.artist import Artist
from zjledger.site.ledger import Book
from zjledger.site.page import Page
from zjledger.site.pages import coverage as coverage_page
from zjledger.site.pages import questions as question_pages

DAY = dt.date(2023, 7, 4)


class Plain(Protocol):
    def plain(self) -> tuple[object, ...]: ...


ANSWERS: dict[str, tuple[str, Callable[[Tables], Iterable[Plain]]]] = {
    "questions/targets-2023": (targets.QUERY, targets.checkpoints),
    "questions/ceremonies": (ceremonies.QUERY, ceremonies.ceremonies),
    "questions/splits": (
        splits.QUERY,
        lambda t: [p for s in splits.splits(t, ceremonies.ceremonies(t)) for p in s.parts],
    ),
    "questions/people": (people.QUERY, people.appearances),
    "questions/signed-2023-05-09": (
        signed.QUERY,
        lambda t: found.named if (found := signed.signing(t)) else (),
    ),
    "questions/cities-2023": (cities.QUERY, cities.cities),
    "questions/misprints": (misprints.QUERY, misprints.misprints),
    "coverage": (coverage.QUERY, coverage.of_ceremonies),
}


def made(**tables: list[dict[str, Any]]) -> Tables:
    """Tables of made-up rows; columns not given are null, tables not given have no rows."""
    full = {}
    for name, table in SCHEMAS.items():
        blank = dict.fromkeys(table.columns)
        rows = tables.pop(name, [])
        assert all(row.keys() <= blank.keys() for row in rows), f"unknown column of {name}"
        full[name] = [blank | row for row in rows]
    assert not tables, f"no such table: {', '.join(tables)}"
    return Tables(full)


def figure(
    subject: str, measure: str, value: object, period: str, end: dt.date, **more: Any
) -> dict[str, Any]:
    """A row of ``indicators``, or of ``amounts`` where the unit is CNY; exact and actual."""
    unit = more.pop("unit", "count")
    money = unit == "CNY"
    status = more.get("status", "actual")
    start = more.pop("start", end)
    return {
        "amount_id" if money else "indicator_id": f"{subject}:{measure}:{status}:{period}:{unit}",
        "subject_id": subject,
        "measure": measure,
        "amount" if money else "value": value if money else Decimal(str(value)),
        "currency" if money else "unit": unit,
        "status": status,
        "qualifier": "exact",
        "period_start": start,
        "period_end": end,
        "period_label": period,
        "witnesses": 1,
        "confidence": "single",
        "counts_in_totals": False,
    } | more


def rate(subject: str, measure: str, value: object, month: int, **more: Any) -> dict[str, Any]:
    """A rate from January 2023 to the end of a month."""
    end = dt.date(2023 + month // 12, month % 12 + 1, 1) - dt.timedelta(days=1)
    period = f"2023-01..2023-{month:02}"
    start = dt.date(2023, 1, 1)
    return figure(subject, measure, value, period, end, unit="percent", start=start, **more)


def ceremony(day: dt.date, projects: int | None, total: int | None) -> dict[str, list[Any]]:
    """Meeting, cohort and figures of one made-up ceremony."""
    key, label = f"cohort/{day}", day.isoformat()
    rows: dict[str, list[Any]] = {
        "meetings": [{"meeting_id": f"meeting/{day}", "held_from": day}],
        "cohorts": [
            {
                "cohort_id": key,
                "meeting_id": f"meeting/{day}",
                "series": "provincial_commencement",
            }
        ],
    }
    if projects is not None:
        count = figure(key, "project_count", projects, label, day, counts_in_totals=True)
        rows["indicators"] = [count]
    if total is not None:
        more = {"unit": "CNY", "status": "plan", "counts_in_totals": True}
        rows["amounts"] = [figure(key, "total_investment", total, label, day, **more)]
    return rows


def together(*parts: dict[str, list[Any]]) -> Tables:
    """Made-up tables of several sets of rows."""
    rows: dict[str, list[Any]] = {}
    for part in parts:
        for name, own in part.items():
            rows.setdefault(name, []).extend(own)
    return made(**rows)


@pytest.fixture(scope="module")
def real() -> Tables:
    folder = ROOT / "data" / "tables"
    return Tables({n: read_table(t, folder / f"{n}.csv").to_dicts() for n, t in SCHEMAS.items()})


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> sqlite3.Connection:
    folder = tmp_path_factory.mktemp("database")
    sqlite.write(load_bundle(ROOT), folder)
    return sqlite3.connect(f"file:{folder / 'sqlite' / sqlite.FILE}?mode=ro", uri=True)


@pytest.fixture(scope="module")
def shown(book: Book) -> dict[str, Page]:
    pages = [*question_pages.pages(book), *coverage_page.pages(book)]
    return {page.path: page for page in pages}


def text_of(page: Page) -> str:
    """The text of a page without its tags."""
    return html.unescape(re.sub(r"<[^>]+>", " ", page.markdown()))


# Targets


def test_a_target_is_met_by_an_outcome_of_its_day_or_an_earlier_one() -> None:
    list_ = targets.LIST
    tables = made(
        indicators=[
            rate(targets.PROGRAMME, "start_rate", 30, 3, status="target"),
            rate(targets.PROGRAMME, "start_rate", 60, 6, status="target", qualifier="more_than"),
            rate(targets.PROGRAMME, "start_rate", 60, 6),
            rate(f"{list_}/new-build", "start_rate", 100, 11),
            rate(f"{list_}/new-build", "start_rate", 100, 12, status="target"),
            rate(list_, "completion_rate", 75, 9, status="target"),
        ]
    )
    verdicts = {(row.measure, row.end.month): row.verdict for row in targets.checkpoints(tables)}
    assert verdicts == {
        ("start_rate", 3): targets.REACHED_LATER,
        # Exactly 60 is not more than 60.
        ("start_rate", 6): targets.MISSED,
        ("start_rate", 9): targets.NO_SOURCE,
        ("start_rate", 11): targets.NO_TARGET,
        ("start_rate", 12): targets.MET,
        ("completion_rate", 3): targets.NO_SOURCE,
        ("completion_rate", 6): targets.NO_SOURCE,
        ("completion_rate", 9): targets.NO_ACTUAL,
        ("completion_rate", 12): targets.NO_SOURCE,
    }


def test_a_part_is_held_against_the_target_of_the_whole_for_the_same_day() -> None:
    part = f"{targets.LIST}/hangzhou"
    tables = made(
        subjects=[
            {"subject_id": part, "parent_id": targets.LIST},
            {"subject_id": "cohort/other", "parent_id": None},
        ],
        indicators=[
            rate(targets.PROGRAMME, "start_rate", 30, 3, status="target"),
            rate(part, "start_rate", "33.3", 3),
            rate(part, "completion_rate", "22.7", 3),
            rate("cohort/other", "start_rate", 90, 3),
        ],
    )
    found = [
        (p.actual.subject_id, p.actual.measure, p.target and p.target.value, p.reached)
        for p in targets.parts(tables)
    ]
    assert found == [
        (part, "completion_rate", None, None),
        (part, "start_rate", Decimal(30), True),
    ]


def test_targets_of_2023_as_printed(real: Tables) -> None:
    # Targets from the speech of 21 February, the plan of 31 January and the page of 4 July 2023;
    # outcomes as of November from the report of 20 December.
    rows = {(row.measure, row.end.month): row.plain()[2:5] for row in targets.checkpoints(real)}
    assert rows["start_rate", 3] == (30, "exact", None)
    assert rows["start_rate", 6] == (60, "more_than", None)
    assert rows["start_rate", 10] == (100, "exact", None)
    assert rows["start_rate", 11] == (None, None, 100)
    assert rows["completion_rate", 3] == (None, None, None)
    assert rows["completion_rate", 11] == (None, None, 121.4)
    assert rows["completion_rate", 12] == (100, "more_than", None)


# Ceremonies


def test_yuan_per_project_is_unknown_where_either_figure_is() -> None:
    tables = together(
        ceremony(dt.date(2016, 1, 4), 3, 1000),
        ceremony(dt.date(2018, 1, 4), 7, None),
        ceremony(dt.date(2017, 1, 4), None, 1000),
    )
    rows = ceremonies.ceremonies(tables)
    assert [row.held.year for row in rows] == [2016, 2017, 2018]
    assert [row.per_project for row in rows] == [Decimal(333), None, None]


def test_a_part_of_a_ceremony_is_no_ceremony() -> None:
    tables = together(
        ceremony(DAY, 99, 100),
        {
            "cohorts": [
                {
                    "cohort_id": f"cohort/{DAY}/part",
                    "parent_id": f"cohort/{DAY}",
                    "meeting_id": f"meeting/{DAY}",
                    "series": "provincial_commencement",
                }
            ]
        },
    )
    assert [row.cohort_id for row in ceremonies.ceremonies(tables)] == [f"cohort/{DAY}"]


def test_the_printed_count_leaves_out_its_last_day() -> None:
    days = [dt.date(2016, 1, 4), dt.date(2020, 1, 4), DAY]
    until = "2016-01-01..2023-07-04"
    count = figure(ceremonies.CEREMONIES, "component_count", 3, until, DAY)
    tables = together(*(ceremony(d, 10, 500) for d in days), {"indicators": [count]})
    told = ceremonies.summary(tables, ceremonies.ceremonies(tables))
    assert told is not None
    assert (told.found, told.missing, told.known_projects, told.known_total) == (2, 1, 20, 1000)


def test_ceremonies_as_printed(real: Tables) -> None:
    rows = {row.held.isoformat(): row.plain()[2:] for row in ceremonies.ceremonies(real)}
    assert rows["2016-01-04"][:2] == (614, 665_200_000_000)
    assert rows["2018-10-19"] == (None, None, None, None)
    # 678.9 billion over 99 projects is 6.857575757… billion.
    assert rows["2023-07-04"] == (99, 678_900_000_000, 39_900_000_000, 6_857_575_758)
    told = ceremonies.summary(real, ceremonies.ceremonies(real))
    assert told is not None and told.projects is not None
    assert (told.ceremonies.value, told.missing, told.projects.value) == (15, 1, 7905)


# Splits


def test_coverage_of_a_split_is_known_parts_over_the_whole() -> None:
    label = DAY.isoformat()

    def part(name: str, partition: str | None) -> dict[str, Any]:
        parent = f"cohort/{DAY}"
        return {"cohort_id": f"{parent}/{name}", "parent_id": parent, "partition": partition}

    tables = together(
        ceremony(DAY, 100, 1000),
        {
            "cohorts": [part("a", "by-city"), part("b", "by-city"), part("big", None)],
            "indicators": [
                figure(f"cohort/{DAY}/a", "project_count", 30, label, DAY),
                figure(f"cohort/{DAY}/b", "project_count", 15, label, DAY),
                figure(f"cohort/{DAY}/big", "project_count", 80, label, DAY),
                # A later count of a part is not what was announced that day.
                figure(f"cohort/{DAY}/b", "project_count", 99, "2024-01-01", dt.date(2024, 1, 1)),
            ],
        },
    )
    found = {s.partition: s for s in splits.splits(tables, ceremonies.ceremonies(tables))}
    assert [part.cohort_id[-1] for part in found["by-city"].parts] == ["a", "b"]
    assert found["by-city"].projects_known == Decimal("0.45")
    assert found["by-city"].total_known == 0
    assert found["by-size"].parts == ()


def test_splits_of_4_july_2023_as_printed(real: Tables) -> None:
    own = [row for row in ceremonies.ceremonies(real) if row.held == DAY]
    found = {split.partition: split for split in splits.splits(real, own)}
    industrial = next(p for p in found["by-kind"].parts if p.cohort_id.endswith("/industrial"))
    assert industrial.plain()[3:] == (55, 402_200_000_000)
    assert industrial.investment_share is not None
    assert industrial.investment_share.value == 59
    # 55 and 44 projects, 402.2 and 276.7 billion yuan: nothing is left.
    assert (found["by-kind"].projects_known, found["by-kind"].total_known) == (1, 1)
    # Ningbo and Jiaxing with 9 projects each, of 99.
    assert found["by-city"].projects_known == Decimal(18) / 99


def test_industrial_projects_over_all_projects(real: Tables) -> None:
    found = splits.industrial(splits.splits(real, ceremonies.ceremonies(real)))
    shares = {row.held.isoformat(): share for row, _, share in found}
    assert shares["2016-01-04"] == Decimal(288) / 614
    assert shares["2023-07-04"] == Decimal(55) / 99
    assert "2018-04-03" not in shares


def test_all_cities_of_the_first_ceremony(real: Tables) -> None:
    first = splits.splits(real, ceremonies.ceremonies(real)[:1])
    by_city = next(split for split in first if split.partition == "by-city")
    counts = {part.cohort_id.rpartition("/")[2]: part.plain()[3] for part in by_city.parts}
    assert len(counts) == 11
    assert (counts["hangzhou"], counts["ningbo"], counts["quzhou"]) == (90, 71, 49)
    assert by_city.projects_known == 1


# People


def test_namesakes_are_apart_and_presence_is_no_part() -> None:
    def row(meeting: str, role: str, person: str) -> dict[str, Any]:
        key = f"meeting/{meeting}"
        return {
            "participation_id": f"{key}:{role}:{person}",
            "meeting_id": key,
            "participant_id": person,
            "role": role,
            "witnesses": 1,
        }

    one, other = "person/a-1111", "person/a-2222"
    tables = made(
        meetings=[
            {"meeting_id": "meeting/x", "held_from": DAY},
            {"meeting_id": "meeting/x/branch", "parent_id": "meeting/x"},
            {"meeting_id": "meeting/y"},
        ],
        participations=[
            row("x", "speech", one),
            row("x/branch", "chair", other),
            row("y", "attendance", one),
            row("y", "report", "org/c"),
        ],
        not_same=[{"not_same_id": "nsm-1", "one_id": one, "other_id": other}],
    )
    found = {p.person_id: (p.meetings, p.attended, p.namesakes) for p in people.people(tables)}
    assert found == {one: (1, 1, (other,)), other: (1, 0, (one,))}
    days = {r.participant_id: r.held for r in people.appearances(tables)}
    assert days == {one: DAY, other: DAY, "org/c": None}


def test_people_of_4_july_2023_and_the_two_of_one_name(real: Tables) -> None:
    meeting = "meeting/2023-07-04-qianxiang-commencement"
    found = {
        (row.role, row.participant_id.removeprefix("person/")[:-5])
        for row in people.appearances(real)
        if row.meeting_id == meeting
    }
    assert found == {("announcement", "yi-lianhong"), ("speech", "wang-hao")}
    secretary = next(p for p in people.people(real) if p.person_id == "person/chen-wei-ld5b")
    assert secretary.namesakes == ("person/chen-wei-snki",)


# The signing


def test_the_signing_of_9_may_2023(real: Tables) -> None:
    found = signed.signing(real)
    assert found is not None and found.deals and found.total and found.credit
    figures = (found.deals.value, found.total.value, found.credit.value)
    assert figures == (16, 95_594_000_000, 34_394_000_000)
    assert round(found.credit_share or 0, 4) == Decimal("0.3598")
    ties = {deal.project_id: deal.tie for deal in found.named}
    assert ties["project/hangzhou-bay-wisdom-valley-phase-2"] == signed.ANNOUNCED
    assert ties["project/zhejiang-cloud-computing-data-centre"] == signed.CREDIT_THAT_DAY
    assert found.unnamed == 16 - len(found.named)


def test_a_later_claim_about_a_deal_is_a_trace_and_an_earlier_one_is_not() -> None:
    def claim(number: int, day: dt.date) -> dict[str, Any]:
        key = "cohort/deals"
        return {"claim_id": f"s#{number}", "subject_id": key, "period_start": day}

    deals = {"cohort_id": "cohort/deals", "meeting_id": signed.MEETING, "series": signed.SERIES}
    before, after = dt.date(2023, 5, 1), dt.date(2023, 6, 1)
    tables = made(cohorts=[deals], claims=[claim(1, before), claim(2, signed.DAY), claim(3, after)])
    found = signed.signing(tables)
    assert found is not None
    assert [row["claim_id"] for row in found.later] == ["s#3"]


# Cities


def test_the_longest_period_of_the_year_is_taken_and_gaps_are_counted() -> None:
    place = {"parent_code": cities.PROVINCE, "level": cities.CITY}
    growth = "fixed_asset_investment_growth"
    tables = together(
        ceremony(DAY, 99, 100),
        {
            "places": [
                {"place_code": "330100", **place},
                {"place_code": "330200", **place},
                {"place_code": "330102", "parent_code": "330100", "level": "district"},
            ],
            "indicators": [
                rate("place/330100", growth, 13, 5),
                rate("place/330100", growth, "12.5", 6),
                rate("place/330100", growth, 8, 12, status="target"),
            ],
        },
    )
    one, other = cities.cities(tables)
    assert one.plain() == ("330100", 8.0, 12.5, None, None)
    # Two figures of services and the ceremony; all four figures and the ceremony.
    assert (one.gaps, other.gaps) == (3, 5)


def test_cities_of_2023_as_printed(real: Tables) -> None:
    rows = {row.place_code: row for row in cities.cities(real)}
    assert len(rows) == 11
    assert rows["330300"].plain()[1:3] == (8, 7.4)
    assert rows["330500"].plain()[1:3] == (9, 10.4)
    assert rows["330600"].plain()[1:3] == (8, None)
    july = {code: share for code, row in rows.items() for share in row.shares[1:]}
    assert july["330200"].projects is not None and july["330200"].total is not None
    assert (july["330200"].projects.value, july["330200"].total.value) == (9, 79_500_000_000)
    assert july["330300"].projects is None


# Misprints


def test_factors_of_misprints_are_exact() -> None:
    def claim(key: str, value: str, **more: Any) -> dict[str, Any]:
        same = {"subject_id": "cohort/a", "property": "total_investment", "status": "plan"}
        return {"claim_id": key, "source_id": key[:1], "value": value, "unit": "CNY"} | same | more

    tables = made(
        sources=[{"source_id": "a", "publisher": "A"}, {"source_id": "b", "publisher": "B"}],
        claims=[
            claim("a#1", "12150000000000"),
            claim("a#2", "5160000"),
            claim("b#1", "51600000000"),
            claim("b#2", "700"),
            claim("b#3", "51600000000", status="actual"),
            claim("b#4", "99", unit="count", property="project_count"),
        ],
        discrepancies=[
            {"discrepancy_id": "dis-1", "kind": "unit_slip", "verdict": "value"},
            {
                "discrepancy_id": "dis-2",
                "kind": "unit_slip",
                "verdict": "claim",
                "chosen_claim_id": "b#1",
            },
            {
                "discrepancy_id": "dis-3",
                "kind": "scope",
                "verdict": "claim",
                "chosen_claim_id": "b#1",
            },
        ],
        discrepancy_claims=[
            {"discrepancy_id": "dis-2", "claim_id": "a#2"},
            {"discrepancy_id": "dis-2", "claim_id": "b#1"},
            {"discrepancy_id": "dis-2", "claim_id": "b#3"},
            {"discrepancy_id": "dis-2", "claim_id": "b#4"},
            {"discrepancy_id": "dis-3", "claim_id": "b#2"},
        ],
        corrections=[
            {
                "correction_id": "cor-1",
                "claim_id": "a#1",
                "discrepancy_id": "dis-1",
                "field": "value",
                "to_value": "1215000000000",
            },
        ],
    )
    rows = misprints.misprints(tables)
    assert [(row.claim_id, row.factor) for row in rows] == [
        ("a#1", Decimal(10)),
        ("a#2", Decimal("0.0001")),
    ]
    assert misprints.by_factor(rows) == [(1, 1), (-4, 1)]
    assert misprints.by_publisher(tables, rows) == [("A", 2)]


def test_misprints_as_registered(real: Tables) -> None:
    rows = {row.claim_id: row for row in misprints.misprints(real)}
    # 6,808万 printed for 6,808亿.
    respun = rows["onekao-2023-03-31-respun-268#04"]
    assert (respun.printed, respun.right) == (68_080_000, 680_800_000_000)
    assert respun.power_of_ten == -4
    cities_misprinted = rows["tianjindaily-nd-livelihood-133#01"]
    assert (cities_misprinted.printed, cities_misprinted.right) == (12, 11)
    assert cities_misprinted.power_of_ten is None
    # The plan of the year on the same page is right.
    assert "ezhejiang-2023-12-20-trillion-yuan#06" not in rows


# Coverage


def test_coverage_counts_what_is_expected_and_not_found() -> None:
    place = {"parent_code": cities.PROVINCE, "level": cities.CITY}
    parent = f"cohort/{DAY}"
    share = {
        "cohort_id": f"{parent}/a",
        "parent_id": parent,
        "partition": "by-city",
        "place_code": "330100",
    }
    label = DAY.isoformat()
    tables = together(
        ceremony(DAY, 99, None),
        {
            "places": [{"place_code": "330100", **place}, {"place_code": "330200", **place}],
            "cohorts": [share],
            "indicators": [
                figure(f"{parent}/a", "project_count", 9, label, DAY, witnesses=3),
                figure(
                    "place/330100",
                    "fixed_asset_investment_growth",
                    6,
                    "2024",
                    dt.date(2024, 12, 31),
                    unit="percent",
                    status="target",
                ),
            ],
        },
    )
    (row,) = coverage.of_ceremonies(tables)
    assert row.cells["projects"] == coverage.Cell(1, 1, 1)
    assert row.cells["total"].missing and row.cells["chair"].missing
    assert row.cells["by-city"] == coverage.Cell(1, 2, 3) and row.cells["by-city"].partial
    one, other = coverage.of_cities(tables)
    assert one.cells["ceremonies"] == coverage.Cell(1, 1, 3)
    assert one.missing_years["fai_target"] == (2022, 2023, 2025)
    assert other.cells["fai_target"].missing
    assert [c.held for c in other.missing_ceremonies] == [DAY]


def test_each_expected_thing_is_a_cell_of_every_row(real: Tables) -> None:
    codes = {expected.code for expected in coverage.OF_A_CEREMONY}
    assert all(row.cells.keys() == codes for row in coverage.of_ceremonies(real))
    codes = {expected.code for expected in coverage.OF_A_CITY}
    assert all(row.cells.keys() == codes for row in coverage.of_cities(real))


# Pages


@pytest.mark.parametrize("path", ANSWERS)
def test_the_sql_gives_the_rows_of_the_answer(
    real: Tables, database: sqlite3.Connection, path: str
) -> None:
    query, answer = ANSWERS[path]
    rows = [row.plain() for row in answer(real)]
    assert rows
    assert [tuple(row) for row in database.execute(query)] == rows


@pytest.mark.parametrize("path", ANSWERS)
def test_a_page_shows_its_sql_and_what_is_silent(shown: dict[str, Page], path: str) -> None:
    written = shown[path].markdown()
    assert ANSWERS[path][0].strip() in written
    said = written.split("{ #silence }")[1].split("{ #method }")[0]
    assert said.count("<li>") > 0


def test_silence_names_what_is_missing(shown: dict[str, Page]) -> None:
    assert "1 ceremony of the 15 that a source counts" in text_of(shown["questions/ceremonies"])
    signing = text_of(shown["questions/signed-2023-05-09"])
    assert "13 deals are named by no source" in signing
    targets_page = text_of(shown["questions/targets-2023"])
    assert "January to 31 March 2023: no source for the target or the outcome" in targets_page


def test_pages_lead_only_to_records_that_exist(book: Book, shown: dict[str, Page]) -> None:
    # Anchors, and pages that are no record, are followed where the whole site is at hand.
    records = {row["subject_id"] for row in book.tables["subjects"]}
    records |= {f"source/{row['source_id']}" for row in book.tables["sources"]}
    others = {path.removesuffix("/index") for path in shown}
    seen = 0
    for path, page in shown.items():
        at = path.removesuffix("index").rstrip("/")
        for address in re.findall(r'href="([^"]+)"', page.markdown()):
            if re.match(r"https?:", address):
                continue
            target = posixpath.normpath(posixpath.join(at, address.partition("#")[0]))
            if (
                target.startswith(("quality", "query", "tables", "downloads", "pictures"))
                or target in others
            ):
                continue
            seen += 1
            assert target in records, f"{path}: {address}"
    assert seen > 500


def test_contested_and_single_figures_are_marked(shown: dict[str, Page]) -> None:
    # Two sources print 1.4 and 1.4045 trillion yuan for the services of Hangzhou.
    cell = shown["questions/cities-2023"].markdown().partition("1.4045 trillion yuan")[2][:400]
    assert 'class="zl-mark zl-contested"' in cell and "dis-" in cell
    assert 'class="zl-mark zl-single"' in shown["questions/targets-2023"].markdown()


def test_pages_of_an_empty_ledger_say_so(book: Book) -> None:
    artist = Artist(ROOT / "docs" / "assets" / "ledger.css")
    empty = replace(book, tables={name: [] for name in book.tables}, artist=artist)
    with artist:
        written = {page.path: text_of(page) for page in question_pages.pages(empty)}
        assert [page.path for page in coverage_page.pages(empty)] == ["coverage"]
    assert "No ceremony is known." in written["questions/ceremonies"]
    assert "no source for target or outcome" in written["questions/targets-2023"]


def test_every_question_is_on_the_list_and_in_the_navigation(shown: dict[str, Page]) -> None:
    navigation = Path(ROOT / "mkdocs.yml").read_text("utf-8")
    overview = shown["questions/index"].markdown()
    for module in question_pages.QUESTIONS:
        path = module.QUESTION.path
        assert f" {path}.md" in navigation
        assert re.search(rf'href="[^"]*{module.QUESTION.name}/"', overview)
