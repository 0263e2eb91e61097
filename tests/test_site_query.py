"""The page that asks the database in SQL: right rows, clear words, nothing leaves it."""

import csv
import io
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Route, expect
from site_browser import WASM, watched, without_barriers

from zjledger.site.pages import questions
from zjledger.site.pages.query import EXAMPLES

COUNTED = re.compile(r"[0-9] rows? in [0-9.]+ s\.")
LONG = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"


@pytest.fixture(scope="module")
def database(downloads: Path) -> Iterator[sqlite3.Connection]:
    (file,) = downloads.glob("sqlite/*.sqlite")
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as connection:
        yield connection


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    page = browser.new_page()
    _, complaints = watched(page)
    page.goto(f"{address}query/")
    page.locator("#zl-sql").wait_for()
    yield page
    assert complaints == []
    page.close()


def run(page: Page, sql: str | None = None) -> str:
    """Run what is given, or what stands in the field; what the page then says of the rows."""
    if sql is not None:
        page.locator("#zl-sql").fill(sql)
    page.get_by_role("button", name="Run").click()
    said = page.locator("p[role=status]")
    expect(said).to_contain_text(COUNTED)
    return said.inner_text()


def complaint(page: Page, sql: str) -> str:
    page.locator("#zl-sql").fill(sql)
    page.get_by_role("button", name="Run").click()
    alert = page.locator("p[role=alert]")
    expect(alert).to_be_visible()
    return alert.inner_text()


def saved(page: Page) -> list[list[str]]:
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as CSV").click()
    assert download.value.suggested_filename == "query.csv"
    return list(csv.reader(io.StringIO(download.value.path().read_text("utf-8"))))


def shown(value: object) -> str:
    """A value of SQLite as the page writes it."""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else str(value)


def test_every_question_is_an_example() -> None:
    asked = {module.QUESTION.name for module in questions.QUESTIONS}
    assert asked <= {example.name for example in EXAMPLES}


def test_every_example_gives_the_rows_of_sqlite(page: Page, database: sqlite3.Connection) -> None:
    for example in EXAMPLES:
        page.locator("#zl-example").select_option(label=example.title)
        run(page)
        found = database.execute(example.sql)
        header = [column[0] for column in found.description]
        rows = [[shown(value) for value in row] for row in found]
        assert rows, example.name
        assert saved(page) == [header, *rows], example.name
        cells = page.locator(".zl-scroll tbody tr").first.locator("td")
        assert cells.all_inner_texts() == [value.strip() for value in rows[0]], example.name


@pytest.mark.parametrize("words", ["重大项目", "Wang"])
def test_full_text_search_finds_both_languages(
    page: Page, database: sqlite3.Connection, words: str
) -> None:
    sql = f"SELECT rowid, name FROM names_search WHERE names_search MATCH '\"{words}\"' ORDER BY 1"
    wanted = [[str(key), name] for key, name in database.execute(sql)]
    assert wanted
    run(page, sql)
    assert saved(page)[1:] == wanted


def test_a_bad_query_is_told_and_nothing_is_written(page: Page) -> None:
    assert complaint(page, "SELEC 1") == 'near "SELEC": syntax error'
    assert complaint(page, "SELECT * FROM nowhere").startswith("no such table: nowhere. Tables")
    assert complaint(page, "SELECT nix FROM claims").startswith("no such column: nix. Tables")
    assert "use SELECT" in complaint(page, "DELETE FROM claims")
    assert complaint(page, "  ").startswith("Write a query first")
    assert run(page, "SELECT count(*) FROM claims").startswith("1 row in ")
    assert int(saved(page)[1][0]) > 1000


def test_the_address_carries_the_query(page: Page, browser: Browser) -> None:
    sql = "SELECT '王浩' AS \"a & b = #1\", 1 + 1 AS two -- 100%"
    page.locator("#zl-sql").fill(sql)
    link = page.get_by_role("link", name="Link to this query")
    link.click()
    other = browser.new_page()
    asked, complaints = watched(other)
    other.goto(page.url)
    expect(other.locator("#zl-sql")).to_have_value(sql)
    assert not [url for url in asked if "#" not in url and "SELECT" in url]
    assert not [url for url in asked if url.endswith((".wasm", ".gz"))], "fetched before asked"
    run(other)
    assert saved(other) == [["a & b = #1", "two"], ["王浩", "2"]]
    assert {urlsplit(url).netloc for url in asked} == {urlsplit(page.url).netloc}
    assert complaints == []
    other.goto(page.url.partition("#")[0] + "#misprints")
    (misprints,) = (example.sql.strip() for example in EXAMPLES if example.name == "misprints")
    expect(other.locator("#zl-sql")).to_have_value(misprints)
    other.close()


def test_a_question_leads_to_its_query(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}questions/ceremonies/")
    page.get_by_role("link", name="run it here").click()
    (sql,) = (example.sql.strip() for example in EXAMPLES if example.name == "ceremonies")
    expect(page.locator("#zl-sql")).to_have_value(sql)
    page.close()


def test_a_long_query_can_be_stopped(page: Page) -> None:
    page.locator("#zl-sql").fill(LONG)
    page.get_by_role("button", name="Run").click()
    expect(page.locator("p[role=status]")).to_have_text("Running ...")
    page.get_by_role("button", name="Stop").click()
    expect(page.locator("p[role=status]")).to_have_text("Stopped.")
    assert run(page, "SELECT 1").startswith("1 row in ")


def test_endless_rows_end(page: Page) -> None:
    said = run(page, LONG.replace("count(*)", "i"))
    assert said.startswith("100,000 rows in ") and "There are more" in said
    assert page.locator(".zl-scroll tbody tr").count() == 1000


def test_markup_in_a_result_stays_text(page: Page) -> None:
    evil = "<img src=x onerror=alert(1)>"
    run(page, f"SELECT '{evil}' AS \"<b>x</b>\", x'00ff' AS bytes")
    assert page.locator(".zl-scroll thead th").all_inner_texts() == ["<b>x</b>", "bytes"]
    assert page.locator(".zl-scroll tbody td").all_inner_texts() == [evil, "x'00ff'"]
    assert page.locator('img[src="x"]').count() == 0


def test_keys_alone_choose_run_and_save(page: Page) -> None:
    page.locator("#zl-example").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    expect(page.locator("#zl-sql")).to_be_focused()
    page.keyboard.press("Control+Enter")
    expect(page.locator("p[role=status]")).to_contain_text(COUNTED)
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Run")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Save as CSV")).to_be_focused()
    with page.expect_download():
        page.keyboard.press("Enter")


@pytest.mark.parametrize(("width", "scheme"), [(390, "dark"), (1280, "light")])
def test_a_result_fits_the_screen_and_puts_up_no_barrier(
    browser: Browser, address: str, width: int, scheme: str
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)  # type: ignore[arg-type]
    page.goto(f"{address}query/")
    run(page, "SELECT * FROM claims LIMIT 20")
    assert page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0
    assert without_barriers(page) == []
    complaint(page, "SELEC 1")
    assert without_barriers(page) == []
    page.close()


def test_a_policy_that_forbids_the_engine_is_told(browser: Browser, address: str) -> None:
    def refuse(route: Route) -> None:
        strict = {"content-security-policy": "script-src 'self'"}
        answer = route.fetch()
        route.fulfill(response=answer, headers=answer.headers | strict)

    page = browser.new_page()
    page.context.route(f"**{WASM}", refuse)
    page.goto(f"{address}query/")
    said = complaint(page, "SELECT 1")
    assert "Content Security Policy" in said and WASM[1:] in said
    page.close()
