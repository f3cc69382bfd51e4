"""Filters on real pixels, by the values that CSS gives."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from recap_deck.paint.filters import filtered

ORANGE = (200, 120, 40, 255)


def after(filters: str, color: tuple[int, int, int, int] = ORANGE) -> tuple[int, ...]:
    image = QImage(8, 8, QImage.Format.Format_ARGB32)
    image.fill(QColor(*color))
    found = filtered(image, filters).pixelColor(4, 4)
    return (found.red(), found.green(), found.blue(), found.alpha())


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ("brightness=0.5", (100, 60, 20, 255)),
        ("brightness=2", (255, 240, 80, 255)),
        ("contrast=2", (255, 112, 0, 255)),
        ("invert=1", (55, 135, 215, 255)),
        ("grayscale=1", (131, 131, 131, 255)),
        ("saturate=0", (131, 131, 131, 255)),
        ("sepia=1", (178, 159, 124, 255)),
        ("hue-rotate=360", ORANGE),
        ("hue-rotate=0,brightness=1", ORANGE),
        ("invert=1,invert=1", ORANGE),
        ("blur=0.2", ORANGE),
    ],
)
def test_a_colour_becomes_what_css_says(
    qapp: QApplication, filters: str, expected: tuple[int, ...]
) -> None:
    found = after(filters)
    assert all(abs(one - other) <= 2 for one, other in zip(found, expected, strict=True)), found


def test_opacity_changes_only_the_alpha(qapp: QApplication) -> None:
    assert after("opacity=0.5")[3] == pytest.approx(127, abs=1)


def test_what_lets_light_through_still_does(qapp: QApplication) -> None:
    assert after("grayscale=1", (0, 0, 0, 0))[3] == 0


def test_blur_softens_an_edge(qapp: QApplication) -> None:
    image = QImage(40, 10, QImage.Format.Format_RGB32)
    image.fill(QColor("black"))
    for x in range(20, 40):
        for y in range(10):
            image.setPixelColor(x, y, QColor("white"))
    soft = filtered(image, "blur=0.1")
    values = [soft.pixelColor(x, 5).red() for x in (2, 18, 20, 37)]
    assert values == sorted(values)
    assert 60 < values[1] < 200
