"""When everything will be: the rundown and a moment give forecast times and lateness."""

from __future__ import annotations

import enum
from collections.abc import Iterator

from recap_deck.show.actual import Actual
from recap_deck.show.rundown import Line, PlanItem, Rundown, length_from, lines_of
from recap_deck.values import dataclass, replace


class ItemState(enum.Enum):
    """Where an item of the rundown is."""

    DONE = "done"
    RUNNING = "running"
    AHEAD = "ahead"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Forecast:
    """An item's times now: actual ones for what is over, a forecast for the rest, in seconds.

    Lateness counts from the plan, early is negative; both are None where nothing was
    planned. For every item `late_out == late_in - absorbed + overrun`.
    """

    item: PlanItem
    state: ItemState
    start: float
    end: float
    absorbed: float = 0.0
    overrun: float = 0.0

    @property
    def late_in(self) -> float | None:
        """How late it begins."""
        planned = self.item.planned_start
        return None if planned is None else self.start - planned

    @property
    def late_out(self) -> float | None:
        """How late it ends."""
        planned = self.item.planned_end
        return None if planned is None else self.end - planned


def planned_forecast(rundown: Rundown) -> tuple[Forecast, ...]:
    """The evening as it is planned, with its changes, while nothing of it has happened.

    What is changed then is another plan, no lateness that breaks would take up.
    """
    planned = next((item.planned_start for item in rundown.plan), None)
    cursor, is_first, found = planned or 0.0, True, []
    for line in lines_of(rundown):
        item, end = line.item, cursor
        if not line.is_skipped:
            if item.fixed_start is not None:
                cursor = item.fixed_start if is_first else max(cursor, item.fixed_start)
            is_first, end = False, cursor + line.seconds
        state = ItemState.SKIPPED if line.is_skipped else ItemState.AHEAD
        found.append(_made(item, state, cursor, end))
        cursor = end
    return tuple(found)


def forecast(rundown: Rundown, now: float) -> tuple[Forecast, ...]:
    """Every item in the order it happened or will happen."""
    lines = {line.item.id: line for line in lines_of(rundown)}
    begun = [(lines[name], actual) for name, actual in rundown.actuals if name in lines]
    past = [_begun(line, actual, now) for line, actual in begun]
    return (*past, *_ahead(_not_begun(lines, [line for line, _ in begun]), past, now))


def _not_begun(lines: dict[str, Line], begun: list[Line]) -> list[Line]:
    """What has not begun; it was passed over if something after it has."""
    order = list(lines.values())
    furthest = max((order.index(line) for line in begun), default=-1)
    return [
        replace(line, is_skipped=line.is_skipped or place < furthest)
        for place, line in enumerate(order)
        if line not in begun
    ]


def _begun(line: Line, actual: Actual, now: float) -> Forecast:
    state = ItemState.RUNNING if actual.ended is None else ItemState.DONE
    end = actual.ended
    if end is None:
        # Before its time is up a running item can't make the evening early.
        length = length_from(line, actual.started) + actual.paused_until(now)
        end = max(now, actual.started + length)
    return _made(line.item, state, actual.started, end)


def _ahead(lines: list[Line], past: list[Forecast], now: float) -> Iterator[Forecast]:
    """What is to come: each after the one before, not before its fixed start, nor before now."""
    runs = any(each.state is ItemState.RUNNING for each in past)
    cursor = max((each.end for each in past), default=None)
    earliest = None if runs else now
    for line in lines:
        item = line.item
        known = [time for time in (cursor, item.fixed_start) if time is not None]
        if cursor is None and item.fixed_start is None and item.planned_start is not None:
            known.append(item.planned_start)
        if earliest is not None:
            known.append(earliest)
        start = max(known, default=0.0)
        if line.is_skipped:
            yield _made(item, ItemState.SKIPPED, start, start)
            cursor = start
            continue
        end = start + length_from(line, start)
        yield _made(item, ItemState.AHEAD, start, end)
        cursor, earliest = end, None


def _made(item: PlanItem, state: ItemState, start: float, end: float) -> Forecast:
    """Split what an item differs from its plan by: lateness absorbed, and its own overrun."""
    change = (end - start) - item.planned_seconds
    late = 0.0 if item.planned_start is None else max(0.0, start - item.planned_start)
    absorbed = min(late, max(0.0, -change))
    return Forecast(item, state, start, end, absorbed, change + absorbed)
