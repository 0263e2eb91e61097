#!/bin/sh
# Read by the scripts beside it: installs Debian packages where that needs no password.

# with_apt WORDS PACKAGE... : WORDS say what is installed. Ends with 1 where it cannot be done.
with_apt() {
    said=$1
    shift
    command -v apt-get >/dev/null || return 1
    if [ "$(id -u)" -eq 0 ]; then
        as_root=env
    elif sudo -n true 2>/dev/null; then
        as_root="sudo -n env"
    else
        return 1
    fi
    log=$(mktemp)
    echo "Installing $said with apt-get (a minute or two) ..."
    if $as_root apt-get update >"$log" 2>&1 && $as_root DEBIAN_FRONTEND=noninteractive \
        apt-get install -y --no-install-recommends "$@" >>"$log" 2>&1; then
        rm -f "$log"
        return 0
    fi
    tail -n 3 "$log" >&2
    rm -f "$log"
    return 1
}
