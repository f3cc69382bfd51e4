"""Plays one animated picture: as fast and as often as its file says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import PurePath

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QImage

from recap_deck.limits import MAX_SLIDE_ANIMATION_BYTES
from recap_deck.paint.animation import Animation, read_animation
from recap_deck.paint.picture_files import file_of
from recap_deck.place.picture_looks import FILTERED
from recap_deck.place.qr import is_qr
from recap_deck.ui.motion.decoder import Decoder, Frame, decoding_threads

_NEVER_ANIMATED = {".png", ".jpg", ".jpeg", ".svg"}


@lru_cache(maxsize=500)
def find_animation(key: str) -> Animation | None:
    """What plays of the picture behind a key: if it is animated, small enough, without filters."""
    if is_qr(key) or FILTERED in key:
        return None
    if PurePath(file_of(key)).suffix.lower() in _NEVER_ANIMATED:
        return None
    animation = read_animation(_bytes_of(key))
    return animation if animation is not None and animation.can_play else None


def affordable(keys: Iterable[str]) -> Iterator[str]:
    """Those of the pictures of a slide that may play together."""
    left = MAX_SLIDE_ANIMATION_BYTES
    for key in dict.fromkeys(keys):
        animation = find_animation(key)
        if animation is not None and animation.held_bytes <= left:
            left -= animation.held_bytes
            yield key


def _bytes_of(key: str) -> bytes:
    try:
        return file_of(key).read_bytes()
    except OSError:
        return b""


class AnimationPlayer(QObject):
    """Plays from the first picture on; the last one stays when its file says so.

    The next frame is decoded while this one is shown.

    Signals:
        framed: there is another picture; carries the key.
    """

    framed = Signal(str)

    def __init__(self, key: str, parent: QObject) -> None:
        super().__init__(parent)
        self._key = key
        self.frame = QImage()
        """The picture of the moment; null until the first one is decoded."""
        self._next: Frame | None = None
        self._is_over = False
        self._is_held = False
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._show_next)
        self._decoder = Decoder(file_of(key), _bytes_of(key))
        self._decoder.read.connect(self._on_read)
        self._decoder.ask()

    @property
    def is_playing(self) -> bool:
        """Say whether another picture will come."""
        return not (self._is_over or self._is_held)

    def hold(self, is_held: bool) -> None:
        """Stand still, or go on."""
        if is_held == self._is_held:
            return
        self._is_held = is_held
        if is_held:
            self._timer.stop()
        else:
            self._show_next()

    def step(self) -> None:
        """Show the next picture now, and wait for it if need be."""
        for _ in range(2):  # the first frame may not be there yet
            decoding_threads().waitForDone()
            QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall.value)
        self._show_next()

    def close(self) -> None:
        """End for good."""
        self._timer.stop()
        self._decoder.read.disconnect(self._on_read)
        self.deleteLater()

    def _on_read(self, frame: Frame | None) -> None:
        if frame is None:
            self._is_over = True
            return
        self._next = frame
        if not (self._timer.isActive() or self._is_held):
            self._show_next()

    def _show_next(self) -> None:
        """Show what is decoded; what isn't yet is shown as soon as it is."""
        if self._next is None:
            return
        frame, self._next = self._next, None
        self.frame = frame.image
        self._timer.start(frame.milliseconds)
        self._decoder.ask()
        self.framed.emit(self._key)
