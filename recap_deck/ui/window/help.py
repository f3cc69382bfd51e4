"""The overlay that lists every command with its keys, made from the command table."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from recap_deck.commands.keys import key_label
from recap_deck.commands.table import COMMANDS, Command, Menu
from recap_deck.model.runs import Run
from recap_deck.ui.look import GAP, LARGE, NORMAL, SMALL, color, font, look
from recap_deck.ui.window.reading import paint_paragraph, reading_style, set_text
from recap_deck.ui.words import language, say

_ROW = 32
_CAP = 22
_PADDING = 4 * GAP
_COLUMN = 420
_COLUMNS = ((Menu.GO, Menu.DECK), (Menu.SHOW, Menu.VIEW))
_HINT_ROWS = (3.0, 0.0)
_SCRIM = QColor(10, 13, 18, 120)


def listed(menu: Menu) -> list[Command]:
    """The commands of a menu that have keys."""
    return [command for command in COMMANDS.values() if command.menu is menu and command.keys]


class HelpOverlay(QWidget):
    """Lies over the whole window until a click or Esc."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(say("ui-keys"))
        self.hide()

    def toggle(self) -> None:
        """Open it, or close it."""
        if self.isVisible():
            self.hide()
            return
        self.setGeometry(self.window().rect())
        self.show()
        self.raise_()

    def _card(self) -> QRectF:
        rows = max(
            hint + sum(len(listed(menu)) + 1.5 for menu in column)
            for hint, column in zip(_HINT_ROWS, _COLUMNS, strict=True)
        )
        size = QRectF(
            0, 0, 2 * _COLUMN + 3 * _PADDING, rows * _ROW + 2 * _PADDING - _ROW / 2 + 5 * GAP
        )
        size.moveCenter(QPointF(self.rect().center()))
        return size

    def _paint(self, painter: QPainter) -> None:
        tones = look()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), _SCRIM)
        card = self._card()
        fit = min(
            1.0, (self.width() - 2 * GAP) / card.width(), (self.height() - 16) / card.height()
        )
        painter.translate(self.rect().center())
        painter.scale(fit, fit)
        painter.translate(-QPointF(self.rect().center()))
        painter.setPen(color(tones.line))
        painter.setBrush(color(tones.surface))
        painter.drawRoundedRect(card, 14, 14)
        painter.setPen(color(tones.text))
        painter.setFont(font(LARGE + 3, bold=True))
        inner = card.adjusted(_PADDING, _PADDING - GAP, -_PADDING, 0)
        painter.drawText(inner, Qt.AlignmentFlag.AlignTop, say("ui-keys"))
        for place, menus in enumerate(_COLUMNS):
            left = inner.x() + place * (_COLUMN + _PADDING)
            bottom = _paint_column(painter, menus, left, inner.y() + 5 * GAP)
            if place == 0:
                _paint_hint(painter, QPointF(left, bottom))

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            self._paint(painter)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.hide()


def _paint_column(painter: QPainter, menus: tuple[Menu, ...], x: float, y: float) -> float:
    """Paint menus one under the other; where they end."""
    for menu in menus:
        painter.setFont(font(SMALL, bold=True))
        painter.setPen(color(look().accent))
        head = QRectF(x, y, _COLUMN, _ROW)
        painter.drawText(head, Qt.AlignmentFlag.AlignVCenter, say(f"ui-menu-{menu.value}"))
        y += _ROW
        for command in listed(menu):
            _paint_command(painter, command, QRectF(x, y, _COLUMN, _ROW))
            y += _ROW
        y += _ROW / 2
    return y


def _paint_hint(painter: QPainter, place: QPointF) -> None:
    """What the table can't say: numbers, mouse and wheel."""
    style = reading_style(look(), NORMAL, look().secondary)
    paint_paragraph(painter, set_text((Run(say("ui-keys-hint")),), style, _COLUMN), place)


def _paint_command(painter: QPainter, command: Command, row: QRectF) -> None:
    tones = look()
    painter.fillRect(QRectF(row.x(), row.bottom() - 1, row.width(), 1), color(tones.line))
    metrics = QFontMetricsF(font(SMALL))
    right = row.right()
    for key in reversed([key for key in command.keys if not key.startswith("Media")]):
        label = key_label(key)
        width = max(_CAP, metrics.horizontalAdvance(label) + 12)
        if right - width < row.x() + 130:
            break
        cap = QRectF(right - width, row.center().y() - _CAP / 2, width, _CAP)
        painter.setPen(color(tones.line))
        painter.setBrush(color(tones.panel))
        painter.drawRoundedRect(cap, 5, 5)
        painter.setFont(font(SMALL))
        painter.setPen(color(tones.secondary))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, label)
        right = cap.left() - 5
    painter.setFont(font(NORMAL))
    painter.setPen(color(tones.text))
    title = QFontMetricsF(font(NORMAL)).elidedText(
        command.title_in(language()).rstrip("…"),
        Qt.TextElideMode.ElideRight,
        right - row.x() - GAP,
    )
    painter.drawText(row, Qt.AlignmentFlag.AlignVCenter, title)
