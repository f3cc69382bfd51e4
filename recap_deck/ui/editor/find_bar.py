"""The bar with which one looks for text in a file, and replaces it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from recap_deck.ui.editor.bar_parts import BarField, BarText, Switch
from recap_deck.ui.look import GAP, color, look
from recap_deck.ui.window.button import Button
from recap_deck.ui.words import say
from recap_deck.writing.find import MOST_MATCHES, Found, Query

_SWITCHES = (("Aa", "exact"), ("W", "word"), (".*", "expression"), ("[…]", "selection"))


class FindBar(QWidget):
    """Asks; what is found is the finder's to know.

    Signals:
        changed: something else is looked for.
        stepped: the next find is wanted, or with True the one before.
        replaced: the find at the cursor is to be replaced, or with True all of them.
        closed: the bar was closed.
    """

    changed = Signal()
    stepped = Signal(bool)
    replaced = Signal(bool)
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.field = BarField(say("ui-find-field"), self)
        self.new = BarField(say("ui-replace-field"), self)
        self.count = BarText(self, 84)
        self.switches = {
            name: Switch(sign, say(f"ui-find-{name}"), self) for sign, name in _SWITCHES
        }
        self._buttons = [
            self._button("ui-find-previous", "caret-up"),
            self._button("ui-find-next", "caret-down"),
            self._button("ui-find-close", "x"),
        ]
        self._replacing = [
            Button(say("ui-replace-one"), self),
            Button(say("ui-replace-all"), self),
        ]
        self._build()
        self._connect()
        self.hide()

    def _button(self, code: str, icon: str) -> Button:
        made = Button(say(code), self, icon=icon, shows_text=False)
        made.show_icon()
        return made

    def _build(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(2 * GAP, 6, GAP, 7)
        grid.setSpacing(6)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self.field, 0, 0)
        grid.addLayout(self._row([*self.switches.values(), self.count, *self._buttons]), 0, 1)
        grid.addWidget(self.new, 1, 0)
        grid.addLayout(self._row(self._replacing), 1, 1)

    def _row(self, parts: Sequence[QWidget]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2)
        for part in parts:
            row.addWidget(part)
        row.addStretch(1)
        return row

    def _connect(self) -> None:
        self.field.textChanged.connect(self._on_changed)
        self.field.entered.connect(self.stepped)
        self.new.entered.connect(self._on_replace)
        for switch in self.switches.values():
            switch.toggled.connect(self._on_changed)
        before, after, close = self._buttons
        before.clicked.connect(self._on_before)
        after.clicked.connect(self._on_after)
        for leaving in (close.clicked, self.field.left, self.new.left):
            leaving.connect(self._on_close)
        for field in (self.field, self.new):
            field.commands = {
                "find": partial(self.open, "", replaces=False),
                "replace": self._open_replacing,
                "find_next": self._on_after,
                "find_previous": self._on_before,
            }
        one, every = self._replacing
        one.clicked.connect(self._on_replace)
        every.clicked.connect(self._on_replace_all)

    def open(self, text: str, *, replaces: bool) -> None:
        """Ask what to look for, beginning with a text that is at hand."""
        for part in (self.new, *self._replacing):
            part.setVisible(replaces)
        if text:
            self.field.setText(text)
        self.show()
        self.field.selectAll()
        self.field.setFocus()
        self.changed.emit()

    def _open_replacing(self) -> None:
        """Ask what to write in its place; what is looked for stays."""
        self.open("", replaces=True)
        if self.field.text():
            self.new.selectAll()
            self.new.setFocus()

    @property
    def query(self) -> Query:
        """What is looked for."""
        on = {name: switch.isChecked() for name, switch in self.switches.items()}
        return Query(self.field.text(), on["expression"], on["exact"], on["word"])

    def show_found(self, found: Found, place: int) -> None:
        """Tell how many there are, and which one the cursor is on; -1 for none."""
        self.field.apply_look(is_faulty=bool(found.fault))
        if found.fault:
            self.count.show_text(say("ui-find-fault"), is_fault=True)
            reason = say(found.fault, reason=found.reason)
            for part in (self.count, self.field):
                part.setToolTip(reason)
            return
        for part in (self.count, self.field):
            part.setToolTip("")
        self.count.show_text(self._count_text(len(found.spans), place))

    def _count_text(self, count: int, place: int) -> str:
        if not self.field.text():
            return ""
        if not count:
            return say("ui-find-none")
        total = f"{count}+" if count == MOST_MATCHES else str(count)
        if place < 0:
            return say("ui-find-total", count=total)
        return say("ui-find-count", place=place + 1, count=total)

    def apply_look(self) -> None:
        """Take the colours of the moment."""
        self.field.apply_look()
        self.new.apply_look()
        self.update()

    def _on_changed(self, _: object = None) -> None:
        self.changed.emit()

    def _on_before(self, _checked: bool = False) -> None:
        self.stepped.emit(True)

    def _on_after(self, _checked: bool = False) -> None:
        self.stepped.emit(False)

    def _on_replace(self, _: bool = False) -> None:
        self.replaced.emit(False)

    def _on_replace_all(self, _checked: bool = False) -> None:
        self.replaced.emit(True)

    def _on_close(self, _checked: bool = False) -> None:
        self.hide()
        self.closed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), color(look().panel))
            painter.fillRect(0, self.height() - 1, self.width(), 1, color(look().line))
