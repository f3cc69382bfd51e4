"""The sessions of a new event: a row each, as many as are wanted."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from recap_deck.source.new_event import NewSession, refusal_of
from recap_deck.ui.forms.field import Field
from recap_deck.ui.forms.text import Text
from recap_deck.ui.look import GAP, SMALL
from recap_deck.ui.window.button import Button
from recap_deck.ui.words import language, say

_MINUTES_WIDTH = 84
_MOST = 60


def checker(key: str, name: str) -> Callable[[str], str]:
    """What says of a text why it can't be the value of `key`."""
    return lambda text: refusal_of(key, text, language(), name)


class SessionRow(QWidget):
    """One session.

    Signals:
        removal_asked: the row is to go; carries it.
    """

    removal_asked = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.problem = Text("", self, size=SMALL, tone="error", wraps=True, lines=0)
        self.title = self._field("title", "form-session-title")
        self.speaker = self._field("speaker", "form-speaker")
        self.minutes = self._field("minutes", "form-minutes")
        self.minutes.setFixedWidth(_MINUTES_WIDTH)
        self.remover = Button(say("form-session-remove"), self, icon="x", shows_text=False)
        self.remover.setToolTip(self.remover.text())
        self.remover.show_icon()
        self.remover.clicked.connect(self._on_removal)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self.title, 5)
        row.addWidget(self.speaker, 3)
        row.addWidget(self.minutes)
        row.addWidget(self.remover)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self.problem)

    def _field(self, key: str, code: str) -> Field:
        name = say(code)
        field = Field(name, self, check=checker(key, name), is_bare=True)
        field.told.connect(self._on_told)
        return field

    def _on_told(self, _said: str) -> None:
        fields = (self.title, self.speaker, self.minutes)
        said = (each.editor.accessibleDescription() for each in fields)
        self.problem.show_text(next(filter(None, said), ""))

    def first_bad(self) -> Field | None:
        """Check all values, and say what is wrong with each; the first that can't stand."""
        bad = [each for each in (self.title, self.speaker, self.minutes) if not each.is_good()]
        return bad[0] if bad else None

    @property
    def value(self) -> NewSession:
        """What was typed."""
        return NewSession(self.title.text, self.speaker.text, self.minutes.text)

    def _on_removal(self, _checked: bool = False) -> None:
        self.removal_asked.emit(self)


class SessionRows(QWidget):
    """All sessions, with one more by a button."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: list[SessionRow] = []
        self.adder = Button(say("form-session-add"), self, icon="plus")
        self.adder.show_icon()
        self.adder.clicked.connect(partial(self.add, focus=True))
        self._column = QVBoxLayout()
        self._column.setSpacing(4)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(3)
        whole.addLayout(self._heads())
        whole.addLayout(self._column)
        whole.addWidget(self.adder, 0, Qt.AlignmentFlag.AlignLeft)
        self.add()

    def _heads(self) -> QHBoxLayout:
        heads = QHBoxLayout()
        heads.setSpacing(GAP)
        for code, stretch in (("form-session-title", 5), ("form-speaker", 3), ("form-minutes", 0)):
            head = Text(say(code), self, size=SMALL, tone="secondary")
            if not stretch:
                head.setFixedWidth(_MINUTES_WIDTH)
            heads.addWidget(head, stretch)
        heads.addSpacing(33 + GAP)
        return heads

    def add(self, _checked: bool = False, *, focus: bool = False) -> None:
        """Put one more session at the end."""
        if len(self.rows) >= _MOST:
            return
        row = SessionRow(self)
        row.minutes.show_value("20")
        row.removal_asked.connect(self._remove)
        self.rows.append(row)
        self._column.addWidget(row)
        self._order_tabs()
        if focus:
            row.title.setFocus()

    @property
    def values(self) -> tuple[NewSession, ...]:
        """The sessions that were typed; a row of which nothing was is none."""
        return tuple(row.value for row in self._used())

    def first_bad(self) -> Field | None:
        """Check all rows; the first field that can't stand."""
        bad = [field for row in self._used() if (field := row.first_bad())]
        return bad[0] if bad else None

    def _used(self) -> list[SessionRow]:
        return [row for row in self.rows if row.title.text.strip() or row.speaker.text.strip()]

    def _remove(self, row: SessionRow) -> None:
        place = self.rows.index(row)
        self.rows.remove(row)
        row.hide()
        row.deleteLater()
        near = self.rows[min(place, len(self.rows) - 1)].title if self.rows else self.adder
        near.setFocus()

    def _order_tabs(self) -> None:
        last = self.rows[-1]
        chain = [last.title.editor, last.speaker.editor, last.minutes.editor, last.remover]
        if len(self.rows) > 1:
            chain.insert(0, self.rows[-2].remover)
        for before, after in zip(chain, [*chain[1:], self.adder], strict=True):
            QWidget.setTabOrder(before, after)
