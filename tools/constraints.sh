#!/bin/sh
# Writes constraints.txt: the newest versions that pyproject.toml allows, tried out in a
# fresh environment of the oldest Python that the app runs on.
set -eu
cd "$(dirname "$0")/.."

python=${PYTHON:-python3.11}
# A newer Python would choose versions, of Qt above all, that the oldest can't use.
"$python" -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11))' || {
    echo "constraints: Python 3.11 is needed; name it with PYTHON=…" >&2
    exit 1
}
"$python" -m venv --clear build/constraints
build/constraints/bin/python -m pip install --quiet '.[dev]'
{
    echo "# Exact versions of everything in the environment; made by “make constraints”."
    build/constraints/bin/python -m pip freeze --exclude recap-deck --exclude pip \
        --exclude setuptools | LC_ALL=C sort -f
} >build/constraints.txt
mv build/constraints.txt constraints.txt
rm -r build/constraints
