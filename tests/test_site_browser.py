"""The built site in a browser under a strict policy: nothing foreign, nothing broken."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Route, expect
from site_browser import watched

from zjledger.site.pages.look import SUBJECTS

KINDS = [
    "",
    "questions/",
    "questions/targets-2023/",
    "questions/ceremonies/",
    "questions/splits/",
    "questions/people/",
    "questions/signed-2023-05-09/",
    "questions/cities-2023/",
    "questions/misprints/",
    "look/",
    *(f"{subject.path}/" for subject in SUBJECTS),
    "coverage/",
    "meeting/",
    "meeting/2023-07-04-qianxiang-commencement/",
    "cohort/2023-05-09-service-scheduling/bank-project-deals/",
    "programme/qianxiang-wanyi/",
    "person/wang-hao-trm4/",
    "org/zj-provincial-government/",
    "place/330000/",
    "award/jiaxing-top-ten-service-towns/",
    "source/seetao-2023-07-04-99-projects/",
    "records/",
    "tables/",
    "tables/claims/",
    "dictionary/",
    "dictionary/amounts/",
    "dictionary/codelists/",
    "quality/",
    "quality/rules/",
    "quality/discrepancies/",
    "quality/terms/",
    "method/",
    "method/reading/",
    "query/",
    "api/",
    "downloads/",
    "about/",
    "programmes/",
    "use/",
    "method/pipeline/",
    "zh/",
    "zh/programmes/",
    "zh/programme/qianxiang-wanyi/",
    "zh/dictionary/claims/",
]


@pytest.mark.parametrize(("width", "scheme"), [(390, "dark"), (1280, "light")])
def test_pages_of_each_kind_ask_no_other_host_and_complain_of_nothing(
    browser: Browser, address: str, width: int, scheme: str
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)  # type: ignore[arg-type]
    asked, complaints = watched(page)
    for path in KINDS:
        page.goto(address + path)
        assert page.locator("h1").is_visible(), path
        wide = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
        assert wide <= 0, f"{path} is {wide} pixels too wide"
        ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
        light = sum(map(int, ground[4:-1].split(",")[:3])) > 600
        assert light == (scheme == "light"), f"{path} is drawn on {ground}"
    own = urlsplit(address).netloc
    assert {urlsplit(url).netloc for url in asked if not url.startswith("data:")} == {own}
    assert complaints == []
    page.close()


def test_evidence_unfolds_and_links_to_the_phrase(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(address + "cohort/2023-05-09-service-scheduling/bank-project-deals/")
    figure = page.locator("li", has_text="95.594 billion yuan").first
    link = figure.locator("a.zl-out", has_text="95.594 billion yuan").first
    assert not link.is_visible()
    figure.locator("summary").first.click()
    assert link.is_visible()
    assert "#:~:text=95.594%20billion%20yuan" in (link.get_attribute("href") or "")
    page.close()


def test_facts_and_evidence_are_there_without_script(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + "meeting/2023-05-09-service-scheduling/")
    summary = page.locator("summary", has_text="May 9th").first
    summary.click()
    assert page.locator("details[open] a.zl-out", has_text="May 9th").first.is_visible()
    page.goto(address + "tables/amounts/")
    assert page.locator("table.zl-table tbody tr").first.is_visible()
    page.goto(address + "downloads/")
    with page.expect_download() as download:
        page.locator('a[href$="csv/amounts.csv"]').click()
    assert download.value.suggested_filename == "amounts.csv"
    context.close()


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("王浩", "person/wang-hao-trm4/"),
        ("Wang Hao", "person/wang-hao-trm4/"),
        ("95.594", "cohort/2023-05-09-service-scheduling/bank-project-deals/"),
        ("955.94亿", "cohort/2023-05-09-service-scheduling/bank-project-deals/"),
        ("千项万亿", "programme/qianxiang-"),
    ],
)
def test_search_finds_records_in_both_languages(
    browser: Browser, address: str, words: str, found: str
) -> None:
    page = browser.new_page()
    _, complaints = watched(page)
    page.goto(address)
    page.locator(".md-search__input").fill(words)
    page.locator(".md-search-result__item").first.wait_for()
    links = page.locator(".md-search-result__link").evaluate_all("all => all.map(a => a.href)")
    assert any(urlsplit(link).path.startswith(f"/{found}") for link in links[:5]), links
    assert complaints == []
    page.close()


def test_the_reader_can_switch_to_the_dark(browser: Browser, address: str) -> None:
    page = browser.new_page(color_scheme="light")
    page.goto(address)
    page.locator('label[title="Dark colours"]:visible').click()
    assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"
    page.close()


def test_keyboard_reaches_a_wide_table(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 900})
    rows: list[Route] = []
    page.route("**/tables/claims.json", lambda route: rows.append(route))
    page.goto(address + "tables/claims/")
    page.get_by_text("Loading rows").wait_for()
    moves_by_keyboard(page.locator(".zl-static .zl-scroll"))
    rows[0].continue_()
    page.locator(".dt-info").wait_for()
    region = page.locator("[data-explore] .zl-scroll")
    expect(region).to_be_focused()
    moves_by_keyboard(region)
    page.close()


def moves_by_keyboard(region: Locator) -> None:
    region.focus()
    region.press("ArrowRight")
    # Waiting for a function of the page would need eval, which the policy forbids.
    for _ in range(200):
        if region.evaluate("region => region.scrollLeft") > 0:
            return
        region.page.wait_for_timeout(50)
    pytest.fail("the table does not move")
