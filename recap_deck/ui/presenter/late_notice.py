"""When to say that the evening gets late: at three minutes, and again at each three more."""

from __future__ import annotations

from collections.abc import Sequence

from recap_deck.show.forecast import Forecast
from recap_deck.show.offset import Offset, ends_text, offset_of
from recap_deck.show.recovery import is_worth_telling
from recap_deck.ui.live_keys import key_of
from recap_deck.ui.words import language, say


class LateNotice:
    """Remembers what was told, so that nothing is told twice."""

    def __init__(self) -> None:
        self._told = 0

    def text(self, forecasts: Sequence[Forecast]) -> str:
        """What is to be said now, "" for nothing."""
        offset = offset_of(forecasts)
        at_end = offset.at_end if offset else 0
        if at_end <= 0:
            self._told = 0
        if offset is None or not is_worth_telling(self._told, at_end):
            return ""
        self._told = at_end
        return _notice(offset)


def _notice(offset: Offset) -> str:
    ends, key = ends_text(offset, language()), key_of("view.agenda")
    return say("ui-late-notice", ends=ends, key=key) if key else say("ui-late-bare", ends=ends)


def helps_text(forecasts: Sequence[Forecast]) -> str:
    """Where help is to be found while the evening ends late, "" while it doesn't."""
    offset = offset_of(forecasts)
    key = key_of("view.agenda")
    if offset is None or not key or not is_worth_telling(0, offset.at_end):
        return ""
    return say("ui-helps", key=key)
