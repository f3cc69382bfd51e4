"""Slides drawn before they are shown, so that turning is a copy of pixels."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from recap_deck.build.card_texts import CLOCK_LAYOUTS
from recap_deck.paint.slide import PictureSource
from recap_deck.ui.slide.pages import Sight, sight_image
from recap_deck.values import dataclass

_MOST = 3
"""Images kept at once, if no more are wanted: a finger may be faster than `keep_only`, and a 4K one
takes 32 MiB."""


@dataclass(frozen=True, slots=True)
class _Made:
    """An image, and whether all pictures were there when it was drawn."""

    sight: Sight
    image: QImage
    is_whole: bool


class Prepared:
    """Images of what is shown and of what may come next, all at one size."""

    def __init__(self, pictures: PictureSource) -> None:
        self._pictures = pictures
        self._pixels = QSize()
        self._kept: list[_Made] = []
        self._most = _MOST

    def image(self, sight: Sight, pixels: QSize) -> QImage:
        """The image of `sight`, drawn now if it wasn't prepared.

        That of a card a second ago is painted over where the two differ.
        """
        self._use(pixels)
        known = self._find(sight) or self._taken_over(sight) or self._drawn(sight)
        return known.image

    def prepare(self, sight: Sight, pixels: QSize) -> None:
        """Draw `sight` if it isn't there yet, and let every other image be."""
        self._use(pixels)
        if self._find(sight) is None:
            self._drawn(sight)

    def _use(self, pixels: QSize) -> None:
        if pixels != self._pixels:
            self._pixels = QSize(pixels)
            self._kept.clear()

    def _drawn(self, sight: Sight) -> _Made:
        missed = self._pictures.missed
        # Before the new one is drawn: one more for a moment is a twentieth of a show's memory.
        del self._kept[: 1 - self._most]
        image = sight_image(sight, self._pixels, self._pictures)
        return self._keep(_Made(sight, image, self._pictures.missed == missed))

    def _keep(self, made: _Made) -> _Made:
        self._kept.append(made)
        return made

    def _taken_over(self, sight: Sight) -> _Made | None:
        if sight.page.slide.layout not in CLOCK_LAYOUTS:
            return None
        from recap_deck.ui.slide.changed import changed_rect, paint_again

        for made in self._kept:
            where = changed_rect(made.sight, sight)
            if where is not None:
                self._kept.remove(made)
                missed = self._pictures.missed
                paint_again(made.image, sight, where, self._pictures)
                is_whole = made.is_whole and self._pictures.missed == missed
                return self._keep(_Made(sight, made.image, is_whole))
        return None

    def keep_only(self, sights: Sequence[Sight]) -> None:
        """Drop the images of everything else."""
        self._most = max(_MOST, len(sights))
        self._kept = [
            made for made in self._kept if any(made.sight.is_same_as(each) for each in sights)
        ]

    def drop_halves(self) -> bool:
        """Drop what was drawn before its pictures were there; say whether there was any."""
        wholes = [made for made in self._kept if made.is_whole]
        has_halves = len(wholes) < len(self._kept)
        self._kept = wholes
        return has_halves

    def is_ready(self, sight: Sight) -> bool:
        """Say whether showing `sight` is a copy of pixels, and all of it is seen."""
        made = self._find(sight)
        return made is not None and made.is_whole

    def is_begun(self, sight: Sight) -> bool:
        """Say whether there is an image, whole or not."""
        return self._find(sight) is not None

    def __len__(self) -> int:
        return len(self._kept)

    def _find(self, sight: Sight) -> _Made | None:
        return next((made for made in self._kept if made.sight.is_same_as(sight)), None)
