"""Slides drawn before they are shown, so that turning is a copy of pixels."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from recap_deck.build.card_texts import CLOCK_LAYOUTS
from recap_deck.paint.slide import PictureSource
from recap_deck.ui.slide.pages import Sight, sight_image

_MOST = 4
"""Images kept at once: a 4K one takes 32 MiB, and a finger may be faster than `keep_only`."""


class Prepared:
    """Images of what is shown and of what may come next, all at one size."""

    def __init__(self, pictures: PictureSource) -> None:
        self._pictures = pictures
        self._pixels = QSize()
        self._kept: list[tuple[Sight, QImage]] = []

    def image(self, sight: Sight, pixels: QSize) -> QImage:
        """The image of `sight`, drawn now if it wasn't prepared.

        That of a card a second ago is painted over where the two differ.
        """
        self._use(pixels)
        known = self._find(sight)
        return known if known is not None else self._keep(sight, self._taken_over(sight))

    def prepare(self, sight: Sight, pixels: QSize) -> None:
        """Draw `sight` if it isn't there yet, and let every other image be."""
        self._use(pixels)
        if self._find(sight) is None:
            self._keep(sight, None)

    def _use(self, pixels: QSize) -> None:
        if pixels != self._pixels:
            self._pixels = QSize(pixels)
            self._kept.clear()

    def _keep(self, sight: Sight, image: QImage | None) -> QImage:
        image = image or sight_image(sight, self._pixels, self._pictures)
        self._kept.append((sight, image))
        del self._kept[:-_MOST]
        return image

    def _taken_over(self, sight: Sight) -> QImage | None:
        if sight.page.slide.layout not in CLOCK_LAYOUTS:
            return None
        from recap_deck.ui.slide.changed import changed_rect, paint_again

        for pair in self._kept:
            where = changed_rect(pair[0], sight)
            if where is not None:
                self._kept.remove(pair)
                paint_again(pair[1], sight, where, self._pictures)
                return pair[1]
        return None

    def keep_only(self, sights: Sequence[Sight]) -> None:
        """Drop the images of everything else."""
        self._kept = [
            pair for pair in self._kept if any(pair[0].is_same_as(each) for each in sights)
        ]

    def is_ready(self, sight: Sight) -> bool:
        """Say whether showing `sight` is a copy of pixels."""
        return self._find(sight) is not None

    def __len__(self) -> int:
        return len(self._kept)

    def _find(self, sight: Sight) -> QImage | None:
        return next((image for known, image in self._kept if known.is_same_as(sight)), None)
