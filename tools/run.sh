#!/bin/sh
# Shows the sample event: in a window, or where there is no display as a PDF.
set -eu
cd "$(dirname "$0")/.."

if .venv/bin/python -m recap_deck.ui.display; then
    exec .venv/bin/recap-deck slides
fi
mkdir -p build
echo "There is no display, so the sample event goes into $(pwd)/build/recap-2015.pdf"
exec .venv/bin/recap-deck export slides -o build/recap-2015.pdf
