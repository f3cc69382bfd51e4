"""From the start screen to the windows of the deck that is chosen in it."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QIcon

from recap_deck.errors import RecapDeckError
from recap_deck.messages import sentence
from recap_deck.resources import resource_folder
from recap_deck.ui.live_deck import LiveDeck
from recap_deck.ui.memory import Memory
from recap_deck.ui.opening import deck_path
from recap_deck.ui.second_start import comes_forward
from recap_deck.ui.start_screen.screen import StartScreen
from recap_deck.ui.start_screen.ways import Ways
from recap_deck.ui.words import language, say
from recap_deck.ui.workspace import Workspace


class Welcome(QObject):
    """Shows the start screen until a deck is open; `opened` is told of its workspace."""

    def __init__(self, opened: Callable[[Workspace], object]) -> None:
        super().__init__()
        self.workspace: Workspace | None = None
        self._opened = opened
        self.memory = Memory(self)
        self.screen = StartScreen(self.memory)
        self.screen.setWindowIcon(QIcon(str(resource_folder("assets") / "icon.svg")))
        self.ways = Ways(self.screen, self.open, self.screen.tell)
        self.screen.runners = {**self.ways.runners(), "deck.quit": self.screen.close}
        self.screen.chosen.connect(self.open)

    def show(self) -> None:
        """Show the screen."""
        self.screen.show()
        self.screen.activateWindow()

    def open(self, path: Path) -> None:
        """Open a deck in a window of its own; one that can't be is told, and the screen stays."""
        if comes_forward(path, present=False, resume=False):
            self.screen.tell(say("second-start", path=path))
            return
        try:
            live_deck = LiveDeck(deck_path(path))
        except RecapDeckError as error:
            self.screen.tell(sentence(error.code, error.arguments, language()))
            return
        # From here on the settings are written by the workspace.
        self.memory.write()
        self.workspace = Workspace(live_deck, time.monotonic)
        self._opened(self.workspace)
        self.workspace.start(full_screen=False)
        self.screen.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.screen.close()

    def close(self) -> None:
        """End what was opened."""
        if self.workspace is not None:
            self.workspace.close()
        else:
            self.memory.write()
