"""axe-core, from the lock file, run in a page of the browser."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Page

AXE = Path(__file__).resolve().parents[1] / "node_modules" / "axe-core" / "axe.min.js"
_BEGIN = """() => { window.foundByAxe = axe.run(document, {resultTypes: ["violations"]}).then(
  found => found.violations.map(v => {
    const shown = v.nodes.slice(0, 4).map(n => n.html.slice(0, 110)).join(" ");
    return [v.id, v.nodes.length, shown, v.nodes[0].failureSummary.slice(0, 300)];
  })); }"""


def prepare(page: Page) -> None:
    """Bring axe into a page."""
    page.evaluate(AXE.read_text("utf-8"))


def begin(page: Page) -> None:
    """Let axe look at a page; another page, a process of its own, can be looked at meanwhile."""
    page.evaluate(_BEGIN)


def violations(page: Page) -> list[Any]:
    """What axe, once begun, finds wrong: rule, number of elements, the first of them, and why."""
    found: list[Any] = page.evaluate("() => window.foundByAxe")
    return found
