"""Small pictures of large ones keep what is fine in them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter, qRgb

from recap_deck.ui.forms.rounded_picture import paint_rounded


@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_fine_lines_are_gray_and_not_lost(qapp: QGuiApplication, ratio: float) -> None:
    fine = QImage(900, 600, QImage.Format.Format_RGB32)
    for x in range(fine.width()):
        shade = 255 if x % 6 == 0 else 0
        for y in range(fine.height()):
            fine.setPixel(x, y, qRgb(shade, shade, shade))
    image = QImage(round(120 * ratio), round(70 * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.white)
    with QPainter(image) as painter:
        paint_rounded(painter, QRectF(10, 5, 75, 50), fine, 6)
    middle = round(30 * ratio)
    shades = [image.pixelColor(x, middle).lightness() for x in range(middle, round(80 * ratio))]
    assert 25 < min(shades) <= max(shades) < 90
    assert image.pixelColor(round(10 * ratio), round(5 * ratio)).lightness() > 150
