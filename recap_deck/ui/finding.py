"""Looks for text on all slides a few milliseconds at a time; slides are read when first needed."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from recap_deck.build.entries import Entry
from recap_deck.build.slide_text import slide_text
from recap_deck.model.slide import SlideSource
from recap_deck.show.search import Hit, Query, SlideText, find_hit
from recap_deck.ui.live_deck import LiveDeck
from recap_deck.ui.slices import Slices
from recap_deck.values import dataclass

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
        self._texts: dict[SlideSource, SlideText] = {}
        self._slices = Slices(
            self._look_at,
            lambda: len(self._deck.builder.entries),
            self,
            pause_ms=_PAUSE_MS,
            tell_seconds=_TELL_SECONDS,
        )
        self._slices.grew.connect(self.grew)
        live_deck.changed.connect(self._on_deck_changed)

    @property
    def found(self) -> tuple[Found, ...]:
        """What was found so far."""
        return tuple(self._found)

    @property
    def is_complete(self) -> bool:
        """Say whether every slide was looked at."""
        return self._query.is_empty or self._slices.is_complete

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
        self._slices.rewind()
        if self.is_asked:
            self._slices.go_on()
            # What was read before is found before the next picture is drawn.
            self._slices.work()
        else:
            self.grew.emit()

    def _look_at(self, slide: int) -> bool:
        hit = find_hit(self._text(self._deck.builder.entries[slide]), self._query)
        if hit is not None:
            self._found.append(Found(slide, hit))
        return hit is not None

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
