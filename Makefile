# One entrance for every task. Each target sets the machine up first; a second time that costs nothing.
BIN := .venv/bin
SEEDS ?= 20

.DEFAULT_GOAL := help
.PHONY: help setup run test check lint format types layers faults live bench screenshots translations fresh migration clean

help: ## List these targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' Makefile

setup: ## Install what is missing: system libraries, then .venv
	@.ci/setup.sh

run: setup ## Open the window; without a display, walk the tour in the terminal
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] || [ "$$(uname)" = Darwin ]; then $(BIN)/brandassist; else $(BIN)/brandassist tour; fi

test: setup ## All tests that need no server
	@$(BIN)/pytest -n auto

check: lint format types layers ## Lint, format, types, import contracts
lint: setup
	@$(BIN)/ruff check .
format: setup
	@$(BIN)/ruff format --check --output-format concise .
types: setup
	@$(BIN)/pyright
layers: setup
	@$(BIN)/lint-imports --no-logo

faults: setup ## The fault matrix (SEEDS=20)
	@$(BIN)/pytest -n 4 -m faults --seeds $(SEEDS)

live: setup ## Against real servers on this computer
	@$(BIN)/python -m tests.live.prepare
	@$(BIN)/pytest -n 2 --dist loadfile -m live
	@$(BIN)/pytest -n 4 --postgres tests/store tests/diary tests/writing tests/publishing tests/planning tests/inbox tests/people

bench: setup ## Figures against the bare thing, in one run
	@# Without pytest-qt: a runner that has Qt open itself would halve the bare window's share of it (PSS).
	@$(BIN)/pytest -m bench -s -p no:pytest-qt -W ignore::pytest.PytestConfigWarning tests/bench tests/networks/test_overhead.py

screenshots: setup ## Pictures of every screen, both themes and languages, in build/screenshots (SCENES="diary queue" for some)
	@$(BIN)/python -m tests.screenshots build/screenshots $(SCENES)

translations: setup ## Collect what the window says, and compile it
	@$(BIN)/python -m tests.support.translations

fresh: ## make run and make test on a bare Debian of its own (needs root and debootstrap)
	@.ci/fresh

migration: setup ## Write a migration to the tables as they are (NAME=0002_what_changed)
	@$(BIN)/python -m tests.store.new_migration $(NAME)
	@$(BIN)/ruff format -q brandassist/store/migrations

clean: ## Remove .venv and everything made here
	rm -rf .venv build dist .pytest_cache .ruff_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
