# Everything runs in an environment of its own, .venv, which is made when it is missing.
#   make run           open the sample event; without a display, write its PDF
#   make test          every check and test, without a display
#   make slow          the tests that go on for long
#   PYTHON=python3.12  in front of a target: make .venv with this Python

BIN := .venv/bin

.PHONY: run test slow lint format bench docs pictures setup constraints wheel clean

run: setup
	@sh tools/run.sh

# The laws of placing take most of the time, so idle processes take over waiting tests.
test: lint
	$(BIN)/python -m pytest --numprocesses=auto --maxprocesses=4 --dist=worksteal

# What takes longer than one likes to wait: a show and a writer are killed a hundred times, and
# every theme is held against the whole standard deck, and in LibreOffice against every layout.
slow: setup
	RECAP_DECK_KILLS=100 $(BIN)/python -m pytest -p no:xdist tests/e2e/test_show.py tests/e2e/test_killed_show.py tests/e2e/test_killed_writer.py
	RECAP_DECK_WHOLE=1 $(BIN)/python -m pytest --numprocesses=auto tests/gui/themes tests/gui/pdf/test_same_picture.py tests/gui/pptx/test_libreoffice.py

lint: setup
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

# Puts the files into the form that `make lint` asks for.
format: setup
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

bench: setup
	$(BIN)/python -m benchmarks

# Writes the pages of docs/ that are made from the code's tables.
docs: setup
	$(BIN)/python tools/generate_docs.py

# Draws the pictures that README and docs show; wants fonts-noto-cjk.
pictures: setup
	$(BIN)/python tools/draw_pictures.py

setup:
	@sh tools/setup.sh

# Chooses the newest versions that pyproject.toml allows; needs Python 3.11.
constraints:
	sh tools/constraints.sh

wheel: setup
	$(BIN)/python -m pip wheel --no-deps --no-build-isolation --wheel-dir dist .

clean:
	rm -rf build dist .venv .mypy_cache .pytest_cache .ruff_cache .hypothesis
