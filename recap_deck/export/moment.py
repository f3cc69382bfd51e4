"""The moment that a file says it was made at."""

from __future__ import annotations

import os
from datetime import UTC, datetime


def asked_moment() -> datetime | None:
    """The time that a reproducible build asks for; files without one say no time at all."""
    seconds = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(seconds), UTC) if seconds.isdigit() else None
