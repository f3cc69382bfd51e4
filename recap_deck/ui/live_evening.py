"""The evening's time: the clock, once a second, and what is asked of timers and agenda."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from recap_deck.show import evening as moves
from recap_deck.show.clock import Instant, slept_between
from recap_deck.show.evening import Evening
from recap_deck.show.forecast import Forecast, forecast
from recap_deck.show.off_plan import planned_from_begin
from recap_deck.show.recovery import Offer, offers
from recap_deck.show.rehearsing import as_on_the_evening
from recap_deck.show.rundown import MINUTE, Rundown
from recap_deck.show.timer import Mode, Timer, timer_of
from recap_deck.show.undo import undo_text
from recap_deck.ui.evening_plan import EveningPlan
from recap_deck.ui.live_clock import LiveClock
from recap_deck.ui.live_deck import LiveDeck
from recap_deck.ui.live_show import LiveShow
from recap_deck.ui.words import language

_SECOND_MS = 1_000


class LiveEvening(QObject):
    """Tells what time does to the evening that the show holds. Only a show that runs is timed.

    Signals:
        changed: something was started, ended or changed, or a second has gone by.
        slept: the computer slept while a timer ran; carries for how many seconds.
    """

    changed = Signal()
    slept = Signal(float)

    def __init__(
        self, live_deck: LiveDeck, show: LiveShow, clock: LiveClock, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._deck = live_deck
        self._show = show
        self.clock = clock
        self._last: Instant | None = None
        self._slept = 0.0
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.tick)
        show.taken.connect(self._on_taken)
        live_deck.changed.connect(self._on_deck_changed)

    @property
    def now(self) -> float:
        """Seconds since midnight of the evening's first day."""
        return self.clock.now

    @property
    def time_of_day(self) -> float:
        """What a clock on the wall shows: seconds since midnight."""
        return self.clock.time_of_day

    @property
    def plan(self) -> EveningPlan:
        """What was planned, and which item each slide belongs to."""
        return self._show.plan

    @property
    def rundown(self) -> Rundown:
        """Plan, changes, and what really happened."""
        return self._show.evening.rundown

    @property
    def armed(self) -> str | None:
        """The item whose timer starts next."""
        return self._show.evening.armed

    @property
    def is_live(self) -> bool:
        """Tell whether a show runs."""
        return self._timer.isActive()

    def shown_time(self, seconds: float) -> float:
        """What a clock on the wall will show at a moment of the evening."""
        return self.clock.shown_time(seconds)

    def timer(self) -> Timer | None:
        """The timer of the item that runs, else of the one that is armed."""
        return timer_of(self.rundown, self.armed, self.now)

    def forecasts(self) -> tuple[Forecast, ...]:
        """When everything was and will be."""
        return forecast(*self.reckoned())

    def offers(self) -> tuple[Offer, ...]:
        """What helps a late evening."""
        return offers(*self.reckoned())

    def reckoned(self) -> tuple[Rundown, float]:
        """The rundown and the moment that lateness is counted by; a rehearsal begins on time."""
        if self._show.is_rehearsal:
            return as_on_the_evening(self.rundown, self.armed, self.now)
        return planned_from_begin(self.rundown, self.armed, self.now), self.now

    def begin(self) -> None:
        """Keep time from now on."""
        if not self.is_live:
            self.tick()

    def tick(self) -> None:
        """Tell that time went by, and wait for the next full second."""
        self._notice_sleep()
        step = self.clock.follow_wall()
        if step:
            self.apply(lambda evening: moves.follow_clock(evening, step))
        part = self.now % 1.0
        self._timer.start(max(1, round((1.0 - part) * _SECOND_MS)))
        self.changed.emit()

    def close(self) -> None:
        """Keep time no longer."""
        self._timer.stop()

    def apply(self, edit: Callable[[Evening], Evening]) -> None:
        """Change the evening."""
        self._show.take(edit(self._show.evening))

    def toggle_timer(self) -> None:
        """Start, pause or let go on."""
        self.apply(lambda evening: moves.toggle(evening, self.now))

    def add_minutes(self, minutes: int) -> None:
        """Give the running or armed item more time, or less; never less than nothing."""
        timer = self.timer()
        if timer is not None and timer.length + minutes * MINUTE >= 0:
            self.apply(lambda evening: moves.lengthen(evening, minutes * MINUTE))

    def begin_earlier(self, minutes: int) -> str:
        """Say that the running or armed item began so much earlier; what changed, in words."""
        return self._told(lambda evening: moves.began_earlier(evening, self.now, minutes * MINUTE))

    def reset_timer(self) -> str:
        """Set the running item's timer back to nothing; what changed, in words."""
        return self._told(moves.reset)

    def take_out_sleep(self) -> bool:
        """Don't count the computer's last sleep; whether there was one to be taken out."""
        seconds, self._slept = self._slept, 0.0
        if seconds:
            self.apply(lambda evening: moves.take_out_sleep(evening, seconds))
        return bool(seconds)

    def undo(self) -> str:
        """Take the newest change back; what it was, "" where there was none."""
        text = undo_text(self.rundown, language())
        self.apply(moves.undo)
        return text

    def hand_over(self) -> None:
        """End what runs and go to what comes next; after the last item, to the next slides."""
        self.apply(lambda evening: moves.hand_over_or_go(evening, self._show.programme, self.now))

    def _told(self, edit: Callable[[Evening], Evening]) -> str:
        """Make a change; its words, "" where nothing changed."""
        before = self.rundown
        self.apply(edit)
        return undo_text(self.rundown, language()) if self.rundown != before else ""

    def _notice_sleep(self) -> None:
        before, self._last = self._last, self.clock.instant()
        seconds = 0.0 if before is None else slept_between(before, self._last)
        timer = self.timer()
        if seconds and timer is not None and timer.mode is Mode.RUNNING:
            self._slept = seconds
            self.slept.emit(seconds)

    def _on_taken(self) -> None:
        if self.is_live:
            self.changed.emit()

    def _on_deck_changed(self, new_indexes: Sequence[int]) -> None:
        """With another deck there is no evening yet."""
        if not new_indexes:
            self._timer.stop()
            self._slept = 0.0
            self.clock.place(self._deck.deck.event)
        self.changed.emit()
