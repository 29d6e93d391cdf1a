# Everything is made once: a step runs again only when what it is made from has changed.

.DEFAULT_GOAL := help
SHELL := bash
PY := .venv/bin/python
# All sets but the one that needs status updates loaded.
QUESTIONS ?= $(filter-out %/status.jsonl,$(sort $(wildcard tests/questions/*.jsonl)))
OPTIONS ?=
PYTEST ?=
URL ?= http://127.0.0.1:8000
CONVERSATIONS ?= 200

TORCH := .venv/.torch
LIBRARIES := .venv/.libraries
COMMAND := .venv/.command
TOOLS := .venv/.tools
ASSETS := api/pages/node_modules/.package-lock.json
BOT := bot/.venv/installed-lock

# An environment whose Python has gone or moved is made anew.
ifneq ($(shell $(PY) -c 'print(1)' 2>/dev/null),1)
$(shell rm -f $(TORCH) $(LIBRARIES) $(COMMAND) $(TOOLS))
endif
ifneq ($(shell bot/$(PY) -c 'print(1)' 2>/dev/null),1)
$(shell rm -f $(BOT))
endif

.PHONY: help
help: ## Show this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

.PHONY: run
run: $(COMMAND) $(ASSETS) ## Set up what is missing, then serve on http://HOST:PORT (127.0.0.1:8000)
	@$(MAKE) --no-print-directory $(BOT) || echo "Going on without dialogue; the next 'make run' tries again."
	@exec $(PY) -m api.cli serve

.PHONY: test
test: setup ## Run every test
	@$(PY) -m pytest $(PYTEST)

.PHONY: check
check: $(COMMAND) $(ASSETS) $(TOOLS) ## Check format, lint, imports, types and quick tests: about two minutes
	@$(PY) -m ruff format --check --quiet . || { echo "'make format' mends this" >&2; exit 1; }
	@$(PY) -m ruff check --quiet .
	@mkdir -p var/log; .venv/bin/lint-imports --no-cache >var/log/imports.log || { cat var/log/imports.log >&2; exit 1; }
	@$(PY) -m mypy
	@$(PY) -m pytest -q -m "not rasa and not browser and not postgres and not slow" $(PYTEST)

.PHONY: format
format: $(TOOLS) ## Format the code and mend what can be mended by itself
	@$(PY) -m ruff check --fix --quiet . ; $(PY) -m ruff format .

.PHONY: setup
setup: $(COMMAND) $(ASSETS) $(BOT) $(TOOLS) ## Make both environments and fetch the pages' assets

.PHONY: train
train: $(BOT) ## Train the bot now (serve does it by itself when it is needed)
	@bot/$(PY) bot/run.py train --data-dir "$${DATA_DIR:-var}"

.PHONY: evaluate
evaluate: $(COMMAND) ## Score the assistant on QUESTIONS (all sets); OPTIONS="--at-least 0.8" sets a floor
	@$(PY) -m api.cli evaluate $(OPTIONS) $(QUESTIONS)

.PHONY: soak
soak: setup ## Give CONVERSATIONS (200) responses while both processes are killed, and compare what is stored
	@$(PY) -m tests.bot.soak --conversations $(CONVERSATIONS)

.PHONY: settings
settings: $(COMMAND) ## List the environment variables
	@$(PY) -m api.cli settings

.PHONY: screenshots
screenshots: setup ## Take the pictures of the documents anew (needs Chromium)
	@$(PY) -m scripts.screenshots

.PHONY: accessibility
accessibility: setup ## Test the pages in Chromium and write the results for the accessibility statement
	@ACCESSIBILITY_RESULTS=api/pages/accessibility.json $(PY) -m pytest -q -m browser tests/pages

.PHONY: bench
bench: $(COMMAND) ## Measure the first load and how long answers take on a running service (URL=...)
	@$(PY) scripts/bench_chat.py $(URL)

.PHONY: lock
lock: $(LIBRARIES) ## Write the locks anew (make lock UPGRADE=--upgrade: with the newest versions)
	@scripts/lock.sh $(UPGRADE)

.PHONY: clean
clean: ## Remove environments, assets, index, models and caches; records in var/ stay
	rm -rf .venv bot/.venv api/pages/node_modules var/index var/models var/log build *.egg-info
	rm -rf .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(TORCH): requirements-torch.txt scripts/install_torch.sh
	@scripts/step.sh torch "1 of 4  Python environment and PyTorch: about 1 minute" scripts/install_torch.sh
	@touch $@

$(LIBRARIES): $(TORCH) requirements.lock
	@scripts/step.sh libraries "2 of 4  Libraries of the service: about 2 minutes" \
	    scripts/install_libraries.sh requirements.lock
	@touch $@

$(COMMAND): $(LIBRARIES) pyproject.toml
	@scripts/step.sh command "        The command plan-assistant" \
	    $(PY) -m pip --disable-pip-version-check install --no-deps --no-build-isolation --editable .
	@touch $@

$(ASSETS): api/pages/package-lock.json | $(LIBRARIES)
	@scripts/step.sh assets "3 of 4  Styles and scripts of the pages: some seconds" scripts/fetch_assets.sh

$(BOT): bot/requirements.lock bot/setup.sh | $(LIBRARIES)
	@scripts/step.sh bot "4 of 4  Rasa's environment: about 2 minutes" bot/setup.sh .venv/bin/uv
	@touch $@

$(TOOLS): $(LIBRARIES) requirements-dev.lock
	@scripts/step.sh tools "        Tools for tests and checks: about 1 minute" \
	    scripts/install_libraries.sh requirements-dev.lock
	@touch $@
