"""Small pictures of picture files, read in a thread; what was read last is kept."""

from __future__ import annotations

from collections import OrderedDict
from pathlib import Path

from PySide6.QtCore import QObject, QRunnable, QSize, Qt, QThreadPool, Signal, SignalInstance
from PySide6.QtGui import QImage

from recap_deck.limits import MAX_PICTURE_BYTES, MAX_PICTURE_PIXELS
from recap_deck.paint.picture_files import picture_key, picture_size
from recap_deck.paint.picture_store import load_image
from recap_deck.values import dataclass

_KEPT = 60
SIDE = 320
"""The longest side of a small picture, in pixels."""


@dataclass(frozen=True, slots=True)
class Thumb:
    """A small picture with the size of the whole one; no image for what can't be read so."""

    image: QImage
    width: int = 0
    height: int = 0


class Thumbs(QObject):
    """Small pictures by path.

    Signals:
        came: a picture that was asked for is there.
    """

    came = Signal()
    _read = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._known: OrderedDict[Path, Thumb | None] = OrderedDict()
        self._read.connect(self._on_read)

    def find(self, path: Path) -> Thumb | None:
        """The small picture of a file; None while it is being read."""
        if path not in self._known:
            self._known[path] = None
            while len(self._known) > _KEPT:
                self._known.popitem(last=False)
            QThreadPool.globalInstance().start(_Reading(path, self._read))
        return self._known[path]

    def forget(self) -> None:
        """Read all files again when they are asked for."""
        self._known.clear()

    def _on_read(self, path: Path, thumb: Thumb) -> None:
        self._known[path] = thumb
        self.came.emit()


class _Reading(QRunnable):
    """One file to be read."""

    def __init__(self, path: Path, read: SignalInstance) -> None:
        super().__init__()
        self._path = path
        self._signal = read

    def run(self) -> None:
        self._signal.emit(self._path, read_thumb(self._path))


def read_thumb(path: Path) -> Thumb:
    """Read a file small; what is too large, or no picture, has no image."""
    try:
        facts = path.stat()
        if facts.st_size > MAX_PICTURE_BYTES:
            return Thumb(QImage())
        size = picture_size(path.read_bytes(), path)
    except OSError:
        return Thumb(QImage())
    if size is None or size[0] * size[1] > MAX_PICTURE_PIXELS:
        return Thumb(QImage())
    whole = QSize(round(size[0]), round(size[1]))
    wanted = whole.scaled(QSize(SIDE, SIDE), Qt.AspectRatioMode.KeepAspectRatio)
    is_drawn = path.suffix.lower() == ".svg"
    small = wanted if is_drawn or whole.width() > SIDE or whole.height() > SIDE else whole
    return Thumb(load_image(picture_key(path, facts), small), whole.width(), whole.height())
