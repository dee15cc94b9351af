# A target with `##` behind it is listed by `make help`, which `make` alone runs.
.DEFAULT_GOAL := help
PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
LOCKS := requirements/run.lock requirements/build.lock
# One BLAS thread in each process, as the service itself runs.
export OPENBLAS_NUM_THREADS := 1
# The settings of a running service are not the tests'; some hundred programs share their bytecode.
TEST_ENV := env -u PYTHONDONTWRITEBYTECODE $(foreach name,$(filter MLPFORGE_%,$(.VARIABLES)),-u $(name))
CHAOS_ENV := PYTHONPATH=tests:tests/support/servers:tests/support/http $(TEST_ENV)
PYTEST := $(TEST_ENV) $(BIN)/python -m pytest --numprocesses auto --dist loadgroup

.PHONY: help install install-dev commit-hook demo up test test-fast check check-page check-kubernetes bundle format openapi test-browser screenshots test-compose test-chaos test-cluster soak bench recipes lock sbom release-images audit-dependencies clean

help: ## List the targets
	@grep -hE '^[a-z-]+:.*##' $(firstword $(MAKEFILE_LIST)) | sed 's/:.*## /:/' | awk -F: '{printf "make %-14s %s\n", $$1, $$2}'

install: .venv/installed ## Install mlp-forge in .venv
install-dev: .venv/installed-dev ## Install it with the tools for development

.venv/installed: $(LOCKS) pyproject.toml
	$(PYTHON) -m venv .venv
	$(PIP) install --require-hashes $(addprefix -r ,$(LOCKS))
	$(PIP) install --no-build-isolation --no-deps --editable .
	touch $@

.venv/installed-dev: .venv/installed requirements/dev.lock
	$(PIP) install --require-hashes -r requirements/dev.lock
	@echo 'make commit-hook checks the subjects of your commits'
	touch $@

commit-hook: ## Check commit subjects before each commit, in this clone
	ln -sf "$(CURDIR)/.ci/commit-msg" "$$(git rev-parse --git-path hooks)/commit-msg"

demo: install ## Train, publish and predict once, as a demonstration
	$(BIN)/mlpforge demo

up: install ## Start the service
	$(BIN)/mlpforge up

# Many tests wait for other programs, so more processes than processors run them; each collects all
# tests. Names each test that took more than ten seconds: there should be none.
PROCESSES := $(shell expr 1 + $$(getconf _NPROCESSORS_ONLN))
test: install-dev ## Run all tests but those for browsers and containers
	$(PYTEST) --numprocesses $(PROCESSES) --ignore tests/browser --ignore tests/kubernetes -m "not compose" --durations 10 --durations-min 10

# Without the two files that start a process for each BLAS kernel.
KERNELS := analysis/test_rounding.py test_same_bits.py
test-fast: install-dev ## Run the unit tests
	$(PYTEST) --quiet $(addprefix --ignore tests/unit/mlp_core/,$(KERNELS)) tests/unit

# The page in real browsers, Debian's chromium: two, each with its own service.
BROWSER := --numprocesses 2 --dist worksteal -m browser --durations 10 tests/browser
test-browser: install-dev ## Run the tests of the page in chromium
	$(PYTEST) $(BROWSER)

# The same tests save the images of the documentation.
screenshots: install-dev ## Run them and replace docs/images
	mkdir -p docs/images
	SCREENSHOTS=$(CURDIR)/docs/images $(PYTEST) $(BROWSER)

check: install-dev ## Run ruff, mypy, and the rules of layout and wording
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(PYTEST) --numprocesses 0 --quiet tests/unit/test_architecture.py tests/unit/project

check-page: ## Check the page's types (JSDoc) with TypeScript, and lint it; needs node and npm
	cd tests/page_types && npm ci --ignore-scripts --no-audit --no-fund --silent && npm run --silent check

check-kubernetes: install-dev ## Render deploy/kubernetes, and check the result; needs kubectl
	$(PYTEST) --numprocesses 0 --quiet tests/kubernetes tests/unit/deploy

bundle: ## Bundle the page into web/bundle, after each change in web/; needs node and npm
	cd tests/page_types && npm ci --ignore-scripts --no-audit --no-fund --silent && npm run --silent bundle

format: install-dev ## Format the code and fix what ruff can fix
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# The committed contract: a test fails when it differs from what the views declare.
OPENAPI := services/api/docs/openapi.json
openapi: install-dev ## Write openapi.json
	$(BIN)/python -m services.http.openapi services.api.app services.inference.app > $(OPENAPI).new
	mv $(OPENAPI).new $(OPENAPI)

test-compose: install-dev ## Run the tests that need a container engine
	$(PYTEST) --numprocesses 0 -m compose

# Five minutes of faults at random moments, and what became of the jobs. With the seed that it prints
# the same faults come again: make test-chaos CHAOS="--seed 7 --seconds 60 sqlite"
test-chaos: install-dev ## Inject random faults for five minutes
	$(CHAOS_ENV) $(BIN)/python -m integration.chaos.run_chaos $(CHAOS)
	$(CHAOS_ENV) $(BIN)/python -m chaos.notifications
	$(CHAOS_ENV) $(BIN)/python -m chaos.schedules
	$(CHAOS_ENV) $(BIN)/python -m chaos.sweeps
	$(CHAOS_ENV) $(BIN)/python -m chaos.backups
	RETENTION_RACES=200 $(PYTEST) --numprocesses 0 tests/flow/worker/test_retention_interleavings.py

# Twelve hosts made of network namespaces, as root; Debian's iproute2 and faketime must be installed.
# make test-cluster CLUSTER="--jobs 20 worker s3" injects only these faults. Then it replaces hosts of
# the previous release, and measures what distribution costs.
test-cluster: install-dev ## Run the service on many hosts, under faults
	$(CHAOS_ENV) $(BIN)/python -P -m cluster.run $(CLUSTER)
	$(CHAOS_ENV) $(BIN)/python -P -m cluster.upgrade
	$(CHAOS_ENV) $(BIN)/python -P -m cluster.cost

# Mixed traffic at one service, little of each, and whether something of it grows: docs/operations.md.
# The log is a line per sample, and `python -m soak.report` prints the table of a run that was killed.
SECONDS ?= 7200
SOAK_LOG ?= soak.jsonl
soak: install-dev ## Check for SECONDS that nothing grows
	$(CHAOS_ENV) $(BIN)/python -P -m soak.run --seconds $(SECONDS) --log $(SOAK_LOG)

# Installs the peers once (2.6 GB in .venv-bench); docs/benchmarks.md says how long it takes. All are
# run, and it fails in the end where one has missed a target. One needs the tests' PostgreSQL, one Debian's wrk.
bench: install-dev ## Run all benchmarks
	failed=0; \
	for script in "train.py --check" "together.py --check" "training_costs.py --check" step_costs.py \
		"predict.py --check" "overload.py --check" "accuracy.py --check" \
		"small_datasets.py --check" "jobs.py --check" "models.py --check" "footprint.py --check" "imports.py --check" \
		"batch.py --check" "page.py --check" "queue_eta.py --check" "sweeps.py --check"; \
	do $(BIN)/python benchmarks/$$script || failed=1; done; \
	exit $$failed

# About three hours on two cores; it goes on where it was stopped, in ./recipes-data.
recipes: install ## Reproduce published results
	$(BIN)/python -m recipes.run

# Needs uv on the PATH; pyproject.toml says how it pins.
LOCK := uv pip compile --quiet pyproject.toml
# pip wants the extras that one peer asks of another pinned too.
SERVING_PEERS := bentoml fastapi flask granian mlserver
lock: ## Pin the dependencies (needs uv)
	$(LOCK) --output-file requirements/run.lock
	$(LOCK) --extra otel --constraint requirements/run.lock --output-file requirements/otel.lock
	$(LOCK) --extra otel --group dev --constraint requirements/otel.lock \
		--output-file requirements/dev.lock
	uv pip compile --quiet --group audit --output-file requirements/audit.lock
	uv pip compile --quiet --group build --output-file requirements/build.lock
	uv pip compile --quiet --group bench --constraint requirements/run.lock \
		--output-file requirements/bench.lock
	for peer in $(SERVING_PEERS); do \
		uv pip compile --quiet --no-strip-extras --group bench-$$peer \
			--constraint requirements/run.lock \
			--output-file requirements/serving-$$peer.lock || exit 1; \
	done

sbom: install-dev ## Write dist/sbom.cdx.json, the bill of materials (CycloneDX)
	mkdir -p dist
	$(BIN)/python deploy/sbom.py > dist/sbom.cdx.json

release-images: ## Pin the digests of the base images for a release (needs docker and its registry)
	deploy/pin_images.sh

# --strict, since pip-audit skips a package that the database does not answer for. It installs nothing of the locks.
audit-dependencies: ## Look for known vulnerabilities of all locked packages (needs PyPI's JSON API)
	$(PYTHON) -m venv .venv-audit
	.venv-audit/bin/python -m pip --quiet install --require-hashes -r requirements/audit.lock
	for lock in requirements/*.lock; do \
		.venv-audit/bin/pip-audit --strict --require-hashes --disable-pip --requirement $$lock || exit 1; \
	done

clean: ## Remove environments and caches
	rm -rf .venv .venv-audit .venv-bench build dist *.egg-info .mypy_cache .pytest_cache .ruff_cache .hypothesis
