"""Memory of the process tree while presenting, on screens of two sizes, and its growth."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.decks import FOLDER, write_deck
from benchmarks.figures import APP, Figure, Goal, own
from benchmarks.measures.plan import Plan, tell, user_environment
from benchmarks.process_tree import can_be_read
from benchmarks.timing import Program, output_of, python

_SCREENS = (("1080p", 1920, Goal(150, "MiB")), ("4K", 3840, Goal(320, "MiB")))
_STRIDE = 3  # reaches every kind of slide and every picture
_REST_MS = 500  # the slides before and after are ready by then
_CHANGES, _FEW_SLIDES, _SMALL = 10_000, 100, 640
_NO_GROWTH = Goal(2, "MiB")  # the measure itself is no finer


def measure_memory(plan: Plan) -> Iterator[Figure]:
    """The most that is taken on each screen, then the growth over ten thousand changes."""
    if not can_be_read():
        tell("memory: this system doesn't tell how much a process tree takes")
        return
    (count,) = plan.sizes_or(1_000)[:1]
    for name, width, goal in _SCREENS:
        tell(f"memory: {count} slides at {name}")
        found = _present(count, width, count // _STRIDE, _STRIDE)
        taken = found["turns"]
        yield own(f"memory through {count:,} slides at {name}", "MiB", max(taken), taken, goal)
    tell(f"memory: {_CHANGES} changes of the slide")
    taken = _present(_FEW_SLIDES, _SMALL, _CHANGES, 1)["turns"]
    # The first fifth fills caches of a fixed size.
    growth = taken[-1] - max(taken[: len(taken) // 5])
    name = f"growth over {_CHANGES:,} changes"
    yield own(name, "MiB", max(0.0, growth), taken, _NO_GROWTH)


def _present(count: int, width: int, turns: int, stride: int) -> Any:
    numbers = (str(number) for number in (turns, stride, _REST_MS))
    command = python("-m", "benchmarks.inside.presenting", str(write_deck(count).event), *numbers)
    platform = f"offscreen:configfile={_screen_file(width)}"
    environment = {**user_environment(), "QT_QPA_PLATFORM": platform}
    found = json.loads(output_of(Program(APP, command, environment)))
    assert found["pixels"][0] == width, f"the show was {found['pixels']} pixels large"
    return found


def _screen_file(width: int) -> Path:
    """A screen for Qt's offscreen platform, which would be 800 pixels wide otherwise."""
    screen = {"name": "screen", "x": 0, "y": 0, "width": width, "height": width * 9 // 16}
    dots = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    path = FOLDER / f"screen-{width}.json"
    path.write_text(json.dumps({"screens": [screen | dots]}), encoding="utf-8")
    return path
