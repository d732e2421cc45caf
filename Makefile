# What a newcomer types: `make grade`, then `make test`. Everything else builds on the same .venv.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
CLASS := submitted/expected.json
ASSEMBLED := .autograder/assembled
LESSONS := course.yml $(wildcard solutions/*/*.py solutions/*/data/* autograder/lessons/*.py autograder/checks/*.py autograder/nbgrader/release/*.py)
WITH_SYSTEM := sh scripts/system-packages.sh
# The machine's own certificates, as pip takes them: behind some proxies no others do.
export UV_SYSTEM_CERTS := 1

.PHONY: grade test test-slow audit check lock clean

## Assemble the course, write a sample class of 40 for `norms`, grade it, and show the marks.
grade: $(READY) $(ASSEMBLED) $(CLASS)
	$(BIN)/autograder grade norms || [ $$? -eq 1 ]

$(ASSEMBLED): $(LESSONS) | $(READY)
	$(BIN)/autograder assemble
	mkdir -p $(@D)
	touch $@

$(CLASS): | $(ASSEMBLED)
	$(BIN)/autograder sample-class norms --students 40

## All tests that are fast, side by side: two a core, since many of them wait.
test: $(READY)
	$(BIN)/pytest -n $$((2 * $$(getconf _NPROCESSORS_ONLN))) --dist worksteal -m "not slow and not browser and not postgresql"

## The others: whole classes, real browsers, a real PostgreSQL server, real nbgrader runs.
test-slow: $(READY)
	$(WITH_SYSTEM) chromium libjs-mathjax postgresql
	$(BIN)/pytest -n $$(getconf _NPROCESSORS_ONLN) --dist loadfile -m "slow or browser or postgresql"

## Prove the lessons' checks: right answers pass, known mistakes and mutants do not.
audit: $(READY)
	$(BIN)/autograder audit

## Style, types and layers.
check: $(READY)
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

## Pin again what pyproject.toml asks for.
lock: $(READY)
	$(BIN)/uv pip compile --universal --generate-hashes --no-emit-index-url --no-annotate --no-header \
	  --extra grade --extra postgresql --extra dask --extra dev pyproject.toml -o requirements.lock

$(READY): requirements.lock requirements-uv.lock pyproject.toml
	$(WITH_SYSTEM) bubblewrap
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-uv.lock
	$(BIN)/uv pip sync --quiet --python $(BIN)/python --require-hashes requirements.lock requirements-uv.lock
	$(BIN)/uv pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation --editable .
	touch $@

clean:
	rm -rf $(VENV) .autograder submitted autograded feedback gradebook.db
