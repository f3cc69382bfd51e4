"""A Qt application without windows, and a stopwatch, for the programs here."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager

# As the app itself sets it before Qt is loaded.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication, QImage, QPainter


@contextmanager
def application() -> Iterator[None]:
    """Qt, for as long as it is needed."""
    running = QGuiApplication([])
    yield
    del running


class Stopwatch:
    """Milliseconds between presses."""

    def __init__(self) -> None:
        self._pressed = time.perf_counter()

    def press(self) -> float:
        """Milliseconds since the last press."""
        now = time.perf_counter()
        passed = (now - self._pressed) * 1000
        self._pressed = now
        return passed


class Screen:
    """Stands for what a window is painted on."""

    def __init__(self, pixels: QSize) -> None:
        self.pixels = pixels
        self._image = QImage(pixels, QImage.Format.Format_RGB32)

    def show(self, image: QImage) -> None:
        """Copy the pixels."""
        with QPainter(self._image) as painter:
            painter.drawImage(0, 0, image)
