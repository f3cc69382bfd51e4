"""The timer of the running session: a view of what the rundown knows, and the moves on it.

A session's timer is armed when it is handed over to, and runs once it begins. A pause lasts
until somebody ends it: turning slides never does.
"""

from __future__ import annotations

import enum

from recap_deck.show.actual import Actual
from recap_deck.show.began import Began
from recap_deck.show.rundown import (
    MINUTE,
    Line,
    PlanItem,
    Reset,
    Rundown,
    TakenOut,
    change,
    length_from,
    lines_of,
    pause_running,
    resume_running,
    start_item,
    with_actual,
)
from recap_deck.values import dataclass, replace

_WARNING = 5 * MINUTE
_WARNING_SHARE = 5
_DANGER = 1 * MINUTE


class Mode(enum.Enum):
    """Whether a timer runs."""

    ARMED = "armed"
    RUNNING = "running"
    PAUSED = "paused"


class Phase(enum.Enum):
    """How near the end is."""

    CALM = "calm"
    WARNING = "warning"
    DANGER = "danger"
    OVER = "over"


class Shows(enum.Enum):
    """Which time is the large one: what is left, what has gone by, or the clock on the wall."""

    REMAINING = "remaining"
    ELAPSED = "elapsed"
    CLOCK = "clock"

    @property
    def following(self) -> Shows:
        """The one that comes after it, in a circle."""
        order = list(Shows)
        return order[(order.index(self) + 1) % len(order)]


@dataclass(frozen=True, slots=True)
class Timer:
    """An item's timer at one moment, in seconds; `questions` is the budget within `length`."""

    item: PlanItem
    mode: Mode
    length: float
    elapsed: float = 0.0
    questions: float = 0.0

    @property
    def remaining(self) -> float:
        """Until the item's end; negative past it."""
        return self.length - self.elapsed

    @property
    def is_questions(self) -> bool:
        """Tell whether the talk's own part is used up and the questions' budget runs."""
        return self.questions > 0 and self.remaining <= self.questions

    @property
    def part_length(self) -> float:
        """How long the talk without its questions is, or the questions once they have begun."""
        return self.questions if self.is_questions else self.length - self.questions

    @property
    def part_remaining(self) -> float:
        """Until the end of that part; negative past it."""
        return self.remaining if self.is_questions else self.remaining - self.questions

    @property
    def phase(self) -> Phase:
        """How near the end of the talk, or of its questions, is."""
        return phase_of(self.part_remaining, self.part_length)


def phase_of(remaining: float, length: float) -> Phase:
    """Warn at five minutes and at one; earlier than that in what is short itself."""
    warning = min(_WARNING, length / _WARNING_SHARE)
    if remaining < 0:
        return Phase.OVER
    if remaining <= min(_DANGER, warning / 2):
        return Phase.DANGER
    return Phase.WARNING if remaining <= warning else Phase.CALM


def timer_of(rundown: Rundown, armed: str | None, now: float) -> Timer | None:
    """The timer of the item that runs, else of the one that is armed; None without either."""
    name = rundown.running or armed
    line = next((line for line in lines_of(rundown) if line.item.id == name), None)
    if line is None or name is None:
        return None
    actual = rundown.actual(name)
    if actual is None or actual.ended is not None:
        return _timer(line, Mode.ARMED, now, 0.0)
    mode = Mode.RUNNING if actual.paused_at is None else Mode.PAUSED
    elapsed = max(0.0, now - actual.started - actual.paused_until(now))
    return _timer(line, mode, actual.started, elapsed)


def _timer(line: Line, mode: Mode, start: float, elapsed: float) -> Timer:
    length = length_from(line, start)
    return Timer(line.item, mode, length, elapsed, min(line.item.questions_seconds, length))


def toggle_timer(rundown: Rundown, armed: str | None, now: float) -> Rundown:
    """Pause what runs, let go on what is paused, start what is armed."""
    running = rundown.running
    if running is None:
        return rundown if armed is None else start_item(rundown, armed, now)
    actual = rundown.actual(running)
    is_paused = actual is not None and actual.paused_at is not None
    return resume_running(rundown, now) if is_paused else pause_running(rundown, now)


def started_ago(rundown: Rundown, item_id: str, now: float, seconds: float) -> Rundown:
    """Say that an item has run so long; one that still ran then was over at that moment.

    It can't have begun before those before it did. A pause that lasts goes on lasting. Can be
    taken back like a change.
    """
    mine = rundown.actual(item_id)
    before = mine if mine is not None and mine.ended is None else Actual(now)
    others = [(name, actual) for name, actual in rundown.actuals if name != item_id]
    wanted = now - seconds - before.paused_until(now)
    new = _begun_at(before, max([wanted, *(actual.started for _, actual in others)]))
    if new == mine:
        return rundown
    over = tuple((name, _over_by(actual, new.started)) for name, actual in others)
    actuals = (*over, (item_id, new))
    said = Began(item_id, before.started, rundown.actuals, actuals)
    return change(replace(rundown, actuals=actuals), said)


def _begun_at(actual: Actual, moment: float) -> Actual:
    """The same, begun at another moment; no pause is longer than there is time for it."""
    if actual.paused_at is None:
        return replace(actual, started=moment)
    stood = max(moment, actual.paused_at)
    paused = min(actual.paused_seconds, stood - moment)
    return replace(actual, started=moment, paused_seconds=paused, paused_at=stood)


def _over_by(actual: Actual, moment: float) -> Actual:
    is_over = actual.ended is not None and actual.ended <= moment
    return actual if is_over else actual.ended_at(moment)


def reset_timer(rundown: Rundown) -> Rundown:
    """Set the running item's timer back to nothing, armed; can be taken back like a change."""
    running = rundown.running
    actual = rundown.actual(running) if running is not None else None
    if running is None or actual is None:
        return rundown
    others = tuple(pair for pair in rundown.actuals if pair[0] != running)
    return change(replace(rundown, actuals=others), Reset(running, actual))


def take_out(rundown: Rundown, seconds: float) -> Rundown:
    """Don't count sleep in the running item's timer; a paused one didn't count it anyway."""
    running = rundown.running
    actual = rundown.actual(running) if running is not None else None
    if running is None or actual is None or actual.paused_at is not None:
        return rundown
    without = with_actual(rundown, running, lambda each: each.with_pause(seconds))
    return change(without, TakenOut(running, seconds))
