"""Tells a benchmark when the first slide was painted, where the environment asks for it."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

_IMPORTED_AT = time.monotonic()


def is_traced() -> bool:
    """Say whether somebody waits for the line about the first slide."""
    return bool(os.environ.get("RECAP_DECK_TRACE_START"))


def quits_after_first() -> bool:
    """Say whether the program ends with its first slide."""
    return bool(os.environ.get("RECAP_DECK_QUIT_AFTER_FIRST"))


def tell_first_slide() -> None:
    """Write how many milliseconds after the process' start the first slide was painted."""
    sys.stderr.write(f"first-slide {since_start_ms():.0f}\n")
    sys.stderr.flush()


def since_start_ms() -> float:
    """Milliseconds since the process began; since this module's import off Linux."""
    try:
        fields = Path("/proc/self/stat").read_text(encoding="ascii").rpartition(")")[2].split()
        started = int(fields[19]) / os.sysconf("SC_CLK_TCK")
        return (time.clock_gettime(time.CLOCK_BOOTTIME) - started) * 1000
    except (OSError, ValueError, AttributeError):
        return (time.monotonic() - _IMPORTED_AT) * 1000
