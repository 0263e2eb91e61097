.PHONY: help dataset format test
.DEFAULT_GOAL := help
export UV_COMPILE_BYTECODE = 1
export UV_PYTHON_DOWNLOADS = never
export PYTHONPATH = scripts
export PYTHONDONTWRITEBYTECODE = 1
UV = .venv/bin/uv pip install --quiet --python .venv/bin/python --require-hashes

help:  ## Show the commands
	@grep -E '^[a-z]+:.*##' Makefile | sed -E 's/:.*## /\t/'

.venv/ready: requirements.lock requirements-uv.lock
	@echo "Making the environment in .venv (a minute or less)"
	@test -x .venv/bin/python || python3 -m venv .venv
	@.venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-uv.lock
	@$(UV) -r requirements.lock
	@touch $@

.venv/ready-dev: .venv/ready requirements-dev.lock
	@echo "Adding what the tests need"
	@$(UV) -r requirements-dev.lock
	@touch $@

dataset: .venv/ready  ## Build and check the tables, the downloads and the site
	@.venv/bin/dvc repro
	@.venv/bin/python -m zjledger summary

format:  ## Rewrite the curated files in their canonical form
	@.venv/bin/python -m zjledger format

test: .venv/ready-dev  ## Run all tests
	@.venv/bin/python -m pytest
