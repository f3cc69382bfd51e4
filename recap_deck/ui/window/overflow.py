"""By how much a slide holds too much: a badge on its corner, as on its thumbnail."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from recap_deck.diagnostics import Diagnostic, Severity
from recap_deck.ui.look import SMALL, color, font, look
from recap_deck.ui.words import say
from recap_deck.values import dataclass

_CODES = frozenset({"text-continued", "text-sticks-out"})
_BESIDE = 7.0


@dataclass(frozen=True, slots=True)
class Overflow:
    """By how many slide units text is larger than its room; an error where nothing holds it."""

    units: int
    is_error: bool = False

    @property
    def text(self) -> str:
        """As the badge says it."""
        return f"+{self.units}"


def overflow_of(diagnostics: Iterable[Diagnostic]) -> Overflow | None:
    """The largest overflow that is told of; None where everything fits."""
    found = [
        Overflow(int(value), each.severity is Severity.ERROR)
        for each in diagnostics
        if each.code in _CODES
        for name, value in each.arguments
        if name == "units" and value.isdecimal()
    ]
    return max(found, key=lambda each: (each.units, each.is_error), default=None)


def badge_size(overflow: Overflow, size: int = SMALL) -> QPoint:
    """Width and height of a badge."""
    width = QFontMetricsF(font(size, bold=True)).horizontalAdvance(overflow.text)
    return QPoint(round(width + 2 * _BESIDE), size + 8)


def paint_badge(painter: QPainter, corner: QPointF, overflow: Overflow, size: int = SMALL) -> None:
    """Draw a badge with its upper right corner at a place."""
    tones, wanted = look(), badge_size(overflow, size)
    rect = QRectF(corner.x() - wanted.x(), corner.y(), wanted.x(), wanted.y())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color(tones.error if overflow.is_error else tones.accent))
    painter.drawRoundedRect(rect, 5, 5)
    painter.setFont(font(size, bold=True))
    painter.setPen(color(tones.on_accent))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, overflow.text)


class OverflowBadge(QWidget):
    """The badge of the slide on the stage; nothing where everything fits."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.overflow: Overflow | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_overflow(self, overflow: Overflow | None) -> None:
        """Show another overflow, or none."""
        if overflow == self.overflow:
            return
        self.overflow = overflow
        self.setVisible(overflow is not None)
        if overflow is not None:
            self.setAccessibleName(say("ui-overflow", units=overflow.units))
        self.update()

    def place_on(self, slide: QRect) -> None:
        """Stand across the slide's upper right corner, so that it hides next to nothing."""
        if self.overflow is not None:
            wanted = badge_size(self.overflow)
            left, top = slide.right() - wanted.x() + 9, slide.top() - wanted.y() // 2
            self.setGeometry(left, top, wanted.x(), wanted.y())

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.overflow is not None:
            with QPainter(self) as painter:
                paint_badge(painter, QPointF(self.width(), 0), self.overflow)
