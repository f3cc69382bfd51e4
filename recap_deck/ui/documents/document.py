"""One file's text as it is edited, between the bytes on the disk and Qt's document."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QPlainTextDocumentLayout

from recap_deck.errors import RecapDeckError
from recap_deck.patterns import expression
from recap_deck.writing.stored_text import StoredText, editable
from recap_deck.writing.text_edit import TextEdit

_TWO_UNITS = expression("[\U00010000-\U0010ffff]")


class Document(QObject):
    """A text with its place on the disk.

    `text_document` is what an editor shows. Its own undo is off: `Documents` undoes, over all
    files. `refusal` says why the text may only be read. `stored` is the last state that the
    disk and this text have in common, `theirs` what the disk has since and can't be merged by
    itself, `is_gone` whether there is no file any more.

    Signals:
        typed: somebody made another text; carries the one before.
        placed: a command changed the text, or undid a change; carries where a cursor belongs,
            as Qt counts.
        allowed: it may be edited now and not before, or the other way round; carries which.
    """

    typed = Signal(object)  # Qt would copy a `str` twice
    placed = Signal(int)
    allowed = Signal(bool)

    def __init__(
        self,
        path: Path,
        stored: StoredText,
        refusal: RecapDeckError | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.path = path
        self.stored = stored
        self.refusal = refusal
        self.theirs: StoredText | None = None
        self.is_gone = False
        self.text = stored.text
        self._is_made = False
        self.text_document = _plain_document(self, stored.text)
        self.text_document.contentsChanged.connect(self._on_contents)

    @property
    def is_unsaved(self) -> bool:
        """Whether the text is another one than was read or saved last."""
        return self.text != self.stored.text

    def refuse(self, refusal: RecapDeckError | None) -> None:
        """Say why the text may only be read, or None where it may be edited."""
        was_refused, self.refusal = self.refusal is not None, refusal
        if was_refused != (refusal is not None):
            self.allowed.emit(refusal is None)

    def make(self, edits: Sequence[TextEdit], *, places_cursor: bool = False) -> None:
        """Change the text; whoever calls this knows what is changed, so `typed` isn't emitted."""
        places = [(self.unit_of(e.start), self.unit_of(e.end), e.new) for e in edits]
        cursor = QTextCursor(self.text_document)
        self._is_made = True
        cursor.beginEditBlock()
        for start, end, new in reversed(places):
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(new)
        cursor.endEditBlock()
        self._is_made = False
        self.text = self._raw_text()
        if edits and places_cursor:
            last = edits[-1].end + sum(len(e.new) - (e.end - e.start) for e in edits)
            self.placed.emit(self.unit_of(last))

    def unit_of(self, offset: int) -> int:
        """Where a code point of the text is for Qt, which counts some as two."""
        return offset + sum(1 for _ in _TWO_UNITS.finditer(self.text, 0, offset))

    def offset_of(self, unit: int) -> int:
        """Which code point of the text is at a place that Qt names."""
        if not _TWO_UNITS.search(self.text):
            return unit
        before = self.text.encode("utf-16-le", "surrogatepass")[: 2 * unit]
        return len(before.decode("utf-16-le", "replace"))

    def _on_contents(self) -> None:
        # Highlighting and what an input method shows for now come here too.
        if self._is_made:
            return
        text = self._raw_text()
        if text != self.text:
            before, self.text = self.text, text
            self.typed.emit(before)

    def _raw_text(self) -> str:
        # `toPlainText` makes spaces of those that don't break.
        text = self.text_document.toRawText().replace("\u2029", "\n")
        return text if text.isascii() else _whole(text)


def _whole(text: str) -> str:
    """Half a character, which can be deleted and pasted, is the sign for what can't be shown."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return editable(text)
    return text


def _plain_document(parent: QObject, text: str) -> QTextDocument:
    document = QTextDocument(parent)
    document.setDocumentLayout(QPlainTextDocumentLayout(document))
    document.setUndoRedoEnabled(False)
    document.setPlainText(text)
    return document
