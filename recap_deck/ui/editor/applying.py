"""Edits of a text, done to the document that holds it, as one step that can be undone."""

from __future__ import annotations

from PySide6.QtGui import QTextCursor, QTextDocument

from recap_deck.ui.editor.places import Places
from recap_deck.writing.selection import Selection
from recap_deck.writing.text_edit import TextEdit


def apply_edits(document: QTextDocument, places: Places, edits: tuple[TextEdit, ...]) -> None:
    """Do all edits in one step; `places` are those of the document before it."""
    if not edits:
        return
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for edit in reversed(edits):
        cursor.setPosition(places.place_of(edit.start))
        cursor.setPosition(places.place_of(edit.end), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(edit.new)
    cursor.endEditBlock()


def cursor_at(document: QTextDocument, places: Places, selection: Selection) -> QTextCursor:
    """A cursor that selects what is given; `places` are those of the document now."""
    cursor = QTextCursor(document)
    cursor.setPosition(places.place_of(selection.anchor))
    cursor.setPosition(places.place_of(selection.cursor), QTextCursor.MoveMode.KeepAnchor)
    return cursor
