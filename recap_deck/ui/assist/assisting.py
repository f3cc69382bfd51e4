"""Everything that helps while one writes, joined with the editor, the deck and the window."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QObject

from recap_deck.diagnostics import Diagnostic
from recap_deck.errors import RecapDeckError
from recap_deck.files import read_file, write_file
from recap_deck.messages import sentence
from recap_deck.settings.store import state_folder
from recap_deck.ui.assist.completing import Completing
from recap_deck.ui.assist.desk import Desk
from recap_deck.ui.assist.fixing import Fixing
from recap_deck.ui.assist.hovering import Hovering
from recap_deck.ui.assist.marking import Mark, Marking
from recap_deck.ui.assist.pictures.bringing import Bringing
from recap_deck.ui.assist.pictures.unused import Unused
from recap_deck.ui.assist.spell_process import SpellProcess
from recap_deck.ui.assist.word_menu import WordMenu
from recap_deck.ui.documents.documents import Documents
from recap_deck.ui.editor.places import Places
from recap_deck.ui.live_deck import LiveDeck
from recap_deck.ui.memory import Memory
from recap_deck.ui.survey import Survey
from recap_deck.ui.window.problem_rows import Problem
from recap_deck.ui.window.window import Window
from recap_deck.ui.words import language, say
from recap_deck.ui.writing import Writing
from recap_deck.writing.selection import Edited, at
from recap_deck.writing.spelling.own_words import event_word_edits, read_word_list, with_word
from recap_deck.writing.text_edit import Change, FileEdits, TextEdit

_OPTION = "editor.spelling"
_TOLD = "editor.told_dictionary"


class Assisting(QObject):
    """Completion, hovers, spelling, fixes and pictures around one editor."""

    def __init__(
        self,
        live_deck: LiveDeck,
        documents: Documents,
        writing: Writing,
        window: Window,
        survey: Survey,
        memory: Memory,
        tell: Callable[[str], None],
    ) -> None:
        super().__init__(window)
        self._deck = live_deck
        self._documents = documents
        self._writing = writing
        self._editor = editor = writing.editor
        self._window = window
        self._survey = survey
        self._memory = memory
        self._tell = tell
        self._user_words: frozenset[str] = frozenset()
        self.desk = Desk(editor, live_deck, self._path)
        self.fixing = Fixing(live_deck, documents, self.desk.naming, window, tell)
        self.speller = SpellProcess(self)
        self.marking = Marking(self.desk, self.fixing, self.speller)
        self.completing = Completing(self.desk)
        self.hovering = Hovering(self.desk, self.marking.remarks_at)
        self.bringing = Bringing(self.desk, self.fixing, self._slide_title, tell)
        self.unused = Unused(live_deck, documents, window.message_bar)
        self.menu = WordMenu(
            self.marking, self.fixing, self.speller, self._write_word, self._add_word
        )
        self._connect()
        self._begin_spelling()

    def runners(self) -> Mapping[str, Callable[[], object]]:
        """What each command does."""
        return {
            "deck.unused_pictures": self.unused.ask,
            "view.spelling": self.toggle_spelling,
        }

    def fix_here(self) -> None:
        """Mend what is wrong on the line of the cursor."""
        line = self._editor.textCursor().block()
        start, end = line.position(), line.position() + line.length()
        for mark in self.marking.marks:
            is_here = mark.start < end and mark.end >= start
            told = mark.diagnostic if is_here else None
            if told is not None and self.fixing.mend(told, mark.slide):
                return
        self._tell(say("ui-fix-none"))

    def toggle_spelling(self) -> None:
        """Look words up, or no more; it is remembered."""
        is_on = not self._memory.is_on(_OPTION)
        self._memory.remember(_OPTION, is_on)
        self.marking.spell(is_on)
        self._tell(say("ui-spelling-on" if is_on else "ui-spelling-off"))
        if is_on and self.speller.lacks:
            self._tell(say("ui-no-dictionary", language=self.speller.lacks))

    def apply_look(self) -> None:
        """Take the colours of the moment."""
        self.marking.use_words(self._own_words())

    def rest(self, _is_presenting: bool) -> None:
        """Use nothing while slides are presented: dictionaries are large."""
        self.completing.close()
        self.speller.close()

    def close(self) -> None:
        """End what runs beside the window."""
        self.completing.close()
        self.speller.close()

    def _connect(self) -> None:
        self._deck.changed.connect(self._on_deck_changed)
        self.marking.marked.connect(self._on_marked)
        self._survey.grew.connect(self._show_problems)
        self._editor.menu_fillers.append(self.menu.fill)
        self._writing.pane.commands |= {"complete": self.completing.ask, "fix": self.fix_here}
        self._window.drop_takers.append(self._takes_dropped)
        self._editor.press_keepers.append(self.completing.keeps)
        problems = self._window.problems.list
        problems.offer_fixes(self._has_fix)
        problems.fix_asked.connect(self._mend)
        problems.chosen.connect(self._go_to)

    def _takes_dropped(self, paths: Sequence[Path]) -> bool:
        """A picture that is dropped on the slide belongs to its text."""
        if not self.bringing.are_pictures(paths):
            return False
        if not self._window.panes.shows_editor:
            self._writing.write_here()
        marks, shown = self._editor.marks.marks, self._editor.shown
        if not 0 <= shown < len(marks) or self._editor.isReadOnly():
            return False
        self.bringing.bring_below(paths, marks[shown].last)
        return True

    def _mend(self, problem: Problem) -> None:
        self.fixing.mend(problem.diagnostic, problem.slide)

    def _go_to(self, problem: Problem) -> None:
        """Where the text can be seen, a problem that is chosen leads there."""
        span = problem.diagnostic.span
        if self._window.panes.shows_editor and span.path:
            path = self._deck.deck.root / span.path
            if path.is_file():
                self._writing.go_to_line(path, span.first_line)

    def _has_fix(self, diagnostic: Diagnostic, slide: int | None) -> bool:
        return self.fixing.fix_of(diagnostic, slide) is not None

    def _begin_spelling(self) -> None:
        self._user_words = self._read_user_words()
        self.marking.spell(self._memory.is_on(_OPTION))
        self._on_deck_changed(())

    def _on_deck_changed(self, _indexes: object) -> None:
        self.marking.use_words(self._own_words())
        self._show_problems()

    def _on_marked(self) -> None:
        """Once for each language: say that it can't be checked here."""
        lacks = self.speller.lacks
        if lacks and self.marking.is_spelling and self._memory.text(_TOLD) != lacks:
            self._memory.remember(_TOLD, lacks)
            self._tell(say("ui-no-dictionary", language=lacks))

    def _show_problems(self) -> None:
        self.marking.show_problems(self._survey.found())

    def _own_words(self) -> frozenset[str]:
        """The user's words, the event's, and the names of who speaks."""
        deck = self._deck.deck
        people = [each for session in deck.sessions for each in session.speakers]
        names = [name for each in (*people, *deck.event.speakers) for name in each.name.split()]
        own = {each.casefold() for each in (*deck.event.words, *names)}
        return self._user_words | own

    def _path(self) -> Path | None:
        return self._editor.sheet.path if self._editor.sheet is not None else None

    def _slide_title(self) -> str:
        """What the slide is called that the cursor is in."""
        line = self._editor.line + 1
        for session in self._deck.deck.sessions:
            if session.file == self.desk.file:
                here = (s for s in session.slides if s.span.first_line <= line <= s.span.last_line)
                return next((slide.title for slide in here), "") or session.title
        return ""

    def _write_word(self, mark: Mark, word: str) -> None:
        places = Places(self._editor.document())
        start, end = places.offset_of(mark.start), places.offset_of(mark.end)
        if places.text[start:end] == mark.word:
            edit = TextEdit(start, end, word)
            self._editor.apply(Edited((edit,), at(start + len(word))), places)

    def _add_word(self, word: str, in_event: bool) -> None:
        try:
            if in_event:
                self._add_to_event(word)
            else:
                self._add_to_user(word)
        except RecapDeckError as error:
            self._tell(sentence(error.code, error.arguments, language()))
        self.marking.use_words(self._own_words())

    def _add_to_event(self, word: str) -> None:
        path = self._deck.deck.root / "event.yaml"
        edits = event_word_edits(self._documents.text(path), word)
        self._documents.apply(Change("undo-word", (FileEdits(path, edits),)))

    def _add_to_user(self, word: str) -> None:
        path = words_file()
        old = read_file(path).decode("utf-8", "replace") if path.exists() else ""
        path.parent.mkdir(parents=True, exist_ok=True)
        write_file(path, with_word(old, word).encode())
        self._user_words = self._read_user_words()

    def _read_user_words(self) -> frozenset[str]:
        path = words_file()
        try:
            return read_word_list(read_file(path).decode("utf-8", "replace"))
        except RecapDeckError:
            return frozenset()


def words_file() -> Path:
    """The file with the words that this user takes to be right, one a line."""
    return state_folder() / "words.txt"
