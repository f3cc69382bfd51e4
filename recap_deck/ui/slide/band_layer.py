"""The layer of a drag that chooses what to see larger: what is left out is darker."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from recap_deck.geometry import Rect
from recap_deck.paint.shapes import qrect

_DARK = QColor(0, 0, 0, 110)
_LINE = 2.0
"""In pixels of the screen: in the console a slide is small."""


class BandLayer:
    """Draws the rectangle that a drag has reached, or nothing."""

    bleeds = True
    hides = ()

    def __init__(self) -> None:
        self.band: Rect | None = None

    def paint(self, painter: QPainter, exposed: Rect) -> None:
        """Draw it; the line is light with a dark one around it, to be seen on anything."""
        if self.band is None:
            return
        band = qrect(self.band)
        left_out = QPainterPath()
        left_out.addRect(qrect(exposed).united(band))
        left_out.addRect(band)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.fillPath(left_out, _DARK)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for color, width in ((QColor(0, 0, 0, 140), 3 * _LINE), (QColor("white"), _LINE)):
            pen = QPen(color, width, j=Qt.PenJoinStyle.MiterJoin)
            pen.setCosmetic(True)
            painter.setPen(pen)
            painter.drawRect(QRectF(band))
