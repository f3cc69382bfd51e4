"""Between places as Qt counts them, in UTF-16, and offsets in code points."""

from __future__ import annotations

import bisect

from PySide6.QtGui import QTextCursor, QTextDocument

from recap_deck.writing.selection import Selection


class Places:
    """The text of a document at a moment, and where things are in it."""

    def __init__(self, document: QTextDocument) -> None:
        # A table of characters takes thirty times as long.
        self.text = document.toRawText().replace("\u2029", "\n").replace("\u2028", "\n")
        is_wide = len(self.text) != document.characterCount() - 1
        # Letters beyond U+FFFF, emoji above all, count as two with Qt.
        self._wide = (
            [i for i, letter in enumerate(self.text) if letter > "\uffff"] if is_wide else []
        )
        self._wide_places = [offset + count for count, offset in enumerate(self._wide)]

    def place_of(self, offset: int) -> int:
        """Qt's place of an offset."""
        return offset + bisect.bisect_left(self._wide, offset)

    def offset_of(self, place: int) -> int:
        """The offset of Qt's place."""
        return place - bisect.bisect_left(self._wide_places, place)

    def selection_of(self, cursor: QTextCursor) -> Selection:
        """What a cursor selects."""
        return Selection(self.offset_of(cursor.anchor()), self.offset_of(cursor.position()))
