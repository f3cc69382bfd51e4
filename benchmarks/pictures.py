"""Draws the deck's ten pictures: eight like photographs (JPEG), two like screenshots (PNG)."""

from __future__ import annotations

import random
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QLinearGradient, QPainter

from benchmarks.content import PICTURES

WIDTH, HEIGHT = 1920, 1080
_GRAIN = 4  # pixels of the picture to one of the noise in it
_JPEG_QUALITY = 86


def draw_pictures(folder: Path) -> None:
    """Write the pictures that `folder` lacks; wants a QGuiApplication."""
    folder.mkdir(parents=True, exist_ok=True)
    for index, name in enumerate(PICTURES):
        path = folder / name
        if not path.exists():
            pick = random.Random(index)
            image = _screenshot(pick) if path.suffix == ".png" else photograph(pick)
            assert image.save(str(path), quality=_quality(path)), f"can't write {path}"


def _quality(path: Path) -> int:
    return _JPEG_QUALITY if path.suffix == ".jpg" else -1


def photograph(pick: random.Random, width: int = WIDTH, height: int = HEIGHT) -> QImage:
    """A picture that weighs as a JPEG about what a photograph of its size does."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(image.rect(), _sky(pick, width, height))
        painter.setPen(Qt.PenStyle.NoPen)
        for _ in range(40):
            painter.setBrush(_color(pick, alpha=200))
            middle = QPointF(pick.uniform(0, width), pick.uniform(0, height))
            painter.drawEllipse(middle, pick.uniform(20, 260), pick.uniform(20, 260))
        painter.setOpacity(0.25)
        painter.drawImage(image.rect(), _noise(pick, width, height))
    return image


def _sky(pick: random.Random, width: int, height: int) -> QLinearGradient:
    gradient = QLinearGradient(0, 0, pick.uniform(0, width), height)
    gradient.setColorAt(0, _color(pick))
    gradient.setColorAt(1, _color(pick))
    return gradient


def _noise(pick: random.Random, width: int, height: int) -> QImage:
    """Soft noise, which costs a JPEG about what a photograph's detail does."""
    across, down = width // _GRAIN, height // _GRAIN
    grains = pick.randbytes(across * down * 4)
    noise = QImage(grains, across, down, across * 4, QImage.Format.Format_RGB32)
    return noise.scaled(
        width,
        height,
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )


def _screenshot(pick: random.Random) -> QImage:
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    image.fill(QColor("#fafafc"))
    font = QFont("DejaVu Sans")
    font.setPixelSize(22)
    with QPainter(image) as painter:
        painter.setFont(font)
        for _ in range(300):
            place = QPointF(pick.uniform(0, WIDTH - 200), pick.uniform(0, HEIGHT - 60))
            frame = QRectF(place.x(), place.y(), pick.uniform(40, 300), pick.uniform(30, 90))
            painter.setPen(_color(pick))
            painter.drawRect(frame)
            painter.setPen(QColor("#202020"))
            painter.drawText(frame.adjusted(6, 4, 300, 0), f"row {pick.randint(1, 9999)} is ready")
    return image


def _color(pick: random.Random, alpha: int = 255) -> QColor:
    return QColor(pick.randrange(256), pick.randrange(256), pick.randrange(256), alpha)
