# Everything runs in a .venv of the project's own, made when first needed. Wanted: python3 (3.11 or newer), make, git.

PYTHON ?= python3
WORKERS ?= 2
BIN := .venv/bin
READY := .venv/.ready
# The sample clinic is written to be looked at on this day.
TODAY := 2026-11-21

.DEFAULT_GOAL := help
.PHONY: help demo test properties outside coverage lint format bench clean

help:
	@echo 'make demo    check the sample clinic, show what is due, write the yearly report into build/'
	@echo 'make test    lint and types, then all tests'
	@echo 'make coverage  the tests once more, traced: how much of the code they reach, and the gate'
	@echo 'make outside   tried with the programs of others: an editor, pre-commit, SARIF, axe, the HTML checker (fetches them)'
	@echo 'make lint    ruff and mypy alone'
	@echo 'make format  let ruff lay out the code'
	@echo 'make bench   how fast, as a table'
	@echo 'make clean   take away all that was made here'

# Made anew when what is asked for changes; the version stands in __init__.py.
$(READY): pyproject.toml constraints.txt src/sttool/__init__.py
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo 'Python 3.11 or newer is needed; say which with: make PYTHON=python3.12 …' >&2; exit 1; }
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev,fast]'
	@touch $@

# Shows a command and runs it. 1 is an answer, "something is overdue"; 2 and above are failures.
define sttool
@printf '\n$$ sttool %s\n' '$(1)'
@$(BIN)/sttool $(1) || test $$? -eq 1
endef

demo: $(READY)
	@mkdir -p build
	$(call sttool,check --today $(TODAY))
	$(call sttool,due --within 8w --today $(TODAY))
	$(call sttool,report 2026 --today $(TODAY) --format markdown --output build/report-2026.md)
	$(call sttool,report 2026 --today $(TODAY) --format html --output build/report-2026.html)
	@printf '\nThe yearly report: build/report-2026.md and build/report-2026.html\n'

# Types are checked on one core while the properties run on the other.
test: $(READY)
	$(MAKE) -j2 lint properties
	$(BIN)/python -m pytest -q -n $(WORKERS) tests/unit tests/acceptance

# Tracing doubles the time, so it stands beside the tests, not in them.
coverage: $(READY)
	$(BIN)/python -m pytest -q -n $(WORKERS) --cov --cov-report=term tests/unit tests/acceptance

properties: $(READY)
	$(BIN)/python -m pytest -q tests/properties

# With the real programs of others, fetched once into build/outside; node with npm is wanted; for pages also chromium and java. Not part of `make test`.
OUTSIDE := build/outside
$(OUTSIDE)/.ready: $(READY) tests/outside/package.json tests/outside/requirements.txt
	@mkdir -p $(OUTSIDE)
	cp tests/outside/package.json $(OUTSIDE)
	npm install --prefix $(OUTSIDE) --no-audit --no-fund --no-package-lock --loglevel error
	$(BIN)/python -m venv $(OUTSIDE)/venv
	$(OUTSIDE)/venv/bin/python -m pip install --quiet --disable-pip-version-check -r tests/outside/requirements.txt
	@touch $@

outside: $(OUTSIDE)/.ready
	$(BIN)/python -m pytest -q tests/outside

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: $(READY)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(READY)
	$(BIN)/python -m bench

clean:
	rm -rf .venv build dist .coverage .coverage.* .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find src templates tests bench -name __pycache__ -type d -prune -exec rm -rf {} + 2>/dev/null || true
