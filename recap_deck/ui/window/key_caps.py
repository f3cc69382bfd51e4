"""Keys drawn as caps, as the help and the list of keys show them."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from recap_deck.ui.look import SMALL, color, font, look

CAP = 22
"""How high a cap is, and how wide at least."""

BETWEEN = 5


def cap_width(label: str) -> float:
    """How wide the cap of a key is."""
    return max(float(CAP), QFontMetricsF(font(SMALL)).horizontalAdvance(label) + 12)


def caps_width(labels: list[str]) -> float:
    """How wide caps are beside each other."""
    return sum(map(cap_width, labels)) + BETWEEN * max(0, len(labels) - 1)


def paint_cap(painter: QPainter, place: QPointF, label: str, *, is_chosen: bool = False) -> QRectF:
    """Paint a cap with its top left at `place`; where it is."""
    tones = look()
    cap = QRectF(place.x(), place.y(), cap_width(label), CAP)
    painter.setPen(color(tones.accent if is_chosen else tones.line))
    painter.setBrush(color(tones.row if is_chosen else tones.panel))
    painter.drawRoundedRect(cap, 5, 5)
    painter.setFont(font(SMALL))
    painter.setPen(color(tones.text if is_chosen else tones.secondary))
    painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, label)
    return cap
