"""What is around a slide in a widget: the ground, a shadow, rounded corners."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QRegion

from recap_deck.ui.look import look
from recap_deck.ui.slide.shadow import paint_shadow

_CORNER = 8


def paint_ground(painter: QPainter, whole: QRect, slide: QRect, tone: QColor) -> None:
    """Around the slide only: at 4K a second layer of pixels costs as much as the first."""
    outside = QRegion(whole)
    if not slide.isEmpty():
        outside -= QRegion(slide.adjusted(1, 1, -1, -1))
    for rect in outside:  # type: ignore[attr-defined]  # the stubs forget __iter__
        painter.fillRect(rect, tone)


def round_corners(painter: QPainter, slide: QRectF, tone: QColor) -> None:
    """Draw ground and shadow again over the corners: cheaper than a copy with a mask.

    A slide ends between two logical pixels where there are several device pixels in one.
    """
    whole, round_one = QPainterPath(), QPainterPath()
    whole.addRect(slide)
    round_one.addRoundedRect(slide, _CORNER, _CORNER)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipPath(whole.subtracted(round_one))
    painter.fillRect(slide, tone)
    paint_shadow(painter, slide.toRect(), look().shadow)
