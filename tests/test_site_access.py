"""What keeps people from using a page: axe on each kind of page, and the way by keyboard."""

import itertools

import pytest
from playwright.sync_api import Browser, Page
from site_axe import begin, prepare, violations

KINDS = [
    "",
    "programmes/",
    "questions/",
    "questions/ceremonies/",
    "questions/people/",
    "look/",
    "look/people/",
    "coverage/",
    "meeting/2023-07-04-qianxiang-commencement/",
    "cohort/2023-05-09-service-scheduling/bank-project-deals/",
    "programme/service-baiqianwan/",
    "person/wang-hao-trm4/",
    "org/zj-provincial-government/",
    "place/330400/",
    "award/",
    "source/seetao-2023-07-04-99-projects/",
    "records/",
    "tables/",
    "tables/awards/",
    "dictionary/",
    "dictionary/amounts/",
    "dictionary/properties/",
    "quality/",
    "quality/rules/",
    "quality/terms/",
    "quality/discrepancies/",
    "quality/faults/",
    "quality/reading/",
    "quality/performance/",
    "method/",
    "method/pipeline/",
    "method/reading/",
    "use/",
    "query/",
    "api/",
    "cite/",
    "changes/",
    "downloads/",
    "about/",
    "404.html",
    "zh/",
    "zh/programmes/",
    "zh/programme/",
    "zh/programme/service-baiqianwan/",
    "zh/dictionary/",
    "zh/dictionary/amounts/",
]
"""One page of each kind, the smaller where a kind has large ones."""


LOOKS = list(itertools.product((1280, 390), ("default", "slate")))
"""Widths and palettes, the light and the dark, in which axe looks at each page."""


def begin_to_look(page: Page, width: int, palette: str) -> None:
    """Give a page a width, choose a palette by its switch, and let axe begin."""
    page.set_viewport_size({"width": width, "height": 900})
    page.evaluate(f"document.querySelector('input[data-md-color-scheme={palette}]').click()")
    # Half way from one palette to the other no colour has the contrast it is to have.
    page.evaluate("document.getAnimations().forEach(change => change.finish())")
    begin(page)


def test_axe_finds_no_violation(browser: Browser, address: str) -> None:
    # Two pages side by side, so that axe reads one while the other is asked.
    pages = [browser.new_page(viewport={"width": 1280, "height": 900}) for _ in range(2)]
    looked_at = []
    found = []
    for number in range(0, len(KINDS), 2):
        opened = list(zip(KINDS[number:], pages, strict=False))
        for path, page in opened:
            page.goto(address + path)
            page.locator(".md-typeset h1").first.wait_for()
            prepare(page)
        for width, palette in LOOKS:
            for _, page in opened:
                begin_to_look(page, width, palette)
            for path, page in opened:
                found += [(path, width, palette, *wrong) for wrong in violations(page)]
                seen = page.evaluate("[innerWidth, document.body.dataset.mdColorScheme]")
                looked_at.append((path, *seen))
    assert found == []
    assert sorted(looked_at) == sorted((path, *look) for path in KINDS for look in LOOKS)
    for page in pages:
        page.close()


def test_a_visitor_who_likes_the_dark_gets_the_dark(browser: Browser, address: str) -> None:
    for scheme, palette in (("dark", "slate"), ("light", "default")):
        page = browser.new_page(color_scheme=scheme)  # type: ignore[arg-type]
        page.goto(address)
        assert page.locator("body").get_attribute("data-md-color-scheme") == palette
        page.close()


def test_axe_sees_what_is_wrong(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(address + "about/")
    page.evaluate(
        "document.querySelector('article').innerHTML += '<img src=\"x\"><a href=\"#\"></a>'"
    )
    prepare(page)
    begin(page)
    assert {"image-alt", "link-name"} <= {rule for rule, *_ in violations(page)}
    page.close()


def test_the_keyboard_reaches_content_switch_and_search(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(address + "programme/service-baiqianwan/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.matches('.md-skip')")
    page.keyboard.press("Enter")
    assert page.url.endswith("#service-sector-hundred-thousand-trillion-project")
    page.locator(".zl-language").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/zh/programme/service-baiqianwan/")
    assert page.locator("html").get_attribute("lang") == "zh"
    summary = page.locator(".zl-evidence summary").first
    summary.focus()
    page.keyboard.press("Enter")
    assert page.locator(".zl-evidence[open] a.zl-out").first.is_visible()
    page.keyboard.press("s")
    page.keyboard.type("王浩")
    page.locator(".md-search-result__item").first.wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/person/wang-hao-trm4/**")
    page.close()


@pytest.mark.parametrize("path", ["", "programmes/", "zh/programmes/", "look/", "quality/faults/"])
def test_every_shape_has_a_colour_of_the_style_sheet(
    browser: Browser, address: str, path: str
) -> None:
    """A rule that is lost leaves black, which no drawing uses."""
    page = browser.new_page()
    page.goto(address + path)
    shapes = page.locator(".md-content svg rect").all()
    fills = {shape.evaluate("shape => getComputedStyle(shape).fill") for shape in shapes[:40]}
    assert fills and "rgb(0, 0, 0)" not in fills
    page.close()
