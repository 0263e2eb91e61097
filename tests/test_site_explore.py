"""The tables on the site: sorted, filtered, hidden, turned, saved and kept in the address."""

import csv
import io
import json
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from fixture import ROOT
from playwright.sync_api import Browser, Locator, Page, Route, expect
from site_browser import watched, without_barriers

EVIL = "<img src=x onerror=alert(1)>"


def rows(name: str) -> list[dict[str, str]]:
    with (ROOT / "data" / "tables" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    _, complaints = watched(page)
    yield page
    assert complaints == []
    page.close()


def told(page: Page) -> str:
    """What the page says of the rows it shows, once it has them."""
    page.locator(".dt-info").wait_for()
    return page.locator(".dt-info").inner_text()


def says(page: Page, text: str) -> None:
    expect(page.locator(".dt-info")).to_have_text(text)


def keys(page: Page) -> Locator:
    """The first cells of the rows that are shown."""
    return page.locator(".zl-explore tbody th")


def saved(page: Page) -> str:
    with page.expect_download() as download:
        page.get_by_role("button", name="Save rows as CSV").click()
    return download.value.path().read_text("utf-8")


def test_scripts_are_well_formed() -> None:
    scripts = sorted((ROOT / "docs" / "assets" / "tools").glob("*.mjs"))
    assert len(scripts) == 6
    for script in scripts:
        subprocess.run([ROOT / ".venv" / "bin" / "node", "--check", script], check=True)


@pytest.mark.parametrize("name", ["amounts", "subjects", "claims"])
def test_all_rows_are_saved_as_they_are_released(page: Page, address: str, name: str) -> None:
    asked, _ = watched(page)
    page.goto(f"{address}tables/{name}/")
    number = len(rows(name))
    assert told(page) == f"Rows 1 to 50 of {number:,}"
    assert saved(page) == (ROOT / "data" / "tables" / f"{name}.csv").read_text("utf-8")
    assert all(url.startswith((address, "blob:")) for url in asked)
    assert not page.locator(".zl-static").is_visible()


def test_filters_order_and_hidden_columns_are_saved_and_kept_in_the_address(
    page: Page, browser: Browser, address: str
) -> None:
    page.goto(f"{address}tables/amounts/")
    told(page)
    page.get_by_label("Filter measure").select_option("total_investment")
    page.get_by_label("Filter amount", exact=True).fill(">= 1,000,000,000")
    page.get_by_label("Filter subject_id").fill("QIANXIANG")
    wanted = [
        row
        for row in rows("amounts")
        if row["measure"] == "total_investment"
        and int(row["amount"]) >= 10**9
        and "qianxiang" in row["subject_id"]
    ]
    assert 0 < len(wanted) < 50
    says(page, f"Rows 1 to {len(wanted)} of {len(wanted)} (found among {len(rows('amounts'))})")
    page.get_by_text("Columns", exact=True).click()
    page.get_by_role("checkbox", name="status", exact=True).uncheck()
    sort = page.get_by_role("button", name="amount: Activate to sort")
    sort.click()
    page.get_by_role("button", name="amount: Activate to invert").click()
    header = page.locator(".zl-explore th", has_text="amount").filter(has_not_text="_")
    expect(header).to_have_attribute("aria-sort", "descending")
    found = list(csv.DictReader(io.StringIO(saved(page))))
    amounts = [int(row["amount"]) for row in found]
    assert amounts == sorted(amounts, reverse=True)
    without = [{k: v for k, v in row.items() if k != "status"} for row in wanted]
    assert sorted(map(str, found)) == sorted(map(str, without))
    shown = keys(page).all_inner_texts()
    other = browser.new_page()
    other.goto(page.url)
    says(other, page.locator(".dt-info").inner_text())
    expect(keys(other)).to_have_text(shown)
    assert other.locator(".zl-explore th", has_text="status").count() == 0
    other.close()


def test_pages_turn_and_the_address_goes_back(page: Page, address: str) -> None:
    page.goto(f"{address}tables/subjects/")
    told(page)
    everything = [row["subject_id"] for row in rows("subjects")]
    expect(keys(page)).to_have_text(everything[:50])
    page.get_by_label("rows on a page").select_option("25")
    page.get_by_role("link", name="3", exact=True).click()
    expect(keys(page)).to_have_text(everything[50:75])
    # Long enough for whatever the choice of the size might still do.
    page.wait_for_timeout(400)
    expect(keys(page)).to_have_text(everything[50:75])
    assert page.url.endswith("#size=25&page=3")
    page.goto(f"{address}tables/subjects/#in.kind=%3Dperson&page=2")
    says(page, f"Rows 51 to 94 of 94 (found among {len(everything):,})")
    page.get_by_role("button", name="Reset").click()
    expect(keys(page)).to_have_text(everything[:50])
    assert page.url == f"{address}tables/subjects/"


def test_words_are_found_in_any_column_and_in_chinese(page: Page, address: str) -> None:
    page.goto(f"{address}tables/people/")
    told(page)
    page.get_by_label("Find in any column").fill("王浩")
    wanted = [row["person_id"] for row in rows("people") if "王浩" in "".join(row.values())]
    expect(keys(page)).to_have_text(wanted)
    keys(page).locator("a").first.click()
    assert page.url == f"{address}{wanted[0]}/"
    page.goto(f"{address}tables/people/#in.name_en=nobody+of+that+name")
    expect(page.locator(".dt-info")).to_contain_text("No rows")


def test_empty_cells_and_dates_are_filtered(page: Page, address: str) -> None:
    table = rows("meetings")
    page.goto(f"{address}tables/meetings/#in.held_from=%3E%3D2023-07&size=500")
    told(page)
    expect(keys(page)).to_have_text([r["meeting_id"] for r in table if r["held_from"] >= "2023-07"])
    page.goto(f"{address}tables/meetings/#in.parent_id=%3D&size=500")
    expect(keys(page)).to_have_text([row["meeting_id"] for row in table if not row["parent_id"]])


def test_a_big_table_asks_first_and_then_works(page: Page, address: str) -> None:
    asked, _ = watched(page)
    page.goto(f"{address}tables/evidence/")
    button = page.get_by_role("button", name="Load all 20,")
    button.wait_for()
    assert page.locator(".zl-static tbody tr").count() == 50
    assert not [url for url in asked if "/api/" in url]
    button.click()
    table = rows("evidence")
    assert told(page) == f"Rows 1 to 50 of {len(table):,}"
    page.get_by_label("Filter row_id").fill("bank-project-deals")
    number = sum("bank-project-deals" in row["row_id"] for row in table)
    says(page, f"Rows 1 to 50 of {number:,} (found among {len(table):,})")
    claim = page.locator('.zl-explore tbody a[href*="#claim-"]').first
    claim.click()
    assert page.locator(page.url[page.url.index("#") :]).is_visible()


def test_keys_alone_filter_sort_hide_and_turn(page: Page, address: str) -> None:
    page.goto(f"{address}tables/amounts/")
    told(page)
    page.get_by_label("Find in any column").focus()
    page.keyboard.type("qianxiang")
    expect(page.locator(".dt-info")).to_contain_text("found among")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Save rows as CSV")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.locator(".zl-tools summary")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(page.locator(".zl-explore thead th")).to_have_count(len(rows("amounts")[0]) - 1)
    sort = page.get_by_role("button", name="subject_id: Activate to sort")
    sort.focus()
    assert sort.evaluate("e => getComputedStyle(e).outlineStyle") == "solid"
    page.keyboard.press("Enter")
    expect(page.locator(".zl-explore th[aria-sort]")).to_have_attribute("aria-sort", "ascending")
    page.get_by_role("link", name="2", exact=True).focus()
    page.keyboard.press("Enter")
    expect(page.locator(".dt-info")).to_contain_text("Rows 51 to")
    assert page.locator(".dt-info").get_attribute("aria-live") == "polite"


@pytest.mark.parametrize(("width", "scheme"), [(390, "dark"), (1280, "light")])
def test_a_table_fits_the_screen_and_puts_up_no_barrier(
    browser: Browser, address: str, width: int, scheme: str
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)  # type: ignore[arg-type]
    page.goto(f"{address}tables/amounts/#sort=-amount&in.measure=%3Dtotal_investment")
    told(page)
    page.locator(".zl-tools summary").click()
    assert page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0
    assert without_barriers(page) == []
    page.close()


def test_markup_in_cells_stays_text(page: Page, address: str) -> None:
    def poison(route: Route) -> None:
        table = json.loads(route.fetch().text())
        table["rows"] = [[EVIL for _ in table["columns"]] for _ in range(3)]
        route.fulfill(json=table)

    page.route("**/api/v1/tables/people.json", poison)
    page.goto(f"{address}tables/people/")
    told(page)
    expect(keys(page)).to_have_text([EVIL] * 3)
    page.get_by_label("Filter name_en").fill("<IMG")
    says(page, "Rows 1 to 3 of 3")
    assert page.locator('img[src="x"]').count() == 0


def test_rows_that_do_not_come_leave_the_table_of_the_page(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.route("**/api/v1/tables/people.json", lambda route: route.fulfill(status=500))
    page.goto(f"{address}tables/people/")
    expect(page.locator(".zl-explore [role=alert]")).to_contain_text("answered 500")
    assert page.locator(".zl-static").is_visible()
    page.close()


def test_the_libraries_are_those_of_the_lock(built_site: Path) -> None:
    for name, file in (
        ("datatables.net", "js/dataTables.min.mjs"),
        ("@sqlite.org/sqlite-wasm", "dist/index.mjs"),
        ("@sqlite.org/sqlite-wasm", "dist/sqlite3.wasm"),
    ):
        carried = built_site / "assets" / "lib" / name.rpartition("/")[2] / Path(file).name
        assert carried.read_bytes() == (ROOT / "node_modules" / name / file).read_bytes()


def test_scripts_are_loaded_where_they_serve_alone(built_site: Path) -> None:
    loading: dict[str, set[str]] = {}
    for path in built_site.rglob("index.html"):
        for script in re.findall(r'src="[^"]*/tools/(\w+)\.mjs"', path.read_text("utf-8")):
            loading.setdefault(script, set()).add(path.relative_to(built_site).parts[0])
    assert loading.pop("pictures") >= {"look", "questions"}
    assert loading == {"explore": {"tables"}, "query": {"query"}}
