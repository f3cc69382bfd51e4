"""What really happened to one item of the evening."""

from __future__ import annotations

from recap_deck.values import dataclass, replace


@dataclass(frozen=True, slots=True)
class Actual:
    """What really happened to an item; a running one has no end yet."""

    started: float
    ended: float | None = None
    paused_seconds: float = 0.0
    paused_at: float | None = None

    def paused_until(self, now: float) -> float:
        """All time it has stood still, a pause that lasts included."""
        standing = 0.0 if self.paused_at is None else max(0.0, now - self.paused_at)
        return self.paused_seconds + standing

    def ended_at(self, moment: float) -> Actual:
        """The same, over; a pause ends with it."""
        end = max(moment, self.started)
        return Actual(self.started, end, min(self.paused_until(end), end - self.started))

    def going_on(self) -> Actual:
        """The same, not over."""
        return replace(self, ended=None)

    def with_pause(self, seconds: float) -> Actual:
        """The same with more, or less, time that doesn't count."""
        return replace(self, paused_seconds=max(0.0, self.paused_seconds + seconds))

    def moved(self, seconds: float) -> Actual:
        """The same, so much later."""
        return Actual(
            self.started + seconds,
            None if self.ended is None else self.ended + seconds,
            self.paused_seconds,
            None if self.paused_at is None else self.paused_at + seconds,
        )


Actuals = tuple[tuple[str, Actual], ...]
"""What really happened to items by their ids, in the order of starting."""


def all_moved(actuals: Actuals, seconds: float) -> Actuals:
    """All times, so much later."""
    return tuple((name, actual.moved(seconds)) for name, actual in actuals)
