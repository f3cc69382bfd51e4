"""The middle of the window: the slide, the line under it, and what is typed over it."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from recap_deck.paint.slide import PictureSource
from recap_deck.ui.look import GAP, SMALL, color, font, look
from recap_deck.ui.slide.view import SlideView
from recap_deck.ui.window.pill import Pill

_MARGINS = QMargins(4 * GAP, 3 * GAP, 4 * GAP, 5 * GAP)
_CAPTION = 28


def slide_height(width: int) -> int:
    """How high the stage is with a 16:9 slide as wide as it can be in a width."""
    beside, around = _MARGINS.left() + _MARGINS.right(), _MARGINS.top() + _MARGINS.bottom()
    return (width - beside) * 9 // 16 + around


class _Caption(QWidget):
    """One text at each end of a line."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.texts = ("", "")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        left, right = self.texts
        metrics = QFontMetricsF(font(SMALL))
        room = self.width() - metrics.horizontalAdvance(right) - 2 * GAP
        shown = metrics.elidedText(left, Qt.TextElideMode.ElideRight, room)
        rect = QRectF(self.rect())
        with QPainter(self) as painter:
            painter.setFont(font(SMALL))
            painter.setPen(color(look().secondary))
            painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, shown)
            painter.setPen(color(look().quiet))
            end = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(rect, end, right)


class Stage(QWidget):
    """The slide view with its caption.

    Signals:
        aligned: the slide has another place; carries its left edge and its width.
    """

    aligned = Signal(int, int)

    def __init__(self, pictures: PictureSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = SlideView(pictures, self, margins=_MARGINS)
        self._caption = _Caption(self)
        self._pill = Pill(self)
        self.view.resized.connect(self._align)
        self.setMinimumSize(280, 180)

    def show_caption(self, left: str, right: str) -> None:
        """Tell about the slide, at both ends of the line under it."""
        if (left, right) != self._caption.texts:
            self._caption.texts = (left, right)
            self._caption.update()

    def show_typed(self, number: str, title: str) -> None:
        """Show the number that is typed and what it names; "" for both takes it away."""
        self._pill.show_texts(number, title)
        self._align()

    @property
    def caption(self) -> tuple[str, str]:
        """What is said under the slide, on the left and on the right."""
        return self._caption.texts

    @property
    def typed(self) -> tuple[str, str]:
        """What is shown of a number that is being typed."""
        return self._pill.texts

    def _align(self) -> None:
        slide = self.view.slide_rect()
        if slide.isEmpty():
            slide = self.view.rect().marginsRemoved(_MARGINS)
        self._caption.setGeometry(slide.left(), slide.bottom() + 8, slide.width(), _CAPTION)
        self._pill.place_on(slide)
        self.aligned.emit(slide.left(), slide.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.view.setGeometry(self.rect())
        self._align()
