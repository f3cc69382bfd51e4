"""From a letter typed in an event's file to the slide's preview."""

from __future__ import annotations

import json
import statistics
from collections.abc import Iterator

from benchmarks.decks import write_deck
from benchmarks.figures import APP, BARE, Figure, Goal, compared, own
from benchmarks.measures.plan import Plan, tell, user_environment
from benchmarks.timing import Program, output_of, percentile, python

_LETTERS = 200
_KEYS = 100
_GOAL = Goal(16, "ms")
_HITCH = Goal(50, "ms")
_STAGES = {
    "load": "files to slides",
    "order": "running order",
    "place": "parse and place",
    "paint": "paint",
}


def measure_keystroke(plan: Plan) -> Iterator[Figure]:
    """The 95th percentile for each size of event, and the medians of its stages."""
    for count in plan.sizes_or(1_000):
        tell(f"keystroke: {count} slides")
        event = str(write_deck(count).event)
        command = python("-m", "benchmarks.inside.keystroke", event, str(_LETTERS))
        stages = json.loads(output_of(Program(APP, command)))
        whole = [sum(parts) for parts in zip(*stages.values(), strict=True)]
        name = f"keystroke to preview in {count:,}"
        yield own(f"{name}, p95", "ms", percentile(whole, 0.95), whole, _GOAL)
        for stage, taken in stages.items():
            yield own(f"{name}: {_STAGES[stage]}", "ms", statistics.median(taken), taken)
        yield from _in_window(count, event)


def _in_window(count: int, event: str) -> Iterator[Figure]:
    """From a key pressed to the slide painted, everything that stands around it taking part."""
    tell(f"keystroke: {count} slides, in the whole window")
    command = python("-m", "benchmarks.inside.typing", event, str(_KEYS))
    environment = {**user_environment(), "QT_QPA_PLATFORM": "offscreen"}
    taken = json.loads(output_of(Program(APP, command, environment)))
    letters, bare = taken.pop("letter"), taken.pop("bare")
    name = f"key to slide in a window of {count:,}"
    yield own(f"{name}, p95", "ms", percentile(letters, 0.95), letters, _GOAL)
    yield compared(f"{name}, beside a bare editor", "ms", {APP: letters, BARE: bare})
    for edit, times in taken.items():
        yield own(f"{name}: {edit}, longest", "ms", max(times), times, _HITCH)
