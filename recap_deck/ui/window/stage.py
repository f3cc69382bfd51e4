"""The middle of the window: the slide, the line under it, and what is typed over it."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from recap_deck.paint.slide import PictureSource
from recap_deck.ui.look import GAP, LARGE, SMALL, color, font, look
from recap_deck.ui.slide.view import SlideView

_MARGINS = QMargins(4 * GAP, 3 * GAP, 4 * GAP, 5 * GAP)
_CAPTION = 28
_PILL = 44


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


class _Pill(QWidget):
    """The number that is being typed, and the slide that it names."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.texts = ("", "")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def width_wanted(self) -> int:
        """The width that holds both texts."""
        number, title = self.texts
        width = QFontMetricsF(font(LARGE, bold=True)).horizontalAdvance(number)
        width += QFontMetricsF(font(LARGE)).horizontalAdvance(title)
        return round(width) + 6 * GAP

    def paintEvent(self, event: QPaintEvent) -> None:
        tones = look()
        number, title = self.texts
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(color(tones.line))
            painter.setBrush(color(tones.surface))
            rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(rect, _PILL / 2, _PILL / 2)
            painter.setFont(font(LARGE, bold=True))
            painter.setPen(color(tones.accent))
            line = rect.adjusted(2.5 * GAP, 0, 0, 0)
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, number)
            step = QFontMetricsF(font(LARGE, bold=True)).horizontalAdvance(number) + GAP
            painter.setFont(font(LARGE))
            painter.setPen(color(tones.text))
            rest = line.adjusted(step, 0, -2 * GAP, 0)
            shown = QFontMetricsF(font(LARGE)).elidedText(
                title, Qt.TextElideMode.ElideRight, rest.width()
            )
            painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, shown)


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
        self._pill = _Pill(self)
        self.view.resized.connect(self._align)
        self.setMinimumSize(280, 180)

    def show_caption(self, left: str, right: str) -> None:
        """Tell about the slide, at both ends of the line under it."""
        if (left, right) != self._caption.texts:
            self._caption.texts = (left, right)
            self._caption.update()

    def show_typed(self, number: str, title: str) -> None:
        """Show the number that is typed and what it names; "" for both takes it away."""
        self._pill.texts = (number, title)
        self._pill.setVisible(bool(number or title))
        self._align()
        self._pill.update()

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
        width = min(self._pill.width_wanted(), slide.width())
        place = QRect(0, 0, width, _PILL)
        place.moveCenter(slide.center())
        place.moveBottom(slide.bottom() - 2 * GAP)
        self._pill.setGeometry(place)
        self.aligned.emit(slide.left(), slide.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.view.setGeometry(self.rect())
        self._align()
