"""Turns holding slides when their time is up."""

from __future__ import annotations

from PySide6.QtCore import QObject

from recap_deck.show import evening as moves
from recap_deck.show.position import Position
from recap_deck.ui.live_evening import LiveEvening
from recap_deck.ui.live_show import LiveShow


class Holding(QObject):
    """Looks once a second how long the slide of the moment has been there."""

    def __init__(self, show: LiveShow, evening: LiveEvening) -> None:
        super().__init__(evening)
        self._show = show
        self._evening = evening
        self._since: tuple[Position, float] | None = None
        evening.changed.connect(self._look)

    def _look(self) -> None:
        seconds, now = self._seconds(), self._evening.now
        if not seconds:
            self._since = None
        elif self._since is None or self._since[0] != self._show.position:
            self._since = (self._show.position, now)
        elif now - self._since[1] >= seconds:
            self._since = None
            self._evening.apply(lambda evening: moves.turn(evening, self._show.programme))

    def _seconds(self) -> float:
        """How long the slide of the moment stays; 0 where it waits for a press."""
        show = self._show
        if not (show.is_seen and moves.holds(show.evening, show.programme)):
            return 0.0
        return show.programme.held_seconds[show.position.slide]
