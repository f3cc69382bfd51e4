"""The slide that is shown follows the author's cursor, and the editor follows what is shown."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from recap_deck.model.slide import SlideSource
from recap_deck.ui.editor.editor import Editor
from recap_deck.ui.editor.slide_marks import SlideMarks, slide_marks
from recap_deck.ui.live_deck import LiveDeck
from recap_deck.ui.live_show import LiveShow
from recap_deck.ui.presenting import Presenting


class Following(QObject):
    """Keeps one and the other together; it never moves the cursor, and never a slide on stage.

    `text` gives what the editor shows.

    Signals:
        file_wanted: what is shown stands in another file; carries its name in the deck.
    """

    file_wanted = Signal(str)

    def __init__(
        self,
        live_deck: LiveDeck,
        show: LiveShow,
        editor: Editor,
        presenting: Presenting,
        text: Callable[[], str],
    ) -> None:
        super().__init__(editor)
        self._deck = live_deck
        self._text = text
        self._show = show
        self._editor = editor
        self._presenting = presenting
        self._file = ""
        self._indexes: dict[int, int] = {}
        self._is_leading = False
        self._line = -1
        editor.moved.connect(self._on_cursor_moved)
        editor.pressed.connect(self.lead)
        show.changed.connect(self._on_shown)

    def use_file(self, file: str) -> None:
        """The editor shows another file, by its name in the deck."""
        self._file, self._line = file, -1
        self.look()

    def look(self) -> None:
        """Find the file's slides again: the deck is another one, or the file."""
        lines = self._text().split("\n")
        slides = [slide for each in self._deck.deck.sessions for slide in each.slides]
        marks = slide_marks(slides, self._file, lines)
        starts = {
            entry.slide.span.first_line - 1: index
            for index, entry in enumerate(self._deck.builder.entries)
            if entry.slide is not None and entry.slide.span.path == self._file
        }
        shown = {i: starts.get(mark.first) for i, mark in enumerate(marks.marks)}
        # Hidden slides are between the others, and never shown.
        self._indexes = {i: index for i, index in shown.items() if index is not None}
        self._mark(marks)

    def follow_deck(self) -> None:
        """The deck is another one: what is written may be another slide now."""
        self.look()
        if self._is_written_in():
            self.lead()

    def lead(self) -> None:
        """Show the slide that the cursor is in."""
        slide = self._slide_at_cursor()
        if slide is None or slide == self._show.position.slide or self._presenting.is_on:
            return
        self._is_leading = True
        self._show.go_to(slide)
        self._is_leading = False

    def show_slide(self) -> None:
        """Bring what is shown into the editor's sight."""
        slide = self._shown_slide()
        if slide is None:
            return
        if slide.span.path != self._file:
            self.file_wanted.emit(slide.span.path)
        shown = self._mark(self._editor.marks)
        if shown >= 0:
            mark = self._editor.marks.marks[shown]
            self._editor.show_line(mark.rule if mark.rule >= 0 else mark.first, mark.last)

    def _on_cursor_moved(self) -> None:
        """A merge or a moved slide also shifts the cursor, but then the author is elsewhere."""
        line = self._editor.line
        if line != self._line and self._is_written_in():
            self._line = line
            self.lead()

    def _is_written_in(self) -> bool:
        pane, focused = self._editor.parentWidget(), QApplication.focusWidget()
        return focused is not None and pane is not None and pane.isAncestorOf(focused)

    def _on_shown(self, _: object) -> None:
        if self._deck.is_typed_in_place:
            return  # it is looked at after the paint
        if self._is_leading or self._presenting.is_on or self._is_where_cursor_is():
            self._mark(self._editor.marks)
        elif self._editor.isVisible():
            self.show_slide()

    def _is_where_cursor_is(self) -> bool:
        """What is shown is told again with every keystroke; nothing scrolls then."""
        return self._slide_at_cursor() == self._show.position.slide

    def _mark(self, marks: SlideMarks) -> int:
        here = self._show.position.slide
        shown = next((i for i, index in self._indexes.items() if index == here), -1)
        self._editor.show_slides(marks, shown)
        return shown

    def _slide_at_cursor(self) -> int | None:
        return self._indexes.get(self._editor.marks.index_at(self._editor.line))

    def _shown_slide(self) -> SlideSource | None:
        entry = self._show.entry
        return entry.slide if entry is not None else None
