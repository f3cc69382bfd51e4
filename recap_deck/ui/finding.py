"""Looks for text on all slides a few milliseconds at a time; slides are read when first needed."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, QTimer, Signal

from recap_deck.build.entries import Entry
from recap_deck.build.slide_text import slide_text
from recap_deck.model.slide import SlideSource
from recap_deck.show.search import Hit, Query, SlideText, find_hit
from recap_deck.ui.live_deck import LiveDeck
from recap_deck.values import dataclass

_SLICE_SECONDS = 0.008
_PAUSE_MS = 4
_TELL_SECONDS = 0.1


@dataclass(frozen=True, slots=True)
class Found:
    """What was found on one slide, by its index."""

    slide: int
    hit: Hit


class Finding(QObject):
    """What was found so far, in running order.

    Signals:
        grew: more was found, or all slides were looked at.
    """

    grew = Signal()

    def __init__(self, live_deck: LiveDeck, parent: QObject) -> None:
        super().__init__(parent)
        self._deck = live_deck
        self._query = Query("")
        self._found: list[Found] = []
        self._next = 0
        self._told_at = 0.0
        self._texts: dict[SlideSource, SlideText] = {}
        self._timer = QTimer(self, interval=_PAUSE_MS)
        self._timer.timeout.connect(self._work)
        live_deck.changed.connect(self._on_deck_changed)

    @property
    def found(self) -> tuple[Found, ...]:
        """What was found so far."""
        return tuple(self._found)

    @property
    def is_complete(self) -> bool:
        """Say whether every slide was looked at."""
        return self._query.is_empty or self._next >= len(self._deck.builder.entries)

    @property
    def is_asked(self) -> bool:
        """Say whether anything is looked for."""
        return not self._query.is_empty

    def look_for(self, text: str) -> None:
        """Look for another text."""
        self._query = Query(text)
        self._restart()

    def following(self, slide: int, step: int) -> Found | None:
        """The next find after a slide, or the one before; after the last comes the first."""
        ahead = [each for each in self._found if (each.slide - slide) * step > 0]
        if step > 0:
            return next(iter(ahead or self._found), None)
        return (ahead or self._found)[-1] if self._found else None

    def _restart(self) -> None:
        self._found.clear()
        self._next = 0
        self._told_at = 0.0
        self._timer.start()
        # What was read before is found before the next picture is drawn.
        self._work()

    def _work(self) -> None:
        until = time.monotonic() + _SLICE_SECONDS
        grew = False
        while not self.is_complete and time.monotonic() < until:
            hit = find_hit(self._text(self._deck.builder.entries[self._next]), self._query)
            if hit is not None:
                self._found.append(Found(self._next, hit))
                grew = True
            self._next += 1
        self._tell(grew)
        if self.is_complete:
            self._timer.stop()

    def _tell(self, grew: bool) -> None:
        """Not too often: the list is drawn anew each time."""
        now = time.monotonic()
        if self.is_complete or (grew and now - self._told_at > _TELL_SECONDS):
            self._told_at = now
            self.grew.emit()

    def _text(self, entry: Entry) -> SlideText:
        if entry.slide is None:
            return slide_text(self._deck.builder, entry)
        text = self._texts.get(entry.slide)
        if text is None:
            text = self._texts[entry.slide] = slide_text(self._deck.builder, entry)
        return text

    def _on_deck_changed(self, _: object) -> None:
        """Slides that stay as they are need not be read again."""
        slides = {entry.slide for entry in self._deck.builder.entries}
        self._texts = {slide: text for slide, text in self._texts.items() if slide in slides}
        if self.is_asked:
            self._restart()
