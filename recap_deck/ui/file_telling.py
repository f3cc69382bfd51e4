"""Tells over the text and at the window's foot which file is open, and whether it is saved."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from recap_deck.source.event.places import real_path
from recap_deck.ui.documents.documents import Documents
from recap_deck.ui.editor.file_bar import FileRow
from recap_deck.ui.editor.files import DeckFile
from recap_deck.ui.editor.pane import EditorPane
from recap_deck.ui.window.window import Window
from recap_deck.ui.words import say


class FileTelling:
    """Fills the bar of files and the status line."""

    def __init__(self, window: Window, pane: EditorPane, documents: Documents) -> None:
        self._window = window
        self._pane = pane
        self._documents = documents

    def show_files(self, files: Sequence[DeckFile], current: Path | None) -> None:
        """List the files, with a mark at those that have unsaved text."""
        unsaved = self._documents.unsaved
        rows = [FileRow(file.name, file.title, real_path(file.path) in unsaved) for file in files]
        paths = [file.path for file in files]
        self._pane.files.show_rows(rows, paths.index(current) if current in paths else -1)
        is_kept = self._pane.editor.isReadOnly()
        title = next((file.title for file in files if file.path == current), "")
        self._pane.files.show_detail(say("ui-read-only") if is_kept else title)
        self.show_status()

    def show_status(self) -> None:
        """Say whether everything is saved, and where the cursor is."""
        if not self._window.panes.shows_editor:
            self._window.status.show_writing("")
            return
        cursor = self._pane.editor.textCursor()
        state = say("ui-writing-unsaved") if self._documents.unsaved else say("ui-writing-saved")
        line, column = cursor.blockNumber() + 1, cursor.positionInBlock() + 1
        self._window.status.show_writing(
            f"{state} · {say('ui-cursor-at', line=line, column=column)}"
        )
