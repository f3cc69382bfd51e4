"""A document as the editor has it: its lines, its colours, and where one was in it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QTextCursor, QTextDocument

from recap_deck.ui.editor.highlighter import Highlighter
from recap_deck.ui.editor.line_layout import LineLayout

_YAML = frozenset({".yaml", ".yml"})


class Sheet:
    """One file's document, laid out and coloured; made once, kept while the file is open."""

    def __init__(self, path: Path, document: QTextDocument, read_only: bool = False) -> None:
        self.path = path
        self.document = document
        self.read_only = read_only
        self.is_yaml = path.suffix.lower() in _YAML
        found = document.documentLayout()
        self.layout = found if isinstance(found, LineLayout) else LineLayout(document)
        if found is not self.layout:
            document.setDocumentLayout(self.layout)
        self.highlighter = Highlighter(document, is_yaml=self.is_yaml)
        self.anchor = self.place = self.top = 0

    def cursor(self) -> QTextCursor:
        """A cursor where one was in it."""
        last = max(0, self.document.characterCount() - 1)
        made = QTextCursor(self.document)
        made.setPosition(min(self.anchor, last))
        made.setPosition(min(self.place, last), QTextCursor.MoveMode.KeepAnchor)
        return made

    def remember(self, cursor: QTextCursor, top: int) -> None:
        """Keep where one is, and which line is at the top."""
        self.anchor, self.place, self.top = cursor.anchor(), cursor.position(), top
