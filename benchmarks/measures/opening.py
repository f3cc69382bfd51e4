"""Opening a deck: its files split into slides, nothing parsed."""

from __future__ import annotations

import json
import statistics
from collections.abc import Iterator

from benchmarks.decks import write_deck
from benchmarks.figures import APP, Figure, own
from benchmarks.measures.plan import Plan, tell
from benchmarks.timing import Program, output_of, python


def measure_opening(plan: Plan) -> Iterator[Figure]:
    """One figure for each size of event."""
    for count in plan.sizes_or(10, 100, 1_000, 10_000):
        tell(f"open: {count} slides")
        command = python("-m", "benchmarks.inside.opening", str(write_deck(count).event))
        taken = json.loads(output_of(Program(APP, command)))["ms"]
        yield own(f"opening an event of {count:,}", "ms", statistics.median(taken), taken)
