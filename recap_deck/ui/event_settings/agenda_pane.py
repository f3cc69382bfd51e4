"""The agenda as rows of fields, and what a session's own file says of its looks."""

from __future__ import annotations

import itertools
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QMenu,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from recap_deck.source.event.agenda import KINDS
from recap_deck.ui.event_settings.editing import EventEditing
from recap_deck.ui.event_settings.row import (
    ICON_WIDTH,
    KEYS,
    NUMBER_WIDTH,
    NUMBERS,
    TIME_WIDTH,
    AgendaRow,
)
from recap_deck.ui.event_settings.session_strip import SessionStrip
from recap_deck.ui.forms.text import Text
from recap_deck.ui.look import GAP, LARGE, SMALL, look, menu_style, scroll_style
from recap_deck.ui.window.button import Button
from recap_deck.ui.words import say

_BUTTONS = 3 * 33


class AgendaPane(QWidget):
    """Shows the items in their order."""

    def __init__(self, editing: EventEditing, parent: QWidget) -> None:
        super().__init__(parent)
        self._editing = editing
        self.rows: list[AgendaRow] = []
        self.adder = Button(say("form-item-add"), self, icon="plus")
        self.adder.show_icon()
        self.adder.clicked.connect(self._open_kinds)
        self.strip = SessionStrip(editing, self)
        self._summary = Text("", self, tone="secondary")
        self._room = QWidget(self)
        self._column = QVBoxLayout(self._room)
        self._column.setContentsMargins(0, 0, GAP, 0)
        self._column.setSpacing(4)
        self._column.addStretch(1)
        self._build()
        QApplication.instance().focusChanged.connect(self._on_focus)  # type: ignore[union-attr]

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GAP, 3 * GAP, 2 * GAP, 2 * GAP)
        column.setSpacing(GAP)
        head = QHBoxLayout()
        head.addWidget(Text(say("form-agenda"), self, size=LARGE + 5, bold=True))
        head.addSpacing(2 * GAP)
        head.addWidget(self._summary, 1, Qt.AlignmentFlag.AlignBottom)
        column.addLayout(head)
        column.addSpacing(GAP)
        column.addLayout(self._heads())
        column.addWidget(self._scroll(), 1)
        column.addWidget(self.adder, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.strip)

    def _heads(self) -> QHBoxLayout:
        heads = QHBoxLayout()
        heads.setSpacing(6)
        heads.addSpacing(TIME_WIDTH + ICON_WIDTH + 6)
        stretches = {"title": 5, "speaker": 3}
        for key in KEYS:
            head = Text(say(f"form-item-{key}"), self, size=SMALL, tone="secondary")
            if key in NUMBERS:
                head.setFixedWidth(NUMBER_WIDTH)
            heads.addWidget(head, stretches.get(key, 0))
        heads.addSpacing(_BUTTONS + GAP)
        return heads

    def _scroll(self) -> QScrollArea:
        area = QScrollArea(self)
        area.setWidget(self._room)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setStyleSheet("QScrollArea { background: transparent; }" + scroll_style(look()))
        area.viewport().setAutoFillBackground(False)
        self._room.setAutoFillBackground(False)
        self._area = area
        return area

    def refresh(self) -> None:
        """Show the items of the moment; rows stay where their places do."""
        items = self._editing.form().items
        while len(self.rows) > len(items):
            row = self.rows.pop()
            row.hide()
            self._column.removeWidget(row)
            row.deleteLater()
        while len(self.rows) < len(items):
            self.rows.append(self._made(len(self.rows)))
        for place, (row, item) in enumerate(zip(self.rows, items, strict=True)):
            row.show_item(item, self._editing)
            row.up.setEnabled(place > 0)
            row.down.setEnabled(place < len(items) - 1)
        self._summary.show_text(self._editing.summary())
        self.strip.refresh()

    def _made(self, place: int) -> AgendaRow:
        row = AgendaRow(self._room)
        row.committed.connect(self._on_committed)
        row.moved.connect(self._on_moved)
        row.removed.connect(self._on_removed)
        self._column.insertWidget(place, row)
        last = self.rows[-1].controls[-1:] if self.rows else ()
        behind = (self.adder, *self.strip.controls)
        for one, other in itertools.pairwise((*last, *row.controls, *behind)):
            QWidget.setTabOrder(one, other)
        return row

    def _on_committed(self, row: AgendaRow, key: str, text: str) -> None:
        self._editing.change_item(self.rows.index(row), key, text)

    def _on_moved(self, row: AgendaRow, step: int) -> None:
        place = self.rows.index(row)
        self._editing.move_item(place, place + step)
        # The focus goes along with the item.
        there = self.rows[place + step]
        button = there.up if step < 0 else there.down
        (button if button.isEnabled() else there.remover).setFocus()
        self._area.ensureWidgetVisible(there)

    def _on_removed(self, row: AgendaRow) -> None:
        self._editing.remove_item(self.rows.index(row))

    def _open_kinds(self, _checked: bool = False) -> None:
        menu = self.make_kinds()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.adder.mapToGlobal(QPoint(0, self.adder.height())))

    def make_kinds(self) -> QMenu:
        """The kinds of items that can be added."""
        menu = QMenu(self)
        menu.setStyleSheet(menu_style(look()))
        for kind in KINDS:
            action = menu.addAction(say(f"form-kind-{kind}"))
            action.setObjectName(kind)
            action.triggered.connect(partial(self.add, kind))
        return menu

    def add(self, kind: str, _checked: bool = False) -> None:
        """Put an item of a kind at the end, with its name to be typed over."""
        before = {item.line for item in self._editing.form().items}
        count = len(before)
        self._editing.add_item(kind, say(f"form-kind-{kind}"))
        items = self._editing.form().items
        if len(items) > count:
            place = len(items) - 1 - (kind != "closing" and items[-1].kind == "closing")
            field = self.rows[place].fields["title"]
            field.setFocus()
            field.editor.selectAll()

    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        row = next((each for each in self.rows if new is not None and each.isAncestorOf(new)), None)
        if row is not None:
            self.strip.show_row(self.rows.index(row))
