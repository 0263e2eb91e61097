"""A site served from this machine under a strict policy, and a headless browser to visit it."""

import base64
import hashlib
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, partial
from http.server import ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Browser, Page, expect, sync_playwright
from site_html import scan

from zjledger.site.serve import HOST, Handler

# What is waited for comes sooner or later; a machine at work elsewhere is no fault of the page.
expect.set_options(timeout=60_000)
ROOT = Path(__file__).resolve().parents[1]
DATA = {"application/json", "application/ld+json"}
"""Types of script elements that hold data: no browser runs them, no policy asks for them."""

ARGUMENTS = (
    "--no-sandbox --disable-gpu --disable-background-networking --disable-component-update "
    "--disable-sync"
).split()


WASM = "/assets/tools/worker.mjs"
"""The one file whose answer may allow WebAssembly: it runs by itself, beside the page."""


@cache
def policy(site: Path) -> str:
    """Content-Security-Policy that allows the inline scripts of the theme by hash, nothing else."""
    hashes = {
        base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        for path in site.rglob("*.html")
        for attributes, content in scan(path).scripts
        if "src" not in attributes and attributes.get("type") not in DATA
    }
    scripts = " ".join(f"'sha256-{found}'" for found in sorted(hashes))
    return (
        f"default-src 'none'; script-src 'self' {scripts}; style-src 'self'; "
        "img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; "
        "base-uri 'none'; form-action 'none'; object-src 'none'"
    )


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Address of a server of the folder that sends the policy with every answer."""
    allowed = policy(site)

    class Strict(Handler):
        def end_headers(self) -> None:
            wasm = "script-src 'self' 'wasm-unsafe-eval'"
            own = allowed.replace("script-src 'self'", wasm) if self.path == WASM else allowed
            self.send_header("Content-Security-Policy", own)
            super().end_headers()

    server = ThreadingHTTPServer((HOST, 0), partial(Strict, directory=str(site)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://{HOST}:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


def watched(page: Page) -> tuple[list[str], list[str]]:
    """Addresses a page asks for, and what it complains of."""
    asked: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on(
        "console",
        lambda message: message.type in {"error", "warning"} and complaints.append(message.text),
    )
    page.on(
        "response",
        lambda answer: answer.status >= 400 and complaints.append(f"{answer.status} {answer.url}"),
    )
    return asked, complaints


def without_barriers(page: Page) -> list[str]:
    """What axe finds in the content of a page that keeps people from using it."""
    page.evaluate((ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8"))
    found: list[str] = page.evaluate(
        """axe.run(".md-content").then(found => found.violations.flatMap(
            rule => rule.nodes.map(node => `${rule.id}: ${node.html}`)))"""
    )
    return found


@contextmanager
def opened(executable: str) -> Iterator[Browser]:
    """A headless Chromium that calls nobody by itself."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=ARGUMENTS)
        try:
            yield browser
        finally:
            browser.close()
