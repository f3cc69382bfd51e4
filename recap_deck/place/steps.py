"""Which presses of "next" stay on which part of a continued slide."""

from __future__ import annotations

from collections.abc import Sequence

from recap_deck.place.boxes import Box


def step_ranges(parts: Sequence[Sequence[Box]], step_count: int) -> list[tuple[int, int]]:
    """The first and the last step of each part.

    The press that reveals the first thing of a part turns to that part; where a part
    shows something from its start, turning to it is a press of its own.
    """
    ranges: list[tuple[int, int]] = []
    last = 0
    for index, boxes in enumerate(parts):
        steps = [box.step for box in boxes]
        least, most = min(steps, default=0), max(steps, default=0)
        first = last
        if index and least > last:
            first = last + 1
        last = max(first, most)
        if index == len(parts) - 1:
            last = max(last, step_count)
        ranges.append((first, last))
    return ranges
