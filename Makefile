# Every target sets up what it needs in .venv, with nothing but make and Python 3.11 or later.
# What is installed is pinned, with hashes, in requirements/.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

# Set-up is quiet: what it prints goes to a log, shown only when a step fails.
LOG := $(VENV)/setup.log
PIP := $(BIN)/python -m pip --disable-pip-version-check --no-input install
quietly = ( $(1) ) >>$(LOG) 2>&1 || { cat $(LOG) >&2; echo "Setting up $(VENV) failed; the log is above." >&2; exit 1; }

# uv reads no settings but these, so that the locks are the same whoever makes them.
UV := env -u UV_INDEX -u UV_INDEX_URL -u UV_DEFAULT_INDEX -u UV_EXTRA_INDEX_URL -u UV_FIND_LINKS $(BIN)/uv --no-config
COMPILE = $(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	--custom-compile-command "make lock" $(if $(UPGRADE),--upgrade)

.DEFAULT_GOAL := help
.NOTPARALLEL:
.DELETE_ON_ERROR:

.PHONY: help
help: ## Say what each target does
	@sed -n 's/^\([a-z][a-z-]*\):.*## \(.*\)/  make \1|\2/p' $(MAKEFILE_LIST) | awk -F'|' '{ printf "%-14s %s\n", $$1, $$2 }'

.PHONY: run
run: $(VENV)/run.stamp ## Take the tour: check the example reports, tell a seat at a glance
	@$(BIN)/hustings tour

.PHONY: desk
desk: $(VENV)/run.stamp ## Open the desk: serve the pages on this machine
	@$(BIN)/hustings serve

# A file's tests stay together, for what they share is made once; bytecode is kept, for the tests start many processes;
# and there is one worker more than the two cores, for a quarter of the time a worker waits for those processes.
.PHONY: test
test: lint ## Lint, then run every test and doctest, with coverage
	env -u PYTHONDONTWRITEBYTECODE $(BIN)/python -m pytest \
		-n 3 --dist loadfile --no-loadscope-reorder --cov --cov-report=term $(PYTEST)

.PHONY: lint
lint: $(VENV)/dev.stamp ## Check style, types and which room imports which
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy --num-workers 2
	$(BIN)/lint-imports --no-logo

.PHONY: format
format: $(VENV)/dev.stamp ## Put the code in its usual form
	$(BIN)/ruff check --fix-only .
	$(BIN)/ruff format .

.PHONY: bench
bench: $(VENV)/bench.stamp ## Measure; BENCH="name …" for some of the measurements
	@$(BIN)/python -m bench $(BENCH)

.PHONY: docs
docs: $(VENV)/dev.stamp ## Build the pages of docs/ into build/docs
	$(BIN)/sphinx-build -W --keep-going -q -b html docs build/docs

.PHONY: lock
lock: $(VENV)/lock.stamp ## Pin again what pyproject.toml asks for; UPGRADE=1 for newer versions
	$(COMPILE) -o requirements/lock.lock --group lock
	$(COMPILE) -o requirements/run.lock --group build pyproject.toml
	$(COMPILE) -o requirements/dev.lock --group build --extra postgres --extra history --extra docs --extra dev \
		-c requirements/run.lock pyproject.toml
	$(COMPILE) -o requirements/bench.lock --extra bench -c requirements/dev.lock pyproject.toml

.PHONY: clean
clean: ## Remove all that these targets made
	rm -rf $(VENV) build dist .coverage .coverage.* .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find src tests bench docs -type d -name __pycache__ -prune -exec rm -rf {} +

# A stamp stands for a finished step, and is older than what should cause the step again.

$(VENV)/made.stamp:
	@command -v $(PYTHON) >/dev/null || { \
		echo "Hustings needs Python 3.11 or later, and there is no $(PYTHON) here." >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "Hustings needs Python 3.11 or later; $(PYTHON) is $$($(PYTHON) --version 2>&1)." >&2; \
		echo "Name another with: make PYTHON=python3.12 …" >&2; exit 1; }
	@$(PYTHON) -m venv --clear $(VENV) || { \
		echo "$(PYTHON) could not make $(VENV); on Debian and Ubuntu, install python3-venv." >&2; exit 1; }
	@touch $@

$(VENV)/run.stamp: requirements/run.lock pyproject.toml $(VENV)/made.stamp
	@echo "Setting up $(VENV) …" >&2
	@: >$(LOG)
	@$(call quietly,$(PIP) --no-deps --require-hashes -r requirements/run.lock)
	@$(call quietly,$(PIP) --no-deps --no-build-isolation --editable .)
	@touch $@

$(VENV)/dev.stamp: requirements/dev.lock requirements/run.lock pyproject.toml $(VENV)/made.stamp
	@echo "Setting up $(VENV) for development …" >&2
	@: >$(LOG)
	@$(call quietly,$(PIP) --no-compile --no-deps --require-hashes -r requirements/dev.lock)
	@$(call quietly,$(PIP) --no-deps --no-build-isolation --editable .)
	@$(call quietly,$(BIN)/python -m pip check)
	@$(call quietly,$(BIN)/python -m compileall -q -j 0 $(VENV)/lib || true)
	@touch $(VENV)/run.stamp $@

$(VENV)/bench.stamp: requirements/bench.lock $(VENV)/dev.stamp
	@echo "Setting up $(VENV) for measuring …" >&2
	@: >$(LOG)
	@$(call quietly,$(PIP) --no-deps --require-hashes -r requirements/bench.lock)
	@touch $@

$(VENV)/lock.stamp: requirements/lock.lock $(VENV)/made.stamp
	@echo "Setting up $(VENV) for locking …" >&2
	@: >$(LOG)
	@$(call quietly,$(PIP) --no-deps --require-hashes -r requirements/lock.lock)
	@touch $@
