"""The editor with its bars: the file's name above, find and go-to-line when they are asked for."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from recap_deck.commands.command import Where
from recap_deck.ui.editor.editor import Editor
from recap_deck.ui.editor.file_bar import FileBar
from recap_deck.ui.editor.find_bar import FindBar
from recap_deck.ui.editor.finder import Finder
from recap_deck.ui.editor.line_bar import LineBar
from recap_deck.ui.editor.writing_font import LEAST_SIZE, MOST_SIZE, USUAL_SIZE, writing_font


class EditorPane(QWidget):
    """The middle of the window.

    Signals:
        asked: a command is asked for that others do; carries its id.
        resized_text: the text has another size; carries it.
    """

    asked = Signal(str)
    resized_text = Signal(int)
    where = Where.TEXT

    def __init__(self, parent: QWidget, size: int) -> None:
        super().__init__(parent)
        self._size = size
        self._families: tuple[str, ...] = ()
        self.files = FileBar(self)
        self.find_bar = FindBar(self)
        self.line_bar = LineBar(self)
        self.editor = Editor(self)
        self.finder = Finder(self.editor, self.find_bar)
        self.commands = self._make_commands()
        """What is done here; others may add to it."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.files, self.find_bar, self.line_bar, self.editor):
            column.addWidget(part)
        self.editor.asked.connect(self.do)
        self.line_bar.entered.connect(self.editor.go_to)
        self.line_bar.closed.connect(self.editor.setFocus)
        self.setFocusProxy(self.editor)
        self.editor.set_font(writing_font(size))

    def do(self, command_id: str) -> None:
        """Do what a key asks for; what isn't about this pane is asked of others."""
        if command_id in self.commands:
            self.commands[command_id]()
        else:
            self.asked.emit(command_id)

    def use_families(self, families: tuple[str, ...]) -> None:
        """Write in these fonts, the first ones that are installed."""
        if families != self._families:
            self._families = families
            self.editor.set_font(writing_font(self._size, families))

    def close_bars(self) -> bool:
        """Close what Esc closes; whether anything was open."""
        shown = [bar for bar in (self.find_bar, self.line_bar) if bar.isVisible()]
        for bar in shown:
            bar.hide()
            bar.closed.emit()
        return bool(shown)

    def apply_look(self) -> None:
        """Take the colours of the moment."""
        self.editor.apply_look()
        self.find_bar.apply_look()
        self.line_bar.apply_look()
        self.files.update()

    def _make_commands(self) -> dict[str, Callable[[], object]]:
        return {
            "find": partial(self.finder.open, replaces=False),
            "replace": partial(self.finder.open, replaces=True),
            "find_next": partial(self.finder.step, False),
            "find_previous": partial(self.finder.step, True),
            "go_to_line": self.line_bar.open,
            "larger": partial(self._resize, 1),
            "smaller": partial(self._resize, -1),
            "usual_size": partial(self._resize, 0),
        }

    def _resize(self, by: int) -> None:
        size = self._size + by if by else USUAL_SIZE
        size = min(max(size, LEAST_SIZE), MOST_SIZE)
        if size != self._size:
            self._size = size
            self.editor.set_font(writing_font(size, self._families))
            self.resized_text.emit(size)
