"""Small pictures of slides, made a little at a time: those in sight first, the oldest dropped."""

from __future__ import annotations

import time
from collections import Counter, OrderedDict
from collections.abc import Sequence

from PySide6.QtCore import QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QBrush, QImage, QPainter

from recap_deck.paint.slide import ALL_STEPS, PictureSource
from recap_deck.ui.live_deck import LiveDeck
from recap_deck.ui.slide.live_pictures import follow
from recap_deck.ui.slide.pages import Sight, fitted, sight_image

_SLICE_SECONDS = 0.008
_PAUSE_MS = 4
_TYPED_MS = 120
"""While somebody types, the slide counts and not its small picture."""
_CORNER = 0.025
"""The radius of a thumbnail's corners, as a share of its width."""


class Thumbnails(QObject):
    """Makes and keeps thumbnails of the deck, at one width in device pixels.

    Signals:
        made: a thumbnail came, or a newer one; carries the index.
    """

    made = Signal(int)

    def __init__(
        self,
        live_deck: LiveDeck,
        pictures: PictureSource,
        parent: QObject | None = None,
        budget: int = 16 * 2**20,
    ) -> None:
        super().__init__(parent)
        self._deck = live_deck
        self._pictures = pictures
        self._budget = budget
        self._pixel_width = 0
        self._kept: OrderedDict[int, QImage] = OrderedDict()
        # What those in sight were made from; no others', because it holds a placed slide.
        self._sights: dict[int, Sight] = {}
        self._bytes = 0
        self._fresh: set[int] = set()
        self._wanted: list[int] = []
        self._timer = QTimer(self, interval=_PAUSE_MS)
        self._timer.timeout.connect(self._work)
        self._halves: set[int] = set()
        self._entries = live_deck.builder.entries
        self._is_typed = False
        follow(pictures, self._on_pictures)

    def image(self, index: int) -> QImage | None:
        """The thumbnail of a slide, an older one where the new one isn't made yet."""
        return self._kept.get(index)

    def want(self, indexes: Sequence[int], pixel_width: int) -> None:
        """Make the thumbnails of these slides, in this order, and of no others."""
        if pixel_width != self._pixel_width:
            self._pixel_width = pixel_width
            self._fresh.clear()
            self._sights.clear()
        self._sights = {index: self._sights[index] for index in indexes if index in self._sights}
        self._wanted = [index for index in indexes if index not in self._fresh]
        for index in indexes:
            if index in self._kept:
                self._kept.move_to_end(index)
        if self._wanted:
            self._timer.start(_TYPED_MS if self._is_typed else _PAUSE_MS)

    def rest(self) -> None:
        """Make none until some are wanted again."""
        self._wanted.clear()
        self._halves.clear()
        self._timer.stop()

    def set_budget(self, budget: int) -> None:
        """Keep no more bytes than this; those used last stay."""
        self._budget = budget
        self._drop()

    def renew(self, new_indexes: Sequence[int]) -> None:
        """Follow the slides to their new places after an edit; what was placed anew is drawn.

        An entry that is the same value as before, with the same around it, isn't looked at again.
        """
        self._is_typed = self._deck.was_typed
        moved = [old for old in self._kept if old < len(new_indexes)]
        self._fresh = self._still_fresh(moved, new_indexes)
        kept = OrderedDict((new_indexes[old], self._kept[old]) for old in moved)
        # Of two slides that are one now, picture and origin are those of the same.
        origins = {new_indexes[old]: self._sights.get(old) for old in moved}
        self._sights = {index: sight for index, sight in origins.items() if sight is not None}
        self._kept = kept
        self._bytes = sum(image.sizeInBytes() for image in kept.values())
        self._wanted.clear()
        self._halves.clear()

    def _still_fresh(self, moved: Sequence[int], new_indexes: Sequence[int]) -> set[int]:
        old, self._entries = self._entries, self._deck.builder.entries
        if not self._deck.builder.is_alike:
            return set()
        came = Counter(new_indexes[index] for index in moved)
        return {
            new
            for index in self._fresh.intersection(moved)
            if came[new := new_indexes[index]] == 1 and old[index] is self._entries[new]
        }

    def _work(self) -> None:
        """Work for one slice; placing a slide and drawing it are two pieces of work."""
        self._is_typed = False
        self._timer.setInterval(_PAUSE_MS)
        until = time.monotonic() + _SLICE_SECONDS
        while self._wanted and time.monotonic() < until:
            index = self._wanted[0]
            if index >= len(self._deck.builder.entries):
                self._wanted.pop(0)
                continue
            pages = self._deck.builder.pages(index)
            if time.monotonic() >= until:
                return
            self._wanted.pop(0)
            self._make(index, Sight(pages[0], ALL_STEPS))
        if not self._wanted:
            self._timer.stop()

    def _make(self, index: int, sight: Sight) -> None:
        known = self._sights.get(index)
        if known is not None and known.is_same_as(sight):
            self._fresh.add(index)
            return
        pixels = fitted(sight.size, self._pixel_width, 100_000)
        missed = self._pictures.missed
        image = sight_image(sight, pixels, self._pictures)
        self._keep(index, rounded(image, thumbnail_corner(self._pixel_width)))
        if self._pictures.missed == missed:
            self._fresh.add(index)
            self._sights[index] = sight
        else:
            self._sights.pop(index, None)
            self._halves.add(index)
        self.made.emit(index)

    def _on_pictures(self) -> None:
        """Make those again that lacked pictures."""
        self._wanted += [index for index in self._halves if index not in self._wanted]
        self._halves.clear()
        if self._wanted:
            self._timer.start()

    def _keep(self, index: int, image: QImage) -> None:
        before = self._kept.pop(index, None)
        self._bytes += image.sizeInBytes() - (before.sizeInBytes() if before else 0)
        self._kept[index] = image
        self._drop()

    def _drop(self) -> None:
        while self._bytes > self._budget and len(self._kept) > 1:
            dropped, old = self._kept.popitem(last=False)
            self._bytes -= old.sizeInBytes()
            self._fresh.discard(dropped)
            self._sights.pop(dropped, None)


def thumbnail_corner(width: float) -> float:
    """The radius of the corners of a thumbnail `width` wide."""
    return width * _CORNER


def rounded(image: QImage, radius: float) -> QImage:
    """The same picture with round corners, so that showing it is a copy of pixels."""
    made = QImage(image.size(), QImage.Format.Format_ARGB32_Premultiplied)
    made.fill(Qt.GlobalColor.transparent)
    with QPainter(made) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(image))
        painter.drawRoundedRect(QRectF(made.rect()), radius, radius)
    return made
