"""The one holder of the evening's clock: what time it is, and what a clock on the wall shows."""

from __future__ import annotations

from recap_deck.model.event import Event
from recap_deck.show.clock import Clock, EventClock, Instant, event_clock


class LiveClock:
    """The computer's clock, placed on the evening; all times are in the evening's seconds."""

    def __init__(self, system: Clock, event: Event) -> None:
        self._system = system
        self.placed = event_clock(event, system.now())

    @property
    def now(self) -> float:
        """Seconds since midnight of the evening's first day."""
        return self.placed.seconds(self.instant())

    @property
    def time_of_day(self) -> float:
        """What a clock on the wall shows: seconds since midnight."""
        return self.placed.time_of_day(self.now)

    def shown_time(self, seconds: float) -> float:
        """What a clock on the wall shows at a moment of the evening."""
        return self.placed.time_of_day(seconds)

    def instant(self) -> Instant:
        """This moment on the computer's clocks."""
        return self._system.now()

    def place(self, event: Event) -> None:
        """Place the clock on another event's evening."""
        self.placed = event_clock(event, self.instant())

    def take(self, placed: EventClock) -> None:
        """Go on with a clock that was placed before."""
        self.placed = placed

    def follow_wall(self) -> float:
        """Follow a wall clock that was set; by how much what was measured before moves, 0 mostly.

        Everything that happened is to be moved by it, so that no timer jumps.
        """
        instant = self.instant()
        step = self.placed.step(instant)
        if step:
            self.placed = self.placed.placed_again(instant)
        return step
