"""What is around a slide: its corners on displays with several device pixels in a logical one."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

from recap_deck.ui.slide.around import round_corners

TONE = QColor("#ffffff")
SLIDE = QColor("#101010")


@pytest.fixture(autouse=True)
def application(qapp: QGuiApplication) -> QGuiApplication:
    return qapp


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
def test_all_four_corners_are_round_wherever_the_slide_ends(ratio: float) -> None:
    left, top, width, height = 41, 43, 401, 227
    image = QImage(600, 400, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(TONE)
    with QPainter(image) as painter:
        slide = QRectF(left / ratio, top / ratio, width / ratio, height / ratio)
        painter.fillRect(slide, SLIDE)
        round_corners(painter, slide, TONE)
    right, bottom = left + width - 1, top + height - 1
    for x, y in ((left, top), (right, top), (left, bottom), (right, bottom)):
        assert image.pixelColor(x, y).lightness() > 150, (x, y)
    assert image.pixelColor(right, top + height // 2).lightness() < 60
