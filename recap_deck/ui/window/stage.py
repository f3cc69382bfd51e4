"""The middle of the window: the slide, the line under it, and what is typed over it."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from recap_deck.paint.slide import PictureSource
from recap_deck.ui.look import GAP, SMALL, color, font, look
from recap_deck.ui.slide.view import SlideView
from recap_deck.ui.window.look_button import LookButton
from recap_deck.ui.window.overflow import Overflow, OverflowBadge
from recap_deck.ui.window.pill import Pill

_MARGINS = QMargins(4 * GAP, 3 * GAP, 4 * GAP, 5 * GAP)
_CAPTION = 28


def slide_height(width: int) -> int:
    """How high the stage is with a 16:9 slide as wide as it can be in a width."""
    beside, around = _MARGINS.left() + _MARGINS.right(), _MARGINS.top() + _MARGINS.bottom()
    return (width - beside) * 9 // 16 + around


class _Caption(QWidget):
    """A text at the start of the line."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.text = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        metrics = QFontMetricsF(font(SMALL))
        shown = metrics.elidedText(self.text, Qt.TextElideMode.ElideRight, self.width())
        with QPainter(self) as painter:
            painter.setFont(font(SMALL))
            painter.setPen(color(look().secondary))
            painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignVCenter, shown)


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
        self.look_button = LookButton(self)
        self.shows_all_steps = False
        """Whether a slide is shown with all its steps, wherever one is among them."""
        self._pill = Pill(self)
        self.badge = OverflowBadge(self)
        self.view.resized.connect(self._align)
        self.setMinimumSize(280, 180)

    def show_caption(self, left: str, right: str) -> None:
        """Tell about the slide, at both ends of the line under it."""
        if (left, right) != self.caption:
            self._caption.text = left
            self._caption.update()
            self.look_button.show_text(right)
            self._align()

    def show_overflow(self, overflow: Overflow | None) -> None:
        """Mark the slide with the amount by which it holds too much."""
        self.badge.show_overflow(overflow)
        self._align()

    def show_typed(self, number: str, title: str) -> None:
        """Show the number that is typed and what it names; "" for both takes it away."""
        self._pill.show_texts(number, title)
        self._align()

    @property
    def caption(self) -> tuple[str, str]:
        """What is said under the slide, on the left and on the right."""
        return self._caption.text, self.look_button.text()

    @property
    def typed(self) -> tuple[str, str]:
        """What is shown of a number that is being typed."""
        return self._pill.texts

    def _align(self) -> None:
        slide = self.view.slide_rect()
        if slide.isEmpty():
            slide = self.view.rect().marginsRemoved(_MARGINS)
        top, width = slide.bottom() + 8, self.look_button.sizeHint().width()
        # The text of the button ends with the slide, and its ground reaches beyond.
        beside = GAP // 2
        left = slide.right() - width + beside
        self.look_button.setGeometry(left, top + 1, width, _CAPTION - 2)
        self._caption.setGeometry(slide.left(), top, max(0, left - slide.left()), _CAPTION)
        self._pill.place_on(slide)
        self.badge.place_on(slide)
        self.aligned.emit(slide.left(), slide.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.view.setGeometry(self.rect())
        self._align()
