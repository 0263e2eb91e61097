"""What keeps people from using a page: axe on each kind of page, and the way by keyboard."""

import pytest
from playwright.sync_api import Browser
from site_axe import begin, violations

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


@pytest.mark.parametrize(
    ("width", "scheme"), [(1280, "light"), (1280, "dark"), (390, "light"), (390, "dark")]
)
def test_axe_finds_no_violation(browser: Browser, address: str, width: int, scheme: str) -> None:
    size = {"width": width, "height": 900}
    # Two pages by turns, so that axe reads one while the other loads and is read.
    pages = [browser.new_page(viewport=size, color_scheme=scheme) for _ in range(2)]  # type: ignore[arg-type]
    looked_at: list[str] = []
    found = []
    for number, path in enumerate([*KINDS, None, None]):
        page = pages[number % 2]
        if number >= 2:
            looked_at.append(KINDS[number - 2])
            found += [(looked_at[-1], *wrong) for wrong in violations(page)]
        if path is not None:
            page.goto(address + path)
            page.locator(".md-typeset h1").first.wait_for()
            begin(page)
    assert found == []
    assert looked_at == KINDS
    for page in pages:
        page.close()


def test_axe_sees_what_is_wrong(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(address + "about/")
    page.evaluate(
        "document.querySelector('article').innerHTML += '<img src=\"x\"><a href=\"#\"></a>'"
    )
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
