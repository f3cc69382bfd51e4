"""The fields of the event itself."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from recap_deck.ui.event_settings.editing import EventEditing
from recap_deck.ui.forms.field import Field
from recap_deck.ui.forms.picker import Picker
from recap_deck.ui.forms.text import Text
from recap_deck.ui.forms.theme_cards import ThemeCards
from recap_deck.ui.look import GAP, LARGE, SMALL, look, scroll_style
from recap_deck.ui.new_event.session_rows import checker
from recap_deck.ui.words import say

WIDTH = 412
_FIELDS = ("title", "subtitle", "date", "start", "venue", "link")
_HINTS = {"date": "2026-12-01", "start": "19:00", "link": "https://"}
_LANGUAGES = (("", "—"), ("ko", "한국어"), ("en", "English"))


class EventPane(QScrollArea):
    """Shows what event.yaml says of the event; a field that is left changed changes the file."""

    def __init__(self, editing: EventEditing, parent: QWidget) -> None:
        super().__init__(parent)
        self._editing = editing
        self.fields = {key: self._field(key) for key in _FIELDS}
        self.lang = Picker(say("form-language"), _LANGUAGES, self)
        self.themes = ThemeCards(say("form-theme"), 3, self)
        self.lang.picked.connect(partial(editing.change_event, "lang"))
        self.themes.picked.connect(partial(editing.change_event, "theme"))
        self.setFixedWidth(WIDTH)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setStyleSheet("QScrollArea { background: transparent; }" + scroll_style(look()))
        self.viewport().setAutoFillBackground(False)
        self._build()

    def _field(self, key: str) -> Field:
        name = say(f"form-{key}")
        field = Field(name, self, check=checker(key, name), hint=_HINTS.get(key, ""))
        field.committed.connect(partial(self._editing.change_event, key))
        return field

    def _build(self) -> None:
        room = QWidget(self)
        room.setAutoFillBackground(False)
        column = QVBoxLayout(room)
        column.setContentsMargins(3 * GAP, 3 * GAP, 3 * GAP, 3 * GAP)
        column.setSpacing(4)
        column.addWidget(Text(say("form-event"), self, size=LARGE + 5, bold=True))
        column.addSpacing(GAP)
        for row in (("title",), ("subtitle",), ("date", "start"), ("venue", "link")):
            line = QHBoxLayout()
            line.setSpacing(2 * GAP)
            for key in row:
                line.addWidget(self.fields[key], 1, Qt.AlignmentFlag.AlignTop)
            column.addLayout(line)
        for code, control in (("form-language", self.lang), ("form-theme", self.themes)):
            column.addWidget(Text(say(code), self, size=SMALL, tone="secondary"))
            column.addWidget(control)
            column.addSpacing(2 * GAP)
        column.addStretch(1)
        self.setWidget(room)

    def refresh(self) -> None:
        """Show the values of the moment; one of several lines can't be changed here."""
        values = self._editing.form().values
        for key, field in self.fields.items():
            value = values.get(key, "")
            field.setEnabled(value is not None)
            field.show_value(value or "")
        self.lang.pick(values.get("lang") or "")
        theme = values.get("theme") or ""
        self.themes.pick(theme or "recap")
        title = values.get("title") or say("form-event")
        self.themes.show_cover(title, values.get("date") or "")
