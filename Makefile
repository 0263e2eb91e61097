.PHONY: help dataset serve test check format faults bench
.DEFAULT_GOAL := help

# The code of this folder comes before any installed copy of it.
export PYTHONPATH = scripts
export PYTHON

help:  ## Show the commands
	@awk -F ':.*  ## ' '/^[a-z]+:.*  ## / {printf "  make %-8s %s\n", $$1, $$2}' Makefile

dataset: .venv/ready  ## Build and check the tables, the downloads and the site
	@.venv/bin/python -m zjledger dataset

PORT = 8000
serve: .venv/ready  ## Show the site on this machine (another port: make serve PORT=8001)
	@.venv/bin/python -m zjledger serve --port $(PORT)

test: .venv/ready-dev  ## Install what the tests need, a browser and LibreOffice included, and run them all
	@scripts/browser.sh
	@scripts/readers.sh
	@.venv/bin/python -m pytest -n 2 --dist loadfile

faults: .venv/ready  ## Inject faults into the data and measure how many the checks notice (minutes)
	@.venv/bin/python -m zjledger faults

bench: .venv/ready-dev  ## Measure speed beside others and at size, for the reports that the site shows (an hour)
	@for name in checking column reading at_size profiling corpus building; do \
	    echo "benchmarks/$$name.py" && .venv/bin/python benchmarks/$$name.py || exit 1; done

check: .venv/ready-dev  ## Look for slips in the code: lint, form and types
	@.venv/bin/ruff check
	@.venv/bin/ruff format --check
	@.venv/bin/mypy

format: .venv/ready-dev  ## Rewrite the curated files and the code in their canonical form
	@.venv/bin/python -m zjledger format
	@.venv/bin/ruff format
	@.venv/bin/ruff check --fix-only

.venv/ready: requirements.lock requirements-uv.lock requirements-build.lock requirements-node.lock \
        package-lock.json pyproject.toml scripts/environment.sh
	@scripts/environment.sh dataset
	@touch $@

.venv/ready-dev: .venv/ready requirements-dev.lock requirements-oc4ids.lock
	@scripts/environment.sh test
	@touch $@
