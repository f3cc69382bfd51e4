"""What the ways to a deck do: ask for a file or a folder, make an event, open what came of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from recap_deck.commands.table import title_of
from recap_deck.errors import RecapDeckError
from recap_deck.messages import sentence
from recap_deck.source.import_notes import import_notes
from recap_deck.source.new_folder import free_folder
from recap_deck.ui.opening import ask_file, ask_folder
from recap_deck.ui.words import language, say


class Ways(QObject):
    """Asks in front of a window; `open_path` takes what was chosen, `tell` what went wrong."""

    def __init__(
        self,
        window: QWidget,
        open_path: Callable[[Path], object],
        tell: Callable[[str], object],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._open = open_path
        self._tell = tell
        self.near = Path.home() / "x"
        """What file dialogs begin beside."""

    def runners(self) -> Mapping[str, Callable[[], object]]:
        """What each way does."""
        return {
            "deck.new": self.ask_new,
            "deck.import_notes": self._ask_notes,
            "deck.open": partial(self._open_chosen, ask_file),
            "deck.open_folder": partial(self._open_chosen, ask_folder),
        }

    def ask_new(self) -> QWidget:
        """Open the form of a new event; what is made is opened."""
        from recap_deck.ui.new_event.window import NewEventWindow

        form = NewEventWindow(self._window)
        form.created.connect(self._open)
        form.show()
        return form

    def make_event(self, notes: Path) -> None:
        """Write raw notes out as an event beside them, and open it."""
        folder = free_folder(notes.with_name(notes.stem))
        try:
            import_notes(notes, folder)
        except RecapDeckError as error:
            self._tell(sentence(error.code, error.arguments, language()))
        else:
            self._open(folder)

    def _open_chosen(self, ask: Callable[[QWidget, Path], Path | None]) -> None:
        path = ask(self._window, self.near)
        if path is not None:
            self._open(path)

    def _ask_notes(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        kinds = f"{say('ui-notes-files')} (*.md *.markdown *.txt)"
        title = title_of("deck.import_notes", language())
        start = str(self.near.resolve().parent)
        chosen, _ = QFileDialog.getOpenFileName(self._window, title, start, kinds)
        if chosen:
            self.make_event(Path(chosen))
