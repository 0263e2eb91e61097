#!/bin/sh
# Finds LibreOffice and the sqlite3 shell, which read the downloads back as strangers would, or
# installs them. Prints nothing when they are there. Without them those tests are skipped, which
# CI=true does not allow.
set -eu
cd "$(dirname "$0")/.."
. scripts/apt.sh

missing() {
    command -v soffice >/dev/null || echo libreoffice-calc-nogui
    command -v sqlite3 >/dev/null || echo sqlite3
}

wanted=$(missing)
# Each of the words is a package.
# shellcheck disable=SC2086
[ -z "$wanted" ] || with_apt "$(echo $wanted)" $wanted || {
    echo "Not found and not installed:" $wanted >&2
    echo "Install them, then run make test again." >&2
    if [ "${CI:-}" = true ]; then
        echo "CI=true: stopping, since the tests that need them may not be skipped." >&2
        exit 1
    fi
    echo "The tests that need them will be skipped." >&2
}
