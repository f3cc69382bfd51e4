"""Plays one animated picture: one decoded frame at a time, as its file says."""

from __future__ import annotations

from functools import lru_cache
from pathlib import PurePath

from PySide6.QtCore import QBuffer, QObject, Signal
from PySide6.QtGui import QImage, QMovie

from recap_deck.paint.animation import read_animation
from recap_deck.paint.picture_files import file_of, open_buffer
from recap_deck.place.picture_looks import FILTERED
from recap_deck.place.qr import is_qr

_NEVER_ANIMATED = {".png", ".jpg", ".jpeg", ".svg"}


@lru_cache(maxsize=500)
def can_play(key: str) -> bool:
    """Say whether the picture behind a key is animated, small enough, and without filters."""
    if is_qr(key) or FILTERED in key:
        return False
    if PurePath(file_of(key)).suffix.lower() in _NEVER_ANIMATED:
        return False
    animation = read_animation(_bytes_of(key))
    return animation is not None and animation.can_play


def _bytes_of(key: str) -> bytes:
    try:
        return file_of(key).read_bytes()
    except OSError:
        return b""


class AnimationPlayer(QObject):
    """Plays from the first picture on; the last one stays when its file says so.

    Signals:
        framed: there is another picture; carries the key.
    """

    framed = Signal(str)

    def __init__(self, key: str, parent: QObject) -> None:
        super().__init__(parent)
        self._key = key
        # Held here: the movie doesn't keep its device alive.
        self._buffer: QBuffer = open_buffer(_bytes_of(key))
        self._movie = QMovie(self._buffer, parent=self)
        self._movie.setCacheMode(QMovie.CacheMode.CacheNone)
        self._movie.frameChanged.connect(self._on_frame)
        self._movie.start()

    @property
    def frame(self) -> QImage:
        """The picture of the moment."""
        return self._movie.currentImage()

    @property
    def is_playing(self) -> bool:
        """Say whether another picture will come."""
        return self._movie.state() is QMovie.MovieState.Running

    def hold(self, is_held: bool) -> None:
        """Stand still, or go on."""
        if self._movie.state() is not QMovie.MovieState.NotRunning:
            self._movie.setPaused(is_held)

    def step(self) -> None:
        """Show the next picture now."""
        self._movie.jumpToNextFrame()

    def close(self) -> None:
        """End for good."""
        self._movie.stop()
        self.deleteLater()

    def _on_frame(self, _: int) -> None:
        self.framed.emit(self._key)
