"""What a person can do to the agenda, as changes of the rundown; None where it can't be done.

What has begun stays as it was; everything after it can be rearranged.
"""

from __future__ import annotations

from collections.abc import Sequence

from recap_deck.model.event import ItemKind
from recap_deck.show.rundown import (
    Added,
    Change,
    Fixed,
    Inserted,
    Line,
    Moved,
    PlanItem,
    Rundown,
    Skipped,
    Titled,
    Together,
    lines_of,
)

_DAY = 24 * 3600.0


def open_items(rundown: Rundown) -> tuple[str, ...]:
    """The ids of the items that can still be put in another order: those after what has begun."""
    order = [line.item.id for line in lines_of(rundown)]
    begun = {name for name, _ in rundown.actuals}
    furthest = max((i for i, name in enumerate(order) if name in begun), default=-1)
    return tuple(order[furthest + 1 :])


def lengthened(rundown: Rundown, item_id: str, seconds: float) -> Change | None:
    """Give an item more time, or less; what is over has had its time."""
    line = _line(rundown, item_id)
    if line is None or line.is_skipped or _is_over(rundown, item_id):
        return None
    less = -min(-seconds, line.seconds) if seconds < 0 else seconds
    return Added(item_id, less) if less else None


def moved(rundown: Rundown, item_id: str, direction: int) -> Change | None:
    """Put an item one place earlier (-1) or later (1)."""
    order = open_items(rundown)
    if item_id not in order:
        return None
    place = order.index(item_id)
    if direction < 0:
        return Moved(item_id, order[place - 1]) if place else None
    return Moved(item_id, _at(order, place + 2)) if place + 1 < len(order) else None


def left_out(rundown: Rundown, item_id: str) -> Change | None:
    """Leave an item out, or put one back that is left out or was passed over."""
    line = _line(rundown, item_id)
    if line is None or rundown.actual(item_id) is not None:
        return None
    order = open_items(rundown)
    if item_id in order:
        return Skipped(item_id, not line.is_skipped)
    next_up = Moved(item_id, _at(order, 0))
    return Together((Skipped(item_id, False), next_up), "restore") if line.is_skipped else next_up


def inserted(
    rundown: Rundown, after: str | None, kind: ItemKind, title: str, seconds: float
) -> Inserted:
    """A new item behind another one, not before anything that has begun."""
    order = open_items(rundown)
    place = order.index(after) + 1 if after in order else 0
    least = seconds / 2 if kind is ItemKind.BREAK else seconds
    item = PlanItem(_new_id(rundown), kind, title, seconds, least)
    return Inserted(item, _at(order, place))


def fixed(rundown: Rundown, item_id: str, start: float | None) -> Change | None:
    """Let an item begin at a set time, or follow the one before again."""
    line = _line(rundown, item_id)
    if line is None or item_id not in open_items(rundown) or line.item.fixed_start == start:
        return None
    return Fixed(item_id, start)


def titled(rundown: Rundown, item_id: str, title: str) -> Change | None:
    """Give an item another title; those of the plan keep theirs."""
    line, text = _line(rundown, item_id), " ".join(title.split())
    if line is None or not is_new(rundown, item_id) or text in ("", line.item.title):
        return None
    return Titled(item_id, text)


def is_new(rundown: Rundown, item_id: str) -> bool:
    """Tell whether an item is not in the plan."""
    return all(item.id != item_id for item in rundown.plan)


def nearest_day(seconds: float, near: float) -> float:
    """A time of day as a moment of the evening: past midnight it is the next day's."""
    return seconds + round((near - seconds) / _DAY) * _DAY


def _line(rundown: Rundown, item_id: str) -> Line | None:
    return next((line for line in lines_of(rundown) if line.item.id == item_id), None)


def _is_over(rundown: Rundown, item_id: str) -> bool:
    actual = rundown.actual(item_id)
    return actual is not None and actual.ended is not None


def _at(order: Sequence[str], place: int) -> str | None:
    return order[place] if place < len(order) else None


def _new_id(rundown: Rundown) -> str:
    known = {line.item.id for line in lines_of(rundown)}
    return next(name for i in range(1, len(known) + 2) if (name := f"new-{i}") not in known)
