"""Keeps the list of recent decks: what is open is its newest, with a picture of its cover."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QIODevice, QObject, QTimer
from PySide6.QtGui import QImage

from recap_deck.paint.slide import ALL_STEPS, PictureSource
from recap_deck.settings.recent import Recent, load_recents, remembered, save_cover, save_recents
from recap_deck.ui.live_deck import LiveDeck
from recap_deck.ui.second_start import deck_name
from recap_deck.ui.slide.live_pictures import follow
from recap_deck.ui.slide.pages import Sight, fitted, sight_image

_WIDTH = 560
_LATER_MS = 1_500


class Remembering(QObject):
    """Remembers the deck of the moment when it has been open for a while."""

    def __init__(self, live_deck: LiveDeck, pictures: PictureSource, parent: QObject) -> None:
        super().__init__(parent)
        self._deck = live_deck
        self._pictures = pictures
        self._timer = QTimer(self, singleShot=True, interval=_LATER_MS)
        self._timer.timeout.connect(self.remember)
        self._lacks_pictures = False
        follow(pictures, self._on_pictures)
        live_deck.changed.connect(self._on_changed)
        self._timer.start()

    def remember(self) -> None:
        """Put the deck in front of the list now."""
        self._timer.stop()
        event = self._deck.deck.event
        day = event.date.isoformat() if event.date else ""
        newest = Recent(deck_name(self._deck.path), event.title, day)
        save_recents(remembered(load_recents(), newest))
        if self._deck.builder.entries:
            save_cover(newest.path, _png(self._cover()))

    def close(self) -> None:
        """Remember it before the program ends, if that waits still."""
        if self._timer.isActive():
            self.remember()

    def _on_pictures(self) -> None:
        """Draw the cover again if it lacked some."""
        if self._lacks_pictures:
            self._timer.start()

    def _on_changed(self, new_indexes: object) -> None:
        if new_indexes == ():
            self._timer.start()

    def _cover(self) -> QImage:
        sight = Sight(self._deck.builder.pages(0)[0], ALL_STEPS)
        missed = self._pictures.missed
        image = sight_image(sight, fitted(sight.size, _WIDTH, _WIDTH), self._pictures)
        self._lacks_pictures = self._pictures.missed > missed
        return image


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs want bytes
    return bytes(buffer.data().data())
