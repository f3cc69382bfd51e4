"""What an export includes: slides by number, sessions by name, backup slides or not."""

from __future__ import annotations

from recap_deck.export.selection.choosing import Selection, by_session, selected
from recap_deck.export.selection.ranges import RangeError, SlideRange, read_ranges

__all__ = ["RangeError", "Selection", "SlideRange", "by_session", "read_ranges", "selected"]
