"""What a session's own file says of its looks, for the row that has the focus."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from recap_deck.theme.load import built_in_themes
from recap_deck.ui.event_settings.accent import accent_field
from recap_deck.ui.event_settings.editing import EventEditing
from recap_deck.ui.forms.field import Field
from recap_deck.ui.forms.picker import Picker
from recap_deck.ui.forms.text import Text
from recap_deck.ui.look import GAP, SMALL, color, look
from recap_deck.ui.words import say
from recap_deck.writing.forms.event import FormItem


class SessionStrip(QWidget):
    """Theme, accent and class of a session; for other items it is empty."""

    def __init__(self, editing: EventEditing, parent: QWidget) -> None:
        super().__init__(parent)
        self._editing = editing
        self._place = -1
        themes = [("", say("form-theme-of-event")), *((each, each) for each in built_in_themes())]
        self.name = Text("", self, bold=True, wraps=True)
        self.theme = Picker(say("form-theme"), themes, self)
        self.looks = Field(say("form-class"), self, hint="invert, lead", is_bare=True)
        self.accent = accent_field(self, is_bare=True)
        self.accent.committed.connect(self._change_accent)
        self.accent.told.connect(self._show_name)
        self.theme.picked.connect(partial(self._change, "theme"))
        self.looks.committed.connect(partial(self._change, "class"))
        self._build()
        self.refresh()

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GAP, GAP, 2 * GAP, GAP + 4)
        row.setSpacing(2 * GAP)
        row.addWidget(self.name, 2, Qt.AlignmentFlag.AlignVCenter)
        for code, control in (
            ("form-theme", self.theme),
            ("form-accent", self.accent),
            ("form-class", self.looks),
        ):
            column = QVBoxLayout()
            column.setSpacing(2)
            column.addWidget(Text(say(code), self, size=SMALL, tone="secondary"))
            column.addWidget(control)
            row.addLayout(column, 1)

    @property
    def controls(self) -> tuple[QWidget, ...]:
        """What Tab goes along."""
        return self.theme, self.accent.editor, self.looks.editor

    def show_row(self, place: int) -> None:
        """Be about another item."""
        if place != self._place:
            self._place = place
            self.refresh()

    def refresh(self) -> None:
        """Show the values of the moment."""
        item = self._item()
        path = self._editing.session_path(item) if item else None
        style = self._editing.style(item) if item and path else None
        for control in (self.theme, self.looks):
            control.setEnabled(path is not None)
        self.accent.setEnabled(style is not None)
        self.accent.show_value((style or {}).get("accent", ""))
        self._show_name()
        if item is None or path is None:
            self.theme.pick("")
            self.looks.show_value("")
            return
        session = self._editing.session(item)
        self.theme.pick(session.get("theme") or "")
        self.looks.show_value(session.get("class") or "")

    def _show_name(self, problem: str = "") -> None:
        """Say which file it is about, or what is wrong with its accent."""
        item = self._item()
        path = self._editing.session_path(item) if item else None
        if problem:
            self.name.show_text(problem, "error")
        elif path is not None:
            self.name.show_text(self._editing.file_name(path), "text")
        else:
            code = "form-session-choose" if item is None else "form-session-none"
            self.name.show_text(say(code), "secondary")

    def _item(self) -> FormItem | None:
        items = self._editing.form().items
        return items[self._place] if 0 <= self._place < len(items) else None

    def _change_accent(self, value: str) -> None:
        self._editing.change_style(self._place, "accent", value)

    def _change(self, key: str, value: str) -> None:
        self._editing.change_item(self._place, key, value)

    def paintEvent(self, event: QPaintEvent) -> None:
        tones = look()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(color(tones.line))
            painter.setBrush(color(tones.panel))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10)
