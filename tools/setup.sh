#!/bin/sh
# Makes .venv with the exact versions of constraints.txt.
set -eu
cd "$(dirname "$0")/.."
[ -x .venv/bin/python ] || "${PYTHON:-python3}" -m venv .venv
if ! .venv/bin/python -m pip check >/dev/null 2>&1; then
    .venv/bin/python -m pip install -r constraints.txt
    .venv/bin/python -m pip install --no-deps --no-build-isolation -e .
fi
