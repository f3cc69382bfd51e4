# Everything goes through an environment of its own in .venv; see CONTRIBUTING.md.
BIN := .venv/bin

.PHONY: run test lint bench setup constraints wheel clean

run: setup
	@sh tools/run.sh

test: lint
	$(BIN)/python -m pytest

lint: setup
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

bench: setup
	$(BIN)/python -m benchmarks

setup:
	@sh tools/setup.sh

wheel: setup
	$(BIN)/python -m pip wheel --no-deps --no-build-isolation --wheel-dir dist .

constraints:
	@sh tools/constraints.sh

clean:
	rm -rf build dist .venv .mypy_cache .pytest_cache .ruff_cache .hypothesis
