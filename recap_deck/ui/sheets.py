"""A sheet for each file that is opened in the editor: its place, and whether it can be changed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextCursor

from recap_deck.ui.desk_keeping import DeskKeeping
from recap_deck.ui.documents.documents import Documents
from recap_deck.ui.editor.editor import Editor
from recap_deck.ui.editor.sheet import Sheet


class Sheets(QObject):
    """Makes a sheet when its file is opened; `name_of` is how the desk calls a file.

    Signals:
        allowed: the sheet in the editor can be written on from now on, or no more.
    """

    allowed = Signal()

    def __init__(
        self,
        editor: Editor,
        documents: Documents,
        desks: DeskKeeping,
        name_of: Callable[[Path], str],
    ) -> None:
        super().__init__(editor)
        self._editor = editor
        self._documents = documents
        self._desks = desks
        self._name_of = name_of
        self._sheets: dict[Path, Sheet] = {}
        documents.changed.connect(self._on_text_changed)
        documents.moved.connect(self._on_moved)

    def clear(self) -> None:
        """Forget all of them: another deck is open."""
        self._sheets.clear()

    def sheet(self, path: Path) -> Sheet:
        """The sheet of a file, at the place where it was left."""
        document = self._documents.open(path)
        if document.path not in self._sheets:
            sheet = Sheet(path, document.text_document, document.refusal is not None)
            place = self._desks.desk.places.get(self._name_of(path), ())
            if len(place) == 3:
                sheet.anchor, sheet.place, sheet.top = place
            document.placed.connect(partial(self._on_placed, sheet))
            document.allowed.connect(partial(self._on_allowed, sheet))
            self._sheets[document.path] = sheet
        return self._sheets[document.path]

    def keep_places(self) -> None:
        """Remember where one is in the files."""
        self._editor.keep_place()
        places = {
            self._name_of(sheet.path): (sheet.anchor, sheet.place, sheet.top)
            for sheet in self._sheets.values()
        }
        self._desks.remember(places={**self._desks.desk.places, **places})

    def _on_moved(self, old: Path, new: Path) -> None:
        sheet = self._sheets.pop(old, None)
        if sheet is not None:
            sheet.path = new
            self._sheets[new] = sheet

    def _on_allowed(self, sheet: Sheet, may_edit: bool) -> None:
        """A file can be edited from now on, or no more; a composed word is finished first."""
        sheet.read_only = not may_edit
        if self._editor.sheet is sheet and not self._editor.is_composing:
            self._editor.setReadOnly(sheet.read_only)
            self.allowed.emit()

    def _on_placed(self, sheet: Sheet, place: int) -> None:
        """A command or undo changed the text: the cursor of who writes there goes along."""
        editor = self._editor
        if editor.sheet is not sheet:
            sheet.anchor = sheet.place = place
        elif editor.hasFocus() and not editor.is_composing:
            cursor = QTextCursor(sheet.document)
            cursor.setPosition(min(place, sheet.document.characterCount() - 1))
            editor.setTextCursor(cursor)
            editor.bring_into_sight()

    def _on_text_changed(self, path: Path) -> None:
        """A file that may only be read can become one to write in, and the other way round."""
        sheet = self._sheets.get(path)
        if sheet is None or sheet is not self._editor.sheet or self._editor.is_composing:
            return
        sheet.read_only = self._documents.open(path).refusal is not None
        if sheet.read_only != self._editor.isReadOnly():
            self._editor.setReadOnly(sheet.read_only)
            self.allowed.emit()
