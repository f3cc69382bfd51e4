"""The list of words that may be written: a sign, the word and what it says."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from recap_deck.messages import MESSAGES
from recap_deck.model.runs import Run
from recap_deck.ui.assist.sheets.floating import Floating
from recap_deck.ui.assist.sheets.signs import Signs
from recap_deck.ui.look import GAP, NORMAL, SMALL, color, font, look
from recap_deck.ui.slide.shadow import REACH
from recap_deck.ui.window.reading import paint_paragraph, reading_style, set_text
from recap_deck.ui.words import say
from recap_deck.writing.completion.items import Item, Kind

_ROW = 28
_MOST_ROWS = 8
_WIDTH = 380
_PAD = 5
_SIGN = 30
_FOOT = 40
_PICTURE_FOOT = 132


class CompletionList(Floating):
    """Shows rows, one of them chosen; keys come from the editor, which keeps the focus.

    Signals:
        taken: a row was clicked; carries its index.
    """

    taken = Signal(int)

    def __init__(self, window: QWidget, signs: Signs) -> None:
        super().__init__(window)
        self._signs = signs
        self.items: Sequence[Item] = ()
        self.index = 0
        self._first = 0
        self._foot = 0
        self.setAccessibleName(say("ui-completion"))
        signs.thumbs.came.connect(self.update)

    def show_items(self, items: Sequence[Item], beside: QRect) -> None:
        """Show rows beside a place in the window, the first one chosen."""
        self.items, self.index, self._first = tuple(items), 0, 0
        self._foot = max(map(_foot_of, items), default=0)
        rows = min(len(items), _MOST_ROWS)
        self.place(beside, QSize(_WIDTH, rows * _ROW + 2 * _PAD + self._foot))
        self._tell()
        self.raise_()
        self.show()
        self.update()

    def move_by(self, rows: int) -> None:
        """Choose another row; behind the last comes the first."""
        count = len(self.items)
        if abs(rows) > 1:
            self.index = min(max(0, self.index + rows), count - 1)
        else:
            self.index = (self.index + rows) % count
        self._first = min(max(self._first, self.index - _MOST_ROWS + 1), self.index)
        self._tell()
        self.update()

    @property
    def item(self) -> Item:
        """The chosen row."""
        return self.items[self.index]

    def _tell(self) -> None:
        self.setAccessibleDescription(self.item.label if self.items else "")

    def _row_at(self, place: QPointF) -> int:
        row = int((place.y() - REACH - _PAD) // _ROW)
        index = self._first + row
        return index if 0 <= row < _MOST_ROWS and index < len(self.items) else -1

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if (row := self._row_at(event.position())) >= 0:
            self.taken.emit(row)

    def wheelEvent(self, event: QWheelEvent) -> None:
        most = max(0, len(self.items) - _MOST_ROWS)
        by = -3 if event.angleDelta().y() > 0 else 3
        self._first = min(max(0, self._first + by), most)
        self.update()
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            self.paint_paper(painter)
            room = self.room.adjusted(_PAD, _PAD, -_PAD, -_PAD)
            for row, item in enumerate(self.items[self._first : self._first + _MOST_ROWS]):
                rect = QRectF(room.x(), room.y() + row * _ROW, room.width(), _ROW)
                self._paint_row(painter, item, rect, self._first + row == self.index)
            self._paint_scroll(painter, room)
            if self._foot:
                self._paint_foot(painter, room)

    def _paint_row(self, painter: QPainter, item: Item, rect: QRectF, chosen: bool) -> None:
        tones = look()
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color(tones.row))
            painter.drawRoundedRect(rect, 5, 5)
        sign = QRectF(rect.x() + 6, rect.y() + 4, _SIGN, _ROW - 8)
        self._signs.paint(painter, item.kind, item.sign, sign)
        left = sign.right() + GAP
        words = QFontMetricsF(font(SMALL))
        detail = item.detail if item.kind is not Kind.PICTURE else ""
        room = rect.right() - GAP - left
        shown = words.elidedText(detail, Qt.TextElideMode.ElideRight, room / 2)
        width = words.horizontalAdvance(shown)
        face = _word_font(chosen)
        label = QFontMetricsF(face).elidedText(
            item.label, Qt.TextElideMode.ElideMiddle, room - width - (GAP if shown else 0)
        )
        place = QRectF(left, rect.y(), room, _ROW)
        painter.setFont(face)
        painter.setPen(color(tones.text))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, label)
        painter.setFont(font(SMALL))
        painter.setPen(color(tones.quiet))
        side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(place, side, shown)

    def _paint_scroll(self, painter: QPainter, room: QRectF) -> None:
        count = len(self.items)
        if count <= _MOST_ROWS:
            return
        height = _MOST_ROWS * _ROW
        handle = max(20.0, height * _MOST_ROWS / count)
        top = (height - handle) * self._first / (count - _MOST_ROWS)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color(look().line))
        painter.drawRoundedRect(QRectF(room.right() - 3, room.y() + top, 4, handle), 2, 2)

    def _paint_foot(self, painter: QPainter, room: QRectF) -> None:
        tones, item = look(), self.item
        top = room.bottom() - self._foot + _PAD
        line = QRectF(self.room.x() + 1, top - 2, self.room.width() - 2, 1)
        painter.fillRect(line, color(tones.line))
        place = QRectF(room.x() + GAP, top + 4, room.width() - 2 * GAP, room.bottom() - top - 4)
        if item.kind is Kind.PICTURE:
            self._signs.paint_picture(painter, item.sign, place)
        elif says := told_of(item):
            style = reading_style(tones, SMALL, tones.secondary, height=1.4)
            paragraph = set_text((Run(says),), style, place.width())
            middle = place.center().y() - paragraph.size.height / 2
            paint_paragraph(painter, paragraph, QPointF(place.x(), middle))


def told_of(item: Item) -> str:
    """What is said about a row."""
    return say(item.says).replace("`", "") if item.says in MESSAGES else ""


def _foot_of(item: Item) -> int:
    if item.kind is Kind.PICTURE:
        return _PICTURE_FOOT
    return _FOOT if item.says in MESSAGES else 0


def _word_font(bold: bool) -> QFont:
    return font(NORMAL, bold=bold)
