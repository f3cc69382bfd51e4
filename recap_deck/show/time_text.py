"""Times as they are read on stage; the only place that rounds them."""

from __future__ import annotations

import math

_MINUTE = 60
_HOUR = 60 * _MINUTE


def elapsed_text(seconds: float) -> str:
    """Time gone by, rounded down: `9:59`, `1:00:00`."""
    return _clock(math.floor(max(0.0, seconds)))


def remaining_text(seconds: float) -> str:
    """Time left, rounded up, so that it says 0:00 only when nothing is left; over as `+0:01`."""
    if seconds > 0:
        return _clock(math.ceil(seconds))
    over = math.floor(-seconds)
    return f"+{_clock(over)}" if over else _clock(0)


def time_of_day_text(seconds: float) -> str:
    """Seconds since midnight as `19:05`; the next day begins again at `0:00`."""
    whole = math.floor(seconds)
    return f"{whole // _HOUR % 24}:{whole // _MINUTE % 60:02d}"


def in_minutes(seconds: float) -> int:
    """Whole minutes, the nearest; half a minute counts away from nothing."""
    return int(abs(seconds) / _MINUTE + 0.5) * (1 if seconds >= 0 else -1)


def _clock(seconds: int) -> str:
    minutes, rest = divmod(seconds, _MINUTE)
    hours, minutes = divmod(minutes, _MINUTE)
    return f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes}:{rest:02d}"
