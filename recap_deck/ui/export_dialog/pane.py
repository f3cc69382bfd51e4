"""The controls of an export's options, made from their table; those a format doesn't know hide."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from recap_deck.export.formats import FORMATS
from recap_deck.export.options import OPTIONS, Value
from recap_deck.ui.export_dialog.choices import RANGES, Choices
from recap_deck.ui.forms.field import Field
from recap_deck.ui.forms.picker import Picker
from recap_deck.ui.forms.text import Text
from recap_deck.ui.forms.ticks import Segments, Tick
from recap_deck.ui.look import GAP, LARGE, SMALL
from recap_deck.ui.words import say

WIDTH = 344
_NUMBERS = {"width": (1280, 1920, 2560, 3840), "quality": (100, 90, 75, 60)}
"""What is offered of the options that are numbers."""
_ON = {"notes": "annotations"}
"""What a tick means for an option whose words are two."""


class OptionsPane(QWidget):
    """Format, range and what to include; `session` is what “this session” names, and its title.

    Signals:
        changed: something else is chosen.
        moved: something else is chosen that is written elsewhere: to a file or a folder.
    """

    changed = Signal()
    moved = Signal()

    def __init__(self, session: tuple[str, str], parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        kinds = [(each.name, say(f"export-as-{each.name}")) for each in FORMATS]
        ranges = [(each, say(f"export-range-{each}")) for each in RANGES]
        self.format = Picker(say("export-format"), kinds, self)
        self.range = Segments(say("export-range"), ranges, self)
        self.slides = Field(say("export-range-slides"), self, hint="1,6-8  2.7  12-")
        self._title = Text(session[1], self, tone="secondary")
        self.ticks = {
            name: Tick(say(f"export-option-{name}"), self)
            for name, option in OPTIONS.items()
            if option.is_switch or name in _ON
        }
        self.numbers = {
            name: Picker(say(f"export-{name}-name"), _numbered_choices(name), self)
            for name in _NUMBERS
        }
        self.pickers = {
            name: Picker(say(f"export-{name}"), _named_choices(name), self)
            for name, option in OPTIONS.items()
            if option.choices and name not in _ON
        }
        self.setFixedWidth(WIDTH)
        self._build()
        self._connect()

    def _build(self) -> None:
        side = QVBoxLayout(self)
        side.setContentsMargins(3 * GAP, 3 * GAP, 3 * GAP, 2 * GAP)
        side.setSpacing(6)
        side.addWidget(Text(say("export-title"), self, size=LARGE + 5, bold=True))
        side.addSpacing(2 * GAP)
        for code, control in (("export-format", self.format), ("export-range", self.range)):
            side.addWidget(Text(say(code), self, size=SMALL, tone="secondary"))
            side.addWidget(control)
            side.addSpacing(GAP)
        side.addWidget(self.slides)
        side.addWidget(self._title)
        side.addSpacing(GAP)
        side.addWidget(Text(say("export-include"), self, size=SMALL, tone="secondary"))
        for tick in self.ticks.values():
            side.addWidget(tick)
        for picker in (*self.pickers.values(), *self.numbers.values()):
            side.addWidget(picker)
        side.addStretch(1)

    def _connect(self) -> None:
        self.format.picked.connect(self._on_moved)
        self.range.picked.connect(self._on_changed)
        self.slides.edited.connect(self._on_changed)
        for picker in (*self.pickers.values(), *self.numbers.values()):
            picker.picked.connect(self._on_changed)
        for name, tick in self.ticks.items():
            tick.clicked.connect(self._on_moved if name == "per_session" else self._on_changed)

    @property
    def choices(self) -> Choices:
        """What the controls say."""
        values: dict[str, Value] = {name: option.default for name, option in OPTIONS.items()}
        for name, tick in self.ticks.items():
            if tick.isChecked():
                values[name] = _ON.get(name, True)
        values |= {name: picker.value for name, picker in self.pickers.items()}
        values |= {name: int(picker.value) for name, picker in self.numbers.items()}
        kind, asked = self.format.value, self.range.value
        return Choices(kind, asked, self.slides.text, self._session[0], values)

    def show_choices(self, choices: Choices) -> None:
        """Let the controls say what was chosen before."""
        self.format.pick(choices.format)
        self.range.pick(choices.range)
        self.slides.show_value(choices.slides)
        for name, tick in self.ticks.items():
            tick.setChecked(choices.values[name] != OPTIONS[name].default)
        for name, picker in (*self.pickers.items(), *self.numbers.items()):
            picker.pick(str(choices.values[name]))
        self._show_what_counts()

    def _show_what_counts(self) -> None:
        choices = self.choices
        self.slides.setVisible(choices.range == "slides")
        self._title.setVisible(choices.range == "session")
        for name, control in (
            *self.ticks.items(),
            *self.pickers.items(),
            *self.numbers.items(),
        ):
            control.setVisible(OPTIONS[name].is_for(choices.kind))

    def _on_changed(self, _value: object = None) -> None:
        self._show_what_counts()
        self.changed.emit()

    def _on_moved(self, _value: object = None) -> None:
        self.moved.emit()
        self._on_changed()


def _named_choices(name: str) -> list[tuple[str, str]]:
    """The words that an option may be, as they are said."""
    return [(each, say(f"export-{name}-{each}")) for each in OPTIONS[name].choices]


def _numbered_choices(name: str) -> list[tuple[str, str]]:
    """The numbers that are offered for an option, as they are said."""
    return [(str(each), say(f"export-{name}", **{name: each})) for each in _NUMBERS[name]]
