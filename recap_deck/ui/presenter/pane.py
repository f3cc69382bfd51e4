"""A pane of the console: a card with a heading, and a slide in it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from recap_deck.paint.slide import PictureSource
from recap_deck.ui.look import color, look
from recap_deck.ui.presenter.drawing import RIGHT, draw_text, sized, unit_of, width_of
from recap_deck.ui.presenter.telling import Said, Tone
from recap_deck.ui.slide.pages import Sight
from recap_deck.ui.slide.preparing import Ahead
from recap_deck.ui.slide.view import SlideView

HEADING = 36
PADDING = 18
NOTHING = Said()
_RADIUS = 12
_TYPE = 17


def paint_card(painter: QPainter, rect: QRect, unit: float) -> None:
    """Paint the ground of a pane."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(rect, color(look().ground))
    painter.setPen(QPen(color(look().line), 1))
    painter.setBrush(color(look().surface))
    inner = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(inner, _RADIUS * unit, _RADIUS * unit)


def paint_heading(painter: QPainter, rect: QRect, unit: float, left: Said, right: Said) -> None:
    """Paint what a pane is, and on the right what is to be said of it."""
    row = QRectF(PADDING * unit, 0, rect.width() - 2 * PADDING * unit, HEADING * unit)
    face = sized(_TYPE, unit, bold=True)
    plain = sized(_TYPE, unit, bold=right.tone is not Tone.QUIET)
    draw_text(painter, row, right, plain, RIGHT)
    room = row.width() - width_of(right.text, plain) - PADDING * unit
    said = Said(left.text, Tone.SECONDARY if left.tone is Tone.PLAIN else left.tone)
    draw_text(painter, QRectF(row.x(), 0, room, row.height()), said, face)


class SlidePane(QWidget):
    """A slide under a heading; without a slide, a sentence."""

    def __init__(self, pictures: PictureSource, parent: QWidget) -> None:
        super().__init__(parent)
        self.view = SlideView(pictures, self)
        self.view.setMinimumSize(1, 1)
        self._left = self._right = self._empty = self._badge = Said()

    @property
    def heading(self) -> tuple[str, str]:
        """What stands over the slide."""
        return self._left.text, self._told().text

    def show_badge(self, badge: Said) -> None:
        """Say what is in the speaker's hand, before what is said on the right."""
        if badge != self._badge:
            self._badge = badge
            self.update()

    def _told(self) -> Said:
        if not (self._badge.text and self._right.text):
            return self._badge if self._badge.text else self._right
        tone = Tone.LATE if self._right.tone is Tone.LATE else self._badge.tone
        return Said(f"{self._badge.text} · {self._right.text}", tone)

    def show_slide(self, sight: Sight | None, ahead: Ahead = tuple) -> None:
        """Show a slide, or none."""
        self.view.setVisible(sight is not None)
        self.view.set_ground(look().surface)
        self.view.show_sight(sight, ahead)

    def show_heading(self, left: Said, right: Said = NOTHING, empty: str = "") -> None:
        """Say what is shown; `empty` is said where no slide is."""
        new = (left, right, Said(empty, Tone.QUIET))
        if new != (self._left, self._right, self._empty):
            self._left, self._right, self._empty = new
            self.setAccessibleName(left.text)
            self.update()

    def place_view(self) -> None:
        """Put the slide under the heading."""
        unit = unit_of(self.window())
        edge = round(PADDING * unit * 0.7)
        room = self.rect().adjusted(edge, round(HEADING * unit), -edge, -edge)
        self.view.setGeometry(room)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.place_view()

    def paintEvent(self, event: QPaintEvent) -> None:
        unit = unit_of(self.window())
        with QPainter(self) as painter:
            paint_card(painter, self.rect(), unit)
            paint_heading(painter, self.rect(), unit, self._left, self._told())
            if not self.view.isVisible():
                painter.setFont(sized(22, unit))
                painter.setPen(color(look().quiet))
                painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._empty.text)
