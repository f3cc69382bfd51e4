#!/bin/sh
# Writes constraints.txt: the newest versions that pyproject.toml allows on the oldest
# Python that the app runs on. Debian 12 has 3.11.2 and Ubuntu 22.04 has 3.11.0, and some
# packages ask for a later 3.11, so it is asked for by name.
set -eu
cd "$(dirname "$0")/.."

python=${PYTHON:-python3.11}
# pip takes the conditions on `python_version` from the Python it runs on.
"$python" -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11))' || {
    echo "constraints: Python 3.11 is needed; name it with PYTHON=…" >&2
    exit 1
}
mkdir -p build
"$python" -m venv --clear build/constraints
build/constraints/bin/python -m pip install --quiet --dry-run --report build/report.json \
    --ignore-installed --python-version 3.11.0 --only-binary :all: --target build/none '.[dev]'
build/constraints/bin/python - >constraints.txt <<'END'
import json

with open("build/report.json", encoding="utf-8") as file:
    packages = [entry["metadata"] for entry in json.load(file)["install"]]
print("# Exact versions of everything in the environment; made by “make constraints”.")
for package in sorted(packages, key=lambda package: package["name"].lower()):
    if package["name"] != "recap-deck":
        print(f"{package['name']}=={package['version']}")
END
rm -r build/constraints build/report.json
