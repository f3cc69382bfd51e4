"""Prints how many milliseconds opening a deck takes: python -m benchmarks.inside.opening DECK."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from benchmarks.inside.stage import Stopwatch
from recap_deck.source.load import load_deck

_TIMES = 5


def main(path: Path) -> None:
    """Open the deck again and again."""
    watch = Stopwatch()
    taken = []
    for _ in range(_TIMES):
        load_deck(path)
        taken.append(watch.press())
    print(json.dumps({"ms": taken}))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
