"""Decodes the frames of one animated picture, one after the other, beside the windows."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QObject, QThreadPool, Signal
from PySide6.QtGui import QImage

from recap_deck.paint.picture_files import picture_kind, picture_reader
from recap_deck.values import dataclass

_LEAST_MS = 10
_WITHOUT_END = -1


@dataclass(frozen=True, slots=True)
class Frame:
    """A decoded picture, and how many milliseconds it is shown."""

    image: QImage
    milliseconds: int


class Decoder(QObject):
    """Reads the next frame when it is asked to; a large one takes longer than a press may wait.

    It has no parent: while a frame is decoded nothing may take it away.

    Signals:
        read: carries the frame that was asked for, None after the last one.
    """

    read = Signal(object)

    def __init__(self, file: Path, data: bytes) -> None:
        super().__init__()
        self._file = file
        self._kind = picture_kind(data)
        self._plays_left: int | None = None
        self._open()

    def ask(self) -> None:
        """Begin to decode the next frame; one at a time."""
        decoding_threads().start(self._read_next)

    def _open(self) -> None:
        self._reader = picture_reader(self._file, self._kind)

    def _read_next(self) -> None:
        frame = self._frame()
        if frame is None and self._begins_again():
            self._open()
            frame = self._frame()
        self.read.emit(frame)

    def _frame(self) -> Frame | None:
        image = self._reader.read()
        if image.isNull():
            return None
        return Frame(image, max(_LEAST_MS, self._reader.nextImageDelay()))

    def _begins_again(self) -> bool:
        """How often is known for certain when all of the file was read."""
        if self._plays_left is None:
            self._plays_left = self._reader.loopCount()
        if self._plays_left == _WITHOUT_END:
            return True
        self._plays_left -= 1
        return self._plays_left >= 0


@lru_cache(maxsize=1)
def decoding_threads() -> QThreadPool:
    """The one thread for all animated pictures."""
    pool = QThreadPool()
    pool.setMaxThreadCount(1)
    return pool
