#!/bin/sh
# Finds LibreOffice and the sqlite3 shell, which read the downloads back as strangers would, or
# installs them. Prints nothing when they are there. Without them those tests are skipped, which
# CI=true does not allow.
set -eu

missing() {
    command -v soffice >/dev/null || echo libreoffice-calc-nogui
    command -v sqlite3 >/dev/null || echo sqlite3
}

with_apt() {
    command -v apt-get >/dev/null || return 1
    if [ "$(id -u)" -eq 0 ]; then
        as_root=env
    elif sudo -n true 2>/dev/null; then
        as_root="sudo -n env"
    else
        return 1
    fi
    log=$(mktemp)
    echo "Installing" $1 "with apt-get (a minute or two) ..."
    if $as_root apt-get update >"$log" 2>&1 && $as_root DEBIAN_FRONTEND=noninteractive \
        apt-get install -y --no-install-recommends $1 >>"$log" 2>&1; then
        rm -f "$log"
        return 0
    fi
    tail -n 3 "$log" >&2
    rm -f "$log"
    return 1
}

wanted=$(missing)
[ -z "$wanted" ] || with_apt "$wanted" || {
    echo "Not found and not installed:" $wanted >&2
    echo "Install them, then run make test again." >&2
    if [ "${CI:-}" = true ]; then
        echo "CI=true: stopping, since the tests that need them may not be skipped." >&2
        exit 1
    fi
    echo "The tests that need them will be skipped." >&2
}
