"""The slide of the moment as a picture, for other programs."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from recap_deck.paint.slide import PictureSource
from recap_deck.ui.live_show import LiveShow
from recap_deck.ui.slide.live_pictures import at_once
from recap_deck.ui.slide.pages import fitted, sight_image
from recap_deck.ui.words import say

_WIDTH = 1920


class Copying(QObject):
    """Puts what is seen of a slide on the clipboard; `tell` says that it was done."""

    def __init__(
        self, show: LiveShow, pictures: PictureSource, tell: Callable[[str], object]
    ) -> None:
        super().__init__(show)
        self._show = show
        self._pictures = at_once(pictures)
        self._tell = tell

    def copy(self) -> None:
        """Copy the slide at its step, 1920 pixels wide."""
        sight = self._show.sight()
        if sight is None:
            self._tell(say("ui-no-slides"))
            return
        image = sight_image(sight, fitted(sight.size, _WIDTH, 10 * _WIDTH), self._pictures)
        QGuiApplication.clipboard().setImage(image)
        self._tell(say("ui-copied", width=image.width(), height=image.height()))
