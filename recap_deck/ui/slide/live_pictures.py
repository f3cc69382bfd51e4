"""Pictures for the windows: decoded in other threads, drawn when they are there."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from functools import lru_cache

from PySide6.QtCore import QObject, QRectF, QSize, Qt, QThread, QThreadPool, QTimer, Signal
from PySide6.QtGui import QImage, QPainter

from recap_deck.paint.picture_files import file_of, is_drawn_at_once, kind_of_file
from recap_deck.paint.picture_store import (
    PictureStore,
    Slot,
    bounded,
    device_size,
    draw_as_svg,
    draw_part,
    is_too_large,
    load_image,
)
from recap_deck.paint.slide import PictureSource

_TOGETHER_MS = 60
"""What comes within this time is drawn together: a large slide takes half of it."""

_TRIM_MS = 250
"""So long after the last picture came all is drawn that waited for it."""

_MOST_WAITING = 48
_MOST_THREADS = 2


class LivePictures(QObject):
    """Draws pictures that are decoded, and has all others decoded; `missed` counts these.

    Until a picture comes, the same at another size stands in for it, or nothing does. The
    largest is decoded first: it is what somebody looks at.

    Signals:
        came: pictures are there that were missed; whoever missed some draws again.
        failed: a picture can't be decoded; carries its key.
    """

    came = Signal()
    failed = Signal(str)
    _loaded = Signal(object, QImage)

    def __init__(self, store: PictureStore, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.store = store
        self.missed = 0
        self._asked: set[Slot] = set()
        self._waiting: list[Slot] = []
        self._lock = threading.Lock()
        self._pool = QThreadPool(self)
        # One processor is for the windows.
        self._pool.setMaxThreadCount(max(1, min(_MOST_THREADS, (os.cpu_count() or 1) - 1)))
        self._pool.setThreadPriority(QThread.Priority.LowPriority)
        self._together = QTimer(self, interval=_TOGETHER_MS, singleShot=True)
        self._together.timeout.connect(self.came)
        self._trim = QTimer(self, interval=_TRIM_MS, singleShot=True)
        self._trim.timeout.connect(self._on_rest)
        self._loaded.connect(self._on_loaded, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        """Say whether pictures are being decoded."""
        return bool(self._asked)

    def draw_picture(self, painter: QPainter, key: str, target: QRectF, source: QRectF) -> None:
        """Draw a part of a picture if it is there; else ask for it, and count it."""
        if is_drawn_at_once(key):
            self.store.draw_picture(painter, key, target, source)
            return
        wanted = device_size(painter, target, source)
        if is_too_large(wanted):
            if draw_as_svg(painter, key, target, source):
                return
            wanted = bounded(wanted)
        image = self.store.find(key, wanted)
        if image is None:
            self.missed += 1
            self._ask(key, wanted)
            image = self.store.stand_in(key)
        draw_part(painter, image, target, source)

    def close(self) -> None:
        """Decode nothing more; what is being decoded is waited for."""
        with self._lock:
            self._waiting.clear()
        if self._asked:
            _stop_drawing()
        self._pool.waitForDone()
        self._together.stop()
        self._trim.stop()

    def _ask(self, key: str, wanted: QSize) -> None:
        slot = (key, wanted.width(), wanted.height())
        if slot in self._asked:
            return
        self.store.is_held = True
        self._asked.add(slot)
        with self._lock:
            self._waiting.append(slot)
            dropped = self._waiting.pop(0) if len(self._waiting) > _MOST_WAITING else None
        if dropped is not None:
            # Whoever still wants it asks again.
            self._asked.discard(dropped)
        prepare_for_threads(key)
        self._pool.start(self._load_one)

    def _load_one(self) -> None:
        """In a thread: decode the largest of those that wait."""
        with self._lock:
            if not self._waiting:
                return
            slot = max(self._waiting, key=_area)
            self._waiting.remove(slot)
        key, width, height = slot
        self._loaded.emit(slot, load_image(key, QSize(width, height)))

    def _on_loaded(self, slot: Slot, image: QImage) -> None:
        self._asked.discard(slot)
        self.store.keep(slot, image)
        self._trim.start()
        if image.isNull():
            self.failed.emit(slot[0])
        if not self._asked:
            self._together.stop()
            self.came.emit()
        elif not self._together.isActive():
            self._together.start()

    def _on_rest(self) -> None:
        if self._asked:
            self._trim.start()
        else:
            self.store.is_held = False


def follow(pictures: PictureSource, slot: Callable[[], object]) -> None:
    """Call `slot` when pictures have come, where they come by and by."""
    if isinstance(pictures, LivePictures):
        pictures.came.connect(slot)


def at_once(pictures: PictureSource) -> PictureSource:
    """The same pictures for a drawing that can't be made again: it waits for them."""
    return pictures.store if isinstance(pictures, LivePictures) else pictures


def _area(slot: Slot) -> int:
    return slot[1] * slot[2]


@lru_cache(maxsize=256)
def prepare_for_threads(key: str) -> None:
    """What threads may not ask Qt for."""
    if kind_of_file(file_of(key)) == "svg":
        from recap_deck.paint.svg.rasters import font_families

        font_families()


def _stop_drawing() -> None:
    from recap_deck.paint.svg.rasters import stop_drawing

    stop_drawing()
