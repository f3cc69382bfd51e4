"""A move of the hand with laser, spotlight, pen and zoom, at 1080p and 4K."""

from __future__ import annotations

import json
import statistics
from collections.abc import Iterator

from benchmarks.decks import write_deck
from benchmarks.figures import APP, Figure, Goal, own
from benchmarks.measures.plan import Plan, tell
from benchmarks.timing import Program, output_of, percentile, python

_SCREENS = (("1080p", 1920), ("4K", 3840))
_MOVES = 300
_GOALS = {"zoomed slide": Goal(33, "ms")}
_MEDIAN = Goal(8, "ms")


def measure_tools(plan: Plan) -> Iterator[Figure]:
    """Median, with its goal, and 99th percentile of each tool on each screen."""
    (count,) = plan.sizes_or(10)[:1]
    event = str(write_deck(count).event)
    for screen, width in _SCREENS:
        tell(f"tools: {screen}")
        command = python("-m", "benchmarks.inside.tools", event, str(width), str(_MOVES))
        for tool, taken in json.loads(output_of(Program(APP, command))).items():
            name, goal = f"{tool} moved at {screen}", _GOALS.get(tool, _MEDIAN)
            yield own(f"{name}, median", "ms", statistics.median(taken), taken, goal)
            yield own(f"{name}, p99", "ms", percentile(taken, 0.99), taken)
