"""Opening another deck in the window: what is asked for, chosen or dropped."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from recap_deck.commands.table import title_of
from recap_deck.errors import RecapDeckError
from recap_deck.messages import sentence
from recap_deck.ui.live_deck import LiveDeck
from recap_deck.ui.second_start import comes_forward, deck_name
from recap_deck.ui.window.message_bar import Notice
from recap_deck.ui.window.window import Window
from recap_deck.ui.words import language, say


class Opening(QObject):
    """Puts another deck in place of the one that is shown."""

    def __init__(self, live_deck: LiveDeck, window: Window) -> None:
        super().__init__(window)
        self._deck = live_deck
        self._window = window
        window.path_dropped.connect(self.open)

    def runners(self) -> Mapping[str, Callable[[], object]]:
        """What each command does."""
        return {
            "deck.open": partial(self._open_chosen, ask_file),
            "deck.open_folder": partial(self._open_chosen, ask_folder),
        }

    def open(self, path: Path) -> None:
        """Open another deck, unless another program has it: that one comes forward then.

        One that can't be opened is told, and this one stays.
        """
        if self._is_open_elsewhere(path):
            self._window.message_bar.tell(Notice(say("second-start", path=path)))
            return
        try:
            self._deck.open(deck_path(path))
        except RecapDeckError as error:
            reason = sentence(error.code, error.arguments, language())
            self._window.message_bar.tell(Notice(reason, is_problem=True))

    def _open_chosen(self, ask: Callable[[QWidget, Path], Path | None]) -> None:
        path = ask(self._window, self._deck.path)
        if path is not None:
            self.open(path)

    def _is_open_elsewhere(self, path: Path) -> bool:
        if deck_name(path) == deck_name(self._deck.path):
            return False
        return comes_forward(path, present=False, resume=False)


def ask_file(window: QWidget, near: Path) -> Path | None:
    """Let the user choose a file; None where they chose none."""
    from PySide6.QtWidgets import QFileDialog

    kinds = f"{say('ui-deck-files')} (*.md *.markdown event.yaml)"
    title = title_of("deck.open", language())
    chosen, _ = QFileDialog.getOpenFileName(window, title, str(near.resolve().parent), kinds)
    return Path(chosen) if chosen else None


def ask_folder(window: QWidget, near: Path) -> Path | None:
    """Let the user choose a folder; None where they chose none."""
    from PySide6.QtWidgets import QFileDialog

    title = title_of("deck.open_folder", language())
    chosen = QFileDialog.getExistingDirectory(window, title, str(near.resolve().parent))
    return Path(chosen) if chosen else None


def deck_path(path: Path) -> Path:
    """What opens when `path` is chosen: an event file stands for its folder."""
    return path.parent if path.name == "event.yaml" else path
