"""The bar over the text: which file this is, whether it is saved, and which others there are."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QMenu, QWidget

from recap_deck.ui.look import GAP, NORMAL, SMALL, color, font, look, menu_style
from recap_deck.ui.words import say
from recap_deck.values import dataclass

_HEIGHT = 36
_DOT = 7.0
_CARET = 4.0


@dataclass(frozen=True, slots=True)
class FileRow:
    """A file that can be written in: its name, what it is, and whether it has unsaved text."""

    name: str
    title: str = ""
    is_unsaved: bool = False


class FileButton(QAbstractButton):
    """Names the file; a press lists the others."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.row = FileRow("")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show_row(self, row: FileRow) -> None:
        """Name another file, or another state of it."""
        self.row = row
        self.setText(row.name)
        state = say("ui-writing-unsaved") if row.is_unsaved else say("ui-writing-saved")
        self.setAccessibleName(f"{say('ui-files')}: {row.name}, {state}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = QFontMetricsF(font(NORMAL, bold=True)).horizontalAdvance(self.text())
        return QSize(round(width) + 5 * GAP + round(_DOT), _HEIGHT - 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        tones = look()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(color(tones.link), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
            warm = self.underMouse() or self.isDown()
            painter.setBrush(color(tones.hover) if warm else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
            painter.setFont(font(NORMAL, bold=True))
            painter.setPen(color(tones.text))
            left = QRectF(self.rect()).adjusted(GAP, 0, 0, 0)
            painter.drawText(left, Qt.AlignmentFlag.AlignVCenter, self.text())
            width = QFontMetricsF(font(NORMAL, bold=True)).horizontalAdvance(self.text())
            self._paint_signs(painter, 2 * GAP + width)

    def _paint_signs(self, painter: QPainter, x: float) -> None:
        """A dot where text isn't saved, and the sign of a list."""
        tones, y = look(), self.height() / 2
        painter.setPen(Qt.PenStyle.NoPen)
        if self.row.is_unsaved:
            painter.setBrush(color(tones.accent))
            painter.drawEllipse(QRectF(x - 1, y - _DOT / 2, _DOT, _DOT))
        painter.setPen(QPen(color(tones.quiet), 1.4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        x += _DOT + GAP
        caret = [QPointF(x, y - 2), QPointF(x + _CARET, y + 2), QPointF(x + 2 * _CARET, y - 2)]
        painter.drawPolyline(QPolygonF(caret))


class FileBar(QWidget):
    """Shows the file and lets one choose another.

    Signals:
        chosen: a file was chosen; carries its index among the rows.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: tuple[FileRow, ...] = ()
        self.current = -1
        self._detail = ""
        self.button = FileButton(self)
        self.button.clicked.connect(self._open_menu)
        self.setFixedHeight(_HEIGHT)
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP + 2, 0, GAP, 0)
        row.addWidget(self.button)
        row.addStretch(1)

    def show_rows(self, rows: Sequence[FileRow], current: int) -> None:
        """Show which files there are, and which one is open."""
        if (tuple(rows), current) == (self.rows, self.current):
            return
        self.rows, self.current = tuple(rows), current
        if 0 <= current < len(rows):
            self.button.show_row(rows[current])
        self.update()

    def show_detail(self, detail: str) -> None:
        """Say something on the right, as why the file can only be read."""
        if detail != self._detail:
            self._detail = detail
            self.update()

    def make_menu(self) -> QMenu:
        """The list of files."""
        menu = QMenu(self)
        menu.setStyleSheet(menu_style(look()))
        for index, row in enumerate(self.rows):
            sign = "●  " if row.is_unsaved else ""
            text = f"{sign}{row.name}".replace("&", "&&")
            text += f"      \t{row.title}".replace("&", "&&") if row.title else ""
            action = menu.addAction(text)
            action.setEnabled(True)
            action.triggered.connect(partial(self._on_chosen, index))
        return menu

    def _open_menu(self, _checked: bool = False) -> None:
        place = self.button.mapToGlobal(QPoint(0, self.button.height() + 2))
        self.make_menu().popup(place)

    def _on_chosen(self, index: int, _checked: bool = False) -> None:
        self.chosen.emit(index)

    def paintEvent(self, event: QPaintEvent) -> None:
        tones = look()
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), color(tones.surface))
            painter.fillRect(0, self.height() - 1, self.width(), 1, color(tones.line))
            painter.setFont(font(SMALL))
            painter.setPen(color(tones.quiet))
            left = self.button.geometry().right() + 2 * GAP
            room = QRectF(left, 0, self.width() - left - 2 * GAP, self.height() - 1)
            metrics = QFontMetricsF(font(SMALL))
            elided = Qt.TextElideMode.ElideRight
            shown = metrics.elidedText(self._detail, elided, room.width())
            end = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(room, end, shown)
