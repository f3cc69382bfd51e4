"""The one holder of the evening's time: rundown, clock and what comes next, once a second."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from recap_deck.model.event import ItemKind
from recap_deck.show.clock import Clock, event_clock
from recap_deck.show.forecast import Forecast, forecast
from recap_deck.show.rundown import (
    MINUTE,
    Added,
    Rundown,
    change,
    end_running,
    lines_of,
    moved_in_time,
    start_item,
    undo_change,
)
from recap_deck.show.state import ShowState
from recap_deck.show.timer import Timer, timer_of, toggle_timer
from recap_deck.show.undo import undo_text
from recap_deck.ui.evening_plan import EveningPlan, evening_plan
from recap_deck.ui.live_deck import LiveDeck
from recap_deck.ui.live_show import LiveShow
from recap_deck.ui.words import language

_SECOND_MS = 1_000


class LiveEvening(QObject):
    """Keeps what really happens beside the plan. Only a show that runs is timed.

    Signals:
        changed: something was started, ended or changed, or a second has gone by.
    """

    changed = Signal()

    def __init__(
        self, live_deck: LiveDeck, show: LiveShow, clock: Clock, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._deck = live_deck
        self._show = show
        self._system = clock
        self._clock = event_clock(live_deck.deck.event, clock.now())
        self.plan = self._new_plan()
        self.rundown = Rundown(self.plan.items)
        self.armed: str | None = None
        self._slide = show.position.slide
        self._is_rehearsal = False
        self._is_seen = False
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.tick)
        show.changed.connect(self._on_show_changed)
        live_deck.changed.connect(self._on_deck_changed)

    @property
    def now(self) -> float:
        """Seconds since midnight of the evening's first day."""
        return self._clock.seconds(self._system.now())

    @property
    def time_of_day(self) -> float:
        """What a clock on the wall shows: seconds since midnight."""
        return self._clock.time_of_day(self.now)

    @property
    def is_live(self) -> bool:
        """Tell whether a show runs."""
        return self._timer.isActive()

    def shown_time(self, seconds: float) -> float:
        """What a clock on the wall will show at a moment of the evening."""
        return self._clock.time_of_day(seconds)

    def timer(self) -> Timer | None:
        """The timer of the item that runs, else of the one that is armed."""
        return timer_of(self.rundown, self.armed, self.now)

    def forecasts(self) -> tuple[Forecast, ...]:
        """When everything was and will be."""
        return forecast(self.rundown, self.now)

    def begin(self, *, rehearsal: bool) -> None:
        """Keep time from now on; what a rehearsal measured doesn't count in the evening."""
        if rehearsal != self._is_rehearsal:
            self._forget()
        self._is_rehearsal = rehearsal
        if not self.is_live:
            self.tick()

    def follow(self, is_seen: bool) -> None:
        """Say whether slides are presented: turning them elsewhere begins nothing."""
        self._is_seen = is_seen
        self._slide = self._show.position.slide
        if is_seen and self.rundown.running is None:
            self._arm(self.plan.id_at(self._slide))
            self.changed.emit()

    def tick(self) -> None:
        """Tell that time went by, and wait for the next full second."""
        instant = self._system.now()
        step = self._clock.step(instant)
        if step:
            self._clock = self._clock.placed_again(instant)
            self.rundown = moved_in_time(self.rundown, step)
        part = self._clock.seconds(instant) % 1.0
        self._timer.start(max(1, round((1.0 - part) * _SECOND_MS)))
        self.changed.emit()

    def close(self) -> None:
        """Keep time no longer."""
        self._timer.stop()

    def toggle_timer(self) -> None:
        """Start, pause or let go on."""
        self._take(toggle_timer(self.rundown, self.armed, self.now))

    def add_minutes(self, minutes: int) -> None:
        """Give the running or armed item more time, or less; never less than nothing."""
        timer = self.timer()
        if timer is not None and timer.length + minutes * MINUTE >= 0:
            self._take(change(self.rundown, Added(timer.item.id, minutes * MINUTE)))

    def undo(self) -> str:
        """Take the newest change back; what it was, "" where there was none."""
        text = undo_text(self.rundown, language())
        self._take(undo_change(self.rundown))
        return text

    def hand_over(self) -> int | None:
        """End what runs and arm what comes next; the slide that it begins with."""
        after = self._next_item()
        self.rundown = end_running(self.rundown, self.now)
        self._arm(after or "")
        self.changed.emit()
        return None if after is None else self.plan.first_slide(after)

    def _next_item(self) -> str | None:
        """What follows the item that runs, else the one of the slide that is shown."""
        here = self.rundown.running or self.armed or self.plan.id_at(self._show.position.slide)
        order = [line.item.id for line in lines_of(self.rundown) if not line.is_skipped]
        place = order.index(here) + 1 if here in order else 0
        return order[place] if place < len(order) else None

    def _arm(self, item_id: str) -> None:
        """Make ready what has not begun; a break begins by itself when its card is shown."""
        if not item_id or self.rundown.actual(item_id) is not None:
            return
        self.armed = item_id
        kinds = {line.item.id: line.item.kind for line in lines_of(self.rundown)}
        if kinds.get(item_id) is ItemKind.BREAK:
            self.rundown = start_item(self.rundown, item_id, self.now)

    def _on_show_changed(self, state: ShowState) -> None:
        before, self._slide = self._slide, state.position.slide
        if not (self.is_live and self._is_seen) or before == self._slide:
            return
        item_id = self.plan.id_at(self._slide)
        if self.plan.leaves_title(before, self._slide) and self.rundown.actual(item_id) is None:
            self.rundown = start_item(self.rundown, item_id, self.now)
        elif item_id != self.plan.id_at(before) and self._slide == self.plan.first_slide(item_id):
            self._arm(item_id)
        self.changed.emit()

    def _on_deck_changed(self, new_indexes: Sequence[int]) -> None:
        """Take another plan under the same times, or forget all with another deck."""
        self.plan = self._new_plan()
        self._slide = self._show.position.slide
        if not new_indexes:
            self._clock = event_clock(self._deck.deck.event, self._system.now())
            self._forget()
        else:
            changes, actuals = self.rundown.changes, self.rundown.actuals
            self.rundown = Rundown(self.plan.items, changes, actuals)
        self.changed.emit()

    def _forget(self) -> None:
        self._timer.stop()
        self.rundown = Rundown(self.plan.items)
        self.armed = None

    def _take(self, rundown: Rundown) -> None:
        self.rundown = rundown
        self.changed.emit()

    def _new_plan(self) -> EveningPlan:
        return evening_plan(self._deck.deck, self._deck.builder.entries)
