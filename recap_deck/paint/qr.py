"""QR codes as one shape, so that no seam shows between modules and every device draws it sharp."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath

from recap_deck.paint.shapes import qcolor
from recap_deck.place.qr import QUIET_ZONE, QrCode, qr_code


def paint_qr(painter: QPainter, key: str, target: QRectF) -> None:
    """Draw the code of a picture's key into `target`, its quiet zone included."""
    code = qr_code(key)
    painter.fillRect(target, qcolor(code.ground))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(qcolor(code.ink))
    painter.drawPath(_modules(code, target))


def _modules(code: QrCode, target: QRectF) -> QPainterPath:
    """All dark modules, runs of them in a row as one rectangle."""
    side = target.width() / (len(code.rows) + 2 * QUIET_ZONE)
    left, top = target.x() + QUIET_ZONE * side, target.y() + QUIET_ZONE * side
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for y, row in enumerate(code.rows):
        x = 0
        for is_dark, run in groupby(row):
            count = len(tuple(run))
            if is_dark:
                path.addRect(left + x * side, top + y * side, count * side, side)
            x += count
    return path
