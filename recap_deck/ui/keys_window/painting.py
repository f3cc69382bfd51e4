"""How a row of the list of keys is drawn, and what of it is where."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from recap_deck.commands.rebinding import Rebinding
from recap_deck.ui.icons import paint_icon
from recap_deck.ui.keys_window.rows import KeyRow
from recap_deck.ui.look import GAP, NORMAL, SMALL, color, font, look
from recap_deck.ui.window.key_caps import BETWEEN, CAP, cap_width, paint_cap
from recap_deck.ui.words import say

AnyIndex = QModelIndex | QPersistentModelIndex
ROW = 36
_HEADING = 40
_SHARE = 0.4
_RESET = 18


def shown_caps(row: KeyRow, editing: Rebinding) -> list[str]:
    """The caps of a row; the one that is waited for asks for a press."""
    if not row.command or row.command != editing.command:
        return list(row.caps)
    caps = [*row.caps, "+"]
    if editing.waits:
        caps[min(editing.slot, len(caps) - 1)] = say("ui-press-a-key")
    return caps


def cap_rects(rect: QRectF, row: KeyRow, editing: Rebinding) -> list[QRectF]:
    """Where the caps of a row in `rect` are."""
    x, y = rect.x() + rect.width() * _SHARE, rect.center().y() - CAP / 2
    rects = []
    for label in shown_caps(row, editing):
        rects.append(QRectF(x, y, cap_width(label), CAP))
        x += cap_width(label) + BETWEEN
    return rects


def reset_rect(rect: QRectF) -> QRectF:
    """Where a changed row has what gives it its usual keys again."""
    return QRectF(rect.right() - 2 * GAP - _RESET, rect.center().y() - _RESET / 2, _RESET, _RESET)


class KeyRowPainter(QStyledItemDelegate):
    """Paints the rows of a list; `editing` says what is selected."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: tuple[KeyRow, ...] = ()
        self.editing = Rebinding()
        self.hovered = -1
        self.has_focus = False

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(200, ROW if self.rows[index.row()].command else _HEADING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row, rect = self.rows[index.row()], QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.command:
            self._paint_command(painter, row, rect, is_hovered=self.hovered == index.row())
        else:
            painter.setFont(font(SMALL, bold=True))
            painter.setPen(color(look().accent))
            room = rect.adjusted(2 * GAP, 12, 0, 0)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, row.title)
        painter.restore()

    def _paint_command(
        self, painter: QPainter, row: KeyRow, rect: QRectF, *, is_hovered: bool
    ) -> None:
        tones = look()
        is_selected = row.command == self.editing.command
        if is_selected or is_hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            if is_selected and self.has_focus:
                painter.setPen(QPen(color(tones.line), 1))
            painter.setBrush(color(tones.hover))
            painter.drawRoundedRect(rect.adjusted(GAP / 2, 1, -GAP / 2, -1), 7, 7)
        self._paint_title(painter, row, rect)
        caps = zip(cap_rects(rect, row, self.editing), shown_caps(row, self.editing), strict=True)
        for slot, (place, label) in enumerate(caps):
            chosen = is_selected and slot == self.editing.slot
            chosen = chosen and (self.has_focus or self.editing.waits)
            paint_cap(painter, place.topLeft(), label, is_chosen=chosen)
        if row.is_changed:
            tone = color(tones.text if is_selected or is_hovered else tones.quiet)
            paint_icon(painter, "arrow-counter-clockwise", reset_rect(rect), tone)

    def _paint_title(self, painter: QPainter, row: KeyRow, rect: QRectF) -> None:
        """One line, or two smaller ones."""
        room = QRectF(rect.x() + 2 * GAP, rect.y(), rect.width() * _SHARE - 3 * GAP, rect.height())
        face = font(NORMAL, bold=row.is_changed)
        if QFontMetricsF(face).horizontalAdvance(row.title) > room.width():
            face = font(SMALL, bold=row.is_changed)
        painter.setFont(face)
        painter.setPen(color(look().text))
        wrapped = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(room, wrapped, row.title)
