"""The menu of what is done to text: undo and redo by their names, cut, copy, paste."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from recap_deck.commands.table import title_of
from recap_deck.errors import RecapDeckError
from recap_deck.messages import sentence
from recap_deck.ui.documents.documents import Documents
from recap_deck.ui.presenting import Presenting
from recap_deck.ui.window.menus import Menus
from recap_deck.ui.words import language, say

TextField = QLineEdit | QPlainTextEdit


class EditMenu(QObject):
    """Undoes in the file that is written in, or elsewhere whatever was done last.

    While nothing is presented, the key that takes back pen and time takes back text.
    """

    def __init__(
        self,
        documents: Documents,
        presenting: Presenting,
        menus: Menus,
        tell: Callable[[str], None],
    ) -> None:
        super().__init__(documents)
        self._documents = documents
        self._presenting = presenting
        self._tell = tell
        self._actions = menus.actions
        menus.before_open = self.name_steps

    def runners(
        self, present: Mapping[str, Callable[[], object]]
    ) -> Mapping[str, Callable[[], object]]:
        """What each command does, and the key of undo instead of what is `present`."""
        return {
            "timer.undo": partial(self._undo_newest, present["timer.undo"]),
            "edit.undo": self.undo,
            "edit.redo": self.redo,
            "edit.cut": partial(self._ask_field, "cut"),
            "edit.copy": partial(self._ask_field, "copy"),
            "edit.paste": partial(self._ask_field, "paste"),
        }

    def name_steps(self) -> None:
        """Name what would be undone and done again."""
        with self._in_scope():
            names = {"edit.undo": self._documents.undo_name, "edit.redo": self._documents.redo_name}
            for command, name in names.items():
                title = title_of(command, language())
                code = name()
                text = say("ui-menu-step", title=title, name=say(code)) if code else title
                self._actions[command].setText(text.replace("&", "&&"))
                self._actions[command].setEnabled(bool(code))
        has_field = self._field() is not None
        for command in ("edit.cut", "edit.copy", "edit.paste"):
            self._actions[command].setEnabled(has_field)

    def undo(self) -> None:
        """Undo the newest step, and say which it was."""
        self._turn("ui-undid", self._documents.undo)

    def redo(self) -> None:
        """Do again what was undone last, and say what it was."""
        self._turn("ui-redid", self._documents.redo)

    def _turn(self, code: str, turn: Callable[[], str]) -> None:
        try:
            with self._in_scope():
                name = turn()
        except RecapDeckError as error:
            self._tell(sentence(error.code, error.arguments, language()))
            return
        self._tell(say(code, name=say(name)) if name else say("ui-nothing-undone"))

    def _undo_newest(self, taken_back: Callable[[], object]) -> None:
        if self._presenting.is_on:
            taken_back()
        else:
            self.undo()

    @contextmanager
    def _in_scope(self) -> Iterator[None]:
        """Ask about all files, unless one is being written in."""
        documents, before = self._documents, self._documents.focused
        if not isinstance(QApplication.focusWidget(), QPlainTextEdit):
            documents.focused = None
        try:
            yield
        finally:
            documents.focused = before

    def _field(self) -> TextField | None:
        focused = QApplication.focusWidget()
        return focused if isinstance(focused, TextField) else None

    def _ask_field(self, command: str) -> None:
        field = self._field()
        if field is not None:
            getattr(field, command)()
