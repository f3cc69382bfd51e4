"""One item of the agenda as a row of fields."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from recap_deck.build.words import clock_text
from recap_deck.ui.event_settings.editing import EventEditing
from recap_deck.ui.forms.field import HEIGHT, Field
from recap_deck.ui.forms.text import Text
from recap_deck.ui.icons import paint_icon
from recap_deck.ui.look import SMALL, color, font, look
from recap_deck.ui.new_event.session_rows import checker
from recap_deck.ui.window.button import Button
from recap_deck.ui.words import say
from recap_deck.writing.forms.event import FormItem, value_of

NUMBERS = ("minutes", "min", "questions", "start")
KEYS = ("title", "speaker", *NUMBERS)
TIME_WIDTH, ICON_WIDTH, NUMBER_WIDTH = 44, 22, 66
ICONS = {
    "session": "presentation",
    "talk": "microphone",
    "break": "coffee",
    "questions": "question",
    "opening": "flag",
    "closing": "flag-banner",
}
_NOT_FOR = {"break": ("speaker", "questions"), "questions": ("speaker", "questions")}


class AgendaRow(QWidget):
    """Shows an item; its fields are checked as they are typed.

    Signals:
        committed: a value is another one; carries the row, the key and the text.
        moved: the item is to go up or down; carries the row, and -1 or 1.
        removed: the item is to go; carries the row.
    """

    committed = Signal(object, str, str)
    moved = Signal(object, int)
    removed = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.item = FormItem(0, "", "", {})
        self.problem = Text("", self, size=SMALL, tone="error", wraps=True, lines=0)
        self.time = ""
        """When it begins by the plan."""
        self.fields = {key: self._field(key) for key in KEYS}
        self.up = self._button("form-item-up", "arrow-up")
        self.down = self._button("form-item-down", "arrow-down")
        self.remover = self._button("form-item-remove", "x")
        self._build()

    def _field(self, key: str) -> Field:
        name = say(f"form-item-{key}")
        field = Field(name, self, check=checker(key, name), is_bare=True)
        if key in NUMBERS:
            field.setFixedWidth(NUMBER_WIDTH)
        field.setObjectName(key)
        field.committed.connect(self._on_committed)
        field.told.connect(self._on_told)
        return field

    def _button(self, code: str, icon: str) -> Button:
        button = Button(say(code), self, icon=icon, shows_text=False)
        button.setToolTip(button.text())
        button.show_icon()
        button.clicked.connect(self._on_clicked)
        return button

    def _build(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addSpacing(TIME_WIDTH + ICON_WIDTH + 6)
        line.addWidget(self.fields["title"], 5)
        line.addWidget(self.fields["speaker"], 3)
        for key in NUMBERS:
            line.addWidget(self.fields[key])
        tools = QHBoxLayout()
        tools.setSpacing(0)
        for button in (self.up, self.down, self.remover):
            tools.addWidget(button)
        line.addLayout(tools)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 2)
        column.setSpacing(2)
        column.addLayout(line)
        column.addWidget(self.problem)

    @property
    def controls(self) -> tuple[QWidget, ...]:
        """What Tab goes along."""
        fields = (field.editor for field in self.fields.values())
        return (*fields, self.up, self.down, self.remover)

    def show_item(self, item: FormItem, editing: EventEditing) -> None:
        """Show the item's values, those of its own file where the agenda says none."""
        of_other = (item.kind, item.text) != (self.item.kind, self.item.text)
        self.item = item
        session, planned = editing.session(item), editing.planned(item)
        for key, field in self.fields.items():
            value = value_of(item, session, key)
            is_known = bool(item.kind) and key not in _NOT_FOR.get(item.kind, ())
            field.setEnabled(is_known and value is not None and not item.is_skipped)
            text = value if value is not None else say("form-several")
            field.show_value(text, of_other=of_other)
            if key in ("minutes", "questions"):
                field.editor.setPlaceholderText(session.get(key) or "")
        if planned is not None and not self.fields["title"].text:
            self.fields["title"].editor.setPlaceholderText(planned.title)
        self.time = clock_text(planned.planned_start) if planned else ""
        self.remover.show_icon("arrow-u-up-left" if item.is_skipped else "x")
        code = "form-item-bring-back" if item.is_skipped else "form-item-remove"
        self.remover.setAccessibleName(say(code))
        self.remover.setToolTip(say(code))
        self.update()

    def _on_committed(self, text: str) -> None:
        self.committed.emit(self, self.sender().objectName(), text)

    def _on_told(self, _said: str) -> None:
        said = (field.editor.accessibleDescription() for field in self.fields.values())
        self.problem.show_text(next(filter(None, said), ""))

    def _on_clicked(self, _checked: bool = False) -> None:
        if self.sender() is self.remover:
            self.removed.emit(self)
        else:
            self.moved.emit(self, -1 if self.sender() is self.up else 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        tones = look()
        with QPainter(self) as painter:
            tone = tones.second if self.item.kind == "break" else tones.secondary
            if self.item.is_skipped:
                tone = tones.line
            place = QRectF(TIME_WIDTH + 2, 2 + (HEIGHT - 18) / 2, 18, 18)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(font(SMALL))
            painter.setPen(color(tones.secondary))
            room = QRectF(0, 2, TIME_WIDTH, HEIGHT)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.time)
            icon = ICONS.get(self.item.kind, "warning-circle")
            paint_icon(painter, icon, place, color(tone))
