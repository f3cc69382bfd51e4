"""Looks through the text of the editor for what its bar asks, and replaces it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextCursor

from recap_deck.ui.editor.applying import apply_edits
from recap_deck.ui.editor.editor import Editor
from recap_deck.ui.editor.find_bar import FindBar
from recap_deck.ui.editor.places import Places
from recap_deck.ui.words import say
from recap_deck.writing.find import Found, find_all, index_after, index_before, replacements
from recap_deck.writing.selection import Selection

_AFTER_TYPING_MS = 120


class Finder(QObject):
    """Keeps what was found in step with text and bar.

    Signals:
        told: something is to be said for a few seconds.
        parted: what comes next is to be undone apart from what was typed.
    """

    told = Signal(str)
    parted = Signal()

    def __init__(self, editor: Editor, bar: FindBar) -> None:
        super().__init__(editor)
        self._editor = editor
        self._bar = bar
        self._found = Found()
        self._within: tuple[int, int] | None = None
        self._timer = QTimer(self, interval=_AFTER_TYPING_MS, singleShot=True)
        self._timer.timeout.connect(self._look)
        bar.changed.connect(self._on_changed)
        bar.stepped.connect(self.step)
        bar.replaced.connect(self._replace)
        bar.closed.connect(self._on_closed)
        bar.switches["selection"].toggled.connect(self._on_selection_only)
        editor.textChanged.connect(self._on_text_changed)

    def open(self, *, replaces: bool) -> None:
        """Open the bar with what is selected."""
        cursor = self._editor.textCursor()
        selected = cursor.selectedText()
        is_line = selected and "\u2029" not in selected
        if selected and not is_line:
            self._bar.switches["selection"].setChecked(True)
        self._bar.open(selected if is_line else "", replaces=replaces)

    def step(self, back: bool) -> None:
        """Select the next find, or the one before."""
        if not self._bar.field.text():
            self._bar.open("", replaces=False)
            return
        self._look()
        here = self._selection()
        spans = self._found.spans
        index = index_before(spans, here.start) if back else index_after(spans, here.end)
        if index >= 0:
            self._select(spans[index])
            self._show()

    def _on_changed(self) -> None:
        """Something else is looked for: go to the first from here on."""
        if not self._bar.isVisible():
            return
        self._look()
        index = index_after(self._found.spans, self._selection().start)
        if index >= 0 and self._within is None and not self._editor.is_composing:
            self._select(self._found.spans[index])
            self._show()

    def _on_selection_only(self, is_on: bool) -> None:
        here = self._selection()
        self._within = (here.start, here.end) if is_on and not here.is_empty else None

    def _on_text_changed(self) -> None:
        if self._bar.isVisible():
            self._timer.start()

    def _on_closed(self) -> None:
        self._found, self._within = Found(), None
        self._bar.switches["selection"].setChecked(False)
        self._editor.show_finds(())
        self._editor.setFocus()

    def _look(self) -> None:
        places = Places(self._editor.document())
        within = self._within
        if within is not None:
            within = (min(within[0], len(places.text)), min(within[1], len(places.text)))
        self._found = find_all(places.text, self._bar.query, within)
        self._show()

    def _show(self) -> None:
        places = Places(self._editor.document())
        spans = self._found.spans
        here = self._selection()
        place = spans.index((here.start, here.end)) if (here.start, here.end) in spans else -1
        self._editor.show_finds([(places.place_of(a), places.place_of(b)) for a, b in spans])
        self._bar.show_found(self._found, place)

    def _selection(self) -> Selection:
        return Places(self._editor.document()).selection_of(self._editor.textCursor())

    def _select(self, span: tuple[int, int]) -> None:
        places = Places(self._editor.document())
        cursor = self._editor.textCursor()
        cursor.setPosition(places.place_of(span[0]))
        cursor.setPosition(places.place_of(span[1]), QTextCursor.MoveMode.KeepAnchor)
        self._editor.setTextCursor(cursor)
        self._editor.bring_into_sight()

    def _replace(self, everywhere: bool) -> None:
        if self._editor.isReadOnly():
            return
        self._look()
        if everywhere:
            self._replace_all()
            return
        here = self._selection()
        if (here.start, here.end) in self._found.spans:
            self._do([(here.start, here.end)])
        self.step(back=False)

    def _replace_all(self) -> None:
        count = len(self._found.spans)
        self._do(self._found.spans)
        self._look()
        self.told.emit(say("ui-replaced", count=count))

    def _do(self, spans: tuple[tuple[int, int], ...] | list[tuple[int, int]]) -> None:
        places = Places(self._editor.document())
        edits = replacements(places.text, self._bar.query, self._bar.new.text(), spans)
        self.parted.emit()
        apply_edits(self._editor.document(), places, edits)
        if self._within is not None:
            more = sum(len(edit.new) - (edit.end - edit.start) for edit in edits)
            self._within = (self._within[0], self._within[1] + more)
        self.parted.emit()
