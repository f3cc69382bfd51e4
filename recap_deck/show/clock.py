"""Instants on a computer's clocks, turned into the evening's time.

Elapsed time comes from a clock that only grows; the wall clock only places it. The evening's
time is seconds since midnight of its first day, counted through without a jump: setting the
clock, summer time and suspend don't change how long anything took.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta, tzinfo
from typing import Protocol

from recap_deck.model.event import Event
from recap_deck.values import dataclass, replace

_HOUR = 3600.0
_NIGHT = timedelta(hours=5)
"""Whoever is still up at four says "tonight" of the day before."""
_LONGEST = timedelta(hours=36)
_LEAST_STEP = 2.0
_LEAST_SLEEP = 5.0


@dataclass(frozen=True, slots=True)
class Instant:
    """One moment: seconds on a clock that only grows, and since 1970 by the wall clock.

    `monotonic` counts suspend, `awake` doesn't; None where nothing tells them apart.
    """

    monotonic: float
    wall: float
    awake: float | None = None


class Clock(Protocol):
    """Says what time it is; tests have one that they set."""

    def now(self) -> Instant:
        """This moment."""
        ...


@dataclass(frozen=True, slots=True)
class EventClock:
    """The evening's clock: where its first midnight is, and an instant that it was placed by.

    `midnight` is in seconds since 1970; `zone` is a name, empty for the machine's own.
    """

    midnight: float
    anchor: Instant
    zone: str = ""

    def seconds(self, instant: Instant) -> float:
        """Seconds since midnight of the first day."""
        return self.anchor.wall - self.midnight + (instant.monotonic - self.anchor.monotonic)

    def step(self, instant: Instant) -> float:
        """How far the wall clock was set forward since this clock was placed; 0 for a little."""
        passed = instant.monotonic - self.anchor.monotonic
        step = instant.wall - self.anchor.wall - passed
        return step if abs(step) >= _LEAST_STEP else 0.0

    def placed_again(self, instant: Instant) -> EventClock:
        """Follow a wall clock that was set; what was measured before moves by `step`."""
        return replace(self, anchor=instant)

    def time_of_day(self, seconds: float) -> float:
        """What a clock on the wall shows then, summer time and all: seconds since its midnight."""
        shown = _local(self.midnight + seconds, self.zone)
        return shown.hour * _HOUR + shown.minute * 60 + shown.second + shown.microsecond / 1e6


def event_clock(event: Event, now: Instant) -> EventClock:
    """Place the evening: on its own date if that is today or last night, else on today.

    So a rehearsal on another day has the evening's times.
    """
    zone = event.timezone if _zone(event.timezone) else ""
    local = _local(now.wall, zone)
    day = (local - _NIGHT).date()
    if event.date is not None and timedelta() <= _since_midnight(local, event.date) < _LONGEST:
        day = event.date
    return EventClock(_midnight(day, zone), now, zone)


def slept_between(before: Instant, after: Instant) -> float:
    """How long the machine slept between two instants; 0 for less than a few seconds."""
    if before.awake is None or after.awake is None:
        return 0.0
    slept = (after.monotonic - before.monotonic) - (after.awake - before.awake)
    return slept if slept >= _LEAST_SLEEP else 0.0


def _since_midnight(local: datetime, day: date) -> timedelta:
    return local.replace(tzinfo=None) - datetime(day.year, day.month, day.day)


def _midnight(day: date, zone: str) -> float:
    """Twelve hours before the day's noon: summer time begins and ends at night."""
    noon = datetime(day.year, day.month, day.day, 12, tzinfo=_zone(zone))
    return noon.timestamp() - 12 * _HOUR


def _local(wall: float, zone: str) -> datetime:
    return datetime.fromtimestamp(wall, _zone(zone))


def _zone(name: str) -> tzinfo | None:
    """A time zone by name; None, the machine's, for one that isn't known here."""
    if not name:
        return None
    from zoneinfo import ZoneInfo  # few events name a zone; it is slow to load

    try:
        return ZoneInfo(name)
    except (OSError, ValueError, LookupError):
        return None
