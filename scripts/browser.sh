#!/bin/sh
# Finds a headless Chromium for the browser tests, or installs one. Prints nothing when one is there.
# Without one those tests are skipped, which CI=true does not allow.
set -eu
cd "$(dirname "$0")/.."
. scripts/apt.sh

found() {
    for name in chromium chromium-browser google-chrome; do
        if command -v "$name" >/dev/null; then
            return 0
        fi
    done
    # Playwright keeps its own browser elsewhere and knows where.
    .venv/bin/python - <<'PYTHON' 2>/dev/null
from pathlib import Path
from playwright.sync_api import sync_playwright

with sync_playwright() as playwright:
    raise SystemExit(not Path(playwright.chromium.executable_path).is_file())
PYTHON
}

with_playwright() {
    echo "Fetching Chromium with Playwright ..."
    .venv/bin/python -m playwright install chromium 2>&1 | tail -n 3 >&2
    found
}

found || with_apt "Chromium and Chinese fonts" chromium fonts-noto-cjk || with_playwright || {
    echo "No Chromium was found and none could be installed." >&2
    echo "Install chromium and fonts-noto-cjk (Debian) or Google Chrome, then run make test again." >&2
    if [ "${CI:-}" = true ]; then
        echo "CI=true: stopping, since the browser tests may not be skipped." >&2
        exit 1
    fi
    echo "The browser tests will be skipped." >&2
}
