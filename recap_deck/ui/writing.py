"""Joins the editor with deck and window: which file is open, and what is remembered of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QMenu, QWidget

from recap_deck.errors import RecapDeckError
from recap_deck.messages import sentence
from recap_deck.source.event.places import real_path
from recap_deck.ui.after_paint import AfterPaint
from recap_deck.ui.desk_keeping import DeskKeeping
from recap_deck.ui.documents.documents import Documents
from recap_deck.ui.editor.files import DeckFile, deck_files
from recap_deck.ui.editor.menu import make_menu
from recap_deck.ui.editor.pane import EditorPane
from recap_deck.ui.editor.sight import title_above
from recap_deck.ui.file_telling import FileTelling
from recap_deck.ui.following import Following
from recap_deck.ui.live_deck import LiveDeck
from recap_deck.ui.live_show import LiveShow
from recap_deck.ui.memory import Memory
from recap_deck.ui.presenting import Presenting
from recap_deck.ui.sheets import Sheets
from recap_deck.ui.window.message_bar import Notice
from recap_deck.ui.window.window import Window
from recap_deck.ui.words import language, say


class Writing(QObject):
    """Opens files in the editor and keeps the desk as it was left."""

    def __init__(
        self,
        live_deck: LiveDeck,
        show: LiveShow,
        window: Window,
        documents: Documents,
        presenting: Presenting,
        memory: Memory,
        desks: DeskKeeping,
        run: Callable[[str], None],
        new_slide: Callable[[], object],
    ) -> None:
        super().__init__(window)
        self._deck = live_deck
        self._show = show
        self._window = window
        self._documents = documents
        self._memory = memory
        self._run = run
        self._new_slide = new_slide
        self._files: tuple[DeckFile, ...] = ()
        self._file: DeckFile | None = None
        self._desks = desks
        self.pane = EditorPane(window.panes.room, memory.number("editor.font_size"))
        self.editor = self.pane.editor
        self._sheets = Sheets(self.editor, documents, desks, self._name_of)
        window.panes.room.fill(self.pane)
        self._telling = FileTelling(window, self.pane, documents)
        self.following = Following(live_deck, show, self.editor, presenting, self._text)
        self._after = AfterPaint(window.stage.view, self._follow_deck)
        self._connect()
        self._take_deck()

    def runners(self) -> Mapping[str, Callable[[], object]]:
        """What each command does."""
        return {
            "view.editor": self.toggle,
            "view.navigator": partial(self._toggle_pane, "navigator"),
            "view.preview": partial(self._toggle_pane, "preview"),
            "edit.slide": self.write_here,
            "edit.find": partial(self._do_in_text, "find"),
            "edit.replace": partial(self._do_in_text, "replace"),
            "edit.go_to_line": partial(self._do_in_text, "go_to_line"),
        }

    @property
    def file(self) -> Path | None:
        """The file that is open in the editor."""
        return self._file.path if self._file is not None else None

    def toggle(self) -> None:
        """Show the editor, or hide it; who asks for it wants to write."""
        shown = not self._window.panes.shows_editor
        self._desks.remember(shows_editor=shown)
        self._show_pane(shown)
        if shown:
            self.editor.setFocus()
        else:
            self._window.setFocus()

    def write_here(self) -> None:
        """Put the cursor into the slide that is shown."""
        if not self._window.panes.shows_editor:
            self.toggle()
        self.following.show_slide()
        marks, shown = self.editor.marks.marks, self.editor.shown
        line = self.editor.line
        if shown >= 0 and not marks[shown].first <= line <= marks[shown].last:
            self.editor.go_to(marks[shown].first + 1, 1)
        self.editor.setFocus()

    def _do_in_text(self, command_id: str) -> None:
        """Do what the editor's own key does, from anywhere in the window."""
        if not self._window.panes.shows_editor:
            self.toggle()
        self.editor.do(command_id)

    def make_menu(self, parent: QWidget) -> QMenu:
        """What is done to text, for those who don't look for it under the mouse."""
        menu = make_menu(parent, self._do_in_text, read_only=self.editor.isReadOnly())
        menu.setTitle(say("ui-menu-writing"))
        return menu

    def open(self, path: Path) -> bool:
        """Open a file in the editor; whether it could be. A reason why not is told."""
        file = next((each for each in self._files if each.path == path), DeckFile(path, path.name))
        try:
            sheet = self._sheets.sheet(path)
        except RecapDeckError as error:
            reason = sentence(error.code, error.arguments, language())
            self._window.message_bar.tell(Notice(reason, is_problem=True))
            return False
        self._file = file
        if self.editor.hasFocus():
            self._documents.focused = path
        self.editor.show_sheet(sheet)
        self.following.use_file(file.name)
        self._show_files()
        self._desks.remember(file=file.name)
        return True

    def go_to_line(self, path: Path, line: int, column: int = 1) -> None:
        """Open a file with the cursor on a line, counted from 1."""
        if not self._window.panes.shows_editor:
            self.toggle()
        if self.open(path):
            self.editor.go_to(line, column)
            self.editor.setFocus()

    def open_changed(self, path: Path, line: int) -> None:
        """Open a file, by its real path, where it was changed; who asks to write gets the focus."""
        file = next((each for each in self._files if real_path(each.path) == path), None)
        if file is not None and self.open(file.path):
            self.editor.go_to(line, 1)
            self.following.lead()
            # At the start the editor has its room only after this.
            QTimer.singleShot(0, self.editor, self._bring_into_sight)

    def _bring_into_sight(self) -> None:
        """The slide from its beginning, as far as the cursor lets it be seen."""
        self.following.show_slide()
        self.editor.bring_into_sight()

    def apply_look(self) -> None:
        """Take the colours of the moment."""
        self.pane.apply_look()

    def close_bars(self) -> bool:
        """Close what Esc closes; whether anything was open."""
        return self.pane.close_bars()

    def close(self) -> None:
        """Remember where one is in the files."""
        self._sheets.keep_places()
        self._desks.write()

    def _connect(self) -> None:
        self._deck.changed.connect(self._on_deck_changed)
        self._documents.saved_changed.connect(self._show_files)
        self._documents.moved.connect(self._on_moved_file)
        self._sheets.allowed.connect(self._show_files)
        self.following.file_wanted.connect(self._on_file_wanted)
        self.pane.asked.connect(self._do)
        self.pane.resized_text.connect(partial(self._memory.remember, "editor.font_size"))
        self.pane.files.chosen.connect(self._on_file_chosen)
        self.pane.finder.told.connect(self._window.status.show_passing)
        self.pane.finder.parted.connect(self._documents.part)
        self.editor.stepped.connect(self._documents.part)
        self.editor.moved.connect(self._on_moved)
        self.editor.entered.connect(self._on_entered)
        self._window.panes.dragged.connect(self._on_dragged)
        self._window.navigator.fold_changed.connect(self._on_folded)

    def _take_deck(self) -> None:
        """Begin with a deck as it was left, or at the slide that is shown."""
        desk = self._desks.desk
        self._sheets.clear()
        self._file = None
        self._files = deck_files(self._deck.deck)
        self._use_fonts()
        self._window.take_desk(desk)
        self._window.hide_panes(desk.hidden)
        self._window.navigator.fold(desk.folded)
        known = {file.name: file for file in self._files}
        entry = self._show.entry
        wanted = desk.file or (entry.slide.span.path if entry and entry.slide else "")
        if wanted in known or self._files:
            self.open(known.get(wanted, self._files[0]).path)

    def _show_pane(self, shown: bool) -> None:
        self._window.show_editor(shown, self._desks.desk.sizes)
        if shown:
            self.following.look()

    def _use_fonts(self) -> None:
        if self._deck.builder.entries:
            theme = self._deck.builder.theme_of(self._show.position.slide)
            self.pane.use_families(theme.style("code").families)

    def _name_of(self, path: Path) -> str:
        return next((file.name for file in self._files if file.path == path), path.name)

    def _on_entered(self, is_in: bool) -> None:
        """Undo is that of the file one writes in, and elsewhere of what was done last."""
        self._documents.focused = self.file if is_in else None

    def _on_deck_changed(self, new_indexes: object) -> None:
        if not new_indexes and not self._desks.is_of(self._deck.path):
            self._sheets.keep_places()
            self._desks.begin(self._deck.path)
            self._take_deck()
            return
        if self._deck.is_typed_in_place:
            self._after.want()
        else:
            self._after.forget()
            self._follow_deck()

    def _follow_deck(self) -> None:
        files = deck_files(self._deck.deck)
        if files != self._files:
            self._files = files
            self._show_files()
        self.following.follow_deck()

    def _on_moved_file(self, old: Path, new: Path) -> None:
        """The open file has another name: one goes on in it."""
        if self._file is None or real_path(self._file.path) != old:
            return
        root = self._deck.deck.root
        is_inside = new.is_relative_to(real_path(root))
        name = new.relative_to(real_path(root)).as_posix() if is_inside else new.name
        self._file = DeckFile(root / name if is_inside else new, name)
        self.following.use_file(name)
        self._desks.remember(file=name)
        self._show_files()

    def _text(self) -> str:
        """What the editor shows, as it was kept last."""
        try:
            return self._documents.text(self.file) if self.file is not None else ""
        except RecapDeckError:
            return ""  # its file went away, and nobody writes in it

    def _on_file_wanted(self, name: str) -> None:
        file = next((each for each in self._files if each.name == name), None)
        if file is not None:
            self.open(file.path)

    def _on_file_chosen(self, index: int) -> None:
        if self.open(self._files[index].path):
            self.following.lead()
            self.editor.setFocus()

    def _on_dragged(self) -> None:
        if self._window.panes.shows_editor:
            self._desks.remember(sizes=self._window.panes.sizes())

    def _on_moved(self) -> None:
        self._telling.show_status()

    def _on_folded(self) -> None:
        if self._desks.is_of(self._deck.path):
            self._desks.remember(folded=self._window.navigator.folded_away)

    def _toggle_pane(self, name: str) -> None:
        hidden = self._desks.desk.hidden
        others = tuple(each for each in hidden if each != name)
        self._desks.remember(hidden=others if name in hidden else (*hidden, name))
        self._window.hide_panes(self._desks.desk.hidden)

    def _do(self, command_id: str) -> None:
        commands: Mapping[str, Callable[[], object]] = {
            "undo": self._documents.undo,
            "redo": self._documents.redo,
            "new_slide": self._write_new_slide,
            "find_everywhere": partial(self._run, "go.find"),
            "next_file": partial(self._step_file, 1),
            "previous_file": partial(self._step_file, -1),
        }
        try:
            commands[command_id]()
        except RecapDeckError as error:
            reason = sentence(error.code, error.arguments, language())
            self._window.message_bar.tell(Notice(reason, is_problem=True))

    def _write_new_slide(self) -> None:
        """Make a slide below this one, with its title selected to be written over."""
        before = self.editor.blockCount()
        self._new_slide()
        if self.editor.blockCount() > before and not self.editor.is_composing:
            title = title_above(self.editor.textCursor())
            if title is not None:
                self.editor.setTextCursor(title)

    def _step_file(self, by: int) -> None:
        paths = [file.path for file in self._files]
        if self.file in paths:
            self._on_file_chosen((paths.index(self.file) + by) % len(paths))

    def _show_files(self) -> None:
        self._telling.show_files(self._files, self.file)
