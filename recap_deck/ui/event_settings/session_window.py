"""The front matter of a deck that is one file, as a form."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from recap_deck.ui.event_settings.accent import accent_field
from recap_deck.ui.event_settings.editing import EventEditing
from recap_deck.ui.event_settings.form_window import FormWindow
from recap_deck.ui.forms.field import Field
from recap_deck.ui.forms.text import Text
from recap_deck.ui.forms.theme_cards import ThemeCards
from recap_deck.ui.look import GAP, LARGE, SMALL, color, look
from recap_deck.ui.new_event.session_rows import checker
from recap_deck.ui.words import say

_ROWS = (("title",), ("speaker",), ("minutes", "questions", "class"))
_SIZE = (460, 620)


class SessionSettings(FormWindow):
    """Title, speaker, time, accent, theme and class of one file."""

    def __init__(self, editing: EventEditing, parent: QWidget) -> None:
        super().__init__(say("form-session"), editing, parent)
        self.fields = {key: self._field(key) for row in _ROWS for key in row}
        self.accent = accent_field(self)
        self.accent.committed.connect(partial(editing.change_own_style, "accent"))
        self.themes = ThemeCards(say("form-theme"), 3, self)
        self.themes.picked.connect(partial(editing.change_own, "theme"))
        self._build()
        self.refresh()
        self.fields["title"].setFocus()

    def _field(self, key: str) -> Field:
        name = say("form-class" if key == "class" else f"form-item-{key}")
        # What a file has no title for, its first heading names.
        check = checker(key, name) if key in ("speaker", "minutes", "questions") else None
        field = Field(name, self, check=check)
        field.committed.connect(partial(self.editing.change_own, key))
        return field

    def _build(self) -> None:
        self.resize(*_SIZE)
        self.setMinimumWidth(_SIZE[0])
        form = QVBoxLayout()
        form.setContentsMargins(3 * GAP, 3 * GAP, 3 * GAP, 3 * GAP)
        form.setSpacing(4)
        form.addWidget(Text(say("form-session"), self, size=LARGE + 5, bold=True))
        form.addSpacing(GAP)
        for row in _ROWS:
            line = QHBoxLayout()
            line.setSpacing(2 * GAP)
            for key in row:
                line.addWidget(self.fields[key], 1, Qt.AlignmentFlag.AlignTop)
            form.addLayout(line)
        form.addWidget(self.accent)
        form.addWidget(Text(say("form-theme"), self, size=SMALL, tone="secondary"))
        form.addWidget(self.themes)
        form.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.message_bar)
        column.addLayout(form, 1)

    def refresh(self) -> None:
        """Show the values of the moment; one of several lines can't be changed here."""
        super().refresh()
        values = self.editing.own_values()
        for key, field in self.fields.items():
            value = values.get(key, "")
            field.setEnabled(value is not None)
            field.show_value(say("form-several") if value is None else value)
        style = self.editing.own_style()
        self.accent.setEnabled(style is not None)
        self.accent.show_value((style or {}).get("accent", ""))
        self.themes.pick(values.get("theme") or ("" if "theme" in values else "recap"))
        title = values.get("title") or say("form-session")
        self.themes.show_cover(title, values.get("speaker") or "")

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), color(look().panel))
