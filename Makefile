# One entrance for every task. Each target sets the machine up first; a second time that costs nothing.
BIN := .venv/bin
SEEDS ?= 20

.DEFAULT_GOAL := help
.PHONY: help setup run test check lint format types layers faults live bench fresh migration clean

help: ## List these targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' Makefile

setup: ## Install what is missing: system libraries, then .venv
	@.ci/setup.sh

run: setup ## Open the window; without a display, walk the tour in the terminal
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] || [ "$$(uname)" = Darwin ]; then $(BIN)/brandassist; else $(BIN)/brandassist tour; fi

test: setup ## All tests that need no server
	@$(BIN)/pytest

check: lint format types layers ## Lint, format, types, import contracts
lint: setup
	@$(BIN)/ruff check .
format: setup
	@$(BIN)/ruff format --check --output-format concise .
types: setup
	@$(BIN)/pyright
layers: setup
	@$(BIN)/lint-imports --no-logo

# pytest's code 5 says that nothing was collected: no failure while a suite is still to come, but never silent.
marked = $(BIN)/pytest -m $(1) $(2); code=$$?; \
	if [ $$code = 5 ]; then echo "make $(1): NOTHING PROVED, there are no such tests yet"; else exit $$code; fi

faults: setup ## The fault matrix (SEEDS=20)
	@$(call marked,faults,--seeds $(SEEDS))

live: setup ## Against real servers on this computer
	@$(BIN)/python -m tests.live.prepare
	@$(call marked,live)
	@$(BIN)/pytest --postgres tests/store tests/writing tests/publishing

bench: setup ## Figures against the bare thing, in one run
	@$(call marked,bench,-s)

translations: setup ## Collect what the window says, and compile it
	@$(BIN)/python -m tests.support.translations

fresh: ## make test and make run on a bare Debian of its own (needs root and debootstrap)
	@.ci/fresh

migration: setup ## Write a migration to the tables as they are (NAME=0002_what_changed)
	@$(BIN)/python -m tests.store.new_migration $(NAME)
	@$(BIN)/ruff format -q brandassist/store/migrations

clean: ## Remove .venv and everything made here
	rm -rf .venv build dist .pytest_cache .ruff_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
