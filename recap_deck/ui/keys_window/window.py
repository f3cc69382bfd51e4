"""The window in which keys are chosen: a filter, the list, and a line that says what happened."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from recap_deck.commands import rebinding as moves
from recap_deck.commands.bindable import row_title
from recap_deck.commands.keys import Press
from recap_deck.commands.objections import objection_text
from recap_deck.commands.rebinding import Rebinding, Said
from recap_deck.model.runs import Run
from recap_deck.typeset.paragraph import QtParagraph
from recap_deck.ui.keys_window.list import CTRL, KeyList
from recap_deck.ui.keys_window.rows import best_row, key_rows
from recap_deck.ui.live_keys import LiveKeys
from recap_deck.ui.look import GAP, LARGE, NORMAL, color, font, look
from recap_deck.ui.window.button import Button, Weight
from recap_deck.ui.window.reading import paint_paragraph, reading_style, set_text
from recap_deck.ui.words import language, say

_SIZE = (860, 680)
_HEAD, _FOOT = 64, 76
_FILTER = 260


class KeysWindow(QWidget):
    """Lists all commands; what is chosen holds at once, and can be taken back."""

    def __init__(self, live_keys: LiveKeys, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Dialog)
        self.setWindowTitle(say("ui-keys"))
        # Its keys are its own: the filter of all key presses leaves such a window alone.
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self._keys = live_keys
        self._is_stored = True
        self.editing = Rebinding(live_keys.shortcuts)
        self.filter = QLineEdit(self)
        self.list = KeyList(self)
        self._usual = Button(say("ui-keys-usual"), self)
        self._closer = Button(say("ui-close"), self, weight=Weight.PRIMARY)
        self._build()
        self._connect()
        self._on_filtered()

    @property
    def told(self) -> str:
        """What the line at the bottom says."""
        it = self.editing
        if it.objection is not None:
            return objection_text(it.objection, language())
        if not self.list.rows:
            return say("ui-keys-none")
        if not self._is_stored:
            return say("ui-keys-unwritable")
        return _said(it.said) or say("ui-keys-how")

    def _build(self) -> None:
        self.resize(*_SIZE)
        self.setMinimumSize(520, 360)
        self.filter.setPlaceholderText(say("ui-keys-filter"))
        self.filter.setAccessibleName(say("ui-keys-filter"))
        self.filter.setClearButtonEnabled(True)
        self.filter.setFixedWidth(_FILTER)
        self.filter.setFont(font(NORMAL))
        self.filter.setStyleSheet(_field_style())
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.setContentsMargins(2 * GAP, 0, 2 * GAP, 0)
        head.addStretch(1)
        head.addWidget(self.filter)
        foot.setContentsMargins(2 * GAP, 0, 2 * GAP, 0)
        foot.addStretch(1)
        foot.addWidget(self._usual)
        foot.addWidget(self._closer)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for row, height in ((head, _HEAD), (foot, _FOOT)):
            holder = QWidget(self)
            holder.setLayout(row)
            holder.setFixedHeight(height)
            column.addWidget(holder)
        column.insertWidget(1, self.list, 1)
        self.setTabOrder(self.filter, self.list)
        self.setTabOrder(self.list, self._usual)
        self.setTabOrder(self._usual, self._closer)
        self.filter.setFocus()

    def _connect(self) -> None:
        self.filter.textChanged.connect(self._on_filtered)
        self.list.selected.connect(self._on_selected)
        self.list.waiting_asked.connect(self._on_waiting)
        self.list.pressed_key.connect(self._on_pressed)
        self.list.removal_asked.connect(partial(self._do, moves.remove_key))
        self.list.restoring_asked.connect(partial(self._do, moves.restore))
        self.list.typed.connect(self._on_typed)
        self.filter.returnPressed.connect(self._on_waiting)
        self._usual.clicked.connect(partial(self._do, moves.restore_all))
        self._closer.clicked.connect(self.close)

    def _do(self, move: Callable[[Rebinding], Rebinding], _checked: bool = False) -> None:
        self._take(move(self.editing))

    def _take(self, editing: Rebinding) -> None:
        """Show a state, and use its keys; that they can't be stored is told."""
        self.editing = editing
        self._is_stored = self._keys.take(editing.shortcuts)
        self.list.show_rows(key_rows(editing.shortcuts, self.filter.text()), editing)
        self._usual.setEnabled(bool(editing.shortcuts.chosen))
        self.setAccessibleDescription(self.told)
        self.update()

    def _on_filtered(self) -> None:
        wanted = self.filter.text()
        best = best_row(key_rows(self.editing.shortcuts, wanted), wanted)
        self._take(moves.select(self.editing, best))

    def _on_selected(self, command: str, slot: int) -> None:
        self.list.setFocus()
        self._take(moves.select(self.editing, command, slot))

    def _on_waiting(self) -> None:
        self.list.setFocus()
        self._do(moves.wait)

    def _on_pressed(self, press: Press) -> None:
        self._take(moves.press_key(self.editing, press))

    def _on_typed(self, text: str) -> None:
        self.filter.setFocus()
        self.filter.insert(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What the filter and the list leave over."""
        key, is_held = event.key(), bool(event.modifiers() & CTRL)
        if key == Qt.Key.Key_Escape and self.filter.text():
            self.filter.clear()
        elif key == Qt.Key.Key_Escape:
            self.close()
        elif key == Qt.Key.Key_Z and is_held:
            self._do(moves.undo)
        elif key == Qt.Key.Key_F and is_held:
            self.filter.setFocus()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self.list.setFocus()
            self.list.keyPressEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        tones = look()
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), color(tones.surface))
            painter.fillRect(0, _HEAD - 1, self.width(), 1, color(tones.line))
            painter.fillRect(0, self.height() - _FOOT, self.width(), 1, color(tones.line))
            painter.setFont(font(LARGE + 3, bold=True))
            painter.setPen(color(tones.text))
            head = QRectF(2 * GAP, 0, self.width(), _HEAD)
            painter.drawText(head, Qt.AlignmentFlag.AlignVCenter, say("ui-keys"))
            told = self._told_text()
            middle = self.height() - _FOOT / 2
            paint_paragraph(painter, told, QPointF(2 * GAP, middle - told.size.height / 2))

    def _told_text(self) -> QtParagraph:
        tones, it = look(), self.editing
        tone = tones.late if it.objection is not None else tones.secondary
        room = self._usual.mapTo(self, QPoint()).x() - 4 * GAP
        return set_text((Run(self.told),), reading_style(tones, NORMAL, tone, 1.4), room)


def _said(said: Said) -> str:
    """What a move did, in words."""
    if not said.code:
        return ""
    title = row_title(said.title, language()) if said.title else ""
    owner = row_title(said.owner, language()) if said.owner else ""
    return say(said.code, key=said.key, title=title, owner=owner)


def _field_style() -> str:
    tones = look()
    return f"""
        QLineEdit {{ background: {tones.panel}; color: {tones.text};
            border: 1px solid {tones.line}; border-radius: 7px; padding: 6px 10px; }}
        QLineEdit:focus {{ border-color: {tones.accent}; }}
    """
