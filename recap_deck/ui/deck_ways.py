"""Ways from the window of a deck to another one: a new event, raw notes, what was open before."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QObject, Qt

from recap_deck.ui.documents.documents import Documents
from recap_deck.ui.event_settings.editing import EventEditing
from recap_deck.ui.event_settings.form_window import FormWindow
from recap_deck.ui.event_settings.session_window import SessionSettings
from recap_deck.ui.event_settings.window import EventSettings
from recap_deck.ui.live_deck import LiveDeck
from recap_deck.ui.memory import Memory
from recap_deck.ui.start_screen.remembering import Remembering
from recap_deck.ui.start_screen.screen import StartScreen
from recap_deck.ui.start_screen.ways import Ways
from recap_deck.ui.window.message_bar import Notice
from recap_deck.ui.window.window import Window
from recap_deck.ui.words import say


class DeckWays(QObject):
    """Opens forms and the start screen over the window, and remembers what is open."""

    def __init__(
        self,
        live_deck: LiveDeck,
        open_path: Callable[[Path], None],
        window: Window,
        documents: Documents,
        memory: Memory,
    ) -> None:
        super().__init__(window)
        self._documents = documents
        self._memory = memory
        self._deck = live_deck
        self._open = open_path
        self._window = window
        self._ways = Ways(window, open_path, self._tell)
        self._remembering = Remembering(live_deck, window.pictures, self)
        self.screen: StartScreen | None = None
        self.event_settings: FormWindow | None = None
        live_deck.changed.connect(self._on_deck_changed)

    def runners(self) -> Mapping[str, Callable[[], object]]:
        """What each command does."""
        ways = self._ways.runners()
        names = ("deck.new", "deck.import_notes")
        own = {"deck.open_recent": self.show_recent, "deck.event": self.show_event}
        return {**{name: ways[name] for name in names}, **own}

    def show_event(self) -> None:
        """Open the form of the event, or bring it to the front."""
        if self.event_settings is not None:
            self.event_settings.activateWindow()
            return
        editing = EventEditing(self._documents, self._deck, self)
        if editing.path is not None:
            self.event_settings = EventSettings(editing, self._memory, self._window)
        elif editing.own_path is not None:
            self.event_settings = SessionSettings(editing, self._window)
        else:
            self._tell(say("event-none"))
            return
        self.event_settings.closed.connect(self._forget_event)
        self.event_settings.show()

    def _forget_event(self) -> None:
        self.event_settings = None

    def _on_deck_changed(self, new_indexes: object) -> None:
        if new_indexes == () and self.event_settings is not None:
            # It is about the deck that was open before.
            self.event_settings.close()

    def show_recent(self) -> None:
        """Show the start screen over the window."""
        self._remembering.remember()
        self.screen = screen = StartScreen(self._memory, self._window)
        # Its keys are its own: the filter of all key presses leaves such a window alone.
        screen.setWindowModality(Qt.WindowModality.ApplicationModal)
        screen.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        ways = Ways(screen, self._leave_for, screen.tell)
        ways.near = self._deck.path
        screen.runners = ways.runners()
        screen.chosen.connect(self._leave_for)
        screen.closed.connect(self._forget_screen)
        screen.show()

    def close(self) -> None:
        """Remember what is open before the program ends."""
        if self.event_settings is not None:
            self.event_settings.close()
        self._remembering.close()

    def _leave_for(self, path: Path) -> None:
        if self.screen is not None:
            self.screen.close()
        self._open(path)

    def _forget_screen(self) -> None:
        self.screen = None

    def _tell(self, text: str) -> None:
        self._window.message_bar.tell(Notice(text, is_problem=True))
