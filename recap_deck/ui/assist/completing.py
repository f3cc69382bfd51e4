"""Offers words while somebody writes; keys choose one, everything else goes on writing."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QTextCursor

from recap_deck.commands.keys import Press
from recap_deck.ui.assist.desk import Desk
from recap_deck.ui.assist.sheets.completion_list import CompletionList
from recap_deck.ui.editor.places import Places
from recap_deck.writing.completion.complete import completions_at
from recap_deck.writing.completion.items import Completions, Item
from recap_deck.writing.completion.spot import may_ask
from recap_deck.writing.selection import Edited, at
from recap_deck.writing.text_edit import TextEdit

_MOVES = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -7,
    Qt.Key.Key_PageDown: 7,
}
_CLOSING = (QEvent.Type.FocusOut, QEvent.Type.Hide, QEvent.Type.Resize)
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_TAKES = (*_ENTERS, Qt.Key.Key_Tab)
_HELD = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class Completing(QObject):
    """Joins an editor and the list of words."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._editor = desk.editor
        self._list: CompletionList | None = None
        self._found: Completions | None = None
        self._is_asked = False
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._look)
        self._editor.key_takers.insert(0, self.takes)
        self._editor.installEventFilter(self)
        self._editor.cursorPositionChanged.connect(self._on_moved)
        self._editor.verticalScrollBar().valueChanged.connect(self.close)

    @property
    def is_open(self) -> bool:
        """Whether words are offered now."""
        return self._list is not None and self._list.isVisible()

    @property
    def items(self) -> tuple[Item, ...]:
        """The words that are offered now."""
        return self._found.items if self._found and self.is_open else ()

    def keeps(self, press: Press) -> bool:
        """Tell the program's keys that Esc closes the list."""
        return self.is_open and press == Press("Esc")

    def ask(self) -> None:
        """Offer what there is for the place, even where words are free."""
        self._is_asked = True
        self._look()

    def close(self) -> None:
        """Offer nothing."""
        self._found = None
        self._is_asked = False
        if self._list is not None:
            self._list.hide()

    def takes(self, event: QKeyEvent) -> bool:
        """Take a press that is for the list; of others take notice."""
        if self._editor.is_composing:
            return False
        is_plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if self.is_open and is_plain and self._moves_list(event.key()):
            return True
        self._take_notice(event, is_held=bool(event.modifiers() & _HELD))
        return False

    def _moves_list(self, key: int) -> bool:
        assert self._list is not None, "only an open list is moved in"
        if self._soon.isActive():  # keys can come faster than the list is made
            self._soon.stop()
            self._look()
        if not self.is_open or (key in _ENTERS and self._is_written(self._list.index)):
            self.close()
            return False
        if key in _MOVES:
            self._list.move_by(_MOVES[Qt.Key(key)])
        elif key in _TAKES:
            self.take(self._list.index)
        elif key == Qt.Key.Key_Escape:
            self.close()
        else:
            return False
        return True

    def _is_written(self, index: int) -> bool:
        """Whether a row's word stands there in full, so that Enter is for the line."""
        found = self._found
        if found is None:
            return False
        text = Places(self._editor.document()).text
        return text[found.start : found.end] == found.items[index].written

    def _take_notice(self, event: QKeyEvent, *, is_held: bool) -> None:
        writes = bool(event.text()) and event.text().isprintable() and not is_held
        erases = event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
        if writes or (erases and self.is_open):
            self._soon.start()
        elif self.is_open and event.text() not in ("",):
            self.close()

    def take(self, index: int) -> None:
        """Write the word of a row."""
        found = self._found
        if found is None or self._editor.isReadOnly():
            return
        word = found.items[index].written
        end = found.start + len(word)
        self.close()
        self._editor.apply(Edited((TextEdit(found.start, found.end, word),), at(end)))
        if word.endswith((": ", ".")):
            self._soon.start()

    def _look(self) -> None:
        """Find what may be written where the cursor is."""
        editor, desk = self._editor, self._desk
        cursor = editor.textCursor()
        before = cursor.block().text()[: cursor.positionInBlock()]
        if not (self.is_open or self._is_asked or may_ask(before)):
            return
        if editor.isReadOnly() or editor.is_composing or cursor.hasSelection() or not desk.file:
            self.close()
            return
        places = Places(editor.document())
        offset = places.offset_of(cursor.position())
        found = completions_at(places.text, offset, desk.known, is_event=desk.is_event)
        if found is None or not (found.is_likely or self._is_asked):
            self.close()
            return
        self._found = found
        start = QTextCursor(editor.document())
        start.setPosition(places.place_of(found.start))
        self._shown_list().show_items(found.items, desk.rect_of(start))

    def _shown_list(self) -> CompletionList:
        if self._list is None:
            self._list = CompletionList(self._editor.window(), self._desk.signs)
            self._list.taken.connect(self.take)
        return self._list

    def _on_moved(self) -> None:
        """Words are for the place where they were typed."""
        if self.is_open and not self._soon.isActive():
            self._soon.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _CLOSING:
            self.close()
        elif isinstance(event, QInputMethodEvent) and event.commitString():
            self._soon.start()
        return False
