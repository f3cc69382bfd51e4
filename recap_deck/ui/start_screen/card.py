"""A recent deck as a card: its cover, its title, its date and where it is."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFontMetricsF,
    QImage,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QWidget

from recap_deck.build.words import date_text
from recap_deck.settings.recent import Recent, cover_file
from recap_deck.ui.forms.rounded_picture import paint_rounded
from recap_deck.ui.icons import paint_icon
from recap_deck.ui.look import GAP, NORMAL, SMALL, color, font, look
from recap_deck.ui.window.button import Button
from recap_deck.ui.words import language, say

_TEXTS = 58
_INSET = 6
_REMOVERS = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class RecentCard(QAbstractButton):
    """Opens its deck; one that can't be found any more says so.

    Signals:
        removal_asked: the deck is to be taken out of the list; carries its path.
    """

    removal_asked = Signal(str)

    def __init__(self, recent: Recent, parent: QWidget) -> None:
        super().__init__(parent)
        self.recent = recent
        self.is_there = recent.is_there
        self._cover = QImage(str(cover_file(recent.path)))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setText(recent.title or Path(recent.path).name)
        self.setToolTip(recent.path)
        self.setAccessibleName(", ".join((self.text(), *self.details)))
        self.setAccessibleDescription(f"{say('ui-start-forget')}: Delete")
        self._remover = Button(say("ui-start-forget"), self, icon="x", shows_text=False)
        self._remover.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._remover.setToolTip(say("ui-start-forget"))
        self._remover.show_icon()
        self._remover.hide()
        self._remover.clicked.connect(self._ask_removal)

    @property
    def details(self) -> tuple[str, ...]:
        """What stands under the title."""
        day = date_text(_day_of(self.recent.date), language())
        first = day if self.is_there else say("ui-start-missing")
        return tuple(filter(None, (first, short_path(self.recent.path))))

    def height_for(self, width: int) -> int:
        """How high it is at a width."""
        return round((width - 2 * _INSET) * 9 / 16) + _TEXTS + 2 * _INSET

    def sizeHint(self) -> QSize:
        return QSize(240, self.height_for(240))

    def _ask_removal(self, _checked: bool = False) -> None:
        self.removal_asked.emit(self.recent.path)

    def _cover_rect(self) -> QRectF:
        width = self.width() - 2 * _INSET
        return QRectF(_INSET, _INSET, width, round(width * 9 / 16))

    def _paint_ground(self, painter: QPainter) -> None:
        tones = look()
        rect = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(color(tones.accent), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        is_warm = self.underMouse() or self.hasFocus()
        painter.setBrush(color(tones.hover) if is_warm else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect, 12, 12)

    def _paint_cover(self, painter: QPainter) -> None:
        tones, rect = look(), self._cover_rect()
        path = QPainterPath()
        path.addRoundedRect(rect, 8, 8)
        if not self.is_there or self._cover.isNull():
            pen = QPen(color(tones.quiet), 1.2, Qt.PenStyle.DashLine)
            painter.setPen(pen if not self.is_there else QPen(color(tones.line), 1))
            painter.setBrush(color(tones.panel))
            painter.drawPath(path)
            icon = "link-break" if not self.is_there else "presentation"
            place = QRectF(rect.center().x() - 16, rect.center().y() - 16, 32, 32)
            paint_icon(painter, icon, place, color(tones.quiet))
            return
        paint_rounded(painter, rect, self._cover, 8)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(color(tones.edge), 1))
        painter.drawPath(path)

    def _paint_texts(self, painter: QPainter) -> None:
        tones = look()
        x, width = _INSET + 6, self.width() - 2 * _INSET - 12
        top = round(self._cover_rect().bottom()) + GAP
        elides = Qt.TextElideMode.ElideRight
        title = QFontMetricsF(font(NORMAL, bold=True)).elidedText(self.text(), elides, width)
        painter.setFont(font(NORMAL, bold=True))
        painter.setPen(color(tones.text if self.is_there else tones.secondary))
        painter.drawText(QRect(x, top, width, 22), Qt.AlignmentFlag.AlignVCenter, title)
        painter.setFont(font(SMALL))
        painter.setPen(color(tones.secondary if self.is_there else tones.late))
        said = " · ".join(self.details)
        said = QFontMetricsF(font(SMALL)).elidedText(said, Qt.TextElideMode.ElideMiddle, width)
        painter.drawText(QRect(x, top + 22, width, 20), Qt.AlignmentFlag.AlignVCenter, said)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_ground(painter)
            self._paint_cover(painter)
            self._paint_texts(painter)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in _REMOVERS:
            self._ask_removal()
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()  # The grid knows what is beside this one.
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._remover.show()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._remover.hide()
        super().leaveEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        rect = self._cover_rect()
        size = self._remover.sizeHint()
        self._remover.resize(size)
        bottom = round(rect.bottom()) + GAP - 2
        self._remover.move(self.width() - size.width() - _INSET, bottom)


def short_path(path: str) -> str:
    """A path with the user's own folder as `~`."""
    try:
        return str(Path("~") / Path(path).relative_to(Path.home()))
    except ValueError:
        return path


def _day_of(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
