"""The charts: every one asked for, the numbers of the tables, and files that stand alone."""

import datetime as dt
import html
import json
import os
import re
import sqlite3
import subprocess
import sys
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from fixture import ROOT

from zjledger.answers import ceremonies, cities, flow, misprints, months, network, splits, targets
from zjledger.model.report import LedgerError
from zjledger.site.charts.artist import Artist
from zjledger.site.charts.bars import Bar, bar_chart
from zjledger.site.charts.chart import Chart, Origin
from zjledger.site.charts.cities import TILES
from zjledger.site.charts.figure import draw
from zjledger.site.ledger import Book
from zjledger.site.page import Pen
from zjledger.site.pages.look import SUBJECTS

STYLE = ROOT / "docs" / "assets" / "ledger.css"
ASKED = {
    "ceremonies": {"ceremonies"},
    "targets": {"targets-2023"},
    "splits": {"splits-by-city", "splits-by-kind", "splits-by-size"},
    "flow": {"flow"},
    "people": {"network", "people"},
    "cities": {
        "cities-targets-2023",
        "cities-outcomes-2023",
        "cities-of-one-ceremony",
        "cities-told",
    },
    "sources": {"sources-by-month"},
    "misprints": {"misprints", "misprints-by-publisher"},
}


@pytest.fixture(scope="module")
def pen(book: Book) -> Pen:
    return Pen(book, "look/index")


@pytest.fixture(scope="module")
def charts(pen: Pen) -> dict[str, Chart]:
    return {chart.name: chart for subject in SUBJECTS for chart in subject.charts(pen)}


@pytest.fixture(scope="module")
def database(downloads: Path) -> sqlite3.Connection:
    path = next(downloads.glob("sqlite/*.sqlite"))
    return sqlite3.connect(f"file:{path}?mode=ro", uri=True)


def text(content: object) -> str:
    return html.unescape(re.sub(r"<[^>]+>", "", str(content)))


def shown(chart: Chart) -> list[list[str]]:
    return [[text(cell) for cell in row] for row in chart.rows]


def day(iso: str) -> str:
    return f"{(date := dt.date.fromisoformat(iso)).day} {date:%B %Y}"


def number(value: Any) -> str:
    return f"{Decimal(str(value)).normalize():,f}"


def billions(value: int) -> str:
    return number(round(Decimal(value) / 10**9, 2))


def other(book: Book, **tables: list[dict[str, Any]]) -> Book:
    """The same book with other rows in some tables, and an artist of its own."""
    return replace(book, tables=book.tables | tables, artist=Artist(STYLE))


def test_every_chart_asked_for_is_there(pen: Pen) -> None:
    made = {subject.name: {c.name for c in subject.charts(pen)} for subject in SUBJECTS}
    assert made == ASKED
    navigation = (ROOT / "mkdocs.yml").read_text("utf-8")
    for subject in SUBJECTS:
        assert f"{subject.path}.md" in navigation


def test_every_city_has_a_tile_of_its_own(book: Book) -> None:
    assert set(TILES) == set(cities.city_codes(book.answering))
    assert len(set(TILES.values())) == len(TILES)


# The numbers below the pictures are those of a query on the released database.


def test_ceremonies_show_the_series(charts: dict[str, Chart], database: sqlite3.Connection) -> None:
    rows = database.execute(ceremonies.QUERY).fetchall()
    said = "no source"
    wanted = [
        [
            day(held),
            number(projects) if projects is not None else said,
            billions(total) if total is not None else said,
            billions(mean) if mean is not None else said,
        ]
        for _, held, projects, total, _, mean in rows
    ]
    chart = charts["ceremonies"]
    assert shown(chart) == wanted
    told = [row for row in rows if row[5] is not None]
    for row in (told[0], told[-1]):
        assert f"{row[2]} of {billions(row[5])} billion" in chart.title
        assert row[1][:4] in chart.title
    for row, panel in ((2, 0), (3, 1), (5, 2)):
        points = chart.data["panels"][panel]["points"]
        assert [p["value"] for p in points] == [r[row] for r in rows]


def test_targets_show_both_rates(charts: dict[str, Chart], database: sqlite3.Connection) -> None:
    rows = database.execute(targets.QUERY).fetchall()
    hedges = {"exact": "", "at_least": "at least ", "more_than": "more than ", None: ""}
    wanted = [
        [
            day(end),
            f"{hedges[hedge]}{number(target)}%" if target is not None else "no source",
            f"{number(actual)}%" if actual is not None else "no source",
        ]
        for _, end, target, hedge, actual, _ in rows
        if target is not None or actual is not None
    ]
    own = [row for row in shown(charts["targets-2023"]) if row[2] == "the whole programme"]
    assert [[row[1], *row[3:]] for row in own] == wanted
    before = [row for row in rows if row[2] is not None and row[1] < "2023-12-31"]
    known = sum(row[4] is not None for row in before)
    title = charts["targets-2023"].title
    assert f"printed for {known or 'none'} of the {len(before)} due before" in title


def test_splits_show_every_part(charts: dict[str, Chart], database: sqlite3.Connection) -> None:
    rows = database.execute(splits.QUERY).fetchall()
    wholes = {row[1]: row[2] for row in database.execute(ceremonies.QUERY)}
    grid = {
        (cell["day"], cell["href"]): cell["value"]
        for cell in charts["splits-by-city"].data["cells"]
    }
    assert grid == {
        (held, cohort): projects
        for held, name, cohort, projects, _ in rows
        if name == "by-city" and projects is not None
    }
    table = [cell for row in shown(charts["splits-by-city"]) for cell in row[1:] if cell != "–"]
    assert sorted(table) == sorted(number(value) for value in grid.values())
    for name in ("by-kind", "by-size"):
        wanted = sorted(
            (day(held), number(projects), f"{100 * projects / wholes[held]:.1f}")
            for held, partition, _, projects, _ in rows
            if partition == name and projects is not None and wholes[held]
        )
        found = shown(charts[f"splits-{name}"])
        assert sorted((row[0], row[2], f"{float(row[4][:-1]):.1f}") for row in found) == wanted


def test_the_flow_keeps_every_project(
    charts: dict[str, Chart], database: sqlite3.Connection
) -> None:
    chart = charts["flow"]
    drawn = {
        link["href"]: link["value"] for link in chart.data["links"] if link["target"] != "rest"
    }
    counts = "SELECT subject_id, value FROM indicators WHERE measure = 'project_count'"
    wholes = dict(database.execute(f"{counts} AND counts_in_totals").fetchall())
    rows = database.execute(flow.QUERY).fetchall()
    top = {row[1] for row in rows if row[1].count("/") == 1}
    assert drawn == {row[2]: row[3] for row in rows if row[1] not in top or row[1] in wholes}
    for cohort in top & set(wholes):
        leaving = [link["value"] for link in chart.data["links"] if link["source"] == cohort]
        assert sum(leaving) == wholes[cohort], cohort
    nodes = {node["id"]: node["value"] for node in chart.data["nodes"]}
    arriving = [link["value"] for link in chart.data["links"] if link["target"] == "industrial"]
    assert nodes["industrial"] == sum(arriving)
    assert f"Industrial projects are {number(sum(arriving))} of " in chart.title
    assert f"the kind of {number(nodes['rest'])} is not told" in chart.title


def test_the_network_has_a_line_for_each_person_at_each_meeting(
    charts: dict[str, Chart], database: sqlite3.Connection
) -> None:
    rows = database.execute(network.QUERY).fetchall()
    lines = charts["network"].data["links"]
    assert [(line["source"], line["target"]) for line in lines] == [row[:2] for row in rows]
    assert len(charts["network"].rows) == len(rows)
    people = [row[0] for row in rows]
    counts = {person: people.count(person) for person in people}
    several = sum(count > 1 for count in counts.values())
    assert charts["network"].title.startswith(f"{several} of {len(counts)} people")
    assert charts["network"].title.endswith(f" in {max(counts.values())}")


def test_months_count_every_dated_source(
    charts: dict[str, Chart], database: sqlite3.Connection
) -> None:
    rows = database.execute(months.QUERY).fetchall()
    drawn = charts["sources-by-month"].data["months"]
    assert [(m["month"], m["official"], m["official"] + m["other"]) for m in drawn] == rows
    table = shown(charts["sources-by-month"])
    assert [(int(r[1]), int(r[1]) + int(r[2]), int(r[3])) for r in table] == [
        (official, every, every) for _, official, every in rows
    ]
    most, year = database.execute(
        "SELECT count(*), substr(published_on, 1, 4) FROM sources WHERE published_on IS NOT NULL "
        "GROUP BY 2 ORDER BY 1 DESC LIMIT 1"
    ).fetchone()
    every, bare = database.execute(
        "SELECT count(*), sum(published_on IS NULL) FROM sources"
    ).fetchone()
    title = f"{most} of {every} sources were published in {year}; the day of {bare} is not known"
    assert charts["sources-by-month"].title == title


def test_misprints_stand_at_printed_over_right(
    charts: dict[str, Chart], database: sqlite3.Connection
) -> None:
    rows = database.execute(misprints.QUERY).fetchall()
    chart = charts["misprints"]
    drawn = [point["factor"] for point in chart.data["points"]]
    assert drawn == pytest.approx([printed / right for _, _, printed, right in rows])
    assert [row[0] for row in shown(chart)] == [row[0] for row in rows]
    small = sum(abs(p / r * 10**4 - 1) < 0.005 for _, _, p, r in rows)
    large = sum(abs(p / r / 10 - 1) < 0.005 for _, _, p, r in rows)
    assert chart.title == (
        f"{small} of {len(rows)} misprinted figures are 10,000 times too small, "
        f"{large} are 10 times too large"
    )


def test_maps_show_the_figures_of_the_cities(
    charts: dict[str, Chart], database: sqlite3.Connection
) -> None:
    rows = database.execute(cities.QUERY).fetchall()
    drawn = {t["href"][6:]: t["value"] for t in charts["cities-targets-2023"].data["tiles"]}
    aims = {row[0]: row[1] for row in rows}
    assert drawn == aims
    for value in (max(aims.values()), min(aims.values())):
        assert f"{number(value)}%" in charts["cities-targets-2023"].title
    outcomes = charts["cities-outcomes-2023"].data["rows"]
    assert [r["outcome"] and r["outcome"]["value"] for r in outcomes] == [row[2] for row in rows]
    parts = [r for r in database.execute(splits.QUERY) if r[1] == "by-city"]
    told: dict[str, int] = {}
    places = dict(database.execute("SELECT cohort_id, place_code FROM cohorts"))
    for _, _, cohort, projects, total in parts:
        told[places[cohort]] = told.get(places[cohort], 0) + bool(projects or total)
    for tile in charts["cities-told"].data["tiles"]:
        assert tile["value"] == told[tile["href"][6:]]


# Words that follow the data


def test_titles_and_pictures_follow_the_data(book: Book, charts: dict[str, Chart]) -> None:
    sources = [dict(row) for row in book.tables["sources"]]
    for row in sources:
        row["published_on"] = dt.date(2018, 5, 1)
    amounts = [dict(row) for row in book.tables["amounts"]]
    for row in amounts:
        row["amount"] *= 2
    participations = [dict(row) for row in book.tables["participations"]][:40]
    changed = other(book, sources=sources, amounts=amounts, participations=participations)
    pen = Pen(changed, "look/index")
    found = {chart.name: chart for subject in SUBJECTS for chart in subject.charts(pen)}
    assert found["sources-by-month"].title == (
        f"{len(sources)} of {len(sources)} sources were published in 2018"
    )
    with changed.artist:
        for name in ("sources-by-month", "ceremonies", "network", "people"):
            assert found[name].title != charts[name].title, name
            draw(Pen(book, "look/index"), charts[name])
            draw(pen, found[name])
            assert changed.artist.drawn[name].wide != book.artist.drawn[name].wide, name
            assert changed.artist.drawn[name].file != book.artist.drawn[name].file, name


def test_an_empty_ledger_has_no_charts(book: Book) -> None:
    empty = replace(book, tables={name: [] for name in book.tables}, artist=Artist(STYLE))
    assert [s.name for s in SUBJECTS if s.charts(Pen(empty, "look/index"))] == []


# Files and figures


def test_files_stand_alone_and_hold_nothing_foreign(pen: Pen, charts: dict[str, Chart]) -> None:
    for name, chart in charts.items():
        draw(pen, chart)
        written = pen.book.artist.drawn[name].file
        root = ElementTree.fromstring(written)
        names = {element.tag.rpartition("}")[2] for element in root.iter()}
        assert names <= set("svg title desc g rect circle line path text tspan".split()), name
        assert root.findtext("{*}title") == chart.title and root.findtext("{*}desc") == chart.alt
        drawn = "".join(root.itertext())
        assert chart.unit.split()[0] in drawn and "Zhejiang Investment Ledger" in drawn
        assert not re.search(r"var\(|url\(|href|style=|NaN|undefined|null", written), name
        addresses = re.findall(r"https?://[^\"']+", written)
        assert set(addresses) == {"http://www.w3.org/2000/svg"}, name


def test_figures_say_what_is_to_be_seen(pen: Pen, charts: dict[str, Chart]) -> None:
    for chart in charts.values():
        figure = str(draw(pen, chart))
        assert figure.count("<svg ") == 2 and figure.count('role="group"') == 2
        assert figure.count(f'aria-label="{html.escape(chart.alt)}"') == 2
        assert chart.alt and chart.unit and chart.origins and len(chart.rows) > 1, chart.name
        pictures = "".join(re.findall(r"<svg.*?</svg>", figure, re.DOTALL))
        links = re.findall(r"<a [^>]*>", pictures)
        assert all('tabindex="-1"' in link for link in links), chart.name
        assert not re.search(r"style=|<style|NaN|undefined|<script|var\(--zl-[^)]*$", pictures)
        assert pictures.count("aria-label=") == 2, "only the pictures have a name"
        titles = re.findall(r"<title>([^<]*)</title>", pictures)
        assert titles and all(titles), chart.name
        sheet = STYLE.read_text("utf-8")
        for name in set(re.findall(r"var\((--zl-[a-z-]+)\)", pictures)):
            assert f"{name}:" in sheet, name


def test_pictures_are_the_same_in_another_zone_and_locale(
    pen: Pen, charts: dict[str, Chart], downloads: Path
) -> None:
    program = """
import json, sys
from pathlib import Path
from zjledger.site.charts.figure import draw
from zjledger.site.ledger import load_book
from zjledger.site.page import Pen
from zjledger.site.pages.look import SUBJECTS
book = load_book(Path(sys.argv[1]))
pen = Pen(book, "look/index")
with book.artist:
    figures = {c.name: str(draw(pen, c)) for s in SUBJECTS for c in s.charts(pen)}
files = {name: picture.file for name, picture in book.artist.drawn.items()}
print(json.dumps([figures, files]))
"""
    odd = {"TZ": "Pacific/Kiritimati", "LC_ALL": "de_DE.UTF-8", "PYTHONHASHSEED": "99"}
    ran = subprocess.run(
        [sys.executable, "-c", program, str(downloads.parents[1])],
        env=os.environ | {"PYTHONPATH": str(ROOT / "scripts")} | odd,
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    figures, files = json.loads(ran.stdout)
    for name, chart in charts.items():
        assert figures[name] == str(draw(pen, chart)), name
        assert files[name] == pen.book.artist.drawn[name].file, name


# What can go wrong


def simple(pen: Pen, name: str, label: str = "one") -> Chart:
    bars = [Bar(label, Decimal(1), "1"), Bar("two", None, "no source")]
    return bar_chart(pen, name, label, "Number", bars, ("What", "Number"), [Origin("about", "Us")])


def test_odd_text_stays_text(pen: Pen) -> None:
    label = "<script>alert(1)</script> & \"'\u0000\u2028 ]]> 王浩 {{7*7}} var(--zl-ink)"
    draw(pen, simple(pen, "odd", label))
    picture = pen.book.artist.drawn["odd"]
    for drawn in (picture.wide, picture.narrow, picture.file):
        assert "<script" not in drawn and "\u0000" not in drawn
        said = "".join(ElementTree.fromstring(drawn).itertext())
        assert "王浩 {{7*7}} var(--zl-ink)" in said and "]]>" in said


def test_without_node_the_mend_is_named(book: Book, tmp_path: Path) -> None:
    bare = replace(book, artist=Artist(STYLE, node=tmp_path / "node"))
    pen = Pen(bare, "look/index")
    with pytest.raises(LedgerError, match=r"make \.venv/ready"), bare.artist:
        draw(pen, simple(pen, "bars"))


def test_a_drawing_that_fails_names_its_chart(book: Book) -> None:
    own = replace(book, artist=Artist(STYLE))
    pen = Pen(own, "look/index")
    with own.artist:
        with pytest.raises(LedgerError, match="chart wrong"):
            draw(pen, replace(simple(pen, "wrong"), kind="no-such-kind"))
        draw(pen, simple(pen, "right"))


def test_two_charts_of_one_name_are_refused(book: Book) -> None:
    own = replace(book, artist=Artist(STYLE))
    pen = Pen(own, "look/index")
    with own.artist:
        draw(pen, simple(pen, "same"))
        with pytest.raises(LedgerError, match="two charts of one name"):
            draw(pen, simple(pen, "same", "another"))
