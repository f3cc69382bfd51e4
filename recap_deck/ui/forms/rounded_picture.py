"""A small picture of something large, with round corners."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QImage, QPainter, QTransform


def paint_rounded(painter: QPainter, rect: QRectF, image: QImage, radius: float) -> None:
    """Fill a rounded rectangle with an image: with its middle, where proportions differ."""
    ratio = painter.device().devicePixelRatio()
    # What a painter itself scales to less than half loses letters.
    fitting = image.scaled(
        (rect.size() * ratio).toSize(),
        Qt.AspectRatioMode.KeepAspectRatioByExpanding,
        Qt.TransformationMode.SmoothTransformation,
    )
    x = rect.center().x() - fitting.width() / ratio / 2
    y = rect.center().y() - fitting.height() / ratio / 2
    brush = QBrush(fitting)
    brush.setTransform(QTransform.fromTranslate(x, y).scale(1 / ratio, 1 / ratio))
    painter.save()
    # The edge of a brush is smooth; a clip's has steps.
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(brush)
    painter.drawRoundedRect(rect, radius, radius)
    painter.restore()
