"""The next slide at 1080p and 4K, prepared or not, and the pictures of a transition to it."""

from __future__ import annotations

import json
import statistics
from collections.abc import Iterator

from benchmarks.decks import write_deck
from benchmarks.figures import APP, Figure, Goal, own
from benchmarks.measures.plan import Plan, tell
from benchmarks.timing import Program, output_of, percentile, python

_SCREENS = (("1080p", 1920), ("4K", 3840))
_TURNS = 200
_MEDIAN, _WORST = Goal(8, "ms"), Goal(16, "ms")
_PICTURE = Goal(16, "ms")


def measure_turn(plan: Plan) -> Iterator[Figure]:
    """Median and 99th percentile for each screen; the goals hold for prepared slides."""
    (count,) = plan.sizes_or(1_000)[:1]
    event = str(write_deck(count).event)
    for name, width in _SCREENS:
        tell(f"turn: {name}")
        command = python("-m", "benchmarks.inside.turning", event, str(width), str(_TURNS))
        taken = json.loads(output_of(Program(APP, command)))
        yield from _figures(f"next slide at {name}", taken["prepared"], _MEDIAN, _WORST)
        yield from _figures(f"next slide at {name}, not prepared", taken["plain"])
        yield from _transitions(name, width)


def _transitions(name: str, width: int) -> Iterator[Figure]:
    """One picture between two slides: sixty of them fit into a second."""
    command = python("-m", "benchmarks.inside.transitions", str(width))
    taken = json.loads(output_of(Program(APP, command)))
    for kind, samples in taken.items():
        figure = f"a picture of {kind} at {name}, median"
        yield own(figure, "ms", statistics.median(samples), samples, _PICTURE)


def _figures(
    name: str, taken: list[float], median: Goal | None = None, worst: Goal | None = None
) -> Iterator[Figure]:
    yield own(f"{name}, median", "ms", statistics.median(taken), taken, median)
    yield own(f"{name}, p99", "ms", percentile(taken, 0.99), taken, worst)
