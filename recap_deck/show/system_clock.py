"""The computer's own clocks; the only place of the show that reads them."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from recap_deck.errors import RecapDeckError
from recap_deck.files import read_file
from recap_deck.show.clock import Instant

_BOOT_ID = Path("/proc/sys/kernel/random/boot_id")


_CLOCKS = {
    "linux": ("CLOCK_BOOTTIME", "CLOCK_MONOTONIC"),
    # Python's own monotonic clock stops in suspend there; this one doesn't.
    "darwin": ("CLOCK_MONOTONIC", "CLOCK_UPTIME_RAW"),
}
"""By system: the clock that counts suspend, and the one that doesn't."""
_COUNTING, _AWAKE = (
    getattr(time, name, None) for name in _CLOCKS.get(sys.platform, ("none", "none"))
)


class SystemClock:
    """The real clock; its monotonic time counts suspend."""

    def now(self) -> Instant:
        """This moment."""
        if _COUNTING is None:
            return Instant(time.monotonic(), time.time())
        awake = None if _AWAKE is None else time.clock_gettime(_AWAKE)
        return Instant(time.clock_gettime(_COUNTING), time.time(), awake)


def boot_id() -> str:
    """A name for this run of the machine, "" where it has none: monotonic times hold within it."""
    try:
        return read_file(_BOOT_ID, 100).decode("ascii", "replace").strip()
    except RecapDeckError:
        return ""
