"""Slides drawn before they are shown, so that turning is a copy of pixels."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

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
        """The image of `sight`, drawn now if it wasn't prepared."""
        if pixels != self._pixels:
            self._pixels = QSize(pixels)
            self._kept.clear()
        known = self._find(sight)
        if known is None:
            known = sight_image(sight, pixels, self._pictures)
            self._kept.append((sight, known))
            del self._kept[:-_MOST]
        return known

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
