"""The charts in a browser: wide and narrow drawings, contrast in both colours, saving."""

import struct
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page

from zjledger.site.pages.look import SUBJECTS

PATHS = [f"{subject.path}/" for subject in SUBJECTS]
# Of every text in a drawing: its colour, and what lies below it; of every mark with a title: its
# fill, its outline and the ground of the figure. Bands that let through what lies below them are
# measured by the nodes they join.
MEASURE = """
() => {
  const opaque = (style) =>
    style.fill !== "none" && Number(style.fillOpacity) === 1 && Number(style.opacity) === 1;
  const found = [];
  for (const picture of document.querySelectorAll(".zl-drawn svg")) {
    if (!picture.checkVisibility()) continue;
    const ground = getComputedStyle(picture.closest("figure, section")).backgroundColor;
    for (const text of picture.querySelectorAll("text")) {
      const style = getComputedStyle(text);
      const box = text.getBoundingClientRect();
      let below = style.stroke === "none" ? null : style.stroke;
      for (const shape of below ? [] : picture.querySelectorAll("rect, circle, path")) {
        const own = getComputedStyle(shape);
        const area = shape.getBoundingClientRect();
        const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
        const under = x > area.left && x < area.right && y > area.top && y < area.bottom;
        if (under && opaque(own) && shape.localName !== "path") below = own.fill;
      }
      found.push(["text", text.textContent, [style.fill], below ?? ground]);
    }
    for (const title of picture.querySelectorAll("title")) {
      const mark = title.parentElement;
      const shape = mark.localName === "g" ? mark.querySelector("rect") : mark;
      const style = getComputedStyle(shape);
      if (Number(style.fillOpacity) < 1) continue;
      const colours = [style.fill, style.stroke].filter((colour) => colour !== "none");
      found.push(["mark", title.textContent, colours, ground]);
    }
  }
  return found;
}
"""


def luminance(colour: str) -> float:
    """Relative luminance of ``rgb(…)`` as the accessibility guidelines define it."""
    channels = [float(part) / 255 for part in colour[colour.index("(") + 1 : -1].split(",")[:3]]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_words_and_marks_stand_out(browser: Browser, address: str, width: int, scheme: Any) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    seen = set()
    for path in PATHS:
        page.goto(address + path)
        measured = page.evaluate(MEASURE)
        assert measured, path
        for kind, said, colours, below in measured:
            best = max(contrast(colour, below) for colour in colours)
            assert best >= (4.5 if kind == "text" else 3), (path, kind, said, colours, below)
            seen.add(kind)
    assert seen == {"text", "mark"}
    page.close()


def test_each_width_has_its_drawing_and_nothing_is_cut(browser: Browser, address: str) -> None:
    for width, form in ((390, "narrow"), (1280, "wide")):
        page = browser.new_page(viewport={"width": width, "height": 900})
        for path in PATHS:
            page.goto(address + path)
            drawn = page.locator(".zl-drawn:visible")
            assert drawn.count() == page.locator("figure.zl-chart").count() > 0, path
            for number in range(drawn.count()):
                assert f"zl-{form}" in (drawn.nth(number).get_attribute("class") or "")
            out = page.evaluate(
                """() => [...document.querySelectorAll(".zl-drawn:not([hidden]) text")]
                .filter((text) => text.checkVisibility())
                .filter((text) => {
                  const one = text.getBoundingClientRect();
                  const all = text.closest("svg").getBoundingClientRect();
                  return one.left < all.left - 3 || one.right > all.right + 3 ||
                    one.top < all.top - 3 || one.bottom > all.bottom + 3;
                }).map((text) => text.textContent)"""
            )
            assert out == [], path
        page.close()


def saved(page: Page, link: str) -> tuple[str, bytes]:
    with page.expect_download() as download:
        page.locator("#chart-misprints").locator(link).click()
    return download.value.suggested_filename, Path(download.value.path()).read_bytes()


def test_a_chart_is_saved_as_svg_and_as_png(
    browser: Browser, address: str, built_site: Path
) -> None:
    page = browser.new_page()
    complaints: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address + "look/misprints/")
    name, content = saved(page, "a[download]")
    file = built_site / "pictures" / "misprints.svg"
    assert (name, content) == ("misprints.svg", file.read_bytes())
    name, content = saved(page, "button.zl-save")
    assert name == "misprints.png" and content[:8] == b"\x89PNG\r\n\x1a\n"
    svg = file.read_text("utf-8")
    wide, high = (
        int(svg.partition(f' {key}="')[2].partition('"')[0]) for key in ("width", "height")
    )
    assert struct.unpack(">II", content[16:24]) == (2 * wide, 2 * high)
    # Empty paper of one colour would press to almost nothing.
    assert len(content) > 10_000
    own = urlsplit(address).netloc
    assert {urlsplit(url).netloc for url in asked if url.startswith("http")} == {own}
    assert complaints == []
    page.close()


def test_a_picture_that_cannot_be_had_is_said(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.route("**/pictures/misprints.svg", lambda route: route.fulfill(status=404))
    page.goto(address + "look/misprints/")
    button = page.locator("#chart-misprints button.zl-save")
    button.click()
    page.locator("#chart-misprints", has_text="PNG could not be made").wait_for()
    assert button.is_disabled()
    page.close()


def test_without_script_the_svg_and_the_numbers_are_there(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + "look/ceremonies/")
    figure = page.locator("#chart-ceremonies")
    assert not figure.locator("button").is_visible()
    figure.locator("summary", has_text="The numbers").click()
    assert figure.locator("details table tbody tr").first.is_visible()
    file = figure.locator("a[download]").get_attribute("href") or ""
    assert file.endswith("pictures/ceremonies.svg")
    context.close()


def test_marks_lead_to_records_and_print_is_light(browser: Browser, address: str) -> None:
    page = browser.new_page(color_scheme="dark")
    page.goto(address + "look/cities/")
    mark = page.locator("#chart-cities-told .zl-wide a", has_text="Zhoushan")
    assert (mark.locator("title").text_content() or "").startswith("Zhoushan: ")
    ground = "getComputedStyle(document.querySelector('figure.zl-chart')).backgroundColor"
    assert luminance(page.evaluate(ground)) < 0.1
    page.emulate_media(media="print")
    assert luminance(page.evaluate(ground)) > 0.9
    page.emulate_media(media="screen")
    mark.click()
    assert urlsplit(page.url).path == "/place/330900/"
    page.close()
