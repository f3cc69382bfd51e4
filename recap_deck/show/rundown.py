"""The plan of the evening, what was changed on it during the show, and what really happened.

Times are seconds since midnight of the event's first day. The plan is never changed: changes
are a layer of their own, in the order they were made, so that the newest can be taken back.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable

from recap_deck.model.event import AgendaItem, ItemKind
from recap_deck.show.actual import Actual, all_moved
from recap_deck.show.began import Began
from recap_deck.values import dataclass, replace

MINUTE = 60.0


@dataclass(frozen=True, slots=True)
class PlanItem:
    """One line of the plan; `planned_start` is None where nobody said when it begins.

    `least_seconds` is how short it may get to absorb lateness: a break's minimum.
    `questions_seconds` is the part of its time that is for questions.
    """

    id: str
    kind: ItemKind
    title: str
    planned_seconds: float
    least_seconds: float
    planned_start: float | None = None
    fixed_start: float | None = None
    session: str = ""
    speakers: str = ""
    questions_seconds: float = 0.0

    @property
    def planned_end(self) -> float | None:
        """When it should be over."""
        return None if self.planned_start is None else self.planned_start + self.planned_seconds


@dataclass(frozen=True, slots=True)
class Added:
    """An item gets longer, or shorter by a negative number."""

    id: str
    seconds: float


@dataclass(frozen=True, slots=True)
class Skipped:
    """An item is left out, or put back where `is_skipped` is false."""

    id: str
    is_skipped: bool = True


@dataclass(frozen=True, slots=True)
class Moved:
    """An item goes before another one, None for the end."""

    id: str
    before: str | None


@dataclass(frozen=True, slots=True)
class Inserted:
    """A new item, before another one, None for the end."""

    item: PlanItem
    before: str | None


@dataclass(frozen=True, slots=True)
class Fixed:
    """An item doesn't begin before `start`; None lets it follow the one before."""

    id: str
    start: float | None


@dataclass(frozen=True, slots=True)
class Titled:
    """An item has another title."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Reset:
    """An item's timer went back to nothing; `actual` is what it had run."""

    id: str
    actual: Actual


@dataclass(frozen=True, slots=True)
class TakenOut:
    """The machine slept, and an item's timer doesn't count that."""

    id: str
    seconds: float


@dataclass(frozen=True, slots=True)
class Together:
    """Several changes that are made, and taken back, as one; `why` is the name of an offer."""

    changes: tuple[Change, ...]
    why: str


Change = Added | Skipped | Moved | Inserted | Fixed | Titled | Reset | Began | TakenOut | Together


@dataclass(frozen=True, slots=True)
class Rundown:
    """Plan, changes and actual times; `actuals` by item id, in the order of starting."""

    plan: tuple[PlanItem, ...]
    changes: tuple[Change, ...] = ()
    actuals: tuple[tuple[str, Actual], ...] = ()

    def actual(self, item_id: str) -> Actual | None:
        """What happened to an item so far."""
        return dict(self.actuals).get(item_id)

    @property
    def running(self) -> str | None:
        """The id of the item that has begun and not ended."""
        return next((name for name, actual in self.actuals if actual.ended is None), None)


@dataclass(frozen=True, slots=True)
class Line:
    """An item as it stands after all changes."""

    item: PlanItem
    added_seconds: float = 0.0
    is_skipped: bool = False

    @property
    def seconds(self) -> float:
        """How long it may take now; never less than nothing."""
        return max(0.0, self.item.planned_seconds + self.added_seconds)


def length_from(line: Line, start: float) -> float:
    """An item's length if it begins then; a break gives away what it can to absorb lateness."""
    item = line.item
    if item.kind is not ItemKind.BREAK or item.planned_start is None:
        return line.seconds
    # Minutes that are given to it on purpose are its own.
    room = max(0.0, min(line.seconds, item.planned_seconds) - item.least_seconds)
    return line.seconds - min(room, max(0.0, start - item.planned_start))


def plan_of(agenda: Iterable[AgendaItem]) -> tuple[PlanItem, ...]:
    """Turn an agenda's minutes into a plan in seconds; what has no length takes no time."""
    return tuple(_plan_item(item) for item in agenda)


def _plan_item(item: AgendaItem) -> PlanItem:
    planned = (item.minutes or 0.0) * MINUTE
    least = planned if item.min_minutes is None else min(planned, item.min_minutes * MINUTE)
    start = item.planned_start
    is_fixed = item.start is not None and start is not None
    return PlanItem(
        item.id,
        item.kind,
        item.title,
        planned,
        least,
        None if start is None else start * MINUTE,
        start * MINUTE if is_fixed and start is not None else None,
        item.session,
        ", ".join(speaker.name for speaker in item.speakers),
        min(planned, (item.questions or 0.0) * MINUTE),
    )


def lines_of(rundown: Rundown) -> tuple[Line, ...]:
    """The items in their present order, with what was added to them."""
    lines = [Line(item) for item in rundown.plan]
    for change in rundown.changes:
        lines = _changed(lines, change)
    return tuple(lines)


def _changed(lines: list[Line], change: Change) -> list[Line]:
    match change:
        case Added(item_id, seconds):
            return _with(
                lines, item_id, lambda it: replace(it, added_seconds=it.added_seconds + seconds)
            )
        case Skipped(item_id, is_skipped):
            return _with(lines, item_id, lambda it: replace(it, is_skipped=is_skipped))
        case Fixed(item_id, start):
            return _with_item(lines, item_id, lambda item: replace(item, fixed_start=start))
        case Titled(item_id, title):
            return _with_item(lines, item_id, lambda item: replace(item, title=title))
        case Moved(item_id, before):
            moving = [line for line in lines if line.item.id == item_id]
            rest = [line for line in lines if line.item.id != item_id]
            return _put(rest, moving, before)
        case Inserted(item, before):
            return _put(lines, [Line(item)], before)
        case Together(changes):
            return functools.reduce(_changed, changes, lines)
        case Reset() | Began() | TakenOut():
            return lines  # they changed what happened, not what is planned


def _with(lines: list[Line], item_id: str, edit: Callable[[Line], Line]) -> list[Line]:
    return [edit(line) if line.item.id == item_id else line for line in lines]


def _with_item(lines: list[Line], item_id: str, edit: Callable[[PlanItem], PlanItem]) -> list[Line]:
    return _with(lines, item_id, lambda line: replace(line, item=edit(line.item)))


def _put(lines: list[Line], new: list[Line], before: str | None) -> list[Line]:
    at = next((i for i, line in enumerate(lines) if line.item.id == before), len(lines))
    return [*lines[:at], *new, *lines[at:]]


def change(rundown: Rundown, new: Change) -> Rundown:
    """Lay a change over the plan."""
    return replace(rundown, changes=(*rundown.changes, new))


def undo_change(rundown: Rundown) -> Rundown:
    """Take the newest change back; what happened meanwhile stays."""
    if not rundown.changes:
        return rundown
    taken = replace(rundown, changes=rundown.changes[:-1])
    match rundown.changes[-1]:
        case Reset(item_id, actual):
            return _put_back(taken, item_id, actual)
        case Began() as began:
            return replace(taken, actuals=began.taken_back(taken.actuals))
        case TakenOut(item_id, seconds):
            return with_actual(taken, item_id, lambda actual: actual.with_pause(-seconds))
    return taken


def _put_back(rundown: Rundown, item_id: str, actual: Actual) -> Rundown:
    """Give an item its old times; if another runs by now, it ended when that one began."""
    others = [pair for pair in rundown.actuals if pair[0] != item_id]
    later = [
        other.started
        for _, other in others
        if other.started > actual.started or other.ended is None
    ]
    if actual.ended is None and later:
        actual = actual.ended_at(min(later))
    at = sum(other.started <= actual.started for _, other in others)
    return replace(rundown, actuals=(*others[:at], (item_id, actual), *others[at:]))


def moved_in_time(rundown: Rundown, seconds: float) -> Rundown:
    """Follow a wall clock that was set: everything was measured that much earlier or later."""
    return replace(
        rundown,
        changes=tuple(_change_moved(each, seconds) for each in rundown.changes),
        actuals=all_moved(rundown.actuals, seconds),
    )


def _change_moved(each: Change, seconds: float) -> Change:
    match each:
        case Reset():
            return replace(each, actual=each.actual.moved(seconds))
        case Began():
            return each.moved(seconds)
    return each


def start_item(rundown: Rundown, item_id: str, now: float) -> Rundown:
    """Begin an item; one that runs ends at the same moment. A second start changes nothing."""
    if rundown.running == item_id:
        return rundown
    ended = end_running(rundown, now)
    others = tuple(pair for pair in ended.actuals if pair[0] != item_id)
    return replace(ended, actuals=(*others, (item_id, Actual(now))))


def take_back_start(rundown: Rundown, item_id: str, now: float, within: float) -> Rundown:
    """Make the running item not begun, if it began within so many seconds.

    The item that ended at that moment goes on, as if nothing had been between.
    """
    mine = rundown.actual(item_id)
    if mine is None or mine.ended is not None or now - mine.started > within:
        return rundown
    others = tuple(pair for pair in rundown.actuals if pair[0] != item_id)
    without = replace(rundown, actuals=others)
    ended = [name for name, actual in others if actual.ended == mine.started]
    return with_actual(without, ended[-1], Actual.going_on) if ended else without


def end_running(rundown: Rundown, now: float) -> Rundown:
    """End the item that runs; a pause ends with it."""
    return _with_running(rundown, lambda actual: actual.ended_at(now))


def pause_running(rundown: Rundown, now: float) -> Rundown:
    """Stop the running item's timer; the evening goes on."""
    return _with_running(
        rundown,
        lambda actual: actual if actual.paused_at is not None else replace(actual, paused_at=now),
    )


def resume_running(rundown: Rundown, now: float) -> Rundown:
    """Let the running item's timer go on."""
    return _with_running(
        rundown,
        lambda actual: replace(actual, paused_seconds=actual.paused_until(now), paused_at=None),
    )


def _with_running(rundown: Rundown, edit: Callable[[Actual], Actual]) -> Rundown:
    running = rundown.running
    return rundown if running is None else with_actual(rundown, running, edit)


def with_actual(rundown: Rundown, item_id: str, edit: Callable[[Actual], Actual]) -> Rundown:
    """Change what happened to one item."""
    actuals = tuple(
        (name, edit(actual) if name == item_id else actual) for name, actual in rundown.actuals
    )
    return replace(rundown, actuals=actuals)
